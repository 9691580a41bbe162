/* Bytes that text writes in digits: X'E69CBA…' of SQL, 0x… of MySQL and SQL Server, \x… of PostgreSQL; long runs of base64 or of digits of sixteen, as JSON, YAML and dumps hold them. */
#ifndef SCAN_LITERAL_H
#define SCAN_LITERAL_H
#include "scan/doc.h"

/* Is there one that holds text, or much? */
bool literal_sniff(const uint8_t *p, size_t n);
/* Each of them is a part of the document. */
int literal_parts(struct scan_doc *d, const uint8_t *p, size_t n);
#endif
