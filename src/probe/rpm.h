/* Names and versions out of an rpm database: SQLite, Berkeley DB hash, NDB. Sources: rpm's "Package format", header structure;
 * db_page.h of Berkeley DB 5.3 for page layouts; rpm's ndb backend for slots and blobs. */
#ifndef PROBE_RPM_H
#define PROBE_RPM_H
#include "db/db.h"

/* err E_SYNTAX damaged | what fn returned */
int rpm_sqlite(struct ctx *c, struct db *db, int (*fn)(void *arg, const char *name, const char *version), void *arg);
int rpm_bdb(struct ctx *c, int fd, int (*fn)(void *arg, const char *name, const char *version), void *arg);
int rpm_ndb(struct ctx *c, int fd, int (*fn)(void *arg, const char *name, const char *version), void *arg);
/* One header blob; NULL when the tag is not there or the blob lies about itself. */
const char *rpm_string(const unsigned char *blob, size_t n, uint32_t tag);
#endif
