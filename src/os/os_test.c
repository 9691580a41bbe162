#include <ftw.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/test.h"
#include "os/internal.h"
#include "os/tree.h"

TEST_CONTEXT

static const char *temp_dir(void) {
    char *dir = arena_dup(c.mem, "/tmp/os_test.XXXXXX");
    assert_non_null(mkdtemp(dir));
    return dir;
}

static int drop_one(const char *path, const struct stat *st, int type, struct FTW *at) {
    (void)st, (void)type, (void)at;
    return remove(path);
}

static void drop(const char *dir) {
    assert_int_equal(nftw(dir, drop_one, 8, FTW_DEPTH | FTW_PHYS), 0);
}

static void test_files(void **state) {
    (void)state;
    const char *dir = temp_dir(), *deep = arena_printf(c.mem, "%s/a/b/c", dir);
    char *got;
    size_t n;
    assert_int_equal(os_mkdir(&c, deep, 0700), 0);
    assert_int_equal(os_mkdir(&c, deep, 0700), 0);
    const char *path = arena_printf(c.mem, "%s/x", deep);
    assert_false(os_exists(path));
    assert_int_equal(os_write_file(&c, path, "one\0two", 7, 0600), 0);
    assert_int_equal(os_write_file(&c, path, "three", 5, 0640), 0);
    assert_int_equal(os_read_file(&c, path, 5, &got, &n), 0);
    assert_int_equal(n, 5);
    assert_string_equal(got, "three");
    struct stat st;
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0640);
    assert_int_equal(os_read_file(&c, path, 4, &got, &n), E_LIMIT);
    assert_int_equal(os_read_file(&c, deep, 99, &got, &n), E_IO);
    assert_int_equal(os_read_file(&c, "/nonexistent/x", 99, &got, &n), E_NOTFOUND);
    assert_non_null(strstr(c.err.detail, "/nonexistent/x"));
    assert_int_equal(os_write_file(&c, "/nonexistent/x", "", 0, 0600), E_NOTFOUND);
    const char *pipe = arena_printf(c.mem, "%s/pipe", deep), *other = arena_printf(c.mem, "%s/link", deep);
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_int_equal(symlink(path, other), 0);
    assert_int_equal(os_write_file(&c, pipe, "", 0, 0600), E_IO);        /* never replaced by a file: /dev/null would be gone */
    assert_int_equal(os_write_file(&c, other, "", 0, 0600), E_IO);
    assert_int_equal(os_write_file(&c, deep, "", 0, 0600), E_IO);
    assert_true(lstat(pipe, &st) == 0 && S_ISFIFO(st.st_mode) && lstat(other, &st) == 0 && S_ISLNK(st.st_mode));
    assert_int_equal(os_mkdir(&c, arena_printf(c.mem, "%s/y", path), 0700), E_IO);
    assert_int_equal(os_mkdir(&c, path, 0700), E_IO);
    assert_true(os_disk_free(dir) > 0);
    assert_int_equal(os_disk_free("/nonexistent"), -1);
    drop(dir);
}

/* A making that was killed on its way up: what had gone up goes, what was there before stays. */
static void test_tree_back(void **state) {
    (void)state;
    const char *dir = temp_dir(), *in, *mine = arena_printf(c.mem, "%s/mine", dir), *key = arena_printf(c.mem, "%s/key", dir), *last = arena_printf(c.mem, "%s/last", dir);
    assert_int_equal(os_write_file(&c, mine, "m", 1, 0600), 0);
    assert_int_equal(os_tree_begin(&c, dir, &in), 0);
    for (const char *const *name = (const char *const[]){"key", "mine", "last", NULL}; *name; name++)
        assert_int_equal(os_write_file(&c, arena_printf(c.mem, "%s/%s", in, *name), "new", 3, 0600), 0);
    assert_int_equal(link(arena_printf(c.mem, "%s/key", in), key), 0);
    assert_int_equal(os_tree_back(&c, dir, "last"), 0);
    assert_true(!os_exists(key) && os_exists(mine) && !os_exists(in));
    assert_int_equal(os_tree_begin(&c, dir, &in), 0);
    for (const char *const *name = (const char *const[]){"key", "last", NULL}; *name; name++)
        assert_int_equal(os_write_file(&c, arena_printf(c.mem, "%s/%s", in, *name), "new", 3, 0600), 0);
    assert_int_equal(os_tree_end(&c, dir, "last", 0), 0);
    assert_true(os_exists(key) && os_exists(last) && !os_exists(in));
    assert_int_equal(os_tree_back(&c, dir, "last"), 0);
    assert_true(os_exists(key) && os_exists(last));
    drop(dir);
}

static int note(void *arg, const char *rel) {
    struct str *s = arg;
    str_put(s, rel);
    str_putc(s, ' ');
    return str_eq(rel, "stop") ? E_INVALID : 0;
}

static void test_walk(void **state) {
    (void)state;
    const char *dir = temp_dir();
    struct str s;
    str_init(&s, &c, 1000);
    assert_int_equal(os_mkdir(&c, arena_printf(c.mem, "%s/b/d", dir), 0700), 0);
    static const char *const names[] = {"z", "b/2", "b/10", "b/d/x", "a"};
    for (size_t i = 0; i < COUNT(names); i++)
        assert_int_equal(os_write_file(&c, arena_printf(c.mem, "%s/%s", dir, names[i]), "", 0, 0600), 0);
    assert_int_equal(symlink("/etc", arena_printf(c.mem, "%s/link", dir)), 0);
    assert_int_equal(os_walk(&c, dir, note, &s), E_IO);         /* nothing is passed over in silence */
    assert_non_null(strstr(c.err.detail, "/link"));
    assert_int_equal(unlink(arena_printf(c.mem, "%s/link", dir)), 0);
    str_init(&s, &c, 1000);
    assert_int_equal(os_walk(&c, dir, note, &s), 0);
    assert_string_equal(s.p, "a b/10 b/2 b/d/x z ");
    assert_int_equal(os_write_file(&c, arena_printf(c.mem, "%s/stop", dir), "", 0, 0600), 0);
    assert_int_equal(os_walk(&c, dir, note, &s), E_INVALID);
    assert_int_equal(os_walk(&c, "/nonexistent", note, &s), E_NOTFOUND);
    drop(dir);
}

/* ---- children */

static int say(void *arg, int out) {
    return write(out, arg, strlen(arg)) < 0 ? E_IO : 0;
}

static int net(void *arg, int out) {
    (void)arg;
    return say("reached", out) | socket(AF_INET, SOCK_STREAM, 0);
}

static int file(void *arg, int out) {
    (void)out;
    return open(arg, O_RDONLY) < 0 ? E_IO : 0;
}

static int create(void *arg, int out) {
    (void)out;
    return open(arg, O_WRONLY | O_CREAT, 0600) < 0 ? E_IO : 0;
}

static int exec(void *arg, int out) {
    (void)out;
    return execl(arg, arg, (char *)NULL);
}

static int forks(void *arg, int out) {
    (void)arg, (void)out;
    return fork();
}

static int to_stderr(void *arg, int out) {
    (void)out;
    return write(2, arg, 1) < 0 ? E_IO : 0;
}

static int code_page(void *arg, int out) {
    (void)arg, (void)out;
    return mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? E_IO : 0;
}

static int endless(void *arg, int out) {
    (void)out;
    for (volatile int *i = arg; *i >= 0; *i ^= 1)
        continue;
    return 0;
}

static int closes_and_loops(void *arg, int out) {
    close(out);
    return endless(arg, out);
}

static int crash(void *arg, int out) {
    (void)out;
    *(volatile int *)arg = 1;          /* arg is NULL */
    return 0;
}

static int flood(void *arg, int out) {
    (void)arg;
    static char page[65536];
    while (write(out, page, sizeof page) > 0)
        continue;
    return 0;
}

static int greedy(void *arg, int out) {
    (void)arg, (void)out;
    size_t n = (size_t)1 << 30;
    void *p = mmap(NULL, n, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return p == MAP_FAILED ? E_LIMIT : 0;
}

/* As fontconfig does on a machine without its cache: what cannot be written is done without. */
static int keeps_cache(void *arg, int out) {
    int fd = open(arg, O_CREAT | O_WRONLY | O_TRUNC, 0600);
    bool written = fd >= 0 && write(fd, "x", 1) == 1;
    return written ? E_DENIED : say("done without", out);
}

static int refuses(void *arg, int out) {
    (void)arg, (void)out;
    return E_SYNTAX;
}

/* As a library does that gives up: status 1 is no error of ours. */
static int gives_up(void *arg, int out) {
    (void)arg, (void)out;
    _exit(1);
}

static const struct sandbox_limits usual = {64 << 20, 100000, 5, 3000, false, 0}, brief = {64 << 20, 1000, 5, 150, false, 0},
                                   own = {64 << 20, 1000, 5, 3000, true, 0}, cpu = {64 << 20, 1000, 1, 120000, false, 0};   /* a busy machine gives a second of work slowly */

static void test_sandbox_answer(void **state) {
    (void)state;
    char *got = NULL;
    size_t n = 0;
    assert_int_equal(os_sandbox(&c, &usual, say, "答案", &got, &n), 0);
    assert_int_equal(n, 6);
    assert_string_equal(got, "答案");
    char path[64];
    snprintf(path, sizeof path, "/tmp/os_test_cache.%d", (int)getpid());
    assert_int_equal(os_sandbox(&c, &own, keeps_cache, path, &got, &n), 0);
    assert_string_equal(got, "done without");
    unlink(path);
}

static void test_sandbox_refuses(void **state) {
    (void)state;
    static int counter;
    static const struct {
        const char *what;
        int (*work)(void *, int);
        void *arg;
        const struct sandbox_limits *l;
        int code;
        const char *says;
    } t[] = {
        {"socket", net, NULL, &usual, E_INVALID, "forbidden system call"},
        {"open", file, "/etc/passwd", &usual, E_INVALID, "forbidden system call"},
        {"create", create, "/tmp/os_test_made", &usual, E_INVALID, "forbidden system call"},
        {"exec", exec, "/bin/true", &usual, E_INVALID, "forbidden system call"},
        {"fork", forks, NULL, &usual, E_INVALID, "forbidden system call"},
        {"stderr", to_stderr, "x", &usual, E_INVALID, "forbidden system call"},
        {"executable memory", code_page, NULL, &usual, E_INVALID, "forbidden system call"},
        {"endless loop", endless, &counter, &brief, E_TIMEOUT, "longer than 150 ms"},
        {"endless after close", closes_and_loops, &counter, &brief, E_TIMEOUT, "did not end"},
        {"processor time", endless, &counter, &cpu, E_TIMEOUT, "processor time"},
        {"crash", crash, NULL, &usual, E_INVALID, "crashed"},
        {"crash of our own work", crash, NULL, &own, E_INTERNAL, "crashed"},
        {"flood", flood, NULL, &usual, E_LIMIT, "more than 100000 bytes"},
        {"own error", refuses, NULL, &usual, E_SYNTAX, "reported error"},
        {"a library gives up", gives_up, NULL, &usual, E_INVALID, "gave up (status 1)"},
        {"a library of our own work gives up", gives_up, NULL, &own, E_INTERNAL, "gave up (status 1)"},
#if !defined(__SANITIZE_ADDRESS__)
        {"memory", greedy, NULL, &usual, E_LIMIT, "reported error"},
#endif
    };
    (void)greedy;
    for (size_t i = 0; i < COUNT(t); i++) {
        char *got = NULL;
        size_t n = 77;
        int rc = os_sandbox(&c, t[i].l, t[i].work, t[i].arg, &got, &n);
        if (rc != t[i].code || !strstr(c.err.detail, t[i].says))
            die("%s: code %d, %s", t[i].what, rc, c.err.detail);
        assert_null(got);
        assert_int_equal(n, 77);
    }
    assert_false(os_exists("/tmp/os_test_made"));
}

/* ---- a child that lives on */

/* Doubles each byte of what it is told and reads one of the file it is handed; a word ends it as the word says. */
static void echo(void *arg, int sock) {
    char in[64], out[2];
    int fd;
    (void)arg;
    for (ssize_t n; (n = os_receive(sock, in, sizeof in, &fd)) > 0;) {
        if (in[0] == 'a')
            abort();
        if (in[0] == 's')
            raise(SIGSEGV);
        if (in[0] == 'b')
            raise(SIGBUS);
        if (in[0] == 'f')
            socket(AF_INET, SOCK_STREAM, 0);
        if (in[0] == 'x')
            _exit(9);
        if (in[0] == 'w')
            open("/tmp/os_test_made", O_WRONLY | O_CREAT, 0600);
        if (in[0] == 'e')
            execl("/bin/true", "true", (char *)NULL);
        for (volatile int i = 0; in[0] == 'l' && i >= 0; i ^= 1)
            continue;
        out[0] = in[0];
        out[1] = in[0] != 'o' ? '-' : open("/etc/passwd", O_RDONLY) < 0 && open("/proc/self/mem", O_RDONLY) < 0 ? 'n' : 'y';      /* opens */
        if (fd >= 0 && (read(fd, out + 1, 1) != 1 || close(fd) < 0))
            _exit(1);
        if (os_send(sock, out, 2, -1) < 0)
            break;
    }
}

static void test_worker_answers(void **state) {
    (void)state;
    struct os_worker w;
    char got[8];
    int fd, file = memfd_create("handed", MFD_CLOEXEC);
    assert_int_equal(write(file, "Z", 1), 1);
    assert_int_equal(lseek(file, 0, SEEK_SET), 0);
    assert_int_equal(os_worker_start(&c, &usual, NULL, NULL, echo, NULL, &w), 0);
    assert_int_equal(os_send(w.fd, "1", 1, -1), 0);
    assert_int_equal(os_receive(w.fd, got, sizeof got, &fd), 2);
    assert_memory_equal(got, "1-", 2);
    assert_int_equal(os_send(w.fd, "2", 1, file), 0);
    assert_int_equal(os_receive(w.fd, got, sizeof got, &fd), 2);
    assert_memory_equal(got, "2Z", 2);
    assert_int_equal(fd, -1);
    assert_true(os_worker_cpu_ms(&w) >= 0);
    close(file);
    int status = os_worker_end(&w);
    assert_true(WIFEXITED(status) || WTERMSIG(status) == SIGKILL);     /* a busy machine may be too slow to let it go by itself */
    assert_int_equal(os_worker_end(&w), 0);                            /* twice does nothing */
}

/* Neither with a folder it may read nor without can it open anything else; what it is handed is all it has. */
static void test_worker_opens_nothing(void **state) {
    static const char *const folder[] = {"/usr/share/doc", NULL};
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct os_worker w;
        char got[8];
        int fd;
        assert_int_equal(os_worker_start(&c, &usual, i ? folder : NULL, NULL, echo, NULL, &w), 0);
        assert_int_equal(os_send(w.fd, "o", 1, -1), 0);
        assert_int_equal(os_receive(w.fd, got, sizeof got, &fd), 2);
        assert_memory_equal(got, "on", 2);
        assert_int_equal(os_send(w.fd, "w", 1, -1), 0);
        os_receive(w.fd, got, sizeof got, &fd);
        os_worker_end(&w);
        assert_false(os_exists("/tmp/os_test_made"));
    }
}

/* However it ends, the parent goes on and can say why. */
static void test_worker_deaths(void **state) {
    (void)state;
    static const struct { const char *word, *says; const struct sandbox_limits *l; } t[] = {
        {"a", "memory ceiling", &usual}, {"s", "crashed", &usual}, {"b", "changed while it was read", &usual}, {"f", "forbidden system call", &usual}, {"e", "forbidden system call", &usual},
        {"x", "ended unexpectedly (9)", &usual}, {"l", "processor time", &cpu}};
    for (size_t i = 0; i < COUNT(t); i++) {
        struct os_worker w;
        char got[8];
        int fd;
        assert_int_equal(os_worker_start(&c, t[i].l, NULL, NULL, echo, NULL, &w), 0);
        assert_int_equal(os_send(w.fd, t[i].word, 1, -1), 0);
        assert_true(os_receive(w.fd, got, sizeof got, &fd) <= 0);
        const char *why = os_worker_death(&c, os_worker_end(&w));
        if (!strstr(why, t[i].says))
            die("%s: %s", t[i].word, why);
    }
    assert_non_null(strstr(os_worker_death(&c, CHILD_UNSAFE << 8), "could not be set up"));
}

/* One that hears nothing any more is ended all the same. */
static void deaf(void *arg, int sock) {
    (void)sock;
    endless(arg, -1);
}

static void test_worker_deaf(void **state) {
    (void)state;
    static int counter;
    struct os_worker w;
    assert_int_equal(os_worker_start(&c, &usual, NULL, NULL, deaf, &counter, &w), 0);
    int status = os_worker_end(&w);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    assert_int_equal(w.pid, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_files, setup, teardown),
        cmocka_unit_test_setup_teardown(test_tree_back, setup, teardown),
        cmocka_unit_test_setup_teardown(test_walk, setup, teardown),
        cmocka_unit_test_setup_teardown(test_sandbox_answer, setup, teardown),
        cmocka_unit_test_setup_teardown(test_sandbox_refuses, setup, teardown),
        cmocka_unit_test_setup_teardown(test_worker_answers, setup, teardown),
        cmocka_unit_test_setup_teardown(test_worker_opens_nothing, setup, teardown),
        cmocka_unit_test_setup_teardown(test_worker_deaths, setup, teardown),
        cmocka_unit_test_setup_teardown(test_worker_deaf, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
