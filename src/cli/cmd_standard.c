/* shenzhi standard list | check */
#include <stdio.h>

#include "assess/standard.h"
#include "cli/cli.h"
#include "os/os.h"

static int list(struct ctx *c, const struct cli_args *a) {
    const struct spec *spec;
    const char *id;
    TRY(cli_spec(c, a, &spec));
    for (int i = 0; (id = standard_id(c, spec, i)); i++) {
        const struct standard *s;
        const char *text = standard_text(c, spec, id);
        TRY(standard_parse(c, spec, arena_printf(c->mem, "standards/%s.yaml", id), text, strlen(text), &s));
        printf("%s\t%s\t%s\t%d\t%s\t%s\n", s->id, s->origin, grammar_name(s->grammar), s->n_items, s->complete ? "complete" : "incomplete", TX(s->title));
    }
    return 0;
}

struct join { struct ctx *c; const char *dir; struct str *out; };

static int add_part(void *arg, const char *rel) {
    struct join *j = arg;
    char *bytes;
    size_t n;
    if (!str_ends(rel, ".yaml"))
        return 0;
    TRY(os_read_file(j->c, arena_printf(j->c->mem, "%s/%s", j->dir, rel), LIMIT_MODEL_BYTES, &bytes, &n));
    str_putf(j->out, "--- # %s/%s\n", j->dir, rel);
    str_putn(j->out, bytes, n);
    return 0;
}

static int check(struct ctx *c, const struct cli_args *a) {
    const struct spec *spec;
    const struct standard *s;
    struct str text;
    char *bytes;
    size_t n;
    if (!a->n_positional)
        return fail(c, E_USAGE, T("请给出标准文件", "name a standard's file"));
    const char *path = a->positional[0];
    TRY(cli_spec(c, a, &spec));
    TRY(os_read_file(c, path, LIMIT_MODEL_BYTES, &bytes, &n));
    str_init(&text, c, LIMIT_MODEL_BYTES);
    str_putn(&text, bytes, n);
    const char *dir = str_ends(path, ".yaml") ? arena_dupn(c->mem, path, strlen(path) - 5) : path;
    struct join j = {c, dir, &text};
    if (dir != path && os_exists(dir))                 /* x.yaml with its parts in x/ */
        TRY(os_walk(c, dir, add_part, &j));
    TRY(str_end(&text));
    TRY(standard_parse(c, spec, path, text.p, text.len, &s));
    int missing = 0;
    for (int i = 0; i < s->n_items; i++)
        missing += s->items[i].status == STATUS_MISSING;
    printf(T("%s:没有错误(%d 类,%d 项,缺 %d 项)\n", "%s: no errors (%d categories, %d items, %d missing)\n"), s->id, s->n_categories, s->n_items, missing);
    return 0;
}

static const struct cli_option options[] = {{"model", "DIR", "an office's own model files"}, {0}};
COMMAND(standard_list, .name = "standard list", .synopsis = "[--model DIR]", .summary = "列出标准 / lists the standards",
        .about = "One line a standard: id, origin, grammar, items, complete or not, title; separated by tabs.", .example = "shenzhi standard list", .options = options, .run = list);
COMMAND(standard_check, .name = "standard check", .synopsis = "FILE [--model DIR]", .summary = "检查标准文件 / checks a standard",
        .about = "Checks sums, ids, unknown rules and registers, deductions and items that can never be reached, and bands. Each error names file and line. "
                 "FILE may have its parts in a folder of the same name beside it.",
        .example = "shenzhi standard check our-standard.yaml", .options = options, .run = check);
