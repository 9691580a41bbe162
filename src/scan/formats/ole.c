/* Legacy Office and WPS (.doc .xls .ppt .wps .et .dps), Outlook messages: compound files. Text is put together from the pieces, shared strings
 * and text atoms; every other stream is looked at as raw bytes. Sources: [MS-DOC] 2.4.1, [MS-XLS] 2.4.265, 2.5.293, [MS-PPT] 2.9. */
#include <strings.h>

#include "base/bytes.h"
#include "ole/biff.h"
#include "ole/cfb.h"
#include "scan/decode/coded.h"
#include "text/judge.h"
#include "scan/read/lzfu.h"
#include "scan/decode/markup.h"
#include "scan/read/msword.h"
#include "scan/decode/shown.h"
#include "scan/decode/strings.h"
#include "scan/read/unpack.h"

enum { LOOSE = 1 << 20 };

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return n >= 8 && memcmp(h, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0;
}

struct text { struct scan_doc *d; char buf[16 << 10]; size_t n; int rc; bool coded; struct coded code; };

static void put(struct text *t, uint32_t cp) {
    if (t->coded)
        cp = coded_next(&t->code, cp);
    if (t->n + 4 > sizeof t->buf) {
        if (t->rc >= 0)
            t->rc = doc_text(t->d, t->buf, t->n);
        t->n = 0;
    }
    if (cp && cp < 0xD800)
        t->n += (size_t)code_put(ENC_UTF8, cp, (uint8_t *)t->buf + t->n);
    else if (cp >= 0xE000 && cp < 0x110000)
        t->n += (size_t)code_put(ENC_UTF8, cp, (uint8_t *)t->buf + t->n);
}

static bool letter(uint32_t u) { return (u >= 0x20 && u < 0x7F) || code_common(u) > 0 || (u >= 0x4E00 && u < 0xA000); }

/* Strings of UTF-16 in a record we do not know, at either parity: names, formulas, prompts, links. */
static void loose(struct text *t, const uint8_t *p, size_t n) {
    for (size_t odd = 0; odd < 2; odd++) {
        for (size_t i = odd, k; i + 4 <= n; i = k > i ? k : i + 2) {
            int chinese = 0;
            for (k = i; k + 2 <= n && letter(u16(p + k)); k += 2)
                chinese += u16(p + k) >= 0x4E00 && u16(p + k) < 0xA000;
            if (chinese < 2)
                continue;
            for (size_t a = i; a < k; a += 2)
                put(t, u16(p + a));
            put(t, '\n');
        }
    }
}

static int done(struct text *t) {
    put(t, '\n');
    if (t->rc >= 0)
        t->rc = doc_text(t->d, t->buf, t->n);
    t->n = 0;
    return t->rc;
}

static int locked(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    job_unreadable(j, in, T("有口令保护，看不到里面", "password-protected, cannot look inside"));
    return 0;
}

static int word(struct scan_job *j, struct scan_input *in, const struct cfb *f, struct arena *mem, int main) {
    bool password = false;
    int rc = msword_scan(j, in, f, mem, main, &password);
    return password ? locked(j, in) : rc;
}

static void put_char(void *t, uint32_t cp) { put(t, cp); }

static void rich_string(struct biff *b, struct text *t, uint32_t n) {
    biff_string(b, n, put_char, t);
    put(t, '\n');
}

/* What stands beside the values of cells; where it began a new buffer it stays as it is. */
static void number_format(struct biff *b, struct text *t) {
    biff_uint(b, 2);
    uint32_t chars = biff_uint(b, 2);
    size_t from = t->n;
    rich_string(b, t, chars);
    if (from <= t->n)
        t->n = from + shown_format(t->buf + from, t->n - from);
    put(t, '\n');
}

/* Cells that hold no text, and formats: most of a book. */
static bool number_record(uint32_t type) {
    static const uint16_t dull[] = {BIFF_RK, BIFF_MULRK, BIFF_MULBLANK, BIFF_NUMBER, BIFF_BLANK, BIFF_LABELSST, BIFF_ROW, BIFF_XF, BIFF_EXTSST, BIFF_DBCELL, BIFF_BOOLERR, BIFF_CONTINUE};
    for (size_t i = 0; i < COUNT(dull); i++)
        if (type == dull[i])
            return true;
    return false;
}

static void shared_strings(struct biff *b, struct text *t, struct strings *s) {
    biff_uint(b, 4);
    s->begin = doc_at(t->d) + (int64_t)t->n;
    for (uint32_t k = biff_uint(b, 4); k && b->more && (b->left || b->end - b->p >= 4); k--) {
        rich_string(b, t, biff_uint(b, 2));
        strings_end(doc_ctx(t->d), s, doc_at(t->d) + (int64_t)t->n);
    }
}

static int excel(struct scan_job *j, struct scan_input *in, const struct cfb *f, struct arena *mem, int main) {
    uint8_t *w;
    size_t n;
    int sheet = 0;
    bool bof = false;
    struct strings strings = {0};
    cfb_read(f, mem, main, &w, &n);
    struct text *t = arena_alloc(mem, sizeof *t);
    t->d = doc_open(j, in, "utf-16le", 0);
    struct biff b;
    for (size_t at = 0; t->rc >= 0 && biff_begin(w, n, at, &b, &at);) {
        const uint32_t type = b.type;
        if (type == BIFF_FILEPASS) {
            doc_close(t->d);
            return locked(j, in);
        }
        if (type == BIFF_BOF && bof) {
            done(t);
            doc_page(t->d, ++sheet);
        }
        if (type == BIFF_BOF && !bof && b.left >= 2 && u16(b.p) < 0x600)          /* Excel 5 and 95: text in the code page */
            return job_part(j, in, "Workbook", w, n);
        bof = bof || type == BIFF_BOF;
        if (type == BIFF_SST) {
            shared_strings(&b, t, &strings);
        } else if (type == BIFF_LABELSST && b.left >= 10) {
            biff_uint(&b, 6);
            strings_use(j->c, &strings, biff_uint(&b, 4), sheet);
        } else if (type == BIFF_LABEL && b.left > 8) {
            biff_uint(&b, 6);
            rich_string(&b, t, biff_uint(&b, 2));
        } else if ((type == BIFF_HEADER || type == BIFF_FOOTER || type == BIFF_STRING) && b.left > 3) {
            t->coded = type != BIFF_STRING;
            t->code = (struct coded){0};
            rich_string(&b, t, biff_uint(&b, 2));
            t->coded = false;
            put(t, '\n');
        } else if (type == BIFF_BOUNDSHEET && b.left > 8) {
            biff_uint(&b, 6);
            rich_string(&b, t, biff_uint(&b, 1));
        } else if (type == BIFF_FORMAT && b.left > 5) {
            number_format(&b, t);
        } else if (type == BIFF_TXO) {
            b.p += b.left;
            if (biff_continue(&b) && b.left > 1) {
                bool wide = biff_uint(&b, 1) & 1;
                biff_chars(&b, (uint32_t)(b.left / (wide ? 2 : 1)), wide, put_char, t);
                put(t, '\n');
            }
        } else if (!number_record(type)) {
            loose(t, b.p, b.left);
        }
    }
    TRY(done(t));
    strings_place(&strings, t->d);
    return doc_close(t->d);
}

/* Text of one byte a character, which old writers filled with their code page. */
static void narrow(struct text *t, const uint8_t *p, size_t n) {
    bool high = false;
    for (size_t i = 0; i < n; i++)
        high = high || p[i] >= 0x80;
    int e = high ? judge_encoding(p, n) : -1;
    for (const uint8_t *end = p + n; p < end;) {
        uint32_t cp = *p;
        p += e > 0 && e < ENC_UTF16LE ? code_next((enum scan_enc)e, p, end, &cp) : 1;
        put(t, cp == 0x0D || cp == 0x0B ? '\n' : cp);
    }
}

/* An embedded object of a presentation: a compound file, deflated behind its size. */
static int ole_object(struct scan_job *j, struct scan_input *in, const uint8_t *p, size_t n, uint32_t packed) {
    if (!packed || n < 5)
        return job_part(j, in, "object", p, n);
    struct arena *own = arena_open();
    size_t room = u32(p) < LIMIT_SCAN_PART ? u32(p) : LIMIT_SCAN_PART;
    uint8_t *out = arena_alloc(own, room + FILTER_PAD);
    int rc = job_part(j, in, "object", out, unpack(UNPACK_ZLIB, p + 4, n - 4, 0, out, room).made);
    arena_close(own);
    return rc;
}

static int powerpoint(struct scan_job *j, struct scan_input *in, const struct cfb *f, struct arena *mem, int main) {
    uint8_t *w;
    size_t n;
    int slide = 0;
    cfb_read(f, mem, main, &w, &n);
    struct text *t = arena_alloc(mem, sizeof *t);
    t->d = doc_open(j, in, "utf-16le", 0);
    for (size_t at = 0; at + 8 <= n && t->rc >= 0;) {
        uint32_t ver = u16(w + at), type = u16(w + at + 2), len = u32(w + at + 4);
        size_t room = n - at - 8, have = len < room ? len : room;
        const uint8_t *p = w + at + 8;
        if (type == 0x3EE) {                                          /* a slide */
            done(t);
            doc_page(t->d, ++slide);
        }
        if (type == 0xFA0 || type == 0xFBA)                           /* UTF-16 text, names */
            for (size_t i = 0; i + 1 < have; i += 2)
                put(t, u16(p + i) == 0x0D || u16(p + i) == 0x0B ? '\n' : u16(p + i));
        else if (type == 0xFA8)
            narrow(t, p, have);
        else if (type == 0x1011)
            t->rc = t->rc < 0 ? t->rc : ole_object(j, in, p, have, ver >> 4);
        else if ((ver & 0xF) != 0xF)
            loose(t, p, have < LOOSE ? have : LOOSE);
        if (type == 0xFA0 || type == 0xFA8 || type == 0xFBA)
            put(t, '\n');
        at += 8 + ((ver & 0xF) == 0xF ? 0 : (size_t)have);            /* into containers */
    }
    TRY(done(t));
    return doc_close(t->d);
}

/* An embedded file ("Package"): its bytes stand behind its name and two paths. */
static const uint8_t *packaged(const uint8_t *p, const uint8_t *end, const char **ret_name) {
    const uint8_t *q = end - p > 6 ? p + 6 : end;
    *ret_name = (const char *)q;
    for (int i = 0; i < 2 && q; i++) {
        q = memchr(q, 0, (size_t)(end - q));
        q = q ? q + 1 : NULL;
    }
    if (!q || end - q < 8)
        return NULL;
    uint32_t n = u32(q + 4);
    q += 8;
    if (n > (size_t)(end - q) || (size_t)(end - q) - n < 4)
        return NULL;
    q += n + 4;
    return u32(q - 4) && u32(q - 4) <= (size_t)(end - q) ? q : NULL;
}

static int stream(struct scan_job *j, struct scan_input *in, const struct cfb *f, int i) {
    static const char *const magic[] = {"PK\3\4", "\xD0\xCF\x11\xE0", "%PDF-", "{\\rtf"};
    const char *name = f->stream[i].name;
    uint8_t *p;
    size_t n, skip = 0;
    struct arena *own = arena_open();
    cfb_read(f, own, i, &p, &n);
    if (strstr(name, "Ole10Native")) {
        const uint8_t *inner = packaged(p, p + n, &name);
        skip = inner ? (size_t)(inner - p) : 0;
        name = inner ? name : f->stream[i].name;
        for (size_t k = 0; k < COUNT(magic) && !skip; k++) {
            const uint8_t *q = memmem(p, n < 2048 ? n : 2048, magic[k], strlen(magic[k]));
            skip = q ? (size_t)(q - p) : 0;
        }
    }
    size_t len;
    uint8_t *rtf = strstr(name, "10090102") ? lzfu_inflate(own, p, n, &len) : NULL;
    int rc = rtf ? job_part(j, in, "body.rtf", rtf, len) : job_part(j, in, name, p + skip, n - skip);
    arena_close(own);
    return rc;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    struct cfb f;
    TRY(job_bytes(j, in));
    struct arena *mem = arena_open();
    int rc = cfb_open(c, mem, in->p, in->n, &f);
    in->own = rc < 0 ? 0 : cfb_end(&f);
    if (rc >= 0 && (cfb_find(&f, "EncryptedPackage") >= 0 || cfb_find(&f, "EncryptionInfo") >= 0)) {
        arena_close(mem);
        return locked(j, in);
    }
    for (int i = 0; rc >= 0 && i < f.n_streams; i++) {
        const char *name = f.stream[i].name;
        if (f.stream[i].type != 2)
            continue;
        if (!strcasecmp(name, "WordDocument"))
            rc = word(j, in, &f, mem, i);
        else if (!strcasecmp(name, "Workbook"))
            rc = excel(j, in, &f, mem, i);
        else if (!strcasecmp(name, "PowerPoint Document"))
            rc = powerpoint(j, in, &f, mem, i);
        else if (!str_eq(name, "0Table") && !str_eq(name, "1Table") && !str_eq(name, "Pictures"))
            rc = stream(j, in, &f, i);
    }
    if (rc >= 0 && cfb_cut(&f))
        rc = fail(c, E_INVALID, T("文件不完整，只看了其中能读出的部分", "the file is cut off; only what could be read was looked at"));
    arena_close(mem);
    return rc;
}

const struct scan_format format_ole = {.name = "ole", .order = 15, .sniff = sniff, .scan = scan};
