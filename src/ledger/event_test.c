/* The chain: links, commitments, time, canonical rows. */

#include "base/embed.h"
#include "base/test.h"
#include "ledger/ledger.h"

static struct ctx c;
static struct db *db;
static const struct query q_rows = {"rows", "SELECT seq, prev, hash, inputs_hash, row_hash, at FROM event ORDER BY seq", NULL};

static int setup(void **state) {
    (void)state;
    json_memory_init();
    ctx_init(&c);
    ctx_enter(&c);
    c.now_us = ctx_fixed_clock;
    c.fixed_us = datetime_us("2026-11-23T08:00:00");
    assert_true(db_open(&c, ":memory:", DB_CREATE, &db) >= 0);
    for (const struct embed_file *e = embed_files; e->path; e++)
        if (str_eq(e->path, "model/sql/migrations/0010_ledger.sql"))
            assert_true(db_script(&c, db, e->path, (const char *)e->bytes, NULL, NULL) >= 0);
    return 0;
}

static int teardown(void **state) {
    (void)state;
    db_close(db);
    ctx_done(&c);
    return 0;
}

static void sm3_is_the_standard_one(void **state) {
    (void)state;                       /* GB/T 32905-2016, example 1 */
    unsigned char sum[32];
    char hex[65];
    sm3("abc", 3, sum);
    hex_print(sum, sizeof sum, hex);
    assert_string_equal(hex, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
}

static void links_events(void **state) {
    (void)state;
    int64_t seq;
    char head[65], prev[65] = "";
    assert_true(ledger_head(&c, db, 1, &seq, head) >= 0);
    assert_int_equal(seq, 0);
    for (int i = 0; i < 5; i++) {
        struct ledger_event e = {"pledge", i, "create", i % 2 ? NULL : "{\"fields\":{}}", i % 3 ? NULL : "{\"id\":1}"};
        c.fixed_us += i == 3 ? -3600000000LL : 1000000;             /* a clock set back does not go back in the chain */
        assert_true(ledger_append(&c, db, &e, &seq) >= 0);
        assert_int_equal(seq, i + 1);
    }
    AUTO_STMT s = {0};
    char at[DATETIME_SIZE] = "";
    assert_true(db_query0(&c, db, &q_rows, &s) >= 0);
    memset(prev, '0', 64);
    for (int i = 0; db_next(&c, &s) > 0; i++) {
        assert_string_equal(db_peek(&s, 1, NULL), prev);
        memcpy(prev, db_peek(&s, 2, NULL), 65);
        assert_int_equal(db_is_null(&s, 3), i % 2);
        assert_int_equal(db_is_null(&s, 4), i % 3 != 0);
        assert_true(strcmp(db_peek(&s, 5, NULL), at) >= 0);
        memcpy(at, db_peek(&s, 5, NULL), sizeof at);
    }
    assert_true(ledger_head(&c, db, 1, &seq, head) >= 0);
    assert_string_equal(head, prev);
    assert_int_equal(seq, 5);
}

/* Behind the program an event may have got any text: it is taken for what it is, also where it is shorter than a hash or a time (the sanitizers watch). */
static void follows_an_event_that_was_changed(void **state) {
    (void)state;
    static const char *const hashes[] = {"", "short", "longer than any hash: 0123456789012345678901234567890123456789012345678901234567890123456789"};
    for (size_t i = 0; i < COUNT(hashes); i++) {
        int64_t seq;
        char head[65];
        struct ledger_event e = {"pledge", 1, "create", NULL, NULL};
        assert_true(ledger_append(&c, db, &e, &seq) >= 0);
        assert_true(db_script(&c, db, "change", arena_printf(c.mem, "UPDATE event SET hash = '%s', at = '%.*s' WHERE seq = %" PRId64, hashes[i], (int)i * 30, hashes[i], seq), NULL, NULL) >= 0);
        assert_true(ledger_head(&c, db, 1, &seq, head) >= 0);
        assert_true(strncmp(head, hashes[i], 64) == 0);
        assert_true(ledger_append(&c, db, &e, &seq) >= 0);
    }
}

static void the_same_inputs_have_other_hashes(void **state) {
    (void)state;
    int64_t seq;
    struct ledger_event e = {"pledge", 1, "create", "{}", NULL};
    assert_true(ledger_append(&c, db, &e, &seq) >= 0);
    assert_true(ledger_append(&c, db, &e, &seq) >= 0);
    AUTO_STMT s = {0};
    assert_true(db_query0(&c, db, &q_rows, &s) >= 0);
    assert_int_equal(db_next(&c, &s), 1);
    const char *one = db_text(&c, &s, 3);
    assert_int_equal(db_next(&c, &s), 1);
    assert_string_not_equal(one, db_text(&c, &s, 3));
}

static void rows_are_canonical(void **state) {
    (void)state;
    static const struct query q = {"q", "SELECT 7 AS id, 'b\"c' AS zeta, NULL AS gone, 3 AS last_seq, '甲' AS alpha", NULL};
    struct str out;
    AUTO_STMT s = {0};
    str_init(&out, &c, 1000);
    assert_true(db_one0(&c, db, &q, &s) >= 0);
    ledger_row_json(&out, ledger_shape(&c, "pledge", &s), &s);
    assert_string_equal(out.p, "{\"alpha\":\"甲\",\"id\":7,\"register\":\"pledge\",\"zeta\":\"b\\\"c\"}");
}

int main(void) {
#define ONE(t) cmocka_unit_test_setup_teardown(t, setup, teardown)
    const struct CMUnitTest tests[] = {ONE(sm3_is_the_standard_one), ONE(links_events), ONE(follows_an_event_that_was_changed), ONE(the_same_inputs_have_other_hashes), ONE(rows_are_canonical)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
