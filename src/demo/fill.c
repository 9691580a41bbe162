/* Filling the office and planting faults. */
#include <stdio.h>

#include "assess/assess.h"
#include "db/prove.h"
#include "demo/internal.h"
#include "reg/reg.h"
#include "rule/rule.h"

struct numbers { int64_t people, copies, departments, years, movements; };

static struct numbers numbers_of(enum demo_size size) {
    return size == DEMO_LARGE ? (struct numbers){2000, 200000, 100, 10, 5000000} : (struct numbers){60, 1500, 8, 1, 6000};
}

static void progress(const struct demo_options *o, const char *what, int64_t done, int64_t total) {
    if (o->progress)
        o->progress((void *)what, done, total);
}

/* A script `-- bulk: movement` fills that register without its indexes, which are made again behind it. */
static const struct spec_register *bulk_of(struct ctx *c, const struct spec *spec, const char *text) {
    const char *at = strstr(text, "-- bulk: ");
    return at ? spec_register(spec, arena_dupn(c->mem, at + 9, strcspn(at + 9, " \r\n"))) : NULL;
}

static int fill_one(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_file *f, const struct db_named *named) {
    const struct spec_register *bulk = bulk_of(c, spec, f->bytes);
    if (bulk)
        TRY(reg_indexes(c, db, spec, bulk, false));
    TRY(db_script(c, db, f->path, f->bytes, named, NULL));
    return bulk ? reg_indexes(c, db, spec, bulk, true) : 0;
}

int demo_fill(struct ctx *c, struct db *db, const struct spec *spec, const struct demo_options *o) {
    struct numbers n = numbers_of(o->size);
    char today[DATE_SIZE], year[5];
    AUTO_TX tx = {0};
    ctx_today(c, today);
    snprintf(year, sizeof year, "%.4s", today);
    const struct db_named named[] = {
        {"today", A((const char *)today)}, {"year", A((const char *)year)}, {"seed", A(o->seed)}, {"people", A(n.people)}, {"copies", A(n.copies)},
        {"departments", A(n.departments)}, {"years", A(n.years)}, {"movements", A(n.movements)}, {0}};
    db_set_seed(db, o->seed);
    TRY(tx_begin(c, db, &tx));
    for (int i = 0; i < spec->n_demo; i++) {
        struct arena_mark m = arena_mark(c->mem);
        progress(o, T("生成示范单位", "making the office"), i, spec->n_demo);
        TRY(fill_one(c, db, spec, &spec->demo[i], named));
        arena_release(c->mem, m);
    }
    TRY(tx_commit(c, &tx));
    progress(o, T("生成示范单位", "making the office"), spec->n_demo, spec->n_demo);
    return db_analyze(c, db);                          /* the rules are run next */
}

int demo_check(struct ctx *c, struct db *db, const struct spec *spec) {
    static const char *const office[] = {"today", "year", "seed", "people", "copies", "departments", "years", "movements", NULL}, *const fault[] = {"today", "year", "seed", NULL};
    bool answers;
    for (int i = 0; i < spec->n_demo; i++)
        TRY(db_prove_script(c, db, &(struct db_proof){.file = spec->demo[i].shown, .sql = spec->demo[i].bytes, .params = office}, &answers));
    for (int i = 0; i < spec->n_rules; i++) {
        const struct spec_rule *r = &spec->rules[i];
        const char *shown = arena_printf(c->mem, "%.*s.fault.sql", (int)strlen(r->shown) - 4, r->shown);
        if (!r->fault_sql)
            continue;
        TRY(db_prove_script(c, db, &(struct db_proof){.file = shown, .sql = r->fault_sql, .params = fault}, &answers));
        if (!answers)
            return fail(c, E_MODEL, T("%s:1: 最后一句应是 SELECT … AS record", "%s:1: must end with SELECT ... AS record"), shown);
    }
    return 0;
}

/* Is the fault of this rule asked for? */
static bool wanted(const struct demo_options *o, const char *id) {
    for (int i = 0; i < o->n_names; i++)
        if (str_eq(o->names[i], id))
            return true;
    return str_eq(o->faults, "key");
}

/* Runs the fault's script. returns 1 and the record, or 0 when the office has nothing to plant it in yet */
static int plant(struct ctx *c, struct db *db, const struct spec_rule *r, const struct db_named *named, int64_t *ret_record) {
    const char *what = arena_printf(c->mem, "%s.fault.sql", r->id);
    AUTO_STMT s = {0};
    if (!r->fault_sql)
        return fail(c, E_MODEL, T("规则 %s 没有 .fault.sql", "rule %s has no .fault.sql"), r->id);
    TRY(db_script(c, db, what, r->fault_sql, named, &s));
    int rc = s.h ? db_next(c, &s) : 0;
    TRY(rc);
    if (!s.h)
        return fail(c, E_MODEL, T("%s：最后一句应是 SELECT … AS record", "%s: must end with SELECT ... AS record"), what);
    if (!rc || db_is_null(&s, 0))
        return 0;
    *ret_record = db_i64(&s, 0);
    return 1;
}

/* Does the fault's header `-- also:` name the rule? */
static bool also(const struct spec_rule *fault, const char *rule) {
    size_t n = strlen(rule);
    for (const char *p = fault->fault_sql; p && (p = strstr(p, "-- also:")); p += 8) {
        const char *end = p + strcspn(p, "\n");
        for (const char *w = p + 8; (w = strstr(w, rule)) && w < end; w++)
            if (w[-1] == ' ' && (w[n] == ' ' || w[n] == '\n' || w[n] == 0 || w[n] == '\r'))
                return true;
    }
    return false;
}

struct seek { int64_t record; bool found; };

static int on_planted(void *arg, const struct rule_row *row) {
    struct seek *s = arg;
    s->found |= row->record == s->record;
    return 0;
}

/* This year, as an assessment of today sees it. */
static int this_year(struct ctx *c, struct rule_period *ret_p) {
    char today[DATE_SIZE];
    ctx_today(c, today);
    return rule_period(c, arena_dupn(c->mem, today, 4), ret_p);
}

/* Plants one fault; one that cannot show before its yearly deadline is taken back. returns 1 planted, 0 not */
static int plant_one(struct ctx *c, struct db *db, const struct spec_rule *r, const struct db_named *named, int64_t *ret_record) {
    struct rule_period p;
    struct seek s = {0};
    AUTO_TX tx = {0};
    TRY(this_year(c, &p));
    TRY(tx_begin(c, db, &tx));
    int there = plant(c, db, r, named, &s.record);
    if (there <= 0)
        return there;
    if (r->use & USE_SCORE)
        TRY(rule_run(c, db, r, &p, 0, on_planted, &s));
    if (r->use & USE_SCORE && !s.found)
        return 0;
    TRY(tx_commit(c, &tx));
    *ret_record = s.record;
    return 1;
}

struct audit {
    struct ctx *c;
    const struct spec *spec;
    const struct standard *standard;
    const struct spec_rule *rule;
    struct demo_fault *fault;      /* planted first, then what comes along */
    int n_planted, n, cap;
    bool *hit;
};

static const char *item_of(const struct audit *a, const char *rule) {
    int item, d;
    return a->standard && standard_bind(a->standard, rule, &item, &d) ? a->standard->items[item].id : NULL;
}

/* A row of any rule must be a planted one, or one that a planted fault says comes along. */
static int on_row(void *arg, const struct rule_row *row) {
    struct audit *a = arg;
    struct ctx *c = a->c;
    for (int i = 0; i < a->n_planted; i++)
        if (!a->hit[i] && str_eq(a->fault[i].rule, a->rule->id) && a->fault[i].record == row->record) {
            a->hit[i] = true;
            return 0;
        }
    for (int i = 0; i < a->n_planted; i++)
        if (also(spec_rule(a->spec, a->fault[i].fault), a->rule->id) && a->n < a->cap) {
            a->fault[a->n++] = (struct demo_fault){a->fault[i].fault, a->rule->id, a->rule->register_name, item_of(a, a->rule->id), row->record};
            return 0;
        }
    return fail(c, E_MODEL, T("规则 %s 在未埋错误的记录 %" PRId64 " 上命中：%s", "rule %s fires on record %" PRId64 " where nothing was planted: %s"),
                a->rule->id, row->record, row->detail);
}

static int audit(struct db *db, struct audit *a) {
    struct ctx *c = a->c;
    struct rule_period p;
    TRY(this_year(c, &p));
    for (int i = 0; i < a->spec->n_rules; i++) {
        a->rule = &a->spec->rules[i];
        if (a->rule->use & USE_SCORE)
            TRY(rule_run(c, db, a->rule, &p, 0, on_row, a));
    }
    for (int i = 0; i < a->n_planted; i++)
        if (!a->hit[i] && spec_rule(a->spec, a->fault[i].rule)->use & USE_SCORE)
            return fail(c, E_MODEL, T("埋下的错误 %s（记录 %" PRId64 "）没有命中规则", "planted fault %s (record %" PRId64 ") does not fire"), a->fault[i].fault, a->fault[i].record);
    return 0;
}

int demo_plant(struct ctx *c, struct db *db, const struct spec *spec, const struct demo_options *o, struct demo_done *d) {
    char today[DATE_SIZE], year[5];
    AUTO_TX tx = {0};
    ctx_today(c, today);
    snprintf(year, sizeof year, "%.4s", today);
    const struct db_named named[] = {{"today", A((const char *)today)}, {"year", A((const char *)year)}, {"seed", A(o->seed)}, {0}};
    struct audit a = {.c = c, .spec = spec, .cap = spec->n_rules * 4 + 64};
    a.fault = NEWN(c, struct demo_fault, a.cap);
    a.hit = NEWN(c, bool, a.cap);
    TRY(standard_get(c, db, spec, "shenzhi-100", &a.standard));
    TRY(tx_begin(c, db, &tx));
    for (int i = 0; i < spec->n_rules; i++) {
        const struct spec_rule *r = &spec->rules[i];
        struct demo_fault *f = &a.fault[a.n_planted];
        if (!wanted(o, r->id) || (!o->n_names && !(r->use & USE_SCORE)))
            continue;
        *f = (struct demo_fault){r->id, r->id, r->register_name, item_of(&a, r->id), 0};
        int done = plant_one(c, db, r, named, &f->record);
        TRY(done);
        a.n_planted += done;
        d->n_skipped += !done;
        progress(o, T("埋设错误", "planting faults"), i, spec->n_rules);
    }
    a.n = a.n_planted;
    progress(o, T("埋设错误", "planting faults"), spec->n_rules, spec->n_rules);
    TRY(audit(db, &a));
    TRY(tx_commit(c, &tx));
    d->faults = a.fault;
    d->n_faults = a.n;
    return 0;
}
