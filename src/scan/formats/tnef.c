/* TNEF (winmail.dat, [MS-OXTNEF]): what Outlook wraps its mail in. Attachments and the body are parts; the other attributes are bytes like others. */
#include "base/bytes.h"
#include "scan/doc.h"
#include "scan/read/lzfu.h"

enum { HEADER = 6, ATTRIBUTE = 9, ATTACHED = 0x6800F, TITLE = 0x18010, NAME = 256 };

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return n >= HEADER + ATTRIBUTE && memcmp(h, "\x78\x9F\x3E\x22", 4) == 0;
}

/* Its name comes after the attachment itself. */
static const char *title(struct scan_job *j, const uint8_t *p, const uint8_t *end) {
    while (end - p > ATTRIBUTE) {
        size_t n = u32(p + 5);
        if (n > (size_t)(end - p - ATTRIBUTE))
            break;
        if (u32(p + 1) == ATTACHED)
            break;
        if (u32(p + 1) == TITLE)
            return arena_dupn(j->c->mem, (const char *)p + ATTRIBUTE, strnlen((const char *)p + ATTRIBUTE, n < NAME ? n : NAME));
        p += ATTRIBUTE + n + 2 <= (size_t)(end - p) ? ATTRIBUTE + n + 2 : (size_t)(end - p);
    }
    return "attachment";
}

/* The body within properties. */
static int body(struct scan_job *j, const struct scan_input *in, const uint8_t *p, size_t n) {
    const uint8_t *at = n > 8 ? memmem(p + 8, n - 8, "LZFu", 4) : NULL;
    struct arena *own = arena_open();
    size_t len;
    uint8_t *rtf = at ? lzfu_inflate(own, at - 8, n - (size_t)(at - 8 - p), &len) : NULL;
    int rc = rtf ? job_part(j, in, "body.rtf", rtf, len) : 0;
    arena_close(own);
    return rc;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    TRY(job_bytes(j, in));
    const uint8_t *p = in->p + HEADER, *end = in->p + in->n;
    while (end - p > ATTRIBUTE) {
        size_t n = u32(p + 5), room = (size_t)(end - p - ATTRIBUTE);
        n = n < room ? n : room;
        const uint8_t *value = p + ATTRIBUTE, *next = value + n + (room - n < 2 ? room - n : 2);
        if (u32(p + 1) == ATTACHED)
            TRY(job_part(j, in, title(j, next, end), value, n));
        else
            TRY(body(j, in, value, n));
        p = next;
    }
    return doc_raw(j, in);
}

const struct scan_format format_tnef = {.name = "tnef", .order = 17, .sniff = sniff, .scan = scan};
