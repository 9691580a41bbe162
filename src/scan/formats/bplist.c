/* Binary property lists and web archives of Apple: strings are text, data are parts. */
#include "base/bytes.h"
#include "scan/doc.h"

enum { HEAD = 8, TRAILER = 32, TEXT = 5, WIDE = 6, UTF8 = 7, DATA = 4, MORE = 15 };

struct list { const uint8_t *p; size_t n; unsigned offset_bytes; uint64_t objects, table; };

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return n >= HEAD && memcmp(h, "bplist0", 7) == 0;
}

static uint64_t number(const uint8_t *p, unsigned bytes) {
    uint64_t v = 0;
    for (unsigned i = 0; i < bytes; i++)
        v = v << 8 | p[i];
    return v;
}

static bool open_list(const struct scan_input *in, struct list *l) {
    if (in->n < HEAD + TRAILER)
        return false;
    const uint8_t *t = in->p + in->n - TRAILER;
    *l = (struct list){in->p, in->n - TRAILER, t[6], number(t + 8, 8), number(t + 24, 8)};
    return l->offset_bytes >= 1 && l->offset_bytes <= 8 && l->table >= HEAD && l->table < l->n && l->objects && l->objects <= (l->n - l->table) / l->offset_bytes;
}

/* The bytes of a string or of data at `at`; false when it is neither, or runs out of the file. */
static bool object(const struct list *l, uint64_t at, int *ret_kind, const uint8_t **ret_p, size_t *ret_n) {
    uint64_t n;
    if (at < HEAD || at >= l->table)
        return false;
    *ret_kind = l->p[at] >> 4;
    n = l->p[at++] & 15;
    if (*ret_kind < DATA || *ret_kind > UTF8)
        return false;
    if (n == MORE) {
        unsigned bytes = at < l->table ? 1u << (l->p[at] & 3) : 0;
        if (!bytes || l->table - at <= bytes)
            return false;
        n = number(l->p + at + 1, bytes);
        at += 1 + bytes;
    }
    if (n > l->table - at || (*ret_kind == WIDE && n > (l->table - at) / 2))
        return false;
    *ret_p = l->p + at;
    *ret_n = (size_t)n * (*ret_kind == WIDE ? 2 : 1);
    return true;
}

static int text(struct scan_doc *d, const uint8_t *p, size_t n, enum scan_enc e) {
    char buf[4096];
    size_t have = 0;
    for (const uint8_t *end = p + n; p < end;) {
        uint32_t cp;
        p += code_next(e, p, end, &cp);
        have += (size_t)code_put(ENC_UTF8, cp && cp != CODE_BAD ? cp : ' ', (uint8_t *)buf + have);
        if (have > sizeof buf - 8 || p >= end) {
            TRY(doc_text(d, buf, have));
            have = 0;
        }
    }
    return doc_text(d, "\n", 1);
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    struct list l;
    TRY(job_bytes(j, in));
    if (!open_list(in, &l))
        return fail(c, E_INVALID, "%s", T("属性列表损坏", "damaged property list"));
    struct scan_doc *d = doc_open(j, in, code_name(ENC_UTF16BE), 0);
    size_t given = 0;
    for (uint64_t i = 0; i < l.objects; i++) {
        int kind;
        const uint8_t *p;
        size_t n;
        if (!object(&l, number(l.p + l.table + i * l.offset_bytes, l.offset_bytes), &kind, &p, &n) || !n)
            continue;
        given += n;
        if (given > in->n)                                 /* each has bytes of its own */
            return fail(c, E_INVALID, "%s", T("属性列表损坏", "damaged property list"));
        TRY(kind == DATA ? doc_part(d, "data", p, n) : text(d, p, n, kind == WIDE ? ENC_UTF16BE : ENC_UTF8));
    }
    return doc_close(d);
}

const struct scan_format format_bplist = {.name = "bplist", .order = 20, .sniff = sniff, .scan = scan};
