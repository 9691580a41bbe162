/* HTML: the tables of a page, which programs write and call .xls (HTML Living Standard 4.9). Tables one below the other are one sheet, an empty row between them; one within a cell is its text. */
#include <libxml/HTMLparser.h>

#include "report/sheet/sheet.h"

enum { SPAN_MAX = 65536, FEED = 64 << 10 };

struct page {
    struct ctx *c;
    struct sheet_line line;
    struct str text;
    int rc;
    int tables, hidden, struck;                  /* depth of each: elements that are open */
    int row, col;
    bool blank, in_row, in_cell;                 /* blank: white space is owed */
    int col_span, row_span;
    size_t n_struck;                             /* bytes of the cell that are struck through */
    int taken[SHEET_COLUMNS_MAX];                        /* by column: up to which row a cell from above holds it */
};

static void note(struct page *p, int rc) { p->rc = p->rc < 0 ? p->rc : rc; }

static bool is(const xmlChar *name, const char *a) { return !xmlStrcasecmp(name, (const xmlChar *)a); }

static bool no_text(const xmlChar *name) { return is(name, "style") || is(name, "script") || is(name, "title") || is(name, "noscript"); }

static bool strikes(const xmlChar *name) { return is(name, "s") || is(name, "del") || is(name, "strike"); }

static int span(const xmlChar **at, const char *name) {
    int64_t v;
    for (; at && at[0]; at += 2)
        if (is(at[0], name) && at[1] && str_i64((const char *)at[1], 1, SPAN_MAX, &v))
            return (int)v;
    return 1;
}

static void end_cell(struct page *p) {
    if (!p->in_cell)
        return;
    p->in_cell = false;
    int last = p->col + p->col_span - 1;
    if (p->col_span > 1 || p->row_span > 1)
        note(p, sheet_merge(&p->line, p->row, p->col, p->row + p->row_span - 1, last));
    note(p, sheet_line_cell(&p->line, p->col, arena_dupn(p->c->mem, p->text.p, p->text.len), p->n_struck == p->text.len));
    for (int i = p->col; i <= last && i < SHEET_COLUMNS_MAX; i++)
        p->taken[i] = p->row + p->row_span;
    p->col = last + 1;
}

static void end_row(struct page *p) {
    end_cell(p);
    if (p->in_row)
        note(p, sheet_line_end(&p->line));
    p->row += p->in_row;
    p->in_row = false;
}

static void begin_row(struct page *p) {
    end_row(p);
    p->in_row = true;
    p->col = 0;
    sheet_line_begin(&p->line, p->row);
}

static void begin_cell(struct page *p, const xmlChar **at) {
    end_cell(p);
    if (!p->in_row)
        begin_row(p);
    while (p->col < SHEET_COLUMNS_MAX && p->taken[p->col] > p->row)
        p->col++;
    p->in_cell = true;
    p->col_span = span(at, "colspan");
    p->row_span = span(at, "rowspan");
    p->blank = false;
    p->n_struck = 0;
    str_clear(&p->text);
}

static void line_end(struct page *p) {
    if (p->text.len && p->text.p[p->text.len - 1] != '\n')
        str_putc(&p->text, '\n');
    p->blank = false;
}

static void begin_table(struct page *p) {
    if (p->tables++ || !p->row)
        return;
    p->row++;                                    /* an empty one */
}

static void on_open(void *arg, const xmlChar *name, const xmlChar **at) {
    struct page *p = arg;
    p->hidden += no_text(name);
    p->struck += strikes(name);
    if (is(name, "table"))
        begin_table(p);
    if (p->tables == 1 && is(name, "tr"))
        begin_row(p);
    else if (p->tables == 1 && (is(name, "td") || is(name, "th")))
        begin_cell(p, at);
    else if (p->in_cell && (is(name, "br") || is(name, "p") || is(name, "div") || is(name, "tr")))
        line_end(p);
}

static void on_close(void *arg, const xmlChar *name) {
    struct page *p = arg;
    p->hidden -= p->hidden && no_text(name);
    p->struck -= p->struck && strikes(name);
    if (p->tables == 1 && (is(name, "td") || is(name, "th")))
        end_cell(p);
    else if (p->tables == 1 && (is(name, "tr") || is(name, "table")))
        end_row(p);
    p->tables -= p->tables && is(name, "table");
}

/* White space is one blank, none at the ends, none between Chinese and a line's end. */
static void on_text(void *arg, const xmlChar *s, int n) {
    struct page *p = arg;
    size_t before = p->text.len;
    if (!p->in_cell || p->hidden)
        return;
    for (const char *q = (const char *)s, *end = q + n; q < end; q++) {
        bool hard = end - q > 1 && !memcmp(q, "\xC2\xA0", 2);
        if (hard || strchr(" \t\r\n", *q)) {
            p->blank = p->text.len && p->text.p[p->text.len - 1] != '\n';
            q += hard;
            continue;
        }
        if (p->blank)
            str_putc(&p->text, ' ');
        p->blank = false;
        str_putc(&p->text, *q);
    }
    p->n_struck += p->struck ? p->text.len - before : 0;
    struct ctx *c = p->c;
    if (p->text.over)
        note(p, sheet_cell_long(c, p->row));
}

static void parser_free(htmlParserCtxtPtr *x) {
    if (*x)
        htmlFreeParserCtxt(*x);
}

int sheet_html(struct ctx *c, const char *bytes, size_t n, const struct sheet_in *in, struct sheet_out *o) {
    struct page *p = NEW(c, struct page);
    htmlSAXHandler sax = {.startElement = on_open, .endElement = on_close, .characters = on_text, .ignorableWhitespace = on_text};
    if (in->tab)
        return fail(c, E_INVALID, T("没有名为“%s”的工作表：网页只有一张表", "no sheet \"%s\": a page has but one"), in->tab);
    p->c = c;
    p->line.out = o;
    str_init(&p->text, c, SHEET_CELL_MAX * 4);
    AUTO(parser_free) htmlParserCtxtPtr x = htmlCreatePushParserCtxt(&sax, p, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
    if (!x)
        return fail(c, E_INTERNAL, "libxml2");
    htmlCtxtUseOptions(x, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    for (size_t at = 0; at < n && p->rc >= 0; at += FEED)
        htmlParseChunk(x, bytes + at, (int)(n - at < FEED ? n - at : FEED), 0);
    htmlParseChunk(x, "", 0, 1);
    end_row(p);
    if (p->rc >= 0 && !p->row)
        return fail(c, E_UNSUPPORTED, T("网页里没有表格：请用电子表格程序打开，另存为 .xlsx", "a page without a table: open it in a spreadsheet program and save it as .xlsx"));
    return p->rc;
}
