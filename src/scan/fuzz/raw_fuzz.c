/* libFuzzer target of raw bytes: the filter, every encoding's judge, the marks, the short terms. */
#include "scan/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static const struct scan_format raw = {.name = "raw", .scan = doc_raw};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&raw, data, n);
}
