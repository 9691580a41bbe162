/* Filters and cursors of lists, from the text of a request to bound values. */
#include <stdio.h>

#include "reg/list_internal.h"

static int bad(struct ctx *c, const char *filter) {
    return fail(c, E_INVALID, T("筛选条件有误：%s（应写成 field:op:value）", "bad filter: %s (field:op:value expected)"), filter);
}

/* One value of a filter as the column holds it. */
static int filter_value(struct ctx *c, const struct spec_register *r, int col, const char *text, struct db_arg *ret_v) {
    const struct spec_field *f = col_field(r, col);
    json_t *j;
    if (f->type == F_TEXT || f->type == F_LONGTEXT || f->type == F_PERIOD || f->type == F_CHOICE) {
        *ret_v = A(text);
        return 0;
    }
    if (f->type == F_DATETIME && date_valid(text)) {   /* a day stands for its first moment */
        *ret_v = A(text);
        return 0;
    }
    int64_t id;
    if (field_is_ref(f)) {
        if (!str_i64(text, 0, INT64_MAX, &id))
            return fail(c, E_INVALID, T("%s：应为记录号", "%s: a record number is expected"), TX(f->title));
        *ret_v = db_arg_i64(id);
        return 0;
    }
    c->err.items = NULL;
    if (spec_parse(c, f, text, &j) < 0 || spec_check(c, f, j, ret_v) < 0) {
        int rc = ctx_field_end(c);
        return rc < 0 ? rc : fail(c, E_INVALID, T("%s：值有误：%s", "%s: bad value: %s"), TX(f->title), text);
    }
    return 0;
}

enum { MAX_VALUES = 500 };
static int put_in(struct ctx *c, const struct spec_register *r, int col, char *values, struct sql *q, bool plain) {
    char **part;
    int n = str_split(c, values, ',', MAX_VALUES + 1, &part);
    if (n > MAX_VALUES)
        return fail(c, E_INVALID, T("一个筛选条件不能超过%d个值", "at most %d values in a filter"), MAX_VALUES);
    json_t *list = json_array();
    for (int i = 0; i < n; i++) {
        struct db_arg v;
        TRY(filter_value(c, r, col, part[i], &v));
        json_array_append_new(list, v.type == DB_INT ? json_integer(v.i) : json_string(v.p));
    }
    if (n == 1) {
        struct db_arg v;
        TRY(filter_value(c, r, col, part[0], &v));
        str_putf(&q->text, plain ? " AND +t.%s = " : " AND t.%s = ", col_name(r, col));
        sql_bind(q, v);
        return 0;
    }
    str_putf(&q->text, plain ? " AND +t.%s IN (SELECT value FROM json_each(" : " AND t.%s IN (SELECT value FROM json_each(", col_name(r, col));
    sql_bind(q, A(json_print(c, list)));
    str_put(&q->text, "))");
    return 0;
}

static int put_has(struct ctx *c, const struct spec_register *r, int col, const char *value, struct sql *q) {
    const struct spec_field *f = col_field(r, col);
    if (f->type == F_PERSONS || f->type == F_FILES) {
        int64_t id;
        if (!str_i64(value, 1, INT64_MAX, &id))
            return fail(c, E_INVALID, T("%s：应为记录号", "%s: a record number is expected"), TX(f->title));
        str_putf(&q->text, " AND EXISTS (SELECT 1 FROM json_each(coalesce(t.%s, '[]')) WHERE value = ", f->name);
        sql_bind(q, A(id));
        str_putc(&q->text, ')');
        return 0;
    }
    if (f->type != F_TEXT && f->type != F_LONGTEXT && f->type != F_CHOICE && f->type != F_PERIOD)
        return fail(c, E_INVALID, T("%s：不能用 has 筛选", "%s: op has does not apply"), TX(f->title));
    str_putf(&q->text, " AND instr(t.%s, ", f->name);
    sql_bind(q, A(value));
    str_put(&q->text, ") > 0");
    return 0;
}

static int put_compare(struct ctx *c, const struct spec_register *r, int col, const char *op, const char *value, struct sql *q, bool plain) {
    static const struct { const char *op, *sql; } ops[] = {{"eq", "="}, {"ne", "IS NOT"}, {"lt", "<"}, {"le", "<="}, {"gt", ">"}, {"ge", ">="}};
    const struct spec_field *f = col_field(r, col);
    for (size_t i = 0; i < COUNT(ops); i++) {
        if (!str_eq(ops[i].op, op))
            continue;
        struct db_arg v;
        if (f->type == F_PERSONS || f->type == F_FILES)
            return fail(c, E_INVALID, T("%s：只能用 has 或 null 筛选", "%s: only has and null apply"), TX(f->title));
        TRY(filter_value(c, r, col, value, &v));
        bool day = f->type == F_DATETIME && v.n == 10;   /* whole day */
        if (day && i != 2 && i != 5) {
            char next[DATE_SIZE];
            date_add_days(v.p, 1, next);
            str_putf(&q->text, i == 0 ? " AND t.%s >= " : i == 1 ? " AND NOT coalesce(t.%s >= " : i == 3 ? " AND t.%s < " : " AND t.%s >= ", f->name);
            sql_bind(q, i == 3 || i == 4 ? A(arena_dup(c->mem, next)) : v);
            if (i <= 1) {
                str_putf(&q->text, " AND t.%s < ", f->name);
                sql_bind(q, A(arena_dup(c->mem, next)));
            }
            str_put(&q->text, i == 1 ? ", 0)" : "");
            return 0;
        }
        str_putf(&q->text, " AND %st.%s %s ", plain ? "+" : "", f->name, ops[i].sql);
        sql_bind(q, v);
        return 0;
    }
    return fail(c, E_INVALID, T("不认识的筛选运算：%s", "unknown filter op: %s"), op);
}

/* plain: written so that no index is used for it (SQLite's unary plus). */
static int put_filter(struct ctx *c, const struct spec_register *r, const char *filter, struct sql *q, bool plain) {
    char *text = arena_dup(c->mem, filter), *op = strchr(text, ':'), *value = op ? strchr(op + 1, ':') : NULL;
    if (!op)
        return bad(c, filter);
    *op++ = 0;
    if (value)
        *value++ = 0;
    int col = col_find(r, text);
    if (col < 0 || col == C_AUDIENCE || col == C_LAST_SEQ)
        return fail(c, E_INVALID, T("没有这个筛选字段：%s", "no such field to filter by: %s"), text);
    if (!utf8_valid(filter, strlen(filter)))
        return bad(c, "UTF-8");
    if (str_eq(op, "null")) {
        bool no = value && (str_eq(value, "0") || str_eq(value, "false"));
        str_putf(&q->text, no ? " AND t.%s IS NOT NULL" : " AND t.%s IS NULL", text);
        return 0;
    }
    if (!value)
        return bad(c, filter);
    if (str_eq(op, "in"))
        return put_in(c, r, col, value, q, plain);
    if (str_eq(op, "has"))
        return put_has(c, r, col, value, q);
    return put_compare(c, r, col, op, value, q, plain);
}

int filters_put(struct ctx *c, const struct listing *x, struct sql *q) {
    if (x->l->n_filters > LIMIT_FILTERS)
        return fail(c, E_INVALID, T("筛选条件不能超过%d个", "at most %d filters"), LIMIT_FILTERS);
    for (int i = 0; i < x->l->n_filters; i++)
        TRY(put_filter(c, x->reg, x->l->filters[i], q, x->plain[i]));
    return 0;
}

/* ---- which index leads

 * SQLite knows no statistics here and always takes the index of a filter, then sorts what it finds: right for 200 rows, 50 ms for
 * 100,000. So each equality is tried: if it holds for more than PROBE_ROWS rows, it is only checked while the index of the sort
 * column is walked. */

enum { PROBE_ROWS = 1000 };

static bool is_indexed(const struct spec *spec, const struct spec_register *r, int col) {
    const char *name = col_name(r, col);
    if (col == C_STATE)
        return r->n_states > 1;
    if (col >= C_FIELDS && field_is_ref(col_field(r, col)) && field_target(spec, col_field(r, col)))
        return true;
    for (int i = 0; i < r->n_list; i++)
        if (str_eq(r->list[i], name))
            return true;
    for (int i = 0; i < r->n_index; i++)
        if (str_eq(r->index[i].fields[0], name))
            return true;
    return false;
}

/* An index of the filtered and then the sort column is best as it is. */
static bool has_pair(const struct spec_register *r, const char *first, const char *second) {
    for (int i = 0; i < r->n_index; i++)
        if (r->index[i].n > 1 && str_eq(r->index[i].fields[0], first) && str_eq(r->index[i].fields[1], second))
            return true;
    return false;
}

int filters_probe(struct ctx *c, struct db *db, const struct spec *spec, struct listing *x) {
    for (int i = 0; i < x->l->n_filters && i < LIMIT_FILTERS && x->sort != C_ID; i++) {
        const char *filter = x->l->filters[i], *op = strchr(filter, ':');
        if (!op || (!str_starts(op, ":eq:") && !str_starts(op, ":in:")))
            continue;
        int col = col_find(x->reg, arena_dupn(c->mem, filter, (size_t)(op - filter)));
        if (col < 0 || !is_indexed(spec, x->reg, col) || col == x->sort || has_pair(x->reg, col_name(x->reg, col), col_name(x->reg, x->sort)))
            continue;
        AUTO_STMT s = {0};
        struct sql q;
        sql_init(&q, c);
        str_putf(&q.text, "SELECT 1 FROM %s t WHERE 1", x->reg->name);
        TRY(put_filter(c, x->reg, filter, &q, false));
        str_put(&q.text, " LIMIT 1 OFFSET ");
        sql_bind(&q, A((int64_t)PROBE_ROWS));
        TRY(sql_open(c, db, &q, &s));
        int more = db_next(c, &s);
        TRY(more);
        x->plain[i] = more;
    }
    return 0;
}

/* ---- cursor: hex of a JSON array [check, id, value]; check ties it to register, sort, search and filters */

static int64_t check_of(struct ctx *c, const struct listing *x) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    str_putf(&s, "%s %d %d ", x->reg->name, x->sort, x->down);
    str_put(&s, x->l->q ? x->l->q : "");
    for (int i = 0; i < x->l->n_filters; i++) {
        str_putc(&s, '\n');
        str_put(&s, x->l->filters[i]);
    }
    return (int64_t)(hash_fnv(s.p, s.len) >> 12);
}

const char *cursor_print(struct ctx *c, const struct listing *x, const struct db_arg *value, int64_t id) {
    json_t *j = json_array();
    json_array_append_new(j, json_integer(check_of(c, x)));
    json_array_append_new(j, json_integer(id));
    if (x->sort != C_ID)
        json_array_append_new(j, value->type == DB_NULL ? json_null() : value->type == DB_INT ? json_integer(value->i) : json_stringn_nocheck(value->p, value->n));
    const char *text = json_print(c, j);
    size_t n = strlen(text);
    char *hex = arena_alloc(c->mem, n * 2 + 1);
    hex_print(text, n, hex);
    return hex;
}

static int cursor_parse(struct ctx *c, const char *text, struct listing *x) {
    size_t n = strlen(text);
    char *bytes = n < 200000 ? arena_alloc(c->mem, n / 2 + 1) : NULL;
    json_t *j = NULL;
    bool ok = bytes && n && n % 2 == 0 && hex_parse(text, bytes, n / 2) && json_parse(c, bytes, n / 2, &j) >= 0 &&
              json_is_array(j) && json_array_size(j) == (x->sort == C_ID ? 2 : 3) &&
              json_is_integer(json_array_get(j, 1)) && json_integer_value(json_array_get(j, 0)) == check_of(c, x);
    if (ok && x->sort != C_ID) {
        const json_t *v = json_array_get(j, 2);
        ok = json_is_null(v) || json_is_string(v) || json_is_integer(v);
        x->after.value = json_is_integer(v) ? db_arg_i64(json_integer_value(v)) : A(json_string_value(v));
    }
    if (!ok) {
        c->err.items = NULL;
        return fail(c, E_INVALID, T("翻页标记无效，请从第一页开始", "invalid cursor: start from the first page"));
    }
    x->after.on = true;
    x->after.id = json_integer_value(json_array_get(j, 1));
    return 0;
}

int listing_init(struct ctx *c, const struct reg_list *l, struct listing *ret_x) {
    struct listing x = {.l = l, .reg = l->reg, .sort = C_ID, .down = true, .own_low = INT64_MIN};
    if (l->sort && *l->sort) {
        x.down = *l->sort == '-';
        x.sort = col_find(l->reg, l->sort + x.down);
        if (x.sort < 0 || x.sort == C_AUDIENCE || x.sort == C_LAST_SEQ || col_field(l->reg, x.sort)->type == F_PERSONS ||
            col_field(l->reg, x.sort)->type == F_FILES)
            return fail(c, E_INVALID, T("不能按此排序：%s", "cannot sort by: %s"), l->sort);
    }
    if (l->q && l->q[strspn(l->q, " \t\r\n")]) {
        struct str s;
        if (l->reg->no_search)
            return fail(c, E_INVALID, T("“%s”不按文字查找，请用筛选条件", "%s is not searched by words: filter by its columns"), TX(l->reg->title));
        if (!utf8_valid(l->q, strlen(l->q)) || utf8_len(l->q) > LIMIT_TEXT_CHARS)
            return fail(c, E_INVALID, T("查找文字无效或过长", "search text invalid or too long"));
        str_init(&s, c, LIMIT_SQL_BYTES);
        utf8_match(&s, l->q);
        x.match = s.p;
        x.nothing = !s.len;
    }
    if (l->after && *l->after)
        TRY(cursor_parse(c, l->after, &x));
    *ret_x = x;
    return 0;
}
