/* For unit tests: cmocka beside our own fail(), one way to end a test with a reason, and a context. */
#ifndef BASE_TEST_H
#define BASE_TEST_H
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>
#undef fail                /* cmocka's; base.h has the project's */

#include "base/base.h"
#undef fail                /* also where base.h came before cmocka */
#define fail(c, code, ...) ctx_fail((c), (code), __FILE__, __LINE__, __VA_ARGS__)

/* Ends the running test as failed and says why (printf form). */
#define die(...) do { print_error(__VA_ARGS__); print_error("\n"); _fail(__FILE__, __LINE__); } while (0)

/* A context `c` that speaks English, with the setup() and teardown() that make and drop it. */
#define TEST_CONTEXT                     \
    static struct ctx c;                 \
    static int setup(void **state) {     \
        *state = NULL;                   \
        ctx_init(&c);                    \
        ctx_enter(&c);                   \
        c.lang = LANG_EN;                \
        return 0;                        \
    }                                    \
    static int teardown(void **state) {  \
        *state = NULL;                   \
        ctx_done(&c);                    \
        return 0;                        \
    }
#endif
