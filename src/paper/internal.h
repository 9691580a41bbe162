/* Inside of paper/. */
#ifndef PAPER_INTERNAL_H
#define PAPER_INTERNAL_H
#include "paper/paper.h"

enum { PAPER_EACH_ROWS = 200, PAPER_LIST_ROWS = 5000, PAPER_COLUMNS = 16, PAPER_QUERY_MS = 5000 };

/* ---- script.c: model/reports/<kind>/ as blocks */
enum part_kind { PART_H1, PART_H2, PART_H3, PART_TITLE, PART_NOTE, PART_PAGE, PART_SIGN, PART_ATTACHED, PART_ANNEX, PART_SAY, PART_TABLE, PART_BUILTIN };
struct say { const char *id, *zh, *gap, *sql, *join, *lead, *file; bool each; int line; };
struct part {
    enum part_kind kind;
    const char *text;                      /* heading, note, name of a table or builtin */
    int n_say; const struct say *say;      /* sentences of one paragraph */
    struct say query;                      /* of a table */
    const char *rows_of;                   /* of a table: the register of its rows, whose ids stand in the query's last column; or NULL */
    int n_columns; const char *column[PAPER_COLUMNS]; double width[PAPER_COLUMNS]; char align[PAPER_COLUMNS];
};
struct script { const char *title; bool landscape; int n_parts; const struct part *parts; };
int script_load(struct ctx *c, const struct spec *spec, const char *kind, const struct script **ret_s);

/* ---- fill.c: values, sentences, tables */
struct fill {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    const struct auth_user *user;
    struct report_doc *doc;
    struct map vars;                       /* name -> text */
    int64_t run;
    struct rule_period period;
    json_t *view, *items;                  /* assess_view; items of assess_json with trace */
    int gaps;
    bool fields;                           /* writes {{names}}: a template to be edited */
    int n_named; struct report_named *named;   /* what such a template may name */
    bool tells;                            /* tells of single records: the paper bears their mark */
};
void var_put(struct fill *f, const char *name, const char *value);
void name_put(struct fill *f, const char *name, const char *value);
/* Text with {name} and {name:date|decimal} replaced. err E_MODEL unknown name */
int fill_text(struct fill *f, const struct say *where, const char *text, struct stmt *row, const char **ret_text);
int fill_part(struct fill *f, const struct part *p);
/* Are the queries of a paper one SELECT each over what it may read? err E_MODEL file:line */
int fill_check(struct ctx *c, struct db *db, const struct spec *spec, const struct script *s);

/* ---- score_vars.c: what sentences may name of a run */
int score_vars(struct fill *f, int64_t run);
const char *score_number(struct ctx *c, const json_t *o, const char *key);      /* as the API writes it; "—" when there is none */
int64_t score_hundredths(struct ctx *c, const json_t *o, const char *key);      /* 0 when there is none */
/* Headings of a standard are written with blanks around numbers (7 方面), a paper has none beside Chinese characters. NULL: "" */
const char *score_closed_up(struct ctx *c, const char *text);
bool score_stands(const json_t *item, const json_t *finding);           /* a problem: neither dismissed nor of an item that the unit does not have */

/* ---- score.c: the parts made from the score */
/* E_NOTFOUND for an unknown name */
int score_builtin(struct fill *f, const char *name);
bool score_builtin_known(const char *name);

/* ---- value.c: a stored value as people read it */
/* in  refs  {"person:3": "王五"} as reg_get and reg_list give them */
const char *paper_value(struct ctx *c, const struct spec *spec, const struct spec_field *f, const json_t *v, const json_t *refs);
/* The same of a field of a row: also what a number means in the register that another field names. */
const char *paper_field(struct ctx *c, const struct spec *spec, const struct spec_field *f, const json_t *row, const json_t *refs);
double paper_weight(const struct spec_field *f);        /* how wide a column of it should be; NULL: state or level */
const char *state_title(const struct spec_register *r, const char *state);
/* Issuer, seal of a head of the ledger, fonts. seq 0: the present head. */
int doc_frame(struct ctx *c, struct db *db, const struct spec *spec, struct report_doc *d, int64_t seq, const char *hash);
const char *setting_text(const struct spec *spec, struct db *db, struct ctx *c, const char *key);

/* ---- form.c: model/forms/<register>.yaml; without one the register's title, two boxes, the columns of its list.
 * A file <register>.<variant>.yaml says with `when: {field: value}` for which records it is, and may hold a running page of its own. */
enum { FORM_SIGNS = 8, FORM_FIELDS = 40, FORM_LISTS = 3, FORM_BLANK = 60 };
struct form_list { const char *reg, *title; int blank, n_columns; const char *column[PAPER_COLUMNS]; };   /* columns may be paths: item.medium.serial_no */
struct form {
    const char *title, *book, *book_en, *note, *when_field, *when_value;
    bool no_steps, own_book;
    int n_signs; const char *sign[FORM_SIGNS];
    int n_columns; const char *column[PAPER_COLUMNS];
    int n_fields; const char *field[FORM_FIELDS];       /* 0: all of them */
    int n_lists; struct form_list list[FORM_LISTS];     /* 0: every child as a table of its list */
};
/* in  record  picks the variant, or NULL; variant  a name, or NULL.     err E_NOTFOUND no such variant */
int form_load(struct ctx *c, const struct spec *spec, const struct spec_register *r, const json_t *record, const char *variant, struct form *ret_f);
int form_check(struct ctx *c, const struct spec *spec);      /* all of them; returns how many */

/* ---- table.c: rows of a child register, all of them, with columns that follow references */
int form_list_put(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, struct report_doc *d, const struct spec_register *parent, int64_t record, const struct form_list *l, int64_t *highest);
void form_raise(int64_t *highest, const struct spec_register *r, const json_t *row);   /* a paper is as secret as the most secret of what it shows */
int form_list_check(struct ctx *c, const struct spec *spec, const struct spec_register *parent, const struct form_list *l, const char *path, int line);

/* ---- record.c: pairs of label and value, two in a row */
extern const double form_width[4];
struct form_table { struct ctx *c; const struct spec *spec; struct report_block *t; struct report_cell cells[4]; int n; };
void form_pair(struct form_table *f, const char *title, const char *value, bool whole, double min_mm);
void form_row_end(struct form_table *f);
bool form_wide(const struct spec_field *f);
/* A form among others begins: on a page of its own, with its title and code; mark NULL: none. */
void form_page(struct ctx *c, struct report_doc *d, const char *mark, const char *title, const char *code);
void form_signatures(struct form_table *f, struct report_doc *d, const struct form *form);
#endif
