#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "match/filter_in.h"

#define K64 0x9E3779B97F4A7C15u

static inline uint32_t hash3(const uint8_t *p, uint32_t k) { return ((load32(p) << 8) * k) >> (32 - BITS3); }
static inline uint64_t load64(const uint8_t *p) {
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

/* Patterns are told apart by their first 8 bytes, shorter ones by 6 or 4. */
static inline int key_bytes(int len) { return len >= 8 ? 8 : len >= 6 ? 6 : 4; }
static inline uint64_t key_of(uint64_t first8, int n) { return first8 << (64 - 8 * n); }
static inline uint32_t hash_key(uint64_t key, int bits) { return (uint32_t)((key ^ key >> 29) * K64 >> (64 - bits)); }

#if defined(__x86_64__)
static uint64_t filter_lanes[256];      /* for each of the 256 masks: the lanes that are set, packed to the front */

static void lanes_init(void) {
    for (unsigned m = 0; m < 256; m++) {
        uint64_t v = 0;
        int n = 0;
        for (unsigned k = 0; k < 8; k++)
            if (m >> k & 1)
                v |= (uint64_t)k << 8 * n++;
        filter_lanes[m] = v;
    }
}
#endif

/* Enters the patterns' windows; false when runs of zeros, blanks or ones would look like one of them. */
static bool fill(struct filter *f, uint32_t k) {
    static const uint8_t padding[][8] = {{0}, {0x20, 0x20, 0x20, 0x20, 0x20, 0x20}, {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}};
    f->k = k;
    memset(f->t6, 0, 1 << BITS6);
    if (f->t3)
        memset(f->t3, 0, 1 << BITS3);
    for (uint32_t i = 0; i < f->n; i++) {
        uint8_t b[8] = {0};
        int len = f->pat[i].len;
        memcpy(b, f->pat[i].bytes, (size_t)(len < 8 ? len : 8));
        f->t6[hash6(load32(b), k)] |= (uint8_t)(len < 6 ? 0xFF : 1u << tail6(b));
        if (f->t3)
            f->t3[hash3(b, k)] = f->t3[hash3(b + 1, k)] = 1;
    }
    for (size_t i = 0; i < COUNT(padding); i++)
        if ((f->t3 && f->t3[hash3(padding[i], k)]) || (!f->t3 && f->t6[hash6(load32(padding[i]), k)] >> tail6(padding[i]) & 1))
            return false;
    return true;
}

/* The patterns by the hash of their keys, those of one hash side by side. */
static void fill_entries(struct ctx *c, struct filter *f) {
    uint32_t *at = NEWN(c, uint32_t, f->n + 1), sum = 0;
    f->entry = NEWN(c, struct filter_entry, f->n + 1);
    for (uint32_t i = 0; i < f->n; i++) {
        uint8_t b[8] = {0};
        memcpy(b, f->pat[i].bytes, f->pat[i].len < 8 ? f->pat[i].len : 8);
        uint64_t key = key_of(load64(b), key_bytes(f->pat[i].len));
        uint32_t x = hash_key(key, f->exact_bits);
        f->exact[x >> 3] |= (uint8_t)(1u << (x & 7));
        f->pat[i].key = key;
        f->keys[key_bytes(f->pat[i].len)] = true;
        at[i] = f->head[(x >> (f->exact_bits - f->head_bits)) + 1]++;
    }
    for (uint32_t h = 0; h <= 1u << f->head_bits; h++)
        f->head[h] = sum += f->head[h];
    for (uint32_t i = 0; i < f->n; i++) {
        const struct scan_pattern *q = &f->pat[i];
        uint8_t tail[8] = {0};
        int n = key_bytes(q->len), rest = q->len - n;
        memcpy(tail, q->bytes + n, (size_t)(rest < 8 ? rest : 8));
        f->entry[f->head[hash_key(q->key, f->exact_bits) >> (f->exact_bits - f->head_bits)] + at[i]] = (struct filter_entry){q->key, load64(tail), i, q->len, (uint8_t)n};
    }
}

/* For walking: the first two characters of those whose two have the same width. */
static void fill_pairs(struct ctx *c, struct filter *f, int width) {
    f->pair_bits = f->n <= PAIR_FEW_PATTERNS ? PAIR_FEW : PAIR_MANY;
    f->pair = NEWN(c, uint8_t, (1 << f->pair_bits) + FILTER_PAD);
    for (uint32_t i = 0; i < f->n; i++) {
        const struct scan_pattern *q = &f->pat[i];
        uint8_t b[12] = {0};
        memcpy(b, q->bytes, q->len < 9 ? q->len : 9);
        uint32_t h = width == 3 ? hash_pair3(b, f->pair_bits) : hash_pair2(b, f->pair_bits);
        f->pair[h] |= (uint8_t)(q->len < 3 * width ? 0xFF : 1u << hash_third(b, width));
        if (b[0] < 0x80) {
            f->first[b[0]] = true;
            f->ascii = true;
        }
    }
}

static void enter_look(struct filter *f, const struct scan_pattern *q, int width, uint8_t set) {
    for (int k = 0; k < LOOK_BYTES; k++) {
        int at = look_at(width, k), x = at < q->len ? q->bytes[at] & 63 : 0, end = at < q->len ? x + 1 : 64;
        for (; x < end; x++)
            f->look[k][x] |= set;
    }
}

/* Few patterns: those of terms in up to seven sets, in the order of a byte, so that a set has few of its values; terms of two characters apart, which say least, in smaller ones; marks in the sets that are left. */
static void fill_look(struct ctx *c, struct filter *f, int width) {
    enum { ALL = 8, APART = 4 };
    uint32_t n[2] = {0, 0}, nth[2] = {0, 0}, firsts = 0;
    for (uint32_t i = 0; i < f->n; i++)
        n[f->pat[i].len > 2 * width] += f->pat[i].term >= 0;
    if (n[0] + n[1] > LOOK_FEW)
        return;
    const uint32_t sets = n[0] + n[1] < ALL - 1 ? n[0] + n[1] : ALL - 1;
    uint32_t shorts = n[0] ? APART * sets * n[0] / (APART * n[0] + n[1]) : 0;
    shorts = n[0] && !shorts ? 1 : n[1] && shorts == sets ? sets - 1 : shorts;
    f->look = arena_alloc(c->mem, sizeof *f->look * LOOK_BYTES);
    memset(f->look, 0, sizeof *f->look * LOOK_BYTES);
    for (int v = 0; v < 64; v++) {
        uint32_t mark = sets + firsts % (ALL - sets);
        bool used = false;
        for (uint32_t i = 0; i < f->n; i++) {
            const struct scan_pattern *q = &f->pat[i];
            bool lasting = q->len > 2 * width;
            if ((q->bytes[look_at(width, 0)] & 63) != v)
                continue;
            used = used || q->term < 0;
            enter_look(f, q, width, (uint8_t)(1u << (q->term < 0 ? mark : lasting ? shorts + nth[1]++ * (sets - shorts) / n[1] : nth[0]++ * shorts / n[0])));
        }
        firsts += used;
    }
}

struct filter *filter_new(struct ctx *c, struct scan_pattern *pat, uint32_t n, int walk_width) {
    struct filter *f = NEW(c, struct filter);
    f->t6 = NEWN(c, uint8_t, (1 << BITS6) + FILTER_PAD);
    for (f->exact_bits = EXACT_LEAST; f->exact_bits < EXACT_MOST && 1u << f->exact_bits < EXACT_EACH * n; f->exact_bits++)
        continue;
    f->exact = NEWN(c, uint8_t, 1 << (f->exact_bits - 3));
    for (f->head_bits = HEAD_LEAST; f->head_bits < HEAD_MOST && 1u << f->head_bits < n; f->head_bits++)
        continue;
    f->head = NEWN(c, uint32_t, (1u << f->head_bits) + 1);
    f->t3 = n <= FILTER_FEW && !walk_width ? NEWN(c, uint8_t, 1 << BITS3) : NULL;
    f->pat = pat;
    f->n = n;
#if defined(__x86_64__)
    f->simd = !__builtin_cpu_supports("avx2") ? SIMD_NONE : __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512bw") ? SIMD_AVX512 : SIMD_AVX2;
    lanes_init();
#endif
    fill_entries(c, f);
    static const uint32_t multipliers[] = {0x9E3779B1u, 0x85EBCA6Bu, 0xC2B2AE35u, 0x27D4EB2Fu, 0x165667B1u, 0xCC9E2D51u, 0x1B873593u, 0xE6546B64u | 1};
    for (size_t i = 0; i < COUNT(multipliers) && !fill(f, multipliers[i]); i++)
        continue;
    if (walk_width)
        fill_pairs(c, f, walk_width), fill_look(c, f, walk_width);
    return f;
}

static void chain(const struct run *r, size_t pos, uint64_t key, int n, uint32_t x) {
    const struct filter *f = r->f;
    for (const struct filter_entry *e = &f->entry[f->head[x]], *stop = &f->entry[f->head[x + 1]]; e < stop; e++) {
        int rest = e->len - n;
        if (e->key != key || e->key_bytes != n || e->len > r->end - pos || (rest && (load64(r->b + pos + n) ^ e->tail) << (rest < 8 ? 64 - 8 * rest : 0)))
            continue;
        const struct scan_pattern *q = &f->pat[e->pat];
        if (rest <= 8 || memcmp(r->b + pos + n + 8, q->bytes + n + 8, (size_t)rest - 8) == 0)
            r->hit(r->arg, pos, q);
    }
}

static inline bool set(const uint8_t *bits, uint32_t i) { return bits[i >> 3] >> (i & 7) & 1; }

static inline unsigned maybe(const uint8_t *exact, int bits, uint64_t first8, int n) { return set(exact, hash_key(key_of(first8, n), bits)); }

/* Without a branch: keeps candidates that a key's bit is set for; how many. */
__attribute__((always_inline)) static inline uint32_t narrow(struct run *r, const uint8_t *b, const bool four) {
    const uint8_t *const exact = r->f->exact;
    const int bits = r->f->exact_bits;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < r->n; i++) {
        uint32_t at = r->at[i];
        uint64_t first8 = load64(b + at);
        r->at[kept] = at;
        kept += (maybe(exact, bits, first8, 8) | maybe(exact, bits, first8, 6) | (four ? maybe(exact, bits, first8, 4) : 0)) & 1;
    }
    return kept;
}

/* Narrows the candidates, then compares what is left. */
void filter_settle(struct run *r) {
    const struct filter *f = r->f;
    const uint8_t *b = r->b + r->base;
    uint32_t kept = f->keys[4] ? narrow(r, b, true) : narrow(r, b, false);
    for (uint32_t i = 0; i < kept; i++) {
        size_t pos = r->base + r->at[i];
        uint64_t first8 = load64(r->b + pos);
        if (pos < r->from || pos >= r->to)
            continue;
        for (int n = 4; n <= 8; n += 2) {
            uint64_t key = key_of(first8, n);
            uint32_t x = hash_key(key, f->exact_bits);
            if (f->keys[n] && set(f->exact, x))
                chain(r, pos, key, n, x >> (f->exact_bits - f->head_bits));
        }
    }
    r->n = 0;
}

static void few(struct run *r, size_t i, size_t to) {
    const uint8_t *t = r->f->t3, *b = r->b;
    const uint32_t m = r->f->k;
    for (; i < to; i += 16) {
        const uint8_t *p = b + i;
        if (!(t[hash3(p, m)] | t[hash3(p + 2, m)] | t[hash3(p + 4, m)] | t[hash3(p + 6, m)] | t[hash3(p + 8, m)] | t[hash3(p + 10, m)] | t[hash3(p + 12, m)] | t[hash3(p + 14, m)]))
            continue;
        for (uint32_t k = 0; k < 16; k += 2) {
            uint32_t at = (uint32_t)(i - r->base) + k, is = t[hash3(p + k, m)];
            r->at[r->n] = at - 1;
            r->n += is & (at > 0);
            r->at[r->n] = at;
            r->n += is;
        }
    }
}

static void many(struct run *r, size_t i, size_t to) {
    const uint8_t *t = r->f->t6;
    for (; i < to; i++) {
        r->at[r->n] = (uint32_t)(i - r->base);
        r->n += t[hash6(load32(r->b + i), r->f->k)] >> tail6(r->b + i) & 1u;
    }
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void many_avx2(struct run *r, size_t i, size_t to) {
    const __m256i first = _mm256_setr_epi8(0, 1, 2, 3, 1, 2, 3, 4, 2, 3, 4, 5, 3, 4, 5, 6, 4, 5, 6, 7, 5, 6, 7, 8, 6, 7, 8, 9, 7, 8, 9, 10);
    const __m256i next = _mm256_setr_epi8(4, 5, -1, -1, 5, 6, -1, -1, 6, 7, -1, -1, 7, 8, -1, -1, 8, 9, -1, -1, 9, 10, -1, -1, 10, 11, -1, -1, 11, 12, -1, -1);
    const __m256i k = _mm256_set1_epi32((int)r->f->k), k2 = _mm256_set1_epi16((short)0x9E37), top = _mm256_set1_epi32(31);
    const int *table = (const int *)(const void *)r->f->t6;
    uint32_t n = r->n;
    for (; i < to; i += 8) {
        __m256i x = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)(r->b + i)));
        __m256i h = _mm256_srli_epi32(_mm256_mullo_epi32(_mm256_shuffle_epi8(x, first), k), 32 - BITS6);
        __m256i g = _mm256_srli_epi16(_mm256_mullo_epi16(_mm256_shuffle_epi8(x, next), k2), 13);
        __m256i e = _mm256_i32gather_epi32(table, h, 1);
        unsigned m = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_sllv_epi32(e, _mm256_sub_epi32(top, g))));
        __m256i where = _mm256_add_epi32(_mm256_cvtepu8_epi32(_mm_cvtsi64_si128((long long)filter_lanes[m])), _mm256_set1_epi32((int)(i - r->base)));
        _mm256_storeu_si256((__m256i *)(void *)(r->at + n), where);
        n += (uint32_t)__builtin_popcount(m);
    }
    r->n = n;
}
#endif

void filter_run(const struct filter *f, const uint8_t *b, size_t from, size_t to, size_t end, filter_hit hit, void *arg) {
    struct run r;
    r.f = f, r.b = b, r.from = from, r.to = to, r.end = end, r.hit = hit, r.arg = arg, r.n = 0;
    if (!f->n || from >= to)
        return;
    for (size_t i = from & ~(size_t)1; i < to + 1; i += CHUNK) {      /* a window of `few` may begin one behind its pattern */
        size_t stop = i + CHUNK < to + 1 ? i + CHUNK : to + 1;
        r.base = i > 1 ? i - 2 : 0;
        if (f->t3)
            few(&r, i, stop);
#if defined(__x86_64__)
        else if (f->simd)
            many_avx2(&r, i, stop);
#endif
        else
            many(&r, i, stop);
        filter_settle(&r);
    }
}
