/* libFuzzer: letters between offices. */
#include "base/base.h"
#include "ticket/letter.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static struct ctx keep, c;
    static const char *own;
    struct letter l;
    const char *text;
    size_t len;
    if (!own) {
        json_memory_init();
        ctx_init(&keep);
        ctx_init(&c);
        ctx_enter(&keep);
        letter_key(&keep, &own);
    }
    ctx_enter(&c);
    if (letter_read(&c, (const char *)data, n, &l) == 0)
        letter_open(&c, own, &l, &text, &len);
    ctx_reset(&c);
    return 0;
}
