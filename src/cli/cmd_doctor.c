/* shenzhi doctor */
#include <stdio.h>

#include "cli/cli.h"
#include "db/place.h"
#include "web/web.h"

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir;
    const struct spec *spec;
    struct db *db;
    json_t *report;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_spec(c, a, &spec));
    const char *backups = cli_value(a, "backup-dir") ? cli_value(a, "backup-dir") : arena_printf(c->mem, "%s/backup", dir);
    TRY(store_look(c, dir, &db));                      /* a full or read-only disk is no reason not to look */
    int rc = web_doctor(c, db, dir, backups, spec, &report);
    db_close(db);
    TRY(rc);
    bool ok = json_yes(report, "ok");
    size_t i;
    json_t *v;
    if (cli_value(a, "json"))
        printf("%s\n", json_print(c, report));
    else
        json_array_foreach(json_object_get(report, "checks"), i, v)
            printf("%s %-12s %s\n", !json_yes(v, "ok") ? "BAD " : json_yes(v, "hint") ? "note" : "ok  ", json_text(v, "name"), json_text(v, "detail"));
    return ok ? 0 : fail(c, E_PARTIAL, T("有检查项不合格，见上", "something is wrong, see above"));
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory"},
    {"backup-dir", "DIR", "where the server's daily backups go; default DIR/backup"},
    {"json", NULL, "one JSON object on standard output"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {0},
};

COMMAND(doctor, .name = "doctor", .synopsis = "--data DIR [--backup-dir DIR] [--json] [--model DIR]", .summary = "检查安装是否完好 / checks the installation",
        .about = "Checks the database file, the clock against the last event, free disk space, permissions, the sealing key, whether the end of the ledger is as the program wrote and noted it, the age of the last daily backup, encryption of the volume (a hint only) and the model.\n"
                 "It changes nothing. Exit status 0 when nothing is wrong, 3 when a check says BAD. With --json: {\"ok\",\"checks\":[{\"name\",\"ok\",\"detail\",\"hint\" where nothing is wrong but worth a thought}]}. The chain itself is checked by shenzhi verify.",
        .example = "shenzhi doctor --data /var/lib/shenzhi", .options = options, .run = run);
