/* All records somebody sees, for counting and pictures: the query of the lists without pages. */
#include "reg/list_internal.h"

int reg_each(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *l, int (*fn)(void *arg, struct stmt *row), void *arg) {
    struct listing x;
    AUTO_STMT s = {0};
    int cols[REG_EACH_COLS] = {C_ID}, n = 1, rc, rows = 0;
    TRY(listing_init(c, l, &x));
    TRY(filters_probe(c, db, spec, &x));
    for (int i = 0; i < l->n_also; i++, n++) {
        if (n == REG_EACH_COLS || (cols[n] = col_find(l->reg, l->also[i])) < 0)
            return fail(c, E_INVALID, T("没有字段 %s", "no field %s"), l->also[i]);
    }
    if (x.nothing)
        return 0;
    TRY(listing_open(c, db, u, &x, SEG_ALL, cols, n, l->max_rows, &s));
    while ((rc = db_next(c, &s)) > 0 && ++rows)
        TRY(fn(arg, &s));
    return rc < 0 ? rc : rows;
}
