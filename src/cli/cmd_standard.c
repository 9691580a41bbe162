/* shenzhi standard list | check | sheet | add */
#include <stdio.h>
#include <strings.h>

#include "cli/cli.h"
#include "os/os.h"
#include "paper/paper.h"

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

/* The YAML text of a file: YAML with its parts, or a spreadsheet. */
static int read_standard(struct ctx *c, const struct spec *spec, const char *path, struct str *text) {
    char *bytes;
    const char *yaml;
    size_t n;
    const char *dot = strrchr(path, '.');
    static const char *const sheets[] = {".xlsx", ".csv", ".xls", ".et", ".ods"};
    bool sheet = false;
    for (size_t i = 0; dot && i < COUNT(sheets); i++)
        sheet = sheet || !strcasecmp(dot, sheets[i]);
    if (!sheet && !str_ends(path, ".yaml") && !str_ends(path, ".yml"))
        return fail(c, E_UNSUPPORTED, T("%s：标准请用电子表格（.xlsx、.xls、.et、.ods、.csv）或 .yaml 文件", "%s: a standard comes as a spreadsheet (.xlsx, .xls, .et, .ods, .csv) or .yaml"), path);
    str_init(text, c, LIMIT_MODEL_BYTES);
    TRY(os_read_file(c, path, sheet ? LIMIT_BODY_BYTES : LIMIT_MODEL_BYTES, &bytes, &n));      /* a sheet may hold pictures */
    if (sheet) {
        TRY(paper_standard_text(c, bytes, n, &yaml));
        str_put(text, yaml);
        return str_end(text);
    }
    str_putn(text, bytes, n);
    const char *dir = str_ends(path, ".yaml") ? arena_dupn(c->mem, path, strlen(path) - 5) : path;
    struct join j = {c, dir, text};
    if (dir != path && os_exists(dir))                 /* x.yaml with its parts in x/ */
        TRY(os_walk(c, dir, add_part, &j));
    else if (strstr(text->p, "\nparts: "))            /* those of a standard of the model */
        standard_parts(c, spec, "", text);
    return str_end(text);
}

static int missing(const struct standard *s) {
    int n = 0;
    for (int i = 0; i < s->n_items; i++)
        n += s->items[i].status == STATUS_MISSING;
    return n;
}

/* Why there will be no verdict by it. */
static void tell_incomplete(struct ctx *c, const struct standard *s, FILE *to) {
    if (!s->complete && missing(s))
        fprintf(to, T("还缺 %d 项：自评给出得分，不出等次结论\n", "%d items are missing: an assessment gives a score and no verdict\n"), missing(s));
    else if (!s->complete)
        fprintf(to, T("各项已齐，但“完整”（complete）写的是“否”，自评不出等次结论：核对无误后请改为“是”\n", "no item is missing, but complete says false, so there is no verdict: set it to true once all is checked\n"));
}

static int check(struct ctx *c, const struct cli_args *a) {
    const struct spec *spec;
    const struct standard *s;
    struct str text;
    if (!a->n_positional)
        return fail(c, E_USAGE, T("请给出标准文件", "name a standard's file"));
    TRY(cli_spec(c, a, &spec));
    TRY(read_standard(c, spec, a->positional[0], &text));
    TRY(standard_parse(c, spec, a->positional[0], text.p, text.len, &s));
    printf(T("%s：没有错误（%d 类，%d 项，缺 %d 项）\n", "%s: no errors (%d categories, %d items, %d missing)\n"), s->id, s->n_categories, s->n_items, missing(s));
    tell_incomplete(c, s, stdout);
    return 0;
}

struct kept { const struct spec *spec; const char *id; const struct standard *s; };

static int read_kept(struct ctx *c, struct db *db, void *arg) {
    struct kept *k = arg;
    return standard_get(c, db, k->spec, k->id, &k->s);
}

/* The shipped one, or with --data the office's own. */
static int find(struct ctx *c, const struct cli_args *a, struct kept *k) {
    if (cli_value(a, "data"))
        return cli_read_data(c, a, read_kept, k);
    const char *text = standard_text(c, k->spec, k->id);
    if (!text)
        return fail(c, E_NOTFOUND, T("没有标准 %s", "no standard %s"), k->id);
    return standard_parse(c, k->spec, k->id, text, strlen(text), &k->s);
}

static int sheet(struct ctx *c, const struct cli_args *a) {
    struct kept k = {0};
    struct str out;
    const char *path = cli_value(a, "out");
    if (!a->n_positional)
        return fail(c, E_USAGE, T("请给出标准名", "name a standard"));
    if (path && !str_ends(path, ".xlsx") && !str_ends(path, ".csv"))
        return fail(c, E_USAGE, T("--out 的扩展名应为 xlsx 或 csv:%s", "--out should end in .xlsx or .csv: %s"), path);
    TRY(cli_spec(c, a, &k.spec));
    k.id = a->positional[0];
    TRY(find(c, a, &k));
    str_init(&out, c, LIMIT_MODEL_BYTES);
    TRY(paper_standard_sheet(c, k.s, path && str_ends(path, ".xlsx") ? "xlsx" : "csv", &out));
    if (path)
        return os_write_file(c, path, out.p, out.len, 0600);
    fwrite(out.p, 1, out.len, stdout);
    return 0;
}

struct add { const struct spec *spec; const char *file; struct str text; json_t *j; };

static int add_write(struct ctx *c, struct db *db, void *arg) {
    struct add *x = arg;
    TRY(reg_sync(c, db, x->spec));
    return assess_standard_put(c, db, x->spec, auth_system_user(), x->file, x->text.p, x->text.len, &x->j);
}

static int add(struct ctx *c, const struct cli_args *a) {
    const char *dir;
    const struct standard *checked;
    struct add x;
    struct store *st;
    if (!a->n_positional)
        return fail(c, E_USAGE, T("请给出标准文件", "name a standard's file"));
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_spec(c, a, &x.spec));
    x.file = a->positional[0];
    TRY(read_standard(c, x.spec, a->positional[0], &x.text));
    TRY(standard_parse(c, x.spec, a->positional[0], x.text.p, x.text.len, &checked));   /* an error names his file */
    TRY(store_open(c, dir, 0, &st));
    int rc = store_write(c, st, add_write, &x);
    store_close(st);
    TRY(rc);
    printf("%s\n", json_print(c, x.j));
    tell_incomplete(c, checked, stderr);
    return 0;
}

static const struct cli_option sheet_options[] = {{"data", "DIR", "data directory: the office's own standard"}, {"out", "FILE", "spreadsheet to write, .xlsx or .csv"}, {"model", "DIR", "an office's own model files"}, {0}};
static const struct cli_option options[] = {{"model", "DIR", "an office's own model files"}, {0}};
COMMAND(standard_list, .name = "standard list", .synopsis = "[--model DIR]", .summary = "列出标准 / lists the standards",
        .about = "One line a standard: id, origin, grammar, items, complete or not, title; separated by tabs.", .example = "shenzhi standard list", .options = options, .run = list);
COMMAND(standard_check, .name = "standard check", .words = 1, .synopsis = "FILE [--model DIR]", .summary = "检查标准文件 / checks a standard",
        .about = "Checks sums, ids, unknown rules and registers, deductions and items that can never be reached, and bands. Each error names file and line. "
                 "FILE is YAML (its parts may stand in a folder of the same name beside it), CSV or XLSX as `standard sheet` prints it.",
        .example = "shenzhi standard check our-standard.yaml", .options = options, .run = check);
COMMAND(standard_sheet, .name = "standard sheet", .words = 1, .synopsis = "ID [--data DIR] [--out FILE.xlsx|FILE.csv]", .summary = "以表格输出标准 / a standard as a spreadsheet",
        .about = "Writes a standard as a spreadsheet, one row a deduction, to be completed in a spreadsheet program and brought back with `standard add`: the shipped one, or with --data "
                 "the office's own of that id. Without --out CSV goes to the output. In XLSX every cell is text, so that no program takes an item's number for a date.",
        .example = "shenzhi standard sheet official-59 --out official-59.xlsx", .options = sheet_options, .run = sheet);
static const struct cli_option add_options[] = {{"data", "DIR", "data directory"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(standard_add, .name = "standard add", .words = 1, .synopsis = "FILE --data DIR [--model DIR]", .summary = "补充或替换标准 / keeps an office's own standard",
        .about = "Checks FILE (YAML, CSV or XLSX) and keeps it in the store: from now on new runs use it in place of a shipped standard of the same id. Runs made before keep their text.",
        .example = "shenzhi standard add official-59.xlsx --data /srv/shenzhi", .options = add_options, .run = add);
