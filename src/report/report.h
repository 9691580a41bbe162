/* Documents on paper: an abstract document -> PDF (pango/cairo), DOCX, XLSX; spreadsheets -> rows. No SQL here.
 *
 * A document is a list of blocks built by the caller; the writers set it in the layout of official documents
 * (GB/T 9704: A4; type area 156 x 225 mm, 22 lines of 28 characters; title 2号, body 3号, headings 一、（一）1.;
 * copy number, mark and urgency at the head when classified; page numbers "— 1 —"). Tables break over pages, repeat
 * their head rows and wrap every cell.
 * Invariants: the same document and clock give the same bytes in any process and time zone (on one machine: its
 * fonts are part of a PDF); a text never leaves its cell or the type area; nothing of the text is lost.
 * Life: fill a struct report_doc with report_block, report_table, report_row_*; hand it to a writer; all in c->mem. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H
#include "base/base.h"

enum block_kind {
    BLOCK_TITLE,      /* 2号, centred; a first block of this kind replaces the document's title on the page */
    BLOCK_H1,         /* 一、  黑体; opens an outline entry; names the XLSX sheet of the next table */
    BLOCK_H2,         /* （一） 楷体 */
    BLOCK_H3,         /* 1. */
    BLOCK_PARA,       /* body, two characters indented; \n starts a new paragraph */
    BLOCK_ATTACHED,   /* the list of annexes: the same, one line below the body and whole on its page */
    BLOCK_ANNEX,      /* 附件1: 黑体 at the left, above the annex's title */
    BLOCK_TABLE,
    BLOCK_SIGN,       /* issuer, date: lines parted by \n, set right */
    BLOCK_PAGE,       /* page break */
    BLOCK_NOTE,       /* small text under a table or at the end */
    BLOCK_CODE,       /* QR code of the text at the right, beside what follows; PDF alone, elsewhere the text */
    BLOCK_KEYVALUE    /* a form: a table without repeated head, its bold cells are labels */
};
struct report_cell { const char *text; int span; bool bold, right, center; };   /* span 0 = 1 */
struct report_row { int n_cells; const struct report_cell *cells; bool head, filler; double min_mm; };   /* filler: an empty line to write on, given up when a page would overflow */
struct report_block {
    struct report_block *next;
    enum block_kind kind;
    const char *text;
    const char *name;                               /* of a table, for {{#table name}}; or NULL */
    bool tail;                                      /* begins what stays together up to the page's end (signature boxes), with the last rows before it */
    int n_columns; const double *width_pct;         /* tables: sum 100 */
    int n_rows; const struct report_row *rows;
};

/* Faces by role. pdf: families tried in order, the last must be installed with the product; docx: the name written
 * into the file, used by the office's own word processor if it has it. */
enum report_role { ROLE_TITLE, ROLE_BODY, ROLE_H1, ROLE_H2, ROLE_MARK, ROLE_TABLE, ROLE_HEAD, ROLE_PAGE, ROLES };
struct report_font { const char *pdf, *docx, *docx_alt; };
/* Parses model/reports/fonts.tsv (role, pdf, docx, docx_alt; first line names them). Roles not named keep the built-in
 * face. out  ret_fonts  array of ROLES      err  E_MODEL line and what */
int report_fonts_parse(struct ctx *c, const char *tsv, const struct report_font **ret_fonts);

struct report_doc {
    const char *title, *issuer, *date;              /* date 2026-11-23 */
    const char *copy_number, *mark, *urgency;       /* or NULL: head of a classified paper */
    const char *seal, *seal_qr;                     /* short seal and the text of its QR code, or NULL */
    bool landscape, form;                           /* form: a filled-in sheet, not an official document: narrower margins */
    int64_t clock_us;                               /* creation time written into the files */
    struct report_block *first, *last;
    const struct report_font *fonts;                /* array of ROLES or NULL: built-in */
    const char *docx_template; size_t docx_template_bytes;   /* office's own DOCX template or NULL */
    int n_named; const struct report_named { const char *name, *value; } *named;  /* {{name}} fields of the template */
};

/* Appends a block of text. Bytes that are no UTF-8 become U+FFFD; control characters, and what turns the direction of the text after it, are dropped. */
void report_block(struct ctx *c, struct report_doc *d, enum block_kind kind, const char *fmt, ...) __attribute__((format(printf, 4, 5)));
/* Appends a table; rows by report_row_add. width_pct is copied. */
struct report_block *report_table(struct ctx *c, struct report_doc *d, int n_columns, const double *width_pct);
struct report_block *report_form(struct ctx *c, struct report_doc *d, int n_columns, const double *width_pct);
/* Appends a row of n_cells texts (NULL = empty); head rows at the top are repeated on each page. */
void report_row_add(struct ctx *c, struct report_block *table, bool head, int n_cells, const char *const *texts);
/* The same with spans, labels, alignment and a least height. Cells are copied, their texts are not. */
void report_row_put(struct ctx *c, struct report_block *table, const struct report_row *row);

/* 2026-11-23 as 2026年11月23日; any other text as it is, NULL as "". */
const char *report_date_zh(struct ctx *c, const char *date);

/* Writers: bytes appended to out.
 * err E_LIMIT out is full | E_IO the font or zip library | E_INVALID a table's spans do not add up
 * cost PDF about 1 ms a page after the first; source GB/T 9704-2012 §§5-7; test report_test.c */
int report_pdf(struct ctx *c, const struct report_doc *d, struct str *out);
/* The same in a child of its own, which takes the 100 MB of faces with it: what a server uses. The faces' libraries must not
 * be used in the parent by other threads, whose locks the child would inherit. */
int report_pdf_apart(struct ctx *c, const struct report_doc *d, struct str *out);
/* With docx_template: the office's own file, its visible fields {{name}} replaced (also when the word processor split them
 * over runs), a table row holding {{#table NAME}} repeated for each row of the table block of that name or under the
 * heading NAME, its {{1}}, {{2}} ... being the columns (once, with 无, for a table without rows). A field that names nothing is refused by name; a mark that
 * the template has no place for is put at the head. A template with macros, with links that
 * are followed unasked, or with strange paths is refused. err E_INVALID not a DOCX, or such a one */
int report_docx(struct ctx *c, const struct report_doc *d, struct str *out);
/* One sheet per table block, named by the heading before it. */
int report_xlsx(struct ctx *c, const struct report_doc *d, struct str *out);

/* Labels: QR code, Code 128 (set B) and up to four lines, laid out on sheets; lengths in mm. Sheets are rows of model/reports/labels.tsv. */
enum { REPORT_LABEL_LINES = 4 };
struct report_label { const char *code, *qr, *line[REPORT_LABEL_LINES]; };
struct report_sheet { double page_w_mm, page_h_mm; int columns, rows; double width_mm, height_mm, left_mm, top_mm, gap_x_mm, gap_y_mm; };
/* err E_NOTFOUND no sheet of that name | E_MODEL line and what */
int report_sheets_parse(struct ctx *c, const char *tsv, const char *name, struct report_sheet *ret_s);
/* in   skip  labels of the first sheet used already
 * err  E_INVALID code not ASCII | E_LIMIT | E_IO      source ISO/IEC 15417 (Code 128), own layout; test labels_test.c */
int report_labels(struct ctx *c, const struct report_sheet *s, int n, const struct report_label *labels, int skip, int64_t clock_us, struct str *out);
/* Slips of paper to be cut apart, twelve a sheet of A4, each for one person: title, whom, login, secret one line each, the note up to three. */
struct report_slip { const char *title, *whom, *login, *secret, *note; };
int report_slips(struct ctx *c, int n, const struct report_slip *slips, int64_t clock_us, struct str *out);
/* Widths of bars and spaces in modules, bar first, as digits. err E_INVALID | E_LIMIT */
int report_code128(struct ctx *c, const char *text, struct str *out);

/* Rows of a spreadsheet as text cells, parsed in a sandboxed child with ceilings (bytes unpacked, rows, columns, cell, time). What it is its content tells, not its name.
 * CSV: UTF-8 with or without BOM, UTF-16 with BOM, GB18030 (detected); comma, semicolon or tab; tables of a page or of DOCX. Workbooks (XLSX, XLS, ET, ODS, Excel 2003's XML): first sheet that is not
 * hidden, or the one named; dates by number format, merged cells filled, formulas' stored results; a row that is struck through ends with SHEET_STRUCK.
 * in   tab  name of a workbook's sheet, or NULL; fn is called with row = 0, 1, 2 ... without gaps (empty rows between have 0 cells; those at the
 *              end are dropped); a failure of fn ends the reading and is returned
 * out  ret_left  names of the other sheets with values in them, which are not read; NULL: none. May be NULL
 * err  E_UNSUPPORTED locked, no table, of Excel 95 | E_INVALID broken file, says where | E_LIMIT | E_TIMEOUT      returns rows given */
int report_sheet_read(struct ctx *c, const char *tab, const void *bytes, size_t n,
                      int (*fn)(void *arg, int row, int n_cells, const char *const *cells), void *arg, const char **ret_left);

/* One cell of a CSV file: quoted where it must be. What a spreadsheet would run as a formula gets a ' before it (also what begins with ' and then that),
 * which report_sheet_read takes off again, so that what was exported comes back as it was. */
void report_csv_cell(struct str *out, const char *cell);
bool report_csv_guarded(const char *cell);
#endif
