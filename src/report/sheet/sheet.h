/* Reading spreadsheets, a format a file: run inside the sandbox; rows go out as records (see sheet.c). */
#ifndef REPORT_SHEET_H
#define REPORT_SHEET_H
#include "report/internal.h"

enum {
    SHEET_ROWS_MAX = 100000, SHEET_COLUMNS_MAX = 200, SHEET_CELL_MAX = 32768,
    SHEET_OUT_MAX = 64 << 20, SHEET_PART_MAX = 96 << 20, SHEET_STRINGS_MAX = 1000000, SHEET_MERGES_MAX = 10000, SHEET_LEFT_MAX = 400, SHEET_TABS_MAX = 255, SHEET_CELLS_MAX = 2000000,
};
struct sheet_out {
    struct ctx *c;
    int fd;                    /* < 0: bytes stay in buf (fuzzing) */
    struct str buf;
    int64_t n_written;
    int rows, pending;         /* rows given; empty rows held back */
    struct str left;           /* names of the sheets that were not read */
};
/* in  row  0-based, not before the last one */
int sheet_row(struct sheet_out *o, int row, int n_cells, const char *const *cells);
void sheet_left(struct sheet_out *o, const char *name);                 /* one more that is not read */
/* iconv: descriptors opened before the sandbox, since they read files */
struct sheet_in { const void *bytes; size_t n; void *gb18030, *utf16le, *utf16be; const char *tab; };   /* tab: which of a workbook; NULL: the first that is not hidden */
int sheet_text(struct ctx *c, const struct sheet_in *in, struct sheet_out *o);     /* any that is text; the others of these take it as UTF-8 */
int sheet_csv(struct ctx *c, const char *p, size_t n, struct sheet_out *o);
int sheet_html(struct ctx *c, const char *p, size_t n, const struct sheet_in *in, struct sheet_out *o);
int sheet_xmlss(struct ctx *c, const char *p, size_t n, const struct sheet_in *in, struct sheet_out *o);
int sheet_xlsx(struct ctx *c, const struct sheet_in *in, struct sheet_out *o);     /* and ODS and DOCX: which zip it is tells its content */
int sheet_docx(struct ctx *c, const struct zip_part *part, const struct sheet_in *in, struct sheet_out *o);
int sheet_ods(struct ctx *c, const struct zip_parts *z, const struct sheet_in *in, struct sheet_out *o);
int sheet_xls(struct ctx *c, const struct sheet_in *in, struct sheet_out *o);      /* and ET, which is the same */

/* ---- line.c: a workbook's rows, whatever its format */
struct sheet_tab { const char *name; bool hidden, filled; };             /* filled: it has a value */
struct sheet_merge { int row, col, row_end, col_end; const char *value; };
struct sheet_line {
    struct sheet_out *out;
    int n_merges; struct sheet_merge *merge;
    int row, n_cells, n_filled, n_struck;                /* of the row being put together */
    const char *cells[SHEET_COLUMNS_MAX];
};
/* Which one to read; the others that their reader sees and that hold something are told (sheet_left).
 * in  tab  NULL: the first that its reader sees, else the first. out *ret_i -1 there is none; err E_INVALID none of that name */
int sheet_chosen(struct sheet_out *o, const struct sheet_tab *tabs, int n, const char *tab, int *ret_i);
int sheet_merge(struct sheet_line *l, int row, int col, int row_end, int col_end);     /* 0-based; before the rows */
void sheet_line_begin(struct sheet_line *l, int row);
int sheet_line_cell(struct sheet_line *l, int col, const char *value, bool struck);    /* in any order; the value is kept */
int sheet_line_end(struct sheet_line *l);                                              /* every cell of a merged range has its value; a row all struck through ends in SHEET_STRUCK */
/* What every format refuses alike. row: 0-based */
int sheet_cell_long(struct ctx *c, int row);
int sheet_locked(struct ctx *c);
#endif
