/* What filter_walk.c asks of 32 bytes, where the processor has AVX2. */
#ifndef MATCH_FILTER_AVX2_H
#define MATCH_FILTER_AVX2_H
#include <immintrin.h>

#include "match/filter_in.h"

#define AVX2 __attribute__((target("avx2"))) static inline

AVX2 __m256i load_avx2(const uint8_t *p) { return _mm256_loadu_si256((const __m256i *)(const void *)p); }
AVX2 unsigned bits_avx2(__m256i x) { return (unsigned)_mm256_movemask_epi8(x); }

AVX2 __m256i between(__m256i x, int low, int high) {
    __m256i y = _mm256_sub_epi8(x, _mm256_set1_epi8((char)low));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(y, _mm256_set1_epi8((char)(high - low))), y);
}

/* ASCII that text does not have. */
AVX2 unsigned control_avx2(__m256i x) {
    const __m256i fine = _mm256_setr_epi8(-1, -1, -1, -1, -1, -1, -1, -1, -1, 9, 10, 27, 12, 13, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 9, 10, 27, 12, 13, -1, -1);
    __m256i low = _mm256_cmpeq_epi8(_mm256_min_epu8(x, _mm256_set1_epi8(0x1F)), x);
    return bits_avx2(_mm256_or_si256(_mm256_andnot_si256(_mm256_cmpeq_epi8(_mm256_shuffle_epi8(fine, x), x), low), _mm256_cmpeq_epi8(x, _mm256_set1_epi8(0x7F))));
}

/* The sets of patterns whose byte has these low six bits. */
AVX2 __m256i table16(const uint8_t *p) { return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)p)); }
AVX2 __m256i look64(const uint8_t *t, __m256i x) {
    __m256i i = _mm256_and_si256(x, _mm256_set1_epi8(15)), bit4 = _mm256_slli_epi16(x, 3), bit5 = _mm256_slli_epi16(x, 2);
    __m256i low = _mm256_blendv_epi8(_mm256_shuffle_epi8(table16(t), i), _mm256_shuffle_epi8(table16(t + 16), i), bit4);
    __m256i high = _mm256_blendv_epi8(_mm256_shuffle_epi8(table16(t + 32), i), _mm256_shuffle_epi8(table16(t + 48), i), bit4);
    return _mm256_blendv_epi8(low, high, bit5);
}

/* Of 32 offsets, those where a pattern may begin: all in registers. */
AVX2 unsigned look_avx2(const struct filter *f, const uint8_t *p, const int width) {
    __m256i sets = look64(f->look[0], load_avx2(p + look_at(width, 0)));
#pragma GCC unroll 8
    for (int i = 1; i < LOOK_NARROW; i++)
        sets = _mm256_and_si256(sets, look64(f->look[i], load_avx2(p + look_at(width, i))));
    return ~bits_avx2(_mm256_cmpeq_epi8(sets, _mm256_setzero_si256()));
}

/* Eight hashes of two characters each: which may begin a pattern. */
AVX2 unsigned gather_avx2(const struct filter *f, __m256i product, __m256i third) {
    __m256i h = _mm256_srl_epi32(product, _mm_cvtsi32_si128(32 - f->pair_bits));
    __m256i e = _mm256_i32gather_epi32((const int *)(const void *)f->pair, h, 1);
    __m256i up = _mm256_sub_epi32(_mm256_set1_epi32(31), _mm256_srli_epi16(_mm256_mullo_epi16(third, _mm256_set1_epi16((short)0x9E37)), 13));
    return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_sllv_epi32(e, up)));
}

AVX2 __m256i two_loads(const uint8_t *low, const uint8_t *high) {
    return _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)low)), _mm_loadu_si128((const __m128i *)(const void *)high), 1);
}

/* Of eight pairs of characters of three bytes. */
AVX2 unsigned pairs3_avx2(const struct filter *f, const uint8_t *p) {
    const __m256i one = _mm256_setr_epi8(0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 0, 1, 2, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1);
    const __m256i two = _mm256_setr_epi8(3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 12, 13, 14, -1, 3, 4, 5, -1, 6, 7, 8, -1, 9, 10, 11, -1, 12, 13, 14, -1);
    const __m256i three = _mm256_setr_epi8(4, 5, -1, -1, 7, 8, -1, -1, 10, 11, -1, -1, 13, 14, -1, -1, 4, 5, -1, -1, 7, 8, -1, -1, 10, 11, -1, -1, 13, 14, -1, -1);
    __m256i x = two_loads(p, p + 12), y = two_loads(p + 3, p + 15);
    __m256i a = _mm256_mullo_epi32(_mm256_shuffle_epi8(x, one), _mm256_set1_epi32((int)PAIR_K));
    __m256i b = _mm256_mullo_epi32(_mm256_shuffle_epi8(x, two), _mm256_set1_epi32((int)PAIR_K2));
    return gather_avx2(f, _mm256_add_epi32(a, b), _mm256_shuffle_epi8(y, three));
}

/* Of eight pairs of characters of two bytes. */
AVX2 unsigned pairs2_avx2(const struct filter *f, const uint8_t *p) {
    const __m256i one = _mm256_setr_epi8(0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7, 8, 9, 0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7, 8, 9);
    const __m256i three = _mm256_setr_epi8(4, 5, -1, -1, 6, 7, -1, -1, 8, 9, -1, -1, 10, 11, -1, -1, 4, 5, -1, -1, 6, 7, -1, -1, 8, 9, -1, -1, 10, 11, -1, -1);
    __m256i x = two_loads(p, p + 8);
    return gather_avx2(f, _mm256_mullo_epi32(_mm256_shuffle_epi8(x, one), _mm256_set1_epi32((int)PAIR_K)), _mm256_shuffle_epi8(x, three));
}

/* How many characters of three bytes stand first in 27 bytes: 0 to 9. */
AVX2 int threes_avx2(__m256i x) {
    unsigned lead = bits_avx2(_mm256_cmpeq_epi8(_mm256_and_si256(x, _mm256_set1_epi8((char)0xF0)), _mm256_set1_epi8((char)0xE0)));
    unsigned rest = bits_avx2(_mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), x));
    unsigned wrong = ((lead ^ 0x1249249u) | (rest ^ 0x6DB6DB6u)) & 0x7FFFFFFu;
    return wrong ? __builtin_ctz(wrong) / 3 : 9;
}

/* 32 bytes of nothing but ASCII text and characters of three bytes? carry: those of a character that began before; *ret_begin: where characters begin. */
AVX2 bool plain_utf8_avx2(const uint8_t *p, unsigned *carry, unsigned *ret_begin) {
    __m256i x = load_avx2(p);
    unsigned lead = bits_avx2(_mm256_cmpeq_epi8(_mm256_and_si256(x, _mm256_set1_epi8((char)0xF0)), _mm256_set1_epi8((char)0xE0)));
    unsigned rest = bits_avx2(_mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), x)), high = bits_avx2(x);
    uint64_t next = (uint64_t)lead << 1 | (uint64_t)lead << 2 | *carry;
    bool plain = (lead | rest) == high && rest == (unsigned)next && !control_avx2(x);
    *ret_begin = ~rest;
    *carry = plain ? (unsigned)(next >> 32) : *carry;
    return plain;
}

/* 32 bytes of nothing but ASCII text and GB 2312, at most one character of it rare or none of its? carry: a character's second byte is due; *ret_begin: where characters begin. */
AVX2 bool plain_gb_avx2(const uint8_t *p, unsigned *carry, unsigned *ret_begin) {
    __m256i x = load_avx2(p);
    unsigned high = bits_avx2(x), wide = bits_avx2(between(x, 0xA1, 0xFF)), usual = bits_avx2(_mm256_or_si256(between(x, 0xA1, 0xA9), between(x, 0xB0, 0xD7)));
    unsigned run = high & ~*carry, start = run & ~(run << 1), even = run & ~(run + (start & 0x55555555u));      /* of runs of high bytes: those that begin at an even place */
    unsigned lead = (even & 0x55555555u) | ((run ^ even) & 0xAAAAAAAAu), second = lead << 1 | *carry, next = lead >> 31, rare = lead & ~(usual & (wide >> 1 | 1u << 31));
    bool plain = !(second & ~high) && p[32] >> 7 >= next && !(rare & (rare - 1)) && !control_avx2(x);
    *ret_begin = ~second;
    *carry = plain ? next : *carry;
    return plain;
}

/* The two bytes that tell of each of 32 characters of one width, side by side. */
struct planes { __m256i one, two; };

AVX2 __m256i next_avx2(__m256i x) { return _mm256_alignr_epi8(_mm256_permute2x128_si256(x, x, 0x81), x, 1); }

/* Of 32 characters, those where a pattern may begin; of the last two it is not told. */
AVX2 uint32_t look_planes(const struct filter *f, struct planes k) {
    __m256i third = look64(f->look[4], k.one), second = _mm256_and_si256(look64(f->look[2], k.one), look64(f->look[3], k.two));
    __m256i first = _mm256_and_si256(look64(f->look[0], k.one), look64(f->look[1], k.two));
    __m256i sets = _mm256_and_si256(first, next_avx2(_mm256_and_si256(second, next_avx2(third))));
    return ~bits_avx2(_mm256_cmpeq_epi8(sets, _mm256_setzero_si256())) & 0x3FFFFFFF;
}

/* 64 bytes as 32 characters of two. */
AVX2 struct planes planes2(const uint8_t *p) {
    const __m256i low = _mm256_set1_epi16(0xFF);
    __m256i x = two_loads(p, p + 32), y = two_loads(p + 16, p + 48);
    return (struct planes){_mm256_packus_epi16(_mm256_and_si256(x, low), _mm256_and_si256(y, low)), _mm256_packus_epi16(_mm256_srli_epi16(x, 8), _mm256_srli_epi16(y, 8))};
}

/* How many characters of GB 18030 stand first in 64 bytes, 0 when more than two of them are rare. */
AVX2 int gb_run(struct planes k) {
    unsigned usual = bits_avx2(_mm256_and_si256(_mm256_or_si256(between(k.one, 0xA1, 0xA9), between(k.one, 0xB0, 0xD7)), between(k.two, 0xA1, 0xFF)));
    uint64_t none = ~(uint64_t)bits_avx2(_mm256_and_si256(k.one, k.two));
    uint64_t rare = ~(uint64_t)usual & ((none & -none) - 1);
    rare &= rare - 1;
    return rare & (rare - 1) ? 0 : __builtin_ctzll(none);
}

AVX2 __m256i shaped(__m256i x, __m256i mask, __m256i shape) { return _mm256_cmpeq_epi8(_mm256_and_si256(x, mask), shape); }

/* 96 bytes as 32 characters of three, whose last two bytes tell; *ret_n: how many stand first. */
AVX2 struct planes planes3(const uint8_t *p, int *ret_n) {
#define TWICE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)
    const __m256i l = _mm256_set1_epi8((char)0xE0), ml = _mm256_set1_epi8((char)0xF0), r = _mm256_set1_epi8((char)0x80), mr = _mm256_set1_epi8((char)0xC0);
    const __m256i at0 = TWICE(-1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1), at1 = TWICE(0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0), at2 = TWICE(0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0, -1, 0, 0);
    __m256i x = two_loads(p, p + 48), y = two_loads(p + 16, p + 64), z = two_loads(p + 32, p + 80);
    __m256i fx = shaped(x, _mm256_blendv_epi8(mr, ml, at0), _mm256_blendv_epi8(r, l, at0));
    __m256i fy = shaped(y, _mm256_blendv_epi8(mr, ml, at1), _mm256_blendv_epi8(r, l, at1));
    __m256i fz = shaped(z, _mm256_blendv_epi8(mr, ml, at2), _mm256_blendv_epi8(r, l, at2));
    *ret_n = 32;
    if (~bits_avx2(_mm256_and_si256(fx, _mm256_and_si256(fy, fz)))) {
        uint64_t bx = bits_avx2(fx), by = bits_avx2(fy), bz = bits_avx2(fz), a = ~((bx & 0xFFFF) | (by & 0xFFFF) << 16 | bz << 32) & 0xFFFFFFFFFFFF, b = ~(bx >> 16 | by >> 16 << 16 | bz >> 16 << 32) & 0xFFFFFFFFFFFF;
        *ret_n = a ? __builtin_ctzll(a) / 3 : 16 + __builtin_ctzll(b) / 3;
    }
    const __m256i x1 = TWICE(1, 4, 7, 10, 13, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1), y1 = TWICE(-1, -1, -1, -1, -1, 0, 3, 6, 9, 12, 15, -1, -1, -1, -1, -1), z1 = TWICE(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 2, 5, 8, 11, 14);
    const __m256i x2 = TWICE(2, 5, 8, 11, 14, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1), y2 = TWICE(-1, -1, -1, -1, -1, 1, 4, 7, 10, 13, -1, -1, -1, -1, -1, -1), z2 = TWICE(-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 3, 6, 9, 12, 15);
#undef TWICE
    return (struct planes){_mm256_or_si256(_mm256_shuffle_epi8(x, x1), _mm256_or_si256(_mm256_shuffle_epi8(y, y1), _mm256_shuffle_epi8(z, z1))), _mm256_or_si256(_mm256_shuffle_epi8(x, x2), _mm256_or_si256(_mm256_shuffle_epi8(y, y2), _mm256_shuffle_epi8(z, z2)))};
}
#undef AVX2
#endif
