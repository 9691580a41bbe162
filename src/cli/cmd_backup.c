/* shenzhi backup */
#include <stdio.h>

#include "cli/cli.h"
#include "web/web.h"

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir, *out;
    const struct spec *spec;
    struct store *st;
    json_t *report;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_need(c, a, "out", &out));
    TRY(cli_spec(c, a, &spec));
    TRY(store_open(c, dir, 0, &st));
    int rc = cli_sync(c, st, spec);          /* of a version before: what is verified has the tables of this one */
    if (rc >= 0)
        rc = web_backup(c, st, spec, out, &report);
    store_close(st);
    TRY(rc);
    if (cli_value(a, "json"))
        printf("%s\n", json_print(c, report));
    else
        printf(T("备份 %s 已核验：%lld个事件，%lld条记录\n", "backup %s verified: %lld events, %lld records\n"), out,
               (long long)json_i64(report, "events", 0), (long long)json_i64(report, "records", 0));
    return 0;
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory"},
    {"out", "FILE", "file to make; must not exist. The keys (seal, inspection, exchange) go beside it as FILE.<key name>"},
    {"json", NULL, "one JSON object on standard output"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {0},
};

COMMAND(backup, .name = "backup", .synopsis = "--data DIR --out FILE [--json] [--model DIR]", .summary = "备份并核验 / makes a verified backup",
        .about = "Copies the whole store, attachments inside, while the server may go on working; then opens the copy as a restore would and verifies the chain and every record.\n"
                 "Only then is it called good; a copy that does not verify is removed and the exit status says so. With --json: {\"ok\",\"events\",\"records\",\"seals\",\"problems\",\"file\"}.",
        .example = "shenzhi backup --data /var/lib/shenzhi --out /mnt/disc/2026-11-23.backup", .options = options, .run = run);
