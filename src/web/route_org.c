/* /org: the organisation with what proves each department's four things in place (四到位). */
#include "rule/memory.h"
#include "web/internal.h"

enum { MAX_ROWS = 20000 };

static int all_live(struct web_req *r, const char *name, const char *state, json_t **ret_page) {
    const struct spec_register *reg = spec_register(web_spec(r), name);
    *ret_page = json_pack("{s:[],s:{}}", "rows", "refs");
    if (!reg || !auth_sees_register(r->user, reg))
        return 0;
    const char *filters[1] = {arena_printf(r->c.mem, "state:eq:%s", state)};
    return web_all(r, r->user, &(struct reg_list){.reg = reg, .n_filters = 1, .filters = filters, .sort = "id"}, MAX_ROWS, ret_page);
}

/* Those rows whose `department` is d (-1: all), as what `make` tells of each. */
static json_t *of_department(const json_t *page, int64_t d, json_t *(*make)(const json_t *row, const json_t *refs)) {
    json_t *out = json_array(), *row;
    size_t i;
    json_array_foreach(json_object_get(page, "rows"), i, row)
        if (d < 0 || json_i64(row, "department", 0) == d)
            json_array_append_new(out, make(row, json_object_get(page, "refs")));
    return out;
}

static json_t *person_json(const json_t *row, const json_t *refs) {
    (void)refs;
    const char *title = json_text(row, "job_title"), *name = json_text(row, "name");
    return json_pack("{s:I,s:s,s:s}", "id", (json_int_t)json_i64(row, "id", 0), "name", name ? name : "", "title", title ? title : "");
}

static json_t *appointment_json(const json_t *row, const json_t *refs) {
    char key[40];
    int64_t person = json_i64(row, "person", 0);
    snprintf(key, sizeof key, "person:%lld", (long long)person);
    const char *name = json_text(refs, key), *role = json_text(row, "role");
    return json_pack("{s:I,s:s,s:I,s:s}", "id", (json_int_t)json_i64(row, "id", 0), "role", role ? role : "", "person", (json_int_t)person,
                     "name", name ? name : "");
}

/* Department -> what is wrong, by one rule. */
struct wrong { struct ctx *c; const struct spec_rule *rule; json_t *by_id; };

static int wrong_row(void *arg, const struct rule_row *row) {
    struct wrong *w = arg;
    struct ctx *c = w->c;
    char key[24];
    snprintf(key, sizeof key, "%lld", (long long)row->record);
    json_object_set_new(w->by_id, key, json_string(rule_words(c, TX(w->rule->title), NULL, row)));
    return 0;
}

static const struct { const char *name, *rule; } four_rules[4] = {
    {"body", "department_head_missing"}, {"duty", "department_duty_missing"},
    {"measures", "department_measure_missing"}, {"people", "department_officer_missing"}};

static int four_wrong(struct web_req *r, json_t *wrong[4]) {
    struct ctx *c = &r->c;
    struct db *db;
    struct rule_period p;
    char today[DATE_SIZE];
    ctx_today(c, today);
    TRY(rule_period(c, arena_dupn(c->mem, today, 4), &p));
    TRY(web_read(r, &db));
    for (size_t i = 0; i < COUNT(four_rules); i++) {
        const struct spec_rule *rule = spec_rule(web_spec(r), four_rules[i].rule);
        struct wrong w = {c, rule, json_object()};
        if (rule)
            TRY(rule_rows(c, db, web_spec(r), rule, &p, wrong_row, &w));
        wrong[i] = w.by_id;
    }
    return 0;
}

/* {"body":{"ok","detail"},…}: the detail is the rule's own sentence when it fires. */
static json_t *four_json(int64_t d, json_t *const wrong[4]) {
    char key[24];
    json_t *j = json_object();
    snprintf(key, sizeof key, "%lld", (long long)d);
    for (size_t i = 0; i < COUNT(four_rules); i++) {
        const char *detail = json_text(wrong[i], key);
        json_object_set_new(j, four_rules[i].name, json_pack("{s:b,s:s?,s:s}", "ok", !detail, "detail", detail, "rule", four_rules[i].rule));
    }
    return j;
}

static int org(struct web_req *r) {
    json_t *units, *departments, *people, *appointments, *wrong[4], *out = json_array(), *row;
    size_t i;
    TRY(all_live(r, "unit", "active", &units));
    TRY(all_live(r, "department", "active", &departments));
    TRY(all_live(r, "person", "active", &people));
    TRY(all_live(r, "appointment", "live", &appointments));
    TRY(four_wrong(r, wrong));
    json_array_foreach(json_object_get(departments, "rows"), i, row) {
        int64_t id = json_i64(row, "id", 0);
        json_t *parent = json_object_get(row, "parent"), *head = json_object_get(row, "head");
        const char *name = json_text(row, "name");
        json_array_append_new(out, json_pack("{s:I,s:s,s:O?,s:O?,s:o,s:o,s:o}", "id", (json_int_t)id, "name", name ? name : "", "parent", parent, "head", head,
                                             "people", of_department(people, id, person_json), "appointments", of_department(appointments, id, appointment_json),
                                             "four", four_json(id, wrong)));
    }
    return web_json(r, 200, json_pack("{s:O,s:o,s:o}", "units", json_object_get(units, "rows"), "departments", out,
                                      "appointments", of_department(appointments, -1, appointment_json)));
}

ROUTE(org, .method = "GET", .path = "/org", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "The organisation chart", .answer = "Org", .run = org);
