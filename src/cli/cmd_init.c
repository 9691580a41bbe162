/* shenzhi init */
#include <stdio.h>

#include "auth/auth.h"
#include "cli/cli.h"
#include "ledger/ledger.h"
#include "os/os.h"
#include "os/tree.h"
#include "reg/reg.h"

struct begin { const struct spec *spec; const char *unit; struct auth_new admin[3]; int n_admins; };

static int begin_write(struct ctx *c, struct db *db, void *arg) {
    struct begin *b = arg;
    int64_t id;
    TRY(reg_sync(c, db, b->spec));
    const struct spec_register *unit = spec_register(b->spec, "unit");
    if (!unit)
        return fail(c, E_MODEL, T("模型里没有台账 unit", "the model has no register unit"));
    json_t *row = json_pack("{s:s,s:s}", "name", b->unit, "state", "active");
    TRY(reg_put(c, db, unit, 0, "create", row, &id));
    for (int i = 0; i < b->n_admins; i++)
        TRY(auth_create(c, db, &b->admin[i], &id));
    return 0;
}

/* --admins: three names and passwords, at the terminal or from standard input, one a line. */
static int ask_admins(struct ctx *c, struct begin *b) {
    static const struct { enum account_kind kind; const char *account, *zh, *en; } who[] = {
        {ACCOUNT_SYSTEM, "sysadmin", "系统管理员", "system administrator"},
        {ACCOUNT_SECURITY, "secadmin", "安全保密管理员", "security administrator"},
        {ACCOUNT_AUDIT, "auditor", "安全审计员", "audit administrator"}};
    for (size_t i = 0; i < COUNT(who); i++) {
        struct auth_new *n = &b->admin[i];
        char name[200];
        n->account = who[i].account;
        n->kind = who[i].kind;
        fprintf(stderr, T("%s（账号 %s）姓名：", "name of the %s (account %s): "), T(who[i].zh, who[i].en), n->account);
        if (!fgets(name, sizeof name, stdin))
            return fail(c, E_USAGE, T("没有读到姓名", "no name on standard input"));
        name[strcspn(name, "\r\n")] = 0;
        n->name = arena_dup(c->mem, name);
        for (size_t k = 0; k < i; k++)
            if (str_eq(utf8_shown(c->mem, b->admin[k].name, true), utf8_shown(c->mem, n->name, true)))
                return fail(c, E_SEPARATE, T("三员须是三个人：%s 出现两次", "the three administrators must be three persons: %s twice"), n->name);
        TRY(cli_password(c, T("口令：", "password: "), &n->password));
    }
    b->n_admins = (int)COUNT(who);
    return 0;
}

static int make(struct ctx *c, const char *dir, struct begin *b) {
    struct store *st;
    TRY(store_open(c, dir, DB_CREATE, &st));
    int rc = ledger_key_create(c, dir);
    if (rc >= 0)
        rc = store_write(c, st, begin_write, b);
    store_close(st);
    return rc;
}

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir;
    struct begin b = {0};
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_spec(c, a, &b.spec));
    TRY(os_tree_back(c, dir, "shenzhi.db"));
    if (os_exists(arena_printf(c->mem, "%s/shenzhi.db", dir)))
        return fail(c, E_DUPLICATE, T("%s 里已有数据", "%s holds data already"), dir);
    const char *office = spec_setting(b.spec, "office_name");
    b.unit = cli_value(a, "unit") ? cli_value(a, "unit") : office ? office : "本单位";
    if (cli_value(a, "admins"))
        TRY(ask_admins(c, &b));
    const char *key = arena_printf(c->mem, "%s/seal.key", dir), *in;
    if (os_exists(key))
        return fail(c, E_DUPLICATE, T("%s 已经存在", "%s exists already"), key);
    TRY(os_tree_begin(c, dir, &in));       /* a store begun and not finished would be taken for one that is there */
    TRY(os_tree_end(c, dir, "shenzhi.db", make(c, in, &b)));
    fprintf(stderr, T("已在 %s 建立数据。启动：shenzhi serve --data %s\n", "store created in %s. Next: shenzhi serve --data %s\n"), dir, dir);
    return 0;
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory to make; must not hold data yet"},
    {"unit", "NAME", "name of the unit; default the setting office_name"},
    {"admins", NULL, "ask for the three administrators here instead of by the one-time link of serve"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {0},
};

COMMAND(init, .name = "init", .synopsis = "--data DIR [--unit NAME] [--admins] [--model DIR]", .summary = "建立数据目录 / creates the store",
        .about = "Creates the data directory (mode 0700) with the store, the key that seals the ledger and the record of the unit. It asks nothing, unless --admins is\n"
                 "given: then name and password of the system, security and audit administrators are read, a line each. Without it the first start of serve prints a one-time link.",
        .example = "shenzhi init --data /var/lib/shenzhi --unit 某市示范局", .options = options, .run = run);
