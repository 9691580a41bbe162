/* What filter_walk.c asks of 32 bytes, where the processor has AVX2. */
#ifndef SCAN_FILTER_AVX2_H
#define SCAN_FILTER_AVX2_H
#include <immintrin.h>

#include "scan/filter_in.h"

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
AVX2 __m256i look64(const uint8_t (*t)[32], const uint8_t *p) {
    __m256i x = load_avx2(p), i = _mm256_and_si256(x, _mm256_set1_epi8(15)), bit4 = _mm256_slli_epi16(x, 3), bit5 = _mm256_slli_epi16(x, 2);
    __m256i low = _mm256_blendv_epi8(_mm256_shuffle_epi8(load_avx2(t[0]), i), _mm256_shuffle_epi8(load_avx2(t[1]), i), bit4);
    __m256i high = _mm256_blendv_epi8(_mm256_shuffle_epi8(load_avx2(t[2]), i), _mm256_shuffle_epi8(load_avx2(t[3]), i), bit4);
    return _mm256_blendv_epi8(low, high, bit5);
}

/* Of 32 offsets, those where a pattern may begin: all in registers. */
AVX2 unsigned look_avx2(const struct filter *f, const uint8_t *p, const int width) {
    __m256i sets = look64(f->look[0], p + look_at(width, 0));
#pragma GCC unroll 8
    for (int i = 1; i < LOOK_BYTES; i++)
        sets = _mm256_and_si256(sets, look64(f->look[i], p + look_at(width, i)));
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
#undef AVX2
#endif
