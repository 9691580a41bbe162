/* Steps that are due: who may do the next action gets a to-do until it is done or no longer possible. */
#include "reg/internal.h"

static int clear_stale(struct ctx *c, struct db *db, const struct row *row) {
    AUTO_STMT s = {0};
    const char *gone[64];
    int n = 0, rc;
    TRY(db_query(c, db, Q_REG_DUE_LIST, &s, A(row->reg->name), row->v[C_ID]));
    while ((rc = db_next(c, &s)) > 0 && n < (int)COUNT(gone)) {
        const struct spec_action *a = spec_action(row->reg, db_peek(&s, 0, NULL));
        if (!a || !action_from(a, row_text(row, C_STATE)))
            gone[n++] = db_text(c, &s, 0);
    }
    TRY(rc);
    stmt_close(&s);
    for (int i = 0; i < n; i++)
        TRY(db_exec(c, db, Q_REG_DUE_DONE, A(row->reg->name), row->v[C_ID], A(gone[i])));
    return 0;
}

int due_update(struct ctx *c, struct db *db, const struct spec_action *done, const struct row *row, bool fresh) {
    const struct spec_register *r = row->reg;
    if (!fresh) {
        TRY(db_exec(c, db, Q_REG_DUE_DONE, A(r->name), row->v[C_ID], A(done->name)));
        TRY(clear_stale(c, db, row));
    }
    const struct spec_action *next = done->due_of ? spec_action(r, done->due_of) : NULL;
    if (!next)
        return 0;
    char today[DATE_SIZE], on[DATE_SIZE];
    ctx_day(c, today);
    date_add_days(today, done->due_days, on);
    if (!fresh)
        TRY(db_exec(c, db, Q_REG_DUE_DONE, A(r->name), row->v[C_ID], A(next->name)));
    struct db_arg department = row_department(row) ? db_arg_i64(row_department(row)) : ANULL;
    for (int i = 0; i < next->n_who; i++) {
        const char *who = next->who[i];
        if (*who != '@') {
            TRY(db_exec(c, db, Q_REG_DUE_ADD, A(r->name), row->v[C_ID], A(next->name), A(who), ANULL, department, A(on), A(today)));
            continue;
        }
        int col = col_find(r, who + 1);
        int64_t *ids = col >= 0 ? &row->v[col].i : NULL;
        int n = col < 0 ? 0 : row->v[col].type == DB_INT ? 1 : ids_of(c, &row->v[col], &ids);
        for (int k = 0; k < n; k++)
            TRY(db_exec(c, db, Q_REG_DUE_ADD, A(r->name), row->v[C_ID], A(next->name), ANULL, A(ids[k]), department, A(on), A(today)));
    }
    return 0;
}
