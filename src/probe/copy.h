/* Databases that other programs keep (browsers, rpm, wtmpdb). */
#ifndef PROBE_COPY_H
#define PROBE_COPY_H
#include "probe/collect.h"

/* A SQLite file and the log beside it, from a private copy in memory; a query ends after max_ms.
 * in   fd  of path, stays the caller's; max_bytes of each      err as db_open_copy() */
int probe_db(struct probe *p, int fd, const char *path, int64_t max_bytes, int max_ms, struct db **ret_db);
#endif
