/* rpm databases in their older forms, read page by page: Berkeley DB hash (rpm up to 4.15) and NDB. */
#include <unistd.h>

#include "probe/rpm.h"

enum { BLOB_MAX = 16 << 20, PAGE_MIN = 512, PAGE_MAX = 65536, PAGES_MAX = 1 << 20, CHAIN_MAX = 1 << 15, NDB_SLOTS_MAX = 1 << 20, ALL_MAX = 512 << 20 };
enum { BDB_HEAD = 26, BDB_HASH = 13, BDB_HASH_UNSORTED = 2, BDB_OVERFLOW = 7, BDB_OFFPAGE = 3 };

struct packages { struct ctx *c; rpm_fn *fn; void *arg; int bad, n; uint64_t bytes; };

static bool at(int fd, void *buf, size_t n, int64_t off) { return pread(fd, buf, n, off) == (ssize_t)n; }

/* Room for a header of n bytes. All together are far below ALL_MAX, unless places of the file name the same ones over and over. err E_LIMIT */
static int room_for(struct packages *p, uint32_t n, unsigned char **ret_blob) {
    struct ctx *c = p->c;
    p->bytes += n;
    if (p->bytes > ALL_MAX)
        return fail(c, E_LIMIT, T("软件包头总量超过 %d MiB", "headers of more than %d MiB"), ALL_MAX >> 20);
    *ret_blob = arena_raw(c->mem, n);
    return 0;
}

static int one(struct packages *p, const unsigned char *blob, size_t n) {
    p->n++;
    return rpm_give(blob, n, &p->bad, p->fn, p->arg);
}

static int done(struct packages *p) {
    struct ctx *c = p->c;
    return p->bad ? fail(c, E_SYNTAX, T("%d 个软件包头损坏", "%d damaged headers"), p->bad) : 0;
}

/* --- Berkeley DB: a hash file in the byte order of the machine that wrote it; headers lie on chains of overflow pages --- */
struct bdb { int fd; bool swap; uint32_t page, last; unsigned char *buf, *over; };

static uint32_t u32(const struct bdb *b, const unsigned char *p) {
    uint32_t v;
    memcpy(&v, p, 4);
    return b->swap ? __builtin_bswap32(v) : v;
}

static uint16_t u16(const struct bdb *b, const unsigned char *p) {
    uint16_t v;
    memcpy(&v, p, 2);
    return b->swap ? __builtin_bswap16(v) : v;
}

/* The value that begins on overflow page `no`. */
static int chain(struct packages *p, const struct bdb *b, uint32_t no, uint32_t len) {
    struct ctx *c = p->c;
    struct arena_mark m = arena_mark(c->mem);
    uint32_t got = 0, steps = 0, room = b->page - BDB_HEAD;
    if (len < 16 || len > BLOB_MAX || len / room > b->last)     /* more than the file can hold */
        return p->bad++, 0;
    unsigned char *blob;
    TRY(room_for(p, len, &blob));
    for (; no && no <= b->last && got < len && steps < CHAIN_MAX; steps++) {
        if (!at(b->fd, b->over, b->page, (int64_t)no * b->page) || b->over[25] != BDB_OVERFLOW)
            break;
        uint32_t have = u16(b, b->over + 22), take = have < room ? have : room;
        take = take < len - got ? take : len - got;
        memcpy(blob + got, b->over + BDB_HEAD, take);
        got += take;
        no = take ? u32(b, b->over + 16) : 0;
    }
    int rc = got == len ? one(p, blob, len) : (p->bad++, 0);
    arena_release(c->mem, m);
    return rc;
}

static int hash_page(struct packages *p, const struct bdb *b) {
    uint16_t n = u16(b, b->buf + 20);
    for (uint16_t i = 1; i < n && BDB_HEAD + 2 * (uint32_t)i + 2 <= b->page; i = (uint16_t)(i + 2)) {
        uint32_t off = u16(b, b->buf + BDB_HEAD + 2 * i);
        if (off < BDB_HEAD || off + 12 > b->page || b->buf[off] != BDB_OFFPAGE)
            continue;                              /* small values are rpm's own counter */
        TRY(chain(p, b, u32(b, b->buf + off + 4), u32(b, b->buf + off + 8)));
    }
    return 0;
}

int rpm_bdb(struct ctx *c, int fd, rpm_fn *fn, void *arg) {
    struct packages p = {.c = c, .fn = fn, .arg = arg};
    struct bdb b = {.fd = fd};
    unsigned char meta[72];
    uint32_t magic;
    if (!at(fd, meta, sizeof meta, 0))
        return fail(c, E_SYNTAX, "rpm: no Berkeley DB");
    memcpy(&magic, meta + 12, 4);
    b.swap = magic == 0x61150600;
    b.page = u32(&b, meta + 20);
    b.last = u32(&b, meta + 32);
    if ((magic != 0x00061561 && !b.swap) || b.page < PAGE_MIN || b.page > PAGE_MAX || b.page & (b.page - 1) || b.last > PAGES_MAX)
        return fail(c, E_SYNTAX, T("不是 Berkeley DB 散列文件", "no Berkeley DB hash file"));
    b.buf = arena_alloc(c->mem, b.page);
    b.over = arena_alloc(c->mem, b.page);
    for (uint32_t no = 1; no <= b.last; no++) {
        if (!at(fd, b.buf, b.page, (int64_t)no * b.page)) {
            p.bad++;
            break;
        }
        if (b.buf[25] == BDB_HASH || b.buf[25] == BDB_HASH_UNSORTED)
            TRY(hash_page(&p, &b));
    }
    return done(&p);
}

/* --- NDB: slots in the first pages, each naming a blob --- */
static uint32_t le32(const unsigned char *p) { return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24; }

static int ndb_blob(struct packages *p, int fd, int64_t off, uint32_t room, uint32_t id) {
    struct ctx *c = p->c;
    struct arena_mark m = arena_mark(c->mem);
    unsigned char head[16];
    if (!at(fd, head, sizeof head, off) || memcmp(head, "BlbS", 4) || le32(head + 4) != id || le32(head + 12) > room || le32(head + 12) > BLOB_MAX)
        return p->bad++, 0;
    uint32_t n = le32(head + 12);
    unsigned char *blob;
    TRY(room_for(p, n, &blob));
    int rc = at(fd, blob, n, off + 16) ? one(p, blob, n) : (p->bad++, 0);
    arena_release(c->mem, m);
    return rc;
}

int rpm_ndb(struct ctx *c, int fd, rpm_fn *fn, void *arg) {
    struct packages p = {.c = c, .fn = fn, .arg = arg};
    unsigned char slot[16], head[32];
    if (!at(fd, head, sizeof head, 0) || memcmp(head, "RpmP", 4))
        return fail(c, E_SYNTAX, T("不是 NDB 文件", "no NDB file"));
    uint32_t pages = le32(head + 12), slots = pages > NDB_SLOTS_MAX / 256 ? NDB_SLOTS_MAX : pages * 256;
    for (uint32_t i = 2; i < slots; i++) {         /* the head takes the place of two */
        if (!at(fd, slot, sizeof slot, (int64_t)i * 16) || memcmp(slot, "Slot", 4)) {
            p.bad++;
            break;
        }
        uint32_t blocks = le32(slot + 12);
        if (le32(slot + 4))
            TRY(ndb_blob(&p, fd, (int64_t)le32(slot + 8) * 16, blocks > BLOB_MAX / 16 ? BLOB_MAX : blocks * 16, le32(slot + 4)));
    }
    return done(&p);
}
