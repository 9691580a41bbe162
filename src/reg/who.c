/* May this user do this action on this row: roles within the department, persons of the record, separation. */
#include "reg/internal.h"

bool is_system(const struct auth_user *u) {
    return u == auth_system_user();
}

int64_t row_department(const struct row *row) {
    return row->reg->department_field ? row_i64(row, col_find(row->reg, row->reg->department_field)) : 0;
}

bool names_person(struct ctx *c, const struct row *row, const char *field, int64_t person) {
    int col = col_find(row->reg, field);
    if (col < 0 || person <= 0)
        return false;
    int64_t *ids = &row->v[col].i;
    int n = row->v[col].type == DB_INT ? 1 : ids_of(c, &row->v[col], &ids);
    for (int i = 0; i < n; i++)
        if (ids[i] == person)
            return true;
    return false;
}

/* What is noted as his own act of a day he had to be allowed on that day; what others did he may enter later. */
static bool notes_actor(const struct spec_action *a) {
    for (int i = 0; i < a->n_set; i++)
        if (str_eq(a->set[i].value, "$actor"))
            return true;
    return false;
}

bool who_may(struct ctx *c, const struct auth_user *u, const struct spec_action *a, const struct row *row) {
    if (is_system(u))
        return true;
    for (int i = 0; i < a->n_who; i++) {
        const char *who = a->who[i];
        if (str_eq(who, "*")) {
            if (a->n_from || auth_sees_register(u, row->reg))
                return true;
        } else if (*who == '@') {
            if (names_person(c, row, who + 1, u->actor.person))
                return true;
        } else if (auth_has_on(u, who, row_department(row), notes_actor(a) ? c->day : NULL)) {
            return true;
        }
    }
    return false;
}

bool may_some(const struct auth_user *u, const struct spec_register *r, const struct spec_action *a) {
    bool may = is_system(u);
    for (int i = 0; i < a->n_who && !may; i++)
        may = *a->who[i] == '@' || (str_eq(a->who[i], "*") ? auth_sees_register(u, r) : auth_has(u, a->who[i], 0));
    return may;
}

bool reg_may_create(const struct auth_user *u, const struct spec_register *reg, const struct spec_action *action) {
    for (int i = 0; i < action->n_who && !action->n_from; i++)
        if (str_eq(action->who[i], "*") ? auth_sees_register(u, reg) : action->who[i][0] == '@' ? !u->read_only && u->actor.person && auth_sees_register(u, reg) : auth_has(u, action->who[i], 0))
            return true;
    return false;
}

bool action_from(const struct spec_action *a, const char *state) {
    for (int i = 0; i < a->n_from; i++)
        if (str_eq(a->from[i], state))
            return true;
    return false;
}

int who_did(struct ctx *c, struct db *db, const struct actor *by, const char *action, const struct row *row) {
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_REG_EVENT_BY, &s, A(row->reg->name), row->v[C_ID], A(action), A(by->person), A(by->account)));
    return db_next(c, &s);
}

int separate_check(struct ctx *c, struct db *db, const struct auth_user *u, const struct actor *by, const struct spec_action *a, const struct row *row) {
    int64_t me = by->person;
    if (is_system(u) && !me)
        return 0;
    for (int i = 0; i < a->n_separate; i++) {
        const char *what = a->separate[i];
        if (*what == '@') {
            if (names_person(c, row, what + 1, me)) {
                const struct spec_field *f = spec_field(row->reg, what + 1);
                return fail(c, E_SEPARATE, T("%s不得由%s本人办理", "%s may not be done by the person in \"%s\""), TX(a->title),
                            f ? TX(f->title) : what + 1);
            }
            continue;
        }
        int rc = who_did(c, db, by, what, row);
        TRY(rc);
        bool made = str_eq(what, "create") && me && row_i64(row, C_CREATED_BY) == me;
        if (rc || made) {
            const struct spec_action *other = spec_action(row->reg, what);
            return fail(c, E_SEPARATE, T("办理过“%s”的人不得办理“%s”", "who did \"%s\" may not do \"%s\""),
                        other ? TX(other->title) : what, TX(a->title));
        }
    }
    return 0;
}

/* Does he hold it by a role for some departments only? Then its titles say which. */
static bool by_scope_alone(struct ctx *c, const struct auth_user *u, const struct spec_action *a, const struct row *row) {
    bool scoped = false;
    for (int i = 0; i < a->n_who; i++) {
        const char *who = a->who[i];
        if (*who == '*' || (*who == '@' && names_person(c, row, who + 1, u->actor.person)) || (*who != '@' && auth_has_unit(u, who)))
            return false;
        scoped = scoped || (*who != '@' && auth_has(u, who, 0));
    }
    return scoped;
}

static bool in_scope(const struct auth_user *u, const struct spec_action *a, int64_t department) {
    for (int i = 0; i < a->n_who; i++)
        if (department && auth_has(u, a->who[i], department))
            return true;
    return false;
}

static bool moved(const struct row *old, const struct row *row, int col) {
    return row->v[col].type != DB_NULL && (!old->v || !value_eq(&old->v[col], &row->v[col]));
}

int scope_check(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_action *a, const struct row *old, const struct row *row) {
    const struct spec_register *r = row->reg;
    const struct spec_field *f = spec_field(r, "person");  /* whom a record is about */
    int at = r->department_field ? col_find(r, r->department_field) : -1, person = f && f->type == F_PERSON ? col_find(r, f->name) : -1;
    struct row whose;
    if (at < 0 || is_system(u) || !by_scope_alone(c, u, a, row))
        return 0;
    bool asked = spec_asks(a, r->department_field);
    if (asked && row->v[at].type == DB_NULL)
        ctx_field_error(c, E_INVALID, r->department_field, T("请填写%s：您的授权限于所管部门", "%s is required: your grant is for some departments only"), TX(spec_field(r, r->department_field)->title));
    else if (asked && moved(old, row, at) && !in_scope(u, a, row_i64(row, at)))
        ctx_field_error(c, E_INVALID, r->department_field, T("这个部门不归您管", "this department is not in your charge"));
    if (person < 0 || !spec_asks(a, f->name) || !moved(old, row, person))
        return 0;
    const struct spec_register *people = spec_register(spec, "person");
    int rc = row_get(c, db, u, people, row_i64(row, person), &whose);
    if (rc == E_NOTFOUND) {                                /* check_refs has said so */
        c->err = (struct err){.items = c->err.items};
        return 0;
    }
    TRY(rc);
    if (!in_scope(u, a, row_i64(&whose, col_find(people, "department"))))
        ctx_field_error(c, E_INVALID, f->name, T("%s不在您所管的部门", "%s: not of a department in your charge"), TX(f->title));
    return 0;
}

/* Says whose hand was wanted: the titles of the fields and roles, "or" between them. */
static int second_wanted(struct ctx *c, const struct spec *spec, const struct spec_action *a, const struct row *row) {
    const char *zh = "", *en = "";
    for (int i = 0; i < a->n_second; i++) {
        const char *who = a->second[i];
        struct text2 t = *who == '@' ? spec_field(row->reg, who + 1)->title : spec_role(spec, who)->title;
        zh = arena_printf(c->mem, "%s%s%s", zh, i ? "或" : "", t.zh);
        en = arena_printf(c->mem, "%s%s%s", en, i ? " or " : "", t.en);
    }
    return fail(c, E_SEPARATE, T("“%s”的第二签名须由%s本人签", "the second signature of \"%s\" is that of: %s"), TX(a->title), T(zh, en));
}

/* Who may not do it may not be its second hand either, unless the action asks for nobody in particular or for just his. */
static int second_separate(struct ctx *c, const struct spec_action *a, const struct row *row, int64_t second) {
    for (int i = 0; i < a->n_separate && a->n_second; i++) {
        const char *what = a->separate[i];
        bool asked = *what != '@';
        for (int k = 0; k < a->n_second; k++)
            asked = asked || str_eq(a->second[k], what);
        if (asked || !names_person(c, row, what + 1, second))
            continue;
        const struct spec_field *f = spec_field(row->reg, what + 1);
        return fail(c, E_SEPARATE, T("“%s”的第二签名不得由%s本人签", "the second signature of \"%s\" may not be that of the person in \"%s\""), TX(a->title), f ? TX(f->title) : what + 1);
    }
    return 0;
}

int second_check(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_action *a, const struct row *row, int64_t second) {
    bool wanted = false;
    TRY(second_separate(c, a, row, second));
    for (int i = 0; i < a->n_second; i++) {
        const char *who = a->second[i];
        int is = *who == '@' ? names_person(c, row, who + 1, second) : auth_person_has(c, db, second, who);
        if (is)
            return is < 0 ? is : 0;
        wanted = wanted || *who != '@' || (row->v[col_find(row->reg, who + 1)].type != DB_NULL && !names_person(c, row, who + 1, u->actor.person));
    }
    return wanted && second != SECOND_LATER ? second_wanted(c, spec, a, row) : 0;
}
