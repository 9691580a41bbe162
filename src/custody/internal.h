/* Inside of custody/. */
#ifndef CUSTODY_INTERNAL_H
#define CUSTODY_INTERNAL_H
#include "custody/custody.h"
#include "custody/sql.gen.h"

enum { BATCH_LINES = 200, RECEIPT_LINES = 10, CLOCK_SLACK_US = 10 * 60 * 1000000 };

/* ---- books.c */
/* Balances a movement that stands in the table: checks, what came back, where the item is now. a: the signed action, or NULL. */
int books_post(struct ctx *c, struct db *db, const struct spec *spec, int64_t movement, const struct reg_act *a);
/* The clock is not before `since`, when the item `name` moved last (NULL: never). err E_STATE */
int books_clock(struct ctx *c, const char *name, const char *since);
/* A change of record `id` that the program makes; takes v. */
int books_put(struct ctx *c, struct db *db, const struct spec *spec, const char *reg, int64_t id, const char *action, json_t *v);
/* The tally of both accounts, when there is one. */
int books_tally(struct ctx *c, struct db *db, int64_t item, int64_t from, int64_t to);
/* The item follows into an account: account, holder, department, since, due. */
int books_follow(struct ctx *c, struct db *db, const struct spec *spec, int64_t item, int64_t to, const char *at, const char *due_on);

/* What came back by a movement that is being countered is out again, and to be returned by then (NULL: nothing came back). */
int books_reopen(struct ctx *c, struct db *db, const struct spec *spec, int64_t movement, const char **ret_due);
/* ---- custody.c */
struct thing { int64_t id, level, department; const char *name, *audience, *kind; };   /* kind NULL: as the register */
struct entry { int64_t to; const char *kind; const json_t *more; };     /* first movement of an item */
/* A copy, medium ... becomes an item of the books, in no account yet. */
int books_open(struct ctx *c, struct db *db, const struct spec *spec, const char *kind, const struct thing *t, int64_t *ret_item);
/* The item's first entry: from the source into an account, so that received + made is a debit like any other. */
int books_enter(struct ctx *c, struct db *db, const struct spec *spec, int64_t item, const struct entry *e, int64_t *ret_movement);

/* ---- move.c */
/* What an item stood for has come to its end with it: its state becomes `destroyed` where its register has one. */
int books_end(struct ctx *c, struct db *db, const struct spec *spec, int64_t item);

/* ---- batch.c */
int batch_post(struct ctx *c, struct db *db, const struct spec *spec, int64_t batch, const struct reg_act *a);
#endif
