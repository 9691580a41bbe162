/* shenzhi verify */
#include <stdio.h>

#include "cli/cli.h"
#include "ledger/ledger.h"
#include "web/web.h"

struct paper { const char *code; struct ledger_short s; };

/* A seal printed before, beside what the chain says now. */
static int paper(struct ctx *c, struct db *db, void *arg) {
    struct paper *p = arg;
    return ledger_short_check(c, db, 1, p->code, &p->s);
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct paper p = {.code = cli_value(a, "seal")};
    const char *dir;
    const struct spec *spec;
    json_t *report, *v;
    size_t i;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_spec(c, a, &spec));
    if (p.code)
        TRY(cli_read_data(c, a, paper, &p));
    TRY(web_verify(c, spec, dir, cli_value(a, "full"), cli_value(a, "quiet") ? NULL : cli_progress, &report));
    bool ok = json_yes(report, "ok"), same = !p.code || str_eq(p.s.verdict, "agrees");
    if (p.code)
        json_object_set_new(report, "seal", json_pack("{s:s,s:I,s:s}", "verdict", p.s.verdict, "seq", (json_int_t)p.s.seq, "at", p.s.at));
    if (cli_value(a, "json")) {
        printf("%s\n", json_print(c, report));
    } else {
        printf(T("%lld个事件，%lld条记录，%lld枚印章：%s\n", "%lld events, %lld records, %lld seals: %s\n"), (long long)json_i64(report, "events", 0),
               (long long)json_i64(report, "records", 0), (long long)json_i64(report, "seals", 0), ok ? T("一致", "all agree") : T("发现改动", "tampered with"));
        json_array_foreach(json_object_get(report, "problems"), i, v)
            printf("%s %s %lld #%lld %s\n", json_text(v, "code"), json_text(v, "register"), (long long)json_i64(v, "record", 0), (long long)json_i64(v, "seq", 0), json_text(v, "detail"));
        if (p.code)
            printf(T("校验码%s：%s\n", "seal %s: %s\n"), p.code, ledger_short_text(c, &p.s));
    }
    if (ok && !same)
        return fail(c, E_TAMPER, T("校验码%s与留痕不符", "the seal %s does not agree with the ledger"), p.code);
    return ok ? 0 : fail(c, E_TAMPER, T("留痕核验不通过：%zu处", "the ledger does not verify: %zu places"), json_array_size(json_object_get(report, "problems")));
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory; the server may be running"},
    {"json", NULL, "one JSON object on standard output"},
    {"quiet", NULL, "no progress on standard error"},
    {"seal", "CODE", "a seal printed before, SZ1-<event>-<16 digits>: does the chain still hold what it sealed?"},
    {"full", NULL, "each word of every search index too, also of registers above 20,000 records"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {0},
};

COMMAND(verify, .name = "verify", .synopsis = "--data DIR [--seal CODE] [--json] [--quiet] [--full] [--model DIR]", .summary = "核验留痕 / verifies the ledger",
        .about = "Checks the chain of events from the first on, its continuity and times, every seal's signature, that each row of each register equals its last event, and that\n"
                 "attachments, texts of standards, audience and full-text indexes agree with their records, and that to-dos, due steps and other working rows are as the program wrote them. Any change behind the program's back is named. Exit status 0 only when all agrees.\n"
                 "With --json: {\"ok\",\"events\",\"records\",\"seals\",\"problems\":[{\"code\",\"register\",\"record\",\"seq\",\"detail\"}]} and, with --seal, {\"seal\":{\"verdict\":\"agrees\"|\"differs\"|\"beyond\",\"seq\",\"at\"}}.\n"
                 "A seal printed on a report or kept elsewhere shows what the machine alone cannot: a history written anew with its keys, or a former state of all files put back.",
        .example = "shenzhi verify --data /var/lib/shenzhi --json", .options = options, .run = run);
