/* Hits as bytes, from a worker to the parent: many in one message. The parent believes nothing: record_next() takes only what record_put() could have written.
 *
 * One record: kind, six states of two bits (none, as in the record before, here), page, offset, term, times, then each string that is here: length, bytes, NUL. */
#ifndef SCAN_RECORD_H
#define SCAN_RECORD_H
#include "scan/scan.h"

struct record {
    struct scan_hit hit;         /* hit.term is the parent's to fill in */
    int32_t term;                /* number in the dictionary, -1 none */
    int32_t times;               /* how often it stands in the document, 0: see the reason */
};
struct record_out { uint8_t *p; size_t n, cap; struct scan_hit last; };
struct record_in { const uint8_t *p, *end; struct scan_hit last; };

/* false: no room, or a string is too long for any message. */
bool record_put(struct record_out *o, const struct record *r);
/* 1 a record, its strings inside the message; 0 the end; -1 no record. */
int record_next(struct record_in *in, struct record *ret_r);
#endif
