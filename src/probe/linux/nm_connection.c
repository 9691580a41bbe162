/* Saved connections: what kind and whether they start by themselves. Keys are in the same files and are not looked at. */
#include "probe/saved.h"

static int keyfile(struct probe *p, const char *path) {
    struct ctx *c = p->c;
    const char *text = probe_text(p, path, SMALL_MAX, NULL);
    if (!text)
        return 0;
    const char *type = ini_get(c, text, "connection", "type"), *id = ini_get(c, text, "connection", "id"), *auto_ = ini_get(c, text, "connection", "autoconnect");
    const char *mode = ini_get(c, text, "wifi", "mode");
    if (!type && !str_ends(path, ".nmconnection"))
        return 0;                                  /* a note, a copy of something else: NetworkManager does not load it either */
    if (!type) {
        probe_damaged(p, path);
        return 0;
    }
    if (str_eq(ini_get(c, text, "ipv4", "method"), "shared") || str_eq(ini_get(c, text, "ipv6", "method"), "shared"))
        mode = str_eq(mode, "ap") ? mode : "shared";     /* by whatever card: others go through this machine */
    PUT(p, A(probe_digest(p, "name", id)), A(type), A(mode ? mode : ini_get(c, text, "802-11-wireless", "mode")), A((int64_t)(!auto_ || conf_true(auto_))));
    return 0;
}

static int network_manager(struct probe *p) {
    struct ctx *c = p->c;
    static const char *const dir[] = {"/etc/NetworkManager/system-connections", "/run/NetworkManager/system-connections", "/usr/lib/NetworkManager/system-connections"};
    const char *const *name;
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++)
            if (!keyfile_passed_over(name[i]) && (!d || str_ends(name[i], ".nmconnection")))   /* only below /etc the ending may be missing */
                TRY(keyfile(p, arena_printf(c->mem, "%s/%s", dir[d], name[i])));
    }
    int n = probe_list(p, "/etc/sysconfig/network-scripts", &name);
    for (int i = 0; i < n; i++) {
        if (ifcfg_passed_over(name[i]))
            continue;
        const char *text = probe_text(p, arena_printf(c->mem, "/etc/sysconfig/network-scripts/%s", name[i]), SMALL_MAX, NULL), *type = conf_get(c, text, "TYPE"), *mode = conf_get(c, text, "MODE");
        type = type ? type : conf_get(c, text, "ESSID") ? "Wireless" : NULL;
        PUT(p, A(probe_digest(p, "name", name[i])), A(type ? type : "ethernet"), A(mode && !strcasecmp(mode, "ap") ? "ap" : mode), A((int64_t)conf_true(conf_get(c, text, "ONBOOT"))));
    }
    return 0;
}

static int connman(struct probe *p) {
    static const char *const types[][2] = {{"wifi_", "wifi"}, {"cellular_", "gsm"}, {"bluetooth_", "bluetooth"}, {"vpn_", "vpn"}, {"ethernet_", "ethernet"}};
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_list(p, "/var/lib/connman", &name);
    for (int i = 0; i < n; i++) {
        const char *text = probe_text(p, arena_printf(c->mem, "/var/lib/connman/%s/settings", name[i]), SMALL_MAX, NULL), *auto_ = conf_get(c, text, "AutoConnect");
        for (size_t k = 0; text && k < COUNT(types); k++)
            if (str_starts(name[i], types[k][0]))
                PUT(p, A(probe_digest(p, "name", name[i])), A(types[k][1]), ANULL, A((int64_t)(!auto_ || conf_true(auto_))));
    }
    return 0;
}

/* A line of settings that begins with one of the words, blanks and remarks aside. */
static bool says(const char *text, const char *const *word, size_t n_words) {
    for (const char *at = text; at && *at; at += strcspn(at, "\n"), at += *at == '\n') {
        at += strspn(at, " \t-");
        for (size_t i = 0; i < n_words; i++)
            if (str_starts(at, word[i]) && at[strlen(word[i])] != '%')       /* "conn %default" is none */
                return true;
    }
    return false;
}

/* Files of other programs that keep connections, all of a folder or one: a file is one connection of that type when a line of it says so.
 * also: more folders. stock: what only the file has that its package brings; then it counts when one of `units` starts or the program of that name runs. */
struct kept { const char *dir, *end, *type, *word[3], *mode, *file, *const *also, *stock, *units, *program; };

static bool untouched(struct probe *p, const struct kept *k, const char *text) {
    return k->stock && text && strstr(text, k->stock) && !names_has(probe_services(p), k->units) && !names_has(probe_processes(p), k->program);
}

static int files(struct probe *p, const struct kept *k, const char *dir) {
    const char *const *name = &k->file;
    int n = *name ? 1 : probe_list(p, dir, &name);
    size_t words = 0;
    while (words < 3 && k->word[words])
        words++;
    for (int i = 0; i < n; i++) {
        const char *path = arena_printf(p->c->mem, "%s/%s", dir, name[i]);
        if (keyfile_passed_over(name[i]) || !str_ends(name[i], k->end))
            continue;
        const char *text = words ? probe_text(p, path, SMALL_MAX, NULL) : NULL;
        if ((words && !says(text, k->word, words)) || untouched(p, k, text))
            continue;
        PUT(p, A(probe_digest(p, "name", name[i])), A(k->type), A(k->mode), A(1));
    }
    return 0;
}

static int elsewhere(struct probe *p) {
    static const char *const netplan[] = {"/run/netplan", "/lib/netplan", NULL};
    static const struct kept kept[] = {
        {"/etc/wpa_supplicant", ".conf", "wifi", {"network={", "network ="}}, {"/etc", "", "wifi", {"network={", "network ="}, .file = "wpa_supplicant.conf"},
        {"/var/lib/iwd", ".psk", "wifi", {0}}, {"/var/lib/iwd", ".open", "wifi", {0}}, {"/var/lib/iwd", ".8021x", "wifi", {0}},
        {"/etc/netplan", ".yaml", "wifi", {"access-points:"}, .also = netplan}, {"/etc/netplan", ".yaml", "gsm", {"modems:"}, .also = netplan}, {"/etc/netplan", ".yaml", "wifi", {"mode: ap", "mode: \"ap\"", "mode: 'ap'"}, "ap", .also = netplan},
        {"/etc/ppp/peers", "", "pppoe", {"plugin rp-pppoe", "plugin pppoe", "pty \"/usr/sbin/pppoe"}}, {"/etc", "", "gsm", {"Phone =", "Phone="}, .file = "wvdial.conf"}, {"/etc/ppp/peers", "", "gsm", {"connect \"/usr/sbin/chat", "/dev/ttyUSB", "/dev/ttyACM"}, .stock = "-T ********\""},
        {"/etc/wireguard", ".conf", "wireguard", {"[Peer]"}}, {"/etc/openvpn", ".conf", "vpn", {"client", "remote "}}, {"/etc/openvpn/client", ".conf", "vpn", {"client", "remote "}},
        {"/etc/ipsec.d", ".conf", "vpn", {"conn "}}, {"/etc", "", "vpn", {"conn "}, .file = "ipsec.conf"}, {"/etc/swanctl/conf.d", ".conf", "vpn", {"connections"}}, {"/etc/swanctl", "", "vpn", {"connections"}, .file = "swanctl.conf"},
        {"/etc/xl2tpd", "", "vpn", {"[lac "}, .file = "xl2tpd.conf"},
        {"/etc/hostapd", ".conf", "wifi", {"ssid="}, "ap", .stock = "\nssid=test\n", .units = "hostapd.service,hostapd@*", .program = "hostapd"},
        {"/etc/network/interfaces.d", "", "wifi", {"wpa-ssid", "wireless-essid", "wpa-conf"}}, {"/etc/network/interfaces.d", "", "ethernet", {"iface en", "iface eth"}},
        {"/etc/netplan", ".yaml", "ethernet", {"ethernets:"}, .also = netplan}, {"/etc/systemd/network", ".network", "ethernet", {"DHCP=", "Address="}},
        {"/etc/network", "", "wifi", {"wpa-ssid", "wireless-essid", "wpa-conf"}, .file = "interfaces"}, {"/etc/network", "", "ethernet", {"iface en", "iface eth"}, .file = "interfaces"}};
    for (size_t k = 0; k < COUNT(kept); k++) {
        TRY(files(p, &kept[k], kept[k].dir));
        for (const char *const *dir = kept[k].also; dir && *dir; dir++)
            TRY(files(p, &kept[k], *dir));
    }
    return 0;
}

static int run(struct probe *p) {
    TRY(network_manager(p));
    TRY(connman(p));
    return elsewhere(p);
}
COLLECTOR(nm_connection, .run = run);
