/* Standards as spreadsheets: out and in again is the same standard; what is wrong names its row. */
#include "assess/fixture.h"
#include "assess/sheet.h"

struct keep { struct ctx *c; int n; struct sheet_row rows[600]; };

static int keep_row(void *arg, int n, const char *const *cells) {
    struct keep *k = arg;
    const char **copy = NEWN(k->c, const char *, n);
    for (int i = 0; i < n; i++)
        copy[i] = arena_dup(k->c->mem, cells[i]);
    k->rows[k->n++] = (struct sheet_row){n, copy, k->n + 1};
    return 0;
}

static void same(const struct standard *a, const struct standard *b) {
    assert_string_equal(a->id, b->id);
    assert_string_equal(a->title.en, b->title.en);
    assert_int_equal(a->grammar, b->grammar);
    assert_int_equal(a->total, b->total);
    assert_int_equal(a->floor, b->floor);
    assert_int_equal(a->complete, b->complete);
    assert_int_equal(a->n_bands, b->n_bands);
    assert_int_equal(a->n_categories, b->n_categories);
    assert_int_equal(a->n_items, b->n_items);
    for (int i = 0; i < a->n_items; i++) {
        const struct item *p = &a->items[i], *q = &b->items[i];
        assert_string_equal(p->id, q->id);
        assert_string_equal(p->title.zh, q->title.zh);
        assert_string_equal(p->title.en, q->title.en);
        assert_true(str_eq(p->hint.zh, q->hint.zh) && str_eq(p->hint.en, q->hint.en));
        assert_int_equal(p->weight, q->weight);
        assert_int_equal(p->abort, q->abort);
        assert_true(str_eq(p->applies, q->applies));
        assert_int_equal(p->points, q->points);
        assert_int_equal(p->kind, q->kind);
        assert_int_equal(p->status, q->status);
        assert_int_equal(p->asks, q->asks);
        assert_int_equal(p->n_deductions, q->n_deductions);
        for (int d = 0; d < p->n_deductions; d++) {
            assert_true(str_eq(p->deductions[d].rule, q->deductions[d].rule));
            assert_true(p->deductions[d].rule || str_eq(p->deductions[d].title.en, q->deductions[d].title.en));
            assert_int_equal(p->deductions[d].min, q->deductions[d].min);
            assert_int_equal(p->deductions[d].max, q->deductions[d].max);
            assert_int_equal(p->deductions[d].cap, q->deductions[d].cap);
            assert_int_equal(p->deductions[d].each, q->deductions[d].each);
        }
    }
}

static void round_trip(void **state) {
    (void)state;
    struct ctx c;
    const struct spec *spec;
    const char *id, *yaml;
    int n = 0;
    ctx_init(&c);
    ctx_enter(&c);
    assert_int_equal(spec_load(&c, NULL, &spec), 0);
    for (; (id = standard_id(&c, spec, n)); n++) {
        const struct standard *s, *back;
        struct keep *k = NEW(&c, struct keep);
        const char *text = standard_text(&c, spec, id);
        k->c = &c;
        assert_int_equal(standard_parse(&c, spec, id, text, strlen(text), &s), 0);
        assert_int_equal(standard_to_sheet(&c, s, keep_row, k), 0);
        assert_int_equal(standard_from_sheet(&c, k->n, k->rows, &yaml), 0);
        if (standard_parse(&c, spec, "sheet.yaml", yaml, strlen(yaml), &back) < 0)
            die("%s: %s\n%s", id, c.err.detail, yaml);
        same(s, back);
    }
    assert_true(n >= 4);
    ctx_done(&c);
}

/* Rows as they stand in a sheet, from 1. */
static int from(struct ctx *c, int n, struct sheet_row *rows, const char **ret_yaml) {
    for (int i = 0; i < n; i++)
        rows[i].row = i + 1;
    return standard_from_sheet(c, n, rows, ret_yaml);
}

#define ROW(...) {COUNT(((const char *const[]){__VA_ARGS__})), (const char *const[]){__VA_ARGS__}, 0}

/* As a clerk types it: blanks below mean the same category and item. */
static void by_hand(void **state) {
    (void)state;
    struct ctx c;
    const struct standard *s;
    const char *yaml;
    struct sheet_row rows[] = {ROW("standard", "ours"), ROW("title", "本局标准\"甲\""), ROW("version", "1"), ROW("origin", "own"), ROW("band", "90", "meets", "符合"), ROW("band", "0", "fails", "不符合"),
        ROW(""), ROW("类号", "类名"), ROW("1", "责任", "3", "1", "主要负责人", "2", "", "", "未听汇报", "", "0.5", "1"), ROW("", "", "", "", "", "", "", "", "", "r1", "", "1", "occurrence", "1"),
        ROW("", "", "", "2", "分管负责人", "1", "ask", "", "", "r2", "", "1"), ROW("加重", "", "", "51", "违规外联", "4", "", "", "", "r3", "", "4", "occurrence")};
    ctx_init(&c);
    ctx_enter(&c);
    assert_int_equal(from(&c, (int)COUNT(rows), rows, &yaml), 0);
    if (fixture_parse(&c, yaml, &s) < 0)
        die("%s\n%s", c.err.detail, yaml);
    assert_int_equal(s->n_items, 3);
    assert_int_equal(s->items[0].n_deductions, 2);
    assert_int_equal(s->items[0].deductions[0].min, 50);
    assert_int_equal(s->items[0].deductions[1].cap, 100);
    assert_true(s->items[1].asks);
    assert_string_equal(s->title.zh, "本局标准\"甲\"");
    ctx_done(&c);
}

/* Weights, items that end it all, a floor and English: a sheet loses nothing of any grammar. */
static void every_grammar(void **state) {
    (void)state;
    static const char *const text[] = {
        HEAD "grammar: weighted\ncategories:\n  - id: a\n    title: {zh: 甲, en: A}\n    items:\n      - {id: \"1\", title: t, points: 2, weight: 3.5, hint: {zh: 看, en: look}, deductions: [{rule: r1}]}\n",
        HEAD "grammar: abort\ntotal: 500\ncategories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: t, points: 500, abort: true, deductions: [{manual: {zh: 某事, en: a thing}, min: 0.5, max: 1}, {rule: r1}]}\n",
        HEAD "grammar: subtractive\ntotal: 110\nfloor: -100\ncategories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: {zh: 项, en: item}, points: 5, deductions: [{rule: r1}]}\n"
             "aggravations:\n  - {id: \"51\", title: t, points: 4, rule: r2}\nveto:\n  - {id: \"59\", title: t, rules: [r3, r4]}\n"};
    for (size_t i = 0; i < COUNT(text); i++) {
        struct ctx c;
        const struct standard *s, *back;
        const char *yaml;
        ctx_init(&c);
        ctx_enter(&c);
        struct keep *k = NEW(&c, struct keep);
        k->c = &c;
        assert_int_equal(fixture_parse(&c, text[i], &s), 0);
        assert_int_equal(standard_to_sheet(&c, s, keep_row, k), 0);
        assert_int_equal(standard_from_sheet(&c, k->n, k->rows, &yaml), 0);
        if (fixture_parse(&c, yaml, &back) < 0)
            die("%s\n%s", c.err.detail, yaml);
        same(s, back);
        ctx_done(&c);
    }
}

/* Whatever is wrong with the standard in a sheet is said of the row, blank rows and bands counted. */
static void names_the_row(void **state) {
    (void)state;
    struct ctx c;
    const struct standard *s;
    const char *yaml;
    struct sheet_row rows[] = {ROW("standard", "ours"), ROW("title", "本局", "ours"), ROW("version", "1"), ROW("band", "90", "meets", "符合"), ROW("band", "0", "fails", "不符合"), ROW("origin", "own"),
        ROW(""), ROW("类号", "类名"), ROW("1", "责任", "3", "1", "甲", "2", "", "", "", "r1", "", "2"), ROW(""), ROW("", "", "", "2", "乙", "1", "", "", "", "nobody", "", "1")};
    ctx_init(&c);
    ctx_enter(&c);
    assert_int_equal(from(&c, (int)COUNT(rows), rows, &yaml), 0);
    assert_int_equal(fixture_parse(&c, yaml, &s), E_MODEL);
    if (!strstr(c.err.detail, "t.yaml:11: ") || !strstr(c.err.detail, "nobody"))
        die("%s\n%s", c.err.detail, yaml);
    ctx_done(&c);
}

#define HEAD_ROWS ROW("标准：", "ours"), ROW("名 称", "本局标准"), ROW("版本", "1"), ROW("来源", "自定"), ROW("总分", "1,010 分"), ROW("等次", "90%", "meets", "符合"), ROW("等次", "0分", "fails", "不符合")
#define TITLES ROW("类号", "类名", "类\n分值", "项 号", "自查内容", "分值（分）", "扣分情形", "规则", "最少扣", "最多扣", "计 次", "上限")

/* What offices write: full width, units, blanks in titles, a case beside a rule, sums and signatures below. */
static void as_offices_do(void **state) {
    (void)state;
    struct ctx c;
    const struct standard *s = NULL;
    const char *yaml;
    struct sheet_row rows[] = {ROW("本局保密检查评分表"), HEAD_ROWS, ROW(""), TITLES,
        ROW("1", "责任", "１０分", "1", "责任书\n（见表二）", "10.00 分", "未签订责任书", "r1", "2", "２．５分", "每次", "6"), ROW("", "", "", "", "", "", "履行不力", "", "0.5", "4.000"),
        ROW("", "", "", "小计", "", "10"), ROW("2", "载体", "1000", "2", "清点", "1000", "账物不符", "", "", "1000分", "一次性"), ROW("合 计", "合 计", "合 计", "合 计", "", "1010", "", "", "", "", "", ""),
        ROW("加重扣分项", "", "", "51", "违规外联", "4", "违规外联", ""), ROW("一票否决", "", "", "59", "移送司法", "", "已移送司法机关"), ROW("注：本表一式两份", "注：本表一式两份"), ROW(""), ROW("", "填表人：张三", "", "", "审核人：李四")};
    ctx_init(&c);
    ctx_enter(&c);
    rows[10].cells = (const char *const[]){"1", "责任", "１０分", "1", "责任书\n（见表二）", "10.00 分", "未签订责任书", "r1", "", "２．５分", "每次", "7.5"};
    if (from(&c, (int)COUNT(rows), rows, &yaml) < 0 || fixture_parse(&c, yaml, &s) < 0)
        die("%s", c.err.detail);
    assert_int_equal(s->total, 101000);
    assert_int_equal(s->bands[0].min, 9000);
    assert_int_equal(s->n_items, 4);
    const struct deduction *d = s->items[0].deductions;
    assert_int_equal(s->items[0].n_deductions, 2);
    assert_string_equal(d[0].rule, "r1");
    assert_string_equal(d[0].title.zh, "未签订责任书");
    assert_true(d[0].max == 250 && d[0].cap == 750 && d[0].each);
    assert_true(!d[1].rule && d[1].min == 50 && d[1].max == 400 && !d[1].each);
    assert_true(s->items[2].kind == ITEM_AGGRAVATION && s->items[2].deductions[0].max == 400);     /* without points of its own: those of the item */
    assert_true(s->items[3].kind == ITEM_VETO && s->items[3].deductions[0].max > 0);               /* so that a person can say it */
    ctx_done(&c);
}

/* Each wrong cell is told with its place, what it says, and what to do; all of them at once. */
static void names_the_cell(void **state) {
    (void)state;
    static const struct { const char *row[12], *cell, *says; } t[] = {
        {{"1", "甲", "", "1", "t", "两分", "x", "", "", "1"}, "F10", "“两分”，应是数"},
        {{"1", "甲", "", "1", "t", "2,0", "x", "", "", "1"}, "F10", "“2,0”"},
        {{"1", "甲", "", "1", "t", "1/3", "x", "", "", "1"}, "F10", "“1/3”"},
        {{"1", "甲", "", "1", "t", "NaN", "x", "", "", "1"}, "F10", "“NaN”"},
        {{"1", "甲", "", "1", "t", "2", "x", "", "", "1", "每例"}, "K10", "一次、按次"},
        {{"1", "甲", "", "1", "#REF!", "2", "x", "", "", "1"}, "E10", "公式出错"},
        {{"1", "甲", "", "1", "t", SHEET_NO_VALUE, "x", "", "", "1"}, "F10", "没有算出的值"},
        {{"1", "甲", "", "1", "t", "2", "", "r1", "0.5", "1"}, "I10", "规则每次扣固定的分"},
        {{"1", "甲", "", "1", "t", "2", "", "r1", "0.5", ""}, "I10", "规则每次扣固定的分"},
        {{"1", "甲", "", "1", "t", "2", "", "", "", "1"}, "J10", "没有写扣什么"},
        {{"", "", "", "1", "t", "2"}, "D10", "请写“类号”"},
        {{"1", "甲", "", "", "t", "2"}, "A10", "请写“项号”"},
        {{"本表共一项"}, "A10", "“本表共一项”"},
        {{"合计", "", "", "", "", "5"}, "F10", "合计是 0 分"},
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        struct ctx c;
        const char *yaml = NULL;
        struct sheet_row rows[] = {HEAD_ROWS, ROW(""), TITLES, {12, t[i].row, 0}, {12, t[i].row, 0}};
        ctx_init(&c);
        ctx_enter(&c);
        c.lang = LANG_ZH;
        assert_int_equal(from(&c, (int)COUNT(rows) - 1, rows, &yaml), E_INVALID);
        assert_null(yaml);
        if (!strstr(c.err.detail, t[i].cell) || !strstr(c.err.detail, t[i].says) || !str_eq(c.err.items->field, t[i].cell))
            die("%zu: %s", i, c.err.detail);
        ctx_done(&c);
    }
    struct ctx c;
    const char *yaml = NULL;
    struct sheet_row rows[] = {HEAD_ROWS, ROW("编号", "7"), ROW(""), TITLES, ROW("1", "甲", "a", "1", "t", "b", "x", "", "", "c")};
    ctx_init(&c);
    ctx_enter(&c);
    c.lang = LANG_ZH;
    assert_int_equal(from(&c, (int)COUNT(rows), rows, &yaml), E_INVALID);
    assert_non_null(strstr(c.err.detail, "等次"));                       /* what a row may begin with */
    assert_non_null(strstr(c.err.detail, "共 4 处"));
    assert_string_equal(c.err.items->next->next->next->field, "J11");
    ctx_done(&c);
}

static void refused(void **state) {
    (void)state;
    struct ctx c;
    const char *yaml;
    struct sheet_row unknown[] = {ROW("standard", "x"), ROW("colour", "red"), ROW("类号")}, headless[] = {ROW("standard", "x")}, orphan[] = {ROW("类号"), ROW("", "", "", "1", "t")},
        differs[] = {ROW("standard", "x"), ROW("类号"), ROW("1", "甲", "5", "1", "t", "5"), ROW("1", "甲", "5", "1", "t", "6")},
        apart[] = {ROW("standard", "x"), ROW("类号"), ROW("1", "甲", "5", "1", "t", "5"), ROW("否决", "", "", "59", "v"), ROW("2", "乙", "5", "2", "t", "5")};
    ctx_init(&c);
    ctx_enter(&c);
    assert_int_equal(from(&c, 3, unknown, &yaml), E_INVALID);
    assert_non_null(strstr(c.err.detail, "2"));
    assert_int_equal(from(&c, 1, headless, &yaml), E_INVALID);
    assert_int_equal(from(&c, 2, orphan, &yaml), E_INVALID);
    assert_int_equal(from(&c, 4, differs, &yaml), E_INVALID);
    assert_non_null(strstr(c.err.detail, "4"));
    assert_int_equal(from(&c, 5, apart, &yaml), E_INVALID);
    assert_non_null(strstr(c.err.detail, "5"));
    ctx_done(&c);
}

int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {cmocka_unit_test(round_trip), cmocka_unit_test(by_hand), cmocka_unit_test(every_grammar), cmocka_unit_test(names_the_row), cmocka_unit_test(as_offices_do), cmocka_unit_test(names_the_cell), cmocka_unit_test(refused)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
