/* The tables of the whole model as shipped: made, made again, and every action's names resolve. */
#include "reg/fixture.h"

static void makes_the_tables_of_the_model(void **state) {
    struct fixture *f = *state;
    struct db *db;
    const struct spec *spec;
    OK(spec_load(&f->c, NULL, &spec));
    OK(db_open(&f->c, ":memory:", DB_CREATE, &db));
    OK(reg_sync(&f->c, db, spec));
    OK(reg_sync(&f->c, db, spec));
    for (int i = 0; i < spec->n_registers; i++) {
        const struct spec_register *r = &spec->registers[i];
        json_t *page = NULL;
        struct reg_list l = {.reg = r, .q = r->no_search ? NULL : "保密"};
        OK(reg_list(&f->c, db, spec, auth_system_user(), &l, &page));
        l = (struct reg_list){.reg = r, .sort = r->n_list ? r->list[0] : NULL};
        OK(reg_list(&f->c, db, spec, auth_system_user(), &l, &page));
        assert_int_equal(json_array_size(json_object_get(page, "rows")), 0);
    }
    db_close(db);
    put_spec(&f->spec);
}

/* Every `set` of the model can be computed for a row of its register, every model/each file runs and has the columns asked for. */
static void every_set_can_be_computed(void **state) {
    struct fixture *f = *state;
    struct db *db;
    const struct spec *spec;
    int n = 0;
    OK(spec_load(&f->c, NULL, &spec));
    OK(db_open(&f->c, ":memory:", DB_CREATE, &db));
    OK(reg_sync(&f->c, db, spec));
    for (int i = 0; i < spec->n_registers; i++)
        for (int k = 0; k < spec->registers[i].n_actions; k++) {
            const struct spec_register *r = &spec->registers[i];
            const struct spec_action *a = &r->actions[k];
            struct row row;
            row_init(&f->c, &row, r);
            struct values v = {.row = &row, .id = 1, .nth = 1, .second = 2};
            for (int s = 0; s < a->n_set; s++, n++) {
                struct db_arg got;
                int col = col_find(r, a->set[s].field);
                assert_true(col >= 0);
                f->c.err = (struct err){0};
                int rc = set_value(&f->c, &v, col_field(r, col), a->set[s].value, &got);
                if (rc < 0)
                    print_error("%s.%s: set %s: %s: %s\n", r->name, a->name, a->set[s].field, a->set[s].value, f->c.err.detail);
                assert_true(rc >= 0);
            }
            for (int m = 0; m < a->n_make; m++) {
                struct each e = {0};
                struct db_arg *none, nulls[EACH_COLS] = {0};
                if (a->make[m].each)
                    OK(each_rows(&f->c, db, spec_each(spec, a->make[m].each), 0, &e, &none));
                e.v = nulls;
                v.each = &e;
                for (int s = 0; s < a->make[m].n_set; s++, n++) {
                    const struct spec_register *child = spec_register(spec, a->make[m].register_name);
                    struct db_arg got;
                    OK(set_value(&f->c, &v, col_field(child, col_find(child, a->make[m].set[s].field)), a->make[m].set[s].value, &got));
                }
            }
            for (int m = 0; m < a->n_move; m++) {
                const struct spec_register *movement = spec_register(spec, "movement");
                struct each e = {0};
                struct db_arg *none, nulls[EACH_COLS] = {0};
                if (a->move[m].each)
                    OK(each_rows(&f->c, db, spec_each(spec, a->move[m].each), 0, &e, &none));
                e.v = nulls;
                v.each = &e;
                for (int s = 0; s < a->move[m].n_set; s++, n++) {
                    struct db_arg got;
                    OK(set_value(&f->c, &v, col_field(movement, col_find(movement, a->move[m].set[s].field)), a->move[m].set[s].value, &got));
                }
            }
        }
    assert_true(n > 20);
    db_close(db);
    put_spec(&f->spec);
}

int main(void) {
#define ONE(t) cmocka_unit_test_setup_teardown(t, fx_setup, fx_teardown)
    const struct CMUnitTest tests[] = {ONE(makes_the_tables_of_the_model), ONE(every_set_can_be_computed)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
