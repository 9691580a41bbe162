#include "base/test.h"
#include "fact/fact.h"

static struct ctx c;
static const struct fact_model *m;
static struct db *db;

static int start(void **s) {
    (void)s;
    json_memory_init();
    ctx_init(&c);
    ctx_enter(&c);
    return fact_load(&c, &m) < 0 || db_open(&c, ":memory:", DB_CREATE | DB_NOFK, &db) < 0 || fact_create(&c, db, m) < 0;
}

static void every_table_is_described(void **s) {
    (void)s;
    assert_true(m->n > 50);
    for (int i = 0; i < m->n; i++) {
        assert_true(m->tables[i].n > 0 && m->tables[i].n_sources > 0);
        assert_non_null(m->tables[i].privacy.zh);
    }
    assert_null(fact_table(m, "nothing"));
}

/* A serial number in clear cannot get into a column that leaves as digest. */
static void digests_only(void **s) {
    (void)s;
    const struct fact_table *t = fact_table(m, "bt_paired");
    static const char good[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    assert_int_equal(fact_put(&c, db, t, A("AA:BB:CC:DD:EE:FF"), A(1)), E_INTERNAL);
    assert_int_equal(fact_put(&c, db, t, A((const char *)arena_printf(c.mem, "%.63sX", good)), A(1)), E_INTERNAL);
    assert_true(fact_put(&c, db, t, A(good), A(1)) >= 0);
    assert_true(fact_put(&c, db, t, ANULL, A(1)) >= 0);
    assert_int_equal(fact_put(&c, db, t, A(good)), E_INTERNAL);
}

static const char *json(bool leaving) {
    struct str out;
    str_init(&out, &c, 1 << 20);
    assert_int_equal(fact_json(&c, db, m, leaving, &out), 0);
    json_t *j;
    assert_int_equal(json_parse(&c, out.p, out.len, &j), 0);
    return out.p;
}

static void local_stays(void **s) {
    (void)s;
    assert_true(fact_put(&c, db, fact_table(m, "account"), A(1), A(1000), A("person"), A(1), A("geheim\x01\xff name")) >= 0);
    fact_state(&c, db, "account", "denied", "needs root: \"x\"");
    assert_non_null(strstr(json(false), "geheim"));
    assert_null(strstr(json(true), "geheim"));
    assert_non_null(strstr(json(true), "\"state\":\"denied\""));
    assert_null(strstr(json(true), "task_list"));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_table_is_described), cmocka_unit_test(digests_only), cmocka_unit_test(local_stays)};
    return cmocka_run_group_tests(tests, start, NULL);
}
