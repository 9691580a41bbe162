/* Variables of a run, for every sentence of its paper. Every digit is the API's. */
#include "paper/internal.h"
#include "paper/sql.gen.h"

const char *score_number(struct ctx *c, const json_t *o, const char *key) {
    const json_t *v = json_object_get(o, key);
    return v && !json_is_null(v) ? json_print(c, v) : "—";
}

int64_t score_hundredths(struct ctx *c, const json_t *o, const char *key) {
    int64_t v = 0;
    str_hundredths(score_number(c, o, key), &v);
    return v;
}

const char *score_closed_up(struct ctx *c, const char *text) {
    struct str s;
    uint32_t before = 0, cp;
    text = text ? text : "";
    str_init(&s, c, strlen(text) + 1);
    for (const char *p = text, *next; (next = p, cp = utf8_next(&next)); p = next) {
        const char *peek = next;
        if (cp != ' ' || (before < 0x2E80 && utf8_next(&peek) < 0x2E80))
            str_putn(&s, p, (size_t)(next - p));
        before = cp;
    }
    return s.p;
}

static const char *period_title(struct ctx *c, const char *period, const struct rule_period *p) {
    if (strlen(period) == 4)
        return arena_printf(c->mem, "%s年度", period);
    if (strlen(period) == 7 && (period[5] == 'Q' || period[5] == 'q'))
        return arena_printf(c->mem, "%.4s年第%c季度", period, period[6]);
    return arena_printf(c->mem, "%s至%s", report_date_zh(c, p->from), report_date_zh(c, p->to));
}

/* "《…》第五十八条、《…》": rows of model/reports/basis.tsv: zh, article, sure. */
static const char *basis(struct ctx *c, const struct spec *spec) {
    struct str s;
    char **line, **col;
    str_init(&s, c, 1 << 16);
    for (int i = 0; i < spec->n_other; i++) {
        if (!str_eq(spec->other[i].path, "reports/basis.tsv"))
            continue;
        int n = str_split(c, spec->other[i].bytes, '\n', 64, &line);
        for (int k = 1; k < n; k++)
            if (str_split(c, line[k], '\t', 4, &col) >= 3)
                str_putf(&s, "%s《%s》%s%s", s.len ? "、" : "", col[0], col[1], str_eq(col[2], "confirmed") ? "" : "（待核对）");
    }
    return s.p;
}

static void verdict_vars(struct fill *f, const json_t *run) {
    struct ctx *c = f->c;
    const char *title = json_text(run, "verdict_title");
    size_t unjudged = json_array_size(json_object_get(run, "unjudged"));
    size_t missing = json_array_size(json_object_get(run, "missing"));
    const char *why = !json_yes(run, "complete") ? arena_printf(c->mem, "所用标准%s，不出具等次结论", missing ? arena_printf(c->mem, "尚有%zu项未补录", missing) : "不完整")
                      : str_eq(score_number(c, run, "percent"), "—") ? "没有实有项目，不出具等次结论"
                      : unjudged ? arena_printf(c->mem, "有%zu条规则未能运行，所属项目尚未由人判定，不出具等次结论", unjudged) : "不出具等次结论";
    var_put(f, "conclusion", title ? arena_printf(c->mem, "自评等次为“%s”", title) : why);
    var_put(f, "missing_note", missing ? arena_printf(c->mem, "（另有%zu项内容未补录，没有评分）", missing) : "");
    var_put(f, "verdict", title ? title : "（无）");
    int64_t raw = score_hundredths(c, run, "raw_score"), shown = score_hundredths(c, run, "score");
    var_put(f, "floored", raw < shown ? arena_printf(c->mem, "（扣分合计后为%s分，按%s分计）", score_number(c, run, "raw_score"), score_number(c, run, "score")) : "");
    int64_t open = json_i64(run, "to_confirm", 0);
    var_put(f, "to_confirm", open ? arena_printf(c->mem, "另有%" PRId64 "项含需由人判定的情形尚未判定，未判定前不扣分。", open) : "各项判定均已完成。");
    var_put(f, "state_note", str_eq(json_text(run, "state"), "open") ? "（未定稿）" : "");
}

bool score_stands(const json_t *item, const json_t *finding) {
    return json_yes(item, "applicable") && !json_yes(finding, "dismissed");
}

static void counts(struct fill *f) {
    struct ctx *c = f->c;
    int64_t applicable = 0, items = 0, findings = 0, faulty = 0;
    size_t i, k;
    json_t *category, *item, *x;
    json_array_foreach(f->items, i, item)
        json_array_foreach(json_object_get(item, "findings"), k, x)
            findings += str_eq(json_text(item, "kind"), "scored") && score_stands(item, x);
    json_array_foreach(json_object_get(f->view, "categories"), i, category) {
        if (json_is_null(json_object_get(category, "points")))
            continue;
        json_array_foreach(json_object_get(category, "items"), k, item) {
            if (str_eq(json_text(item, "status"), "missing"))
                continue;
            items++;
            applicable += json_yes(item, "applicable");
            faulty += score_hundredths(c, item, "deducted") != 0;
        }
    }
    var_put(f, "items", arena_printf(c->mem, "%" PRId64, items));
    var_put(f, "items_applicable", arena_printf(c->mem, "%" PRId64, applicable));
    var_put(f, "findings", arena_printf(c->mem, "%" PRId64, findings));
    var_put(f, "items_deducted", arena_printf(c->mem, "%" PRId64, faulty));
}

/* "12-20" of the year of the period, as a date. */
static const char *report_until(struct fill *f) {
    struct ctx *c = f->c;
    const char *day = setting_text(f->spec, f->db, c, "report_until"), *date = arena_printf(c->mem, "%s-%s", f->period.year, day);
    return date_valid(date) ? report_date_zh(c, date) : day;
}

int score_vars(struct fill *f, int64_t run) {
    static const char *const text[] = {"title", "standard", "standard_title", "as_of", "period"}, *const numbers[] = {"score", "applicable", "percent", "raw_score", "ledger_head"};
    struct ctx *c = f->c;
    json_t *traced;
    TRY(assess_view(c, f->db, f->spec, f->user, run, &f->view));
    const json_t *r = json_object_get(f->view, "run");
    if (json_yes(r, "own_part"))
        return fail(c, E_NOTFOUND, T("没有自评 %" PRId64, "no run %" PRId64), run);
    TRY(assess_json(c, f->db, f->spec, run, true, &traced));
    f->items = json_object_get(traced, "items");
    f->run = run;
    TRY(rule_period(c, json_text(r, "period"), &f->period));
    if (json_text(r, "as_of") && date_valid(json_text(r, "as_of")))
        memcpy(f->period.today, json_text(r, "as_of"), sizeof f->period.today);
    for (size_t i = 0; i < COUNT(text); i++)
        var_put(f, text[i], score_closed_up(c, json_text(r, text[i])));
    for (size_t i = 0; i < COUNT(numbers); i++)
        var_put(f, numbers[i], score_number(c, r, numbers[i]));
    var_put(f, "from", f->period.from);
    var_put(f, "to", f->period.to);
    var_put(f, "year", f->period.year);
    var_put(f, "period_title", period_title(c, json_text(r, "period"), &f->period));
    var_put(f, "basis", basis(c, f->spec));
    var_put(f, "origin", str_eq(json_text(r, "origin"), "own") ? "本系统自编标准，非官方标准" : "依公开材料整理");
    var_put(f, "rectification_days", setting_text(f->spec, f->db, c, "rectification_days"));
    var_put(f, "report_until", report_until(f));
    verdict_vars(f, r);
    counts(f);
    return 0;
}
