#include "scan/name.h"

#include "scan/hit.h"

enum { MAX_NAME = 256 };

static bool bracketed(const struct mark_text *t, const struct scan_mark *m) {
    return m->start > 0 && m->end < t->n && mark_fold(t->cp[m->start - 1]) == '[' && mark_fold(t->cp[m->end]) == ']';
}

void name_scan(struct scan_job *j, const struct scan_input *in) {
    struct ctx *c = j->c;
    uint32_t cp[MAX_NAME];
    struct mark_text t = {cp, 0};
    const char *p = in->name ? job_name_utf8(c, in->name, strlen(in->name)) : "";
    while (*p && t.n < MAX_NAME)
        cp[t.n++] = utf8_next(&p);
    for (int i = 0; i < t.n; i++) {
        struct scan_mark m;
        if (cp[i] < 0x2E80 || !mark_parse(&t, i, false, &m) || (!m.star && !(bracketed(&t, &m) && m.level > MARK_INNER)))
            continue;
        struct hit_found h = {.mark = m, .term = -1, .page = -1, .offset = -1, .head = true, .snippet = hit_snippet(c, &t, m.start, m.end)};
        hit_name(j, in, &h);
        return;
    }
}
