/* Disks: what is a whole block device with a size; serial numbers as keyed digests. External is what hangs on USB, not what says `removable`. */
#include "probe/collect.h"

/* Serial number out of udev's database, sysfs, or the SCSI page 0x80. */
static const char *serial_of(struct probe *p, const char *dir, const char *dev) {
    struct ctx *c = p->c;
    const char *s = probe_line(p, arena_printf(c->mem, "%s/device", dir), "serial");
    const char *udev = dev ? probe_text(p, arena_printf(c->mem, "/run/udev/data/b%s", dev), SMALL_MAX, NULL) : NULL;
    if (serial_real(s))
        return s;
    if (udev) {
        const char *u = conf_get(c, udev, "E:ID_SERIAL_SHORT");
        if (serial_real(u))
            return u;
    }
    size_t n = 0;
    char *page = probe_text(p, arena_printf(c->mem, "%s/device/vpd_pg80", dir), 4096, &n);
    return page && n > 4 ? trim(page + 4) : "";
}

static const char *transport(struct probe *p, const char *dir, const char *name) {
    const char *link = probe_link(p, dir);
    if (str_starts(name, "nvme"))
        return "nvme";
    if (str_starts(name, "mmcblk"))
        return "mmc";
    if (str_starts(name, "vd"))
        return "virtio";
    if (link && strstr(link, "/usb"))
        return "usb";
    return link && strstr(link, "/ata") ? "ata" : link && strstr(link, "/virtio") ? "virtio" : "scsi";
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_list(p, "/sys/block", &name);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/sys/block/%s", name[i]), *how;
        int64_t blocks = probe_number(p, dir, "size", 0);
        if (blocks <= 0 || str_starts(name[i], "loop") || str_starts(name[i], "ram") || str_starts(name[i], "dm-") || str_starts(name[i], "zram") || str_starts(name[i], "md") ||
            str_starts(name[i], "sr") || str_starts(name[i], "nbd") || str_starts(name[i], "fd"))
            continue;
        how = transport(p, dir, name[i]);
        const char *udev_bus = conf_get(c, probe_text(p, arena_printf(c->mem, "/run/udev/data/b%s", probe_line(p, dir, "dev") ? probe_line(p, dir, "dev") : "-"), SMALL_MAX, NULL), "E:ID_BUS");
        bool card = str_eq(how, "mmc") && str_eq(probe_line(p, arena_printf(c->mem, "%s/device", dir), "type"), "SD");      /* in a reader; MMC is soldered on */
        bool external = card || str_eq(how, "usb") || str_eq(udev_bus, "usb");
        PUT(p, A(name[i]), A(probe_line(p, arena_printf(c->mem, "%s/device", dir), "model")), A(external && !card ? "usb" : how), A(blocks / 2048),
            A(probe_number(p, dir, "removable", 0)), A((int64_t)external), A(probe_digest(p, "disk", serial_of(p, dir, probe_line(p, dir, "dev")))));
    }
    return 0;
}
COLLECTOR(disk, .run = run);
