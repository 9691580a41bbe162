/* Text that writes its Chinese as \uXXXX: JSON, scripts, Java properties. Its bytes are scanned as they are, and what is written so besides. */
#include "scan/escape.h"

#include "scan/doc.h"

enum { CHUNK = 32 << 10, ENOUGH = 2 };

static bool sniff(const struct scan_input *in, const uint8_t *head, size_t n) {
    int found = 0;
    (void)in;
    if (memchr(head, 0, n))
        return false;
    for (const uint8_t *p = head, *end = head + n; found < ENOUGH && (p = memchr(p, '\\', (size_t)(end - p))); p++)
        found += code_escaped(p, end) >= 0x2E80 && code_escaped(p, end) < 0xA000;
    return found == ENOUGH;
}

/* The character at p as UTF-8 in `out`; bytes taken. What is neither ASCII nor escaped was scanned as it is, so a blank stands for it. */
static size_t decode(const uint8_t *p, const uint8_t *end, uint8_t *out, size_t *ret_n) {
    int32_t v = code_escaped(p, end), low;
    size_t taken = 1;
    *ret_n = 1;
    out[0] = *p < 0x80 ? *p : ' ';
    if (v >= 0) {
        taken = 6;
        low = v >= 0xD800 && v < 0xDC00 ? code_escaped(p + 6, end) : -1;
        if (low >= 0xDC00 && low < 0xE000) {
            v = 0x10000 + ((v - 0xD800) << 10) + (low - 0xDC00);
            taken = 12;
        }
        bool usable = v && !(v >= 0xD800 && v < 0xE000);
        *ret_n = usable ? (size_t)code_put(ENC_UTF8, (uint32_t)v, out) : 1;
        out[0] = usable ? out[0] : ' ';
    } else if (*p == '\\' && end - p > 1) {
        if (p[1] == '\\')                                   /* escaped twice: text of JSON in JSON */
            *ret_n = 0;
        else if (p[1] == 'n' || p[1] == 'r' || p[1] == 't')
            out[0] = p[1] == 't' ? '\t' : '\n', taken = 2;
        else
            *ret_n = 0;
    }
    return taken;
}

int escape_text(struct scan_job *j, struct scan_input *in) {
    TRY(job_bytes(j, in));
    struct scan_doc *d = doc_open(j, in, "escaped", 0);
    struct arena *tmp = arena_open();
    uint8_t *buf = arena_alloc(tmp, CHUNK + 8);
    size_t have = 0, n;
    int rc = 0;
    for (const uint8_t *p = in->p, *end = p + in->n; p < end && rc >= 0;) {
        p += decode(p, end, buf + have, &n);
        have += n;
        if (have >= CHUNK || p == end) {
            rc = doc_text(d, (const char *)buf, have);
            have = 0;
        }
    }
    arena_close(tmp);
    return rc < 0 ? rc : doc_close(d);
}

static int scan(struct scan_job *j, struct scan_input *in) {
    TRY(doc_raw(j, in));
    return escape_text(j, in);
}

const struct scan_format format_escape = {.name = "escape", .order = 80, .sniff = sniff, .scan = scan};
