#include "scan/literal.h"

#include <ctype.h>

#include "scan/filter.h"

enum { LEAST = 8, MUCH = 128 };       /* digits; no digest has more */

struct literal { const uint8_t *p, *end; size_t digits; };

/* The literal whose x is at `x`; false when there is none. */
static bool literal_at(const uint8_t *p, const uint8_t *x, const uint8_t *end, struct literal *ret_l) {
    uint8_t before = x > p ? x[-1] : ' ', front = x > p + 1 ? x[-2] : ' ';
    bool quoted = end - x > 1 && x[1] == '\'' && !isalnum(before) && before != '_';
    const uint8_t *from = x + 1 + quoted, *q = from;
    if (!quoted && before != '\\' && !(before == '0' && !isalnum(front)))
        return false;
    while (q < end && code_digit(*q) >= 0)
        q++;
    *ret_l = (struct literal){from, q, (size_t)(q - from)};
    return ret_l->digits >= LEAST && ret_l->digits % 2 == 0;
}

static size_t bytes_of(const struct literal *l, uint8_t *out) {
    uint8_t *o = out;
    for (const uint8_t *p = l->p; p < l->end && o - out < LIMIT_SCAN_PART; p += 2)
        *o++ = (uint8_t)code_byte(p, l->end);
    return (size_t)(o - out);
}

/* Nothing but everyday characters, some of them Chinese? */
static bool everyday(enum scan_enc e, const uint8_t *p, size_t n) {
    int han = 0;
    for (const uint8_t *end = p + n; p < end;) {
        uint32_t cp;
        p += code_next(e, p, end, &cp);
        if (code_common(cp) < 1)
            return false;
        han += code_common(cp) > 1;
    }
    return han > 1;
}

/* Digests and addresses are most: text it must be, when it is short. */
static bool tells(const struct literal *l) {
    uint8_t b[MUCH / 2 + FILTER_PAD];
    if (l->digits > MUCH)
        return true;
    size_t n = bytes_of(l, b);
    bool told = false;
    for (int e = 0; e < ENC_COUNT; e++)
        told = told || everyday((enum scan_enc)e, b, n);
    return told;
}

/* The next that tells, from *at on. */
static bool next(const uint8_t *p, const uint8_t **at, const uint8_t *end, char x, struct literal *ret_l) {
    while ((*at = memchr(*at, x, (size_t)(end - *at)))) {
        bool is = literal_at(p, *at, end, ret_l);
        *at = is ? ret_l->end : *at + 1;
        if (is && tells(ret_l))
            return true;
    }
    return false;
}

bool literal_sniff(const uint8_t *p, size_t n) {
    struct literal l;
    const uint8_t *at = p;
    if (next(p, &at, p + n, 'x', &l))
        return true;
    at = p;
    return next(p, &at, p + n, 'X', &l);
}

int literal_parts(struct scan_doc *d, const uint8_t *p, size_t n) {
    struct literal l;
    for (const char *x = "xX"; *x; x++)
        for (const uint8_t *at = p; next(p, &at, p + n, *x, &l);) {
            struct arena *own = arena_open();
            size_t most = l.digits / 2 < LIMIT_SCAN_PART ? l.digits / 2 : LIMIT_SCAN_PART;
            uint8_t *b = arena_alloc(own, most + FILTER_PAD);
            int rc = doc_part(d, "hex", b, bytes_of(&l, b));
            arena_close(own);
            TRY(rc);
        }
    return 0;
}
