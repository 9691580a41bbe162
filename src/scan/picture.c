#include "scan/picture.h"

#include "scan/bytes.h"
#include "scan/filter.h"

enum { MOST = 1 << 20, TEXTS = 64, LONGEST = 32 << 20 };

struct picture { struct scan_job *j; const struct scan_input *in; const char *name; int texts; };

static int give(struct picture *k, const uint8_t *p, size_t n, bool packed) {
    if (k->texts++ >= TEXTS || !n || n > LONGEST)
        return 0;
    struct ctx *c = k->j->c;
    struct arena *own = arena_open();
    uint8_t *out = arena_alloc(own, (packed ? MOST : n) + FILTER_PAD);
    if (packed)
        n = bytes_unpack(UNPACK_ZLIB, p, n, out, MOST);
    else
        memcpy(out, p, n);
    int rc = n ? job_part(k->j, k->in, k->name ? arena_printf(c->mem, "%s!text%d", k->name, k->texts) : arena_printf(c->mem, "text%d", k->texts), out, n) : 0;
    arena_close(own);
    return rc;
}

/* zTXt: keyword 0 method text; iTXt: keyword 0 packed? method language 0 keyword 0 text. */
static int text_chunk(struct picture *k, const uint8_t *type, const uint8_t *p, size_t n, bool all) {
    bool z = memcmp(type, "zTXt", 4) == 0, i = memcmp(type, "iTXt", 4) == 0, t = memcmp(type, "tEXt", 4) == 0 || memcmp(type, "eXIf", 4) == 0;
    const uint8_t *end = p + n, *q = z || i ? memchr(p, 0, n) : NULL;
    if (t && all)
        return give(k, p, n, false);
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
