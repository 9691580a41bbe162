/* libFuzzer target of format_pdf. */
#include "scan/fuzz/fuzz.h"

extern const struct scan_format format_pdf;
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&format_pdf, data, n);
}
