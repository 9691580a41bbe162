/* Walks text that is plainly of one encoding by its characters: a third or half of the offsets, one encoding's patterns, and every hit in step. */
#if defined(__x86_64__)
#include "match/filter_avx2.h"
#include "match/filter_avx512.h"
#endif

#include "text/code.h"
#include "match/filter_in.h"

enum { LANES = 8, STEP = 32, WIDE = 64, PROBE = 0x7F, NEAR = 1 << 30, RUN_LEAST = 12 };      /* STEP: bytes looked at together; RUN_LEAST: so many characters of one width are worth being put in two planes */
#define EVEN 0x55555555u
#define EVEN64 0x5555555555555555u

/* ASCII that text has: a control byte ends the walk. */
static inline bool text_byte(uint8_t c) { return c >= 0x20 ? c != 0x7F : c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x1B; }

/* Candidates: a bit for each `stride` bytes from pos on. */
static inline void emit(struct run *r, size_t pos, uint32_t bits, uint64_t stride) {
    r->group[r->n_groups] = stride << 62 | (uint64_t)(pos - r->base) << 32 | bits;
    r->n_groups += bits != 0;
}

static void settle(struct run *r) {
    for (uint32_t i = 0; i < r->n_groups; i++) {
        uint32_t bits = (uint32_t)r->group[i], at = (uint32_t)(r->group[i] >> 32) & (NEAR - 1), stride = (uint32_t)(r->group[i] >> 62);
        for (; bits; bits &= bits - 1)
            r->at[r->n++] = at + stride * (uint32_t)__builtin_ctz(bits);
    }
    r->n_groups = 0;
    filter_settle(r);
}

static inline void make_room(struct run *r, size_t pos) {
    if (__builtin_expect(r->n_groups < GROUPS && pos - r->base < NEAR - STEP, 1))
        return;
    settle(r);
    r->base = pos;
}

/* A character whose neighbour is of another width: the table of four bytes knows it. */
static inline void edge(struct run *r, size_t pos) {
    const uint8_t *p = r->b + pos;
    emit(r, pos, r->f->t6[hash6(load32(p), r->f->k)] >> tail6(p) & 1u, 1);
}

/* Those of `n` pairs of characters, `width` bytes each, that a pattern may begin with. */
static uint32_t pairs(const struct filter *f, const uint8_t *p, int n, int width) {
    uint32_t bits = 0;
    for (int i = 0; i < n; i++, p += width) {
        uint32_t h = width == 3 ? hash_pair3(p, f->pair_bits) : hash_pair2(p, f->pair_bits);
        bits |= (f->pair[h] >> hash_third(p, width) & 1u) << i;
    }
    return bits;
}

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
            emit(r, p, pairs(r->f, q, LANES, 3), 3);
            p += 3 * LANES;
        } else if (n) {
            emit(r, p, pairs(r->f, q, n - 1, 3), 3);
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
/* The candidates of a run of n characters; what stands at its last two is for what comes after it. True when that is worth it. */
__attribute__((target("avx2"))) static inline bool run_avx2(struct run *r, size_t p, struct planes k, int n, int width) {
    if (n < RUN_LEAST)
        return false;
    make_room(r, p);
    emit(r, p, look_planes(r->f, k) & ((1u << (n - 2)) - 1), (uint64_t)width);
    return true;
}

static inline void emit64(struct run *r, size_t pos, uint64_t bits) {
    emit(r, pos, (uint32_t)bits, 1);
    emit(r, pos + 32, (uint32_t)(bits >> 32), 1);
}

/* The character that the last step ended in, `begun` bytes of it: it is looked at already. */
static size_t step_over(const struct run *r, size_t p, size_t left) { return p + left <= r->end && three(r->b + p + left - 3) ? p + left : p + left - 3; }

/* So many of these steps there is room for, at least one. */
static inline size_t room(struct run *r, size_t p, size_t stop) {
    make_room(r, p);
    size_t most = p + WIDE * ((GROUPS + 7 - r->n_groups) / 2);
    return most < stop ? most : stop;
}

AVX512 static size_t wide_utf8(struct run *r, size_t p) {
    const size_t stop = r->end < r->to + WIDE ? r->end : r->to + WIDE - 1;
    uint64_t carry = 0, begin;
    bool plain = true;
    while (plain && p + WIDE <= stop)
        for (size_t most = room(r, p, stop); p + WIDE <= most && (plain = plain_utf8_avx512(r->b + p, &carry, &begin)); p += WIDE)
            emit64(r, p, look_avx512(r->f, r->b + p, 3) & begin);
    return carry ? step_over(r, p, carry == 3 ? 2 : 1) : p;
}

AVX512_PART size_t wide_double(struct run *r, size_t p, const bool big5) {
    const size_t stop = r->to < r->end ? r->to : r->end - 1;      /* the byte behind them is looked at */
    uint64_t carry = 0, begin;
    bool plain = true;
    while (plain && p + WIDE <= stop)
        for (size_t most = room(r, p, stop); p + WIDE <= most && (plain = plain_double_avx512(r->b + p, big5, &carry, &begin)); p += WIDE)
            emit64(r, p, look_avx512(r->f, r->b + p, 2) & begin);
    return p + carry;
}

AVX512 static size_t wide_gb(struct run *r, size_t p) { return wide_double(r, p, false); }
AVX512 static size_t wide_big5(struct run *r, size_t p) { return wide_double(r, p, true); }

/* As far as all is ASCII and three bytes, with few patterns: no character is looked at by itself. `p` comes back at a character. */
__attribute__((target("avx2"))) static size_t plain_utf8(struct run *r, size_t p) {
    const size_t end = r->end;
    unsigned carry = 0, begin;
    bool broken = false;                                   /* a run just ended: what follows is no run */
    while (p < r->to && p + STEP <= end) {
        size_t q = p + (carry + 1) / 2;
        int n = 0;
        if (!broken && q + 3 * STEP <= end && r->b[q] >= 0xE0 && (!carry || three(r->b + q - 3))) {
            struct planes k = planes3(r->b + q, &n);
            if (run_avx2(r, q, k, n, 3)) {
                p = q + 3 * ((size_t)n - 2);
                carry = 0;
                broken = n < STEP;
                continue;
            }
        }
        broken = false;
        if (!plain_utf8_avx2(r->b + p, &carry, &begin))
            break;
        make_room(r, p);
        emit(r, p, look_avx2(r->f, r->b + p, 3) & begin, 1);
        p += STEP;
    }
    return carry ? step_over(r, p, carry == 3 ? 2 : 1) : p;
}

/* The same of GB 18030. */
__attribute__((target("avx2"))) static size_t plain_gb(struct run *r, size_t p) {
    const size_t stop = r->to < r->end ? r->to : r->end - 1;      /* the byte behind them is looked at */
    unsigned carry = 0, begin;
    bool broken = false;                                   /* a run just ended: what follows is no run */
    while (p + STEP <= stop) {
        size_t q = p + carry;
        int n = 0;
        if (!broken && q + 2 * STEP <= r->end && r->b[q] >= 0xA1 && (!carry || r->b[q - 1] >= 0x80)) {
            struct planes k = planes2(r->b + q);
            n = gb_run(k);
            if (run_avx2(r, q, k, n, 2)) {
                p = q + 2 * ((size_t)n - 2);
                carry = 0;
                broken = n < STEP;
                continue;
            }
        }
        broken = false;
        if (!plain_gb_avx2(r->b + p, &carry, &begin))
            break;
        make_room(r, p);
        emit(r, p, look_avx2(r->f, r->b + p, 2) & begin, 1);
        p += STEP;
    }
    return p + carry;
}

static size_t plain_double(struct run *r, size_t p, bool big5) {
    if (r->f->simd == SIMD_AVX512)
        return big5 ? wide_big5(r, p) : wide_gb(r, p);
    return big5 ? p : plain_gb(r, p);
}

/* ASCII up to the next high byte; where it stops. */
__attribute__((target("avx2"))) static size_t ascii_avx2(struct run *r, size_t p, unsigned high, unsigned control) {
    int n = high ? __builtin_ctz(high) : STEP;
    bool fine = !r->f->ascii && !(control & (n < STEP ? (1u << n) - 1 : ~0u));
    return fine ? p + (size_t)n : ascii_run(r, p, p + (size_t)n);
}

__attribute__((target("avx2"))) static size_t walk_utf8_avx2(struct run *r, size_t p) {
    while (p < r->to) {
        make_room(r, p);
        if (r->f->look)
            p = r->f->simd == SIMD_AVX512 ? wide_utf8(r, p) : plain_utf8(r, p);
        if (p >= r->to || p + STEP > r->end)
            return p < r->to ? walk_utf8(r, p) : p;
        __m256i x = load_avx2(r->b + p);
        unsigned high = bits_avx2(x);
        if (!(high & 1)) {
            size_t stop = ascii_avx2(r, p, high, control_avx2(x));
            if (stop < p + STEP && !(r->b[stop] & 0x80))
                return stop;
            p = stop;
            continue;
        }
        int n = threes_avx2(x);
        if (n > LANES) {
            emit(r, p, pairs3_avx2(r->f, r->b + p), 3);
            p += 3 * LANES;
        } else if (n) {
            emit(r, p, pairs3_avx2(r->f, r->b + p) & ((1u << (n - 1)) - 1), 3);
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

/* 32 bytes from a character on, read as two-byte characters. Bits at even places: of `whole`, that a character stands there; of `rare`, one that everyday text hardly has. */
struct look { uint32_t high, control, whole, rare; };

static struct look look_double(const uint8_t *p, bool big5) {
    struct look k = {0, 0, 0, 0};
    for (int i = 0; i < STEP; i++) {
        k.high |= (uint32_t)(p[i] >> 7) << i;
        k.control |= (uint32_t)(p[i] < 0x80 && !text_byte(p[i])) << i;
    }
    for (int i = 0; i < STEP; i += 2) {
        uint8_t lead = p[i], trail = p[i + 1];
        bool wide = trail >= 0xA1, usual = big5 ? lead >= 0xA1 && lead <= 0xC6 : wide && ((lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xD7));
        bool whole = big5 ? lead >= 0xA1 && lead < 0xFF && ((wide && trail < 0xFF) || (trail >= 0x40 && trail < 0x7F)) : lead > 0x80 && trail >= 0x80;
        k.whole |= (uint32_t)whole << i;
        k.rare |= (uint32_t)!usual << i;
    }
    return k;
}

/* Units of UTF-16 that text has: no control characters, nothing of U+A000 to U+FDFF. rare: both bytes are ASCII. */
static struct look look_utf16(const uint8_t *p, bool be) {
    struct look k = {0, 0, 0, 0};
    for (int i = 0; i < STEP; i += 2) {
        uint8_t high = p[i + !be], low = p[i + be];
        bool strange = high ? high >= 0xA0 && high < 0xFE : low < 0x20 ? low != '\n' && low != '\r' && low != '\t' : low == 0x7F;
        k.whole |= (uint32_t)!strange << i;
        k.rare |= (uint32_t)(high >= 0x20 && high < 0x80 && low >= 0x20 && low < 0x80) << i;
    }
    return k;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static inline struct look look_double_avx2(const uint8_t *p, bool big5) {
    __m256i x = load_avx2(p);
    unsigned high = bits_avx2(x), wide = bits_avx2(between(x, 0xA1, big5 ? 0xFE : 0xFF));
    if (big5)
        return (struct look){high, control_avx2(x), wide & (wide | bits_avx2(between(x, 0x40, 0x7E))) >> 1 & EVEN, ~bits_avx2(between(x, 0xA1, 0xC6))};
    unsigned lead = bits_avx2(_mm256_or_si256(between(x, 0xA1, 0xA9), between(x, 0xB0, 0xD7))), zero = bits_avx2(_mm256_cmpeq_epi8(x, _mm256_set1_epi8((char)0x80)));
    return (struct look){high, control_avx2(x), high & ~zero & high >> 1 & EVEN, ~(lead & wide >> 1)};
}

__attribute__((target("avx2"))) static inline __m256i at_least(__m256i x, int v) { return _mm256_cmpeq_epi16(_mm256_max_epu16(x, _mm256_set1_epi16((short)v)), x); }

__attribute__((target("avx2"))) static inline struct look look_utf16_avx2(const uint8_t *p, bool be) {
    __m256i x = load_avx2(p), ascii = _mm256_cmpeq_epi16(_mm256_cmpgt_epi8(x, _mm256_set1_epi8(0x1F)), _mm256_set1_epi16(-1));
    if (be)
        x = _mm256_or_si256(_mm256_slli_epi16(x, 8), _mm256_srli_epi16(x, 8));
    __m256i white = _mm256_or_si256(_mm256_or_si256(_mm256_cmpeq_epi16(x, _mm256_set1_epi16('\n')), _mm256_cmpeq_epi16(x, _mm256_set1_epi16('\r'))), _mm256_cmpeq_epi16(x, _mm256_set1_epi16('\t')));
    __m256i fine = _mm256_or_si256(white, _mm256_andnot_si256(_mm256_cmpeq_epi16(x, _mm256_set1_epi16(0x7F)), _mm256_andnot_si256(_mm256_andnot_si256(at_least(x, 0xFE00), at_least(x, 0xA000)), at_least(x, 0x20))));
    return (struct look){0, 0, bits_avx2(fine) & EVEN, bits_avx2(ascii) & EVEN};
}
#define LOOK(what, ...) (avx2 ? what##_avx2(__VA_ARGS__) : what(__VA_ARGS__))
#else
#define LOOK(what, ...) what(__VA_ARGS__)
#endif

/* Bits of the first n of 16 two-byte characters, at even places. */
static inline uint32_t first_of(int n) { return (uint32_t)((1ull << 2 * n) - 1) & EVEN; }

/* How many whole characters stand first, at most `max`. */
static inline int whole_run(const struct look *k, int max) { return __builtin_ctzll((~k->whole & EVEN) | 1ull << 2 * max) / 2; }

/* Two-byte characters at p, n of them. */
__attribute__((always_inline)) static inline void take(struct run *r, size_t p, int n, const bool avx2) {
#if defined(__x86_64__)
    if (avx2 && r->f->look) {
        emit(r, p, look_avx2(r->f, r->b + p, 2) & first_of(n), 1);
        return;
    }
    if (avx2) {
        emit(r, p, pairs2_avx2(r->f, r->b + p) & ((1u << (n < LANES ? n : LANES)) - 1), 2);
        if (n > LANES)
            emit(r, p + 2 * LANES, pairs2_avx2(r->f, r->b + p + 2 * LANES) & ((1u << (n - LANES)) - 1), 2);
        return;
    }
#endif
    emit(r, p, pairs(r->f, r->b + p, n, 2), 2);
}

/* GB 18030 and Big5. Stops where the leads are not what text has: out of step, or another encoding. */
__attribute__((always_inline)) static inline size_t walk_double(struct run *r, size_t p, const bool big5, const bool avx2) {
    int strange = 0;
    while (p < r->to) {
#if defined(__x86_64__)
        if (avx2 && !strange && r->f->look && (p = plain_double(r, p, big5)) >= r->to)
            break;
#endif
        const uint8_t *q = r->b + p;
        make_room(r, p);
        struct look k = LOOK(look_double, q, big5);
        size_t most = (r->to - p + 1) / 2, room = (r->end - p) / 2;
        most = most < room ? most : room;
        int n = whole_run(&k, most < STEP / 2 ? (int)most : STEP / 2);
        if (n) {
            int rare = __builtin_popcount(k.rare & first_of(n));
            if (rare > 2 + n / 8 || (rare && rare == n && n > 1) || strange > 6)
                break;
            take(r, p, n, avx2);
            strange = strange > n / 4 ? strange - n / 4 : 0;
            p += 2 * (size_t)n;
            continue;
        }
        if (!(k.high & 1)) {
            size_t left = r->to - p;
            n = k.high ? __builtin_ctz(k.high) : STEP;
            n = (size_t)n < left ? n : (int)left;
            if (r->f->ascii || (k.control & (uint32_t)((1ull << n) - 1))) {
                size_t stop = ascii_run(r, p, p + (size_t)n);
                if (stop < p + (size_t)n)
                    return stop;
            }
            p += (size_t)n;
            continue;
        }
        uint32_t cp;
        n = code_next(big5 ? ENC_BIG5 : ENC_GB18030, q, r->b + r->end, &cp);
        if (cp == CODE_BAD || strange > 6)
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
    return sum < LANES - 1 || (sum < 2 * LANES && sum < usual(p + 1, !be));
}

/* Is what stands in n units at p, `rare` of them two ASCII bytes, not UTF-16? */
static inline bool strange_utf16(const struct run *r, size_t p, bool be, int n, int rare) {
    return !n || (n >= LANES - 1 && rare * LANES >= n * (LANES - 1)) || ((p & PROBE) < STEP && n >= LANES && uncommon(r->b + p, be));
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static inline bool fine_utf16(const struct run *r, size_t p, bool be) {
    struct look k = look_utf16_avx2(r->b + p, be);
    return k.whole == EVEN && !strange_utf16(r, p, be, STEP / 2, __builtin_popcount(k.rare));
}

/* As far as every unit is one of text. */
__attribute__((target("avx2"))) static size_t plain_utf16(struct run *r, size_t p, bool be) {
    while (p < r->to && p + 2 * STEP <= r->end && fine_utf16(r, p, be) && fine_utf16(r, p + STEP, be)) {
        run_avx2(r, p, planes2(r->b + p), STEP, 2);
        p += 2 * (STEP - 2);
    }
    for (; p < r->to && p + STEP + 2 <= r->end && fine_utf16(r, p, be); p += STEP) {
        make_room(r, p);
        emit(r, p, look_avx2(r->f, r->b + p, 2) & EVEN, 1);
    }
    return p;
}

AVX512_PART bool fine_utf16_avx512(const struct run *r, size_t p, bool be) {
    uint64_t rare;
    return plain_utf16_avx512(r->b + p, be, &rare) && !strange_utf16(r, p, be, STEP / 2, __builtin_popcount((uint32_t)rare)) && !strange_utf16(r, p + STEP, be, STEP / 2, __builtin_popcount((uint32_t)(rare >> STEP)));
}

AVX512 static size_t wide_utf16(struct run *r, size_t p, bool be) {
    const size_t last = r->end > 2 ? r->end - 2 : 0, stop = last < r->to + WIDE ? last : r->to + WIDE - 1;      /* no pair begins with the last unit */
    bool plain = true;
    while (plain && p + WIDE <= stop)
        for (size_t most = room(r, p, stop); p + WIDE <= most && (plain = fine_utf16_avx512(r, p, be)); p += WIDE)
            emit64(r, p, look_avx512(r->f, r->b + p, 2) & EVEN64);
    return p;
}
#endif

__attribute__((always_inline)) static inline size_t walk_utf16(struct run *r, size_t p, bool be, const bool avx2) {
    while (p < r->to) {
#if defined(__x86_64__)
        if (avx2 && r->f->look && (p = r->f->simd == SIMD_AVX512 ? wide_utf16(r, p, be) : plain_utf16(r, p, be)) >= r->to)
            break;
#endif
        int max = p + STEP + 2 <= r->end ? STEP / 2 : (int)(r->end - p) / 2 - 1;
        if (max <= 0)
            return r->end;                                 /* its last unit: no pair begins there */
        make_room(r, p);
        struct look k = LOOK(look_utf16, r->b + p, be);
        int n = whole_run(&k, max), rare = __builtin_popcount(k.rare & first_of(n));
        if (strange_utf16(r, p, be, n, rare))
            break;
        take(r, p, n, avx2);
        p += 2 * (size_t)n;
    }
    return p;
}

__attribute__((always_inline)) static inline size_t walk_two(struct run *r, int enc, size_t p, const bool avx2) {
    return enc == ENC_GB18030 ? walk_double(r, p, false, avx2) : enc == ENC_BIG5 ? walk_double(r, p, true, avx2) : walk_utf16(r, p, enc == ENC_UTF16BE, avx2);
}

static size_t walk_plain(struct run *r, int enc, size_t p) { return enc == ENC_UTF8 ? walk_utf8(r, p) : walk_two(r, enc, p, false); }

#if defined(__x86_64__)
__attribute__((target("avx2"))) static size_t walk_avx2(struct run *r, int enc, size_t p) { return enc == ENC_UTF8 ? walk_utf8_avx2(r, p) : walk_two(r, enc, p, true); }
#endif

/* The first character that begins at or after `to`. */
static size_t boundary(const struct run *r, int enc, size_t p) {
    if (p <= r->to || enc == ENC_GB18030 || enc == ENC_BIG5)
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
    r.f = f, r.b = b, r.from = from, r.to = to, r.end = end, r.hit = hit, r.arg = arg, r.n = r.n_groups = 0, r.base = from;
    if (from >= to)
        return from;
#if defined(__x86_64__)
    size_t p = f->simd ? walk_avx2(&r, enc, from) : walk_plain(&r, enc, from);
#else
    size_t p = walk_plain(&r, enc, from);
#endif
    settle(&r);
    return boundary(&r, enc, p);
}
