/* The rights of one account: kind, person, clearance, roles spread over the departments below their scope. */
#include "auth/internal.h"

enum { MAX_GRANTS = 2000, MAX_ABOVE = 64 };

static const struct auth_grant all_roles[1];
static const struct auth_user system_user = {
    .actor = {.unit = 1, .clearance = 4, .session = "system"}, .kind = ACCOUNT_BUSINESS, .account = "system", .name = "system", .grants = all_roles, .csrf = ""};

const struct auth_user *auth_system_user(void) {
    return &system_user;
}

bool auth_has(const struct auth_user *u, const char *role, int64_t department) {
    return auth_has_on(u, role, department, NULL);
}

bool auth_has_on(const struct auth_user *u, const char *role, int64_t department, const char *day) {
    if (u == &system_user)
        return true;
    for (int i = 0; i < u->n_grants; i++) {
        const struct auth_grant *g = &u->grants[i];
        if (str_eq(g->role, role) && (!department || !g->department || g->department == department) && (!day || !g->from || strcmp(g->from, day) <= 0))
            return true;
    }
    return false;
}

bool auth_has_unit(const struct auth_user *u, const char *role) {
    bool has = u == &system_user;
    for (int i = 0; i < u->n_grants && !has; i++)
        has = !u->grants[i].department && str_eq(u->grants[i].role, role);
    return has;
}

bool auth_reaches(const struct auth_user *u, const char *role, int64_t department) {
    return department ? auth_has(u, role, department) : auth_has_unit(u, role);
}

bool auth_oversees(const struct auth_user *u) {
    return auth_has_unit(u, "secrecy_officer") || auth_has_unit(u, "leader") || auth_has_unit(u, "leader_in_charge") || auth_has_unit(u, "inspector");
}

/* What a right is taken from was written by the program: bent for a moment, it gives nothing. */
int account_ours(struct ctx *c, struct db *db, int64_t id) {
    return ledger_row_needed(c, db, (struct text2){"登录账号", "Login account"}, "account", id);
}

static int grant_ours(struct ctx *c, struct db *db, int64_t id) {
    return ledger_row_needed(c, db, (struct text2){"角色授权", "Role grant"}, "role_grant", id);
}

static int person_ours(struct ctx *c, struct db *db, int64_t id) {
    return ledger_row_needed(c, db, (struct text2){"人员", "Person"}, "person", id);
}

static int department_ours(struct ctx *c, struct db *db, int64_t id) {
    return ledger_row_needed(c, db, (struct text2){"内设机构", "Department"}, "department", id);
}

int auth_person_has(struct ctx *c, struct db *db, int64_t person, const char *role) {
    AUTO_STMT q = {0};
    char today[DATE_SIZE];
    ctx_today(c, today);
    TRY(db_query(c, db, Q_AUTH_PERSON_HAS, &q, A(person), A(role), A((const char *)today)));
    int has = db_next(c, &q);
    if (has > 0) {
        TRY(account_ours(c, db, db_i64(&q, 0)));
        TRY(grant_ours(c, db, db_i64(&q, 1)));
    }
    return has;
}

struct spread { struct auth_grant *v; int n; };

/* The same role twice: the longer one counts. */
static int add(struct ctx *c, struct spread *s, const char *role, int64_t department, const char *from) {
    for (int i = 0; i < s->n; i++)
        if (s->v[i].department == department && str_eq(s->v[i].role, role)) {
            s->v[i].from = !from || !s->v[i].from ? NULL : strcmp(from, s->v[i].from) < 0 ? from : s->v[i].from;
            return 0;
        }
    if (s->n == MAX_GRANTS)
        return fail(c, E_LIMIT, T("角色授权超过%d项", "more than %d grants"), MAX_GRANTS);
    s->v[s->n++] = (struct auth_grant){arena_dup(c->mem, role), department, from};
    return 0;
}

static int add_below(struct ctx *c, struct db *db, struct spread *s, const char *role, int64_t department, const char *from) {
    AUTO_STMT q = {0};
    int rc;
    TRY(db_query(c, db, Q_AUTH_BELOW, &q, A(department)));
    while ((rc = db_next(c, &q)) > 0) {
        TRY(department_ours(c, db, db_i64(&q, 0)));
        TRY(add(c, s, role, db_i64(&q, 0), from));
    }
    return rc;
}

/* Who was let in to inspect and nothing else only reads; when that has ended, somebody from outside may no longer enter. */
static int load_inspector(struct ctx *c, struct db *db, int64_t account, struct auth_user *u, int others) {
    AUTO_STMT q = {0};
    TRY(db_one(c, db, Q_AUTH_INSPECTOR, &q, A(account)));
    bool was = !others && db_i64(&q, 0), is = was && auth_has(u, "inspector", 0);
    if (was && !is && !u->actor.person)
        return fail(c, E_SESSION, T("检查授权已到期或已收回，请联系安全保密管理员", "the grant to inspect has ended: ask the security administrator"));
    u->read_only = is;
    return 0;
}

static int load_business(struct ctx *c, struct db *db, int64_t account, struct auth_user *u, struct spread *s) {
    AUTO_STMT q = {0};
    char today[DATE_SIZE];
    int rc, others = 0;
    ctx_today(c, today);
    TRY(db_query(c, db, Q_AUTH_GRANTS, &q, A(account), A((const char *)today)));
    while ((rc = db_next(c, &q)) > 0) {
        TRY(grant_ours(c, db, db_i64(&q, 3)));
        const char *role = db_text(c, &q, 0);
        int64_t department = db_i64(&q, 1);
        others += !str_eq(role, "inspector");
        const char *from = db_is_null(&q, 2) ? NULL : db_text(c, &q, 2);
        TRY(department ? add_below(c, db, s, role, department, from) : add(c, s, role, 0, from));
    }
    TRY(rc);
    u->n_grants = s->n;
    u->grants = s->v;
    TRY(load_inspector(c, db, account, u, others));
    return u->read_only ? 0 : add(c, s, "staff", 0, NULL);      /* everybody who works here */
}

static int load_grants(struct ctx *c, struct db *db, int64_t account, struct auth_user *u) {
    struct spread s = {NEWN(c, struct auth_grant, MAX_GRANTS), 0};
    if (u->kind == ACCOUNT_BUSINESS)
        TRY(load_business(c, db, account, u, &s));
    else
        TRY(add(c, &s, u->kind == ACCOUNT_SYSTEM ? "system_admin" : u->kind == ACCOUNT_SECURITY ? "security_admin" : "audit_admin", 0, NULL));
    u->n_grants = s.n;
    u->grants = s.v;
    return 0;
}

/* Without a live person there is no clearance and no department. */
static int load_person(struct ctx *c, struct db *db, struct auth_user *u) {
    AUTO_STMT q = {0};
    int rc;
    if (!u->actor.person)
        return 0;
    TRY(db_query(c, db, Q_AUTH_PERSON, &q, A(u->actor.person)));
    TRY(rc = db_next(c, &q));
    if (rc) {
        TRY(person_ours(c, db, u->actor.person));
        u->actor.department = db_i64(&q, 0);
        u->actor.clearance = (int)db_i64(&q, 1);
    }
    stmt_close(&q);
    if (!u->actor.department)
        return 0;
    int64_t *above = NEWN(c, int64_t, MAX_ABOVE);
    TRY(db_query(c, db, Q_AUTH_ABOVE, &q, A(u->actor.department)));
    while (u->n_above < MAX_ABOVE && (rc = db_next(c, &q)) > 0) {
        above[u->n_above++] = db_i64(&q, 0);
        TRY(department_ours(c, db, above[u->n_above - 1]));
    }
    u->above = above;
    return rc < 0 ? rc : 0;
}

uint64_t auth_proof(const char *hash) {
    return hash_fnv(hash, strlen(hash));
}

static const char *const kinds[] = {"business", "system", "security", "audit"};

const char *auth_kind_name(enum account_kind kind) {
    return kinds[kind];
}

bool auth_kind_named(const char *name, enum account_kind *ret_kind) {
    size_t i = 0;
    while (i < COUNT(kinds) && !str_eq(kinds[i], name))
        i++;
    if (i < COUNT(kinds))
        *ret_kind = (enum account_kind)i;
    return i < COUNT(kinds);
}

int user_load(struct ctx *c, struct db *db, int64_t account, const struct auth_user **ret_u) {
    AUTO_STMT q = {0};
    struct auth_user *u = NEW(c, struct auth_user);
    int rc;
    TRY(db_query(c, db, Q_AUTH_ACCOUNT, &q, A(account)));
    TRY(rc = db_next(c, &q));
    if (!rc)
        return fail(c, E_SESSION, T("账号已停用，请联系管理员", "the account is no longer active"));
    TRY(account_ours(c, db, account));
    TRY(secret_ours(c, db, account));                      /* of a first password nothing is done but change it */
    u->account = db_text(c, &q, 0);
    u->name = db_text(c, &q, 1);
    auth_kind_named(db_text(c, &q, 3), &u->kind);          /* of no other kind: business */
    u->must_change = db_i64(&q, 5);
    u->totp = db_i64(&q, 6);
    u->proof = auth_proof(db_peek(&q, 7, NULL));
    u->csrf = "";
    u->actor = (struct actor){.account = account, .person = db_i64(&q, 2), .unit = db_i64(&q, 4)};
    stmt_close(&q);
    TRY(load_person(c, db, u));
    TRY(load_grants(c, db, account, u));
    u->actor.auth = u;
    *ret_u = u;
    return 0;
}

const struct auth_user *user_copy(struct ctx *c, const struct auth_user *from) {
    struct auth_user *u = NEW(c, struct auth_user);
    struct auth_grant *g = NEWN(c, struct auth_grant, from->n_grants + 1);
    int64_t *above = NEWN(c, int64_t, from->n_above + 1);
    *u = *from;
    u->account = arena_dup(c->mem, from->account);
    u->name = arena_dup(c->mem, from->name);
    u->csrf = arena_dup(c->mem, from->csrf);
    for (int i = 0; i < from->n_grants; i++) {
        bool same = i && str_eq(from->grants[i].role, from->grants[i - 1].role);
        g[i] = (struct auth_grant){same ? g[i - 1].role : arena_dup(c->mem, from->grants[i].role), from->grants[i].department, from->grants[i].from ? arena_dup(c->mem, from->grants[i].from) : NULL};
    }
    if (from->n_above)
        memcpy(above, from->above, sizeof *above * (size_t)from->n_above);
    u->grants = g;
    u->above = above;
    u->actor.auth = u;
    return u;
}
