/* Things done again and again: the date of a check is overwritten by the next one, so what stood there before, and when that ended, becomes a record
 * of periodic_check. It is written here and not by the model's actions, so that no way of changing a date (an action, a hand-over, a program) passes by. */
#include "reg/internal.h"

static struct db_arg value(const struct row *row, const char *field) {
    return field ? row->v[col_find(row->reg, field)] : ANULL;
}

static bool owed(const struct spec_periodic *p, const struct row *row) {
    return str_among(p->states, (size_t)p->n_states, row_text(row, C_STATE));
}

static int write(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_periodic *p, const struct row *old, const struct row *row, struct row *kept) {
    kept->v[C_STATE] = A("kept");
    kept->v[C_LEVEL] = row->v[C_LEVEL];
    kept->v[C_AUDIENCE] = row->v[C_AUDIENCE];
    row_put(kept, "target_register", A(row->reg->name));
    row_put(kept, "target_record", row->v[C_ID]);
    row_put(kept, "kind", A(p->kind));
    const char *department = row->reg->department_field ? row->reg->department_field : spec_field(row->reg, "department") ? "department" : NULL;
    row_put(kept, "department", value(old, department));     /* whose it was till then */
    row_put(kept, "done_by", c->actor->person ? db_arg_i64(c->actor->person) : ANULL);
    return row_write(c, db, spec, NULL, kept, "create", NULL, NULL);
}

/* Since when it said so: since it said something else before, or since the record is there; of a time before it was entered it says itself (NULL). */
static int said_since(struct ctx *c, struct db *db, const struct spec_periodic *p, const struct row *old, struct db_arg until, struct db_arg *ret_v) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_REG_HELD_SINCE, &s, A(old->reg->name), A(p->kind), old->v[C_ID]));
    const char *created = arena_dup(c->mem, row_text(old, C_CREATED_AT));
    bool later = strncmp(created, until.p, DATE_SIZE - 1) > 0;
    *ret_v = !db_is_null(&s, 0) ? A(db_text(c, &s, 0)) : *created && !later ? A(arena_dupn(c->mem, created, DATE_SIZE - 1)) : ANULL;
    return 0;
}

static bool lacking(struct ctx *c, const struct db_arg *v, bool text) {
    return v->type == DB_NULL || (text ? !*str_trim(c, arena_dupn(c->mem, v->p, v->n)) : !v->i);
}

static int keep_held(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_periodic *p, const struct row *old, const struct row *row) {
    const struct spec_register *r = spec_register(spec, SPEC_PERIODIC);
    struct db_arg was = value(old, p->holds), is = value(row, p->holds), since;
    const struct spec_field *f = spec_field(row->reg, p->holds);
    bool person = f->type == F_PERSON, level = f->type == F_LEVEL, choice = f->type == F_CHOICE, text = choice || spec_is_text(f);
    bool lacked = lacking(c, &was, text), lacks = lacking(c, &is, text);
    bool same = lacked == lacks && (lacked || !(person || level || choice) || value_eq(&was, &is));
    char day[DATE_SIZE];
    struct row kept;
    if (!r || !owed(p, old) || (same && owed(p, row)))
        return 0;
    ctx_day(c, day);
    struct db_arg until = owed(p, row) ? ANULL : value(row, p->ended);
    if (until.type == DB_NULL)
        until = A((const char *)day);
    TRY(said_since(c, db, p, old, until, &since));
    row_init(c, &kept, r);
    row_put(&kept, "person", person ? was : ANULL);
    row_put(&kept, "held_level", level ? was : ANULL);
    row_put(&kept, "held_choice", choice ? was : ANULL);
    row_put(&kept, "lacking", db_arg_i64(lacked));
    row_put(&kept, "last_on", since);
    row_put(&kept, "done_on", until);
    return write(c, db, spec, p, old, row, &kept);
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
    ctx_day(c, today);
    row_init(c, &kept, r);
    row_put(&kept, "last_on", last);
    row_put(&kept, "due_on", due);
    row_put(&kept, "person", value(old, p->who));
    row_put(&kept, "done_on", again && done.type != DB_NULL ? done : ended.type != DB_NULL ? ended : A((const char *)today));
    return write(c, db, spec, p, old, row, &kept);
}

int periodic_keep(struct ctx *c, struct db *db, const struct spec *spec, const struct row *old, const struct row *row) {
    for (int i = 0; old && i < row->reg->n_periodic; i++)
        TRY((row->reg->periodic[i].holds ? keep_held : keep)(c, db, spec, &row->reg->periodic[i], old, row));
    return 0;
}
