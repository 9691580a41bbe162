/* Units that start at boot because something wants them. */
#include "probe/collect.h"

static int run(struct probe *p) {
    const struct names *s = probe_services(p);
    for (int i = 0; i < s->n; i++)
        PUT(p, A(s->v[i]));
    return 0;
}
COLLECTOR(service, .order = -1, .run = run);
