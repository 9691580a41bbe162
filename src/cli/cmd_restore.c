/* shenzhi restore */
#include <stdio.h>

#include "cli/cli.h"
#include "web/web.h"

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir, *from;
    const struct spec *spec;
    json_t *report;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_need(c, a, "from", &from));
    TRY(cli_spec(c, a, &spec));
    TRY(web_restore(c, spec, from, dir, &report));
    if (cli_value(a, "json"))
        printf("%s\n", json_print(c, report));
    else
        printf(T("已恢复到 %s 并核验：%lld个事件，%lld条记录\n", "restored into %s and verified: %lld events, %lld records\n"), dir,
               (long long)json_i64(report, "events", 0), (long long)json_i64(report, "records", 0));
    return 0;
}

static const struct cli_option options[] = {
    {"from", "FILE", "a backup made by shenzhi backup, of this or an older version"},
    {"data", "DIR", "data directory to make; must be absent or empty"},
    {"json", NULL, "one JSON object on standard output"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {0},
};

COMMAND(restore, .name = "restore", .synopsis = "--from FILE --data DIR [--json] [--model DIR]", .summary = "从备份恢复 / restores a backup",
        .about = "Restores a backup into an absent or empty directory, brings its schema up to this version, and verifies the chain and every record.\n"
                 "What does not verify is removed again and the exit status says so.",
        .example = "shenzhi restore --from /mnt/disc/2026-11-23.backup --data /var/lib/shenzhi", .options = options, .run = run);
