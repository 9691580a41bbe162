#include "scan/read/picture.h"

#include "base/bytes.h"
#include "match/filter.h"
#include "scan/read/unpack.h"

enum { MOST = 1 << 20, TEXTS = 64, LONGEST = 32 << 20 };

struct picture { struct scan_job *j; const struct scan_input *in; const char *name; int texts; };

static int give(struct picture *k, const uint8_t *p, size_t n, bool packed) {
    if (k->texts++ >= TEXTS || !n || n > LONGEST)
        return 0;
    struct ctx *c = k->j->c;
    struct arena *own = arena_open();
    uint8_t *out = arena_alloc(own, (packed ? MOST : n) + FILTER_PAD);
    if (packed)
        n = unpack(UNPACK_ZLIB, p, n, 0, out, MOST).made;
    else
        memcpy(out, p, n);
    int rc = n ? job_part(k->j, k->in, k->name ? arena_printf(c->mem, "%s!text%d", k->name, k->texts) : arena_printf(c->mem, "text%d", k->texts), out, n) : 0;
    arena_close(own);
    return rc;
}

/* zTXt: keyword 0 method text; iTXt: keyword 0 packed? method language 0 keyword 0 text; tEXt: keyword 0 text, of a thumbnail the address of its file. */
static int text_chunk(struct picture *k, const uint8_t *type, const uint8_t *p, size_t n, bool all) {
    bool z = memcmp(type, "zTXt", 4) == 0, i = memcmp(type, "iTXt", 4) == 0, t = memcmp(type, "tEXt", 4) == 0 || memcmp(type, "eXIf", 4) == 0;
    const uint8_t *end = p + n, *q = memchr(p, 0, n);
    if (t && all)
        return give(k, p, n, false);
    if (t)
        return q && memchr(q, '%', (size_t)(end - q)) ? give(k, q + 1, (size_t)(end - q - 1), false) : 0;
    q = z || i ? q : NULL;
    if (!q || end - q < 3)
        return 0;
    bool packed = z || q[1] == 1;
    q += z ? 2 : 3;
    for (int skip = 0; i && skip < 2; skip++) {
        q = memchr(q, 0, (size_t)(end - q));
        if (!q)
            return 0;
        q++;
    }
    return packed || all ? give(k, q, (size_t)(end - q), packed) : 0;
}

static int png(struct picture *k, const uint8_t *p, size_t n, bool all) {
    for (size_t at = 8; at + 12 <= n;) {
        size_t len = b32(p + at), room = n - at - 8;
        len = len < room ? len : room;
        TRY(text_chunk(k, p + at + 4, p + at + 8, len, all));
        at += len + 12;
    }
    return 0;
}

/* Segments before the picture itself: comments, Exif, XMP, captions. */
static int jpeg(struct picture *k, const uint8_t *p, size_t n) {
    for (size_t at = 2; at + 4 <= n && p[at] == 0xFF && p[at + 1] != 0xDA;) {
        size_t len = (size_t)p[at + 2] << 8 | p[at + 3], room = n - at - 2;
        bool said = p[at + 1] == 0xFE || p[at + 1] == 0xE1 || p[at + 1] == 0xED;
        len = len < room ? len : room;
        if (len < 2)
            return 0;
        if (said)
            TRY(give(k, p + at + 4, len - 2, false));
        at += len + 2;
    }
    return 0;
}

int picture_texts(struct scan_job *j, const struct scan_input *in, const char *name, const uint8_t *p, size_t n, bool all) {
    struct picture k = {j, in, name, 0};
    if (n > 16 && memcmp(p, "\x89PNG\r\n\x1A\n", 8) == 0)
        return png(&k, p, n, all);
    return all && n > 8 && memcmp(p, "\xFF\xD8\xFF", 3) == 0 ? jpeg(&k, p, n) : 0;
}

/* Segments, and behind a scan's header its data, up to a marker that is no part of them. */
static size_t jpeg_end(const uint8_t *p, size_t n) {
    size_t at = 2;
    while (at + 4 <= n && p[at] == 0xFF && p[at + 1] != 0xD9) {
        bool data = p[at + 1] == 0xDA, fill = p[at + 1] == 0xFF;
        at += fill ? 1 : 2 + ((size_t)p[at + 2] << 8 | p[at + 3]);
        for (; data && at + 1 < n && !(p[at] == 0xFF && p[at + 1] && p[at + 1] != 0xFF && !(p[at + 1] >= 0xD0 && p[at + 1] < 0xD8)); at++)
            continue;
    }
    return at + 2 <= n && p[at] == 0xFF && p[at + 1] == 0xD9 ? at + 2 : n;
}

static size_t png_end(const uint8_t *p, size_t n) {
    for (size_t at = 8; at + 12 <= n && b32(p + at) <= n - at - 12; at += (size_t)b32(p + at) + 12)
        if (memcmp(p + at + 4, "IEND", 4) == 0)
            return at + 12 + b32(p + at);
    return n;
}

/* Blocks of at most 255 bytes behind each picture and each extension. */
static size_t gif_end(const uint8_t *p, size_t n) {
    size_t at = 13 + (p[10] & 0x80 ? (size_t)6 << (p[10] & 7) : 0);
    while (at < n && p[at] != 0x3B) {
        if (p[at] == 0x2C && n - at > 10)
            at += 11 + (p[at + 9] & 0x80 ? (size_t)6 << (p[at + 9] & 7) : 0);
        else if (p[at] == 0x21)
            at += 2;
        else
            return n;
        while (at < n && p[at])
            at += (size_t)p[at] + 1;
        at++;
    }
    return at < n ? at + 1 : n;
}

size_t picture_end(const uint8_t *p, size_t n) {
    if (n > 16 && memcmp(p, "\x89PNG\r\n\x1A\n", 8) == 0)
        return png_end(p, n);
    if (n > 8 && memcmp(p, "\xFF\xD8\xFF", 3) == 0)
        return jpeg_end(p, n);
    if (n > 13 && memcmp(p, "GIF8", 4) == 0)
        return gif_end(p, n);
    return n > 26 && memcmp(p, "BM", 2) == 0 && u32(p + 2) > 26 && u32(p + 2) < n ? u32(p + 2) : n;
}
