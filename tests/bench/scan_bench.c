/* The content scan's search by itself: files in memory, one thread, no judging and no reporting.   usage: scan_bench TERMS FILE...    ninja scan_bench */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "os/os.h"
#include "match/plain.h"

static int64_t hits;

static void count(void *arg, size_t pos, const struct scan_pattern *p) {
    (void)arg, (void)pos;
    hits += p->term >= 0;
}

static double cpu(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
    static struct ctx c, file;
    const struct scan_dict *d;
    char *terms;
    size_t n_terms, bytes = 0;
    double made, spent = 0, from;
    ctx_init(&c);
    ctx_init(&file);
    if (argc < 3 || os_read_file(&c, argv[1], LIMIT_SCAN_TERMS_BYTES, &terms, &n_terms) < 0)
        return 2;
    from = cpu();
    if (dict_new(&c, terms, n_terms, &d) < 0)
        return 1;
    made = cpu() - from;
    for (int i = 2; i < argc; i++, ctx_reset(&file)) {
        char *b;
        size_t n;
        bool walked = false;
        struct plain s = PLAIN_NONE;
        if (os_read_file(&file, argv[i], 64 << 20, &b, &n) < 0)
            return 1;
        b = arena_dupn(file.mem, b, n + FILTER_PAD);
        struct plain_run r = {.d = d, .buf = {(uint8_t *)b, 0, n}, .fixed = -1, .hit = count, .walked = &walked};
        from = cpu();
        plain_run(&r, &s, 0, n);
        spent += cpu() - from;
        bytes += n;
    }
    printf("%.1f MB, dictionary %.3f s, search %.3f s, %.0f MB/s, %lld terms\n", (double)bytes / 1e6, made, spent, (double)bytes / 1e6 / spent, (long long)hits);
    return 0;
}
