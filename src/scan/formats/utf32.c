/* Text in UTF-32, of either order, with a mark of it or without. */
#include "base/bytes.h"
#include "scan/doc.h"

enum { CHUNK = 32 << 10, TOLD = 4 };

static uint32_t unit(const uint8_t *p, bool big) {
    return big ? b32(p) : u32(p);
}

/* Is every unit of the beginning a character of text? */
static bool ordered(const uint8_t *h, size_t n, bool big) {
    size_t i = 0;
    for (; i + 4 <= n; i += 4) {
        uint32_t cp = unit(h + i, big);
        if ((cp != 0xFEFF || i) && (cp >= 0x30000 || code_common(cp) < 0 || (cp < 0x20 && !(cp >= 9 && cp <= 13))))
            return false;
    }
    return i >= 4 * TOLD || (i && unit(h, big) == 0xFEFF);
}

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return ordered(h, n, false) || ordered(h, n, true);
}

static int scan(struct scan_job *j, struct scan_input *in) {
    TRY(job_bytes(j, in));
    size_t head = in->n < 4096 ? in->n : 4096;
    bool big = !ordered(in->p, head, false);
    struct scan_doc *d = doc_open(j, in, big ? "utf-32be" : "utf-32le", 0);
    struct arena *own = arena_open();
    uint8_t *out = arena_alloc(own, CHUNK + 8);
    size_t n = 0;
    int rc = 0;
    for (size_t i = 0; i + 4 <= in->n && rc >= 0; i += 4) {
        uint32_t cp = unit(in->p + i, big);
        if (cp != 0xFEFF)
            n += (size_t)code_put(ENC_UTF8, !cp || cp >= 0x110000 || (cp >= 0xD800 && cp < 0xE000) ? ' ' : cp, out + n);
        if (n >= CHUNK || i + 8 > in->n) {
            rc = doc_text(d, (const char *)out, n);
            n = 0;
        }
    }
    arena_close(own);
    return rc < 0 ? rc : doc_close(d);
}

const struct scan_format format_utf32 = {.name = "utf32", .order = 45, .sniff = sniff, .scan = scan};
