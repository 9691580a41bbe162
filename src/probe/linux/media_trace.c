/* Files opened from external media, and volumes whose files a desktop kept notes on: how many and when, no name. */
#include "probe/collect.h"

/* The uuids of file systems on disks that belong to the machine, as udev's database says. */
static const struct map *own_volumes(struct probe *p) {
    struct ctx *c = p->c;
    struct map *own = NEW(c, struct map);
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
            const char *uuid = conf_get(c, udev, "E:ID_FS_UUID");
            if (uuid && !str_eq(conf_get(c, udev, "E:ID_BUS"), "usb"))
                map_put(c, own, uuid, "");
        }
    }
    return own;
}

/* ~/.local/share/gvfs-metadata/uuid-<uuid of a volume>: stays when the logs are gone. The machine's own are read at the first. */
static int volumes(struct probe *p, const struct home *h, const struct map **own) {
    struct ctx *c = p->c;
    const char *dir = arena_printf(c->mem, "%s/.local/share/gvfs-metadata", h->dir);
    const char *const *name;
    int64_t k = 0, last = 0, t;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++) {
        if (!str_starts(name[i], "uuid-") || str_ends(name[i], ".log"))
            continue;
        *own = *own ? *own : own_volumes(p);
        if (map_get(*own, name[i] + 5))
            continue;
        k++;
        t = probe_mtime(p, arena_printf(c->mem, "%s/%s", dir, name[i]));
        last = t > last ? t : last;
    }
    if (k)
        PUT(p, A("gvfs-metadata"), A(h->nr), A(k), A(last));
    return 0;
}

/* Paths on media that other programs remember: bookmarks of file managers, what office programs opened. Only how many. */
static int remembered(struct probe *p, const struct home *h) {
    static const char *const kept[][2] = {{"bookmarks", ".config/gtk-3.0/bookmarks"}, {"bookmarks", ".local/share/user-places.xbel"}, {"office", ".config/libreoffice/4/user/registrymodifications.xcu"}, {"office", ".config/Kingsoft/Office.conf"}};
    for (size_t i = 0; i < COUNT(kept); i++) {
        const char *path = arena_printf(p->c->mem, "%s/%s", h->dir, kept[i][1]), *text = probe_text(p, path, TEXT_MAX, NULL);
        int64_t n = 0;
        for (const char *at = text; at && (at = strstr(at, "/media/")); at += 7) {
            bool run = at - text >= 4 && str_starts(at - 4, "/run"), top = at > text && strchr("/=\"' ", at[-1]);
            n += run || top;
        }
        if (n)
            PUT(p, A(kept[i][0]), A(h->nr), A(n), A((int64_t)0));
    }
    return 0;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const struct map *own = NULL;
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
        TRY(volumes(p, &p->homes[i], &own));
        TRY(remembered(p, &p->homes[i]));
    }
    p->n_ok += p->n_homes > 0;
    return 0;
}
COLLECTOR(media_trace, .run = run);
