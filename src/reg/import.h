/* Inside of reg/: the parts of an import. */
#ifndef REG_IMPORT_H
#define REG_IMPORT_H
#include "base/map.h"
#include "reg/internal.h"

enum { STEPS_MAX = 16, KEY_MAX = 8, ROW_DIGEST = 12 };

/* Whose eyes look records up, and in which register the row will stand. */
struct cells {
    const struct spec *spec;
    const struct auth_user *u;
    const struct spec_register *reg;
    struct import *sheet; int row;       /* whose cell it is; NULL: of none */
    const char *files;                   /* where attachments named in cells lie; NULL: none can be */
};

/* One action of those done for each row. */
struct step {
    const struct spec_action *act;
    const struct spec_field **field;     /* by column; NULL not taken */
    bool *own;                           /* by column: taken here and by no earlier step */
    bool has_own;
    int done;                            /* rows that went through it */
    int n_lacking; const char **lacking; /* inputs that must be filled in and have no column: told once, not of each row */
};

struct import {
    struct cells look;
    const struct reg_sheet *sheet;
    const struct reg_import_how *how;
    int head, first;                     /* the row with the headings: a title may stand above it; the first row under them */
    int n_columns, n_steps, n_given;     /* n_given: columns of the sheet; those after them say the same of all rows */
    const char **heading, **set_value;   /* by column; by column - n_given */
    const struct reg_sheet_row *kept;    /* the rows as they are read: import_kept.c */
    int year;                            /* of days that are written without one; 0: not known */
    struct step step[STEPS_MAX];
    struct spec_field record;            /* the column that names the record, of a first action on records */
    int n_key, key_col[KEY_MAX];         /* or the columns that together do: a key of the register, such as meeting and person */
    const struct spec_field *key[KEY_MAX];
    struct spec_field by, second;        /* columns that say who did it and who signed second, where the program enters it */
    struct map before;                   /* digests of rows imported into this register before: when */
    struct entered { char digest[ROW_DIGEST + 1]; int row; } *entered;
    int n_entered;
    json_t *preview, *cells, *errors, *notes, *foot, *told;
    int n_errors, created, rows, again;  /* again: rows that came in an earlier sheet */
};

/* A fault of a row (from 1, as in the sheet). At most LIMIT_IMPORT_ERRORS are kept, all are counted. */
void import_error(struct import *x, int row, const char *field, const char *detail);
/* What was made of a row that is no fault of it: at most LIMIT_IMPORT_ERRORS. */
void import_told(struct import *x, int row, const char *detail);
/* x->kept, from the sheet and its columns. */
void import_kept(struct ctx *c, struct import *x);
/* What stands in a column of a row, without blanks around; "" nothing, or the row is shorter. */
const char *import_cell(struct ctx *c, const struct reg_sheet_row *r, int column);
bool import_blank(const struct reg_sheet_row *r);
/* A total, a note or who filled the sheet in. */
bool import_foot(struct ctx *c, const struct import *x, const struct reg_sheet_row *r);
/* Which column is which field of which step. err E_LIMIT | E_INVALID the mapping does not fit */
int import_columns(struct ctx *c, struct import *x, json_t *ret_columns, json_t *ret_mapping);

/* Is this an input that has no column? Then each row lacks it, and the headings said so. */
bool import_lacks(const struct step *s, const char *field);

/* A Chinese name without the blanks that align it; another text as it is. */
const char *closed_up(struct ctx *c, const char *text);
/* What a cell says of the field; its faults are kept as field errors, and *ret_v is then NULL. */
int cell_value(struct ctx *c, struct db *db, const struct cells *x, const struct spec_field *f, const char *cell, json_t **ret_v);
#endif
