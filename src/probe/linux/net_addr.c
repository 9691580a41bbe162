/* Own addresses: IPv4 out of the routing trie (local entries), IPv6 out of if_inet6. */
#include "probe/collect.h"

static int v4(struct probe *p) {
    char *text = probe_kernel(p, "/proc/net/fib_trie"), *line;
    struct map seen = {0};
    char last[64] = "";
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (str_starts(line, "|-- "))
            snprintf(last, sizeof last, "%s", line + 4);
        else if (strstr(line, "/32 host LOCAL") && *last && !map_get(&seen, last)) {
            map_put(p->c, &seen, arena_dup(p->c->mem, last), "");
            PUT(p, ANULL, A("ipv4"), A(ip_scope(last)), A((const char *)last), A(probe_digest(p, "ip", last)));
        }
    }
    return 0;
}

static int v6(struct probe *p) {
    char *text = probe_text(p, "/proc/net/if_inet6", TEXT_MAX, NULL), *line, hex[33], dev[32], address[48];
    while (text && (line = next_line(&text))) {
        if (sscanf(line, "%32[0-9a-f] %*x %*x %*x %*x %31s", hex, dev) != 2 || strlen(hex) != 32)
            continue;
        size_t n = 0;
        for (int i = 0; i < 8; i++)
            n += (size_t)snprintf(address + n, sizeof address - n, "%s%.4s", i ? ":" : "", hex + 4 * i);
        PUT(p, A((const char *)dev), A("ipv6"), A(ip_scope(address)), A((const char *)address), A(probe_digest(p, "ip", address)));
    }
    return 0;
}

static int run(struct probe *p) {
    TRY(v4(p));
    return v6(p);
}
COLLECTOR(net_addr, .run = run);
