/* libFuzzer target of format_utf32. */
#include "scan/fuzz/fuzz.h"

extern const struct scan_format format_utf32;
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&format_utf32, data, n);
}
