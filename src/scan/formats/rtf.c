/* RTF: own tokenizer. \uN with \ucN fallbacks, \'xx in the font's charset, symbol fonts and fields, groups that hold no text left out. */
#include "scan/decode/markup.h"
#include "scan/decode/shown.h"
#include "scan/decode/symbol.h"

enum { DEPTH = 256, MAX_FONTS = 512, OUT = 32 << 10, MAX_ASIDE = 256 << 10, SYMBOLS = ENC_COUNT };

struct group { bool skip, aside, line; int uc, font; };      /* aside: text that comes after the rest, so as not to part it; line: text of its own, which ends with the group */
struct rtf {
    struct scan_job *j;
    struct scan_input *in;
    struct scan_doc *d;
    struct str aside;
    struct group stack[DEPTH];
    int depth, over;                 /* over: levels beyond DEPTH */
    int8_t charset[MAX_FONTS];       /* encoding of font n or SYMBOLS, -1 unknown */
    int default_enc, declaring;      /* font being declared in the font table, -1 */
    int inst;                        /* depth of the field's instruction that begins at inst_from in aside, 0 none */
    size_t inst_from;
    int fallback;                    /* characters still to skip after \u */
    bool starred;                    /* \* came */
    uint8_t bytes[4];
    int n_bytes;
    uint32_t high;
    char out[OUT];
    size_t n;
    int page, rc;
};

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    size_t at = n >= 3 && memcmp(h, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    (void)in;
    while (at < n && at < 64 && (h[at] == ' ' || h[at] == '\r' || h[at] == '\n' || h[at] == '\t'))
        at++;
    return n - at >= 5 && memcmp(h + at, "{\\rt", 4) == 0;
}

static void flush(struct rtf *r) {
    if (r->n && r->rc >= 0)
        r->rc = doc_text(r->d, r->out, r->n);
    r->n = 0;
}

static struct group *top(struct rtf *r) { return &r->stack[r->depth]; }

static void put_aside(struct rtf *r) {
    flush(r);
    if (r->aside.len && r->rc >= 0)
        r->rc = doc_text(r->d, r->aside.p, r->aside.len);
    str_clear(&r->aside);
}

static void put(struct rtf *r, uint32_t cp) {
    if (r->n + 4 > OUT)
        flush(r);
    if (!cp || cp >= 0x110000 || (cp >= 0xD800 && cp < 0xE000))
        return;
    if (top(r)->aside) {
        utf8_put(&r->aside, cp);
        if (r->aside.len > MAX_ASIDE)
            put_aside(r);
    } else {
        r->n += (size_t)code_put(ENC_UTF8, cp, (uint8_t *)r->out + r->n);
    }
}

/* A header stands at the head of pages, and what comes behind it as well. */
static void head_begins(struct rtf *r) {
    put(r, '\n');
    flush(r);
    doc_head(r->d);
}

static int encoding(struct rtf *r) {
    int f = top(r)->font, e = f >= 0 && f < MAX_FONTS ? r->charset[f] : -1;
    return e >= 0 ? e : r->default_enc;
}

/* A byte of text in the font's charset; Chinese takes two. */
static void byte(struct rtf *r, uint8_t b) {
    if (r->fallback > 0) {
        r->fallback--;
        return;
    }
    if (top(r)->skip)
        return;
    int e = encoding(r);
    if (e == SYMBOLS) {
        put(r, b > ' ' ? SYMBOL_BASE | b : b);
        return;
    }
    r->bytes[r->n_bytes++] = b;
    if (r->n_bytes == 1 && b >= 0x81)
        return;
    uint32_t cp;
    code_next((enum scan_enc)e, r->bytes, r->bytes + r->n_bytes, &cp);
    put(r, cp == CODE_BAD ? '?' : cp);
    r->n_bytes = 0;
}

static void unicode(struct rtf *r, int v) {
    uint32_t u = (uint32_t)(v < 0 ? v + 65536 : v);
    r->fallback = top(r)->uc;
    r->n_bytes = 0;
    if (top(r)->skip)
        return;
    if (u >= 0xD800 && u < 0xDC00) {
        r->high = u;
        return;
    }
    if (u >= 0xDC00 && u < 0xE000 && r->high)
        u = 0x10000 + ((r->high & 0x3FF) << 10 | (u & 0x3FF));
    r->high = 0;
    put(r, u > ' ' && u < 0x100 && encoding(r) == SYMBOLS ? SYMBOL_BASE | u : u);
}

static int charset_of(int v) {
    return v == 2 ? SYMBOLS : v == 134 ? ENC_GB18030 : v == 136 ? ENC_BIG5 : -1;
}

static void word(struct rtf *r, const char *w, bool given, int v) {
    static const char *const dead[] = {"fonttbl", "colortbl", "pict", "objdata", "themedata", "colorschememapping", "datastore", "latentstyles", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", NULL}, *const apart[] = {"stylesheet", "fldinst", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "footnote", "shpinst", "info", "title", "subject", "author", "manager", "company", "operator", "category", "keywords", "comment", "doccomm", "hlinkbase", "propname", "staticval", NULL}, *const within[] = {"cs", "ts", "ds", "ud", "moMath"};
    struct group *g = top(r);
    bool starred = r->starred && !str_among(within, COUNT(within), w);
    r->starred = false;
    if (str_eq(w, "u"))
        unicode(r, v);
    else if (str_eq(w, "uc"))
        g->uc = given && v >= 0 && v < 100 ? v : 1;
    else if (str_eq(w, "f") && r->declaring == -1)
        g->font = v;
    else if (str_eq(w, "f"))
        r->declaring = v >= 0 && v < MAX_FONTS ? v : -2;
    else if (str_eq(w, "plain"))
        g->font = -1;
    else if (str_eq(w, "fcharset") && r->declaring >= 0)
        r->charset[r->declaring] = (int8_t)charset_of(v);
    else if (str_eq(w, "ansicpg"))
        r->default_enc = v == 950 ? ENC_BIG5 : ENC_GB18030;
    else if (!g->skip && (str_eq(w, "par") || str_eq(w, "line") || str_eq(w, "row") || str_eq(w, "sect")))
        put(r, '\n');
    else if (!g->skip && (str_eq(w, "tab") || str_eq(w, "cell")))
        put(r, '\t');
    else if (!g->skip && (str_eq(w, "page") || (str_eq(w, "pagebb") && (!given || v)))) {
        put(r, '\f');
    }
    for (int i = 0; dead[i]; i++)
        if (str_eq(w, dead[i])) {
            g->skip = true;
            r->declaring = i == 0 ? -2 : r->declaring;
        }
    for (int i = 0; apart[i] && !g->skip; i++)
        starred = starred || str_eq(w, apart[i]);
    starred = starred || (str_eq(w, "deleted") && (!given || v));
    if (!g->skip && (strncmp(w, "header", 6) == 0 || strncmp(w, "footer", 6) == 0) && strlen(w) <= 7 && !given) {      /* headerf, footerr; headery720 is a distance */
        g->line = true;
        head_begins(r);
    }
    if (starred && !g->skip) {
        g->aside = true;
        put(r, str_eq(w, "ffl") ? *DOC_CHOICE : '\n');
    }
    if (str_eq(w, "fldinst") && !g->skip && !r->over) {
        r->inst = r->depth;
        r->inst_from = r->aside.len;
    }
}

/* A group ends; with the instruction of a field that shows a symbol, the symbol stands in the text. */
static void leave(struct rtf *r) {
    uint32_t cp = 0;
    r->fallback = 0;
    if (r->over) {
        r->over--;
        return;
    }
    if (r->inst && r->inst == r->depth) {
        cp = r->inst_from < r->aside.len ? symbol_field(r->aside.p + r->inst_from, r->aside.p + r->aside.len) : 0;
        if (r->inst_from < r->aside.len)
            shown_instruction(r->aside.p + r->inst_from, r->aside.len - r->inst_from);
        r->inst = 0;
    }
    if (top(r)->line)
        put(r, '\n');
    r->depth -= r->depth > 0;
    if (!top(r)->skip)
        r->declaring = -1;
    if (cp && !top(r)->skip)
        put(r, cp);
}

/* An embedded object in hex digits: the file in it stands behind names. Returns where they end. */
static const uint8_t *object(struct rtf *r, const uint8_t *p, const uint8_t *end) {
    static const char *const magic[] = {"PK\3\4", "\xD0\xCF\x11\xE0", "%PDF-", "{\\rtf"};
    struct arena *own = arena_open();
    const uint8_t *stop = memchr(p, '}', (size_t)(end - p)), *from = NULL;
    stop = stop ? stop : end;
    uint8_t *b = arena_alloc(own, (size_t)(stop - p) / 2 + FILTER_PAD);
    size_t n = 0;
    for (int half = -1; p < stop; p++) {
        int v = *p >= '0' && *p <= '9' ? *p - '0' : (*p | 32) >= 'a' && (*p | 32) <= 'f' ? (*p | 32) - 'a' + 10 : -1;
        if (v < 0)
            continue;
        if (half >= 0)
            b[n++] = (uint8_t)(half << 4 | v);
        half = half >= 0 ? -1 : v;
    }
    for (size_t k = 0; k < COUNT(magic) && !from; k++)
        from = memmem(b, n < 4096 ? n : 4096, magic[k], strlen(magic[k]));
    if (n && r->rc >= 0)
        r->rc = job_part(r->j, r->in, "object", from ? from : b, n - (size_t)(from ? from - b : 0));
    arena_close(own);
    return stop;
}

/* A control word or symbol behind the backslash; returns what follows. */
static const uint8_t *control(struct rtf *r, const uint8_t *p, const uint8_t *end) {
    char w[32];
    size_t n = 0;
    if (p >= end)
        return p;
    if (!((*p | 32) >= 'a' && (*p | 32) <= 'z')) {
        uint8_t ch = *p++;
        if (ch == '\'' && end - p >= 2) {
            uint8_t b;
            char hex[3] = {(char)p[0], (char)p[1], 0};
            if (hex_parse(hex, &b, 1))
                byte(r, b);
            return p + 2;
        }
        if (ch == '~' && !top(r)->skip)
            put(r, ' ');
        else if (ch == '\\' || ch == '{' || ch == '}')
            byte(r, ch);
        else if ((ch == '\n' || ch == '\r') && !top(r)->skip)
            put(r, '\n');
        r->starred = ch == '*';                     /* \* marks groups that may be ignored; their text is read apart unless it is dead */
        return p;
    }
    while (p < end && n < sizeof w - 1 && (*p | 32) >= 'a' && (*p | 32) <= 'z')
        w[n++] = (char)*p++;
    w[n] = 0;
    bool minus = p < end && *p == '-', given = false;
    int v = 0;
    for (p += minus; p < end && *p >= '0' && *p <= '9' && v < 100000000; p++, given = true)
        v = v * 10 + *p - '0';
    if (p < end && *p == ' ')
        p++;
    if (str_eq(w, "bin") && given && !minus) {
        v = v > end - p ? (int)(end - p) : v;
        if (v && r->rc >= 0)
            r->rc = job_part(r->j, r->in, "bin", p, (size_t)v);
        return p + v;
    }
    word(r, w, given, minus ? -v : v);
    return str_eq(w, "objdata") ? object(r, p, end) : p;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    TRY(job_bytes(j, in));
    struct rtf *r = NEW(j->c, struct rtf);
    const uint8_t *p = in->p, *end = p + in->n;
    r->j = j;
    r->in = in;
    r->d = doc_open(j, in, "utf-8", 0);
    str_init(&r->aside, j->c, MAX_ASIDE + 64);
    r->default_enc = ENC_GB18030;
    r->declaring = -1;
    memset(r->charset, -1, sizeof r->charset);
    r->stack[0] = (struct group){.uc = 1, .font = -1};
    doc_page(r->d, 1);
    while (p < end && *p != '{')
        p++;
    while (p < end && r->rc >= 0) {
        uint8_t ch = *p++;
        if (ch == '{') {
            if (r->depth + 1 < DEPTH) {
                r->stack[r->depth + 1] = r->stack[r->depth];
                r->stack[++r->depth].line = false;
            } else {
                r->over++;
            }
        } else if (ch == '}') {
            leave(r);
            if (!r->depth && !r->over) {
                in->own = (size_t)(p - in->p);
                break;
            }
        } else if (ch == '\\') {
            p = control(r, p, end);
        } else if (ch != '\r' && ch != '\n') {
            byte(r, ch);
        }
    }
    r->depth = 0;
    put(r, '\n');
    put_aside(r);
    return r->rc < 0 ? r->rc : doc_close(r->d);
}

const struct scan_format format_rtf = {.name = "rtf", .order = 30, .sniff = sniff, .scan = scan};
