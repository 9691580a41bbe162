/* Running one rule. */
#include "db/prove.h"
#include "rule/rule.h"

#include <stdio.h>
#include <stdlib.h>

static bool digits(const char *s, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (s[i] < '0' || s[i] > '9')
            return false;
    return true;
}

/* from and the last day of `months` months from there. */
static void span(struct rule_period *p, int year, int month, int months) {
    char next[DATE_SIZE];
    snprintf(p->from, sizeof p->from, "%04d-%02d-01", year, month);
    date_add_months(p->from, months, next);
    date_add_days(next, -1, p->to);
}

int rule_period(struct ctx *c, const char *text, struct rule_period *ret_p) {
    struct rule_period p = {0};
    size_t n = text ? strlen(text) : 0;
    bool ok = n >= 4 && digits(text, 4);
    int year = ok ? (int)strtol(text, NULL, 10) : 0;
    if (ok && n == 4)
        span(&p, year, 1, 12);
    else if (ok && n == 7 && (text[5] == 'Q' || text[5] == 'q') && text[6] >= '1' && text[6] <= '4')
        span(&p, year, (text[6] - '1') * 3 + 1, 3);
    else if (ok && n == 7 && text[4] == '-' && digits(text + 5, 2) && strtol(text + 5, NULL, 10) >= 1 && strtol(text + 5, NULL, 10) <= 12)
        span(&p, year, (int)strtol(text + 5, NULL, 10), 1);
    else if (ok && n == 21 && text[10] == '/') {
        memcpy(p.from, text, 10);
        memcpy(p.to, text + 11, 10);
    } else
        ok = false;
    if (!ok || !date_valid(p.from) || !date_valid(p.to) || strcmp(p.from, p.to) > 0)
        return fail(c, E_INVALID, T("期间“%s”看不懂：写 2026、2026-Q3、2026-07 或 2026-01-01/2026-03-31", "period '%s' is not 2026, 2026-Q3, 2026-07 or 2026-01-01/2026-03-31"), text ? text : "");
    ctx_today(c, p.today);
    if (strcmp(p.today, p.to) > 0)
        memcpy(p.today, p.to, sizeof p.today);
    memcpy(p.year, p.to, 4);
    *ret_p = p;
    return 0;
}

static const char *const args[] = {"today", "year", "from", "to", "record", "touch", NULL};

static struct query query_of(struct ctx *c, const struct spec_rule *r, const int64_t ids[2]) {
    return (struct query){r->id, ids[0] || ids[1] ? spec_rule_narrow(c, r, !ids[0]) : r->sql, args};
}

int rule_reads(struct ctx *c, struct db *db, const struct spec_rule *r, void (*fn)(void *arg, const char *table), void *arg) {
    struct query q = query_of(c, r, (int64_t[]){0, 0});
    AUTO_STMT s = {0};
    db_guard(db, &(struct db_guard){.on = true, .read_table = fn, .arg = arg});
    int rc = db_query(c, db, &q, &s, ANULL, ANULL, ANULL, ANULL, ANULL, ANULL);
    stmt_close(&s);
    db_guard(db, NULL);
    return db_file_error(c, r->file, rc);
}

int rule_check(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *r) {
    static const char *const must[] = {"record", "since", "detail", NULL}, *const may[] = {"person", "department", "until", "touch", "names", NULL};
    return db_prove(c, db, &(struct db_proof){r->shown, 0, r->sql, args, must, may, spec_readable, spec});
}

int rule_view_check(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_view *v) {
    return db_prove(c, db, &(struct db_proof){v->shown, 0, v->sql, args, NULL, NULL, spec_readable, spec});
}

struct columns { int record, person, department, since, until, detail, touch, names; };

static int find_columns(struct ctx *c, const struct spec_rule *r, struct stmt *s, struct columns *ret_k) {
    struct columns k = {-1, -1, -1, -1, -1, -1, -1, -1};
    const struct { const char *name; int *at; } want[] = {
        {"record", &k.record}, {"person", &k.person}, {"department", &k.department}, {"since", &k.since},
        {"until", &k.until},   {"detail", &k.detail}, {"touch", &k.touch}, {"names", &k.names},
    };
    for (int i = 0; i < db_columns(s); i++)
        for (size_t w = 0; w < COUNT(want); w++)
            if (str_eq(db_column_name(s, i), want[w].name))
                *want[w].at = i;
    if (k.record < 0 || k.since < 0 || k.detail < 0)
        return fail(c, E_MODEL, T("%s：规则必须返回 record、since、detail 三列", "%s: a rule must return the columns record, since and detail"), r->file);
    *ret_k = k;
    return 0;
}

static int bad(struct ctx *c, const struct spec_rule *r, const char *what) {
    return fail(c, E_MODEL, "%s: %s", r->file, what);
}

/* An id, or none: 0. */
static int col_id(struct ctx *c, const struct spec_rule *r, struct stmt *s, int col, int64_t *ret_id) {
    *ret_id = 0;
    if (col < 0 || db_is_null(s, col))
        return 0;
    if (db_column_type(s, col) != DB_INT || db_i64(s, col) < 0)
        return bad(c, r, arena_printf(c->mem, T("列 %s 应为记录编号", "the column %s must be the id of a record"), db_column_name(s, col)));
    *ret_id = db_i64(s, col);
    return 0;
}

/* Text, or NULL. */
static int col_text(struct ctx *c, const struct spec_rule *r, struct stmt *s, int col, const char **ret_p) {
    size_t n = 0;
    *ret_p = NULL;
    if (col < 0 || db_is_null(s, col))
        return 0;
    enum db_type type = db_column_type(s, col);
    const char *p = type == DB_BLOB ? NULL : db_peek(s, col, &n);
    if (!p || !utf8_valid(p, n) || memchr(p, 0, n))
        return bad(c, r, arena_printf(c->mem, T("列 %s 应为文字", "the column %s must be text"), db_column_name(s, col)));
    if (n > LIMIT_RULE_TEXT)
        return fail(c, E_LIMIT, T("%s: 列 %s 超过 %d 字节", "%s: the column %s is longer than %d bytes"), r->file, db_column_name(s, col), LIMIT_RULE_TEXT);
    *ret_p = arena_dupn(c->mem, p, n);
    return 0;
}

/* The sentence: one line, no longer than any field it goes into. */
static int col_line(struct ctx *c, const struct spec_rule *r, struct stmt *s, int col, const char **ret_p) {
    enum { LINE_CHARS = 1000 };
    size_t n = 0;
    const char *p = db_column_type(s, col) == DB_TEXT ? db_peek(s, col, &n) : NULL;
    if (!p || !utf8_valid(p, n) || memchr(p, 0, n))
        return col_text(c, r, s, col, ret_p);
    *ret_p = utf8_line(c->mem, p, LINE_CHARS);
    return 0;
}

/* A date column; a datetime is cut to its date. */
static int col_date(struct ctx *c, const struct spec_rule *r, struct stmt *s, int col, const char **ret_d) {
    TRY(col_text(c, r, s, col, ret_d));
    if (!*ret_d)
        return 0;
    if (strlen(*ret_d) > 10)
        *ret_d = arena_dupn(c->mem, *ret_d, 10);
    return date_valid(*ret_d) ? 0 : bad(c, r, arena_printf(c->mem, T("列 %s 的“%s”不是日期", "in the column %s '%s' is not a date"), db_column_name(s, col), *ret_d));
}

static int read_row(struct ctx *c, const struct spec_rule *r, struct stmt *s, const struct columns *k, struct rule_row *row) {
    TRY(col_id(c, r, s, k->record, &row->record));
    TRY(col_id(c, r, s, k->person, &row->person));
    TRY(col_id(c, r, s, k->department, &row->department));
    TRY(col_id(c, r, s, k->touch, &row->touch));
    TRY(col_line(c, r, s, k->detail, &row->detail));
    TRY(col_text(c, r, s, k->names, &row->names));
    TRY(col_date(c, r, s, k->since, &row->since));
    TRY(col_date(c, r, s, k->until, &row->until));
    if (!row->record || !row->since)
        return bad(c, r, T("record、since 不得为空", "record and since must not be NULL"));
    if (!row->detail)
        row->detail = r->title.zh;               /* a text it is made of was purged */
    return 0;
}

static bool counts(const struct spec_rule *r, const struct rule_row *row, const struct rule_period *p, bool all) {
    if (all && r->once && strcmp(row->since, p->from) < 0)
        return false;
    return strcmp(row->since, p->today) <= 0 && strcmp(row->since, p->to) <= 0 && (!row->until || strcmp(row->until, p->from) >= 0);
}

static int by_record(const void *x, const void *y) {
    const struct rule_row *a = x, *b = y;
    if (a->record != b->record)
        return a->record < b->record ? -1 : 1;
    int d = strcmp(a->since, b->since);
    return d ? d : strcmp(a->detail, b->detail);
}

struct rows { struct rule_row *v; int n, cap; };

static void push(struct ctx *c, struct rows *rows, const struct rule_row *row) {
    GROW(c, rows->v, rows->n, rows->cap, 64);
    rows->v[rows->n++] = *row;
}

static int collect(struct ctx *c, struct db *db, const struct spec_rule *r, const struct rule_period *p, const int64_t ids[2], struct rows *rows) {
    struct query q = query_of(c, r, ids);
    struct columns k = {0};
    AUTO_STMT s = {0};
    int seen = 0, rc;
    TRY(db_query(c, db, &q, &s, A((const char *)p->today), A((const char *)p->year), A((const char *)p->from), A((const char *)p->to),
                 ids[0] ? A(ids[0]) : ANULL, ids[1] ? A(ids[1]) : ANULL));
    TRY(find_columns(c, r, &s, &k));
    while ((rc = db_next(c, &s)) > 0) {
        struct rule_row row;
        if (++seen > LIMIT_RULE_ROWS)
            return fail(c, E_LIMIT, T("%s：结果超过 %d 行", "%s: more than %d rows"), r->file, LIMIT_RULE_ROWS);
        TRY(read_row(c, r, &s, &k, &row));
        if (counts(r, &row, p, !ids[0] && !ids[1]))
            push(c, rows, &row);
    }
    return rc;
}

static int run(struct ctx *c, struct db *db, const struct spec_rule *r, const struct rule_period *p, const int64_t ids[2], int64_t max_ms, struct rows *rows) {
    db_guard(db, &(struct db_guard){.on = true, .max_ms = max_ms});
    int rc = collect(c, db, r, p, ids, rows);
    db_guard(db, NULL);
    return db_file_error(c, r->file, rc);
}

int rule_run(struct ctx *c, struct db *db, const struct spec_rule *r, const struct rule_period *p, int64_t record,
             int (*fn)(void *arg, const struct rule_row *row), void *arg) {
    struct rows rows = {0};
    TRY(run(c, db, r, p, (int64_t[]){record, 0}, LIMIT_RULE_MS, &rows));
    if (rows.n)
        qsort(rows.v, (size_t)rows.n, sizeof *rows.v, by_record);
    for (int i = 0; i < rows.n; i++)
        TRY(fn(arg, &rows.v[i]));
    return rows.n;
}

/* What is entered later is judged as of its day: a trip of last year was no trip without briefing when it was approved. */
static void this_year(struct ctx *c, struct rule_period *p) {
    ctx_day(c, p->today);
    snprintf(p->year, sizeof p->year, "%.4s", p->today);
    snprintf(p->from, sizeof p->from, "%s-01-01", p->year);
    snprintf(p->to, sizeof p->to, "%s-12-31", p->year);
}

int rule_violations(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record,
                 int (*fn)(void *arg, const struct spec_violation *v), void *arg) {
    struct spec_prevents asked = spec_prevents(c, spec, reg);
    struct rule_period p;
    if (asked.n)
        this_year(c, &p);
    for (int i = 0; i < asked.n; i++) {
        const struct spec_rule *r = asked.v[i].rule;
        bool own = asked.v[i].own;
        struct rows rows = {0};
        int rc = run(c, db, r, &p, (int64_t[]){own ? record : 0, own ? 0 : record}, LIMIT_PREVENT_MS, &rows);
        if (rule_failed(rc)) {                             /* what it would forbid is not known */
            const char *why = arena_dup(c->mem, c->err.detail);
            return fail(c, E_RULE, T("规则“%s”未能运行，暂不能办理，请告知系统管理员（%s）", "the rule '%s' could not be run, so this cannot be done now: tell the system administrator (%s)"), TX(r->title), why);
        }
        TRY(rc);
        for (int k = 0; k < rows.n; k++) {
            const struct rule_row *row = &rows.v[k];
            bool hit = (own && row->record == record) || row->touch == record;
            if (hit && (!row->until || strcmp(row->until, p.today) > 0))
                TRY(fn(arg, &(struct spec_violation){r->id, row->detail, row->names, row->record, row->touch, row->person}));
        }
    }
    return 0;
}

static int refuse(void *arg, const struct spec_violation *v) {
    struct ctx *c = arg;
    return fail(c, E_RULE, "%s", v->detail);
}

int rule_prevent(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record) {
    return rule_violations(c, db, spec, reg, record, refuse, c);
}
