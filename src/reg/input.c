/* From what the user typed, and what the model says to set, to column values; every fault is collected with its field. */
#include <stdio.h>
#include <stdlib.h>

#include "reg/internal.h"

/* ---- audience */

int audience_value(struct ctx *c, const json_t *j, struct db_arg *ret_v) {
    if (!j || json_is_null(j) || (json_is_array(j) && !json_array_size(j))) {
        *ret_v = ANULL;
        return 0;
    }
    size_t n = json_array_size(j);
    const char **who = NEWN(c, const char *, n + 1);
    bool bad = !json_is_array(j) || n > 5000;
    for (size_t i = 0; i < n && !bad; i++) {
        int64_t id;
        who[i] = json_string_value(json_array_get(j, i));
        bad = !who[i] || (*who[i] != 'p' && *who[i] != 'd') || !str_i64(who[i] + 1, 1, INT64_MAX, &id);
    }
    if (bad) {
        ctx_field_error(c, E_INVALID, "audience", T("知悉范围应为人员和部门的列表，如 [\"p12\",\"d3\"]", "audience must be a list such as [\"p12\",\"d3\"]"));
        return E_INVALID;
    }
    qsort(who, n, sizeof *who, str_order);
    struct str s;
    str_init(&s, c, LIMIT_JSON_BYTES);
    for (size_t i = 0; i < n; i++)
        if (!i || !str_eq(who[i], who[i - 1]))
            str_putf(&s, "%s\"%s\"", i ? "," : "[", who[i]);
    str_putc(&s, ']');
    *ret_v = (struct db_arg){DB_TEXT, 0, s.p, s.len};
    return 0;
}

/* ---- columns */

static int level_value(struct ctx *c, const json_t *j, struct db_arg *ret_v) {
    int64_t level = json_is_integer(j) ? json_integer_value(j) : json_is_null(j) ? 0 : -1;
    if (level < 0 || level > 4) {
        ctx_field_error(c, E_INVALID, "level", T("密级应为0至4", "level must be 0 to 4"));
        return E_INVALID;
    }
    *ret_v = db_arg_i64(level);
    return 0;
}

int column_value(struct ctx *c, const struct spec_register *r, int col, const json_t *j, struct db_arg *ret_v) {
    if (col == C_AUDIENCE)
        return audience_value(c, j, ret_v);
    if (col == C_LEVEL)
        return level_value(c, j, ret_v);
    if (col == C_STATE) {
        const char *state = json_string_value(j);
        if (!state || (!spec_state(r, state) && r->n_states)) {
            ctx_field_error(c, E_INVALID, "state", T("没有这个状态", "no such state"));
            return E_INVALID;
        }
        *ret_v = A(arena_dup(c->mem, state));
        return 0;
    }
    if (json_is_null(j) || (json_is_string(j) && !*json_string_value(j))) {
        *ret_v = ANULL;
        return 0;
    }
    if (json_is_array(j) && !json_array_size(j)) {
        *ret_v = ANULL;
        return 0;
    }
    return spec_check(c, col_field(r, col), j, ret_v);
}

/* ---- set expressions */

static bool shift_time(struct ctx *c, long minutes, struct db_arg *v) {
    char out[DATETIME_SIZE];
    const char *at = v->type == DB_TEXT ? arena_dupn(c->mem, v->p, v->n) : "";
    if (!datetime_valid(at))
        return false;
    when_datetime(datetime_us(at) + minutes * 60000000LL, out);
    *v = A(arena_dup(c->mem, out));
    return true;
}

/* Eight digits nobody can guess in time. */
static int64_t draw(struct ctx *c) {
    uint32_t r;
    c->random(c, &r, sizeof r);
    return 10000000 + r % 90000000;
}

static bool shift_date(struct ctx *c, const char *suffix, struct db_arg *v) {
    char *end, out[DATE_SIZE];
    if (!*suffix)
        return true;
    long n = strtol(suffix, &end, 10);
    if ((*suffix != '+' && *suffix != '-') || !(str_eq(end, "d") || str_eq(end, "m") || str_eq(end, "min")) || n < -100000 || n > 100000)
        return false;
    if (v->type == DB_NULL)
        return true;
    if (str_eq(end, "min"))
        return shift_time(c, n, v);
    if (v->type != DB_TEXT || v->n < 10 || !date_valid(arena_dupn(c->mem, v->p, 10)))
        return false;
    const char *date = arena_dupn(c->mem, v->p, 10);
    if (*end == 'd')
        date_add_days(date, n, out);
    else
        date_add_months(date, n, out);
    *v = A(arena_dup(c->mem, out));
    return true;
}

static struct db_arg id_or_null(int64_t id) {
    return id ? db_arg_i64(id) : ANULL;
}

static bool named_value(struct ctx *c, const struct values *v, const char *name, struct db_arg *ret_v) {
    char date[DATE_SIZE], at[DATETIME_SIZE];
    if (str_eq(name, "today")) {
        ctx_day(c, date);
        *ret_v = A(arena_dup(c->mem, date));
    } else if (str_eq(name, "now")) {
        ctx_moment(c, at);
        *ret_v = A(arena_dup(c->mem, at));
    } else if (str_eq(name, "actor")) {
        *ret_v = id_or_null(c->actor->person);
    } else if (str_eq(name, "department")) {
        *ret_v = id_or_null(c->actor->department);
    } else if (str_eq(name, "second")) {
        *ret_v = id_or_null(v->second);
    } else if (str_eq(name, "id")) {
        *ret_v = id_or_null(v->id);
    } else if (str_eq(name, "n")) {
        *ret_v = db_arg_i64(v->nth);
    } else if (str_eq(name, "random")) {
        *ret_v = db_arg_i64(draw(c));
    } else {
        return false;
    }
    return true;
}

static int literal_value(struct ctx *c, const struct spec_field *f, const char *text, struct db_arg *ret_v) {
    json_t *j = json_string(text);
    int64_t i;
    if (f->type == F_BOOL)
        j = json_boolean(str_eq(text, "true") || str_eq(text, "1"));
    else if (f->type != F_TEXT && f->type != F_LONGTEXT && f->type != F_CHOICE && f->type != F_DECIMAL &&
             str_i64(text, INT64_MIN, INT64_MAX, &i))
        j = json_integer(i);
    return spec_check(c, f, j, ret_v);
}

static int field_value(struct ctx *c, const struct values *v, const struct spec_field *f, const char *name, struct db_arg *ret_v) {
    int col = v->row ? col_find(v->row->reg, name) : -1;
    if (col < 0)
        return fail(c, E_MODEL, "set %s: no field %s", f->name, name);
    *ret_v = v->row->v[col];
    return 0;
}

static int each_value(struct ctx *c, const struct values *v, const struct spec_field *f, const char *name, struct db_arg *ret_v) {
    for (int i = 0; v->each && i < v->each->n_cols; i++)
        if (str_eq(v->each->names[i], name)) {
            *ret_v = v->each->v[i];
            return 0;
        }
    return fail(c, E_MODEL, "set %s: no column %s in the rows", f->name, name);
}

int set_value(struct ctx *c, const struct values *v, const struct spec_field *f, const char *text, struct db_arg *ret_v) {
    if (!text || str_eq(text, "null")) {
        *ret_v = ANULL;
        return 0;
    }
    if (*text != '$')
        return literal_value(c, f, text, ret_v);
    size_t len = 1 + strspn(text + 1, "abcdefghijklmnopqrstuvwxyz0123456789_.");
    const char *name = arena_dupn(c->mem, text + 1, len - 1), *suffix = text + len;
    struct db_arg got = ANULL;
    if (str_starts(name, "input.")) {
        json_t *j = json_object_get(v->input, name + 6);
        if (j && !json_is_null(j))
            TRY(spec_check(c, f, j, &got));
    } else if (str_starts(name, "field.")) {
        TRY(field_value(c, v, f, name + 6, &got));
    } else if (str_starts(name, "row.")) {
        TRY(each_value(c, v, f, name + 4, &got));
    } else if (!named_value(c, v, name, &got)) {
        return fail(c, E_MODEL, "set %s: unknown value %s", f->name, text);
    }
    bool is_text = spec_is_text(f);
    if (got.type == DB_INT && is_text) {
        int digits = *suffix == ':' ? (int)strtol(suffix + 1, NULL, 10) : 0;
        suffix = *suffix == ':' ? "" : suffix;
        got = A(arena_printf(c->mem, "%0*" PRId64, digits > 0 && digits < 20 ? digits : 1, got.i));
    }
    if (f->type == F_PERSONS && got.type == DB_INT)
        got = A(arena_printf(c->mem, "[%" PRId64 "]", got.i));
    if (f->type == F_TEXT && got.type == DB_TEXT)                /* of a text with lines, perhaps, or a sentence */
        got = A(utf8_line(c->mem, arena_dupn(c->mem, got.p, got.n), f->max > 0 && f->max < INT64_MAX ? (size_t)f->max : LIMIT_LONGTEXT_CHARS));
    if (f->type == F_DATE && got.type == DB_TEXT && got.n > 10)
        got = A(arena_dupn(c->mem, got.p, 10));
    if (!shift_date(c, suffix, &got))
        return fail(c, E_MODEL, "set %s: cannot compute %s", f->name, text);
    *ret_v = got;
    return 0;
}

/* ---- what a value refers to */

static int ref_there(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                     const struct spec_register *target, int64_t id) {
    if (str_eq(target->name, "file") && u && !is_system(u))
        return reg_file_sees(c, db, spec, u, id);
    AUTO_STMT s = {0};
    struct sql q;
    sql_init(&q, c);
    str_putf(&q.text, "SELECT 1 FROM %s t WHERE t.id = ", target->name);
    sql_bind(&q, A(id));
    str_put(&q.text, " AND ");
    TRY(sql_named(c, &q, u, target));
    TRY(sql_open(c, db, &q, &s));
    return db_next(c, &s);
}

int check_refs(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
               const struct spec_field *f, const struct db_arg *v) {
    const struct spec_register *target = v->type == DB_NULL ? NULL : field_target(spec, f);
    if (!target)
        return 0;
    int64_t one = v->i, *ids = &one;
    int n = v->type == DB_INT ? 1 : ids_of(c, v, &ids);
    for (int i = 0; i < n; i++) {
        int there = ref_there(c, db, spec, u, target, ids[i]);
        TRY(there);
        if (!there)
            ctx_field_error(c, E_INVALID, f->name, T("%s：没有%s %" PRId64, "%s: there is no %s %" PRId64), TX(f->title),
                            TX(target->title), ids[i]);
    }
    return 0;
}

static int check_key(struct ctx *c, struct db *db, const struct row *row, const struct spec_key *k) {
    AUTO_STMT s = {0};
    struct sql q;
    struct str names;
    sql_init(&q, c);
    str_init(&names, c, 1024);
    str_putf(&q.text, "SELECT 1 FROM %s WHERE ", row->reg->name);
    for (int i = 0; i < k->n; i++) {
        int col = col_find(row->reg, k->fields[i]);
        if (col < 0 || row->v[col].type == DB_NULL)
            return 0;
        str_putf(&q.text, "%s = ", k->fields[i]);
        sql_bind(&q, row->v[col]);
        str_put(&q.text, " AND ");
        str_putf(&names, "%s%s", i ? "+" : "", TX(col_field(row->reg, col)->title));
    }
    str_put(&q.text, "id <> ");
    sql_bind(&q, db_arg_i64(row_i64(row, C_ID)));
    sql_ever(&q.text, " AND ", row->reg, "");
    TRY(sql_open(c, db, &q, &s));
    int found = db_next(c, &s);
    TRY(found);
    if (!found)
        return 0;
    int rc = fail(c, E_DUPLICATE, T("%s：已有相同的“%s”", "%s: the same %s exists already"), TX(row->reg->title), names.p);
    snprintf(c->err.field, sizeof c->err.field, "%s", k->fields[0]);
    return rc;
}

int check_unique(struct ctx *c, struct db *db, const struct row *row, bool drawn) {
    for (int i = 0; i < row->reg->n_unique; i++)
        TRY(check_key(c, db, row, &row->reg->unique[i]));
    if (row->reg->number_field && !drawn)
        TRY(check_key(c, db, row, &(struct spec_key){1, &row->reg->number_field}));
    return 0;
}
