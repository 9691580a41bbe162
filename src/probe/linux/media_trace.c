/* Files opened from external media, and volumes whose files a desktop kept notes on: how many and when, no name. */
#include "probe/collect.h"

/* The file system lies on a disk that belongs to the machine, as udev's database says. */
static bool own_volume(struct probe *p, const char *uuid) {
    struct ctx *c = p->c;
    const char *const *disk, *const *part;
    int n = probe_list(p, "/sys/block", &disk);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/sys/block/%s", disk[i]), *link = probe_link(p, dir);
        if (link && strstr(link, "/usb"))
            continue;
        int k = probe_list(p, dir, &part);
        for (int j = -1; j < k; j++) {
            const char *dev = j >= 0 && !str_starts(part[j], disk[i]) ? NULL : probe_line(p, j < 0 ? dir : arena_printf(c->mem, "%s/%s", dir, part[j]), "dev");
            const char *udev = dev ? probe_text(p, arena_printf(c->mem, "/run/udev/data/b%s", dev), SMALL_MAX, NULL) : NULL;
            if (udev && !str_eq(conf_get(c, udev, "E:ID_BUS"), "usb") && str_eq(conf_get(c, udev, "E:ID_FS_UUID"), uuid))
                return true;
        }
    }
    return false;
}

/* ~/.local/share/gvfs-metadata/uuid-<uuid of a volume>: stays when the logs are gone. */
static int volumes(struct probe *p, const struct home *h) {
    struct ctx *c = p->c;
    const char *dir = arena_printf(c->mem, "%s/.local/share/gvfs-metadata", h->dir);
    const char *const *name;
    int64_t k = 0, last = 0, t;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++) {
        if (!str_starts(name[i], "uuid-") || str_ends(name[i], ".log") || own_volume(p, name[i] + 5))
            continue;
        k++;
        t = probe_mtime(p, arena_printf(c->mem, "%s/%s", dir, name[i]));
        last = t > last ? t : last;
    }
    if (k)
        PUT(p, A("gvfs-metadata"), A(h->nr), A(k), A(last));
    return 0;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    for (int i = 0; i < p->n_homes; i++) {
        const char *path = arena_printf(c->mem, "%s/.local/share/recently-used.xbel", p->homes[i].dir);
        char *text = probe_text(p, path, TEXT_MAX, NULL);
        int64_t n = 0, last = 0;
        for (char *at = text; at && (at = strstr(at, "<bookmark href=\"file:///"));) {
            at += 24;
            bool media = str_starts(at, "media/") || str_starts(at, "run/media/") || str_starts(at, "mnt/");
            char *end = strchr(at, '>'), *seen = strstr(at, "visited=\"");
            if (media) {
                const char *when = seen && end && seen < end ? seen + 9 : "";
                int64_t t = syslog_time(&when, p->now);
                n++;
                last = t > last ? t : last;
            }
        }
        if (n)
            PUT(p, A("recently-used"), A(p->homes[i].nr), A(n), A(last));
        TRY(volumes(p, &p->homes[i]));
    }
    p->n_ok += p->n_homes > 0;
    return 0;
}
COLLECTOR(media_trace, .run = run);
