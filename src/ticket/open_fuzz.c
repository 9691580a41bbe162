/* libFuzzer: envelopes of tickets and reports, and key files. */
#include "ticket/internal.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static struct ticket_keys k;
    static struct ctx keep, c;
    static bool ready;
    if (!ready) {
        json_memory_init();
        ctx_init(&keep);
        ctx_init(&c);
        ctx_enter(&keep);
        ticket_keys_create(&keep, "fuzz", &k);
        ready = true;
    }
    ctx_enter(&c);
    struct ticket_report r;
    struct envelope e;
    json_t *t;
    struct ticket_keys other;
    const char *plain;
    size_t n_plain;
    ticket_open(&c, &k, (const char *)data, n, &r);
    ticket_open(&c, NULL, (const char *)data, n, &r);
    ticket_read(&c, &k, (const char *)data, n, &t);
    envelope_parse(&c, "SHENZHI-REPORT", (const char *)data, n, 1 << 20, &e);
    open_bytes(&c, k.opener, "head", (const char *)data, n, &plain, &n_plain);
    ticket_keys_parse(&c, (const char *)data, n, &other);
    ctx_reset(&c);
    return 0;
}
