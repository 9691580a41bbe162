/* USB devices attached now. Storage is told by interface class and by a medium that is there; the `removable` attribute of USB says nothing. */
#include "probe/usb.h"

/* Interfaces are folders <port>:<config>.<number> beside the device. */
static const char *kind_of(struct probe *p, const char *const *name, int n, const char *port, const char *vid, const char *pid) {
    struct ctx *c = p->c;
    const char *kind = NULL;
    size_t len = strlen(port);
    for (int i = 0; i < n; i++) {
        if (strncmp(name[i], port, len) != 0 || name[i][len] != ':')
            continue;
        const char *dir = arena_printf(c->mem, "/sys/bus/usb/devices/%s", name[i]);
        if (str_eq(probe_line(p, dir, "interface"), "MTP"))
            kind = "phone";                        /* photographs and music players say so too: they are storage as much */
        kind = usb_worse(kind, usb_interface(probe_line(p, dir, "bInterfaceClass"), probe_line(p, dir, "bInterfaceSubClass"), probe_line(p, dir, "bInterfaceProtocol")));
    }
    const char *listed = usb_listed(c, vid, pid);
    kind = listed && !str_eq(kind, "storage") ? usb_worse(listed, kind) : kind;
    return kind ? kind : "other";
}

/* A card reader without a card has a disk of size 0. */
static bool empty_reader(struct probe *p, const char *port) {
    struct ctx *c = p->c;
    const char *const *disk;
    int n = probe_list(p, "/sys/block", &disk), found = 0, full = 0;
    const char *part = arena_printf(c->mem, "/%s/", port), *part2 = arena_printf(c->mem, "/%s:", port);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/sys/block/%s", disk[i]), *link = probe_link(p, dir);
        if (!link || (!strstr(link, part) && !strstr(link, part2)))
            continue;
        found++;
        full += probe_number(p, dir, "size", 1) > 0;          /* what cannot be read is not empty */
    }
    return found && !full;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    if (!probe_list(p, "/sys/bus", &name))           /* a kernel without USB is proof of none, a missing /sys is not */
        return 0;
    int n = probe_list(p, "/sys/bus/usb/devices", &name);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/sys/bus/usb/devices/%s", name[i]);
        if (strchr(name[i], ':') || str_starts(name[i], "usb"))
            continue;
        const char *vid = probe_line(p, dir, "idVendor"), *pid = probe_line(p, dir, "idProduct"), *serial = probe_line(p, dir, "serial");
        if (!vid || !pid)
            continue;
        const char *kind = kind_of(p, name, n, name[i], vid, pid);
        if (str_eq(kind, "storage") && empty_reader(p, name[i]))
            kind = "empty_reader";
        PUT(p, A(name[i]), A(vid), A(pid), A(kind), A(probe_line(p, dir, "product")), A(usb_digest(p, vid, pid, serial)),
            A(probe_digest(p, "usbserial", serial_real(serial) ? serial : "")));
    }
    return 0;
}
COLLECTOR(usb_now, .run = run);
