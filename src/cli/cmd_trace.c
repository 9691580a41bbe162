/* shenzhi trace */
#include <stdio.h>

#include "cli/cli.h"
#include "reg/reg.h"
#include "trail/trail.h"

static void show(struct ctx *c, const json_t *j) {
    size_t i;
    json_t *p;
    printf(T("载体%zu个，接触人员%zu人，缺口%zu处\n", "%zu carriers, %zu persons, %zu gaps\n"), json_array_size(json_object_get(j, "nodes")), json_array_size(json_object_get(j, "persons")),
           json_array_size(json_object_get(j, "gaps")));
    json_array_foreach(json_object_get(j, "persons"), i, p)
        printf("%" PRId64 "\t%s\t%s\t%s\n", json_i64(p, "id", 0), json_text(p, "name") ? json_text(p, "name") : "", json_text(p, "first") ? json_text(p, "first") : "",
               json_print(c, json_object_get(p, "roles")));
}

struct print { const struct spec *spec; const struct trail_ask *ask; json_t *j; };

/* That somebody traced is an event, as on the page. */
static int note(struct ctx *c, struct db *db, void *arg) {
    struct print *p = arg;
    const json_t *s = json_object_get(p->j, "subject");
    return reg_note(c, db, auth_system_user(), spec_register(p->spec, json_text(s, "register")), json_i64(s, "record", 0), "trace", NULL);
}

static int work(struct ctx *c, struct store *st, struct print *p) {
    AUTO_READ lease = {0};
    TRY(store_read(c, st, &lease));
    TRY(trail_exposure(c, lease.db, p->spec, auth_system_user(), p->ask, &p->j));
    store_release(&lease);
    return store_write(c, st, note, p);
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct trail_ask ask = {.kind = "document", .from = cli_value(a, "from"), .to = cli_value(a, "to"), .alone = cli_value(a, "alone") != NULL};
    struct print p = {.ask = &ask};
    const char *dir, *id = cli_value(a, "document");
    struct store *st;
    if (!id) {
        ask.kind = "copy";
        id = cli_value(a, "copy");
    }
    if (!id)
        return fail(c, E_USAGE, T("请用 --document 或 --copy 指出载体", "name the carrier with --document or --copy"));
    if (!str_i64(id, 1, INT64_MAX, &ask.id))
        return fail(c, E_USAGE, T("应为记录号：%s", "not a record number: %s"), id);
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_spec(c, a, &p.spec));
    TRY(store_open(c, dir, 0, &st));
    int rc = work(c, st, &p);
    store_close(st);
    TRY(rc);
    if (cli_value(a, "json"))
        printf("%s\n", json_print(c, p.j));
    else
        show(c, p.j);
    return 0;
}

static const struct cli_option options[] = {{"data", "DIR", "data directory"}, {"document", "N", "record number of the document"}, {"copy", "N", "or of one copy (from the mark on a photo)"},
    {"from", "DATE", "window from (default: always)"}, {"to", "DATE", "window until"}, {"alone", NULL, "copies and reprints only, no extracts and derived papers"}, {"json", NULL, "the whole answer as JSON"},
    {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(trace, .name = "trace", .synopsis = "--data DIR (--document N | --copy N) [--from DATE] [--to DATE] [--json]", .summary = "追溯接触范围 / traces who came near a carrier",
        .about = "Every copy, duplicate, extract and derived document; everybody who held, kept, carried, read or made one in the window; what the books cannot say, as gaps. "
                 "The trace itself is an event of the ledger.",
        .example = "shenzhi trace --data /srv/shenzhi --document 12 --from 2026-03-01 --to 2026-03-31", .options = options, .run = run);
