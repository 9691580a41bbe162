/* Papers: documents built from data, handed to report/ to be written as PDF, DOCX or XLSX.
 *
 * The self-assessment report and the plan are data: model/reports/<kind>/<nn>_<what>.yaml, blocks and sentences in order, each
 * sentence bound to a read-only query with a `gap` sentence for "there is nothing" (form: src/paper/README.md). Numbers
 * of the score come from assess_view / assess_item, printed with the API's digits. Invariants: the same run at the same ledger head and standard
 * gives the same document (the clock of a run's papers is its date of judgement); what the user may not see stays unnamed.
 * Life: paper_run or paper_record or paper_list -> struct report_doc in c->mem -> paper_write. */
#ifndef PAPER_PAPER_H
#define PAPER_PAPER_H
#include "assess/assess.h"
#include "report/report.h"

/* Head of a classified paper; all may be NULL. */
struct paper_head { const char *copy_number, *mark, *urgency; bool fields; };   /* fields: the paper with {{names}} instead of values, to be edited as a template */

/* Builds a paper of an assessment run.
 * in   kind  "report" 自查自评报告, "plan" 工作方案, "items" 自评表, "problems" 问题整改台账; head or NULL
 * err  E_NOTFOUND no such run, or the user sees only a part of it | E_UNSUPPORTED kind | E_MODEL file:line, what is wrong in a sentence
 * owns ret_doc in c->mem      cost tens of queries      source facts.md §5.1, requirements.md K2; test paper_test.c */
int paper_run(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run,
              const char *kind, const struct paper_head *head, const struct report_doc **ret_doc);
/* One record of any register as a printed form: fields, rows of its children, signature lines, QR code "register/number".
 * err E_NOTFOUND (also hidden) */
int paper_record(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                 const struct spec_register *reg, int64_t record, const struct report_doc **ret_doc);
/* The records of a list, at most its max_rows, each as that form on pages of its own with its own code and mark; none: the empty running page. */
int paper_records(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *list, const struct report_doc **ret_doc);
/* n blank forms of an action that creates, a page each, with their codes as text and QR code, to be filled in by hand.
 * The form's title, signature boxes and running page are data: model/forms/<register>.yaml. */
int paper_blank(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, const struct spec_action *action,
                int n, const char *const *codes, const struct report_doc **ret_doc);
/* A list of a register as its running page (登记簿), landscape. At most 5,000 rows; says so when there are more.
 * in   book  the name of a running page of its own (paper_books), or NULL      err E_NOTFOUND no such page */
int paper_list(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
               const struct reg_list *list, const char *book, const struct report_doc **ret_doc);
/* Rows of reg_export as a table of doc, for report_xlsx: the first one is the head; numbers stand right, so that they are numbers in the sheet.
 * owns copies of the texts in c->mem, which outlives the pages they are read from */
struct paper_sheet { struct ctx *c; struct report_doc *doc; const struct spec_register *reg; struct report_block *table; const bool *right; };
int paper_sheet_row(void *sheet, int n, const char *const *cells);
/* Running pages of their own that a register has beside its own: [{"name","title","filter","columns"}], from model/forms/<register>.<name>.yaml. */
int paper_books(struct ctx *c, const struct spec *spec, const struct spec_register *reg, json_t **ret_books);
/* Narrows a list to such a page and adds its columns. err E_NOTFOUND */
int paper_book_open(struct ctx *c, const struct spec *spec, const char *book, struct reg_list *l);
/* The first report of an incident: seven items, two addressees, the 24-hour clock, annexes of carriers, persons and gaps.
 * in   exposure  of trail_exposure; items  {"found_at","content",…} of trail_draft or an incident record; level of the paper
 * source facts.md §3.6; test tests/api/exposure_test.py */
int paper_first_report(struct ctx *c, struct db *db, const struct spec *spec, const json_t *exposure, const json_t *items, int level, const struct report_doc **ret_doc);
/* A handover with every line and what became of it. err E_NOTFOUND (also hidden) */
int paper_handover(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t handover, const struct report_doc **ret_doc);
/* Issuer, seal of the present head and fonts of a paper that another module builds. */
int paper_frame(struct ctx *c, struct db *db, const struct spec *spec, struct report_doc *d);
/* A sheet to be ticked off by hand and keyed back by its code (as text and QR code).
 * in   t  rows [{"code","label","level"}] as the caller may see them */
struct paper_ticks { const char *title, *code; const json_t *rows; };
int paper_tick_sheet(struct ctx *c, struct db *db, const struct spec *spec, const struct paper_ticks *t, const struct report_doc **ret_doc);
/* A standard as the sheet of assess/sheet.h, to be completed in a spreadsheet program: "csv", or "xlsx", whose cells stay text.
 * err E_UNSUPPORTED other format | E_LIMIT      test tests/assess/complete_test.py */
int paper_standard_sheet(struct ctx *c, const struct standard *s, const char *format, struct str *out);
/* And back: the text that standard_parse reads. in  bytes of a stranger: any sheet that report_sheet_read() reads      err E_INVALID row and what | E_LIMIT */
int paper_standard_text(struct ctx *c, const void *bytes, size_t n, const char **ret_yaml);
/* Writes by the name of the format ("pdf", "docx", "xlsx").
 * err  E_UNSUPPORTED other format, and what report_* says */
int paper_write(struct ctx *c, const struct report_doc *doc, const char *format, struct str *out);
/* A paper of a run that somebody asks for, and one that was written. */
struct paper_asked { int64_t run; const char *kind, *format; const struct paper_head *head; };
struct paper_bytes { const char *title; const void *bytes; size_t n; };
/* The bytes kept with a closed run for readers of u's rights. returns 1 found, 0 none, or the run is open
 * err E_NOTFOUND no such run for him      cost 3 queries and the file      source own; test tests/api/reprint_test.py */
int paper_kept(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct paper_asked *p, struct paper_bytes *ret_b);
/* Keeps them as an attachment of register assessment_paper (writer side); nothing while the run is open. */
int paper_keep(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct paper_asked *p, const struct paper_bytes *b);
/* MIME type of a format, NULL unknown. */
const char *paper_mime(const char *format);
/* Parses all of model/reports and model/forms and proves their queries on the tables of db: for `model check`. returns kinds and forms read; err E_MODEL */
int paper_check(struct ctx *c, struct db *db, const struct spec *spec);
#endif
