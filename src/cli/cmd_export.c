/* shenzhi export --ledger */
#include <stdio.h>

#include "cli/cli.h"
#include "db/place.h"
#include "ledger/ledger.h"

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir, *out;
    struct db *db;
    const struct spec *spec = NULL;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_need(c, a, "ledger", &out));
    if (!cli_value(a, "no-rows"))
        TRY(cli_spec(c, a, &spec));
    TRY(store_look(c, dir, &db));
    int rc = ledger_export(c, db, spec, out);
    db_close(db);
    return rc;
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory; the server may be running"},
    {"ledger", "FILE", "file of JSON lines to make; must not exist"},
    {"no-rows", NULL, "events and keys only: then it proves the chain, not the tables"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {0},
};

COMMAND(export, .name = "export", .synopsis = "--data DIR --ledger FILE.jsonl [--no-rows] [--model DIR]", .summary = "导出留痕 / exports the ledger",
        .about = "Writes lines of JSON, all of one moment: the seals' public keys {\"key_id\",\"pem\"}; every event {\"event\",\"hash\",\"inputs\",\"inputs_salt\",\"row_salt\"}; every row\n"
                 "{\"register\",\"record\",\"row\"} (never passwords). `hash` is SM3 of the canonical `event`, which holds the hash before it\n"
                 "(`prev`) and the commitments of inputs and row: SM3(salt || text). The file holds what the registers hold: handle it as their highest level. tools/verify_ledger.py checks such a file without any code of this program.",
        .example = "shenzhi export --data /var/lib/shenzhi --ledger ledger.jsonl", .options = options, .run = run);
