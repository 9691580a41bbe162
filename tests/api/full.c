/* LD_PRELOAD for tests: while the file TEST_FULL exists the disk is full: writing at a place of a file answers ENOSPC. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

typedef ssize_t writer(int, const void *, size_t, off64_t);

static ssize_t put(const char *name, int fd, const void *p, size_t n, off64_t at) {
    const char *full = getenv("TEST_FULL");
    if (full && access(full, F_OK) == 0) {
        errno = ENOSPC;
        return -1;
    }
    return ((writer *)dlsym(RTLD_NEXT, name))(fd, p, n, at);
}

ssize_t pwrite(int fd, const void *p, size_t n, off_t at) { return put("pwrite", fd, p, n, at); }
ssize_t pwrite64(int fd, const void *p, size_t n, off64_t at) { return put("pwrite64", fd, p, n, at); }
