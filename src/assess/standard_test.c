/* Standards: what is refused, with file and line; what is shipped. */
#include "assess/fixture.h"

/* A standard of one item, its keys after id and title. */
#define ITEM(keys) HEAD "categories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: t, " keys "}\n"

static const struct { const char *what, *yaml, *line, *says; } bad[] = {
    {"unknown key", HEAD "colour: red\n", "t.yaml:6", "colour"},
    {"key twice", "standard: a\nstandard: b\n", "t.yaml:2", "standard"},
    {"no yaml", "standard: [\n", "t.yaml", ""},
    {"sum of the category", HEAD "total: 5\ncategories:\n  - id: a\n    title: t\n    points: 6\n    items:\n      - {id: \"1\", title: t, points: 5, deductions: [{rule: r1}]}\n", "t.yaml:8", "6"},
    {"sum of all", HEAD "total: 6\ncategories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: t, points: 5, deductions: [{rule: r1}]}\n", "t.yaml:6", "6"},
    {"id twice", HEAD "categories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: t, points: 1, deductions: [{rule: r1}]}\n      - {id: \"1\", title: t, points: 1, deductions: [{rule: r2}]}\n", "t.yaml:11", "1"},
    {"unknown rule", ITEM("points: 1, deductions: [{rule: nobody}]"), "t.yaml:10", "nobody"},
    {"rule twice", ITEM("points: 1, deductions: [{rule: r1}, {rule: r1}]"), "t.yaml:10", "r1"},
    {"above the item", ITEM("points: 1, deductions: [{rule: r1, points: 1.5}]"), "t.yaml:10", "r1"},
    {"points out of reach", ITEM("points: 2, deductions: [{rule: r1, points: 1.5}]"), "t.yaml:10", "1.5"},
    {"min above max", ITEM("points: 2, deductions: [{manual: {zh: x, en: x}, min: 2, max: 1}, {rule: r2}]"), "t.yaml:10", "x"},
    {"three decimals", ITEM("points: 1.005"), "t.yaml:10", "points"},
    {"bands upside down", "standard: t\ntitle: t\nversion: \"1\"\norigin: own\nbands: [{min: 0, verdict: a, zh: a, en: a}, {min: 90, verdict: b, zh: b, en: b}]\ncategories: [{id: a, title: t, items: [{id: \"1\", title: t, points: 1, deductions: [{rule: r1}]}]}]\n", "t.yaml:5", ""},
    {"unknown register", ITEM("points: 1, applies: nowhere, deductions: [{rule: r1}]"), "t.yaml:10", "nowhere"},
    {"complete with a gap", HEAD "complete: true\ncategories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: t, status: missing}\n", "t.yaml:11", "1"},
    {"negative points", ITEM("points: 1, deductions: [{rule: r1, points: -1}]"), "t.yaml:10", "扣分"},
    {"above a million", ITEM("points: 1000001, deductions: [{rule: r1}]"), "t.yaml:10", "points"},
    {"anchor", ITEM("points: &p 1, deductions: [{rule: r1}]"), "t.yaml:10", "&"},
    {"tag", ITEM("points: !!int 1, deductions: [{rule: r1}]"), "t.yaml:10", "!"},
    {"nested too deep", ITEM("points: 1, hint: [[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]], deductions: [{rule: r1}]"), "t.yaml:10", "16"},
    {"bad UTF-8", HEAD "note: \xff\n", "t.yaml:6", "UTF-8"},
    {"unknown key of a category", HEAD "categories:\n  - id: a\n    title: t\n    pionts: 6\n    items: []\n", "t.yaml:9", "pionts"},
    {"a rule that is no word", HEAD "veto:\n  - {id: \"9\", title: t, rules: [{a: b}]}\n", "t.yaml:7", "rules"},
    {"verdict twice", "standard: t\ntitle: t\nversion: \"1\"\norigin: own\nbands: [{min: 9, verdict: a, zh: a, en: a}, {min: 0, verdict: a, zh: b, en: b}]\ncategories: [{id: a, title: t, items: [{id: \"1\", title: t, points: 1, deductions: [{rule: r1}]}]}]\n", "t.yaml:5", "a"},
    {"an id that is a path", "standard: ../t\ntitle: t\nversion: \"1\"\norigin: own\nbands: [{min: 0, verdict: a, zh: a, en: a}]\n", "t.yaml:1", ""},
    {"no parts", HEAD "parts: nosuch\n", "t.yaml:6", "parts"},
    {"floor above zero", HEAD "floor: 5\ncategories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: t, points: 1, deductions: [{rule: r1}]}\n", "t.yaml:1", "floor"},
    {"a weight of nothing", HEAD "grammar: weighted\ncategories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: t, points: 1, weight: 0, deductions: [{rule: r1}]}\n", "t.yaml:11", "1"},
    {"a choice without points", ITEM("points: 1, deductions: [{manual: 未培训}]"), "t.yaml:10", "未培训"},
    {"a choice below nothing", ITEM("points: 1, deductions: [{manual: x, max: -0.01}]"), "t.yaml:10", "max"},
    {"an item below nothing", ITEM("points: -1, deductions: [{rule: r1, points: 1}]"), "t.yaml:10", "小于 0"},
    {"a rule by its title", ITEM("points: 1, deductions: [{rule: 责任书}]"), "t.yaml:10", "rule list"},
    {"a control character", ITEM("points: 1, hint: \"a\\u0007\", deductions: [{rule: r1}]"), "t.yaml:10", "U+0007"},
    {"a scale beyond", HEAD "scale: 1001\n", "t.yaml:6", "scale"},
};

static void refuses(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct ctx c;
        const struct standard *s = NULL;
        ctx_init(&c);
        ctx_enter(&c);
        int rc = fixture_parse(&c, bad[i].yaml, &s);
        if (rc != E_MODEL || !strstr(c.err.detail, bad[i].line) || !strstr(c.err.detail, bad[i].says))
            die("%s: %d %s", bad[i].what, rc, c.err.detail);
        assert_null(s);
        ctx_done(&c);
    }
}

/* What takes no points of its own takes the whole item where nothing else can be meant; a rule may have this standard's words; an editor's byte order mark is none. */
static void means(void **state) {
    (void)state;
    struct ctx c;
    const struct standard *s;
    ctx_init(&c);
    ctx_enter(&c);
    assert_int_equal(fixture_parse(&c, "\xEF\xBB\xBF" HEAD "grammar: abort\ncategories:\n  - id: a\n    title: t\n    items:\n      - {id: \"1\", title: t, points: 5, deductions: [{manual: x}, {rule: r1, title: 未签}]}\n"
                                       "aggravations:\n  - {id: \"51\", title: t, points: 4, deductions: [{manual: y, per: occurrence}]}\nveto:\n  - {id: \"59\", title: t, deductions: [{manual: z}]}\n", &s), 0);
    assert_true(s->items[0].deductions[0].max == 500 && s->items[0].deductions[0].min == 500);
    assert_string_equal(s->items[0].deductions[1].title.zh, "未签");
    assert_true(s->items[1].deductions[0].max == 400);
    assert_true(s->items[2].deductions[0].max == 100);               /* else nobody could say it, nor a table show it */
    assert_true(s->items[2].points == 100);
    assert_int_equal(s->text[0], 's');
    ctx_done(&c);
}

static void parts_are_joined(void **state) {
    (void)state;
    struct ctx c;
    const struct standard *s;
    ctx_init(&c);
    ctx_enter(&c);
    assert_int_equal(fixture_parse(&c, HEAD "total: 3\n--- # standards/t/01.yaml\nid: \"1\"\ntitle: t\npoints: 3\nitems:\n  - {id: \"1\", title: t, points: 3, deductions: [{rule: r1}]}\n"
                                       "--- # standards/t/90.yaml\naggravations:\n  - {id: \"51\", title: t, points: 4, rule: r2}\n", &s), 0);
    assert_int_equal(s->n_items, 2);
    assert_int_equal(s->items[1].kind, ITEM_AGGRAVATION);
    assert_string_equal(s->items[0].file, "standards/t/01.yaml");
    int item, d;
    assert_true(standard_bind(s, "r2", &item, &d));
    assert_int_equal(item, 1);
    assert_false(standard_bind(s, "r3", &item, &d));
    assert_int_equal(fixture_parse(&c, HEAD "total: 3\n--- # standards/t/01.yaml\nid: \"1\"\ntitle: t\npoints: 4\nitems:\n  - {id: \"1\", title: t, points: 3, deductions: [{rule: r1}]}\n", &s), E_MODEL);
    assert_non_null(strstr(c.err.detail, "standards/t/01.yaml:1"));
    ctx_done(&c);
}

/* Every shipped standard passes its check; every score rule is bound once in shenzhi-100. */
static void shipped(void **state) {
    (void)state;
    struct ctx c;
    const struct spec *spec;
    const char *id;
    int n = 0, unbound = 0;
    ctx_init(&c);
    ctx_enter(&c);
    if (spec_load(&c, NULL, &spec) < 0)
        die("%s", c.err.detail);
    for (; (id = standard_id(&c, spec, n)); n++) {
        const struct standard *s;
        const char *text = standard_text(&c, spec, id);
        if (standard_parse(&c, spec, id, text, strlen(text), &s) < 0)
            die("%s: %s", id, c.err.detail);
        assert_string_equal(s->id, id);
        int item, d;
        for (int r = 0; r < spec->n_rules && str_eq(id, "shenzhi-100"); r++)
            if (spec->rules[r].use & USE_SCORE && !standard_bind(s, spec->rules[r].id, &item, &d)) {
                print_message("score rule bound to no item of shenzhi-100: %s\n", spec->rules[r].id);
                unbound++;
            }
    }
    assert_true(n >= 4);
    assert_int_equal(unbound, 0);
    ctx_done(&c);
}

/* The thousand-point scheme is the hundred-point one with every point tenfold. */
static void thousand_is_tenfold(void **state) {
    (void)state;
    struct ctx c;
    const struct spec *spec;
    const struct standard *s[2];
    static const char *const id[2] = {"shenzhi-100", "shenzhi-1000"};
    ctx_init(&c);
    ctx_enter(&c);
    assert_true(spec_load(&c, NULL, &spec) >= 0);
    for (int i = 0; i < 2; i++) {
        const char *text = standard_text(&c, spec, id[i]);
        assert_true(standard_parse(&c, spec, id[i], text, strlen(text), &s[i]) >= 0);
    }
    assert_int_equal(s[1]->total, 100000);
    assert_int_equal(s[0]->n_items, s[1]->n_items);
    for (int i = 0; i < s[0]->n_items; i++) {
        const struct item *a = &s[0]->items[i], *b = &s[1]->items[i];
        assert_int_equal(a->points * 10, b->points);
        for (int k = 0; k < a->n_deductions; k++) {
            assert_int_equal(a->deductions[k].max * 10, b->deductions[k].max);
            assert_int_equal(a->deductions[k].cap * 10, b->deductions[k].cap);
        }
    }
    ctx_done(&c);
}

int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {cmocka_unit_test(refuses), cmocka_unit_test(means), cmocka_unit_test(parts_are_joined), cmocka_unit_test(shipped), cmocka_unit_test(thousand_is_tenfold)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
