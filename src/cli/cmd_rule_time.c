/* shenzhi rule time: what each rule costs on an office's own data. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "cli/cli.h"
#include "rule/rule.h"

struct cost { const struct spec_rule *rule; int64_t us, remind_us; int rows; };

/* Processor time: a busy machine does not make a good rule a bad one. */
static int64_t work_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static int ignore(void *arg, const struct rule_row *row) {
    (void)arg, (void)row;
    return 0;
}

static int time_one(struct ctx *c, struct db *db, const struct rule_period *p, struct cost *k) {
    struct arena_mark m = arena_mark(c->mem);
    int64_t from = work_us();
    TRY(k->rows = rule_run(c, db, k->rule, p, 0, ignore, NULL));
    k->us = work_us() - from;
    if (k->rule->use & USE_REMIND) {
        struct rule_period ahead;
        rule_remind_period(c, k->rule, &ahead);
        from = work_us();
        TRY(rule_run(c, db, k->rule, &ahead, 0, ignore, NULL));
        k->remind_us = work_us() - from;
    }
    arena_release(c->mem, m);
    return 0;
}

static int by_cost(const void *x, const void *y) {
    const struct cost *a = x, *b = y;
    int64_t m = a->us + a->remind_us, n = b->us + b->remind_us;
    return m < n ? 1 : m > n ? -1 : strcmp(a->rule->id, b->rule->id);
}

struct ask { const struct spec *spec; const char *period; };

static int time_all(struct ctx *c, struct db *db, void *arg) {
    const struct ask *ask = arg;
    const struct spec *spec = ask->spec;
    struct rule_period p;
    struct cost *k = NEWN(c, struct cost, spec->n_rules + 1), sum = {0};
    TRY(rule_period(c, ask->period, &p));
    for (int i = 0; i < spec->n_rules; i++) {
        k[i].rule = &spec->rules[i];
        TRY(time_one(c, db, &p, &k[i]));
        sum.us += k[i].us;
        sum.remind_us += k[i].remind_us;
    }
    qsort(k, (size_t)spec->n_rules, sizeof *k, by_cost);
    for (int i = 0; i < spec->n_rules; i++)
        printf("%.2f\t%.2f\t%d\t%s\n", (double)k[i].us / 1e3, (double)k[i].remind_us / 1e3, k[i].rows, k[i].rule->id);
    fprintf(stderr, T("%d 条规则，评分 %.0f 毫秒，提醒 %.0f 毫秒\n", "%d rules, score %.0f ms, remind %.0f ms\n"), spec->n_rules, (double)sum.us / 1e3, (double)sum.remind_us / 1e3);
    return 0;
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct ask k = {.period = cli_value(a, "period")};
    char today[DATE_SIZE];
    TRY(cli_spec(c, a, &k.spec));
    ctx_today(c, today);
    if (!k.period)
        k.period = arena_dupn(c->mem, today, 4);
    return cli_read_data(c, a, time_all, &k);
}

static const struct cli_option options[] = {{"data", "DIR", "data directory"}, {"period", "P", "2026, 2026-Q3, 2026-07 or two dates with / (default this year)"},
    {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(rule_time, .name = "rule time", .synopsis = "--data DIR [--period 2026]", .summary = "各规则的耗时 / what each rule costs",
        .about = "Runs every rule once over the period, and once more as a reminder where it is one. One line a rule, the dearest first: milliseconds of processor time over the period, "
                 "as a reminder, rows that count, id; separated by tabs. Changes nothing.",
        .example = "shenzhi rule time --data /srv/shenzhi", .options = options, .run = run);
