/* The cases of <id>.test.sql. */
#include <stdio.h>
#include <stdlib.h>

#include "db/functions.h"
#include "rule/rule.h"

struct test_case {
    const char *name, *sql, *expect, *since, *until, *says, *today, *year, *from, *to, *setting;
    int line;
};

static const char *after(const char *line, const char *key) {
    if (!str_starts(line, "--"))
        return NULL;
    line += 2 + strspn(line + 2, " ");
    if (!str_starts(line, key) || line[strlen(key)] != ':')
        return NULL;
    line += strlen(key) + 1;
    return line + strspn(line, " ");
}

static const char *word(struct ctx *c, const char *v) {
    size_t n = strcspn(v, " \t");
    return arena_dupn(c->mem, v, n);
}

/* Header lines of a case; all lines stay in the SQL (they are comments there). What stands before the first case is shared. */
static void header(struct ctx *c, const char *line, struct test_case *k) {
    const char *v;
    if ((v = after(line, "expect")))
        k->expect = v;
    else if ((v = after(line, "since")))
        k->since = v;
    else if ((v = after(line, "until")))
        k->until = v;
    else if ((v = after(line, "says")))
        k->says = v;
    else if ((v = after(line, "today")))
        k->today = word(c, v);
    else if ((v = after(line, "year")))
        k->year = word(c, v);
    else if ((v = after(line, "from")))
        k->from = word(c, v);
    else if ((v = after(line, "to")))
        k->to = word(c, v);
    else if ((v = after(line, "setting")))
        k->setting = v;
}

static int split(struct ctx *c, const char *text, struct test_case *cases, int max, const char **ret_shared) {
    struct str body;
    str_init(&body, c, LIMIT_MODEL_BYTES);
    int n = 0, nr = 1;
    *ret_shared = "";
    for (const char *p = text; *p; nr++) {
        size_t len = strcspn(p, "\n");
        const char *line = arena_dupn(c->mem, p, len), *v = after(line, "case");
        p += len + (p[len] == '\n');
        if (v) {
            *(n ? &cases[n - 1].sql : ret_shared) = arena_dup(c->mem, body.p);
            if (n == max)
                return fail(c, E_MODEL, T("测试第 %d 行：用例超过 %d 个", "test line %d: more than %d cases"), nr, max);
            str_init(&body, c, LIMIT_MODEL_BYTES);
            cases[n++] = (struct test_case){.name = v, .today = "2026-06-30", .line = nr};
        } else if (n)
            header(c, line, &cases[n - 1]);
        str_put(&body, line);
        str_putc(&body, '\n');
    }
    if (n)
        cases[n - 1].sql = body.p;
    return n;
}

struct got { struct str ids, since, until, says; int n, ended; };

static int note(void *arg, const struct rule_row *row) {
    struct got *g = arg;
    const char *comma = g->n++ ? "," : "";
    str_putf(&g->ids, "%s%" PRId64, comma, row->record);
    str_putf(&g->since, "%s%s", comma, row->since);
    str_putf(&g->until, "%s%s", comma, row->until ? row->until : "-");
    str_putf(&g->says, "%s\n", row->detail ? row->detail : "");
    g->ended += row->until != NULL;
    return 0;
}

/* in  want  what the case says, in the order of the rows, NULL nothing; blanks do not count */
static bool same_list(struct ctx *c, const char *want, const struct str *got) {
    struct str s;
    if (!want)
        return true;
    str_init(&s, c, 4096);
    for (const char *p = want; *p; p++)
        if (*p != ' ' && *p != '\r')
            str_putc(&s, *p);
    return str_eq(s.p, got->p);
}

static bool as_expected(struct ctx *c, const struct test_case *k, const struct got *g) {
    int64_t n;
    bool rows = str_starts(k->expect, "ids") ? same_list(c, k->expect + 3, &g->ids) : str_i64(word(c, k->expect), 0, LIMIT_RULE_ROWS, &n) && n == g->n;
    return rows && (!k->says || strstr(g->says.p, k->says)) && same_list(c, k->since, &g->since) && (k->until ? same_list(c, k->until, &g->until) : !g->ended);   /* without `until:` all of them stand open */
}

/* `key value`, for this case alone */
static int set_setting(struct ctx *c, const struct spec_rule *r, const struct test_case *k) {
    if (!k->setting)
        return 0;
    const char *key = word(c, k->setting), *value = k->setting + strlen(key);
    if (!db_setting_instead(key, word(c, value + strspn(value, " \t"))))
        return fail(c, E_MODEL, T("%s 用例“%s”（第 %d 行）：没有参数 %s", "%s case '%s' (line %d): no setting %s"), r->id, k->name, k->line, key);
    return 0;
}

static int run_case(struct ctx *c, struct db *db, const struct spec_rule *r, const struct test_case *k, const char *shared) {
    struct rule_period p = {0};
    struct got g = {0};
    AUTO_TX tx = {0};
    const char *year = k->year ? k->year : k->today;
    snprintf(p.from, sizeof p.from, "%s", k->from ? k->from : arena_printf(c->mem, "%.4s-01-01", year));
    snprintf(p.to, sizeof p.to, "%s", k->to ? k->to : arena_printf(c->mem, "%.4s-12-31", year));
    snprintf(p.today, sizeof p.today, "%s", strcmp(k->today, p.to) < 0 ? k->today : p.to);
    snprintf(p.year, sizeof p.year, "%.4s", year);
    if (!date_valid(p.today) || !date_valid(p.from) || !date_valid(p.to) || !k->expect)
        return fail(c, E_MODEL, T("%s 测试第 %d 行：用例“%s”缺少 expect 或日期有误", "%s test line %d: case '%s' lacks expect or has a bad date"), r->id, k->line, k->name);
    const struct db_named named[] = {{"today", A((const char *)p.today)}, {"year", A((const char *)p.year)},
                                     {"from", A((const char *)p.from)},   {"to", A((const char *)p.to)}, {0}};
    const char *what = arena_printf(c->mem, "%s.test.sql(%s)", r->id, k->name);
    TRY(tx_begin(c, db, &tx));
    TRY(db_script(c, db, what, shared, named, NULL));
    TRY(db_script(c, db, what, k->sql, named, NULL));
    str_init(&g.ids, c, 1 << 20);
    str_init(&g.since, c, 1 << 20);
    str_init(&g.until, c, 1 << 20);
    str_init(&g.says, c, 4 << 20);
    TRY(rule_run(c, db, r, &p, 0, note, &g));
    if (!as_expected(c, k, &g))
        return fail(c, E_MODEL, T("%s 用例“%s”（第 %d 行）：应为 %s，实得 %d 行（记录 %s，自 %s，至 %s）：%s", "%s case '%s' (line %d): expected %s, got %d rows (records %s, since %s, until %s): %s"),
                    r->id, k->name, k->line, k->expect, g.n, g.ids.p, g.since.p, g.until.p, utf8_line(c->mem, g.says.p, 100));
    return 0;
}

int rule_test(struct ctx *c, struct db *db, const struct spec_rule *r) {
    enum { MAX = 64 };
    struct test_case *cases = NEWN(c, struct test_case, MAX);
    const char *shared;
    if (!r->test_sql)
        return fail(c, E_MODEL, T("%s：没有测试文件 .test.sql", "%s: has no .test.sql"), r->id);
    int n = split(c, r->test_sql, cases, MAX, &shared);
    TRY(n);
    if (!n)
        return fail(c, E_MODEL, T("%s：测试文件里没有用例", "%s: no case in its .test.sql"), r->id);
    for (int i = 0; i < n; i++) {
        int rc = set_setting(c, r, &cases[i]);
        if (rc == 0)
            rc = run_case(c, db, r, &cases[i], shared);
        db_setting_instead(NULL, NULL);
        TRY(rc);
    }
    return n;
}
