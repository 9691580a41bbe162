#include "scan/pdf_filter.h"

#include "scan/filter.h"
#include "scan/pdf_token.h"
#include "scan/unpack.h"

static size_t flate(const uint8_t *p, size_t n, uint8_t *out, size_t max) {
    return unpack(UNPACK_ZLIB, p, n, 0, out, max).made;
}

/* Codes of 9 to 12 bits, which grow one code early. A string of the table is where it was first written and one byte more. */
static size_t lzw(const uint8_t *p, size_t n, uint8_t *out, size_t max) {
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
        width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
    }
    return made;
}

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
    {"FlateDecode", "Fl", flate}, {"LZWDecode", "LZW", lzw}, {"ASCIIHexDecode", "AHx", hexadecimal}, {"ASCII85Decode", "A85", base85}, {"RunLengthDecode", "RL", runs}};

static const struct kind *kind_of(const char *name) {
    for (size_t i = 0; i < COUNT(kinds); i++)
        if (str_eq(name, kinds[i].name) || str_eq(name, kinds[i].brief))
            return &kinds[i];
    return NULL;
}

bool pdf_filter(const char *name) {
    return kind_of(name) != NULL;
}

static const uint8_t *one(struct arena *mem, const struct kind *k, const uint8_t *p, size_t n, size_t max, size_t *ret_n) {
    struct arena_mark before = arena_mark(mem);
    for (size_t room = n * 4 + 4096;; room *= 2) {
        room = room < max ? room : max;
        arena_release(mem, before);                            /* what was too small */
        uint8_t *out = arena_alloc(mem, room + FILTER_PAD);
        *ret_n = k->read(p, n, out, room);
        if (*ret_n + 4 < room || room == max)                  /* a step of base 85 leaves up to three bytes free */
            return out;
    }
}

const uint8_t *pdf_unfilter(struct arena *mem, const char *names, int n_names, size_t step, const uint8_t *p, size_t n, size_t max, size_t *ret_n) {
    int left = 0;
    *ret_n = n;
    for (int i = 0; i < n_names; i++)
        left += pdf_filter(names + (size_t)i * step);
    for (int i = 0; i < n_names; i++) {
        const struct kind *k = kind_of(names + (size_t)i * step);
        if (k)
            p = one(mem, k, p, *ret_n, --left ? max / 4 : max, ret_n);
    }
    return p;
}
