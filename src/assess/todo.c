/* The to-dos of one user. */
#include "assess/internal.h"

struct todos { struct ctx *c; struct db *db; const struct spec *spec; const struct auth_user *u; json_t *list; char today[DATE_SIZE]; };

static void add(struct todos *t, const char *kind, int64_t id, const char *title, json_t *more, const char *due) {
    json_object_set_new(more, "kind", json_string(kind));
    json_object_set_new(more, "id", json_integer(id));
    json_object_set_new(more, "title", text_or_null(title));
    json_object_set_new(more, "due", text_or_null(due));
    json_object_set_new(more, "overdue", json_boolean(due && strcmp(due, t->today) < 0));
    if (!json_object_get(more, "escalated"))
        json_object_set_new(more, "escalated", json_integer(0));
    json_array_append_new(t->list, more);
}

/* Whose turn it is: the person himself (or the owner's role where nobody is named), then each step above. */
static bool concerns(const struct auth_user *u, struct stmt *s, const char *role) {
    int64_t level = db_i64(s, 6), department = db_i64(s, 8);
    bool mine = u->actor.person && db_i64(s, 9) != 0, named = db_i64(s, 10) != 0;
    if (mine || (!named && role && auth_has(u, role, department)))
        return true;
    if (level >= 1 && department && auth_has(u, "department_head", department))
        return true;
    if (level >= 2 && auth_reaches(u, "secrecy_officer", department))
        return true;
    return level >= 3 && auth_reaches(u, "leader_in_charge", department);
}

static int rules(struct todos *t) {
    struct ctx *c = t->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, t->db, Q_ASSESS_TODO_RULES, &s, A(t->u->actor.person)));
    while ((rc = db_next(c, &s)) > 0 && json_array_size(t->list) < 500) {
        const char *reg = db_text(c, &s, 2);
        const struct spec_rule *rule = spec_rule(t->spec, db_peek(&s, 1, NULL));
        if (!rule || !concerns(t->u, &s, db_text(c, &s, 7)))
            continue;
        const char *label = reg_label(c, t->db, t->spec, t->u, reg, db_i64(&s, 3));
        if (!*label || !reg_names_seen(c, t->db, t->spec, t->u, db_text(c, &s, 11)))
            continue;                          /* may not see the record, or one that its sentence names: it does not exist for him */
        const char *words = rule_words(c, NULL, label, &(struct rule_row){.detail = db_text(c, &s, 5)});
        json_t *o = json_pack("{s:s,s:s,s:I,s:s,s:I}", "detail", words, "register", reg, "record", (json_int_t)db_i64(&s, 3), "rule", rule->id,
                              "escalated", (json_int_t)db_i64(&s, 6));
        add(t, "rule", db_i64(&s, 0), TX(rule->title), o, db_text(c, &s, 4));
    }
    return rc;
}

static int steps(struct todos *t) {
    struct ctx *c = t->c;
    AUTO_STMT s = {0};
    int rc, n = 0;
    TRY(db_query(c, t->db, Q_ASSESS_TODO_STEPS, &s, A(t->u->actor.person)));
    while ((rc = db_next(c, &s)) > 0 && json_array_size(t->list) < 800) {
        const struct spec_register *reg = spec_register(t->spec, db_peek(&s, 0, NULL));
        const struct spec_action *act = reg ? spec_action(reg, db_peek(&s, 2, NULL)) : NULL;
        bool mine = db_i64(&s, 4) && db_i64(&s, 4) == t->u->actor.person;
        if (!act || (!mine && !(db_text(c, &s, 3) && auth_has(t->u, db_text(c, &s, 3), db_i64(&s, 5)))))
            continue;
        const char *label = reg_label(c, t->db, t->spec, t->u, reg->name, db_i64(&s, 1));
        if (!*label)
            continue;
        json_t *o = json_pack("{s:s,s:s,s:I,s:n,s:s}", "detail", label, "register", reg->name, "record", (json_int_t)db_i64(&s, 1), "rule", "action", act->name);
        add(t, "step", ++n, arena_printf(c->mem, T("%s：%s", "%s: %s"), TX(reg->title), TX(act->title)), o, db_text(c, &s, 6));
    }
    return rc;
}

static int reads(struct todos *t) {
    struct ctx *c = t->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, t->db, Q_ASSESS_TODO_READS, &s, A(t->u->actor.person)));
    while ((rc = db_next(c, &s)) > 0) {
        json_t *o = json_pack("{s:s,s:s,s:I,s:n}", "detail", db_text(c, &s, 1), "register", "policy_sign", "record", (json_int_t)db_i64(&s, 0), "rule");
        add(t, "read", db_i64(&s, 0), T("阅签制度", "Read and sign a policy"), o, db_text(c, &s, 2));
    }
    return rc;
}

static int tasks(struct todos *t) {
    struct ctx *c = t->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, t->db, Q_ASSESS_TODO_TASKS, &s, A(t->u->actor.person)));
    while ((rc = db_next(c, &s)) > 0) {
        const char *title = db_text(c, &s, 2);
        bool department = str_eq(db_text(c, &s, 4), "department");
        json_t *o = json_pack("{s:s,s:s,s:I,s:n,s:I,s:s}", "detail", title ? title : "", "register", "assessment_task", "record", (json_int_t)db_i64(&s, 0), "rule",
                              "run", (json_int_t)db_i64(&s, 3), "whose", department ? "department" : "person");
        add(t, "task", db_i64(&s, 0), department ? T("完成本部门自查", "Do the self-check of the department") : T("完成自查", "Do the self-check"), o, db_text(c, &s, 1));
    }
    return rc;
}

int assess_todos(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j) {
    struct todos t = {.c = c, .db = db, .spec = spec, .u = u, .list = json_array()};
    ctx_today(c, t.today);
    if (u->actor.person) {
        TRY(tasks(&t));
        TRY(reads(&t));
    }
    TRY(steps(&t));
    TRY(rules(&t));
    *ret_j = json_pack("{s:o}", "todos", t.list);
    return 0;
}
