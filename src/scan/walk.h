/* Trees: every regular file below a path, opened read-only without touching its access time; no link is followed, no kernel view entered. */
#ifndef SCAN_WALK_H
#define SCAN_WALK_H
#include "base/base.h"

enum { WALK_FOLDER = -1 };

struct walk {
    struct ctx *c;
    int64_t since_us;                                            /* files changed before are passed over */
    const volatile int *stop;
    int (*file)(void *arg, int fd, int64_t size, bool sparse, const char *path);     /* takes fd; NULL: only counts. A folder, whose name alone is looked at, when it is more than ASCII: WALK_FOLDER for its size, -1 for fd */
    void (*unreadable)(void *arg, const char *path, const char *reason);
    void *arg;
    int64_t files, bytes, skipped;
};

/* err E_NOTFOUND | what `file` returns */
int walk_path(struct walk *w, const char *path);
#endif
