/* libFuzzer target of format_bplist. */
#include "scan/fuzz/fuzz.h"

extern const struct scan_format format_bplist;
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&format_bplist, data, n);
}
