#include "scan/read/pdf_token.h"

#include <string.h>

bool pdf_blank(uint8_t ch) { return ch == 0 || ch == '\t' || ch == '\n' || ch == '\f' || ch == '\r' || ch == ' '; }
bool pdf_delimiter(uint8_t ch) { return pdf_blank(ch) || strchr("()<>[]{}/%", ch); }
static int hex(uint8_t ch) { return ch >= '0' && ch <= '9' ? ch - '0' : (ch | 32) >= 'a' && (ch | 32) <= 'f' ? (ch | 32) - 'a' + 10 : -1; }

const uint8_t *pdf_literal(const uint8_t *p, const uint8_t *end, uint8_t *buf, size_t max, size_t *ret_n) {
    size_t n = 0;
    for (int depth = 1; p < end; p++) {
        uint8_t ch = *p;
        depth += ch == '(' ? 1 : ch == ')' ? -1 : 0;
        if (!depth)
            break;
        if (ch == '\\' && end - p > 1) {
            static const char from[] = "nrtbf", to[] = "\n\r\t\b\f";
            const char *at = strchr(from, *++p);
            int v = 0, digits = 0;
            while (digits < 3 && p + digits < end && p[digits] >= '0' && p[digits] <= '7')
                v = v * 8 + p[digits++] - '0';
            if ((*p == '\r' || *p == '\n') && !digits) {
                p += *p == '\r' && end - p > 1 && p[1] == '\n';
                continue;
            }
            ch = digits ? (uint8_t)v : at && *at ? (uint8_t)to[at - from] : *p;
            p += digits ? digits - 1 : 0;
        }
        if (n < max)
            buf[n++] = ch;
    }
    *ret_n = n;
    return p < end ? p + 1 : end;
}

const uint8_t *pdf_hexadecimal(const uint8_t *p, const uint8_t *end, uint8_t *buf, size_t max, size_t *ret_n) {
    size_t n = 0;
    int half = -1;
    for (; p < end && *p != '>'; p++) {
        int v = hex(*p);
        if (v < 0)
            continue;
        if (half >= 0 && n < max)
            buf[n++] = (uint8_t)(half << 4 | v);
        half = half >= 0 ? -1 : v;
    }
    *ret_n = n;
    return p < end ? p + 1 : end;
}

int pdf_object_at(const uint8_t *b, size_t at, int *ret_g) {
    int v[2] = {0};
    size_t i = at;
    for (int k = 0; k < 2; k++) {
        int digits = 0, scale = 1;
        while (i && (b[i - 1] == ' ' || b[i - 1] == '\r' || b[i - 1] == '\n'))
            i--;
        for (; i && b[i - 1] >= '0' && b[i - 1] <= '9' && digits < 8; digits++, scale *= 10)
            v[k] += (b[--i] - '0') * scale;
        if (!digits)
            return 0;
    }
    *ret_g = v[0];
    return v[1];
}

