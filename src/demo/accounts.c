/* Who can log in to the demo office. */
#include "auth/auth.h"
#include "demo/internal.h"
#include "demo/sql.gen.h"

static const struct admin { const char *account, *zh; enum account_kind kind; } admins[] = {
    {"sysadmin", "系统管理员（演示）", ACCOUNT_SYSTEM}, {"secadmin", "安全保密管理员（演示）", ACCOUNT_SECURITY}, {"auditor", "安全审计员（演示）", ACCOUNT_AUDIT}};

/* Persons 1 to 10 of docs/model.md §3. */
static const struct named { int64_t person; const char *account, *roles; } people[] = {
    {1, "zhangsan", "leader classifying_officer"}, {2, "lisi", "leader_in_charge classifying_officer"}, {3, "wangwu", "secrecy_officer"},
    {4, "zhaoliu", "registry_clerk"}, {5, "sunqi", "hr"}, {6, "zhouba", "security_section"}, {7, "wujiu", "archivist"},
    {8, "zhengshi", "equipment_keeper"}, {9, "fengjia", "leader"}, {10, "chenyi", "leader"}};

enum { MAX_ACCOUNTS = 64, STAFF = 6 };

static int create(struct ctx *c, struct db *db, struct demo_done *d, const struct auth_new *n, const char *roles, int64_t department) {
    struct demo_account *list = (struct demo_account *)d->accounts;
    char **role;
    char today[DATE_SIZE], next_year[DATE_SIZE];
    int64_t account;
    ctx_today(c, today);
    date_add_months(today, 12, next_year);
    TRY(auth_create(c, db, n, &account));
    int k = *roles ? str_split(c, roles, ' ', 8, &role) : 0;
    for (int i = 0; i < k; i++)
        if (!str_eq(role[i], "staff"))                 /* which everybody has */
            TRY(auth_grant(c, db, account, role[i], str_eq(role[i], "department_head") ? department : 0, str_eq(role[i], "inspector") ? next_year : NULL));
    list[d->n_accounts++] = (struct demo_account){n->account, n->name, roles};
    return 0;
}

static int make_named(struct ctx *c, struct db *db, const char *password, struct demo_done *d) {
    for (size_t i = 0; i < COUNT(people); i++) {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_DEMO_PERSON, &s, A(people[i].person)));
        struct auth_new n = {people[i].account, db_text(c, &s, 0), password, people[i].person, ACCOUNT_BUSINESS, false};
        int64_t department = db_i64(&s, 1);
        stmt_close(&s);
        TRY(create(c, db, d, &n, arena_printf(c->mem, "%s staff", people[i].roles), department));
    }
    return 0;
}

struct someone { int64_t person, department; const char *name, *staff_no; };

static int make_some(struct ctx *c, struct db *db, const char *password, struct demo_done *d, const struct query *q, const char *roles) {
    struct someone v[32];
    int k = 0, rc;
    AUTO_STMT s = {0};
    TRY(db_query(c, db, q, &s, A(STAFF)));
    while (k < (int)COUNT(v) && (rc = db_next(c, &s)) > 0)
        v[k++] = (struct someone){db_i64(&s, 0), db_i64(&s, 1), db_text(c, &s, 2), db_text(c, &s, 3)};
    stmt_close(&s);
    for (int i = 0; i < k && d->n_accounts < MAX_ACCOUNTS; i++) {
        char *account = arena_dup(c->mem, v[i].staff_no ? v[i].staff_no : "");
        for (char *p = account; *p; p++)
            *p = *p >= 'A' && *p <= 'Z' ? (char)(*p + 32) : *p;
        struct auth_new n = {account, v[i].name, password, v[i].person, ACCOUNT_BUSINESS, false};
        TRY(create(c, db, d, &n, roles, v[i].department));
    }
    return 0;
}

int demo_accounts(struct ctx *c, struct db *db, const char *password, struct demo_done *d) {
    AUTO_TX tx = {0};
    d->accounts = NEWN(c, struct demo_account, MAX_ACCOUNTS);
    TRY(tx_begin(c, db, &tx));
    for (size_t i = 0; i < COUNT(admins); i++) {
        struct auth_new n = {admins[i].account, admins[i].zh, password, 0, admins[i].kind, false};
        TRY(create(c, db, d, &n, "", 0));
    }
    TRY(make_named(c, db, password, d));
    TRY(make_some(c, db, password, d, Q_DEMO_HEADS, "department_head staff"));
    TRY(make_some(c, db, password, d, Q_DEMO_STAFF, "staff"));
    struct auth_new inspector = {"jiancha", "检查组（演示）", password, 0, ACCOUNT_BUSINESS, false};
    TRY(create(c, db, d, &inspector, "inspector", 0));
    return tx_commit(c, &tx);
}
