#include "probe/journal.h"

#include <endian.h>
#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { BLOCK = 16 << 10, BLOCKS = 64, TEXT = 512, PACKED_FROM = 512, CHAIN = 1000000 };
enum { OBJ_DATA = 1, OBJ_FIELD = 2, OBJ_ENTRY = 3, OBJ_ARRAY = 6, COMPACT = 16, KNOWN = 31 };

struct journal {
    int fd;
    uint64_t size, header;
    bool compact, damaged;
    int64_t n_compressed, steps, until_us;
    uint64_t field_table, field_table_bytes, entry_array;
    struct journal_span span;
    uint64_t block_at[BLOCKS];
    size_t block_n[BLOCKS];
    char *block[BLOCKS];
    struct ctx *c;
};

/* Copies n bytes at `at`; false beyond the end. */
static bool get(struct journal *j, uint64_t at, void *out, size_t n) {
    char *o = out;
    while (n) {
        uint64_t base = at / BLOCK * BLOCK;
        size_t i = (size_t)(base / BLOCK % BLOCKS), off = (size_t)(at - base);
        if (!j->block[i])
            j->block[i] = arena_alloc(j->c->mem, BLOCK);
        if (j->block_at[i] != base + 1) {
            ssize_t r = pread(j->fd, j->block[i], BLOCK, (off_t)base);
            j->block_at[i] = base + 1;
            j->block_n[i] = r > 0 ? (size_t)r : 0;
        }
        if (off >= j->block_n[i])
            return false;
        size_t k = j->block_n[i] - off < n ? j->block_n[i] - off : n;
        memcpy(o, j->block[i] + off, k);
        o += k;
        at += k;
        n -= k;
    }
    return true;
}

static uint64_t u64(struct journal *j, uint64_t at) {
    uint64_t v = 0;
    return get(j, at, &v, 8) ? le64toh(v) : 0;
}

static uint32_t u32(struct journal *j, uint64_t at) {
    uint32_t v = 0;
    return get(j, at, &v, 4) ? le32toh(v) : 0;
}

static int64_t cpu_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* Counts a step; false when there were too many or the time is up (chains of a damaged file may run in circles). */
static bool step(struct journal *j) {
    if ((++j->steps & 1023) == 0 && cpu_us() > j->until_us)
        j->steps = JOURNAL_STEPS + 1;
    return j->steps <= JOURNAL_STEPS;
}

/* An object of this type at `at`, wholly inside the file; returns its size, else 0 and the file counts as damaged. */
static uint64_t object(struct journal *j, uint64_t at, int type) {
    unsigned char t;
    if (!at)
        return 0;
    uint64_t size = at % 8 == 0 && at >= j->header && at < j->size && get(j, at, &t, 1) && t == type ? u64(j, at + 8) : 0;
    if (size < 16 || size > j->size - at) {
        j->damaged = true;
        return 0;
    }
    return step(j) ? size : 0;
}

int journal_open(struct ctx *c, int fd, int64_t max_ms, struct journal **ret_j) {
    struct stat st;
    char magic[8];
    struct journal *j = NEW(c, struct journal);
    j->fd = fd;
    j->until_us = cpu_us() + max_ms * 1000;
    j->c = c;
    if (fstat(fd, &st) < 0 || !get(j, 0, magic, 8) || memcmp(magic, "LPKSHHRH", 8) != 0)
        return fail(c, E_SYNTAX, T("不是 journal 文件", "not a journal file"));
    uint32_t flags = u32(j, 12);
    if (flags & ~(uint32_t)KNOWN)
        return fail(c, E_UNSUPPORTED, T("journal 文件有不认识的格式 %x", "the journal has an unknown format %x"), flags);
    j->size = (uint64_t)st.st_size;
    j->header = u64(j, 88);
    if (j->header < 208 || j->header > j->size)
        return fail(c, E_SYNTAX, T("journal 文件头损坏", "the journal's head is damaged"));
    unsigned char state = 0;
    get(j, 16, &state, 1);
    j->compact = flags & COMPACT;
    j->field_table = u64(j, 120);
    j->field_table_bytes = u64(j, 128);
    j->entry_array = u64(j, 176);
    uint64_t arena = u64(j, 96);
    j->damaged = arena > j->size - j->header;         /* cut off: the head promises more than there is */
    j->span = (struct journal_span){.first_us = (int64_t)u64(j, 184), .last_us = (int64_t)u64(j, 192), .n_entries = (int64_t)u64(j, 152),
                                    .first_seq = (int64_t)u64(j, 168), .last_seq = (int64_t)u64(j, 160), .archived = state == 2};
    get(j, 72, j->span.seq_id, 16);
    get(j, 40, j->span.machine, 16);
    *ret_j = j;
    return 0;
}

struct journal_span journal_span(const struct journal *j) {
    struct journal_span s = j->span;
    s.damaged = j->damaged;
    s.n_compressed = j->n_compressed;
    return s;
}

static bool entry_at(struct journal *j, uint64_t at, struct journal_entry *e) {
    if (object(j, at, OBJ_ENTRY) < 64)
        return false;
    *e = (struct journal_entry){.seq = (int64_t)u64(j, at + 16), .realtime_us = (int64_t)u64(j, at + 24), .monotonic_us = (int64_t)u64(j, at + 32), .at = at};
    return get(j, at + 40, e->boot, 16);
}

/* How long a compressed object's text is: LZ4 has its length before it, zstd in the head of its frame, XZ only behind it; what is not told is long, as journald packs from PACKED_FROM bytes unless it is told to pack shorter ones. */
static uint64_t unpacked(struct journal *j, uint64_t at, unsigned flags) {
    enum { XZ = 1, LZ4 = 2 };
    unsigned char h[14] = {0};
    if (flags & XZ || !get(j, at, h, sizeof h))
        return PACKED_FROM;
    if (flags & LZ4)
        return u64(j, at);
    unsigned single = h[4] >> 5 & 1, size = h[4] >> 6, names = h[4] & 3;
    const unsigned char *p = h + 5 + !single + (names ? 1 << (names - 1) : 0);
    return size == 1 ? 256 + (p[0] | (uint64_t)p[1] << 8) : size || !single ? PACKED_FROM : p[0];
}

/* The text of a data object behind "FIELD=", cut at TEXT bytes; false when compressed or another field. */
static bool data_text(struct journal *j, uint64_t at, const char *field, char *out, size_t n_out) {
    uint64_t size = object(j, at, OBJ_DATA), head = j->compact ? 72 : 64;
    unsigned char flags = 0;
    size_t n = strlen(field);
    char name[64];
    if (size < head + n + 1 || n >= sizeof name || !get(j, at + 1, &flags, 1))
        return false;
    if (flags & 7) {
        j->n_compressed += unpacked(j, at + head, flags) < PACKED_FROM;
        return false;
    }
    if (!get(j, at + head, name, n + 1) || memcmp(name, field, n) != 0 || name[n] != '=')
        return false;
    size_t len = (size_t)(size - head - n - 1);
    len = len < n_out - 1 ? len : n_out - 1;
    if (!get(j, at + head + n + 1, out, len))
        return false;
    out[len] = 0;
    return true;
}

bool journal_field(struct journal *j, const struct journal_entry *e, const char *field, char *out, size_t n_out) {
    uint64_t size = object(j, e->at, OBJ_ENTRY), width = j->compact ? 4 : 16;
    for (uint64_t at = 64; at + width <= size && at < 64 + 256 * width; at += width) {
        uint64_t data = j->compact ? u32(j, e->at + at) : u64(j, e->at + at);
        if (data_text(j, data, field, out, n_out))
            return true;
    }
    return false;
}

/* Offset of the first data object of MESSAGE, by the hash table of fields. */
static uint64_t message_chain(struct journal *j) {
    for (uint64_t i = 0; i + 16 <= j->field_table_bytes && i < 1 << 20; i += 16) {
        int n = 0;
        for (uint64_t at = u64(j, j->field_table + i); at && n < 10000; at = u64(j, at + 24), n++) {
            char name[8];
            uint64_t size = object(j, at, OBJ_FIELD);
            if (!size)
                break;
            if (size == 40 + 7 && get(j, at + 40, name, 7) && memcmp(name, "MESSAGE", 7) == 0)
                return u64(j, at + 32);
        }
    }
    return 0;
}

struct each { int (*fn)(void *arg, struct journal *j, const char *text, const struct journal_entry *e); void *arg; const char *text; };

static int array_each(struct journal *j, uint64_t at, int64_t left, struct each *f) {
    uint64_t width = j->compact ? 4 : 8;
    for (int chain = 0; at && left > 0 && chain < CHAIN; chain++) {
        uint64_t size = object(j, at, OBJ_ARRAY);
        for (uint64_t i = 24; i + width <= size && left > 0; i += width, left--) {
            struct journal_entry e;
            uint64_t off = j->compact ? u32(j, at + i) : u64(j, at + i);
            if (!off)
                return 0;
            if (j->steps > JOURNAL_STEPS || !entry_at(j, off, &e))
                return 0;
            TRY(f->fn(f->arg, j, f->text, &e));
        }
        at = size ? u64(j, at + 16) : 0;
    }
    return 0;
}

int journal_messages(struct ctx *c, struct journal *j, bool (*want)(void *arg, const char *text), int (*fn)(void *arg, struct journal *j, const char *text, const struct journal_entry *e), void *arg) {
    char text[TEXT];
    for (uint64_t at = message_chain(j); at;) {
        if (j->steps > JOURNAL_STEPS)
            return fail(c, E_LIMIT, T("journal 对象过多", "too many objects in the journal"));
        uint64_t next = u64(j, at + 32);
        struct each f = {fn, arg, text};
        struct journal_entry e;
        if (data_text(j, at, "MESSAGE", text, sizeof text) && want(arg, text)) {
            uint64_t first = u64(j, at + 40), array = u64(j, at + 48), n = u64(j, at + 56);
            if (n && entry_at(j, first, &e))
                TRY(fn(arg, j, text, &e));
            if (n > 1)
                TRY(array_each(j, array, (int64_t)(n - 1), &f));
        } else if (!object(j, at, OBJ_DATA)) {
            break;
        }
        at = next;
    }
    return j->steps > JOURNAL_STEPS ? fail(c, E_LIMIT, T("journal 对象过多", "too many objects in the journal")) : 0;
}

struct plain { int (*fn)(void *arg, const struct journal_entry *e); void *arg; };

static int pass_on(void *arg, struct journal *j, const char *text, const struct journal_entry *e) {
    struct plain *f = arg;
    (void)j, (void)text;
    return f->fn(f->arg, e);
}

int journal_entries(struct ctx *c, struct journal *j, int (*fn)(void *arg, const struct journal_entry *e), void *arg) {
    struct plain p = {fn, arg};
    struct each f = {pass_on, &p, NULL};
    int64_t n = j->span.n_entries < JOURNAL_STEPS ? j->span.n_entries : JOURNAL_STEPS;
    TRY(array_each(j, j->entry_array, n, &f));
    return j->steps > JOURNAL_STEPS ? fail(c, E_LIMIT, T("journal 对象过多", "too many objects in the journal")) : 0;
}
