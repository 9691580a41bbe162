/* `move:` of an action: things of the books that it moves, in its own transaction. Which and where to stands in the model; the entry
 * is made by the custody hook, which has the prevent rules of movements judge each one. */
#include "reg/internal.h"

static int where_to(struct ctx *c, const struct spec_move *m, const struct values *v, struct reg_move *to) {
    static const struct spec_field id = {.name = "to", .type = F_INTEGER, .min = 1, .max = INT64_MAX};
    const char *text = m->to;
    struct db_arg got = ANULL;
    if (*text != '@' && *text != '$') {
        to->to_kind = text;
        return 0;
    }
    const char *value = *text == '$' ? text : arena_printf(c->mem, str_starts(text, "@row.") ? "$%s" : "$field.%s", text + 1);
    TRY(set_value(c, v, &id, value, &got));
    int col = str_starts(value, "$field.") ? col_find(v->row->reg, value + 7) : -1;
    if (got.type != DB_INT)
        return fail(c, E_INVALID, T("请填写%s", "%s is required"), col < 0 ? T("转入账户", "where it goes") : TX(col_field(v->row->reg, col)->title));
    if (*text == '@')
        to->to_person = got.i;
    else
        to->to_account = got.i;
    return 0;
}

static int further(struct ctx *c, const struct spec_move *m, const struct spec_register *movement, const struct values *v, json_t **ret_values) {
    json_t *values = json_object();
    for (int i = 0; i < m->n_set; i++) {
        int col = col_find(movement, m->set[i].field);
        struct db_arg got = ANULL;
        if (col < 0)
            return fail(c, E_MODEL, "%s: move: no field %s", v->row->reg->name, m->set[i].field);
        TRY(set_value(c, v, col_field(movement, col), m->set[i].value, &got));
        if (got.type != DB_NULL)
            json_object_set_new(values, m->set[i].field, spec_json(c, col_field(movement, col), &got));
    }
    *ret_values = values;
    return 0;
}

static int move_one(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_move *m, const struct values *v) {
    static const struct spec_field id_field = {.name = "record", .type = F_INTEGER, .min = 1, .max = INT64_MAX};
    const struct spec_register *movement = spec_register(spec, "movement");
    struct db_arg id = ANULL;
    TRY(set_value(c, v, &id_field, m->record ? m->record : "$row.record", &id));
    if (id.type != DB_INT)
        return 0;
    struct reg_move to = {.thing = spec_register(spec, m->register_name), .id = id.i, .cause = v->row->reg, .record = v->id};
    static const struct spec_field word = {.name = "kind", .type = F_TEXT, .max = LIMIT_TEXT_CHARS};
    struct db_arg kind = A(m->kind);
    json_t *values = NULL;
    int64_t made = 0;
    if (*m->kind == '$')
        TRY(set_value(c, v, &word, m->kind, &kind));
    to.kind = kind.type == DB_TEXT ? kind.p : "";
    TRY(where_to(c, m, v, &to));
    TRY(further(c, m, movement, v, &values));
    to.values = values;
    return reg_hooks.move(c, db, spec, &to, &made);
}

static int move_each(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_move *m, struct values v) {
    struct db_arg *values;
    struct each e = {0};
    const struct spec_file *f = spec_each(spec, m->each);
    if (!f)
        return fail(c, E_MODEL, "each/%s.sql: not there", m->each);
    int n = each_rows(c, db, f, v.id, &e, &values);
    TRY(n);
    v.each = &e;
    for (int i = 0; i < n; i++) {
        struct arena_mark mark = arena_mark(c->mem);
        e.v = values + (size_t)i * (size_t)e.n_cols;
        TRY(move_one(c, db, spec, m, &v));
        arena_release(c->mem, mark);
    }
    return 0;
}

int move_all(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_action *a, const struct values *v) {
    if (a->n_move && !reg_hooks.move)
        return fail(c, E_MODEL, "%s.%s: move: no books in this program", v->row->reg->name, a->name);
    for (int i = 0; i < a->n_move; i++)
        TRY(a->move[i].each ? move_each(c, db, spec, &a->move[i], *v) : move_one(c, db, spec, &a->move[i], v));
    return 0;
}
