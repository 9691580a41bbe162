/* What an assessment, the live score and the daily run will ask for, computed before on read connections: the writer then
 * runs again only the rules whose registers changed meanwhile. */
#include "assess/internal.h"
#include "rule/memory.h"

enum { MAX_ASKS = 2000 };
struct asks { int n; struct rule_ask *v; };

static void ask(struct asks *a, const struct spec_rule *rule, const struct rule_period *p) {
    if (rule && a->n < MAX_ASKS)
        a->v[a->n++] = (struct rule_ask){rule, *p};
}

static int of_standard(struct ctx *c, struct db *db, const struct spec *spec, const char *standard, const char *period, struct asks *a) {
    const struct standard *s;
    struct rule_period p;
    char today[DATE_SIZE];
    ctx_today(c, today);
    TRY(rule_period(c, period ? period : arena_dupn(c->mem, today, 4), &p));
    TRY(standard ? standard_get(c, db, spec, standard, &s) : live_standard(c, db, spec, &s));
    for (int i = 0; i < s->n_items; i++)
        for (int d = 0; d < s->items[i].n_deductions; d++)
            if (s->items[i].deductions[d].rule)
                ask(a, spec_rule(spec, s->items[i].deductions[d].rule), &p);
    return 0;
}

static int of_rectifications(struct ctx *c, struct db *db, const struct spec *spec, struct asks *a) {
    struct waiting *w = NEWN(c, struct waiting, WAITING_MAX);
    int n = rectifications_waiting(c, db, spec, w);
    for (int i = 0; i < n; i++)
        ask(a, w[i].rule, &w[i].period);
    return n < 0 ? n : 0;
}

static void of_reminders(struct ctx *c, const struct spec *spec, struct asks *a) {
    struct rule_period p, before;
    bool last_year = rule_remind_last_year(c, spec, &before);
    for (int i = 0; i < spec->n_rules; i++) {
        if (!(spec->rules[i].use & USE_REMIND))
            continue;
        rule_remind_period(c, &spec->rules[i], &p);
        ask(a, &spec->rules[i], &p);
        if (last_year)
            ask(a, &spec->rules[i], &before);
    }
}

int assess_warm(struct ctx *c, struct store *st, const struct spec *spec, const char *standard, const char *period, bool anew) {
    struct asks a = {0, NEWN(c, struct rule_ask, MAX_ASKS)};
    {
        AUTO_READ db = {0};
        TRY(store_read(c, st, &db));
        TRY(of_standard(c, db.db, spec, standard, period, &a));
    }
    return rule_warm(c, st, spec, a.n, a.v, anew);
}

int assess_warm_run(struct ctx *c, struct store *st, const struct spec *spec, int64_t run) {
    const char *standard, *period;
    {
        AUTO_READ db = {0};
        AUTO_STMT s = {0};
        TRY(store_read(c, st, &db));
        TRY(db_query(c, db.db, Q_ASSESS_RUN, &s, A(run)));
        int got = db_next(c, &s);
        if (got <= 0)                                     /* whoever freezes it says that there is none */
            return got;
        standard = db_text(c, &s, 1);
        period = db_text(c, &s, 3);
    }
    return assess_warm(c, st, spec, standard, period, true);
}

int assess_warm_daily(struct ctx *c, struct store *st, const struct spec *spec, bool todos_only) {
    struct asks a = {0, NEWN(c, struct rule_ask, MAX_ASKS)};
    {
        AUTO_READ db = {0};
        TRY(store_read(c, st, &db));
        of_reminders(c, spec, &a);
        if (!todos_only) {
            TRY(of_standard(c, db.db, spec, NULL, NULL, &a));
            TRY(of_rectifications(c, db.db, spec, &a));
        }
    }
    return rule_warm(c, st, spec, a.n, a.v, false);
}
