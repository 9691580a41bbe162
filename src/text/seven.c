#include "text/seven.h"

#include <strings.h>

#include "text/code.h"

enum { UU_LINE = 90, UU_NAME = 200, UU_ROOM = 64 };      /* ROOM: readers may look beyond the end */

enum seven seven_of(const char *charset) {
    return strcasecmp(charset, "utf-7") == 0 || strcasecmp(charset, "unicode-1-1-utf-7") == 0 ? SEVEN_UTF7 : strcasecmp(charset, "hz-gb-2312") == 0 || strcasecmp(charset, "hz") == 0 ? SEVEN_HZ
         : strncasecmp(charset, "iso-2022-cn", 11) == 0 ? SEVEN_2022 : SEVEN_NONE;
}

static int digit64(char ch) {
    return ch >= 'A' && ch <= 'Z' ? ch - 'A' : ch >= 'a' && ch <= 'z' ? ch - 'a' + 26 : ch >= '0' && ch <= '9' ? ch - '0' + 52 : ch == '+' ? 62 : ch == '/' ? 63 : -1;
}

/* +…- holds UTF-16 in base64. */
static size_t utf7(const char *p, const char *end, uint8_t *out) {
    uint8_t *o = out;
    while (p < end) {
        if (*p != '+' || end - p < 2) {
            *o++ = (uint8_t)*p++;
            continue;
        }
        if (*++p == '-') {
            *o++ = '+';
            p++;
            continue;
        }
        uint32_t bits = 0, high = 0;
        int have = 0;
        for (int v; p < end && (v = digit64(*p)) >= 0; p++) {
            bits = bits << 6 | (uint32_t)v;
            have += 6;
            if (have < 16)
                continue;
            have -= 16;
            uint32_t u = bits >> have & 0xFFFF;
            bool low = u >= 0xDC00 && u < 0xE000;
            if (u >= 0xD800 && u < 0xDC00)
                high = u;
            else if (u && (!low || high))
                o += code_put(ENC_UTF8, low ? 0x10000 + ((high & 0x3FF) << 10 | (u & 0x3FF)) : u, o);
        }
        p += p < end && *p == '-';
    }
    return (size_t)(o - out);
}

/* Two bytes of GB 2312 without their high bits, at p. */
static size_t pair(const char *p, uint8_t *o) {
    const uint8_t two[] = {(uint8_t)(*p | 0x80), (uint8_t)(p[1] | 0x80)};
    uint32_t cp;
    code_next(ENC_GB18030, two, two + 2, &cp);
    return (size_t)code_put(ENC_UTF8, cp == CODE_BAD ? '?' : cp, o);
}

/* ~{ … ~} holds GB 2312 without its high bits. */
static size_t hz(const char *p, const char *end, uint8_t *out) {
    uint8_t *o = out;
    bool chinese = false;
    while (p < end) {
        if (*p == '~' && end - p > 1 && (p[1] == '{' || p[1] == '}' || p[1] == '~' || p[1] == '\n')) {
            chinese = p[1] == '{' || (chinese && p[1] != '}');
            if (p[1] == '~')
                *o++ = '~';
            p += 2;
        } else if (chinese && end - p > 1 && *p > ' ' && p[1] > ' ') {
            o += pair(p, o);
            p += 2;
        } else {
            chinese = chinese && *p != '\n';
            *o++ = (uint8_t)*p++;
        }
    }
    return (size_t)(o - out);
}

/* ESC $ ) A names GB 2312, SO and SI begin and end it; ESC $ A and ESC ( B, as ISO-2022-JP has it. */
static size_t iso2022(const char *p, const char *end, uint8_t *out) {
    uint8_t *o = out;
    bool chinese = false, gb = true;
    while (p < end) {
        if (*p == 0x1B && end - p > 2) {
            bool shift = p[1] == '$' && p[2] == ')' && end - p > 3;
            gb = shift ? p[3] == 'A' : gb;
            chinese = p[1] == '$' && !shift ? p[2] == 'A' : p[1] == '(' ? false : chinese;
            p += shift ? 4 : 3;
        } else if (*p == 0x0E || *p == 0x0F) {
            chinese = *p++ == 0x0E && gb;
        } else if (chinese && end - p > 1 && *p > ' ' && p[1] > ' ') {
            o += pair(p, o);
            p += 2;
        } else {
            chinese = chinese && *p != '\n';
            *o++ = (uint8_t)*p++;
        }
    }
    return (size_t)(o - out);
}

/* Is it text, and Chinese? */
static bool everyday(const uint8_t *p, size_t n) {
    int chinese = 0;
    for (const uint8_t *end = p + n; p < end;) {
        uint32_t cp;
        p += code_next(ENC_UTF8, p, end, &cp);
        if (cp == CODE_BAD || code_common(cp) < 1)
            return false;
        chinese += cp >= 0x2605;
    }
    return chinese > 0;
}

size_t seven_run(const char *p, const char *end, uint8_t *out, size_t *ret_n) {
    const char *q = p + 1;
    if (*p == '+') {
        while (q < end && digit64(*q) >= 0)
            q++;
        size_t n = (size_t)(q - p - 1), bits = n * 6 % 16;
        q += q < end && *q == '-';
        if (n < 3 || bits >= 6)
            return 0;
        *ret_n = utf7(p, q, out);
    } else if (*p == '~') {
        const char *eol = memchr(p, '\n', (size_t)(end - p)), *close = end - p > 5 && p[1] == '{' ? memmem(p, (size_t)((eol ? eol : end) - p), "~}", 2) : NULL;
        if (!close)
            return 0;
        q = close + 2;
        *ret_n = hz(p, q, out);
    } else {
        if (end - p < 8 || p[1] != '$')
            return 0;
        while (q < end && *q != '\n' && *q != 0x0F && !(*q == 0x1B && q - p > 4))
            q++;
        q += q < end && *q == 0x0F ? 1 : q < end && *q == 0x1B && end - q > 2 && q[1] == '(' ? 3 : 0;
        *ret_n = iso2022(p, q, out);
    }
    return everyday(out, *ret_n) ? (size_t)(q - p) : 0;
}

void seven_decode(enum seven kind, struct arena *mem, const char *p, size_t n, const char **ret_p, size_t *ret_n) {
    uint8_t *out = arena_alloc(mem, n * 2 + 8);            /* three bytes of UTF-7 or two of the others are at most three of UTF-8 */
    *ret_n = kind == SEVEN_UTF7 ? utf7(p, p + n, out) : kind == SEVEN_HZ ? hz(p, p + n, out) : iso2022(p, p + n, out);
    *ret_p = (const char *)out;
}

/* begin 644 name */
static const char *uu_begin(const char *p, const char *end, const char **ret_name, size_t *ret_n) {
    int digits = 0;
    if (end - p < 12 || memcmp(p, "begin ", 6) != 0)
        return NULL;
    for (p += 6; p < end && *p >= '0' && *p <= '7'; p++)
        digits++;
    const char *eol = memchr(p, '\n', (size_t)(end - p));
    if (digits < 3 || digits > 4 || *p != ' ' || !eol || eol - p > UU_NAME)
        return NULL;
    *ret_name = p + 1;
    *ret_n = (size_t)(eol - p - 1);
    return eol + 1;
}

bool seven_uu_begins(const char *p, const char *end) {
    const char *name;
    size_t n;
    return uu_begin(p, end, &name, &n) != NULL;
}

static int uu(char ch) { return (ch - ' ') & 0x3F; }

/* Where the lines of a file end that begin at q. */
static const char *uu_end(const char *q, const char *end) {
    while (q < end && memcmp(q, "end", end - q < 3 ? 1 : 3) != 0) {
        const char *eol = memchr(q, '\n', (size_t)(end - q));
        if ((eol ? eol : end) - q > UU_LINE || *q < ' ' || *q > '`')
            break;
        q = eol ? eol + 1 : end;
    }
    return q;
}

const char *seven_uu(struct arena *mem, const char *p, const char *end, const char **ret_name, uint8_t **ret_b, size_t *ret_n) {
    const char *name = NULL, *q = NULL;
    size_t n_name = 0, n = 0;
    for (; p < end && !(q = uu_begin(p, end, &name, &n_name)); p++)
        if (!(p = memchr(p, '\n', (size_t)(end - p))))
            return NULL;
    if (!q)
        return NULL;
    const char *last = uu_end(q, end);
    uint8_t *b = arena_alloc(mem, (size_t)(last - q) + UU_ROOM);
    while (q < last) {
        const char *eol = memchr(q, '\n', (size_t)(last - q)), *stop = eol ? eol : last;
        int want = uu(*q);
        for (q++; want > 0 && stop - q >= 4; q += 4) {
            uint32_t v = (uint32_t)uu(q[0]) << 18 | (uint32_t)uu(q[1]) << 12 | (uint32_t)uu(q[2]) << 6 | (uint32_t)uu(q[3]);
            for (int i = 0; i < 3 && want > 0; i++, want--)
                b[n++] = (uint8_t)(v >> (16 - 8 * i));
        }
        q = eol ? eol + 1 : last;
    }
    while (n_name && (name[n_name - 1] == '\r' || name[n_name - 1] == ' '))
        n_name--;
    *ret_name = arena_dupn(mem, name, n_name);
    *ret_b = b;
    *ret_n = n;
    return q;
}

static int b64(uint8_t ch) {
    return ch >= 'A' && ch <= 'Z' ? ch - 'A' : ch >= 'a' && ch <= 'z' ? ch - 'a' + 26 : ch >= '0' && ch <= '9' ? ch - '0' + 52 : ch == '+' || ch == '-' ? 62 : ch == '/' || ch == '_' ? 63 : -1;
}

size_t seven_base64(const uint8_t *p, size_t n, uint8_t *out) {
    uint32_t bits = 0;
    int have = 0;
    size_t o = 0;
    for (size_t i = 0; i < n; i++) {
        int v = b64(p[i]);
        have = p[i] == '=' ? 0 : have;               /* another may follow */
        if (v < 0)
            continue;
        bits = bits << 6 | (uint32_t)v;
        have += 6;
        if (have >= 8) {
            have -= 8;
            out[o++] = (uint8_t)(bits >> have);
        }
    }
    return o;
}
