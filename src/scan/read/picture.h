/* What a picture says about itself: texts of PNG, also packed ones; comments and metadata of JPEG. */
#ifndef SCAN_PICTURE_H
#define SCAN_PICTURE_H
#include "scan/job.h"

/* Each text becomes a part; `all`: also what stands in the file as it is, which doc_raw() finds where the whole file is scanned. */
int picture_texts(struct scan_job *j, const struct scan_input *in, const char *name, const uint8_t *p, size_t n, bool all);
/* Where a picture ends (PNG, JPEG, GIF, BMP), n when it does not say. */
size_t picture_end(const uint8_t *p, size_t n);
#endif
