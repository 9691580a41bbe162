/* ODS: the cells of OpenDocument spreadsheets (ODF 1.3, part 3, chapters 9 and 19). */
#include <stdio.h>

#include "report/sheet/date.h"
#include "report/xml.h"

enum { REPEAT_MAX = 2000000 };

struct book {
    struct ctx *c;
    struct sheet_line line;
    int n_tabs; struct sheet_tab tab[SHEET_TABS_MAX];
    int wanted, table;                           /* table: the one being read */
    struct map hidden, struck;                   /* names of styles: of tables that are not shown, of cells struck through */
    const char *style;                           /* being read */
    /* the cell being read */
    struct str text;
    bool in_cell, paragraph, second, cell_struck;          /* paragraph: within one; second: one came before */
    int skip;                                    /* depth of the element whose text is none of the cell's, 0 none */
    const char *type, *stored;
    int row, col, rows, cols, row_span, col_span;          /* rows, cols: how often it is repeated */
    int merged_to;                               /* the last row of a merged range */
};

static int number(const char *s, int max, int otherwise) {
    int64_t v;
    return s && str_i64(s, 1, max, &v) ? (int)v : otherwise;
}

static void take_style(struct book *b, const char *name, const char **at) {
    struct ctx *c = b->c;
    const char *v;
    if (str_eq(name, "style")) {
        v = xml_attribute(at, "name");
        b->style = v ? arena_dup(c->mem, v) : NULL;
    } else if (b->style && str_eq(name, "table-properties")) {
        v = xml_attribute(at, "display");
        if (v && str_eq(v, "false"))
            map_put(c, &b->hidden, b->style, b);
    } else if (b->style && str_eq(name, "text-properties")) {
        v = xml_attribute(at, "text-line-through-style");
        if (v && !str_eq(v, "none"))
            map_put(c, &b->struck, b->style, b);
    }
}

static void begin_table(struct book *b, const char **at) {
    const char *name = xml_attribute(at, "name"), *style = xml_attribute(at, "style-name");
    b->table++;
    b->row = 0;
    if (b->table >= SHEET_TABS_MAX || b->table < b->n_tabs)
        return;
    b->tab[b->n_tabs++] = (struct sheet_tab){name ? arena_dup(b->c->mem, name) : "?", style && map_get(&b->hidden, style), false};
}

/* First pass: which tables there are. */
static int tables_open(struct xml *x, const char *name, const char **at) {
    struct book *b = x->user;
    if (str_eq(name, "table"))
        begin_table(b, at);
    else if (str_eq(name, "table-cell") && b->n_tabs && xml_attribute(at, "value-type"))
        b->tab[b->n_tabs - 1].filled = true;
    else
        take_style(b, name, at);
    return 0;
}

static const char *kept(struct book *b, const char *s) { return s ? arena_dup(b->c->mem, s) : NULL; }

static void begin_cell(struct book *b, const char **at) {
    const char *style = xml_attribute(at, "style-name"), *const stored[] = {xml_attribute(at, "value"), xml_attribute(at, "date-value"), xml_attribute(at, "time-value"), xml_attribute(at, "boolean-value"), xml_attribute(at, "string-value")};
    b->in_cell = true;
    b->paragraph = b->second = false;
    b->cell_struck = style && map_get(&b->struck, style);
    b->type = kept(b, xml_attribute(at, "value-type"));
    b->stored = NULL;
    for (size_t i = 0; i < COUNT(stored) && !b->stored; i++)
        b->stored = kept(b, stored[i]);
    b->cols = number(xml_attribute(at, "number-columns-repeated"), REPEAT_MAX, 1);
    b->col_span = number(xml_attribute(at, "number-columns-spanned"), REPEAT_MAX, 1);
    b->row_span = number(xml_attribute(at, "number-rows-spanned"), REPEAT_MAX, 1);
    str_clear(&b->text);
}

static int cells_open(struct xml *x, const char *name, const char **at) {
    struct book *b = x->user;
    if (str_eq(name, "table"))
        begin_table(b, at);
    if (b->table != b->wanted || b->skip)
        return 0;
    if (str_eq(name, "table-row")) {
        b->rows = number(xml_attribute(at, "number-rows-repeated"), REPEAT_MAX, 1);
        b->col = 0;
        sheet_line_begin(&b->line, b->row);
    } else if (str_eq(name, "table-cell") || str_eq(name, "covered-table-cell")) {
        begin_cell(b, at);
    } else if (b->in_cell && (str_eq(name, "annotation") || str_eq(name, "frame") || str_eq(name, "custom-shape") || str_eq(name, "ruby-text"))) {
        b->skip = x->depth;
    } else if (b->in_cell && str_eq(name, "p")) {
        if (b->second)
            str_putc(&b->text, '\n');
        b->paragraph = b->second = true;
    } else if (b->in_cell && (str_eq(name, "tab") || str_eq(name, "line-break"))) {
        str_putc(&b->text, *name == 't' ? '\t' : '\n');
    } else if (b->in_cell && str_eq(name, "s")) {
        for (int i = number(xml_attribute(at, "c"), SHEET_CELL_MAX, 1); i > 0; i--)
            str_putc(&b->text, ' ');
    }
    return 0;
}

static int cells_text(struct xml *x, const char *s, int n) {
    struct book *b = x->user;
    struct ctx *c = x->c;
    if (b->in_cell && b->paragraph && !b->skip)
        str_putn(&b->text, s, (size_t)n);
    if (b->text.over)
        return sheet_cell_long(c, b->row);
    return 0;
}

/* PT08H30M00S */
static const char *time_of(struct book *b, const char *s) {
    int h, m, n = 0;
    double sec = 0;
    if (sscanf(s, "PT%dH%dM%lf%n", &h, &m, &sec, &n) == 3 && s[n] == 'S')
        return arena_printf(b->c->mem, "%02d:%02d:%02d", h, m, (int)sec);
    return s;
}

static const char *value(struct book *b) {
    if (!b->type || str_eq(b->type, "string") || !b->stored)
        return b->text.len || !b->stored ? arena_dupn(b->c->mem, b->text.p, b->text.len) : b->stored;
    if (str_eq(b->type, "boolean"))
        return str_eq(b->stored, "true") ? "TRUE" : "FALSE";
    if (str_eq(b->type, "date"))
        return str_ends(b->stored, "T00:00:00") ? arena_dupn(b->c->mem, b->stored, strlen(b->stored) - strlen("T00:00:00")) : b->stored;
    if (str_eq(b->type, "time"))
        return time_of(b, b->stored);
    if (*b->text.p == '#' || str_starts(b->text.p, "Err:"))          /* a formula that failed is stored as 0 */
        return arena_dupn(b->c->mem, b->text.p, b->text.len);
    return sheet_number(b->c, b->stored, FORMAT_PLAIN, false);
}

static int end_cell(struct book *b) {
    const char *v = value(b);
    b->in_cell = false;
    int row_end = b->row + b->row_span - 1;
    if (b->col_span > 1 || b->row_span > 1)
        TRY(sheet_merge(&b->line, b->row, b->col, row_end, b->col + b->col_span - 1));
    b->merged_to = row_end > b->merged_to ? row_end : b->merged_to;
    for (int i = 0; *v && i < b->cols; i++)
        TRY(sheet_line_cell(&b->line, b->col + i, v, b->cell_struck));
    b->col += b->cols;
    return 0;
}

static int end_row(struct book *b) {
    const int n_cells = b->line.n_cells;
    for (int i = 0; i < b->rows && (n_cells || b->row + i <= b->merged_to); i++) {
        b->line.row = b->row + i;
        b->line.n_cells = n_cells;
        TRY(sheet_line_end(&b->line));
    }
    b->row += b->rows;
    return 0;
}

static int cells_close(struct xml *x, const char *name) {
    struct book *b = x->user;
    if (b->skip) {
        if (x->depth < b->skip)
            b->skip = 0;
        return 0;
    }
    if (b->table != b->wanted)
        return 0;
    if (str_eq(name, "p"))
        b->paragraph = false;
    if (b->in_cell && (str_eq(name, "table-cell") || str_eq(name, "covered-table-cell")))
        return end_cell(b);
    return str_eq(name, "table-row") ? end_row(b) : 0;
}

int sheet_ods(struct ctx *c, const struct zip_parts *z, const struct sheet_in *in, struct sheet_out *o) {
    const struct zip_part *p = zip_find(z, "content.xml"), *manifest = zip_find(z, "META-INF/manifest.xml");
    struct book *b = NEW(c, struct book);
    b->c = c;
    b->line.out = o;
    b->table = -1;
    str_init(&b->text, c, SHEET_CELL_MAX * 4);
    if (manifest && memmem(manifest->bytes, manifest->n, "encryption-data", strlen("encryption-data")))
        return sheet_locked(c);
    TRY(xml_parse(c, &(struct xml){.user = b, .open = tables_open}, p->name, p->bytes, p->n));
    TRY(sheet_chosen(o, b->tab, b->n_tabs, in->tab, &b->wanted));
    if (b->wanted < 0)
        return fail(c, E_INVALID, T("里面没有工作表：请用电子表格程序打开，另存为 .xlsx", "it has no sheet: open it in a spreadsheet program and save it as .xlsx"));
    b->table = -1;
    return xml_parse(c, &(struct xml){.user = b, .open = cells_open, .close = cells_close, .text = cells_text}, p->name, p->bytes, p->n);
}
