/* Inside of the filter: shared by filter.c (every offset) and filter_walk.c (every character). */
#ifndef MATCH_FILTER_IN_H
#define MATCH_FILTER_IN_H
#include "match/filter.h"

enum { LOOK_BYTES = 6, LOOK_NARROW = 5, LOOK_FEW = 256, GROUPS = 256 };
enum { BITS3 = 17, BITS6 = 17, EXACT_LEAST = 16, EXACT_MOST = 20, EXACT_EACH = 40, HEAD_LEAST = 8, HEAD_MOST = 17, PAIR_FEW = 14, PAIR_MANY = 17, PAIR_FEW_PATTERNS = 1500, CHUNK = 4096 };

struct filter_entry { uint64_t key, tail; uint32_t pat; uint8_t len, key_bytes; };     /* tail: up to 8 bytes behind the key */
struct filter {
    uint32_t k;                  /* multiplier of the hashes, such that padding is no candidate */
    uint8_t *t3, *t6;            /* t3 NULL: many patterns */
    uint8_t *exact;              /* bits: hashes of the keys, EXACT_EACH for each as far as may be */
    uint32_t *head;              /* by the first head_bits of the same hash: where its entries begin; one more at the end */
    int head_bits, exact_bits;
    struct filter_entry *entry;
    struct scan_pattern *pat;
    uint32_t n;
    bool keys[9];                /* lengths of keys there are */
    enum { SIMD_NONE, SIMD_AVX2, SIMD_AVX512 } simd;
    uint8_t *pair;               /* for walking: by the hash of the first two characters, a bit for each hash of the third's bytes */
    int pair_bits;
    uint8_t (*look)[64];         /* few patterns: for six bytes of their beginning, by the low six bits of each, which of eight sets of patterns have it */
    bool ascii, first[128];      /* ASCII characters that patterns begin with, which walking must then look at */
};
struct run {
    const struct filter *f;
    const uint8_t *b;
    size_t from, to, end;
    filter_hit hit;
    void *arg;
    uint32_t n;                  /* candidates of this chunk, as distances from `base` */
    size_t base;
    uint32_t n_groups;           /* of a walk: candidates not yet in `at`, up to 32 a group: stride << 62, distance from `base` << 32, a bit for each `stride` bytes */
    uint64_t group[GROUPS + 8];
    uint32_t at[2 * CHUNK + 512];
};

static inline uint32_t load32(const uint8_t *p) {
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

static inline uint32_t load16(const uint8_t *p) {
    uint16_t v;
    memcpy(&v, p, sizeof v);
    return v;
}

static inline uint32_t hash6(uint32_t w, uint32_t k) { return (w * k) >> (32 - BITS6); }
static inline uint32_t tail6(const uint8_t *p) { return (load16(p + 4) * 0x9E37u & 0xFFFF) >> 13; }

enum { PAIR_K = 0x9E3779B1, PAIR_K2 = 0x85EBCA6B };
/* Two characters of two bytes, of three bytes. */
static inline uint32_t hash_pair2(const uint8_t *p, int bits) { return load32(p) * (uint32_t)PAIR_K >> (32 - bits); }
static inline uint32_t hash_pair3(const uint8_t *p, int bits) { return ((load32(p) & 0xFFFFFF) * (uint32_t)PAIR_K + (load32(p + 2) >> 8) * (uint32_t)PAIR_K2) >> (32 - bits); }

/* Of the character behind the two, by its last bytes: 0 to 7. */
static inline uint32_t hash_third(const uint8_t *p, int width) { return (load16(p + (width == 3 ? 7 : 4)) * 0x9E37u & 0xFFFF) >> 13; }

/* The bytes that `look` tells of begin so far behind a pattern's beginning: the lead bytes of UTF-8 say little. */
static inline int look_at(int width, int i) { return width == 3 ? 1 + i + i / 2 : i; }

/* Compares the candidates and reports those that are patterns; empties the list. */
void filter_settle(struct run *r);
#endif
