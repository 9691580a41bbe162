/* Cards, calendars and directories (vCard, iCalendar, LDIF): lines are folded at 75 bytes, within characters too, old ones write quoted-printable, and values may be base64. */
#include <strings.h>

#include "scan/decode/markup.h"
#include "text/seven.h"

/* LDIF: dn: or version: first, behind comments. */
static bool directory(const uint8_t *p, const uint8_t *end) {
    while (p < end && (*p == '#' || *p == '\n' || *p == '\r')) {
        p = memchr(p, '\n', (size_t)(end - p));
        p = p ? p + 1 : end;
    }
    if (end - p > 9 && strncasecmp((const char *)p, "version:", 8) == 0) {
        p = memchr(p, '\n', (size_t)(end - p));
        while (p && p < end && (*p == '\n' || *p == '\r'))
            p++;
    }
    return p && end - p > 4 && strncasecmp((const char *)p, "dn:", 3) == 0 && (p[3] == ' ' || p[3] == ':');
}

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    size_t bom = n > 3 && memcmp(h, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    (void)in;
    if (directory(h + bom, h + n))
        return true;
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

/* The value of a whole line that is base64: "cn:: …", "NOTE;ENCODING=b:…"; NULL none. */
static const uint8_t *base64(const uint8_t *p, const uint8_t *eol) {
    const uint8_t *colon = memchr(p, ':', (size_t)(eol - p));
    if (!colon || colon == eol - 1)
        return NULL;
    if (colon[1] == ':')
        return colon + 2;
    for (const uint8_t *q = p; (q = memchr(q, ';', (size_t)(colon - q)));) {
        q++;
        const uint8_t *next = memchr(q, ';', (size_t)(colon - q)), *stop = next ? next : colon;
        q += stop - q > 9 && strncasecmp((const char *)q, "ENCODING=", 9) == 0 ? 9 : 0;
        if ((stop - q == 1 && (*q | 32) == 'b') || (stop - q == 6 && strncasecmp((const char *)q, "BASE64", 6) == 0))
            return colon + 1;
    }
    return NULL;
}

/* What is base64 in whole lines is text in its place, or a file. */
static int values(struct scan_job *j, const struct scan_input *in, struct arena *own, uint8_t *b, size_t *n) {
    uint8_t *o = b;
    int rc = 0;
    for (uint8_t *p = b, *end = b + *n, *eol; p < end && rc >= 0; p = eol) {
        eol = memchr(p, '\n', (size_t)(end - p));
        eol = eol ? eol + 1 : end;
        const uint8_t *v = base64(p, eol);
        size_t len = (size_t)(eol - p);
        if (v) {
            uint8_t *part = arena_alloc(own, (size_t)(eol - v) + 8 + FILTER_PAD);
            size_t got = seven_base64(v, (size_t)(eol - v), part);
            bool text = utf8_valid((const char *)part, got) && !memchr(part, 0, got);
            rc = text ? 0 : job_part(j, in, "value", part, got);
            len = (size_t)(v - p) + (text ? got : 0) + 1;        /* shorter than it was */
            memmove(o, p, (size_t)(v - p));
            memcpy(o + (v - p), part, text ? got : 0);
            o[len - 1] = '\n';
        } else {
            memmove(o, p, len);
        }
        o += len;
    }
    *n = (size_t)(o - b);
    return rc;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    TRY(job_bytes(j, in));
    if (in->n > LIMIT_SCAN_PART)
        return doc_raw(j, in);
    struct arena *own = arena_open();
    uint8_t *b = arena_alloc(own, in->n + FILTER_PAD);
    struct scan_input whole = *in;
    whole.fd = -1, whole.p = b, whole.n = unfold(in->p, in->p + in->n, b);
    int rc = values(j, in, own, b, &whole.n);
    whole.size = (int64_t)whole.n;
    rc = rc < 0 ? rc : doc_raw(j, &whole);
    arena_close(own);
    return rc;
}

const struct scan_format format_card = {.name = "card", .order = 30, .sniff = sniff, .scan = scan};
