/* What our SQL functions ask of those above, who say it before any connection uses them. */
#ifndef DB_FUNCTIONS_H
#define DB_FUNCTIONS_H
#include "db/db.h"

/* setting(key) asks this. */
void db_set_settings(const char *(*get)(const char *key));
/* row_digest(name, value, …) asks this. */
void db_set_digest(void (*fn)(const void *bytes, size_t n, unsigned char out[32]));
#endif
