/* What is looked for: the marks always, and an office's terms. Built once, before the workers are forked, and shared by them. */
#ifndef MATCH_DICT_H
#define MATCH_DICT_H
#include "text/code.h"
#include "match/filter.h"

enum { DICT_FEW = 2000,                   /* patterns up to which one pass serves marks and terms; measured */
       DICT_BESIDE = 1 << 20 };
struct scan_term { const char *text; int weight, chars; };
struct scan_dict {
    struct scan_term *term;
    int n_terms;
    struct filter *marks;                 /* anchors of marks (term < 0), with the terms when these are few */
    struct filter *terms;                 /* NULL when they stand in `marks` */
    struct filter *plain[ENC_COUNT];      /* marks and terms of one encoding, for text that is walked */
    struct scan_pattern *shorts;          /* patterns too short for a filter, looked for one by one */
    int n_shorts;
    uint64_t *beside;                     /* DICT_BESIDE bits: hashes of two characters that stand side by side in a term */
};

/* One term a line, optional tab and weight; simplified terms are looked for in their traditional forms too. text NULL: marks only.
 * err E_INVALID names the line | E_LIMIT more than LIMIT_SCAN_TERMS */
int dict_new(struct ctx *c, const char *text, size_t n_bytes, const struct scan_dict **ret_d);

static inline uint32_t dict_beside_hash(uint32_t a, uint32_t b) { return ((a * 0x9E3779B1u) ^ (b * 0x85EBCA6Bu + a)) >> 12; }
/* May a term have these two characters side by side? Rarely true when none has. */
static inline bool dict_beside(const struct scan_dict *d, uint32_t a, uint32_t b) {
    uint32_t h = dict_beside_hash(a, b);
    return d->beside[h / 64] >> h % 64 & 1;
}
#endif
