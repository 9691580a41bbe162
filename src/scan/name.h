/* Marks and terms in the name of a file, or of a part of one. */
#ifndef SCAN_NAME_H
#define SCAN_NAME_H
#include "scan/job.h"

/* Looks for marks and terms in the path itself. */
int name_scan(struct scan_job *j, const struct scan_input *in);
#endif
