/* Metafiles of Windows ([MS-EMF], [MS-WMF]): what is drawn as text, run by run, as fonts change within a mark; comments are parts, as another kind of drawing stands in them. */
#include "base/bytes.h"
#include "scan/doc.h"
#include "match/filter.h"

enum { EMF_HEAD = 44, WMF_HEAD = 18, PLACEABLE = 22, GB_CHARSET = 134, BIG5_CHARSET = 136 };

struct drawn { struct scan_doc *d; int64_t x, y; enum scan_enc narrow; int rc; };

static bool placeable(const uint8_t *h, size_t n) { return n >= PLACEABLE + WMF_HEAD && memcmp(h, "\xD7\xCD\xC6\x9A", 4) == 0; }

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    bool bare = n >= WMF_HEAD && (u16(h) == 1 || u16(h) == 2) && u16(h + 2) == 9 && (u16(h + 4) == 0x300 || u16(h + 4) == 0x100) && u16(h + 16) == 0;
    return placeable(h, n) || bare || (n >= EMF_HEAD && u32(h) == 1 && memcmp(h + 40, " EMF", 4) == 0);
}

/* A run of text at (x, y): on the line of the one before, or on another. */
static void run(struct drawn *o, int64_t x, int64_t y, const uint8_t *p, size_t n, enum scan_enc e) {
    char buf[4096];
    size_t have = 0;
    if (y != o->y || x < o->x)
        buf[have++] = '\n';
    o->x = x, o->y = y;
    for (const uint8_t *end = p + n; p < end && o->rc >= 0;) {
        uint32_t cp;
        p += code_next(e, p, end, &cp);
        have += (size_t)code_put(ENC_UTF8, cp && cp != CODE_BAD ? cp : ' ', (uint8_t *)buf + have);
        if (have > sizeof buf - 8) {
            o->rc = doc_text(o->d, buf, have);
            have = 0;
        }
    }
    if (o->rc >= 0)
        o->rc = doc_text(o->d, buf, have);
}

/* ExtTextOut in its long forms and its short one; p: a record of n bytes. */
static void emf_text(struct drawn *o, uint32_t kind, const uint8_t *p, size_t n) {
    enum { LONG = 52, SHORT = 36, RECTANGLE = 16, NO_RECTANGLE = 0x100, NARROW = 0x200 };
    bool small = kind == 108, wide = kind == 84 || (small && n >= SHORT && !(u32(p + 20) & NARROW));
    if (n < (small ? SHORT : LONG))
        return;
    size_t count = u32(p + (small ? 16 : 44)), at = small ? SHORT + (u32(p + 20) & NO_RECTANGLE ? 0 : RECTANGLE) : u32(p + 48);
    const uint8_t *where = p + (small ? 8 : 36);
    if (at < n && count <= (n - at) / (wide ? 2 : 1))
        run(o, (int32_t)u32(where), (int32_t)u32(where + 4), p + at, count * (wide ? 2 : 1), wide ? ENC_UTF16LE : o->narrow);
}

static int emf(struct drawn *o, const uint8_t *p, const uint8_t *end) {
    enum { TEXT_A = 83, TEXT_W = 84, TEXT_SMALL = 108, COMMENT = 70, COMMENT_HEAD = 12 };
    while (end - p >= 8 && o->rc >= 0) {
        uint32_t kind = u32(p), size = u32(p + 4);
        if (size < 8 || size > (size_t)(end - p))
            return 1;
        if (kind == TEXT_A || kind == TEXT_W || kind == TEXT_SMALL)
            emf_text(o, kind, p, size);
        if (kind == COMMENT && size > 64)
            o->rc = doc_part(o->d, "comment", p + COMMENT_HEAD, size - COMMENT_HEAD);
        p += size;
    }
    return o->rc;
}

/* TextOut, ExtTextOut, the font that is made; p: behind the record's head. */
static void wmf_record(struct drawn *o, uint32_t kind, const uint8_t *p, size_t n) {
    enum { TEXT = 0x0521, EXT_TEXT = 0x0A32, FONT = 0x02FB, CHARSET = 13, OPAQUE_OR_CLIPPED = 6 };
    if (kind == FONT && n > CHARSET)
        o->narrow = p[CHARSET] == BIG5_CHARSET ? ENC_BIG5 : p[CHARSET] == GB_CHARSET ? ENC_GB18030 : o->narrow;
    if (kind == TEXT && n >= 6) {
        size_t count = u16(p), padded = count + (count & 1);
        if (2 + padded + 4 <= n)
            run(o, (int16_t)u16(p + 2 + padded + 2), (int16_t)u16(p + 2 + padded), p + 2, count, o->narrow);
    }
    if (kind == EXT_TEXT && n >= 8) {
        size_t count = u16(p + 4), at = 8 + (u16(p + 6) & OPAQUE_OR_CLIPPED ? 8 : 0);
        if (at + count <= n)
            run(o, (int16_t)u16(p + 2), (int16_t)u16(p), p + at, count, o->narrow);
    }
}

static int wmf(struct drawn *o, const uint8_t *p, const uint8_t *end) {
    enum { HEAD = 6, ESCAPE = 0x0626 };
    while (end - p >= HEAD && o->rc >= 0) {
        size_t size = (size_t)u32(p) * 2;
        uint32_t kind = u16(p + 4);
        if (size < HEAD || size > (size_t)(end - p))
            return 1;
        wmf_record(o, kind, p + HEAD, size - HEAD);
        if (kind == ESCAPE && size > 64)
            o->rc = doc_part(o->d, "comment", p + HEAD, size - HEAD);
        p += size;
    }
    return o->rc;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    TRY(job_bytes(j, in));
    const uint8_t *p = in->p, *end = p + in->n;
    size_t head = placeable(p, in->n) ? PLACEABLE + WMF_HEAD : WMF_HEAD;
    bool enhanced = in->n >= EMF_HEAD && memcmp(p + 40, " EMF", 4) == 0;
    if (in->n < head)
        return fail(c, E_INVALID, "%s", T("图元文件损坏", "damaged metafile"));
    struct drawn o = {.d = doc_open(j, in, code_name(enhanced ? ENC_UTF16LE : ENC_GB18030), 0), .x = INT64_MIN, .y = INT64_MIN, .narrow = ENC_GB18030};
    int rc = enhanced ? emf(&o, p, end) : wmf(&o, p + head, end);
    TRY(rc);
    TRY(doc_close(o.d));
    return rc ? fail(c, E_INVALID, "%s", T("图元文件损坏", "damaged metafile")) : 0;
}

const struct scan_format format_metafile = {.name = "metafile", .order = 22, .sniff = sniff, .scan = scan};
