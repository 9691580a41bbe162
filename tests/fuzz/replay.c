/* Replays the corpus of one *_fuzz.c as an ordinary test: every sample, every sample cut short, and with single bits turned.
   usage: MODULE_TARGET_replay tests/fuzz/corpus/MODULE_TARGET      fails when there is no sample; a crash or a sanitizer's finding fails it by itself */
#include <stdio.h>

#include "base/limits.h"
#include "os/os.h"

enum { TURNED_BYTES_MAX = 64 << 10, CUTS = 7, TURNS = 40 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

struct replay { struct ctx c; const char *dir; int samples; };

static void cut_and_turn(char *bytes, size_t n) {
    const uint8_t *data = (const uint8_t *)bytes;
    for (size_t step = n / CUTS, cut = step; cut && cut < n; cut += step)
        LLVMFuzzerTestOneInput(data, cut);
    for (size_t i = 0; i < n; i += 1 + n / TURNS) {
        char was = bytes[i];
        bytes[i] = (char)(was ^ (1 << (i & 7)));
        LLVMFuzzerTestOneInput(data, n);
        bytes[i] = was;
    }
}

static int one(void *arg, const char *rel) {
    struct replay *r = arg;
    struct ctx *c = &r->c;
    char *bytes;
    size_t n;
    TRY(os_read_file(c, arena_printf(c->mem, "%s/%s", r->dir, rel), LIMIT_BODY_BYTES, &bytes, &n));
    LLVMFuzzerTestOneInput((const uint8_t *)bytes, n);
    if (n <= TURNED_BYTES_MAX)
        cut_and_turn(bytes, n);
    r->samples++;
    return 0;
}

int main(int argc, char **argv) {
    static struct replay r;
    if (argc != 2)
        return 2;
    r.dir = argv[1];
    ctx_init(&r.c);
    int rc = os_walk(&r.c, r.dir, one, &r);
    if (rc < 0)
        fprintf(stderr, "%s: %s\n", r.dir, r.c.err.detail);
    else
        printf("%d samples\n", r.samples);
    ctx_done(&r.c);
    return rc < 0 || r.samples == 0;
}
