/* In which encoding markup is: what a BOM, a declaration or the bytes themselves say; and its bytes as UTF-8. */
#include <string.h>
#include <strings.h>

#include "text/judge.h"
#include "scan/decode/markup.h"

int markup_charset(const char *name, size_t n) {
    static const struct { const char *name; int e; } known[] = {{"utf-8", ENC_UTF8}, {"utf8", ENC_UTF8}, {"us-ascii", ENC_UTF8}, {"ascii", ENC_UTF8}, {"gb2312", ENC_GB18030}, {"gbk", ENC_GB18030}, {"gb18030", ENC_GB18030}, {"hz-gb-2312", -1},
        {"cp936", ENC_GB18030}, {"x-gbk", ENC_GB18030}, {"big5", ENC_BIG5}, {"big5-hkscs", ENC_BIG5}, {"cp950", ENC_BIG5}, {"utf-16", ENC_UTF16LE}, {"utf-16le", ENC_UTF16LE}, {"utf-16be", ENC_UTF16BE}, {"unicode", ENC_UTF16LE}};
    for (size_t i = 0; i < COUNT(known); i++)
        if (strlen(known[i].name) == n && strncasecmp(known[i].name, name, n) == 0)
            return known[i].e;
    return -1;
}

void markup_convert(struct arena *mem, enum scan_enc e, const uint8_t *p, size_t n, const char **ret_p, size_t *ret_n) {
    uint8_t *out = arena_alloc(mem, n * 2 + 8), *o = out;        /* two bytes of theirs are at most three of UTF-8 */
    for (const uint8_t *end = p + n; p < end;) {
        uint32_t cp;
        p += code_next(e, p, end, &cp);
        if (cp == CODE_BAD)
            cp = '?';
        if (cp != 0xFEFF && (size_t)(o - out) + 4 <= n * 2 + 8)
            o += code_put(ENC_UTF8, cp ? cp : ' ', o);
    }
    *ret_p = (const char *)out;
    *ret_n = (size_t)(o - out);
}

static int declared(const uint8_t *p, size_t n) {
    const char *s = (const char *)p, *end = s + (n < 1024 ? n : 1024);
    for (const char *q = s; q + 9 < end; q++) {
        if (strncasecmp(q, "charset=", 8) != 0 && strncasecmp(q, "encoding=", 9) != 0)
            continue;
        q += (*q | 32) == 'c' ? 8 : 9;
        q += *q == '"' || *q == '\'';
        const char *z = q;
        while (z < end && !strchr("\"'> ;?/\t\r\n", *z))
            z++;
        return markup_charset(q, (size_t)(z - q));
    }
    return -1;
}

int markup_utf8(struct ctx *c, struct arena *mem, const uint8_t *p, size_t n, const char **ret_p, size_t *ret_n) {
    char head[1032] = {0};
    (void)c;
    memcpy(head, p, n < 1024 ? n : 1024);
    bool bom16 = n >= 2 && ((p[0] == 0xFF && p[1] == 0xFE) || (p[0] == 0xFE && p[1] == 0xFF));
    bool bare16 = n >= 4 && ((p[0] == '<' && p[1] == 0) || (p[0] == 0 && p[1] == '<'));
    int e = bom16 ? (p[0] == 0xFF ? ENC_UTF16LE : ENC_UTF16BE) : bare16 ? (p[0] ? ENC_UTF16LE : ENC_UTF16BE) : declared((const uint8_t *)head, n < 1024 ? n : 1024);
    if (e != ENC_UTF8 && !bom16 && !bare16) {          /* what is declared may be a lie; whole UTF-8 is not */
        if (utf8_valid((const char *)p, n))
            e = ENC_UTF8;
        else if (e < 0 || e >= ENC_UTF16LE)
            e = judge_encoding(p, n);
    }
    if (e <= ENC_UTF8 && !utf8_valid((const char *)p, n)) {
        int guess = judge_encoding(p, n);
        e = guess > ENC_UTF8 ? guess : e;
    }
    if (e > ENC_UTF8) {
        markup_convert(mem, (enum scan_enc)e, p, n, ret_p, ret_n);
    } else {
        *ret_p = (const char *)p;
        *ret_n = n;
    }
    return 0;
}
