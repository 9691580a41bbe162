/* Takes bytes in the cheapest way that loses nothing: where they are plainly text of one encoding they are walked by characters (filter_walk), elsewhere every
 * offset is tried in every encoding (filter_run). Where a walk ends, what lies before its end is tried again in the other encodings. */
#ifndef SCAN_PLAIN_H
#define SCAN_PLAIN_H
#include "scan/dict.h"
#include "scan/judge.h"

struct plain {                   /* of one document, from block to block; begin with PLAIN_NONE */
    int enc;                     /* being walked, -1 none */
    int64_t at;                  /* where its next character begins in the document */
    size_t span;                 /* to be taken at every offset before text is looked for again */
};
#define PLAIN_NONE ((struct plain){-1, 0, 0})
struct plain_run {
    const struct scan_dict *d;
    struct judge_buf buf;        /* FILTER_PAD readable behind its end */
    int64_t base;                /* of buf in the document */
    int fixed;                   /* known encoding, -1 not known */
    bool marks_only;
    filter_hit hit;
    void *arg;
    bool *walked;                /* set while a hit is in step, known to be text */
};
/* Reports patterns that begin in [from, to). */
void plain_run(const struct plain_run *r, struct plain *s, size_t from, size_t to);
#endif
