/* Replays the fuzz corpora of all formats, and each file cut short and with bytes changed. */
#include <stdio.h>

#include "os/os.h"
#include "scan/fuzz.h"

static struct ctx c;
static const struct scan_format *now;
static const char *dir;
static int files;

static int one(void *arg, const char *rel) {
    char *b;
    size_t n;
    (void)arg;
    TRY(os_read_file(&c, arena_printf(c.mem, "%s/%s", dir, rel), 1 << 20, &b, &n));
    files++;
    fuzz_one(now, (const uint8_t *)b, n);
    for (size_t cut = n / 7; cut && cut < n; cut += n / 7)
        fuzz_one(now, (const uint8_t *)b, cut);
    for (size_t i = 0; i < n; i += 1 + n / 40) {
        char was = b[i];
        b[i] = (char)(was ^ (1 << (i & 7)));
        fuzz_one(now, (const uint8_t *)b, n);
        b[i] = was;
    }
    return 0;
}

int main(void) {
    int rc = 0;
    ctx_init(&c);
    if (!freopen("/dev/null", "w", stderr))          /* poppler talks */
        return 1;
    for (const struct scan_format *const *f = scan_formats; *f && rc >= 0; f++) {
        now = *f;
        files = 0;
        dir = arena_printf(c.mem, SHENZHI_SOURCE "/tests/fuzz/corpus/scan_%s", now->name);
        rc = os_walk(&c, dir, one, NULL);
        if (rc >= 0 && !files)
            rc = fail(&c, E_NOTFOUND, "no corpus of %s", now->name);
    }
    if (rc < 0)
        fprintf(stderr, "%s\n", c.err.detail);
    ctx_done(&c);
    return rc < 0;
}
