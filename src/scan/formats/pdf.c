/* PDF by poppler (scan/pdf_text.cc): text in the order of the file, so that a mark wrapped over lines stays together. */
#include "scan/doc.h"
#include "scan/pdf_text.h"

struct pdf { struct scan_job *j; struct scan_input *in; struct scan_doc *d; int rc; int64_t made; };

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return memmem(h, n < 1024 ? n : 1024, "%PDF-", 5) != NULL;
}

static int on_page(void *arg, int number, const char *utf8, size_t n) {
    struct pdf *p = arg;
    doc_page(p->d, number);
    p->rc = job_spend(p->j, (int64_t)n);
    if (p->rc >= 0)
        p->rc = doc_text(p->d, utf8, n);
    return p->rc < 0;
}

static int on_attached(void *arg, const char *name, const char *b, size_t n) {
    struct pdf *p = arg;
    p->rc = job_part(p->j, p->in, name, (const uint8_t *)b, n);
    return p->rc < 0;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    struct pdf p = {.j = j, .in = in};
    TRY(job_bytes(j, in));
    p.d = doc_open(j, in, "utf-8", DOC_JOIN_LINES);
    int got = pdf_text((const char *)in->p, in->n, on_page, on_attached, &p);
    TRY(p.rc);
    TRY(doc_close(p.d));
    if (got == PDF_LOCKED) {
        job_unreadable(j, in, T("有口令保护,看不到里面", "password-protected, cannot look inside"));
        return 0;
    }
    return got == PDF_DAMAGED ? fail(c, E_INVALID, T("PDF损坏", "damaged PDF")) : 0;
}

static void prepare(const struct scan_options *o) {
    (void)o;
    pdf_prepare();
}

const struct scan_format format_pdf = {.name = "pdf", .order = 25, .sniff = sniff, .scan = scan, .prepare = prepare};
