/* libFuzzer target of format_rtf. */
#include "scan/fuzz/fuzz.h"

extern const struct scan_format format_rtf;
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&format_rtf, data, n);
}
