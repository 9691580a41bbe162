/* libFuzzer body of one format: any bytes are scanned, or refused, without a crash. Corpora tests/fuzz/corpus/scan_<format>, replayed as a test. */
#ifndef SCAN_FUZZ_H
#define SCAN_FUZZ_H
#include "scan/doc.h"

/* Every hit becomes a record, and comes back the same. */
static void fuzz_emit(void *arg, const struct record *r) {
    static uint8_t buf[96 << 10];
    struct record_out out = {.p = buf, .cap = sizeof buf};
    struct record back;
    (void)arg;
    if (!r)
        return;
    if (!record_put(&out, r))
        __builtin_trap();
    struct record_in in = {.p = buf, .end = buf + out.n};
    if (record_next(&in, &back) != 1 || in.p != in.end || back.term != r->term || !str_eq(back.hit.inner, r->hit.inner) || !str_eq(back.hit.snippet, r->hit.snippet))
        __builtin_trap();
}

static int fuzz_one(const struct scan_format *f, const uint8_t *data, size_t n) {
    static const char terms[] = "青松工程\t5\n云门\n";
    static const struct scan_options o = {.terms = terms, .terms_bytes = sizeof terms - 1};
    static struct ctx keep;
    static const struct scan_dict *d;
    static struct scan_state *state;
    struct ctx c;
    if (!d) {
        json_memory_init();
        ctx_init(&keep);
        if (dict_new(&keep, o.terms, o.terms_bytes, &d) < 0)
            __builtin_trap();
        state = doc_state_new(&keep);
        if (f->prepare)
            f->prepare(&o);
    }
    ctx_init(&c);
    ctx_enter(&c);
    struct scan_job j = {.c = &c, .o = &o, .d = d, .emit = fuzz_emit, .arg = &c, .state = state};
    uint8_t *own = arena_alloc(c.mem, n);                   /* not a byte more: a mapped file may end with its page */
    memcpy(own, data, n);
    j.file = (struct scan_input){.p = own, .n = n, .fd = -1, .size = (int64_t)n, .name = "x"};
    struct scan_input in = j.file;
    f->scan(&j, &in);
    ctx_done(&c);
    return 0;
}
#endif
