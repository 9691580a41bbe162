/* Things done again and again: the date of a check is overwritten by the next one, so what stood there before, and when that ended, becomes a record
 * of periodic_check. It is written here and not by the model's actions, so that no way of changing a date (an action, a hand-over, a program) passes by. */
#include "reg/internal.h"

static void put(const struct row *row, const char *field, struct db_arg v) {
    row->v[col_find(row->reg, field)] = v;
}

static struct db_arg value(const struct row *row, const char *field) {
    return field ? row->v[col_find(row->reg, field)] : ANULL;
}

static bool owed(const struct spec_periodic *p, const struct row *row) {
    return str_among(p->states, (size_t)p->n_states, row_text(row, C_STATE));
}

static int keep(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_periodic *p, const struct row *old, const struct row *row) {
    const struct spec_register *r = spec_register(spec, SPEC_PERIODIC);
    struct db_arg done = value(row, p->done), last = value(old, p->done), due = value(old, p->due), now_due = value(row, p->due), ended = owed(p, row) ? ANULL : value(row, p->ended);
    bool again = !value_eq(&done, &last);
    char today[DATE_SIZE];
    struct row kept;
    if (p->due && due.type == DB_NULL && now_due.type == DB_NULL)
        return 0;                                            /* no day was set: nothing is owed */
    if (!r || !owed(p, old) || (!again && value_eq(&due, &now_due) && owed(p, row)))
        return 0;
    ctx_today(c, today);
    row_init(c, &kept, r);
    kept.v[C_STATE] = A("kept");
    kept.v[C_LEVEL] = row->v[C_LEVEL];
    kept.v[C_AUDIENCE] = row->v[C_AUDIENCE];
    put(&kept, "target_register", A(row->reg->name));
    put(&kept, "target_record", row->v[C_ID]);
    put(&kept, "kind", A(p->kind));
    put(&kept, "department", value(row, row->reg->department_field));
    put(&kept, "last_on", last);
    put(&kept, "due_on", due);
    put(&kept, "person", value(old, p->who));
    put(&kept, "done_on", again && done.type != DB_NULL ? done : ended.type != DB_NULL ? ended : A((const char *)today));
    put(&kept, "done_by", c->actor->person ? db_arg_i64(c->actor->person) : ANULL);
    return row_write(c, db, spec, NULL, &kept, "create", NULL, NULL);
}

int periodic_keep(struct ctx *c, struct db *db, const struct spec *spec, const struct row *old, const struct row *row) {
    for (int i = 0; old && i < row->reg->n_periodic; i++)
        TRY(keep(c, db, spec, &row->reg->periodic[i], old, row));
    return 0;
}
