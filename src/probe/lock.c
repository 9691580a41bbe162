/* What the process gives up before it looks at anything. */
#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>

#include "probe/probe.h"

static int deny(scmp_filter_ctx f, int call) {
    int rc = seccomp_rule_add(f, SCMP_ACT_ERRNO(EPERM), call, 0);
    return rc == -EINVAL || rc == -EDOM ? 0 : rc;       /* a call this architecture has not */
}

/* Nothing is opened for writing. Children that give themselves /dev/null for their standard files may open what exists for both. */
static int writes(scmp_filter_ctx f, int flags) {
    static const int plain[] = {SCMP_SYS(creat), SCMP_SYS(truncate), SCMP_SYS(mkdir), SCMP_SYS(mkdirat), SCMP_SYS(mknod), SCMP_SYS(mknodat), SCMP_SYS(symlink),
                                SCMP_SYS(symlinkat), SCMP_SYS(utimensat), SCMP_SYS(utime), SCMP_SYS(utimes), SCMP_SYS(futimesat), SCMP_SYS(setxattr), SCMP_SYS(lsetxattr),
                                SCMP_SYS(mount), SCMP_SYS(umount2), SCMP_SYS(chmod), SCMP_SYS(fchmodat), SCMP_SYS(chown), SCMP_SYS(lchown), SCMP_SYS(fchownat)};
    const struct { uint64_t mask, value; } modes[] = {{O_ACCMODE, O_WRONLY}, {O_CREAT, O_CREAT}, {O_TRUNC, O_TRUNC}, {O_ACCMODE, O_RDWR}};
    size_t n_modes = COUNT(modes) - (flags & PROBE_LOCK_FORK ? 1 : 0);
    int bad = 0;
    for (size_t i = 0; i < COUNT(plain); i++)
        bad |= deny(f, plain[i]);
    for (size_t i = 0; i < n_modes; i++) {
        bad |= seccomp_rule_add(f, SCMP_ACT_ERRNO(EROFS), SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, modes[i].mask, modes[i].value));
        int rc = seccomp_rule_add(f, SCMP_ACT_ERRNO(EROFS), SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, modes[i].mask, modes[i].value));
        bad |= rc == -EINVAL || rc == -EDOM ? 0 : rc;
    }
    return bad;
}

/* Sockets: every family but netlink. Programs: none. Children: only where the content scan needs them. */
static int calls(scmp_filter_ctx f, int flags) {
    static const int plain[] = {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(accept), SCMP_SYS(accept4),
                                SCMP_SYS(ptrace), SCMP_SYS(process_vm_writev), SCMP_SYS(io_uring_setup), SCMP_SYS(kexec_load), SCMP_SYS(init_module), SCMP_SYS(finit_module)};
    static const int children[] = {SCMP_SYS(fork), SCMP_SYS(vfork)};
    int bad = 0;
    for (size_t i = 0; i < COUNT(plain); i++)
        bad |= deny(f, plain[i]);
    bad |= seccomp_rule_add(f, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_NE, AF_NETLINK, 0));
    for (size_t i = 0; i < COUNT(children) && !(flags & PROBE_LOCK_FORK); i++)
        bad |= deny(f, children[i]);
    if (!(flags & PROBE_LOCK_FORK)) {      /* a thread is no child */
        bad |= seccomp_rule_add(f, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, 0x00010000, 0));
        seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
    }
    return bad;
}

int probe_lock(struct ctx *c, int flags) {
    scmp_filter_ctx f = seccomp_init(SCMP_ACT_ALLOW);
    if (!f)
        return fail(c, E_INTERNAL, T("无法建立自我限制", "the self-restriction could not be set up"));
    int bad = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) | calls(f, flags) | writes(f, flags);
    bad |= seccomp_load(f);
    seccomp_release(f);
    return bad ? fail(c, E_INTERNAL, T("无法建立自我限制（seccomp），没有开始采集", "the self-restriction (seccomp) could not be set up; nothing was collected")) : 0;
}
