/* Accounts and grants: records of their registers, entered through reg's own door. */
#include <ctype.h>

#include "auth/internal.h"

static int no_put(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *action, const json_t *values, int64_t *ret_record) {
    (void)db, (void)record, (void)action, (void)values, (void)ret_record;
    return fail(c, E_INTERNAL, "%s: reg_sync has not run", register_name);
}

int (*auth_put)(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *action, const json_t *values, int64_t *ret_record) = no_put;

void auth_set_put(int (*put)(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *action, const json_t *values, int64_t *ret_record)) {
    auth_put = put;
}

static int other_office(struct ctx *c, struct db *db, const struct auth_new *n) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_AUTH_OFFICE_OF, &s, A(utf8_shown(c->mem, n->name, true)), A(auth_kind_name(n->kind))));
    if (db_i64(&s, 0))
        ctx_field_error(c, E_INVALID, "name", T("“%s”已是另一类管理员，一人不得兼任，请另选一人", "%s is an administrator of another kind; nobody is both: choose somebody else"), n->name);
    return ctx_field_end(c);
}

/* One person, one account: with two he would be the second signature of himself, or keep one when the other is locked. */
int auth_person_free(struct ctx *c, struct db *db, int64_t person, int64_t account) {
    AUTO_STMT s = {0};
    if (!person)
        return 0;
    TRY(db_query(c, db, Q_AUTH_PERSON_ACCOUNT, &s, A(person), A(account)));
    int rc = db_next(c, &s);
    if (rc > 0)
        ctx_field_error(c, E_INVALID, "person", T("此人已有账号 %s，一人只有一个账号；停用的请解锁，忘记口令的请重置", "this person has the account %s already, and nobody has two: unlock it, or reset its password"), db_text(c, &s, 0));
    return rc < 0 ? rc : 0;
}

/* An administrator is one person with one office: no person record, no name twice. */
static int account_check(struct ctx *c, struct db *db, const struct auth_new *n) {
    AUTO_STMT s = {0};
    for (const unsigned char *p = (const unsigned char *)n->account; *p; p++)
        if (!islower(*p) && !isdigit(*p) && !strchr("_.-", *p)) {
            ctx_field_error(c, E_INVALID, "account", T("账号只用小写字母、数字和 _.-", "small letters, digits and _.- only"));
            break;
        }
    if (!*n->account || strlen(n->account) > 40)
        ctx_field_error(c, E_INVALID, "account", T("账号应为1到40个字符", "1 to 40 characters"));
    if (n->kind != ACCOUNT_BUSINESS && n->person)
        ctx_field_error(c, E_INVALID, "person", T("管理员账号不对应业务人员", "an administrator is not one of the staff"));
    TRY(ctx_field_end(c));
    TRY(db_one(c, db, Q_AUTH_NAME_TAKEN, &s, A(n->account)));
    if (db_i64(&s, 0))
        return fail(c, E_DUPLICATE, T("账号 %s 已存在", "account %s exists"), n->account);
    TRY(auth_person_free(c, db, n->person, 0));
    TRY(ctx_field_end(c));
    if (n->kind != ACCOUNT_BUSINESS)
        TRY(other_office(c, db, n));
    return password_check(c, "password", n->account, n->password);
}

int auth_create(struct ctx *c, struct db *db, const struct auth_new *n, int64_t *ret_account) {
    AUTO_TX tx = {0};
    const char *hash = n->hash, *release = n->held ? "" : NULL;
    char now[DATETIME_SIZE];
    int64_t id;
    TRY(account_check(c, db, n));
    if (!hash)
        TRY(password_hash(c, n->password, &hash));
    when_datetime(c->now_us(c), now);
    json_t *values = json_pack("{s:s,s:s,s:s,s:s}", "account", n->account, "name", n->name, "kind", auth_kind_name(n->kind), "state", "active");
    if (n->person)
        json_object_set_new(values, "person", json_integer(n->person));
    TRY(tx_begin(c, db, &tx));
    TRY(auth_put(c, db, "account", 0, "create", values, &id));
    TRY(db_exec(c, db, Q_AUTH_SECRET_PUT, A(id), A(hash), A(release), A((int64_t)n->must_change), A((const char *)now)));
    TRY(ledger_secret(c, db, id, "create"));
    TRY(tx_commit(c, &tx));
    *ret_account = id;
    return 0;
}

void auth_grant_until(struct ctx *c, const struct spec_role *role, const char *until) {
    char today[DATE_SIZE];
    ctx_today(c, today);
    if (until && !date_valid(until))
        ctx_field_error(c, E_INVALID, "until", T("日期应为 2026-01-31 的形式", "a date like 2026-01-31"));
    else if (until && strcmp(until, today) < 0)
        ctx_field_error(c, E_INVALID, "until", T("%s 已经过去，授权不会生效", "%s is past: the grant would never hold"), until);
    else if (!until && role && role->dated)
        ctx_field_error(c, E_INVALID, "until", T("授予“%s”须写明截止日期", "%s is granted to an end day only: give it"), TX(role->title));
}

int auth_grant(struct ctx *c, struct db *db, int64_t account, const char *role, int64_t department, const char *until) {
    char today[DATE_SIZE];
    int64_t id;
    ctx_today(c, today);
    json_t *values = json_pack("{s:I,s:s,s:s,s:s}", "account", (json_int_t)account, "role", role, "from_on", today, "state", "live");
    if (department)
        json_object_set_new(values, "department", json_integer(department));
    if (until)
        json_object_set_new(values, "until_on", json_string(until));
    return auth_put(c, db, "role_grant", 0, "create", values, &id);
}

int auth_reset(struct ctx *c, struct db *db, int64_t account, const struct auth_new *n) {
    AUTO_STMT s = {0};
    AUTO_TX tx = {0};
    const char *hash = n->hash, *release = n->held ? "" : NULL;
    char now[DATETIME_SIZE];
    int64_t id;
    TRY(db_one(c, db, Q_AUTH_ACCOUNT, &s, A(account)));
    const char *name = db_text(c, &s, 0);
    stmt_close(&s);
    TRY(password_check(c, "password", name, n->password));
    if (!hash)
        TRY(password_hash(c, n->password, &hash));
    when_datetime(c->now_us(c), now);
    TRY(tx_begin(c, db, &tx));
    TRY(db_exec(c, db, Q_AUTH_SECRET_PUT, A(account), A(hash), A(release), A((int64_t)1), A((const char *)now)));
    TRY(db_exec(c, db, Q_AUTH_TOTP_PUT, A(account), A((const char *)NULL), A((int64_t)0)));   /* or a lost telephone would shut him out for good */
    TRY(ledger_secret(c, db, account, "reset"));
    TRY(auth_put(c, db, "account", account, "reset", json_pack("{s:n}", "locked_at"), &id));
    TRY(tx_commit(c, &tx));
    sessions_end(account, NULL);
    return 0;
}

int auth_needs_setup(struct ctx *c, struct db *db, bool *ret_needed) {
    AUTO_STMT s = {0};
    enum { KINDS = 3 };
    TRY(db_one0(c, db, Q_AUTH_ADMINS, &s));
    *ret_needed = db_i64(&s, 0) < KINDS;
    return 0;
}
