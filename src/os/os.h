/* Operating system: files, child processes, the sandbox. */
#ifndef OS_OS_H
#define OS_OS_H
#include <sys/types.h>

#include "base/base.h"

/* A whole file into the arena, NUL-terminated.
 * err  E_NOTFOUND not there | E_IO not readable, no regular file | E_LIMIT longer than max_bytes */
int os_read_file(struct ctx *c, const char *path, size_t max_bytes, char **ret_bytes, size_t *ret_n);
/* Is there nothing, or a file, which another may take the place of? A device, a pipe, a folder or a link is never replaced. err E_IO     test src/os/os_test.c */
int os_may_write(struct ctx *c, const char *path);
/* Writes to a temporary name beside, fsyncs, renames; mode as given. err os_may_write | E_NOTFOUND no directory for it | E_IO | E_FULL */
int os_write_file(struct ctx *c, const char *path, const void *bytes, size_t n, int mode);
/* Gives a file its name, durably; what had that name is gone. err E_IO | E_FULL */
int os_rename(struct ctx *c, const char *from, const char *to);
/* What an errno means, in the reader's language. cost none; test tests/scan/hostile_test.py */
const char *os_why(struct ctx *c, int e);

/* A new file, open for writing, mode 0600. err E_DUPLICATE it is there | E_NOTFOUND no directory for it | E_IO      returns its descriptor */
int os_create_new(struct ctx *c, const char *path);
/* Takes a directory for this process alone, until it ends; waits up to three seconds. Who does not ask is not stopped. err as os_read_file
 * out ret_taken  false: another process has it */
int os_lock_dir(struct ctx *c, const char *dir, bool *ret_taken);
int os_mkdir(struct ctx *c, const char *path, int mode);                   /* with parents; existing is fine */
bool os_exists(const char *path);
/* Calls fn with each file below dir (relative path), sorted. A link, a device or a pipe below is an error that names it: nothing is passed over.
 * err E_NOTFOUND no dir | E_IO | E_LIMIT too many or too deep */
int os_walk(struct ctx *c, const char *dir, int (*fn)(void *arg, const char *rel), void *arg);
int64_t os_disk_free(const char *path);                                     /* bytes, -1 unknown */

struct sandbox_limits {
    int64_t memory_bytes, output_bytes;                                     /* address space beyond what is mapped; bytes of answer */
    int cpu_s, wall_ms;
    bool trusted;                                                           /* our own work on our own data, which may read files; the child is there so that its memory goes with it */
    int64_t data_bytes;                                                     /* private memory, 0 no other ceiling: mapped files do not count */
};
/* Runs work() in a forked child without network, files or exec (seccomp, landlock where the kernel has it, rlimits); the child writes its
 * answer to fd `out`; the parent gets the bytes. A crash, time-out or too much output is E_LIMIT/E_TIMEOUT/E_INVALID naming it: the caller goes on. */
int os_sandbox(struct ctx *c, const struct sandbox_limits *l, int (*work)(void *arg, int out), void *arg,
               char **ret_bytes, size_t *ret_n);

/* A sandboxed child that lives on and is fed descriptors: it talks through one SOCK_SEQPACKET socket and may read what it is handed. */
struct os_worker { pid_t pid; int fd; };
enum { OS_MESSAGE = 96 << 10 };                                             /* most bytes of one message */
/* Forks, shuts the child in (as os_sandbox; it may besides read files below `read_dirs`, NULL none, where the kernel has landlock), and
 * calls body(arg, fd) there; body returns when os_receive() says 0. `prepare`, may be NULL, runs in the child before the doors close. */
int os_worker_start(struct ctx *c, const struct sandbox_limits *l, const char *const *read_dirs, void (*prepare)(void *arg), void (*body)(void *arg, int fd), void *arg, struct os_worker *ret_w);
/* Tells it to go, without waiting: several go at once. */
void os_worker_bid(const struct os_worker *w);
/* Tells it to go, kills it if it does not, and reaps; returns the wait status, so that a crash can be told. */
int os_worker_end(struct os_worker *w);
const char *os_worker_death(struct ctx *c, int wait_status);                /* why it ended, in the user's language */
bool os_worker_unsafe(int wait_status);                                     /* it could not shut itself in, and did nothing */
int64_t os_worker_cpu_ms(const struct os_worker *w);                        /* processor time used so far, -1 unknown */
/* One message, with a descriptor or -1. */
int os_send(int sock, const void *bytes, size_t n, int fd);                 /* 0, or -1 and errno */
ssize_t os_receive(int sock, void *bytes, size_t max, int *ret_fd);         /* bytes; 0 the other end is gone; -1 errno */
#endif
