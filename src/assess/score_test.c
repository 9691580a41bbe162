/* Scoring: the edge cases of issue 2, item 7, and every grammar. */
#include "assess/fixture.h"

struct t { struct ctx c; const struct standard *s; struct score_in in; struct score_finding f[64]; struct score_answer a[16]; signed char applies[64]; struct score_out o; };

static void begin(struct t *t, const char *yaml) {
    memset(t, 0, sizeof *t);
    ctx_init(&t->c);
    ctx_enter(&t->c);
    if (fixture_parse(&t->c, yaml, &t->s) < 0)
        die("%s", t->c.err.detail);
    memset(t->applies, 1, sizeof t->applies);
    t->in = (struct score_in){.standard = t->s, .findings = t->f, .answers = t->a, .applies = t->applies};
}

/* n findings of item id, deduction d */
static void found(struct t *t, const char *id, int d, int n) {
    int item = standard_item(t->s, id);
    assert_true(item >= 0);
    while (n-- > 0)
        t->f[t->in.n_findings++] = (struct score_finding){.item = item, .deduction = d};
}

static void said(struct t *t, const char *id, int d, enum answer_kind kind, int64_t points) {
    t->a[t->in.n_answers++] = (struct score_answer){standard_item(t->s, id), d, kind, points};
}

static void run(struct t *t) {
    assert_int_equal(score(&t->c, &t->in, &t->o), 0);
}

static void verdict_is(struct t *t, int64_t score_h, int64_t percent_h, const char *verdict) {
    run(t);
    assert_int_equal(t->o.score, score_h);
    assert_int_equal(t->o.percent, percent_h);
    if (verdict)
        assert_string_equal(t->o.verdict ? t->o.verdict->verdict : "(none)", verdict);
    else
        assert_null(t->o.verdict);
}

#define PLAIN HEAD "grammar: deduction\ncomplete: true\ntotal: 100\ncategories:\n  - id: \"1\"\n    title: {zh: 一, en: one}\n    points: 100\n    items:\n" \
    "      - {id: \"1\", title: {zh: 甲, en: a}, points: 60, deductions: [{rule: r1, points: 10.04, per: occurrence, cap: 20.08}, {rule: r2, points: 60}]}\n" \
    "      - {id: \"2\", title: {zh: 乙, en: b}, points: 40, applies: ask, deductions: [{rule: r3, points: 10, per: occurrence}, {manual: {zh: 丙, en: c}, min: 0.5, max: 1}]}\n" \
    "aggravations:\n  - {id: \"51\", title: {zh: 重, en: grave}, points: 4, per: occurrence, rule: r5}\n" \
    "veto:\n  - {id: \"59\", title: {zh: 否, en: veto}, rule: r6}\n"

static void bands_are_exact(void **state) {
    (void)state;
    struct t t;
    begin(&t, PLAIN);
    verdict_is(&t, 10000, 10000, "meets");
    found(&t, "1", 0, 1);
    verdict_is(&t, 8996, 8996, "basic");               /* 89.96 is not 90 */
    ctx_done(&t.c);
    begin(&t, PLAIN);
    found(&t, "2", 0, 1);
    verdict_is(&t, 9000, 9000, "meets");               /* exactly 90 */
    found(&t, "2", 0, 1);
    verdict_is(&t, 8000, 8000, "basic");               /* exactly 80 */
    ctx_done(&t.c);
    begin(&t, PLAIN);
    found(&t, "2", 0, 2);
    said(&t, "2", -1, ANSWER_DEDUCT, 1);
    verdict_is(&t, 7999, 7999, "fails");
    ctx_done(&t.c);
}

/* 2/3 of 60 applicable points: 66.666…, truncated; a percentage that truncates to 89.99 stays below 90. */
static void percent_is_truncated(void **state) {
    (void)state;
    struct t t;
    begin(&t, PLAIN);
    said(&t, "2", -1, ANSWER_NOT_APPLICABLE, 0);
    said(&t, "1", -1, ANSWER_OVERRIDE, 2000);
    verdict_is(&t, 4000, 6666, "fails");
    assert_int_equal(t.o.applicable, 6000);
    t.a[1].points = 601;
    verdict_is(&t, 5399, 8998, "basic");
    ctx_done(&t.c);
}

static void nothing_applicable(void **state) {
    (void)state;
    struct t t;
    begin(&t, PLAIN);
    t.applies[0] = t.applies[1] = 0;
    verdict_is(&t, 0, -1, NULL);
    assert_int_equal(t.o.items[0].state, ITEM_NOT_APPLICABLE);
    found(&t, "1", 0, 1);                              /* a finding proves that there is something */
    run(&t);
    assert_true(t.o.items[0].applicable);
    ctx_done(&t.c);
}

static void aggravation_below_zero(void **state) {
    (void)state;
    struct t t;
    begin(&t, PLAIN);
    found(&t, "51", 0, 26);
    verdict_is(&t, 0, 0, "fails");
    assert_int_equal(t.o.raw, -400);
    assert_int_equal(t.o.items[2].deducted, 10400);
    assert_int_equal(t.o.findings[25].points, 400);
    ctx_done(&t.c);
}

static void veto_at_100(void **state) {
    (void)state;
    struct t t;
    begin(&t, PLAIN);
    found(&t, "59", 0, 1);
    verdict_is(&t, 10000, 10000, "fails");
    assert_true(t.o.vetoed);
    t.f[0].dismissed = true;
    verdict_is(&t, 10000, 10000, "meets");
    ctx_done(&t.c);
}

static void caps(void **state) {
    (void)state;
    struct t t;
    begin(&t, PLAIN);
    found(&t, "1", 0, 3);
    run(&t);
    assert_int_equal(t.o.items[0].deducted, 2008);     /* cap of the deduction */
    assert_int_equal(t.o.findings[2].points, 0);
    assert_int_equal(t.o.findings[2].note, NOTE_CAP);
    found(&t, "1", 1, 2);
    run(&t);
    assert_int_equal(t.o.items[0].deducted, 6000);     /* never above the item */
    assert_int_equal(t.o.findings[3].points, 3992);
    assert_int_equal(t.o.findings[3].note, NOTE_ITEM);
    assert_int_equal(t.o.findings[4].note, NOTE_ONCE);
    int64_t sum = 0;
    for (int i = 0; i < t.in.n_findings; i++)
        sum += t.o.findings[i].points;
    assert_int_equal(sum, 6000);
    ctx_done(&t.c);
}

static void range_without_choice(void **state) {
    (void)state;
    struct t t;
    begin(&t, PLAIN);
    run(&t);
    assert_int_equal(t.o.items[1].state, ITEM_TO_CONFIRM);
    assert_int_equal(t.o.items[1].deducted, 0);
    assert_int_equal(t.o.to_confirm, 1);
    said(&t, "2", 1, ANSWER_DEDUCT, 50);
    said(&t, "2", -1, ANSWER_APPLICABLE, 0);
    run(&t);
    assert_int_equal(t.o.items[1].state, ITEM_ANSWERED);
    assert_int_equal(t.o.items[1].deducted, 50);
    t.a[0].points = 900;                               /* more than the range: the range's end */
    run(&t);
    assert_int_equal(t.o.deductions[1][1], 100);
    t.in.n_answers = 0;
    said(&t, "2", -1, ANSWER_CONFIRM, 0);
    run(&t);
    assert_int_equal(t.o.items[1].state, ITEM_CONFIRMED);
    assert_int_equal(t.o.to_confirm, 0);
    ctx_done(&t.c);
}

/* Who dismisses one finding has not said how much the range beside it takes, nor what the rule that could not be run would have found. */
static void part_is_not_all(void **state) {
    (void)state;
    struct t t;
    bool unjudged[64] = {false, true};
    begin(&t, PLAIN);
    said(&t, "2", -1, ANSWER_APPLICABLE, 0);
    found(&t, "2", 0, 2);
    t.f[0].dismissed = true;
    run(&t);
    assert_int_equal(t.o.items[1].state, ITEM_TO_CONFIRM);
    assert_int_equal(t.o.to_confirm, 1);
    said(&t, "2", 1, ANSWER_CLEAR, 0);
    run(&t);
    assert_int_equal(t.o.items[1].state, ITEM_OVERRIDDEN);
    t.in.unjudged = unjudged;
    verdict_is(&t, 9000, 9000, NULL);
    assert_int_equal(t.o.unjudged, 1);
    said(&t, "2", 0, ANSWER_OVERRIDE, 0);
    verdict_is(&t, 10000, 10000, NULL);
    said(&t, "2", -1, ANSWER_OVERRIDE, 500);
    verdict_is(&t, 9500, 9500, "meets");
    ctx_done(&t.c);
}

static void person_against_machine(void **state) {
    (void)state;
    struct t t;
    begin(&t, PLAIN);
    found(&t, "1", 1, 1);
    said(&t, "1", -1, ANSWER_OVERRIDE, 100);
    verdict_is(&t, 9900, 9900, "meets");
    assert_int_equal(t.o.items[0].state, ITEM_OVERRIDDEN);
    assert_int_equal(t.o.items[0].deducted, 100);
    assert_int_equal(t.o.items[0].machine, 6000);      /* both stay visible */
    t.in.n_answers = 0;
    t.f[0].set = true;
    t.f[0].set_points = 550;
    run(&t);
    assert_int_equal(t.o.items[0].deducted, 550);
    assert_int_equal(t.o.findings[0].note, NOTE_OVERRIDDEN);
    ctx_done(&t.c);
}

static void incomplete_gives_no_verdict(void **state) {
    (void)state;
    struct t t;
    begin(&t, HEAD "complete: false\ncategories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: t, points: 5}\n      - {id: \"2\", title: t, status: missing}\n");
    verdict_is(&t, 500, 10000, NULL);
    ctx_done(&t.c);
}

/* Thirds that add up to 90 exactly must reach the band of 90. */
static void weighted(void **state) {
    (void)state;
    struct t t;
    begin(&t, HEAD "grammar: weighted\ncomplete: true\ncategories:\n  - id: a\n    title: t\n    items:\n"
              "      - {id: \"1\", title: t, points: 3, weight: 15, deductions: [{rule: r1, points: 1}]}\n"
              "      - {id: \"2\", title: t, points: 3, weight: 15, deductions: [{rule: r2, points: 1}]}\n"
              "      - {id: \"3\", title: t, points: 7, weight: 70, deductions: [{rule: r3, points: 1, per: occurrence}]}\n");
    verdict_is(&t, 10000, 10000, "meets");
    found(&t, "1", 0, 1);
    found(&t, "2", 0, 1);
    verdict_is(&t, 9000, 9000, "meets");
    found(&t, "3", 0, 1);
    verdict_is(&t, 8000, 8000, "basic");
    said(&t, "3", -1, ANSWER_NOT_APPLICABLE, 0);
    verdict_is(&t, 2000, 6666, "fails");
    ctx_done(&t.c);
}

static void yes_no(void **state) {
    (void)state;
    struct t t;
    begin(&t, HEAD "grammar: yesno\ncomplete: true\ncategories:\n  - id: a\n    title: t\n    items:\n"
              "      - {id: \"1\", title: t, deductions: [{rule: r1}]}\n      - {id: \"2\", title: t, deductions: [{rule: r2}, {rule: r3}]}\n"
              "      - {id: \"3\", title: t}\n");
    found(&t, "2", 1, 3);
    verdict_is(&t, 200, 6666, "fails");
    assert_int_equal(t.o.items[1].deducted, 100);
    said(&t, "2", -1, ANSWER_NOT_APPLICABLE, 0);
    verdict_is(&t, 200, 10000, "meets");
    ctx_done(&t.c);
}

static void subtractive(void **state) {
    (void)state;
    struct t t;
    struct str y;
    begin(&t, PLAIN);
    str_init(&y, &t.c, 1 << 16);
    str_put(&y, HEAD "grammar: subtractive\ntotal: 110\ncomplete: true\ncategories:\n  - id: a\n    title: t\n    items:\n");
    for (int i = 0; i < 63; i++)                       /* 63 items of 5: more than 110 + 203 */
        str_putf(&y, "      - {id: \"%d\", title: t, points: 5, deductions: [{manual: {zh: x, en: x}, min: 1, max: 5}]}\n", i);
    struct ctx *c = &t.c;
    assert_true(fixture_parse(c, y.p, &t.s) == 0);
    t.in.standard = t.s;
    verdict_is(&t, 11000, 10000, "meets");
    for (int i = 0; i < 3; i++)
        t.a[t.in.n_answers++] = (struct score_answer){i, 0, ANSWER_DEDUCT, 100};
    verdict_is(&t, 9500, 8636, "basic");               /* unmet takes the whole item */
    struct score_answer *all = NEWN(c, struct score_answer, 63);
    for (int i = 0; i < 63; i++)
        all[i] = (struct score_answer){i, -1, ANSWER_OVERRIDE, 500};
    t.in.answers = all;
    t.in.n_answers = 63;
    verdict_is(&t, -20300, 0, "fails");                /* floor */
    assert_int_equal(t.o.raw, -20500);
    ctx_done(c);
}

static void abort_item(void **state) {
    (void)state;
    struct t t;
    begin(&t, HEAD "grammar: abort\ntotal: 500\ncomplete: true\ncategories:\n  - id: a\n    title: t\n    items:\n"
              "      - {id: \"1\", title: t, points: 20, abort: true, deductions: [{rule: r1}]}\n      - {id: \"2\", title: t, points: 480, deductions: [{rule: r2, points: 3}]}\n");
    verdict_is(&t, 50000, 10000, "meets");
    said(&t, "2", -1, ANSWER_NOT_APPLICABLE, 0);       /* what does not exist keeps its points */
    verdict_is(&t, 50000, 10000, "meets");
    t.in.n_answers = 0;
    found(&t, "2", 0, 1);                              /* a deduction takes its points, not the item */
    verdict_is(&t, 49700, 9940, "meets");
    t.in.n_findings = 0;
    said(&t, "2", -1, ANSWER_NOT_APPLICABLE, 0);
    found(&t, "1", 0, 1);
    verdict_is(&t, 48000, 9600, "fails");
    assert_true(t.o.aborted);
    said(&t, "1", -1, ANSWER_NOT_APPLICABLE, 0);
    score(&t.c, &t.in, &t.o);
    assert_true(t.o.percent == -1 && !t.o.verdict);    /* nothing at all exists */
    ctx_done(&t.c);
}

static void thousand(void **state) {
    (void)state;
    struct t t;
    begin(&t, HEAD "grammar: thousand\ntotal: 1000\ncomplete: true\ncategories:\n  - id: a\n    title: t\n    items:\n"
              "      - {id: \"1\", title: t, points: 1000, deductions: [{rule: r1, points: 100.01, per: occurrence}]}\n");
    found(&t, "1", 0, 1);
    verdict_is(&t, 89999, 8999, "basic");
    ctx_done(&t.c);
}

int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bands_are_exact), cmocka_unit_test(percent_is_truncated), cmocka_unit_test(nothing_applicable),
        cmocka_unit_test(aggravation_below_zero), cmocka_unit_test(veto_at_100), cmocka_unit_test(caps),
        cmocka_unit_test(range_without_choice), cmocka_unit_test(part_is_not_all), cmocka_unit_test(person_against_machine), cmocka_unit_test(incomplete_gives_no_verdict),
        cmocka_unit_test(weighted), cmocka_unit_test(yes_no), cmocka_unit_test(subtractive), cmocka_unit_test(abort_item), cmocka_unit_test(thousand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
