/* XML spreadsheets of Excel 2003 (urn:schemas-microsoft-com:office:spreadsheet), which programs write and call .xls. */
#include "report/sheet/date.h"
#include "report/xml.h"

enum { INDEX_MAX = 2000000 };

struct book {
    struct ctx *c;
    struct sheet_line line;
    int n_tabs; struct sheet_tab tab[SHEET_TABS_MAX];
    int wanted, sheet;                           /* sheet: the one being read */
    struct map struck;                           /* names of styles */
    const char *style, *type;
    struct str text;
    bool names, on, in_row, cell_struck;         /* names: the first pass */
    int row, next_row, col, next_col, across, down;
};

static int number(const char **at, const char *name, int least, int otherwise) {
    const char *s = xml_attribute(at, name);
    int64_t v;
    return s && str_i64(s, least, INDEX_MAX, &v) ? (int)v : otherwise;
}

static void begin_sheet(struct book *b, const char **at) {
    const char *name = xml_attribute(at, "Name");
    b->sheet++;
    b->next_row = 0;
    if (b->names && b->n_tabs < SHEET_TABS_MAX)
        b->tab[b->n_tabs++] = (struct sheet_tab){name ? arena_dup(b->c->mem, name) : "?", false, false};
}

static void begin_cell(struct book *b, const char **at) {
    const char *style = xml_attribute(at, "StyleID");
    b->col = number(at, "Index", 1, b->next_col + 1) - 1;
    b->across = number(at, "MergeAcross", 0, 0);
    b->down = number(at, "MergeDown", 0, 0);
    b->next_col = b->col + b->across + 1;
    b->cell_struck = style && map_get(&b->struck, style);
    b->type = NULL;
    str_clear(&b->text);
}

static int book_open(struct xml *x, const char *name, const char **at) {
    struct book *b = x->user;
    const char *v;
    if (str_eq(name, "Worksheet")) {
        begin_sheet(b, at);
    } else if (b->names && str_eq(name, "Style")) {
        v = xml_attribute(at, "ID");
        b->style = v ? arena_dup(b->c->mem, v) : NULL;
    } else if (b->names && b->style && str_eq(name, "Font")) {
        v = xml_attribute(at, "StrikeThrough");
        if (v && str_eq(v, "1"))
            map_put(b->c, &b->struck, b->style, b);
    } else if (b->names) {
        if (b->n_tabs && str_eq(name, "Data"))
            b->tab[b->n_tabs - 1].filled = true;
        b->on = b->on || str_eq(name, "Visible");
    } else if (b->sheet != b->wanted) {
        return 0;
    } else if (str_eq(name, "Row")) {
        b->row = number(at, "Index", b->next_row + 1, b->next_row + 1) - 1;
        b->next_row = b->row + 1 + number(at, "Span", 0, 0);
        b->next_col = 0;
        b->in_row = true;
        sheet_line_begin(&b->line, b->row);
    } else if (b->in_row && str_eq(name, "Cell")) {
        begin_cell(b, at);
    } else if (b->in_row && str_eq(name, "Data") && !b->type) {        /* a second one is a comment's */
        v = xml_attribute(at, "Type");
        b->type = v ? arena_dup(b->c->mem, v) : "String";
        b->on = true;
    }
    return 0;
}

static int book_text(struct xml *x, const char *s, int n) {
    struct book *b = x->user;
    struct ctx *c = x->c;
    if (b->on)
        str_putn(&b->text, s, (size_t)n);
    if (b->text.over)
        return sheet_cell_long(c, b->row);
    return 0;
}

static const char *value(struct book *b) {
    char *s = arena_dupn(b->c->mem, b->text.p, b->text.len), *dot;
    if (str_eq(b->type, "Number"))
        return sheet_number(b->c, s, FORMAT_PLAIN, false);
    if (str_eq(b->type, "Boolean"))
        return str_eq(s, "1") ? "TRUE" : "FALSE";
    if (str_eq(b->type, "DateTime")) {
        if ((dot = strchr(s, '.')))
            *dot = 0;
        if (str_ends(s, "T00:00:00"))
            s[strlen(s) - strlen("T00:00:00")] = 0;
        if (str_starts(s, "1899-12-31T"))
            return s + strlen("1899-12-31T");               /* a time alone */
    }
    return s;
}

static int end_cell(struct book *b) {
    if (b->across || b->down)
        TRY(sheet_merge(&b->line, b->row, b->col, b->row + b->down, b->col + b->across));
    return b->type ? sheet_line_cell(&b->line, b->col, value(b), b->cell_struck) : 0;
}

static int book_close(struct xml *x, const char *name) {
    struct book *b = x->user;
    if (str_eq(name, "Data"))
        b->on = false;
    if (b->names && b->n_tabs && str_eq(name, "Visible")) {
        b->tab[b->n_tabs - 1].hidden = str_starts(b->text.p, "Sheet");       /* SheetHidden, SheetVeryHidden */
        b->on = false;
        str_clear(&b->text);
    }
    if (b->names || b->sheet != b->wanted || !b->in_row)
        return 0;
    if (str_eq(name, "Cell"))
        return end_cell(b);
    if (!str_eq(name, "Row"))
        return 0;
    b->in_row = false;
    return sheet_line_end(&b->line);
}

int sheet_xmlss(struct ctx *c, const char *p, size_t n, const struct sheet_in *in, struct sheet_out *o) {
    struct book *b = NEW(c, struct book);
    struct xml x = {.user = b, .open = book_open, .close = book_close, .text = book_text};
    b->c = c;
    b->line.out = o;
    b->sheet = -1;
    b->names = true;
    str_init(&b->text, c, SHEET_CELL_MAX * 4);
    TRY(xml_parse(c, &x, "XML", p, n));
    TRY(sheet_chosen(o, b->tab, b->n_tabs, in->tab, &b->wanted));
    if (b->wanted < 0)
        return fail(c, E_INVALID, T("里面没有工作表：请用电子表格程序打开，另存为 .xlsx", "it has no sheet: open it in a spreadsheet program and save it as .xlsx"));
    b->names = b->on = false;
    b->sheet = -1;
    return xml_parse(c, &x, "XML", p, n);
}
