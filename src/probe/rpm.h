/* Packages out of an rpm database: SQLite, Berkeley DB hash, NDB. Sources: rpm's "Package format", header structure;
 * db_page.h of Berkeley DB 5.3 for page layouts; rpm's ndb backend for slots and blobs. */
#ifndef PROBE_RPM_H
#define PROBE_RPM_H
#include "db/db.h"

struct rpm_package { const char *name, *version, *vendor; int64_t installed_at; };      /* version, vendor NULL, installed_at 0: not told */
typedef int rpm_fn(void *arg, const struct rpm_package *k);

/* Keys are left out. err E_SYNTAX damaged | what fn returned */
int rpm_sqlite(struct ctx *c, struct db *db, rpm_fn *fn, void *arg);
int rpm_bdb(struct ctx *c, int fd, rpm_fn *fn, void *arg);
int rpm_ndb(struct ctx *c, int fd, rpm_fn *fn, void *arg);
/* One header blob, its texts inside it; false when it has no name or lies about itself. */
bool rpm_header(const unsigned char *blob, size_t n, struct rpm_package *ret_k);
/* One header, handed to fn where it is a package's; *bad counts damaged ones. */
int rpm_give(const unsigned char *blob, size_t n, int *bad, rpm_fn *fn, void *arg);
#endif
