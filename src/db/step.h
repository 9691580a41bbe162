/* The steps of the schema that this program brings along (model/sql/migrations). */
#ifndef DB_STEP_H
#define DB_STEP_H
#include "base/embed.h"
#include "db/db.h"

/* The number of a step by its file in the program, and its name <nnnn>_<what>.sql; 0 and NULL: another file. */
int64_t db_step(const struct embed_file *f, const char **ret_what);
/* Does a step make this table, or is it the table of steps itself?      cost reads all of them */
bool db_step_makes(const char *table);
#endif
