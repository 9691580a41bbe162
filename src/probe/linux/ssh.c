/* Settings of the SSH server: the first word about a setting counts; drop-ins come first where they are included first. */
#include "probe/collect.h"

static const char *const keys[] = {"PermitRootLogin", "PasswordAuthentication", "PermitEmptyPasswords", "X11Forwarding", "Port"};
struct found { const char *v[8]; bool match; };

static void file(struct probe *p, const char *path, struct found *f, int depth) {
    struct ctx *c = p->c;
    char *text = depth < 4 ? probe_text(p, path, SMALL_MAX, NULL) : NULL, *line;
    const char *const *name;
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
        if (!strcasecmp(key, "Include") && strstr(value, "sshd_config.d")) {
            int n = probe_list(p, "/etc/ssh/sshd_config.d", &name);
            for (int i = 0; i < n; i++)
                if (str_ends(name[i], ".conf"))
                    file(p, arena_printf(c->mem, "/etc/ssh/sshd_config.d/%s", name[i]), f, depth + 1);
            f->match = false;
        }
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
