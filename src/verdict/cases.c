/* The cases of <id>.test.sql; and of every check: what it reads is named, and without evidence nothing passes. */
#include <stdio.h>

#include "verdict/sql.gen.h"
#include "verdict/verdict.h"

enum { MAX_CASES = 32 };
static const int64_t now = 1795708800;               /* 2026-11-27 00:00 in the office */
struct one_case { const char *name, *cls, *expect, *sql; };

static const char *after(const char *line, const char *key) {
    size_t n = strlen(key);
    return str_starts(line, "-- ") && strncmp(line + 3, key, n) == 0 && line[3 + n] == ':' ? line + 3 + n + 1 + strspn(line + 3 + n + 1, " ") : NULL;
}

static int split(struct ctx *c, const char *text, struct one_case *k) {
    char **line;
    int n = str_split(c, text, '\n', 2000, &line), cases = 0;
    struct str body;
    str_init(&body, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < n; i++) {
        const char *v = after(line[i], "case");
        if (v) {
            if (cases == MAX_CASES)
                return cases;
            str_init(&body, c, LIMIT_SQL_BYTES);
            k[cases++].name = v;
        } else if (!cases) {
            continue;
        } else if ((v = after(line[i], "class")))
            k[cases - 1].cls = v;
        else if ((v = after(line[i], "expect")))
            k[cases - 1].expect = v;
        str_put(&body, line[i]);
        str_putc(&body, '\n');
        k[cases - 1].sql = body.p;
    }
    return cases;
}

/* A machine of a class whose every table could be read, all empty. */
static int machine(struct ctx *c, struct db *db, const char *cls) {
    TRY(db_exec0(c, db, Q_VERDICT_STATE_ALL_OK));
    TRY(db_exec(c, db, Q_VERDICT_TASK, A(cls), A("test"), A(now), ANULL, ANULL, ANULL, ANULL, ANULL, ANULL, A(0), A(1), ANULL));
    return verdict_policy(c, class_parse(cls), NULL);
}

static int fill(struct ctx *c, struct db *db, const struct check *k, const struct one_case *o) {
    TRY(machine(c, db, o->cls));
    return db_script(c, db, k->id, o->sql, NULL, NULL);
}

/* A machine that is there and shows nothing of what the check reads: nothing was seen, so nothing is wrong, and nothing right. */
static int blind(struct ctx *c, struct db *db, const struct check *k, const char *cls) {
    struct check_result r;
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    TRY(machine(c, db, cls));
    for (int i = 0; i < k->n_facts; i++)
        TRY(fact_state(c, db, k->facts[i].table, "absent", NULL));
    TRY(verdict_one(c, db, k, class_parse(cls), &r));
    for (int i = 0; i < k->n_facts; i++)
        TRY(fact_state(c, db, k->facts[i].table, "ok", NULL));
    if (r.v == V_FAIL || r.v == V_WARN || r.v == V_PASS)
        return fail(c, E_MODEL, T("%s：没有任何依据却得 %s(%s)", "%s: gives %s without any evidence (%s)"), k->id, verdict_names[r.v], r.n ? r.rows[0].text.zh : "");
    return 0;
}

/* A pass must fall with each table it needs. */
static int without(struct ctx *c, struct db *db, const struct check *k, const struct one_case *o) {
    static const char *const state[] = {"absent", "denied", "error", "partial"};
    for (int i = 0; i < k->n_facts; i++)
        for (size_t s = 0; s < COUNT(state) && !k->facts[i].optional; s++) {
            struct check_result r;
            TRY(fact_state(c, db, k->facts[i].table, state[s], NULL));
            TRY(verdict_one(c, db, k, class_parse(o->cls), &r));
            TRY(fact_state(c, db, k->facts[i].table, "ok", NULL));
            if (r.v == V_PASS || r.v == V_NA)
                return fail(c, E_MODEL, T("%s：事实表 %s 为 %s 时仍得 %s", "%s: table %s is %s and it still gives %s"), k->id, k->facts[i].table, state[s], verdict_names[r.v]);
        }
    return 0;
}

/* A row says something: `a || b / 60 || c` divides the whole and leaves a number. */
static int sentences(struct ctx *c, const struct check *k, const struct one_case *o, const struct check_result *r) {
    for (int i = 0; i < r->n; i++)
        for (int t = 0; t < 2; t++) {
            const char *text = t ? r->rows[i].text.en : r->rows[i].text.zh;
            if (!text[strspn(text, "-.0123456789 ")])
                return fail(c, E_MODEL, T("%s 用例“%s”：文字只是“%s”", "%s case '%s': the text is only '%s'"), k->id, o->name, text);
        }
    return 0;
}

static int run_case(struct ctx *c, struct db *db, const struct check *k, const struct one_case *o) {
    struct check_result r;
    AUTO_TX tx = {0};
    if (!o->cls || !o->expect || !class_parse(o->cls))
        return fail(c, E_MODEL, T("%s 用例“%s”缺少 class 或 expect", "%s case '%s' lacks class or expect"), k->id, o->name);
    TRY(tx_begin(c, db, &tx));
    TRY(fill(c, db, k, o));
    TRY(verdict_one(c, db, k, class_parse(o->cls), &r));
    if (!str_eq(o->expect, verdict_names[r.v]))
        return fail(c, E_MODEL, T("%s 用例“%s”：应为 %s，实得 %s(%s)", "%s case '%s': expected %s, got %s (%s)"), k->id, o->name, o->expect, verdict_names[r.v], r.n ? r.rows[0].text.zh : "");
    TRY(sentences(c, k, o, &r));
    return r.v == V_PASS ? without(c, db, k, o) : 0;
}

struct reads { struct ctx *c; const struct check *k; const struct fact_model *m; const char *strange; };

static void on_read(void *arg, const char *table) {
    struct reads *r = arg;
    const struct fact_table *t = fact_table(r->m, table);
    bool named = !t || str_eq(table, "task") || str_eq(table, "task_list");
    for (int i = 0; i < r->k->n_facts; i++)
        named = named || str_eq(r->k->facts[i].table, table);
    if (!named)
        r->strange = t->name;
}

static int reads_named(struct ctx *c, struct db *db, const struct fact_model *m, const struct check *k) {
    struct reads r = {c, k, m, NULL};
    struct query q = {k->id, k->sql, NULL};
    db_guard(db, &(struct db_guard){.on = true, .read_table = on_read, .arg = &r});
    AUTO_STMT s = {0};
    int rc = db_query0(c, db, &q, &s);
    stmt_close(&s);
    db_guard(db, NULL);
    TRY(rc);
    return r.strange ? fail(c, E_MODEL, T("%s 读了没有列在 facts 中的 %s", "%s reads %s, which facts does not name"), k->id, r.strange) : 0;
}

int verdict_test(struct ctx *c, struct db *db, const struct fact_model *m, const struct check *k) {
    struct one_case *o = NEWN(c, struct one_case, MAX_CASES);
    bool hit = false, clean = false;
    if (!k->test_sql)
        return fail(c, E_MODEL, T("%s 没有测试", "%s has no .test.sql"), k->id);
    TRY(reads_named(c, db, m, k));
    TRY(blind(c, db, k, "classified"));
    TRY(blind(c, db, k, "unclassified"));
    TRY(blind(c, db, k, "internet"));
    int n = split(c, k->test_sql, o);
    for (int i = 0; i < n; i++) {
        TRY(run_case(c, db, k, &o[i]));
        hit |= str_eq(o[i].expect, "fail") || str_eq(o[i].expect, "warn") || str_eq(o[i].expect, "person");
        clean |= str_eq(o[i].expect, "pass") || str_eq(o[i].expect, "na");
    }
    return hit && clean ? n : fail(c, E_MODEL, T("%s 的测试应有不符合与符合两种用例", "%s: cases must show both a finding and a pass"), k->id);
}
