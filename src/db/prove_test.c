/* What a query of the model may be, and how each thing it may not be is named, with its line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include "db/prove.h"

static struct ctx ctx;
static struct db *db;

static int setup(void **state) {
    *state = NULL;
    ctx_init(&ctx);
    ctx_enter(&ctx);
    ctx.lang = LANG_EN;
    assert_int_equal(db_open(&ctx, ":memory:", DB_CREATE, &db), 0);
    return db_script(&ctx, db, "t.sql", "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT) STRICT; CREATE TABLE hidden(x TEXT) STRICT; CREATE TABLE half(open TEXT, shut TEXT) STRICT;", NULL, NULL);
}

static int teardown(void **state) {
    *state = NULL;
    db_close(db);
    ctx_done(&ctx);
    return 0;
}

static bool readable(const void *arg, const char *table, const char *column) {
    assert_ptr_equal(arg, &ctx);
    return str_eq(table, "t") || (str_eq(table, "half") && str_eq(column, "open"));
}

static int prove(const char *sql) {
    static const char *const params[] = {"today", "record", NULL}, *const must[] = {"id", NULL}, *const may[] = {"name", NULL};
    ctx.err = (struct err){0};
    return db_prove(&ctx, db, &(struct db_proof){"x.sql", 0, sql, params, must, may, readable, &ctx});
}

static void wrong(const char *sql) {
    print_error("%s: %s\n", sql, ctx.err.detail);
    assert_true(false);
}

static void good(void **state) {
    static const char *const sql[] = {
        "SELECT id FROM t", "-- a remark\n\nSELECT id, name FROM t WHERE id = :record OR :today > name;  -- the end\n /* quite */ ", "SELECT open AS id FROM half",
        "WITH hidden2(a) AS (SELECT 1) SELECT id, coalesce(name, 'x') AS name FROM t WHERE EXISTS (SELECT 1 FROM hidden2)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i AS id FROM n ORDER BY row_number() OVER (ORDER BY i)"};
    (void)state;
    for (size_t i = 0; i < COUNT(sql); i++)
        if (prove(sql[i]) < 0)
            wrong(sql[i]);
}

static void bad(void **state) {
    static const struct { const char *sql, *says; } cases[] = {
        {"DELETE FROM t", "x.sql:1: it must be one SELECT"}, {"-- title\nINSERT INTO t(name) VALUES ('x')", "x.sql:2: it must be one SELECT"},
        {"WITH a AS (SELECT 1) UPDATE t SET name = 'x'", "one SELECT"}, {"ATTACH '/tmp/x' AS x", "one SELECT"}, {"PRAGMA user_version", "one SELECT"},
        {"VACUUM INTO '/tmp/x'", "one SELECT"}, {"EXPLAIN SELECT id FROM t", "one SELECT"}, {"CREATE TEMP TABLE x AS SELECT 1", "one SELECT"}, {"BEGIN", "one SELECT"},
        {"SELECT id FROM t;\n\nDELETE FROM t", "x.sql:3: only one statement"}, {"SELECT id FROM t; SELECT id FROM t", "only one statement"},
        {"SELECT x AS id\nFROM hidden", "x.sql:1: it may not read hidden.x"}, {"SELECT id,\n (SELECT x FROM HIDDEN) AS name FROM t", "x.sql:2: it may not read hidden.x"},
        {"SELECT id FROM t\nWHERE (SELECT count(*) FROM hidden) > 0", "x.sql:2: it may not read hidden"}, {"SELECT shut AS id FROM half", "half.shut"},
        {"SELECT sql AS id FROM sqlite_master", "sqlite_master"}, {"SELECT cid AS id FROM pragma_table_info('t')", "x.sql:1: it m"}, {"SELECT id FROM t WHERE rowid IN (SELECT 1 FROM nowhere)", "no such table: nowhere"},
        {"SELECT load_extension('x') AS id", "function load_extension"}, {"SELECT random() AS id", "function random"}, {"SELECT date('now') AS id", "function date"},
        {"SELECT CURRENT_DATE AS id", "function current_date"}, {"SELECT id, zeroblob(9) AS name FROM t", "function zeroblob"},
        {"SELECT id FROM t\nWHERE id = :foo", "x.sql:2: there is no parameter :foo (there are :today :record)"}, {"SELECT id FROM t WHERE id = ?", "no parameter ?"},
        {"SELECT id FROM t WHERE id = ?1", "no parameter ?1"}, {"SELECT id FROM t WHERE id = @today", "no parameter @today"},
        {"SELECT name FROM t", "lacks the column id"}, {"SELECT id, id FROM t", "column id stands twice"}, {"SELECT id, 1 AS banana FROM t", "no column called banana"},
        {"SELECT id,\nnocol FROM t", "x.sql:2: bad SQL: no such column: nocol"}, {"", "no SQL"}, {"-- nothing\n", "no SQL"}, {"SELECT id FROM t WHERE '", "bad SQL"}, {"nonsense", "x.sql:1: bad SQL"}};
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        if (prove(cases[i].sql) != E_MODEL || !strstr(ctx.err.detail, cases[i].says))
            wrong(cases[i].sql);
    struct stmt s = {0};                                   /* the connection is as before */
    assert_int_equal(db_one0(&ctx, db, (&(struct query){"q", "SELECT count(*) FROM hidden", NULL}), &s), 0);
    stmt_close(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(good, setup, teardown), cmocka_unit_test_setup_teardown(bad, setup, teardown)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
