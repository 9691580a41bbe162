/* Settings of the SSH server: the first word about a setting counts; drop-ins come first where they are included first. What a Match block says goes
 * before it: for all ("Match all"), or for some logins; of the latter a yes is kept. */
#include <fnmatch.h>

#include "probe/collect.h"

static const char *const keys[] = {"PermitRootLogin", "PasswordAuthentication", "PermitEmptyPasswords", "X11Forwarding", "Port"};
enum block { ALWAYS, MATCH_ALL, MATCH_SOME, BLOCKS };
struct found { const char *v[BLOCKS][COUNT(keys)]; enum block in; };

static void file(struct probe *p, const char *path, struct found *f, int depth);

/* A pattern of names in a folder, below /etc/ssh unless it says otherwise. */
static void include(struct probe *p, const char *pattern, struct found *f, int depth) {
    struct ctx *c = p->c;
    const char *const *name, *path = *pattern == '/' ? pattern : arena_printf(c->mem, "/etc/ssh/%s", pattern), *slash = strrchr(path, '/');
    const enum block before = f->in;
    const char *dir = arena_dupn(c->mem, path, (size_t)(slash - path));
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++)
        if (fnmatch(slash + 1, name[i], FNM_PERIOD) == 0)
            file(p, arena_printf(c->mem, "%s/%s", dir, name[i]), f, depth + 1);
    f->in = before;                                /* a Match ends with its file */
}

static void file(struct probe *p, const char *path, struct found *f, int depth) {
    char *text = depth < 4 ? probe_text(p, path, SMALL_MAX, NULL) : NULL, *line;
    while (text && (line = next_line(&text))) {
        char *eq = strchr(line, '=');
        if (eq)
            *eq = ' ';                               /* "Key=value" too */
        char *at = trim(line), *key = next_word(&at), *value = key ? next_word(&at) : NULL;
        if (!value || *key == '#')
            continue;
        value += *value == '"';
        value[strcspn(value, "\"")] = 0;
        if (!strcasecmp(key, "Match"))              /* until the next one */
            f->in = !strcasecmp(value, "all") ? MATCH_ALL : MATCH_SOME;
        for (; !strcasecmp(key, "Include") && value; value = next_word(&at))
            include(p, value, f, depth);
        if (!value)
            continue;
        for (size_t i = 0; i < COUNT(keys); i++)
            if (!strcasecmp(key, keys[i]) && (!f->v[f->in][i] || (f->in == MATCH_SOME && !strcasecmp(value, "yes"))))
                f->v[f->in][i] = value;
    }
}

static int run(struct probe *p) {
    struct found f = {0};
    file(p, "/etc/ssh/sshd_config", &f, 0);
    for (size_t i = 0; i < COUNT(keys); i++) {
        const char *v = f.v[MATCH_ALL][i] ? f.v[MATCH_ALL][i] : f.v[ALWAYS][i];
        if (v)
            PUT(p, A(keys[i]), A(v));
        if (f.v[MATCH_SOME][i])
            PUT(p, A(arena_printf(p->c->mem, "%s (Match)", keys[i])), A(f.v[MATCH_SOME][i]));
    }
    bool on = names_has(probe_services(p), "ssh.service,sshd.service,ssh.socket,sshd.socket,dropbear.service,dropbear.socket") || names_has(probe_processes(p), "sshd,dropbear");
    p->n_ok += p->services.n > 0;
    probe_needs_services(p);
    PUT(p, A("enabled"), A(on ? "yes" : "no"));
    return 0;
}
COLLECTOR(ssh, .run = run);
