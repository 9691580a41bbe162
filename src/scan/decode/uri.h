/* What addresses in a page hold: files of their own (data:), text behind percent signs. */
#ifndef SCAN_URI_H
#define SCAN_URI_H
#include "scan/doc.h"

/* The value of an attribute in [p, end): what a data: address holds is scanned as a part, other than ASCII behind percent signs is added to `text`, a line. */
int uri_value(struct scan_doc *d, const char *p, const char *end, struct str *text);
#endif
