/* Standards as the bytes of a spreadsheet. */
#include "assess/sheet.h"
#include "paper/paper.h"

enum { MAX_ROWS = 3000 };

struct out { struct ctx *c; struct str *csv; struct report_block *table; };

static int csv_row(void *arg, int n, const char *const *cells) {
    struct out *o = arg;
    for (int i = 0; i < n; i++) {
        str_put(o->csv, i ? "," : "");
        report_csv_cell(o->csv, cells[i]);
    }
    str_put(o->csv, "\r\n");
    return str_end(o->csv);
}

static int xlsx_row(void *arg, int n, const char *const *cells) {
    struct out *o = arg;
    const char *all[SHEET_COLUMNS];
    for (int i = 0; i < SHEET_COLUMNS; i++)
        all[i] = i < n ? arena_dup(o->c->mem, cells[i]) : "";
    report_row_add(o->c, o->table, n == SHEET_COLUMNS && str_eq(all[0], standard_sheet_title(0)), SHEET_COLUMNS, all);
    return 0;
}

int paper_standard_sheet(struct ctx *c, const struct standard *s, const char *format, struct str *out) {
    static const double width[SHEET_COLUMNS] = {3, 7, 3, 3, 14, 3, 4, 4, 10, 7, 3, 3, 4, 2, 2, 2, 5, 5, 7, 6, 3};
    struct out o = {c, out, NULL};
    if (str_eq(format, "csv")) {
        str_put(out, "\xEF\xBB\xBF");                   /* so that a spreadsheet program reads UTF-8 */
        return standard_to_sheet(c, s, csv_row, &o);
    }
    if (!str_eq(format, "xlsx"))
        return fail(c, E_UNSUPPORTED, T("标准表格请用 csv 或 xlsx", "a standard's sheet is csv or xlsx"));
    struct report_doc d = {.clock_us = c->now_us(c), .landscape = true};
    report_block(c, &d, BLOCK_H1, "%s", s->id);
    o.table = report_table(c, &d, SHEET_COLUMNS, width);
    TRY(standard_to_sheet(c, s, xlsx_row, &o));
    return report_xlsx(c, &d, out);
}

struct take { struct ctx *c; int n; struct sheet_row *rows; };

static int take_row(void *arg, int row, int n_cells, const char *const *cells) {
    struct take *t = arg;
    struct ctx *c = t->c;
    if (t->n == MAX_ROWS)
        return fail(c, E_LIMIT, T("表格超过 %d 行：一张标准表没有这么长，请只留标准本身", "more than %d rows: no standard is that long, keep the standard alone"), MAX_ROWS);
    n_cells -= n_cells && str_eq(cells[n_cells - 1], SHEET_STRUCK);        /* a standard is read as it is written */
    const char **copy = NEWN(c, const char *, n_cells + 1);
    for (int i = 0; i < n_cells; i++)
        copy[i] = arena_dup(c->mem, cells[i] ? cells[i] : "");
    t->rows[t->n++] = (struct sheet_row){n_cells, copy, row + 1};
    return 0;
}

int paper_standard_text(struct ctx *c, const void *bytes, size_t n, const char **ret_yaml) {
    struct take t = {c, 0, NEWN(c, struct sheet_row, MAX_ROWS)};
    const char *left = NULL;
    TRY(report_sheet_read(c, NULL, bytes, n, take_row, &t, &left));
    int rc = standard_from_sheet(c, t.n, t.rows, ret_yaml);
    if (rc == E_INVALID && left)
        return fail(c, rc, T("%s（只读第一张可见的工作表，没有读：%s；标准在那里的，请移到最前）", "%s (the first visible sheet is read, and not: %s; if the standard is there, move it to the front)"), arena_dup(c->mem, c->err.detail), left);
    return rc;
}
