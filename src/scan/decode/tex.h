/* Commands of TeX, which stand between the characters of a mark as tags do elsewhere: \textbf{机}\hspace{1em}密. */
#ifndef SCAN_TEX_H
#define SCAN_TEX_H
#include <stddef.h>
#include <stdint.h>

/* Does a command with an argument begin at the backslash p? */
int tex_command(const uint8_t *p, const uint8_t *end);
/* What shows no text of its own at p: a command with its options and what of its arguments is no text, braces, dollars, a line's end behind a percent sign.
 * Bytes taken, 0 none; *ret_cp what stands on paper there: a star, a space, a line's end, 0 nothing. */
size_t tex_at(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp);
#endif
