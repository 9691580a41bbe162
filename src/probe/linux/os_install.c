/* Clocks that tell when the system was installed; they may disagree, so all are kept. */
#include "probe/collect.h"

static int64_t oldest_list(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_list(p, "/var/lib/dpkg/info", &name);
    int64_t at = 0;
    for (int i = 0; i < n; i++) {
        int64_t t = str_ends(name[i], ".list") ? probe_mtime(p, arena_printf(c->mem, "/var/lib/dpkg/info/%s", name[i])) : 0;
        at = t > 0 && (!at || t < at) ? t : at;
    }
    return at;
}

static int run(struct probe *p) {
    static const char *const path[][2] = {{"installer", "/var/log/installer"}, {"machine-id", "/etc/machine-id"}, {"anaconda", "/root/anaconda-ks.cfg"}, {"ssh-key", "/etc/ssh/ssh_host_rsa_key.pub"}};
    int64_t at = oldest_list(p);
    if (at)
        PUT(p, A("packages"), A(at));
    for (size_t i = 0; i < COUNT(path); i++)
        if ((at = probe_mtime(p, path[i][1])) > 0) {
            PUT(p, A(path[i][0]), A(at));
            p->n_ok++;
        }
    return 0;
}
COLLECTOR(os_install, .run = run);
