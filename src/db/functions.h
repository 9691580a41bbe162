/* What our SQL functions ask of those above, who say it before any connection uses them. */
#ifndef DB_FUNCTIONS_H
#define DB_FUNCTIONS_H
#include "db/db.h"

/* setting(key) asks this. */
void db_set_settings(const char *(*get)(const char *key));
/* A case of a rule says another value of one setting; key NULL: as the office has it again. False: no such setting. Texts are kept by the caller. */
bool db_setting_instead(const char *key, const char *value);
/* row_digest(name, value, …) of this connection asks fn, with a key (copied) or without (NULL). db_has_digest: was it said? */
typedef void db_digest(const unsigned char *key, const void *bytes, size_t n, unsigned char out[32]);
enum { DB_DIGEST_KEY = 32 };
void db_set_digest(struct db *db, db_digest *fn, const unsigned char *key);
bool db_has_digest(const struct db *db);
/* row_digest of the row in front, from its column `first` on. false: no digest, or no memory */
bool db_row_digest(struct stmt *s, int first, unsigned char out[32]);
uint64_t db_file_hash(const struct db *db);               /* the same for all connections to one file */
/* From now on a row of a keyed register counts on this connection only with the program's own digest. db_sums: was it said? */
void db_set_sums(struct db *db, bool on);
bool db_sums(const struct db *db);
#endif
