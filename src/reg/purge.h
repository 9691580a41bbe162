/* Inside of reg/: a purge under way. */
#ifndef REG_PURGE_H
#define REG_PURGE_H
#include "reg/was.h"

#define PURGE_MARK "〔已销毁〕"
enum { PURGE_LEAST = 4 };              /* characters a text needs to be looked for inside others */

struct purge_text {
    const char *s, *quoted, *inner;    /* as typed; as a JSON string; that without its quotes */
    bool elsewhere;                    /* looked for in other records too */
    size_t n_chars;
};
struct purge {
    const struct spec *spec;
    const struct auth_user *u;
    const struct reg_purge *p;
    bool file, many;                   /* an attachment with its bytes; more texts than are looked for */
    struct row old, row;
    int n;
    struct purge_text *text;
    bool *hit;                         /* registers whose search index held it */
    int64_t seq, records;
    struct row_was from;               /* of the row being written */
    json_t *left;
};

/* purge.c */
bool purge_text_field(const struct spec_register *r, const struct spec_field *f);
bool purge_open(const struct spec_register *r);        /* not the registers the ledger itself rests on */
struct db_arg purge_value(const struct spec_register *r, const struct spec_field *f);
/* Puts the mark in place of every text of x in the text fields of a row; false: it held none. */
bool purge_in_row(struct ctx *c, const struct purge *x, struct row *row);
/* The event that says who and why. row NULL: the row itself did not change. */
int purge_event(struct ctx *c, struct db *db, struct purge *x, const struct row *old, const struct row *row, const char *register_name, int64_t record,
                int64_t *ret_seq);
/* purge_else.c */
const char *purge_in_text(struct ctx *c, const struct purge *x, const char *s);      /* s itself when it holds none */
/* Other records, other events, to-dos, labels kept for search, answers kept for repeated requests, search indexes. */
int purge_elsewhere(struct ctx *c, struct db *db, struct purge *x);
#endif
