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
#endif
