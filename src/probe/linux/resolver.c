/* Name servers: only the scope of their addresses leaves. */
#include "probe/saved.h"

static int one(struct probe *p, const char *path) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        char *at = trim(line), *w = next_word(&at), *address = w && str_eq(w, "nameserver") ? next_word(&at) : NULL;
        if (address) {
            address[strcspn(address, "%")] = 0;
            PUT(p, A(ip_scope(address)), A((const char *)address));
        }
    }
    return 0;
}

static int put(struct probe *p, char *address) {
    address[strcspn(address, "%#@/")] = 0;
    if (strchr(address, '.') || strchr(address, ':'))
        PUT(p, A(ip_scope(address)), A((const char *)address));
    return 0;
}

/* Whom a name server of this machine asks: "DNS=8.8.8.8 1.1.1.1" (systemd-resolved), "server=/shili.lan/10.1.1.1" (dnsmasq). */
static int asked(struct probe *p, const char *path, const char *key) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line, *w;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (!str_starts(line, key))
            continue;
        for (line += strlen(key); (w = next_word(&line));)
            TRY(put(p, strrchr(w, '/') ? strrchr(w, '/') + 1 : w));
    }
    return 0;
}

static int folder(struct probe *p, const char *dir, const char *key) {
    const char *const *name;
    int n = probe_names(p, dir, &name);
    for (int i = 0; i < n; i++)
        TRY(asked(p, arena_printf(p->c->mem, "%s/%s", dir, name[i]), key));
    return 0;
}

/* Addresses of a saved connection, parted by blanks, commas, semicolons. */
static int listed(struct probe *p, const char *list) {
    char *at = arena_dup(p->c->mem, list ? list : ""), *w;
    for (char *s = at; *s; s++)
        if (*s == ';' || *s == ',')
            *s = ' ';
    while ((w = next_word(&at)))
        TRY(put(p, w));
    return 0;
}

/* What a saved connection asks once its cable is in: NetworkManager's key files (closed to users), ifcfg files, ifupdown. */
static int saved(struct probe *p) {
    static const char *const ifcfg[] = {"DNS1", "DNS2", "DNS3"}, *const family[] = {"ipv4", "ipv6"};
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_names(p, "/etc/NetworkManager/system-connections", &name);
    for (int i = 0; i < n; i++) {
        const char *text = keyfile_passed_over(name[i]) ? NULL : probe_text(p, arena_printf(c->mem, "/etc/NetworkManager/system-connections/%s", name[i]), SMALL_MAX, NULL);
        for (size_t k = 0; k < COUNT(family); k++)
            TRY(listed(p, ini_get(c, text, family[k], "dns")));
    }
    n = probe_names(p, "/etc/sysconfig/network-scripts", &name);
    for (int i = 0; i < n; i++) {
        const char *text = ifcfg_passed_over(name[i]) ? NULL : probe_text(p, arena_printf(c->mem, "/etc/sysconfig/network-scripts/%s", name[i]), SMALL_MAX, NULL);
        for (size_t k = 0; k < COUNT(ifcfg); k++)
            TRY(listed(p, conf_get(c, text, ifcfg[k])));
    }
    return listed(p, conf_get(c, probe_text(p, "/etc/network/interfaces", SMALL_MAX, NULL), "dns-nameservers"));
}

static int run(struct probe *p) {
    TRY(one(p, "/etc/resolv.conf"));
    TRY(one(p, "/run/systemd/resolve/resolv.conf"));
    int ok = p->n_ok;
    if (names_has(probe_services(p), "systemd-resolved.service") || names_has(probe_processes(p), "systemd-resolve*")) {
        TRY(asked(p, "/etc/systemd/resolved.conf", "DNS="));
        TRY(folder(p, "/etc/systemd/resolved.conf.d", "DNS="));
    }
    if (names_has(probe_services(p), "dnsmasq.service")) {
        TRY(asked(p, "/etc/dnsmasq.conf", "server="));
        TRY(folder(p, "/etc/dnsmasq.d", "server="));
    }
    int denied = p->n_denied;
    TRY(saved(p));
    p->n_denied = denied;
    p->n_ok = ok;
    return 0;
}
COLLECTOR(resolver, .run = run);
