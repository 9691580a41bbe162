/* What is shown of a run: the stable JSON, the workspace, what-if. */
#include <stdlib.h>

#include "assess/internal.h"

json_t *assess_points(int64_t hundredths) {
    return hundredths % 100 ? json_real((double)hundredths / 100.0) : json_integer(hundredths / 100);
}

json_t *text_or_null(const char *s) {
    return s ? json_string(s) : json_null();
}

json_t *id_or_null(int64_t id) {
    return id ? json_integer(id) : json_null();
}

static void set(json_t *o, const char *key, json_t *v) {
    json_object_set_new(o, key, v);
}

const char *state_name(enum item_state s) {
    static const char *const name[] = {"machine", "to_confirm", "confirmed", "overridden", "answered", "not_applicable"};
    return name[s];
}

const char *note_text(struct ctx *c, enum note n) {
    switch (n) {
    case NOTE_ONCE:
        return T("同一情形只扣一次", "this case is deducted once");
    case NOTE_CAP:
        return T("已达本条扣分上限", "the deduction's cap is reached");
    case NOTE_ITEM:
        return T("已达本项分值", "the item's points are used up");
    case NOTE_DISMISSED:
        return T("经人工判定不计", "dismissed by a person");
    case NOTE_OVERRIDDEN:
        return T("经人工改判", "set by a person");
    case NOTE_NOT_APPLICABLE:
        return T("本项不涉及", "the item is not applicable");
    case NOTE_FULL:
        break;
    }
    return NULL;
}

bool sees_all(const struct auth_user *u) {
    static const char *const roles[] = {"secrecy_officer", "leader", "leader_in_charge", "inspector"};
    if (u == auth_system_user())
        return true;
    for (size_t i = 0; i < COUNT(roles); i++)
        for (int k = 0; k < u->n_grants; k++)
            if (str_eq(u->grants[k].role, roles[i]) && !u->grants[k].department)
                return true;
    return false;
}

bool sees_detail(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct finding *f) {
    return u == auth_system_user() || (*reg_label(c, db, spec, u, f->register_name, f->record) && reg_names_seen(c, db, spec, u, f->names));
}

bool sees_finding(const struct auth_user *u, const struct finding *f) {
    if (sees_all(u) || (f->person && f->person == u->actor.person))
        return true;
    for (int k = 0; f->department && k < u->n_grants; k++)
        if (u->grants[k].department == f->department && !str_eq(u->grants[k].role, "staff"))
            return true;
    return false;
}

int may_see_run(struct ctx *c, struct db *db, const struct auth_user *u, int64_t run) {
    AUTO_STMT s = {0};
    if (sees_all(u))
        return 0;
    TRY(db_query(c, db, Q_ASSESS_TASKS_OF, &s, A(run), A(u->actor.person)));
    int rc = u->actor.person ? db_next(c, &s) : 0;       /* also when it is done */
    if (rc)
        return rc < 0 ? rc : 0;
    return fail(c, E_NOTFOUND, T("没有自评 %" PRId64, "no run %" PRId64), run);
}

void set_score(json_t *o, const struct run *r) {
    set(o, "score", assess_points(r->out.score));
    set(o, "applicable", assess_points(r->out.applicable));
    set(o, "percent", r->out.percent < 0 ? json_null() : assess_points(r->out.percent));
    set(o, "verdict", text_or_null(r->out.verdict ? r->out.verdict->verdict : NULL));
}

/* Rules that could not be run: of one item, or (-1) of all. */
static json_t *unjudged_json(const struct run *r, int item) {
    json_t *list = json_array();
    for (int i = 0; i < r->n_unjudged; i++)
        if (item < 0 || r->unjudged[i].item == item)
            json_array_append_new(list, json_pack("{s:s,s:s,s:s}", "item", r->standard->items[r->unjudged[i].item].id, "rule", r->unjudged[i].rule, "why", r->unjudged[i].why));
    return list;
}

/* What the four numbers do not say. */
static void set_more(struct ctx *c, json_t *o, const struct run *r) {
    json_t *missing = json_array();
    for (int i = 0; i < r->standard->n_items; i++)
        if (r->standard->items[i].status == STATUS_MISSING)
            json_array_append_new(missing, json_string(r->standard->items[i].id));
    set(o, "verdict_title", text_or_null(r->out.verdict ? TX(r->out.verdict->title) : NULL));
    set(o, "raw_score", assess_points(r->out.raw));
    set(o, "vetoed", json_boolean(r->out.vetoed));
    set(o, "aborted", json_boolean(r->out.aborted));
    set(o, "to_confirm", json_integer(r->out.to_confirm));
    set(o, "complete", json_boolean(r->standard->complete));
    set(o, "missing", missing);
    set(o, "unjudged", unjudged_json(r, -1));
}

static json_t *finding_json(struct ctx *c, const struct run *r, int i, bool trace) {
    const struct finding *f = &r->findings[i];
    json_t *o = json_object();
    set(o, "rule", json_string(f->rule));
    set(o, "register", json_string(f->register_name));
    set(o, "record", json_integer(f->record));
    set(o, "since", json_string(f->since));
    set(o, "until", text_or_null(f->until));
    set(o, "points", assess_points(r->out.findings[i].points));
    set(o, "reason", json_string(f->detail));
    if (trace) {
        set(o, "id", id_or_null(f->id));
        set(o, "person", id_or_null(f->person));
        set(o, "department", id_or_null(f->department));
        set(o, "event", id_or_null(f->event));
        set(o, "deduction", json_integer(f->deduction));
        if (f->names)
            set(o, "names", json_string(f->names));
        set(o, "note", text_or_null(note_text(c, r->out.findings[i].note)));
    }
    return o;
}

static json_t *answer_json(const struct answer *a) {
    json_t *o = json_object();
    set(o, "id", json_integer(a->id));
    set(o, "by", id_or_null(a->by));
    set(o, "by_name", text_or_null(a->name));
    set(o, "at", text_or_null(a->at));
    set(o, "kind", json_string(answer_kind_name(a->kind)));
    set(o, "deduction", a->deduction < 0 ? json_null() : json_integer(a->deduction));
    set(o, "finding", id_or_null(a->finding));
    set(o, "points", a->has_points ? assess_points(a->points) : json_null());
    set(o, "reason", text_or_null(a->reason));
    json_t *files = a->files ? json_loads(a->files, 0, NULL) : NULL;
    set(o, "files", files ? files : json_array());
    return o;
}

static json_t *answers_of(const struct run *r, int item) {
    json_t *list = json_array();
    for (int i = 0; i < r->n_answers; i++)
        if (r->answers[i].item == item)
            json_array_append_new(list, answer_json(&r->answers[i]));
    return list;
}

static json_t *item_json(struct ctx *c, const struct run *r, int i, bool trace) {
    const struct item *it = &r->standard->items[i];
    const struct score_item *o = &r->out.items[i];
    json_t *j = json_object(), *findings = json_array();
    set(j, "id", json_string(it->id));
    set(j, "points", assess_points(it->points));
    set(j, "applicable", json_boolean(o->applicable));
    set(j, "deducted", assess_points(o->deducted));
    if (trace) {
        set(j, "title", json_string(TX(it->title)));
        set(j, "kind", json_string(it->kind == ITEM_SCORED ? "scored" : it->kind == ITEM_VETO ? "veto" : "aggravation"));
        set(j, "state", json_string(state_name(o->state)));
        set(j, "machine", assess_points(o->machine));
        set(j, "answers", answers_of(r, i));
    }
    for (int f = 0; f < r->n_findings; f++)
        if (r->findings[f].item == i)
            json_array_append_new(findings, finding_json(c, r, f, trace));
    set(j, "findings", findings);
    return j;
}

/* What is said of a record that the user may not see: that it costs points, no more. */
void run_mask(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, struct run *r) {
    for (int i = 0; i < r->n_findings && u != auth_system_user(); i++) {
        struct finding *f = &r->findings[i];
        if (sees_detail(c, db, spec, u, f))
            continue;
        f->detail = T("（无权查看该记录）", "(a record you may not see)");
        f->record = f->person = f->event = 0;
        f->names = NULL;
    }
}

static int run_json(struct ctx *c, const struct run *run, bool trace, json_t **ret_j) {
    const struct run r = *run;
    json_t *o = json_object(), *items = json_array();
    set(o, "run", json_integer(r.id));
    set(o, "standard", json_string(r.standard->id));
    set(o, "period", json_string(r.period));
    set(o, "ledger_head", json_integer(r.ledger_head));
    set_score(o, &r);
    if (trace) {
        set(o, "as_of", json_string(r.as_of));
        set(o, "ledger_hash", text_or_null(r.ledger_hash));
        set(o, "standard_sm3", json_string(r.standard->sm3));
        set(o, "state", json_string(r.state));
        set(o, "title", text_or_null(r.title));
        set_more(c, o, &r);
    }
    for (int i = 0; i < r.standard->n_items; i++)
        json_array_append_new(items, item_json(c, &r, i, trace));
    set(o, "items", items);
    *ret_j = o;
    return 0;
}

/* Drops what a department or a person may not see, and scores the rest. */
static int own_part(struct ctx *c, const struct auth_user *u, struct run *r) {
    int n = 0;
    if (sees_all(u))
        return 0;
    for (int i = 0; i < r->n_findings; i++)
        if (sees_finding(u, &r->findings[i]))
            r->findings[n++] = r->findings[i];
    r->n_findings = n;
    return run_score(c, r);
}

int assess_json(struct ctx *c, struct db *db, const struct spec *spec, int64_t run, bool trace, json_t **ret_j) {
    struct run r;
    TRY(run_load(c, db, spec, run, &r));
    return run_json(c, &r, trace, ret_j);
}

int assess_trace(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j) {
    struct run r;
    TRY(may_see_run(c, db, u, run));
    TRY(run_load(c, db, spec, run, &r));
    TRY(own_part(c, u, &r));
    run_mask(c, db, spec, u, &r);
    return run_json(c, &r, true, ret_j);
}

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
    set(o, "index", json_integer(d));
    set(o, "kind", json_string(k->rule ? "rule" : "manual"));
    set(o, "rule", text_or_null(k->rule));
    set(o, "title", text_or_null(rule ? TX(rule->title) : k->rule ? k->rule : TX(k->title)));
    set(o, "min", assess_points(k->min));
    set(o, "max", assess_points(k->max));
    set(o, "per", json_string(k->each ? "occurrence" : "once"));
    set(o, "cap", k->cap ? assess_points(k->cap) : json_null());
    set(o, "deducted", assess_points(r->out.deductions[item][d]));
    set(o, "occurrences", json_integer(occurrences(r, item, d)));
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
    set(j, "id", json_string(it->id));
    set(j, "title", json_string(TX(it->title)));
    set(j, "points", assess_points(it->points));
    set(j, "applicable", json_boolean(o->applicable));
    set(j, "deducted", assess_points(o->deducted));
    set(j, "machine", assess_points(o->machine));
    set(j, "state", json_string(state_name(o->state)));
    set(j, "status", json_string(it->status == STATUS_VERIFIED ? "verified" : it->status == STATUS_DERIVED ? "derived" : "missing"));
    set(j, "findings", json_integer(n));
    set(j, "deductions", list);
    return j;
}

/* One category (k >= 0), or the aggravations or veto. */
static json_t *category_view(struct ctx *c, const struct spec *spec, const struct run *r, int k, enum item_kind kind) {
    json_t *o = json_object(), *items = json_array();
    int64_t points = 0, applicable = 0, deducted = 0;
    for (int i = 0; i < r->standard->n_items; i++) {
        const struct item *it = &r->standard->items[i];
        if (it->kind != kind || (kind == ITEM_SCORED && it->category != k))
            continue;
        json_array_append_new(items, item_view(c, spec, r, i));
        points += it->points;
        applicable += r->out.items[i].applicable ? it->points : 0;
        deducted += r->out.items[i].deducted;
    }
    const struct category *cat = k >= 0 ? &r->standard->categories[k] : NULL;
    set(o, "id", json_string(cat ? cat->id : kind == ITEM_VETO ? "veto" : "aggravation"));
    set(o, "title", json_string(cat ? TX(cat->title) : kind == ITEM_VETO ? T("否决项", "Veto") : T("加重扣分项", "Aggravations")));
    set(o, "points", cat ? assess_points(points) : json_null());
    set(o, "applicable", cat ? assess_points(applicable) : json_null());
    set(o, "deducted", assess_points(deducted));
    set(o, "items", items);
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
        set(o, "department", id_or_null(db_i64(&s, 0)));
        set(o, "name", text_or_null(db_text(c, &s, 1)));
        set(o, "done", json_integer(db_i64(&s, 2)));
        set(o, "total", json_integer(db_i64(&s, 3)));
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
    set(head, "id", json_integer(run));
    set(head, "standard", json_string(r.standard->id));
    set(head, "standard_title", json_string(TX(r.standard->title)));
    set(head, "origin", json_string(r.standard->origin));
    set(head, "period", json_string(r.period));
    set(head, "title", text_or_null(r.title));
    set(head, "state", json_string(r.state));
    set(head, "version", json_integer(r.version));
    set(head, "ledger_head", json_integer(r.ledger_head));
    set(head, "ledger_hash", text_or_null(r.ledger_hash));
    set(head, "as_of", json_string(r.as_of));
    set(head, "own_part", json_boolean(!sees_all(u)));
    set_score(head, &r);
    set_more(c, head, &r);
    TRY(progress(c, db, run, list));
    set(o, "run", head);
    set(o, "categories", categories_view(c, spec, &r));
    set(o, "progress", list);
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
        json_t *o = json_object();
        if (may_see_run(c, db, u, db_i64(&s, 0)) < 0)
            continue;
        set(o, "id", json_integer(db_i64(&s, 0)));
        for (int i = 1; i < (int)COUNT(text); i++)
            set(o, text[i], text_or_null(db_text(c, &s, i)));
        bool all = sees_all(u);                    /* the unit's score is not a department's or a person's to see */
        set(o, "score", all ? assess_points(db_i64(&s, 6)) : json_null());
        set(o, "applicable", all ? assess_points(db_i64(&s, 7)) : json_null());
        set(o, "percent", !all || db_is_null(&s, 8) ? json_null() : assess_points(db_i64(&s, 8)));
        set(o, "verdict", all ? text_or_null(db_text(c, &s, 9)) : json_null());
        set(o, "ledger_head", json_integer(db_i64(&s, 10)));
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
    set(o, "rule_title", json_string(rule ? TX(rule->title) : f->rule));
    set(o, "fix", text_or_null(rule ? TX(rule->fix) : NULL));
    set(o, "label", hidden ? json_null() : json_string(label));
    set(o, "detail", json_string(hidden ? T("（无权查看该记录）", "(a record you may not see)") : f->detail));
    set(o, "dismissed", json_boolean(r->out.findings[i].note == NOTE_DISMISSED));
    if (hidden) {
        set(o, "record", json_null());
        set(o, "person", json_null());
        set(o, "event", json_null());
        set(o, "reason", json_null());
    }
    return o;
}

/* The same item a run earlier: result, answers, and which findings are new or gone since. */
static int previous(struct ctx *c, struct db *db, const struct spec *spec, const struct run *r, int item, json_t **ret_j) {
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
    int k = standard_item(old.standard, r->standard->items[item].id), was = 0, is = 0;
    if (k < 0)
        return 0;
    for (int i = 0; i < old.n_findings; i++)
        was += old.findings[i].item == k;
    for (int i = 0; i < r->n_findings; i++)
        is += r->findings[i].item == item;
    json_t *o = item_view(c, spec, &old, k);
    set(o, "run", json_integer(id));
    set(o, "period", json_string(old.period));
    set(o, "answers", answers_of(&old, k));
    set(o, "deducted_change", assess_points(r->out.items[item].deducted - old.out.items[k].deducted));
    set(o, "findings_change", json_integer(is - was));
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
    TRY(previous(c, db, spec, &r, i, &before));
    for (int f = 0; f < r.n_findings; f++)
        if (r.findings[f].item == i)
            json_array_append_new(findings, finding_view(c, db, spec, u, &r, f));
    json_t *view = item_view(c, spec, &r, i);
    set(view, "hint", text_or_null(hint_of(c, &r, i)));
    set(o, "item", view);
    set(o, "findings", findings);
    set(o, "answers", answers_of(&r, i));
    set(o, "previous", before);
    *ret_j = o;
    return 0;
}

struct gain { int finding; int64_t points, percent; };

static int by_gain(const void *x, const void *y) {
    const struct gain *a = x, *b = y;
    if (a->points != b->points)
        return a->points > b->points ? -1 : 1;
    return a->finding - b->finding;
}

/* Score without one finding. */
static int without(struct ctx *c, struct run *r, int i, struct gain *ret_g) {
    struct run probe = *r;
    struct arena_mark m = arena_mark(c->mem);
    r->findings[i].gone = true;
    int rc = run_score(c, &probe);
    r->findings[i].gone = false;
    *ret_g = (struct gain){i, probe.out.score - r->out.score, probe.out.percent};
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
        set(o, "finding", id_or_null(r.findings[i].id));
        set(o, "item", json_string(r.standard->items[r.findings[i].item].id));
        set(o, "points", assess_points(g[k].points));
        set(o, "percent_after", g[k].percent < 0 ? json_null() : assess_points(g[k].percent));
        json_array_append_new(list, o);
    }
    *ret_j = json_pack("{s:o}", "open", list);
    return 0;
}
