/* shenzhi export register: a register as a sheet. */
#include <stdio.h>

#include "cli/cli.h"
#include "db/db.h"
#include "os/os.h"
#include "reg/reg.h"
#include "paper/paper.h"

enum { EXPORT_BYTES = 512 << 20 };

struct sheet {
    struct ctx *c;
    struct str csv;                 /* when the file is a CSV */
    struct report_doc *doc;         /* when it is an XLSX */
    struct paper_sheet xlsx;
    const char *title;
};

static int take_row(void *arg, int n_cells, const char *const *cells) {
    struct sheet *s = arg;
    if (!s->doc) {
        for (int i = 0; i < n_cells; i++) {
            if (i)
                str_putc(&s->csv, ',');
            report_csv_cell(&s->csv, cells[i] ? cells[i] : "");
        }
        str_put(&s->csv, "\r\n");
        return str_end(&s->csv);
    }
    return paper_sheet_row(&s->xlsx, n_cells, cells);
}

static int note(struct ctx *c, struct db *db, void *arg) {
    return reg_note(c, db, auth_system_user(), arg, 0, "export", NULL);
}

struct job { const struct spec *spec; const struct spec_register *reg; const char *path; };

static int export_to(struct ctx *c, struct store *st, const struct job *j) {
    AUTO_READ l = {0};
    struct sheet s = {.c = c, .title = TX(j->reg->title)};
    struct str out;
    struct ctx own;                 /* rows outlive the pages they were read from */
    ctx_init(&own);
    s.c = &own;
    str_init(&s.csv, &own, EXPORT_BYTES);
    str_init(&out, &own, EXPORT_BYTES);
    str_put(&s.csv, "\xEF\xBB\xBF");
    if (!str_ends(j->path, ".csv")) {
        s.doc = NEW(&own, struct report_doc);
        s.doc->title = s.title;
        s.doc->clock_us = c->now_us(c);
        s.xlsx = (struct paper_sheet){.c = &own, .doc = s.doc, .reg = j->reg};
        report_block(&own, s.doc, BLOCK_H1, "%s", s.title);
    }
    struct reg_list list = {.reg = j->reg, .sort = "id"};
    int rc = store_read(c, st, &l);
    int rows = rc < 0 ? rc : reg_export(c, l.db, j->spec, auth_system_user(), &list, take_row, &s);
    rc = rows;
    if (rc >= 0 && s.doc)
        rc = report_xlsx(&own, s.doc, &out);
    if (rc >= 0)
        rc = os_write_file(c, j->path, s.doc ? out.p : s.csv.p, s.doc ? out.len : s.csv.len, 0600);
    if (rc < 0 && own.err.code)
        rc = fail(c, own.err.code, "%s", own.err.detail);
    ctx_done(&own);
    if (rc >= 0)
        printf(T("%s:%d条 -> %s\n", "%s: %d records -> %s\n"), TX(j->reg->title), rows, j->path);
    return rc < 0 ? rc : 0;
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct job j;
    const char *dir, *name;
    struct store *st;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_need(c, a, "register", &name));
    TRY(cli_need(c, a, "out", &j.path));
    TRY(cli_spec(c, a, &j.spec));
    if (!(j.reg = spec_register(j.spec, name)))
        return fail(c, E_USAGE, T("没有台账 %s", "no register %s"), name);
    if (!str_ends(j.path, ".csv") && !str_ends(j.path, ".xlsx"))
        return fail(c, E_USAGE, T("--out 的扩展名应为 xlsx 或 csv:%s", "--out should end in .xlsx or .csv: %s"), j.path);
    TRY(store_open(c, dir, 0, &st));
    int rc = cli_sync(c, st, j.spec);
    if (rc >= 0)
        rc = export_to(c, st, &j);
    if (rc >= 0)
        rc = store_write(c, st, note, (void *)j.reg);
    store_close(st);
    return rc;
}

static const struct cli_option options[] = {{"data", "DIR", "data directory"},
                                            {"register", "NAME", "register to write"},
                                            {"out", "F.xlsx|F.csv", "file to write (0600); the ending says which form"},
                                            {"model", "DIR", "an office's own model files"},
                                            {NULL, NULL, NULL}};
COMMAND(export_register, .name = "export register", .synopsis = "--data DIR --register NAME --out F.xlsx|F.csv",
        .summary = "write a register as a sheet",
        .about = "All rows with the columns of the register's list, values as people read them. The export is noted in the ledger.",
        .example = "shenzhi export register --data data --register person --out people.xlsx", .options = options, .run = run);
