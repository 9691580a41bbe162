/* Reminders: rows of remind rules become to-dos before and when they are due. */
#include <stdio.h>
#include <stdlib.h>

#include "rule/rule.h"
#include "rule/sql.gen.h"

struct refresh {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    const struct spec_rule *rule;
    char today[DATE_SIZE], stamp[40];
};

static int64_t days_setting(const struct spec *spec, const char *key, int64_t otherwise) {
    int64_t v;
    return str_i64(spec_setting(spec, key), 0, 3660, &v) ? v : otherwise;
}

/* 0 the person (or the owner's role), 1 department head, 2 secrecy officer, 3 leader in charge. */
static int level_of(const struct spec *spec, int64_t overdue_days) {
    if (overdue_days >= days_setting(spec, "escalate_leader_days", 15))
        return 3;
    if (overdue_days >= days_setting(spec, "escalate_officer_days", 7))
        return 2;
    return overdue_days >= days_setting(spec, "escalate_head_days", 3);
}

static int put(void *arg, const struct rule_row *row) {
    struct refresh *f = arg;
    struct ctx *c = f->c;
    if (row->until && strcmp(row->until, f->today) <= 0)
        return 0;
    int64_t overdue = date_days(f->today) - date_days(row->since);
    AUTO_STMT s = {0};
    int64_t department = row->department;
    if (!department && row->person && db_one(c, f->db, Q_RULE_PERSON_DEPARTMENT, &s, A(row->person)) >= 0)
        department = db_i64(&s, 0);
    TRY(db_exec(c, f->db, Q_RULE_TODO_PUT, A(f->rule->id), A(f->rule->register_name), A(row->record),
                A(row->person), department ? A(department) : ANULL, A(f->rule->owner),
                A(row->since), A(row->detail), A(row->names), A(level_of(f->spec, overdue)), A((const char *)f->today), A((const char *)f->stamp)));
    return 0;
}

void rule_remind_period(struct ctx *c, const struct spec_rule *r, struct rule_period *ret_p) {
    struct rule_period p;
    char today[DATE_SIZE];
    ctx_today(c, today);
    snprintf(p.year, sizeof p.year, "%.4s", today);
    snprintf(p.from, sizeof p.from, "%s-01-01", p.year);
    snprintf(p.to, sizeof p.to, "%s-12-31", p.year);
    date_add_days(today, r->lead_days, p.today);
    if (strcmp(p.today, p.to) > 0)
        memcpy(p.to, p.today, sizeof p.to);
    *ret_p = p;
}

static int remind_one(struct refresh *f) {
    struct rule_period p;
    rule_remind_period(f->c, f->rule, &p);
    return rule_run(f->c, f->db, f->rule, &p, 0, put, f);
}

int rule_remind(struct ctx *c, struct db *db, const struct spec *spec) {
    struct refresh f = {.c = c, .db = db, .spec = spec};
    ctx_today(c, f.today);
    snprintf(f.stamp, sizeof f.stamp, "%" PRId64, c->now_us(c));
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    for (int i = 0; i < spec->n_rules; i++) {
        f.rule = &spec->rules[i];
        if (!(f.rule->use & USE_REMIND))
            continue;
        int rc = remind_one(&f);
        if (rc == E_MODEL || rc == E_TIMEOUT || rc == E_LIMIT) {
            log_put(LOG_ERROR_, "rule", "remind %s: %s", f.rule->id, c->err.detail);
            TRY(db_exec(c, db, Q_RULE_TODO_KEEP, A(f.rule->id), A((const char *)f.stamp)));
            c->err = (struct err){0};
        } else if (rc < 0)
            return rc;
    }
    TRY(db_exec(c, db, Q_RULE_TODO_CLOSE, A((const char *)f.today), A((const char *)f.stamp)));
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_RULE_TODO_COUNT, &s));
    int n = (int)db_i64(&s, 0);
    stmt_close(&s);
    TRY(tx_commit(c, &tx));
    return n;
}
