#include "scan/read/pdf_objects.h"

#include <ctype.h>
#include <libdeflate.h>

#include "text/judge.h"
#include "scan/decode/markup.h"
#include "scan/read/pdf_filter.h"
#include "scan/read/pdf_token.h"
#include "scan/decode/uri.h"

enum { MAX_STRING = 64 << 10, MAX_OBJECT = 16 << 20, MAX_DEPTH = 64, NAMES = 24, NAME = 20, APART = 0x1F, FILES = 64 };

/* An object's dictionary, as far as it matters: the names in it, its strings as they come. */
struct reader {
    struct scan_job *j;
    const struct scan_input *in;
    struct scan_doc *d;
    bool (*had)(void *arg, size_t n, uint32_t crc);
    void *arg;
    char name[NAMES][NAME];
    int n_names, files, rc, choices;             /* choices: of a list, so far; -1 no list */
    int64_t length;
    struct pdf_parms parms;
    uint8_t *buf, *plain;                        /* MAX_STRING: the string being read, and decrypted */
    const struct pdf_crypt *crypt;               /* NULL: nothing is encrypted, or nothing here */
    int nr, generation;                          /* of the object being read */
    int attached[FILES], n_attached;             /* objects that are files, as their specification says: they themselves need not */
};

static bool named(const struct reader *r, const char *what) {
    for (int i = 0; i < r->n_names; i++)
        if (str_eq(r->name[i], what))
            return true;
    return false;
}

static void say(struct reader *r, const char *p, size_t n) {
    static const char apart[] = {'\n', APART, '\n'};       /* strings that have nothing to do with each other */
    bool more = r->choices > 0;
    r->choices += r->choices >= 0;
    if (r->rc >= 0)
        r->rc = doc_text(r->d, more ? DOC_CHOICE : apart, more ? 1 : sizeof apart);
    if (r->rc >= 0)
        r->rc = doc_text(r->d, p, n);
}

/* A text string: UTF-16 or UTF-8 with its mark, else ASCII or what writers put there against the standard: GBK, bare UTF-8. */
static void text(struct reader *r, const uint8_t *p, size_t n) {
    bool high = false, usual = true;
    for (size_t i = 0; i < n; i++) {
        high = high || p[i] >= 0x80;
        usual = usual && (p[i] >= ' ' || p[i] == '\n' || p[i] == '\r' || p[i] == '\t');
    }
    bool wide = n >= 4 && ((p[0] == 0xFE && p[1] == 0xFF) || (p[0] == 0xFF && p[1] == 0xFE));
    if (n < 2 || (!wide && !usual))
        return;
    if (!high || (!wide && utf8_valid((const char *)p, n))) {
        struct str behind;
        say(r, (const char *)p, n);
        if (high || !memchr(p, '%', n))
            return;
        str_init(&behind, r->j->c, MAX_STRING * 2);      /* a link to a file whose name is a mark */
        r->rc = r->rc < 0 ? r->rc : uri_value(r->d, (const char *)p, (const char *)p + n, &behind);
        if (behind.len)
            say(r, behind.p, behind.len);
        return;
    }
    struct arena *tmp = arena_open();
    const char *out;
    size_t len;
    int e = wide ? (p[0] == 0xFE ? ENC_UTF16BE : ENC_UTF16LE) : judge_encoding(p, n);
    if (e >= 0) {
        markup_convert(tmp, (enum scan_enc)e, p, n, &out, &len);
        if (len > 5 && memmem(out, len, "</", 2))         /* rich text of notes */
            r->rc = r->rc < 0 ? r->rc : markup_text(r->d, out, len, MARKUP_HTML);
        say(r, out, len);
    }
    arena_close(tmp);
}

/* What a string says: in an encrypted file as its object's key reads it. */
static void string(struct reader *r, size_t n) {
    if (!r->crypt)
        text(r, r->buf, n);
    else
        text(r, r->plain, pdf_crypt_read(r->crypt, r->nr, r->generation, r->buf, n, r->plain));
}

/* The number that is a name's value; -1 none, or a reference. */
static int64_t number(const uint8_t *p, const uint8_t *end) {
    int64_t v = 0;
    while (p < end && pdf_blank(*p))
        p++;
    const uint8_t *q = p;
    for (; q < end && *q >= '0' && *q <= '9' && v < 1LL << 40; q++)
        v = v * 10 + *q - '0';
    while (q < end && pdf_blank(*q))
        q++;
    return q > p && q < end && (*q == '/' || *q == '>') ? v : -1;
}

static const uint8_t *a_name(struct reader *r, const uint8_t *p, const uint8_t *end) {
    const struct { const char *name; int64_t *v; } parms[] = {{"Length", &r->length}, {"Predictor", &r->parms.predictor}, {"Columns", &r->parms.columns}, {"Colors", &r->parms.colors}, {"BitsPerComponent", &r->parms.bits}};
    size_t n = 0;
    char *out = r->n_names < NAMES ? r->name[r->n_names] : r->name[NAMES - 1];
    while (p < end && !pdf_delimiter(*p)) {
        if (n + 1 < NAME)
            out[n++] = (char)*p;
        p++;
    }
    out[n] = 0;
    r->choices = str_eq(out, "Opt") ? 0 : -1;
    r->n_names += r->n_names < NAMES;
    for (size_t i = 0; i < COUNT(parms); i++)
        if (str_eq(out, parms[i].name))
            *parms[i].v = number(p, end);
    r->parms.late = r->parms.late || (str_eq(out, "EarlyChange") && number(p, end) == 0);
    return p;
}

/* Tokens from p up to `endobj` or `stream`, which is where it returns. */
static const uint8_t *tokens(struct reader *r, const uint8_t *p, const uint8_t *end) {
    size_t n;
    while (p < end && r->rc >= 0) {
        if (*p == '(') {
            p = pdf_literal(p + 1, end, r->buf, MAX_STRING, &n);
            string(r, n);
        } else if (*p == '<' && end - p > 1 && p[1] == '<') {
            p += 2;
        } else if (*p == '<') {
            p = pdf_hexadecimal(p + 1, end, r->buf, MAX_STRING, &n);
            string(r, n);
        } else if (*p == '/') {
            p = a_name(r, p + 1, end);
        } else if (*p == '%') {
            while (p < end && *p != '\n' && *p != '\r')
                p++;
        } else if ((*p == 'e' && end - p >= 6 && memcmp(p, "endobj", 6) == 0) || (*p == 's' && end - p >= 6 && memcmp(p, "stream", 6) == 0)) {
            return p;
        } else {
            p++;
        }
    }
    return end;
}

/* How many filters of bytes the stream is packed with; -1: in another way, as pictures are, or it is said elsewhere, or in more than anybody does. */
static int filters(const struct reader *r) {
    enum { MOST = 4 };
    int n = 0;
    for (int i = 0; i < r->n_names; i++) {
        if (!pdf_filter(r->name[i]) && str_ends(r->name[i], "Decode"))
            return -1;
        n += pdf_filter(r->name[i]);
    }
    return n <= MOST && (n || !named(r, "Filter")) ? n : -1;
}

/* The bytes of a stream, at most max; NULL: packed in another way. */
static const uint8_t *contents(struct reader *r, struct arena *mem, const uint8_t *p, size_t n, size_t max, size_t *ret_n) {
    return filters(r) < 0 ? NULL : pdf_unfilter(mem, r->name[0], r->n_names, NAME, &r->parms, p, n, max, ret_n);
}

/* May the stream be a script? Those of pages say as little of themselves. */
static bool nameless(const struct reader *r) {
    for (int i = 0; i < r->n_names; i++)
        if (!str_eq(r->name[i], "Length") && !str_eq(r->name[i], "Filter") && !pdf_filter(r->name[i]))
            return false;
    return r->n_names > 0;
}

/* Does it begin as a script does? */
static bool script(const uint8_t *head, size_t n) {
    static const char *const words[] = {"function", "app.", "this.", "var ", "event.", "util.", "\0v\0a\0r", "\0a\0p\0p\0.", "\0t\0h\0i\0s"};
    static const uint8_t sizes[] = {8, 4, 5, 4, 6, 5, 6, 8, 8};
    for (size_t i = 0; i < COUNT(words); i++)
        if (memmem(head, n, words[i], sizes[i]))
            return true;
    return false;
}

/* Does it begin as XML does? A form (XFA) stands in several such streams. */
static bool xml(const uint8_t *head, size_t n) {
    size_t at = n > 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (at < n && pdf_blank(head[at]))
        at++;
    bool wide = n - at > 8 && (memcmp(head + at, "\xFE\xFF\0<", 4) == 0 || memcmp(head + at, "\xFF\xFE<\0", 4) == 0), tag = n - at > 2 && head[at] == '<' && (isalpha(head[at + 1]) || head[at + 1] == '?');
    return wide || (tag && (memmem(head, n, "xmlns", 5) || memmem(head, n, "<?xml", 5) || memmem(head, n, "</", 2)));
}

/* The objects behind each /EF <</F 7 0 R /UF 7 0 R>> that stands unpacked. */
static void specified(struct reader *r) {
    static const char files[] = "/EF";
    for (const uint8_t *p = r->in->p, *end = p + r->in->n; (p = memmem(p, (size_t)(end - p), files, sizeof files - 1));) {
        p += sizeof files - 1;
        for (int n = 0; p < end && *p != '>' && n < 160; p++, n++) {
            int nr = 0;
            while (p < end && isdigit(*p) && nr < 100000000)
                nr = nr * 10 + *p++ - '0';
            if (nr && p < end && pdf_blank(*p) && r->n_attached < FILES)
                r->attached[r->n_attached++] = nr;
            if (p == end)
                break;
        }
    }
}

static bool is_file(const struct reader *r) {
    for (int i = 0; i < r->n_attached; i++)
        if (r->attached[i] == r->nr)
            return true;
    return named(r, "EmbeddedFile") || named(r, "Params");
}

/* A stream of objects, of metadata, a script or a file; pages, fonts and pictures are poppler's. */
static void stream(struct reader *r, const uint8_t *p, size_t n) {
    bool objects = named(r, "ObjStm"), metadata = named(r, "Metadata") || (named(r, "XML") && named(r, "Subtype")), file = is_file(r), other = !objects && !metadata && !file;
    if (other && !nameless(r))
        return;
    enum { HEAD = 1024 };
    struct arena *own = arena_open();
    size_t len = 0, n_head = 0;
    if (r->crypt && !named(r, "Crypt") && (r->crypt->metadata || !metadata)) {
        uint8_t *plain = arena_alloc(own, n + FILTER_PAD);
        n = pdf_crypt_read(r->crypt, r->nr, r->generation, p, n, plain);
        p = plain;
    }
    const uint8_t *head = other ? contents(r, own, p, n, filters(r) > 1 ? 8 * HEAD : HEAD, &n_head) : NULL;
    n_head = !head ? 0 : n_head < HEAD ? n_head : HEAD;
    metadata = metadata || (head && xml(head, n_head));
    const uint8_t *b = other && !metadata && (!head || !script(head, n_head)) ? NULL : contents(r, own, p, n, LIMIT_SCAN_PART, &len);
    if (b)
        r->rc = job_spend(r->j, (int64_t)len);
    if (b && r->rc >= 0 && metadata) {
        const char *utf8;
        size_t n_utf8;
        markup_utf8(r->j->c, own, b, len, &utf8, &n_utf8);
        say(r, "", 0);
        r->rc = r->rc < 0 ? r->rc : markup_text(r->d, utf8, n_utf8, 0);
    } else if (b && r->rc >= 0 && objects) {
        const struct pdf_crypt *crypt = r->crypt;
        r->crypt = NULL;                         /* what is in it was encrypted with it */
        for (const uint8_t *q = b, *end = b + len; q < end && r->rc >= 0; q += q < end)
            q = tokens(r, q, end);
        r->crypt = crypt;
    } else if (b && r->rc >= 0 && !r->had(r->arg, len, (uint32_t)libdeflate_crc32(0, b, len))) {
        char name[32];
        snprintf(name, sizeof name, other ? "script%d.js" : "attachment%d", ++r->files);
        r->rc = job_part(r->j, r->in, name, b, len);
    }
    arena_close(own);
}

/* Where the stream's data end. */
static const uint8_t *stream_end(const struct reader *r, const uint8_t *p, const uint8_t *end) {
    if (r->length >= 0 && r->length <= end - p) {
        const uint8_t *q = p + r->length, *tail = end - q > 32 ? q + 32 : end;
        if (memmem(q, (size_t)(tail - q), "endstream", 9))
            return q;
    }
    const uint8_t *q = memmem(p, (size_t)(end - p), "endstream", 9);
    return q ? q : end;
}

int pdf_objects(struct scan_job *j, const struct scan_input *in, struct scan_doc *d, const struct pdf_crypt *crypt, bool (*had)(void *arg, size_t n, uint32_t crc), void *arg) {
    struct reader *r = NEW(j->c, struct reader);
    *r = (struct reader){.j = j, .in = in, .d = d, .had = had, .arg = arg, .buf = NEWN(j->c, uint8_t, MAX_STRING + 8), .plain = NEWN(j->c, uint8_t, MAX_STRING + 8)};
    r->choices = -1;
    specified(r);
    doc_page(d, -1);
    for (const uint8_t *p = in->p, *end = p + in->n; r->rc >= 0 && (p = memmem(p, (size_t)(end - p), " obj", 4));) {
        p += 4;
        if (p - in->p < 6 || p[-5] < '0' || p[-5] > '9')
            continue;
        r->nr = pdf_object_at(in->p, (size_t)(p - 4 - in->p), &r->generation);
        r->crypt = crypt && r->nr != crypt->object ? crypt : NULL;
        const uint8_t *limit = end - p > MAX_OBJECT ? p + MAX_OBJECT : end;
        r->n_names = 0;
        r->length = -1;
        r->parms = (struct pdf_parms)PDF_PARMS_USUAL;
        p = tokens(r, p, limit);
        if (end - p < 8 || memcmp(p, "stream", 6) != 0)
            continue;
        p += 6;
        p += *p == '\r';
        p += p < end && *p == '\n';
        const uint8_t *stop = stream_end(r, p, end);
        stream(r, p, (size_t)(stop - p));
        p = stop;
    }
    return r->rc;
}
