/* Routes of the main table; the gateway stays on the machine. */
#include "probe/collect.h"

static const char *dotted(struct probe *p, unsigned a) { return arena_printf(p->c->mem, "%u.%u.%u.%u", a & 255, a >> 8 & 255, a >> 16 & 255, a >> 24); }

static int v4(struct probe *p) {
    char *text = probe_kernel(p, "/proc/net/route"), *line, dev[32];
    unsigned dest, gw, flags, mask;
    while (text && (line = next_line(&text))) {
        if (sscanf(line, "%31s %x %x %x %*d %*d %*d %x", dev, &dest, &gw, &flags, &mask) != 5 || !(flags & 1))
            continue;
        bool link = dest && !gw && (dest & 0xFFFF) != 0xFEA9;           /* 169.254 is no network */
        PUT(p, A((const char *)dev), A("ipv4"), A((int64_t)(!dest && !mask)), A(dotted(p, gw)), link ? A(arena_printf(p->c->mem, "%s/%d", dotted(p, dest), __builtin_popcount(mask))) : ANULL);
    }
    return 0;
}

static int v6(struct probe *p) {
    char *text = probe_text(p, "/proc/net/ipv6_route", TEXT_MAX, NULL), *line, dest[33], gw[33], dev[32];
    unsigned length, flags;
    while (text && (line = next_line(&text))) {
        if (sscanf(line, "%32s %x %*32s %*x %32s %*x %*x %*x %x %31s", dest, &length, gw, &flags, dev) != 5)
            continue;
        bool all = strspn(dest, "0") == strlen(dest) && !length;
        if (str_eq(dev, "lo") || (flags & 0x200) || !(flags & 1))       /* reject routes, routes down */
            continue;
        PUT(p, A((const char *)dev), A("ipv6"), A((int64_t)all), A((const char *)gw), ANULL);
    }
    return 0;
}

static int run(struct probe *p) {
    TRY(v4(p));
    return v6(p);
}
COLLECTOR(route, .run = run);
