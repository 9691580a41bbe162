/* Where a store lies, before it is opened. */
#ifndef DB_PLACE_H
#define DB_PLACE_H
#include "db/db.h"

/* Is there a store in dir that this user may read (and write)?
 * err E_NOTFOUND none | E_DENIED not for this user: says what to do */
int store_there(struct ctx *c, const char *dir, bool to_write, const char **ret_path);
/* Does this program know every schema step of an opened store? A newer program's is refused, never guessed at.
 * err E_UNSUPPORTED which step, and how to go back      cost 2 queries      test tests/cli/released_test.py */
int store_known(struct ctx *c, struct db *db, const char *path);
/* Does a store that has begun lack a step of this program (1)? *ret_last the newest step that it has, 0 none. */
int db_behind(struct ctx *c, struct db *db, int64_t *ret_last);
/* The store in dir, opened to read without a writer: as it is, nothing is brought up to date. Ends with db_close.
 * err store_there, store_known, E_DB */
int store_look(struct ctx *c, const char *dir, struct db **ret_db);
#endif
