/* Record numbers: drawn in the action's transaction, so without gaps; the series restarts when the year in it changes. */
#include <stdio.h>
#include <stdlib.h>

#include "db/group.h"
#include "reg/internal.h"

static const int64_t NUMBER_MOST = 1000000000000;           /* a longer one was typed by mistake: the series does not go on after it */
struct number { struct str head, tail; int digits; };   /* text before and after the counter */

static void put_piece(struct ctx *c, struct str *out, const struct row *row, const char *name, const char *today) {
    if (str_eq(name, "yyyy"))
        str_putn(out, today, 4);
    else if (str_eq(name, "mm"))
        str_putn(out, today + 5, 2);
    else if (str_eq(name, "dd"))
        str_putn(out, today + 8, 2);
    else if (col_find(row->reg, name) >= 0) {
        const struct db_arg *v = &row->v[col_find(row->reg, name)];
        if (v->type == DB_INT)
            str_put_i64(out, v->i);
        else if (v->type == DB_TEXT)
            str_put(out, v->p);
    }
    (void)c;
}

static void expand(struct ctx *c, const struct row *row, struct number *n) {
    char today[DATE_SIZE];
    ctx_today(c, today);
    str_init(&n->head, c, 1024);
    str_init(&n->tail, c, 1024);
    n->digits = -1;
    for (const char *p = row->reg->number_format; *p;) {
        struct str *out = n->digits < 0 ? &n->head : &n->tail;
        const char *end = *p == '{' ? strchr(p, '}') : NULL;
        if (!end) {
            str_putc(out, *p++);
            continue;
        }
        const char *name = arena_dupn(c->mem, p + 1, (size_t)(end - p - 1));
        if (str_starts(name, "seq"))
            n->digits = name[3] == ':' ? (int)strtol(name + 4, NULL, 10) : 0;
        else
            put_piece(c, out, row, name, today);
        p = end + 1;
    }
}

static const char *print(struct ctx *c, const struct number *n, int64_t seq) {
    struct str out, digits;
    str_init(&out, c, 4096);
    str_init(&digits, c, 32);
    str_put_i64(&digits, seq);
    str_put(&out, n->head.p);
    for (int i = (int)digits.len; i < n->digits && i < 20; i++)
        str_putc(&out, '0');
    str_put(&out, digits.p);
    str_put(&out, n->tail.p);
    return out.p;
}

/* Highest counter among the numbers that are there already (imported, planted). */
static int highest(struct ctx *c, struct db *db, const struct row *row, const struct number *n, int64_t *ret_last) {
    AUTO_STMT s = {0};
    struct sql q;
    const char *field = row->reg->number_field;
    sql_init(&q, c);
    str_putf(&q.text, "SELECT %s FROM %s WHERE %s >= ", field, row->reg->name, field);
    sql_bind(&q, A(n->head.p));
    str_putf(&q.text, " AND %s < ", field);
    sql_bind(&q, A(arena_printf(c->mem, "%s\xF4\x8F\xBF\xBF", n->head.p)));
    TRY(sql_open(c, db, &q, &s));
    int rc;
    int64_t last = 0;
    while ((rc = db_next(c, &s)) > 0) {
        size_t len;
        const char *text = db_peek(&s, 0, &len);
        char *end;
        if (!text || len <= n->head.len || text[n->head.len] < '0' || text[n->head.len] > '9')
            continue;
        int64_t v = strtoll(text + n->head.len, &end, 10);
        if (str_eq(end, n->tail.p) && v > last && v < NUMBER_MOST)
            last = v;
    }
    TRY(rc);
    *ret_last = last;
    return 0;
}

/* The counter as it stands: drawn in this group of actions and not yet written, in the table, or the highest there is. */
static int counter_of(struct ctx *c, struct db *db, const struct row *row, const struct number *n, const char *series, const char *tag, int64_t *ret_last) {
    if (db_later_counter_get(db, tag, ret_last))
        return 0;
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_REG_NUMBER_GET, &s, A(row->reg->name), A(series)));
    int got = db_next(c, &s);
    TRY(got);
    if (got)
        *ret_last = db_i64(&s, 0);
    stmt_close(&s);
    return got ? 0 : highest(c, db, row, n, ret_last);
}

static int taken(struct ctx *c, struct db *db, const struct row *row, const char *text) {
    AUTO_STMT used = {0};
    struct sql q;
    sql_init(&q, c);
    str_put(&q.text, "SELECT 1 FROM ");
    str_put(&q.text, row->reg->name);
    str_put(&q.text, " WHERE ");
    str_put(&q.text, row->reg->number_field);
    str_put(&q.text, " = ");
    sql_bind(&q, A(text));
    TRY(sql_open(c, db, &q, &used));
    return db_next(c, &used);
}

bool number_like(const struct spec_register *r, const char *text) {
    const char *p = r->number_format ? r->number_format : "";
    for (; *p; ) {
        const char *end = *p == '{' ? strchr(p, '}') : NULL;
        if (!end) {
            if (*p++ != *text++)
                return false;
            continue;
        }
        size_t fixed = str_starts(p, "{yyyy}") ? 4 : str_starts(p, "{mm}") || str_starts(p, "{dd}") ? 2 : 0, digits = strspn(text, "0123456789");
        bool seq = str_starts(p, "{seq");
        size_t n = fixed ? fixed : seq ? digits : end[1] ? strcspn(text, (const char[]){end[1], 0}) : strlen(text);
        if (!n || ((fixed || seq) && digits < n))
            return false;
        text += n;
        p = end + 1;
    }
    return r->number_format && !*text;
}

int number_draw(struct ctx *c, struct db *db, struct row *row) {
    int col = row->reg->number_field ? col_find(row->reg, row->reg->number_field) : -1;
    if (col < 0 || !row->reg->number_format || row->v[col].type != DB_NULL)
        return 0;
    struct number n;
    int64_t last;
    struct str tag;
    expand(c, row, &n);
    str_init(&tag, c, 4096);
    str_put(&tag, row->reg->name);
    str_putc(&tag, ' ');
    size_t at = tag.len;
    str_put(&tag, n.head.p);
    str_put(&tag, "{}");
    str_put(&tag, n.tail.p);
    TRY(str_end(&tag));
    const char *series = tag.p + at;
    TRY(counter_of(c, db, row, &n, series, tag.p, &last));
    const char *text = print(c, &n, ++last);
    int used = taken(c, db, row, text);
    TRY(used);
    if (used) {                                     /* entered by hand meanwhile: go on after the highest */
        TRY(highest(c, db, row, &n, &last));
        text = print(c, &n, ++last);
    }
    TRY(db_later_counter(c, db, Q_REG_NUMBER_PUT, tag.p, last, row->reg->name, series));
    row->v[col] = A(text);
    return 1;
}
