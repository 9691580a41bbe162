/* Rows in, JSON out. */
#include <stdio.h>

#include "fact/fact.h"
#include "fact/sql.gen.h"

static bool digest_ok(const struct db_arg *v) {
    static const char hex[] = "0123456789abcdef";
    if (v->type == DB_NULL || (v->type == DB_TEXT && !v->n))
        return true;
    if (v->type != DB_TEXT || v->n != 64)
        return false;
    for (size_t i = 0; i < v->n; i++)
        if (!memchr(hex, ((const char *)v->p)[i], sizeof hex - 1))
            return false;
    return true;
}

/* Names found on a disk may hold anything; what enters is valid UTF-8 without control characters. */
static struct db_arg clean(struct ctx *c, struct db_arg v) {
    struct str s;
    const char *p = v.p;
    bool ok = v.type == DB_TEXT && utf8_valid(p, v.n);
    for (size_t i = 0; ok && i < v.n; i++)
        ok = (unsigned char)p[i] >= ' ' && p[i] != 127;
    if (v.type != DB_TEXT || ok)
        return v;
    str_init(&s, c, 3 * v.n + 4);
    for (const char *end = p + v.n; p < end && *p;) {
        uint32_t cp = utf8_next(&p);
        utf8_put(&s, cp < ' ' || cp == 127 ? '?' : cp);
    }
    return db_arg_text(s.p);
}

int fact_put_row(struct ctx *c, struct db *db, const struct fact_table *t, struct db_args args) {
    struct db_arg v[32];
    if (args.n != t->n)
        return fail(c, E_INTERNAL, "%s: %d values for %d columns", t->name, args.n, t->n);
    for (int i = 0; i < t->n; i++) {
        if (t->columns[i].leaves == FACT_DIGEST && !digest_ok(&args.v[i]))
            return fail(c, E_INTERNAL, "%s.%s: not a digest", t->name, t->columns[i].name);
        v[i] = clean(c, args.v[i]);
        if (v[i].type == DB_TEXT && !v[i].n)
            v[i] = ANULL;
    }
    return db_run(c, db, &t->insert, (struct db_args){t->n, v});
}

int fact_state(struct ctx *c, struct db *db, const char *table, const char *state, const char *note) {
    TRY(db_exec(c, db, Q_FACT_STATE_DROP, A(table)));
    return db_exec(c, db, Q_FACT_STATE_SET, A(table), A(state), A(note));
}

int fact_source(struct ctx *c, struct db *db, const char *table, const char *path, const char *state, int64_t bytes) {
    struct db_arg p = clean(c, A(path));
    return db_exec(c, db, Q_FACT_SOURCE_ADD, A(table), p, A(state), A(bytes));
}

static int rows_json(struct ctx *c, struct db *db, const struct fact_table *t, bool leaving, struct str *out) {
    struct query q = {t->name, arena_printf(c->mem, "SELECT * FROM %s", t->name), NULL};
    AUTO_STMT s = {0};
    int rc, n = 0;
    TRY(db_query0(c, db, &q, &s));
    while ((rc = db_next(c, &s)) > 0) {
        bool first = true;
        str_put(out, n++ ? ",\n  {" : "\n  {");
        for (int i = 0; i < t->n; i++) {
            if (leaving && t->columns[i].leaves == FACT_LOCAL)
                continue;
            str_putf(out, "%s\"%s\":", first ? "" : ",", t->columns[i].name);
            first = false;
            if (!db_is_null(&s, i) && t->columns[i].integer)
                str_put_i64(out, db_i64(&s, i));
            else
                json_quote_or_null(out, db_peek(&s, i, NULL));
        }
        str_putc(out, '}');
    }
    return rc;
}

int fact_json(struct ctx *c, struct db *db, const struct fact_model *m, bool leaving, struct str *out) {
    int n = 0;
    str_putc(out, '{');
    for (int i = 0; i < m->n; i++) {
        const struct fact_table *t = &m->tables[i];
        AUTO_STMT s = {0};
        if (str_eq(t->needs, "program"))
            continue;
        TRY(db_one(c, db, Q_FACT_STATE_GET, &s, A(t->name)));
        str_putf(out, "%s\n \"%s\":{", n++ ? "," : "", t->name);
        if (!leaving) {
            str_put(out, "\"title\":");
            json_quote(out, c->lang == LANG_EN ? t->title.en : t->title.zh);
            str_putf(out, ",\"needs\":\"%s\",", t->needs);
        }
        str_putf(out, "\"state\":\"%s\",\"note\":", db_peek(&s, 0, NULL));
        json_quote_or_null(out, db_peek(&s, 1, NULL));
        str_putf(out, ",\"mark\":%s,\"rows\":[", str_eq(db_peek(&s, 0, NULL), "denied") ? "\"needs root\"" : "null");
        TRY(rows_json(c, db, t, leaving, out));
        str_put(out, "]}");
    }
    str_put(out, "\n}");
    return str_end(out);
}

int fact_sources_json(struct ctx *c, struct db *db, struct str *out) {
    AUTO_STMT s = {0};
    int rc, n = 0;
    TRY(db_query0(c, db, Q_FACT_SOURCES, &s));
    str_putc(out, '[');
    while ((rc = db_next(c, &s)) > 0) {
        str_putf(out, "%s\n {\"table\":\"%s\",\"path\":", n++ ? "," : "", db_peek(&s, 0, NULL));
        json_quote_or_null(out, db_peek(&s, 1, NULL));
        str_putf(out, ",\"state\":\"%s\",\"bytes\":%" PRId64 "}", db_peek(&s, 2, NULL), db_i64(&s, 3));
    }
    str_put(out, "]");
    return rc < 0 ? rc : str_end(out);
}
