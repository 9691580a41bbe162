/* Interfaces with their link, as sysfs shows them. Physical is what has a device behind it. */
#include "probe/collect.h"

static const char *base(const char *path) {
    const char *s = path ? strrchr(path, '/') : NULL;
    return s ? s + 1 : path;
}

static const char *kind_of(struct probe *p, const char *dir, const char *name, int64_t type, const char *driver) {
    struct ctx *c = p->c;
    static const char *const tether[] = {"rndis_host", "ipheth", "cdc_ether", "cdc_ncm"};
    if (type == 772)
        return "loopback";
    if (probe_is(p, arena_printf(c->mem, "%s/wireless", dir)) || probe_is(p, arena_printf(c->mem, "%s/phy80211", dir)))
        return "wlan";
    const char *made = conf_get(c, probe_text(p, arena_printf(c->mem, "%s/uevent", dir), SMALL_MAX, NULL), "DEVTYPE");
    if (str_eq(made, "bluetooth"))
        return "tether";
    if (type == 512 || str_eq(made, "wwan") || str_starts(name, "ww") || (driver && strstr(driver, "wwan")) || str_eq(driver, "cdc_mbim"))
        return "wwan";
    for (size_t i = 0; i < COUNT(tether); i++)
        if (str_eq(driver, tether[i]))
            return "tether";
    if (probe_is(p, arena_printf(c->mem, "%s/bridge", dir)))
        return "bridge";
    if (probe_is(p, arena_printf(c->mem, "%s/bonding", dir)))
        return "bond";
    bool tap = probe_is(p, arena_printf(c->mem, "%s/tun_flags", dir));
    if (type == 65534 || (tap && !probe_link(p, arena_printf(c->mem, "%s/master", dir))))
        return "tunnel";
    if (tap)
        return "other";                            /* the card of a virtual machine, in a bridge */
    return type == 1 ? "ether" : "other";
}

/* Part of a bond or a team: the link is the bond's. */
static bool enslaved(struct probe *p, const char *dir) {
    struct ctx *c = p->c;
    const char *master = base(probe_link(p, arena_printf(c->mem, "%s/master", dir)));
    return master && (probe_is(p, arena_printf(c->mem, "/sys/class/net/%s/bonding", master)) || str_starts(master, "team"));
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_list(p, "/sys/class/net", &name);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/sys/class/net/%s", name[i]), *dev = arena_printf(c->mem, "%s/device", dir);
        int64_t type = probe_number(p, dir, "type", -1);
        if (type < 0)
            continue;                              /* bonding_masters and other files */
        const char *driver = base(probe_link(p, arena_printf(c->mem, "%s/driver", dev))), *bus = base(probe_link(p, arena_printf(c->mem, "%s/subsystem", dev)));
        const char *kind = kind_of(p, dir, name[i], type, driver), *mac = probe_line(p, dir, "address");
        bool real = type != 772 && mac && !str_eq(mac, "00:00:00:00:00:00");
        PUT(p, A(name[i]), A(kind), A((int64_t)probe_is(p, dev)), A(probe_number(p, dir, "carrier", 0)), A(probe_line(p, dir, "operstate")),
            A(probe_digest(p, "mac", real ? mac : "")), A((int64_t)(probe_number(p, dir, "addr_assign_type", 0) != 0)), A(driver), A(bus),
            A(probe_number(p, arena_printf(c->mem, "%s/statistics", dir), "rx_bytes", 0)), A((int64_t)enslaved(p, dir)));
    }
    return 0;
}
COLLECTOR(net_if, .run = run);
