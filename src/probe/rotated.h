/* A log of /var/log and what rotations made of it: wtmp.1, wtmp-20261101, messages.2.gz. */
#ifndef PROBE_ROTATED_H
#define PROBE_ROTATED_H
#include <zlib.h>

#include "probe/collect.h"

bool log_is(const char *name, const char *log);            /* the log itself or a rotation of it */
bool log_closed(const char *name);                         /* packed in a way that is not read here (gzip is): what it holds is not known */
gzFile log_open(struct probe *p, const char *path, struct stat *ret);   /* noted; packed by gzip or plain; NULL. The caller closes it (gzclose_r) */
#endif
