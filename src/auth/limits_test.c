#include <pthread.h>
#include <unistd.h>

#include "auth/internal.h"
#include "base/test.h"

static struct ctx c;
static struct store *st;
static struct auth *a;
static char dir[64];
static const char good[] = "Right-Word-2026", wrong[] = "Wrong-Word-2026";

/* Stands in for reg/: the record itself, no events. */
static int put(struct ctx *cx, struct db *db, const char *register_name, int64_t record, const char *action, const json_t *values, int64_t *ret_record) {
    (void)register_name, (void)action;
    static const char *const args[] = {"account", "name", "person", "kind", NULL};
    static const struct query add = {"add", "INSERT INTO account(account, name, person, kind) VALUES (:account, :name, :person, :kind)", args};
    if (record) {
        *ret_record = record;
        return 0;
    }
    TRY(db_exec(cx, db, &add, A(json_text(values, "account")), A(json_text(values, "name")), A(json_i64(values, "person", 0)), A(json_text(values, "kind"))));
    *ret_record = db_last_id(db);
    return 0;
}

static const char tables[] =
    "CREATE TABLE account(id INTEGER PRIMARY KEY, account TEXT, name TEXT, person INTEGER, kind TEXT, unit INTEGER DEFAULT 1, state TEXT DEFAULT 'active') STRICT;"
    "CREATE TABLE role_grant(id INTEGER PRIMARY KEY, account INTEGER, role TEXT, department INTEGER, from_on TEXT, until_on TEXT, state TEXT DEFAULT 'live') STRICT;"
    "CREATE TABLE person(id INTEGER PRIMARY KEY, department INTEGER, clearance_level INTEGER, state TEXT DEFAULT 'active') STRICT;"
    "CREATE TABLE department(id INTEGER PRIMARY KEY, parent INTEGER) STRICT;"
    "CREATE TABLE paper(id INTEGER PRIMARY KEY, level INTEGER, audience TEXT, department INTEGER) STRICT;"
    "INSERT INTO department VALUES (1, NULL), (2, 1), (3, 2), (4, 1); INSERT INTO person(id, department, clearance_level) VALUES (1, 3, 2), (2, 4, 3);";

static int begin(struct ctx *cx, struct db *db, void *arg) {
    (void)arg;
    int64_t id;
    TRY(db_script(cx, db, "tables", tables, NULL, NULL));
    TRY(auth_create(cx, db, &(struct auth_new){.account = "one", .name = "甲", .password = good, .person = 1}, &id));
    TRY(auth_create(cx, db, &(struct auth_new){.account = "two", .name = "乙", .password = good, .person = 2}, &id));
    return auth_create(cx, db, &(struct auth_new){.account = "sys", .name = "丙", .password = good, .kind = ACCOUNT_SYSTEM}, &id);
}

static int setup(void **state) {
    static const struct spec none;
    *state = NULL;
    ctx_init(&c);
    ctx_enter(&c);
    c.fixed_us = datetime_us("2026-06-01T08:00:00");
    c.now_us = ctx_fixed_clock;
    snprintf(dir, sizeof dir, "/tmp/sz-auth-XXXXXX");
    assert_non_null(mkdtemp(dir));
    auth_set_put(put);
    assert_int_equal(store_open(&c, dir, DB_CREATE, &st), 0);
    assert_true(store_write(&c, st, begin, NULL) >= 0);
    return auth_open(&c, st, &none, &a);
}

static int teardown(void **state) {
    (void)state;
    auth_close(a);
    store_close(st);
    static const char *const ends[] = {"shenzhi.db", "shenzhi.db-wal", "shenzhi.db-shm"};
    for (size_t i = 0; i < COUNT(ends); i++)
        unlink(arena_printf(c.mem, "%s/%s", dir, ends[i]));
    rmdir(dir);
    ctx_done(&c);
    return 0;
}

static int login(struct ctx *cx, const char *account, const char *password, const char **token, const struct auth_user **u) {
    return auth_login(cx, a, &(struct auth_claim){.account = account, .password = password}, token, u);
}

static void *guess(void *arg) {
    struct ctx mine;
    const char *token;
    const struct auth_user *u;
    (void)arg;
    ctx_init(&mine);
    ctx_enter(&mine);
    mine.fixed_us = c.fixed_us;
    mine.now_us = ctx_fixed_clock;
    login(&mine, "one", wrong, &token, &u);
    ctx_done(&mine);
    return NULL;
}

/* Guesses made at the same moment each read the same count before: all must count. */
static void guesses_at_once_all_count(void **state) {
    (void)state;
    const char *token;
    const struct auth_user *u;
    pthread_t t[AUTH_TRIES];
    for (int i = 0; i < AUTH_TRIES; i++)
        assert_int_equal(pthread_create(&t[i], NULL, guess, NULL), 0);
    for (int i = 0; i < AUTH_TRIES; i++)
        pthread_join(t[i], NULL);
    assert_int_equal(login(&c, "one", good, &token, &u), E_LOCKED);
}

static void a_new_password_ends_the_other_sessions(void **state) {
    (void)state;
    const char *mine, *other, *stranger;
    const struct auth_user *u, *v;
    assert_int_equal(login(&c, "one", good, &mine, &u), 0);
    assert_int_equal(login(&c, "one", good, &other, &v), 0);
    assert_int_equal(login(&c, "two", good, &stranger, &v), 0);
    assert_true(auth_change_password(&c, a, u, good, "Another-Word-2026") >= 0);
    assert_int_equal(auth_session(&c, a, mine, &v), 0);
    assert_int_equal(auth_session(&c, a, stranger, &v), 0);
    assert_int_equal(auth_session(&c, a, other, &v), E_SESSION);
    assert_int_equal(login(&c, "one", good, &mine, &u), E_LOGIN);
}

/* Whoever logs in again and again ends his own sessions, not those of others. */
static void many_logins_end_the_own(void **state) {
    (void)state;
    const char *first, *other, *one = NULL;
    const struct auth_user *u;
    assert_int_equal(login(&c, "two", good, &other, &u), 0);
    assert_int_equal(login(&c, "one", good, &first, &u), 0);
    int64_t account = u->actor.account;
    AUTO_READ db = {0};
    AUTO_STMT s = {0};
    assert_int_equal(store_read(&c, st, &db), 0);
    assert_true(db_one(&c, db.db, Q_AUTH_ACCOUNT, &s, A(account)) >= 0);
    const char *hash = db_text(&c, &s, 7);
    stmt_close(&s);
    for (int i = 0; i < LIMIT_SESSIONS + LIMIT_SESSIONS_EACH; i++) {
        c.fixed_us++;
        assert_int_equal(session_open(&c, a, account, hash, &one, &u), 0);
    }
    assert_int_equal(auth_session(&c, a, other, &u), 0);
    assert_int_equal(auth_session(&c, a, one, &u), 0);
    assert_int_equal(auth_session(&c, a, first, &u), E_SESSION);
}

/* Papers: 1 public, 2 secret, 3 for department 2, 4 for person 2 in department 4, 5 for person 2 in department 2, 6 person 1 is a party. */
static const char papers[] =
    "INSERT INTO paper VALUES (1, 0, NULL, 2), (2, 3, NULL, 2), (3, 0, '[\"d2\"]', 2), (4, 0, '[\"p2\"]', 4), (5, 0, '[\"p2\"]', 2), (6, 0, '[\"p2\"]', 4);"
    "INSERT INTO reg_audience VALUES ('paper', 3, 'd2'), ('paper', 4, 'p2'), ('paper', 5, 'p2'), ('paper', 6, 'p2'); INSERT INTO reg_party VALUES ('paper', 1, 6);";

static int papers_write(struct ctx *cx, struct db *db, void *arg) {
    (void)arg;
    return db_script(cx, db, "papers", papers, NULL, NULL);
}

static const char *seen(const struct auth_user *u, const struct spec_register *r) {
    struct str sql, out;
    const char *names[65] = {0};
    struct db_arg vals[64];
    int n = 0;
    AUTO_READ db = {0};
    AUTO_STMT s = {0};
    str_init(&sql, &c, LIMIT_SQL_BYTES);
    str_init(&out, &c, 200);
    str_put(&sql, "SELECT id FROM paper t WHERE ");
    assert_true(auth_row_filter(&c, u, r, &sql, names, vals, &n) >= 0);
    str_put(&sql, " ORDER BY id");
    struct query q = {"seen", sql.p, names};
    assert_int_equal(store_read(&c, st, &db), 0);
    assert_true(db_open_query(&c, db.db, &q, &s, (struct db_args){n, vals}) >= 0);
    while (db_next(&c, &s) > 0)
        str_put_i64(&out, db_i64(&s, 0));
    stmt_close(&s);
    return out.p;
}

static void who_sees_which_paper(void **state) {
    (void)state;
    static const char *const roles[] = {"registry_clerk", "leader"}, *const persons[] = {"handler"};
    struct spec_register closed = {.name = "paper", .audience = true, .level = true, .department_field = "department", .n_roles = 2, .roles = roles, .n_persons = 1, .persons = persons};
    struct spec_register open = closed;
    open.everyone = true;
    assert_true(store_write(&c, st, papers_write, NULL) >= 0);
    static const int64_t above[] = {1, 2, 3};
    static const struct auth_grant in2[] = {{"registry_clerk", 2}}, whole[] = {{"registry_clerk", 0}}, chief[] = {{"leader", 0}};
    const struct { const char *who; enum account_kind kind; int n; const struct auth_grant *g; int clearance; const char *closed, *open; } t[] = {
        {"staff", ACCOUNT_BUSINESS, 0, NULL, 2, "6", "136"},
        {"leader: his role is no need to know", ACCOUNT_BUSINESS, 1, chief, 3, "1236", "1236"},
        {"clerk of the unit, below the level of 2", ACCOUNT_BUSINESS, 1, whole, 2, "13456", "13456"},
        {"clerk of department 2 keeps that book only", ACCOUNT_BUSINESS, 1, in2, 3, "12356", "12356"},
        {"system administrator", ACCOUNT_SYSTEM, 0, NULL, 4, "", ""},
        {"security administrator", ACCOUNT_SECURITY, 0, NULL, 4, "", ""},
        {"auditor", ACCOUNT_AUDIT, 0, NULL, 4, "", ""},
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        struct auth_user u = {.kind = t[i].kind, .n_grants = t[i].n, .grants = t[i].g, .n_above = 3, .above = above, .actor = {.person = t[i].kind ? 0 : 1, .clearance = t[i].clearance}};
        assert_string_equal(seen(&u, &closed), t[i].closed);
        assert_string_equal(seen(&u, &open), t[i].open);
    }
    assert_string_equal(seen(auth_system_user(), &closed), "123456");
}

int main(void) {
    json_memory_init();
#define ONE(t) cmocka_unit_test_setup_teardown(t, setup, teardown)
    const struct CMUnitTest tests[] = {ONE(guesses_at_once_all_count), ONE(a_new_password_ends_the_other_sessions), ONE(many_logins_end_the_own), ONE(who_sees_which_paper)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
