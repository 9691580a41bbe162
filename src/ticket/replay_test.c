/* Samples of tests/fuzz/corpus/ticket_open as an ordinary test. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <cmocka.h>

#include "os/os.h"
#include "ticket/open_fuzz.c"

static int one(void *arg, const char *rel) {
    static struct ctx read;
    char *bytes;
    size_t n;
    ctx_init(&read);
    int rc = os_read_file(&read, arena_printf(read.mem, "%s/tests/fuzz/corpus/ticket_open/%s", SHENZHI_SOURCE, rel), 1 << 20, &bytes, &n);
    if (rc == 0)
        LLVMFuzzerTestOneInput((const uint8_t *)bytes, n);
    ++*(int *)arg;
    ctx_done(&read);
    return rc;
}

static void corpus(void **s) {
    struct ctx walk;
    int n = 0;
    (void)s;
    ctx_init(&walk);
    assert_int_equal(os_walk(&walk, SHENZHI_SOURCE "/tests/fuzz/corpus/ticket_open", one, &n), 0);
    assert_true(n >= 3);
    ctx_done(&walk);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(corpus)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
