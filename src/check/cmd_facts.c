/* shenzhi-check facts: what the machine shows about itself, unjudged. */
#include <stdio.h>

#include "command/command.h"
#include "probe/probe.h"

static int put_tables(struct ctx *c, struct db *db, const struct fact_model *m) {
    for (int i = 0; i < m->n; i++) {
        const struct fact_table *t = &m->tables[i];
        struct str s;
        if (str_eq(t->needs, "program"))
            continue;
        str_init(&s, c, 4096);
        str_putf(&s, "%s\t%s\t%s\t", t->name, t->needs, TX(t->title));
        for (int k = 0; k < t->n; k++)
            str_putf(&s, "%s%s%s", k ? " " : "", t->columns[k].name, t->columns[k].leaves == FACT_DIGEST ? "(digest)" : t->columns[k].leaves == FACT_LOCAL ? "(local)" : "");
        str_putf(&s, "\t%s", TX(t->privacy));
        puts(s.p);
    }
    (void)db;
    return 0;
}

static int run(struct ctx *c, const struct cli_args *a) {
    const struct fact_model *m;
    struct db *db;
    unsigned char key[32];
    struct str out;
    TRY(fact_load(c, &m));
    if (cli_value(a, "tables"))
        return put_tables(c, NULL, m);
    c->random(c, key, sizeof key);
    TRY(db_open(c, ":memory:", DB_CREATE | DB_NOFK, &db));
    TRY(probe_lock(c, 0));
    TRY(fact_create(c, db, m));
    TRY(probe_run(c, db, m, &(struct probe_options){.root = cli_value(a, "root"), .key = key}));
    str_init(&out, c, 64 << 20);
    str_putf(&out, "{\"format\":\"shenzhi-facts/1\",\"program\":\"%s\",\"facts\":", SHENZHI_VERSION);
    TRY(fact_json(c, db, m, false, &out));
    str_put(&out, ",\"sources\":");
    TRY(fact_sources_json(c, db, &out));
    str_put(&out, "}\n");
    fwrite(out.p, 1, out.len, stdout);
    db_close(db);
    return 0;
}

static const struct cli_option options[] = {{"json", NULL, "one JSON object (the only form)"}, {"root", "DIR", "read this tree instead of the live system"},
                                            {"tables", NULL, "list the tables, who can read them, and what may leave the machine"}, {0}};
COMMAND(facts, .name = "facts", .synopsis = "[--json] [--root DIR] [--tables]", .summary = "采集本机事实 / collects the facts of this machine",
        .about = "Reads and changes nothing, starts no program, opens no network connection. Each table has a state: ok, partial, denied (needs root), absent, error. "
                 "Serial numbers are digests under a key drawn for this run.",
        .example = "shenzhi-check facts --json", .options = options, .run = run);
