#include "scan/read/unpack.h"

#include <bzlib.h>
#include <lzma.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/bytes.h"

enum step { GOES_ON, ENDED, STUCK };
enum { MOST = 1 << 30, LZMA_MEMORY = 160 << 20 };             /* MOST at once: libraries count in 32 bits */
struct stream {
    enum unpack how;
    z_stream z;
    bz_stream b;
    lzma_stream x;
    const uint8_t *p, *end;
    uint8_t *out, *stop;
};

enum unpack unpack_kind(const uint8_t *p, size_t n) {
    if (n > 18 && memcmp(p, "\x1f\x8b\x08", 3) == 0)
        return UNPACK_GZIP;
    if (n > 14 && memcmp(p, "BZh", 3) == 0 && p[3] >= '1' && p[3] <= '9')
        return UNPACK_BZIP2;
    bool xz = n > 12 && memcmp(p, "\xfd" "7zXZ\0", 6) == 0, lzma = n > 13 && memcmp(p, "\x5d\0\0", 3) == 0, lzip = n > 26 && memcmp(p, "LZIP\1", 5) == 0;
    return xz || lzma || lzip ? UNPACK_XZ : UNPACK_NONE;
}

static lzma_ret open_lzma(lzma_stream *x, const uint8_t *p) {
    *x = (lzma_stream)LZMA_STREAM_INIT;
    if (*p == 0x5D)
        return lzma_alone_decoder(x, LZMA_MEMORY);
#if LZMA_VERSION >= 50040002
    if (*p == 'L')
        return lzma_lzip_decoder(x, LZMA_MEMORY, 0);
#endif
    return lzma_stream_decoder(x, LZMA_MEMORY, 0);
}

static void begin(struct stream *s) {
    bool none = false;
    s->z = (z_stream){0};
    s->b = (bz_stream){0};
    if (s->how == UNPACK_BZIP2)
        none = BZ2_bzDecompressInit(&s->b, 0, 0) == BZ_MEM_ERROR;
    else if (s->how == UNPACK_XZ)
        none = open_lzma(&s->x, s->p) == LZMA_MEM_ERROR;
    else
        none = inflateInit2(&s->z, s->how == UNPACK_GZIP ? 31 : 15) == Z_MEM_ERROR;
    if (none)
        abort();
}

static void finish(struct stream *s) {
    if (s->how == UNPACK_BZIP2)
        BZ2_bzDecompressEnd(&s->b);
    else if (s->how == UNPACK_XZ)
        lzma_end(&s->x);
    else
        inflateEnd(&s->z);
}

static enum step by_bzip2(struct stream *s, unsigned in, unsigned out) {
    s->b.next_in = (char *)(uintptr_t)s->p;
    s->b.avail_in = in;
    s->b.next_out = (char *)s->out;
    s->b.avail_out = out;
    int rc = BZ2_bzDecompress(&s->b);
    s->p += in - s->b.avail_in;
    s->out += out - s->b.avail_out;
    if (rc == BZ_MEM_ERROR)
        abort();
    return rc == BZ_STREAM_END ? ENDED : rc == BZ_OK ? GOES_ON : STUCK;
}

static enum step by_lzma(struct stream *s, size_t in, size_t out) {
    s->x.next_in = s->p;
    s->x.avail_in = in;
    s->x.next_out = s->out;
    s->x.avail_out = out;
    lzma_ret rc = lzma_code(&s->x, LZMA_RUN);
    s->p += in - s->x.avail_in;
    s->out += out - s->x.avail_out;
    if (rc == LZMA_MEM_ERROR)
        abort();
    return rc == LZMA_STREAM_END ? ENDED : rc == LZMA_OK ? GOES_ON : STUCK;
}

static enum step by_zlib(struct stream *s, unsigned in, unsigned out) {
    s->z.next_in = (Bytef *)(uintptr_t)s->p;
    s->z.avail_in = in;
    s->z.next_out = s->out;
    s->z.avail_out = out;
    int rc = inflate(&s->z, Z_SYNC_FLUSH);
    s->p += in - s->z.avail_in;
    s->out += out - s->z.avail_out;
    if (rc == Z_MEM_ERROR)
        abort();
    return rc == Z_STREAM_END ? ENDED : rc == Z_OK ? GOES_ON : STUCK;
}

static enum step step(struct stream *s) {
    const uint8_t *p = s->p;
    uint8_t *out = s->out;
    unsigned in = s->end - p < MOST ? (unsigned)(s->end - p) : MOST, room = s->stop - out < MOST ? (unsigned)(s->stop - out) : MOST;
    enum step r = s->how == UNPACK_BZIP2 ? by_bzip2(s, in, room) : s->how == UNPACK_XZ ? by_lzma(s, in, room) : by_zlib(s, in, room);
    return r == GOES_ON && s->p == p && s->out == out ? STUCK : r;
}

struct unpacked unpack(enum unpack how, const uint8_t *p, size_t n, size_t skip, uint8_t *out, size_t room) {
    struct stream s = {.how = how, .p = p, .end = p + n, .out = out, .stop = out + room};
    enum step r = GOES_ON;
    if (n)
        begin(&s);
    while (n && r == GOES_ON && s.out < s.stop) {
        r = step(&s);
        size_t have = (size_t)(s.out - out), drop = skip < have ? skip : have;
        memmove(out, out + drop, have - drop);
        skip -= drop;
        s.out -= drop;
        bool more = r == ENDED && how != UNPACK_ZLIB && unpack_kind(s.p, (size_t)(s.end - s.p)) == how && *s.p == *p;
        if (more) {
            finish(&s);
            begin(&s);
            r = GOES_ON;
        }
    }
    if (n)
        finish(&s);
    return (struct unpacked){(size_t)(s.out - out), (size_t)(s.p - p), r == ENDED};
}

/* Header: magic, what is there, window, dictionary, size; blocks; sum. 0: not whole. */
static size_t zstd_frame(const uint8_t *p, size_t n) {
    static const uint8_t dictionary[] = {0, 1, 2, 4}, content[] = {0, 2, 4, 8};
    bool single = p[4] & 0x20, last = false;
    size_t at = 5 + (single ? 0 : 1) + dictionary[p[4] & 3] + (p[4] >> 6 || !single ? content[p[4] >> 6] : 1);
    while (!last) {
        if (at > n || n - at < 3)
            return 0;
        uint32_t block = u16(p + at) | (uint32_t)p[at + 2] << 16, type = block >> 1 & 3, size = type == 1 ? 1 : block >> 3;
        last = block & 1;
        at += 3;
        if (type == 3 || size > n - at)
            return 0;
        at += size;
    }
    at += p[4] & 4 ? 4 : 0;
    return at <= n ? at : 0;
}

/* Header: magic, what is there, block size, content size, dictionary, sum; blocks with their sums until one of no size; sum. */
static size_t lz4_frame(const uint8_t *p, size_t n) {
    size_t at = 7 + (p[4] & 8 ? 8 : 0) + (p[4] & 1 ? 4 : 0), sum = p[4] & 0x10 ? 4 : 0;
    for (;;) {
        if (at > n || n - at < 4)
            return 0;
        uint32_t size = u32(p + at) & 0x7FFFFFFF;
        at += 4;
        if (!size)
            break;
        if (size > n - at || sum > n - at - size)
            return 0;
        at += size + sum;
    }
    at += p[4] & 4 ? 4 : 0;
    return at <= n ? at : 0;
}

/* 0: none, or not whole. */
static size_t frame(const uint8_t *p, size_t n, bool *ret_begun) {
    uint32_t magic = n >= 8 ? u32(p) : 0;
    bool zstd = magic == 0xFD2FB528, lz4 = magic == 0x184D2204, skipped = (magic & 0xFFFFFFF0) == 0x184D2A50;
    *ret_begun = zstd || lz4 || skipped;
    return zstd ? zstd_frame(p, n) : lz4 ? lz4_frame(p, n) : skipped && u32(p + 4) <= n - 8 ? u32(p + 4) + 8 : 0;
}

size_t unpack_frames_end(const uint8_t *p, size_t n) {
    size_t at = 0, size;
    bool begun;
    while ((size = frame(p + at, n - at, &begun)))
        at += size;
    return at && !begun ? at : n;
}
