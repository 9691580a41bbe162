/* A query of the model (a rule, a row source, a tie, a sentence) is proved when the model is loaded, not when it first runs.
 *
 * Invariants: it is one SELECT; what it reads, calls, is given and gives was agreed, everything else is refused by name with file and
 * line. It is not run. Life: one call. The guard under which it runs (db_guard) stands behind it. */
#ifndef DB_PROVE_H
#define DB_PROVE_H
#include "db/db.h"

struct db_proof {
    const char *file; int line;             /* for the message; the line on which the text begins, 0: 1 */
    const char *sql;
    const char *const *params;              /* names it may use, NULL-ended */
    const char *const *must, *const *may;   /* columns of its result, NULL-ended; must NULL: any, by their place */
    bool (*readable)(const void *arg, const char *table, const char *column);   /* column "": the table itself */
    const void *arg;
};

/* in   db  with the tables of the model, empty or not
 * err  E_MODEL "file:line: what is wrong"      owns nothing      cost one prepare      source SQLite authorizer; test db/prove_test.c */
int db_prove(struct ctx *c, struct db *db, const struct db_proof *p);
/* The same for a script of several statements, of which only file, line, sql and params are asked: each is sound on the tables of db. Nothing is run but CREATE TEMP,
 * on which later statements may rest.
 * out ret_answers  the last statement gives rows      err as db_prove */
int db_prove_script(struct ctx *c, struct db *db, const struct db_proof *p, bool *ret_answers);
/* What the engine said of a model file's SQL is said of that file: E_DB is E_MODEL then, E_TIMEOUT stays; any other rc comes back as it is. */
int db_file_error(struct ctx *c, const char *file, int rc);
#endif
