#include "base/test.h"
#include "probe/rotated.h"

static void names(void **state) {
    (void)state;
    static const char *const is[] = {"wtmp", "wtmp.1", "wtmp-20261101", "wtmp.2.gz", "wtmp-20261101.xz", "wtmp.old"};
    static const char *const not[] = {"wtmpx", "wtmp.db", "wtmp-", "wtmp.", "swtmp", "btmp", "wtm"};
    for (size_t i = 0; i < COUNT(is); i++)
        assert_true(log_is(is[i], "wtmp"));
    for (size_t i = 0; i < COUNT(not); i++)
        assert_false(log_is(not[i], "wtmp"));
    assert_true(log_closed("wtmp-20261101.zst"));
    assert_true(log_closed("syslog.3.Z"));
    assert_false(log_closed("syslog.3.gz"));
    assert_false(log_closed("syslog.1"));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(names)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
