/* Inside of the lists: filters, cursor. */
#ifndef REG_LIST_INTERNAL_H
#define REG_LIST_INTERNAL_H
#include "reg/internal.h"

struct cursor {
    bool on;                   /* a page after this place */
    struct db_arg value;       /* of the sort column */
    int64_t id;
};
/* How the full-text index takes part in a page sorted by a column: few hits are fetched and sorted; of many, a window at the head of
 * the order is asked row by row, which nearly always fills the page; else all hits are gathered and the order is walked. */
enum search { SEARCH_FEW, SEARCH_WINDOW, SEARCH_ALL };

struct listing {
    const struct reg_list *l;
    const struct spec_register *reg;
    int sort;                  /* column */
    bool down;
    struct cursor after;
    const char *match;         /* FTS5 expression or NULL */
    enum search search;
    int64_t own_low;           /* of one's own records only those from this id on; INT64_MIN: all */
    bool plain[LIMIT_FILTERS]; /* filters that hold for many rows: no index for them */
    bool nothing;              /* the search text holds nothing that can be looked for */
};
/* Checks sort, search text and cursor. err E_INVALID */
int listing_init(struct ctx *c, const struct reg_list *l, struct listing *ret_x);
/* Finds out which equality filters hold for many rows. */
int filters_probe(struct ctx *c, struct db *db, const struct spec *spec, struct listing *x);
/* " AND …" for every filter. err E_INVALID names the filter */
int filters_put(struct ctx *c, const struct listing *x, struct sql *q);
const char *cursor_print(struct ctx *c, const struct listing *x, const struct db_arg *value, int64_t id);

/* Of a reader who sees only his own records: from which id on the newest of them stand, so that a page need not gather all. */
int listing_own(struct ctx *c, struct db *db, const struct auth_user *u, struct listing *x);
/* Finds out how many hits there are, when they are to be sorted by a column. */
int listing_probe(struct ctx *c, struct db *db, struct listing *x);

enum segment { SEG_ALL, SEG_VALUE, SEG_NULL };   /* all rows, those with a value of the sort column, those without */
/* The statement of one segment; columns t.<cols>. */
int listing_open(struct ctx *c, struct db *db, const struct auth_user *u, const struct listing *x, enum segment seg,
                 const int *cols, int n_cols, int limit, struct stmt *ret_s);
/* The segments of this page in order; returns their count (1 or 2). */
int listing_segments(const struct listing *x, enum segment seg[2]);
#endif
