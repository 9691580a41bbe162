/* shenzhi import: rows of a sheet through the `create` action, or another, all or none. */
#include <stdio.h>

#include "base/map.h"
#include "cli/cli.h"
#include "db/db.h"
#include "os/os.h"
#include "reg/reg.h"
#include "report/report.h"

enum { FAULT_ROWS = 20 };

struct take { struct ctx *c; int n, cap; struct reg_sheet_row *rows; };

static int take_row(void *arg, int row, int n_cells, const char *const *cells) {
    struct take *t = arg;
    (void)row;
    if (t->n > LIMIT_IMPORT_ROWS)
        return ctx_fail(t->c, E_LIMIT, __FILE__, __LINE__, "more than %d rows", LIMIT_IMPORT_ROWS);
    if (t->n == t->cap) {
        int cap = t->cap ? t->cap * 2 : 256;
        struct reg_sheet_row *rows = arena_alloc(t->c->mem, sizeof *rows * (size_t)cap);
        if (t->n)
            memcpy(rows, t->rows, sizeof *rows * (size_t)t->n);
        t->rows = rows;
        t->cap = cap;
    }
    const char **copy = arena_alloc(t->c->mem, sizeof *copy * (size_t)(n_cells + 1));
    for (int i = 0; i < n_cells; i++)
        copy[i] = arena_dup(t->c->mem, cells[i] ? cells[i] : "");
    t->rows[t->n++] = (struct reg_sheet_row){n_cells, copy};
    return 0;
}

struct job {
    const struct spec *spec;
    const struct spec_register *reg;
    struct reg_sheet sheet;
    bool commit, past, good;
    const char *action, *folder, *name;
    json_t *mapping, *values, *answer;
};

static int write_rows(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    return reg_import(c, db, j->spec, auth_system_user(), j->reg, &j->sheet, &(struct reg_import_how){.action = j->action, .mapping = j->mapping, .values = j->values, .name = j->name, .others = true, .past = j->past, .good = j->good, .files = j->folder, .commit = j->commit}, &j->answer);
}

/* A blank level is "public": where the whole column is missing, it may have been forgotten, or be headed otherwise. */
static void warn_no_level(const struct ctx *c, const struct job *j) {
    const char *first = j->action ? j->action : "create";
    const struct spec_action *a = spec_action(j->reg, arena_dupn(c->mem, first, strcspn(first, ",")));
    const char *key;
    json_t *name;
    bool asked = false;
    for (int i = 0; a && !a->n_from && i < a->n_input; i++)
        asked = asked || (str_eq(a->input[i].field->name, "level") && !a->input[i].required);
    json_object_foreach(json_object_get(j->answer, "mapping"), key, name)
        asked = asked && !str_eq(json_string_value(name), "level");
    if (asked)
        fputs(T("没有“密级”一列：所有行都按公开登记\n", "no column \"Level\": all rows are entered as public\n"), stderr);
}

/* Does this action take what a heading says? */
static bool takes(const struct spec_register *r, const struct spec_action *a, const char *heading) {
    for (int k = 0; a->n_who && k < a->n_input + a->n_set; k++) {
        const struct spec_field *f = k < a->n_input ? a->input[k].field : spec_field(r, a->set[k - a->n_input].field);
        if (f && (str_eq(f->title.zh, heading) || str_eq(f->title.en, heading) || str_eq(f->name, heading) || str_among(f->also, (size_t)f->n_also, heading)))
            return true;
    }
    return false;
}

/* What is in the sheet and comes nowhere: what another step takes, a number of the line, or what is headed otherwise here. */
static void warn_left(struct ctx *c, const struct job *j) {
    const json_t *columns = json_object_get(j->answer, "columns");
    const char *then = NULL;
    struct str left;
    str_init(&left, c, LIMIT_BODY_BYTES);
    for (size_t i = 0; i < json_array_size(columns); i++) {
        const char *heading = json_string_value(json_array_get(columns, i)), *step = NULL;
        if (!*heading || str_eq(heading, "序号") || json_object_get(json_object_get(j->answer, "mapping"), heading))
            continue;
        for (int k = 0; k < j->reg->n_actions && !step; k++)
            step = takes(j->reg, &j->reg->actions[k], heading) ? j->reg->actions[k].name : NULL;
        str_putf(&left, step ? T("%s%s（%s 时填写）", "%s%s (of %s)") : "%s%s", left.len ? T("、", ", ") : "", heading, step);
        then = then ? then : step;
    }
    if (left.len)
        fprintf(stderr, T("没有导入的列：%s。标题不同的用 --map 列=字段 指定\n", "columns not entered: %s. One that is headed otherwise: --map COLUMN=FIELD\n"), left.p);
    if (then && !j->action)
        fprintf(stderr, T("几个步骤可以一次办完：--action create,%s\n", "several steps can be done in one go: --action create,%s\n"), then);
}

/* "COLUMN=FIELD,COLUMN=": what the headings mean that are not the fields' own. */
static int read_map(struct ctx *c, const char *option, const char *text, json_t **ret_mapping) {
    *ret_mapping = json_object();
    for (char *pair, *rest = arena_dup(c->mem, text); (pair = strsep(&rest, ","));) {
        char *to = strchr(pair, '=');
        if (!to || to == pair)
            return fail(c, E_USAGE, T("--%s 应写成“%s”，多项之间用半角逗号隔开", "--%s wants %s, parted by commas"), option, str_eq(option, "map") ? T("列=字段", "COLUMN=FIELD") : T("字段=值", "FIELD=VALUE"));
        *to++ = 0;
        json_object_set_new(*ret_mapping, pair, *to ? json_string(to) : json_null());
    }
    return 0;
}

struct fault { const char *name, *detail; int n; int64_t last; struct str rows; };

/* Faults of the same words, each with its rows, in the order of the first. */
static int gather_faults(struct ctx *c, const json_t *faults, struct fault ***ret_v) {
    struct map by_words = {0};
    const json_t *e;
    size_t i;
    int n = 0, cap = 0;
    *ret_v = NULL;
    json_array_foreach(faults, i, e) {
        const char *name = json_text(e, "field"), *detail = json_text(e, "detail"), *words = arena_printf(c->mem, "%s\n%s", name ? name : "", detail);
        struct fault *f = map_get(&by_words, words);
        if (!f) {
            f = NEW(c, struct fault);
            *f = (struct fault){.name = name, .detail = detail};
            str_init(&f->rows, c, LIMIT_BODY_BYTES);
            map_put(c, &by_words, words, f);
            GROW(c, *ret_v, n, cap, 16);
            (*ret_v)[n++] = f;
        }
        int64_t row = json_i64(e, "row", 0);
        if (row != f->last && ++f->n <= FAULT_ROWS)
            str_putf(&f->rows, "%s%" PRId64, f->n > 1 ? T("、", ", ") : "", row);
        f->last = row;
    }
    return n;
}

/* A line a fault. */
static void tell_faults(struct ctx *c, const struct job *j, const json_t *faults, const char *zh, const char *en) {
    struct fault **v;
    for (int i = 0, n = gather_faults(c, faults, &v); i < n; i++) {
        const struct spec_field *f = v[i]->name ? spec_field(j->reg, v[i]->name) : NULL;
        bool said = !f || strstr(v[i]->detail, TX(f->title));
        if (v[i]->n > FAULT_ROWS)
            str_putf(&v[i]->rows, T("等%d", " and others, %d in all"), v[i]->n);
        fprintf(stderr, T("第%s行%s%s%s：%s\n", "row %s%s%s%s: %s\n"), v[i]->rows.p, T(zh, en), said ? "" : " ", said ? "" : TX(f->title), v[i]->detail);
    }
}

static int tell(struct ctx *c, const struct job *j) {
    const json_t *errors = json_object_get(j->answer, "errors");
    tell_faults(c, j, errors, "", "");
    tell_faults(c, j, json_object_get(j->answer, "told"), "", "");
    for (size_t i = 0; i < json_array_size(json_object_get(j->answer, "foot")); i++)
        fprintf(stderr, T("第%" PRId64 "行像是合计或落款，没有导入\n", "row %" PRId64 " looks like a total or a note under the sheet: not entered\n"),
                (int64_t)json_integer_value(json_array_get(json_object_get(j->answer, "foot"), i)));
    tell_faults(c, j, json_object_get(j->answer, "notes"), "已登记，计入自查", " entered, counts in the self-assessment");
    const json_t *steps = json_object_get(j->answer, "steps");
    for (size_t i = 0, n = json_array_size(steps); n > 1 && !json_array_size(errors) && i < n; i++)
        fprintf(stderr, T("%s%s%" PRId64 "行%s", "%s%s %" PRId64 " rows%s"), i ? T("，", ", ") : "", json_text(json_array_get(steps, i), "title"), json_i64(json_array_get(steps, i), "rows", 0),
                i + 1 == n ? "\n" : "");
    for (size_t i = 0; i < json_array_size(steps); i++) {
        const char *today = json_text(json_array_get(steps, i), "today");
        if (today)
            fprintf(stderr, T("没有“%s”一列：“%s”都按今天登记（另有叫法的用 --map，各行都一样的用 --set）\n", "no column \"%s\": \"%s\" is entered as of today (--map if it is headed otherwise, --set if all rows have the same)\n"), today, json_text(json_array_get(steps, i), "title"));
    }
    int64_t good = json_i64(j->answer, "good", 0);
    if (json_array_size(errors) && j->good && good)
        fprintf(stderr, T("有%zu处错误，这些行没有导入，其余导入了%" PRId64 "行；改好后把整张表再导一次，导过的行会跳过\n", "%zu errors: their rows were left out, %" PRId64 " others entered; mend them and import the whole sheet again, rows that are in are passed over\n"), json_array_size(errors), good);
    else if (json_array_size(errors))
        return fail(c, E_INVALID, good ? T("有%zu处错误，没有导入任何记录（只导没有错的%" PRId64 "行：加 --skip-faulty）", "%zu errors, nothing was imported (to enter the %" PRId64 " rows without any: --skip-faulty)") : T("有%zu处错误，没有导入任何记录", "%zu errors, nothing was imported"), json_array_size(errors), good);
    printf("%s\n", json_print(c, j->answer));
    return 0;
}

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir, *name, *path;
    char *bytes;
    size_t n;
    const char *left;
    struct take t = {.c = c};
    struct job j = {.commit = !cli_value(a, "dry-run"), .past = cli_value(a, "past"), .good = cli_value(a, "skip-faulty"), .action = cli_value(a, "action")};
    struct store *st;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_need(c, a, "register", &name));
    TRY(cli_need(c, a, "file", &path));
    if (cli_value(a, "map"))
        TRY(read_map(c, "map", cli_value(a, "map"), &j.mapping));
    if (cli_value(a, "set"))
        TRY(read_map(c, "set", cli_value(a, "set"), &j.values));
    TRY(cli_spec(c, a, &j.spec));
    if (!(j.reg = spec_register(j.spec, name)))
        return fail(c, E_USAGE, T("没有台账 %s", "no register %s"), name);
    const char *slash = strrchr(path, '/');
    j.folder = slash ? arena_dupn(c->mem, path, (size_t)(slash - path)) : ".";
    j.name = slash ? slash + 1 : path;
    TRY(os_read_file(c, path, LIMIT_BODY_BYTES, &bytes, &n));
    const char *tab = cli_value(a, "sheet");
    if (tab)
        j.name = tab;
    TRY(report_sheet_read(c, tab, bytes, n, take_row, &t, &left));
    if (left)
        fprintf(stderr, T("一次读一张工作表，没有读：%s（用 --sheet 名称 指定）\n", "one sheet is read at a time, not read: %s (--sheet NAME)\n"), left);
    j.sheet = (struct reg_sheet){t.n, t.rows};
    TRY(store_open(c, dir, 0, &st));
    int rc = cli_sync(c, st, j.spec);
    if (rc >= 0)
        rc = store_write(c, st, write_rows, &j);
    store_close(st);
    TRY(rc);
    warn_left(c, &j);
    warn_no_level(c, &j);
    return tell(c, &j);
}

static const struct cli_option options[] = {{"data", "DIR", "data directory"},
                                            {"register", "NAME", "register the rows are for"},
                                            {"file", "FILE", "sheet (.xlsx, .xls, .et, .ods, .docx, .csv, tabbed .txt): headings in one of the first ten rows (titles or names of fields)"},
                                            {"sheet", "NAME", "which sheet of the workbook, default the first that is not hidden"},
                                            {"action", "NAME", "action to do, default create; one on records wants a column `record`; several in turn for each row: create,approve"},
                                            {"map", "COLUMN=FIELD,…", "what headings mean that are not a field's title or name; COLUMN= leaves one out"},
                                            {"set", "FIELD=VALUE,…", "what all rows say and the sheet has no column for: kind=收文"},
                                            {"skip-faulty", NULL, "enter the rows without a fault, tell the others; the whole sheet can come again when they are mended"},
                                            {"model", "DIR", "an office's own model files"},
                                            {"past", NULL, "what has happened: rules do not stop a row, what they say is told and counts in the self-assessment"},
                                            {"dry-run", NULL, "check everything, keep nothing"},
                                            {NULL, NULL, NULL}};
COMMAND(import, .name = "import", .synopsis = "--data DIR --register NAME --file FILE [--sheet NAME] [--action NAME] [--map COLUMN=FIELD,…] [--set FIELD=VALUE,…] [--past] [--skip-faulty] [--dry-run]",
        .summary = "enter the rows of a sheet in a register",
        .about = "Each row is entered by the register's create action (or --action), with its checks, numbers, rules and events. Faults are listed by row and field; "
                 "with a single fault nothing is entered, unless --skip-faulty says so. Attachments are named by file, in the folder of the sheet. The columns that were understood and the first rows are printed as JSON; those that were not are told.",
        .example = "shenzhi import --data data --register person --file people.xlsx --dry-run", .options = options, .run = run);
