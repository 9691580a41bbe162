#include "scan/decode/wrapped.h"

enum { LOOK = 8 << 10, GLANCE = 1 << 10, REACH = 60, GAP = 64 };      /* REACH: characters of the longest term; GAP: bytes of blanks at a line's end or beginning */

struct gap { size_t end, behind, a, z; bool line; };      /* a line end or blanks in a line, what follows them; [a, z) without the blanks around */
/* line, blank: the next of each; words, spaced: of such gaps one stood between Chinese; look, glance: without one nobody looks farther; known: a character begins there */
struct lines { struct ctx *c; const struct scan_dict *d; struct wrapped *w; const struct judge_buf *k; enum scan_enc e; bool wide, odd, words, spaced; size_t to, look, glance, known; struct gap line, blank; };

static size_t width(const struct lines *l) { return l->e == ENC_UTF8 ? 3 : 2; }

/* The next line end at or behind pos. */
static bool line_end(const struct lines *l, size_t pos, size_t to, struct gap *g) {
    const uint8_t *b = l->k->b, *p = b + pos;
    while (p < b + to && (p = memchr(p, '\n', (size_t)(b + to - p)))) {
        size_t at = (size_t)(p++ - b);
        g->end = l->e == ENC_UTF16BE ? at - 1 : at;
        g->behind = l->wide ? g->end + 2 : at + 1;
        if (!l->wide)
            return true;
        if (at >= pos + (l->e == ENC_UTF16BE) && g->behind <= l->k->end && (g->end & 1) == l->odd && b[g->end] + b[g->end + 1] == '\n')
            return true;
    }
    return false;
}

static uint32_t next(const struct lines *l, size_t *at) {
    uint32_t cp = 0;
    if (*at < l->k->end)
        *at += (size_t)code_next(l->e, l->k->b + *at, l->k->b + l->k->end, &cp);
    return cp;
}

/* The character before `at`, 0 none. Of GB 18030 and Big5 it may be the halves of two: they stand in no term. */
static uint32_t before(const struct lines *l, size_t *at) {
    const uint8_t *p = l->k->b + *at;
    size_t room = *at - l->k->lo, n = l->wide ? 2 : 1;
    uint32_t cp = 0;
    if (room < n)
        return 0;
    if (l->e == ENC_UTF8)
        while (n < 4 && n < room && (p[-(int)n] & 0xC0) == 0x80)
            n++;
    else if (!l->wide && room > 1 && p[-1] >= 0x40 && p[-2] >= 0x80)
        n = 2;
    *at -= n;
    code_next(l->e, p - n, p, &cp);
    return cp;
}

/* The next character, of UTF-8 byte. */
static size_t step(const struct lines *l, size_t at) {
    if (l->wide)
        return at + 2;
    if (l->e == ENC_UTF8 || l->k->b[at] < 0x80)
        return at + 1;
    if (at + 1 < l->k->end && l->k->b[at + 1] >= 0x40)
        return at + 2;
    next(l, &at);
    return at;
}

static bool space(uint32_t cp) { return cp == ' ' || cp == 0x3000 || cp == 0xA0; }
static bool blank(uint32_t cp) { return space(cp) || cp == '\t' || cp == '\r'; }

/* What begins a line of a comment, or of mail that is quoted. */
static bool leader(uint32_t cp) { return cp == '>' || cp == '/' || cp == '*' || cp == '#'; }

static bool chinese(uint32_t cp) { return cp >= 0x3400 && cp < 0xFB00; }

/* Does the gap part two characters that a term has side by side? In a line both are Chinese. */
static bool parts(struct lines *l, struct gap *g) {
    uint32_t left, right;
    size_t at = g->end;
    do {
        g->a = at;
        left = before(l, &at);
    } while (blank(left) && g->end - at < GAP);
    at = g->behind;
    do {
        g->z = at;
        right = next(l, &at);
    } while ((blank(right) || (g->line && leader(right))) && at - g->behind < GAP);
    bool words = chinese(left) && chinese(right);
    *(g->line ? &l->words : &l->spaced) |= words;
    return (g->line ? chinese(left) || chinese(right) : words) && dict_beside(l->d, left, right);
}

/* How many bytes of a blank that stands in a line begin at pos. */
static size_t blank_at(const struct lines *l, size_t pos) {
    uint8_t first = l->k->b[pos];
    size_t at = pos;
    bool may = l->wide || first == ' ' || first == 0xE3 || first == 0xC2 || first == 0xA1;
    return may && space(next(l, &at)) ? at - pos : 0;
}

/* The next blanks at or behind pos, where a character begins, before `to`, that Chinese may follow. */
static bool blanks(const struct lines *l, size_t pos, size_t to, struct gap *g) {
    size_t n;
    for (; pos < to; pos = step(l, pos)) {
        if (!(n = blank_at(l, pos)))
            continue;
        g->end = pos;
        do
            pos += n;
        while (pos < to && (n = blank_at(l, pos)));
        g->behind = pos;
        if (l->wide || (pos < l->k->end && l->k->b[pos] >= 0x80))
            return true;
    }
    return false;
}

static bool passed(const struct gap *g, size_t pos) { return g->end < pos || g->behind <= pos; }

/* How well text reads that begins there. */
static int reads(const struct lines *l, size_t pos) {
    enum { MOST = 512 };
    const uint8_t *p = l->k->b + pos, *end = l->k->b + l->k->end;
    return p < end ? judge_score(l->e, p, end - p > MOST ? p + MOST : end, MOST) : -1;
}

/* The next gap at or behind pos that parts a term, before `far`. */
static bool next_gap(struct lines *l, size_t pos, size_t far, struct gap *g) {
    static const struct gap none = {.end = SIZE_MAX, .behind = SIZE_MAX};
    for (;;) {
        if (passed(&l->line, pos) && !((l->words || pos < l->look) && line_end(l, pos, l->to, &l->line)))
            l->line = none;
        if (passed(&l->blank, pos) && !blanks(l, pos, l->spaced ? l->to : l->glance, &l->blank))
            l->blank = none;
        *g = l->line.end < l->blank.end ? l->line : l->blank;
        g->line = l->line.end < l->blank.end;
        if (g->end >= far)
            return false;
        if (parts(l, g))
            return true;
        pos = g->behind;
    }
}

/* Where to begin so that no term that runs over `at` is cut: its line, or REACH characters. */
static size_t begin_of(const struct lines *l, size_t at) {
    size_t far = REACH * width(l), s = at - l->k->lo < far ? l->k->lo : at - far;
    struct gap g;
    if (l->wide)
        s += (s & 1) != l->odd;
    else if (l->e == ENC_UTF8)
        while (s < at && (l->k->b[s] & 0xC0) == 0x80)
            s++;
    else if (!judge_step(l->k, s, l->e, &s))
        for (s = l->known; s + far < at;)
            s = step(l, s);
    while (s < at && line_end(l, s, at, &g))
        s = g.behind;
    return s < at ? s : at;
}

static void put(const struct lines *l, size_t from, size_t to) {
    struct wrapped *w = l->w;
    GROW(l->c, w->shift, w->n_shift, w->cap, 64);
    w->shift[w->n_shift][0] = (uint32_t)w->text.len;
    w->shift[w->n_shift++][1] = (uint32_t)from;
    str_putn(&w->text, l->k->b + from, to - from);
}

/* What stands around the gap g and those soon behind it. Returns where it ends. */
static size_t piece(struct lines *l, struct gap g) {
    static const uint8_t newline[ENC_COUNT][2] = {{'\n'}, {'\n'}, {'\n'}, {'\n', 0}, {0, '\n'}};
    size_t from = begin_of(l, g.a), far;
    bool on = true;
    while (on) {
        put(l, from, g.a);
        from = l->known = g.z;
        far = from + REACH * width(l) < l->k->end ? from + REACH * width(l) : l->k->end;
        on = next_gap(l, from, far, &g) && g.a > from;
    }
    for (struct gap stop; line_end(l, from, far, &stop);)
        far = stop.end;
    put(l, from, far);
    str_putn(&l->w->text, newline[l->e], l->wide ? 2 : 1);
    while (from < far)
        from = step(l, from);
    return from;
}

void wrapped_lines(struct ctx *c, const struct scan_dict *d, enum scan_enc e, const struct judge_buf *k, bool odd, size_t from, size_t to, struct wrapped *w) {
    struct lines l = {.c = c, .d = d, .w = w, .k = k, .e = e, .wide = e >= ENC_UTF16LE, .odd = odd};
    struct gap g;
    size_t pos = from;
    *w = (struct wrapped){0};
    if (l.wide)
        pos += (pos & 1) != odd;
    else if (e != ENC_UTF8 && !judge_step(k, from, e, &pos))
        pos = from + (reads(&l, from + 1) > reads(&l, from));
    l.known = pos;
    l.to = to + REACH * width(&l) < k->end ? to + REACH * width(&l) : k->end;
    l.look = from + LOOK < l.to ? from + LOOK : l.to;
    l.glance = from && from + GLANCE < l.to ? from + GLANCE : l.look;       /* letters are spaced out where a text begins, or all over it */
    str_init(&w->text, c, (l.to - from) * 2 + (4 << 10));
    while (next_gap(&l, pos, l.to, &g))
        pos = piece(&l, g);
    for (int i = 0; i < FILTER_PAD; i++)
        str_putc(&w->text, 0);
    w->text.len -= FILTER_PAD;
}

bool wrapped_over(const struct wrapped *w, size_t pos, size_t n) {
    int lo = 0, hi = w->n_shift;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (w->shift[mid][0] <= pos)
            lo = mid + 1;
        else
            hi = mid;
    }
    return lo < w->n_shift && w->shift[lo][0] < pos + n;
}
