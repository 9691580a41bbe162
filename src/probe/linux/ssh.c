/* Settings of the SSH server: the first word about a setting counts; drop-ins come first where they are included first. */
#include <fnmatch.h>

#include "probe/collect.h"

static const char *const keys[] = {"PermitRootLogin", "PasswordAuthentication", "PermitEmptyPasswords", "X11Forwarding", "Port"};
struct found { const char *v[8]; bool match; };

static void file(struct probe *p, const char *path, struct found *f, int depth);

/* A pattern of names in a folder, below /etc/ssh unless it says otherwise. */
static void include(struct probe *p, const char *pattern, struct found *f, int depth) {
    struct ctx *c = p->c;
    const char *const *name, *path = *pattern == '/' ? pattern : arena_printf(c->mem, "/etc/ssh/%s", pattern), *slash = strrchr(path, '/');
    const char *dir = arena_dupn(c->mem, path, (size_t)(slash - path));
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++)
        if (fnmatch(slash + 1, name[i], FNM_PERIOD) == 0)
            file(p, arena_printf(c->mem, "%s/%s", dir, name[i]), f, depth + 1);
    f->match = false;                              /* a Match ends with its file */
}

static void file(struct probe *p, const char *path, struct found *f, int depth) {
    char *text = depth < 4 ? probe_text(p, path, SMALL_MAX, NULL) : NULL, *line;
    while (text && (line = next_line(&text)) && !f->match) {
        char *eq = strchr(line, '=');
        if (eq)
            *eq = ' ';                               /* "Key=value" too */
        char *at = trim(line), *key = next_word(&at), *value = key ? next_word(&at) : NULL;
        if (!value || *key == '#')
            continue;
        value += *value == '"';
        value[strcspn(value, "\"")] = 0;
        f->match = !strcasecmp(key, "Match");       /* what follows holds for some only */
        for (; !strcasecmp(key, "Include") && value; value = next_word(&at))
            include(p, value, f, depth);
        if (!value)
            continue;
        for (size_t i = 0; i < COUNT(keys); i++)
            if (!strcasecmp(key, keys[i]) && !f->v[i])
                f->v[i] = value;
    }
}

static int run(struct probe *p) {
    struct found f = {0};
    file(p, "/etc/ssh/sshd_config", &f, 0);
    for (size_t i = 0; i < COUNT(keys); i++)
        if (f.v[i])
            PUT(p, A(keys[i]), A(f.v[i]));
    bool on = names_has(probe_services(p), "ssh.service,sshd.service,ssh.socket,sshd.socket") || names_has(probe_processes(p), "sshd");
    p->n_ok += p->services.n > 0;
    probe_needs_services(p);
    PUT(p, A("enabled"), A(on ? "yes" : "no"));
    return 0;
}
COLLECTOR(ssh, .run = run);
