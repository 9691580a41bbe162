/* Each promise of probe_lock in a child: the kernel refuses. */
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/test.h"
#include "probe/probe.h"

static int inside(int (*fn)(void), int flags) {
    pid_t pid = fork();
    if (!pid) {
        struct ctx c;
        ctx_init(&c);
        _exit(probe_lock(&c, flags) < 0 ? 99 : fn());
    }
    int status = 0;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 98;
}

static int refused(int fd) { return fd >= 0 ? 1 : errno == EPERM || errno == EROFS ? 0 : 2; }
static int inet(void) { return refused(socket(AF_INET, SOCK_STREAM, 0)); }
static int inet_udp(void) { return refused(socket(AF_INET, SOCK_DGRAM, 0)); }
static int inet6(void) { return refused(socket(AF_INET6, SOCK_DGRAM, 0)); }
static int packet(void) { return refused(socket(AF_PACKET, SOCK_RAW, 0)); }
static int unix_socket(void) { return refused(socket(AF_UNIX, SOCK_STREAM, 0)); }
static int netlink(void) { return socket(AF_NETLINK, SOCK_RAW, 0) >= 0 ? 0 : 1; }
static int writing(void) { return refused(open("/tmp/probe-lock-test", O_WRONLY | O_CREAT, 0600)); }
static int reading_writing(void) { return refused(open("/dev/null", O_RDWR)); }
static int creating(void) { return refused(open("/tmp/probe-lock-test", O_RDWR | O_CREAT, 0600)); }
static int null_for_both(void) { return open("/dev/null", O_RDWR) >= 0 ? 0 : 1; }
static int reading(void) { return open("/etc/passwd", O_RDONLY) >= 0 ? 0 : 1; }
static int child(void) { return fork() >= 0 ? 1 : 0; }
static int child_allowed(void) {
    pid_t pid = fork();
    if (!pid)
        _exit(0);
    return pid > 0 ? 0 : 1;
}
static int exec(void) { return execl("/bin/true", "true", NULL) < 0 && errno == EPERM ? 0 : 1; }
static int memory(void) { return memfd_create("x", MFD_CLOEXEC) >= 0 ? 0 : 1; }

static void promises(void **s) {
    (void)s;
    static int (*const fn[])(void) = {inet, inet_udp, inet6, packet, unix_socket, netlink, writing, reading_writing, reading, child, exec, memory};
    for (size_t i = 0; i < COUNT(fn); i++)
        assert_int_equal(inside(fn[i], 0), 0);
    assert_int_equal(inside(child_allowed, PROBE_LOCK_FORK), 0);
    assert_int_equal(inside(exec, PROBE_LOCK_FORK), 0);
    assert_int_equal(inside(inet, PROBE_LOCK_FORK), 0);
    assert_int_equal(inside(inet6, PROBE_LOCK_FORK), 0);
    assert_int_equal(inside(writing, PROBE_LOCK_FORK), 0);
    assert_int_equal(inside(creating, PROBE_LOCK_FORK), 0);
    assert_int_equal(inside(null_for_both, PROBE_LOCK_FORK), 0);
    assert_int_equal(access("/tmp/probe-lock-test", F_OK), -1);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(promises)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
