/* Replays the fuzz corpus of the sheet readers. */
#include "os/os.h"
#include "report/sheet_fuzz.c"

#define CORPUS SHENZHI_SOURCE "/tests/fuzz/corpus/report_sheet"
static struct ctx c;
static int files;

static int one(void *arg, const char *rel) {
    (void)arg;
    char *bytes;
    size_t n;
    TRY(os_read_file(&c, arena_printf(c.mem, "%s/%s", CORPUS, rel), LIMIT_BODY_BYTES, &bytes, &n));
    files++;
    return LLVMFuzzerTestOneInput((const uint8_t *)bytes, n);
}

int main(void) {
    ctx_init(&c);
    int rc = os_walk(&c, CORPUS, one, NULL);
    ctx_done(&c);
    return rc < 0 || files < 8;
}
