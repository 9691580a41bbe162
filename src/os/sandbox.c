/* The sandbox: a forked child that can compute, allocate and write to one pipe, and nothing else. */
#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "os/internal.h"
#include "os/stop.h"

enum { MANY_FILES = 65536 };

static int64_t mono_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* A figure of /proc/self/statm in bytes: 0 all that is mapped, 5 data and stack. */
static int64_t statm(int which) {
    FILE *f = fopen("/proc/self/statm", "re");
    long long v = 0;
    for (int i = 0; f && i <= which; i++)
        if (fscanf(f, "%lld", &v) != 1)
            v = 0;
    if (f)
        fclose(f);
    return v * sysconf(_SC_PAGESIZE);
}

int sandbox_close(unsigned first, unsigned last) {
    struct rlimit r;
    if (close_range(first, last, 0) == 0)
        return 0;
    if (errno != ENOSYS || getrlimit(RLIMIT_NOFILE, &r) < 0)
        return -1;
    unsigned most = r.rlim_max < MANY_FILES ? (unsigned)r.rlim_max : MANY_FILES;
    for (unsigned fd = first; fd <= last && fd < most; fd++)
        close((int)fd);
    return 0;
}

int64_t sandbox_mapped(void) {
    return statm(0);
}

/* Never more than we have been given ourselves. */
static int cap(int what, int64_t v) {
    struct rlimit have = {RLIM_INFINITY, RLIM_INFINITY};
    getrlimit((__rlimit_resource_t)what, &have);
    rlim_t most = (rlim_t)v < have.rlim_max ? (rlim_t)v : have.rlim_max;
    struct rlimit r = {most, most};
    return setrlimit((__rlimit_resource_t)what, &r);
}

int sandbox_limit(const struct sandbox_limits *l, int64_t mapped) {
    int bad = cap(RLIMIT_CORE, 0) | cap(RLIMIT_FSIZE, 0);
    if (!l->trusted)                   /* pango finds its fonts in threads; the limit holds for everybody but root */
        bad |= cap(RLIMIT_NPROC, 0);
    if (l->cpu_s > 0)                  /* a second between the two: SIGXCPU comes first, and tells why */
        bad |= setrlimit(RLIMIT_CPU, &(struct rlimit){(rlim_t)l->cpu_s, (rlim_t)l->cpu_s + 1});
#if !defined(__SANITIZE_ADDRESS__)     /* its shadow memory is terabytes */
    if (l->memory_bytes > 0)
        bad |= cap(RLIMIT_AS, mapped + l->memory_bytes);
    if (l->data_bytes > 0)
        bad |= cap(RLIMIT_DATA, statm(5) + l->data_bytes);
#else
    (void)mapped;
#endif
    return bad;
}

bool sandbox_landlock(const char *const *read_dirs) {
    long abi = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (abi < 1)
        return false;
    struct landlock_ruleset_attr attr = {.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};
    int fd = (int)syscall(SYS_landlock_create_ruleset, &attr, sizeof attr, 0);
    if (fd < 0)
        return false;
    for (; read_dirs && *read_dirs; read_dirs++) {
        struct landlock_path_beneath_attr rule = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR, .parent_fd = open(*read_dirs, O_PATH | O_CLOEXEC)};
        if (rule.parent_fd < 0)
            continue;
        syscall(SYS_landlock_add_rule, fd, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        close(rule.parent_fd);
    }
    bool shut = syscall(SYS_landlock_restrict_self, fd, 0) == 0;
    close(fd);
    return shut;
}

int sandbox_calls(void *f) {
    static const int plain[] = {
        SCMP_SYS(read), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap),
        SCMP_SYS(madvise), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigaction),
        SCMP_SYS(sigaltstack), SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(getrandom), SCMP_SYS(futex),
        SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(close), SCMP_SYS(sched_yield)};
    int bad = 0;
    for (size_t i = 0; i < COUNT(plain); i++)
        bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, plain[i], 0);
    bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, (struct scmp_arg_cmp){0, SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0});
    return bad;
}

static int seccomp(int out) {
    scmp_filter_ctx f = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!f)
        return -1;
    int bad = sandbox_calls(f);
    bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(write), 1, (struct scmp_arg_cmp){0, SCMP_CMP_EQ, (scmp_datum_t)out, 0});
    bad |= seccomp_load(f);
    seccomp_release(f);
    return bad;
}

void sandbox_signals(void) {
    static const int back[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGPIPE, SIGXCPU};
    for (size_t i = 0; i < COUNT(back); i++)
        signal(back[i], SIG_DFL);
    signal(SIGXFSZ, SIG_IGN);          /* what may not be written is refused: fontconfig would keep its cache of a new machine, and does without */
    os_stop_not_here();
}

static _Noreturn void child(const struct sandbox_limits *l, int64_t mapped, int out, int (*work)(void *, int), void *arg) {
    sandbox_signals();
    if (dup2(out, 3) < 0)
        _exit(CHILD_UNSAFE);
    out = 3;
    if (sandbox_close(4, ~0U) < 0 || sandbox_close(0, 2) < 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 ||
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 || sandbox_limit(l, mapped))
        _exit(CHILD_UNSAFE);
    if (!l->trusted) {
        sandbox_landlock(NULL);        /* an extra: seccomp alone refuses each call that opens a file */
        if (seccomp(out))
            _exit(CHILD_UNSAFE);
    }
    int rc = work(arg, out);
    _exit(rc >= 0 ? 0 : CHILD_ERROR - rc);
}

/* Reads until the child closes, the deadline or the ceiling. */
static int collect(struct ctx *c, int fd, const struct sandbox_limits *l, struct str *out) {
    int64_t end = mono_ms() + l->wall_ms;
    char buf[16384];
    for (;;) {
        int64_t left = end - mono_ms();
        TRY(os_go_on(c));
        if (left <= 0)
            return fail(c, E_TIMEOUT, T("隔离进程超过%d毫秒", "the sandboxed child ran longer than %d ms"), l->wall_ms);
        struct pollfd p = {fd, POLLIN, 0};
        int ready = poll(&p, 1, (int)left);
        if (ready < 0 && errno != EINTR)
            return fail(c, E_IO, "poll: %s", strerror(errno));
        if (ready <= 0)
            continue;
        ssize_t n = read(fd, buf, sizeof buf);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(c, E_IO, "pipe: %s", strerror(errno));
        if (n == 0)
            return 0;
        str_putn(out, buf, (size_t)n);
        if (out->over)
            return fail(c, E_LIMIT, T("隔离进程的输出超过%" PRId64 "字节", "the sandboxed child wrote more than %" PRId64 " bytes"), l->output_bytes);
    }
}

static int verdict(struct ctx *c, int status, const struct sandbox_limits *l) {
    int crash = l->trusted ? E_INTERNAL : E_INVALID;      /* our own work's fault, or the file's */
    if (WIFSIGNALED(status)) {
        int sig = WTERMSIG(status);
        if (sig == SIGSYS)
            return fail(c, E_INVALID, T("隔离进程调用了禁止的系统功能，已终止", "the sandboxed child made a forbidden system call and was killed"));
        if (sig == SIGXCPU || (sig == SIGKILL && l->cpu_s > 0))
            return fail(c, E_TIMEOUT, T("隔离进程用尽%d秒处理器时间", "the sandboxed child used up %d s of processor time"), l->cpu_s);
        return fail(c, crash, T("隔离进程崩溃（%s）", "the sandboxed child crashed (%s)"), strsignal(sig));
    }
    int code = WEXITSTATUS(status);
    if (code == CHILD_UNSAFE)
        return fail(c, E_INTERNAL, T("无法建立隔离环境", "the sandbox could not be set up"));
    if (code > CHILD_ERROR && code < CHILD_ERROR + ERRORS_COUNT)
        return fail(c, CHILD_ERROR - code, T("隔离进程报告错误 %d", "the sandboxed child reported error %d"), code - CHILD_ERROR);
    return code ? fail(c, crash, T("隔离进程中途放弃（状态 %d）", "the sandboxed child gave up (status %d)"), code) : 0;
}

static int reap(struct ctx *c, pid_t pid, int64_t end_ms, int *ret_status) {
    for (;;) {
        pid_t got = waitpid(pid, ret_status, WNOHANG);
        if (got == pid)
            return 0;
        if (got < 0 && errno != EINTR)
            return fail(c, E_IO, "waitpid: %s", strerror(errno));
        if (mono_ms() >= end_ms) {     /* closed its pipe and goes on running */
            kill(pid, SIGKILL);
            while (waitpid(pid, ret_status, 0) < 0 && errno == EINTR)
                continue;
            return fail(c, E_TIMEOUT, T("隔离进程没有结束", "the sandboxed child did not end"));
        }
        nanosleep(&(struct timespec){0, 200000}, NULL);
    }
}

int os_sandbox(struct ctx *c, const struct sandbox_limits *l, int (*work)(void *arg, int out), void *arg,
               char **ret_bytes, size_t *ret_n) {
    int fds[2], status = 0;
    if (pipe2(fds, O_CLOEXEC) < 0)
        return fail(c, E_IO, "pipe: %s", strerror(errno));
    int64_t mapped = sandbox_mapped(), end = mono_ms() + l->wall_ms;
    fflush(NULL);                      /* nothing of ours is written twice */
    pid_t pid = fork();
    if (pid == 0)
        child(l, mapped, fds[1], work, arg);
    close(fds[1]);
    if (pid < 0) {
        close(fds[0]);
        return fail(c, E_BUSY, "fork: %s", strerror(errno));
    }
    struct str out;
    str_init(&out, c, l->output_bytes > 0 ? (size_t)l->output_bytes : 0);
    int rc = collect(c, fds[0], l, &out);
    close(fds[0]);
    if (rc < 0) {
        kill(pid, SIGKILL);
        while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
            continue;
        return rc;
    }
    TRY(reap(c, pid, end, &status));
    TRY(verdict(c, status, l));
    *ret_bytes = out.p;
    *ret_n = out.len;
    return 0;
}
