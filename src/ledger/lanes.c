/* SM3 (GB/T 32905) of many short texts: eight digests side by side, one in each 32-bit lane of the AVX2 registers. Only for comparing: what is
 * written is hashed by OpenSSL, and so is, once more, what does not agree (expect.c). */
#include "ledger/lanes.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <stdint.h>
#include <string.h>

enum { LANES = 8, WORDS = 68, ROUNDS = 64 };
typedef uint32_t vec __attribute__((vector_size(4 * LANES)));
#define AVX2 __attribute__((target("avx2")))
#define ROL(x, n) ((x) << (n) | (x) >> (32 - (n)))

static const uint32_t start[8] = {0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e};

/* x ^ y ^ ROL(y, 8), of which P0 and P1 of the standard are made: a turn by whole bytes is one shuffle. */
AVX2 static inline vec with_turned(vec x, vec y) {
    const __m256i left = _mm256_set_epi64x(0x0e0d0c0f0a09080b, 0x0605040702010003, 0x0e0d0c0f0a09080b, 0x0605040702010003);
    return x ^ y ^ (vec)_mm256_shuffle_epi8((__m256i)y, left);
}

/* Eight words of each lane's block, read big-endian: w[i] holds word i of all lanes. */
AVX2 static void transpose(const unsigned char *const at[LANES], size_t from, vec *w) {
    const __m256i swap = _mm256_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203, 0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m256i r[LANES], t[LANES];
    for (int i = 0; i < LANES; i++)
        r[i] = _mm256_shuffle_epi8(_mm256_loadu_si256((const __m256i *)(const void *)(at[i] + from)), swap);
    for (int i = 0; i < LANES; i += 2) {
        t[i] = _mm256_unpacklo_epi32(r[i], r[i + 1]);
        t[i + 1] = _mm256_unpackhi_epi32(r[i], r[i + 1]);
    }
    for (int i = 0; i < LANES; i += 4)
        for (int k = 0; k < 2; k++) {
            r[i + 2 * k] = _mm256_unpacklo_epi64(t[i + k], t[i + k + 2]);
            r[i + 2 * k + 1] = _mm256_unpackhi_epi64(t[i + k], t[i + k + 2]);
        }
    for (int i = 0; i < 4; i++) {
        w[i] = (vec)_mm256_permute2x128_si256(r[i], r[i + 4], 0x20);
        w[i + 4] = (vec)_mm256_permute2x128_si256(r[i], r[i + 4], 0x31);
    }
}

AVX2 static void compress(vec v[8], const unsigned char *const at[LANES]) {
    vec w[WORDS], a = v[0], b = v[1], c = v[2], d = v[3], e = v[4], f = v[5], g = v[6], h = v[7];
    transpose(at, 0, w);
    transpose(at, 32, w + 8);
    for (int j = 16; j < WORDS; j++) {
        vec x = w[j - 16] ^ w[j - 9] ^ ROL(w[j - 3], 15);
        w[j] = with_turned(x, ROL(x, 15)) ^ ROL(w[j - 13], 7) ^ w[j - 6];
    }
    for (int j = 0; j < ROUNDS; j++) {
        uint32_t k = j < 16 ? 0x79cc4519 : 0x7a879d8a;
        k = j % 32 ? k << j % 32 | k >> (32 - j % 32) : k;
        vec a12 = ROL(a, 12), ss = a12 + e + k, ss1 = ROL(ss, 7);
        vec ff = j < 16 ? a ^ b ^ c : (a & b) | (c & (a | b)), gg = j < 16 ? e ^ f ^ g : ((f ^ g) & e) ^ g;
        vec tt1 = ff + d + (ss1 ^ a12) + (w[j] ^ w[j + 4]), tt2 = gg + h + ss1 + w[j];
        d = c, c = ROL(b, 9), b = a, a = tt1;
        h = g, g = ROL(f, 19), f = e, e = with_turned(tt2, ROL(tt2, 9));
    }
    v[0] ^= a, v[1] ^= b, v[2] ^= c, v[3] ^= d, v[4] ^= e, v[5] ^= f, v[6] ^= g, v[7] ^= h;
}

/* What a lane works at: a message, or none (then it goes round on zeros). */
struct lane { const struct sm3_message *m; size_t left; };

AVX2 static const unsigned char *take(struct lane *l, vec v[8], int i, const struct sm3_message *m) {
    static const unsigned char zeros[SM3_BLOCK];
    *l = (struct lane){m, m ? m->n_blocks : 0};
    for (int k = 0; k < 8; k++)
        v[k][i] = start[k];
    return m ? m->padded : zeros;
}

AVX2 static void give(const vec v[8], int i, unsigned char out[32]) {
    for (int k = 0; k < 8; k++) {
        uint32_t big = __builtin_bswap32(v[k][i]);
        memcpy(out + 4 * k, &big, 4);
    }
}

AVX2 static void digest_all(const struct sm3_message *m, int n) {
    struct lane lane[LANES];
    const unsigned char *at[LANES];
    vec v[8];
    int next = 0, done = 0;
    for (int i = 0; i < LANES; i++, next++)
        at[i] = take(&lane[i], v, i, next < n ? &m[next] : NULL);
    while (done < n) {
        compress(v, at);
        for (int i = 0; i < LANES; i++) {
            if (!lane[i].m)
                continue;
            at[i] += SM3_BLOCK;
            if (--lane[i].left)
                continue;
            give(v, i, lane[i].m->sum);
            done++;
            at[i] = take(&lane[i], v, i, next < n ? &m[next] : NULL);
            next++;
        }
    }
}

bool sm3_lanes_there(void) {
    return __builtin_cpu_supports("avx2");
}

void sm3_lanes(const struct sm3_message *m, int n) {
    digest_all(m, n);
}
#else
bool sm3_lanes_there(void) {
    return false;
}

void sm3_lanes(const struct sm3_message *m, int n) {
    (void)m, (void)n;
}
#endif

size_t sm3_pad(unsigned char *message, size_t n) {
    size_t blocks = (n + 8) / SM3_BLOCK + 1, end = blocks * SM3_BLOCK;
    message[n] = 0x80;
    for (size_t i = n + 1; i < end - 8; i++)
        message[i] = 0;
    for (size_t i = 0; i < 8; i++)
        message[end - 1 - i] = (unsigned char)((uint64_t)n * 8 >> 8 * i);
    return blocks;
}
