/* Word 97 and later ([MS-DOC]), WPS's too: text by the piece table, symbols and page breaks by the formatting of characters and paragraphs. */
#ifndef SCAN_MSWORD_H
#define SCAN_MSWORD_H
#include "ole/cfb.h"
#include "scan/doc.h"

/* The document whose stream "WordDocument" is number `main` of the compound file; true: it has a password and nothing was read. */
int msword_scan(struct scan_job *j, struct scan_input *in, const struct cfb *f, struct arena *mem, int main, bool *ret_locked);
#endif
