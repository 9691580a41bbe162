/* Names and versions out of an rpm database in SQLite form. Source: rpm's "Package format", header structure. */
#ifndef PROBE_RPM_H
#define PROBE_RPM_H
#include "db/db.h"

/* err E_SYNTAX damaged | what fn returned */
int rpm_sqlite(struct ctx *c, int fd, int wal, int (*fn)(void *arg, const char *name, const char *version), void *arg);
/* One header blob; NULL when the tag is not there or the blob lies about itself. */
const char *rpm_string(const unsigned char *blob, size_t n, uint32_t tag);
#endif
