/* What a PDF says outside its pages: the strings of all its objects (notes, form fields, outlines, properties, names of files), its metadata and the files in it. */
#ifndef SCAN_PDF_OBJECTS_H
#define SCAN_PDF_OBJECTS_H
#include "scan/doc.h"
#include "scan/read/pdf_crypt.h"

/* Reads every object that stands in the file, listed or not; crypt: how its strings and streams are encrypted, NULL not at all. Text goes to `d`, files become parts, but those for which had(arg, n, crc) says true. */
int pdf_objects(struct scan_job *j, const struct scan_input *in, struct scan_doc *d, const struct pdf_crypt *crypt, bool (*had)(void *arg, size_t n, uint32_t crc), void *arg);
#endif
