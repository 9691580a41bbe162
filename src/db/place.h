/* Where a store lies, before it is opened. */
#ifndef DB_PLACE_H
#define DB_PLACE_H
#include "base/ctx.h"

/* Is there a store in dir that this user may read (and write)?
 * err E_NOTFOUND none | E_DENIED not for this user: says what to do */
int store_there(struct ctx *c, const char *dir, bool to_write, const char **ret_path);
#endif
