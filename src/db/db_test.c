#include <pthread.h>
#include <semaphore.h>
#include <unistd.h>

#include "base/test.h"
#include "db/group.h"
#include "db/internal.h"

static struct ctx ctx;
static struct db *db;
static char dir[64];

static const char *const a_ab[] = {"a", "b", NULL};
static const char *const a_a[] = {"a", NULL};
static const struct query ADD = {"add", "INSERT INTO t(id, name) VALUES (:a, :b)", a_ab};
static const struct query GET = {"get", "SELECT name FROM t WHERE id = :a", a_a};
static const struct query NUMBER = {"number", "SELECT count(*) FROM t", NULL};
static const struct query EXPR = {"expr", "SELECT add_days('2026-02-27', 3), add_months('2026-01-31T08:00:00', 1), "
                                          "days_between('2026-01-01', '2026-12-31'), setting('x'), level_name(3), add_days('2026-02-30', 1), "
                                          "term_end('10Y', '2024-02-29'), term_end('6M', '2026-08-31'), term_end('D2030-06-01', NULL), term_end('E:解密MY', '2026-01-01'), term_end('10Y', NULL)", NULL};
static const struct query SLOW = {"slow", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", NULL};
static const struct query WIPE = {"wipe", "DELETE FROM t", NULL};
static const struct query PEEK = {"peek", "SELECT * FROM secret", NULL};

static int setup(void **state) {
    *state = NULL;
    ctx_init(&ctx);
    ctx_enter(&ctx);
    assert_int_equal(db_open(&ctx, ":memory:", DB_CREATE, &db), 0);
    return db_script(&ctx, db, "t.sql", "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT) STRICT; CREATE TABLE secret(x TEXT) STRICT;", NULL, NULL);
}

static int teardown(void **state) {
    *state = NULL;
    db_close(db);
    ctx_done(&ctx);
    return 0;
}

static void test_rows(void **state) {
    (void)state;
    assert_int_equal(db_exec(&ctx, db, &ADD, A(1), A("张三")), 1);
    assert_int_equal(db_exec(&ctx, db, &ADD, A(2), ANULL), 1);
    assert_int_equal(db_exec(&ctx, db, &ADD, A(1), A("x")), E_DUPLICATE);
    AUTO_STMT s = {0};
    assert_int_equal(db_one(&ctx, db, &GET, &s, A(1)), 0);
    assert_string_equal(db_text(&ctx, &s, 0), "张三");
    assert_int_equal(db_one(&ctx, db, &GET, &s, A(2)), 0);
    assert_true(db_is_null(&s, 0));
    assert_null(db_text(&ctx, &s, 0));
    assert_int_equal(db_one(&ctx, db, &GET, &s, A(3)), E_NOTFOUND);
    AUTO_STMT one = {0}, two = {0};      /* the same statement open twice */
    assert_int_equal(db_one(&ctx, db, &GET, &one, A(1)), 0);
    assert_int_equal(db_one(&ctx, db, &GET, &two, A(2)), 0);
    assert_string_equal(db_text(&ctx, &one, 0), "张三");
}

static void test_transactions_nest(void **state) {
    (void)state;
    AUTO_STMT s = {0};
    {
        AUTO_TX outer = {0};
        assert_int_equal(tx_begin(&ctx, db, &outer), 0);
        db_exec(&ctx, db, &ADD, A(1), A("kept"));
        {
            AUTO_TX inner = {0};
            assert_int_equal(tx_begin(&ctx, db, &inner), 0);
            db_exec(&ctx, db, &ADD, A(2), A("undone"));
        }
        assert_int_equal(tx_commit(&ctx, &outer), 0);
    }
    assert_int_equal(db_one0(&ctx, db, &NUMBER, &s), 0);
    assert_int_equal(db_i64(&s, 0), 1);
}

/* A savepoint opened in one that is still empty is the same one: undone, nothing of it stays, and what comes after is not lost. */
static void test_empty_savepoint_is_shared(void **state) {
    (void)state;
    AUTO_STMT s = {0};
    AUTO_TX group = {0};
    assert_int_equal(tx_begin(&ctx, db, &group), 0);
    db_exec(&ctx, db, &ADD, A(1), A("another's"));
    for (int i = 0; i < 8; i++) {                      /* bits: written before, inner kept, job kept */
        AUTO_TX job = {0};
        assert_int_equal(tx_begin(&ctx, db, &job), 0);
        if (i & 1)
            db_exec(&ctx, db, &ADD, A(100 + i), A("before"));
        for (int tries = 0; tries < 2; tries++) {      /* the first is always undone */
            AUTO_TX inner = {0};
            assert_int_equal(tx_begin(&ctx, db, &inner), 0);
            assert_int_equal(inner.shared, !(i & 1));
            db_exec(&ctx, db, &ADD, A(200 + i), A("inner"));
            if (tries && i & 2)
                assert_int_equal(tx_commit(&ctx, &inner), 0);
        }
        {
            AUTO_TX second = {0};                      /* behind one that was kept: a savepoint of its own */
            assert_int_equal(tx_begin(&ctx, db, &second), 0);
            assert_int_equal(second.shared, !(i & 3));
            db_exec(&ctx, db, &ADD, A(300 + i), A("undone"));
        }
        db_exec(&ctx, db, &ADD, A(400 + i), A("after"));
        if (i & 4)
            assert_int_equal(tx_commit(&ctx, &job), 0);
    }
    assert_int_equal(tx_commit(&ctx, &group), 0);
    static const struct query all = {"all", "SELECT group_concat(id, ' ') FROM (SELECT id FROM t ORDER BY id)", NULL};
    assert_int_equal(db_one0(&ctx, db, &all, &s), 0);
    assert_string_equal(db_text(&ctx, &s, 0), "1 105 107 206 207 404 405 406 407");
}

static void test_functions(void **state) {
    (void)state;
    AUTO_STMT s = {0};
    assert_int_equal(db_one0(&ctx, db, &EXPR, &s), 0);
    assert_string_equal(db_text(&ctx, &s, 0), "2026-03-02");
    assert_string_equal(db_text(&ctx, &s, 1), "2026-02-28T08:00:00");
    assert_int_equal(db_i64(&s, 2), 364);
    assert_true(db_is_null(&s, 3));
    assert_string_equal(db_text(&ctx, &s, 4), "机密");
    assert_true(db_is_null(&s, 5));
    assert_string_equal(db_text(&ctx, &s, 6), "2034-02-28");
    assert_string_equal(db_text(&ctx, &s, 7), "2027-02-28");
    assert_string_equal(db_text(&ctx, &s, 8), "2030-06-01");
    assert_true(db_is_null(&s, 9));
    assert_true(db_is_null(&s, 10));
}

static void count_read(void *arg, const char *table) {
    if (str_eq(table, "t"))
        ++*(int *)arg;
}

static void test_guard(void **state) {
    (void)state;
    int reads = 0;
    struct db_guard g = {.on = true, .max_ms = 50, .read_table = count_read, .arg = &reads};
    db_exec(&ctx, db, &ADD, A(1), A("x"));
    db_guard(db, &g);
    AUTO_STMT s = {0};
    assert_int_equal(db_one(&ctx, db, &GET, &s, A(1)), 0);
    assert_true(reads > 0);
    stmt_close(&s);
    assert_int_equal(db_exec0(&ctx, db, &WIPE), E_DB);
    assert_int_equal(db_query0(&ctx, db, &PEEK, &s), E_DB);
    assert_int_equal(db_one0(&ctx, db, &SLOW, &s), E_TIMEOUT);
    db_guard(db, NULL);
    assert_int_equal(db_exec0(&ctx, db, &WIPE), 1);
}

static int prepared_again(struct stmt *s) {
    return sqlite3_stmt_status(((struct cached *)s->h)->h, SQLITE_STMTSTATUS_REPREPARE, 0);
}

/* What is kept stays prepared when a guard comes and goes, on both sides of it; and a text known outside is not thereby allowed inside. */
static void test_guard_keeps_statements(void **state) {
    (void)state;
    const struct db_guard g = {.on = true, .max_ms = 1000};
    db_exec(&ctx, db, &ADD, A(1), A("x"));
    for (int i = 0; i < 3; i++) {
        AUTO_STMT outside = {0}, inside = {0}, secret = {0};
        assert_int_equal(db_one(&ctx, db, &GET, &outside, A(1)), 0);
        assert_int_equal(db_query0(&ctx, db, &PEEK, &secret), 0);
        db_guard(db, &g);
        assert_int_equal(db_one(&ctx, db, &GET, &inside, A(1)), 0);
        assert_ptr_not_equal(outside.h, inside.h);
        assert_int_equal(prepared_again(&outside) + prepared_again(&inside), 0);
        stmt_close(&secret);
        assert_int_equal(db_query0(&ctx, db, &PEEK, &secret), E_DB);
        db_guard(db, NULL);
    }
}

static void test_script_errors_name_the_line(void **state) {
    (void)state;
    assert_int_equal(db_script(&ctx, db, "x.sql", "SELECT 1;\n\nSELEC 2;", NULL, NULL), E_MODEL);
    assert_true(str_starts(ctx.err.detail, "x.sql:3:"));
    assert_int_equal(db_script(&ctx, db, "y.sql", "INSERT INTO t(id) VALUES (:nope)", NULL, NULL), E_MODEL);
    AUTO_STMT s = {0};
    struct db_named named[] = {{"id", A(5)}, {0}};
    assert_int_equal(db_script(&ctx, db, "z.sql", "INSERT INTO t(id) VALUES (:id);\nSELECT max(id) FROM t;\n", named, &s), 0);
    assert_int_equal(db_next(&ctx, &s), 1);
    assert_int_equal(db_i64(&s, 0), 5);
}

static int add_job(struct ctx *c, struct db *w, void *arg) {
    int64_t id = *(int64_t *)arg;
    TRY(db_exec(c, w, &ADD, A(id), A("job")));
    return id % 10 == 7 ? fail(c, E_RULE, "no sevens") : 0;
}

struct worker { struct store *st; int64_t base; int bad; };

static void *work(void *arg) {
    struct worker *w = arg;
    struct ctx c;
    ctx_init(&c);
    for (int64_t i = 0; i < 50; i++) {
        int64_t id = w->base + i;
        int rc = store_write(&c, w->st, add_job, &id);
        w->bad += rc != (id % 10 == 7 ? E_RULE : 0);
    }
    ctx_done(&c);
    return NULL;
}

static int make_table(struct ctx *c, struct db *w, void *arg) {
    return db_script(c, w, "t", arg, NULL, NULL);
}

struct asked { struct store_job j; struct store *st; int64_t id, seen; };

/* On the writer: what was asked for is durable by now, so another connection sees it. */
static void on_done(struct store_job *j) {
    struct asked *a = (struct asked *)j;
    struct ctx c;
    ctx_init(&c);
    {
        AUTO_READ r = {0};
        AUTO_STMT s = {0};
        static const char *const args[] = {"id", NULL};
        static const struct query q = {"n", "SELECT count(*) FROM t WHERE id = :id", args};
        a->seen = store_read(&c, a->st, &r) == 0 && db_one(&c, r.db, &q, &s, A(a->id)) == 0 ? db_i64(&s, 0) : -1;
    }
    ctx_done(&c);
}

/* Without waiting: done is called once each, after the commit; a refused one leaves nothing behind. */
static void test_store_submit(void **state) {
    (void)state;
    enum { N = 40 };
    char at[] = "/tmp/shenzhi-submit-XXXXXX";
    struct store *st;
    struct asked a[N];
    struct ctx c[N];
    assert_non_null(mkdtemp(at));
    assert_int_equal(store_open(&ctx, at, DB_CREATE, &st), 0);
    assert_int_equal(store_write(&ctx, st, make_table, "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT) STRICT"), 0);
    for (int i = 0; i < N; i++) {
        ctx_init(&c[i]);
        a[i] = (struct asked){.j = {.c = &c[i], .fn = add_job, .arg = &a[i].id, .done = on_done}, .st = st, .id = i, .seen = -2};
        assert_int_equal(store_submit(st, &a[i].j), 0);
    }
    assert_int_equal(store_write(&ctx, st, make_table, "UPDATE t SET name = name WHERE id = -1"), 0);   /* behind them all */
    for (int i = 0; i < N; i++) {
        assert_int_equal(a[i].j.rc < 0 ? a[i].j.rc : 0, i % 10 == 7 ? E_RULE : 0);
        assert_int_equal(a[i].seen, i % 10 != 7);
        ctx_done(&c[i]);
    }
    store_close(st);
}

/* A job of a group without savepoints. */
struct flat_job { struct store_job j; int64_t id; int fails, runs; };
enum { FAILS_NOT, FAILS_BEFORE, FAILS_AFTER, FAILS_INSIDE };       /* after it wrote; only in a transaction of its own that it gives up */

static int inside(struct ctx *c, struct db *w, int64_t id) {
    AUTO_TX tx = {0};
    TRY(tx_begin(c, w, &tx));
    return db_exec(c, w, &ADD, A(id + 1000), A("given up"));
}

static int flat_fn(struct ctx *c, struct db *w, void *arg) {
    static const struct query later = {"later", "INSERT INTO t(id, name) VALUES (?1, ?2)", NULL};
    struct flat_job *f = arg;
    f->runs++;
    TRY(db_later(c, w, &later, "t", f->id + 2000, "later"));
    if (f->fails == FAILS_BEFORE)
        return fail(c, E_RULE, "before");
    TRY(db_exec(c, w, &ADD, A(f->id), A("flat")));
    if (f->fails == FAILS_INSIDE && inside(c, w, f->id) < 0)
        c->err = (struct err){0};
    return f->fails == FAILS_AFTER ? fail(c, E_RULE, "after") : 0;
}

static int hold(struct ctx *c, struct db *w, void *arg) {
    (void)c, (void)w;
    while (sem_wait(arg))
        ;
    return 0;
}

static sem_t flat_done, flat_taken;

static int take_and_hold(struct ctx *c, struct db *w, void *arg) {
    sem_post(&flat_taken);
    return hold(c, w, arg);
}

static void flat_on_done(struct store_job *j) {
    (void)j;
    sem_post(&flat_done);
}

static int64_t count_of(struct store *st, int64_t id) {
    AUTO_READ r = {0};
    AUTO_STMT s = {0};
    assert_int_equal(store_read(&ctx, st, &r), 0);
    int rc = db_one(&ctx, r.db, &GET, &s, A(id));
    ctx.err = (struct err){0};
    return rc == 0;
}

/* All of these jobs in one group; the ids are base, base + 1 … */
static void flat_group(struct store *st, struct flat_job *f, int n, int64_t base) {
    struct ctx c[8];
    sem_t go;
    sem_init(&go, 0, 0);
    sem_init(&flat_done, 0, 0);
    sem_init(&flat_taken, 0, 0);
    struct store_job first = {.c = &ctx, .fn = take_and_hold, .arg = &go, .done = flat_on_done};
    assert_int_equal(store_submit(st, &first), 0);
    hold(&ctx, NULL, &flat_taken);                       /* the writer has taken it, so the others become a group of their own */
    for (int i = 0; i < n; i++) {
        ctx_init(&c[i]);
        f[i].id = base + i;
        f[i].j = (struct store_job){.c = &c[i], .fn = flat_fn, .arg = &f[i], .done = flat_on_done, .again = true};
        assert_int_equal(store_submit(st, &f[i].j), 0);
    }
    sem_post(&go);
    for (int i = 0; i <= n; i++)
        hold(&ctx, NULL, &flat_done);
    for (int i = 0; i < n; i++)
        ctx_done(&c[i]);
    sem_destroy(&go);
}

/* Jobs that may be run again share one transaction without savepoints: one that fails after it wrote makes all be done again, and takes only its own down. */
static void test_store_flat(void **state) {
    (void)state;
    char at[] = "/tmp/shenzhi-flat-XXXXXX";
    struct store *st;
    assert_non_null(mkdtemp(at));
    assert_int_equal(store_open(&ctx, at, DB_CREATE, &st), 0);
    assert_int_equal(store_write(&ctx, st, make_table, "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT) STRICT"), 0);
    struct flat_job good[3] = {{.fails = FAILS_NOT}, {.fails = FAILS_BEFORE}, {.fails = FAILS_NOT}};
    flat_group(st, good, 3, 10);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(good[i].runs, 1);
        assert_int_equal(count_of(st, 10 + i), i != 1);
        assert_int_equal(count_of(st, 2010 + i), i != 1);
    }
    struct flat_job one[3] = {{.fails = FAILS_NOT}, {.fails = FAILS_AFTER}, {.fails = FAILS_NOT}};
    flat_group(st, one, 3, 20);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(one[i].runs, i < 2 ? 2 : 1);
        assert_int_equal(one[i].j.rc, i == 1 ? E_RULE : 0);
        assert_int_equal(count_of(st, 20 + i), i != 1);
        assert_int_equal(count_of(st, 2020 + i), i != 1);
    }
    store_close(st);
    assert_int_equal(store_open(&ctx, at, 0, &st), 0);    /* not careful any more */
    struct flat_job in[2] = {{.fails = FAILS_INSIDE}, {.fails = FAILS_NOT}};
    flat_group(st, in, 2, 30);
    assert_int_equal(in[0].runs, 2);
    assert_true(count_of(st, 30) && count_of(st, 31) && !count_of(st, 1030));
    store_close(st);
}

/* Eight threads write; the failing jobs undo only themselves; readers see committed rows only. */
static void test_store_groups(void **state) {
    (void)state;
    struct store *st;
    snprintf(dir, sizeof dir, "/tmp/sz_db_test_XXXXXX");
    assert_non_null(mkdtemp(dir));
    assert_int_equal(store_open(&ctx, "/nonexistent/here", 0, &st), E_NOTFOUND);
    assert_int_equal(store_open(&ctx, dir, DB_CREATE, &st), 0);
    assert_int_equal(store_write(&ctx, st, make_table, "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT) STRICT"), 0);
    pthread_t th[8];
    struct worker w[8];
    for (int i = 0; i < 8; i++) {
        w[i] = (struct worker){st, i * 100, 0};
        pthread_create(&th[i], NULL, work, &w[i]);
    }
    for (int i = 0; i < 8; i++) {
        pthread_join(th[i], NULL);
        assert_int_equal(w[i].bad, 0);
    }
    {
        AUTO_READ r = {0};
        AUTO_STMT s = {0};
        assert_int_equal(store_read(&ctx, st, &r), 0);
        assert_int_equal(db_one0(&ctx, r.db, &NUMBER, &s), 0);
        assert_int_equal(db_i64(&s, 0), 360);
    }
    char *copy = arena_printf(ctx.mem, "%s/copy.db", dir);
    assert_int_equal(store_backup(&ctx, st, copy), 0);
    assert_int_equal(store_backup(&ctx, st, copy), E_DUPLICATE);
    store_close(st);
    struct db *d2;
    assert_int_equal(db_open(&ctx, copy, DB_READONLY, &d2), 0);
    {
        AUTO_STMT s = {0};
        assert_int_equal(db_one0(&ctx, d2, &NUMBER, &s), 0);
        assert_int_equal(db_i64(&s, 0), 360);
    }
    db_close(d2);
    assert_int_equal(store_open(&ctx, dir, 0, &st), 0);   /* opens again, migrations not repeated */
    store_close(st);
}

static int64_t rows(void) {
    AUTO_STMT s = {0};
    assert_int_equal(db_one0(&ctx, db, &NUMBER, &s), 0);
    return db_i64(&s, 0);
}

static int64_t told_sum;

static void told(struct db *of, const char *tag, int64_t id, int64_t value) {
    assert_ptr_equal(of, db);
    assert_string_equal(tag, "row");
    assert_false(db_in_tx(of));
    told_sum += id * value;
}

/* Told when the outermost commit has succeeded, and not of what was undone. */
static void test_then(void **state) {
    static const struct query some = {"some", "INSERT INTO t(id, name) VALUES (9, 'x')", NULL};
    (void)state;
    struct tx outer = {0}, inner = {0};
    db_then(db, told, "row", 1, 5);                                       /* no savepoint: at once */
    assert_int_equal(told_sum, 5);
    assert_int_equal(tx_begin(&ctx, db, &outer), 0);
    db_then(db, told, "row", 10, 1);
    assert_int_equal(tx_begin(&ctx, db, &inner), 0);
    assert_int_equal(db_exec0(&ctx, db, &some), 1);
    db_then(db, told, "row", 1000, 1);
    tx_close(&inner);
    assert_false(db_waits(db, "row", 10));
    assert_int_equal(told_sum, 5);
    assert_int_equal(tx_commit(&ctx, &outer), 0);
    assert_int_equal(told_sum, 15);
    assert_int_equal(tx_begin(&ctx, db, &outer), 0);
    db_then(db, told, "row", 7, 7);
    tx_close(&outer);
    assert_int_equal(tx_begin(&ctx, db, &outer), 0);
    assert_int_equal(tx_commit(&ctx, &outer), 0);
    assert_int_equal(told_sum, 15);
}

/* Put off to the outermost commit, in order; what was asked in a savepoint that is undone is forgotten. */
static void test_later(void **state) {
    static const struct query add = {"later_add", "INSERT INTO t(id, name) VALUES (?1, ?2)", NULL}, change = {"later_change", "UPDATE t SET name = name || ?2 WHERE id = ?1", NULL},
                              nothing = {"later_nothing", "INSERT INTO nothing(id, name) VALUES (?1, ?2)", NULL};
    (void)state;
    assert_int_equal(db_later(&ctx, db, &add, "t", 1, "一"), 0);          /* no savepoint: at once */
    assert_int_equal(rows(), 1);
    struct tx outer = {0};
    assert_int_equal(tx_begin(&ctx, db, &outer), 0);
    assert_int_equal(db_later(&ctx, db, &add, "t", 2, "二"), 0);
    assert_int_equal(rows(), 2);
    for (int i = 0; i < 300; i++) {                                       /* every third is undone */
        struct tx inner = {0};
        assert_int_equal(tx_begin(&ctx, db, &inner), 0);
        assert_int_equal(db_later(&ctx, db, &add, "t", 10 + i, "三"), 0);
        assert_true(db_waits(db, "t", 10 + i));
        assert_false(db_waits(db, "u", 10 + i));
        if (i % 3)
            assert_int_equal(tx_commit(&ctx, &inner), 0);
        tx_close(&inner);
        assert_int_equal(db_waits(db, "t", 10 + i), i % 3 != 0);
    }
    assert_int_equal(db_later(&ctx, db, &change, "t", 2, "加"), 0);       /* behind those that wait */
    assert_int_equal(db_later(&ctx, db, &change, "t", 11, "加"), 0);
    assert_int_equal(rows(), 2);
    assert_int_equal(tx_commit(&ctx, &outer), 0);
    assert_int_equal(rows(), 202);
    assert_false(db_waits(db, "t", 11));
    AUTO_STMT s = {0};
    assert_int_equal(db_one(&ctx, db, &GET, &s, A(11)), 0);
    assert_string_equal(db_text(&ctx, &s, 0), "三加");
    stmt_close(&s);
    assert_int_equal(tx_begin(&ctx, db, &outer), 0);
    struct tx inner = {0};
    assert_int_equal(tx_begin(&ctx, db, &inner), 0);
    assert_int_equal(db_later(&ctx, db, &add, "t", 5, "五"), 0);
    assert_int_equal(tx_commit(&ctx, &inner), 0);
    tx_close(&outer);                                                     /* undone as a whole */
    assert_false(db_waits(db, "t", 5));
    assert_int_equal(rows(), 202);
    assert_int_equal(tx_begin(&ctx, db, &outer), 0);
    assert_int_equal(tx_begin(&ctx, db, &inner), 0);
    assert_int_equal(db_later(&ctx, db, &nothing, "nothing", 1, "x"), 0);
    assert_int_equal(db_later(&ctx, db, &add, "t", 6, "六"), 0);
    assert_int_equal(tx_commit(&ctx, &inner), 0);
    assert_int_equal(tx_commit(&ctx, &outer), 0);                         /* a broken index takes nobody's action down */
    assert_int_equal(rows(), 203);
}

/* A counter is written once, with its newest value; a savepoint undone takes its share back. */
static void test_later_counter(void **state) {
    static const char *const names[] = {"value", "text", "other", NULL};
    static const struct query put = {"counter_put", "INSERT INTO t(id, name) VALUES (:value, :text || coalesce(:other, ''))", names};
    (void)state;
    int64_t v = 0;
    assert_int_equal(db_later_counter(&ctx, db, &put, "a", 1, "at once", NULL), 0);
    assert_false(db_later_counter_get(db, "a", &v));
    uint64_t before = db_stretch(db), first;
    assert_int_equal(before, 0);
    {
        AUTO_TX group = {0};
        assert_int_equal(tx_begin(&ctx, db, &group), 0);
        first = db_stretch(db);
        assert_true(first > 0);
        for (int i = 0; i < 600; i++) {                                    /* the last of each is undone */
            struct tx job = {0};
            assert_int_equal(tx_begin(&ctx, db, &job), 0);
            assert_int_equal(db_later_counter(&ctx, db, &put, i & 1 ? "a" : "b", 10 + i, "x", NULL), 0);
            assert_int_equal(db_later(&ctx, db, &ADD, "a", 10000 + i, "y"), 0);
            if (i < 598)
                assert_int_equal(tx_commit(&ctx, &job), 0);
            assert_true(i > 598 || db_stretch(db) == first);
            tx_close(&job);
        }
        assert_true(db_stretch(db) != first);
        assert_true(db_later_counter_get(db, "a", &v) && v == 10 + 597);
        assert_true(db_later_counter_get(db, "b", &v) && v == 10 + 596);
        assert_false(db_later_counter_get(db, "c", &v));
        assert_false(db_waits(db, "a", 10 + 597));
        assert_int_equal(tx_commit(&ctx, &group), 0);
    }
    assert_int_equal(db_stretch(db), 0);
    assert_int_equal(rows(), 1 + 2 + 598);
    AUTO_STMT s = {0};
    assert_int_equal(db_one(&ctx, db, &GET, &s, A(10 + 597)), 0);
    assert_int_equal(db_one(&ctx, db, &GET, &s, A(10 + 595)), E_NOTFOUND);
}

/* Sum of what stands in the table, and whether the file is sound. */
static int64_t sum_of(struct db *d) {
    static const struct query sum = {"sum", "SELECT sum(id * length(name)) FROM t", NULL}, sound = {"sound", "PRAGMA integrity_check", NULL};
    AUTO_STMT s = {0};
    assert_int_equal(db_one0(&ctx, d, &sound, &s), 0);
    assert_string_equal(db_peek(&s, 0, NULL), "ok");
    assert_int_equal(db_one0(&ctx, d, &sum, &s), 0);
    return db_i64(&s, 0);
}

/* A transaction far larger than its cache writes pages to the log, reads them back and writes them anew before anything is synced; others see it when it is committed, and whole. */
static void test_log_is_gathered(void **state) {
    (void)state;
    enum { ROWS = 3000 };
    static const char fill[] = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO t(id, name) SELECT i, printf('%.*c', 200 + i % 700, 'x') FROM n";
    char at[] = "/tmp/shenzhi-log-XXXXXX";
    struct db *w, *other, *same;
    assert_non_null(mkdtemp(at));
    char *path = arena_printf(ctx.mem, "%s/t.db", at);
    assert_int_equal(db_open(&ctx, path, DB_CREATE, &w), 0);
    assert_int_equal(db_script(&ctx, w, "t.sql", "PRAGMA cache_size=10; CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT) STRICT; CREATE INDEX ix ON t(name);", NULL, NULL), 0);
    assert_int_equal(db_open(&ctx, path, DB_READONLY, &other), 0);
    assert_int_equal(db_open(&ctx, ":memory:", DB_CREATE, &same), 0);
    assert_int_equal(db_script(&ctx, same, "t.sql", "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT) STRICT;", NULL, NULL), 0);
    for (int round = 0; round < 4; round++) {
        struct tx all = {0}, part = {0};
        assert_int_equal(tx_begin(&ctx, w, &all), 0);
        assert_int_equal(db_script(&ctx, w, "t.sql", round ? "UPDATE t SET name = name || 'yyy' WHERE id % 7 < 3" : fill, NULL, NULL), 0);
        assert_int_equal(tx_begin(&ctx, w, &part), 0);
        assert_int_equal(db_script(&ctx, w, "t.sql", "DELETE FROM t WHERE id % 5 = 1; UPDATE t SET name = 'gone' WHERE id % 3 = 0", NULL, NULL), 0);
        tx_close(&part);
        assert_int_equal(db_script(&ctx, w, "t.sql", "UPDATE t SET name = name || 'z' WHERE id % 11 = 4", NULL, NULL), 0);
        int64_t inside = sum_of(w);
        assert_int_equal(sum_of(other), sum_of(same));                      /* as before this round */
        assert_int_equal(db_script(&ctx, same, "t.sql", round ? "UPDATE t SET name = name || 'yyy' WHERE id % 7 < 3" : fill, NULL, NULL), 0);
        assert_int_equal(db_script(&ctx, same, "t.sql", "UPDATE t SET name = name || 'z' WHERE id % 11 = 4", NULL, NULL), 0);
        assert_int_equal(inside, sum_of(same));
        assert_int_equal(tx_commit(&ctx, &all), 0);
        assert_int_equal(sum_of(other), inside);
        assert_int_equal(tx_begin(&ctx, w, &all), 0);                       /* and one that is given up as a whole */
        assert_int_equal(db_exec0(&ctx, w, &WIPE), ROWS);
        tx_close(&all);
        assert_int_equal(sum_of(w), inside);
    }
    db_close(other);
    db_close(w);
    assert_int_equal(db_open(&ctx, path, DB_READONLY, &other), 0);
    assert_int_equal(sum_of(other), sum_of(same));
    db_close(other);
    db_close(same);
}

int main(void) {
    json_memory_init();
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_rows), TEST(test_transactions_nest), TEST(test_empty_savepoint_is_shared), TEST(test_functions), TEST(test_guard), TEST(test_guard_keeps_statements),
        TEST(test_script_errors_name_the_line), TEST(test_store_groups), TEST(test_store_submit), TEST(test_store_flat), TEST(test_log_is_gathered), TEST(test_later), TEST(test_then), TEST(test_later_counter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
