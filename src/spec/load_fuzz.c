/* libFuzzer target of the model's YAML: any bytes as registers/x.yaml give a model or an E_MODEL, never a crash.
 * clang -fsanitize=fuzzer,address; corpus tests/fuzz/corpus/spec_load, replayed by load_replay_test.c. */
#include "spec/internal.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static const char roles[] = "name\tzh\ten\tkind\nclerk\t员\tClerk\tbusiness\n", groups[] = "name\torder\tzh\ten\ticon\ng\t1\t组\tG\ti\n",
                      settings[] = "key\tvalue\ttype\tsure\tzh\ten\n";
    struct ctx c;
    const struct spec *s;
    ctx_init(&c);
    const struct source src[] = {{"groups.tsv", "groups.tsv", groups, sizeof groups - 1},
                                 {"registers/x.yaml", "registers/x.yaml", arena_dupn(c.mem, (const char *)data, n), n},
                                 {"roles.tsv", "roles.tsv", roles, sizeof roles - 1},
                                 {"settings.tsv", "settings.tsv", settings, sizeof settings - 1}};
    int rc = spec_load_sources(&c, src, COUNT(src), &s);
    if (rc < 0 && rc != E_MODEL)
        __builtin_trap();
    ctx_done(&c);
    return 0;
}
