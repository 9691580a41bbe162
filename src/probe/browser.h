/* Histories of browsers, found by what the files are, reduced to host names while they are read. */
#ifndef PROBE_BROWSER_H
#define PROBE_BROWSER_H
#include "probe/collect.h"

struct visited { const char *host, *scope; int64_t visits, last; };
struct history { const char *browser; int64_t owner, visits, first, last; uint64_t dev, ino; int n, n_public; const struct visited *v; };
struct browsers { int n; struct history *v; int n_ok, n_denied, n_bad, n_capped; };

/* All of them, read once; notes the state for the table being filled. */
const struct browsers *browsers_read(struct probe *p);
/* Host of a URL, in lower case, without port and user; NULL: none (file:, about:, chrome:, data: …). */
const char *url_host(struct ctx *c, const char *url);
#endif
