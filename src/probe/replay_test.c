/* Every sample of tests/fuzz/corpus for the parsers of this module, as an ordinary test. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "os/os.h"

#define LLVMFuzzerTestOneInput fuzz_journal
#define want want_journal
#include "probe/journal_fuzz.c"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput fuzz_gvdb
#include "probe/gvdb_fuzz.c"
#undef LLVMFuzzerTestOneInput
#define LLVMFuzzerTestOneInput fuzz_text
#include "probe/text_fuzz.c"
#undef LLVMFuzzerTestOneInput

struct replay { struct ctx *c; const char *dir; int (*fn)(const uint8_t *, size_t); int n; };

static int one(void *arg, const char *rel) {
    struct replay *r = arg;
    struct ctx *c = r->c;
    char *bytes;
    size_t n;
    TRY(os_read_file(c, arena_printf(c->mem, "%s/%s", r->dir, rel), 32 << 20, &bytes, &n));
    r->fn((const uint8_t *)bytes, n);
    r->n++;
    return 0;
}

static void corpora(void **s) {
    static const struct { const char *dir; int (*fn)(const uint8_t *, size_t); } all[] = {{"probe_journal", fuzz_journal}, {"probe_gvdb", fuzz_gvdb}, {"probe_text", fuzz_text}};
    struct ctx c;
    (void)s;
    ctx_init(&c);
    for (size_t i = 0; i < COUNT(all); i++) {
        struct replay r = {&c, arena_printf(c.mem, "%s/tests/fuzz/corpus/%s", SHENZHI_SOURCE, all[i].dir), all[i].fn, 0};
        assert_int_equal(os_walk(&c, r.dir, one, &r), 0);
        assert_true(r.n > 0);
    }
    ctx_done(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(corpora)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
