/* The search against a naive one, over seeded random texts in every encoding and dictionaries of every size, with the portable code and the processor's own:
 * at the characters of decoded text, and at every offset of rubbish. */

#include "base/test.h"
#include "match/filter_in.h"
#include "match/plain.h"

enum { MAX_HITS = 400000, TEXT = 48 << 10 };
struct seen { uint32_t pos; int32_t term; uint8_t enc, len, walked, pad; };
struct hits { struct seen *at; size_t n; };

static struct ctx c;
enum { WAYS = SIMD_AVX512 + 1 };
static struct hits naive, found[WAYS];
static size_t base;
static bool walked;
static uint32_t seed;

static uint32_t roll(uint32_t n) {
    seed = seed * 1664525 + 1013904223;
    return (uint32_t)((uint64_t)(seed >> 1) * n >> 31);
}

/* What is ASCII is the same in three encodings. */
static void add(struct hits *h, size_t pos, const struct scan_pattern *p, bool in_step) {
    uint8_t enc = p->len == p->chars ? ENC_UTF8 : p->enc;
    assert_true(h->n < MAX_HITS);
    h->at[h->n++] = (struct seen){(uint32_t)pos, p->term, enc, p->len, in_step, 0};
}

static void note(void *arg, size_t pos, const struct scan_pattern *p) { add(arg, base + pos, p, walked); }

static int order(const void *x, const void *y) {
    const struct seen *a = x, *b = y;
    return a->pos != b->pos ? (a->pos < b->pos ? -1 : 1) : a->term != b->term ? (a->term < b->term ? -1 : 1) : a->enc != b->enc ? a->enc - b->enc : a->len - b->len;
}

/* In order, each once; in step only if it always was. */
static void settle(struct hits *h) {
    size_t n = 0;
    qsort(h->at, h->n, sizeof *h->at, order);
    for (size_t i = 0; i < h->n; i++) {
        if (n && order(&h->at[n - 1], &h->at[i]) == 0)
            h->at[n - 1].walked |= h->at[i].walked;
        else
            h->at[n++] = h->at[i];
    }
    h->n = n;
}

static bool has(const struct hits *h, const struct seen *s) { return bsearch(s, h->at, h->n, sizeof *s, order); }

static void all_in(const char *what, const struct hits *part, const struct hits *whole, bool walked_only) {
    for (size_t i = 0; i < part->n; i++) {
        const struct seen *s = &part->at[i];
        if ((walked_only && !s->walked) || has(whole, s))
            continue;
        print_error("%s: term %d in %s at %u (%d bytes) is missing\n", what, s->term, code_name(s->enc), s->pos, s->len);
        assert_true(false);
    }
}

/* Patterns by their first two bytes. */
struct naive { const struct scan_pattern *p; struct naive *next; };
static struct naive *bucket[65536];

static void buckets(const struct filter *f) {
    for (uint32_t i = 0; f && i < f->n; i++) {
        struct naive *e = NEW(&c, struct naive), **head = &bucket[f->pat[i].bytes[0] << 8 | f->pat[i].bytes[1]];
        *e = (struct naive){&f->pat[i], *head};
        *head = e;
    }
}

static void try_at(const uint8_t *b, size_t pos, size_t n) {
    if (n - pos < FILTER_MIN)
        return;
    for (const struct naive *e = bucket[b[pos] << 8 | b[pos + 1]]; e; e = e->next)
        if (e->p->len <= n - pos && memcmp(b + pos, e->p->bytes, e->p->len) == 0)
            add(&naive, pos, e->p, true);
}

static const uint32_t han[] = {0x677E, 0x6D9B, 0x706F, 0x5854, 0x4E09, 0x53F7, 0x4F1A, 0x5546, 0x7EAA, 0x8981, 0x673A, 0x5BC6, 0x5B89, 0x5168, 0x751F, 0x4EA7, 0x5DE5, 0x4F5C, 0x56FD, 0x5BB6, 0x4E00, 0x5E74, 0x6708, 0x65E5};
static uint32_t character(int kind) {
    static const uint32_t sign[] = {0xFF0C, 0x3002, 0x2605, 0xFF08, 0x3000, '\n', ' '};
    switch (kind) {
        case 0: return roll(4) ? code_gbk[(0xB0 + roll(0x27) - 0x81) * 191 + 0x61 + roll(94)] : han[roll(COUNT(han))];
        case 1: return 0x4E00 + roll(0x5000);
        case 2: return sign[roll(COUNT(sign))];
        case 3: return '0' + roll(75);
        case 4: return 0x3400 + roll(0x1900);              /* four bytes in GB 18030 */
        case 5: return 0x20000 + roll(0x4000);
        default: return 0xA1 + roll(0x2000);
    }
}

/* A term, mostly of few different characters, so that many begin alike. */
static int word(uint32_t *cp, int strange) {
    int n = 2 + (int)roll(6);
    for (int i = 0; i < n; i++)
        cp[i] = roll(100) < (unsigned)strange ? character(3 + (int)roll(3)) : roll(8) ? han[roll(COUNT(han))] : character(0);
    while (n < 4 && cp[0] < 0x80)
        cp[n++] = '7';                                     /* shorter ones are no filter's */
    return n;
}

static const struct scan_dict *dictionary(int n, uint32_t (*term)[8], int *len) {
    struct str s;
    const struct scan_dict *d;
    str_init(&s, &c, 1 << 20);
    for (int i = 0; i < n; i++) {
        len[i] = word(term[i], 6);
        for (int k = 0; k < len[i]; k++)
            utf8_put(&s, term[i][k]);
        str_putc(&s, '\n');
    }
    assert_int_equal(dict_new(&c, s.p, s.len, &d), 0);
    memset(bucket, 0, sizeof bucket);
    return d;
}

static size_t put(enum scan_enc e, const uint32_t *cp, int n, uint8_t *out) {
    size_t o = 0;
    for (int i = 0; i < n; i++)
        o += (size_t)code_put(e, cp[i], out + o);
    return o;
}

/* Text with whole terms and with such as end too soon; `strange`: of a hundred characters, how many are not everyday. */
static size_t text(enum scan_enc e, uint32_t (*term)[8], const int *len, int n_terms, int strange, size_t n, uint8_t *b) {
    size_t o = 0;
    while (o < n) {
        unsigned r = roll(100);
        int t = (int)roll((uint32_t)n_terms);
        uint32_t one = character(r < (unsigned)strange ? 1 + (int)roll(6) : (int)roll(12) / 11 * 2);
        if (roll(20) == 0)
            o += put(e, term[t], len[t] - (int)roll(2), b + o);
        else
            o += put(e, &one, 1, b + o);
    }
    return o;
}

/* All that is found in blocks of some size. */
static void search(const struct scan_dict *d, const uint8_t *b, size_t n, size_t block, struct hits *h) {
    struct plain s = PLAIN_NONE;
    h->n = 0;
    base = 0;
    for (size_t from = 0; from < n; from += block) {
        struct plain_run r = {.d = d, .buf = {b, 0, n}, .fixed = -1, .hit = note, .arg = h, .walked = &walked};
        plain_run(&r, &s, from, from + block < n ? from + block : n);
    }
    settle(h);
}

/* What the processor has, at most `most`. */
static void use_simd(const struct scan_dict *d, int most) {
    struct filter *const all[] = {d->marks, d->terms, d->plain[0], d->plain[1], d->plain[2], d->plain[3], d->plain[4]};
    static int best = -1;
    best = best < 0 ? (int)d->marks->simd : best;
    for (size_t i = 0; i < COUNT(all); i++)
        if (all[i])
            all[i]->simd = best < most ? best : most;
}

static void all_ways(const struct scan_dict *d, const uint8_t *b, size_t n) {
    const size_t block = 500 + roll(9000);
    for (int i = 0; i < WAYS; i++) {
        use_simd(d, i);
        search(d, b, n, block, &found[i]);
        all_in("portable, not in registers", &found[0], &found[i], false);
        all_in("in registers, not portable", &found[i], &found[0], false);
    }
}

/* Text of one encoding: whatever stands at its characters is found, and nothing is said to be in step that is not. */
static void one_encoding(const struct scan_dict *d, uint32_t (*term)[8], const int *len, int n_terms) {
    static uint8_t b[TEXT + 256];
    for (int e = 0; e < ENC_COUNT; e++) {
        for (int strange = 0; strange <= 60; strange += strange ? 25 : 5) {
            size_t n = text((enum scan_enc)e, term, len, n_terms, strange, TEXT / 3 + roll(TEXT / 2), b);
            memset(b + n, 0, FILTER_PAD);
            naive.n = 0;
            for (size_t i = 0; i < n;) {
                uint32_t cp;
                try_at(b, i, n);
                i += (size_t)code_next((enum scan_enc)e, b + i, b + n, &cp);
            }
            size_t kept = 0;                               /* other encodings' bytes may stand there too */
            for (size_t i = 0; i < naive.n; i++)
                if (naive.at[i].enc == e || naive.at[i].enc == ENC_UTF8)
                    naive.at[kept++] = naive.at[i];
            naive.n = kept;
            settle(&naive);
            assert_true(naive.n > 20 || e == ENC_BIG5);    /* whose characters a term may not have */
            all_ways(d, b, n);
            all_in(code_name((enum scan_enc)e), &naive, &found[0], false);
            all_in("out of step", &found[0], &naive, true);
        }
    }
}

/* Pieces of all encodings, rubbish between: planted terms are found. */
static void binary(const struct scan_dict *d, uint32_t (*term)[8], const int *len, int n_terms) {
    static uint8_t b[TEXT + 8192];
    size_t n = 0;
    naive.n = 0;
    while (n < TEXT) {
        enum scan_enc e = (enum scan_enc)roll(ENC_COUNT);
        size_t from = n + roll(200);
        while (n < from)
            b[n++] = (uint8_t)(roll(3) ? roll(256) : 0);
        from = n;
        n += text(e, term, len, n_terms, (int)roll(3) * 6, roll(2000), b + n);
        for (size_t i = from; i < n;) {
            uint32_t cp;
            for (const struct naive *k = n - i < FILTER_MIN ? NULL : bucket[b[i] << 8 | b[i + 1]]; k; k = k->next)
                if (k->p->enc == e && k->p->len <= n - i && memcmp(b + i, k->p->bytes, k->p->len) == 0)
                    add(&naive, i, k->p, true);
            i += (size_t)code_next(e, b + i, b + n, &cp);
        }
    }
    memset(b + n, 0, FILTER_PAD);
    settle(&naive);
    all_ways(d, b, n);
    all_in("mixed", &naive, &found[0], false);
    /* every offset, every encoding: exactly what a naive search finds */
    naive.n = 0;
    for (size_t i = 0; i < n; i++)
        try_at(b, i, n);
    settle(&naive);
    walked = false;
    for (int i = 0; i < WAYS; i++) {
        struct hits *h = &found[i];
        use_simd(d, i);
        h->n = 0;
        filter_run(d->marks, b, 0, n, n, note, h);
        if (d->terms)
            filter_run(d->terms, b, 0, n, n, note, h);
        settle(h);
        all_in("at every offset", &naive, h, false);
        all_in("at no offset", h, &naive, false);
    }
}

static void against_naive(void **state) {
    static const int sizes[] = {1, 10, 100, 1000, 10000};
    static uint32_t term[10000][8];
    static int len[10000];
    const char *from = getenv("SEED");                     /* others by hand; 1 to 120 have been run */
    int64_t other;
    (void)state;
    seed = from && str_i64(from, 0, UINT32_MAX, &other) ? (uint32_t)other : 20261127;
    for (size_t i = 0; i < COUNT(sizes); i++, ctx_reset(&c)) {
        const struct scan_dict *d = dictionary(sizes[i], term, len);
        buckets(d->marks);
        buckets(d->terms);
        one_encoding(d, term, len, sizes[i]);
        for (int k = 0; k < 3; k++)
            binary(d, term, len, sizes[i]);
    }
}

static int setup(void **state) {
    (void)state;
    ctx_init(&c);
    naive.at = calloc(MAX_HITS, sizeof *naive.at);
    for (int i = 0; i < WAYS; i++)
        found[i].at = calloc(MAX_HITS, sizeof *found[i].at);
    return 0;
}

static int teardown(void **state) {
    (void)state;
    ctx_done(&c);
    free(naive.at);
    for (int i = 0; i < WAYS; i++)
        free(found[i].at);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(against_naive)};
    return cmocka_run_group_tests(tests, setup, teardown);
}
