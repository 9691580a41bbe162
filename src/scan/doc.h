/* A document: text whose marks and terms belong together and are judged together at its end.
 *
 * Raw: bytes of unknown encoding, every encoding and alignment looked for. Text: UTF-8 that a format took out, with pages. */
#ifndef SCAN_DOC_H
#define SCAN_DOC_H
#include "scan/job.h"

struct scan_doc;
enum { DOC_JOIN_LINES = 1,       /* lines are wrapped text (PDF): a term may run over them */
       DOC_LOST_STAR = 2,        /* OCR text */
       DOC_NAME = 4 };           /* a file's name: terms only */
#define DOC_CHOICE "/"           /* between what a list offers to choose: one line, and no cells of one (mark_talk.c) */

struct scan_state *doc_state_new(struct ctx *keep);                 /* lives as long as the worker */
struct scan_doc *doc_open(struct scan_job *j, const struct scan_input *in, const char *encoding, int flags);
struct ctx *doc_ctx(const struct scan_doc *d);
/* A file that stands within the document's text. */
int doc_part(struct scan_doc *d, const char *name, const uint8_t *p, size_t n);
void doc_page(struct scan_doc *d, int page);                       /* what follows stands on this page or sheet, from 1 */
void doc_head(struct scan_doc *d);                                 /* what follows begins the text proper: settings and styles came before */
void doc_again(struct scan_doc *d, bool again);                    /* what follows was read already in another order: only what is new is found */
int doc_text(struct scan_doc *d, const char *utf8, size_t n);      /* whole lines or paragraphs where it can */
int64_t doc_at(const struct scan_doc *d);                          /* where the next text will stand */
bool doc_found(const struct scan_doc *d);                          /* is there a mark or a term in the text so far? */
void doc_place(struct scan_doc *d, int (*page_at)(const void *arg, int64_t offset), const void *arg);      /* pages of what has none yet; -1 none */
int doc_close(struct scan_doc *d);
/* A document of raw bytes, from memory or through its descriptor. */
int doc_raw(struct scan_job *j, struct scan_input *in);
#endif
