#include "text/judge.h"

#include <string.h>

enum { BACK = 512, AROUND = 64, SAMPLE = 24, BESIDE = 8 };

int judge_score(enum scan_enc e, const uint8_t *p, const uint8_t *end, int max) {
    int n = 0, sum = 0;
    while (p < end && n < max) {
        uint32_t cp;
        int w = code_next(e, p, end, &cp);
        if (cp == 0)
            break;
        sum += cp == CODE_BAD ? -200 : 100 * code_common(cp);
        p += w;
        n++;
    }
    return n < 2 ? -1 : sum < 0 ? 0 : sum / n;
}

static bool double_byte(enum scan_enc e) { return e == ENC_GB18030 || e == ENC_BIG5; }

/* A byte that is never the second of a pair, nor part of four-byte GB18030: text begins anew behind it. */
static bool sync_byte(uint8_t b) { return b < 0x30 || (b >= 0x3A && b < 0x40) || b == 0x80 || b == 0xFF; }

/* Does a character begin at s, whatever stood before? Of two ASCII bytes the second is nobody's half. */
static bool sync_at(const struct judge_buf *k, size_t s) {
    return s == k->lo || sync_byte(k->b[s - 1]) || (s > k->lo + 1 && k->b[s - 1] < 0x80 && k->b[s - 2] < 0x80);
}

/* Steps from s by characters; does it come to pos? */
static bool leads_to(const struct judge_buf *k, size_t s, size_t pos, enum scan_enc e) {
    while (s < pos) {
        uint32_t cp;
        s += (size_t)code_next(e, k->b + s, k->b + k->end, &cp);
    }
    return s == pos;
}

/* Chinese without a break as far back as we look: of the two ways to pair its bytes, is the one that comes to pos the better text? */
static bool in_step(const struct judge_buf *k, size_t least, size_t pos, enum scan_enc e, size_t *ret_start) {
    int own = -1, other = -1;
    for (size_t far = least; far < least + 2 && far < pos; far++) {
        int v = judge_score(e, k->b + far, k->b + pos, BACK);
        if (leads_to(k, far, pos, e)) {
            own = v > own ? v : own;
            *ret_start = far;
        } else {
            other = v > other ? v : other;
        }
    }
    return own >= 0 && own > other;
}

/* Where to begin decoding so as to meet pos at a character, at most `back` bytes before; the nearest place when nothing leads there. */
static size_t start_of(const struct judge_buf *k, size_t pos, enum scan_enc e, size_t back, bool *ret_aligned) {
    size_t least = pos - k->lo < back ? k->lo : pos - back, s = pos;
    *ret_aligned = true;
    if (e == ENC_UTF8) {
        for (s = least; s < pos && (k->b[s] & 0xC0) == 0x80; s++)
            continue;
        return s;
    }
    if (!double_byte(e))
        return least + ((pos - least) & 1);
    for (size_t far = least; far < pos; far++)           /* as far back as text is in step */
        if (sync_at(k, far) && leads_to(k, far, pos, e))
            return far;
    if (least > k->lo && in_step(k, least, pos, e, &s))
        return s;
    while (s > least && !sync_at(k, s))
        s--;
    *ret_aligned = s == pos;
    return s;
}

bool judge_step(const struct judge_buf *k, size_t pos, enum scan_enc e, size_t *ret_at) {
    size_t s = pos, least = pos - k->lo < BACK ? k->lo : pos - BACK;
    while (s > least && !(double_byte(e) && sync_byte(k->b[s - 1])))
        s--;
    *ret_at = pos;
    if (s > k->lo && s == least && !sync_byte(k->b[s - 1]))
        return false;
    while (s < pos) {
        uint32_t cp;
        s += (size_t)code_next(e, k->b + s, k->b + k->end, &cp);
    }
    *ret_at = s;
    return true;
}

/* The best that any other reading makes of the same bytes. */
static int rival(const struct judge_buf *k, size_t pos, size_t end, enum scan_enc e) {
    int best = -1;
    for (int x = 0; x < ENC_COUNT; x++) {
        for (size_t odd = 0; odd < (x >= ENC_UTF16LE ? 2u : 1u); odd++) {
            bool aligned;
            size_t s = start_of(k, pos, (enum scan_enc)x, x < ENC_UTF16LE ? BACK : AROUND, &aligned);
            if (x >= ENC_UTF16LE)
                s += odd;
            if (x == (int)e && !odd && aligned)
                continue;                                  /* that is us */
            while (s + AROUND < pos && x < ENC_UTF16LE) {  /* in step, but near */
                uint32_t cp;
                s += (size_t)code_next((enum scan_enc)x, k->b + s, k->b + k->end, &cp);
            }
            int v = judge_score((enum scan_enc)x, k->b + s, k->b + end, 2 * SAMPLE + 8);
            while (s < pos) {                              /* text before may be its own, and yet end there */
                uint32_t cp;
                s += (size_t)code_next((enum scan_enc)x, k->b + s, k->b + k->end, &cp);
            }
            int behind = judge_score((enum scan_enc)x, k->b + s, k->b + end, 2 * SAMPLE + 8);
            v = behind >= 0 && behind < v ? behind : v;
            best = v > best ? v : best;
        }
    }
    return best;
}

/* A word of Chinese by itself among ASCII. */
static bool alone(const struct judge_buf *k, size_t pos, size_t len) {
    return (pos == k->lo || k->b[pos - 1] < 0x80) && (pos + len >= k->end || k->b[pos + len] < 0x80);
}

static bool text_byte(uint8_t b) { return (b >= 0x20 && b < 0x7F) || b == '\n' || b == '\r' || b == '\t'; }

/* Is what stands beside the pattern, on both sides, the document's end, ASCII or a byte order mark? */
static bool bare(const struct judge_buf *k, size_t pos, size_t end, enum scan_enc e, bool *ret_bom) {
    const int wide = e >= ENC_UTF16LE, step = wide + 1;
    size_t left = (pos - k->lo) / (size_t)step, from = pos - (left < BESIDE ? left : BESIDE) * (size_t)step;
    for (size_t i = from; i + (size_t)wide < k->end && i < end + BESIDE * (size_t)step; i += (size_t)step) {
        uint32_t cp = k->b[i];
        if (wide)
            code_next(e, k->b + i, k->b + k->end, &cp);
        *ret_bom = *ret_bom || (wide && i == k->lo && cp == 0xFEFF);
        if ((i < pos || i >= end) && (cp > 0xFF || !text_byte((uint8_t)cp)) && !(i == k->lo && cp == 0xFEFF))
            return false;
    }
    return true;
}

/* A term by itself is the best reading, unless it is of two characters and another encoding makes an everyday word of just its bytes. */
static bool likeliest(const struct judge_buf *k, size_t pos, size_t len, int chars, enum scan_enc e) {
    bool bom = false;
    if (!bare(k, pos, pos + len, e, &bom))
        return false;
    for (int x = 0; x < ENC_COUNT && chars < 3 && !bom; x++)
        if (x != (int)e && judge_score((enum scan_enc)x, k->b + pos, k->b + pos + len, SAMPLE) > (e >= ENC_UTF16LE ? 95 : 110))
            return false;
    return true;
}

bool judge_accept(const struct judge_buf *k, size_t pos, int len, int chars, enum scan_enc e, int *usual) {
    bool aligned;
    size_t s = start_of(k, pos, e, double_byte(e) ? BACK : AROUND, &aligned), near = s, end = pos + (size_t)len + AROUND;
    end = end < k->end ? end : k->end;
    if (aligned)
        while (near + AROUND < pos) {
            uint32_t cp;
            near += (size_t)code_next(e, k->b + near, k->b + k->end, &cp);
        }
    else
        near = pos;
    int own = judge_score(e, k->b + near, k->b + end, 2 * SAMPLE + 8);
    if (aligned && own >= 150 && *usual == (int)e)
        return true;
    if (e == ENC_UTF8 && len >= 6) {       /* two whole characters in step: nothing else looks so */
        *usual = e;
        return true;
    }
    if (likeliest(k, pos, (size_t)len, chars, e))
        return true;
    int after = judge_score(e, k->b + pos, k->b + end, chars + SAMPLE / 2);
    own = after > own ? after : own;       /* what stands before may be another text, or none */
    if (chars < 3 && own < (alone(k, pos, (size_t)len) ? 95 : 110))
        return false;
    int other = rival(k, pos, end, e);     /* longer patterns may stand in rubbish, but not across the characters of other text */
    if (other > own + (aligned ? 15 : 0) && (chars < 3 || other >= 170))
        return false;
    *usual = e;
    return true;
}

static bool is_newline(uint32_t cp) { return cp == '\n' || cp == '\r'; }

void judge_window(const struct judge_buf *k, size_t pos, enum scan_enc e, int before_bytes, struct judge_window *w) {
    bool aligned;
    size_t s = start_of(k, pos, e, (size_t)before_bytes, &aligned);
    if (!aligned)
        s = pos;
    w->n = 0;
    w->hit = 0;
    int line = 0;
    while (s < k->end && w->n < WINDOW_CHARS) {
        if (s == pos)
            w->hit = w->n;
        if (s < pos && w->n == WINDOW_CHARS - 100) {       /* many narrow characters: keep the later half */
            int half = w->n / 2;
            memmove(w->cp, w->cp + half, (size_t)(w->n - half) * sizeof *w->cp);
            memmove(w->at, w->at + half, (size_t)(w->n - half) * sizeof *w->at);
            w->n -= half;
        }
        uint32_t cp;
        int n = code_next(e, k->b + s, k->b + k->end, &cp);
        if (cp == 0 && s >= pos)
            break;
        w->cp[w->n] = cp ? cp : '\n';
        w->at[w->n++] = (uint32_t)s;
        s += (size_t)n;
        if (s > pos && is_newline(cp) && ++line > 24)
            break;
    }
    w->at[w->n] = (uint32_t)(s < k->end ? s : k->end);
}

/* The encoding that fits best the first `most` bytes, -1 none does; by how much it does so better than the next. */
static int fits(const uint8_t *p, size_t n, size_t most, int *ret_lead) {
    static const int order[] = {ENC_UTF8, ENC_GB18030, ENC_BIG5, ENC_UTF16LE, ENC_UTF16BE};
    const uint8_t *end = p + (n < most ? n : most);
    int best = -1, best_score = 70, next = 0;
    for (int i = 0; i < ENC_COUNT; i++) {
        int v = judge_score((enum scan_enc)order[i], p, end, (int)most / 2);
        if (v > best_score + (i ? 4 : 0)) {
            next = best_score;
            best = order[i];
            best_score = v;
        } else if (v > next) {
            next = v;
        }
    }
    *ret_lead = best_score - next;
    return best;
}

int judge_encoding(const uint8_t *p, size_t n) {
    enum { FIRST = 512, MORE = 2048, PLAIN = 40 };
    if (n >= 2 && ((p[0] == 0xFF && p[1] == 0xFE) || (p[0] == 0xFE && p[1] == 0xFF)))
        return p[0] == 0xFF ? ENC_UTF16LE : ENC_UTF16BE;
    int lead, e = fits(p, n, FIRST, &lead);
    return e >= 0 && lead >= PLAIN ? e : fits(p, n, MORE, &lead);
}
