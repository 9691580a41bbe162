/* A sandboxed child that lives on: it receives descriptors over a socket, reads them, and answers with messages. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "os/internal.h"

int os_send(int sock, const void *bytes, size_t n, int fd) {
    union { char space[CMSG_SPACE(sizeof(int))]; struct cmsghdr align; } u = {{0}};
    struct iovec io = {(void *)(uintptr_t)bytes, n};
    struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1};
    if (fd >= 0) {
        m.msg_control = u.space;
        m.msg_controllen = sizeof u.space;
        struct cmsghdr *h = CMSG_FIRSTHDR(&m);
        h->cmsg_level = SOL_SOCKET;
        h->cmsg_type = SCM_RIGHTS;
        h->cmsg_len = CMSG_LEN(sizeof(int));
        memcpy(CMSG_DATA(h), &fd, sizeof fd);
    }
    ssize_t sent;
    do
        sent = sendmsg(sock, &m, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == (ssize_t)n ? 0 : -1;
}

ssize_t os_receive(int sock, void *bytes, size_t max, int *ret_fd) {
    union { char space[CMSG_SPACE(sizeof(int))]; struct cmsghdr align; } u;
    struct iovec io = {bytes, max};
    struct msghdr m = {.msg_iov = &io, .msg_iovlen = 1, .msg_control = u.space, .msg_controllen = sizeof u.space};
    ssize_t n;
    do
        n = recvmsg(sock, &m, MSG_CMSG_CLOEXEC);
    while (n < 0 && errno == EINTR);
    *ret_fd = -1;
    struct cmsghdr *h = n > 0 ? CMSG_FIRSTHDR(&m) : NULL;
    if (h && h->cmsg_level == SOL_SOCKET && h->cmsg_type == SCM_RIGHTS && h->cmsg_len == CMSG_LEN(sizeof(int)))
        memcpy(ret_fd, CMSG_DATA(h), sizeof(int));
    return n;
}

static int filter(bool may_open) {
    static const int plain[] = {SCMP_SYS(pread64), SCMP_SYS(recvmsg), SCMP_SYS(sendmsg), SCMP_SYS(sched_getaffinity), SCMP_SYS(getrusage), SCMP_SYS(restart_syscall)};
    /* what libraries try and can do without */
    static const int refused[] = {SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(statx), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(ioctl), SCMP_SYS(fcntl),
        SCMP_SYS(sysinfo), SCMP_SYS(uname), SCMP_SYS(prlimit64), SCMP_SYS(open), SCMP_SYS(clone), SCMP_SYS(clone3), SCMP_SYS(getcwd), SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(fadvise64)};
    scmp_filter_ctx f = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!f)
        return -1;
    int bad = sandbox_calls(f);
    for (size_t i = 0; i < COUNT(plain); i++)
        bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, plain[i], 0);
    for (size_t i = 0; i < COUNT(refused); i++)
        bad |= seccomp_rule_add(f, SCMP_ACT_ERRNO(EACCES), refused[i], 0);
    const uint32_t files = may_open ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(EACCES);
    bad |= seccomp_rule_add(f, files, SCMP_SYS(getdents64), 0);
    const uint64_t ways = O_ACCMODE | O_CREAT | O_TRUNC;
    if (may_open) {                    /* to read; for both fontconfig opens its caches before it opens them so */
        bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, ways, O_RDONLY));
        bad |= seccomp_rule_add(f, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, ways, O_RDWR));
    } else {
        bad |= seccomp_rule_add(f, files, SCMP_SYS(openat), 0);
    }
    bad |= seccomp_rule_add(f, SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), 0);     /* glibc's fstat; tells no content */
    bad |= seccomp_load(f);
    seccomp_release(f);
    return bad;
}

static _Noreturn void child(const struct sandbox_limits *l, const char *const *read_dirs, void (*prepare)(void *), void (*body)(void *, int), void *arg, int sock) {
    sandbox_signals();
    if (dup2(sock, 3) < 0 || sandbox_close(4, ~0U) < 0 || sandbox_close(0, 2) < 0)
        _exit(CHILD_UNSAFE);
    for (int i = 0; i < 3; i++)        /* 0 to 2 are nothing, so that no handed file becomes one of them */
        if (open("/dev/null", O_RDWR) < 0)
            _exit(CHILD_UNSAFE);
    if (prepare)
        prepare(arg);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0 || sandbox_limit(l, sandbox_mapped()))
        _exit(CHILD_UNSAFE);
    if (filter(sandbox_landlock(read_dirs) && read_dirs))
        _exit(CHILD_UNSAFE);
    body(arg, 3);
    _exit(0);
}

int os_worker_start(struct ctx *c, const struct sandbox_limits *l, const char *const *read_dirs, void (*prepare)(void *), void (*body)(void *, int), void *arg, struct os_worker *ret_w) {
    int s[2], room = OS_MESSAGE * 4;
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, s) < 0)
        return fail(c, E_IO, "socketpair: %s", strerror(errno));
    for (int i = 0; i < 2; i++)
        setsockopt(s[i], SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0)
        child(l, read_dirs, prepare, body, arg, s[1]);
    close(s[1]);
    if (pid < 0) {
        close(s[0]);
        return fail(c, E_BUSY, "fork: %s", strerror(errno));
    }
    *ret_w = (struct os_worker){pid, s[0]};
    return 0;
}

void os_worker_bid(const struct os_worker *w) {
    if (w->pid > 0)
        shutdown(w->fd, SHUT_WR);
}

int os_worker_end(struct os_worker *w) {
    enum { PATIENCE_MS = 10 };
    int status = 0;
    if (w->pid <= 0)
        return 0;
    os_worker_bid(w);                  /* one that is well sees the end and goes, which hangs up; one that is not is killed */
    if (poll(&(struct pollfd){w->fd, 0, 0}, 1, PATIENCE_MS) <= 0)
        kill(w->pid, SIGKILL);
    close(w->fd);
    while (waitpid(w->pid, &status, 0) < 0 && errno == EINTR)
        continue;
    w->pid = 0;
    return status;
}

bool os_worker_unsafe(int status) { return WIFEXITED(status) && WEXITSTATUS(status) == CHILD_UNSAFE; }

const char *os_worker_death(struct ctx *c, int status) {
    int sig = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (sig == SIGSYS)
        return T("解析程序试图调用禁止的系统功能，已终止", "the parser tried a forbidden system call and was stopped");
    if (sig == SIGBUS)
        return T("读取时文件发生变化", "the file changed while it was read");
    if (sig == SIGXCPU)
        return T("解析用尽处理器时间", "the parser used up its processor time");
    if (sig == SIGABRT)
        return T("解析超出内存上限", "the parser ran over its memory ceiling");
    if (sig)
        return arena_printf(c->mem, T("解析程序崩溃（%s）", "the parser crashed (%s)"), strsignal(sig));
    if (os_worker_unsafe(status))
        return T("无法建立隔离环境", "the sandbox could not be set up");
    return arena_printf(c->mem, T("解析程序意外结束（%d）", "the parser ended unexpectedly (%d)"), WEXITSTATUS(status));
}

int64_t os_worker_cpu_ms(const struct os_worker *w) {
    clockid_t clock;
    struct timespec t;
    if (clock_getcpuclockid(w->pid, &clock) != 0 || clock_gettime(clock, &t) < 0)
        return -1;
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}
