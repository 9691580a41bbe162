#include "scan/decode/uri.h"

#include <strings.h>

#include "match/filter.h"
#include "scan/decode/markup.h"
#include "text/seven.h"

enum { MOST = 64 << 10, HEAD = 256 };

static size_t percent(const char *p, const char *end, uint8_t *out) {
    size_t n = 0;
    for (; p < end; p++) {
        int byte = *p == '%' ? code_byte((const uint8_t *)p + 1, (const uint8_t *)end) : -1;
        out[n++] = (uint8_t)(byte < 0 ? *p : byte);
        p += byte < 0 ? 0 : 2;
    }
    return n;
}

static bool foreign(const char *p, const char *end) {
    for (; (p = memchr(p, '%', (size_t)(end - p))); p++)
        if (code_byte((const uint8_t *)p + 1, (const uint8_t *)end) >= 0x80)
            return true;
    return false;
}

static int data(struct scan_doc *d, const char *p, const char *end) {
    const char *comma = memchr(p, ',', (size_t)(end - p < HEAD ? end - p : HEAD));
    if (!comma)
        return 0;
    struct arena *own = arena_open();
    uint8_t *b = arena_alloc(own, (size_t)(end - comma) + 8 + FILTER_PAD);
    bool base64 = comma - p >= 7 && strncasecmp(comma - 7, ";base64", 7) == 0;
    size_t n = percent(comma + 1, end, b);
    n = base64 ? seven_base64(b, n, b) : n;
    int rc = n ? doc_part(d, "data", b, n) : 0;
    arena_close(own);
    return rc;
}

int uri_value(struct scan_doc *d, const char *p, const char *end, struct str *text) {
    const char *s = NULL;
    size_t n;
    if (end - p > 5 && strncasecmp(p, "data:", 5) == 0)
        return data(d, p, end);
    if (end - p > MOST || !foreign(p, end))
        return 0;
    struct arena *own = arena_open();
    uint8_t *b = arena_alloc(own, (size_t)(end - p) + FILTER_PAD);
    n = percent(p, end, b);
    if (utf8_valid((const char *)b, n))
        s = (const char *)b;
    else
        markup_convert(own, ENC_GB18030, b, n, &s, &n);
    str_putn(text, s, n);
    str_putc(text, '\n');
    arena_close(own);
    return 0;
}
