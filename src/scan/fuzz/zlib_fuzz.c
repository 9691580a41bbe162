/* libFuzzer target of format_zlib. */
#include "scan/fuzz/fuzz.h"

extern const struct scan_format format_zlib;
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&format_zlib, data, n);
}
