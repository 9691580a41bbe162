/* Which mounted volumes lie on an encrypted device. */
#include <sys/sysmacros.h>

#include "probe/collect.h"

static int run(struct probe *p) {
    static const char *const data[] = {"ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs", "ntfs", "ntfs3", "fuseblk", "zfs", "jfs"};
    char *text = probe_text(p, "/proc/mounts", TEXT_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        char *dev = next_word(&line), *place = dev ? next_word(&line) : NULL, *fs = place ? next_word(&line) : NULL;
        bool want = false;
        for (size_t i = 0; fs && i < COUNT(data); i++)
            want |= str_eq(fs, data[i]);
        if (!want || str_starts(place, "/boot") || str_starts(place, "/snap/") || str_starts(place, "/media/") || str_starts(place, "/run/media/"))
            continue;
        const char *kind = probe_crypt(p, dev);
        const char *shown = str_eq(place, "/") || str_starts(place, "/home") || str_starts(place, "/data") ? place : "/…";
        bool told = !str_eq(fs, "zfs") && (!str_starts(dev, "/dev/mapper/") || probe_mapped(p, dev));      /* what lies below a mapped device only sysfs says; ZFS encrypts by itself */
        PUT(p, A(shown), A((const char *)fs), told ? A((int64_t)(kind != NULL)) : ANULL, A(kind));
    }
    return 0;
}
COLLECTOR(volume, .run = run);
