/* Documents on paper: an abstract document -> PDF (pango/cairo), DOCX, XLSX. No SQL here.
 *
 * A document is a tree of blocks built by the caller; the writers set it in the layout of official documents
 * (A4; type area 156 x 225 mm; title 2号小标宋-like, body 3号仿宋-like, 一、（一）1. headings; copy number, mark and urgency
 * at the head when classified; page numbers "— 1 —"). The same document and clock give the same bytes. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H
#include "base/base.h"

enum block_kind { BLOCK_TITLE, BLOCK_H1, BLOCK_H2, BLOCK_H3, BLOCK_PARA, BLOCK_TABLE, BLOCK_SIGN, BLOCK_PAGE, BLOCK_NOTE, BLOCK_KEYVALUE };
struct report_cell { const char *text; int span; bool bold, right; };
struct report_row { int n_cells; const struct report_cell *cells; bool head; };
struct report_block {
    struct report_block *next;
    enum block_kind kind;
    const char *text;
    int n_columns; const double *width_pct;         /* tables: sum 100 */
    int n_rows; const struct report_row *rows;
};
struct report_doc {
    const char *title, *issuer, *date;              /* date 2026-11-23 */
    const char *copy_number, *mark, *urgency;       /* or NULL: head of a classified paper */
    const char *seal, *seal_qr;                     /* short seal and the text of its QR code, or NULL */
    bool landscape;
    int64_t clock_us;                               /* creation time written into the files */
    struct report_block *first, *last;
    const char *docx_template; size_t docx_template_bytes;   /* office's own DOCX template or NULL */
    int n_named; const struct report_named { const char *name, *value; } *named;  /* {{name}} fields of the template */
};
void report_block(struct ctx *c, struct report_doc *d, enum block_kind kind, const char *fmt, ...) __attribute__((format(printf, 4, 5)));
/* Starts a table; rows by report_row_add. */
struct report_block *report_table(struct ctx *c, struct report_doc *d, int n_columns, const double *width_pct);
void report_row_add(struct ctx *c, struct report_block *table, bool head, int n_cells, const char *const *texts);
/* Writers: bytes appended to out. err E_LIMIT | E_IO */
int report_pdf(struct ctx *c, const struct report_doc *d, struct str *out);
int report_docx(struct ctx *c, const struct report_doc *d, struct str *out);
/* One sheet per table block, named by the H1 before it. */
int report_xlsx(struct ctx *c, const struct report_doc *d, struct str *out);
/* Rows of a spreadsheet (CSV or XLSX) as text cells, parsed in a sandboxed child. calls fn per row of the first sheet. */
int report_sheet_read(struct ctx *c, const char *format, const void *bytes, size_t n,
                      int (*fn)(void *arg, int row, int n_cells, const char *const *cells), void *arg);
#endif
