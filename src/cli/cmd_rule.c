/* shenzhi rule list | run | test */
#include <stdio.h>
#include <stdlib.h>

#include "assess/assess.h"
#include "cli/cli.h"
#include "reg/reg.h"

static const char *uses(int use) {
    static const char *const name[] = {"", "prevent", "remind", "prevent,remind", "score", "prevent,score", "remind,score", "prevent,remind,score"};
    return name[use & 7];
}

static int list(struct ctx *c, const struct cli_args *a) {
    const struct spec *spec;
    TRY(cli_spec(c, a, &spec));
    for (int i = 0; i < spec->n_rules; i++) {
        const struct spec_rule *r = &spec->rules[i];
        printf("%s\t%s\t%s\t%s\t%s\t%s\n", r->id, r->area, uses(r->use), r->register_name, r->requirement, TX(r->title));
    }
    return 0;
}

struct ask { const struct spec *spec; const struct cli_args *a; const char *period; };

static int run_in(struct ctx *c, struct db *db, void *arg) {
    const struct ask *k = arg;
    json_t *rows;
    size_t i;
    json_t *o;
    TRY(assess_rule(c, db, k->spec, k->a->positional[0], k->period, &rows));
    json_array_foreach(rows, i, o) {
        if (cli_value(k->a, "json"))
            printf("%s\n", json_print(c, o));
        else
            printf("%s %" PRId64 "\t%s\t%s\t%s\n", json_text(o, "register"), json_i64(o, "record", 0), json_text(o, "since"),
                   json_text(o, "until") ? json_text(o, "until") : T("至今", "open"), json_text(o, "reason"));
    }
    fprintf(stderr, T("共 %zu 行\n", "%zu rows\n"), json_array_size(rows));
    return 0;
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct ask k = {.a = a, .period = cli_value(a, "period")};
    char today[DATE_SIZE];
    if (!a->n_positional)
        return fail(c, E_USAGE, T("请给出规则名", "name a rule"));
    TRY(cli_clock(c, a));
    TRY(cli_spec(c, a, &k.spec));
    ctx_today(c, today);
    if (!k.period)
        k.period = arena_dupn(c->mem, today, 4);
    return cli_read_data(c, a, run_in, &k);
}

static int test(struct ctx *c, const struct cli_args *a) {
    const struct spec *spec;
    struct db *db;
    int cases = 0, bad = 0, n = 0;
    TRY(cli_spec(c, a, &spec));
    TRY(db_open(c, ":memory:", DB_CREATE | DB_NOFK, &db));
    int rc = reg_sync(c, db, spec);
    for (int i = 0; rc >= 0 && i < spec->n_rules; i++) {
        const struct spec_rule *r = &spec->rules[i];
        if (a->n_positional && !str_eq(a->positional[0], r->id))
            continue;
        int k = rule_test(c, db, r);
        n++;
        cases += k > 0 ? k : 0;
        bad += k < 0;
        printf("%s\t%s\t%s\n", k < 0 ? "FAIL" : "ok", r->id, k < 0 ? c->err.detail : "");
        c->err = (struct err){0};
    }
    db_close(db);
    TRY(rc);
    fprintf(stderr, T("%d 条规则，%d 个用例，%d 条未通过\n", "%d rules, %d cases, %d rules failed\n"), n, cases, bad);
    if (!n)
        return fail(c, E_NOTFOUND, T("没有规则 %s", "no rule %s"), a->n_positional ? a->positional[0] : "");
    return bad ? fail(c, E_MODEL, T("%d 条规则未通过自己的测试", "%d rules failed their tests"), bad) : 0;
}

static const struct cli_option list_options[] = {{"model", "DIR", "an office's own model files"}, {0}};
COMMAND(rule_list, .name = "rule list", .synopsis = "[--model DIR]", .summary = "列出规则 / lists the rules",
        .about = "One line a rule: id, area, uses (prevent, remind, score), register, requirement, title; separated by tabs.",
        .example = "shenzhi rule list", .options = list_options, .run = list);

static const struct cli_option run_options[] = {{"data", "DIR", "data directory"}, {"period", "P", "2026, 2026-Q3, 2026-07 or two dates with / (default this year)"},
    {"json", NULL, "one finding object a line"}, {"today", "DATE", "judge as of this day"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(rule_run, .name = "rule run", .words = 1, .synopsis = "ID --data DIR [--period 2026] [--json]", .summary = "运行一条规则 / runs one rule",
        .about = "Prints the rows that violate the rule in the period, as they would count in an assessment. With --json each line is an object "
                 "{\"rule\",\"register\",\"record\",\"since\",\"until\",\"points\",\"reason\"}; points are those the rule alone takes in the live standard, null where it names no such rule.",
        .example = "shenzhi rule run pledge_missing --data /srv/shenzhi --json", .options = run_options, .run = run);

COMMAND(rule_test, .name = "rule test", .words = 1, .synopsis = "[ID] [--model DIR]", .summary = "运行规则自带的测试 / runs the rules' own tests",
        .about = "Runs every case of <rule>.test.sql on an empty model in memory: all rules, or the one named. Exit 0 only when all pass.",
        .example = "shenzhi rule test pledge_missing", .options = list_options, .run = test);
