/* DOCX: the tables of a document (ECMA-376 part 1, 17.4), which many registers are kept in. Tables one below the other are one sheet, an empty row between them; one within a cell is its text; what stands above the first is its title. */
#include "report/sheet/sheet.h"
#include "report/xml.h"

enum { TITLES_MAX = 8, GRID_MAX = 4096 };

struct doc {
    struct ctx *c;
    struct sheet_line line;
    struct str text;
    int tables, skip;                            /* depth of tables; of the element that is passed over, 0 none */
    bool on, second, gone, struck, continued;    /* on: within the text of a run; second: a paragraph came before in the cell; gone: the row is deleted; continued: the cell goes on from above */
    bool in_row, in_cell, began;                 /* began: a table did */
    int row, col, span, titles;
    size_t n_struck;
    const char *above[SHEET_COLUMNS_MAX];
};

static int number(const char **at, int otherwise) {
    const char *s = xml_attribute(at, "val");
    int64_t v;
    return s && str_i64(s, 0, GRID_MAX, &v) ? (int)v : otherwise;
}

static bool yes(const char **at) {
    const char *s = xml_attribute(at, "val");
    return !s || (!str_eq(s, "0") && !str_eq(s, "false") && !str_eq(s, "none"));
}

/* Said twice (for readers that know less), moved away, or written in a margin of their own. */
static bool passed_over(const char *name) { return str_eq(name, "Fallback") || str_eq(name, "moveFrom") || str_eq(name, "txbxContent") || str_eq(name, "rPrChange") || str_eq(name, "tcPrChange") || str_eq(name, "trPrChange") || str_eq(name, "pPrChange"); }

static void begin_row(struct doc *d) {
    d->in_row = true;
    d->gone = false;
    d->col = 0;
    sheet_line_begin(&d->line, d->row);
}

static void begin_cell(struct doc *d) {
    d->in_cell = true;
    d->second = d->continued = false;
    d->span = 1;
    d->n_struck = 0;
    str_clear(&d->text);
}

static void properties(struct doc *d, const char *name, const char **at) {
    const char *s = xml_attribute(at, "val");
    if (d->in_cell && str_eq(name, "gridSpan"))
        d->span = number(at, 1);
    else if (d->in_cell && str_eq(name, "vMerge"))
        d->continued = !s || !str_eq(s, "restart");
    else if (d->in_row && !d->in_cell && str_eq(name, "gridBefore"))
        d->col = number(at, 0);
    else if (d->in_row && !d->in_cell && str_eq(name, "del"))
        d->gone = true;
    else if (str_eq(name, "strike") || str_eq(name, "dstrike"))
        d->struck = d->struck || yes(at);
}

static int doc_open(struct xml *x, const char *name, const char **at) {
    struct doc *d = x->user;
    if (d->skip)
        return 0;
    if (passed_over(name)) {
        d->skip = x->depth;
    } else if (str_eq(name, "tbl")) {
        d->row += !d->tables && d->began;
        d->tables++;
        d->began = true;
    } else if (str_eq(name, "tr") && d->tables == 1) {
        begin_row(d);
    } else if (str_eq(name, "tc") && d->tables == 1 && d->in_row) {
        begin_cell(d);
    } else if (str_eq(name, "p")) {
        if (d->in_cell && d->second && d->text.len)
            str_putc(&d->text, '\n');
        d->second = true;
        if (!d->tables)
            str_clear(&d->text);
    } else if (str_eq(name, "r")) {
        d->struck = false;
    } else if (str_eq(name, "t")) {
        d->on = true;
    } else if (str_eq(name, "tab") || str_eq(name, "br") || str_eq(name, "cr")) {
        str_putc(&d->text, *name == 't' ? ' ' : '\n');
    } else {
        properties(d, name, at);
    }
    return 0;
}

static int doc_text(struct xml *x, const char *s, int n) {
    struct doc *d = x->user;
    struct ctx *c = x->c;
    if (!d->on || d->skip)
        return 0;
    str_putn(&d->text, s, (size_t)n);
    d->n_struck += d->struck ? (size_t)n : 0;
    if (d->text.over)
        return sheet_cell_long(c, d->row);
    return 0;
}

static const char *trimmed(struct doc *d) {
    size_t n = d->text.len, from = 0;
    while (n && strchr(" \n", d->text.p[n - 1]))
        n--;
    while (from < n && strchr(" \n", d->text.p[from]))
        from++;
    return arena_dupn(d->c->mem, d->text.p + from, n - from);
}

static int end_cell(struct doc *d) {
    const char *v = trimmed(d);
    d->in_cell = false;
    for (int i = 0; i < d->span; i++, d->col++) {
        bool known = d->col < SHEET_COLUMNS_MAX;
        if (d->continued && known && d->above[d->col])
            v = d->above[d->col];
        TRY(sheet_line_cell(&d->line, d->col, v, *v && d->n_struck == strlen(v)));
        if (known)
            d->above[d->col] = v;
    }
    return 0;
}

static int end_row(struct doc *d) {
    d->in_row = false;
    if (d->gone)
        return 0;
    TRY(sheet_line_end(&d->line));
    d->row++;
    return 0;
}

/* A paragraph above the first table. */
static int title(struct doc *d) {
    const char *v = trimmed(d);
    if (!*v || d->began || d->titles++ >= TITLES_MAX)
        return 0;
    sheet_line_begin(&d->line, d->row++);
    TRY(sheet_line_cell(&d->line, 0, v, false));
    return sheet_line_end(&d->line);
}

static int doc_close(struct xml *x, const char *name) {
    struct doc *d = x->user;
    if (d->skip) {
        d->skip = x->depth < d->skip ? 0 : d->skip;
        return 0;
    }
    if (str_eq(name, "t"))
        d->on = false;
    else if (str_eq(name, "tc") && d->tables == 1 && d->in_cell)
        return end_cell(d);
    else if (str_eq(name, "tr") && d->tables == 1 && d->in_row)
        return end_row(d);
    else if (str_eq(name, "p") && !d->tables)
        return title(d);
    else if (str_eq(name, "tbl"))
        d->tables--;
    return 0;
}

int sheet_docx(struct ctx *c, const struct zip_part *part, const struct sheet_in *in, struct sheet_out *o) {
    struct doc *d = NEW(c, struct doc);
    if (in->tab)
        return fail(c, E_INVALID, T("没有名为“%s”的工作表：Word 文档里的表格都读", "no sheet \"%s\": of a Word document all tables are read"), in->tab);
    d->c = c;
    d->line.out = o;
    str_init(&d->text, c, SHEET_CELL_MAX * 4);
    TRY(xml_parse(c, &(struct xml){.user = d, .open = doc_open, .close = doc_close, .text = doc_text}, part->name, part->bytes, part->n));
    return d->began ? 0 : fail(c, E_UNSUPPORTED, T("文档里没有表格：请把登记内容做成表格，或另存为 .xlsx", "the document has no table: put what is registered into one, or save it as .xlsx"));
}
