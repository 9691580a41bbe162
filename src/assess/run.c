/* The life of a run: start, refresh, close, archive. Writer side. */
#include "assess/internal.h"

static void put_text(json_t *o, const char *key, const char *v) {
    json_object_set_new(o, key, v ? json_string(v) : json_null());
}

static void put_points(struct ctx *c, json_t *o, const char *key, int64_t v) {
    json_object_set_new(o, key, v < 0 && str_eq(key, "percent") ? json_null() : json_string(hundredths_str(c, v)));
}

static const char *absent(struct ctx *c, const struct run *r) {
    struct str s;
    str_init(&s, c, LIMIT_JSON_BYTES);
    for (int i = 0; i < r->standard->n_items; i++)
        if (!r->applies[i])
            str_putf(&s, "%s%s", s.len ? "," : "", r->standard->items[i].id);
    return s.p;
}

int run_put_score(struct ctx *c, struct db *db, const struct spec *spec, struct run *r, const char *action, json_t *more) {
    json_t *v = more ? more : json_object();
    put_points(c, v, "score", r->out.score);
    put_points(c, v, "applicable", r->out.applicable);
    put_points(c, v, "percent", r->out.percent);
    put_text(v, "verdict", r->out.verdict ? r->out.verdict->verdict : NULL);
    return reg_put(c, db, spec_register(spec, "assessment_run"), r->id, action, v, &r->id);
}

static int last_event(struct ctx *c, struct db *db, const struct finding *f, int64_t *ret_seq) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_ASSESS_LAST_EVENT, &s, A(f->register_name), A(f->record)));
    *ret_seq = db_i64(&s, 0);
    return 0;
}

/* Whom nobody's account is: the audience of what two audiences without a common member are told about together. */
#define NOBODY "p9223372036854775807"

static bool listed(const json_t *audience, const char *who) {
    size_t i;
    json_t *x;
    json_array_foreach((json_t *)audience, i, x)
        if (str_eq(json_string_value(x), who))
            return true;
    return false;
}

/* Is a person or department of one audience in the other, by name or through a department above? returns 1 or 0 */
static int within(struct ctx *c, struct db *db, const char *who, const json_t *audience) {
    AUTO_STMT s = {0};
    int64_t id = 0;
    int rc;
    if (listed(audience, who))
        return 1;
    if (!str_i64(who + 1, 1, INT64_MAX, &id))
        return 0;
    TRY(db_query(c, db, Q_ASSESS_ABOVE, &s, A(*who == 'p' ? id : 0), A(*who == 'd' ? id : 0)));
    while ((rc = db_next(c, &s)) > 0)
        if (listed(audience, db_text(c, &s, 0)))
            return 1;
    return rc;
}

static int members_within(struct ctx *c, struct db *db, const json_t *from, const json_t *audience, json_t *out) {
    size_t i;
    json_t *x;
    json_array_foreach((json_t *)from, i, x) {
        const char *who = json_string_value(x);
        int in = who && !listed(out, who) ? within(c, db, who, audience) : 0;
        TRY(in);
        if (in)
            json_array_append(out, x);
    }
    return 0;
}

/* Who is in both. */
static int common(struct ctx *c, struct db *db, const json_t *a, const json_t *b, const json_t **ret_both) {
    json_t *both = json_array();
    TRY(members_within(c, db, a, b, both));
    TRY(members_within(c, db, b, a, both));
    if (!json_array_size(both))
        json_array_append_new(both, json_string(NOBODY));
    *ret_both = both;
    return 0;
}

static int target_of(struct ctx *c, struct db *db, const struct spec *spec, const char *register_name, int64_t record, int64_t *level, const json_t **audience) {
    const struct spec_register *reg = spec_register(spec, register_name);
    json_t *j = NULL;
    if (!reg || (!reg->level && !reg->audience) || !record)
        return 0;
    int rc = reg_get(c, db, spec, auth_system_user(), reg, record, &j);
    if (rc == E_NOTFOUND) {
        c->err = (struct err){0};
        return 0;
    }
    TRY(rc);
    const json_t *row = json_object_get(j, "record"), *who = json_object_get(row, "audience");
    int64_t own = json_i64(row, "level", 0);
    *level = own > *level ? own : *level;
    if (!json_is_array(who) || !json_array_size(who))
        return 0;
    if (*audience)
        return common(c, db, *audience, who, audience);
    *audience = who;
    return 0;
}

int finding_closeness(struct ctx *c, struct db *db, const struct spec *spec, const struct finding *f, int64_t *ret_level, const json_t **ret_audience) {
    struct reg_name n;
    const char *names = f->names;
    const json_t *audience = NULL;
    int64_t level = 0;
    TRY(target_of(c, db, spec, f->register_name, f->record, &level, &audience));
    while (reg_name_next(c, &names, &n))
        TRY(target_of(c, db, spec, n.register_name, n.record, &level, &audience));
    *ret_level = level;
    *ret_audience = audience;
    return 0;
}

int put_closeness(struct ctx *c, struct db *db, const struct spec *spec, const struct finding *f, json_t *v) {
    const json_t *audience = NULL;
    int64_t level = 0;
    if (f)
        TRY(finding_closeness(c, db, spec, f, &level, &audience));
    json_object_set_new(v, "level", json_integer(level));
    json_object_set_new(v, "audience", audience ? json_deep_copy(audience) : json_null());
    return 0;
}

const struct finding *finding_by_id(const struct run *r, int64_t id) {
    for (int i = 0; i < r->n_findings; i++)
        if (r->findings[i].id == id)
            return &r->findings[i];
    return NULL;
}

/* An old finding that is still there keeps its row, so that answers about it stay. The key of an occurrence is rule, record, person and
 * the day it began; its sentence and its end may change. */
enum likeness { EXACT, OCCURRENCE, RECORD };

static bool same(const struct finding *a, const struct finding *b, enum likeness how) {
    if (a->item != b->item || a->deduction != b->deduction || a->record != b->record || a->person != b->person || !str_eq(a->rule, b->rule))
        return false;
    if (how == RECORD)
        return true;
    return str_eq(a->since, b->since) && (how == OCCURRENCE || (str_eq(a->until, b->until) && str_eq(a->detail, b->detail)));
}

/* Whose row a new finding keeps: itself first, then the same occurrence told otherwise, then, where a record has just one left on each
 * side, that one although its day moved (a rule that counts from the period's first day). */
static void match(const struct run *old, struct run *r, signed char *kept) {
    for (enum likeness how = EXACT; how <= RECORD; how++)
        for (int k = 0; k < old->n_findings; k++) {
            int hit = -1, n = 0, rivals = 0;
            for (int i = 0; i < r->n_findings && !kept[k]; i++)
                if (!r->findings[i].id && same(&old->findings[k], &r->findings[i], how) && n++ == 0)
                    hit = i;
            for (int j = 0; how == RECORD && hit >= 0 && j < old->n_findings; j++)
                rivals += j != k && !kept[j] && same(&old->findings[k], &old->findings[j], RECORD);
            if (hit < 0 || (how == RECORD && (n > 1 || rivals)))
                continue;
            struct finding *f = &r->findings[hit];
            const struct finding *was = &old->findings[k];
            *f = (struct finding){.id = was->id, .item = f->item, .deduction = f->deduction, .rule = f->rule, .register_name = f->register_name, .record = f->record,
                                  .person = f->person, .department = f->department, .event = was->event, .since = f->since, .until = f->until, .detail = f->detail,
                                  .names = f->names, .reason = was->reason, .dismissed = was->dismissed};
            kept[k] = how == EXACT ? 1 : 2;
        }
}

static int put_finding(struct ctx *c, struct db *db, const struct spec *spec, struct run *r, int i) {
    struct finding *f = &r->findings[i];
    json_t *v = json_object();
    TRY(last_event(c, db, f, &f->event));
    TRY(put_closeness(c, db, spec, f, v));
    json_object_set_new(v, "run", json_integer(r->id));
    put_text(v, "item", r->standard->items[f->item].id);
    put_text(v, "rule", f->rule);
    json_object_set_new(v, "deduction", json_integer(f->deduction));
    put_text(v, "target_register", f->register_name);
    json_object_set_new(v, "target_record", json_integer(f->record));
    json_object_set_new(v, "person", id_or_null(f->person));
    json_object_set_new(v, "department", id_or_null(f->department));
    put_text(v, "since", f->since);
    put_text(v, "until", f->until);
    put_text(v, "detail", f->detail);
    put_text(v, "names", f->names);
    put_points(c, v, "points", r->out.findings[i].points);
    json_object_set_new(v, "event", json_integer(f->event));
    json_object_set_new(v, "dismissed", json_boolean(f->dismissed));
    put_text(v, "reason", f->reason);
    put_text(v, "state", "live");
    return reg_put(c, db, spec_register(spec, "assessment_finding"), f->id, f->id ? "refresh" : "create", v, &f->id);
}

static int put_findings(struct ctx *c, struct db *db, const struct spec *spec, struct run *r, const struct run *old) {
    signed char *kept = NEWN(c, signed char, old ? old->n_findings + 1 : 1);
    if (old)
        match(old, r, kept);
    for (int k = 0; old && k < old->n_findings; k++) {
        int i = 0;
        if (kept[k] == 1)
            continue;
        while (kept[k] && r->findings[i].id != old->findings[k].id)
            i++;
        if (kept[k]) {                                     /* the same occurrence, told otherwise now */
            TRY(put_finding(c, db, spec, r, i));
            continue;
        }
        json_t *v = json_object();
        put_text(v, "state", "gone");
        TRY(reg_put(c, db, spec_register(spec, "assessment_finding"), old->findings[k].id, "refresh", v, NULL));
    }
    for (int i = 0; i < r->n_findings; i++)
        if (!r->findings[i].id)
            TRY(put_finding(c, db, spec, r, i));
    return 0;
}

static int keep_standard(struct ctx *c, struct db *db, const struct standard *s) {
    char now[DATETIME_SIZE];
    when_datetime(c->now_us(c), now);
    TRY(db_exec(c, db, Q_STANDARD_TEXT_PUT, A(s->sm3), A(s->id), A(0), A((const char *)now), A(s->text)));
    return 0;
}

static const char *unjudged(struct ctx *c, const struct run *r) {
    struct str s;
    str_init(&s, c, UNJUDGED_MAX * 400);
    for (int i = 0; i < r->n_unjudged; i++)
        str_putf(&s, "%s%s\t%s\t%s", i ? "\n" : "", r->standard->items[r->unjudged[i].item].id, r->unjudged[i].rule, i < 40 ? r->unjudged[i].why : "-");
    return s.p;
}

static json_t *evidence(struct ctx *c, const struct run *r) {
    json_t *v = json_object();
    put_text(v, "standard_sm3", r->standard->sm3);
    put_text(v, "as_of", r->as_of);
    json_object_set_new(v, "ledger_head", json_integer(r->ledger_head));
    put_text(v, "ledger_hash", r->ledger_hash);
    put_text(v, "absent", absent(c, r));
    put_text(v, "unjudged", r->n_unjudged ? unjudged(c, r) : NULL);
    return v;
}

int assess_start(struct ctx *c, struct db *db, const struct spec *spec, const char *standard, const char *period,
                 const char *title, int64_t *ret_run) {
    struct run r = {.period = period};
    char *hash = arena_alloc(c->mem, 65);
    struct rule_period p;
    AUTO_TX tx = {0};
    TRY(rule_period(c, period, &p));
    if (strcmp(p.today, p.from) < 0)
        return fail(c, E_INVALID, T("期间%s从%s开始，还没有到，无从评起", "period %s begins on %s: there is nothing to assess yet"), period, p.from);
    TRY(tx_begin(c, db, &tx));
    TRY(standard_get(c, db, spec, standard, &r.standard));
    TRY(ledger_head(c, db, c->actor->unit, &r.ledger_head, hash));
    r.ledger_hash = hash;
    TRY(run_gather(c, db, spec, &r));
    TRY(run_score(c, &r));
    TRY(keep_standard(c, db, r.standard));
    json_t *v = evidence(c, &r);
    put_text(v, "standard", r.standard->id);
    put_text(v, "period", period);
    put_text(v, "from_on", r.from);
    put_text(v, "to_on", r.to);
    put_text(v, "title", title && *title ? title : arena_printf(c->mem, "%s 自查自评（%s）", period, r.standard->title.zh));
    put_text(v, "state", "open");
    TRY(run_put_score(c, db, spec, &r, "create", v));
    TRY(put_findings(c, db, spec, &r, NULL));
    TRY(tx_commit(c, &tx));
    *ret_run = r.id;
    return 0;
}

static int need_officer(struct ctx *c, const struct auth_user *u) {
    if (auth_has_unit(u, "secrecy_officer"))
        return 0;
    return fail(c, E_DENIED, T("只有保密员可以办理", "only the secrecy officer may do this"));
}

static int need_open(struct ctx *c, const struct run *r) {
    if (str_eq(r->state, "open"))
        return 0;
    return fail(c, E_STATE, T("自评 %" PRId64 " 已定稿，不能再改", "run %" PRId64 " is closed"), r->id);
}

int assess_freeze(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run) {
    struct run old, r;
    char *hash = arena_alloc(c->mem, 65);
    AUTO_TX tx = {0};
    TRY(need_officer(c, u));
    TRY(tx_begin(c, db, &tx));
    TRY(run_load(c, db, spec, run, &old));
    TRY(need_open(c, &old));
    r = old;
    r.findings = NULL;
    r.cap_findings = 0;
    TRY(ledger_head(c, db, c->actor->unit, &r.ledger_head, hash));
    r.ledger_hash = hash;
    TRY(run_gather(c, db, spec, &r));
    TRY(run_score(c, &r));
    TRY(put_findings(c, db, spec, &r, &old));
    TRY(run_score(c, &r));                        /* now that kept findings have their ids and answers */
    TRY(run_put_score(c, db, spec, &r, "freeze", evidence(c, &r)));
    return tx_commit(c, &tx);
}

int assess_step(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run,
                const char *action, int signatures, const char *comment) {
    const struct spec_register *reg = spec_register(spec, "assessment_run");
    struct reg_act a = {.reg = reg, .action = spec_action(reg, action), .record = run, .seen_version = -1,
                        .comment = comment, .signatures = signatures};
    struct reg_done done;
    struct run r;
    if (!a.action)
        return fail(c, E_NOTFOUND, T("自评没有步骤 %s", "a run has no step %s"), action);
    TRY(may_see_run(c, db, u, run));
    TRY(run_load(c, db, spec, run, &r));
    return reg_act(c, db, spec, u, &a, &done);
}
