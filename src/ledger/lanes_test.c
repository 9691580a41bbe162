#include <openssl/rand.h>

#include "base/test.h"
#include "ledger/internal.h"
#include "ledger/lanes.h"

enum { MOST = 400 };
static unsigned char text[MOST][MOST + SM3_PADDING], sum[MOST][32];
static size_t length[MOST];

/* n messages, their lengths from `from` on or mixed; against OpenSSL. */
static void compared(int n, int from, int step) {
    struct sm3_message m[MOST];
    RAND_bytes(text[0], sizeof text);
    for (int i = 0; i < n; i++) {
        length[i] = (size_t)(from + i * step) % MOST;
        m[i] = (struct sm3_message){text[i], sm3_pad(text[i], length[i]), sum[i]};
    }
    memset(sum, 0, sizeof sum);
    sm3_lanes(m, n);
    for (int i = 0; i < n; i++) {
        unsigned char want[32];
        sm3(text[i], length[i], want);
        assert_memory_equal(sum[i], want, 32);
    }
}

static void the_same_as_openssl(void **state) {
    (void)state;
    if (!sm3_lanes_there())
        skip();
    compared(MOST, 0, 1);                                  /* each length */
    compared(MOST, 0, 211);                                /* long and short ones mixed */
    for (int n = 0; n < 20; n++)                           /* fewer than lanes, and some more */
        compared(n, 50 * n, 37);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_same_as_openssl)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
