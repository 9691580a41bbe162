/* Text that writes its Chinese as \uXXXX. */
#ifndef SCAN_ESCAPE_H
#define SCAN_ESCAPE_H
#include "scan/job.h"

/* Scans what is written so in the input; its bytes as they are are doc_raw()'s. */
int escape_text(struct scan_job *j, struct scan_input *in);
#endif
