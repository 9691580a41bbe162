/* All records somebody sees: the same as all pages of the list, no more. */
#include "reg/fixture.h"

struct got { int n; int64_t id[64], copies[64]; };

static int on_row(void *arg, struct stmt *s) {
    struct got *g = arg;
    assert_true(g->n < 64);
    g->id[g->n] = db_i64(s, 0);
    g->copies[g->n++] = db_i64(s, 1);
    return g->n == 50 ? E_LIMIT : 0;
}

static int each(struct fixture *f, int user, struct reg_list l, struct got *ret_g) {
    static const char *const also[] = {"copies"};
    *ret_g = (struct got){0};
    l.reg = &f->spec.registers[R_PAPER];
    l.also = l.also ? l.also : also;
    l.n_also = 1;
    l.max_rows = l.max_rows ? l.max_rows : LIMIT_EACH_ROWS;
    return reg_each(&f->c, f->db, &f->spec, &fx_users[user], &l, on_row, ret_g);
}

static void the_same_as_all_pages(void **state) {
    struct fixture *f = *state;
    struct got g;
    static const int users[] = {OFFICER, NOBODY};
    OK(sql_text(&f->c, f->db,
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) INSERT INTO paper(no, title, drafter, department, due_on, copies, created_at, state, level) "
                "SELECT 'ZR-2026-' || substr('0000' || i, -4), '通知' || i, 1 + i % 4, 1 + i % 2, '2026-01-01', i, '2025-01-01', 'posted', i % 4 FROM n"));
    OK(reg_adopt(&f->c, f->db, &f->spec, NULL, NULL));
    for (size_t i = 0; i < COUNT(users); i++) {
        json_t *page, *row;
        size_t k;
        struct reg_list l = {.reg = &f->spec.registers[R_PAPER], .max_rows = LIMIT_LIST_ROWS};
        OK(reg_list(&f->c, f->db, &f->spec, &fx_users[users[i]], &l, &page));
        json_t *rows = json_object_get(page, "rows");
        assert_int_equal(each(f, users[i], (struct reg_list){0}, &g), (int)json_array_size(rows));
        assert_true(i ? g.n > 0 && g.n < 40 : g.n > 0);
        json_array_foreach(rows, k, row)
            assert_int_equal(g.id[k], json_i64(row, "id", 0));
        for (int j = 0; j < g.n; j++)
            assert_int_equal(g.copies[j], g.id[j] - g.id[g.n - 1] + g.copies[g.n - 1]);
    }
    assert_int_equal(each(f, OFFICER, (struct reg_list){.max_rows = 3}, &g), 3);
    assert_int_equal(each(f, OFFICER, (struct reg_list){.filters = (const char *const[]){"copies:eq:7"}, .n_filters = 1}, &g), 1);
    assert_int_equal(g.copies[0], 7);
}

static void what_is_wrong(void **state) {
    struct fixture *f = *state;
    struct got g;
    assert_int_equal(each(f, OFFICER, (struct reg_list){.also = (const char *const[]){"nothing"}}, &g), E_INVALID);
    assert_int_equal(each(f, OFFICER, (struct reg_list){.filters = (const char *const[]){"nothing:eq:7"}, .n_filters = 1}, &g), E_INVALID);
    OK(sql_text(&f->c, f->db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) INSERT INTO paper(no, title, drafter, department, created_at, state) "
                              "SELECT 'ZX-2026-' || substr('0000' || i, -4), '通知' || i, 1, 1, '2025-01-01', 'posted' FROM n"));
    OK(reg_adopt(&f->c, f->db, &f->spec, NULL, NULL));
    assert_int_equal(each(f, OFFICER, (struct reg_list){0}, &g), E_LIMIT);          /* what the caller's function says ends it */
    assert_int_equal(g.n, 50);
}

int main(void) {
#define ONE(t) cmocka_unit_test_setup_teardown(t, fx_setup, fx_teardown)
    const struct CMUnitTest tests[] = {ONE(the_same_as_all_pages), ONE(what_is_wrong)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
