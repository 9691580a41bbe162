/* shenzhi user list|create|reset|lock|unlock|grant: accounts from the console of the machine. */
#include <stdio.h>

#include "auth/auth.h"
#include "cli/cli.h"
#include "reg/reg.h"

struct job {
    const struct spec *spec;
    const char *account, *state, *role, *password, *until;
    struct auth_new fresh;
    int64_t department;
};

/* The account's row by its name. err E_NOTFOUND */
static int row_of(struct ctx *c, struct db *db, const struct job *j, json_t **ret_row) {
    const char *filters[] = {arena_printf(c->mem, "account:eq:%s", j->account)};
    struct reg_list l = {.reg = spec_register(j->spec, "account"), .n_filters = 1, .filters = filters, .max_rows = 1};
    json_t *page;
    TRY(reg_list(c, db, j->spec, auth_system_user(), &l, &page));
    *ret_row = json_array_get(json_object_get(page, "rows"), 0);
    return *ret_row ? 0 : fail(c, E_NOTFOUND, T("没有账号 %s", "no account %s"), j->account);
}

static int with_store(struct ctx *c, const struct cli_args *a, struct job *j, int (*fn)(struct ctx *c, struct db *db, void *arg)) {
    const char *dir;
    struct store *st;
    TRY(cli_need(c, a, "data", &dir));
    if (!a->n_positional)
        return fail(c, E_USAGE, T("请给出账号", "name the account"));
    j->account = a->positional[0];
    TRY(cli_spec(c, a, &j->spec));
    TRY(store_open(c, dir, 0, &st));
    int rc = store_write(c, st, fn, j);
    store_close(st);
    return rc;
}

static int list(struct ctx *c, const struct cli_args *a) {
    const char *dir;
    const struct spec *spec;
    struct store *st;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_spec(c, a, &spec));
    TRY(store_open(c, dir, 0, &st));
    AUTO_READ r = {0};
    struct reg_list l = {.reg = spec_register(spec, "account"), .sort = "account", .max_rows = LIMIT_LIST_ROWS};
    json_t *page, *row;
    size_t i;
    int rc = store_read(c, st, &r);
    for (bool more = rc >= 0; more;) {
        rc = reg_list(c, r.db, spec, auth_system_user(), &l, &page);
        if (rc < 0)
            break;
        json_array_foreach(json_object_get(page, "rows"), i, row)
            printf("%s\t%s\t%s\t%s\n", json_text(row, "account"), json_text(row, "kind"), json_text(row, "state"), json_text(row, "name"));
        l.after = json_text(page, "next");
        more = l.after != NULL;
    }
    store_release(&r);
    store_close(st);
    return rc;
}

static int create_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    int64_t id;
    TRY(reg_sync(c, db, j->spec));
    j->fresh.account = j->account;
    return auth_create(c, db, &j->fresh, &id);
}

static int create(struct ctx *c, const struct cli_args *a) {
    struct job j = {.fresh = {.must_change = true}};
    const char *kind = cli_value(a, "kind"), *person = cli_value(a, "person");
    TRY(cli_need(c, a, "name", &j.fresh.name));
    if (kind && !auth_kind_named(kind, &j.fresh.kind))
        return fail(c, E_USAGE, T("账号种类应为 business、system、security 或 audit", "kind is business, system, security or audit"));
    if (person && !str_i64(person, 1, INT64_MAX, &j.fresh.person))
        return fail(c, E_USAGE, T("--person 应为人员编号", "--person is the id of a person"));
    TRY(cli_password(c, T("口令：", "password: "), &j.fresh.password));
    return with_store(c, a, &j, create_write);
}

static int reset_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    json_t *row;
    TRY(reg_sync(c, db, j->spec));
    TRY(row_of(c, db, j, &row));
    return auth_reset(c, db, json_i64(row, "id", 0), &(struct auth_new){.password = j->password});
}

static int reset(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    TRY(cli_password(c, T("新口令：", "new password: "), &j.password));
    return with_store(c, a, &j, reset_write);
}

static int state_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    json_t *row;
    int64_t id;
    char now[DATETIME_SIZE];
    bool lock = str_eq(j->state, "locked");
    TRY(reg_sync(c, db, j->spec));
    TRY(row_of(c, db, j, &row));
    if (str_eq(json_text(row, "state"), j->state))
        return fail(c, E_STATE, T("账号 %s 已是该状态", "account %s is in that state already"), j->account);
    when_datetime(c->now_us(c), now);
    return reg_put(c, db, spec_register(j->spec, "account"), json_i64(row, "id", 0), lock ? "lock" : "unlock",
                   json_pack("{s:s,s:o}", "state", j->state, "locked_at", lock ? json_string(now) : json_null()), &id);
}

static int lock(struct ctx *c, const struct cli_args *a) {
    return with_store(c, a, &(struct job){.state = "locked"}, state_write);
}

static int unlock(struct ctx *c, const struct cli_args *a) {
    return with_store(c, a, &(struct job){.state = "active"}, state_write);
}

static int grant_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    json_t *row;
    const struct spec_role *role = spec_role(j->spec, j->role);
    TRY(reg_sync(c, db, j->spec));
    TRY(row_of(c, db, j, &row));
    if (!role || role->admin)
        return fail(c, E_INVALID, T("没有业务角色 %s", "no business role %s"), j->role);
    if (!str_eq(json_text(row, "kind"), "business"))
        return fail(c, E_DENIED, T("管理员账号不授业务角色", "an administrator gets no business role"));
    auth_grant_until(c, role, j->until);
    TRY(ctx_field_end(c));
    return auth_grant(c, db, json_i64(row, "id", 0), j->role, j->department, j->until);
}

static int grant(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    const char *department = cli_value(a, "department");
    TRY(cli_need(c, a, "role", &j.role));
    if (department && !str_i64(department, 1, INT64_MAX, &j.department))
        return fail(c, E_USAGE, T("--department 应为部门编号", "--department is the id of a department"));
    j.until = cli_value(a, "until");
    return with_store(c, a, &j, grant_write);
}

static const struct cli_option plain[] = {{"data", "DIR", "data directory"}, {"model", "DIR", "an office's own model files"}, {0}};
static const struct cli_option create_options[] = {
    {"data", "DIR", "data directory"}, {"name", "NAME", "the person's name"}, {"kind", "KIND", "business (default), system, security, audit"},
    {"person", "ID", "id of the record in register person"}, {"model", "DIR", "an office's own model files"}, {0}};
static const struct cli_option grant_options[] = {
    {"data", "DIR", "data directory"}, {"role", "ROLE", "a business role, see model/roles.tsv"},
    {"department", "ID", "only within this department; default the whole unit"}, {"until", "DATE", "the last day of it; an inspector must have one"}, {"model", "DIR", "an office's own model files"}, {0}};

COMMAND(user_list, .name = "user list", .synopsis = "--data DIR", .summary = "列出账号 / lists the accounts",
        .about = "One line an account: account, kind, state, name; separated by tabs.", .example = "shenzhi user list --data /srv/shenzhi",
        .options = plain, .run = list);
COMMAND(user_create, .name = "user create", .words = 1, .synopsis = "ACCOUNT --data DIR --name NAME [--kind KIND] [--person ID]",
        .summary = "新建账号 / makes an account",
        .about = "Reads the first password from the terminal or a line of standard input, never from the command line; it must be changed at the first login. "
                 "An account and a person never hold two kinds.",
        .example = "shenzhi user create wangwu --data /srv/shenzhi --name 王五 --person 3", .options = create_options, .run = create);
COMMAND(user_reset, .name = "user reset", .words = 1, .synopsis = "ACCOUNT --data DIR", .summary = "重置口令 / resets a password",
        .about = "Reads the new password from the terminal or a line of standard input; it must be changed at the next login.",
        .example = "shenzhi user reset wangwu --data /srv/shenzhi", .options = plain, .run = reset);
COMMAND(user_lock, .name = "user lock", .words = 1, .synopsis = "ACCOUNT --data DIR", .summary = "锁定账号 / locks an account",
        .about = "A locked account cannot log in; its sessions end within a second.", .example = "shenzhi user lock wangwu --data /srv/shenzhi",
        .options = plain, .run = lock);
COMMAND(user_unlock, .name = "user unlock", .words = 1, .synopsis = "ACCOUNT --data DIR", .summary = "解锁账号 / unlocks an account",
        .about = "Lets a locked account log in again.", .example = "shenzhi user unlock wangwu --data /srv/shenzhi", .options = plain, .run = unlock);
COMMAND(user_grant, .name = "user grant", .words = 1, .synopsis = "ACCOUNT --data DIR --role ROLE [--department ID] [--until DATE]", .summary = "授予角色 / grants a role",
        .about = "Gives a business role, for the whole unit or one department. The grant is an event of the ledger like any other.",
        .example = "shenzhi user grant wangwu --data /srv/shenzhi --role secrecy_officer", .options = grant_options, .run = grant);
