/* /users: accounts by the system administrator, roles by the security administrator. Who sets a first password and who releases it are two. */
#include "web/internal.h"

enum { MAX_USERS = 20000 };

static const struct spec_register *reg_named(struct web_req *r, const char *name) {
    return spec_register(web_spec(r), name);
}

/* account id -> its live grants */
static int grants_by_account(struct web_req *r, struct db *db, json_t *ret_map) {
    const char *filters[] = {"state:eq:live"};
    struct reg_list l = {.reg = reg_named(r, "role_grant"), .n_filters = 1, .filters = filters, .sort = "id"};
    json_t *page, *row;
    size_t i;
    TRY(web_all(r, auth_system_user(), &l, MAX_USERS, &page));
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        char key[24];
        snprintf(key, sizeof key, "%lld", (long long)json_i64(row, "account", 0));
        json_t *list = json_object_get(ret_map, key);
        if (!list) {
            list = json_array();
            json_object_set_new(ret_map, key, list);
        }
        int64_t department = json_i64(row, "department", 0);
        const char *label = department ? reg_label(&r->c, db, web_spec(r), auth_system_user(), "department", department) : NULL;
        json_array_append_new(list, json_pack("{s:I,s:O?,s:O?,s:s?,s:O?}", "id", (json_int_t)json_i64(row, "id", 0), "role", json_object_get(row, "role"),
                                              "department", json_object_get(row, "department"), "department_name", label,
                                              "until", json_object_get(row, "until_on")));
    }
    return 0;
}

/* What an administrator must name to link an account or to give a role: people and departments, by label alone. */
static int options(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *name = web_capture(r, "register");
    struct db *db;
    json_t *rows;
    if (!str_eq(name, "person") && !str_eq(name, "department"))
        return fail(c, E_NOTFOUND, T("没有名单 %.40s", "no list of %.40s"), name);
    TRY(web_read(r, &db));
    TRY(reg_options(c, db, web_spec(r), auth_system_user(), reg_named(r, name), web_param(r, "q"), 20, &rows));
    return web_json(r, 200, json_is_array(rows) ? json_pack("{s:o}", "rows", rows) : rows);
}

/* person id -> clearance */
static int clearances(struct web_req *r, json_t *ret_map) {
    struct reg_list l = {.reg = reg_named(r, "person"), .sort = "id"};
    json_t *page, *row;
    size_t i;
    TRY(web_all(r, auth_system_user(), &l, MAX_USERS, &page));
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        char key[24];
        snprintf(key, sizeof key, "%lld", (long long)json_i64(row, "id", 0));
        json_object_set(ret_map, key, json_object_get(row, "clearance_level"));
    }
    return 0;
}

static json_t *of(const json_t *map, int64_t id, json_t *otherwise) {
    char key[24];
    snprintf(key, sizeof key, "%lld", (long long)id);
    json_t *v = json_object_get(map, key);
    return v ? json_incref(v) : otherwise;
}

static int list(struct web_req *r) {
    struct reg_list l = {.reg = reg_named(r, "account"), .sort = "account"};
    json_t *page, *row, *out = json_array(), *grants = json_object(), *levels = json_object(), *firsts = json_object();
    size_t i;
    struct db *db;
    TRY(web_read(r, &db));
    TRY(web_all(r, auth_system_user(), &l, MAX_USERS, &page));
    TRY(grants_by_account(r, db, grants));
    TRY(clearances(r, levels));
    TRY(auth_firsts(&r->c, db, firsts));
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        int64_t id = json_i64(row, "id", 0), person = json_i64(row, "person", 0);
        json_array_append_new(out, json_pack("{s:I,s:O,s:O,s:O?,s:O,s:O,s:o,s:o,s:O?,s:o}", "id", (json_int_t)id, "account", json_object_get(row, "account"),
                                             "name", json_object_get(row, "name"), "person", json_object_get(row, "person"), "kind", json_object_get(row, "kind"),
                                             "state", json_object_get(row, "state"), "roles", of(grants, id, json_array()),
                                             "clearance", of(levels, person, json_integer(0)), "last_login", json_object_get(row, "last_login_at"), "first_password", of(firsts, id, json_null())));
    }
    return web_json(r, 200, out);
}

static int kind_named(struct ctx *c, const char *name, enum account_kind *ret_kind) {
    *ret_kind = ACCOUNT_BUSINESS;
    if (!name || auth_kind_named(name, ret_kind))
        return 0;
    ctx_field_error(c, E_INVALID, "kind", T("没有账号种类 %.40s", "no kind of account %.40s"), name);
    return ctx_field_end(c);
}

static void person_known(struct web_req *r, struct db *db, int64_t person) {
    struct ctx *c = &r->c;
    if (person && !*reg_label(c, db, web_spec(r), auth_system_user(), "person", person))
        ctx_field_error(c, E_INVALID, "person", T("没有这个人员", "no such person"));
}

struct make { struct auth_new n; int64_t id; };

static int make_write(struct ctx *c, struct db *db, void *arg) {
    struct make *m = arg;
    return auth_create(c, db, &m->n, &m->id);
}

static int create(struct web_req *r) {
    struct ctx *c = &r->c;
    struct make m = {.n = {.person = json_i64(r->json, "person", 0), .must_change = true, .held = true}};
    struct db *db;
    TRY(web_need_text(r, "account", &m.n.account));
    TRY(web_need_text(r, "name", &m.n.name));
    TRY(web_need_text(r, "password", &m.n.password));
    TRY(kind_named(c, json_text(r->json, "kind"), &m.n.kind));
    if (m.n.kind == ACCOUNT_SECURITY || m.n.kind == ACCOUNT_AUDIT)      /* or he would be all three himself */
        return fail(c, E_SEPARATE, T("安全保密管理员和安全审计员的账号不由系统管理员新建，请在服务器控制台用 shenzhi user create 办理", "the system administrator makes no security or audit administrator: use shenzhi user create at the server's console"));
    TRY(web_read(r, &db));
    person_known(r, db, m.n.person);
    TRY(ctx_field_end(c));
    TRY(auth_new_hash(c, &m.n));                             /* here, not on the writer: everybody would wait */
    TRY(web_write(r, make_write, &m));
    r->location = arena_printf(c->mem, "/api/v1/users/%" PRId64, m.id);
    return web_json(r, 201, json_pack("{s:I,s:s}", "id", (json_int_t)m.id, "account", m.n.account));
}

/* One step on an account: which administrator may, what changes. */
struct step { struct web_req *r; int64_t account; const char *name, *role, *until, *comment; struct auth_code code; struct auth_new first; int64_t person, department; };

static int account_row(struct ctx *c, struct db *db, struct step *s, json_t **ret_row) {
    json_t *j;
    TRY(reg_get(c, db, web_spec(s->r), auth_system_user(), reg_named(s->r, "account"), s->account, &j));
    *ret_row = json_object_get(j, "record");
    return 0;
}

static int state_put(struct ctx *c, struct db *db, struct step *s, const char *action, const char *state) {
    json_t *row;
    int64_t id;
    TRY(account_row(c, db, s, &row));
    if (str_eq(json_text(row, "state"), state))
        return fail(c, E_STATE, T("账号已是该状态", "the account is in that state already"));
    if (s->account == s->r->user->actor.account)
        return fail(c, E_SEPARATE, T("不能办理自己的账号", "not on your own account"));
    if (str_eq(json_text(row, "kind"), "audit") || (s->r->user->kind == ACCOUNT_SYSTEM && !str_eq(json_text(row, "kind"), "business")))   /* who is watched does not shut out who watches */
        return fail(c, E_SEPARATE, T("系统管理员不能锁定或解锁其他管理员，安全审计员的账号也不由安全保密管理员锁定或解锁", "the system administrator locks and unlocks no other administrator, and nobody the audit administrator"));
    char now[DATETIME_SIZE];
    when_datetime(c->now_us(c), now);
    bool lock = str_eq(state, "locked");
    return reg_put_why(c, db, reg_named(s->r, "account"), s->account, action,
                       json_pack("{s:s,s:o}", "state", state, "locked_at", lock ? json_string(now) : json_null()), s->comment, &id);
}

static int lock_write(struct ctx *c, struct db *db, void *arg) {
    return state_put(c, db, arg, "lock", "locked");
}

static int unlock_write(struct ctx *c, struct db *db, void *arg) {
    return state_put(c, db, arg, "unlock", "active");
}

static int reset_write(struct ctx *c, struct db *db, void *arg) {
    struct step *s = arg;
    json_t *row;
    TRY(account_row(c, db, s, &row));
    if (!str_eq(json_text(row, "kind"), "business"))       /* whoever knows an administrator's password is that administrator */
        return fail(c, E_SEPARATE, T("管理员的口令不在此重置：本人可在“我的账号”修改，忘记时在服务器控制台用 shenzhi user reset 办理", "an administrator's password is not reset here: he changes it himself, or if it is lost shenzhi user reset at the server's console"));
    return auth_reset(c, db, s->account, &s->first);
}

static int release_write(struct ctx *c, struct db *db, void *arg) {
    struct step *s = arg;
    return auth_release(c, db, s->account, &s->code);
}

/* A name put right, or an account of before the register of persons linked to its person: once, as what he did stays his. */
static int edit_write(struct ctx *c, struct db *db, void *arg) {
    struct step *s = arg;
    json_t *row, *values = json_object();
    int64_t id;
    TRY(account_row(c, db, s, &row));
    if (s->person && (json_i64(row, "person", 0) || !str_eq(json_text(row, "kind"), "business")))
        ctx_field_error(c, E_INVALID, "person", T("账号已对应人员或是管理员账号，不能改对应人员；换人请另建账号", "the account has its person already, or is an administrator's: make another account for another person"));
    person_known(s->r, db, s->person);
    TRY(auth_person_free(c, db, s->person, s->account));
    if (s->name && !str_eq(json_text(row, "kind"), "business"))
        ctx_field_error(c, E_INVALID, "name", T("管理员账号不能改名；换人请另建账号", "an administrator's account keeps its name: make another for another person"));
    if (!s->name && !s->person)
        ctx_field_error(c, E_INVALID, "name", T("请填写姓名或对应人员", "give the name or the person"));
    TRY(ctx_field_end(c));
    if (s->name)
        json_object_set_new(values, "name", json_string(s->name));
    if (s->person)
        json_object_set_new(values, "person", json_integer(s->person));
    return reg_put_why(c, db, reg_named(s->r, "account"), s->account, "edit", values, s->comment, &id);
}

static const struct spec_role *business_role(const struct spec *spec, const char *name) {
    const struct spec_role *role = spec_role(spec, name);
    return role && !role->admin ? role : NULL;
}

static int grant_write(struct ctx *c, struct db *db, void *arg) {
    struct step *s = arg;
    json_t *row;
    const struct spec_role *role = business_role(web_spec(s->r), s->role);
    TRY(account_row(c, db, s, &row));
    if (!role)
        ctx_field_error(c, E_INVALID, "role", T("没有业务角色 %.40s", "no business role %.40s"), s->role ? s->role : "");
    if (!str_eq(json_text(row, "kind"), "business"))
        ctx_field_error(c, E_INVALID, "role", T("管理员账号不授业务角色", "an administrator gets no business role"));
    if (s->department && !*reg_label(c, db, web_spec(s->r), auth_system_user(), "department", s->department))
        ctx_field_error(c, E_INVALID, "department", T("没有这个部门", "no such department"));
    auth_grant_until(c, role, s->until);
    TRY(ctx_field_end(c));
    return auth_grant(c, db, s->account, s->role, s->department, s->until);
}

static int revoke_write(struct ctx *c, struct db *db, void *arg) {
    struct step *s = arg;
    const char *filters[] = {"state:eq:live", arena_printf(c->mem, "account:eq:%" PRId64, s->account), arena_printf(c->mem, "role:eq:%s", s->role)};
    struct reg_list l = {.reg = reg_named(s->r, "role_grant"), .n_filters = 3, .filters = filters, .max_rows = LIMIT_LIST_ROWS};
    json_t *page, *row;
    size_t i;
    int64_t id, n = 0;
    char today[DATE_SIZE];
    ctx_today(c, today);
    TRY(reg_list(c, db, web_spec(s->r), auth_system_user(), &l, &page));
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        if (json_i64(row, "department", 0) != s->department)
            continue;
        TRY(reg_put_why(c, db, l.reg, json_i64(row, "id", 0), "revoke", json_pack("{s:s,s:s}", "state", "revoked", "until_on", today), s->comment, &id));
        n++;
    }
    return n ? 0 : fail(c, E_NOTFOUND, T("该账号没有这个角色", "the account has no such role"));
}

static const struct { const char *name; enum web_who who[2]; int (*run)(struct ctx *c, struct db *db, void *arg); } steps[] = {
    {"lock", {WHO_SYSTEM, WHO_SECURITY}, lock_write},
    {"unlock", {WHO_SYSTEM, WHO_SECURITY}, unlock_write},
    {"edit", {WHO_SYSTEM, WHO_SYSTEM}, edit_write},
    {"reset", {WHO_SYSTEM, WHO_SYSTEM}, reset_write},
    {"release", {WHO_SECURITY, WHO_SECURITY}, release_write},
    {"grant", {WHO_SECURITY, WHO_SECURITY}, grant_write},
    {"revoke", {WHO_SECURITY, WHO_SECURITY}, revoke_write},
};

/* Hashed before the writer is asked: everybody who writes would wait for it. */
static int first_password(struct web_req *r, struct step *s) {
    s->first = (struct auth_new){.held = true};
    TRY(web_need_text(r, "password", &s->first.password));
    return auth_new_hash(&r->c, &s->first);
}

static int step(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *name = web_capture(r, "step");
    struct step s = {.r = r, .account = web_id(r, "id"), .role = json_text(r->json, "role"), .until = json_text(r->json, "until"),
                     .comment = json_text(r->json, "comment"), .department = json_i64(r->json, "department", 0),
                     .name = json_text(r->json, "name"), .person = json_i64(r->json, "person", 0)};
    for (size_t i = 0; i < COUNT(steps); i++) {
        if (!str_eq(steps[i].name, name))
            continue;
        if (!web_speaks(r, steps[i].who[0]) && !web_speaks(r, steps[i].who[1]))
            return fail(c, E_DENIED, T("您的账号无权使用此功能", "your account has no right to this"));
        if (str_eq(name, "reset"))
            TRY(first_password(r, &s));
        if (str_eq(name, "grant") || str_eq(name, "revoke"))
            TRY(web_need_text(r, "role", &s.role));
        if (str_eq(name, "release"))
            TRY(auth_code_new(c, &s.code));
        TRY(web_write(r, steps[i].run, &s));
        auth_refresh(web_auth(r));
        return web_json(r, 200, json_pack("{s:b,s:s*}", "ok", 1, "code", s.code.code));
    }
    return fail(c, E_NOTFOUND, T("没有动作 %s", "no action %s"), name);
}

ROUTE(users, .method = "GET", .path = "/users", .who = WHO_ADMIN, .flags = WEB_SLOW, .summary = "The accounts", .answer = "Users", .run = list);
ROUTE(user_options, .method = "GET", .path = "/users/options/{register}", .who = WHO_ADMIN, .summary = "People or departments to link an account or a role to",
      .params = "q", .answer = "Options", .run = options);
ROUTE(user_create, .method = "POST", .path = "/users", .who = WHO_SYSTEM, .flags = WEB_HEAVY, .summary = "Make an account; its first password opens nothing until the security administrator has released it, and must be changed",
      .body = "account name kind? person? password", .answer = "User", .run = create);
ROUTE(user_step, .method = "POST", .path = "/users/{id}/{step}", .about = "account", .who = WHO_ADMIN, .flags = WEB_HEAVY, .summary = "lock, unlock, reset, edit (system administrator); release (of a first password: gives its code), grant, revoke (security administrator)",
      .body = "role? department? until? password? comment? name? person?", .answer = "Ok", .run = step);
