/* What a run says as stable JSON, and who sees what of it. */

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

bool sees_detail(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct finding *f) {
    return u == auth_system_user() || (*reg_label(c, db, spec, u, f->register_name, f->record) && reg_names_seen(c, db, spec, u, f->names));
}

bool sees_finding(const struct auth_user *u, const struct finding *f) {
    if (auth_oversees(u) || (f->person && f->person == u->actor.person))
        return true;
    for (int k = 0; f->department && k < u->n_grants; k++)
        if (u->grants[k].department == f->department && !str_eq(u->grants[k].role, "staff"))
            return true;
    return false;
}

int may_see_run(struct ctx *c, struct db *db, const struct auth_user *u, int64_t run) {
    AUTO_STMT s = {0};
    if (auth_oversees(u))
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
json_t *unjudged_json(const struct run *r, int item) {
    json_t *list = json_array();
    for (int i = 0; i < r->n_unjudged; i++)
        if (item < 0 || r->unjudged[i].item == item)
            json_array_append_new(list, json_pack("{s:s,s:s,s:s}", "item", r->standard->items[r->unjudged[i].item].id, "rule", r->unjudged[i].rule, "why", r->unjudged[i].why));
    return list;
}

/* What the four numbers do not say. */
void set_more(struct ctx *c, json_t *o, const struct run *r) {
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

json_t *finding_json(struct ctx *c, const struct run *r, int i, bool trace) {
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
        set(o, "dismissed", json_boolean(r->out.findings[i].note == NOTE_DISMISSED));
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

json_t *answers_of(const struct run *r, int item) {
    json_t *list = json_array();
    for (int i = 0; i < r->n_answers; i++)
        if (r->answers[i].item == item && !r->answers[i].unseen)
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

const char *finding_words(struct ctx *c, const struct spec *spec, const struct finding *f) {
    const struct spec_rule *rule = spec_rule(spec, f->rule);
    return rule_words(c, rule ? TX(rule->title) : f->rule, NULL, &(struct rule_row){.since = f->since, .until = f->until, .detail = f->detail});
}

void run_mask_answers(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, struct run *r) {
    for (int i = 0; i < r->n_answers && u != auth_system_user(); i++) {
        struct answer *a = &r->answers[i];
        const struct finding *f = a->finding ? finding_by_id(r, a->finding) : NULL;
        bool own = a->by && a->by == u->actor.person;
        a->unseen = !own && !f && !auth_oversees(u);
        if (a->finding && !own && !(f ? sees_detail(c, db, spec, u, f) : *reg_label(c, db, spec, u, "assessment_answer", a->id)))      /* of one that is gone its own row says how close it is */
            a->reason = a->files = NULL;
    }
}

/* In the reader's language; of a record that he may not see only that it costs points. */
void run_mask(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, struct run *r) {
    run_mask_answers(c, db, spec, u, r);
    for (int i = 0; i < r->n_findings && u != auth_system_user(); i++) {
        struct finding *f = &r->findings[i];
        if (sees_detail(c, db, spec, u, f)) {
            f->detail = finding_words(c, spec, f);
            continue;
        }
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
int own_part(struct ctx *c, const struct auth_user *u, struct run *r) {
    int n = 0;
    if (auth_oversees(u))
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
