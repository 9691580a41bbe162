/* Which mounted volumes lie on an encrypted device: device mapper names CRYPT in its uuid, also below LVM. */
#include <sys/sysmacros.h>

#include "probe/collect.h"

static const char *crypt_below(struct probe *p, const char *dm, int depth) {
    struct ctx *c = p->c;
    const char *dir = arena_printf(c->mem, "/sys/block/%s", dm), *uuid = probe_line(p, arena_printf(c->mem, "%s/dm", dir), "uuid"), *found = NULL;
    const char *const *slave;
    if (uuid && str_starts(uuid, "CRYPT-"))
        return str_starts(uuid, "CRYPT-LUKS") ? "luks" : "dm-crypt";
    int n = depth < 5 && str_starts(dm, "dm-") ? probe_list(p, arena_printf(c->mem, "%s/slaves", dir), &slave) : 0;
    for (int i = 0; i < n && !found; i++)
        found = crypt_below(p, slave[i], depth + 1);
    return found;
}

/* /dev/mapper/name and /dev/dm-3 -> dm-3 */
static const char *dm_of(struct probe *p, const char *dev) {
    struct ctx *c = p->c;
    const char *const *block;
    if (str_starts(dev, "/dev/dm-"))
        return dev + 5;
    int n = str_starts(dev, "/dev/mapper/") ? probe_list(p, "/sys/block", &block) : 0;
    for (int i = 0; i < n; i++)
        if (str_starts(block[i], "dm-") && str_eq(probe_line(p, arena_printf(c->mem, "/sys/block/%s/dm", block[i]), "name"), dev + 12))
            return block[i];
    return NULL;
}

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
        const char *dm = dm_of(p, dev), *kind = dm ? crypt_below(p, dm, 0) : NULL;
        const char *shown = str_eq(place, "/") || str_starts(place, "/home") || str_starts(place, "/data") ? place : "/…";
        PUT(p, A(shown), A((const char *)fs), A((int64_t)(kind != NULL)), A(kind));
    }
    return 0;
}
COLLECTOR(volume, .run = run);
