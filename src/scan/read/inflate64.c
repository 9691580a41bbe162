#include "scan/read/inflate64.h"

#include <stdbool.h>
#include <string.h>

enum { MAX_BITS = 15, LITERALS = 288, DISTANCES = 32, ORDERED = 19, END = 256 };
struct bits { const uint8_t *p, *end; uint64_t held; int n; bool over; };
struct code { uint16_t count[MAX_BITS + 1], symbol[LITERALS]; };

static uint32_t take(struct bits *b, int n) {
    while (b->n < n && b->p < b->end) {
        b->held |= (uint64_t)*b->p++ << b->n;
        b->n += 8;
    }
    if (b->n < n) {
        b->over = true;
        return 0;
    }
    uint32_t v = (uint32_t)(b->held & ((1ULL << n) - 1));
    b->held >>= n;
    b->n -= n;
    return v;
}

/* Codes by their lengths; false: they are more than there can be. */
static bool make(struct code *k, const uint8_t *length, int n) {
    uint16_t at[MAX_BITS + 1] = {0};
    int left = 1;
    memset(k->count, 0, sizeof k->count);
    for (int i = 0; i < n; i++)
        k->count[length[i]]++;
    for (int i = 1; i <= MAX_BITS; i++) {
        left = (left << 1) - k->count[i];
        if (left < 0)
            return false;
        at[i] = i > 1 ? (uint16_t)(at[i - 1] + k->count[i - 1]) : 0;
    }
    for (int i = 0; i < n; i++)
        if (length[i])
            k->symbol[at[length[i]]++] = (uint16_t)i;
    return true;
}

static int symbol(struct bits *b, const struct code *k) {
    int code = 0, first = 0, index = 0;
    for (int len = 1; len <= MAX_BITS; len++) {
        code |= (int)take(b, 1);
        int count = k->count[len];
        if (code - count < first)
            return k->symbol[index + code - first];
        index += count;
        first = (first + count) << 1;
        code <<= 1;
    }
    b->over = true;
    return END;
}

/* The two codes of a block that brings its own. */
static bool own_codes(struct bits *b, struct code *literal, struct code *distance) {
    static const uint8_t order[ORDERED] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    uint8_t length[LITERALS + DISTANCES + 140] = {0};
    int n_literal = (int)take(b, 5) + 257, n_distance = (int)take(b, 5) + 1, n = (int)take(b, 4) + 4;
    for (int i = 0; i < n; i++)
        length[order[i]] = (uint8_t)take(b, 3);
    if (n_literal > LITERALS - 2 || !make(literal, length, ORDERED))
        return false;
    memset(length, 0, ORDERED);
    for (int i = 0; i < n_literal + n_distance && !b->over;) {
        int s = symbol(b, literal), again = s == 16 ? 3 + (int)take(b, 2) : s == 17 ? 3 + (int)take(b, 3) : s == 18 ? 11 + (int)take(b, 7) : 1;
        if (s == 16 && !i)
            return false;
        memset(length + i, s < 16 ? s : s == 16 ? length[i - 1] : 0, (size_t)again);
        i += again;
    }
    return !b->over && make(literal, length, n_literal) && make(distance, length + n_literal, n_distance);
}

static void fixed_codes(struct code *literal, struct code *distance) {
    uint8_t length[LITERALS];
    for (int i = 0; i < LITERALS; i++)
        length[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    make(literal, length, LITERALS);
    memset(length, 5, DISTANCES);
    make(distance, length, DISTANCES);
}

/* A base and further bits, as deflate counts: `group` codes share a number of bits. */
static size_t counted(struct bits *b, int code, int group, size_t least) {
    if (code < 2 * group)
        return least + (size_t)code;
    int more = code / group - 1;
    return least + ((size_t)(group + code % group) << more) + take(b, more);
}

static size_t coded(struct bits *b, const struct code *literal, const struct code *distance, uint8_t *out, size_t at, size_t room) {
    while (!b->over && at < room) {
        int s = symbol(b, literal);
        if (s == END)
            return at;
        if (s < END) {
            out[at++] = (uint8_t)s;
            continue;
        }
        size_t len = s == 285 ? 3 + (size_t)take(b, 16) : s > 285 ? 0 : counted(b, s - 257, 4, 3);
        int far = symbol(b, distance);
        size_t back = far < DISTANCES ? counted(b, far, 2, 1) : 0;
        if (b->over || !len || !back || back > at) {
            b->over = true;
            return at;
        }
        for (; len && at < room; len--, at++)
            out[at] = out[at - back];
    }
    return at;
}

static size_t stored(struct bits *b, uint8_t *out, size_t at, size_t room) {
    take(b, b->n % 8);
    size_t len = take(b, 16), other = take(b, 16);
    b->over = b->over || (len ^ other) != 0xFFFF;
    for (; len && at < room && !b->over; len--) {
        uint8_t byte = (uint8_t)take(b, 8);
        if (!b->over)
            out[at++] = byte;
    }
    return at;
}

size_t inflate64(const uint8_t *p, size_t n, uint8_t *out, size_t room) {
    struct bits b = {.p = p, .end = p + n};
    struct code literal, distance;
    size_t at = 0;
    for (bool last = false; !last && !b.over && at < room;) {
        last = take(&b, 1);
        uint32_t type = take(&b, 2);
        if (type == 0) {
            at = stored(&b, out, at, room);
            continue;
        }
        if (type == 1)
            fixed_codes(&literal, &distance);
        if (type == 3 || (type == 2 && !own_codes(&b, &literal, &distance)))
            break;
        at = coded(&b, &literal, &distance, out, at, room);
    }
    return at;
}
