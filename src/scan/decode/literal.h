/* Bytes that text writes in digits: X'E69CBA…' of SQL, 0x… of MySQL and SQL Server, \x… of PostgreSQL; long runs of base64 or of digits of sixteen, as JSON, YAML and dumps hold them. */
#ifndef SCAN_LITERAL_H
#define SCAN_LITERAL_H
#include "scan/doc.h"

/* Is there one that holds text, or much? */
bool literal_sniff(const uint8_t *p, size_t n);
/* What they hold is parts of the input, whose bytes are in memory. */
int literal_parts(struct scan_job *j, const struct scan_input *in);
#endif
