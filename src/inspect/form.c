/* Is the content of a sealed report possible? The signer is one of ours, but his program may be old, broken, or somebody else's with our kit. */
#include <stdarg.h>
#include <stdio.h>

#include "inspect/internal.h"

enum { CHECKS_MAX = 1000, CHECK_ROWS_MAX = 100, FACT_ROWS_MAX = 100000, NUMBERS_MAX = 256, TEXT_MAX = 4096 };

struct form { struct ctx *c; const struct inspect_index *x; const json_t *report; bool same_rules; const char *why; };

/* Notes the first thing that is wrong; always false. */
__attribute__((format(printf, 2, 3))) static bool no(struct form *f, const char *fmt, ...) {
    char text[512];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    f->why = arena_dup(f->c->mem, text);
    return false;
}

static bool one_of(const char *s, const char *const *names) {
    for (; *names; names++)
        if (str_eq(s, *names))
            return true;
    return false;
}

static bool verdict_known(const char *s) {
    for (int i = 0; i < V_COUNT; i++)
        if (str_eq(s, verdict_names[i]))
            return true;
    return false;
}

static bool hex(const char *s, size_t n) { return s && strlen(s) == n && strspn(s, "0123456789abcdef") == n; }

static const json_t *get(const json_t *o, const char *key) { return json_object_get(o, key); }

static bool whole(const json_t *o, const char *key, int64_t min, int64_t max) {
    const json_t *v = get(o, key);
    return json_is_integer(v) && json_integer_value(v) >= min && json_integer_value(v) <= max;
}

/* A keyed digest, or nothing known. */
static bool digest(const json_t *v) { return !v || json_is_null(v) || (json_is_string(v) && (!json_string_length(v) || hex(json_string_value(v), 64))); }

static bool head(struct form *f) {
    struct ctx *c = f->c;
    static const char *const classes[] = {"classified", "unclassified", "internet", "undeclared", NULL}, *const from[] = {"ticket", "option", "none", NULL};
    const json_t *j = f->report, *t = get(j, "ticket");
    const char *a = json_text(j, "started"), *b = json_text(j, "finished"), *cls = json_text(j, "class");
    if (!hex(json_text(j, "report_id"), 32))
        return no(f, T("报告号有误", "report_id is none"));
    if (!a || !datetime_valid(a) || !b || !datetime_valid(b) || strcmp(a, b) > 0)
        return no(f, T("检查时间有误：%.40s 至 %.40s", "impossible times: %.40s to %.40s"), a ? a : "?", b ? b : "?");
    if (!one_of(cls, classes) || !one_of(json_text(j, "class_from"), from))
        return no(f, T("申报类别有误：%.40s", "no such class: %.40s"), cls ? cls : "?");
    if (t && !json_is_null(t) && !hex(json_text(t, "nonce"), 32))
        return no(f, T("任务单编号有误", "the ticket's nonce is none"));
    return str_eq(json_text(j, "class_from"), "ticket") && !json_is_object(t) ? no(f, T("类别来自任务单，却没有任务单", "the class is from a ticket, but there is none")) : true;
}

static bool numbers(struct form *f, const json_t *m, const char *key) {
    struct ctx *c = f->c;
    const json_t *list = get(m, key);
    if (!json_is_array(list) || json_array_size(list) > NUMBERS_MAX)
        return no(f, T("machine.%s 有误", "machine.%s: no list, or too long"), key);
    for (size_t i = 0; i < json_array_size(list); i++)
        if (!hex(json_string_value(json_array_get(list, i)), 64))
            return no(f, T("machine.%s 应是摘要", "machine.%s must be digests"), key);
    return true;
}

static bool machine(struct form *f) {
    struct ctx *c = f->c;
    static const char *const digests[] = {"serial", "board", "uuid", "machine_id"};
    const json_t *m = get(f->report, "machine");
    if (!json_is_object(m))
        return no(f, T("没有 machine", "machine is missing"));
    for (size_t i = 0; i < COUNT(digests); i++)
        if (!digest(get(m, digests[i])))
            return no(f, T("machine.%s 应是摘要", "machine.%s must be a digest"), digests[i]);
    return numbers(f, m, "disks") && numbers(f, m, "macs");
}

static const struct check *check_find(const struct checks *k, const char *id) {
    for (int i = 0; i < k->n; i++)
        if (str_eq(k->v[i].id, id))
            return &k->v[i];
    return NULL;
}

static bool rows(struct form *f, const json_t *k, const char *id) {
    struct ctx *c = f->c;
    const json_t *list = get(k, "rows");
    if (!json_is_array(list) || json_array_size(list) > CHECK_ROWS_MAX)
        return no(f, T("检查项 %.40s 的 rows 有误或过多", "check %.40s: rows are no list, or too many"), id);
    for (size_t i = 0; i < json_array_size(list); i++)
        if (!verdict_known(json_text(json_array_get(list, i), "verdict")) || !json_text(json_array_get(list, i), "zh"))
            return no(f, T("检查项 %.40s 的第 %zu 行有误", "check %.40s: row %zu is none"), id, i + 1);
    return true;
}

static bool check(struct form *f, const json_t *k, json_t *seen, int n[V_COUNT]) {
    struct ctx *c = f->c;
    const char *id = json_text(k, "id"), *v = json_text(k, "verdict"), *item = json_text(k, "item");
    if (!id || !*id || strlen(id) > 40 || id[strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789_")] || json_object_get(seen, id))
        return no(f, T("检查项名称有误或重复：%.40s", "check without a name, or twice: %.40s"), id ? id : "?");
    json_object_set_new(seen, id, json_true());
    if (!verdict_known(v))
        return no(f, T("检查项 %.40s 的结论不认识：%.40s", "check %.40s: no such verdict: %.40s"), id, v ? v : "?");
    if (!whole(k, "severity", 1, 5) || !json_text(k, "zh") || !item)
        return no(f, T("检查项 %.40s 不完整", "check %.40s is incomplete"), id);
    const struct check *ours = check_find(f->x->checks, id);
    if (f->same_rules && (!ours || !str_eq(ours->item, item) || ours->severity != json_i64(k, "severity", 0)))
        return no(f, T("检查项 %.40s 与其规则版本不符", "check %.40s does not belong to the set of checks that is named"), id);
    for (int i = 0; i < V_COUNT; i++)
        n[i] += str_eq(v, verdict_names[i]);
    return rows(f, k, id);
}

/* The totals are those of the checks. */
static bool coverage(struct form *f, const int n[V_COUNT]) {
    struct ctx *c = f->c;
    const json_t *cov = get(f->report, "coverage"), *v = get(cov, "verdicts");
    int decided = n[V_PASS] + n[V_FAIL] + n[V_WARN], all = decided + n[V_UNKNOWN] + n[V_DENIED] + n[V_ERROR];
    for (int i = 0; i < V_COUNT; i++)
        if (!whole(v, verdict_names[i], n[i], n[i]))
            return no(f, T("coverage 的 %s 与检查项不符", "coverage: %s is not what the checks add up to"), verdict_names[i]);
    if (!whole(cov, "percent", all ? decided * 100 / all : 0, all ? decided * 100 / all : 0) || !json_is_boolean(get(cov, "enough")))
        return no(f, T("coverage 的百分比与检查项不符", "coverage: the percentage is not what the checks add up to"));
    return true;
}

static bool checks(struct form *f) {
    struct ctx *c = f->c;
    const json_t *list = get(f->report, "checks");
    json_t *seen = json_object();
    int n[V_COUNT] = {0};
    if (!json_is_array(list) || json_array_size(list) == 0 || json_array_size(list) > CHECKS_MAX)
        return no(f, T("检查项没有或过多（%zu）", "no checks, or too many (%zu)"), json_array_size(list));
    for (size_t i = 0; i < json_array_size(list); i++)
        if (!check(f, json_array_get(list, i), seen, n))
            return false;
    return coverage(f, n);
}

static bool cell(struct form *f, const struct fact_table *t, const char *name, const json_t *v) {
    struct ctx *c = f->c;
    for (int i = 0; i < t->n; i++) {
        const struct fact_column *col = &t->columns[i];
        if (!str_eq(col->name, name))
            continue;
        if (col->leaves == FACT_LOCAL)
            return no(f, T("%s.%s 只供本机查看，不得写入报告", "%s.%s must not leave the machine"), t->name, name);
        if (json_is_null(v))
            return true;
        if (col->leaves == FACT_DIGEST && !digest(v))
            return no(f, T("%s.%s 应是摘要", "%s.%s must be a digest"), t->name, name);
        if (col->integer ? !json_is_integer(v) : !json_is_string(v) || json_string_length(v) > TEXT_MAX)
            return no(f, T("%s.%s 的值有误", "%s.%s: a value of the wrong kind"), t->name, name);
        return true;
    }
    return f->same_rules ? no(f, T("没有这一列：%s.%.40s", "no such column: %s.%.40s"), t->name, name) : true;
}

static bool table(struct form *f, const char *name, const json_t *v) {
    struct ctx *c = f->c;
    static const char *const states[] = {"ok", "partial", "denied", "absent", "error", NULL};
    const struct fact_table *t = fact_table(f->x->facts, name);
    const json_t *list = get(v, "rows");
    if (!t)
        return f->same_rules ? no(f, T("没有这张事实表：%.40s", "no such table of facts: %.40s"), name) : true;
    if (!one_of(json_text(v, "state"), states) || !json_is_array(list) || json_array_size(list) > FACT_ROWS_MAX)
        return no(f, T("事实表 %s 有误或行数过多", "table %s: no state, or too many rows"), name);
    for (size_t i = 0; i < json_array_size(list); i++) {
        json_t *row = json_array_get(list, i), *value;
        const char *key;
        if (!json_is_object(row))
            return no(f, T("事实表 %s 的第 %zu 行有误", "table %s: row %zu is none"), name, i + 1);
        json_object_foreach(row, key, value)
            if (!cell(f, t, key, value))
                return false;
    }
    return true;
}

static bool facts(struct form *f) {
    struct ctx *c = f->c;
    json_t *all = json_object_get(f->report, "facts"), *v;
    const char *name;
    if (!json_is_object(all))
        return no(f, T("没有 facts", "facts are missing"));
    json_object_foreach(all, name, v)
        if (!table(f, name, v))
            return false;
    return true;
}

bool same_rules(const struct inspect_index *x, const json_t *report) { return str_eq(json_text(get(report, "program"), "rules"), x->checks->rules); }

const char *form_fault(struct ctx *c, const struct inspect_index *x, const json_t *report) {
    struct form f = {.c = c, .x = x, .report = report, .same_rules = same_rules(x, report)};
    return head(&f) && machine(&f) && checks(&f) && facts(&f) ? NULL : f.why;
}
