#include <ftw.h>

#include "base/test.h"
#include "os/os.h"
#include "spec/internal.h"

TEST_CONTEXT

static const char good[] =
    "register: x\n"                                                            /* 1 */
    "title: {zh: 甲, en: X}\n"                                                 /* 2 */
    "group: g\n"                                                               /* 3 */
    "label: \"{no} {who}\"\n"                                                  /* 4 */
    "number: {field: no, format: \"X-{yyyy}-{seq:4}\"}\n"                      /* 5 */
    "access: {roles: [clerk]}\n"                               /* 6 */
    "fields:\n"                                                                /* 7 */
    "  - {name: no, type: text, zh: 号, en: No}\n"                             /* 8 */
    "  - {name: who, type: ref, register: x, zh: 谁, en: Who}\n"               /* 9 */
    "  - {name: day, type: date, zh: 日, en: Day}\n"                           /* 10 */
    "  - {name: kind, type: choice, zh: 种, en: Kind, choices: [{name: a, zh: 甲, en: A}]}\n" /* 11 */
    "states:\n"                                                                /* 12 */
    "  - {name: open, zh: 开, en: Open}\n"                                     /* 13 */
    "  - {name: shut, zh: 关, en: Shut, final: true}\n"                        /* 14 */
    "actions:\n"                                                               /* 15 */
    "  - {name: create, zh: 建, en: New, to: open, who: [clerk], input: [who!, day]}\n"       /* 16 */
    "  - {name: shut, zh: 关, en: Shut, from: [open], to: shut, who: [clerk], separate: [create], set: {day: $today+30d, kind: a}}\n" /* 17 */
    "  - {name: fix, zh: 改, en: Fix, from: [shut], to: shut, who: [], counter: true}\n"      /* 18 */
    "list: [no, state]\n"                                                      /* 19 */
    "search: [no]\n"                                                           /* 20 */
    "unique: [[no]]\n"                                                         /* 21 */
    "index: [[day, state]]\n"                                                  /* 22 */
    "children: [{register: x, field: who}]\n"                                  /* 23 */
    "few: [{name: dated, on: day, where: day IS NOT NULL}]\n";                 /* 24 */

static const char good_rule[] =
    "-- title.zh: 题\n-- title.en: T\n-- register: x\n-- use: remind score\n-- owner: clerk\n"
    "-- lead_days: 5\n-- fix.zh: 改\n-- fix.en: F\n-- requirement: D2\n-- basis: law; setting n\nSELECT 1\n";
static const char good_basis[] = "key\tsure\tzh\ten\nD2\town\t要求\trow\nlaw\tcheck\t法\tlaw\n";
static const char good_cases[] = "-- case: a\n-- expect: 1\n-- case: b\n-- expect: 0\n";
static const char good_roles[] = "name\tzh\ten\tkind\nclerk\t员\tClerk\tbusiness\n";
static const char good_groups[] = "name\torder\tzh\ten\ticon\ng\t1\t组\tG\ti\n";
static const char good_settings[] = "key\tvalue\ttype\tsure\tzh\ten\nn\t1\tinteger\tcheck\t数\tN\n";

static const char *swap(const char *text, const char *from, const char *to) {
    const char *at = strstr(text, from);
    if (!at)
        die("the good text has no %s", from);
    return arena_printf(c.mem, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
}

/* Loads the good model with `from` replaced by `to` in the file `rel`. */
static int load_with(const char *rel, const char *from, const char *to, const struct spec **ret) {
    struct source src[] = {{"basis.tsv", "basis.tsv", good_basis, 0},
                           {"groups.tsv", "groups.tsv", good_groups, 0},
                           {"registers/x.yaml", "registers/x.yaml", good, 0},
                           {"roles.tsv", "roles.tsv", good_roles, 0},
                           {"rules/a/r.sql", "rules/a/r.sql", good_rule, 0},
                           {"rules/a/r.test.sql", "rules/a/r.test.sql", good_cases, 0},
                           {"settings.tsv", "settings.tsv", good_settings, 0}};
    for (size_t i = 0; i < COUNT(src); i++) {
        if (rel && str_eq(src[i].rel, rel))
            src[i].bytes = from ? swap(src[i].bytes, from, to) : to;
        src[i].n = strlen(src[i].bytes);
    }
    return spec_load_sources(&c, src, COUNT(src), ret);
}

#define X "registers/x.yaml"
#define R "rules/a/r.sql"
static const struct { const char *file, *from, *to, *says; } bad[] = {
    {X, "search:", "serch:", X ":20: unknown key serch in register"},
    {X, "zh: 号, en: No", "zh: 号", X ":8: no en"},
    {X, "type: date, ", "type: dat, ", X ":10: unknown field type dat"},
    {X, "type: date, ", "", X ":10: no type"},
    {X, "register: x, zh: 谁", "register: y, zh: 谁", X ":9: field who refers to unknown register y"},
    {X, "register: x, zh: 谁", "zh: 谁", X ":9: no register"},
    {X, "name: day", "name: no", X ":10: field no stands twice"},
    {X, "name: day", "name: group", X ":10: field name group is reserved"},
    {X, "name: day", "name: level", X ":10: field name level is reserved"},
    {X, "name: day", "name: Day", X ":10: bad name Day"},
    {X, "type: date, ", "type: date, max: 3, ", X ":10: field day: min and max"},
    {X, "type: text, ", "type: text, max: x, ", X ":8: max must be a whole number"},
    {X, "type: text, ", "type: text, pattern: \"(\", ", X ":8: field no: bad pattern"},
    {X, "type: text, ", "type: text, required: yes, ", X ":8: required must be true or false"},
    {X, "type: date, ", "type: date, choices: [{name: a, zh: 甲, en: A}], ", X ":10: field day: choices belong to"},
    {X, "type: text, ", "type: text, of: day, ", X ":8: field no: of belongs to type integer"},
    {X, "type: date, ", "type: integer, of: no, ", X ":10: field day: of should be a field with names: register"},
    {X, "type: text, ", "type: text, names: colour, ", X ":1: field no: names should be"},
    {X, "type: date, ", "type: date, preset: $now, ", X ":10: field day: preset is $today (a date), $now"},
    {X, "type: date, ", "type: date, preset: yesterday, ", X ":10: field day: preset is $today (a date), $now"},
    {X, "type: text, ", "type: text, past: true, ", X ":8: field no: past and after belong to dates"},
    {X, "type: date, ", "type: date, past: soon, ", X ":10: past must be true or false"},
    {X, "type: date, ", "type: date, past: [opne], ", X ":10: field day: past names unknown state opne"},
    {X, "type: date, ", "type: date, after: day, ", X ":10: field day: after should be another date field"},
    {X, "type: text, ", "type: text, hidden: true, ", X ":19: list: no is hidden"},
    {X, ", choices: [{name: a, zh: 甲, en: A}]", "", X ":11: no choices"},
    {X, "choices: [{name: a", "choices: [{name: a, zh: b, en: b}, {name: a", X ":11: choice a stands twice"},
    {X, "name: shut, zh: 关, en: Shut, final", "name: open, zh: 关, en: Shut, final", X ":14: state open stands twice"},
    {X, "final: true", "final: 1", X ":14: final must be true or false"},
    {X, "final: true", "never: true", X ":14: state shut: one that is never is final"},
    {X, "final: true", "final: true, tone: green", X ":14: state shut: tone should be"},
    {X, "name: fix", "name: shut", X ":18: action shut stands twice"},
    {X, "from: [open]", "from: [opne]", X ":17: action shut names unknown state opne"},
    {X, "to: open", "to: opne", X ":16: action create names unknown state opne"},
    {X, ", counter: true", "", X ":18: action fix changes the final state shut without counter"},
    {X, "who: [clerk], input", "who: [clerks], input", X ":16: who names unknown role clerks"},
    {X, "who: [clerk], input", "who: [\"@day\"], input", X ":16: @day in who is no person field"},
    {X, "[who!, day]", "[who!, date]", X ":16: input names unknown field date"},
    {X, "[who!, day]", "[who!, level]", X ":16: input names unknown field level"},
    {X, "[who!, day]", "[day!, day]", X ":16: day stands twice in input"},
    {X, "set: {day:", "set: {dya:", X ":17: set names unknown field dya"},
    {X, "$today+30d", "$tomorrow", X ":17: unknown value $tomorrow in set"},
    {X, "kind: a}", "kind: b}", X ":17: kind has no choice b"},
    {X, "separate: [create]", "separate: [made]", X ":17: separate names unknown action"},
    {X, "who: [], ", "who: [], due: {days: 1, of: nothing}, ", X ":18: due of unknown action nothing"},
    {X, "who: [], ", "who: [], comment: yes, ", X ":18: comment must be required or optional"},
    {X, "who: [], ", "who: [], sign: 3, ", X ":18: sign must be true or 2"},
    {X, "who: [], ", "who: [], make: [{register: y}], ", X ":18: make names unknown register y"},
    {X, "who: [], ", "who: [], make: [{register: x, each: nothing}], ", X ":18: there is no each/nothing.sql"},
    {X, "who: [], ", "who: [], change: [{register: x, action: create}], ", X ":18: change has an action and either record or each"},
    {X, "who: [], ", "who: [], change: [{register: x, record: $id, action: create}], ", X ":18: x has no action create on a record"},
    {X, "who: [], ", "who: [], change: [{register: x, record: 5, action: create}], ", X ":18: unknown record 5 in change"},
    {X, "who: [], ", "who: [], make: [{register: x}], ", X ":18: make goes in a circle: x makes x again"},
    {X, "{no} {who}", "{no} {whom}", X ":4: label names unknown field whom"},
    {X, "{no} {who}", "{no} {who", X ":4: label: } is missing"},
    {X, "{seq:4}", "{sq:4}", X ":5: number format X-{yyyy}-{sq:4}: unknown part {sq:4}"},
    {X, "-{seq:4}", "", X ":5: number format X-{yyyy} must have one {seq}"},
    {X, "field: no, format", "field: day, format", X ":5: number: day is no text field"},
    {X, "roles: [clerk]", "roles: [boss]", X ":6: access names unknown role boss"},
    {X, "roles: [clerk]}", "persons: [day]}", X ":6: access: day is no person field"},
    {X, "list: [no, state]", "list: [nr, state]", X ":19: list names unknown field nr"},
    {X, "search: [no]", "search: nothing", X ":20: search"},
    {X, "search: [no]", "search: [day]", X ":20: search: day is no text field"},
    {X, "unique: [[no]]", "unique: [no]", X ":21: unique must be a list of lists"},
    {X, "[[day, state]]", "[[day, stat]]", X ":22: index names unknown field stat"},
    {X, "on: day", "on: dy", X ":24: few names unknown field dy"},
    {X, "day IS NOT NULL", "1); DROP TABLE x", X ":24: few dated: where must be one condition"},
    {X, "few: ", "periodic: [{kind: check, done: day, while: [open]}]\nfew: ", X ":24: there is no register periodic_check"},
    {R, "-- basis: law", "-- view: nothing\n-- basis: law", R ":10: there is no view views/nothing.sql"},
    {R, "-- basis: law", "-- turn: check\n-- basis: law", R ":10: register x has no periodic check"},
    {X, "{register: x, field: who}", "{register: x, field: day}", X ":23: children: x.day does not refer"},
    {X, "group: g", "group: h", X ":3: unknown group h"},
    {X, "register: x", "register: z", X ":1: register z is not the file's name"},
    {X, "group: g", "group: g\ngroup: g", X ":4: key group stands twice"},
    {X, "group: g", "group: &a g", X ":3: anchors (&) and tags (!) are not allowed"},
    {X, "group: g", "group: *a", X ":3: aliases (*) are not allowed"},
    {X, "group: g", "<<: {group: g}", X ":3: merge keys"},
    {X, "group: g", "group: !!str g", X ":3: anchors (&) and tags"},
    {X, "group: g", "group: \xff", X ":3: not valid UTF-8"},
    {X, "group: g", "group: [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]", X ":3: nested deeper than"},
    {X, "group: g", "group: {", X ":"},
    {X, NULL, "", X ":1: the file is empty"},
    {X, NULL, "a: 1\n---\nb: 2\n", X ":2: only one document"},
    {R, "-- register: x", "-- register: y", R ":3: unknown register y"},
    {R, "remind score", "remind scores", R ":4: use: bad word scores"},
    {R, "-- owner: clerk", "-- owner: boss", R ":5: unknown role boss"},
    {R, "-- owner:", "-- ower:", R ":5: unknown header key ower"},
    {R, "lead_days: 5", "lead_days: x", R ":6: lead_days must be"},
    {R, "-- fix.en: F\n", "", R ":1: no fix.en"},
    {R, "basis: law", "basis: lore", R ":10: basis lore is neither"},
    {R, "setting n", "setting m", R ":10: basis setting m is neither"},
    {R, "requirement: D2", "requirement: D3", R ":9: basis D3 is neither"},
    {"basis.tsv", "check", "perhaps", "basis.tsv:3: sure must be"},
    {R, "SELECT 1\n", "", R ":"},
    {"rules/a/r.test.sql", "expect: 0", "expect: 2", "rules/a/r.test.sql:1: at least one case"},
    {"rules/a/r.test.sql", "expect: 0", "expect: none", "rules/a/r.test.sql:4: expect must be"},
    {"rules/a/r.test.sql", "-- case: b\n", "", "rules/a/r.test.sql:1: 1 cases but 2 expects"},
    {"roles.tsv", "business", "busy", "roles.tsv:2: kind must be"},
    {"roles.tsv", "\tbusiness", "", "roles.tsv:2: 3 columns, 4 wanted"},
    {"roles.tsv", "kind\n", "sort\n", "roles.tsv:1: the first line must be"},
    {"groups.tsv", "g\t1", "g\tx", "groups.tsv:2: order must be"},
    {"settings.tsv", "n\t1", "n\tone", "settings.tsv:2: the value of n, one, is not of type integer"},
    {"settings.tsv", "n\t1\tinteger", "n\t4-1\tmonthday", "settings.tsv:2: the value of n, 4-1, is no month and day"},
    {"settings.tsv", "n\t1\tinteger", "n\t02-29\tmonthday", "settings.tsv:2: the value of n, 02-29, is no month and day"},
    {"settings.tsv", "n\t1\tinteger", "plan_until\t4-1\ttext", "settings.tsv:2: the value of plan_until, 4-1, is no month and day"},
    {"settings.tsv", "n\t1", "n\t1\tinteger\tcheck\tN\tN\nn\t1", "settings.tsv:3: n stands twice"},
};

static void test_bad(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        const struct spec *s = NULL;
        int rc = load_with(bad[i].file, bad[i].from, bad[i].to, &s);
        if (rc != E_MODEL || s || !str_starts(c.err.detail, bad[i].says))
            die("%zu: wanted %s, got %d %s", i, bad[i].says, rc, rc < 0 ? c.err.detail : "ok");
    }
}

static void test_good(void **state) {
    (void)state;
    const struct spec *s = NULL;
    if (load_with(NULL, NULL, NULL, &s) < 0)
        die("%s", c.err.detail);
    const struct spec_register *r = spec_register(s, "x");
    assert_int_equal(r->n_fields, 4);
    assert_string_equal(spec_field(r, "who")->ref, "x");
    for (int i = 1; i < r->n_fields; i++)
        assert_true(strcmp(r->fields[r->by_name[i - 1]].name, r->fields[r->by_name[i]].name) < 0);
    assert_true(spec_state(r, "shut")->final);
    assert_string_equal(spec_state(r, "shut")->tone, "good");
    assert_string_equal(spec_state(r, "open")->tone, "wait");
    const struct spec_action *a = spec_action(r, "create");
    assert_int_equal(a->n_from, 0);
    assert_int_equal(a->n_input, 2);
    assert_true(a->input[0].required);
    assert_string_equal(a->input[0].field->name, "who");
    assert_string_equal(spec_action(r, "shut")->set[0].value, "$today+30d");
    assert_string_equal(r->number_format, "X-{yyyy}-{seq:4}");
    assert_string_equal(r->index[0].fields[1], "state");
    assert_string_equal(r->few[0].where, "day IS NOT NULL");
    assert_int_equal(r->n_search, 1);
    assert_false(r->no_search);
    assert_false(r->keyed);
    const struct spec_rule *rule = spec_rule(s, "r");
    assert_int_equal(rule->use, USE_REMIND | USE_SCORE);
    assert_int_equal(rule->lead_days, 5);
    assert_string_equal(rule->area, "a");
    assert_null(rule->fault_sql);
    assert_int_equal(rule->n_basis, 3);
    assert_string_equal(rule->basis[0]->key, "D2");
    assert_string_equal(rule->basis[1]->text.zh, "法");
    assert_string_equal(rule->basis[2]->key, "setting n");
    assert_string_equal(spec_setting(s, "n"), "1");
    assert_null(spec_register(s, "y"));
    assert_null(spec_rule(s, "none"));
}

static void test_embedded(void **state) {
    (void)state;
    const struct spec *s = NULL;
    if (spec_load(&c, NULL, &s) < 0)
        die("%s", c.err.detail);
    assert_true(s->n_registers > 40);
    assert_non_null(spec_register(s, "person"));
    assert_true(s->n_demo > 0);
}

static int drop_one(const char *path, const struct stat *st, int type, struct FTW *at) {
    (void)st, (void)type, (void)at;
    return remove(path);
}

static void test_overlay(void **state) {
    (void)state;
    char dir[] = "/tmp/spec_test.XXXXXX";
    assert_non_null(mkdtemp(dir));
    const struct spec *s = NULL;
    const char *regs = arena_printf(c.mem, "%s/registers", dir), *path = arena_printf(c.mem, "%s/x.yaml", regs);
    const char *mine = swap(swap(swap(good, "group: g", "group: policy"), "roles: [clerk]", "roles: [hr]"), "who: [clerk], input", "who: [hr], input");
    mine = swap(mine, "who: [clerk], separate", "who: [hr], separate");
    assert_int_equal(os_mkdir(&c, regs, 0700), 0);
    assert_int_equal(os_write_file(&c, path, mine, strlen(mine), 0600), 0);
    if (spec_load(&c, dir, &s) < 0)
        die("%s", c.err.detail);
    assert_non_null(spec_register(s, "x"));
    assert_non_null(spec_register(s, "person"));
    assert_int_equal(os_write_file(&c, path, good, strlen(good), 0600), 0);
    assert_int_equal(spec_load(&c, dir, &s), E_MODEL);
    assert_string_equal(c.err.detail, arena_printf(c.mem, "%s:3: unknown group g", path));
    assert_int_equal(os_mkdir(&c, arena_printf(c.mem, "%s/sql", dir), 0700), 0);
    assert_int_equal(os_write_file(&c, path, mine, strlen(mine), 0600), 0);
    assert_int_equal(os_write_file(&c, arena_printf(c.mem, "%s/sql/reg.sql", dir), "", 0, 0600), 0);
    assert_int_equal(spec_load(&c, dir, &s), E_MODEL);
    assert_non_null(strstr(c.err.detail, "belongs to the program"));
    assert_int_equal(nftw(dir, drop_one, 8, FTW_DEPTH | FTW_PHYS), 0);
}

int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_good, setup, teardown),
        cmocka_unit_test_setup_teardown(test_bad, setup, teardown),
        cmocka_unit_test_setup_teardown(test_embedded, setup, teardown),
        cmocka_unit_test_setup_teardown(test_overlay, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
