/* From what was found in a document to the hits that are reported: the rules that combine marks, head, terms; masking. */
#ifndef SCAN_HIT_H
#define SCAN_HIT_H
#include "scan/job.h"
#include "mark/mark.h"

struct hit_found {
    struct scan_mark mark;
    int term;                    /* -1: a mark */
    int page;                    /* -1 none */
    int64_t offset;
    const char *encoding, *snippet;
    bool head;                   /* in the head of page 1 */
};
struct hit_term {                /* one of a document, where it stands first */
    int term, page, times;
    bool again;                  /* found first when the text was read in another way */
    int64_t offset;
    const char *encoding, *snippet;
};
struct hit_doc {
    struct scan_job *j;
    const struct scan_input *in;
    const struct hit_found *mark;
    int n_marks;
    const struct hit_term *term;
    int n_terms, total_terms, weight;
    int64_t bytes;
    struct mark_head head;
    bool name;                   /* of a file, not its content */
};

void hit_name(struct scan_job *j, const struct scan_input *in, const struct hit_found *h);      /* a mark in the name */
void hit_judge(const struct hit_doc *d);
void hit_unreadable(struct scan_job *j, const struct scan_input *in, const char *reason);
/* The found characters with what stands around them masked. */
const char *hit_snippet(struct ctx *c, const struct mark_text *t, int start, int end);
#endif
