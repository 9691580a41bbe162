/* The statement of a list: where a page begins, which index leads, who may see what. */
#include "reg/list_internal.h"

/* Which part of the order a page takes: with a cursor, rows with and without a value of the sort column are read apart, so
 * that each is a plain range of the index. NULLs come first going up and last going down. */
int listing_segments(const struct listing *x, enum segment seg[2]) {
    if (!x->after.on || x->sort == C_ID) {
        seg[0] = SEG_ALL;
        return 1;
    }
    bool at_null = x->after.value.type == DB_NULL;
    seg[0] = at_null ? SEG_NULL : SEG_VALUE;
    seg[1] = at_null ? SEG_VALUE : SEG_NULL;
    return at_null == x->down ? 1 : 2;      /* down: values, then NULLs, the end; up: NULLs, then values, the end */
}

static void put_after(const struct listing *x, enum segment seg, const char *id, struct sql *q) {
    const char *name = col_name(x->reg, x->sort), *op = x->down ? "<" : ">";
    bool here = x->after.on && (seg == SEG_ALL || (seg == SEG_NULL) == (x->after.value.type == DB_NULL));
    if (seg != SEG_ALL)
        str_putf(&q->text, seg == SEG_NULL ? " AND t.%s IS NULL" : " AND t.%s IS NOT NULL", name);
    if (!here)
        return;
    if (seg == SEG_VALUE) {
        str_putf(&q->text, " AND (t.%s, t.id) %s (", name, op);
        sql_bind(q, x->after.value);
        str_put(&q->text, ", ");
        sql_bind(q, A(x->after.id));
        str_putc(&q->text, ')');
    } else {
        str_putf(&q->text, " AND %s %s ", id, op);
        sql_bind(q, A(x->after.id));
    }
}

enum { FEW_HITS = 1500, WINDOW_ROWS = 128, OWN_ROWS = 256 };

int listing_probe(struct ctx *c, struct db *db, struct listing *x) {
    AUTO_STMT s = {0};
    struct sql q;
    if (!x->match || x->sort == C_ID)
        return 0;
    sql_init(&q, c);
    str_putf(&q.text, "SELECT 1 FROM reg_fts_%s WHERE reg_fts_%s MATCH ", x->reg->name, x->reg->name);
    sql_bind(&q, A(x->match));
    str_put(&q.text, " LIMIT 1 OFFSET ");
    sql_bind(&q, A((int64_t)FEW_HITS));
    TRY(sql_open(c, db, &q, &s));
    int more = db_next(c, &s);
    TRY(more);
    x->search = more ? SEARCH_WINDOW : SEARCH_FEW;
    return 0;
}

/* The id of the OWN_ROWS-th newest record whose field names him, before the page's place. */
static int own_place(struct ctx *c, struct db *db, const struct auth_user *u, const struct listing *x, const struct spec_field *f, int64_t *ret_id) {
    AUTO_STMT s = {0};
    struct sql q;
    bool party = f->type == F_PERSONS;
    sql_init(&q, c);
    str_putf(&q.text, party ? "SELECT o.record FROM reg_party o WHERE o.register = '%s' AND o.person = " : "SELECT o.id FROM %s o WHERE o.%s = ", x->reg->name, f->name);
    sql_bind(&q, A(u->actor.person));
    str_put(&q.text, party ? " AND o.record < " : " AND o.id < ");
    sql_bind(&q, A(x->after.on ? x->after.id : INT64_MAX));
    str_putf(&q.text, " ORDER BY 1 DESC LIMIT 1 OFFSET %d", OWN_ROWS - 1);
    TRY(sql_open(c, db, &q, &s));
    int got = db_next(c, &s);
    TRY(got);
    *ret_id = got ? db_i64(&s, 0) : INT64_MIN;
    return 0;
}

int listing_own(struct ctx *c, struct db *db, const struct auth_user *u, struct listing *x) {
    struct sql q;
    if (!u || x->match || x->sort != C_ID || !x->down)
        return 0;
    sql_init(&q, c);
    TRY(sql_filter(c, &q, u, x->reg));
    if (!sql_value(&q, "a_low"))
        return 0;
    for (int i = 0; i < x->reg->n_persons; i++) {
        const struct spec_field *f = spec_field(x->reg, x->reg->persons[i]);
        int64_t id = INT64_MIN;
        if (f)
            TRY(own_place(c, db, u, x, f, &id));
        x->own_low = id > x->own_low ? id : x->own_low;
    }
    return 0;
}

static void put_match(const struct listing *x, struct sql *q) {
    str_putf(&q->text, "reg_fts_%s MATCH ", x->reg->name);
    sql_bind(q, A(x->match));
}

static void put_order(const struct listing *x, enum segment seg, const char *id, int limit, struct sql *q) {
    const char *way = x->down ? " DESC" : "";
    str_put(&q->text, " ORDER BY ");
    if (x->sort != C_ID && seg != SEG_NULL)
        str_putf(&q->text, "t.%s%s, ", col_name(x->reg, x->sort), way);
    str_putf(&q->text, "%s%s LIMIT ", id, way);
    sql_bind(q, A(limit));
}

/* Who may see it, the filters, the place of the page. */
static int put_where(struct ctx *c, const struct auth_user *u, const struct listing *x, enum segment seg, const char *id, struct sql *q) {
    TRY((x->l->named ? sql_named : sql_filter)(c, q, u, x->reg));
    if (sql_value(q, "a_low"))
        *sql_value(q, "a_low") = A(x->own_low);
    TRY(filters_put(c, x, q));
    put_after(x, seg, id, q);
    return 0;
}

int listing_open(struct ctx *c, struct db *db, const struct auth_user *u, const struct listing *x, enum segment seg,
                 const int *cols, int n_cols, int limit, struct stmt *ret_s) {
    struct sql q;
    const char *name = x->reg->name;
    bool lead = x->match && (x->sort == C_ID || x->search == SEARCH_FEW);     /* the text index goes first */
    bool window = x->match && !lead && x->search == SEARCH_WINDOW;
    const char *id = lead && x->sort == C_ID ? "f.rowid" : "t.id";            /* whose order the index gives */
    sql_init(&q, c);
    str_put(&q.text, "SELECT ");
    for (int i = 0; i < n_cols; i++)
        str_putf(&q.text, "%st.%s", i ? "," : "", col_name(x->reg, cols[i]));
    if (window) {
        str_putf(&q.text, " FROM (SELECT t.id AS at FROM %s t WHERE ", name);
        TRY(put_where(c, u, x, seg, id, &q));
        put_order(x, seg, id, WINDOW_ROWS, &q);
        str_putf(&q.text, ") w CROSS JOIN %s t ON t.id = w.at WHERE EXISTS (SELECT 1 FROM reg_fts_%s f WHERE f.rowid = t.id AND ", name, name);
        put_match(x, &q);
        str_put(&q.text, ") LIMIT ");                      /* in the window's order, which in_order() proves: sorting again would ask all of it */
        sql_bind(&q, A(limit));
        return sql_open(c, db, &q, ret_s);
    } else {
        if (lead)
            str_putf(&q.text, " FROM reg_fts_%s f CROSS JOIN %s t ON t.id = f.rowid WHERE ", name, name);
        else
            str_putf(&q.text, x->match ? " FROM %s t WHERE t.id IN (SELECT rowid FROM reg_fts_%s WHERE " : " FROM %s t WHERE ", name, name);
        if (x->match) {
            put_match(x, &q);
            str_put(&q.text, lead ? " AND " : ") AND ");
        }
        TRY(put_where(c, u, x, seg, id, &q));
    }
    put_order(x, seg, id, limit, &q);
    return sql_open(c, db, &q, ret_s);
}
