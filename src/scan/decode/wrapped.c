#include "scan/decode/wrapped.h"

enum { LOOK = 8 << 10, REACH = 60, GAP = 64 };      /* REACH: characters of the longest term; GAP: bytes of blanks at a line's end or beginning */

struct lines { struct ctx *c; const struct scan_dict *d; struct wrapped *w; const struct judge_buf *k; enum scan_enc e; bool wide, odd; };
struct gap { size_t end, behind, a, z; bool words; };      /* a line end, what follows it; [a, z) without the blanks around; words: between Chinese */

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

static bool blank(uint32_t cp) { return cp == ' ' || cp == '\t' || cp == '\r' || cp == 0x3000; }

/* What begins a line of a comment, or of mail that is quoted. */
static bool leader(uint32_t cp) { return cp == '>' || cp == '/' || cp == '*' || cp == '#'; }

static bool chinese(uint32_t cp) { return cp >= 0x3400 && cp < 0xFB00; }

/* Does the line end part two characters that a term has side by side? */
static bool parts(const struct lines *l, struct gap *g) {
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
    } while ((blank(right) || leader(right)) && at - g->behind < GAP);
    g->words = chinese(left) && chinese(right);
    return (chinese(left) || chinese(right)) && dict_beside(l->d, left, right);
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
        return at;
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

/* What stands around the line end g and those soon behind it. Returns where it ends. */
static size_t piece(const struct lines *l, struct gap g) {
    static const uint8_t newline[ENC_COUNT][2] = {{'\n'}, {'\n'}, {'\n'}, {'\n', 0}, {0, '\n'}};
    size_t from = begin_of(l, g.a), far;
    bool on = true;
    while (on) {
        put(l, from, g.a);
        from = g.z;
        far = from + REACH * width(l) < l->k->end ? from + REACH * width(l) : l->k->end;
        on = line_end(l, from, far, &g) && parts(l, &g) && g.a > from;
    }
    for (struct gap stop; line_end(l, from, far, &stop);)
        far = stop.end;
    put(l, from, far);
    str_putn(&l->w->text, newline[l->e], l->wide ? 2 : 1);
    return far;
}

void wrapped_lines(struct ctx *c, const struct scan_dict *d, enum scan_enc e, const struct judge_buf *k, bool odd, size_t from, size_t to, struct wrapped *w) {
    struct lines l = {c, d, w, k, e, e >= ENC_UTF16LE, odd};
    struct gap g;
    size_t pos = from;
    bool words = false;
    *w = (struct wrapped){0};
    to = to + REACH * width(&l) < k->end ? to + REACH * width(&l) : k->end;
    str_init(&w->text, c, (to - from) * 2 + (4 << 10));
    while ((words || pos < from + LOOK) && line_end(&l, pos, to, &g)) {
        bool parted = parts(&l, &g);
        words = words || g.words;
        pos = parted ? piece(&l, g) : g.behind;
    }
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
