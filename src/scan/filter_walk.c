/* Walks text that is plainly of one encoding by its characters: a third or half of the offsets, one encoding's patterns, and every hit in step. */
#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "scan/code.h"
#include "scan/filter_in.h"

enum { LANES = 8, BATCH = 256, PROBE = 0x70 };      /* BATCH: candidates settled together, while their text is near */

/* ASCII that text has: a control byte ends the walk. */
static inline bool text_byte(uint8_t c) { return c >= 0x20 ? c != 0x7F : c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x1B; }

/* A character whose neighbour is of another width: the table of four bytes knows it. */
static inline void edge(struct run *r, size_t pos) {
    const uint8_t *p = r->b + pos;
    r->at[r->n] = (uint32_t)(pos - r->base);
    r->n += r->f->t6[hash6(load32(p), r->f->k)] >> tail6(p) & 1u;
}

static void make_room(struct run *r, size_t pos) {
    if (r->n < BATCH && pos - r->base < (1u << 30))
        return;
    filter_settle(r);
    r->base = pos;
}

/* The bits of `n` pairs of characters, `width` bytes each: candidates. */
static void pairs(struct run *r, size_t pos, int n, int width) {
    const uint8_t *bits = r->f->pair;
    for (int i = 0; i < n; i++, pos += (size_t)width) {
        uint32_t h = width == 3 ? hash_pair3(r->b + pos, r->f->pair_bits) : hash_pair2(r->b + pos, r->f->pair_bits);
        r->at[r->n] = (uint32_t)(pos - r->base);
        r->n += bits[h >> 3] >> (h & 7) & 1u;
    }
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static inline void take_lanes(struct run *r, __m256i product, size_t pos, unsigned lanes, int width) {
    __m256i h = _mm256_srl_epi32(product, _mm_cvtsi32_si128(32 - r->f->pair_bits));
    __m256i e = _mm256_i32gather_epi32((const int *)(const void *)r->f->pair, _mm256_srli_epi32(h, 5), 4);
    __m256i up = _mm256_andnot_si256(h, _mm256_set1_epi32(31));
    unsigned m = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_sllv_epi32(e, up))) & lanes;
    __m256i lane = _mm256_cvtepu8_epi32(_mm_cvtsi64_si128((long long)filter_lanes[m]));      /* no branch: candidates come as they like */
    lane = width == 3 ? _mm256_add_epi32(lane, _mm256_slli_epi32(lane, 1)) : _mm256_slli_epi32(lane, 1);
    _mm256_storeu_si256((__m256i *)(void *)(r->at + r->n), _mm256_add_epi32(lane, _mm256_set1_epi32((int)(pos - r->base))));
    r->n += (uint32_t)__builtin_popcount(m);
}

__attribute__((target("avx2"))) static inline void lanes3(struct run *r, size_t pos, unsigned lanes) {
    const __m256i one = _mm256_setr_epi8(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1);
    const __m256i two = _mm256_setr_epi8(3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 12, 13, 14, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 12, 13, 14, -1);
    const uint8_t *p = r->b + pos;
    __m256i x = _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)p)), _mm_loadu_si128((const __m128i *)(const void *)(p + 12)), 1);
    __m256i a = _mm256_mullo_epi32(_mm256_shuffle_epi8(x, one), _mm256_set1_epi32((int)PAIR_K));
    __m256i b = _mm256_mullo_epi32(_mm256_shuffle_epi8(x, two), _mm256_set1_epi32((int)PAIR_K2));
    take_lanes(r, _mm256_add_epi32(a, b), pos, lanes, 3);
}

__attribute__((target("avx2"))) static inline void lanes2(struct run *r, size_t pos, unsigned lanes) {
    const __m256i one = _mm256_setr_epi8(0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7, 8, 9, 0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7, 8, 9);
    const uint8_t *p = r->b + pos;
    __m256i x = _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)p)), _mm_loadu_si128((const __m128i *)(const void *)(p + 8)), 1);
    take_lanes(r, _mm256_mullo_epi32(_mm256_shuffle_epi8(x, one), _mm256_set1_epi32((int)PAIR_K)), pos, lanes, 2);
}

/* Of the 27 bytes at p, how many characters of three bytes stand first: 0 to 9. */
__attribute__((target("avx2"))) static inline int threes_avx2(__m256i x) {
    unsigned lead = (unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_and_si256(x, _mm256_set1_epi8((char)0xF0)), _mm256_set1_epi8((char)0xE0)));
    unsigned rest = (unsigned)_mm256_movemask_epi8(_mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), x));
    unsigned wrong = ((lead ^ 0x1249249u) | (rest ^ 0x6DB6DB6u)) & 0x7FFFFFFu;
    return wrong ? __builtin_ctz(wrong) / 3 : 9;
}
#endif

static inline bool three(const uint8_t *p) { return (p[0] & 0xF0) == 0xE0 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80; }

/* A character of two or four bytes among others, 0 when the bytes are none. Two of two bytes side by side may be GB18030. */
static int odd_utf8(const uint8_t *p, const uint8_t *end) {
    uint32_t cp;
    int n = code_next(ENC_UTF8, p, end, &cp);
    return cp == CODE_BAD || (n == 2 && p + 2 < end && p[2] >= 0x80 && !(end - p > 4 && three(p + 2))) ? 0 : n;
}

static size_t ascii_run(struct run *r, size_t p, size_t stop) {
    for (; p < stop && r->b[p] < 0x80 && text_byte(r->b[p]); p++) {
        make_room(r, p);
        if (r->f->first[r->b[p]])
            edge(r, p);
    }
    return p;
}

static size_t walk_utf8(struct run *r, size_t p) {
    while (p < r->to) {
        const uint8_t *q = r->b + p;
        int n = 0;
        make_room(r, p);
        if (q[0] < 0x80) {
            if (!text_byte(q[0]))
                break;
            p = ascii_run(r, p, r->to);
            continue;
        }
        while (n < LANES + 1 && p + 3 * (size_t)n + 3 <= r->end && three(q + 3 * n))
            n++;
        if (n > LANES) {
            pairs(r, p, LANES, 3);
            p += 3 * LANES;
        } else if (n) {
            pairs(r, p, n - 1, 3);
            p += 3 * (size_t)n;
            edge(r, p - 3);
        } else {
            n = odd_utf8(q, r->b + r->end);
            if (!n)
                break;
            edge(r, p);
            p += (size_t)n;
        }
    }
    return p;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static inline bool control_avx2(__m256i x, unsigned of) {
    __m256i low = _mm256_cmpgt_epi8(_mm256_set1_epi8(0x20), x), high = _mm256_cmpgt_epi8(_mm256_setzero_si256(), x);
    __m256i fine = _mm256_or_si256(_mm256_or_si256(_mm256_cmpeq_epi8(x, _mm256_set1_epi8('\n')), _mm256_cmpeq_epi8(x, _mm256_set1_epi8('\r'))), _mm256_cmpeq_epi8(x, _mm256_set1_epi8('\t')));
    return (unsigned)_mm256_movemask_epi8(_mm256_andnot_si256(_mm256_or_si256(high, fine), low)) & of;
}

__attribute__((target("avx2"))) static size_t walk_utf8_avx2(struct run *r, size_t p) {
    while (p < r->to) {
        make_room(r, p);
        if (p + 32 > r->end)
            return walk_utf8(r, p);
        __m256i x = _mm256_loadu_si256((const __m256i *)(const void *)(r->b + p));
        unsigned high = (unsigned)_mm256_movemask_epi8(x);
        if (!(high & 1)) {                                   /* ASCII up to the next high byte */
            int n = high ? __builtin_ctz(high) : 32;
            if (r->f->ascii || control_avx2(x, n < 32 ? (1u << n) - 1 : ~0u)) {
                size_t stop = ascii_run(r, p, p + (size_t)n);
                if (stop < p + (size_t)n)
                    return stop;
            }
            p += (size_t)n;
            continue;
        }
        int n = threes_avx2(x);
        if (n > LANES) {
            lanes3(r, p, 0xFF);
            p += 3 * LANES;
        } else if (n) {
            lanes3(r, p, (1u << (n - 1)) - 1);
            p += 3 * (size_t)n;
            edge(r, p - 3);
        } else {
            n = odd_utf8(r->b + p, r->b + r->end);
            if (!n)
                return p;
            edge(r, p);
            p += (size_t)n;
        }
    }
    return p;
}
#endif

/* What stands at p in two-byte characters: how many (up to nine), and how many of them everyday text does not have. */
struct look { int n, rare; };

/* Leads of GB 2312's signs and its common characters, and its second bytes. */
static struct look look_gb(const uint8_t *p, int max) {
    struct look k = {0, 0};
    for (; k.n < max && p[2 * k.n] > 0x80 && p[2 * k.n + 1] >= 0x80; k.n++) {
        uint8_t lead = p[2 * k.n];
        k.rare += !((lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xD7)) || p[2 * k.n + 1] < 0xA1;
    }
    return k;
}

/* Units of UTF-16 that text has: no control characters, nothing of U+A000 to U+FDFF. rare: both bytes are ASCII. */
static struct look look_utf16(const uint8_t *p, int max, bool be) {
    struct look k = {0, 0};
    for (; k.n < max; k.n++) {
        uint8_t high = p[2 * k.n + !be], low = p[2 * k.n + be];
        if (high ? high >= 0xA0 && high < 0xFE : low < 0x20 ? low != '\n' && low != '\r' && low != '\t' : low == 0x7F)
            break;
        k.rare += high >= 0x20 && high < 0x80 && low >= 0x20 && low < 0x80;
    }
    return k;
}

#if defined(__x86_64__)

__attribute__((target("avx2"))) static inline __m256i between(__m256i x, int low, int high) {
    __m256i y = _mm256_sub_epi8(x, _mm256_set1_epi8((char)low));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(y, _mm256_set1_epi8((char)(high - low))), y);
}

__attribute__((target("avx2"))) static inline struct look look_gb_avx2(const uint8_t *p, int max) {
    __m256i x = _mm256_loadu_si256((const __m256i *)(const void *)p);
    unsigned high = (unsigned)_mm256_movemask_epi8(x), run = ~high ? (unsigned)__builtin_ctz(~high) / 2 : 16;
    unsigned lead = (unsigned)_mm256_movemask_epi8(_mm256_or_si256(between(x, 0xA1, 0xA9), between(x, 0xB0, 0xD7))), second = (unsigned)_mm256_movemask_epi8(between(x, 0xA1, 0xFF));
    int n = (int)run < max ? (int)run : max;
    return (struct look){n, __builtin_popcount(~(lead & second >> 1) & 0x55555555u & (unsigned)((1ull << 2 * n) - 1))};
}

__attribute__((target("avx2"))) static inline __m128i at_least(__m128i x, int v) {
    return _mm_cmpeq_epi16(_mm_max_epu16(x, _mm_set1_epi16((short)v)), x);
}

__attribute__((target("avx2"))) static inline struct look look_utf16_avx2(const uint8_t *p, int max, bool be) {
    __m128i x = _mm_loadu_si128((const __m128i *)(const void *)p), ascii = _mm_cmpeq_epi16(_mm_cmpgt_epi8(x, _mm_set1_epi8(0x1F)), _mm_set1_epi16(-1));
    if (be)
        x = _mm_or_si128(_mm_slli_epi16(x, 8), _mm_srli_epi16(x, 8));
    __m128i white = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi16(x, _mm_set1_epi16('\n')), _mm_cmpeq_epi16(x, _mm_set1_epi16('\r'))), _mm_cmpeq_epi16(x, _mm_set1_epi16('\t')));
    __m128i fine = _mm_or_si128(white, _mm_andnot_si128(_mm_cmpeq_epi16(x, _mm_set1_epi16(0x7F)), _mm_andnot_si128(_mm_andnot_si128(at_least(x, 0xFE00), at_least(x, 0xA000)), at_least(x, 0x20))));
    unsigned strange = ~(unsigned)_mm_movemask_epi8(fine) | 1u << 16;
    int n = __builtin_ctz(strange) / 2;
    n = n < max ? n : max;
    return (struct look){n, __builtin_popcount((unsigned)_mm_movemask_epi8(ascii) & ((1u << 2 * n) - 1)) / 2};
}
#endif

#if defined(__x86_64__)
#define LOOK(what, ...) (avx2 ? what##_avx2(__VA_ARGS__) : what(__VA_ARGS__))
#else
#define LOOK(what, ...) what(__VA_ARGS__)
#endif

/* `valid` pairs of two-byte characters at p. */
__attribute__((always_inline)) static inline void pairs2(struct run *r, size_t p, int valid, const bool avx2) {
#if defined(__x86_64__)
    if (avx2) {
        lanes2(r, p, (1u << valid) - 1);
        return;
    }
#endif
    (void)avx2;
    pairs(r, p, valid, 2);
}

/* Stops where the leads are not what text has: out of step, or another encoding. */
__attribute__((always_inline)) static inline size_t walk_gb(struct run *r, size_t p, const bool avx2) {
    int strange = 0;
    while (p < r->to) {
        const uint8_t *q = r->b + p;
        make_room(r, p);
        if (q[0] < 0x80) {
            if (!text_byte(q[0]))
                break;
            p = ascii_run(r, p, r->to);
            continue;
        }
        int max = p + 2 * (LANES + 1) <= r->to ? LANES + 1 : (int)(r->to - p + 1) / 2;
        max = p + 2 * (size_t)max <= r->end ? max : (int)(r->end - p) / 2;
        struct look k = LOOK(look_gb, q, max);
        if (k.rare > 2 || (k.rare && k.rare == k.n && k.n > 1) || strange > 6)
            break;
        if (k.n) {
            int valid = k.n > LANES ? LANES : k.n - 1;
            pairs2(r, p, valid, avx2);
            strange = strange > valid / 4 ? strange - valid / 4 : 0;
            p += 2 * (size_t)(k.n > LANES ? LANES : k.n);
            if (k.n <= LANES)
                edge(r, p - 2);
            continue;
        }
        uint32_t cp;
        int n = code_next(ENC_GB18030, q, r->b + r->end, &cp);
        if (cp == CODE_BAD)
            break;
        strange += 2;
        edge(r, p);
        p += (size_t)n;
    }
    return p;
}

static int usual(const uint8_t *p, bool be) {
    int sum = 0;
    for (int i = 0; i < LANES; i++)
        sum += code_common((uint32_t)(p[2 * i + !be] << 8 | p[2 * i + be]));
    return sum;
}

/* The other byte order at an odd place has the same high bytes, but hardly a usual character. */
static bool uncommon(const uint8_t *p, bool be) {
    int sum = usual(p, be);
    return sum < LANES - 1 || sum < usual(p + 1, !be);
}

__attribute__((always_inline)) static inline size_t walk_utf16(struct run *r, size_t p, bool be, const bool avx2) {
    while (p < r->to) {
        int max = p + 2 * LANES + 2 <= r->end ? LANES : (int)(r->end - p) / 2 - 1;
        if (max <= 0)
            return r->end;                                 /* its last unit: no pair begins there */
        make_room(r, p);
        struct look k = LOOK(look_utf16, r->b + p, max, be);
        if (!k.n || k.rare >= LANES - 1 || ((p & PROBE) < 16 && k.n == LANES && uncommon(r->b + p, be)))
            break;
        pairs2(r, p, k.n, avx2);
        p += 2 * (size_t)k.n;
    }
    return p;
}

static size_t walk_plain(struct run *r, int enc, size_t p) {
    return enc == ENC_UTF8 ? walk_utf8(r, p) : enc == ENC_GB18030 ? walk_gb(r, p, false) : walk_utf16(r, p, enc == ENC_UTF16BE, false);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static size_t walk_avx2(struct run *r, int enc, size_t p) {
    return enc == ENC_UTF8 ? walk_utf8_avx2(r, p) : enc == ENC_GB18030 ? walk_gb(r, p, true) : walk_utf16(r, p, enc == ENC_UTF16BE, true);
}
#endif

/* The first character that begins at or after `to`. */
static size_t boundary(const struct run *r, int enc, size_t p) {
    if (p <= r->to || enc == ENC_GB18030)
        return p;
    size_t q = r->to;
    if (enc == ENC_UTF8)
        for (; q < p && (r->b[q] & 0xC0) == 0x80; q++)
            continue;
    else
        q += (p - q) & 1;
    return q;
}

size_t filter_walk(const struct filter *f, int enc, const uint8_t *b, size_t from, size_t to, size_t end, filter_hit hit, void *arg) {
    struct run r;
    r.f = f, r.b = b, r.from = from, r.to = to, r.end = end, r.hit = hit, r.arg = arg, r.n = 0, r.base = from;
    if (from >= to)
        return from;
#if defined(__x86_64__)
    size_t p = f->avx2 ? walk_avx2(&r, enc, from) : walk_plain(&r, enc, from);
#else
    size_t p = walk_plain(&r, enc, from);
#endif
    filter_settle(&r);
    return boundary(&r, enc, p);
}
