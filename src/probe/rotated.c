/* How logs are rotated and packed is known here. */
#include <unistd.h>

#include "probe/rotated.h"

bool log_is(const char *name, const char *log) {
    const char *rest = str_starts(name, log) ? name + strlen(log) : "?";
    return !*rest || ((*rest == '.' || *rest == '-') && rest[1] >= '0' && rest[1] <= '9') || str_starts(rest, ".old");
}

bool log_closed(const char *name) {
    static const char *const packed[] = {".xz", ".zst", ".bz2", ".lz4", ".lzma", ".Z"};
    for (size_t i = 0; i < COUNT(packed); i++)
        if (str_ends(name, packed[i]))
            return true;
    return false;
}

gzFile log_open(struct probe *p, const char *path, struct stat *ret) {
    int fd = probe_source(p, path);
    gzFile z = fd < 0 || fstat(fd, ret) < 0 ? NULL : gzdopen(fd, "rb");
    if (!z && fd >= 0)
        close(fd);
    return z;
}
