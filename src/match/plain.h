/* Takes bytes in the cheapest way that loses nothing: where they are plainly text of one encoding they are walked by characters (filter_walk), elsewhere every
 * offset is tried in every encoding (filter_run). Where a walk ends, what lies before its end is tried again, at every offset in every encoding: it may have been out of step, or another's text. */
#ifndef MATCH_PLAIN_H
#define MATCH_PLAIN_H
#include "match/dict.h"
#include "text/judge.h"

enum { PLAIN_TOLD = 256 };        /* at least the bytes that are tried again where a walk ends */
struct plain {                   /* of one document, from block to block; begin with PLAIN_NONE */
    int enc;                     /* being walked, -1 none */
    int64_t at;                  /* where its next character begins in the document */
    int64_t begin;               /* where the walk began */
    size_t span;                 /* to be taken at every offset before text is looked for again */
    uint32_t n_told;
    int64_t told[PLAIN_TOLD];    /* a ring: where the walk found something last */
};
#define PLAIN_NONE ((struct plain){.enc = -1})
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
