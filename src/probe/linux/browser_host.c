/* Hosts visited: names and counts, nothing of the addresses behind them. */
#include "probe/browser.h"

static int run(struct probe *p) {
    const struct browsers *b = browsers_read(p);
    for (int i = 0; i < b->n; i++)
        for (int k = 0; k < b->v[i].n; k++) {
            const struct visited *v = &b->v[i].v[k];
            PUT(p, A(b->v[i].browser), A(b->v[i].owner), A(v->host), A(v->scope), A(v->visits), v->last > 0 ? A(v->last) : ANULL);
        }
    return 0;
}
COLLECTOR(browser_host, .run = run);
