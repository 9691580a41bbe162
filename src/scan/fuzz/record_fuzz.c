/* libFuzzer target of record_next, the parent's only parser of what a worker says: what it takes, record_put writes again. */
#include "scan/record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static uint8_t buf[1 << 20];
    struct record_in in = {.p = data, .end = data + n};
    struct record_out out = {.p = buf, .cap = sizeof buf};
    for (struct record r; record_next(&in, &r) > 0;) {
        const char *all[] = {r.hit.inner, r.hit.mark, r.hit.encoding, r.hit.digest, r.hit.snippet, r.hit.reason};
        for (size_t i = 0; i < COUNT(all); i++)
            if (all[i] && !utf8_valid(all[i], strlen(all[i])))
                __builtin_trap();
        if (!record_put(&out, &r))
            out.n = 0;
    }
    return 0;
}
