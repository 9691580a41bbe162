/* Marks in a file's own name. */
#ifndef SCAN_NAME_H
#define SCAN_NAME_H
#include "scan/job.h"

void name_scan(struct scan_job *j, const struct scan_input *in);
#endif
