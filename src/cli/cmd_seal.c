/* shenzhi seal */
#include <stdio.h>

#include "cli/cli.h"
#include "db/db.h"
#include "ledger/ledger.h"
#include "reg/reg.h"

struct job { const struct spec *spec; const char *dir; int64_t seq; };

static int seal_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    return ledger_seal(c, db, j->dir, &j->seq);
}

/* What is durable is noted beside the store and told. */
static int tell(struct ctx *c, struct store *st, const struct job *j, bool json) {
    AUTO_READ r = {0};
    char seal[64], hash[65];
    int64_t head;
    TRY(store_read(c, st, &r));
    TRY(ledger_note_head(c, r.db));
    TRY(ledger_short_seal(c, r.db, 1, j->seq, seal));
    TRY(ledger_head(c, r.db, 1, &head, hash));
    if (json)
        printf("%s\n", json_print(c, json_pack("{s:I,s:s,s:I}", "seq", (json_int_t)j->seq, "seal", seal, "head", (json_int_t)head)));
    else
        printf("%s\n", seal);
    return 0;
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    struct store *st;
    TRY(cli_need(c, a, "data", &j.dir));
    TRY(cli_spec(c, a, &j.spec));
    TRY(store_open(c, j.dir, 0, &st));
    int rc = cli_sync(c, st, j.spec);
    if (rc >= 0)
        rc = store_write(c, st, seal_write, &j);
    if (rc >= 0)
        rc = tell(c, st, &j, cli_value(a, "json"));
    store_close(st);
    return rc < 0 ? rc : 0;
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory; the server may be running"},
    {"json", NULL, "one JSON object on standard output"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {0},
};

COMMAND(seal, .name = "seal", .synopsis = "--data DIR [--json] [--model DIR]", .summary = "封印留痕 / seals the ledger",
        .about = "Signs the head of the chain with the office's SM2 key (seal.key in the data directory), enters the seal as a record and notes the head in ledger.head beside the store.\n"
                 "Prints the short seal SZ1-<event>-<16 digits>: write it down or print it, and what stands before it can never be changed unnoticed. With --json: {\"seq\",\"seal\",\"head\"}.",
        .example = "shenzhi seal --data /var/lib/shenzhi", .options = options, .run = run);
