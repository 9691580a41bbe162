/* libFuzzer target of the whole: the format is picked by what the bytes are, parts within parts are followed. tests/scan/public_files.py replays documents of other people through it. */
#include "scan/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void prepare(const struct scan_options *o) {
    for (const struct scan_format *const *f = scan_formats; *f; f++)
        if ((*f)->prepare)
            (*f)->prepare(o);
}

static const struct scan_format any = {.name = "any", .scan = job_input, .prepare = prepare};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    return fuzz_one(&any, data, n);
}
