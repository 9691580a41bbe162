/* Who has what to do, for somebody who answers for them. */
#include "notice/notice.h"

#include "notice/sql.gen.h"

enum scope { SELF, DEPARTMENT, ALL };
struct digest {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    const struct auth_user *u;
    enum scope scope;
    char today[DATE_SIZE], soon[DATE_SIZE];
    json_t *people, *by_person;      /* list; person or role -> its object */
    int64_t open, overdue;
};
struct due { const char *title, *detail, *names, *reg, *role, *due; int64_t record, person, department, level; };

static enum scope scope_of(const struct auth_user *u) {
    if (auth_oversees(u))
        return ALL;
    for (int i = 0; i < u->n_grants; i++)
        if (str_eq(u->grants[i].role, "department_head"))
            return DEPARTMENT;
    return SELF;
}

static bool in_scope(const struct digest *d, const struct due *x) {
    if (d->scope == ALL || (x->person && x->person == d->u->actor.person))
        return true;
    if (d->scope == DEPARTMENT)
        return x->department && auth_has(d->u, "department_head", x->department);
    return !x->person && x->role && auth_has(d->u, x->role, x->department);
}

static const char *role_title(const struct digest *d, const char *role) {
    struct ctx *c = d->c;
    const struct spec_role *known = spec_role(d->spec, role);
    return known ? TX(known->title) : role ? role : "";
}

/* The object of a person, or of a role that nobody in particular holds. */
static int holder(struct digest *d, const struct due *x, json_t **ret_o) {
    struct ctx *c = d->c;
    const char *key = x->person ? arena_printf(c->mem, "%" PRId64, x->person) : x->role ? x->role : "";
    json_t *o = json_object_get(d->by_person, key);
    if (!o) {
        const char *name = role_title(d, x->role);
        int64_t department = x->department;
        AUTO_STMT s = {0};
        if (x->person && db_one(c, d->db, Q_NOTICE_PERSON, &s, A(x->person)) >= 0) {
            name = db_text(c, &s, 0);
            department = db_i64(&s, 1);
        }
        c->err = (struct err){0};
        const char *place = department ? reg_label(c, d->db, d->spec, d->u, "department", department) : "";
        o = json_pack("{s:I,s:s,s:s,s:i,s:i,s:s,s:[]}", "person", (json_int_t)x->person, "name", name ? name : "", "department", place, "open", 0, "overdue", 0, "oldest", x->due, "items");
        json_object_set_new(d->by_person, key, o);
        json_array_append(d->people, o);
    }
    *ret_o = o;
    return 0;
}

static void count(json_t *o, const char *key) {
    json_object_set_new(o, key, json_integer(json_i64(o, key, 0) + 1));
}

static int add(struct digest *d, const struct due *x) {
    struct ctx *c = d->c;
    json_t *o;
    const char *label = reg_label(c, d->db, d->spec, d->u, x->reg, x->record);
    if (!in_scope(d, x) || !*label || !reg_names_seen(c, d->db, d->spec, d->u, x->names))
        return 0;
    bool late = strcmp(x->due, d->today) < 0;
    TRY(holder(d, x, &o));
    json_array_append_new(json_object_get(o, "items"),
                          json_pack("{s:s,s:s,s:s,s:I,s:s,s:b,s:I}", "title", x->title, "detail", rule_words(c, NULL, label, &(struct rule_row){.detail = x->detail}), "register", x->reg, "record", (json_int_t)x->record,
                                    "due", x->due, "overdue", late, "escalated", (json_int_t)x->level));
    count(o, "open");
    if (late)
        count(o, "overdue");
    if (strcmp(x->due, json_text(o, "oldest")) < 0)
        json_object_set_new(o, "oldest", json_string(x->due));
    d->open++;
    d->overdue += late;
    return 0;
}

static int rules(struct digest *d) {
    struct ctx *c = d->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, d->db, Q_NOTICE_RULES, &s, A((const char *)d->soon)));
    while ((rc = db_next(c, &s)) > 0) {
        const struct spec_rule *rule = spec_rule(d->spec, db_peek(&s, 1, NULL));
        if (rule)
            TRY(add(d, &(struct due){.title = TX(rule->title), .detail = db_text(c, &s, 5), .names = db_text(c, &s, 10), .reg = db_text(c, &s, 2), .record = db_i64(&s, 3), .due = db_text(c, &s, 4),
                                     .person = db_i64(&s, 6), .department = db_i64(&s, 7), .role = db_text(c, &s, 8), .level = db_i64(&s, 9)}));
    }
    return rc;
}

static int steps(struct digest *d) {
    struct ctx *c = d->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, d->db, Q_NOTICE_STEPS, &s, A((const char *)d->soon)));
    while ((rc = db_next(c, &s)) > 0) {
        const struct spec_register *reg = spec_register(d->spec, db_peek(&s, 0, NULL));
        const struct spec_action *a = reg ? spec_action(reg, db_peek(&s, 2, NULL)) : NULL;
        if (!a)
            continue;
        struct due x = {.title = arena_printf(c->mem, T("%s：%s", "%s: %s"), TX(reg->title), TX(a->title)), .reg = reg->name, .record = db_i64(&s, 1), .person = db_i64(&s, 3),
                        .department = db_i64(&s, 4), .role = db_text(c, &s, 5), .due = db_text(c, &s, 6)};
        x.detail = reg_label(c, d->db, d->spec, d->u, x.reg, x.record);
        TRY(add(d, &x));
    }
    return rc;
}

/* The most overdue first, then the oldest. */
static int later(const void *a, const void *b) {
    const json_t *x = *(json_t *const *)a, *y = *(json_t *const *)b;
    int64_t late = json_i64(y, "overdue", 0) - json_i64(x, "overdue", 0);
    return late ? (late > 0 ? 1 : -1) : strcmp(json_text(x, "oldest"), json_text(y, "oldest"));
}

static json_t *sorted(struct ctx *c, json_t *list) {
    size_t n = json_array_size(list);
    json_t **v = NEWN(c, json_t *, n ? n : 1), *out = json_array();
    for (size_t i = 0; i < n; i++)
        v[i] = json_array_get(list, i);
    qsort(v, n, sizeof *v, later);
    for (size_t i = 0; i < n; i++)
        json_array_append(out, v[i]);
    return out;
}

int notice_digest(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j) {
    static const char *const scopes[] = {"self", "department", "all"};
    struct digest d = {.c = c, .db = db, .spec = spec, .u = u, .scope = scope_of(u), .people = json_array(), .by_person = json_object()};
    char yesterday[DATE_SIZE];
    ctx_today(c, d.today);
    date_add_days(d.today, 7, d.soon);
    date_add_days(d.today, -1, yesterday);
    TRY(rules(&d));
    TRY(steps(&d));
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_NOTICE_COUNTS, &s, A((const char *)d.today), A((const char *)yesterday)));
    json_t *j = json_pack("{s:s,s:s,s:I,s:I,s:o}", "date", d.today, "scope", scopes[d.scope], "open", (json_int_t)d.open, "overdue", (json_int_t)d.overdue,
                          "people", sorted(c, d.people));
    if (d.scope == ALL) {
        json_object_set_new(j, "opened", json_integer(db_i64(&s, 0)));
        json_object_set_new(j, "closed", json_integer(db_i64(&s, 1)));
    }
    *ret_j = j;
    return 0;
}
