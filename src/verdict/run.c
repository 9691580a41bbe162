/* One check: its rows, and what they are worth given what could be read. */
#include <stdio.h>

#include "verdict/sql.gen.h"
#include "verdict/verdict.h"

enum { ROWS_MAX = 100, CHECK_MS = 1000, EVERY_CLASS = CLASS_CLASSIFIED | CLASS_UNCLASSIFIED | CLASS_INTERNET };

/* "fail?", "warn?": a finding that rests on something not being there. */
static int verdict_parse(const char *s, bool *ret_lacks) {
    size_t n = s ? strlen(s) : 0;
    *ret_lacks = n && s[n - 1] == '?';
    n -= *ret_lacks;
    for (int i = 0; n && i < V_COUNT; i++)
        if (strlen(verdict_names[i]) == n && !strncmp(s, verdict_names[i], n))
            return *ret_lacks && i != V_FAIL && i != V_WARN ? -1 : i;
    return -1;
}

/* What a pass is worth: the worst state among the tables needed. */
static int evidence(struct ctx *c, struct db *db, const struct check *k, enum verdict *ret_v, struct text2 *ret_why) {
    enum verdict worst = V_PASS;
    for (int i = 0; i < k->n_facts; i++) {
        AUTO_STMT s = {0};
        if (k->facts[i].optional)
            continue;
        TRY(db_one(c, db, Q_VERDICT_STATE, &s, A(k->facts[i].table)));
        const char *state = db_text(c, &s, 0), *note = db_is_null(&s, 1) ? "" : db_text(c, &s, 1);
        enum verdict v = str_eq(state, "ok") ? V_PASS : str_eq(state, "denied") ? V_DENIED : str_eq(state, "error") ? V_ERROR : V_UNKNOWN;
        if (v <= worst)                            /* unknown < denied < error by their order */
            continue;
        worst = v;
        const char *zh = v == V_DENIED ? "需要管理员权限" : v == V_ERROR ? "来源损坏或读取出错" : "没有可读的依据";
        const char *en = v == V_DENIED ? "needs root" : v == V_ERROR ? "a source is damaged" : "there is no evidence to read";
        *ret_why = (struct text2){arena_printf(c->mem, "%s：%s%s%s", k->facts[i].title.zh, zh, *note ? "，" : "", note), arena_printf(c->mem, "%s: %s%s%s", k->facts[i].title.en, en, *note ? ", " : "", note)};
    }
    *ret_v = worst;
    return 0;
}

/* Of findings the worst; `unknown` and what says less weigh less than a finding. */
static int rank(enum verdict v) {
    static const int r[V_COUNT] = {[V_PASS] = 1, [V_NA] = 0, [V_UNKNOWN] = 2, [V_DENIED] = 3, [V_ERROR] = 4, [V_PERSON] = 5, [V_WARN] = 6, [V_FAIL] = 7};
    return r[v];
}

static enum verdict worst_of(const struct check_result *r) {
    enum verdict worst = r->n ? r->rows[0].v : V_PASS;
    for (int i = 1; i < r->n; i++)
        worst = rank(r->rows[i].v) > rank(worst) ? r->rows[i].v : worst;
    return worst;
}

/* Without evidence nothing was seen to be missing: what rests on that goes, all of it where no system was there to be read. */
static void only_seen(struct check_result *r, bool there) {
    struct check_row *v = (struct check_row *)r->rows;
    int n = 0;
    for (int i = 0; i < r->n; i++)
        if (!v[i].lacks && (there || (v[i].v != V_FAIL && v[i].v != V_WARN)))
            v[n++] = v[i];
    r->n = n;
    r->v = worst_of(r);
}

/* A name the machine did not tell takes the whole text with it; the finding stays one. */
static const char *text_or(struct ctx *c, struct stmt *s, int col, const char *title) { return db_is_null(s, col) ? title : db_text(c, s, col); }

static int rows(struct ctx *c, struct db *db, const struct check *k, struct check_result *r) {
    struct query q = {k->id, k->sql, NULL};
    struct check_row *v = NEWN(c, struct check_row, ROWS_MAX + 1);
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, &q, &s));
    if (db_columns(&s) != 3)
        return fail(c, E_MODEL, T("%s：应返回 verdict、zh、en 三列", "%s: must return verdict, zh, en"), k->file);
    while ((rc = db_next(c, &s)) > 0 && r->n < ROWS_MAX) {
        bool lacks;
        int one = verdict_parse(db_text(c, &s, 0), &lacks);
        if (one < 0)
            return fail(c, E_MODEL, T("%s：结论有误", "%s: bad verdict"), k->file);
        v[r->n++] = (struct check_row){(enum verdict)one, {text_or(c, &s, 1, k->title.zh), text_or(c, &s, 2, k->title.en)}, lacks};
    }
    r->rows = v;
    r->v = worst_of(r);
    return rc < 0 ? rc : 0;
}

/* "Not found" tells something only where a system was there to be read: below an empty or foreign directory nothing is found of anything. */
static int system_read(struct ctx *c, struct db *db, bool *ret_read) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_VERDICT_STATE, &s, A("host")));
    const char *state = db_text(c, &s, 0);
    *ret_read = str_eq(state, "ok") || str_eq(state, "partial");
    return 0;
}

int verdict_one(struct ctx *c, struct db *db, const struct check *k, int cls, struct check_result *ret_r) {
    struct check_result r = {.k = k, .v = V_NA};
    struct text2 why = {NULL, NULL};
    enum verdict worth;
    bool there;
    if (!cls && k->classes != EVERY_CLASS) {         /* nobody said what this machine is: what depends on it stays open */
        static const struct check_row undeclared = {V_UNKNOWN, {"没有申报本机类别，不能判断", "the class of this machine was not declared"}};
        *ret_r = (struct check_result){k, V_UNKNOWN, 1, &undeclared};
        return 0;
    }
    if (cls && !(k->classes & cls)) {
        *ret_r = r;
        return 0;
    }
    db_guard(db, &(struct db_guard){.on = true, .max_ms = CHECK_MS});
    int rc = rows(c, db, k, &r);
    db_guard(db, NULL);
    TRY(rc);
    TRY(system_read(c, db, &there));
    TRY(evidence(c, db, k, &worth, &why));
    if (worth != V_PASS) {
        only_seen(&r, there);
        if (r.v == V_PASS || r.v == V_NA) {
            struct check_row *only = NEW(c, struct check_row);
            *only = (struct check_row){worth, why};
            r = (struct check_result){k, worth, 1, only};
        }
    }
    *ret_r = r;
    return 0;
}

int verdict_run(struct ctx *c, struct db *db, const struct checks *k, int cls, struct verdicts *ret_v) {
    struct verdicts v = {.cls = cls, .n = k->n};
    struct check_result *r = NEWN(c, struct check_result, k->n);
    int64_t least;
    AUTO_STMT q = {0};
    TRY(db_one0(c, db, Q_VERDICT_SYSTEM, &q));
    const char *system = db_text(c, &q, 0);
    struct hows hows;
    TRY(verdict_hows(c, &hows));
    for (int i = 0; i < k->n; i++) {
        int rc = verdict_one(c, db, &k->v[i], cls, &r[i]);
        if (rc < 0) {
            struct check_row *only = NEW(c, struct check_row);
            const char *what = arena_dup(c->mem, c->err.detail);
            *only = (struct check_row){V_ERROR, {what, what}};
            r[i] = (struct check_result){&k->v[i], V_ERROR, 1, only};
            c->err = (struct err){0};
        }
        v.count[r[i].v]++;
        TRY(verdict_how(c, &hows, k->v[i].id, system, &r[i].how));
    }
    v.v = r;
    v.applicable = k->n - v.count[V_NA];
    v.decided = v.count[V_PASS] + v.count[V_FAIL] + v.count[V_WARN];
    int blind = v.count[V_UNKNOWN] + v.count[V_DENIED] + v.count[V_ERROR];
    v.percent = v.decided + blind ? v.decided * 100 / (v.decided + blind) : 0;
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_VERDICT_COVERAGE_MIN, &s));
    least = db_i64(&s, 0);
    v.enough = v.percent >= least;
    *ret_v = v;
    return 0;
}

/* How to mend it on the system that was checked. */
static void here(const struct how *h, struct str *out) {
    if (!h->text.zh)
        return;
    str_put(out, ",\"how_zh\":");
    json_quote(out, h->text.zh);
    str_put(out, ",\"how_en\":");
    json_quote(out, h->text.en);
    str_putf(out, ",\"how_sure\":%s", h->sure ? "true" : "false");
}

int verdict_json(struct ctx *c, const struct verdicts *v, struct str *out) {
    (void)c;
    str_putf(out, "\"coverage\":{\"applicable\":%d,\"decided\":%d,\"percent\":%d,\"enough\":%s,\"verdicts\":{", v->applicable, v->decided, v->percent, v->enough ? "true" : "false");
    for (int i = 0; i < V_COUNT; i++)
        str_putf(out, "%s\"%s\":%d", i ? "," : "", verdict_names[i], v->count[i]);
    str_put(out, "}},\n\"checks\":[");
    for (int i = 0; i < v->n; i++) {
        const struct check_result *r = &v->v[i];
        const struct check *k = r->k;
        str_putf(out, "%s\n {\"id\":\"%s\",\"area\":\"%s\",\"verdict\":\"%s\",\"severity\":%d,\"item\":\"%s\",\"requirement\":\"%s\",\"zh\":", i ? "," : "", k->id, k->area, verdict_names[r->v],
                 k->severity, k->item, k->requirement);
        json_quote(out, k->title.zh);
        str_put(out, ",\"en\":");
        json_quote(out, k->title.en);
        str_put(out, ",\"rows\":[");
        for (int n = 0; n < r->n; n++) {
            str_putf(out, "%s{\"verdict\":\"%s\",\"zh\":", n ? "," : "", verdict_names[r->rows[n].v]);
            json_quote(out, r->rows[n].text.zh);
            str_put(out, ",\"en\":");
            json_quote(out, r->rows[n].text.en);
            str_putc(out, '}');
        }
        str_put(out, "],\"fix_zh\":");
        json_quote(out, k->fix.zh);
        str_put(out, ",\"fix_en\":");
        json_quote(out, k->fix.en);
        here(&r->how, out);
        str_putc(out, '}');
    }
    str_put(out, "]");
    return str_end(out);
}
