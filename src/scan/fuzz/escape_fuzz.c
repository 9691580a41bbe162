/* libFuzzer target of text that is written as something else. */
#include "scan/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static const struct scan_format escaped = {.name = "escape", .scan = doc_raw};
    return fuzz_one(&escaped, data, n);
}
