#include <ctype.h>

#include "auth/internal.h"
#include "base/test.h"

/* A store with just the tables auth reads; the door to them is a few statements instead of reg's. */
static const char tables[] =
    "CREATE TABLE department(id INTEGER PRIMARY KEY, parent INTEGER);"
    "CREATE TABLE person(id INTEGER PRIMARY KEY, department INTEGER, clearance_level INTEGER, state TEXT DEFAULT 'active');"
    "CREATE TABLE account(id INTEGER PRIMARY KEY, account TEXT, name TEXT, person INTEGER, kind TEXT, unit INTEGER DEFAULT 1, state TEXT DEFAULT 'active', last_login_at TEXT);"
    "CREATE TABLE role_grant(id INTEGER PRIMARY KEY, account INTEGER, role TEXT, department INTEGER, from_on TEXT, until_on TEXT, state TEXT DEFAULT 'live');"
    "CREATE TABLE paper(id INTEGER PRIMARY KEY, level INTEGER DEFAULT 0, audience TEXT, dep INTEGER);"
    "CREATE TABLE IF NOT EXISTS reg_party(register TEXT, person INTEGER, record INTEGER);"
    "CREATE TABLE IF NOT EXISTS reg_audience(register TEXT, record INTEGER, who TEXT);"
    "INSERT INTO department VALUES (1, NULL), (2, 1), (3, 2), (4, NULL);"
    "INSERT INTO person(id, department, clearance_level) VALUES (1, 1, 3), (2, 3, 1), (3, 4, 4), (4, 1, 3);"
    "INSERT INTO paper VALUES (1, 0, NULL, 1), (2, 2, NULL, 3), (3, 4, NULL, 1), (4, 1, '[\"p2\"]', 3), (5, 1, '[\"d2\"]', 4);"
    "INSERT INTO reg_party VALUES ('paper', 2, 1);"
    "INSERT INTO reg_audience VALUES ('paper', 4, 'p2'), ('paper', 5, 'd2');";

struct fx { struct ctx c; struct store *st; struct auth *a; char dir[64]; };

static int put(struct ctx *c, struct db *db, const char *name, int64_t record, const char *action, const json_t *values, int64_t *ret_record) {
    (void)action;
    struct db_named named[] = {{"id", record ? A(record) : ANULL}, {"a", A(json_text(values, "account"))}, {"n", A(json_text(values, "name"))},
                               {"k", A(json_text(values, "kind"))}, {"p", json_object_get(values, "person") ? A(json_i64(values, "person", 0)) : ANULL},
                               {"r", A(json_text(values, "role"))}, {"acc", A(json_i64(values, "account", 0))},
                               {"d", json_object_get(values, "department") ? A(json_i64(values, "department", 0)) : ANULL}, {NULL, ANULL}};
    static const char account[] = "INSERT INTO account(account, name, kind, person) VALUES (:a, :n, :k, :p);";
    static const char grant[] = "INSERT INTO role_grant(account, role, department) VALUES (:acc, :r, :d);";
    static const char touch[] = "UPDATE account SET last_login_at = 'x' WHERE id = :id;";
    TRY(db_script(c, db, "put", record ? touch : str_eq(name, "account") ? account : grant, named, NULL));
    *ret_record = record ? record : db_last_id(db);
    return 0;
}

static int begin(struct ctx *c, struct db *db, void *arg) {
    (void)arg;
    return db_script(c, db, "tables", tables, NULL, NULL);
}

struct made { struct auth_new n; const char *role; int64_t department, id; int rc; };

static int make(struct ctx *c, struct db *db, void *arg) {
    struct made *m = arg;
    TRY(m->rc = auth_create(c, db, &m->n, &m->id));
    return m->role ? auth_grant(c, db, m->id, m->role, m->department, NULL) : 0;
}

static const char good[] = "Bao-Mi!2026";

static int64_t account(struct fx *f, const char *name, int64_t person, enum account_kind kind, const char *role, int64_t department) {
    struct made m = {.n = {name, name, good, person, kind, false}, .role = role, .department = department};
    assert_int_equal(store_write(&f->c, f->st, make, &m), 0);
    return m.id;
}

static int setup(void **state) {
    struct fx *f = calloc(1, sizeof *f);
    ctx_init(&f->c);
    ctx_enter(&f->c);
    snprintf(f->dir, sizeof f->dir, "/tmp/auth_test.XXXXXX");
    assert_non_null(mkdtemp(f->dir));
    f->c.now_us = ctx_fixed_clock;
    f->c.fixed_us = INT64_C(1790000000000000);
    auth_set_put(put);
    assert_int_equal(store_open(&f->c, f->dir, DB_CREATE, &f->st), 0);
    assert_int_equal(store_write(&f->c, f->st, begin, NULL), 0);
    assert_int_equal(auth_open(&f->c, f->st, NULL, &f->a), 0);
    *state = f;
    return 0;
}

static int teardown(void **state) {
    struct fx *f = *state;
    char path[128];
    static const char *const ends[] = {"", "-wal", "-shm"};
    auth_close(f->a);
    store_close(f->st);
    for (size_t i = 0; i < COUNT(ends); i++) {
        snprintf(path, sizeof path, "%s/shenzhi.db%s", f->dir, ends[i]);
        remove(path);
    }
    remove(f->dir);
    ctx_done(&f->c);
    free(f);
    return 0;
}

static void test_passwords(void **state) {
    static const struct { const char *password; bool ok; } rows[] = {
        {"short1!A", false}, {"alllowercase", false}, {"Password-2026", false}, {"Has-Wangwu-2026", false}, {"口令口令口令口令口令", false},
        {"Bao-Mi!2026", true}, {"correct horse 9", true}, {"口令口令口令口令Aa1", true}};
    struct fx *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        f->c.err = (struct err){0};
        int rc = password_check(&f->c, "password", "wangwu", rows[i].password);
        if ((rc == 0) != rows[i].ok)
            print_error("%s: %d\n", rows[i].password, rc);
        assert_int_equal(rc == 0, rows[i].ok);
    }
    const char *hash;
    f->c.err = (struct err){0};
    assert_int_equal(password_hash(&f->c, good, &hash), 0);
    assert_true(str_starts(hash, "$argon2id$"));
    assert_true(password_matches(hash, good));
    assert_false(password_matches(hash, "Bao-Mi!2027"));
    assert_false(password_matches(password_nobody, good));
}

static int login(struct fx *f, const char *name, const char *password, const char **token, const struct auth_user **u) {
    f->c.err = (struct err){0};
    return auth_login(&f->c, f->a, &(struct auth_claim){.account = name, .password = password}, token, u);
}

static void test_login(void **state) {
    struct fx *f = *state;
    const char *token, *second;
    const struct auth_user *u, *v;
    account(f, "wangwu", 1, ACCOUNT_BUSINESS, "secrecy_officer", 0);
    assert_int_equal(login(f, "nobody", good, &token, &u), E_LOGIN);
    char message[512];
    snprintf(message, sizeof message, "%s", f->c.err.detail);
    assert_int_equal(login(f, "wangwu", "wrong", &token, &u), E_LOGIN);
    assert_string_equal(f->c.err.detail, message);
    assert_int_equal(login(f, "wangwu", good, &token, &u), 0);
    assert_int_equal(strlen(token), 43);
    assert_int_equal(u->actor.clearance, 3);
    assert_int_equal(u->actor.department, 1);
    assert_int_equal(auth_session(&f->c, f->a, token, &v), 0);
    assert_string_equal(v->csrf, u->csrf);
    assert_int_equal(auth_session(&f->c, f->a, "short", &v), E_SESSION);
    assert_int_equal(login(f, "wangwu", good, &second, &u), 0);
    assert_string_not_equal(token, second);
    auth_logout(f->a, token);
    assert_int_equal(auth_session(&f->c, f->a, token, &v), E_SESSION);
    f->c.fixed_us += (int64_t)(AUTH_IDLE_S - 10) * 1000000;
    assert_int_equal(auth_session(&f->c, f->a, second, &v), 0);
    f->c.fixed_us += (int64_t)(AUTH_IDLE_S + 10) * 1000000;
    assert_int_equal(auth_session(&f->c, f->a, second, &v), E_SESSION);
}

static void test_life_of_a_session(void **state) {
    struct fx *f = *state;
    const char *token;
    const struct auth_user *u;
    account(f, "wangwu", 1, ACCOUNT_BUSINESS, NULL, 0);
    assert_int_equal(login(f, "wangwu", good, &token, &u), 0);
    int rc = 0;
    for (int i = 0; rc == 0 && i < 100; i++) {
        f->c.fixed_us += (int64_t)20 * 60 * 1000000;
        rc = auth_session(&f->c, f->a, token, &u);
        assert_true(rc == 0 || i >= AUTH_LIFE_S / 1200 - 1);
    }
    assert_int_equal(rc, E_SESSION);
}

static void test_lock_out(void **state) {
    struct fx *f = *state;
    const char *token;
    const struct auth_user *u;
    account(f, "wangwu", 1, ACCOUNT_BUSINESS, NULL, 0);
    for (int i = 0; i < AUTH_TRIES - 1; i++)
        assert_int_equal(login(f, "wangwu", "wrong", &token, &u), E_LOGIN);
    assert_int_equal(login(f, "wangwu", good, &token, &u), 0);      /* one right one starts the count anew */
    for (int i = 0; i < AUTH_TRIES; i++) {
        f->c.err = (struct err){0};
        assert_int_equal(auth_sign(&f->c, f->a, u, "wrong"), E_SIGN);   /* signatures count too */
    }
    assert_int_equal(auth_sign(&f->c, f->a, u, good), E_LOCKED);
    const char *other;
    const struct auth_user *again;
    assert_int_equal(login(f, "wangwu", good, &other, &again), E_LOCKED);
    f->c.fixed_us -= 60 * 1000000;                     /* the clock is put back: no lock, and no way round the password */
    assert_int_equal(auth_sign(&f->c, f->a, u, "wrong"), E_SIGN);
    assert_int_equal(auth_sign(&f->c, f->a, u, good), 0);
    f->c.fixed_us += (int64_t)(AUTH_LOCK_S + 61) * 1000000;
    assert_int_equal(login(f, "wangwu", good, &token, &u), 0);
}

/* Nobody lifts the lock of one name by trying others. */
static void test_tries_are_kept(void **state) {
    struct fx *f = *state;
    int64_t now = f->c.fixed_us;
    for (int i = 0; i < AUTH_TRIES; i++)
        auth_tries(f->a, "name nobody", AUTH_TRIES, now, 1);
    assert_true(auth_tries(f->a, "name nobody", AUTH_TRIES, now, 0) > now);
    for (int i = 0; i < 3 * AUTH_TRY_SLOTS; i++)
        auth_tries(f->a, arena_printf(f->c.mem, "name %d", i), AUTH_TRIES, now, i % 2);
    assert_true(auth_tries(f->a, "name nobody", AUTH_TRIES, now, 0) > now);
    assert_int_equal(auth_tries(f->a, "name nobody", AUTH_TRIES, now, -1), now + (int64_t)AUTH_LOCK_S * 1000000);
    f->c.fixed_us += (int64_t)(AUTH_LOCK_S + 1) * 1000000;
    for (int i = 0; i < 3 * AUTH_TRY_SLOTS; i++)
        auth_tries(f->a, arena_printf(f->c.mem, "name %d", i), AUTH_TRIES, f->c.fixed_us, 1);
    assert_int_equal(auth_tries(f->a, "name nobody", AUTH_TRIES, f->c.fixed_us, 0), 0);   /* over, and its room is another's */
}

static int twin(struct ctx *c, struct db *db, void *arg) {      /* from before one person had one account */
    (void)arg;
    return db_script(c, db, "twin", "UPDATE account SET person = 1 WHERE account = 'wangwu2';", NULL, NULL);
}

static void test_second_person(void **state) {
    struct fx *f = *state;
    const char *token;
    const struct auth_user *u;
    int64_t person = 0;
    account(f, "wangwu", 1, ACCOUNT_BUSINESS, NULL, 0);
    account(f, "wangwu2", 0, ACCOUNT_BUSINESS, NULL, 0);
    assert_int_equal(store_write(&f->c, f->st, twin, NULL), 0);
    account(f, "zhaoliu", 2, ACCOUNT_BUSINESS, NULL, 0);
    account(f, "sysadmin", 0, ACCOUNT_SYSTEM, NULL, 0);
    assert_int_equal(login(f, "wangwu", good, &token, &u), 0);
    assert_int_equal(auth_second(&f->c, f->a, u, "wangwu", good, &person), E_SEPARATE);
    assert_int_equal(auth_second(&f->c, f->a, u, "wangwu2", good, &person), E_SEPARATE);
    assert_int_equal(auth_second(&f->c, f->a, u, "sysadmin", good, &person), E_SIGN);
    assert_int_equal(auth_second(&f->c, f->a, u, "nobody", good, &person), E_SIGN);
    assert_int_equal(auth_second(&f->c, f->a, u, "zhaoliu", "wrong", &person), E_SIGN);
    assert_int_equal(person, 0);
    assert_int_equal(auth_second(&f->c, f->a, u, "zhaoliu", good, &person), 0);
    assert_int_equal(person, 2);
}

static int reset(struct ctx *c, struct db *db, void *arg) {
    return auth_reset(c, db, *(int64_t *)arg, &(struct auth_new){.password = "Ling-Yi-Ge#9"});
}

static void test_reset_and_change(void **state) {
    struct fx *f = *state;
    const char *token;
    const struct auth_user *u;
    int64_t id = account(f, "wangwu", 1, ACCOUNT_BUSINESS, NULL, 0);
    assert_int_equal(login(f, "wangwu", good, &token, &u), 0);
    assert_int_equal(store_write(&f->c, f->st, reset, &id), 0);
    assert_int_equal(auth_session(&f->c, f->a, token, &u), E_SESSION);
    assert_int_equal(login(f, "wangwu", good, &token, &u), E_LOGIN);
    assert_int_equal(login(f, "wangwu", "Ling-Yi-Ge#9", &token, &u), 0);
    assert_true(u->must_change);
    assert_int_equal(auth_change_password(&f->c, f->a, u, "Ling-Yi-Ge#9", "short"), E_INVALID);
    assert_int_equal(auth_change_password(&f->c, f->a, u, "Ling-Yi-Ge#9", "Ling-Yi-Ge#9"), E_INVALID);
    assert_int_equal(auth_change_password(&f->c, f->a, u, "Ling-Yi-Ge#9", "Wo-Shi-WangWu#9"), E_INVALID);
    f->c.err = (struct err){0};
    assert_null(password_fault(&f->c, "ls", "Girls-And-Boys#9"));          /* two letters of an account stand in any word */
    assert_int_equal(auth_change_password(&f->c, f->a, u, "Ling-Yi-Ge#9", "Di-San-Ge#9"), 0);
    assert_int_equal(auth_session(&f->c, f->a, token, &u), 0);
    assert_false(u->must_change);
}

static void test_create(void **state) {
    struct fx *f = *state;
    static const struct { struct auth_new n; int rc; } rows[] = {
        {{"wangwu", "王五", good, 1, ACCOUNT_BUSINESS, false}, 0},
        {{"wangwu", "王五", good, 1, ACCOUNT_BUSINESS, false}, E_DUPLICATE},
        {{"Wang Wu", "王五", good, 1, ACCOUNT_BUSINESS, false}, E_INVALID},
        {{"", "王五", good, 1, ACCOUNT_BUSINESS, false}, E_INVALID},
        {{"sysadmin", "钱", good, 1, ACCOUNT_SYSTEM, false}, E_INVALID},
        {{"sysadmin", "钱", "weak", 0, ACCOUNT_SYSTEM, false}, E_INVALID},
        {{"wangwu2", "王五", good, 1, ACCOUNT_BUSINESS, false}, E_INVALID},       /* one person, one account */
        {{"sysadmin", "钱", good, 0, ACCOUNT_SYSTEM, false}, 0}};
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct made m = {.n = rows[i].n};
        f->c.err = (struct err){0};
        assert_int_equal(store_write(&f->c, f->st, make, &m), rows[i].rc);
    }
    AUTO_READ db = {0};
    bool needed = false;
    assert_int_equal(store_read(&f->c, f->st, &db), 0);
    assert_int_equal(auth_needs_setup(&f->c, db.db, &needed), 0);
    assert_true(needed);
}

struct first_job { int64_t id; bool reset; const char *code; };

static int first_write(struct ctx *c, struct db *db, void *arg) {
    struct first_job *j = arg;
    struct auth_code code;
    TRY(auth_code_new(c, &code));
    j->code = code.code;
    return j->reset ? auth_reset(c, db, j->id, &(struct auth_new){.password = "Ling-Yi-Ge#9", .held = true}) : auth_release(c, db, j->id, &code);
}

static int enter(struct fx *f, const char *password, const char *release, const struct auth_user **u) {
    const char *token;
    f->c.err = (struct err){0};
    return auth_login(&f->c, f->a, &(struct auth_claim){.account = "wangwu", .password = password, .release = release}, &token, u);
}

/* A first password and its release are two halves: neither opens alone, the owner's own opens alone again. */
static void test_release(void **state) {
    struct fx *f = *state;
    const struct auth_user *u, *first;
    const char *token, *lower;
    struct first_job j = {.id = account(f, "wangwu", 1, ACCOUNT_BUSINESS, NULL, 0)};
    account(f, "zhaoliu", 2, ACCOUNT_BUSINESS, NULL, 0);
    assert_int_equal(store_write(&f->c, f->st, first_write, &j), E_STATE);      /* his own */
    j.reset = true;
    assert_int_equal(store_write(&f->c, f->st, first_write, &j), 0);
    assert_int_equal(enter(f, "Ling-Yi-Ge#9", NULL, &u), E_LOGIN);
    assert_string_equal(f->c.err.field, "release");
    assert_int_equal(enter(f, "Ling-Yi-Ge#9", "?", &u), E_LOGIN);
    assert_int_equal(enter(f, good, NULL, &u), E_LOGIN);
    assert_string_equal(f->c.err.field, "");
    j.reset = false;
    assert_int_equal(store_write(&f->c, f->st, first_write, &j), 0);
    const char *before = j.code;
    assert_int_equal(store_write(&f->c, f->st, first_write, &j), 0);            /* the slip was lost: another */
    assert_string_not_equal(before, j.code);
    assert_int_equal(enter(f, "Ling-Yi-Ge#9", before, &u), E_LOGIN);
    assert_int_equal(enter(f, "Ling-Yi-Ge#9", "", &u), E_LOGIN);
    assert_int_equal(enter(f, "wrong", j.code, &u), E_LOGIN);
    assert_int_equal(enter(f, j.code, j.code, &u), E_LOGIN);
    lower = arena_printf(f->c.mem, " %c%s", tolower((unsigned char)*j.code), j.code + 1);
    assert_int_equal(enter(f, "Ling-Yi-Ge#9", lower, &u), 0);
    assert_true(u->must_change);
    assert_int_equal(login(f, "zhaoliu", good, &token, &first), 0);
    int64_t person = 0;
    assert_int_equal(auth_second(&f->c, f->a, first, "wangwu", "Ling-Yi-Ge#9", &person), E_SIGN);   /* a password that somebody else knows signs nothing */
    assert_int_equal(enter(f, "Ling-Yi-Ge#9", j.code, &u), 0);
    assert_int_equal(auth_change_password(&f->c, f->a, u, "Ling-Yi-Ge#9", "Di-San-Ge#9"), 0);
    assert_int_equal(enter(f, "Di-San-Ge#9", NULL, &u), 0);
    assert_int_equal(enter(f, "Ling-Yi-Ge#9", j.code, &u), E_LOGIN);
    assert_int_equal(auth_second(&f->c, f->a, first, "wangwu", "Di-San-Ge#9", &person), 0);
}

/* Which papers does this account see? As a bit set of their ids, and whether nothing but level and audience keep one from him. */
enum { PLAIN = 1 << 20 };
static int seen(struct fx *f, const char *name, const struct spec_register *r) {
    const char *token, *names[65];
    const struct auth_user *u;
    struct db_arg vals[64];
    struct str sql;
    int n = 0, bits = 0, rc;
    assert_int_equal(login(f, name, good, &token, &u), 0);
    AUTO_READ db = {0};
    AUTO_STMT s = {0};
    str_init(&sql, &f->c, LIMIT_SQL_BYTES);
    str_put(&sql, "SELECT t.id FROM paper t WHERE ");
    assert_int_equal(auth_row_filter(&f->c, u, r, &sql, names, vals, &n), 0);
    names[n] = NULL;
    const struct query q = {"seen", sql.p, names};
    assert_int_equal(store_read(&f->c, f->st, &db), 0);
    assert_int_equal(db_open_query(&f->c, db.db, &q, &s, (struct db_args){n, vals}), 0);
    while ((rc = db_next(&f->c, &s)) > 0)
        bits |= 1 << db_i64(&s, 0);
    assert_int_equal(rc, 0);
    static const char *const level[] = {"level", NULL};
    static const struct query plain = {"plain", "SELECT id FROM paper WHERE audience IS NULL AND level <= :level", level};
    if (auth_sees_plain(&f->c, u, r)) {                               /* never more than the filter says */
        assert_int_equal(db_query(&f->c, db.db, &plain, &s, A(u->actor.clearance)), 0);
        while (db_next(&f->c, &s) > 0)
            assert_true(bits & 1 << db_i64(&s, 0));
        bits |= PLAIN;
    }
    stmt_close(&s);
    return bits;
}

#define ROWS(...) bits_of((const int[]){__VA_ARGS__, 0})
static int bits_of(const int *ids) {
    int bits = 0;
    for (; *ids; ids++)
        bits |= 1 << *ids;
    return bits;
}

static void test_row_filter(void **state) {
    struct fx *f = *state;
    static const char *const roles[] = {"leader", "registry_clerk"}, *const persons[] = {"handler"};
    struct spec_register r = {.name = "paper", .level = true, .audience = true, .n_roles = 2, .roles = roles, .department_field = "dep", .n_persons = 1, .persons = persons};
    account(f, "leader", 1, ACCOUNT_BUSINESS, "leader", 0);
    account(f, "clerk", 3, ACCOUNT_BUSINESS, "registry_clerk", 0);
    account(f, "part", 4, ACCOUNT_BUSINESS, "leader", 2);
    account(f, "low", 2, ACCOUNT_BUSINESS, NULL, 0);
    account(f, "sysadmin", 0, ACCOUNT_SYSTEM, NULL, 0);
    assert_int_equal(seen(f, "leader", &r), PLAIN | ROWS(1, 2));             /* clearance 3; audiences shut him out of 4 and 5 */
    assert_int_equal(seen(f, "clerk", &r), PLAIN | ROWS(1, 2, 3, 4, 5));     /* keeps the book, cleared for all */
    assert_int_equal(seen(f, "part", &r), ROWS(2));                  /* department 2 and below, not 1 or 4 */
    assert_int_equal(seen(f, "low", &r), ROWS(1));                   /* one of the record's persons, nothing else */
    assert_int_equal(seen(f, "sysadmin", &r), 0);
    r.everyone = true;
    assert_int_equal(seen(f, "low", &r), PLAIN | ROWS(1, 4, 5));             /* level 1; department 3 lies below d2 */
    r.everyone = false;
    r.department_field = NULL;
    assert_int_equal(seen(f, "part", &r), PLAIN | ROWS(1, 2));               /* a register without departments is the unit's */
    r.name = "account";
    assert_true(seen(f, "sysadmin", &r) != 0);
}

static void test_roles(void **state) {
    struct fx *f = *state;
    const char *token;
    const struct auth_user *u;
    account(f, "head", 1, ACCOUNT_BUSINESS, "department_head", 2);
    account(f, "auditor", 0, ACCOUNT_AUDIT, NULL, 0);
    assert_int_equal(login(f, "head", good, &token, &u), 0);
    assert_true(auth_has(u, "staff", 0));
    assert_true(auth_has(u, "department_head", 0) && auth_has(u, "department_head", 2) && auth_has(u, "department_head", 3));
    assert_false(auth_has(u, "department_head", 1) || auth_has(u, "department_head", 4) || auth_has(u, "leader", 0));
    const struct spec_register seal = {.name = "seal"}, paper = {.name = "paper", .everyone = true};
    assert_false(auth_sees_register(u, &seal));
    assert_true(auth_sees_register(u, &paper));
    assert_int_equal(login(f, "auditor", good, &token, &u), 0);
    assert_true(auth_has(u, "audit_admin", 0) && !auth_has(u, "staff", 0));
    assert_true(auth_sees_register(u, &seal));
    assert_false(auth_sees_register(u, &paper));
    assert_true(auth_has(auth_system_user(), "anything", 7));
    const struct auth_grant grants[] = {{"leader", 0, "2026-03-01"}, {"hr", 0, NULL}};
    const struct auth_user stand = {.n_grants = 2, .grants = grants};
    assert_true(auth_has_on(&stand, "leader", 0, NULL) && auth_has_on(&stand, "leader", 0, "2026-03-01") && auth_has_on(&stand, "hr", 0, "2020-01-01"));
    assert_false(auth_has_on(&stand, "leader", 0, "2026-02-28"));
}

int main(void) {
    json_memory_init();
#define TEST(t) cmocka_unit_test_setup_teardown(t, setup, teardown)
    const struct CMUnitTest tests[] = {TEST(test_passwords), TEST(test_login), TEST(test_life_of_a_session), TEST(test_lock_out), TEST(test_tries_are_kept), TEST(test_second_person),
                                       TEST(test_reset_and_change), TEST(test_release), TEST(test_create), TEST(test_row_filter), TEST(test_roles)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
