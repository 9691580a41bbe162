/* /rules: what the rules are, and today's rows. */
#include "rule/memory.h"
#include "web/internal.h"

enum { MAX_ROWS = 1000 };

static json_t *use_json(int use) {
    json_t *a = json_array();
    if (use & USE_PREVENT)
        json_array_append_new(a, json_string("prevent"));
    if (use & USE_REMIND)
        json_array_append_new(a, json_string("remind"));
    if (use & USE_SCORE)
        json_array_append_new(a, json_string("score"));
    return a;
}

struct rows { struct web_req *r; struct db *db; const struct spec_rule *rule; json_t *list; int64_t seen; bool more; char today[DATE_SIZE]; };

/* A row counts for this user when he may see the record it is about and those that its sentence names. */
static int one_row(void *arg, const struct rule_row *row) {
    struct rows *x = arg;
    struct web_req *r = x->r;
    struct ctx *c = &r->c;
    if (row->until && strcmp(row->until, x->today) <= 0)
        return 0;                                          /* cured already */
    const char *label = reg_label(c, x->db, web_spec(r), r->user, x->rule->register_name, row->record);
    if (!*label || !reg_names_seen(c, x->db, web_spec(r), r->user, row->names))
        return 0;
    x->seen++;
    if (!x->list)
        return 0;
    if (json_array_size(x->list) >= MAX_ROWS) {
        x->more = true;
        return 0;
    }
    const char *person = row->person ? reg_label(c, x->db, web_spec(r), r->user, "person", row->person) : "";
    json_t *j = json_pack("{s:I,s:s,s:o,s:s,s:s,s:s?,s:s}", "record", (json_int_t)row->record, "label", label,
                          "person", row->person ? json_integer(row->person) : json_null(), "person_name", person,
                          "since", row->since, "until", row->until, "detail", rule_words(c, TX(x->rule->title), label, row));
    json_array_append_new(x->list, j);
    return 0;
}

static int rows_of(struct web_req *r, const struct spec_rule *rule, bool list, struct rows *x) {
    struct ctx *c = &r->c;
    struct rule_period p;
    *x = (struct rows){.r = r, .rule = rule, .list = list ? json_array() : NULL};
    ctx_today(c, x->today);
    TRY(web_read(r, &x->db));
    TRY(rule_period(c, arena_dupn(c->mem, x->today, 4), &p));
    return rule_rows(c, x->db, web_spec(r), rule, &p, one_row, x);
}

static json_t *basis_json(struct ctx *c, const struct spec_rule *rule) {
    json_t *out = json_array();
    for (int i = 0; i < rule->n_basis; i++)
        json_array_append_new(out, json_pack("{s:s,s:s,s:s}", "key", rule->basis[i]->key, "text", TX(rule->basis[i]->text), "sure", rule->basis[i]->sure));
    return out;
}

static json_t *rule_json(struct ctx *c, const struct spec *s, const struct spec_rule *rule) {
    const struct spec_register *reg = spec_register(s, rule->register_name);
    return json_pack("{s:s,s:s,s:s,s:o,s:s?,s:o,s:s?,s:s,s:s,s:s?,s:i}", "id", rule->id, "title", TX(rule->title), "area", rule->area, "use", use_json(rule->use),
                     "requirement", rule->requirement, "basis", basis_json(c, rule), "fix", TX(rule->fix), "register", rule->register_name,
                     "register_title", TX(reg->title), "owner", rule->owner, "lead_days", rule->lead_days);
}

static int list(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec *s = web_spec(r);
    json_t *out = json_array();
    for (int i = 0; i < s->n_rules; i++) {
        const struct spec_rule *rule = &s->rules[i];
        const struct spec_register *reg = spec_register(s, rule->register_name);
        json_t *j = rule_json(c, s, rule), *open = json_null();
        struct rows x;
        if (reg && auth_sees_register(r->user, reg) && web_speaks(r, WHO_OVERSEER)) {
            int rc = rows_of(r, rule, false, &x);
            open = rc < 0 ? json_null() : json_integer(x.seen);   /* one bad rule does not hide the others */
            if (rc < 0)
                log_put(LOG_WARN_, "rules", "%s: %s", rule->id, c->err.detail);
            c->err = (struct err){0};
        }
        json_object_set_new(j, "open", open);
        json_array_append_new(out, j);
    }
    return web_json(r, 200, out);
}

static int rule_named(struct web_req *r, const struct spec_rule **ret_rule) {
    struct ctx *c = &r->c;
    const char *id = web_capture(r, "rule");
    *ret_rule = spec_rule(web_spec(r), id);
    return *ret_rule ? 0 : fail(c, E_NOTFOUND, T("没有规则 %s", "no rule %s"), id);
}

static int rows(struct web_req *r) {
    const struct spec_rule *rule;
    struct rows x;
    TRY(rule_named(r, &rule));
    TRY(rows_of(r, rule, true, &x));
    return web_json(r, 200, json_pack("{s:o,s:b}", "rows", x.list, "more", x.more));
}

static int one(struct web_req *r) {
    const struct spec_rule *rule;
    struct rows x;
    TRY(rule_named(r, &rule));
    struct ctx *c = &r->c;
    int rc = rows_of(r, rule, true, &x);
    bool broken = rule_failed(rc);                         /* its text is shown all the same, and why it gives nothing */
    if (!broken)
        TRY(rc);
    const char *why = broken ? arena_dup(c->mem, c->err.detail) : NULL;
    c->err = (struct err){0};
    json_t *j = rule_json(c, web_spec(r), rule);
    json_object_set_new(j, "open", broken ? json_null() : json_integer(x.seen));
    json_object_set_new(j, "error", why ? json_string(why) : json_null());
    json_object_set_new(j, "sql", json_string(rule->sql));
    json_object_set_new(j, "tests", json_string(rule->test_sql ? rule->test_sql : ""));
    json_object_set_new(j, "rows", x.list);
    return web_json(r, 200, j);
}

ROUTE(rules, .method = "GET", .path = "/rules", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "The rules, with today's open rows for those who oversee", .answer = "Rules", .run = list);
ROUTE(rule, .method = "GET", .path = "/rules/{rule}", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "One rule with its SQL, tests and today's rows", .answer = "Rule", .run = one);
ROUTE(rule_rows, .method = "GET", .path = "/rules/{rule}/rows", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "Today's rows of a rule that this user may see", .answer = "RuleRows", .run = rows);
