/* Plain text whose lines were broken at a width, or whose letters were spaced out: put together where a line end or a blank may have parted a term. */
#ifndef SCAN_WRAPPED_H
#define SCAN_WRAPPED_H
#include "match/dict.h"
#include "text/judge.h"

struct wrapped {
    struct str text;             /* in the text's own encoding: what stands around such gaps, without them; FILTER_PAD behind it */
    uint32_t (*shift)[2];        /* an offset in `text` and that in the buffer: where a piece of it begins, and behind each gap left out */
    int n_shift, cap;
};
/* Of text in encoding e (UTF-16: units begin at offsets of k that are odd, or not): its gaps in [from, to), and those near behind.
 * Line ends, and blanks, are nothing and cheap when none of the first 8 KiB (of blanks 1 KiB, but where the text begins) stands between Chinese: lines are paragraphs then, and letters side by side. */
void wrapped_lines(struct ctx *c, const struct scan_dict *d, enum scan_enc e, const struct judge_buf *k, bool odd, size_t from, size_t to, struct wrapped *w);
/* Does [pos, pos + n) of `text` run over a gap? */
bool wrapped_over(const struct wrapped *w, size_t pos, size_t n);
#endif
