/* Whether a block device lies on an encrypted one: device mapper names CRYPT in its uuid, also below LVM. */
#include "probe/collect.h"

static const char *below(struct probe *p, const char *dm, int depth) {
    struct ctx *c = p->c;
    const char *dir = arena_printf(c->mem, "/sys/block/%s", dm), *uuid = probe_line(p, arena_printf(c->mem, "%s/dm", dir), "uuid"), *found = NULL;
    const char *const *slave;
    if (uuid && str_starts(uuid, "CRYPT-") && !str_starts(uuid, "CRYPT-VERITY") && !str_starts(uuid, "CRYPT-INTEGRITY"))      /* those prove, and hide nothing */
        return str_starts(uuid, "CRYPT-LUKS") ? "luks" : "dm-crypt";
    int n = depth < 5 && str_starts(dm, "dm-") ? probe_list(p, arena_printf(c->mem, "%s/slaves", dir), &slave) : 0;
    for (int i = 0; i < n && !found; i++)
        found = below(p, slave[i], depth + 1);
    return found;
}

/* /dev/mapper/name and /dev/dm-3 -> dm-3 */
const char *probe_mapped(struct probe *p, const char *dev) {
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

const char *probe_crypt(struct probe *p, const char *dev) {
    const char *dm = probe_mapped(p, dev);
    return dm ? below(p, dm, 0) : NULL;
}

bool crypt_fs(const char *type) {
    static const char *const word[] = {"cryptfs", "encfs", "cryfs", "veracrypt", "securefs"};
    for (size_t i = 0; i < COUNT(word); i++)
        if (strstr(type, word[i]))
            return true;
    return false;
}
