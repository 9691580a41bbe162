/* libFuzzer: the small parsers of text: configuration, times, addresses, URLs. */
#include "probe/browser.h"
#include "probe/link.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    struct ctx c;
    ctx_init(&c);
    char *text = arena_dupn(c.mem, (const char *)data, n), *lines = arena_dup(c.mem, text), *line;
    conf_get(&c, text, "minlen");
    ini_get(&c, text, "Seat:*", "autologin-user");
    ip_scope(text);
    host_scope(text);
    socket_scope(text, NULL);
    url_host(&c, text);
    serial_real(text);
    glob_any("a*,*b,[x-z]?,!*q", n < 4096 ? text : "");
    while ((line = next_line(&lines))) {
        const char *at = line;
        kernel_link(line);
        service_link(line);
        syslog_time(&at, 1795708800);
        char *words = arena_dup(c.mem, line);
        while (next_word(&words))
            continue;
        trim(line);
    }
    ctx_done(&c);
    return 0;
}
