/* Finds any of many byte patterns at every offset in one pass: a hash filter first, then exact comparison.
 *
 * Few patterns: windows of three bytes at even offsets (each pattern of four or more bytes covers one), a table that stays in the first cache.
 * Many: windows of four bytes and a hash of the next two at every offset, eight at once where the processor has AVX2.
 * Portable C; measured beside Vectorscan in docs/performance.md. */
#ifndef MATCH_FILTER_H
#define MATCH_FILTER_H
#include "base/base.h"

enum { FILTER_MIN = 4, FILTER_PAD = 64, FILTER_FEW = 6000 };

struct scan_pattern {
    const uint8_t *bytes;
    uint64_t key;                /* its first 4, 6 or 8 bytes */
    int32_t term;                /* caller's */
    uint8_t len, enc, chars;
};
struct filter;

/* Builds over n patterns of >= FILTER_MIN bytes; keeps `pat`, which is in the same arena. walk_width: for filter_walk() in an encoding whose Chinese characters have so many bytes, 0 not. */
struct filter *filter_new(struct ctx *c, struct scan_pattern *pat, uint32_t n, int walk_width);
typedef void (*filter_hit)(void *arg, size_t pos, const struct scan_pattern *p);
/* Calls `hit` for every pattern that begins in [from, to) and ends at or before `end`; FILTER_PAD bytes behind `end` must be readable. */
void filter_run(const struct filter *f, const uint8_t *b, size_t from, size_t to, size_t end, filter_hit hit, void *arg);
/* Text that is plainly of encoding `enc` (enum scan_enc), `from` at a character: only its characters' places are looked at, so every hit is in step.
 * Returns where it stops being plain; at or behind `to`: the first character there. */
size_t filter_walk(const struct filter *f, int enc, const uint8_t *b, size_t from, size_t to, size_t end, filter_hit hit, void *arg);
#endif
