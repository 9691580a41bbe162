/* A database whose places all name the same large header takes no longer than its ceiling. */
#include <sys/mman.h>
#include <unistd.h>

#include "base/test.h"
#include "probe/rpm.h"

enum { SLOTS = 4096, HEADER = 8 << 20 };

static int never(void *arg, const struct rpm_package *k) {
    (void)k;
    ++*(int *)arg;
    return 0;
}

static void put32(unsigned char *p, uint32_t v) {
    for (int i = 0; i < 4; i++)
        p[i] = (unsigned char)(v >> 8 * i);
}

/* NDB: every slot names the blob behind them. */
static void the_same_header_over_and_over(void **state) {
    struct ctx c;
    int fd = memfd_create("ndb", MFD_CLOEXEC), given = 0;
    unsigned char slot[16] = "RpmP", blob[16] = "BlbS";
    (void)state;
    ctx_init(&c);
    put32(slot + 12, SLOTS / 256);
    assert_int_equal(pwrite(fd, slot, 16, 0), 16);
    memcpy(slot, "Slot", 4);
    put32(slot + 4, 7);
    put32(slot + 8, SLOTS);
    put32(slot + 12, HEADER / 16);
    for (int i = 2; i < SLOTS; i++)
        assert_int_equal(pwrite(fd, slot, 16, i * 16), 16);
    put32(blob + 4, 7);
    put32(blob + 12, HEADER);
    assert_int_equal(pwrite(fd, blob, 16, (int64_t)SLOTS * 16), 16);
    assert_int_equal(ftruncate(fd, (int64_t)SLOTS * 16 + 16 + HEADER), 0);
    assert_int_equal(rpm_ndb(&c, fd, never, &given), E_LIMIT);
    assert_int_equal(given, 0);
    assert_true(arena_bytes(c.mem) < 64 << 20);
    close(fd);
    ctx_done(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_same_header_over_and_over)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
