/* Ways out over mobile data or a phone that is attached now. */
#include "probe/collect.h"

static int run(struct probe *p) {
    struct ctx *c = p->c;
    static const char *const tether[] = {"rndis_host", "ipheth", "cdc_ncm"}, *const serial[] = {"option", "sierra", "qcserial", "hso"};
    const char *const *name;
    int n = probe_list(p, "/sys/class/net", &name);
    for (int i = 0; i < n; i++) {
        const char *link = probe_link(p, arena_printf(c->mem, "/sys/class/net/%s/device/driver", name[i])), *driver = link ? strrchr(link, '/') : NULL;
        for (size_t k = 0; driver && k < COUNT(tether); k++)
            if (str_eq(driver + 1, tether[k]))
                PUT(p, A("tether"), A(name[i]));
        const char *made = conf_get(c, probe_text(p, arena_printf(c->mem, "/sys/class/net/%s/uevent", name[i]), SMALL_MAX, NULL), "DEVTYPE");
        if (str_eq(made, "bluetooth"))
            PUT(p, A("tether"), A(name[i]));
        if (str_starts(name[i], "ppp") || str_starts(name[i], "wwan") || str_eq(made, "wwan"))
            PUT(p, A("mobile"), A(name[i]));
    }
    n = probe_list(p, "/sys/class/tty", &name);
    for (int i = 0; i < n; i++) {
        const char *link = str_starts(name[i], "ttyUSB") || str_starts(name[i], "ttyHS") ? probe_link(p, arena_printf(c->mem, "/sys/class/tty/%s/device/driver", name[i])) : NULL;
        for (size_t k = 0; link && k < COUNT(serial); k++)
            if (strstr(link, serial[k]))
                PUT(p, A("mobile"), A(name[i]));
    }
    n = probe_list(p, "/sys/class/wwan", &name);
    for (int i = 0; i < n; i++)
        PUT(p, A("mobile"), A(name[i]));
    return 0;
}
COLLECTOR(modem, .run = run);
