/* Does a byte pattern stand in text of its encoding, at a character's beginning? Also decoding a window of text around it. */
#ifndef TEXT_JUDGE_H
#define TEXT_JUDGE_H
#include "text/code.h"

struct judge_buf { const uint8_t *b; size_t lo, end; };      /* bytes that may be looked at */
enum { WINDOW_CHARS = 320 };
struct judge_window { uint32_t cp[WINDOW_CHARS]; uint32_t at[WINDOW_CHARS + 1]; int n, hit; };   /* at: offsets in b; hit: index of the pattern's first character */

/* How much bytes look like text of an encoding: 0 not at all .. 200 everyday Chinese; at most `max` characters are read. -1: too few to say. */
int judge_score(enum scan_enc e, const uint8_t *p, const uint8_t *end, int max);
/* `usual` is the caller's: the encoding last accepted, tried first. */
bool judge_accept(const struct judge_buf *k, size_t pos, int len, int chars, enum scan_enc e, int *usual);
/* The first character of encoding e at or behind pos, told from where text before it surely begins anew; false when nothing near tells. */
bool judge_step(const struct judge_buf *k, size_t pos, enum scan_enc e, size_t *ret_at);
/* Characters around pos, from its line's beginning where that is near. */
void judge_window(const struct judge_buf *k, size_t pos, enum scan_enc e, int before_bytes, struct judge_window *w);
/* The encoding that fits best the bytes from lo on, or -1. */
int judge_encoding(const uint8_t *p, size_t n);
#endif
