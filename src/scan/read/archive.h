/* What libarchive reads for other formats. */
#ifndef SCAN_ARCHIVE_H
#define SCAN_ARCHIVE_H
#include "scan/job.h"

/* A member of the zip `in`, from its local header on, that is packed by a method our own reader has not (LZMA, PPMd). */
int archive_of_zip(struct scan_job *j, const struct scan_input *in, const uint8_t *p, size_t n);
#endif
