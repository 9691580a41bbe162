/* Inside of report/: what the writers share. */
#ifndef REPORT_INTERNAL_H
#define REPORT_INTERNAL_H
#include "report/report.h"

enum {
    REPORT_LINES = 22, REPORT_CHARS = 28,            /* of one page */
    REPORT_PNG_MAX = 1 << 20,
    DOCX_PARTS_MAX = 64 << 20,                       /* a template unpacked */
};
#define MM (72.0 / 25.4)
#define CELL_SIZE 10.5                     /* points: text of a table's cell, and the space beside it */
#define CELL_PAD 4.0

/* Valid UTF-8 without control characters (but \n, \t), in the arena. */
const char *report_clean(struct ctx *c, const char *text);
const struct report_font *report_font(const struct report_doc *d, enum report_role role);
double report_width_mm(const struct report_doc *d);                      /* of the type area */
/* Widths in per cent, n_columns of them; the text may be set smaller, down to 8.25 points, so that no date or number is broken. */
const double *report_fit(struct ctx *c, const struct report_doc *d, const struct report_block *b, double *ret_size);
/* The mark as the head of an official paper bears it: a level without a term is written apart, 秘　密 (GB/T 9704, facts.md §3.2); NULL none. */
const char *report_mark(struct ctx *c, const struct report_doc *d);
const char *report_iso(struct ctx *c, int64_t us);                      /* 2026-11-23T08:00:00Z */
int report_check(struct ctx *c, const struct report_doc *d);            /* spans and widths of every table */
int cell_span(const struct report_cell *cell);
/* A row of one label over the whole width names the rows below it: it stays with the first of them. */
bool report_caption(const struct report_row *r);
/* No page holds a signature without text: this is the text, its last lines stay with what is signed below. */
bool report_signed_below(const struct report_block *b);
bool report_titled(const struct report_doc *d);                         /* brings its own title block */

/* ---- qr.c */
struct qr { int width; const unsigned char *dark; };                    /* width x width, 1 = dark */
int qr_make(struct ctx *c, const char *text, struct qr *ret_q);         /* E_LIMIT too long */
int qr_png(struct ctx *c, const char *text, struct str *out);

/* ---- zip.c */
struct zip_part { struct zip_part *next; const char *name; const char *bytes; size_t n; };
struct zip_parts { struct zip_part *first, *last; };
void zip_add(struct ctx *c, struct zip_parts *z, const char *name, const char *bytes, size_t n);
struct zip_part *zip_find(const struct zip_parts *z, const char *name);
/* No times but the epoch's, no owner: the same parts give the same bytes. */
int zip_write(struct ctx *c, const struct zip_parts *z, struct str *out);
/* err E_INVALID no zip | E_LIMIT more than max_bytes unpacked */
int zip_read(struct ctx *c, const void *bytes, size_t n, size_t max_bytes, struct zip_parts *ret_z);

/* ---- docx*.c */
void xml_text(struct str *out, const char *text);                       /* escaped */
void docx_parts(struct ctx *c, const struct report_doc *d, struct zip_parts *z);   /* all but the document itself */
void docx_section(struct str *o, const struct report_doc *d);
int docx_template(struct ctx *c, const struct report_doc *d, struct str *out);
/* A document.xml with fields replaced and rows repeated; also for headers and footers. ret_marked is set when it holds {{mark}}; err E_INVALID a field or table that is not there */
int docx_fill(struct ctx *c, const struct report_doc *d, const char *xml, size_t n, struct str *out, bool *ret_marked);

/* ---- xlsx.c */
enum { XLSX_ESCAPE = 7 };
const char *xlsx_escape(const char *s);                                 /* the first _x000D_ or the like: a character that XML cannot hold, written in XLSX; NULL none */

/* ---- sheet*.c: run inside the sandbox; rows go out as records (see sheet.c) */
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

/* ---- sheet_line.c: a workbook's rows, whatever its format */
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
#endif
