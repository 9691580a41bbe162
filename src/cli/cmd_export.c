/* shenzhi export --ledger */
#include <stdio.h>

#include "cli/cli.h"
#include "db/db.h"
#include "ledger/ledger.h"

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir, *out;
    struct db *db;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_need(c, a, "ledger", &out));
    TRY(db_open(c, arena_printf(c->mem, "%s/shenzhi.db", dir), DB_READONLY, &db));
    int rc = ledger_export(c, db, out);
    db_close(db);
    return rc;
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory; the server may be running"},
    {"ledger", "FILE", "file of JSON lines to make; must not exist"},
    {0},
};

COMMAND(export, .name = "export", .synopsis = "--data DIR --ledger FILE.jsonl", .summary = "导出留痕 / exports the ledger",
        .about = "Writes every event as one line of JSON: {\"event\",\"hash\",\"inputs\",\"inputs_salt\",\"row_salt\"}. `hash` is SM3 of the canonical `event`, which holds the hash before it\n"
                 "(`prev`) and the commitments of inputs and row: SM3(salt || text). tools/verify_ledger.py checks such a file without any code of this program.",
        .example = "shenzhi export --data /var/lib/shenzhi --ledger ledger.jsonl", .options = options, .run = run);
