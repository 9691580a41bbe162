/* Name servers: only the scope of their addresses leaves. */
#include "probe/collect.h"

static int one(struct probe *p, const char *path) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        char *at = trim(line), *w = next_word(&at), *address = w && str_eq(w, "nameserver") ? next_word(&at) : NULL;
        if (address) {
            address[strcspn(address, "%")] = 0;
            PUT(p, A(ip_scope(address)), A((const char *)address));
        }
    }
    return 0;
}

static int run(struct probe *p) {
    TRY(one(p, "/etc/resolv.conf"));
    return one(p, "/run/systemd/resolve/resolv.conf");
}
COLLECTOR(resolver, .run = run);
