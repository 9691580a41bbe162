/* What an action does to other records: children it makes, and actions it does on them by program (`make`, `change`). */
#include "reg/internal.h"

/* What a person would have been asked for. */
static int check_whole(struct ctx *c, const struct row *row) {
    for (int i = 0; i < row->reg->n_fields; i++)
        if (row->reg->fields[i].required && row->v[C_FIELDS + i].type == DB_NULL)
            return fail(c, E_INVALID, T("要生成的“%s”缺少“%s”：请先在本记录中补上与它对应的内容", "the %s this makes would lack \"%s\": first fill in here what it comes from"), TX(row->reg->title), TX(row->reg->fields[i].title));
    return 0;
}

static int make_record(struct ctx *c, struct db *db, const struct spec *spec, struct row *row) {
    int drawn = number_draw(c, db, row);
    TRY(drawn);
    TRY(check_whole(c, row));
    TRY(check_unique(c, db, row, drawn));
    TRY(row_write(c, db, spec, NULL, row, "create", NULL, NULL));
    return reg_prevent(c, db, spec, row->reg, row_i64(row, C_ID));
}

static int take(struct ctx *c, const struct spec_make *m, const struct values *v, struct row *row) {
    for (int i = 0; i < m->n_set; i++) {
        int col = col_find(row->reg, m->set[i].field);
        if (col < 0)
            return fail(c, E_MODEL, "%s: make %s: no field %s", v->row->reg->name, row->reg->name, m->set[i].field);
        TRY(set_value(c, v, col_field(row->reg, col), m->set[i].value, &row->v[col]));
    }
    return ctx_field_end(c);
}

static int make_one(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_make *m, const struct spec_register *r, const struct values *v) {
    const struct spec_action *create = spec_action(r, "create");
    struct row row;
    row_init(c, &row, r);
    if (create && create->to)
        row.v[C_STATE] = A(create->to);
    if (r->level)
        row.v[C_LEVEL] = v->row->v[C_LEVEL];
    if (r->audience)
        row.v[C_AUDIENCE] = v->row->v[C_AUDIENCE];
    row.v[C_CREATED_AT] = v->row->v[C_UPDATED_AT];         /* at one moment, though a second may end between: rules tell by it what came with what */
    TRY(take(c, m, v, &row));
    TRY(make_record(c, db, spec, &row));
    bool waits = create && create->to && str_eq(row_text(&row, C_STATE), create->to);   /* as if a person had made it */
    return waits ? due_update(c, db, create, &row, true) : 0;
}

/* The action of another record, done because of ours: state, event, to-dos and prevent rules as if a person did it. */
static int change_one(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_make *m, const struct spec_register *r, const struct values *v) {
    static const struct spec_field id_field = {.name = "record", .type = F_INTEGER, .min = 1, .max = INT64_MAX};
    const struct spec_action *a = spec_action(r, m->action);
    struct db_arg id = ANULL;
    struct row old, row;
    TRY(set_value(c, v, &id_field, m->record ? m->record : "$row.record", &id));
    if (id.type != DB_INT)
        return 0;
    TRY(row_get(c, db, NULL, r, id.i, &old));
    if (!a || !action_from(a, row_text(&old, C_STATE))) {
        const struct spec_state *st = spec_state(r, row_text(&old, C_STATE));
        return fail(c, E_STATE, T("%s的一条记录在“%s”状态，不能“%s”", "a record of %s is in state \"%s\" and cannot be changed: %s"), TX(r->title),
                    st ? TX(st->title) : "", a ? TX(a->title) : m->action);
    }
    row_init(c, &row, r);
    memcpy(row.v, old.v, sizeof *row.v * (size_t)row.n);
    row.v[C_STATE] = A(a->to);
    TRY(take(c, m, v, &row));
    TRY(check_unique(c, db, &row, false));
    TRY(row_write(c, db, spec, &old, &row, a->name, NULL, NULL));
    TRY(periodic_keep(c, db, spec, &old, &row));
    TRY(due_update(c, db, a, &row, false));
    return reg_prevent(c, db, spec, r, id.i);
}

static int follow(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_make *m, const struct values *v) {
    const struct spec_register *r = spec_register(spec, m->register_name);
    if (!r)
        return fail(c, E_MODEL, "%s: make: no register %s", v->row->reg->name, m->register_name);
    struct arena_mark mark = arena_mark(c->mem);
    TRY(m->action ? change_one(c, db, spec, m, r, v) : make_one(c, db, spec, m, r, v));
    arena_release(c->mem, mark);
    return 0;
}

/* ---- the rows of model/each/<name>.sql */

const char *const each_args[] = {"record", "today", "year", NULL};

static struct db_arg *widen(struct ctx *c, struct db_arg *old, int n, int cap) {
    struct db_arg *v = NEWN(c, struct db_arg, cap);
    if (n)
        memcpy(v, old, sizeof *v * (size_t)n);
    return v;
}

static int read_rows(struct ctx *c, struct stmt *s, struct each *e, struct db_arg **ret_values) {
    int rc, n = 0, cap = 0;
    struct db_arg *values = NULL;
    e->n_cols = db_columns(s);
    const char **names = NEWN(c, const char *, e->n_cols);
    for (int k = 0; k < e->n_cols; k++)
        names[k] = arena_dup(c->mem, db_column_name(s, k));
    e->names = names;
    while ((rc = db_next(c, s)) > 0) {
        if (n == LIMIT_MAKE_CHILDREN || e->n_cols > EACH_COLS)
            return fail(c, E_LIMIT, T("一次最多生成%d条", "at most %d records at once"), LIMIT_MAKE_CHILDREN);
        if ((n + 1) * e->n_cols > cap)
            values = widen(c, values, n * e->n_cols, cap = cap ? cap * 2 : 64 * EACH_COLS);
        for (int k = 0; k < e->n_cols; k++)
            values[n * e->n_cols + k] = db_column_type(s, k) == DB_INT ? db_arg_i64(db_i64(s, k)) : A(db_text(c, s, k));
        n++;
    }
    *ret_values = values;
    return rc < 0 ? rc : n;
}

int each_rows(struct ctx *c, struct db *db, const struct spec_file *f, int64_t record, struct each *e, struct db_arg **ret_values) {
    struct query q = {f->path, arena_dupn(c->mem, f->bytes, f->n), each_args};
    char today[DATE_SIZE];
    AUTO_STMT s = {0};
    ctx_today(c, today);
    db_guard(db, &(struct db_guard){.on = true, .max_ms = LIMIT_RULE_MS});     /* it only reads, and not for ever */
    int rc = db_query(c, db, &q, &s, A(record), A((const char *)today), A((const char *)arena_dupn(c->mem, today, 4)));
    if (rc >= 0)
        rc = read_rows(c, &s, e, ret_values);
    stmt_close(&s);
    db_guard(db, NULL);
    return rc;
}

static int follow_each(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_make *m, struct values v) {
    const struct spec_file *f = spec_each(spec, m->each);
    struct db_arg *values;
    struct each e = {0};
    if (!f)
        return fail(c, E_MODEL, "each/%s.sql: not there", m->each);
    int n = each_rows(c, db, f, v.id, &e, &values);
    TRY(n);
    v.each = &e;
    for (int i = 0; i < n; i++) {
        e.v = values + (size_t)i * (size_t)e.n_cols;
        v.nth = i + 1;
        TRY(follow(c, db, spec, m, &v));
    }
    return 0;
}

int make_all(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_action *a, const struct values *v) {
    static const struct spec_field count_field = {.name = "count", .type = F_INTEGER, .min = 0, .max = LIMIT_MAKE_CHILDREN};
    for (int i = 0; i < a->n_make; i++) {
        const struct spec_make *m = &a->make[i];
        struct values w = *v;
        struct db_arg count = db_arg_i64(1);
        if (m->each) {
            TRY(follow_each(c, db, spec, m, w));
            continue;
        }
        if (m->count)
            TRY(set_value(c, v, &count_field, m->count, &count));
        if (count.i < 0 || count.i > LIMIT_MAKE_CHILDREN)
            return fail(c, E_LIMIT, T("一次最多生成%d条", "at most %d records at once"), LIMIT_MAKE_CHILDREN);
        for (w.nth = 1; w.nth <= count.i; w.nth++)
            TRY(follow(c, db, spec, m, &w));
    }
    return 0;
}
