#include "scan/hit.h"

#include <openssl/evp.h>
#include <unistd.h>

enum { AROUND = 8, SAMPLE = 2 << 10, SMALL = 16 << 10, WHOLE = 256 << 20, DENSE_TERMS = 3, DENSE_WEIGHT = 5, DENSE_PER_10K = 20 };

const char *hit_snippet(struct ctx *c, const struct mark_text *t, int start, int end) {
    struct str s;
    str_init(&s, c, 1024);
    for (int i = start > AROUND ? start - AROUND : 0; i < end + AROUND && i < t->n; i++) {
        uint32_t cp = t->cp[i];
        bool plain = cp < 0x80 ? !((cp >= '0' && cp <= '9') || (cp >= 'A' && cp <= 'Z') || (cp >= 'a' && cp <= 'z')) : (cp >= 0x2000 && cp < 0x2E80) || (cp >= 0x3000 && cp < 0x3040) || (cp >= 0xFF00 && cp < 0xFF10);
        if (mark_gap(cp) || cp < 0x20)
            cp = ' ';
        utf8_put(&s, (i >= start && i < end) || plain || cp == ' ' ? cp : 0x25A1);
    }
    return s.p;
}

/* SM3 of the outer file, whole; `sample`: of its size, beginning and end, for keywords, which are too many to read every file twice, and for huge files. */
static const char *digest(struct scan_job *j, bool sample) {
    char *out = sample ? j->sample : j->digest;
    uint8_t md[EVP_MAX_MD_SIZE], buf[8 << 10];
    unsigned n_md = 0;
    if (*out)
        return out;
    if (sample ? j->file.size <= SMALL : j->file.size > WHOLE)
        return digest(j, !sample);
    EVP_MD_CTX *x = EVP_MD_CTX_new();
    EVP_DigestInit_ex(x, EVP_sm3(), NULL);
    for (int64_t at = 0; at < j->file.size;) {
        ssize_t n = j->file.fd >= 0 ? pread(j->file.fd, buf, sample ? SAMPLE : sizeof buf, at) : 0;
        if (n <= 0)
            break;
        EVP_DigestUpdate(x, buf, (size_t)n);
        at = sample && at == 0 ? j->file.size - SAMPLE : sample ? j->file.size : at + n;
    }
    if (sample)
        EVP_DigestUpdate(x, &j->file.size, sizeof j->file.size);
    EVP_DigestFinal_ex(x, md, &n_md);
    EVP_MD_CTX_free(x);
    size_t prefix = sample ? strlen("sample:") : 0;
    memcpy(out, "sample:", prefix);
    hex_print(md, n_md < 32 ? n_md : 32, out + prefix);
    return out;
}

static void put(struct scan_job *j, const struct scan_input *in, enum scan_kind kind, const char *mark, const struct hit_found *h, const char *digest_hex, const char *reason) {
    struct record r = {.term = h ? h->term : -1, .hit = {.kind = kind, .page = h ? h->page : -1, .offset = h ? h->offset : -1, .inner = in->inner, .mark = mark, .encoding = h ? h->encoding : NULL,
                                                            .digest = digest_hex, .snippet = h ? h->snippet : NULL, .reason = reason}};
    j->emit(j->arg, &r);
    j->hits += kind != SCAN_UNREADABLE;
}

void hit_unreadable(struct scan_job *j, const struct scan_input *in, const char *reason) {
    if (j->unreadable++ < LIMIT_SCAN_COMPLAINTS)
        put(j, in, SCAN_UNREADABLE, NULL, NULL, NULL, reason);
}

static const char *place(struct ctx *c, const struct hit_doc *d, const struct hit_found *h) {
    if (!h->head)
        return h->mark.own_line ? T("独立成行的密级标志", "mark on a line of its own") : T("密级标志", "mark");
    if (d->head.reference && d->head.copy_number)
        return T("首页页首的密级标志，并有份号和发文字号", "mark at the head of page 1, with copy number and reference number");
    if (d->head.reference)
        return T("首页页首的密级标志，并有发文字号", "mark at the head of page 1, with a reference number");
    if (d->head.copy_number)
        return T("首页页首的密级标志，并有份号", "mark at the head of page 1, with a copy number");
    return T("首页页首的密级标志", "mark at the head of page 1");
}

/* With a star and a period it is a mark wherever it stands; the less of them, the more the place must say. */
static bool marked(const struct hit_doc *d, const struct hit_found *h) {
    const struct scan_mark *m = &h->mark;
    if (m->star)
        return m->period || m->own_line || h->head;
    if (m->keep)
        return m->own_line || h->head;
    if (m->period)
        return m->own_line;
    return h->head && m->own_line && m->level > MARK_INNER && (d->head.reference || d->head.copy_number || d->head.urgency || m->label);
}

static void judge_marks(const struct hit_doc *d) {
    struct ctx *c = d->j->c;
    for (int i = 0; i < d->n_marks; i++) {
        const struct hit_found *h = &d->mark[i];
        put(d->j, d->in, marked(d, h) ? SCAN_MARKED : SCAN_LIKELY, h->mark.text, h, digest(d->j, false), place(c, d, h));
    }
}

static bool dense(const struct hit_doc *d) {
    return d->n_terms >= DENSE_TERMS && d->weight >= DENSE_WEIGHT && (int64_t)d->total_terms * 10000 >= (d->bytes / 3 + 1) * DENSE_PER_10K;
}

void hit_name(struct scan_job *j, const struct scan_input *in, const struct hit_found *h) {
    struct ctx *c = j->c;
    put(j, in, h->mark.star && h->mark.period ? SCAN_MARKED : SCAN_LIKELY, h->mark.text, h, digest(j, false), T("名称中的密级标志", "mark in the name"));
}

void hit_judge(const struct hit_doc *d) {
    struct ctx *c = d->j->c;
    judge_marks(d);
    if (!d->n_marks && d->head.copy_number && d->head.reference && !d->head.sample) {
        struct hit_found h = {.page = -1, .offset = -1, .term = -1};
        put(d->j, d->in, SCAN_LIKELY, NULL, &h, digest(d->j, false), T("有份号和发文字号：只有涉密公文编份号", "copy number and reference number: only classified papers bear copy numbers"));
    }
    if (!d->name && dense(d)) {
        struct hit_found h = {.page = d->term->page, .offset = d->term->offset, .term = d->term->term, .encoding = d->term->encoding, .snippet = d->term->snippet};
        put(d->j, d->in, SCAN_LIKELY, NULL, &h, digest(d->j, false), arena_printf(c->mem, T("%d个敏感词共出现%d次，密度高", "%d terms stand %d times: dense"), d->n_terms, d->total_terms));
    }
    const char *sample = d->n_terms ? digest(d->j, true) : NULL;
    for (int i = 0; i < d->n_terms; i++) {
        const struct hit_term *t = &d->term[i];
        struct record r = {.term = t->term, .times = t->times,
                           .hit = {.kind = SCAN_KEYWORD, .page = t->page, .offset = t->offset, .inner = d->in->inner, .encoding = t->encoding, .digest = sample, .snippet = t->snippet}};
        if (d->name) {
            r.times = 0;
            r.hit.reason = T("名称中的词", "term in the name");
        }
        d->j->emit(d->j->arg, &r);
    }
    d->j->hits += d->n_terms;
}
