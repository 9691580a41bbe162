/* The work of a day: reminders, today's score for the trend, rectifications whose rule no longer fires.
 *
 * It is judged on a snapshot, beside whoever works: that takes as long as all rules take. What came of it is written afterwards
 * in portions, so that an action waits for one portion at most. Broken off it is simply done again: a to-do is refreshed, never doubled. */
#include "assess/internal.h"
#include "rule/memory.h"

enum { TODOS = 100, RECORDS = 10 };      /* a portion: some milliseconds */

struct day { bool put; const char *standard, *today; int64_t percent, score, applicable; int open; };
struct assess_day {
    bool todos_only;
    struct rule_todos *todos;
    struct day day;
    int n_gone; int64_t *gone;
    int at, gone_at;                          /* written so far */
    bool reminded;
};

static int judge_score(struct ctx *c, struct db *db, const struct spec *spec, struct day *d) {
    struct run r;
    char today[DATE_SIZE];
    ctx_today(c, today);
    TRY(live_score(c, db, spec, &r));
    *d = (struct day){r.out.percent >= 0, r.standard->id, arena_dup(c->mem, today), r.out.percent, r.out.score, r.out.applicable, 0};
    for (int i = 0; i < r.n_findings; i++)
        d->open += !r.findings[i].until;
    return 0;
}

static int put_score(struct ctx *c, struct db *db, const struct spec *spec, const struct day *d) {
    AUTO_STMT s = {0};
    int rc = db_one(c, db, Q_ASSESS_DAY, &s, A(d->standard), A(d->today));
    int64_t id = rc >= 0 ? db_i64(&s, 0) : 0;
    bool same = rc >= 0 && db_i64(&s, 1) == d->percent && db_i64(&s, 2) == d->score && db_i64(&s, 3) == d->applicable && db_i64(&s, 4) == d->open;
    stmt_close(&s);
    if (rc < 0 && rc != E_NOTFOUND)
        return rc;
    c->err = (struct err){0};
    if (same || !d->put)
        return 0;
    json_t *v = json_pack("{s:s,s:s,s:s,s:s,s:s,s:i,s:s}", "standard", d->standard, "day", d->today, "percent", hundredths_str(c, d->percent), "score",
                          hundredths_str(c, d->score), "applicable", hundredths_str(c, d->applicable), "open_findings", d->open, "state", "kept");
    return reg_put(c, db, spec_register(spec, "score_day"), id, id ? "update" : "create", v, NULL);
}

struct still { int64_t record; const char *today; bool fires; };

static int fires(void *arg, const struct rule_row *row) {
    struct still *s = arg;
    s->fires |= row->record == s->record && (!row->until || strcmp(row->until, s->today) > 0);
    return 0;
}

int rectifications_waiting(struct ctx *c, struct db *db, const struct spec *spec, struct waiting *w) {
    AUTO_STMT s = {0};
    char today[DATE_SIZE];
    int n = 0, rc = 0;
    ctx_today(c, today);
    TRY(db_query0(c, db, Q_ASSESS_RECTIFICATIONS, &s));
    while (n < WAITING_MAX && (rc = db_next(c, &s)) > 0) {
        const struct spec_rule *rule = spec_rule(spec, db_peek(&s, 1, NULL));
        if (!rule)
            continue;
        w[n] = (struct waiting){.id = db_i64(&s, 0), .record = db_i64(&s, 2), .rule = rule};
        TRY(rule_period(c, db_is_null(&s, 3) ? arena_dupn(c->mem, today, 4) : db_text(c, &s, 3), &w[n++].period));
    }
    return rc < 0 ? rc : n;
}

static int judge_waiting(struct ctx *c, struct db *db, const struct spec *spec, struct assess_day *d) {
    struct waiting *w = NEWN(c, struct waiting, WAITING_MAX);
    int n = rectifications_waiting(c, db, spec, w);
    TRY(n);
    d->gone = NEWN(c, int64_t, n);
    for (int i = 0; i < n; i++) {
        struct still still = {w[i].record, d->day.today, false};
        int rc = rule_rows(c, db, spec, w[i].rule, &w[i].period, fires, &still);
        if (rule_failed(rc)) {                             /* it waits on: silence of a broken rule proves nothing */
            log_put(LOG_ERROR_, "assess", "rectification %" PRId64 ": %s", w[i].id, c->err.detail);
            c->err = (struct err){0};
            continue;
        }
        TRY(rc);
        if (!still.fires)
            d->gone[d->n_gone++] = w[i].id;
    }
    return 0;
}

/* If it still waits: somebody may have been quicker. */
static int put_gone(struct ctx *c, struct db *db, const struct spec *spec, const struct day *day, int64_t id) {
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_ASSESS_WAITS, &s, A(id)));
    int waits = db_next(c, &s);
    stmt_close(&s);
    if (waits <= 0)
        return waits;
    json_t *v = json_pack("{s:s,s:s,s:s}", "state", "done", "done_on", day->today, "result",
                          T("规则不再命中，系统转为待复查。", "The rule no longer fires; waiting for the re-check."));
    return reg_put(c, db, spec_register(spec, "rectification"), id, "auto_finish", v, NULL);
}

static int judge(struct ctx *c, struct db *db, const struct spec *spec, struct assess_day *d) {
    TRY(rule_todos(c, db, spec, !d->todos_only, &d->todos));      /* a broken rule is told once a day */
    if (d->todos_only)
        return 0;
    TRY(judge_score(c, db, spec, &d->day));
    return judge_waiting(c, db, spec, d);
}

/* One portion. returns 1 more is left, 0 all is written */
static int put(struct ctx *c, struct db *db, const struct spec *spec, struct assess_day *d) {
    if (!d->reminded) {
        int more = rule_todos_put(c, db, d->todos, d->at, TODOS);
        TRY(more);
        d->at += TODOS;
        d->reminded = !more;
        return more || !d->todos_only;
    }
    for (int i = 0; i < RECORDS && d->gone_at < d->n_gone; i++)
        TRY(put_gone(c, db, spec, &d->day, d->gone[d->gone_at++]));
    return d->gone_at < d->n_gone ? 1 : put_score(c, db, spec, &d->day);
}

int assess_daily(struct ctx *c, struct db *db, const struct spec *spec) {
    struct assess_day d = {0};
    AUTO_TX tx = {0};
    int more = 1;
    TRY(tx_begin(c, db, &tx));
    TRY(judge(c, db, spec, &d));
    while (more)
        TRY(more = put(c, db, spec, &d));
    TRY(tx_commit(c, &tx));
    return rule_todos_open(c, db);
}

/* On the writer, after its own change: not through the memory of rules, which knows committed rows only. */
int assess_recheck(struct ctx *c, struct db *db, const struct spec *spec, const char *prefix) {
    struct waiting *w = NEWN(c, struct waiting, WAITING_MAX);
    struct day day = {0};
    char today[DATE_SIZE];
    ctx_today(c, today);
    day.today = today;
    int n = rectifications_waiting(c, db, spec, w);
    for (int i = 0; i < n; i++) {
        struct still still = {w[i].record, today, false};
        if (!str_starts(w[i].rule->id, prefix))
            continue;
        TRY(rule_run(c, db, w[i].rule, &w[i].period, 0, fires, &still));
        if (!still.fires)
            TRY(put_gone(c, db, spec, &day, w[i].id));
    }
    return n < 0 ? n : 0;
}

struct job { const struct spec *spec; struct assess_day d; int open; };

static int write_portion(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    int more = put(c, db, j->spec, &j->d);
    if (!more)
        TRY(j->open = rule_todos_open(c, db));
    return more;
}

static int beside(struct ctx *c, struct store *st, const struct spec *spec, bool todos_only) {
    struct job j = {.spec = spec, .d = {.todos_only = todos_only}};
    int more = 1;
    TRY(assess_warm_daily(c, st, spec, todos_only));      /* on all cores; judging is then mostly recalling */
    {
        AUTO_READ db = {0};
        TRY(store_read(c, st, &db));
        TRY(judge(c, db.db, spec, &j.d));
    }
    while (more)
        TRY(more = store_write(c, st, write_portion, &j));
    return j.open;
}

int assess_daily_beside(struct ctx *c, struct store *st, const struct spec *spec) { return beside(c, st, spec, false); }

int assess_todos_beside(struct ctx *c, struct store *st, const struct spec *spec, int64_t *seen) {
    int64_t seq;
    {
        AUTO_READ db = {0};
        AUTO_STMT s = {0};
        TRY(store_read(c, st, &db));
        TRY(db_one(c, db.db, Q_ASSESS_CHANGED, &s, A(*seen)));
        seq = db_i64(&s, 0);
    }
    if (!seq)
        return 0;
    TRY(beside(c, st, spec, true));
    *seen = seq;
    return 1;
}
