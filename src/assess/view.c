/* What the page shows of a run: the workspace, an item, what-if. */
#include <stdlib.h>

#include "assess/internal.h"

static int occurrences(const struct run *r, int item, int deduction) {
    int n = 0;
    for (int f = 0; f < r->n_findings; f++)
        n += r->findings[f].item == item && r->findings[f].deduction == deduction;
    return n;
}

static json_t *deduction_json(struct ctx *c, const struct spec *spec, const struct run *r, int item, int d) {
    const struct deduction *k = &r->standard->items[item].deductions[d];
    const struct spec_rule *rule = k->rule ? spec_rule(spec, k->rule) : NULL;
    json_t *o = json_object();
    json_object_set_new(o, "index", json_integer(d));
    json_object_set_new(o, "kind", json_string(k->rule ? "rule" : "manual"));
    json_object_set_new(o, "rule", text_or_null(k->rule));
    json_object_set_new(o, "title", text_or_null(k->title.zh ? TX(k->title) : rule ? TX(rule->title) : k->rule));
    json_object_set_new(o, "min", assess_points(k->min));
    json_object_set_new(o, "max", assess_points(k->max));
    json_object_set_new(o, "per", json_string(k->each ? "occurrence" : "once"));
    json_object_set_new(o, "cap", k->cap ? assess_points(k->cap) : json_null());
    json_object_set_new(o, "deducted", assess_points(r->out.deductions[item][d]));
    json_object_set_new(o, "occurrences", json_integer(occurrences(r, item, d)));
    return o;
}

static json_t *item_view(struct ctx *c, const struct spec *spec, const struct run *r, int i) {
    const struct item *it = &r->standard->items[i];
    const struct score_item *o = &r->out.items[i];
    json_t *j = json_object(), *list = json_array();
    int n = 0;
    for (int d = 0; d < it->n_deductions; d++)
        json_array_append_new(list, deduction_json(c, spec, r, i, d));
    for (int f = 0; f < r->n_findings; f++)
        n += r->findings[f].item == i;
    json_object_set_new(j, "id", json_string(it->id));
    json_object_set_new(j, "title", json_string(TX(it->title)));
    json_object_set_new(j, "kind", json_string(it->kind == ITEM_VETO ? "veto" : it->kind == ITEM_AGGRAVATION ? "aggravation" : "scored"));
    json_object_set_new(j, "points", assess_points(it->points));
    json_object_set_new(j, "worth", assess_points(score_worth(r->standard, it)));
    json_object_set_new(j, "counts", assess_points(o->counts));
    json_object_set_new(j, "earned", assess_points(o->earned));
    json_object_set_new(j, "applicable", json_boolean(o->applicable));
    json_object_set_new(j, "deducted", assess_points(o->deducted));
    json_object_set_new(j, "machine", assess_points(o->machine));
    json_object_set_new(j, "state", json_string(state_name(o->state)));
    json_object_set_new(j, "status", json_string(it->status == STATUS_VERIFIED ? "verified" : it->status == STATUS_DERIVED ? "derived" : "missing"));
    json_object_set_new(j, "findings", json_integer(n));
    json_object_set_new(j, "deductions", list);
    return j;
}

/* One category (k >= 0), or the aggravations or veto. */
static json_t *category_view(struct ctx *c, const struct spec *spec, const struct run *r, int k, enum item_kind kind) {
    json_t *o = json_object(), *items = json_array();
    int64_t points = 0, applicable = 0, deducted = 0, all = 0, counts = 0, earned = 0;
    for (int i = 0; i < r->standard->n_items; i++) {
        const struct item *it = &r->standard->items[i];
        if (it->kind != kind || (kind == ITEM_SCORED && it->category != k))
            continue;
        json_array_append_new(items, item_view(c, spec, r, i));
        points += it->points;
        all += score_worth(r->standard, it);
        counts += r->out.items[i].counts;
        earned += r->out.items[i].earned;
        applicable += r->out.items[i].applicable ? it->points : 0;
        deducted += r->out.items[i].deducted;
    }
    const struct category *cat = k >= 0 ? &r->standard->categories[k] : NULL;
    json_object_set_new(o, "id", json_string(cat ? cat->id : kind == ITEM_VETO ? "veto" : "aggravation"));
    json_object_set_new(o, "title", json_string(cat ? TX(cat->title) : kind == ITEM_VETO ? T("否决项", "Veto") : T("加重扣分项", "Aggravations")));
    json_object_set_new(o, "points", cat ? assess_points(points) : json_null());
    json_object_set_new(o, "applicable", cat ? assess_points(applicable) : json_null());
    json_object_set_new(o, "worth", cat ? assess_points(all) : json_null());
    json_object_set_new(o, "counts", cat ? assess_points(counts) : json_null());
    json_object_set_new(o, "earned", cat ? assess_points(earned) : json_null());
    json_object_set_new(o, "deducted", assess_points(deducted));
    json_object_set_new(o, "items", items);
    return o;
}

static json_t *categories_view(struct ctx *c, const struct spec *spec, const struct run *r) {
    json_t *list = json_array();
    bool extra[3] = {false, false, false};
    for (int i = 0; i < r->standard->n_items; i++)
        extra[r->standard->items[i].kind] = true;
    for (int k = 0; k < r->standard->n_categories; k++)
        json_array_append_new(list, category_view(c, spec, r, k, ITEM_SCORED));
    for (enum item_kind kind = ITEM_AGGRAVATION; kind <= ITEM_VETO; kind++)
        if (extra[kind])
            json_array_append_new(list, category_view(c, spec, r, -1, kind));
    return list;
}

static int progress(struct ctx *c, struct db *db, int64_t run, json_t *list) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_ASSESS_PROGRESS, &s, A(run)));
    while ((rc = db_next(c, &s)) > 0) {
        json_t *o = json_object();
        json_object_set_new(o, "department", id_or_null(db_i64(&s, 0)));
        json_object_set_new(o, "name", text_or_null(db_text(c, &s, 1)));
        json_object_set_new(o, "done", json_integer(db_i64(&s, 2)));
        json_object_set_new(o, "total", json_integer(db_i64(&s, 3)));
        json_array_append_new(list, o);
    }
    return rc;
}

int assess_view(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j) {
    struct run r;
    json_t *o = json_object(), *head = json_object(), *list = json_array();
    TRY(may_see_run(c, db, u, run));
    TRY(run_load(c, db, spec, run, &r));
    TRY(own_part(c, u, &r));
    json_object_set_new(head, "id", json_integer(run));
    json_object_set_new(head, "standard", json_string(r.standard->id));
    json_object_set_new(head, "standard_title", json_string(TX(r.standard->title)));
    json_object_set_new(head, "origin", json_string(r.standard->origin));
    json_object_set_new(head, "grammar", json_string(grammar_name(r.standard->grammar)));
    json_object_set_new(head, "aborted", json_boolean(r.out.aborted));
    json_object_set_new(head, "period", json_string(r.period));
    json_object_set_new(head, "title", text_or_null(r.title));
    json_object_set_new(head, "state", json_string(r.state));
    json_object_set_new(head, "version", json_integer(r.version));
    json_object_set_new(head, "ledger_head", json_integer(r.ledger_head));
    json_object_set_new(head, "ledger_hash", text_or_null(r.ledger_hash));
    json_object_set_new(head, "as_of", json_string(r.as_of));
    json_object_set_new(head, "own_part", json_boolean(!auth_oversees(u)));
    set_score(head, &r);
    set_more(c, head, &r);
    TRY(progress(c, db, run, list));
    json_object_set_new(o, "run", head);
    json_object_set_new(o, "categories", categories_view(c, spec, &r));
    json_object_set_new(o, "progress", list);
    *ret_j = o;
    return 0;
}

int assess_runs(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j) {
    static const char *const text[] = {"id", "standard", "period", "title", "state", "as_of"};
    AUTO_STMT s = {0};
    json_t *list = json_array();
    int rc;
    (void)spec;
    TRY(db_query0(c, db, Q_ASSESS_RUNS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        if (may_see_run(c, db, u, db_i64(&s, 0)) < 0)
            continue;
        json_t *o = json_object();
        json_object_set_new(o, "id", json_integer(db_i64(&s, 0)));
        for (int i = 1; i < (int)COUNT(text); i++)
            json_object_set_new(o, text[i], text_or_null(db_text(c, &s, i)));
        bool all = auth_oversees(u);                    /* the unit's score is not a department's or a person's to see */
        json_object_set_new(o, "score", all ? assess_points(db_i64(&s, 6)) : json_null());
        json_object_set_new(o, "applicable", all ? assess_points(db_i64(&s, 7)) : json_null());
        json_object_set_new(o, "percent", !all || db_is_null(&s, 8) ? json_null() : assess_points(db_i64(&s, 8)));
        json_object_set_new(o, "verdict", all ? text_or_null(db_text(c, &s, 9)) : json_null());
        json_object_set_new(o, "ledger_head", json_integer(db_i64(&s, 10)));
        json_object_set_new(o, "entered", json_boolean(db_i64(&s, 11)));      /* from paper: only its record tells of it */
        json_array_append_new(list, o);
    }
    c->err = (struct err){0};
    *ret_j = json_pack("{s:o}", "runs", list);
    return rc;
}

/* A finding as the item's page shows it; the record of somebody who may not see it stays unnamed. */
json_t *finding_view(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct run *r, int i) {
    const struct finding *f = &r->findings[i];
    const struct spec_rule *rule = spec_rule(spec, f->rule);
    json_t *o = finding_json(c, r, i, true);
    const char *label = reg_label(c, db, spec, u, f->register_name, f->record);
    bool hidden = !sees_detail(c, db, spec, u, f);
    json_object_del(o, "names");
    json_object_set_new(o, "rule_title", json_string(rule ? TX(rule->title) : f->rule));
    json_object_set_new(o, "fix", text_or_null(rule ? TX(rule->fix) : NULL));
    json_object_set_new(o, "label", hidden ? json_null() : json_string(label));
    json_object_set_new(o, "detail", json_string(hidden ? T("（无权查看该记录）", "(a record you may not see)") : finding_words(c, spec, f)));
    json_object_set(o, "reason", json_object_get(o, "detail"));
    json_object_set_new(o, "dismissed", json_boolean(r->out.findings[i].note == NOTE_DISMISSED));
    if (hidden) {
        json_object_set_new(o, "record", json_null());
        json_object_set_new(o, "person", json_null());
        json_object_set_new(o, "event", json_null());
        json_object_set_new(o, "reason", json_null());
    }
    return o;
}

/* The same item a run earlier: result, answers, and which findings are new or gone since. */
static int previous(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct run *r, int item, json_t **ret_j) {
    AUTO_STMT s = {0};
    struct run old;
    int rc = db_one(c, db, Q_ASSESS_PREVIOUS, &s, A(r->standard->id), A(r->id));
    *ret_j = json_null();
    if (rc == E_NOTFOUND) {
        c->err = (struct err){0};
        return 0;
    }
    TRY(rc);
    int64_t id = db_i64(&s, 0);
    stmt_close(&s);
    rc = run_load(c, db, spec, id, &old);
    if (rc == E_NOTFOUND) {                               /* entered from paper: its standard's text was never kept */
        c->err = (struct err){0};
        return 0;
    }
    TRY(rc);
    TRY(own_part(c, u, &old));
    run_mask_answers(c, db, spec, u, &old);
    int k = standard_item(old.standard, r->standard->items[item].id), was = 0, is = 0;
    if (k < 0)
        return 0;
    for (int i = 0; i < old.n_findings; i++)
        was += old.findings[i].item == k;
    for (int i = 0; i < r->n_findings; i++)
        is += r->findings[i].item == item;
    json_t *o = item_view(c, spec, &old, k);
    json_object_set_new(o, "run", json_integer(id));
    json_object_set_new(o, "period", json_string(old.period));
    json_object_set_new(o, "answers", answers_of(&old, k));
    json_object_set_new(o, "deducted_change", assess_points(r->out.items[item].deducted - old.out.items[k].deducted));
    json_object_set_new(o, "findings_change", json_integer(is - was));
    *ret_j = o;
    return 0;
}

/* What to look at, and why a person must. */
static const char *hint_of(struct ctx *c, const struct run *r, int item) {
    const char *hint = TX(r->standard->items[item].hint);
    for (int i = 0; i < r->n_unjudged; i++)
        if (r->unjudged[i].item == item)
            hint = arena_printf(c->mem, T("%s%s规则 %s 未能运行，本项请由人核查判定（%s）", "%s%srule %s could not be run, a person must judge this item (%s)"), hint ? hint : "", hint ? "\n" : "",
                                r->unjudged[i].rule, r->unjudged[i].why);
    return hint;
}

int assess_item(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const char *item, json_t **ret_j) {
    struct run r;
    json_t *before, *findings = json_array(), *o = json_object();
    TRY(may_see_run(c, db, u, run));
    TRY(run_load(c, db, spec, run, &r));
    int i = standard_item(r.standard, item);
    if (i < 0)
        return fail(c, E_NOTFOUND, T("标准里没有第 %s 项", "the standard has no item %s"), item);
    TRY(own_part(c, u, &r));
    run_mask_answers(c, db, spec, u, &r);
    TRY(previous(c, db, spec, u, &r, i, &before));
    for (int f = 0; f < r.n_findings; f++)
        if (r.findings[f].item == i)
            json_array_append_new(findings, finding_view(c, db, spec, u, &r, f));
    json_t *view = item_view(c, spec, &r, i);
    json_object_set_new(view, "hint", text_or_null(hint_of(c, &r, i)));
    json_object_set_new(o, "item", view);
    json_object_set_new(o, "findings", findings);
    json_object_set_new(o, "answers", answers_of(&r, i));
    json_object_set_new(o, "previous", before);
    *ret_j = o;
    return 0;
}

struct gain { int finding; int64_t points, takes, percent; };

static int by_gain(const void *x, const void *y) {
    const struct gain *a = x, *b = y;
    if (a->points != b->points)
        return a->points > b->points ? -1 : 1;
    if (a->takes != b->takes)
        return a->takes > b->takes ? -1 : 1;
    return a->finding - b->finding;
}

/* Score without one finding; what is regained below the floor counts, too, or all would be worth nothing there. */
static int without(struct ctx *c, struct run *r, int i, struct gain *ret_g) {
    struct run probe = *r;
    struct arena_mark m = arena_mark(c->mem);
    r->findings[i].gone = true;
    int rc = run_score(c, &probe);
    r->findings[i].gone = false;
    *ret_g = (struct gain){i, probe.out.raw - r->out.raw, r->out.findings[i].points, probe.out.percent};
    arena_release(c->mem, m);
    return rc;
}

int assess_whatif(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j) {
    enum { MOST = 500 };
    struct run r;
    json_t *list = json_array();
    int n = 0;
    TRY(may_see_run(c, db, u, run));
    TRY(run_load(c, db, spec, run, &r));
    TRY(own_part(c, u, &r));
    struct gain *g = NEWN(c, struct gain, MOST + 1);
    for (int i = 0; i < r.n_findings && n < MOST; i++)
        if (r.out.findings[i].points > 0 && !r.findings[i].until)
            TRY(without(c, &r, i, &g[n++]));
    qsort(g, (size_t)n, sizeof *g, by_gain);
    for (int k = 0; k < n; k++) {
        int i = g[k].finding;
        json_t *o = finding_view(c, db, spec, u, &r, i);
        json_object_set_new(o, "finding", id_or_null(r.findings[i].id));
        json_object_set_new(o, "item", json_string(r.standard->items[r.findings[i].item].id));
        json_object_set_new(o, "points", assess_points(g[k].points));
        json_object_set_new(o, "percent_after", g[k].percent < 0 ? json_null() : assess_points(g[k].percent));
        json_array_append_new(list, o);
    }
    *ret_j = json_pack("{s:o,s:o}", "open", list, "below", assess_points(r.out.score - r.out.raw));
    return 0;
}
