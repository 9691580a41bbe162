/* What the two kinds of sandboxed child share: rlimits, landlock, and the system calls of any. */
#ifndef OS_INTERNAL_H
#define OS_INTERNAL_H
#include "os/os.h"

enum {
    CHILD_ERROR = 64,          /* exit status of a child that reports error n of ours: CHILD_ERROR + n; what a library ends with (1) is none */
    CHILD_UNSAFE = 254         /* of one that could not shut itself in */
};

void sandbox_signals(void);                                             /* a crash is the parent's to report, a stop the parent's to answer */
int sandbox_close(unsigned first, unsigned last);                       /* descriptors from first to last, also on kernels before 5.9 */
int64_t sandbox_mapped(void);                                           /* bytes the process maps already; the ceiling counts from there */
int sandbox_limit(const struct sandbox_limits *l, int64_t mapped);      /* 0, or not all could be set */
/* Takes the right to every file access the kernel's landlock knows, but reading below these directories; false: the kernel has none. */
bool sandbox_landlock(const char *const *read_dirs);
/* Allows in a libseccomp filter what either child needs to compute: memory that is not executable, its clock, its signals, reading what is open. 0, or not all were taken. */
int sandbox_calls(void *filter);
#endif
