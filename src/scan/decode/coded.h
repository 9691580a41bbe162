/* Headers and footers of sheets: &L &C &R begin a part, &"font" and &12 and &KRRGGBB say how it looks. */
#ifndef SCAN_CODED_H
#define SCAN_CODED_H
#include <stdint.h>

struct coded { int state, left; };
/* The next character: what is shown of it, 0 nothing. */
static inline uint32_t coded_next(struct coded *k, uint32_t cp) {
    enum { TEXT, AMP, FONT, SIZE, COLOUR };
    int digit = cp >= '0' && cp <= '9';
    if (k->state == COLOUR && --k->left >= 0)
        return 0;
    if (k->state == FONT) {
        k->state = cp == '"' ? TEXT : FONT;
        return 0;
    }
    if (k->state == AMP) {
        k->state = cp == '"' ? FONT : cp == 'K' ? COLOUR : digit ? SIZE : TEXT;
        k->left = 6;
        return cp == '&' ? '&' : cp == 'L' || cp == 'C' || cp == 'R' ? '\n' : 0;
    }
    if (k->state == SIZE && digit)
        return 0;
    k->state = cp == '&' ? AMP : TEXT;
    return cp == '&' ? 0 : cp;
}
#endif
