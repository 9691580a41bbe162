#include "text/code.h"

#include <string.h>

static uint16_t to_gbk[65536], to_b5[65536], to_gb4[65536];   /* 0: none; gb4 is index + 1 */
int8_t code_ordinary[65536];
static bool ready;

static bool is_level1_gb(int a, int b) { return a >= 0xB0 && a <= 0xD7 && b >= 0xA1; }
static bool is_level2_gb(int a, int b) { return ((a >= 0xD8 && a <= 0xF7) || (a >= 0xA1 && a <= 0xA3)) && b >= 0xA1; }
static bool is_level1_b5(int a) { return a >= 0xA4 && a <= 0xC6; }

static void raise_to(uint16_t cp, int v) {
    if (cp && code_ordinary[cp] < v)
        code_ordinary[cp] = (int8_t)v;
}

void code_init(void) {
    if (ready)
        return;
    memset(code_ordinary, 0, sizeof code_ordinary);
    for (int i = 0; i < 0x20; i++)
        code_ordinary[i] = i == '\n' || i == '\r' || i == '\t' || i == '\f' ? 1 : -2;
    for (int i = 0x20; i < 0x7F; i++)
        code_ordinary[i] = 1;
    for (int i = 0x7F; i < 0xA0; i++)
        code_ordinary[i] = -2;
    for (int i = 0xD800; i < 0xF900; i++)
        code_ordinary[i] = -2;
    code_ordinary[CODE_BAD] = code_ordinary[0xFFFE] = code_ordinary[0xFFFF] = -2;
    for (int i = 0; i < 24066; i++) {
        int a = 0x81 + i / 191, b = 0x40 + i % 191;
        uint16_t g = code_gbk[i], t = code_b5[i];
        if (g && !to_gbk[g])
            to_gbk[g] = (uint16_t)(a << 8 | b);
        if (t && (!to_b5[t] || (is_level1_b5(a) && !is_level1_b5(to_b5[t] >> 8))))      /* 十 stands among the signs too, but is written as a character */
            to_b5[t] = (uint16_t)(a << 8 | b);
        raise_to(g, is_level1_gb(a, b) ? 2 : is_level2_gb(a, b) ? 1 : 0);
        raise_to(t, is_level1_b5(a) ? 2 : a >= 0xA1 && a < 0xA4 ? 1 : 0);
    }
    for (int i = 0; i < 39420; i++)
        if (code_gb4[i])
            to_gb4[code_gb4[i]] = (uint16_t)(i + 1);
    for (int i = 0x2500; i < 0x2580; i++)                  /* tables drawn by lines, which Big5 reads as everyday characters */
        raise_to((uint16_t)i, to_gbk[i] ? 2 : 0);
    code_ordinary[0xFEFF] = code_ordinary[0x2605] = code_ordinary[0x2606] = code_ordinary[0x3000] = 1;
    ready = true;
}

const char *code_name(enum scan_enc e) {
    static const char *const name[] = {"utf-8", "gb18030", "big5", "utf-16le", "utf-16be"};
    return name[e];
}

static int bad(uint32_t *ret_cp) {
    *ret_cp = CODE_BAD;
    return 1;
}

static int next_utf8(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    int n = p[0] < 0xC2 ? 0 : p[0] < 0xE0 ? 1 : p[0] < 0xF0 ? 2 : p[0] < 0xF5 ? 3 : 0;
    if (!n || end - p <= n)
        return bad(ret_cp);
    uint32_t cp = p[0] & (0x3Fu >> n);
    for (int i = 1; i <= n; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return bad(ret_cp);
        cp = cp << 6 | (p[i] & 0x3F);
    }
    if ((n == 2 && (cp < 0x800 || (cp >= 0xD800 && cp < 0xE000))) || (n == 3 && (cp < 0x10000 || cp > 0x10FFFF)))
        return bad(ret_cp);
    *ret_cp = cp;
    return n + 1;
}

static int next_double(const uint16_t *table, const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    if (p[0] < 0x81 || p[0] == 0xFF || end - p < 2 || p[1] < 0x40 || p[1] == 0xFF)
        return bad(ret_cp);
    uint16_t cp = table[(p[0] - 0x81) * 191 + p[1] - 0x40];
    *ret_cp = cp ? cp : CODE_BAD;
    return cp || p[1] >= 0x80 ? 2 : 1;
}

static bool is_gb4(const uint8_t *p, const uint8_t *end) {
    return end - p >= 4 && p[0] >= 0x81 && p[0] < 0xFF && p[1] >= 0x30 && p[1] < 0x3A && p[2] >= 0x81 && p[2] < 0xFF && p[3] >= 0x30 && p[3] < 0x3A;
}

static int next_gb(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    if (!is_gb4(p, end))
        return next_double(code_gbk, p, end, ret_cp);
    int i = ((p[0] - 0x81) * 10 + p[1] - 0x30) * 1260 + (p[2] - 0x81) * 10 + p[3] - 0x30;
    uint32_t cp = i < 39420 ? code_gb4[i] : i >= 189000 && i < 189000 + 0x100000 ? (uint32_t)(i - 189000) + 0x10000 : 0;
    *ret_cp = cp ? cp : CODE_BAD;
    return 4;
}

static int next_utf16(bool be, const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    if (end - p < 2)
        return bad(ret_cp);
    uint32_t u = be ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
    if (u < 0xD800 || u >= 0xE000) {
        *ret_cp = u;
        return 2;
    }
    uint32_t v = end - p < 4 ? 0 : be ? (uint32_t)p[2] << 8 | p[3] : (uint32_t)p[3] << 8 | p[2];
    bool pair = u < 0xDC00 && v >= 0xDC00 && v < 0xE000;
    *ret_cp = pair ? 0x10000 + ((u & 0x3FF) << 10 | (v & 0x3FF)) : CODE_BAD;
    return pair ? 4 : 2;
}

int code_next(enum scan_enc e, const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    if (e >= ENC_UTF16LE)
        return next_utf16(e == ENC_UTF16BE, p, end, ret_cp);
    if (p[0] < 0x80) {
        *ret_cp = p[0];
        return 1;
    }
    return e == ENC_UTF8 ? next_utf8(p, end, ret_cp) : e == ENC_GB18030 ? next_gb(p, end, ret_cp) : next_double(code_b5, p, end, ret_cp);
}

static int put_utf8(uint32_t cp, uint8_t *o) {
    if (cp < 0x800) {
        o[0] = (uint8_t)(0xC0 | cp >> 6), o[1] = (uint8_t)(0x80 | (cp & 0x3F));
        return 2;
    }
    if (cp < 0x10000) {
        o[0] = (uint8_t)(0xE0 | cp >> 12), o[1] = (uint8_t)(0x80 | (cp >> 6 & 0x3F)), o[2] = (uint8_t)(0x80 | (cp & 0x3F));
        return 3;
    }
    o[0] = (uint8_t)(0xF0 | cp >> 18), o[1] = (uint8_t)(0x80 | (cp >> 12 & 0x3F)), o[2] = (uint8_t)(0x80 | (cp >> 6 & 0x3F)), o[3] = (uint8_t)(0x80 | (cp & 0x3F));
    return 4;
}

static int put_gb4(int i, uint8_t *o) {
    o[0] = (uint8_t)(0x81 + i / 12600), o[1] = (uint8_t)(0x30 + i / 1260 % 10), o[2] = (uint8_t)(0x81 + i / 10 % 126), o[3] = (uint8_t)(0x30 + i % 10);
    return 4;
}

static int put_utf16(bool be, uint32_t cp, uint8_t *o) {
    if (cp >= 0x10000) {
        put_utf16(be, 0xD800 + ((cp - 0x10000) >> 10), o);
        put_utf16(be, 0xDC00 + ((cp - 0x10000) & 0x3FF), o + 2);
        return 4;
    }
    o[be ? 0 : 1] = (uint8_t)(cp >> 8), o[be ? 1 : 0] = (uint8_t)cp;
    return 2;
}

int code_put(enum scan_enc e, uint32_t cp, uint8_t o[4]) {
    if (e >= ENC_UTF16LE)
        return put_utf16(e == ENC_UTF16BE, cp, o);
    if (cp < 0x80) {
        o[0] = (uint8_t)cp;
        return 1;
    }
    if (e == ENC_UTF8)
        return put_utf8(cp, o);
    uint16_t two = cp >= 0x10000 ? 0 : e == ENC_GB18030 ? to_gbk[cp] : to_b5[cp];
    if (two) {
        o[0] = (uint8_t)(two >> 8), o[1] = (uint8_t)two;
        return 2;
    }
    if (e == ENC_BIG5)
        return 0;
    return cp >= 0x10000 ? put_gb4((int)(cp - 0x10000) + 189000, o) : to_gb4[cp] ? put_gb4(to_gb4[cp] - 1, o) : 0;
}

int code_digit(uint8_t ch) { return ch >= '0' && ch <= '9' ? ch - '0' : (ch | 32) >= 'a' && (ch | 32) <= 'f' ? (ch | 32) - 'a' + 10 : -1; }

int code_byte(const uint8_t *p, const uint8_t *end) {
    int high = end - p > 1 ? code_digit(p[0]) : -1, low = high < 0 ? -1 : code_digit(p[1]);
    return low < 0 ? -1 : high << 4 | low;
}
