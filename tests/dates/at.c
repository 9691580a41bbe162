/* Preloaded into everything by at.sh: the calendar stands AT_AHEAD seconds ahead, for files written since then too. libfaketime breaks Python's sleep. */
#define _LARGEFILE64_SOURCE
#include "../api/calendar.h"

#include <stdlib.h>
#include <sys/stat.h>

static long ahead(void) {
    static long s = -1;
    const char *said = s < 0 ? getenv("AT_AHEAD") : NULL;
    return s = s < 0 ? said ? atol(said) : 0 : s;
}

time_t time(time_t *ret) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (ret)
        *ret = now.tv_sec;
    return now.tv_sec;
}

/* A file written within the hour before the program began, or after, was written on that day too. */
static void forward(struct timespec *t) {
    static time_t began;
    if (!began)
        began = time(NULL) - ahead();
    if (t->tv_sec > began - 3600 && t->tv_sec < began + 7200)
        t->tv_sec += ahead();
}

#define STAT(name, params, args) \
    int name params { \
        REAL(name); \
        int rc = real args; \
        if (rc == 0) { \
            forward(&s->st_mtim); \
            forward(&s->st_atim); \
            forward(&s->st_ctim); \
        } \
        return rc; \
    }
STAT(fstat, (int fd, struct stat *s), (fd, s))
STAT(fstat64, (int fd, struct stat64 *s), (fd, s))
STAT(stat, (const char *restrict path, struct stat *restrict s), (path, s))
STAT(stat64, (const char *restrict path, struct stat64 *restrict s), (path, s))
STAT(lstat, (const char *restrict path, struct stat *restrict s), (path, s))
STAT(lstat64, (const char *restrict path, struct stat64 *restrict s), (path, s))
STAT(fstatat, (int dir, const char *restrict path, struct stat *restrict s, int flags), (dir, path, s, flags))
STAT(fstatat64, (int dir, const char *restrict path, struct stat64 *restrict s, int flags), (dir, path, s, flags))
