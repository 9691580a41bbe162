/* Mail: EML, MBOX, MHTML. Headers by RFC 2047 and 2231, parts by RFC 2045 and 2046, each part as its own kind. */
#include <strings.h>

#include "scan/decode/markup.h"
#include "text/seven.h"

enum { MAX_BOUNDARY = 256, MAX_HEADERS = 256 << 10 };

struct part { char type[128], encoding[32], charset[64], boundary[MAX_BOUNDARY], name[512]; };

static bool header_at(const uint8_t *h, size_t n) {
    static const char *const first[] = {"From:", "To:", "Received:", "Return-Path:", "Message-ID:", "MIME-Version:", "Date:", "Subject:", "Delivered-To:", "X-", "Content-Type:", "From ", "Path:", "Newsgroups:", "Reply-To:", "DKIM-Signature:"};
    for (size_t i = 0; i < COUNT(first); i++)
        if (n > strlen(first[i]) && strncasecmp((const char *)h, first[i], strlen(first[i])) == 0)
            return true;
    return false;
}

/* Name: value, of a header that is none of the usual. */
static bool field_at(const uint8_t *h, size_t n) {
    size_t i = 0;
    while (i < n && i < 60 && ((h[i] | 32) >= 'a' && (h[i] | 32) <= 'z')) {
        i++;
        i += i < n && h[i] == '-';
    }
    return i > 2 && i < n && h[i] == ':';
}

/* Apple's .emlx begins with the number of the message's bytes, on a line. */
static size_t counted(const uint8_t *h, size_t n) {
    size_t i = 0;
    while (i < n && i < 12 && h[i] >= '0' && h[i] <= '9')
        i++;
    size_t digits = i;
    while (i < n && i < 40 && (h[i] == ' ' || h[i] == '\r'))
        i++;
    return digits && i < n && h[i] == '\n' ? i + 1 : 0;
}

/* What begins each message of a folder of Foxmail's. */
static const char FOXMAIL[] = "\x10\x10\x10\x10\x10\x10\x10\x11\x11\x11\x11\x11\x11\x53\r\n";

static bool foxmail(const uint8_t *h, size_t n) { return n > strlen(FOXMAIL) && memcmp(h, FOXMAIL, strlen(FOXMAIL)) == 0; }

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    static const char *const must[] = {"\nSubject:", "\nTo:", "\nFrom:", "\nMIME-Version:", "\nContent-Type:", "\nDate:", "\nContent-Disposition:", "\nContent-Transfer-Encoding:"};
    int found = 0;
    char head[4097];
    (void)in;
    if (foxmail(h, n) || seven_uu_begins((const char *)h, (const char *)h + n))       /* or a file written for mail, by itself */
        return true;
    size_t skip = counted(h, n);
    h += skip, n -= skip;
    bool usual = header_at(h, n);
    if (!usual && !field_at(h, n))
        return false;
    memcpy(head, h, n);
    head[n] = 0;
    for (size_t i = 0; i < COUNT(must); i++)
        found += strcasestr(head, must[i]) != NULL;
    return found >= (usual ? 1 : 2);
}

static size_t quoted(const uint8_t *p, size_t n, uint8_t *out, bool header) {
    size_t o = 0;
    for (size_t i = 0; i < n; i++) {
        int byte = p[i] == '=' ? code_byte(p + i + 1, p + n) : -1;
        if (header && p[i] == '_') {
            out[o++] = ' ';
        } else if (p[i] != '=') {
            out[o++] = p[i];
        } else if (byte >= 0) {
            out[o++] = (uint8_t)byte;
            i += 2;
        } else {                                    /* soft line end */
            while (i + 1 < n && (p[i + 1] == ' ' || p[i + 1] == '\t' || p[i + 1] == '\r'))
                i++;
            if (i + 1 < n && p[i + 1] == '\n')
                i++;
        }
    }
    return o;
}

/* A charset's encoding; below -1 those of seven bits. */
static int charset_of(const char *name, size_t n) {
    char own[32] = {0};
    memcpy(own, name, n < sizeof own - 1 ? n : 0);
    return seven_of(own) ? -1 - (int)seven_of(own) : markup_charset(name, n);
}

static void convert(struct arena *mem, int e, const uint8_t *p, size_t n, struct str *out) {
    const char *text;
    size_t len;
    if (e < -1) {
        seven_decode((enum seven)(-1 - e), mem, (const char *)p, n, &text, &len);
        str_putn(out, text, len);
    } else if (e < 0) {
        markup_utf8(NULL, mem, p, n, &text, &len);
        str_putn(out, text, len);
    } else {
        markup_convert(mem, (enum scan_enc)e, p, n, &text, &len);
        str_putn(out, text, len);
    }
}

/* Decoded bytes of words that follow each other in one charset: mailers cut characters in two. */
struct held { uint8_t *p; size_t n; int charset; };

static void release(struct arena *mem, struct held *h, struct str *out) {
    if (h->n)
        convert(mem, h->charset, h->p, h->n, out);
    h->n = 0;
}

static bool blank(const char *p, const char *end) {
    while (p < end && (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n'))
        p++;
    return p == end;
}

/* What is not encoded, though it may be other than ASCII. */
static void bare(struct arena *mem, const char *p, const char *end, struct str *out) {
    if (utf8_valid(p, (size_t)(end - p)))
        str_putn(out, p, (size_t)(end - p));
    else
        convert(mem, -1, (const uint8_t *)p, (size_t)(end - p), out);
}

/* =?charset?B|Q?…?= words in a header; the space between two of them goes. */
static void words(struct arena *mem, const char *p, const char *end, struct str *out) {
    struct held held = {.p = arena_alloc(mem, (size_t)(end - p) + 8)};
    const char *plain = p;
    bool after = false;
    while (p < end) {
        const char *cs = p + 2, *q1, *q2, *z;
        if (end - p < 8 || p[0] != '=' || p[1] != '?' || !(q1 = memchr(cs, '?', (size_t)(end - cs))) || end - q1 < 4 || q1[2] != '?' || !(z = memmem(q1 + 3, (size_t)(end - q1 - 3), "?=", 2))) {
            p++;
            continue;
        }
        q2 = q1 + 3;
        const char *lang = memchr(cs, '*', (size_t)(q1 - cs));
        int charset = charset_of(cs, (size_t)((lang ? lang : q1) - cs));
        bool joined = after && blank(plain, p);
        if (!joined || charset != held.charset)
            release(mem, &held, out);
        if (!joined)
            bare(mem, plain, p, out);
        held.charset = charset;
        held.n += (q1[1] | 32) == 'b' ? seven_base64((const uint8_t *)q2, (size_t)(z - q2), held.p + held.n) : quoted((const uint8_t *)q2, (size_t)(z - q2), held.p + held.n, true);
        p = plain = z + 2;
        after = true;
    }
    release(mem, &held, out);
    bare(mem, plain, end, out);
}

/* A parameter of a header: name=value, name="value", name*=charset''%xx, name*0=… */
static void parameter(const char *h, const char *end, const char *name, char *out, size_t max) {
    size_t n = strlen(name), o = 0;
    *out = 0;
    for (const char *p = h; p + n < end; p++) {
        if ((p > h && p[-1] != ';' && p[-1] != ' ' && p[-1] != '\t' && p[-1] != '\n') || strncasecmp(p, name, n) != 0)
            continue;
        const char *q = p + n;
        bool star = false;
        while (q < end && (*q == '*' || (*q >= '0' && *q <= '9')))
            star = *q++ == '*' || star;
        while (q < end && *q == ' ')
            q++;
        if (q >= end || *q != '=')
            continue;
        q++;
        while (q < end && *q == ' ')
            q++;
        bool quote = q < end && *q == '"';
        q += quote;
        const char *tick = star ? memmem(q, (size_t)(end - q < 64 ? end - q : 64), "''", 2) : NULL;
        for (q = tick ? tick + 2 : q; q < end && o + 1 < max && (quote ? *q != '"' : *q != ';' && *q != '\r' && *q != '\n' && *q != ' '); q++) {
            char hex[3] = {0};
            uint8_t b;
            if (star && *q == '%' && end - q > 2 && (memcpy(hex, q + 1, 2), hex_parse(hex, &b, 1))) {
                out[o++] = (char)b;
                q += 2;
            } else {
                out[o++] = *q;
            }
        }
        out[o] = 0;
        if (!star)
            return;
        p = q;
    }
}

static void value(const char *v, const char *end, char *out, size_t max) {
    size_t n = 0;
    while (v < end && (*v == ' ' || *v == '\t' || *v == '\r' || *v == '\n' || *v == '"'))
        v++;
    for (; v < end && n + 1 < max && *v != ';' && *v != '"' && *v != '\r' && *v != '\n' && *v != ' '; v++)
        out[n++] = (char)(*v | (*v >= 'A' && *v <= 'Z' ? 32 : 0));
    out[n] = 0;
}

/* The end of the header at p: folded lines belong to it. */
static const char *header_end(const char *p, const char *end) {
    for (;;) {
        const char *eol = memchr(p, '\n', (size_t)(end - p));
        if (!eol)
            return end;
        if (eol + 1 >= end || (eol[1] != ' ' && eol[1] != '\t'))
            return eol;
        p = eol + 1;
    }
}

/* Does it say anything but ASCII, or encoded words? */
static bool telling(const char *p, const char *end) {
    for (; p < end; p++)
        if ((uint8_t)*p >= 0x80 || (*p == '=' && end - p > 6 && p[1] == '?') || (*p == '*' && end - p > 2 && (p[1] == '=' || p[1] == '0')))
            return true;
    return false;
}

/* Reads headers; returns where the body begins. Text of the interesting ones goes to `text`. */
static const char *headers(struct arena *mem, const char *p, const char *end, struct part *out, struct str *text) {
    *out = (struct part){.type = "text/plain"};
    while (p < end) {
        if (*p == '\n' || (*p == '\r' && p + 1 < end && p[1] == '\n'))
            return p + (*p == '\r' ? 2 : 1);
        const char *z = header_end(p, end), *colon = memchr(p, ':', (size_t)(z - p));
        if (!colon && (end - p < 5 || memcmp(p, "From ", 5) != 0))
            return p;                               /* no header: the body began without a blank line */
        const char *v = colon ? colon + 1 : z;
        size_t n = (size_t)(v - p);
        if (n == 13 && strncasecmp(p, "Content-Type:", n) == 0) {
            value(v, z, out->type, sizeof out->type);
            parameter(v, z, "charset", out->charset, sizeof out->charset);
            parameter(v, z, "boundary", out->boundary, sizeof out->boundary);
            if (!*out->name)
                parameter(v, z, "name", out->name, sizeof out->name);
        } else if (n == 26 && strncasecmp(p, "Content-Transfer-Encoding:", n) == 0) {
            value(v, z, out->encoding, sizeof out->encoding);
        } else if (n == 20 && strncasecmp(p, "Content-Disposition:", n) == 0) {
            char name[512];
            parameter(v, z, "filename", name, sizeof name);
            if (*name)
                memcpy(out->name, name, sizeof name);
        }
        if (text && colon && telling(v, z)) {
            words(mem, v + (v < z && *v == ' '), z, text);
            str_putc(text, '\n');
        }
        p = z < end ? z + 1 : end;
    }
    return p;
}

static int body(struct scan_job *j, const struct scan_input *in, struct arena *mem, const struct part *t, const char *p, const char *end, int depth, int *number);

/* Files within the text, as mailers put them before MIME. */
static int uuencoded(struct scan_job *j, const struct scan_input *in, struct arena *mem, const char *p, const char *end) {
    const char *name;
    uint8_t *b;
    size_t n;
    while ((p = seven_uu(mem, p, end, &name, &b, &n)))
        if (n)
            TRY(job_part(j, in, name, b, n));
    return 0;
}

static int text_body(struct scan_job *j, const struct scan_input *in, struct arena *mem, const struct part *t, const uint8_t *p, size_t n, const char *name) {
    struct str s;
    int e = *t->charset ? charset_of(t->charset, strlen(t->charset)) : -1;
    if (e == ENC_UTF8 && !utf8_valid((const char *)p, n))
        e = -1;
    struct scan_input part = {.p = p, .n = n, .fd = -1, .size = (int64_t)n, .name = name, .inner = job_inner(j, in, name), .depth = in->depth + 1};
    str_init(&s, j->c, n * 2 + 64);
    convert(mem, e, p, n, &s);
    struct scan_doc *d = doc_open(j, &part, e > 0 ? code_name((enum scan_enc)e) : "utf-8", DOC_JOIN_LINES);
    if (strstr(t->type, "html"))
        TRY(markup_text(d, s.p, s.len, MARKUP_HTML));
    else
        TRY(doc_text(d, s.p, s.len));
    TRY(doc_close(d));
    return uuencoded(j, in, mem, s.p, s.p + s.len);
}

/* What stands before the first part, behind the last, or in the headers of one: text like other. */
static int loose(struct scan_job *j, const struct scan_input *in, struct arena *mem, const char *p, const char *end) {
    struct part t = {.type = "text/plain"};
    for (const char *q = p; q < end; q++)
        if ((uint8_t)*q >= 0x80)
            return text_body(j, in, mem, &t, (const uint8_t *)p, (size_t)(end - p), "text");
    return 0;
}

static int multipart(struct scan_job *j, const struct scan_input *in, struct arena *mem, const struct part *t, const char *p, const char *end, int depth, int *number) {
    char mark[MAX_BOUNDARY + 4];
    int n = snprintf(mark, sizeof mark, "--%s", t->boundary);
    const char *at = memmem(p, (size_t)(end - p), mark, (size_t)n);
    TRY(loose(j, in, mem, p, at ? at : end));
    while (at) {
        at += n;
        if (end - at >= 2 && at[0] == '-' && at[1] == '-')
            return loose(j, in, mem, at + 2, end);
        const char *eol = memchr(at, '\n', (size_t)(end - at));
        if (!eol)
            return 0;
        const char *next = memmem(eol + 1, (size_t)(end - eol - 1), mark, (size_t)n), *stop = next ? next : end;
        struct part sub;
        struct str said;
        str_init(&said, j->c, MAX_HEADERS);
        const char *begin = headers(mem, eol + 1, stop, &sub, &said);
        if (begin - eol <= 3 && str_eq(t->type, "multipart/digest"))       /* no header: a message */
            snprintf(sub.type, sizeof sub.type, "message/rfc822");
        TRY(loose(j, in, mem, said.p, said.p + said.len));
        TRY(job_spend(j, 0));
        TRY(body(j, in, mem, &sub, begin, stop, depth + 1, number));
        at = next;
    }
    return 0;
}

static int body(struct scan_job *j, const struct scan_input *in, struct arena *mem, const struct part *t, const char *p, const char *end, int depth, int *number) {
    struct ctx *c = j->c;
    if (depth > SCAN_DEPTH)
        return fail(c, E_LIMIT, T("邮件嵌套超过%d层", "mail parts nested more than %d deep"), SCAN_DEPTH);
    if (p > end)
        p = end;
    if (strncmp(t->type, "multipart/", 10) == 0 && *t->boundary)
        return multipart(j, in, mem, t, p, end, depth, number);
    uint8_t *raw = (uint8_t *)(uintptr_t)p;
    size_t n = (size_t)(end - p);
    struct arena *own = arena_open();
    if (str_eq(t->encoding, "base64")) {
        raw = arena_alloc(own, n + 8 + FILTER_PAD);
        n = seven_base64((const uint8_t *)p, n, raw);
    } else if (str_eq(t->encoding, "quoted-printable")) {
        raw = arena_alloc(own, n + 8 + FILTER_PAD);
        n = quoted((const uint8_t *)p, n, raw, false);
    }
    struct str name;
    str_init(&name, c, 4096);
    words(own, t->name, t->name + strlen(t->name), &name);
    ++*number;
    const char *called = name.len ? name.p : arena_printf(c->mem, strncmp(t->type, "text/", 5) == 0 ? "text%d" : "part%d", *number);
    int rc = strncmp(t->type, "text/", 5) == 0 && !*t->name ? text_body(j, in, own, t, raw, n, called) : job_part(j, in, called, raw, n);
    arena_close(own);
    return rc;
}

static int message(struct scan_job *j, struct scan_input *in, const char *p, const char *end) {
    struct arena *mem = arena_open();
    struct part t;
    struct str text;
    int number = 0;
    str_init(&text, j->c, MAX_HEADERS);
    const char *begin = headers(mem, p, end, &t, &text);
    struct scan_doc *d = doc_open(j, in, "utf-8", 0);
    int rc = doc_text(d, text.p, text.len);
    rc = rc < 0 ? rc : doc_close(d);
    rc = rc < 0 ? rc : body(j, in, mem, &t, begin, end, 0, &number);
    arena_close(mem);
    return rc;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    TRY(job_bytes(j, in));
    const char *p = (const char *)in->p, *end = p + in->n;
    p += counted(in->p, in->n);
    bool fox = foxmail(in->p, in->n);
    if (!fox && (end - p < 5 || memcmp(p, "From ", 5) != 0))
        return message(j, in, p, end);
    for (int n = 1; p < end; n++) {                 /* mbox: a message begins with "From " after an empty line */
        p += fox ? strlen(FOXMAIL) : 0;
        const char *next = p == end ? NULL : fox ? memmem(p, (size_t)(end - p), FOXMAIL, strlen(FOXMAIL)) : memmem(p + 1, (size_t)(end - p - 1), "\nFrom ", 6);
        const char *stop = !next ? end : fox ? next : next + 1;
        struct arena_mark mark = arena_mark(c->mem);
        struct scan_input one = *in;
        one.inner = job_inner(j, in, arena_printf(c->mem, "message%d", n));
        TRY(message(j, &one, p, stop));
        j->emit(j->arg, NULL);
        arena_release(c->mem, mark);
        p = stop;
    }
    return 0;
}

const struct scan_format format_mail = {.name = "mail", .order = 40, .sniff = sniff, .scan = scan};
