/* Content scan: finds classification marks and an office's terms in files of every kind, without letting their bytes near the parent.
 *
 * scan_run() walks the trees, opens files read-only (no access time, no links followed) and hands descriptors to sandboxed workers, which parse
 * and answer with hits as JSON. A hit never holds content: a masked snippet and a digest. The scan survives whatever a file does to a worker. */
#ifndef SCAN_SCAN_H
#define SCAN_SCAN_H
#include "base/base.h"

enum { SCAN_DEPTH = 16 };

struct scan_options {
    const char *terms;           /* text of the dictionary, NULL none */
    size_t terms_bytes;
    int threads;                 /* workers; 0: one a processor */
    int64_t since_us;            /* only what changed at or after; 0 all */
    bool ocr;
    void (*hit)(void *arg, const char *file, const json_t *hit);     /* file: name as UTF-8 */
    void (*progress)(void *arg, int64_t files, int64_t bytes, int64_t all_files, int64_t all_bytes);
    void *arg;
    const volatile int *stop;    /* set: end soon, with what there is */
};
struct scan_summary {
    int64_t files, bytes, hits, unreadable, skipped, started_us;
    double seconds;
    bool interrupted;
};

/* err E_NOTFOUND none of the paths exists | E_INVALID terms. Unreadable files are hits, not errors. */
int scan_run(struct ctx *c, const struct scan_options *o, const char *const *paths, int n_paths, struct scan_summary *ret_s);
#endif
