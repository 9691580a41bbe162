/* Text out of XML and HTML by one pass over the bytes: no tree, no entities but characters, no nesting, so nothing to bomb.
 * Runs are joined; lines end where paragraphs, cells and rows end; page breaks become form feeds. */
#ifndef SCAN_MARKUP_H
#define SCAN_MARKUP_H
#include "scan/doc.h"

enum { MARKUP_HTML = 1, MARKUP_WRAPPED = 2 };     /* wrapped: a page, where a line end of the source is a space */
/* Gives the text of n bytes of UTF-8 markup to the document; attribute values and comments with other than ASCII come after it, a line each. */
int markup_text(struct scan_doc *d, const char *p, size_t n, int flags);
/* The shared strings of a book, and where each ends. */
struct strings;
int markup_strings(struct scan_doc *d, const char *p, size_t n, struct strings *s);
/* Bytes of any encoding, declared or guessed, as UTF-8; the bytes themselves when they are that already. */
int markup_utf8(struct ctx *c, struct arena *mem, const uint8_t *p, size_t n, const char **ret_p, size_t *ret_n);
/* Bytes of a named charset (as in mail and HTML) as UTF-8. -1: a charset we do not know */
int markup_charset(const char *name, size_t n);
void markup_convert(struct arena *mem, enum scan_enc e, const uint8_t *p, size_t n, const char **ret_p, size_t *ret_n);
#endif
