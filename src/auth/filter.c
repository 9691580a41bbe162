/* The row filter: the one place that says who sees which row (docs/model.md, access).
 *
 * Seen = level within clearance, and (everyone | a role within its department scope | one of the record's persons),
 * and (no audience | in the audience | one of the record's persons | the role that keeps the book).
 * Administrators see accounts, grants and seals, and nothing of the business. */
#include "auth/internal.h"

/* They register and hand out what they need not read: an audience does not shut them out of the book. */
static const char *const keepers[] = {"registry_clerk", "secrecy_officer"};

static bool admin_sees(const struct auth_user *u, const char *name) {
    if (u->kind == ACCOUNT_AUDIT)
        return str_eq(name, "seal");
    return str_eq(name, "account") || str_eq(name, "role_grant");
}

/* Where he keeps the book: everywhere (true), or in the departments of his grants, as a JSON array (NULL: nowhere). */
static bool keeper(struct ctx *c, const struct auth_user *u, const struct spec_register *r, const char **ret_departments) {
    struct str s;
    int n = 0;
    str_init(&s, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < u->n_grants; i++) {
        const struct auth_grant *g = &u->grants[i];
        bool ours = false;
        for (int k = 0; k < r->n_roles; k++)
            for (size_t q = 0; q < COUNT(keepers); q++)
                ours = ours || (str_eq(r->roles[k], keepers[q]) && str_eq(g->role, keepers[q]));
        if (ours && (!g->department || !r->department_field))     /* a register without departments is the unit's */
            return true;
        if (ours)
            str_putf(&s, "%c%" PRId64, n++ ? ',' : '[', g->department);
    }
    str_putc(&s, ']');
    *ret_departments = n ? s.p : NULL;
    return false;
}

bool auth_sees_register(const struct auth_user *u, const struct spec_register *r) {
    if (u == auth_system_user())
        return true;
    if (u->kind != ACCOUNT_BUSINESS)
        return admin_sees(u, r->name);
    if (r->everyone || (r->n_persons && u->actor.person))
        return true;
    for (int i = 0; i < r->n_roles; i++)
        if (auth_has(u, r->roles[i], 0))
            return true;
    return false;
}

struct out { struct ctx *c; struct str *sql; const char **names; struct db_arg *vals; int *n; };

static void bind(struct out *o, const char *name, struct db_arg v) {
    o->names[*o->n] = name;
    o->vals[(*o->n)++] = v;
}

/* Departments in which one of the register's roles is held, as a JSON array; NULL when one is held for the whole unit. */
static const char *scope(struct ctx *c, const struct auth_user *u, const struct spec_register *r, bool *ret_any) {
    struct str s;
    bool first = true;
    str_init(&s, c, LIMIT_SQL_BYTES);
    str_putc(&s, '[');
    for (int i = 0; i < u->n_grants; i++) {
        const struct auth_grant *g = &u->grants[i];
        bool ours = false;
        for (int k = 0; k < r->n_roles; k++)
            ours = ours || str_eq(r->roles[k], g->role);
        if (!ours)
            continue;
        *ret_any = true;
        if (!g->department || !r->department_field)       /* a register without departments is the unit's */
            return NULL;
        str_putf(&s, "%s%" PRId64, first ? "" : ",", g->department);
        first = false;
    }
    str_putc(&s, ']');
    return s.p;
}

/* One of the record's persons: named in a column of its own, or among several in one field, which reg_party keeps by person. */
static void person_part(struct out *o, const struct spec_register *r) {
    bool listed = false;
    int n = 0;
    str_putc(o->sql, '(');
    for (int i = 0; i < r->n_persons; i++) {
        const struct spec_field *f = spec_field(r, r->persons[i]);
        if (f && f->type != F_PERSONS)
            str_putf(o->sql, "%st.%s = :a_me", n++ ? " OR " : "", f->name);
        else
            listed = true;
    }
    if (listed)
        str_putf(o->sql, "%sEXISTS (SELECT 1 FROM reg_party ap WHERE ap.register = '%s' AND ap.person = :a_me AND ap.record = t.id)", n ? " OR " : "", r->name);
    str_putc(o->sql, ')');
}

/* The same for whoever sees nothing else of the register: begins with his own records, found by their indexes, however many others there are. */
static void person_only(struct out *o, const struct spec_register *r) {
    bool listed = false;
    int n = 0;
    str_put(o->sql, "t.id IN (");
    for (int i = 0; i < r->n_persons; i++) {
        const struct spec_field *f = spec_field(r, r->persons[i]);
        if (f && f->type != F_PERSONS)
            str_putf(o->sql, "%sSELECT own.id FROM %s own WHERE own.%s = :a_me AND own.id >= :a_low", n++ ? " UNION ALL " : "", r->name, f->name);
        else
            listed = true;
    }
    if (listed)
        str_putf(o->sql, "%sSELECT ap.record FROM reg_party ap WHERE ap.register = '%s' AND ap.person = :a_me AND ap.record >= :a_low", n ? " UNION ALL " : "", r->name);
    str_putc(o->sql, ')');
    bind(o, "a_low", db_arg_i64(INT64_MIN));
}

static bool access_part(struct out *o, const struct auth_user *u, const struct spec_register *r, bool person) {
    bool any = false;
    if (r->everyone)
        return false;
    const char *departments = scope(o->c, u, r, &any);
    if (any && !departments)
        return false;                                     /* sees every row of the register */
    str_put(o->sql, " AND (");
    if (any) {
        bind(o, "a_in", db_arg_text(departments));
        str_putf(o->sql, "t.%s IN (SELECT value FROM json_each(:a_in))", r->department_field);
    }
    if (person && any) {
        str_put(o->sql, " OR ");
        person_part(o, r);
    } else if (person)
        person_only(o, r);
    str_put(o->sql, any || person ? ")" : "0)");
    return person;
}

bool auth_sees_plain(struct ctx *c, const struct auth_user *u, const struct spec_register *r) {
    bool any = false;
    return u == auth_system_user() || (u->kind == ACCOUNT_BUSINESS && (r->everyone || (!scope(c, u, r, &any) && any)));
}

static void audience_part(struct out *o, const struct auth_user *u, const struct spec_register *r, bool person) {
    struct ctx *c = o->c;
    struct str who;
    const char *kept = NULL;
    if (!r->audience || keeper(c, u, r, &kept))
        return;
    str_init(&who, c, LIMIT_SQL_BYTES);
    str_putf(&who, "[\"p%" PRId64 "\"", u->actor.person);
    for (int i = 0; i < u->n_above; i++)
        str_putf(&who, ",\"d%" PRId64 "\"", u->above[i]);
    str_putc(&who, ']');
    bind(o, "a_who", db_arg_text(who.p));
    str_putf(o->sql, " AND (t.audience IS NULL OR EXISTS (SELECT 1 FROM reg_audience aa WHERE aa.register = '%s' AND aa.record = t.id"
                     " AND aa.who IN (SELECT value FROM json_each(:a_who)))", r->name);
    if (kept) {
        bind(o, "a_keep", db_arg_text(kept));
        str_putf(o->sql, " OR t.%s IN (SELECT value FROM json_each(:a_keep))", r->department_field);
    }
    if (person) {
        str_put(o->sql, " OR ");
        person_part(o, r);
    }
    str_putc(o->sql, ')');
}

int auth_row_filter(struct ctx *c, const struct auth_user *u, const struct spec_register *r, struct str *sql,
                    const char **names, struct db_arg *vals, int *n) {
    struct out o = {c, sql, names, vals, n};
    if (u == auth_system_user() || (u->kind != ACCOUNT_BUSINESS && admin_sees(u, r->name))) {
        str_put(sql, "1");
        return 0;
    }
    if (u->kind != ACCOUNT_BUSINESS) {
        str_put(sql, "0");
        return 0;
    }
    bool person = r->n_persons && u->actor.person;
    bind(&o, "a_level", db_arg_i64(u->actor.clearance));
    str_put(sql, "t.level <= :a_level");
    bool bound = access_part(&o, u, r, person);
    size_t before = sql->len;
    audience_part(&o, u, r, person);
    if (bound || (person && sql->len > before && strstr(sql->p + before, ":a_me")))
        bind(&o, "a_me", db_arg_i64(u->actor.person));
    return str_end(sql);
}
