#include "scan/decode/markup.h"

#include <ctype.h>
#include <strings.h>

#include "scan/decode/coded.h"
#include "scan/decode/column.h"
#include "scan/decode/entity.h"
#include "scan/decode/escape.h"
#include "mark/mark.h"
#include "match/filter.h"
#include "text/judge.h"
#include "text/seven.h"
#include "scan/decode/shown.h"
#include "scan/decode/strings.h"
#include "scan/decode/symbol.h"
#include "scan/decode/uri.h"

#define SVG_LINE "\xE2\x80\xA8"

enum { CHUNK = 32 << 10, MAX_ASIDE = 256 << 10, STYLE = 48, MAX_STYLES = 64 };

struct out {
    struct scan_doc *d;
    char buf[CHUNK + 16];
    size_t n;
    struct str aside;            /* attributes and comments */
    int page;
    int skip;                    /* inside script or style */
    int divert;                  /* inside what would part the text around it: a note, a comment, what stands for a picture */
    char skip_name[16];
    size_t divert_from;          /* where it begins in aside */
    size_t instruction_end;      /* of a field, in aside: it may go on in the next run */
    bool line_begins, page_due;
    bool page_begins;            /* nothing stands on it yet */
    int kept;                    /* inside pre: lines are lines */
    char (*begins)[STYLE];       /* names of ODF's styles that begin a page, MAX_STYLES */
    int n_begins;
    char style[STYLE];           /* being declared; of XPS the height of the glyphs before */
    bool coded;                  /* inside a header or footer of a sheet */
    struct coded code;
    struct entities entities;
    struct columns columns;      /* of the table */
    size_t cell;                 /* where its cell began in buf */
    struct strings *strings;     /* of a book, as they end; NULL: something else */
    bool choices;                /* of a list to choose from, in aside: one line */
    bool chosen;                 /* the choice that a list of HTML shows */
    bool cdata;                  /* inside CDATA, or text, that holds a page of its own */
    struct arena *mem;
    bool leveled;                /* what an attribute calls 密级 is said */
    bool packed;                 /* inside an element that holds base64 */
    int sheets;                  /* of a spreadsheet of ODF, 1 before the first; pages of a presentation */
    int flags, rc;
};

static void flush(struct out *o) {
    if (o->n && o->rc >= 0)
        o->rc = doc_text(o->d, o->buf, o->n);
    o->n = 0;
}

static void put(struct out *o, const char *p, size_t n);

/* Attributes, comments, notes and scripts come after the text, so that they do not part it; very many of them between two lines of it. */
static void put_aside(struct out *o) {
    int keep = o->divert;
    o->divert = 0;
    put(o, "\n", 1);
    put(o, o->aside.p, o->aside.len);
    str_clear(&o->aside);
    o->divert = keep;
    o->divert_from = 0;
}

static void put(struct out *o, const char *p, size_t n) {
    if (o->divert) {
        str_putn(&o->aside, p, n);
        if (o->aside.len > MAX_ASIDE)
            put_aside(o);
        return;
    }
    if (n && (uint8_t)*p > ' ')
        o->instruction_end = 0;
    if (n)
        o->line_begins = p[n - 1] == '\n' || p[n - 1] == '\f', o->page_begins = p[n - 1] == '\f' || (o->page_begins && n == 1 && *p == '\n');
    while (n) {
        size_t room = CHUNK - o->n, part = n < room ? n : room;
        memcpy(o->buf + o->n, p, part);
        o->n += part, p += part, n -= part;
        if (o->n == CHUNK)
            flush(o);
    }
}

static void put_line(struct out *o) {
    put(o, "\n", 1);
    if (o->page_due && !o->divert) {
        o->page_due = false;
        put(o, "\f", 1);
        o->page_begins = false;      /* it began within the line */
    }
}

/* Word's note of where it broke the page: within a line it counts from the next; it follows each break by hand, too. */
static void put_page(struct out *o) {
    if (o->page_begins)
        return;
    if (o->line_begins)
        put(o, "\f", 1);
    else
        o->page_due = true;
}

static bool instruction(const struct out *o) { return strstr(o->skip_name, "nstrText"); }

static void divert(struct out *o, const char *name, size_t n) {
    o->divert = 1;
    memcpy(o->skip_name, name, n);
    o->skip_name[n] = 0;
    if (instruction(o) && o->instruction_end && o->aside.len == o->instruction_end)
        return;
    str_putc(&o->aside, '\n');
    o->divert_from = o->aside.len;
}

static void put_cp(struct out *o, uint32_t cp) {
    uint8_t b[4];
    if (cp && cp < 0x110000 && !(cp >= 0xD800 && cp < 0xE000))
        put(o, (const char *)b, (size_t)code_put(ENC_UTF8, cp, b));
}

/* What stands for a picture of newer kind mostly says the same as the picture just before. */
static void divert_end(struct out *o) {
    const char *p = o->aside.p + o->divert_from, *end = o->aside.p + o->aside.len;
    while (p < end && (*p == '\n' || *p == ' ' || *p == '\t'))
        p++;
    while (end > p && (end[-1] == '\n' || end[-1] == ' ' || end[-1] == '\t'))
        end--;
    uint32_t cp = instruction(o) ? symbol_field(p, end) : 0;
    if (str_eq(o->skip_name, "Fallback") && memmem(o->buf, o->n, p, (size_t)(end - p)))
        o->aside.p[o->aside.len = o->divert_from] = 0;
    else if (instruction(o))
        shown_instruction(o->aside.p + o->divert_from, o->aside.len - o->divert_from), o->instruction_end = o->aside.len;
    else
        str_putc(&o->aside, '\n');
    put_cp(o, cp);
}

static void put_coded_text(struct out *o, const char *p, const char *end) {
    while (p < end) {
        uint32_t cp = 0;
        size_t n = *p == '&' ? entity_reference(p, end, &cp) : 0;
        if (n && cp && cp < 0x110000 && !(cp >= 0xD800 && cp < 0xE000)) {
            put_cp(o, coded_next(&o->code, cp));
        } else if (!n) {
            char shown = (uint8_t)*p < 0x80 ? (char)coded_next(&o->code, (uint8_t)*p) : *p;      /* a byte of a character is shown where text is */
            if (shown && ((uint8_t)*p < 0x80 || coded_next(&o->code, 0x4E00)))
                put(o, &shown, 1);
        }
        p += n ? n : 1;
    }
}

/* A line's end in the source of a page is a space on it. */
static void put_wrapped(struct out *o, const char *p, const char *end) {
    while (p < end) {
        size_t n = (size_t)(end - p), line = 0;
        while (line < n && p[line] != '\n' && p[line] != '\r')
            line++;
        put(o, p, line);
        if (line < n)
            put(o, " ", 1);
        p += line < n ? line + 1 : line;
    }
}

/* In packages _x000D_ stands for a character that XML, or a name, cannot hold. */
static void put_plain(struct out *o, const char *p, const char *end) {
    for (const char *at = p; !o->flags && (at = memmem(at, (size_t)(end - at), "_x", 2));) {
        uint32_t cp;
        size_t n = escape_char((const uint8_t *)at, (const uint8_t *)end, &cp);
        if (n) {
            put(o, p, (size_t)(at - p));
            put_cp(o, cp);
            p = at + n;
        }
        at += n ? n : 2;
    }
    put(o, p, (size_t)(end - p));
}

static void put_text(struct out *o, const char *p, const char *end) {
    if (o->coded) {
        put_coded_text(o, p, end);
        return;
    }
    while (p < end) {
        const char *amp = memchr(p, '&', (size_t)(end - p));
        if (o->flags & MARKUP_WRAPPED && !o->kept)
            put_wrapped(o, p, amp ? amp : end);
        else
            put_plain(o, p, amp ? amp : end);
        if (!amp)
            return;
        uint32_t cp = '&';
        size_t n = entity_reference(amp, end, &cp);
        const struct entity *e = n ? NULL : entity_at(&o->entities, amp, end, &n);
        p = amp + (n ? n : 1);
        if (!e) {
            put_cp(o, cp);
            continue;
        }
        o->entities.deep++;
        put_text(o, e->value, e->value + e->value_bytes);
        o->entities.deep--;
    }
}

static bool foreign(const char *p, const char *end) {
    for (; p < end; p++)
        if ((uint8_t)*p >= 0x80 || (*p == '&' && p + 1 < end && p[1] == '#') || (*p == '\\' && p + 1 < end && (p[1] == 'u' || isxdigit((unsigned char)p[1]))))
            return true;
    return false;
}

static void aside(struct out *o, const char *p, const char *end, bool lines) {
    if (!foreign(p, end))
        return;
    if (o->instruction_end && o->aside.len == o->instruction_end)
        str_putc(&o->aside, '\n');
    while (p < end) {
        uint32_t cp = 0;
        size_t n = *p == '\\' ? escape_char((const uint8_t *)p, (const uint8_t *)end, &cp) : *p == '&' ? entity_reference(p, end, &cp) : 0;
        if (n && cp < 0x110000 && cp && !(cp >= 0xD800 && cp < 0xE000))
            utf8_put(&o->aside, cp);
        else
            str_putc(&o->aside, *p == '\n' && !lines ? ' ' : *p);
        p += n ? n : 1;
        if (o->aside.len > MAX_ASIDE)
            put_aside(o);
    }
    str_putc(&o->aside, '\n');
}

/* Text with its references read, in the arena: its bytes. */
static size_t unwritten(struct arena *mem, const char *p, const char *end, const char **ret_out) {
    uint8_t *out = arena_alloc(mem, (size_t)(end - p) + FILTER_PAD);          /* no reference is shorter than its character */
    size_t len = 0;
    for (size_t n; p < end; p += n ? n : 1) {
        uint32_t cp = 0;
        n = *p == '&' ? entity_reference(p, end, &cp) : 0;
        if (n && cp && cp < 0x110000 && !(cp >= 0xD800 && cp < 0xE000))
            len += (size_t)code_put(ENC_UTF8, cp, out + len);
        else
            out[len++] = (uint8_t)*p, n = 0;
    }
    *ret_out = (const char *)out;
    return len;
}

/* A page within a page (srcdoc), written with character references: a part. false: it is none. */
static bool page_within(struct out *o, const char *p, const char *end) {
    uint32_t cp = 0;
    while (p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'))
        p++;
    if (p < end && *p == '&')
        entity_reference(p, end, &cp);
    if (end - p < 8 || (*p != '<' && cp != '<') || o->rc < 0)
        return false;
    struct arena *own = arena_open();
    const char *out;
    size_t len = unwritten(own, p, end, &out);
    o->rc = doc_part(o->d, "srcdoc", (const uint8_t *)out, len);
    arena_close(own);
    return true;
}

static bool attribute(const char *begin, const char *value, const char *name, size_t n) { return (size_t)(value - begin) > n && memcmp(value - 1 - n, name, n) == 0; }

/* May a value be an address? In packages only where links lead. */
static bool address(const struct out *o, const char *begin, const char *p) {
    return o->flags & MARKUP_HTML || attribute(begin, p, "Target=", 7) || attribute(begin, p, "href=", 5);
}

/* What an attribute shows, put aside from `from` on, when it is a code for that. */
static void shown(struct out *o, const char *begin, const char *value, size_t from) {
    if (attribute(begin, value, "instr=", 6))
        shown_instruction(o->aside.p + from, o->aside.len - from);
    else if (attribute(begin, value, "formatCode=", 11))
        o->aside.p[o->aside.len = from + shown_format(o->aside.p + from, o->aside.len - from)] = 0;
}

static void attributes(struct out *o, const char *p, const char *end) {
    const char *begin = p;
    while ((p = memchr(p, '=', (size_t)(end - p)))) {
        for (p++; p < end && (*p == ' ' || *p == '\n' || *p == '\r' || *p == '\t'); p++)
            continue;
        bool quote = p < end && (*p == '"' || *p == '\'');
        const char *z = quote ? memchr(p + 1, *p, (size_t)(end - p - 1)) : p;
        p += quote;
        while (!quote && z < end && *z != ' ' && *z != '\n' && *z != '\t' && *z != '\r')
            z++;
        z = z ? z : end;
        if (o->flags & MARKUP_HTML && quote && page_within(o, p, z)) {
            p = z;
            continue;
        }
        size_t from = o->aside.len;
        aside(o, p, z, false);
        if (o->aside.len > from)
            shown(o, begin, p, from);
        if (o->rc >= 0 && address(o, begin, p))
            o->rc = uri_value(o->d, p, z, &o->aside);
        p = z;
    }
}

static bool one_of(const char *name, size_t n, const char *const *list) {
    for (; n && *list; list++)
        if ((**list | 32) == (*name | 32) && strlen(*list) == n && strncasecmp(*list, name, n) == 0)
            return true;
    return false;
}

static bool contains(const char *p, const char *end, const char *what) {
    return memmem(p, (size_t)(end - p), what, strlen(what)) != NULL;
}

/* <w:sym w:font="Wingdings" w:char="F0AB"/>: a character put in from a symbol font, a star often. */
static void put_symbol(struct out *o, const char *p, const char *end) {
    const char *at = memmem(p, (size_t)(end - p), "char=", 5);
    uint32_t cp = 0;
    at = at && end - at > 6 ? at + 6 : end;
    for (int n = 0, v; n < 4 && at < end && (v = code_digit((uint8_t)*at)) >= 0; n++, at++)
        cp = cp << 4 | (uint32_t)v;
    if (cp >= 0x20)
        put_cp(o, cp);
}

/* <w:fldSimple w:instr="SYMBOL 171 \f Wingdings"/> */
static void put_field(struct out *o, const char *p, const char *end) {
    const char *at = memmem(p, (size_t)(end - p), "instr=", 6);
    if (at)
        put_cp(o, symbol_field(at + 6, end));
}

/* A line of a page that is broken by hand may part a word: U+2028 ends a line of marks, and is a gap in a term. */
static void put_break(struct out *o, bool page) {
    if (page)
        put(o, "\f", 1);
    else if (o->flags & MARKUP_WRAPPED)
        put(o, "\xE2\x80\xA8", 3), o->line_begins = true;
    else
        put(o, "\n", 1);
}

/* The value of an attribute, with or without its prefix, as long as it fits; "" none. p: before the first attribute. */
static void value_of(const char *p, const char *end, const char *name, char out[STYLE]) {
    const char *at = p;
    size_t n = 0;
    while ((at = memmem(at, (size_t)(end - at), name, strlen(name))) && (at == p || ((uint8_t)at[-1] > ' ' && at[-1] != ':')))
        at++;
    if (at)
        for (at += strlen(name) + 1; at < end && n + 1 < STYLE && *at != '"' && *at != '\''; at++)
            out[n++] = *at;
    out[n] = 0;
}

/* Paragraphs of ODF that begin a page do so by their style. */
static void style_tag(struct out *o, const char *name, size_t n, const char *end) {
    char v[STYLE];
    if (n == 5 && memcmp(name, "style", 5) == 0) {
        value_of(name, end, "style:name=", o->style);
        value_of(name, end, "master-page-name=", v);
    } else if (n == 20 && memcmp(name, "paragraph-properties", 20) == 0) {
        value_of(name, end, "break-before=", v);
        *v = strcmp(v, "page") == 0;
    } else {
        value_of(name, end, "text:style-name=", v);
        for (int i = 0; i < o->n_begins && *v; i++)
            if (strcmp(o->begins[i], v) == 0) {
                put_page(o);
                return;
            }
        return;
    }
    if (*v && *o->style && o->n_begins < MAX_STYLES) {
        o->begins = o->begins ? o->begins : (char (*)[STYLE])NEWN(doc_ctx(o->d), char, MAX_STYLES * STYLE);
        memcpy(o->begins[o->n_begins++], o->style, STYLE);
    }
}

/* What a list offers to choose is one line, as nothing but marks on a line is a list of them: of HTML what is chosen already stands by itself. */
static bool choice_tag(struct out *o, const char *name, size_t n, const char *z, const char *end) {
    if (o->flags & MARKUP_HTML && n == 5 && strncasecmp(name, "input", 5) == 0 && (contains(z, end, "radio") || contains(z, end, "checkbox")))
        put_cp(o, contains(z, end, "checked") ? U'☑' : U'□');
    if (!(o->flags & MARKUP_HTML) || n != 6 || strncasecmp(name, "option", 6) != 0)
        return false;
    bool chosen = contains(z, end, "selected");
    put(o, chosen || o->chosen ? "\n" : DOC_CHOICE, 1);
    o->chosen = chosen;
    return true;
}

/* The entries of a list in Word and ODF, which are attributes. */
static bool choices(const char *name, size_t n) {
    static const char *const entry[] = {"listItem", "listEntry", "label", NULL};
    return one_of(name, n, entry);
}

/* What an element of packed bytes holds: a document, a picture. */
static int packed_bytes(struct out *o, const char *p, const char *end) {
    enum { LEAST = 32 };
    size_t n = 0;
    for (const char *q = p; q < end; q++) {
        bool digit = isalnum((unsigned char)*q) || *q == '+' || *q == '/' || *q == '=';
        if (!digit && !isspace((unsigned char)*q))
            return 0;
        n += digit;
    }
    if (n < LEAST || n % 4)
        return 0;
    struct arena *own = arena_open();
    uint8_t *b = arena_alloc(own, (size_t)(end - p) + FILTER_PAD);
    n = seven_base64((const uint8_t *)p, (size_t)(end - p), b);
    int rc = n ? doc_part(o->d, "data", b, n) : 0;
    arena_close(own);
    return rc < 0 ? rc : 1;
}

/* Styles, settings and titles came before. */
static void text_begins(struct out *o) {
    flush(o);
    doc_head(o->d);
}

/* A page's header or footer of ODF, or a property of the document's own that is called 密级: a head by itself. */
static void edge_tag(struct out *o, const char *p, const char *name, size_t n, const char *end) {
    static const char *const own[] = {"property", "user-defined", "CustomData", NULL};
    bool level = one_of(name, n, own) && (contains(name, end, "密级\"") || contains(name, end, "密级'"));
    if (level || ((n == 6 || n == 11) && end - p >= 12 && (memcmp(p, "style:header", 12) == 0 || memcmp(p, "style:footer", 12) == 0)))
        text_begins(o);
    if (level)
        put(o, "密级：", strlen("密级："));
}

/* Where pages, sheets and slides begin in OOXML and ODF. */
static void page_tag(struct out *o, const char *p, const char *name, size_t n, const char *end) {
    edge_tag(o, p, name, n, end);
    if ((n == 21 && memcmp(name, "lastRenderedPageBreak", 21) == 0) || (n == 15 && memcmp(name, "soft-page-break", 15) == 0))
        put_page(o);
    else if (n == 15 && memcmp(name, "pageBreakBefore", 15) == 0 && !contains(name, end, "=\"0\"") && !contains(name, end, "=\"false\""))
        put_page(o);
    else if ((end - p > 7 && memcmp(p, "style:", 6) == 0) || (end - p > 7 && (memcmp(p, "text:p ", 7) == 0 || memcmp(p, "text:h ", 7) == 0)))
        style_tag(o, name, n, end);
    else if (end - p >= 18 && (memcmp(p, "office:spreadsheet", 18) == 0 || memcmp(p, "office:presentatio", 18) == 0))
        o->sheets = 1;
    else if (o->sheets && ((n == 5 && end - p >= 11 && memcmp(p, "table:table", 11) == 0) || (n == 4 && end - p >= 9 && memcmp(p, "draw:page", 9) == 0)) && o->sheets++ > 1)
        put(o, "\f", 1);
}

/* The body; rows, cells and ends of tables; where cells end, what they held is seen down their columns. */
static void table_tag(struct out *o, const char *name, size_t n, bool begins, bool ends) {
    static const char *const cell[] = {"tc", "td", "th", "table-cell", "covered-table-cell", NULL}, *const row[] = {"tr", "table-row", NULL}, *const table[] = {"tbl", "table", NULL};
    static const char lengthy[] = "more than a mark";
    if (begins && o->flags & MARKUP_HTML && n == 4 && strncasecmp(name, "body", 4) == 0)
        text_begins(o);
    if (!n || ((*name | 32) != 't' && *name != 'c'))
        return;
    if (begins && one_of(name, n, row))
        columns_row(&o->columns);
    if (begins && one_of(name, n, cell))
        o->cell = o->n;
    if (ends && one_of(name, n, cell) && !o->divert) {
        bool whole = o->cell <= o->n;                      /* else its beginning went with the buffer */
        columns_cell(&o->columns, whole ? o->buf + o->cell : lengthy, whole ? o->n - o->cell : sizeof lengthy - 1, &o->aside);
    }
    if (ends && one_of(name, n, table))
        columns_end(&o->columns, &o->aside);
}

/* By its last letters first, as every name is asked. */
static bool names_level(const char *name, size_t n) {
    static const char *const rank[] = {"mj", "mjmc", "miji", "name", "level", "grade", "degree"};
    if (n < 2)
        return false;
    bool may = (uint8_t)*name >= 0x80;
    char last = (char)(name[n - 1] | 32);
    if (!may && last != 'j' && (n < 4 || (last != 'c' && last != 'i' && last != 'e' && last != 'l')))
        return false;
    for (size_t i = 0; !may && n > 1 && i < COUNT(rank); i++)
        may = n >= strlen(rank[i]) && strncasecmp(name + n - strlen(rank[i]), rank[i], strlen(rank[i])) == 0;
    return may && mark_names_level(name, n);
}

/* <field name="mj">机密: the element's value is a level; of loose XML. */
static void level_attribute(struct out *o, const char *p, const char *end) {
    if (o->leveled)
        put(o, "\n", 1);
    o->leveled = false;
    while (p < end && !o->leveled) {
        const char *open = memchr(p, '"', (size_t)(end - p)), *close = open ? memchr(open + 1, '"', (size_t)(end - open - 1)) : NULL;
        if (!close)
            return;
        o->leveled = names_level(open + 1, (size_t)(close - open - 1));
        p = close + 1;
    }
    if (o->leveled)
        put(o, "\n密级：", strlen("\n密级："));
}

/* <密级>机密, <secLevel>机密: a line that says so; in a part of a package a head by itself. */
static void level_tag(struct out *o, const char *name, const char *z, const char *end, bool close, bool ends) {
    size_t n = (size_t)(z - name);
    const char *number = n && (uint8_t)*name >= 0x80 ? memchr(name, '_', n) : NULL;                      /* of UOF's second version */
    if (o->flags == MARKUP_HTML)
        level_attribute(o, z, close ? z : end);
    if (!names_level(name, number ? (size_t)(number - name) : n))
        return;
    if (!o->flags && !close)
        text_begins(o);
    put(o, close || ends ? "\n" : "\n密级：", close || ends ? 1 : strlen("\n密级："));
}

/* UOF (GB/T 20916): elements have Chinese names, in its second version with a number behind them: 字:段落_416B. */
static void uof_tag(struct out *o, const char *prefix, const char *name, size_t n, bool close, bool ends) {
    static const char *const line[] = {"段落", "行", "主体", "工作表", "幻灯片", NULL}, *const cell[] = {"单元格", NULL}, *const tab[] = {"制表符", NULL}, *const newline[] = {"换行符", "换页符", "分栏符", NULL};
    const char *number = memchr(name, '_', n);
    bool property = name - prefix >= 4 && (memcmp(prefix, "uof:", 4) == 0 || memcmp(prefix, "元:", 4) == 0);
    n = number ? (size_t)(number - name) : n;
    property = property || (n >= 6 && memcmp(name + n - 6, "属性", 6) == 0 && !(n == 9 && memcmp(name, "句", 3) == 0));
    if (!close && n == 6 && memcmp(name, "主体", 6) == 0)
        text_begins(o);
    if (property || one_of(name, n, line))
        put(o, "\n", !o->line_begins);
    else if (!close && one_of(name, n, newline))
        put(o, "\n", 1);
    else if ((ends && one_of(name, n, cell)) || (!close && one_of(name, n, tab)))
        put(o, "\t", 1);
}

/* <text> of SVG is a line (its end puts one), but where many hold a character each, those of one height are one. */
static void drawn(struct out *o, const char *p, const char *end) {
    static const char line[] = SVG_LINE;
    char moved[STYLE], at[STYLE], height[STYLE];
    value_of(p, end, "transform=", moved);
    value_of(p, end, "y=", at);
    const char *last = strpbrk(moved, ", ") ? moved + strlen(moved) : moved;
    while (last > moved && last[-1] != ',' && last[-1] != ' ')
        last--;
    snprintf(height, STYLE, "%.16s%s", at, last);
    size_t n = o->n;
    while (n && (uint8_t)o->buf[n - 1] <= ' ')
        n--;
    if (*height && strcmp(height, o->style) == 0 && n >= sizeof line - 1 && memcmp(o->buf + n - (sizeof line - 1), line, sizeof line - 1) == 0)
        o->n = n - (sizeof line - 1);
    memcpy(o->style, height, STYLE);
}

/* Does the element, whose attributes begin at z, stand for text? */
static bool character_tag(struct out *o, const char *name, size_t n, const char *z, const char *end) {
    bool symbol = !o->flags && n == 3 && memcmp(name, "sym", 3) == 0, field = !o->flags && n == 9 && memcmp(name, "fldSimple", 9) == 0, space = n == 1 && *name == 's', text = n == 4 && name[-1] == '<' && memcmp(name, "text", 4) == 0;
    if (symbol)
        put_symbol(o, z, end);
    if (field)
        put_field(o, z, end);
    if (space)
        put(o, " ", 1);
    if (text)
        drawn(o, z, end);
    return symbol || field || space || text;
}

/* Text of XPS: an attribute of what is drawn at once, a character often; those of one height are a line. */
static void glyphs(struct out *o, const char *p, const char *end) {
    static const char text[] = "UnicodeString=";
    char height[STYLE];
    const char *at = memmem(p, (size_t)(end - p), text, sizeof text - 1);
    at = at && end - at > (ptrdiff_t)sizeof text ? at + sizeof text - 1 : NULL;
    const char *z = at ? memchr(at + 1, *at, (size_t)(end - at - 1)) : NULL;
    if (!z)
        return;
    value_of(p, end, "OriginY=", height);
    put(o, "\n", strcmp(height, o->style) != 0);
    memcpy(o->style, height, STYLE);
    at += z - at > 2 && at[1] == '{' && at[2] == '}' ? 3 : 1;
    put_text(o, at, z);
}

/* The attributes of an element, whose name ends at z. */
static void values(struct out *o, const char *name, size_t n, const char *z, const char *end) {
    if (!(o->flags & MARKUP_WRAPPED) && n == 6 && memcmp(name, "Glyphs", 6) == 0) {
        glyphs(o, z, end);
        return;
    }
    bool entry = n >= 5 && *name == 'l' && !(o->flags & MARKUP_HTML) && choices(name, n);
    if (o->choices && !entry)
        str_putc(&o->aside, '\n');
    size_t from = o->aside.len;
    o->choices = entry;
    attributes(o, z, end);
    for (; entry && from < o->aside.len; from++)
        o->aside.p[from] = o->aside.p[from] == '\n' ? *DOC_CHOICE : o->aside.p[from];
}

/* An element of notes, deletions, instructions, phonetic guides: of flat ODF and other loose XML only what is surely one, of HTML deletions. */
static bool stands_apart(const struct out *o, const char *p, const char *name, size_t n) {
    static const char *const package[] = {"note", "annotation", "Fallback", "instrText", "delInstrText", "rt", "ruby-text", "rPh", "del", "moveFrom", NULL}, *const loose[] = {"Fallback", "instrText", "delText", "ruby-text", "rPh", "del", "moveFrom", NULL}, *const page[] = {"del", NULL};
    if (n < 2 || !strchr("naFidDrm", *name))
        return false;
    bool flat = (n == 4 && strncmp(p, "text:note", 9) == 0) || (n == 10 && strncmp(p, "office:annotation", 17) == 0);
    return one_of(name, n, !o->flags ? package : o->flags & MARKUP_WRAPPED ? page : loose) || (flat && !(o->flags & MARKUP_WRAPPED));
}

/* A header or footer of a sheet: codes for page numbers and fonts stand in it, and it is a head of its own. */
static void coded_tag(struct out *o, bool close, bool ends) {
    if (!close)
        text_begins(o);
    o->coded = !ends;
    o->code = (struct coded){0};
    put(o, "\n", 1);
}

static void tag(struct out *o, const char *p, const char *end) {
    static const char *const line_end[] = {"p", "si", "is", "h", "row", "TextObject", "comment", "title", "desc", "keyword", "subject", "description", "keywords", "creator", "lpwstr", "lpstr", "category", "tr", "table-row", "sp", "shape", "textbox", "Title", "Subject",
        "Keywords", "Abstract", "Creator", "Author", "DocUsage", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "section", "article", "header", "footer", "pre", "blockquote", "dt", "dd", "caption", "select", "CustomData", "sheet", "definedName", "user-defined", "f", "v", "formula1", "formula2",
        "body", "center", "nav", "main", "aside", "address", "figure", "figcaption", "form", "fieldset", "legend", "details", "summary", "dl", "hr", NULL};
    static const char *const coded[] = {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter", NULL};
    static const char *const packed[] = {"binaryData", "binary-data", "binData", "data", "binary", NULL};
    static const char *const cell_end[] = {"tc", "td", "th", "c", "table-cell", "cell", NULL};
    static const char *const html_skip[] = {"script", "style", "rt", "rp", NULL}, *const as_it_is[] = {"pre", "textarea", "xmp", "listing", NULL};
    bool close = p < end && *p == '/', empty = end > p && end[-1] == '/', ends = close || empty;
    const char *name = p + close, *z = name, *colon = NULL;
    for (; z < end && *z != ' ' && *z != '>' && *z != '/' && *z != '\t' && *z != '\n' && *z != '\r'; z++)
        if (*z == ':')
            colon = z;
    name = colon ? colon + 1 : name;
    size_t n = (size_t)(z - name);
    if (o->flags & MARKUP_WRAPPED && one_of(name, n, as_it_is))
        o->kept = close ? 0 : 1;
    if (o->skip) {
        o->skip -= close && n == strlen(o->skip_name) && strncasecmp(name, o->skip_name, n) == 0;
        return;
    }
    if (o->divert) {
        bool same = n == strlen(o->skip_name) && strncmp(name, o->skip_name, n) == 0;
        o->divert += same && !empty ? (close ? -1 : 1) : 0;
        if (!o->divert)
            divert_end(o);
    } else if (!close && !empty && n < sizeof o->skip_name && stands_apart(o, p, name, n)) {
        divert(o, name, n);
    }
    if (!close && !empty && n < sizeof o->skip_name && o->flags & MARKUP_HTML && one_of(name, n, html_skip)) {
        o->skip = 1;
        memcpy(o->skip_name, name, n);
        o->skip_name[n] = 0;
        return;
    }
    if (!o->flags && one_of(name, n, coded))
        coded_tag(o, close, ends);
    if (!close && !o->flags)
        page_tag(o, p, name, n, end);
    table_tag(o, name, n, !close, ends);
    if (o->flags || !colon || (n && (uint8_t)*name >= 0x80))          /* not the many of packages */
        level_tag(o, name, z, end, close, ends);
    if (n && (uint8_t)*name >= 0x80)
        uof_tag(o, p + close, name, n, close, ends);
    else if (ends && one_of(name, n, line_end))
        put_line(o);
    else if (!close && ((n == 2 && strncasecmp(name, "br", 2) == 0) || (n == 10 && memcmp(name, "line-break", 10) == 0)))
        put_break(o, contains(z, end, "\"page\"") || contains(z, end, "'page'"));
    else if (close && !colon && n == 4 && memcmp(name, "text", 4) == 0)       /* of SVG */
        put(o, SVG_LINE, sizeof SVG_LINE - 1);
    else if ((close && one_of(name, n, cell_end)) || (!close && (n == 3 && memcmp(name, "tab", 3) == 0)))
        put(o, "\t", 1);
    else if (!close && !choice_tag(o, name, n, z, end) && !character_tag(o, name, n, z, end) && o->flags & MARKUP_HTML && one_of(name, n, line_end))
        put(o, "\n", 1);
    if (o->strings && ends && n == 2 && memcmp(name, "si", 2) == 0)
        strings_end(doc_ctx(o->d), o->strings, doc_at(o->d) + (int64_t)o->n);
    o->packed = !ends && n >= 4 && (*name == 'b' || *name == 'd') && one_of(name, n, packed);
    if (!close)
        values(o, name, n, z, end);
}

/* The end of a tag: a > outside quotes. */
static const char *tag_end(const char *p, const char *end) {
    char quote = 0;
    const char *start = p;
    for (; p < end && p - start < CHUNK; p++) {
        if (quote)
            quote = *p == quote ? 0 : quote;
        else if (*p == '"' || *p == '\'')
            quote = *p;
        else if (*p == '>')
            return p;
    }
    return memchr(start, '>', (size_t)(end - start));       /* a quote that never ends */
}

static void read_markup(struct out *o, const char *p, const char *end);

static const char *special(struct out *o, const char *p, const char *end) {
    if (end - p >= 4 && memcmp(p, "<!--", 4) == 0) {
        const char *z = memmem(p + 4, (size_t)(end - p - 4), "-->", 3);
        aside(o, p + 4, z ? z : end, true);
        return z ? z + 3 : end;
    }
    if (end - p >= 9 && memcmp(p, "<![CDATA[", 9) == 0) {
        const char *z = memmem(p + 9, (size_t)(end - p - 9), "]]>", 3);
        if (!o->cdata && memmem(p + 9, (size_t)((z ? z : end) - p - 9), "</", 2)) {
            o->cdata = true;
            read_markup(o, p + 9, z ? z : end);
            o->cdata = false;
        } else {
            put(o, p + 9, (size_t)((z ? z : end) - p - 9));
        }
        return z ? z + 3 : end;
    }
    return entity_declare(&o->entities, p, end);
}

/* A page as text of an element (RSS, SOAP, an export of articles): &lt;p&gt;…&lt;/p&gt; */
static bool written_page(struct out *o, const char *p, const char *end) {
    while (p < end && isspace((unsigned char)*p))
        p++;
    if (o->cdata || !(o->flags & MARKUP_HTML) || end - p < 16 || memcmp(p, "&lt;", 4) != 0 || !isalpha((unsigned char)p[4]) || !memmem(p, (size_t)(end - p), "&lt;/", 5))
        return false;
    const char *page;
    size_t n = unwritten(o->mem, p, end, &page);
    o->cdata = true;
    read_markup(o, page, page + n);
    o->cdata = false;
    return true;
}

static void read_markup(struct out *o, const char *p, const char *end) {
    while (p < end && o->rc >= 0) {
        const char *lt = memchr(p, '<', (size_t)(end - p));
        int got = o->packed ? packed_bytes(o, p, lt ? lt : end) : 0;
        o->rc = got < 0 ? got : o->rc;
        if (!o->skip && !got && !written_page(o, p, lt ? lt : end))
            put_text(o, p, lt ? lt : end);
        else if (o->skip && o->flags)
            aside(o, p, lt ? lt : end, true);
        if (!lt)
            break;
        const char *z = special(o, lt, end);
        if (z) {
            p = z;
            continue;
        }
        z = tag_end(lt + 1, end);
        if (!z)
            z = end;
        tag(o, lt + 1, z);
        p = z + 1;
    }
}

static int text_of(struct scan_doc *d, const char *p, size_t n, int flags, struct strings *strings) {
    struct ctx *c = doc_ctx(d);
    struct arena *mem = arena_open();
    struct out *o = arena_alloc(mem, sizeof *o);
    const char *end = p + n;
    o->d = d;
    o->flags = flags;
    o->strings = strings;
    o->mem = mem;
    o->line_begins = o->page_begins = true;
    str_init(&o->aside, c, MAX_ASIDE * 2);
    read_markup(o, p, end);
    o->divert = 0;
    for (const struct entity *e = o->entities.one; e < o->entities.one + o->entities.n; e++)
        if (!e->used)
            aside(o, e->value, e->value + e->value_bytes, false);
    put(o, "\n", 1);
    flush(o);
    if (o->rc >= 0 && o->aside.len)
        o->rc = doc_text(d, o->aside.p, o->aside.len);
    int rc = o->rc;
    arena_close(mem);
    return rc;
}

int markup_text(struct scan_doc *d, const char *p, size_t n, int flags) { return text_of(d, p, n, flags, NULL); }

int markup_strings(struct scan_doc *d, const char *p, size_t n, struct strings *s) {
    s->begin = doc_at(d);
    return text_of(d, p, n, 0, s);
}
