/* Reminders: rows of remind rules become to-dos before and when they are due. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rule/memory.h"
#include "rule/sql.gen.h"

struct todo { const struct spec_rule *rule; struct rule_row row; int64_t department; int level; };
struct rule_todos {
    char today[DATE_SIZE];
    int n, cap; struct todo *v;                       /* new, or other than they stand in the list */
    int n_gone, cap_gone; int64_t *gone;              /* in the list, and said no more */
    struct map failed;                                /* rules whose to-dos stay as they are */
};

struct refresh {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    const struct spec_rule *rule;
    struct rule_todos *t;
    const char *from;                  /* first day of this year, while this year is looked at; else NULL */
    struct map *last_year;             /* what the rule said of last year, by record and person */
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

/* Nobody is asked who has left, and no head where there is none, or where it is he himself: the next one above is. */
static int who_is_there(struct refresh *f, struct todo *o) {
    struct ctx *c = f->c;
    AUTO_STMT person = {0}, heads = {0};
    int rc = o->row.person ? db_one(c, f->db, Q_RULE_PERSON, &person, A(o->row.person)) : E_NOTFOUND;
    if (rc < 0 && rc != E_NOTFOUND)
        return rc;
    if (rc >= 0 && !o->department)
        o->department = db_i64(&person, 0);
    if (rc >= 0 && !db_i64(&person, 1) && !o->level && !f->rule->asks_owner)
        o->level = 1;
    c->err = (struct err){0};
    if (o->level != 1)
        return 0;
    TRY(db_one(c, f->db, Q_RULE_HEADS, &heads, A(o->department), A(o->row.person), A((const char *)f->t->today)));
    o->level += !o->department || !db_i64(&heads, 0);
    return 0;
}

/* What is open from the first day of the year on was open before: it is late since then, and one to-do. */
static bool goes_on(struct refresh *f, const struct rule_row *row) {
    struct ctx *c = f->c;
    const char *key = arena_printf(c->mem, "%" PRId64 " %" PRId64, row->record, row->person);
    if (f->from)
        return str_eq(row->since, f->from) && map_get(f->last_year, key);
    map_put(c, f->last_year, key, f->rule);
    return false;
}

static int keep(void *arg, const struct rule_row *row) {
    struct refresh *f = arg;
    struct ctx *c = f->c;
    if ((row->until && strcmp(row->until, f->t->today) <= 0) || goes_on(f, row))
        return 0;
    struct todo o = {f->rule, *row, row->department, level_of(f->spec, date_days(f->t->today) - date_days(row->since))};
    TRY(who_is_there(f, &o));
    if (f->rule->asks_owner)                               /* whom it is about cannot mend it */
        o.row.person = 0;
    GROW(c, f->t->v, f->t->n, f->t->cap, 256);
    f->t->v[f->t->n++] = o;
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

/* What was open when the year ended does not vanish with it: in the first months last year is looked at too, as an assessment of it would. */
bool rule_remind_last_year(struct ctx *c, const struct spec *spec, struct rule_period *ret_p) {
    char today[DATE_SIZE], until[DATE_SIZE], year[8];
    ctx_today(c, today);
    snprintf(year, sizeof year, "%.4s", today);
    date_add_months(arena_printf(c->mem, "%s-01-01", year), (int)days_setting(spec, "remind_last_year_months", 3), until);
    snprintf(year, sizeof year, "%04d", (int)strtol(year, NULL, 10) - 1);
    return strcmp(today, until) < 0 && rule_period(c, year, ret_p) >= 0;
}

static const char *key_of(struct ctx *c, const char *rule, int64_t record, const char *due, int64_t person) {
    return arena_printf(c->mem, "%s %" PRId64 " %s %" PRId64, rule, record, due, person);
}

static bool stands(struct stmt *s, const struct todo *o) {
    return db_i64(s, 5) == o->department && db_i64(s, 9) == o->level && str_eq(db_peek(s, 6, NULL), o->rule->owner) && str_eq(db_peek(s, 7, NULL), o->row.detail)
           && str_eq(db_peek(s, 8, NULL), o->row.names);
}

/* Two sentences of one to-do: what both begin with, up to the colon, is said once. */
static const char *both(struct ctx *c, const char *a, const char *b) {
    enum { TOLD_BYTES = 600 };
    static const char more[] = "等";
    size_t head = str_same_head(a, b);
    if (str_eq(a, b) || str_ends(a, more))
        return a;
    if (strlen(a) + strlen(b) > TOLD_BYTES)
        return arena_printf(c->mem, "%s%s", a, more);
    return arena_printf(c->mem, "%s%s%s", a, head ? "、" : "；", b + head);
}

/* What is wrong with one record in several ways is one to-do, so that nobody thinks it done after the first. Where they name other records, the last stands: who may not see one of them is still asked. */
static void together(struct ctx *c, struct todo *first, struct todo *o) {
    first->rule = NULL;
    if (first->row.detail && o->row.detail && str_eq(first->row.names, o->row.names))
        o->row.detail = both(c, first->row.detail, o->row.detail);
}

/* Of what the rules say, what the list does not hold yet is left; of the list, what no rule says any more is to go. */
static int compare(struct ctx *c, struct db *db, struct rule_todos *t) {
    AUTO_STMT s = {0};
    struct map said = {0};
    int rc, left = 0;
    for (int i = 0; i < t->n; i++) {
        const char *key = key_of(c, t->v[i].rule->id, t->v[i].row.record, t->v[i].row.since, t->v[i].row.person);
        struct todo *twin = map_get(&said, key);
        if (twin)
            together(c, twin, &t->v[i]);
        map_put(c, &said, key, &t->v[i]);
    }
    TRY(db_query0(c, db, Q_RULE_TODO_LISTED, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const char *rule = db_text(c, &s, 1);
        struct todo *o = map_get(&said, key_of(c, rule, db_i64(&s, 2), db_text(c, &s, 3), db_i64(&s, 4)));
        if (o && stands(&s, o)) {
            o->rule = NULL;
        } else if (!o && !map_get(&t->failed, rule)) {
            GROW(c, t->gone, t->n_gone, t->cap_gone, 64);
            t->gone[t->n_gone++] = db_i64(&s, 0);
        }
    }
    for (int i = 0; i < t->n; i++)
        if (t->v[i].rule)
            t->v[left++] = t->v[i];
    t->n = left;
    return rc;
}

static int remind_one(struct refresh *f) {
    struct rule_period p;
    struct map seen = {0};
    f->last_year = &seen;
    f->from = NULL;
    if (rule_remind_last_year(f->c, f->spec, &p))
        TRY(rule_rows(f->c, f->db, f->spec, f->rule, &p, keep, f));
    rule_remind_period(f->c, f->rule, &p);
    f->from = p.from;
    return rule_rows(f->c, f->db, f->spec, f->rule, &p, keep, f);
}

int rule_todos(struct ctx *c, struct db *db, const struct spec *spec, bool tell, struct rule_todos **ret_t) {
    struct rule_todos *t = NEW(c, struct rule_todos);
    struct refresh f = {c, db, spec, NULL, t};
    ctx_today(c, t->today);
    for (int i = 0; i < spec->n_rules; i++) {
        f.rule = &spec->rules[i];
        if (!(f.rule->use & USE_REMIND))
            continue;
        int before = t->n, rc = remind_one(&f);
        if (rule_failed(rc)) {
            if (tell)
                log_put(LOG_ERROR_, "rule", "remind %s: %s", f.rule->id, c->err.detail);
            map_put(c, &t->failed, f.rule->id, &spec->rules[i]);
            t->n = before;
            c->err = (struct err){0};
        } else if (rc < 0)
            return rc;
    }
    *ret_t = t;
    return compare(c, db, t);
}

static int put_one(struct ctx *c, struct db *db, const struct rule_todos *t, const struct todo *o) {
    const struct rule_row *row = &o->row;
    return db_exec(c, db, Q_RULE_TODO_PUT, A(o->rule->id), A(o->rule->register_name), A(row->record), A(row->person), o->department ? A(o->department) : ANULL,
                   A(o->rule->owner), A(row->since), A(row->detail), A(row->names), A(o->level), A((const char *)t->today));
}

int rule_todos_put(struct ctx *c, struct db *db, const struct rule_todos *t, int from, int n) {
    for (int i = from; i < t->n && i < from + n; i++)
        TRY(put_one(c, db, t, &t->v[i]));
    if (from + n < t->n)
        return 1;
    for (int i = 0; i < t->n_gone; i++)
        TRY(db_exec(c, db, Q_RULE_TODO_CLOSE, A(t->gone[i]), A((const char *)t->today)));
    return 0;
}

int rule_todos_open(struct ctx *c, struct db *db) {
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_RULE_TODO_COUNT, &s));
    return (int)db_i64(&s, 0);
}
