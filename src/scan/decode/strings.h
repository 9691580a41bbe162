/* The shared strings of a book of sheets: where each ends in the text, and the first sheet that uses it. */
#ifndef SCAN_STRINGS_H
#define SCAN_STRINGS_H
#include "scan/doc.h"

struct strings {
    int64_t begin, *end;         /* offsets in the document's text */
    int32_t *sheet;              /* from 1; 0 none uses it */
    int n, cap;
};

void strings_end(struct ctx *c, struct strings *s, int64_t offset);                     /* another string ends here */
void strings_use(struct ctx *c, struct strings *s, uint32_t index, int sheet);          /* a cell of the sheet shows it; all strings are known */
void strings_cells(struct ctx *c, struct strings *s, const uint8_t *xml, size_t n, int sheet);     /* the cells of a sheet of OOXML */
/* Tells what was found in shared strings on which sheet it stands. */
void strings_place(const struct strings *s, struct scan_doc *d);
#endif
