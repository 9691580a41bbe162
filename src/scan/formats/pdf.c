/* PDF by poppler (scan/pdf_text.cc): text in the order of the file, so that a mark wrapped over lines stays together; of a page that may bear a mark also as it stands there. */
#include <strings.h>
#include <libdeflate.h>
#include <stdlib.h>

#include "scan/doc.h"
#include "scan/read/ocr.h"
#include "scan/read/pdf_mend.h"
#include "scan/read/pdf_objects.h"
#include "scan/read/pdf_text.h"
#include "scan/read/pdf_token.h"

enum { ATTACHED = 64, REVISIONS = 8 };
struct pdf {
    struct scan_job *j;
    struct scan_input *in;
    struct scan_doc *d, *read, *older;           /* read: what was recognised; older: of another view of the file */
    int rc, pictures, n_attached, n_seen, seen_cap, n_sorted;      /* n_sorted: of `seen`, those of the first view */
    uint64_t *seen;                              /* texts of pages, by sum and size */
    size_t size[ATTACHED];
    uint32_t crc[ATTACHED];
};

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    size_t len = in->name ? strlen(in->name) : 0;
    bool called = len > 4 && strcasecmp(in->name + len - 4, ".pdf") == 0;
    return memmem(h, n, "%PDF-", 5) || (called && memmem(h, n, " obj", 4) && memmem(h, n, "<<", 2));      /* its first bytes are lost */
}

static uint64_t sum(const char *utf8, size_t n) { return (uint64_t)libdeflate_crc32(0, utf8, n) << 32 | (uint32_t)n; }

static void see(struct pdf *p, const char *utf8, size_t n) {
    GROW(p->j->c, p->seen, p->n_seen, p->seen_cap, 64);
    p->seen[p->n_seen++] = sum(utf8, n);
}

static int by_sum(const void *a, const void *b) {
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

/* Of another view: does the first show the same text? */
static bool known(const struct pdf *p, const char *utf8, size_t n) {
    uint64_t own = sum(utf8, n);
    return p->n_sorted && bsearch(&own, p->seen, (size_t)p->n_sorted, sizeof own, by_sum);
}

static void first_view_ends(struct pdf *p) {
    if (p->n_seen)
        qsort(p->seen, (size_t)p->n_seen, sizeof *p->seen, by_sum);
    p->n_sorted = p->n_seen;
}

static int on_page(void *arg, int number, bool again, const char *utf8, size_t n) {
    struct pdf *p = arg;
    if (known(p, utf8, n))
        return 0;
    see(p, utf8, n);
    doc_page(p->d, number);
    doc_again(p->d, again);
    p->rc = job_spend(p->j, (int64_t)n);
    if (p->rc >= 0)
        p->rc = doc_text(p->d, utf8, n);
    return p->rc < 0;
}

static int on_picture(void *arg, int number, const unsigned char *grey, int width, int height, int stride) {
    struct pdf *p = arg;
    const char *text;
    if (ocr_enough(p->j, p->in, ++p->pictures))
        return 0;
    if (!p->read)
        p->read = doc_open(p->j, p->in, "ocr", DOC_LOST_STAR | DOC_JOIN_LINES);
    doc_page(p->read, number);
    p->rc = ocr_grey(p->j, grey, width, height, stride, &text);
    if (p->rc >= 0)
        p->rc = doc_text(p->read, text, strlen(text));
    return p->rc < 0;
}

static int on_attached(void *arg, const char *name, const char *b, size_t n) {
    struct pdf *p = arg;
    if (p->n_attached < ATTACHED) {
        p->size[p->n_attached] = n;
        p->crc[p->n_attached++] = (uint32_t)libdeflate_crc32(0, b, n);
    }
    p->rc = job_part(p->j, p->in, name, (const uint8_t *)b, n);
    return p->rc < 0;
}

static bool had(void *arg, size_t n, uint32_t crc) {
    const struct pdf *p = arg;
    for (int i = 0; i < p->n_attached; i++)
        if (p->size[i] == n && p->crc[i] == crc)
            return true;
    return false;
}

/* Text that only mentions %PDF-: a program that writes some, a book about them. */
static bool mentioned(const struct scan_input *in) {
    enum { LOOK = 64 << 10 };
    size_t n = in->n < LOOK ? in->n : LOOK;
    while (n < in->n && n > LOOK - 4 && (in->p[n] & 0xC0) == 0x80)
        n--;
    return (in->n < 5 || memcmp(in->p, "%PDF-", 5) != 0) && !memchr(in->p, 0, n) && utf8_valid((const char *)in->p, n);
}

/* Behind the last mark of the end that begins before `at`, and a line's end; 0 none. */
static size_t end_before(const uint8_t *p, size_t at) {
    while (at-- > 5)
        if (p[at] == 'F' && memcmp(p + at - 4, "%%EO", 4) == 0)
            return at + 1;
    return 0;
}

/* Where the PDF ends: nothing of one follows any more. */
static size_t own_size(const struct scan_input *in) {
    size_t end = end_before(in->p, in->n);
    return !end || memmem(in->p + end, in->n - end, " obj", 4) ? in->n : end;
}

/* A page of an older revision: what no newer one shows as well. */
static int on_older(void *arg, int number, bool again, const char *utf8, size_t n) {
    struct pdf *p = arg;
    if (again || known(p, utf8, n))
        return 0;
    doc_page(p->older, number);
    p->rc = job_spend(p->j, (int64_t)n);
    if (p->rc >= 0)
        p->rc = doc_text(p->older, utf8, n);
    return p->rc < 0;
}

static int not_again(void *arg, const char *name, const char *b, size_t n) {
    (void)arg, (void)name, (void)b, (void)n;             /* files of every revision are objects of the file */
    return 0;
}

/* The file seen in another way: a document of its own. */
static int view(struct pdf *p, const char *name, const uint8_t *b, size_t n) {
    int bare = 0, lost = 0, torn = 0;
    struct scan_input part = {.inner = job_inner(p->j, p->in, name), .depth = p->in->depth + 1};
    struct pdf_sink sink = {.page = on_older, .bare = &bare, .lost = &lost, .torn = &torn, .attached = not_again, .arg = p};
    p->older = doc_open(p->j, &part, "utf-8", DOC_JOIN_LINES);
    pdf_text((const char *)b, n, &sink);
    TRY(p->rc);
    return doc_close(p->older);
}

/* Who changes a PDF mostly adds what is new behind the end: what it was before is still there. The first end of a file made for the web is none. */
static int revisions(struct pdf *p, size_t n) {
    const struct scan_input *in = p->in;
    bool web = memmem(in->p, in->n < 1024 ? in->n : 1024, "/Linearized", 11);
    for (int k = 1; k <= REVISIONS && (n = end_before(in->p, n - 1)); k++) {
        if (web && !end_before(in->p, n - 1))
            break;
        TRY(view(p, arena_printf(p->j->c->mem, "older revision %d", k), in->p, n));
    }
    return 0;
}

/* A file that does not say which of its layers are off shows them all. */
static int layers(struct pdf *p, size_t n) {
    static const char says[] = "/OCProperties";
    if (n > LIMIT_SCAN_PART || !memmem(p->in->p, n, says, sizeof says - 1))
        return 0;
    struct arena *own = arena_open();
    uint8_t *copy = arena_alloc(own, n), *end = copy + n;
    memcpy(copy, p->in->p, n);
    for (uint8_t *at = copy; (at = memmem(at, (size_t)(end - at), says, sizeof says - 1)); at++)
        at[1] = 'X';
    int rc = view(p, "hidden layer", copy, n);
    arena_close(own);
    return rc;
}

/* What the file holds beside what a reader shows of it. */
static int otherwise(struct pdf *p, size_t n) {
    first_view_ends(p);
    TRY(layers(p, n));
    return revisions(p, n);
}

/* The number behind `key` where a picture's dictionary says it: within a few hundred bytes of `at`. */
static int64_t said(const uint8_t *at, const uint8_t *p, const uint8_t *end, const char *key) {
    enum { AROUND = 300 };
    size_t n = strlen(key);
    const uint8_t *from = at - p > AROUND ? at - AROUND : p, *stop = end - at > AROUND ? at + AROUND : end, *k = memmem(from, (size_t)(stop - from), key, n);
    int64_t v = 0;
    for (k = k ? k + n : stop; k < stop && pdf_blank(*k); k++)
        continue;
    for (; k < stop && *k >= '0' && *k <= '9' && v < 1 << 16; k++)
        v = v * 10 + *k - '0';
    return v;
}

/* Of all its pictures: their dictionaries stand in the file as they are. */
static int64_t pixels(const uint8_t *p, const uint8_t *end) {
    enum { PICTURES = 100000 };
    static const char key[] = "/Width";
    int64_t sum = 0;
    int n = 0;
    for (const uint8_t *at = p; n < PICTURES && (at = memmem(at, (size_t)(end - at), key, sizeof key - 1)); at++, n++)
        sum += said(at, at, end, key) * said(at, p, end, "/Height");
    return sum;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    struct pdf p = {.j = j, .in = in};
    int bare = 0, lost = 0, torn = 0;
    TRY(job_bytes(j, in));
    p.d = doc_open(j, in, "utf-8", DOC_JOIN_LINES);
    struct pdf_sink sink = {.page = on_page, .picture = j->o->ocr && ocr_ready() ? on_picture : NULL, .pixels = pixels(in->p, in->p + in->n), .bare = &bare, .lost = &lost, .torn = &torn, .attached = on_attached, .arg = &p};
    in->own = own_size(in);
    int got = pdf_text((const char *)in->p, in->own, &sink);
    bool cut = got == PDF_DAMAGED || (got == PDF_OK && (lost || pdf_cut(in->p, in->own)));
    if (got == PDF_DAMAGED && mentioned(in))
        return doc_raw(j, in);
    size_t n = 0;
    const char *mended = cut && in->n < LIMIT_SCAN_PART ? pdf_mend(c, in->p, in->own, &n) : NULL;
    first_view_ends(&p);
    if (mended)
        bare = 0, got = pdf_text(mended, n, &sink);
    j->pictures += j->o->ocr ? 0 : bare;
    TRY(p.rc);
    if (got == PDF_OK)
        TRY(otherwise(&p, in->own));
    struct pdf_crypt key;
    int crypt = pdf_crypt_open(in, &key);
    if (crypt != PDF_CLOSED)
        TRY(pdf_objects(j, in, p.d, crypt == PDF_OPEN ? &key : NULL, had, &p));
    TRY(doc_close(p.d));
    if (p.read)
        TRY(doc_close(p.read));
    if (crypt == PDF_CLOSED && got == PDF_OK)
        job_unreadable(j, in, T("PDF的加密方式不认识，看不到其中的批注、表单和属性", "the PDF is encrypted in an unknown way, cannot look inside: its notes, form fields and properties"));
    if ((cut || torn) && got == PDF_OK) {
        job_unreadable(j, in, T("PDF不完整，只看了其中能读出的部分", "the PDF is cut off or damaged; only what could be read was looked at"));
        return 0;
    }
    if (got == PDF_LOCKED || got == PDF_ABSENT) {
        job_unreadable(j, in, got == PDF_LOCKED ? T("有口令保护，看不到里面", "password-protected, cannot look inside") : T("本程序不含PDF读取功能，看不到里面", "this build has no PDF reader, cannot look inside"));
        return 0;
    }
    return got == PDF_DAMAGED ? fail(c, E_INVALID, T("PDF损坏", "damaged PDF")) : 0;
}

static void prepare(const struct scan_options *o) {
    ocr_prepare(o);
    pdf_prepare(o->ocr);
    pdf_crypt_prepare();
}

const struct scan_format format_pdf = {.name = "pdf", .order = 25, .sniff = sniff, .scan = scan, .prepare = prepare};
