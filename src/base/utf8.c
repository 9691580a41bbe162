#include <string.h>

#include "base/utf8.h"

/* Decodes one well-formed code point; returns its length, 0 if malformed (RFC 3629). */
static int decode(const unsigned char *s, size_t n, uint32_t *ret_cp) {
    if (!n)
        return 0;
    if (s[0] < 0x80)
        return *ret_cp = s[0], 1;
    int len = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
    if (s[0] < 0xC2 || s[0] > 0xF4 || (size_t)len > n)
        return 0;
    uint32_t cp = s[0] & (0xFF >> (len + 1));
    for (int i = 1; i < len; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        cp = cp << 6 | (s[i] & 0x3F);
    }
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (cp < least[len] || cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
        return 0;
    *ret_cp = cp;
    return len;
}

bool utf8_valid(const char *s, size_t n_bytes) {
    uint32_t cp;
    for (size_t i = 0; i < n_bytes;) {
        int len = decode((const unsigned char *)s + i, n_bytes - i, &cp);
        if (!len)
            return false;
        i += (size_t)len;
    }
    return true;
}

size_t utf8_len(const char *s) {
    size_t n = 0;
    for (; *s; s++)
        n += (*s & 0xC0) != 0x80;
    return n;
}

uint32_t utf8_next(const char **p) {
    const unsigned char *s = (const unsigned char *)*p;
    if (!*s)
        return 0;
    size_t have = 1;
    while (have < 4 && s[have])
        have++;
    uint32_t cp;
    int len = decode(s, have, &cp);
    *p += len ? len : 1;
    return len ? cp : 0xFFFD;
}

bool utf8_point_unfit(uint32_t cp, bool lines) {
    if (cp < 0x20)
        return !lines || !strchr("\t\n\r", (int)cp);
    return (cp >= 0x7F && cp <= 0x9F) || (cp >= 0x2028 && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFFFE || cp == 0xFFFF;
}

uint32_t utf8_unfit(const char *s, bool lines) {
    for (uint32_t cp; (cp = utf8_next(&s));)
        if (utf8_point_unfit(cp, lines))
            return cp;
    return 0;
}

static bool unseen(uint32_t cp) {
    return cp == 0xAD || cp == 0x34F || cp == 0x61C || cp == 0x115F || cp == 0x1160 || (cp >= 0x17B4 && cp <= 0x17B5) || (cp >= 0x180B && cp <= 0x180E) || (cp >= 0x200B && cp <= 0x200F) || (cp >= 0x2060 && cp <= 0x2065) || cp == 0x3164 || (cp >= 0xFE00 && cp <= 0xFE0F) || cp == 0xFEFF || cp == 0xFFA0 ||
           (cp >= 0xFFF9 && cp <= 0xFFFB) || (cp >= 0x1BCA0 && cp <= 0x1BCA3) || (cp >= 0x1D173 && cp <= 0x1D17A) || (cp >= 0xE0000 && cp <= 0xE0FFF);   /* with selectors of variants, and tags */
}

static bool blank(uint32_t cp) { return cp == ' ' || cp == '\t' || cp == 0xA0 || (cp >= 0x2000 && cp <= 0x200A) || cp == 0x202F || cp == 0x205F || cp == 0x2800 || cp == 0x3000; }

const char *utf8_shown(struct arena *mem, const char *s, bool blanks) {
    char *copy = arena_alloc(mem, strlen(s) + 1), *to = copy;
    for (const char *from = s; *s; from = s) {
        uint32_t cp = utf8_next(&s);
        if (!unseen(cp) && !(blanks && blank(cp))) {
            memcpy(to, from, (size_t)(s - from));
            to += s - from;
        }
    }
    *to = 0;
    return copy;
}

void utf8_mend(char *s, bool lines) {
    for (const char *p = s, *from = s; *p; from = p)
        if (utf8_point_unfit(utf8_next(&p), lines) || (p == from + 1 && (unsigned char)*from >= 0x80))
            memset(s + (from - s), '?', (size_t)(p - from));
}

const char *utf8_line(struct arena *mem, const char *s, size_t chars) {
    const char *p = s, *from = s;
    size_t n = 0, room = 0;
    for (uint32_t cp; n <= chars && (cp = utf8_next(&p)); n++)
        room += utf8_point_unfit(cp, false) ? 1 : (size_t)(p - from), from = p;
    bool more = n > chars;
    char *line = arena_alloc(mem, room + sizeof "…"), *to = line;
    p = from = s;
    for (n = more ? chars - 1 : n; n; n--, from = p) {
        if (!utf8_point_unfit(utf8_next(&p), false)) {
            memcpy(to, from, (size_t)(p - from));
            to += p - from;
        } else if (to > line && to[-1] != ' ') {
            *to++ = ' ';
        }
    }
    while (to > line && to[-1] == ' ')
        to--;
    memcpy(to, more ? "…" : "", more ? sizeof "…" : 1);
    return line;
}

void utf8_put(struct str *s, uint32_t cp) {
    char b[4];
    if (cp < 0x80)
        return str_putc(s, (char)cp);
    if (cp < 0x800) {
        b[0] = (char)(0xC0 | cp >> 6);
        b[1] = (char)(0x80 | (cp & 0x3F));
        return str_putn(s, b, 2);
    }
    if (cp < 0x10000) {
        b[0] = (char)(0xE0 | cp >> 12);
        b[1] = (char)(0x80 | (cp >> 6 & 0x3F));
        b[2] = (char)(0x80 | (cp & 0x3F));
        return str_putn(s, b, 3);
    }
    b[0] = (char)(0xF0 | cp >> 18);
    b[1] = (char)(0x80 | (cp >> 12 & 0x3F));
    b[2] = (char)(0x80 | (cp >> 6 & 0x3F));
    b[3] = (char)(0x80 | (cp & 0x3F));
    str_putn(s, b, 4);
}

enum kind { GAP, WORD, CJK };

static enum kind kind_of(uint32_t cp) {
    if ((cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') || (cp >= 0xC0 && cp < 0x2000))
        return WORD;
    if ((cp >= 0x3400 && cp <= 0x9FFF) || (cp >= 0x20000 && cp <= 0x3FFFF) || (cp >= 0xF900 && cp <= 0xFAFF) ||
        cp == 0x3007)
        return CJK;
    return GAP;
}

static void gap(struct str *out) {
    if (out->len && out->p[out->len - 1] != ' ')
        str_putc(out, ' ');
}

void utf8_bigrams(struct str *out, const char *text) {
    uint32_t last = 0;
    enum kind before = GAP;
    for (;;) {
        uint32_t cp = utf8_fold(utf8_next(&text));
        enum kind k = cp ? kind_of(cp) : GAP;
        if (before == CJK) {           /* pair, or the run's last character alone */
            gap(out);
            utf8_put(out, last);
            if (k == CJK)
                utf8_put(out, cp);
        } else if (before == WORD && k != WORD) {
            gap(out);
        }
        if (k == WORD) {
            if (before != WORD)
                gap(out);
            utf8_put(out, cp);
        }
        if (!cp)
            break;
        last = cp;
        before = k;
    }
    while (out->len && out->p[out->len - 1] == ' ')
        out->p[--out->len] = 0;
}

static void put_and(struct str *out) {
    if (out->len)
        str_put(out, " AND ");
    str_putc(out, '"');
}

/* A run of n Chinese characters as a phrase of n-1 pairs; one character is the beginning of a pair. */
static void put_pairs(struct str *out, const uint32_t *cp, int n) {
    put_and(out);
    for (int i = 0; i + 1 < n; i++) {
        str_put(out, i ? " " : "");
        utf8_put(out, cp[i]);
        utf8_put(out, cp[i + 1]);
    }
    if (n == 1)
        utf8_put(out, cp[0]);
    str_put(out, n == 1 ? "\" *" : "\"");
}

/* Do the words on both sides of it make one number, as in SW-2026-202 or [2026]15? */
static bool joins(uint32_t cp) {
    return cp && cp < 0x80 ? strchr("-_/.()[]", (int)cp) != NULL : cp == 0x3014 || cp == 0x3015;
}

/* The words of one number: found side by side, the last by its beginning unless something follows it at once. */
struct words { struct str *out; bool open; };

static void words_add(struct words *w, const uint32_t *cp, int n) {
    if (w->open)
        str_putc(w->out, ' ');
    else
        put_and(w->out);
    w->open = true;
    for (int i = 0; i < n; i++)
        utf8_put(w->out, cp[i]);
}

static void words_end(struct words *w, bool whole) {
    if (w->open)
        str_put(w->out, whole ? "\"" : "\" *");
    w->open = false;
}

void utf8_match(struct str *out, const char *query) {
    uint32_t run[64];
    struct words w = {out, false};
    enum kind before = GAP;
    bool joined = false;                   /* nothing but joints since the last run */
    for (int n = 0;;) {
        uint32_t cp = utf8_fold(utf8_next(&query));
        enum kind k = cp ? kind_of(cp) : GAP;
        if (k != before || n == 64) {
            if (before == CJK)
                put_pairs(out, run, n);
            else if (before == WORD)
                words_add(&w, run, n);
            joined = joined || before != GAP;
            if (k == CJK || (k == WORD && !joined))
                words_end(&w, joined);
            n = 0;
        }
        if (!cp)
            break;
        if (k == GAP)
            joined = joined && joins(cp);
        else
            run[n++] = cp;
        before = k;
    }
    words_end(&w, false);
}
