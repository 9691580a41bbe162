/* LD_PRELOAD for tests: counts the calls that change files; the process is killed just before call number TEST_KILL. At a graceful end the count goes into the file TEST_COUNT. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static _Atomic long calls;

static void count(void) {
    const char *at = getenv("TEST_KILL");
    if (++calls == (at ? atol(at) : -1))
        kill(getpid(), SIGKILL);
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("TEST_COUNT");
    FILE *f = path ? fopen(path, "w") : NULL;
    if (f) {
        fprintf(f, "%ld\n", (long)calls);
        fclose(f);
    }
}

#define COUNTED(ret, name, params, args) \
    ret name params { \
        count(); \
        return ((ret (*) params)dlsym(RTLD_NEXT, #name)) args; \
    }
COUNTED(ssize_t, pwrite, (int fd, const void *p, size_t n, off_t at), (fd, p, n, at))
COUNTED(ssize_t, pwrite64, (int fd, const void *p, size_t n, off64_t at), (fd, p, n, at))
COUNTED(ssize_t, write, (int fd, const void *p, size_t n), (fd, p, n))
COUNTED(int, fsync, (int fd), (fd))
COUNTED(int, fdatasync, (int fd), (fd))
COUNTED(int, ftruncate, (int fd, off_t n), (fd, n))
COUNTED(int, ftruncate64, (int fd, off64_t n), (fd, n))
COUNTED(int, rename, (const char *from, const char *to), (from, to))
COUNTED(int, link, (const char *from, const char *to), (from, to))
COUNTED(int, unlink, (const char *path), (path))
COUNTED(int, mkdir, (const char *path, mode_t mode), (path, mode))
