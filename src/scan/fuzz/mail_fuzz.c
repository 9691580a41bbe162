/* libFuzzer target of format_mail. */
#include "scan/fuzz/fuzz.h"

extern const struct scan_format format_mail;
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&format_mail, data, n);
}
