/* One row a browser profile with a history. */
#include "probe/browser.h"

static int run(struct probe *p) {
    const struct browsers *b = browsers_read(p);
    for (int i = 0; i < b->n; i++) {
        const struct history *h = &b->v[i];
        PUT(p, A(h->browser), A(h->owner), A((int64_t)h->n), A((int64_t)h->n_public), A(h->visits), h->first ? A(h->first) : ANULL, h->last ? A(h->last) : ANULL);
    }
    return 0;
}
COLLECTOR(browser, .run = run);
