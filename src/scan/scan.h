/* Content scan: finds classification marks and an office's terms in files of every kind, without letting their bytes near the parent.
 *
 * scan_run() walks the trees, opens files read-only (no access time, no links followed) and hands descriptors to sandboxed workers, which parse
 * and answer with hits (scan/record.h). A hit never holds content: a masked snippet and a digest. The scan survives whatever a file does to a worker. */
#ifndef SCAN_SCAN_H
#define SCAN_SCAN_H
#include "base/base.h"

enum { SCAN_DEPTH = 16 };
enum scan_kind { SCAN_MARKED, SCAN_LIKELY, SCAN_KEYWORD, SCAN_UNREADABLE };
struct scan_hit {
    enum scan_kind kind;
    int32_t page;                /* -1 none */
    int64_t offset;              /* -1 none */
    const char *inner, *mark, *term, *encoding, *digest, *snippet, *reason;      /* UTF-8; NULL none */
};

struct scan_options {
    const char *terms;           /* text of the dictionary, NULL none */
    size_t terms_bytes;
    int threads;                 /* workers; 0: one a processor */
    int64_t since_us;            /* only what changed at or after; 0 all */
    bool ocr;
    void (*hit)(void *arg, const char *file, const struct scan_hit *hit);      /* file: its path as it is; the hit lasts for the call */
    void (*progress)(void *arg, int64_t files, int64_t bytes, int64_t all_files, int64_t all_bytes);
    void *arg;
    const volatile int *stop;    /* set: end soon, with what there is */
};
struct scan_summary {
    int64_t files, bytes, hits, unreadable, pictures, skipped, started_us;      /* pictures: and pages without text, in which nothing was read */
    double seconds;
    bool interrupted;
};

const char *scan_kind_name(enum scan_kind k);        /* marked likely keyword unreadable */
/* err E_NOTFOUND none of the paths exists | E_INVALID terms. Unreadable files are hits, not errors. */
int scan_run(struct ctx *c, const struct scan_options *o, const char *const *paths, int n_paths, struct scan_summary *ret_s);
#endif
