/* The score of any day: rule results are kept in memory as long as the tables they read have no new event (rule/memory.h). */
#include "assess/internal.h"
#include "rule/memory.h"

int live_standard(struct ctx *c, struct db *db, const struct spec *spec, const struct standard **ret_s) {
    const char *id = spec_setting(spec, "live_standard");
    return standard_get(c, db, spec, id ? id : "shenzhi-100", ret_s);
}

/* This year's score today by the office's live standard. */
int live_score(struct ctx *c, struct db *db, const struct spec *spec, struct run *ret_r) {
    char today[DATE_SIZE];
    struct run r = {.state = "live"};
    ctx_today(c, today);
    r.period = arena_dupn(c->mem, today, 4);
    TRY(live_standard(c, db, spec, &r.standard));
    TRY(run_gather(c, db, spec, &r));
    TRY(run_score(c, &r));
    *ret_r = r;
    return 0;
}

static int need_overview(struct ctx *c, const struct auth_user *u) {
    return auth_oversees(u) ? 0 : fail(c, E_DENIED, T("只有保密员、领导和检查人员可以查看", "only the secrecy officer, leaders and inspectors may see this"));
}

static json_t *live_categories(struct ctx *c, const struct run *r) {
    json_t *list = json_array();
    for (int k = 0; k < r->standard->n_categories; k++) {
        int64_t points = 0, applicable = 0, deducted = 0;
        for (int i = 0; i < r->standard->n_items; i++)
            if (r->standard->items[i].category == k) {
                points += r->standard->items[i].points;
                applicable += r->out.items[i].applicable ? r->standard->items[i].points : 0;
                deducted += r->out.items[i].deducted;
            }
        json_array_append_new(list, json_pack("{s:s,s:s,s:o,s:o,s:o}", "id", r->standard->categories[k].id, "title", TX(r->standard->categories[k].title),
                                              "points", assess_points(points), "applicable", assess_points(applicable), "deducted", assess_points(deducted)));
    }
    return list;
}

static int trend(struct ctx *c, struct db *db, const struct run *r, json_t *list) {
    AUTO_STMT s = {0};
    int rc;
    bool today = false;
    TRY(db_query(c, db, Q_ASSESS_TREND, &s, A(r->standard->id)));
    while ((rc = db_next(c, &s)) > 0) {
        const char *day = db_text(c, &s, 0);
        today |= str_eq(day, r->as_of);
        json_array_append_new(list, json_pack("{s:s,s:o}", "date", day, "percent", db_is_null(&s, 1) ? json_null() : assess_points(db_i64(&s, 1))));
    }
    if (!today && r->out.percent >= 0)
        json_array_append_new(list, json_pack("{s:s,s:o}", "date", r->as_of, "percent", assess_points(r->out.percent)));
    return rc;
}

static json_t *live_findings(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct run *r) {
    json_t *list = json_array();
    for (int i = 0; i < r->n_findings; i++) {
        json_t *f = finding_view(c, db, spec, u, r, i);
        json_object_set_new(f, "item", json_string(r->standard->items[r->findings[i].item].id));
        json_array_append_new(list, f);
    }
    return list;
}

int assess_live(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, bool findings, json_t **ret_j) {
    struct run r;
    json_t *o = json_object(), *days = json_array();
    TRY(need_overview(c, u));
    TRY(live_score(c, db, spec, &r));
    TRY(trend(c, db, &r, days));
    int open = 0;
    for (int i = 0; i < r.n_findings; i++)
        open += !r.findings[i].until;
    json_object_set_new(o, "standard", json_string(r.standard->id));
    json_object_set_new(o, "standard_title", json_string(TX(r.standard->title)));
    set_score(o, &r);
    json_object_set_new(o, "verdict_title", text_or_null(r.out.verdict ? TX(r.out.verdict->title) : NULL));
    json_object_set_new(o, "vetoed", json_boolean(r.out.vetoed));
    json_object_set_new(o, "as_of", json_string(r.as_of));
    json_object_set_new(o, "open", json_integer(open));
    json_object_set_new(o, "categories", live_categories(c, &r));
    json_object_set_new(o, "trend", days);
    if (findings)
        json_object_set_new(o, "findings", live_findings(c, db, spec, u, &r));
    *ret_j = o;
    return 0;
}

struct rank { int64_t department; const char *name; int64_t lost; int open; };

static void insert(json_t *list, const struct rank *k, int64_t applicable, int place) {
    int64_t left = applicable > k->lost ? applicable - k->lost : 0;
    json_array_append_new(list, json_pack("{s:I,s:s,s:o,s:i,s:i}", "department", (json_int_t)k->department, "name", k->name, "percent",
                                          applicable > 0 ? assess_points(left * 10000 / applicable) : json_null(), "open", k->open, "rank", place));
}

/* Ordered by points lost, then open findings, then id; equals share a place. */
static void order(json_t *list, struct rank *k, int n, int64_t applicable) {
    for (int i = 1; i < n; i++)
        for (int j = i; j > 0 && (k[j].lost < k[j - 1].lost || (k[j].lost == k[j - 1].lost && k[j].open < k[j - 1].open)); j--) {
            struct rank t = k[j];
            k[j] = k[j - 1];
            k[j - 1] = t;
        }
    for (int i = 0, place = 1; i < n; i++) {
        if (i && (k[i].lost != k[i - 1].lost || k[i].open != k[i - 1].open))
            place = i + 1;
        insert(list, &k[i], applicable, place);
    }
}

int assess_ranking(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j) {
    enum { MAX = 1000 };
    struct run r;
    AUTO_STMT s = {0};
    json_t *list = json_array();
    int n = 0, rc;
    TRY(need_overview(c, u));
    TRY(live_score(c, db, spec, &r));
    struct rank *k = NEWN(c, struct rank, MAX);
    TRY(db_query0(c, db, Q_ASSESS_DEPARTMENTS, &s));
    while ((rc = db_next(c, &s)) > 0 && n < MAX)
        k[n++] = (struct rank){db_i64(&s, 0), db_text(c, &s, 1), 0, 0};
    TRY(rc);
    for (int f = 0; f < r.n_findings; f++)
        for (int i = 0; i < n; i++)
            if (r.findings[f].department && k[i].department == r.findings[f].department) {
                k[i].lost += r.out.findings[f].points;
                k[i].open += !r.findings[f].until;
            }
    order(list, k, n, r.out.applicable);
    *ret_j = json_pack("{s:o}", "departments", list);
    return 0;
}

int assess_rule(struct ctx *c, struct db *db, const struct spec *spec, const char *rule, const char *period, json_t **ret_array) {
    const struct spec_rule *r = spec_rule(spec, rule);
    struct rule_period p;
    struct run run = {.state = "live", .period = period};
    json_t *list = json_array();
    if (!r)
        return fail(c, E_NOTFOUND, T("没有规则 %s（shenzhi rule list 列出全部）", "no rule %s (shenzhi rule list lists them)"), rule);
    TRY(rule_period(c, period, &p));
    TRY(live_standard(c, db, spec, &run.standard));
    TRY(run_gather_rule(c, db, r, &p, &run));
    for (int i = 0; i < run.n_findings; i++) {
        const struct finding *f = &run.findings[i];
        json_array_append_new(list, json_pack("{s:s,s:s,s:I,s:s,s:o,s:o,s:s}", "rule", r->id, "register", r->register_name, "record", (json_int_t)f->record,
                                              "since", f->since, "until", text_or_null(f->until), "points",
                                              f->item < 0 ? json_null() : assess_points(run.out.findings[i].points), "reason", f->detail));
    }
    *ret_array = list;
    return 0;
}
