/* Operating system: files, child processes, the sandbox. */
#ifndef OS_OS_H
#define OS_OS_H
#include "base/base.h"

int os_read_file(struct ctx *c, const char *path, size_t max_bytes, char **ret_bytes, size_t *ret_n);
/* Writes to a temporary name beside, fsyncs, renames; mode as given. */
int os_write_file(struct ctx *c, const char *path, const void *bytes, size_t n, int mode);
int os_mkdir(struct ctx *c, const char *path, int mode);                   /* with parents; existing is fine */
bool os_exists(const char *path);
/* Calls fn with each file below dir (relative path), sorted; follows no links. */
int os_walk(struct ctx *c, const char *dir, int (*fn)(void *arg, const char *rel), void *arg);
int64_t os_disk_free(const char *path);                                     /* bytes, -1 unknown */

/* trusted: our own work on our own data, which may read files; the child is there so that its memory goes with it. */
struct sandbox_limits { int64_t memory_bytes, output_bytes; int cpu_s, wall_ms; bool trusted; };
/* Runs work() in a forked child without network, files or exec (seccomp, landlock where the kernel has it, rlimits); the child writes its
 * answer to fd `out`; the parent gets the bytes. A crash, time-out or too much output is E_LIMIT/E_TIMEOUT/E_INVALID naming it: the caller goes on. */
int os_sandbox(struct ctx *c, const struct sandbox_limits *l, int (*work)(void *arg, int out), void *arg,
               char **ret_bytes, size_t *ret_n);
#endif
