/* A run in memory: its standard, findings, answers, score. */
#include "assess/internal.h"
#include "rule/memory.h"

static const char *const kinds[] = {"confirm", "override", "deduct", "clear", "not_applicable", "applicable"};

const char *answer_kind_name(enum answer_kind k) {
    return kinds[k];
}

int answer_kind_of(const char *name) {
    for (int i = 0; name && i < (int)COUNT(kinds); i++)
        if (str_eq(kinds[i], name))
            return i;
    return -1;
}

int standard_get(struct ctx *c, struct db *db, const struct spec *spec, const char *id, const struct standard **ret_s) {
    AUTO_STMT s = {0};
    const char *text = NULL;
    int rc = db_one(c, db, Q_STANDARD_TEXT_KEPT, &s, A(id));
    if (rc >= 0)
        text = db_text(c, &s, 0);
    else if (rc != E_NOTFOUND)
        return rc;
    stmt_close(&s);
    if (!text)
        text = standard_text(c, spec, id);
    if (!text)
        return fail(c, E_NOTFOUND, T("没有标准 %s（shenzhi standard list 列出全部）", "no standard %s (shenzhi standard list lists them)"), id);
    c->err = (struct err){0};
    TRY(standard_parse(c, spec, arena_printf(c->mem, "standards/%s.yaml", id), text, strlen(text), ret_s));
    return str_eq((*ret_s)->id, id) ? 0 : fail(c, E_MODEL, T("%s:1: standard: %s 与文件名不同", "%s:1: standard: %s is not the file's name"), (*ret_s)->file, (*ret_s)->id);
}

/* A text that some run was frozen with. err E_NOTFOUND */
static int kept_text(struct ctx *c, struct db *db, const struct spec *spec, const char *id, const char *sm3_hex, const struct standard **ret_s) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_STANDARD_TEXT_BY_SM3, &s, A(sm3_hex)));
    const char *text = db_text(c, &s, 0);
    return standard_parse_kept(c, spec, arena_printf(c->mem, "standards/%s.yaml", id), text, strlen(text), ret_s);
}

/* The text the run was frozen with. */
static int frozen_standard(struct ctx *c, struct db *db, const struct spec *spec, const char *id, const char *sm3_hex, const struct standard **ret_s) {
    int rc = kept_text(c, db, spec, id, sm3_hex, ret_s);
    if (rc == E_NOTFOUND)
        return fail(c, E_NOTFOUND, T("这次自评是补登的，没有保存当时的标准 %s 文本，只能在台账中查看结果", "this run was entered from paper: the text of its standard %s was not kept, only its record shows the result"), id);
    return rc;
}

int standard_of_text(struct ctx *c, struct db *db, const struct spec *spec, const char *id, const char *sm3_hex, const struct standard **ret_s) {
    int rc = standard_get(c, db, spec, id, ret_s);
    if (rc >= 0 && str_eq((*ret_s)->sm3, sm3_hex))
        return 0;
    if (rc < 0 && rc != E_NOTFOUND)
        return rc;
    c->err = (struct err){0};
    rc = kept_text(c, db, spec, id, sm3_hex, ret_s);
    if (rc == E_NOTFOUND)
        return fail(c, E_NOTFOUND, T("本单位没有这个版本的标准 %s（摘要 %.16s）", "this office has no such text of the standard %s (digest %.16s)"), id, sm3_hex);
    TRY(rc);
    return str_eq((*ret_s)->id, id) ? 0 : fail(c, E_NOTFOUND, T("这个文本不是标准 %s，而是 %s", "this text is not of the standard %s, but of %s"), id, (*ret_s)->id);
}

static struct finding *new_finding(struct ctx *c, struct run *r) {
    GROW(c, r->findings, r->n_findings, r->cap_findings, 64);
    return &r->findings[r->n_findings++];
}

static int load_findings(struct ctx *c, struct db *db, struct run *r) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_ASSESS_FINDINGS, &s, A(r->id)));
    while ((rc = db_next(c, &s)) > 0) {
        int item = standard_item(r->standard, db_peek(&s, 1, NULL));
        if (item < 0)
            continue;
        *new_finding(c, r) = (struct finding){
            .id = db_i64(&s, 0), .item = item, .rule = db_text(c, &s, 2), .deduction = (int)db_i64(&s, 3),
            .register_name = db_text(c, &s, 4), .record = db_i64(&s, 5), .person = db_i64(&s, 6), .department = db_i64(&s, 7),
            .since = db_text(c, &s, 8), .until = db_text(c, &s, 9), .detail = db_text(c, &s, 10), .event = db_i64(&s, 12),
            .dismissed = db_i64(&s, 13) != 0, .reason = db_text(c, &s, 14), .names = db_text(c, &s, 15)};
    }
    return rc;
}

static int load_answers(struct ctx *c, struct db *db, struct run *r) {
    enum { MAX = 4000 };
    AUTO_STMT s = {0};
    int rc;
    r->answers = NEWN(c, struct answer, MAX);
    TRY(db_query(c, db, Q_ASSESS_ANSWERS, &s, A(r->id)));
    while ((rc = db_next(c, &s)) > 0) {
        int item = standard_item(r->standard, db_peek(&s, 1, NULL)), kind = answer_kind_of(db_peek(&s, 2, NULL));
        if (item < 0 || kind < 0)
            continue;
        if (r->n_answers == MAX)
            return fail(c, E_LIMIT, "run %" PRId64 ": more than %d answers", r->id, MAX);
        r->answers[r->n_answers++] = (struct answer){
            .id = db_i64(&s, 0), .item = item, .kind = (enum answer_kind)kind, .deduction = db_is_null(&s, 3) ? -1 : (int)db_i64(&s, 3),
            .has_points = !db_is_null(&s, 4), .points = db_i64(&s, 4), .finding = db_i64(&s, 5), .reason = db_text(c, &s, 6),
            .files = db_text(c, &s, 7), .by = db_i64(&s, 8), .at = db_text(c, &s, 9), .name = db_text(c, &s, 10)};
    }
    return rc;
}

/* "3,17" -> items the machine found nothing to apply to. */
static void load_absent(struct ctx *c, struct run *r) {
    char **part;
    r->applies = arena_alloc(c->mem, (size_t)r->standard->n_items + 1);
    memset(r->applies, 1, (size_t)r->standard->n_items);
    int n = r->absent && *r->absent ? str_split(c, r->absent, ',', 400, &part) : 0;
    for (int i = 0; i < n; i++) {
        int item = standard_item(r->standard, part[i]);
        if (item >= 0)
            r->applies[item] = 0;
    }
}

/* Lines "item TAB rule TAB why". */
static void load_unjudged(struct ctx *c, struct run *r) {
    char **line, **part;
    int n = r->broken && *r->broken ? str_split(c, r->broken, '\n', UNJUDGED_MAX, &line) : 0;
    r->unjudged = NEWN(c, struct unjudged, UNJUDGED_MAX);
    for (int i = 0; i < n; i++) {
        int item = str_split(c, line[i], '\t', 3, &part) == 3 ? standard_item(r->standard, part[0]) : -1;
        if (item >= 0)
            r->unjudged[r->n_unjudged++] = (struct unjudged){item, part[1], part[2]};
    }
}

int run_load(struct ctx *c, struct db *db, const struct spec *spec, int64_t id, struct run *ret_r) {
    AUTO_STMT s = {0};
    struct run r = {.id = id};
    int rc = db_one(c, db, Q_ASSESS_RUN, &s, A(id));
    if (rc == E_NOTFOUND)
        return fail(c, E_NOTFOUND, T("没有自评 %" PRId64, "no run %" PRId64), id);
    TRY(rc);
    const char *standard = db_text(c, &s, 1), *digest = db_text(c, &s, 2);
    r.period = db_text(c, &s, 3);
    r.from = db_text(c, &s, 4);
    r.to = db_text(c, &s, 5);
    r.as_of = db_text(c, &s, 6);
    r.ledger_head = db_i64(&s, 7);
    r.ledger_hash = db_text(c, &s, 8);
    r.title = db_text(c, &s, 9);
    r.state = db_text(c, &s, 10);
    r.absent = db_text(c, &s, 11);
    r.version = db_i64(&s, 12);
    r.broken = db_text(c, &s, 13);
    stmt_close(&s);
    TRY(frozen_standard(c, db, spec, standard, digest, &r.standard));
    load_absent(c, &r);
    load_unjudged(c, &r);
    TRY(load_findings(c, db, &r));
    TRY(load_answers(c, db, &r));
    TRY(run_score(c, &r));
    *ret_r = r;
    return 0;
}

/* Answers about one finding: dismissed, or points of its own; the last one counts. */
static void by_person(const struct run *r, const struct finding *f, struct score_finding *o) {
    o->dismissed = f->dismissed;
    for (int i = 0; i < r->n_answers; i++) {
        const struct answer *a = &r->answers[i];
        if (!a->finding || a->finding != f->id)
            continue;
        bool off = a->kind == ANSWER_CLEAR || (a->kind == ANSWER_OVERRIDE && a->points <= 0);
        o->dismissed = off;
        o->set = !off && (a->kind == ANSWER_OVERRIDE || a->kind == ANSWER_DEDUCT) && a->has_points;
        o->set_points = a->points;
    }
    o->dismissed |= f->gone;
}

void run_inputs(struct ctx *c, const struct run *r, struct score_in *ret_in) {
    struct score_finding *f = NEWN(c, struct score_finding, r->n_findings + 1);
    struct score_answer *a = NEWN(c, struct score_answer, r->n_answers + 1);
    int n = 0;
    for (int i = 0; i < r->n_findings; i++) {
        f[i] = (struct score_finding){.item = r->findings[i].item, .deduction = r->findings[i].deduction};
        by_person(r, &r->findings[i], &f[i]);
    }
    for (int i = 0; i < r->n_answers; i++)
        if (!r->answers[i].finding)
            a[n++] = (struct score_answer){r->answers[i].item, r->answers[i].deduction, r->answers[i].kind, r->answers[i].points};
    bool *unjudged = r->n_unjudged ? NEWN(c, bool, r->standard->n_items) : NULL;
    for (int i = 0; i < r->n_unjudged; i++)
        unjudged[r->unjudged[i].item] = true;
    *ret_in = (struct score_in){r->standard, r->n_findings, f, n, a, r->applies, unjudged};
}

int run_score(struct ctx *c, struct run *r) {
    struct score_in in;
    run_inputs(c, r, &in);
    return score(c, &in, &r->out);
}

struct gather { struct ctx *c; struct run *r; const struct spec_rule *rule; int item, deduction; };

static int take(void *arg, const struct rule_row *row) {
    struct gather *g = arg;
    if (g->item >= 0 && g->r->applies)
        g->r->applies[g->item] = 1;                       /* what a rule found is there, whatever the register of `applies` holds */
    *new_finding(g->c, g->r) = (struct finding){
        .item = g->item, .deduction = g->deduction, .rule = g->rule->id, .register_name = g->rule->register_name,
        .record = row->record, .person = row->person, .department = row->department,
        .since = row->since, .until = row->until, .detail = row->detail, .names = row->names};
    return 0;
}

/* Does a register hold any record? */
static int any_record(struct ctx *c, struct db *db, const struct spec *spec, const char *name, signed char *ret_any) {
    json_t *page = NULL;
    struct reg_list l = {.reg = spec_register(spec, name), .max_rows = 1};
    TRY(reg_list(c, db, spec, auth_system_user(), &l, &page));
    *ret_any = json_array_size(json_object_get(page, "rows")) > 0;
    return 0;
}

static int fill_departments(struct ctx *c, struct db *db, struct run *r) {
    for (int i = 0; i < r->n_findings; i++) {
        struct finding *f = &r->findings[i];
        AUTO_STMT s = {0};
        if (f->department || !f->person)
            continue;
        int rc = db_one(c, db, Q_ASSESS_PERSON_DEPARTMENT, &s, A(f->person));
        if (rc >= 0)
            f->department = db_i64(&s, 0);
        else if (rc != E_NOTFOUND)
            return rc;
    }
    c->err = (struct err){0};
    return 0;
}

/* A hundred characters of why: it is kept with the run. */
static void not_judged(struct ctx *c, struct run *r, const struct gather *g) {
    log_put(LOG_ERROR_, "assess", "item %s: %s", r->standard->items[g->item].id, c->err.detail);
    if (r->n_unjudged < UNJUDGED_MAX)
        r->unjudged[r->n_unjudged++] = (struct unjudged){g->item, g->rule->id, utf8_line(c->mem, c->err.detail, 100)};
    c->err = (struct err){0};
}

int run_gather(struct ctx *c, struct db *db, const struct spec *spec, struct run *r) {
    const struct standard *s = r->standard;
    struct rule_period p;
    TRY(rule_period(c, r->period, &p));
    r->from = arena_dup(c->mem, p.from);
    r->to = arena_dup(c->mem, p.to);
    r->as_of = arena_dup(c->mem, p.today);
    r->n_findings = r->n_unjudged = 0;
    r->unjudged = NEWN(c, struct unjudged, UNJUDGED_MAX);
    r->applies = arena_alloc(c->mem, (size_t)s->n_items + 1);
    for (int i = 0; i < s->n_items; i++) {
        r->applies[i] = 1;
        if (s->items[i].applies)
            TRY(any_record(c, db, spec, s->items[i].applies, &r->applies[i]));
        for (int d = 0; d < s->items[i].n_deductions; d++) {
            const char *id = s->items[i].deductions[d].rule;
            const struct spec_rule *rule = id ? spec_rule(spec, id) : NULL;
            struct gather g = {c, r, rule, i, d};
            if (!rule)
                continue;
            int rc = rule_rows(c, db, spec, rule, &p, take, &g);
            if (rule_failed(rc))
                not_judged(c, r, &g);                       /* the item is for a person to judge; the others go on */
            else
                TRY(rc);
        }
    }
    return fill_departments(c, db, r);
}

int run_gather_rule(struct ctx *c, struct db *db, const struct spec_rule *rule, const struct rule_period *p, struct run *r) {
    struct gather g = {c, r, rule, -1, 0};
    bool bound = standard_bind(r->standard, rule->id, &g.item, &g.deduction);
    TRY(rule_run(c, db, rule, p, 0, take, &g));
    return bound ? run_score(c, r) : 0;
}
