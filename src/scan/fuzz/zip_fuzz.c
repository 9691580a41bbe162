/* libFuzzer target of format_zip. */
#include "scan/fuzz/fuzz.h"

extern const struct scan_format format_zip;
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&format_zip, data, n);
}
