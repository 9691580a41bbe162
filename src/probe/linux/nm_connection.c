/* Saved connections: what kind and whether they start by themselves. Keys are in the same files and are not looked at. */
#include "probe/collect.h"

static int keyfile(struct probe *p, const char *path) {
    struct ctx *c = p->c;
    const char *text = probe_text(p, path, SMALL_MAX, NULL);
    if (!text)
        return 0;
    const char *type = ini_get(c, text, "connection", "type"), *id = ini_get(c, text, "connection", "id"), *auto_ = ini_get(c, text, "connection", "autoconnect");
    const char *mode = ini_get(c, text, "wifi", "mode");
    if (!type) {
        probe_damaged(p, path);
        return 0;
    }
    PUT(p, A(probe_digest(p, "name", id)), A(type), A(mode ? mode : ini_get(c, text, "802-11-wireless", "mode")), A((int64_t)(!auto_ || conf_true(auto_))));
    return 0;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    static const char *const dir[] = {"/etc/NetworkManager/system-connections", "/run/NetworkManager/system-connections"};
    const char *const *name;
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++)
            TRY(keyfile(p, arena_printf(c->mem, "%s/%s", dir[d], name[i])));
    }
    int n = probe_list(p, "/etc/sysconfig/network-scripts", &name);
    for (int i = 0; i < n; i++) {
        if (!str_starts(name[i], "ifcfg-") || str_eq(name[i], "ifcfg-lo"))
            continue;
        const char *text = probe_text(p, arena_printf(c->mem, "/etc/sysconfig/network-scripts/%s", name[i]), SMALL_MAX, NULL), *type = conf_get(c, text, "TYPE");
        PUT(p, A(probe_digest(p, "name", name[i])), A(type ? type : "ethernet"), A(conf_get(c, text, "MODE")), A((int64_t)conf_true(conf_get(c, text, "ONBOOT"))));
    }
    return 0;
}
COLLECTOR(nm_connection, .run = run);
