/* Rules: periods, what counts, prevention, reminders with escalation, the test runner, and the guard. */

#include "base/test.h"
#include "db/functions.h"
#include "rule/rule.h"

#define COLUMNS "SELECT id AS record, owner AS person, since, until, '第' || id || '条' AS detail FROM thing "

static struct spec_rule rules[] = {
    {.id = "open_thing", .file = "rules/t/open_thing.sql", .register_name = "thing", .use = USE_PREVENT | USE_REMIND | USE_SCORE, .owner = "secrecy_officer",
     .lead_days = 10, .sql = COLUMNS "WHERE (:record IS NULL OR id = :record)"},
};
static const struct spec_register thing = {.name = "thing"}, other = {.name = "other"};

struct t { struct ctx c; struct db *db; struct spec spec; };

static void script(struct t *t, const char *sql) {
    if (db_script(&t->c, t->db, "test", sql, NULL, NULL) < 0)
        print_error("%s\n", t->c.err.detail);
    assert_int_equal(t->c.err.code, 0);
}

static void day(struct t *t, const char *date) {
    t->c.fixed_us = datetime_us(date) + INT64_C(12) * 3600 * 1000000;
    t->c.now_us = ctx_fixed_clock;
}

static int setup(void **state) {
    static struct t t;
    memset(&t, 0, sizeof t);
    ctx_init(&t.c);
    ctx_enter(&t.c);
    assert_int_equal(db_open(&t.c, ":memory:", DB_CREATE | DB_NOFK, &t.db), 0);
    t.spec = (struct spec){.n_rules = (int)COUNT(rules), .rules = rules};
    day(&t, "2026-06-30");
    script(&t, "CREATE TABLE event(unit INTEGER, seq INTEGER, register TEXT, row_hash TEXT, hash TEXT) STRICT; CREATE TABLE thing(id INTEGER PRIMARY KEY, owner INTEGER, since TEXT, until TEXT) STRICT;"
               "CREATE TABLE person(id INTEGER PRIMARY KEY, department INTEGER, state TEXT) STRICT; INSERT INTO person VALUES (5, 2, 'active'), (6, 2, 'active');"
               "CREATE TABLE account(id INTEGER PRIMARY KEY, person INTEGER, state TEXT) STRICT; INSERT INTO account VALUES (1, 6, 'active');"
               "CREATE TABLE role_grant(account INTEGER, role TEXT, department INTEGER, state TEXT, from_on TEXT, until_on TEXT) STRICT;"
               "INSERT INTO role_grant VALUES (1, 'department_head', 2, 'live', NULL, NULL);"
               "CREATE TABLE secret(id INTEGER PRIMARY KEY, hash TEXT) STRICT;"
               "CREATE TABLE todo(id INTEGER PRIMARY KEY, rule TEXT, register TEXT, record INTEGER, person INTEGER NOT NULL DEFAULT 0, department INTEGER, role TEXT,"
               " due TEXT, detail TEXT, names TEXT, level INTEGER, opened_on TEXT, closed_on TEXT, stamp TEXT, UNIQUE (rule, record, due, person)) STRICT;");
    *state = &t;
    return 0;
}

static int teardown(void **state) {
    struct t *t = *state;
    db_close(t->db);
    ctx_done(&t->c);
    return 0;
}

static void periods(void **state) {
    struct t *t = *state;
    static const struct { const char *text, *from, *to, *today, *year; } good[] = {
        {"2026", "2026-01-01", "2026-12-31", "2026-06-30", "2026"}, {"2025", "2025-01-01", "2025-12-31", "2025-12-31", "2025"},
        {"2026-Q1", "2026-01-01", "2026-03-31", "2026-03-31", "2026"}, {"2024-02", "2024-02-01", "2024-02-29", "2024-02-29", "2024"},
        {"2026-06-01/2027-01-31", "2026-06-01", "2027-01-31", "2026-06-30", "2027"}};
    static const char *const wrong[] = {"", "26", "2026-13", "2026-Q5", "2026-1", "abcd", "2026-02-30/2026-03-01", "2026-03-01/2026-02-01", "20260101"};
    struct rule_period p;
    for (size_t i = 0; i < COUNT(good); i++) {
        assert_int_equal(rule_period(&t->c, good[i].text, &p), 0);
        assert_string_equal(p.from, good[i].from);
        assert_string_equal(p.to, good[i].to);
        assert_string_equal(p.today, good[i].today);
        assert_string_equal(p.year, good[i].year);
    }
    for (size_t i = 0; i < COUNT(wrong); i++)
        assert_int_equal(rule_period(&t->c, wrong[i], &p), E_INVALID);
    assert_int_equal(rule_period(&t->c, NULL, &p), E_INVALID);
}

static int gather(void *arg, const struct rule_row *row) {
    str_putf(arg, "%" PRId64 " ", row->record);
    return 0;
}

static const char *rows(struct t *t, const char *period) {
    struct rule_period p;
    struct str *s = NEW(&t->c, struct str);
    str_init(s, &t->c, 1 << 16);
    assert_int_equal(rule_period(&t->c, period, &p), 0);
    int n = rule_run(&t->c, t->db, &rules[0], &p, 0, gather, s);
    if (n < 0)
        print_error("%s\n", t->c.err.detail);
    assert_true(n >= 0);
    return s->p;
}

/* Score: since <= today, since <= to, until NULL or >= from; ordered by record. */
static void counting(void **state) {
    struct t *t = *state;
    script(t, "INSERT INTO thing(id, since, until) VALUES (9, '2026-06-30', NULL), (1, '2026-07-01', NULL), (2, '2020-01-01', '2025-12-31'),"
              "(3, '2020-01-01', '2026-01-01'), (4, '2026-03-31T23:59:59', NULL), (5, '2026-02-01', '2026-02-02')");
    assert_string_equal(rows(t, "2026"), "3 4 5 9 ");
    assert_string_equal(rows(t, "2026-Q1"), "3 4 5 ");
    assert_string_equal(rows(t, "2025"), "2 3 ");
}

static void one_record(void **state) {
    struct t *t = *state;
    struct rule_period p;
    struct str s;
    script(t, "INSERT INTO thing(id, since) VALUES (1, '2026-01-01'), (2, '2026-01-01')");
    str_init(&s, &t->c, 100);
    assert_int_equal(rule_period(&t->c, "2026", &p), 0);
    assert_int_equal(rule_run(&t->c, t->db, &rules[0], &p, 2, gather, &s), 1);
    assert_string_equal(s.p, "2 ");
}

static void prevention(void **state) {
    struct t *t = *state;
    script(t, "INSERT INTO thing(id, since, until) VALUES (1, '2026-06-30', NULL), (2, '2026-01-01', '2026-06-30'), (3, '2026-01-01', '2026-07-01'), (4, '2026-07-01', NULL)");
    assert_int_equal(rule_prevent(&t->c, t->db, &t->spec, &thing, 1), E_RULE);
    assert_string_equal(t->c.err.detail, "第1条");
    t->c.err = (struct err){0};
    assert_int_equal(rule_prevent(&t->c, t->db, &t->spec, &thing, 2), 0);          /* cured today */
    assert_int_equal(rule_prevent(&t->c, t->db, &t->spec, &thing, 3), E_RULE);     /* until tomorrow */
    assert_int_equal(rule_prevent(&t->c, t->db, &t->spec, &thing, 4), 0);          /* not yet */
    assert_int_equal(rule_prevent(&t->c, t->db, &t->spec, &other, 1), 0);
}

/* A rule over `thing` that `other` touches. */
/* What a rule that cannot be run would forbid is not known: its register stands still, and the reason is told. */
static void broken_prevention(void **state) {
    struct t *t = *state;
    struct spec_rule r = rules[0];
    struct spec one = {.n_rules = 1, .rules = &r};
    r.title = (struct text2){"甲规则", "rule A"};
    r.sql = "SELECT NULL AS record, '2026-01-01' AS since, 'x' AS detail";
    assert_int_equal(rule_prevent(&t->c, t->db, &one, &thing, 1), E_RULE);
    assert_non_null(strstr(t->c.err.detail, "甲规则"));
    assert_non_null(strstr(t->c.err.detail, "rules/t/open_thing.sql"));
    assert_int_equal(rule_prevent(&t->c, t->db, &one, &other, 1), 0);
}

static void prevention_by_touch(void **state) {
    struct t *t = *state;
    static const char *const also[] = {"other"};
    struct spec_rule r = rules[0];
    struct spec s = {.n_rules = 1, .rules = &r};
    r.also = also;
    r.n_also = 1;
    r.sql = "SELECT id AS record, owner AS touch, since, 'x' AS detail FROM thing WHERE (:touch IS NULL OR owner = :touch)";
    script(t, "INSERT INTO thing(id, owner, since) VALUES (1, 77, '2026-01-01')");
    assert_int_equal(rule_prevent(&t->c, t->db, &s, &other, 77), E_RULE);
    assert_int_equal(rule_prevent(&t->c, t->db, &s, &other, 1), 0);
    assert_int_equal(rule_prevent(&t->c, t->db, &s, &thing, 1), E_RULE);
}

static int64_t number(struct t *t, const char *sql) {
    AUTO_STMT s = {0};
    assert_int_equal(db_script(&t->c, t->db, "test", sql, NULL, &s), 0);
    assert_int_equal(db_next(&t->c, &s), 1);
    return db_i64(&s, 0);
}

static int rule_remind(struct ctx *c, struct db *db, const struct spec *spec) {
    struct rule_todos *t;
    int more = 1;
    TRY(rule_todos(c, db, spec, true, &t));
    for (int at = 0; more; at += 2)                        /* in portions of two */
        TRY(more = rule_todos_put(c, db, t, at, 2));
    return rule_todos_open(c, db);
}

static void reminders(void **state) {
    struct t *t = *state;
    script(t, "INSERT INTO thing(id, owner, since) VALUES (1, 5, '2026-07-10'), (2, NULL, '2026-07-11'), (3, 5, '2026-06-30')");
    assert_int_equal(rule_remind(&t->c, t->db, &t->spec), 2);                       /* 10 days ahead, not 11 */
    assert_int_equal(number(t, "SELECT level FROM todo WHERE record = 3"), 0);
    assert_int_equal(number(t, "SELECT department FROM todo WHERE record = 3"), 2);
    static const struct { const char *day; int level; } climb[] = {{"2026-07-02", 0}, {"2026-07-03", 1}, {"2026-07-07", 2}, {"2026-07-15", 3}};
    for (size_t i = 0; i < COUNT(climb); i++) {
        day(t, climb[i].day);
        assert_int_equal(rule_remind(&t->c, t->db, &t->spec), 3);
        assert_int_equal(number(t, "SELECT level FROM todo WHERE record = 3"), climb[i].level);
    }
    assert_int_equal(number(t, "SELECT count(*) FROM todo"), 3);                    /* refreshed, not doubled */
    script(t, "UPDATE todo SET stamp = 'unwritten'");
    assert_int_equal(rule_remind(&t->c, t->db, &t->spec), 3);
    assert_int_equal(number(t, "SELECT count(*) FROM todo WHERE stamp = 'unwritten'"), 3);
    day(t, "2026-07-01");
    script(t, "UPDATE person SET state = 'left' WHERE id = 5");                     /* the head, at once */
    assert_int_equal(rule_remind(&t->c, t->db, &t->spec), 3);
    assert_int_equal(number(t, "SELECT level FROM todo WHERE record = 3"), 1);
    script(t, "UPDATE person SET state = 'left' WHERE id = 6");                     /* and without one the officer */
    assert_int_equal(rule_remind(&t->c, t->db, &t->spec), 3);
    assert_int_equal(number(t, "SELECT level FROM todo WHERE record = 3"), 2);
    script(t, "DELETE FROM thing WHERE id = 3");
    day(t, "2026-07-16");
    assert_int_equal(rule_remind(&t->c, t->db, &t->spec), 2);
    assert_int_equal(number(t, "SELECT count(*) FROM todo WHERE record = 3 AND closed_on = '2026-07-16'"), 1);
    script(t, "INSERT INTO thing(id, owner, since) VALUES (3, 5, '2026-06-30')");   /* said again: open again */
    assert_int_equal(rule_remind(&t->c, t->db, &t->spec), 3);
    assert_int_equal(number(t, "SELECT count(*) FROM todo WHERE record = 3 AND closed_on IS NULL"), 1);
}

static int first_names(void *arg, const struct rule_row *row) {
    *(const char **)arg = row->names;
    return 0;
}

/* What else a sentence names goes with it: to the caller, to the to-do, to whom an action is refused. */
static void says_what_a_sentence_names(void **state) {
    struct t *t = *state;
    struct spec_rule r = rules[0];
    struct spec s = {.n_rules = 1, .rules = &r};
    struct rule_period p;
    const char *names = "none";
    r.use = USE_REMIND | USE_PREVENT;
    r.sql = "SELECT id AS record, 'other:' || owner AS names, since, 'x' AS detail FROM thing";
    script(t, "INSERT INTO thing(id, owner, since) VALUES (1, 77, '2026-01-01')");
    assert_int_equal(rule_period(&t->c, "2026", &p), 0);
    assert_int_equal(rule_run(&t->c, t->db, &r, &p, 0, first_names, &names), 1);
    assert_string_equal(names, "other:77");
    assert_int_equal(rule_remind(&t->c, t->db, &s), 1);
    assert_int_equal(number(t, "SELECT count(*) FROM todo WHERE names = 'other:77'"), 1);
    script(t, "UPDATE thing SET owner = NULL");
    assert_int_equal(rule_remind(&t->c, t->db, &s), 1);
    assert_int_equal(number(t, "SELECT count(*) FROM todo WHERE names IS NULL"), 1);
}

static const char *told(struct t *t, const char *detail) {
    struct spec_rule r = rules[0];
    struct spec s = {.n_rules = 1, .rules = &r};
    r.use = USE_REMIND;
    r.sql = arena_printf(t->c.mem, "SELECT x.id AS record, '2026-01-01' AS since, %s AS detail FROM thing x JOIN thing y ON x.id = 1 ORDER BY y.id", detail);
    AUTO_STMT q = {0};
    assert_int_equal(rule_remind(&t->c, t->db, &s), 1);
    assert_int_equal(db_script(&t->c, t->db, "test", "SELECT detail FROM todo WHERE closed_on IS NULL", NULL, &q), 0);
    assert_int_equal(db_next(&t->c, &q), 1);
    return db_text(&t->c, &q, 0);
}

/* Several things wrong with one record: all of them are said, what they begin with once, and not without end. */
static void says_all_of_one_todo(void **state) {
    struct t *t = *state;
    script(t, "INSERT INTO thing(id, since) VALUES (1, '2026-01-01'), (2, '2026-01-01'), (3, '2026-01-01'), (4, '2026-01-01')");
    assert_string_equal(told(t, "'缺少：第' || y.id || '项'"), "缺少：第1项、第2项、第3项、第4项");
    assert_string_equal(told(t, "'第' || y.id || '句'"), "第1句；第2句；第3句；第4句");
    assert_string_equal(told(t, "'同一句'"), "同一句");
    const char *much = told(t, "'第' || y.id || '句' || replace(hex(zeroblob(120)), '0', '长')");
    assert_true(str_ends(much, "等") && strlen(much) < 2000);
}

static int first_detail(void *arg, const struct rule_row *row) {
    *(const char **)arg = row->detail;
    return 0;
}

/* A purge leaves NULL where a text stood: the finding stays, under the rule's title. */
static void purged_text(void **state) {
    struct t *t = *state;
    struct spec_rule r = rules[0];
    struct rule_period p;
    const char *detail = "none";
    r.title = (struct text2){"题", "title"};
    r.sql = "SELECT id AS record, since, '整改' || hash AS detail FROM thing JOIN (SELECT NULL AS hash)";
    script(t, "INSERT INTO thing(id, owner, since) VALUES (1, 77, '2026-01-01')");
    assert_int_equal(rule_period(&t->c, "2026", &p), 0);
    assert_int_equal(rule_run(&t->c, t->db, &r, &p, 0, first_detail, &detail), 1);
    assert_string_equal(detail, "题");
}

static void only_reads(void **state) {
    struct t *t = *state;
    static const char *const sql[] = {"DELETE FROM thing", "SELECT id AS record, hash AS detail, '2026-01-01' AS since FROM secret",
                                      "PRAGMA user_version = 3", "SELECT sql AS detail, 1 AS record, '2026-01-01' AS since FROM sqlite_master"};
    struct rule_period p;
    struct str s;
    str_init(&s, &t->c, 100);
    assert_int_equal(rule_period(&t->c, "2026", &p), 0);
    script(t, "INSERT INTO thing(id, since) VALUES (1, '2026-01-01'); INSERT INTO secret VALUES (1, 'x')");
    for (size_t i = 0; i < COUNT(sql); i++) {
        struct spec_rule r = {.id = "bad", .file = "rules/t/bad.sql", .sql = sql[i]};
        assert_int_equal(rule_run(&t->c, t->db, &r, &p, 0, gather, &s), E_MODEL);
        assert_non_null(strstr(t->c.err.detail, "rules/t/bad.sql"));
    }
    assert_int_equal(number(t, "SELECT count(*) FROM thing"), 1);
}

static void bad_rows(void **state) {
    struct t *t = *state;
    static const char *const sql[] = {"SELECT 1 AS record, '2026-01-01' AS since", "SELECT 1 AS record, 'soon' AS since, 'x' AS detail",
                                      "SELECT NULL AS record, '2026-01-01' AS since, 'x' AS detail", "SELECT 1 AS record, NULL AS since, 'x' AS detail",
                                      "SELECT 'a' AS record, '2026-01-01' AS since, 'x' AS detail", "SELECT 1.5 AS record, '2026-01-01' AS since, 'x' AS detail",
                                      "SELECT -1 AS record, '2026-01-01' AS since, 'x' AS detail", "SELECT 1 AS record, 20260101 AS since, 'x' AS detail",
                                      "SELECT 1 AS record, '2026-01-01' AS since, x'ff00' AS detail", "SELECT 1 AS record, '2026-01-01' AS since, CAST(x'ff' AS TEXT) AS detail",
                                      "SELECT 1 AS record, '2026-01-01' AS since, 'x' AS detail, 'zz' AS person"};
    struct rule_period p;
    struct str s;
    str_init(&s, &t->c, 100);
    assert_int_equal(rule_period(&t->c, "2026", &p), 0);
    for (size_t i = 0; i < COUNT(sql); i++) {
        struct spec_rule r = {.id = "bad", .file = "rules/t/bad.sql", .sql = sql[i]};
        assert_int_equal(rule_run(&t->c, t->db, &r, &p, 0, gather, &s), E_MODEL);
    }
}

/* One call of a function cannot be stopped: it may not make a gigabyte; nor is a sentence a book. */
static void huge_values_are_refused(void **state) {
    struct t *t = *state;
    static const struct { const char *detail; int code; } bad[] = {{"length(zeroblob(900000000))", E_MODEL}, {"'x' AS detail, replace(hex(zeroblob(20000)), '0', 'x') AS names, 'x'", E_LIMIT}};
    struct rule_period p;
    struct str s;
    str_init(&s, &t->c, 100);
    assert_int_equal(rule_period(&t->c, "2026", &p), 0);
    script(t, "INSERT INTO thing(id) VALUES (1)");
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct spec_rule r = {.id = "big", .file = "big.sql", .sql = arena_printf(t->c.mem, "SELECT id AS record, '2026-01-01' AS since, %s AS detail FROM thing", bad[i].detail)};
        assert_int_equal(rule_run(&t->c, t->db, &r, &p, 0, gather, &s), bad[i].code);
    }
}

/* The sentence of a row goes into fields of one line: what a text with lines or tabs brings along is blanks, and what is too long ends. */
static void a_sentence_is_one_line(void **state) {
    struct t *t = *state;
    static const char *const said[][2] = {{"char(9) || '甲' || char(13, 10, 10) || '乙' || char(9)", "甲 乙"}, {"replace(hex(zeroblob(20000)), '0', '字')", NULL}};
    struct rule_period p;
    assert_int_equal(rule_period(&t->c, "2026", &p), 0);
    script(t, "INSERT INTO thing(id) VALUES (1)");
    for (size_t i = 0; i < COUNT(said); i++) {
        const char *detail = "none";
        struct spec_rule r = {.id = "long", .file = "long.sql", .sql = arena_printf(t->c.mem, "SELECT id AS record, '2026-01-01' AS since, %s AS detail FROM thing", said[i][0])};
        assert_int_equal(rule_run(&t->c, t->db, &r, &p, 0, first_detail, &detail), 1);
        assert_string_equal(said[i][1] ? detail : "", said[i][1] ? said[i][1] : "");
        assert_true(utf8_len(detail) <= 1000);
        assert_true(said[i][1] || str_ends(detail, "字…"));
    }
}

static void endless_rule_is_stopped(void **state) {
    struct t *t = *state;
    struct spec_rule many = {.id = "many", .file = "many.sql", .sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200001) "
                                                                      "SELECT i AS record, '2026-01-01' AS since, 'x' AS detail FROM n"};
    struct rule_period p;
    struct str s;
    str_init(&s, &t->c, 100);
    assert_int_equal(rule_period(&t->c, "2026", &p), 0);
    assert_int_equal(rule_run(&t->c, t->db, &many, &p, 0, gather, &s), E_LIMIT);
    t->c.err = (struct err){0};
    assert_string_equal(rows(t, "2026"), "");                                       /* the connection is as before */
}

static void note_table(void *arg, const char *table) {
    str_putf(arg, "%s ", table);
}

static void tables_read(void **state) {
    struct t *t = *state;
    struct str s;
    str_init(&s, &t->c, 1000);
    assert_int_equal(rule_reads(&t->c, t->db, &rules[0], note_table, &s), 0);
    assert_non_null(strstr(s.p, "thing "));
    assert_null(strstr(s.p, "person "));
}

static const char *of_the_office(const char *key) {
    return str_eq(key, "limit") ? "5" : NULL;
}

static void own_tests(void **state) {
    struct t *t = *state;
    struct spec_rule r = rules[0];
    r.test_sql = "-- shared by all\nINSERT INTO person VALUES (7, 1, 'active');\n-- case: fires\n-- expect: ids 2,3\nINSERT INTO thing(id, since) VALUES (3, :today), (2, :from);\n"
                 "-- case: from then to then\n-- expect: 2\n-- since: 2026-02-03, 2026-03-01\n-- until: 2026-04-01, -\nINSERT INTO thing(id, since, until) VALUES (1, '2026-02-03', '2026-04-01'), (2, '2026-03-01', NULL);\n"
                 "-- case: cured before the period\n-- year: 2026\n-- expect: 0\nINSERT INTO thing(id, since, until) VALUES (1, '2025-01-01', '2025-02-01');\n"
                 "-- case: later day\n-- today: 2026-01-01\n-- expect: 0\nINSERT INTO thing(id, since) VALUES (1, '2026-01-02');\n";
    if (rule_test(&t->c, t->db, &r) != 4)
        print_error("%s\n", t->c.err.detail);
    assert_int_equal(t->c.err.code, 0);
    assert_int_equal(number(t, "SELECT count(*) FROM thing"), 0);                   /* each case was taken back */
    r.test_sql = "-- case: wrong\n-- expect: 1\n";
    assert_int_equal(rule_test(&t->c, t->db, &r), E_MODEL);
    assert_non_null(strstr(t->c.err.detail, "wrong"));
    r.test_sql = "-- case: a day late\n-- expect: 1\n-- since: 2026-02-04\nINSERT INTO thing(id, since) VALUES (1, '2026-02-03');\n";
    assert_int_equal(rule_test(&t->c, t->db, &r), E_MODEL);
    r.test_sql = "-- case: open, not cured\n-- expect: 1\n-- until: 2026-02-04\nINSERT INTO thing(id, since) VALUES (1, '2026-02-03');\n";
    assert_int_equal(rule_test(&t->c, t->db, &r), E_MODEL);
    r.test_sql = "-- case: no expectation\n";
    assert_int_equal(rule_test(&t->c, t->db, &r), E_MODEL);
    db_set_settings(of_the_office);
    r.sql = COLUMNS "WHERE setting('limit') = 'none'";
    r.test_sql = "-- case: another value\n-- setting: limit none\n-- expect: ids 1\nINSERT INTO thing(id, since) VALUES (1, '2026-02-03');\n-- case: the office's own\n-- expect: 0\nINSERT INTO thing(id, since) VALUES (1, '2026-02-03');\n";
    assert_int_equal(rule_test(&t->c, t->db, &r), 2);
    r.test_sql = "-- case: unknown\n-- setting: other none\n-- expect: 0\n";
    assert_int_equal(rule_test(&t->c, t->db, &r), E_MODEL);
    assert_non_null(strstr(t->c.err.detail, "other"));
    db_set_settings(NULL);
    r.test_sql = NULL;
    assert_int_equal(rule_test(&t->c, t->db, &r), E_MODEL);
}

int main(void) {
    json_memory_init();
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {TEST(periods), TEST(counting), TEST(one_record), TEST(prevention), TEST(broken_prevention), TEST(prevention_by_touch), TEST(reminders), TEST(says_what_a_sentence_names), TEST(says_all_of_one_todo), TEST(purged_text), TEST(only_reads),
                                       TEST(bad_rows), TEST(huge_values_are_refused), TEST(a_sentence_is_one_line), TEST(endless_rule_is_stopped), TEST(tables_read), TEST(own_tests)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
