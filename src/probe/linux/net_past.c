/* Traces of having been connected: what NetworkManager, DHCP clients, the clock service and package updates left behind. */
#include <stdlib.h>

#include "probe/collect.h"
#include "probe/link.h"

struct trace { const char *source, *kind; int64_t first, last, n; };

static void add(struct trace *t, int64_t at) {
    if (at <= 0)
        return;
    t->first = !t->n || at < t->first ? at : t->first;
    t->last = at > t->last ? at : t->last;
    t->n++;
}

static int give(struct probe *p, const struct trace *t) {
    if (t->n)
        PUT(p, A(t->source), A(t->kind), A(t->first), A(t->last), A(t->n));
    return 0;
}

/* The uuids of connections that lead nowhere: the machine's own loop, bridges of containers and virtual machines, tunnels. A uuid that no file names
 * counts: the wired connection that NetworkManager makes by itself has none, and neither has one that was deleted. */
static const struct map *inner(struct probe *p) {
    static const char *const dir[] = {"/etc/NetworkManager/system-connections", "/run/NetworkManager/system-connections", "/usr/lib/NetworkManager/system-connections"};
    static const char *const types[] = {"loopback", "bridge", "dummy", "veth", "tun", "macvlan", "ovs-bridge", "ovs-port", "ovs-interface"};
    struct ctx *c = p->c;
    struct map *uuids = NEW(c, struct map);
    const char *const *name;
    int denied = p->n_denied;
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++) {
            const char *text = probe_text(p, arena_printf(c->mem, "%s/%s", dir[d], name[i]), SMALL_MAX, NULL);
            const char *type = ini_get(c, text, "connection", "type"), *uuid = ini_get(c, text, "connection", "uuid");
            if (uuid && str_among(types, COUNT(types), type))
                map_put(c, uuids, uuid, "");
        }
    }
    p->n_denied = denied;
    return uuids;
}

/* timestamps: uuid=seconds; seen-bssids: uuid=AA:..,BB:.. (only that there are some) */
static int network_manager(struct probe *p) {
    struct ctx *c = p->c;
    static const char dir[] = "/var/lib/NetworkManager";
    struct trace used = {"NetworkManager", "connected", 0, 0, 0}, wifi = {"NetworkManager", "wifi", 0, 0, 0}, lease = {"NetworkManager", "lease", 0, 0, 0};
    char *text = probe_text(p, "/var/lib/NetworkManager/timestamps", SMALL_MAX, NULL), *line;
    const char *const *name;
    const struct map *inside = NULL;
    int64_t at;
    while (text && (line = next_line(&text))) {
        char *eq = strchr(line, '=');
        if (!eq || !str_i64(eq + 1, 1, INT64_MAX, &at))
            continue;
        *eq = 0;
        inside = inside ? inside : inner(p);
        if (!map_get(inside, trim(line)))
            add(&used, at);
    }
    text = probe_text(p, "/var/lib/NetworkManager/seen-bssids", SMALL_MAX, NULL);
    while (text && (line = next_line(&text)))
        if (strchr(line, '=') && strchr(line, ':'))
            add(&wifi, probe_mtime(p, "/var/lib/NetworkManager/seen-bssids"));
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++)
        if (strstr(name[i], ".lease"))
            add(&lease, probe_mtime(p, arena_printf(c->mem, "%s/%s", dir, name[i])));
    TRY(give(p, &used));
    TRY(give(p, &wifi));
    return give(p, &lease);
}

static int leases(struct probe *p) {
    struct ctx *c = p->c;
    static const char *const dir[] = {"/var/lib/dhcp", "/var/lib/dhclient", "/run/systemd/netif/leases", "/var/lib/dhcpcd"};
    struct trace t = {"DHCP", "lease", 0, 0, 0};
    const char *const *name;
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++) {
            const char *path = arena_printf(c->mem, "%s/%s", dir[d], name[i]);
            size_t len = 0;
            if (probe_text(p, path, SMALL_MAX, &len) && len)
                add(&t, probe_mtime(p, path));
        }
    }
    return give(p, &t);
}

/* ConnMan keeps a folder a network: wifi_<mac>_<ssid>_managed_psk, ethernet_<mac>_cable. A favourite has been connected. */
static int connman(struct probe *p) {
    struct ctx *c = p->c;
    struct trace used = {"ConnMan", "connected", 0, 0, 0}, wifi = {"ConnMan", "wifi", 0, 0, 0};
    const char *const *name;
    int n = probe_list(p, "/var/lib/connman", &name);
    for (int i = 0; i < n; i++) {
        const char *path = arena_printf(c->mem, "/var/lib/connman/%s/settings", name[i]), *text = probe_text(p, path, SMALL_MAX, NULL);
        if (text && conf_true(conf_get(c, text, "Favorite")))
            add(str_starts(name[i], "wifi_") ? &wifi : &used, probe_mtime(p, path));
    }
    TRY(give(p, &used));
    return give(p, &wifi);
}

/* A clock of the machine's own: itself as server, a card, a receiver. */
static bool own_clock(const char *s) {
    static const char *const word[] = {" 127.", " ::1", " localhost", " PHC", " PPS", " SHM", " GPS", " NMEA", " LOCAL("};
    bool hit = false;
    for (size_t i = 0; i < COUNT(word); i++)
        hit |= strstr(s, word[i]) != NULL;
    return hit;
}

static int logged(struct probe *p) {
    const struct logs *l = probe_logs(p);
    struct trace connected = {"log", "connected", 0, 0, 0}, lease = {"log", "lease", 0, 0, 0}, sync = {"log", "timesync", 0, 0, 0}, mobile = {"log", "mobile", 0, 0, 0}, link = {"log", "link", 0, 0, 0}, wifi = {"log", "wifi", 0, 0, 0};
    for (int i = 0; i < l->n; i++) {
        const char *s = l->v[i].text;
        if (strstr(s, "CONNECTED_GLOBAL") || strstr(s, "CONNECTED_SITE"))
            add(&connected, l->v[i].at);
        else if (strstr(s, "CTRL-EVENT-CONNECTED"))
            add(&wifi, l->v[i].at);
        else if ((strstr(s, "dhcp4 (") && strstr(s, "address")) || strstr(s, "DHCPv4 address") || strstr(s, "DHCPACK of") || strstr(s, "DHCPACK from") || (strstr(s, "bound to ") && strstr(s, "renewal")) || (strstr(s, ": leased ") && strstr(s, " seconds")))
            add(&lease, l->v[i].at);
        else if (!own_clock(s) && (strstr(s, "synchronization to time server") || strstr(s, "Initial clock synchronization") || strstr(s, "Synchronized to time server") || strstr(s, "Contacted time server") || strstr(s, "Selected source") || (str_starts(s, "synchronized to ") && strstr(s, "stratum"))))
            add(&sync, l->v[i].at);
        else if (strstr(s, "remote IP address"))
            add(&mobile, l->v[i].at);
        else if (kernel_link(s) || service_link(s))
            add(&link, l->v[i].at);
    }
    TRY(give(p, &connected));
    TRY(give(p, &wifi));
    TRY(give(p, &link));
    TRY(give(p, &lease));
    TRY(give(p, &sync));
    return give(p, &mobile);
}

/* chrony writes its drift when it has followed a clock; of its own cards and receivers its settings say so. */
static int chrony(struct probe *p) {
    static const char *const conf[] = {"/etc/chrony.conf", "/etc/chrony/chrony.conf"}, *const drift[] = {"/var/lib/chrony/drift", "/var/lib/chrony/chrony.drift"};
    struct trace t = {"chrony", "timesync", 0, 0, 0};
    bool own = false;
    for (size_t i = 0; i < COUNT(conf); i++) {
        char *text = probe_text(p, conf[i], SMALL_MAX, NULL), *line;
        while (text && (line = next_line(&text)))
            own |= str_starts(trim(line), "refclock ");
    }
    for (size_t i = 0; i < COUNT(drift) && !own; i++)
        add(&t, probe_mtime(p, drift[i]));
    return give(p, &t);
}

static int run(struct probe *p) {
    TRY(chrony(p));
    TRY(network_manager(p));
    TRY(leases(p));
    TRY(connman(p));
    struct trace clock = {"timesyncd", "timesync", 0, 0, 0};
    add(&clock, probe_mtime(p, "/var/lib/systemd/timesync/clock"));
    if (clock.n && probe_is(p, "/run/systemd/timesync/synchronized"))
        TRY(give(p, &clock));
    return logged(p);
}
COLLECTOR(net_past, .run = run);
