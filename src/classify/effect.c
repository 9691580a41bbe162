/* The acts that set a cascade off, and those that end its tasks and notices. */
#include "classify/internal.h"
#include "custody/custody.h"

static int put(struct ctx *c, struct db *db, const struct spec *spec, const char *reg, int64_t record, const char *action, json_t *v) {
    int64_t same;
    return reg_put(c, db, spec_register(spec, reg), record, action, v, &same);
}

struct review { int64_t decision; const char *result, *term, *expires_on, *effective_on; int level; };

static int review_load(struct ctx *c, struct db *db, int64_t id, struct review *r) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CLASSIFY_REVIEW, &s, A(id)));
    *r = (struct review){db_i64(&s, 0), db_text(c, &s, 1), db_text(c, &s, 3), db_text(c, &s, 4), db_text(c, &s, 5), db_is_null(&s, 2) ? -1 : (int)db_i64(&s, 2)};
    return 0;
}

/* What the review leaves open stays as the decision has it. */
static int change_of(struct ctx *c, struct db *db, const struct review *r, struct classify_change *k) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CLASSIFY_DECISION, &s, A(r->decision)));
    if (!str_eq(db_text(c, &s, 0), "approved"))
        return fail(c, E_STATE, T("该定密事项不在“已确定”状态，不能审核", "the decision is not in force"));
    if (str_eq(r->result, "lift")) {
        *k = (struct classify_change){r->decision, r->level > 0 ? r->level : 0, NULL, NULL};
        return k->level < 2 ? 0 : fail(c, E_INVALID, T("解密后的密级只能是公开或内部", "declassified means open or internal"));
    }
    if (str_eq(r->result, "change") && r->level < 0 && !r->expires_on && !r->term)
        return fail(c, E_INVALID, T("变更要写明新的密级或期限", "a change needs a new level or term"));
    if (str_eq(r->result, "extend") && !r->expires_on && !r->term)
        return fail(c, E_INVALID, T("延长要写明新的期限", "an extension needs a new term"));
    *k = (struct classify_change){r->decision, str_eq(r->result, "change") && r->level >= 0 ? r->level : (int)db_i64(&s, 1), r->expires_on ? r->expires_on : db_text(c, &s, 3), r->term};
    return 0;
}

static int decision_follows(struct ctx *c, struct db *db, const struct spec *spec, const struct review *r, const struct classify_change *k) {
    char today[DATE_SIZE];
    ctx_day(c, today);
    json_t *v = json_pack("{s:s,s:s}", "last_review_on", today, "review_result", str_eq(r->result, "extend") ? "change" : r->result);
    bool lift = str_eq(r->result, "lift");
    if (lift) {
        json_object_set_new(v, "state", json_string("lifted"));
        json_object_set_new(v, "lifted_on", json_string(r->effective_on ? r->effective_on : today));
    } else if (!str_eq(r->result, "keep")) {
        json_object_set_new(v, "level", json_integer(k->level));
        json_object_set_new(v, "expires_on", k->expires_on ? json_string(k->expires_on) : json_null());
        if (k->term)
            json_object_set_new(v, "term", json_string(k->term));
    }
    TRY(put(c, db, spec, "decision", r->decision, lift ? "declassify" : str_eq(r->result, "keep") ? "year_review" : "adopt", v));
    return reg_prevent(c, db, spec, spec_register(spec, "decision"), r->decision);
}

static int decide(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct review r;
    struct classify_change k;
    (void)reg, (void)a;
    TRY(review_load(c, db, record, &r));
    TRY(change_of(c, db, &r, &k));
    TRY(decision_follows(c, db, spec, &r, &k));
    return str_eq(r.result, "keep") ? 0 : cascade_carry(c, db, spec, record, &k);
}
REG_EFFECT(classify_cascade, decide);

/* A lifting or changing decision leaves a decided review behind, so that every cascade has one. */
static int review_of(struct ctx *c, struct db *db, const struct spec *spec, int64_t decision, const char *result, int level, const char *basis, int64_t *ret_review) {
    char today[DATE_SIZE];
    ctx_day(c, today);
    json_t *v = json_pack("{s:I,s:s,s:s,s:s,s:i,s:s,s:s,s:s,s:i}", "decision", (json_int_t)decision, "occasion", "yearly", "result", result, "basis_text", basis && *basis ? basis : "定密责任人决定",
                          "new_level", level, "effective_on", today, "decided_on", today, "state", "decided", "level", level);
    if (c->actor->person)
        json_object_set_new(v, "decided_by", json_integer(c->actor->person));
    return reg_put(c, db, spec_register(spec, "decision_review"), 0, "decide", v, ret_review);
}

static int lift(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    int64_t review;
    (void)reg;
    TRY(review_of(c, db, spec, record, "lift", 0, a->comment, &review));
    return cascade_carry(c, db, spec, review, &(struct classify_change){record, 0, NULL, NULL});
}
REG_EFFECT(classify_lift, lift);

/* Documents of the old decision go under the new one. */
static int take_over(struct ctx *c, struct db *db, const struct spec *spec, int64_t old, int64_t fresh) {
    int64_t ids[4096];
    int n = 0, rc;
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, Q_CLASSIFY_DOCUMENTS, &s, A(old)));
        while ((rc = db_next(c, &s)) > 0 && n < (int)COUNT(ids))
            ids[n++] = db_i64(&s, 0);
        TRY(rc);
        if (rc > 0)
            return fail(c, E_LIMIT, T("一个定密事项下的文件超过%zu份", "more than %zu documents under one decision"), COUNT(ids));
    }
    for (int i = 0; i < n; i++)
        TRY(put(c, db, spec, "document", ids[i], "remark", json_pack("{s:I}", "decision", (json_int_t)fresh)));
    return 0;
}

static int approve(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct classify_change k;
    const char *act, *basis;
    int64_t old, review;
    (void)reg, (void)a;
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CLASSIFY_DECISION, &s, A(record)));
        act = db_text(c, &s, 5);
        old = db_is_null(&s, 6) ? 0 : db_i64(&s, 6);
        basis = db_text(c, &s, 7);
        k = (struct classify_change){record, (int)db_i64(&s, 1), db_text(c, &s, 3), db_text(c, &s, 2)};
    }
    if (!old || str_eq(act, "decide"))
        return 0;
    bool lifts = str_eq(act, "lift");
    if (lifts)
        k = (struct classify_change){record, 0, NULL, NULL};
    TRY(review_of(c, db, spec, old, lifts ? "lift" : str_eq(act, "extend") ? "extend" : "change", k.level, basis, &review));
    TRY(take_over(c, db, spec, old, record));
    TRY(put(c, db, spec, "decision", old, "replace", json_pack("{s:s}", "state", "replaced")));
    return cascade_carry(c, db, spec, review, &k);
}
REG_EFFECT(classify_approve, approve);

/* ---- tasks and notices */

static int relabel(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    int64_t copy, level, items[64];
    int n = 0, rc;
    (void)reg, (void)a;
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CLASSIFY_TASK, &s, A(record)));
        copy = db_i64(&s, 0);
        level = db_i64(&s, 1);
    }
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, Q_CLASSIFY_ITEMS, &s, A(copy)));
        while ((rc = db_next(c, &s)) > 0 && n < (int)COUNT(items))
            items[n++] = db_i64(&s, 0);
        TRY(rc);
    }
    TRY(put(c, db, spec, "copy", copy, "remark", json_pack("{s:I}", "level", (json_int_t)level)));
    for (int i = 0; i < n; i++)
        TRY(custody_relevel(c, db, spec, items[i], level));
    return 0;
}
REG_EFFECT(classify_relabel, relabel);

/* When the last notice is delivered the decision counts as notified. */
static int noticed(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    int64_t review, decision;
    char today[DATE_SIZE];
    (void)reg, (void)a;
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CLASSIFY_NOTICE, &s, A(record)));
        review = db_i64(&s, 0);
        decision = db_i64(&s, 1);
    }
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CLASSIFY_UNSENT, &s, A(review)));
        if (db_i64(&s, 0))
            return 0;
    }
    ctx_day(c, today);
    return put(c, db, spec, "decision", decision, "notify", json_pack("{s:s}", "notified_on", today));
}
REG_EFFECT(classify_noticed, noticed);
