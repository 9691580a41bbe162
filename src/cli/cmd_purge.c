/* shenzhi purge: two persons destroy what should never have been typed. */
#include <stdio.h>

#include "auth/auth.h"
#include "cli/cli.h"
#include "reg/reg.h"
#include "web/web.h"

enum { MAX_FIELDS = 16 };

static int fields_of(struct ctx *c, const char *list, struct reg_purge *p) {
    const char **names = NEWN(c, const char *, MAX_FIELDS);
    for (const char *s = list; s && *s; s += strcspn(s, ","), s += *s == ',') {
        if (p->n_fields == MAX_FIELDS)
            return fail(c, E_USAGE, T("--field 最多%d项", "--field names at most %d"), MAX_FIELDS);
        names[p->n_fields++] = arena_dupn(c->mem, s, strcspn(s, ","));
    }
    p->fields = names;
    return 0;
}

/* The first one logs in, the second one signs: the same checks and lock-outs as in the page. */
static int both_sign(struct ctx *c, struct auth *auth, const struct cli_args *a, const struct auth_user **ret_u, struct reg_purge *p) {
    const char *by, *second, *one, *two, *token;
    TRY(cli_need(c, a, "by", &by));
    TRY(cli_need(c, a, "second", &second));
    TRY(cli_password(c, arena_printf(c->mem, T("%s 的口令：", "password of %s: "), by), &one));
    TRY(cli_password(c, arena_printf(c->mem, T("%s 的口令：", "password of %s: "), second), &two));
    int rc = auth_login(c, auth, &(struct auth_claim){.account = by, .password = one}, &token, ret_u);
    if (rc == E_LOGIN && str_eq(c->err.field, "totp")) {
        const char *code;
        c->err = (struct err){0};
        TRY(cli_password(c, arena_printf(c->mem, T("%s 的动态口令：", "one-time code of %s: "), by), &code));
        rc = auth_login(c, auth, &(struct auth_claim){.account = by, .password = one, .totp = code}, &token, ret_u);
    }
    TRY(rc);
    p->signatures = 2;
    if (cli_value(a, "phrase"))                            /* not from argv, which others can read */
        TRY(cli_password(c, T("别处出现的词句：", "phrase that stands elsewhere: "), &p->phrase));
    return auth_second(c, auth, *ret_u, second, two, &p->second_person);
}

static int with_store(struct ctx *c, const struct cli_args *a, struct store *st, const struct spec *spec, struct reg_purge *p, json_t **ret_report) {
    struct auth *auth;
    const struct auth_user *u;
    TRY(cli_sync(c, st, spec));
    TRY(auth_open(c, st, spec, &auth));
    int rc = both_sign(c, auth, a, &u, p);
    if (rc >= 0)
        rc = web_purge(c, st, spec, u, p, ret_report);
    auth_close(auth);
    return rc;
}

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir, *reg, *record;
    const struct spec *spec;
    struct store *st;
    struct reg_purge p = {.seen_version = -1, .keep = cli_value(a, "keep"), .copies = cli_value(a, "copies")};
    json_t *report = NULL;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_need(c, a, "register", &reg));
    TRY(cli_need(c, a, "record", &record));
    TRY(cli_need(c, a, "reason", &p.reason));
    TRY(fields_of(c, cli_value(a, "field"), &p));
    TRY(cli_spec(c, a, &spec));
    p.reg = spec_register(spec, reg);
    if (!p.reg)
        return fail(c, E_NOTFOUND, T("没有台账 %s", "no register %s"), reg);
    if (!str_i64(record, 1, INT64_MAX, &p.record))
        return fail(c, E_USAGE, T("--record 应为记录编号", "--record is the id of a record"));
    TRY(store_open(c, dir, 0, &st));
    int rc = with_store(c, a, st, spec, &p, &report);
    store_close(st);
    TRY(rc);
    printf("%s\n", json_print(c, report));
    return json_yes(report, "cleared") ? 0 : fail(c, E_PARTIAL, T("已销毁并留痕，但数据库文件还没有清理干净（磁盘满，或有人正在读取）：请清出空间，下次启动服务或运行命令时会自动清理", "destroyed and noted, but the files of the store are not cleared yet (disk full, or somebody reads): make room; it is done when the server or a command is started next"));
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory"},
    {"register", "NAME", "register of the record; `file` for an attachment"},
    {"record", "ID", "id of the record"},
    {"field", "A,B", "text fields whose present and former values are destroyed; none for an attachment"},
    {"reason", "TEXT", "why; must not repeat what is destroyed"},
    {"by", "ACCOUNT", "who does it"},
    {"second", "ACCOUNT", "who signs as the second person"},
    {"keep", NULL, "the present value is right: destroy only former ones"},
    {"copies", NULL, "also where the same text (4 characters or more) stands in other records and their events"},
    {"phrase", NULL, "with --copies: read one more line, a part of the text that stands elsewhere alone"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {0},
};

COMMAND(purge, .name = "purge", .synopsis = "--data DIR --register NAME --record ID [--field A,B] --reason TEXT --by ACCOUNT --second ACCOUNT [--keep] [--copies [--phrase]]",
        .summary = "销毁误填内容 / destroys a plaintext",
        .about = "Destroys what should never have been typed: the text of fields, in the row and in every event, or an attachment. Two different persons sign, each secrecy officer,\n"
                 "security section or leader in charge (setting purge_roles); their passwords are read one a line, from the terminal or standard input. The destruction is an event\n"
                 "with both names and the reason; the chain keeps its commitments, so `shenzhi verify` still agrees. Search, to-dos, log and free pages are cleared too.\n"
                 "Prints {\"event\",\"version\",\"records\",\"clean\",\"cleared\",\"left\"}: records changed; clean: the files of the store no longer hold the text; left: other records that do;\n"
                 "cleared: false (and exit 3) when the disk was full or somebody was reading: it is destroyed, and the files are cleared when the store is opened next.\n"
                 "Backups made before still hold it: destroy them by hand. Also reports that were printed to files or attached.",
        .example = "shenzhi purge --data /var/lib/shenzhi --register document --record 41 --field title --copies --reason 密级填错台账 --by wangwu --second lisi", .options = options, .run = run);
