/* shenzhi assess run | show | daily */
#include <stdio.h>

#include "assess/assess.h"
#include "cli/cli.h"

struct start { const struct spec *spec; const char *standard, *period, *title; int64_t run; json_t *j; bool trace; };

static int start(struct ctx *c, struct db *db, void *arg) {
    struct start *s = arg;
    TRY(assess_start(c, db, s->spec, s->standard, s->period, s->title, &s->run));
    return assess_json(c, db, s->spec, s->run, s->trace, &s->j);
}

static const char *points(struct ctx *c, const json_t *o, const char *key) {
    const json_t *v = json_object_get(o, key);
    return v && !json_is_null(v) ? json_print(c, v) : "—";
}

static void print_findings(struct ctx *c, const json_t *item) {
    size_t i;
    json_t *f;
    json_array_foreach(json_object_get(item, "findings"), i, f) {
        printf("      -%s\t%s #%" PRId64 "\t%s\t%s", points(c, f, "points"), json_text(f, "register"), json_i64(f, "record", 0), json_text(f, "rule"), json_text(f, "reason"));
        if (json_text(f, "note"))
            printf("(%s)", json_text(f, "note"));
        printf("\n");
    }
}

static void print_text(struct ctx *c, const json_t *j) {
    size_t i;
    json_t *item;
    printf(T("自评 %" PRId64 "  标准 %s  期间 %s\n", "run %" PRId64 "  standard %s  period %s\n"), json_i64(j, "run", 0), json_text(j, "standard"), json_text(j, "period"));
    printf(T("得分 %s / %s  百分比 %s%%  等次 %s\n", "score %s / %s  percent %s%%  verdict %s\n"), points(c, j, "score"), points(c, j, "applicable"),
           points(c, j, "percent"), json_text(j, "verdict_title") ? json_text(j, "verdict_title") : T("（不出结论）", "(none)"));
    json_array_foreach(json_object_get(j, "items"), i, item) {
        printf(T("  %s\t扣%s/%s\t%s\n", "  %s\t-%s/%s\t%s\n"), json_text(item, "id"), points(c, item, "deducted"), points(c, item, "points"), json_text(item, "title") ? json_text(item, "title") : "");
        print_findings(c, item);
    }
}

static void print(struct ctx *c, const struct cli_args *a, const json_t *j) {
    if (cli_value(a, "json"))
        printf("%s\n", json_print(c, j));
    else
        print_text(c, j);
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct start s = {.title = cli_value(a, "title"), .trace = !cli_value(a, "json")};
    const char *dir;
    struct store *st;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_need(c, a, "standard", &s.standard));
    TRY(cli_need(c, a, "period", &s.period));
    TRY(cli_clock(c, a));
    TRY(cli_spec(c, a, &s.spec));
    TRY(store_open(c, dir, 0, &st));
    int rc = cli_sync(c, st, s.spec);
    if (rc >= 0)
        rc = assess_warm(c, st, s.spec, s.standard, s.period, false);
    if (rc >= 0)
        rc = store_write(c, st, start, &s);
    store_close(st);
    TRY(rc);
    print(c, a, s.j);
    return 0;
}

static int read_run(struct ctx *c, struct db *db, void *arg) {
    struct start *s = arg;
    return assess_json(c, db, s->spec, s->run, s->trace, &s->j);
}

static int show(struct ctx *c, const struct cli_args *a) {
    struct start s = {.trace = cli_value(a, "trace") || !cli_value(a, "json")};
    if (!a->n_positional || !str_i64(a->positional[0], 1, INT64_MAX, &s.run))
        return fail(c, E_USAGE, T("请给出自评编号", "give the number of a run"));
    TRY(cli_spec(c, a, &s.spec));
    TRY(cli_read_data(c, a, read_run, &s));
    print(c, a, s.j);
    return 0;
}

static int read_live(struct ctx *c, struct db *db, void *arg) {
    struct start *s = arg;
    return assess_live(c, db, s->spec, auth_system_user(), true, &s->j);
}

static int live(struct ctx *c, const struct cli_args *a) {
    struct start s = {0};
    const char *dir;
    struct store *st;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_clock(c, a));
    TRY(cli_spec(c, a, &s.spec));
    TRY(store_open(c, dir, 0, &st));
    int rc = cli_sync(c, st, s.spec);
    if (rc >= 0)
        rc = assess_warm(c, st, s.spec, NULL, NULL, false);
    if (rc >= 0)
        rc = cli_read(c, st, read_live, &s);
    store_close(st);
    TRY(rc);
    printf("%s\n", json_print(c, s.j));
    return 0;
}

static int daily(struct ctx *c, const struct cli_args *a) {
    const char *dir;
    const struct spec *spec;
    struct store *st;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_clock(c, a));
    TRY(cli_spec(c, a, &spec));
    TRY(store_open(c, dir, 0, &st));
    int rc = cli_sync(c, st, spec);
    if (rc >= 0)
        rc = assess_daily_beside(c, st, spec);
    store_close(st);
    TRY(rc);
    printf("%d\n", rc);
    return 0;
}

static const struct cli_option run_options[] = {{"data", "DIR", "data directory"}, {"standard", "ID", "standard, such as shenzhi-100"},
    {"period", "P", "2026, 2026-Q3, 2026-07 or two dates with /"}, {"title", "TEXT", "title of the run"}, {"json", NULL, "print one JSON object"},
    {"today", "DATE", "judge as of this day"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(assess_run, .name = "assess run", .synopsis = "--data DIR --standard ID --period 2026 [--json]", .summary = "开始一次自评 / starts an assessment",
        .about = "Freezes the rows that violate each rule of the standard at the present head of the ledger, scores them and keeps the run. With --json it prints one object: "
                 "{\"run\",\"standard\",\"period\",\"ledger_head\",\"score\",\"applicable\",\"percent\",\"verdict\",\"items\":[{\"id\",\"points\",\"applicable\",\"deducted\","
                 "\"findings\":[{\"rule\",\"register\",\"record\",\"since\",\"until\",\"points\",\"reason\"}]}]}. Points are numbers with at most two decimals; percent is truncated, "
                 "null when nothing is applicable; verdict is null for an incomplete standard.",
        .example = "shenzhi assess run --data /srv/shenzhi --standard shenzhi-100 --period 2026 --json", .options = run_options, .run = run);

static const struct cli_option show_options[] = {{"data", "DIR", "data directory"}, {"trace", NULL, "every point: item, rule, row, event, answers"},
    {"json", NULL, "print one JSON object"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(assess_show, .name = "assess show", .words = 1, .synopsis = "RUN --data DIR [--trace] [--json]", .summary = "查看一次自评 / shows an assessment",
        .about = "Prints a run as it was frozen, with the answers given since. --trace adds titles, states, the machine's own deduction beside a person's, and the ledger event of each row.",
        .example = "shenzhi assess show 1 --data /srv/shenzhi --trace", .options = show_options, .run = show);

static const struct cli_option live_options[] = {{"data", "DIR", "data directory"}, {"today", "DATE", "as of this day"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(assess_live, .name = "assess live", .synopsis = "--data DIR", .summary = "今日得分 / the score of today",
        .about = "Scores this year as of today by the office's live standard, without keeping a run, and prints one JSON object: score, applicable, percent, verdict, categories, trend, "
                 "findings. The page shows the same.",
        .example = "shenzhi assess live --data /srv/shenzhi", .options = live_options, .run = live);

static const struct cli_option daily_options[] = {{"data", "DIR", "data directory"}, {"today", "DATE", "as of this day"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(assess_daily, .name = "assess daily", .synopsis = "--data DIR", .summary = "每日提醒与得分 / daily reminders and score",
        .about = "Refreshes the to-dos, records today's score for the trend, and moves rectifications whose rule no longer fires to waiting for re-check. "
                 "Prints the number of open to-dos. The server does the same every night.",
        .example = "shenzhi assess daily --data /srv/shenzhi", .options = daily_options, .run = daily);
