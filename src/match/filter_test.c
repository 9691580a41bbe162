/* The search against plain memmem: every pattern at every place, whether the bytes are walked or every offset is tried, at the borders of blocks, with few patterns and many. */

#include "base/test.h"
#include "text/judge.h"
#include "match/plain.h"

enum { MAX_FOUND = 4096 };
static struct ctx c;
static struct found { int32_t term; int64_t at; int enc; } found[MAX_FOUND];
static int n_found;
static int64_t block_base;

static void note(void *arg, size_t pos, const struct scan_pattern *p) {
    (void)arg;
    if (p->term >= 0 && n_found < MAX_FOUND)
        found[n_found++] = (struct found){p->term, block_base + (int64_t)pos, p->enc};
}

static bool has(int32_t term, int64_t at, int enc) {
    int n = 0;
    for (int i = 0; i < n_found; i++)
        n += found[i].term == term && found[i].at == at && found[i].enc == enc;
    if (n > 1) {
            print_error("term %d at %lld reported %d times\n", term, (long long)at, n);
            assert_true(false);
        }
    return n;
}

/* Text in an encoding; marks where each term begins. */
static size_t put(const char *utf8, enum scan_enc e, uint8_t *out) {
    size_t n = 0;
    while (*utf8)
        n += (size_t)code_put(e, utf8_next(&utf8), out + n);
    return n;
}

static const char *const filler[] = {"各科室要认真组织学习,逐项对照检查。", "No. 12, abc\n", "本季度共召开例会六次,讨论了食堂改造。\n", "进展 80%; ok\n"};
static const char *const term[] = {"松涛", "灯塔三号", "A7样机", "会商纪要甲本", "玉兰湾(二期)"};

static const struct scan_dict *dict(int extra) {
    struct str s;
    const struct scan_dict *d;
    str_init(&s, &c, 1 << 20);
    for (size_t i = 0; i < COUNT(term); i++)
        str_putf(&s, "%s\n", term[i]);
    for (int i = 0; i < extra; i++)
        str_putf(&s, "编%04d丁戊\n", i);
    assert_int_equal(dict_new(&c, s.p, s.len, &d), 0);
    return d;
}

static void over_blocks(const struct scan_dict *d, const uint8_t *b, size_t n, size_t block) {
    struct plain s = PLAIN_NONE;
    bool walked;
    n_found = 0;
    block_base = 0;
    for (size_t from = 0; from < n; from += block) {
        struct plain_run r = {.d = d, .buf = {b, 0, n}, .fixed = -1, .hit = note, .walked = &walked};
        plain_run(&r, &s, from, from + block < n ? from + block : n);
    }
}

static void every_term(void **state) {
    static const int extras[] = {0, 900, 9000};
    static const size_t blocks[] = {97, 1000, 4096, 1 << 20};
    static uint8_t b[1 << 17];
    (void)state;
    for (size_t x = 0; x < COUNT(extras); x++) {
        const struct scan_dict *d = dict(extras[x]);
        for (int e = 0; e < ENC_COUNT; e++) {
            struct { int32_t term; int64_t at; } there[900];
            size_t n = 0, k = 0;
            for (unsigned i = 0; i < 600; i++) {
                n += put(filler[(i * 7 + (unsigned)e) % COUNT(filler)], (enum scan_enc)e, b + n);
                if (e == ENC_BIG5 && i % 5 != 0)
                    continue;                              /* of these only the first, in its traditional form */
                there[k].term = (int32_t)(i % COUNT(term));
                there[k++].at = (int64_t)n;
                n += put(e == ENC_BIG5 ? "松濤" : term[i % COUNT(term)], (enum scan_enc)e, b + n);
            }
            memset(b + n, 0, FILTER_PAD);
            for (size_t y = 0; y < COUNT(blocks); y++) {
                over_blocks(d, b, n, blocks[y]);
                for (size_t i = 0; i < k; i++)
                    if (!has(there[i].term, there[i].at, e) && !has(there[i].term, there[i].at, ENC_UTF8)) {
                            print_error("%s in %s, %d terms, blocks of %zu: not at %lld\n", term[there[i].term], code_name((enum scan_enc)e), extras[x] + 5, blocks[y], (long long)there[i].at);
                            assert_true(false);
                        }
            }
        }
    }
}

/* One encoding after the other in one file, with rubbish between: what a walk may not run over. */
static void mixed(void **state) {
    static uint8_t b[1 << 16];
    const struct scan_dict *d = dict(9000);
    (void)state;
    for (unsigned seed = 1; seed < 40; seed++) {
        struct { int64_t at; int enc; } there[64];
        size_t n = 0, k = 0;
        uint32_t x = seed * 2654435761u;
        while (k < 60) {
            x = x * 1664525 + 1013904223;
            int e = (int)(x >> 24) % ENC_COUNT;
            unsigned lines = (x >> 16) % 6;
            e = e == ENC_BIG5 ? ENC_GB18030 : e;
            if (x >> 31)
                b[n++] = (uint8_t)(x >> 8);
            b[n++] = '\n';
            for (unsigned i = 0; i <= lines; i++)
                n += put(filler[i % 3 * 2 % 3], (enum scan_enc)e, b + n);
            there[k].enc = e;
            there[k++].at = (int64_t)n;
            n += put(term[3], (enum scan_enc)e, b + n);
            n += put(filler[0], (enum scan_enc)e, b + n);
        }
        memset(b + n, 0, FILTER_PAD);
        over_blocks(d, b, n, 3000);
        for (size_t i = 0; i < k; i++)
            if (!has(3, there[i].at, there[i].enc)) {
                    print_error("seed %u: %s not at %lld of %zu\n", seed, code_name((enum scan_enc)there[i].enc), (long long)there[i].at, n);
                    assert_true(false);
                }
    }
}

/* No byte pattern that lies across the characters of walked text. */
static void in_step(void **state) {
    static uint8_t b[8192];
    const struct scan_dict *d = dict(9000);
    uint8_t t[8];
    size_t n = 0;
    (void)state;
    put(term[0], ENC_GB18030, t);
    for (int i = 0; i < 60; i++) {
        n += put("安全生产", ENC_GB18030, b + n);
        b[n++] = 0xB9, b[n++] = t[0], b[n++] = t[1], b[n++] = t[2], b[n++] = t[3], b[n++] = 0xA4;
        n += put("工作\n", ENC_GB18030, b + n);
    }
    memset(b + n, 0, FILTER_PAD);
    bool walked;
    n_found = 0;
    struct plain s = PLAIN_NONE;
    struct plain_run r = {.d = d, .buf = {b, 0, n}, .fixed = -1, .hit = note, .walked = &walked};
    plain_run(&r, &s, 0, n);
    for (int i = 0, usual = -1; i < n_found; i++) {
        struct judge_buf k = {b, 0, n};
        assert_false(judge_accept(&k, (size_t)found[i].at, 4, 2, ENC_GB18030, &usual));
    }
}

static int setup(void **state) {
    (void)state;
    ctx_init(&c);
    return 0;
}

static int teardown(void **state) {
    (void)state;
    ctx_done(&c);
    return 0;
}

/* As every scan without an office's terms does. */
static void without_terms(void **state) {
    (void)state;
    const struct scan_dict *d;
    assert_int_equal(dict_new(&c, NULL, 0, &d), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_term), cmocka_unit_test(mixed), cmocka_unit_test(in_step), cmocka_unit_test(without_terms)};
    return cmocka_run_group_tests(tests, setup, teardown);
}
