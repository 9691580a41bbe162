/* Plain text whose lines were broken at a width: put together where a line end may have parted a term. */
#ifndef SCAN_WRAPPED_H
#define SCAN_WRAPPED_H
#include "match/dict.h"
#include "text/judge.h"

struct wrapped {
    struct str text;             /* in the text's own encoding: what stands around such line ends, without them; FILTER_PAD behind it */
    uint32_t (*shift)[2];        /* an offset in `text` and that in the buffer: where a piece of it begins, and behind each line end left out */
    int n_shift, cap;
};
/* Of text in encoding e (UTF-16: units begin at offsets of k that are odd, or not): its line ends in [from, to), and those near behind.
 * Nothing, and cheap, when none of the first 8 KiB stands between Chinese: lines are paragraphs then. */
void wrapped_lines(struct ctx *c, const struct scan_dict *d, enum scan_enc e, const struct judge_buf *k, bool odd, size_t from, size_t to, struct wrapped *w);
/* Does [pos, pos + n) of `text` run over a line end? */
bool wrapped_over(const struct wrapped *w, size_t pos, size_t n);
#endif
