/* libFuzzer target of format_archive. */
#include "scan/fuzz/fuzz.h"

extern const struct scan_format format_archive;
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&format_archive, data, n);
}
