/* What filter_walk.c asks of 64 bytes, where the processor looks 64 bytes up at once (AVX-512 VBMI). */
#ifndef MATCH_FILTER_AVX512_H
#define MATCH_FILTER_AVX512_H
#include <immintrin.h>

#include "match/filter_in.h"

#define AVX512 __attribute__((target("avx512bw,avx512vbmi")))
#define AVX512_PART __attribute__((always_inline)) AVX512 static inline      /* of a loop, which keeps its constants in registers */

AVX512_PART __m512i load_avx512(const uint8_t *p) { return _mm512_loadu_si512((const void *)p); }

/* A mask in a general register: left to itself the compiler moves each step of its arithmetic to a mask register and back. */
static inline uint64_t mask(uint64_t m) {
    __asm__("" : "+r"(m));
    return m;
}

AVX512_PART uint64_t within(__m512i x, int low, int high) { return mask(_mm512_cmple_epu8_mask(_mm512_sub_epi8(x, _mm512_set1_epi8((char)low)), _mm512_set1_epi8((char)(high - low)))); }

/* ASCII that text does not have. */
AVX512_PART uint64_t control_avx512(__m512i x, uint64_t high) {
    const __m512i fine = _mm512_broadcast_i32x4(_mm_setr_epi8(-1, -1, -1, -1, -1, -1, -1, -1, -1, 9, 10, 27, 12, 13, -1, -1));
    uint64_t low = _mm512_cmplt_epi8_mask(_mm512_add_epi8(x, _mm512_set1_epi8(1)), _mm512_set1_epi8(0x21)), white = _mm512_cmpeq_epi8_mask(_mm512_shuffle_epi8(fine, x), x);
    return mask(low) & ~(mask(white) | high);
}

/* Of 64 offsets, those where a pattern may begin. */
AVX512_PART uint64_t look_avx512(const struct filter *f, const uint8_t *p, const int width) {
    __m512i sets = _mm512_permutexvar_epi8(load_avx512(p + look_at(width, 0)), load_avx512(f->look[0]));
#pragma GCC unroll 8
    for (int i = 1; i < LOOK_BYTES; i++)
        sets = _mm512_and_si512(sets, _mm512_permutexvar_epi8(load_avx512(p + look_at(width, i)), load_avx512(f->look[i])));
    return mask(_mm512_test_epi8_mask(sets, sets));
}

/* 64 bytes of nothing but ASCII text and characters of three bytes? carry: those of a character that began before; *ret_begin: where characters begin. */
AVX512_PART bool plain_utf8_avx512(const uint8_t *p, uint64_t *carry, uint64_t *ret_begin) {
    __m512i x = load_avx512(p);
    uint64_t lead = mask(_mm512_cmpeq_epi8_mask(_mm512_and_si512(x, _mm512_set1_epi8((char)0xF0)), _mm512_set1_epi8((char)0xE0)));
    uint64_t rest = mask(_mm512_cmplt_epi8_mask(x, _mm512_set1_epi8((char)0xC0))), high = mask(_mm512_movepi8_mask(x)), due = lead << 1 | lead << 2 | *carry;
    bool plain = (lead | rest) == high && rest == due && !control_avx512(x, high);
    *ret_begin = ~rest;
    *carry = plain ? lead >> 63 | lead >> 62 : *carry;
    return plain;
}

/* May it be the second byte of a character? */
static inline bool trails(uint8_t b, const bool big5) { return (b >= 0x40 && b < 0x7F) || (big5 ? b > 0xA0 && b < 0xFF : b >= 0x80); }

/* 64 bytes of nothing but ASCII text and GBK or Big5, at most four characters of it rare or none of its? carry: a character's second byte is due; *ret_begin: where characters begin.
 * A run of high bytes begins with a character: a low byte is one, or ends one. */
AVX512_PART bool plain_double_avx512(const uint8_t *p, const bool big5, uint64_t *carry, uint64_t *ret_begin) {
    const uint64_t evens = 0x5555555555555555u;
    __m512i x = load_avx512(p);
    uint64_t high = mask(_mm512_movepi8_mask(x)), wide = within(x, 0xA1, big5 ? 0xFE : 0xFF), trail = (big5 ? wide : high) | within(x, 0x40, 0x7E);
    uint64_t run = high & ~*carry, start = run & ~(run << 1), even = run & ~(run + (start & evens));      /* of the runs: those that begin at an even place */
    uint64_t lead = (even & evens) | ((run ^ even) & ~evens), second = lead << 1 | *carry, next = lead >> 63;
    uint64_t rare = lead & ~(big5 ? within(x, 0xA1, 0xC6) : (within(x, 0xA1, 0xA9) | within(x, 0xB0, 0xD7)) & (wide >> 1 | 1ull << 63));
    bool plain = !(second & ~trail) && !(big5 && lead & ~wide) && __builtin_popcountll(rare) <= 4 && !control_avx512(x, high) && trails(p[64], big5) >= next;
    *ret_begin = ~second;
    *carry = plain ? next : *carry;
    return plain;
}

/* 32 units of UTF-16 that text has? *ret_rare: those of two ASCII bytes, at even places. */
AVX512_PART bool plain_utf16_avx512(const uint8_t *p, bool be, uint64_t *ret_rare) {
    __m512i x = load_avx512(p);
    uint64_t ascii = mask(_mm512_cmpgt_epi8_mask(x, _mm512_set1_epi8(0x1F)));
    *ret_rare = ascii & ascii >> 1 & 0x5555555555555555u;
    if (be)
        x = _mm512_or_si512(_mm512_slli_epi16(x, 8), _mm512_srli_epi16(x, 8));
    uint32_t low = _mm512_cmplt_epu16_mask(x, _mm512_set1_epi16(0x20)), strange = _mm512_cmplt_epu16_mask(_mm512_sub_epi16(x, _mm512_set1_epi16((short)0xA000)), _mm512_set1_epi16(0x5E00));
    uint32_t white = _mm512_cmpeq_epi16_mask(x, _mm512_set1_epi16('\n')) | _mm512_cmpeq_epi16_mask(x, _mm512_set1_epi16('\r')) | _mm512_cmpeq_epi16_mask(x, _mm512_set1_epi16('\t'));
    return !(strange | (low & ~white) | _mm512_cmpeq_epi16_mask(x, _mm512_set1_epi16(0x7F)));
}
#endif
