/* Whether this machine passes packets on between networks. */
#include "probe/collect.h"

static int run(struct probe *p) {
    int64_t v4 = probe_number(p, "/proc/sys/net/ipv4", "ip_forward", -1), v6 = probe_number(p, "/proc/sys/net/ipv6/conf/all", "forwarding", -1);
    if (v4 >= 0)
        PUT(p, A("ipv4"), A(v4));
    if (v6 >= 0)
        PUT(p, A("ipv6"), A(v6));
    return 0;
}
COLLECTOR(forward, .run = run);
