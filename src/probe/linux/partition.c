/* Partitions and what file system udev found on them. */
#include "probe/collect.h"

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *disk, *const *part;
    int n = probe_list(p, "/sys/block", &disk);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/sys/block/%s", disk[i]), *link = probe_link(p, dir);
        int k = probe_list(p, dir, &part);
        for (int j = 0; j < k; j++) {
            const char *one = arena_printf(c->mem, "%s/%s", dir, part[j]), *dev;
            if (!str_starts(part[j], disk[i]) || !(dev = probe_line(p, one, "dev")))
                continue;
            const char *udev = probe_text(p, arena_printf(c->mem, "/run/udev/data/b%s", dev), SMALL_MAX, NULL);
            bool external = (link && strstr(link, "/usb")) || str_eq(conf_get(c, udev, "E:ID_BUS"), "usb");
            PUT(p, A(part[j]), A(conf_get(c, udev, "E:ID_FS_TYPE")), A((int64_t)external));
        }
    }
    return 0;
}
COLLECTOR(partition, .run = run);
