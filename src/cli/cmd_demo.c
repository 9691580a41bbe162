/* shenzhi demo */
#include <stdio.h>

#include "cli/cli.h"
#include "demo/demo.h"
#include "os/os.h"

/* A file of JSON lines, each with "fault", such as an answer key: the ids of rules they name. What comes along with a fault is no fault of its own. */
static int read_faults(struct ctx *c, const struct spec *spec, struct demo_options *o) {
    enum { LINES_MAX = 5000 };
    const char *path = o->faults;
    char *bytes, **line;
    size_t n;
    json_t *j;
    TRY(os_read_file(c, path, LIMIT_MODEL_BYTES, &bytes, &n));
    int lines = str_split(c, bytes, '\n', LINES_MAX, &line);
    o->faults = "file";
    o->names = NEWN(c, const char *, lines);
    const char **own = NEWN(c, const char *, lines);
    for (int i = 0; i < lines; i++) {
        own[i] = "";
        if (!line[i][strspn(line[i], " \t\r")])
            continue;
        if (json_parse(c, line[i], strlen(line[i]), &j) < 0 || !json_text(j, "fault"))
            return fail(c, E_SYNTAX, T("%s:%d：每行应是一个 JSON 对象，写明 fault", "%s:%d: each line is a JSON object with \"fault\""), path, i + 1);
        const char *fault = json_text(j, "fault"), *rule = json_text(j, "rule");
        if (!spec_rule(spec, fault))
            return fail(c, E_NOTFOUND, T("%s:%d：没有规则 %s（shenzhi rule list 列出全部）", "%s:%d: no rule %s (shenzhi rule list names them)"), path, i + 1, fault);
        own[i] = !rule || str_eq(rule, fault) ? fault : "";
        if (*own[i] && str_among(own, (size_t)i, fault))
            return fail(c, E_DUPLICATE, T("%s:%d：%s 写了两次，一种错误在一个示范单位里只能埋一处", "%s:%d: %s stands twice: a demo office has a fault once"), path, i + 1, fault);
        if (!str_among(o->names, (size_t)o->n_names, fault))
            o->names[o->n_names++] = fault;
    }
    return 0;
}

static int options_of(struct ctx *c, const struct cli_args *a, struct demo_options *o) {
    const char *seed = cli_value(a, "seed"), *size = cli_value(a, "size"), *faults = cli_value(a, "faults"), *today = cli_value(a, "today");
    TRY(cli_need(c, a, "data", &o->dir));
    *o = (struct demo_options){.dir = o->dir, .seed = 1, .faults = faults ? faults : "key", .password = cli_value(a, "password"), .progress = cli_progress};
    if (seed && !str_i64(seed, 0, INT32_MAX, &o->seed))
        return fail(c, E_USAGE, T("--seed 应是 0 到 2147483647 的整数", "--seed must be 0 to 2147483647"));
    if (size && !str_eq(size, "small") && !str_eq(size, "large"))
        return fail(c, E_USAGE, T("--size 只能是 small 或 large，不是 %s", "--size must be small or large, not %s"), size);
    o->size = str_eq(size, "large") ? DEMO_LARGE : DEMO_SMALL;
    if (today && !date_valid(today))
        return fail(c, E_USAGE, T("--today 不是日期：%s", "--today is not a date: %s"), today);
    if (today) {
        c->fixed_us = datetime_us(arena_printf(c->mem, "%sT12:00:00", today));
        c->now_us = ctx_fixed_clock;
    }
    return 0;
}

static int write_key(struct ctx *c, const char *path, const struct demo_done *d) {
    struct str out;
    str_init(&out, c, LIMIT_MODEL_BYTES);
    for (int i = 0; i < d->n_faults; i++) {
        const struct demo_fault *f = &d->faults[i];
        json_t *o = json_pack("{s:s,s:s,s:s,s:I,s:o}", "fault", f->fault, "rule", f->rule, "register", f->register_name, "record", (json_int_t)f->record,
                              "item", f->item ? json_string(f->item) : json_null());
        str_put(&out, json_print(c, o));
        str_putc(&out, '\n');
    }
    TRY(str_end(&out));
    return os_write_file(c, path, out.p, out.len, 0644);
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct demo_options o = {0};
    struct demo_done d;
    const struct spec *spec;
    const char *key = cli_value(a, "answer-key");
    TRY(options_of(c, a, &o));
    TRY(cli_spec(c, a, &spec));
    if (!str_eq(o.faults, "none") && !str_eq(o.faults, "key"))
        TRY(read_faults(c, spec, &o));
    if (key)
        TRY(os_write_file(c, key, "", 0, 0644));       /* a place that cannot be written is told before the work, not after it */
    TRY(demo_make(c, spec, &o, &d));
    if (key)
        TRY(write_key(c, key, &d));
    for (int i = 0; i < d.n_accounts; i++)
        printf("%s\t%s\t%s\t%s\n", d.accounts[i].account, d.password, d.accounts[i].name, d.accounts[i].roles);
    fprintf(stderr, T("示范单位已建在 %s：埋设错误 %d 处（另有 %d 处今年尚未到期，没有埋），留痕 %" PRId64 " 条。上面是登录账号（账号、口令、姓名、角色），口令只显示这一次，仅供示范。\n启动：shenzhi serve --data %s\n",
                      "demo office made in %s: %d faults planted (%d more are not due yet this year), %" PRId64 " events. Above are the accounts (account, password, name, roles); the password is shown only now.\nNext: shenzhi serve --data %s\n"),
            o.dir, d.n_faults, d.n_skipped, d.events, o.dir);
    return 0;
}

static const struct cli_option options[] = {{"data", "DIR", "an empty directory, or an old demo"}, {"seed", "N", "another seed, another office (default 1)"},
    {"size", "SIZE", "small (60 people) or large (2,000 people, 5 M movements)"}, {"faults", "WHICH", "none, key (every rule's, default), or a file of JSON lines with \"fault\""},
    {"answer-key", "FILE", "write one JSON line a planted fault"}, {"today", "DATE", "the office's today"}, {"password", "TEXT", "password of all demo accounts (default: drawn)"},
    {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(demo, .name = "demo", .synopsis = "--data DIR [--seed N] [--size small|large] [--faults none|key|FILE] [--answer-key FILE] [--today DATE]",
        .summary = "生成示范单位 / makes a demo office",
        .about = "Makes a fictional office with all its registers, plants one fault for each scoring rule unless told otherwise, and enters everything in the ledger. "
                 "The answer key has one line of JSON a fault: {\"fault\",\"rule\",\"register\",\"record\",\"item\"}, item being that of shenzhi-100. "
                 "Prints the demo accounts with their password. A directory that holds anything but an old demo is refused.",
        .example = "shenzhi demo --data /tmp/demo --answer-key /tmp/key.jsonl", .options = options, .run = run);
