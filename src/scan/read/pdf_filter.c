#include "scan/read/pdf_filter.h"

#include "match/filter.h"
#include "scan/read/pdf_token.h"
#include "scan/read/unpack.h"

static size_t flate(const uint8_t *p, size_t n, uint8_t *out, size_t max) {
    return unpack(UNPACK_ZLIB, p, n, 0, out, max).made;
}

/* Codes of 9 to 12 bits, which grow one code early, or not. A string of the table is where it was first written and one byte more. */
static inline size_t lzw(const uint8_t *p, size_t n, uint8_t *out, size_t max, const unsigned early) {
    enum { CLEAR = 256, END, FIRST, TABLE = 4096 };
    struct { size_t at, n; } table[TABLE], last = {0, 0};
    unsigned next = FIRST, width = 9, bits = 0;
    uint32_t have = 0;
    size_t made = 0;
    for (const uint8_t *end = p + n; made < max;) {
        for (; bits < width && p < end; bits += 8)
            have = have << 8 | *p++;
        if (bits < width)
            break;
        unsigned code = have >> (bits -= width) & ((1u << width) - 1);
        if (code == CLEAR) {
            next = FIRST;
            width = 9;
            last.n = 0;
            continue;
        }
        if (last.n && next < TABLE) {
            table[next].at = last.at;
            table[next++].n = last.n + 1;
        }
        if (code == END || (code > END && code >= next))
            break;
        last.at = made;
        last.n = code < CLEAR ? 1 : table[code].n;
        if (code < CLEAR)
            out[made++] = (uint8_t)code;
        for (size_t i = 0; code > END && i < last.n && made < max; i++, made++)
            out[made] = out[table[code].at + i];
        width = next + early >= 2048 ? 12 : next + early >= 1024 ? 11 : next + early >= 512 ? 10 : 9;
    }
    return made;
}

static size_t lzw_early(const uint8_t *p, size_t n, uint8_t *out, size_t max) { return lzw(p, n, out, max, 1); }
static size_t lzw_late(const uint8_t *p, size_t n, uint8_t *out, size_t max) { return lzw(p, n, out, max, 0); }

static size_t hexadecimal(const uint8_t *p, size_t n, uint8_t *out, size_t max) {
    size_t made = 0;
    pdf_hexadecimal(p, p + n, out, max, &made);
    return made;
}

static size_t base85(const uint8_t *p, size_t n, uint8_t *out, size_t max) {
    size_t made = 0;
    uint32_t four = 0;
    int digits = 0;
    for (size_t i = 0; i < n && p[i] != '~' && max - made >= 4; i++) {
        if (p[i] == 'z' && !digits) {
            memset(out + made, 0, 4);
            made += 4;
        } else if (p[i] >= '!' && p[i] <= 'u') {
            four = four * 85 + (p[i] - '!');
            if (++digits < 5)
                continue;
            for (int k = 3; k >= 0; k--)
                out[made++] = (uint8_t)(four >> 8 * k);
            four = 0;
            digits = 0;
        }
    }
    if (digits > 1 && max - made >= 4) {
        for (int k = digits; k < 5; k++)
            four = four * 85 + 84;
        for (int k = 3; k > 4 - digits; k--)
            out[made++] = (uint8_t)(four >> 8 * k);
    }
    return made;
}

static size_t runs(const uint8_t *p, size_t n, uint8_t *out, size_t max) {
    size_t made = 0;
    for (size_t i = 0; i < n && p[i] != 128;) {
        size_t len = p[i] < 128 ? p[i] + 1u : 257u - p[i];
        bool same = p[i++] > 128;
        for (; len && i < n && made < max; len--) {
            out[made++] = p[i];
            i += !same;
        }
        i += same;
    }
    return made;
}

static const struct kind { const char *name, *brief; size_t (*read)(const uint8_t *p, size_t n, uint8_t *out, size_t max); } kinds[] = {
    {"FlateDecode", "Fl", flate}, {"LZWDecode", "LZW", lzw_early}, {"ASCIIHexDecode", "AHx", hexadecimal}, {"ASCII85Decode", "A85", base85}, {"RunLengthDecode", "RL", runs}};

static const struct kind *kind_of(const char *name) {
    for (size_t i = 0; i < COUNT(kinds); i++)
        if (str_eq(name, kinds[i].name) || str_eq(name, kinds[i].brief))
            return &kinds[i];
    return NULL;
}

bool pdf_filter(const char *name) {
    return kind_of(name) != NULL;
}

/* What PNG's filter of a row adds to a byte: of its left, upper, upper left neighbour. */
static int neighbours(int kind, int a, int b, int c) {
    int p = a + b - c, pa = p > a ? p - a : a - p, pb = p > b ? p - b : b - p, pc = p > c ? p - c : c - p;
    return kind == 1 ? a : kind == 2 ? b : kind == 3 ? (a + b) / 2 : kind == 4 ? (pa <= pb && pa <= pc ? a : pb <= pc ? b : c) : 0;
}

/* Rows as they were before a predictor, in place; how many bytes. */
static size_t unpredict(const struct pdf_parms *k, uint8_t *b, size_t n) {
    enum { MOST = 1 << 24 };
    int64_t bits = k->colors > 0 && k->colors <= 32 && k->bits > 0 && k->bits <= 16 && k->columns > 0 && k->columns < MOST ? k->colors * k->bits : 0;
    size_t row = (size_t)(bits * k->columns + 7) / 8, step = bits > 8 ? (size_t)bits / 8 : 1, made = 0;
    if (!bits || k->predictor < 2 || (k->predictor == 2 && k->bits != 8))
        return n;
    if (k->predictor == 2) {
        for (size_t i = 0; i < n; i++)
            b[i] = (uint8_t)(b[i] + (i % row < step ? 0 : b[i - step]));
        return n;
    }
    for (size_t i = 0; i < n;) {
        int kind = b[i++];
        for (size_t j = 0; j < row && i < n; j++, made++)
            b[made] = (uint8_t)(b[i++] + neighbours(kind, j < step ? 0 : b[made - step], made < row ? 0 : b[made - row], j < step || made < row ? 0 : b[made - row - step]));
    }
    return made;
}

static uint8_t *one(struct arena *mem, const struct kind *k, bool late, const uint8_t *p, size_t n, size_t max, size_t *ret_n) {
    struct arena_mark before = arena_mark(mem);
    for (size_t room = n * 4 + 4096;; room *= 2) {
        room = room < max ? room : max;
        arena_release(mem, before);                            /* what was too small */
        uint8_t *out = arena_alloc(mem, room + FILTER_PAD);
        *ret_n = late ? lzw_late(p, n, out, room) : k->read(p, n, out, room);
        if (*ret_n + 4 < room || room == max)                  /* a step of base 85 leaves up to three bytes free */
            return out;
    }
}

const uint8_t *pdf_unfilter(struct arena *mem, const char *names, int n_names, size_t step, const struct pdf_parms *parms, const uint8_t *p, size_t n, size_t max, size_t *ret_n) {
    int left = 0, last = -1;
    *ret_n = n;
    for (int i = 0; i < n_names; i++) {
        const struct kind *k = kind_of(names + (size_t)i * step);
        left += k != NULL;
        last = k && (k->read == flate || k->read == lzw_early) ? i : last;
    }
    for (int i = 0; i < n_names; i++) {
        const struct kind *k = kind_of(names + (size_t)i * step);
        if (!k)
            continue;
        uint8_t *out = one(mem, k, i == last && parms->late && k->read == lzw_early, p, *ret_n, --left ? max / 4 : max, ret_n);
        if (i == last)
            *ret_n = unpredict(parms, out, *ret_n);
        p = out;
    }
    return p;
}
