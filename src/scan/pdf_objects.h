/* What a PDF says outside its pages: the strings of all its objects (notes, form fields, outlines, properties, names of files), its metadata and the files in it. */
#ifndef SCAN_PDF_OBJECTS_H
#define SCAN_PDF_OBJECTS_H
#include "scan/doc.h"

/* Is anything in it encrypted? Then its strings are, and only poppler can read it. */
bool pdf_encrypted(const struct scan_input *in);
/* Reads every object that stands in the file, listed or not. Text goes to `d`, files become parts, but those for which had(arg, n, crc) says true. */
int pdf_objects(struct scan_job *j, const struct scan_input *in, struct scan_doc *d, bool (*had)(void *arg, size_t n, uint32_t crc), void *arg);
#endif
