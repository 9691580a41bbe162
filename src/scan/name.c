#include "scan/name.h"

#include "scan/doc.h"
#include "scan/hit.h"

enum { MAX_NAME = 256 };

static bool bracketed(const struct mark_text *t, const struct scan_mark *m) {
    return m->start > 0 && m->end < t->n && mark_fold(t->cp[m->start - 1]) == '[' && mark_fold(t->cp[m->end]) == ']';
}

/* 方案_机密.docx, 机密-方案: a part of the name by itself. 秘密 is a word of too many titles. */
static bool apart(const struct mark_text *t, const struct scan_mark *m) {
    static const uint32_t parts[] = U"-_. 　+~—－＿[]（）()【】";
    uint32_t before = m->start ? t->cp[m->start - 1] : '.', behind = m->end < t->n ? t->cp[m->end] : '.';
    bool is = m->level > MARK_SECRET, begins = false, ends = false;
    for (const uint32_t *p = parts; *p; p++) {
        begins = begins || before == *p;
        ends = ends || behind == *p;
    }
    return is && begins && ends;
}

static void mark_of(struct scan_job *j, const struct scan_input *in, const char *name) {
    uint32_t cp[MAX_NAME];
    struct mark_text t = {cp, 0};
    while (*name && t.n < MAX_NAME)
        cp[t.n++] = utf8_next(&name);
    for (int i = 0; i < t.n; i++) {
        struct scan_mark m;
        if (cp[i] < 0x2E80 || !mark_parse(&t, i, false, &m) || (!m.star && !(bracketed(&t, &m) && m.level > MARK_INNER) && !apart(&t, &m)))
            continue;
        struct hit_found h = {.mark = m, .term = -1, .page = -1, .offset = -1, .head = true, .snippet = hit_snippet(j->c, &t, m.start, m.end)};
        hit_name(j, in, &h);
        return;
    }
}

int name_scan(struct scan_job *j, const struct scan_input *in) {
    const char *name = in->name ? job_name_utf8(j->c, in->name, strlen(in->name)) : "";
    mark_of(j, in, name);
    if (!j->d->n_terms || !*name)
        return 0;
    struct scan_doc *d = doc_open(j, in, "utf-8", DOC_NAME);
    TRY(doc_text(d, name, strlen(name)));
    return doc_close(d);
}
