/* File systems mounted now that hold or bring files, and those of a network that /etc/fstab names. */
#include "probe/collect.h"

static const char *kind_of(const char *dev, const char *place, const char *type) {
    static const char *const net[] = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "davfs", "9p", "fuse.gvfsd-fuse"};
    for (size_t i = 0; i < COUNT(net); i++)
        if (str_eq(type, net[i]))
            return str_eq(type, "fuse.gvfsd-fuse") ? NULL : "network";
    if (crypt_fs(type))
        return "encrypted folder";
    if (str_starts(place, "/media/") || str_starts(place, "/run/media/") || str_starts(place, "/mnt/"))
        return str_starts(dev, "/dev/") ? "external" : NULL;
    return str_starts(dev, "/dev/") && !str_starts(dev, "/dev/loop") ? "disk" : NULL;
}

/* Not mounted today: it waits for somebody to do it. */
static int saved(struct probe *p) {
    char *now = probe_text(p, "/proc/mounts", TEXT_MAX, NULL), *text = probe_text(p, "/etc/fstab", SMALL_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        char *dev = next_word(&line), *place = dev && *dev != '#' ? next_word(&line) : NULL, *type = place ? next_word(&line) : NULL;
        const char *there = place ? arena_printf(p->c->mem, " %s ", place) : NULL;
        if (type && str_eq(kind_of(dev, place, type), "network") && !(now && strstr(now, there)))
            PUT(p, A(type), A(place), A("saved"), A(0));
    }
    return 0;
}

static int run(struct probe *p) {
    char *text = probe_text(p, "/proc/mounts", TEXT_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        char *dev = next_word(&line), *place = dev ? next_word(&line) : NULL, *type = place ? next_word(&line) : NULL;
        const char *kind = type ? kind_of(dev, place, type) : NULL;
        if (kind)
            PUT(p, A(type), A(place), A(kind), A((int64_t)(str_eq(kind, "encrypted folder") || probe_crypt(p, dev))));
    }
    return saved(p);
}
COLLECTOR(mounted, .run = run);
