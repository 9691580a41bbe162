/* What zlib packed without an archive around it: a stream by itself (git's loose objects), git's packs and bundles, Flash. Of what git keeps as differences the inserted text is seen, not what it comes to. */
#include <stdio.h>
#include <string.h>

#include "base/bytes.h"
#include "scan/doc.h"
#include "scan/read/unpack.h"

enum { PROBE = 1024, SURE = 64, FLASH = 8, PACK = 12, ID = 20, OFFSETS = 6, REFERENCE = 7 };

/* Does a stream begin at p, and go on as one? */
static bool begins(const uint8_t *p, size_t n) {
    uint8_t out[PROBE];
    if (n < 16 || (p[0] & 15) != 8 || p[0] >> 4 > 7 || ((unsigned)p[0] << 8 | p[1]) % 31 || p[1] & 0x20)
        return false;
    struct unpacked u = unpack(UNPACK_ZLIB, p, n < 4096 ? n : 4096, 0, out, sizeof out);
    return u.made >= SURE || (u.whole && u.made);
}

static bool bundle(const uint8_t *p, size_t n) { return n > 32 && (memcmp(p, "# v2 git bundle\n", 16) == 0 || memcmp(p, "# v3 git bundle\n", 16) == 0); }
static bool pack(const uint8_t *p, size_t n) { return n > PACK + ID && memcmp(p, "PACK\0\0\0", 7) == 0 && (p[7] == 2 || p[7] == 3); }
static bool flash(const uint8_t *p, size_t n) { return n > FLASH && memcmp(p, "CWS", 3) == 0 && p[3] < 64 && begins(p + FLASH, n - FLASH); }

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return bundle(h, n) || pack(h, n) || flash(h, n) || begins(h, n);
}

/* What a difference inserts, in place: two sizes in groups of seven bits, then copies, whose arguments the low bits count, and pieces of at most 127 bytes. */
static size_t inserted(uint8_t *p, size_t n) {
    size_t at = 0, o = 0;
    for (int sizes = 0; sizes < 2 && at < n; at++)
        sizes += !(p[at] & 0x80);
    while (at < n) {
        uint8_t op = p[at++];
        size_t most = n - at, len = op < most ? op : most;
        if (op & 0x80) {
            p[o++] = '\n';                           /* other text stands here */
            at += (size_t)__builtin_popcount(op & 0x7F);
        } else {
            memmove(p + o, p + at, len);
            o += len;
            at += len;
        }
    }
    return o;
}

/* One stream at `at` that comes to at most `room` bytes; *ret_at where it ended. */
static int stream(struct scan_job *j, struct scan_input *in, const char *name, bool delta, size_t room, size_t *ret_at) {
    struct ctx *c = j->c;
    struct arena *own = arena_open();
    room = room < LIMIT_SCAN_PART ? room : LIMIT_SCAN_PART;
    uint8_t *out = arena_alloc(own, room + FILTER_PAD);
    struct unpacked u = unpack(UNPACK_ZLIB, in->p + *ret_at, in->n - *ret_at, 0, out, room);
    *ret_at += u.taken;
    u.made = delta ? inserted(out, u.made) : u.made;
    int rc = u.made ? job_part(j, in, name, out, u.made) : 0;
    arena_close(own);
    TRY(rc);
    return u.whole ? 0 : fail(c, E_INVALID, "%s", T("压缩数据损坏", "damaged compressed data"));
}

/* The objects of a pack: type and size in groups of seven bits, what a difference is of, the stream. */
static int objects(struct scan_job *j, struct scan_input *in, size_t at) {
    struct ctx *c = j->c;
    uint32_t count = (uint32_t)in->p[at + 8] << 24 | (uint32_t)in->p[at + 9] << 16 | (uint32_t)in->p[at + 10] << 8 | in->p[at + 11];
    at += PACK;
    for (uint32_t i = 0; i < count && at + ID < in->n; i++) {
        uint8_t b = in->p[at++];
        int type = b >> 4 & 7, shift = 4;
        uint64_t size = b & 15;
        for (; b & 0x80 && at < in->n && shift < 56; shift += 7)
            size |= (uint64_t)((b = in->p[at++]) & 0x7F) << shift;
        at += type == REFERENCE ? ID : 0;
        for (b = 0x80; type == OFFSETS && b & 0x80 && at < in->n;)
            b = in->p[at++];
        if (at >= in->n)
            break;
        char name[24];
        snprintf(name, sizeof name, "object%u", i + 1);
        TRY(stream(j, in, name, type >= OFFSETS, (size_t)size + 1, &at));
    }
    in->own = at + ID >= in->n ? in->n : at + ID;
    return at + ID <= in->n ? 0 : fail(c, E_INVALID, "%s", T("文件不完整，只看了其中能读出的部分", "the file is cut off; only what could be read was looked at"));
}

static int scan(struct scan_job *j, struct scan_input *in) {
    TRY(job_bytes(j, in));
    const uint8_t *p = in->p, *found = bundle(p, in->n) ? memmem(p, in->n, "\n\nPACK", 6) : NULL;
    size_t at = found ? (size_t)(found - p) + 2 : 0;
    if (pack(p + at, in->n - at))
        return objects(j, in, at);
    if (bundle(p, in->n))
        return doc_raw(j, in);
    at = flash(p, in->n) ? FLASH : 0;
    TRY(stream(j, in, "data", false, in->n < LIMIT_SCAN_PART / 16 ? in->n * 16 + (1 << 20) : LIMIT_SCAN_PART, &at));
    in->own = at;
    return 0;
}

const struct scan_format format_zlib = {.name = "zlib", .order = 50, .sniff = sniff, .scan = scan};
