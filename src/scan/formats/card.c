/* Cards and calendars (vCard, iCalendar): lines are folded at 75 bytes, within characters too, and old ones write quoted-printable. */
#include <strings.h>

#include "scan/markup.h"

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    size_t bom = n > 3 && memcmp(h, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    (void)in;
    return n > bom + 13 && (strncasecmp((const char *)h + bom, "BEGIN:VCARD", 11) == 0 || strncasecmp((const char *)h + bom, "BEGIN:VCAL", 10) == 0);
}

static size_t line_end(const uint8_t *p, const uint8_t *end) {
    return p < end && *p == '\n' ? 1 : end - p > 1 && p[0] == '\r' && p[1] == '\n' ? 2 : 0;
}

/* A line's name and parameters say how its value is written. */
static bool quoted_printable(const uint8_t *p, const uint8_t *end) {
    const uint8_t *eol = memchr(p, '\n', (size_t)(end - p));
    const uint8_t *colon = memchr(p, ':', (size_t)((eol ? eol : end) - p));
    return colon && memmem(p, (size_t)(colon - p), "QUOTED-PRINTABLE", 16);
}

/* Lines whole again; at most as many bytes. */
static size_t unfold(const uint8_t *p, const uint8_t *end, uint8_t *out) {
    uint8_t *o = out;
    bool quoted = quoted_printable(p, end);
    while (p < end) {
        size_t n = line_end(p, end);
        int byte = quoted && *p == '=' ? code_byte(p + 1, end) : -1;
        if (n && p + n < end && (p[n] == ' ' || p[n] == '\t')) {
            p += n + 1;
        } else if (quoted && *p == '=' && line_end(p + 1, end)) {
            p += 1 + line_end(p + 1, end);
        } else if (byte >= 0) {
            *o++ = (uint8_t)byte;
            p += 3;
        } else if (n) {
            *o++ = '\n';
            p += n;
            quoted = quoted_printable(p, end);
        } else {
            *o++ = *p++;
        }
    }
    return (size_t)(o - out);
}

static int scan(struct scan_job *j, struct scan_input *in) {
    TRY(job_bytes(j, in));
    if (in->n > LIMIT_SCAN_PART)
        return doc_raw(j, in);
    struct arena *own = arena_open();
    uint8_t *b = arena_alloc(own, in->n + FILTER_PAD);
    struct scan_input whole = *in;
    whole.fd = -1, whole.p = b, whole.n = unfold(in->p, in->p + in->n, b);
    whole.size = (int64_t)whole.n;
    int rc = doc_raw(j, &whole);
    in->escapes = whole.escapes;
    arena_close(own);
    return rc;
}

const struct scan_format format_card = {.name = "card", .order = 30, .sniff = sniff, .scan = scan};
