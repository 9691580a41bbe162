/* The writer goes on while a group is brought to the disk, and nobody is answered before. The disk is this file's fdatasync: one that waits, or fails. */
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/test.h"
#include "db/group.h"
#include "db/internal.h"

static struct ctx ctx;
static _Atomic bool slow, broken;
static _Atomic int syncs;
static sem_t asked, may;            /* while it is slow: a sync was asked for; it may end */

int fdatasync(int fd) {
    syncs++;
    if (broken) {
        errno = EIO;
        return -1;
    }
    if (slow) {
        sem_post(&asked);
        while (sem_wait(&may))
            ;
    }
    return (int)syscall(SYS_fdatasync, fd);
}

static void await(sem_t *s) {
    while (sem_wait(s))
        ;
}

static const char *const args[] = {"id", NULL};
static const struct query ADD = {"add", "INSERT INTO t(id) VALUES (:id)", args}, THERE = {"there", "SELECT count(*) FROM t WHERE id = :id", args};

static int make_table(struct ctx *c, struct db *w, void *arg) {
    (void)arg;
    return db_script(c, w, "t", "CREATE TABLE t(id INTEGER PRIMARY KEY) STRICT", NULL, NULL);
}

struct job { struct store_job j; int64_t id; sem_t ran; _Atomic bool told; };

static int add(struct ctx *c, struct db *w, void *arg) {
    struct job *j = arg;
    int rc = db_exec(c, w, &ADD, A(j->id));
    sem_post(&j->ran);
    return rc;
}

static void told(struct store_job *j) {
    ((struct job *)j)->told = true;
}

static void ask(struct store *st, struct job *j, struct ctx *c, int64_t id) {
    ctx_init(c);
    *j = (struct job){.j = {.c = c, .fn = add, .arg = j, .done = told}, .id = id};
    sem_init(&j->ran, 0, 0);
    assert_int_equal(store_submit(st, &j->j), 0);
}

static bool there(struct store *st, int64_t id) {
    AUTO_READ r = {0};
    AUTO_STMT s = {0};
    assert_int_equal(store_read(&ctx, st, &r), 0);
    assert_int_equal(db_one(&ctx, r.db, &THERE, &s, A(id)), 0);
    return db_i64(&s, 0);
}

struct settling { struct store *st; _Atomic bool over; };

static void *settle(void *arg) {
    struct settling *s = arg;
    store_settle(s->st);
    s->over = true;
    return NULL;
}

static struct store *open_store(void) {
    char at[] = "/tmp/shenzhi-flush-XXXXXX";
    struct store *st;
    assert_non_null(mkdtemp(at));
    assert_int_equal(store_open(&ctx, at, DB_CREATE, &st), 0);
    assert_int_equal(store_write(&ctx, st, make_table, NULL), 0);
    return st;
}

/* The second group runs and commits while the first is on its way to the disk; neither is told, and who reads what can be seen waits. */
static void test_goes_on(void **state) {
    (void)state;
    struct store *st = open_store();
    struct job a, b;
    struct ctx ca, cb;
    slow = true;
    ask(st, &a, &ca, 1);
    await(&asked);                                       /* committed, being synced */
    ask(st, &b, &cb, 2);
    await(&b.ran);
    while (!there(st, 2))                                /* the commit comes after */
        usleep(1000);
    assert_true(there(st, 1));
    assert_false(a.told);
    assert_false(b.told);
    struct settling s = {.st = st};
    pthread_t reader;
    pthread_create(&reader, NULL, settle, &s);
    usleep(20000);
    assert_false(s.over);
    assert_true(store_settles(st, NULL));
    sem_post(&may);
    await(&asked);                                       /* the second group's own */
    assert_true(a.told);
    assert_false(b.told);
    assert_false(s.over);
    sem_post(&may);
    pthread_join(reader, NULL);
    slow = false;
    assert_int_equal(store_write(&ctx, st, add, &(struct job){.id = 3}), 1);
    assert_true(b.told);
    int before = syncs;
    assert_false(store_settles(st, NULL));
    store_settle(st);                                    /* nothing waits */
    assert_int_equal(syncs, before);
    assert_int_equal(a.j.rc, 1);
    assert_int_equal(b.j.rc, 1);
    ctx_done(&ca);
    ctx_done(&cb);
    store_close(st);
}

/* Each group that wrote is synced before it is told, also when the log begins anew; a refused one and one that wrote nothing wait for none. */
static void test_each_is_synced(void **state) {
    (void)state;
    enum { N = 3000 };
    struct store *st = open_store();
    for (int i = 0; i < N; i++) {
        int before = syncs;
        assert_int_equal(store_write(&ctx, st, add, &(struct job){.id = i}), 1);
        assert_true(syncs > before);
    }
    int before = syncs;
    assert_true(store_write(&ctx, st, add, &(struct job){.id = 5}) < 0);
    assert_int_equal(syncs, before);
    AUTO_READ r = {0};
    AUTO_STMT s = {0};
    assert_int_equal(store_read_settled(&ctx, st, &r), 0);
    assert_int_equal(store_write(&ctx, st, add, &(struct job){.id = N}), 1);
    assert_int_equal(db_one(&ctx, r.db, &THERE, &s, A((int64_t)N)), 0);
    assert_int_equal(db_i64(&s, 0), 0);                  /* it saw its moment already */
    stmt_close(&s);
    store_release(&r);
    store_close(st);
}

/* A group that the disk did not keep is never told: the program ends. */
static void test_a_lost_sync_ends(void **state) {
    (void)state;
    pid_t child = fork();
    if (!child) {
        struct store *st = open_store();
        if (!freopen("/dev/null", "w", stderr))
            _exit(3);
        broken = true;
        store_write(&ctx, st, add, &(struct job){.id = 1});
        _exit(4);                                        /* answered */
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 1);
}

static int setup(void **state) {
    *state = NULL;
    sem_init(&asked, 0, 0);
    sem_init(&may, 0, 0);
    ctx_init(&ctx);
    ctx_enter(&ctx);
    return 0;
}

static int teardown(void **state) {
    *state = NULL;
    ctx_done(&ctx);
    return 0;
}

int main(void) {
    json_memory_init();
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {TEST(test_goes_on), TEST(test_each_is_synced), TEST(test_a_lost_sync_ends)};
    return cmocka_run_group_tests_name("db flush", tests, NULL, NULL);
}
