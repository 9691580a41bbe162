#include "base/embed.h"

#include <string.h>

const struct embed_file *embed_find(const char *path) {
    int lo = 0, hi = embed_count - 1;
    while (lo <= hi) {
        int mid = (lo + hi) / 2, cmp = strcmp(path, embed_files[mid].path);
        if (!cmp)
            return &embed_files[mid];
        if (cmp < 0)
            hi = mid - 1;
        else
            lo = mid + 1;
    }
    return NULL;
}
