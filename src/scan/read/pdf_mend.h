/* A PDF that has lost its end, and with it the list of its objects and pages. Pure. */
#ifndef SCAN_PDF_MEND_H
#define SCAN_PDF_MEND_H
#include "base/base.h"

/* Does the list of objects that ends every PDF, or its trailer, stand before other objects, or nowhere? So it is with a file that was cut, also one made for the web, which begins with a list of its first page. */
bool pdf_cut(const uint8_t *p, size_t n);
/* The file with a list made of what page objects there are, also those packed in streams of objects. NULL: none.
 * out  *ret_n bytes      cost a pass, and unpacking those streams, 16 MiB in all      source ISO 32000-1 §7.5; test tests/scan/places/in_pdf.py, fuzz scan_pdf */
const char *pdf_mend(struct ctx *c, const uint8_t *p, size_t n, size_t *ret_n);
#endif
