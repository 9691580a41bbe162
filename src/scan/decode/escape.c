#include "scan/decode/escape.h"

#include <strings.h>

#include "text/seven.h"
#include "scan/decode/tex.h"

/* What a written form begins with: an escape that may stand far from the next, or what only counts near others. */
#define FAR "\\%"
#define NEAR "&<*=+~_U['\x1B"
#define WITHIN "]^"                                  /* not looked for at the beginning */
#define TEX "{}$"

enum { CHUNK = 32 << 10, RUN = 2 << 10, SEVEN = 12 << 10, TAG = 300, FIRST = 64 << 10, BINARY = 4 << 10, ENOUGH = 2 };

static bool chinese(uint32_t cp) { return cp >= 0x2E80 && cp < 0xA000; }

/* At most `most` digits of sixteen at p. */
static size_t hex(const uint8_t *p, const uint8_t *end, size_t most, uint32_t *ret_v) {
    size_t n = 0;
    *ret_v = 0;
    for (int v; n < most && p + n < end && (v = code_digit(p[n])) >= 0; n++)
        *ret_v = *ret_v << 4 | (uint32_t)v;
    return n;
}

/* {673A} */
static size_t braced(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    size_t n = end - p > 2 && *p == '{' ? hex(p + 1, end, 6, ret_cp) : 0;
    return n >= 2 && p + 1 + n < end && p[1 + n] == '}' ? n + 2 : 0;
}

static bool usual(uint32_t cp) { return chinese(cp) || cp == 0x2605; }

/* U+673A; more digits only where four make nothing usual. */
static size_t plus(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    size_t n = end - p > 5 && (*p | 32) == 'u' && p[1] == '+' ? hex(p + 2, end, 4, ret_cp) : 0;
    if (n == 4 && !usual(*ret_cp))
        n = hex(p + 2, end, 6, ret_cp);
    return n >= 4 ? n + 2 : 0;
}

/* Behind a backslash: u673A, u{673A}, x{673A}, U0000673A, U+673A, N{U+673A}, [u673A] of roff; 673A as style sheets write it. */
static size_t slashed(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    size_t n;
    uint32_t low;
    if (p >= end)
        return 0;
    if ((n = plus(p, end, ret_cp)))
        return n;
    if ((*p | 32) == 'u' || *p == 'x')
        if ((n = braced(p + 1, end, ret_cp)))
            return n + 1;
    if (*p == 'U' && hex(p + 1, end, 8, ret_cp) == 8)
        return 9;
    if (*p == 'u' && hex(p + 1, end, 4, ret_cp) == 4) {
        if (*ret_cp < 0xD800 || *ret_cp >= 0xDC00 || end - p < 11 || p[5] != '\\' || p[6] != 'u' || hex(p + 7, end, 4, &low) != 4 || low < 0xDC00 || low >= 0xE000)
            return 5;
        *ret_cp = 0x10000 + ((*ret_cp - 0xD800) << 10) + (low - 0xDC00);
        return 11;
    }
    if (*p == 'N' && end - p > 2 && p[1] == '{' && (n = plus(p + 2, end, ret_cp)) && p + 2 + n < end && p[2 + n] == '}')
        return n + 3;
    if (*p == '[' && end - p > 6 && p[1] == 'u' && (n = hex(p + 2, end, 6, ret_cp)) >= 4 && p + 2 + n < end && p[2 + n] == ']')
        return n + 3;
    n = hex(p, end, 4, ret_cp);
    return n >= 4 && usual(*ret_cp) ? n + (p + n < end && p[n] == ' ') : 0;
}

/* &#26426; &#x673A;, also written twice: &amp;#26426; */
static size_t reference(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    size_t n = 2;
    if (end - p > 9 && memcmp(p, "&amp;#", 6) == 0)
        return (n = reference(p + 4, end, ret_cp)) ? n + 4 : 0;
    if (end - p < 5 || p[1] != '#')
        return 0;
    if ((p[2] | 32) == 'x')
        n = 3 + hex(p + 3, end, 6, ret_cp);
    else
        for (*ret_cp = 0; p + n < end && p[n] >= '0' && p[n] <= '9' && n < 10; n++)
            *ret_cp = *ret_cp * 10 + (uint32_t)(p[n] - '0');
    return n > 3 && p + n < end && p[n] == ';' ? n + 1 : 0;
}

size_t escape_char(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    size_t n = 0;
    if (*p == '\\')
        n = slashed(p + 1, end, ret_cp) + 1;
    else if (*p == '%' && end - p > 5 && (p[1] | 32) == 'u')
        n = hex(p + 2, end, 4, ret_cp) == 4 ? 6 : 0;
    else if (*p == '&')
        n = reference(p, end, ret_cp);
    else if (*p == '_' && end - p > 6 && p[1] == 'x' && p[6] == '_')               /* names in XML, text of sheets */
        n = hex(p + 2, end, 4, ret_cp) == 4 ? 7 : 0;
    else if (*p == 'U' && plus(p, end, ret_cp) && usual(*ret_cp))
        n = plus(p, end, ret_cp);
    return n > 1 && *ret_cp < 0x110000 && !(*ret_cp >= 0xD800 && *ret_cp < 0xE000) ? n : 0;
}

/* %E6, also escaped again as %25E6; \xE6; \346; =E6: a byte, -1 none. */
static int byte_at(const uint8_t *p, const uint8_t *end, size_t *ret_n) {
    size_t n = 1;
    *ret_n = 3;
    if (end - p < 3)
        return -1;
    if (*p == '%') {
        for (; end - p - (ptrdiff_t)n > 3 && n < 9 && p[n] == '2' && p[n + 1] == '5' && code_byte(p + n + 2, end) >= 0x80; n += 2)
            continue;
        *ret_n = n + 2;
        return code_byte(p + n, end);
    }
    if (*p == '=')
        return code_byte(p + 1, end);
    if (*p != '\\' || end - p < 4)
        return -1;
    *ret_n = 4;
    if (p[1] == 'x')
        return code_byte(p + 2, end);
    return p[1] >= '0' && p[1] <= '3' && p[2] >= '0' && p[2] <= '7' && p[3] >= '0' && p[3] <= '7' ? (p[1] - '0') * 64 + (p[2] - '0') * 8 + p[3] - '0' : -1;
}

/* How many bytes at the end begin a character that goes on behind them, at most 3. */
static size_t unfinished(const uint8_t *p, size_t n) {
    uint32_t cp;
    for (size_t k = 0; k < 4 && k < n; k++)
        if (utf8_valid((const char *)p, n - k))
            return k;
    for (size_t at = 0; at < n; at += (size_t)code_next(ENC_GB18030, p + at, p + n, &cp))
        if (n - at < 4 && (code_next(ENC_GB18030, p + at, p + n, &cp), cp == CODE_BAD))
            return n - at;
    return 0;
}

/* Bytes written one after the other from p on, the first of them no ASCII; where they end. Of more than RUN, whole characters. */
static const uint8_t *bytes_at(const uint8_t *p, const uint8_t *end, uint8_t *out, size_t *ret_n) {
    const uint8_t *at[4] = {0};
    uint8_t kind = *p;
    int b;
    *ret_n = 0;
    for (size_t n; p < end && *p == kind && *ret_n < RUN; p += n) {
        if (kind == '=' && end - p > 2 && (p[1] == '\n' || (p[1] == '\r' && p[2] == '\n'))) {
            n = p[1] == '\n' ? 2 : 3;                            /* the line goes on */
            continue;
        }
        if ((b = byte_at(p, end, &n)) < 0 || (b < 0x80 && !*ret_n))
            break;
        at[*ret_n % COUNT(at)] = p;
        out[(*ret_n)++] = (uint8_t)b;
    }
    size_t k = *ret_n == RUN ? unfinished(out, RUN) : 0;
    *ret_n -= k;
    return k ? at[*ret_n % COUNT(at)] : p;
}

static bool block(const uint8_t *name, size_t n) {
    static const char *const all[] = {"br", "p", "div", "td", "th", "tr", "li", "table", "ul", "ol", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "blockquote", "option", "dt", "dd"};
    for (size_t i = 0; i < COUNT(all); i++)
        if (strlen(all[i]) == n && strncasecmp(all[i], (const char *)name, n) == 0)
            return true;
    return false;
}

/* [b], [/color], [size=3]: tags of forums. */
static size_t forum_tag(const uint8_t *p, size_t most) {
    static const char *const all[] = {"b", "i", "u", "s", "color", "size", "font", "face", "url", "align", "center", "left", "right", "backcolor", "sup", "sub"};
    size_t at = 1 + (most > 2 && p[1] == '/'), n = at, len;
    while (n < most && (p[n] | 32) >= 'a' && (p[n] | 32) <= 'z')
        n++;
    len = n - at;
    bool known = false;
    for (size_t i = 0; i < COUNT(all); i++)
        known = known || (strlen(all[i]) == len && strncasecmp(all[i], (const char *)p + at, len) == 0);
    while (known && n < most && p[n] != ']' && p[n] != '[' && p[n] != '\n' && p[at + len] == '=')
        n++;
    return known && n < most && p[n] == ']' ? n + 1 : 0;
}

/* [机密](notice.html) shows its first part. */
static size_t link_ends(const uint8_t *p, size_t most) {
    const uint8_t *z = most > 2 && p[1] == '(' ? memchr(p, ')', most) : NULL;
    return z && !memchr(p, '\n', (size_t)(z - p)) ? (size_t)(z - p) + 1 : 0;
}
static size_t link_begins(const uint8_t *p, size_t most) {
    const uint8_t *z = memchr(p, ']', most);
    return z && !memchr(p, '\n', (size_t)(z - p)) && link_ends(z, most - (size_t)(z - p)) ? 1 : 0;
}

/* *机*密, _密_, ^20^: one sign on either side of a few characters, none of them ASCII but digits; bytes of all, 0 none. */
static size_t emphasis(const uint8_t *p, const uint8_t *end) {
    enum { FEW = 24 };
    size_t n = 1, most = (size_t)(end - p < FEW ? end - p : FEW);
    if (*p != '*' && *p != '_' && *p != '^')
        return 0;
    while (n < most && (p[n] >= 0x80 || (p[n] >= '0' && p[n] <= '9')))
        n++;
    bool whole = *p == '*' || utf8_valid((const char *)p + 1, n - 1);       /* the others are second bytes of GB 18030, too */
    return n > 1 && n < most && p[n] == *p && whole ? n + 1 : 0;
}

/* A tag at p, or asterisks, underscores, tildes or apostrophes that only show how text looks: bytes taken, 0 none. */
static size_t inline_at(const uint8_t *p, const uint8_t *end, bool *ret_block) {
    size_t n = 1, most = (size_t)(end - p < TAG ? end - p : TAG);
    *ret_block = false;
    if (*p == '[')
        return (n = forum_tag(p, most)) ? n : link_begins(p, most);
    if (*p == ']')
        return link_ends(p, most);
    if (memchr("*_~'=^", *p, 6)) {
        while (n < most && p[n] == *p)
            n++;
        return n >= 2 && n <= 3 && *p != '^' ? n : 0;
    }
    if (*p != '<' || most < 3)
        return 0;
    const uint8_t *name = p + 1 + (p[1] == '/');
    while (n < most && p[n] != '>' && p[n] != '<')
        n++;
    if (n == most || p[n] != '>' || !((*name | 32) >= 'a' && (*name | 32) <= 'z'))
        return 0;
    size_t len = 0;
    while ((name[len] | 32) >= 'a' ? (name[len] | 32) <= 'z' : name[len] >= '0' && name[len] <= '9')
        len++;
    *ret_block = block(name, len);
    return n + 1;
}

/* +Zzpbxg-, ~{;zC\~}, ESC $ ) A … as UTF-8 in `out`; bytes taken, 0 none. */
static size_t seven_at(const uint8_t *p, const uint8_t *end, uint8_t *out, size_t *ret_n) {
    size_t most = (size_t)(end - p < SEVEN ? end - p : SEVEN);
    return seven_run((const char *)p, (const char *)p + most, out, ret_n);
}

/* ---- does the beginning tell? */

/* Does other than ASCII stand right before or behind? */
static bool beside(const uint8_t *q, size_t at, size_t n, const uint8_t *end) { return (at && q[-1] >= 0x80) || (q + n < end && q[n] >= 0x80); }

/* 机密\★20年: a star that a backslash keeps from being markup. */
static int shielded(const uint8_t *q, size_t at, const uint8_t *end) {
    static const char *const star[] = {"*", "\xE2\x98\x85", "\xE2\x98\x86", "\xA1\xEF", "\xA1\xEE", "\xA1\xB9", "\xA1\xB8"};
    for (size_t i = 0; at && q[-1] >= 0x80 && i < COUNT(star); i++)
        if ((size_t)(end - q) > strlen(star[i]) && memcmp(q + 1, star[i], strlen(star[i])) == 0)
            return ENOUGH;
    return 0;
}

/* [机密](notice.html)★20年: a link within text. */
static int linked(const uint8_t *q, size_t at, const uint8_t *end) {
    const uint8_t *z = memchr(q, ']', (size_t)(end - q));
    return z && beside(q, at, (size_t)(z - q) + link_ends(z, (size_t)(end - z < TAG ? end - z : TAG)), end) ? ENOUGH : 0;
}

/* 机\t密, 机密\n★: a gap written between the characters of a mark. */
static bool gap_within(const uint8_t *q, size_t at, const uint8_t *end) {
    static const char *const before[] = {"绝", "機", "机", "秘", "絕", "祕", "密", "\xBE\xF8", "\xBB\xFA", "\xC3\xD8", "\xC3\xDC"};
    bool gap = end - q > 2 && (q[1] == 'n' || q[1] == 't' || q[1] == 'r' || q[1] == 'f') && (q[2] >= 0x80 || q[2] == '\\' || q[2] == '*' || (q[2] >= '0' && q[2] <= '9'));
    for (size_t i = 0; gap && i < COUNT(before); i++)
        if (at >= strlen(before[i]) && memcmp(q - strlen(before[i]), before[i], strlen(before[i])) == 0)
            return true;
    return false;
}

static int written(const uint8_t *p, size_t at, const uint8_t *end) {
    uint8_t out[3 * SEVEN + 8];
    uint32_t cp;
    size_t n;
    bool newline;
    const uint8_t *q = p + at;
    if (escape_char(q, end, &cp))
        return usual(cp);
    if (*q == '+' || *q == '~' || *q == 0x1B)
        if (seven_at(q, end, out, &n))
            return n >= 6 ? ENOUGH : 1;
    if (*q == '%' || *q == '=' || *q == '\\') {
        bytes_at(q, end, out, &n);
        if (n >= 2)
            return n >= 4 ? ENOUGH : 1;
    }
    if (*q == '\\' && end - q > 1 && q[1] == 'n' && beside(q, at, 2, end))
        return gap_within(q, at, end) ? ENOUGH : 1;                  /* lines within a string */
    if (*q == '\\')
        return gap_within(q, at, end) ? ENOUGH : shielded(q, at, end);
    if ((n = emphasis(q, end)))
        return beside(q, at, n, end) ? ENOUGH : 0;
    n = inline_at(q, end, &newline);
    if (*q == '[' && n == 1)
        return linked(q, at, end);
    return n && !newline && beside(q, at, n, end);
}

int escape_sniff(const uint8_t *p, size_t n) {
    static const char far[] = FAR, near[] = NEAR;
    int found = 0, tex = 0;
    bool binary = memchr(p, 0, n < BINARY ? n : BINARY);
    for (size_t k = 0; k < (binary ? 1 : sizeof far + sizeof near - 2); k++) {
        const char ch = k < sizeof far - 1 ? far[k] : near[k - sizeof far + 1];
        const uint8_t *end = p + (k < sizeof far - 1 || n < FIRST ? n : FIRST);
        for (const uint8_t *q = p; (found < ENOUGH || (ch == '\\' && tex < ENOUGH && q < p + FIRST)) && (q = memchr(q, ch, (size_t)(end - q))); q++) {
            found += found < ENOUGH ? written(p, (size_t)(q - p), end) : 0;
            tex += ch == '\\' && tex_command(q, end);
        }
    }
    return (found >= ENOUGH ? ESCAPE_WRITTEN : 0) | (tex >= ENOUGH ? ESCAPE_TEX : 0);
}

/* ---- decoding */

struct sink { struct scan_doc *d; uint8_t buf[CHUNK + 3 * SEVEN + 16]; size_t n; int enc; bool tex, high, refused; };

static void flush(struct sink *s) {
    s->refused = s->refused || doc_text(s->d, (const char *)s->buf, s->n) < 0;
    s->n = 0;
}

static void put(struct sink *s, uint32_t cp) {
    s->n += (size_t)code_put(ENC_UTF8, cp && cp != CODE_BAD ? cp : ' ', s->buf + s->n);
    s->high = cp >= 0x80;
}

/* Bytes as UTF-8, of which the last character may be cut off, else as GB 18030. */
static void put_bytes(struct sink *s, const uint8_t *p, size_t n) {
    enum scan_enc e = ENC_GB18030;
    for (size_t cut = 0; cut < 4 && cut < n && e; cut++)
        e = utf8_valid((const char *)p, n - cut) ? ENC_UTF8 : e;
    for (const uint8_t *end = p + n; p < end;) {
        uint32_t cp;
        p += code_next(e, p, end, &cp);
        put(s, cp);
    }
}

static void put_own(struct sink *s, const uint8_t *p, const uint8_t *end) {
    while (p < end) {
        uint32_t cp = *p;
        p += *p >= 0x80 && s->enc >= 0 ? code_next((enum scan_enc)s->enc, p, end, &cp) : 1;
        put(s, cp >= 0x80 && s->enc < 0 ? ' ' : cp);
    }
}

static size_t special(struct sink *s, const uint8_t *p, const uint8_t *end) {
    uint8_t bytes[3 * SEVEN + 8];
    uint32_t cp;
    bool newline;
    size_t n = escape_char(p, end, &cp), got;
    if (n) {
        put(s, cp);
        return n;
    }
    if (s->tex && (n = tex_at(p, end, &cp))) {
        if (cp)
            put(s, cp);
        return n;
    }
    if ((*p == '+' || *p == '~' || *p == 0x1B) && (n = seven_at(p, end, bytes, &got))) {
        memcpy(s->buf + s->n, bytes, got);
        s->n += got;
        s->high = true;
        return n;
    }
    const uint8_t *q = *p == '%' || *p == '=' || *p == '\\' ? bytes_at(p, end, bytes, &got) : p;
    if (q > p && got) {
        put_bytes(s, bytes, got);
        return (size_t)(q - p);
    }
    if ((n = emphasis(p, end))) {
        put_own(s, p + 1, p + n - 1);
        return n;
    }
    n = inline_at(p, end, &newline);
    if (n && newline)
        put(s, '\n');
    if (n && (*p == '<' || *p == '[' || *p == ']' || s->high || (p + n < end && p[n] >= 0x80)))
        return n;
    if (*p == '%' && (int)(got = (size_t)byte_at(p, end, &n)) >= ' ') {
        put(s, (uint32_t)got);
        return n;
    }
    if (*p != '\\' || end - p < 2)
        return 0;
    if (p[1] == 'n' || p[1] == 'r' || p[1] == 't')
        put(s, p[1] == 't' ? '\t' : '\n');
    return p[1] == 'n' || p[1] == 'r' || p[1] == 't' ? 2 : 1;             /* escaped twice: text of JSON in JSON */
}

const uint8_t *escape_text(struct scan_doc *d, int e, int ways, const uint8_t *p, const uint8_t *stop, const uint8_t *end) {
    bool begins[256] = {false};
    for (const char *ch = FAR NEAR WITHIN TEX; *ch; ch++)
        begins[(uint8_t)*ch] = ways & ESCAPE_TEX || !strchr(TEX, *ch);
    struct arena *own = arena_open();
    struct sink *s = arena_alloc(own, sizeof *s);
    s->d = d;
    s->enc = e;
    s->tex = ways & ESCAPE_TEX;
    while (p < stop && !s->refused) {
        size_t n = begins[*p] ? special(s, p, end) : 0;
        if (!n) {
            uint32_t cp = *p;
            n = *p >= 0x80 && e >= 0 ? (size_t)code_next((enum scan_enc)e, p, end, &cp) : 1;
            put(s, cp >= 0x80 && e < 0 ? ' ' : cp);
        }
        p += n;
        if (s->n >= CHUNK)
            flush(s);
    }
    flush(s);
    p = s->refused ? NULL : p;
    arena_close(own);
    return p;
}
