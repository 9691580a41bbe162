/* What an action started from (was.c). was_begin before the row is written, was_put or was_hash for the inputs of its event. */
#ifndef REG_WAS_H
#define REG_WAS_H
#include "reg/internal.h"

struct row_was {
    const struct spec_register *reg;
    int64_t id, seq;              /* seq: of its newest event then, 0 none */
    char hash[65];                /* the row as it stands, digested as that event digested it; "" when it has none */
    bool kept, made;
    struct row_was *next;         /* kept */
    const struct row_was *of;     /* an action under way has written the row already: what that one started from */
};
int was_begin(struct ctx *c, struct db *db, const struct spec_register *r, int64_t id, struct row_was *w);
/* Of a record that the action has just made. */
void was_made(struct row_was *w, const struct spec_register *r, int64_t id);
/* While effects run that may act on the same record; ends with was_close. */
void was_keep(struct row_was *w);
void was_close(struct row_was *w);
/* 0: nothing to tell */
int was_hash(struct ctx *c, struct db *db, const struct row_was *w, char ret_hash[65]);
int was_put(struct ctx *c, struct db *db, const struct row_was *w, json_t *inputs);
#endif
