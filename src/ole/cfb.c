#include "ole/cfb.h"

#include <strings.h>

#include "base/bytes.h"

enum { MAX_ENTRIES = 100000, PAD = 32 };
#define FREE 0xFFFFFFFFu
#define LAST_SECTOR 0xFFFFFFFAu

static const uint8_t *sector(const struct cfb *f, uint32_t i) {
    uint64_t at = ((uint64_t)i + 1) << f->shift;
    return i < LAST_SECTOR && at < f->n && f->n - at >= 4 ? f->p + at : NULL;
}

static size_t sector_bytes(const struct cfb *f, const uint8_t *s) {
    size_t whole = (size_t)1 << f->shift, left = f->n - (size_t)(s - f->p);
    return left < whole ? left : whole;
}

/* The table of sectors: 109 entries in the header, the rest in a chain of their own. */
static void read_fat(struct cfb *f, struct arena *mem) {
    uint32_t per = 1u << (f->shift - 2), sectors = (uint32_t)(f->n >> f->shift) + 1, n = 0;
    f->fat = arena_alloc(mem, ((size_t)sectors + per) * sizeof *f->fat);
    uint32_t difat = u32(f->p + 68), k = 0;
    const uint8_t *list = f->p + 76;
    uint32_t in_list = 109;
    for (uint32_t rounds = 0; rounds <= sectors; rounds++) {
        for (k = 0; k < in_list && n + per <= sectors + per; k++) {
            const uint8_t *s = sector(f, u32(list + 4 * k));
            if (!s || n >= sectors)
                continue;
            size_t have = sector_bytes(f, s) / 4;
            f->top = u32(list + 4 * k) > f->top ? u32(list + 4 * k) : f->top;
            for (uint32_t e = 0; e < per; e++)
                f->fat[n++] = e < have ? u32(s + 4 * e) : FREE;
            if (n >= sectors)
                break;
        }
        const uint8_t *s = sector(f, difat);
        if (!s || n >= sectors || sector_bytes(f, s) < (size_t)1 << f->shift)
            break;
        f->top = difat > f->top ? difat : f->top;
        list = s;
        in_list = per - 1;
        difat = u32(s + 4 * (per - 1));
    }
    f->n_fat = n;
}

/* The bytes of a chain of sectors, at most `max`. */
static size_t chain(const struct cfb *f, uint32_t at, size_t max, uint8_t *out) {
    size_t n = 0;
    for (uint32_t steps = 0; at < LAST_SECTOR && n < max && steps <= f->n_fat; steps++) {
        const uint8_t *s = sector(f, at);
        if (!s)
            break;
        size_t part = sector_bytes(f, s);
        part = part < max - n ? part : max - n;
        memcpy(out + n, s, part);
        n += part;
        at = at < f->n_fat ? f->fat[at] : FREE;
    }
    return n;
}

static void take_name(struct cfb_stream *e, const uint8_t *p, struct str *name) {
    size_t bytes = u16(p + 64);
    str_clear(name);
    for (size_t i = 0; i + 2 < bytes && i < 62 && name->len + 4 < sizeof e->name; i += 2) {
        uint32_t cp = u16(p + i);
        if (cp >= 0xD800 && cp < 0xE000)
            cp = '?';
        if (cp < 0x20)
            str_put_i64(name, cp);
        else
            utf8_put(name, cp);
    }
    memcpy(e->name, name->p, name->len + 1);
}

static void read_directory(struct ctx *c, struct cfb *f, struct arena *mem) {
    struct str name;
    str_init(&name, c, sizeof f->stream->name - 1);
    size_t max = f->n < (size_t)MAX_ENTRIES * 128 ? f->n : (size_t)MAX_ENTRIES * 128;
    uint8_t *d = arena_alloc(mem, max + PAD);
    size_t n = chain(f, u32(f->p + 48), max, d) / 128;
    f->stream = arena_alloc(mem, (n + 1) * sizeof *f->stream);
    for (size_t i = 0; i < n; i++) {
        struct cfb_stream *e = &f->stream[f->n_streams];
        const uint8_t *p = d + 128 * i;
        if (p[66] != 2 && p[66] != 5)
            continue;
        take_name(e, p, &name);
        e->type = p[66];
        e->start = u32(p + 116);
        e->size = u32(p + 120) | (f->shift > 9 ? (uint64_t)u32(p + 124) << 32 : 0);
        if (e->type == 5 && !f->ministream) {
            size_t want = e->size < f->n ? (size_t)e->size : f->n;
            f->ministream = arena_alloc(mem, want + PAD);
            f->ministream_n = chain(f, e->start, want, f->ministream);
        }
        f->n_streams++;
    }
}

static void read_mini(struct cfb *f, struct arena *mem) {
    uint64_t want = (uint64_t)u32(f->p + 64) << f->shift;
    size_t max = want < f->n ? (size_t)want : f->n;
    uint8_t *b = arena_alloc(mem, max + PAD);
    f->n_mini = (uint32_t)(chain(f, u32(f->p + 60), max, b) / 4);
    f->mini = arena_alloc(mem, ((size_t)f->n_mini + 1) * sizeof *f->mini);
    for (uint32_t i = 0; i < f->n_mini; i++)
        f->mini[i] = u32(b + 4 * i);
}

int cfb_open(struct ctx *c, struct arena *mem, const uint8_t *p, size_t n, struct cfb *f) {
    *f = (struct cfb){.p = p, .n = n};
    if (n < 512)
        return fail(c, E_INVALID, T("文件不完整", "the file is cut off"));
    f->shift = u16(p + 30);
    f->mini_shift = u16(p + 32);
    f->cutoff = u32(p + 56);
    if ((f->shift != 9 && f->shift != 12) || f->mini_shift > 12 || f->mini_shift < 2)
        return fail(c, E_INVALID, T("复合文件头损坏", "damaged compound file header"));
    read_fat(f, mem);
    read_mini(f, mem);
    read_directory(c, f, mem);
    return f->n_streams ? 0 : fail(c, E_INVALID, T("复合文件目录损坏", "damaged compound file directory"));
}

void cfb_read(const struct cfb *f, struct arena *mem, int i, uint8_t **ret_p, size_t *ret_n) {
    const struct cfb_stream *e = &f->stream[i];
    size_t want = e->size < f->n ? (size_t)e->size : f->n, n = 0;
    uint8_t *out = arena_alloc(mem, want + PAD);
    if (e->size >= f->cutoff || e->type == 5) {
        n = chain(f, e->start, want, out);
    } else {
        uint32_t at = e->start;
        for (uint32_t steps = 0; n < want && steps <= f->n_mini; steps++) {
            uint64_t from = (uint64_t)at << f->mini_shift;
            size_t part = (size_t)1 << f->mini_shift;
            if (at >= LAST_SECTOR || from >= f->ministream_n)
                break;
            part = part < f->ministream_n - from ? part : f->ministream_n - (size_t)from;
            part = part < want - n ? part : want - n;
            memcpy(out + n, f->ministream + from, part);
            n += part;
            at = at < f->n_mini ? f->mini[at] : FREE;
        }
    }
    *ret_p = out;
    *ret_n = n;
}

/* The highest sector of a chain that holds at most `size` bytes, `top` if that is higher. */
static uint32_t top_of(const struct cfb *f, uint32_t at, uint64_t size, uint32_t top) {
    uint64_t steps = (size >> f->shift) + 1;
    for (uint32_t n = 0; at < f->n_fat && n < steps && n <= f->n_fat; n++) {
        top = at > top ? at : top;
        at = f->fat[at];
    }
    return top;
}

size_t cfb_end(const struct cfb *f) {
    uint32_t top = top_of(f, u32(f->p + 60), f->n, top_of(f, u32(f->p + 48), f->n, f->top));
    for (int i = 0; i < f->n_streams; i++)
        if (f->stream[i].type == 5 || f->stream[i].size >= f->cutoff)
            top = top_of(f, f->stream[i].start, f->stream[i].size, top);
    uint64_t end = ((uint64_t)top + 2) << f->shift;
    return end < f->n ? (size_t)end : f->n;
}

/* Does a sector of the chain begin behind the end, or one of those `size` bytes stand there? */
static bool beyond(const struct cfb *f, uint32_t at, uint64_t size) {
    for (uint32_t steps = 0; at < LAST_SECTOR && size && steps <= f->n_fat; steps++) {
        uint64_t from = ((uint64_t)at + 1) << f->shift, part = size < 1u << f->shift ? size : 1u << f->shift;
        if (from + part > f->n)
            return true;
        size -= part;
        at = at < f->n_fat ? f->fat[at] : FREE;
    }
    return false;
}

bool cfb_cut(const struct cfb *f) {
    for (int k = 0; k < 109; k++)
        if (beyond(f, u32(f->p + 76 + 4 * k), 4))
            return true;
    bool cut = beyond(f, u32(f->p + 48), f->n) || beyond(f, u32(f->p + 60), 4);
    for (int i = 0; i < f->n_streams && !cut; i++)
        if (f->stream[i].type == 5 || f->stream[i].size >= f->cutoff)
            cut = beyond(f, f->stream[i].start, f->stream[i].size);
    return cut;
}

int cfb_find(const struct cfb *f, const char *name) {
    for (int i = 0; i < f->n_streams; i++)
        if (f->stream[i].type == 2 && !strcasecmp(f->stream[i].name, name))
            return i;
    return -1;
}
