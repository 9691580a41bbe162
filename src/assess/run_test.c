/* The life of a run on the real model: evidence, answers, what-if, problems, closing, live score, self-check, to-dos. */
#include "assess/assess.h"
#include "assess/fixture.h"
#include "assess/internal.h"
#include "base/embed.h"
#include "db/functions.h"

#define MINI "standard: mini\ntitle: {zh: 小标准, en: mini}\nversion: \"1\"\norigin: own\n" BANDS "complete: true\ntotal: 10\ncategories:\n  - id: \"1\"\n    title: {zh: 人, en: people}\n    points: 10\n    items:\n" \
    "      - {id: \"1\", title: {zh: 责任书, en: letters}, points: 5, deductions: [{rule: pledge_missing, points: 0.25, per: occurrence}]}\n" \
    "      - {id: \"2\", title: {zh: 预算, en: budget}, points: 3, deductions: [{rule: budget_missing, points: 2.5, per: once}, {manual: {zh: 不足, en: short}, min: 0.5, max: 1}]}\n" \
    "      - {id: \"3\", title: {zh: 出国, en: travel}, points: 2, applies: travel, deductions: [{rule: travel_unapproved, points: 1, per: occurrence}]}\n"

static const struct auth_grant officer_grants[] = {{"secrecy_officer", 0}, {"staff", 1}}, staff_grants[] = {{"staff", 2}};
static const struct auth_user officer = {.actor = {.account = 3, .person = 3, .unit = 1, .department = 1, .clearance = 4}, .account = "wangwu", .name = "王五", .n_grants = 2, .grants = officer_grants};
static const struct auth_user member = {.actor = {.account = 4, .person = 4, .unit = 1, .department = 2, .clearance = 2}, .account = "zhaoliu", .name = "赵六", .n_grants = 1, .grants = staff_grants};

struct t { struct ctx c; struct db *db; const struct spec *spec; int64_t run; };

static const char *setting_get(const char *key);
static const struct spec *loaded;

static const char *setting_get(const char *key) {
    return spec_setting(loaded, key);
}

static void ok_at(struct t *t, int rc, int line) {
    if (rc < 0) {
        print_error("line %d: %d %s\n", line, rc, t->c.err.detail);
        for (struct err_item *i = t->c.err.items; i; i = i->next)
            print_error("  %s: %s\n", i->field, i->detail);
        _fail(__FILE__, line);
    }
}
#define OK(call) ok_at(t, (call), __LINE__)
#define REFUSED(code, call) do { assert_int_equal((call), (code)); t->c.err = (struct err){0}; } while (0)

static void script(struct t *t, const char *sql) {
    OK(db_script(&t->c, t->db, "test", sql, NULL, NULL));
}

static int setup(void **state) {
    static struct t storage;
    struct t *t = &storage;
    json_t *j;
    memset(t, 0, sizeof *t);
    ctx_init(&t->c);
    ctx_enter(&t->c);
    t->c.fixed_us = datetime_us("2026-11-23T12:00:00");
    t->c.now_us = ctx_fixed_clock;
    OK(spec_load(&t->c, NULL, &t->spec));
    loaded = t->spec;
    db_set_settings(setting_get);
    OK(db_open(&t->c, ":memory:", DB_CREATE | DB_NOFK, &t->db));
    for (const struct embed_file *f = embed_files; f->path; f++)
        if (str_starts(f->path, "model/sql/migrations/"))
            script(t, (const char *)f->bytes);
    OK(reg_sync(&t->c, t->db, t->spec));
    script(t, "INSERT INTO unit(id, name, state) VALUES (1, '某局', 'active');"
              "INSERT INTO department(id, name, head, state) VALUES (1, '办公室', 3, 'active'), (2, '业务科', 4, 'active');"
              "INSERT INTO person(id, name, department, is_leader, state) VALUES (2, '李四', 1, 1, 'active');"
              "INSERT INTO person(id, name, department, classified_class, clearance_level, cleared_on, joined_on, state) VALUES"
              " (3, '王五', 1, 'important', 3, '2020-01-01', '2019-01-01', 'active'), (4, '赵六', 2, 'general', 2, '2020-01-01', '2019-01-01', 'active'),"
              " (5, '孙七', 2, 'general', 2, '2020-01-01', '2019-01-01', 'active'), (6, '周八', 2, 'none', 0, NULL, '2019-01-01', 'active');");
    OK(assess_standard_put(&t->c, t->db, t->spec, auth_system_user(), "standard.yaml", MINI, strlen(MINI), &j));
    OK(assess_start(&t->c, t->db, t->spec, "mini", "2026", NULL, &t->run));
    *state = t;
    return 0;
}

static int teardown(void **state) {
    struct t *t = *state;
    db_close(t->db);
    ctx_done(&t->c);
    return 0;
}

static json_t *show(struct t *t, bool trace) {
    json_t *j = NULL;
    OK(assess_json(&t->c, t->db, t->spec, t->run, trace, &j));
    return j;
}

static const json_t *item(const json_t *run, const char *id) {
    size_t i;
    json_t *o;
    json_array_foreach(json_object_get(run, "items"), i, o)
        if (str_eq(json_text(o, "id"), id))
            return o;
    return NULL;
}

static const char *text(struct t *t, const json_t *o, const char *key) {
    return json_print(&t->c, json_object_get(o, key));
}

static void say(struct t *t, const char *id, const char *body) {
    json_t *j;
    OK(json_parse(&t->c, body, strlen(body), &j));
    OK(assess_answer(&t->c, t->db, t->spec, &officer, t->run, id, j));
}

static int try_say(struct t *t, const struct auth_user *u, const char *id, const char *body) {
    json_t *j;
    OK(json_parse(&t->c, body, strlen(body), &j));
    return assess_answer(&t->c, t->db, t->spec, u, t->run, id, j);
}

static int64_t finding(struct t *t, const char *id, int nth) {
    return json_i64(json_array_get(json_object_get(item(show(t, true), id), "findings"), (size_t)nth), "id", 0);
}

/* An item whose register is empty, but a rule over another one finds something. */
static void found_applies(void **state) {
    struct t *t = *state;
    json_t *j;
    char *other = arena_dup(t->c.mem, MINI), *name = strstr(other, "mini"), *rule = strstr(other, "travel_unapproved");
    memcpy(name, "moni", 4);
    memcpy(rule, "year_plan_missing", 17);
    OK(assess_standard_put(&t->c, t->db, t->spec, auth_system_user(), "standard.yaml", other, strlen(other), &j));
    OK(assess_start(&t->c, t->db, t->spec, "moni", "2026", NULL, &t->run));
    assert_string_equal(text(t, item(show(t, false), "3"), "applicable"), "true");
    assert_string_equal(text(t, item(show(t, false), "3"), "deducted"), "1");
}

static void evidence(void **state) {
    struct t *t = *state;
    json_t *j = show(t, false);
    assert_string_equal(text(t, j, "score"), "4.75");                  /* 8 applicable: no travel, so item 3 counts for nothing */
    assert_string_equal(text(t, j, "applicable"), "8");
    assert_string_equal(text(t, j, "percent"), "59.37");               /* 59.375, truncated */
    assert_string_equal(text(t, j, "verdict"), "\"fails\"");
    assert_string_equal(text(t, item(j, "1"), "deducted"), "0.75");
    assert_string_equal(text(t, item(j, "3"), "applicable"), "false");
    assert_int_equal(json_array_size(json_object_get(item(j, "1"), "findings")), 3);
    const json_t *f = json_array_get(json_object_get(item(j, "1"), "findings"), 0);
    assert_string_equal(text(t, f, "points"), "0.25");
    assert_int_equal(json_i64(f, "record", 0), 3);
    assert_string_equal(text(t, f, "until"), "null");
    const char *keys[] = {"rule", "register", "record", "since", "until", "points", "reason"};
    assert_int_equal(json_object_size(f), COUNT(keys));
    for (size_t i = 0; i < COUNT(keys); i++)
        assert_non_null(json_object_get(f, keys[i]));
    int64_t again;
    OK(assess_start(&t->c, t->db, t->spec, "mini", "2026", NULL, &again));
    t->run = again;
    assert_string_equal(text(t, show(t, false), "items"), text(t, j, "items"));
}

/* The machine's value stays beside the person's; a later answer replaces the earlier; reasons are asked for. */
static void answers(void **state) {
    struct t *t = *state;
    say(t, "1", "{\"kind\":\"override\",\"points\":\"0.5\",\"reason\":\"一人出差\"}");
    const json_t *j = show(t, true);
    assert_string_equal(text(t, item(j, "1"), "deducted"), "0.5");
    assert_string_equal(text(t, item(j, "1"), "machine"), "0.75");
    assert_string_equal(text(t, item(j, "1"), "state"), "\"overridden\"");
    say(t, "1", "{\"kind\":\"confirm\"}");
    j = show(t, true);
    assert_string_equal(text(t, item(j, "1"), "deducted"), "0.75");
    assert_string_equal(text(t, item(j, "1"), "state"), "\"confirmed\"");
    assert_int_equal(json_array_size(json_object_get(item(j, "1"), "answers")), 1);
    assert_string_equal(text(t, item(j, "2"), "state"), "\"to_confirm\"");
    say(t, "2", "{\"kind\":\"deduct\",\"deduction\":1,\"points\":\"0.5\",\"reason\":\"少列\"}");
    j = show(t, true);
    assert_string_equal(text(t, item(j, "2"), "deducted"), "3");
    assert_string_equal(text(t, item(j, "2"), "state"), "\"answered\"");
    say(t, "3", "{\"kind\":\"applicable\",\"reason\":\"有人出国\"}");
    assert_string_equal(text(t, show(t, false), "applicable"), "10");
    char body[200];
    snprintf(body, sizeof body, "{\"kind\":\"override\",\"finding\":%" PRId64 ",\"reason\":\"已补签\"}", finding(t, "1", 1));
    say(t, "1", body);
    j = show(t, true);
    assert_string_equal(text(t, item(j, "1"), "deducted"), "0.5");
    assert_string_equal(text(t, json_array_get(json_object_get(item(j, "1"), "findings"), 1), "points"), "0");
}

static void bad_answers(void **state) {
    struct t *t = *state;
    REFUSED(E_NOTFOUND, try_say(t, &officer, "77", "{\"kind\":\"confirm\"}"));
    REFUSED(E_INVALID, try_say(t, &officer, "1", "{\"kind\":\"perhaps\"}"));
    REFUSED(E_INVALID, try_say(t, &officer, "1", "{\"kind\":\"override\",\"points\":\"0.5\"}"));
    REFUSED(E_INVALID, try_say(t, &officer, "1", "{\"kind\":\"override\",\"reason\":\"x\"}"));
    REFUSED(E_INVALID, try_say(t, &officer, "1", "{\"kind\":\"override\",\"points\":\"5.01\",\"reason\":\"x\"}"));
    REFUSED(E_INVALID, try_say(t, &officer, "1", "{\"kind\":\"override\",\"points\":\"-1\",\"reason\":\"x\"}"));
    REFUSED(E_INVALID, try_say(t, &officer, "2", "{\"kind\":\"deduct\",\"deduction\":1,\"points\":\"0.25\",\"reason\":\"x\"}"));
    REFUSED(E_INVALID, try_say(t, &officer, "2", "{\"kind\":\"deduct\",\"deduction\":9,\"points\":\"1\",\"reason\":\"x\"}"));
    REFUSED(E_NOTFOUND, try_say(t, &officer, "1", "{\"kind\":\"override\",\"finding\":99999,\"reason\":\"x\"}"));
    REFUSED(E_NOTFOUND, try_say(t, &member, "1", "{\"kind\":\"confirm\"}"));       /* no task: the run does not exist for him */
    t->run = 999;
    REFUSED(E_NOTFOUND, try_say(t, &officer, "1", "{\"kind\":\"confirm\"}"));
}

static void what_if(void **state) {
    struct t *t = *state;
    json_t *j;
    OK(assess_whatif(&t->c, t->db, t->spec, auth_system_user(), t->run, &j));
    const json_t *open = json_object_get(j, "open");
    assert_int_equal(json_array_size(open), 4);
    assert_string_equal(text(t, json_array_get(open, 0), "points"), "2.5");
    assert_string_equal(text(t, json_array_get(open, 0), "percent_after"), "90.62");
    assert_string_equal(text(t, json_array_get(open, 1), "points"), "0.25");
}

/* Below the floor everything would regain nothing: points are told as they are lost, and how many come back first. */
static void what_if_below(void **state) {
    struct t *t = *state;
    json_t *j;
    const char *deep = arena_printf(t->c.mem, "%s%s", MINI, "aggravations:\n"
        "  - {id: \"4\", title: {zh: 计划, en: plan}, points: 6, deductions: [{rule: year_plan_missing, points: 6, per: occurrence}]}\n");
    memcpy(strstr(deep, "mini"), "deep", 4);
    OK(assess_standard_put(&t->c, t->db, t->spec, auth_system_user(), "standard.yaml", deep, strlen(deep), &j));
    OK(assess_start(&t->c, t->db, t->spec, "deep", "2026", NULL, &t->run));
    assert_string_equal(text(t, show(t, false), "score"), "0");
    OK(assess_whatif(&t->c, t->db, t->spec, auth_system_user(), t->run, &j));
    const json_t *open = json_object_get(j, "open");
    assert_string_equal(text(t, j, "below"), "1.25");
    assert_string_equal(text(t, json_array_get(open, 0), "points"), "6");
    assert_string_equal(text(t, json_array_get(open, 0), "percent_after"), "59.37");
    assert_string_equal(text(t, json_array_get(open, 1), "points"), "2.5");
    assert_string_equal(text(t, json_array_get(open, 1), "percent_after"), "15.62");
    assert_string_equal(text(t, json_array_get(open, 2), "points"), "0.25");
    assert_string_equal(text(t, json_array_get(open, 2), "percent_after"), "0");
}

/* A letter signed meanwhile: refreshed away; the answer about another finding stays; closed is closed. */
static void refresh_and_close(void **state) {
    struct t *t = *state;
    char body[200];
    int64_t kept = finding(t, "1", 2);
    snprintf(body, sizeof body, "{\"kind\":\"override\",\"finding\":%" PRId64 ",\"reason\":\"借调\"}", kept);
    say(t, "1", body);
    script(t, "INSERT INTO pledge(person, department, year, kind, signed_on, leader, state) VALUES (3, 1, 2026, 'yearly', '2026-02-01', 2, 'signed')");
    script(t, "UPDATE person SET name = name || '(改名)'");                          /* the same occurrence is told otherwise */
    assert_string_equal(text(t, item(show(t, false), "1"), "deducted"), "0.5");    /* frozen: as before */
    OK(assess_freeze(&t->c, t->db, t->spec, auth_system_user(), t->run));
    const json_t *j = show(t, true);
    assert_int_equal(json_array_size(json_object_get(item(j, "1"), "findings")), 2);
    assert_int_equal(finding(t, "1", 1), kept);
    assert_non_null(strstr(json_print(&t->c, item(j, "1")), "(改名)"));
    assert_string_equal(text(t, item(j, "1"), "deducted"), "0.25");
    OK(assess_step(&t->c, t->db, t->spec, auth_system_user(), t->run, "close", 1, NULL));
    REFUSED(E_STATE, try_say(t, &officer, "1", "{\"kind\":\"confirm\"}"));
    REFUSED(E_STATE, assess_freeze(&t->c, t->db, t->spec, auth_system_user(), t->run));
    OK(assess_step(&t->c, t->db, t->spec, auth_system_user(), t->run, "archive", 1, NULL));
}

static int64_t number(struct t *t, const char *sql) {
    AUTO_STMT s = {0};
    OK(db_script(&t->c, t->db, "test", sql, NULL, &s));
    return db_next(&t->c, &s) > 0 ? db_i64(&s, 0) : -1;
}

/* Finding -> rectification, once; silent rule -> waiting re-check; today's score kept for the trend. */
static void put_right(void **state) {
    struct t *t = *state;
    json_t *j, *again;
    json_t *body = json_pack("{s:I}", "finding", (json_int_t)finding(t, "1", 0));
    OK(assess_problem(&t->c, t->db, t->spec, &officer, t->run, body, &j));
    OK(assess_problem(&t->c, t->db, t->spec, &officer, t->run, body, &again));
    assert_int_equal(json_i64(j, "record", 0), json_i64(again, "record", -1));
    assert_int_equal(number(t, "SELECT owner FROM rectification"), 3);
    assert_int_equal(number(t, "SELECT count(*) FROM rectification WHERE due_on = '2026-12-23' AND state = 'open'"), 1);
    assert_true(assess_daily(&t->c, t->db, t->spec) >= 0);
    assert_int_equal(number(t, "SELECT count(*) FROM rectification WHERE state = 'open'"), 1);
    json_t *v = json_pack("{s:i,s:i,s:i,s:i,s:s,s:s,s:s}", "leader", 2, "person", 3, "department", 1, "year", 2026, "kind", "yearly", "signed_on", "2026-11-23", "state", "signed");
    OK(reg_put(&t->c, t->db, spec_register(t->spec, "pledge"), 0, "create", v, NULL));
    assert_true(assess_daily(&t->c, t->db, t->spec) >= 0);
    assert_int_equal(number(t, "SELECT count(*) FROM rectification WHERE state = 'done'"), 1);
    assert_int_equal(number(t, "SELECT count(*) FROM score_day WHERE standard = 'shenzhi-100' AND day = '2026-11-23'"), 1);
}

static void score_of_today(void **state) {
    struct t *t = *state;
    json_t *before, *after, *ranks;
    OK(assess_live(&t->c, t->db, t->spec, auth_system_user(), false, &before));
    REFUSED(E_DENIED, assess_live(&t->c, t->db, t->spec, &member, false, &after));
    for (int id = 3; id <= 5; id++) {
        json_t *v = json_pack("{s:i,s:i,s:i,s:i,s:s,s:s,s:s}", "leader", 2, "person", id, "department", id == 3 ? 1 : 2, "year", 2026, "kind", "yearly", "signed_on", "2026-03-01", "state", "signed");
        OK(reg_put(&t->c, t->db, spec_register(t->spec, "pledge"), 0, "create", v, NULL));
    }
    OK(assess_live(&t->c, t->db, t->spec, auth_system_user(), false, &after));
    assert_int_equal(json_i64(before, "open", 0) > json_i64(after, "open", 0), 1);   /* the new events were noticed */
    OK(assess_ranking(&t->c, t->db, t->spec, auth_system_user(), &ranks));
    assert_int_equal(json_array_size(json_object_get(ranks, "departments")), 2);
    assert_int_equal(json_i64(json_array_get(json_object_get(ranks, "departments"), 0), "rank", 0), 1);
}

/* Tasks for both departments and three cleared people; the person's list is pre-filled with his own missing letter. */
static void self_check(void **state) {
    struct t *t = *state;
    json_t *j;
    OK(assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_pack("{s:s,s:i}", "kind", "person", "person", 5), &j));
    assert_int_equal(json_i64(j, "made", 0), 1);
    OK(assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_object(), &j));
    assert_int_equal(json_i64(j, "made", 0), 4);
    OK(assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_object(), &j));
    assert_int_equal(json_i64(j, "made", -1), 0);
    OK(assess_self(&t->c, t->db, t->spec, &member, t->run, NULL, &j));
    const json_t *first = json_array_get(json_object_get(j, "items"), 0);
    assert_int_equal(json_array_size(json_object_get(j, "items")), 19);
    assert_string_equal(text(t, first, "suggested"), "\"no\"");
    assert_true(json_array_size(json_object_get(first, "facts")) >= 1);
    json_t *body = json_pack("{s:[{s:s,s:s,s:s}],s:b}", "answers", "item", "1.1", "answer", "no", "note", "本周补签", "finish", 1), *answers = json_object_get(body, "answers");
    REFUSED(E_INVALID, assess_self_answer(&t->c, t->db, t->spec, &member, t->run, body, 1, &j));        /* what nothing could be filled in for is his to answer */
    for (const char *const *id = (const char *const[]){"3.1", "4.4", "5.5", "7.1", NULL}; *id; id++)
        json_array_append_new(answers, json_pack("{s:s,s:s}", "item", *id, "answer", "na"));
    OK(assess_self_answer(&t->c, t->db, t->spec, &member, t->run, body, 1, &j));
    assert_string_equal(text(t, json_array_get(json_object_get(j, "items"), 0), "answer"), "\"no\"");
    assert_int_equal(number(t, "SELECT count(*) FROM assessment_task WHERE state = 'done' AND person = 4"), 1);
    assert_int_equal(number(t, "SELECT count(*) FROM self_answer WHERE person = 4"), 19);            /* what was filled in is confirmed with it */
    REFUSED(E_STATE, assess_self_answer(&t->c, t->db, t->spec, &member, t->run, body, 1, &j));
    OK(assess_view(&t->c, t->db, t->spec, &member, t->run, &j));                    /* his own part only */
    assert_true(json_yes(json_object_get(j, "run"), "own_part"));
    const json_t *items = json_object_get(json_array_get(json_object_get(j, "categories"), 0), "items");
    assert_int_equal(json_i64(json_array_get(items, 0), "findings", -1), 1);
}

/* The head answers for his department; lists are given only to those they are about; a run that is closed takes no more. */
static void department_check(void **state) {
    struct t *t = *state;
    json_t *j;
    REFUSED(E_NOTFOUND, assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_pack("{s:i}", "person", 999), &j));
    REFUSED(E_NOTFOUND, assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_pack("{s:s}", "standard", "nobody"), &j));
    REFUSED(E_INVALID, assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_pack("{s:s}", "standard", "shenzhi-100"), &j));
    REFUSED(E_INVALID, assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_pack("{s:s,s:s}", "standard", "person-19", "kind", "department"), &j));
    OK(assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_pack("{s:s}", "standard", "department-34"), &j));
    assert_int_equal(json_i64(j, "made", 0), 2);
    OK(assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_pack("{s:i}", "person", 2), &j));        /* named: though not cleared */
    assert_int_equal(json_i64(j, "made", 0), 1);
    OK(assess_self(&t->c, t->db, t->spec, &member, t->run, NULL, &j));
    assert_string_equal(text(t, json_object_get(j, "task"), "kind"), "\"department\"");
    assert_string_equal(text(t, j, "kinds"), "[\"department\"]");
    const json_t *item = NULL, *items = json_object_get(j, "items");
    size_t i;
    json_t *x, *answers = json_array();
    json_array_foreach((json_t *)items, i, x) {
        item = json_array_size(json_object_get(x, "facts")) ? x : item;
        json_array_append_new(answers, json_pack("{s:s,s:s}", "item", json_text(x, "id"), "answer", json_text(x, "suggested") ? json_text(x, "suggested") : "na"));
    }
    assert_non_null(item);                                      /* the missing letters of his people */
    assert_string_equal(text(t, item, "suggested"), "\"no\"");
    OK(assess_self(&t->c, t->db, t->spec, &member, t->run, "person", &j));
    assert_int_equal(json_array_size(json_object_get(j, "items")), 0);
    json_t *body = json_pack("{s:O,s:s,s:b}", "answers", answers, "kind", "department", "finish", 1);
    OK(assess_step(&t->c, t->db, t->spec, auth_system_user(), t->run, "close", 1, NULL));
    REFUSED(E_STATE, assess_self_answer(&t->c, t->db, t->spec, &member, t->run, body, 1, &j));
    REFUSED(E_STATE, assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_object(), &j));
    OK(assess_todos(&t->c, t->db, t->spec, &member, &j));
    json_array_foreach(json_object_get(j, "todos"), i, x)
        assert_false(str_eq(json_text(x, "kind"), "task"));
    OK(assess_step(&t->c, t->db, t->spec, auth_system_user(), t->run, "reopen", 0, "再核"));
    assert_int_equal(number(t, "SELECT count(*) FROM assessment_task WHERE kind = 'department' AND department = 2 AND head = 4"), 1);
    script(t, "UPDATE assessment_task SET head = NULL WHERE kind = 'department'");   /* made before it was kept, or another headed it then */
    OK(assess_self_answer(&t->c, t->db, t->spec, &member, t->run, body, 1, &j));                 /* who heads a department without the role */
    assert_int_equal(number(t, "SELECT count(*) FROM assessment_task WHERE state = 'done' AND kind = 'department' AND department = 2"), 1);
    OK(assess_view(&t->c, t->db, t->spec, &member, t->run, &j));  /* seen also when his part is done */
}

/* Who has a task says what he knows; what lifts the score, or somebody else has said, is the officer's. */
static void whose_answer(void **state) {
    struct t *t = *state;
    json_t *j;
    static const struct auth_user fifth = {.actor = {.account = 5, .person = 5, .unit = 1, .department = 2, .clearance = 2}, .account = "sunqi", .name = "孙七", .n_grants = 1, .grants = staff_grants};
    OK(assess_tasks_make(&t->c, t->db, t->spec, &officer, t->run, json_object(), &j));
    static const char *const lifting[] = {"{\"kind\":\"override\",\"points\":\"0\",\"reason\":\"x\"}", "{\"kind\":\"not_applicable\",\"reason\":\"x\"}", "{\"kind\":\"applicable\",\"reason\":\"x\"}"};
    for (size_t i = 0; i < COUNT(lifting); i++) {
        REFUSED(E_DENIED, try_say(t, &member, "1", lifting[i]));
        REFUSED(E_DENIED, try_say(t, &fifth, "1", lifting[i]));
    }
    char body[200];
    snprintf(body, sizeof body, "{\"kind\":\"clear\",\"finding\":%" PRId64 ",\"reason\":\"已签\"}", finding(t, "1", 2));
    REFUSED(E_DENIED, try_say(t, &fifth, "1", body));           /* his own deduction */
    snprintf(body, sizeof body, "{\"kind\":\"confirm\",\"finding\":%" PRId64 "}", finding(t, "1", 2));
    OK(try_say(t, &fifth, "1", body));
    REFUSED(E_DENIED, try_say(t, &fifth, "2", "{\"kind\":\"deduct\",\"deduction\":1,\"points\":\"0.5\",\"reason\":\"x\"}"));
    OK(try_say(t, &member, "2", "{\"kind\":\"deduct\",\"deduction\":1,\"points\":\"0.5\",\"reason\":\"少列\"}"));   /* a head owns up */
    say(t, "2", "{\"kind\":\"deduct\",\"deduction\":1,\"points\":\"1\",\"reason\":\"再核\"}");
    REFUSED(E_DENIED, try_say(t, &member, "2", "{\"kind\":\"clear\",\"deduction\":1}"));
    REFUSED(E_INVALID, try_say(t, &officer, "1", "{\"kind\":\"override\",\"points\":\"0\",\"reason\":\" \u3000 \"}"));
}

static void to_dos(void **state) {
    struct t *t = *state;
    json_t *j;
    size_t i;
    json_t *o;
    int mine = 0;
    assert_true(assess_daily(&t->c, t->db, t->spec) > 0);
    OK(assess_todos(&t->c, t->db, t->spec, &member, &j));
    json_array_foreach(json_object_get(j, "todos"), i, o) {
        if (str_eq(json_text(o, "rule"), "pledge_missing")) {
            assert_int_equal(json_i64(o, "record", 0), 4);
            assert_true(json_yes(o, "overdue"));
            assert_int_equal(json_i64(o, "escalated", -1), 3);
            mine++;
        }
    }
    assert_int_equal(mine, 1);                                                       /* not his colleague's */
    OK(assess_todos(&t->c, t->db, t->spec, &officer, &j));
    mine = 0;
    json_array_foreach(json_object_get(j, "todos"), i, o)
        mine += str_eq(json_text(o, "rule"), "pledge_missing");
    assert_int_equal(mine, 3);                                                       /* overdue long enough to reach the officer */
}

/* An office's own text of a standard, and one that is refused; a run keeps the text it was frozen with. */
static void own_standard(void **state) {
    struct t *t = *state;
    json_t *j;
    static const char broken[] = "standard: mini\ntitle: t\n";
    const char *other = HEAD "categories:\n  - id: \"1\"\n    title: t\n    items:\n      - {id: \"1\", title: t, points: 1, deductions: [{rule: budget_missing}]}\n";
    const char *renamed = arena_printf(t->c.mem, "standard: mini\n%s", strchr(other, '\n') + 1);
    REFUSED(E_INVALID, assess_standard_put(&t->c, t->db, t->spec, auth_system_user(), "standard.yaml", broken, strlen(broken), &j));
    REFUSED(E_DENIED, assess_standard_put(&t->c, t->db, t->spec, &member, "standard.yaml", MINI, strlen(MINI), &j));
    t->c.fixed_us += 1000000;
    OK(assess_standard_put(&t->c, t->db, t->spec, &officer, "standard.yaml", renamed, strlen(renamed), &j));
    assert_int_equal(json_array_size(json_object_get(show(t, false), "items")), 3);
    OK(assess_start(&t->c, t->db, t->spec, "mini", "2026", "新文本", &t->run));
    assert_int_equal(json_array_size(json_object_get(show(t, false), "items")), 1);
    OK(assess_standards(&t->c, t->db, t->spec, &j));
    assert_true(json_array_size(json_object_get(j, "standards")) >= 5);
    OK(assess_standard(&t->c, t->db, t->spec, "official-59", &j));
    assert_true(json_array_size(json_object_get(j, "missing")) > 30);
    OK(assess_item(&t->c, t->db, t->spec, auth_system_user(), t->run, "1", &j));
    assert_int_equal(json_i64(json_object_get(j, "previous"), "run", 0), 1);         /* carried forward from the run before */
}

static void finding_objects(void **state) {
    struct t *t = *state;
    json_t *j;
    OK(assess_rule(&t->c, t->db, t->spec, "pledge_missing", "2026", &j));
    assert_int_equal(json_array_size(j), 3);
    REFUSED(E_NOTFOUND, assess_rule(&t->c, t->db, t->spec, "nobody", "2026", &j));
    REFUSED(E_INVALID, assess_rule(&t->c, t->db, t->spec, "pledge_missing", "soon", &j));
}

/* What is told about two papers together is for those who may know of both. */
static void closeness(void **state) {
    struct t *t = *state;
    const struct { const char *names, *audience; int64_t level; } row[] = {
        {NULL, "[\"p4\",\"p5\"]", 2}, {"document:2", "[\"p4\"]", 3}, {"document:3", "[\"p4\",\"p5\"]", 2}, {"document:4", "[\"p9223372036854775807\"]", 2},
        {"document:5", "[\"p4\",\"p5\"]", 2}, {"document:2 document:3", "[\"p4\"]", 3}, {"document:99", "[\"p4\",\"p5\"]", 2}};
    script(t, "INSERT INTO document(id, title, level, audience, state) VALUES (1, '甲', 2, '[\"p4\",\"p5\"]', 'registered'), (2, '乙', 3, '[\"d1\",\"p4\"]', 'registered'),"
              " (3, '丙', 0, '[\"d2\"]', 'registered'), (4, '丁', 0, '[\"p3\"]', 'registered'), (5, '戊', 1, NULL, 'registered')");
    for (size_t i = 0; i < COUNT(row); i++) {
        const struct finding f = {.register_name = "document", .record = 1, .names = row[i].names};
        const json_t *audience;
        int64_t level;
        OK(finding_closeness(&t->c, t->db, t->spec, &f, &level, &audience));
        assert_string_equal(json_print(&t->c, audience), row[i].audience);
        assert_int_equal(level, row[i].level);
    }
}

/* A rule that cannot be run leaves its item to a person and takes no other with it; there is no verdict until he has judged, and the
 * daily run goes on. */
static void broken_rule(void **state) {
    struct t *t = *state;
    struct spec_rule *rule = (struct spec_rule *)(uintptr_t)spec_rule(t->spec, "budget_missing");
    const char *sql = rule->sql;
    rule->sql = "SELECT NULL AS record, '2026-01-01' AS since, 'x' AS detail";
    OK(assess_start(&t->c, t->db, t->spec, "mini", "2026", NULL, &t->run));
    json_t *run = show(t, true);
    assert_true(json_is_null(json_object_get(run, "verdict")));
    assert_int_equal(json_array_size(json_object_get(run, "unjudged")), 1);
    assert_string_equal(json_text(json_array_get(json_object_get(run, "unjudged"), 0), "rule"), "budget_missing");
    assert_string_equal(json_text(item(run, "2"), "state"), "to_confirm");
    assert_true(json_array_size(json_object_get(item(run, "1"), "findings")) > 0);
    OK(assess_daily(&t->c, t->db, t->spec));
    OK(assess_freeze(&t->c, t->db, t->spec, &officer, t->run));
    say(t, "2", "{\"kind\":\"override\",\"points\":\"1\",\"reason\":\"人工核查\"}");
    run = show(t, true);
    assert_false(json_is_null(json_object_get(run, "verdict")));
    assert_string_equal(json_text(item(run, "2"), "state"), "overridden");
    rule->sql = sql;
    OK(assess_freeze(&t->c, t->db, t->spec, &officer, t->run));
    assert_int_equal(json_array_size(json_object_get(show(t, true), "unjudged")), 0);
}

int main(void) {
    json_memory_init();
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {TEST(evidence), TEST(found_applies), TEST(answers), TEST(bad_answers), TEST(what_if), TEST(what_if_below), TEST(refresh_and_close), TEST(put_right),
                                       TEST(score_of_today), TEST(self_check), TEST(department_check), TEST(whose_answer), TEST(to_dos), TEST(own_standard), TEST(finding_objects), TEST(closeness), TEST(broken_rule)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
