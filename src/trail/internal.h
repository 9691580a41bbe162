/* Inside of trail/. */
#ifndef TRAIL_INTERNAL_H
#define TRAIL_INTERNAL_H
#include "trail/trail.h"

/* Runs one query file read-only under the time and row limits; fn is called on each row.
 * in   names  of the parameters, NULL-ended, in the order of args
 * err  E_MODEL file and what the engine says | E_TIMEOUT | E_LIMIT      returns rows */
int trail_run(struct ctx *c, struct db *db, const struct trail_query *q, const char *const *names, struct db_args args,
              int (*fn)(void *arg, struct stmt *s), void *arg);
/* Column by name, -1 none: to be asked once a query, not once a row. */
int trail_column(struct stmt *s, const char *name);
/* Column by number or name; 0 or NULL when there is none or it is NULL. */
int64_t trail_cell(struct stmt *s, int col);
int64_t trail_i64(struct stmt *s, const char *name);
const char *trail_text(struct ctx *c, struct stmt *s, const char *name);
#endif
