/* XLSX: the cells of the first sheet that is not hidden, as text. */
#include <stdlib.h>

#include "report/sheet/date.h"
#include "report/xml.h"

struct tab { const char *rel, *path; };

struct book {
    struct ctx *c;
    int n_tabs; struct sheet_tab name[SHEET_TABS_MAX]; struct tab tab[SHEET_TABS_MAX];
    bool from_1904;
    int n_strings; const char **string;
    int n_formats; struct { int id; const char *code; } format[256];
    int n_styles; enum sheet_format style[4096];
    bool struck[4096], in_cell_xfs, in_fonts;    /* by style: struck through */
    int n_fonts; bool font_struck[1024];
    struct sheet_line line;
    /* the element being read */
    struct str text;
    bool on, skip, formula, valued;          /* formula: it has one; valued: also what came out of it */
    int next_row, col, next_col;
    const char *type;
    int style_nr;
};

static int number(const char *s, int max, int otherwise) {
    int64_t v;
    return s && str_i64(s, 0, max, &v) ? (int)v : otherwise;
}

static int text_put(struct xml *x, const char *s, int n) {
    struct book *b = x->user;
    struct ctx *c = x->c;
    if (b->on && !b->skip)
        str_putn(&b->text, s, (size_t)n);
    if (b->text.over)
        return sheet_cell_long(c, b->line.row);
    return 0;
}

/* One buffer for all: values that stay are copied from it. */
static void text_start(struct book *b) {
    if (!b->text.p)
        str_init(&b->text, b->c, SHEET_CELL_MAX * 4);
    b->text.len = 0;
    b->text.p[0] = 0;
    b->on = b->skip = false;
}

/* What was read, with characters that XML cannot hold: _x000D_ (the format's way to write them; xlsx.c writes it). A return before a line's end is none of its own. */
static const char *text_end(struct book *b) {
    struct ctx *c = b->c;
    const char *p = b->text.p, *at;
    if (!strstr(p, "_x"))
        return arena_dupn(c->mem, p, b->text.len);
    struct str s;
    str_init(&s, c, SHEET_CELL_MAX * 4);
    for (; (at = xlsx_escape(p)); p = at + XLSX_ESCAPE) {
        str_putn(&s, p, (size_t)(at - p));
        uint32_t cp = (uint32_t)strtoul(arena_dupn(c->mem, at + 2, 4), NULL, 16);
        if (cp == '\r' && at[XLSX_ESCAPE] != '\n')
            cp = '\n';
        if (cp >= 0xD800 && cp < 0xE000)                   /* half a character */
            str_putn(&s, at, XLSX_ESCAPE);
        else if (cp >= ' ' || cp == '\n' || cp == '\t')
            utf8_put(&s, cp);
    }
    str_put(&s, p);
    return s.p;
}

/* ---- workbook, relations, strings, styles */
static int workbook_open(struct xml *x, const char *name, const char **at) {
    struct book *b = x->user;
    if (str_eq(name, "sheet") && b->n_tabs < SHEET_TABS_MAX) {
        const char *state = xml_attribute(at, "state"), *title = xml_attribute(at, "name");
        b->name[b->n_tabs] = (struct sheet_tab){title ? arena_dup(x->c->mem, title) : "?", state && !str_eq(state, "visible"), false};
        struct tab *t = &b->tab[b->n_tabs++];
        for (; at[0]; at += 2)
            if (str_ends(at[0], ":id"))
                t->rel = arena_dup(x->c->mem, at[1]);
    } else if (str_eq(name, "workbookPr")) {
        const char *v = xml_attribute(at, "date1904");
        b->from_1904 = v && (str_eq(v, "1") || str_eq(v, "true"));
    }
    return 0;
}

static int rels_open(struct xml *x, const char *name, const char **at) {
    struct book *b = x->user;
    const char *target = xml_attribute(at, "Target"), *id = xml_attribute(at, "Id");
    for (int i = 0; str_eq(name, "Relationship") && target && id && i < b->n_tabs; i++)
        if (b->tab[i].rel && str_eq(id, b->tab[i].rel))
            b->tab[i].path = *target == '/' ? arena_dup(x->c->mem, target + 1) : arena_printf(x->c->mem, "xl/%s", target);
    return 0;
}

static int strings_open(struct xml *x, const char *name, const char **at) {
    struct book *b = x->user;
    (void)at;
    if (str_eq(name, "si"))
        text_start(b);
    else if (str_eq(name, "rPh"))
        b->skip = true;                         /* phonetic hints are no text */
    else if (str_eq(name, "t"))
        b->on = true;
    return 0;
}

static int strings_close(struct xml *x, const char *name) {
    struct book *b = x->user;
    struct ctx *c = x->c;
    if (str_eq(name, "t")) {
        b->on = false;
    } else if (str_eq(name, "rPh")) {
        b->skip = false;
    } else if (str_eq(name, "si")) {
        if (b->n_strings == SHEET_STRINGS_MAX)
            return fail(c, E_LIMIT, T("共享字符串超过%d个", "more than %d shared strings"), (int)SHEET_STRINGS_MAX);
        if (!(b->n_strings & (b->n_strings - 1))) {
            const char **grown = NEWN(c, const char *, b->n_strings ? b->n_strings * 2 : 1);
            if (b->n_strings)
                memcpy(grown, b->string, sizeof *grown * (size_t)b->n_strings);
            b->string = grown;
        }
        b->string[b->n_strings++] = text_end(b);
    }
    return 0;
}

static int styles_open(struct xml *x, const char *name, const char **at) {
    struct book *b = x->user;
    if (str_eq(name, "numFmt") && b->n_formats < (int)COUNT(b->format)) {
        const char *code = xml_attribute(at, "formatCode");
        b->format[b->n_formats].id = number(xml_attribute(at, "numFmtId"), 1 << 20, 0);
        b->format[b->n_formats++].code = code ? arena_dup(x->c->mem, code) : NULL;
    } else if (str_eq(name, "fonts") || str_eq(name, "cellXfs")) {
        *(*name == 'f' ? &b->in_fonts : &b->in_cell_xfs) = true;
    } else if (str_eq(name, "font") && b->in_fonts && b->n_fonts < (int)COUNT(b->font_struck)) {
        b->n_fonts++;
    } else if (str_eq(name, "strike") && b->in_fonts && b->n_fonts) {
        const char *v = xml_attribute(at, "val");
        b->font_struck[b->n_fonts - 1] = !v || str_eq(v, "1") || str_eq(v, "true");
    } else if (str_eq(name, "xf") && b->in_cell_xfs && b->n_styles < (int)COUNT(b->style)) {
        int id = number(xml_attribute(at, "numFmtId"), 1 << 20, 0);
        const char *code = NULL;
        for (int i = 0; i < b->n_formats; i++)
            if (b->format[i].id == id)
                code = b->format[i].code;
        int font = number(xml_attribute(at, "fontId"), (int)COUNT(b->font_struck) - 1, 0);
        b->struck[b->n_styles] = b->font_struck[font];
        b->style[b->n_styles++] = sheet_format_kind(id, code);
    }
    return 0;
}

static int styles_close(struct xml *x, const char *name) {
    struct book *b = x->user;
    if (str_eq(name, "cellXfs"))
        b->in_cell_xfs = false;
    else if (str_eq(name, "fonts"))
        b->in_fonts = false;
    return 0;
}

/* ---- the sheet */
/* "AB12" -> row 11, column 27. */
static bool place(const char *ref, int *ret_row, int *ret_col) {
    int col = 0, row = 0;
    for (; *ref >= 'A' && *ref <= 'Z' && col < 20000; ref++)
        col = col * 26 + (*ref - 'A' + 1);
    for (; *ref >= '0' && *ref <= '9' && row < 2000000; ref++)
        row = row * 10 + (*ref - '0');
    *ret_row = row - 1;
    *ret_col = col - 1;
    return col > 0 && row > 0 && (!*ref || *ref == ':');
}

static int merges_open(struct xml *x, const char *name, const char **at) {
    struct book *b = x->user;
    const char *ref = str_eq(name, "mergeCell") ? xml_attribute(at, "ref") : NULL, *colon = ref ? strchr(ref, ':') : NULL;
    int row, col, row_end, col_end;
    if (!colon || !place(ref, &row, &col) || !place(colon + 1, &row_end, &col_end))
        return 0;
    return sheet_merge(&b->line, row, col, row_end, col_end);
}

static const char *cell_value(struct book *b) {
    if (b->formula && (!b->valued || (!*b->text.p && !str_eq(b->type, "str"))))        /* a script writes <v></v>; a text may be empty */
        return SHEET_NO_VALUE;
    if (str_eq(b->type, "s")) {
        int nr = number(b->text.p, SHEET_STRINGS_MAX, -1);
        return nr >= 0 && nr < b->n_strings ? b->string[nr] : "";
    }
    if (str_eq(b->type, "b"))
        return str_eq(b->text.p, "1") ? "TRUE" : "FALSE";
    if (b->type && (str_eq(b->type, "inlineStr") || str_eq(b->type, "str") || str_eq(b->type, "e") || str_eq(b->type, "d")))
        return text_end(b);
    enum sheet_format kind = b->style_nr < b->n_styles ? b->style[b->style_nr] : FORMAT_PLAIN;
    return *b->text.p ? sheet_number(b->c, arena_dupn(b->c->mem, b->text.p, b->text.len), kind, b->from_1904) : "";
}

static int sheet_open(struct xml *x, const char *name, const char **at) {
    struct book *b = x->user;
    struct ctx *c = x->c;
    if (str_eq(name, "row")) {
        int row = number(xml_attribute(at, "r"), 2000000, b->next_row + 1) - 1;
        if (row < b->next_row)
            return fail(c, E_INVALID, T("第%d行的行号不递增", "the number of row %d does not go up"), row + 1);
        sheet_line_begin(&b->line, row);
        b->next_row = row + 1;
        b->next_col = 0;
    } else if (str_eq(name, "c")) {
        const char *ref = xml_attribute(at, "r"), *type = xml_attribute(at, "t");
        int row, col = b->next_col;
        if (ref && !place(ref, &row, &col))
            return fail(c, E_INVALID, T("第%d行有错误的单元格位置%.20s", "row %d has a bad cell reference %.20s"), b->line.row + 1, ref);
        b->col = col;
        b->next_col = col + 1;
        b->type = type ? arena_dup(c->mem, type) : NULL;
        b->style_nr = number(xml_attribute(at, "s"), 1 << 20, 0);
        b->formula = b->valued = false;
        text_start(b);
    } else if (str_eq(name, "rPh")) {
        b->skip = true;
    } else if (str_eq(name, "f")) {
        b->formula = true;
    } else if (str_eq(name, "v") || str_eq(name, "t")) {
        b->on = b->valued = true;
    }
    return 0;
}

static int sheet_close(struct xml *x, const char *name) {
    struct book *b = x->user;
    if (str_eq(name, "v") || str_eq(name, "t")) {
        b->on = false;
    } else if (str_eq(name, "rPh")) {
        b->skip = false;
    } else if (str_eq(name, "c")) {
        return sheet_line_cell(&b->line, b->col, cell_value(b), b->style_nr < b->n_styles && b->struck[b->style_nr]);
    } else if (str_eq(name, "row")) {
        return sheet_line_end(&b->line);
    }
    return 0;
}

/* Parses one part if the file has it. */
static int part(struct book *b, const struct zip_parts *z, const char *name, struct xml x) {
    const struct zip_part *p = zip_find(z, name);
    x.user = b;
    return p ? xml_parse(b->c, &x, name, p->bytes, p->n) : 0;
}

static void find_filled(struct book *b, const struct zip_parts *z) {
    for (int i = 0; i < b->n_tabs; i++) {
        const struct zip_part *p = b->tab[i].path ? zip_find(z, b->tab[i].path) : NULL;
        b->name[i].filled = p && (memmem(p->bytes, p->n, "v>", 2) || memmem(p->bytes, p->n, "is>", 3));
    }
}

int sheet_xlsx(struct ctx *c, const struct sheet_in *in, struct sheet_out *o) {
    struct zip_parts z;
    int read;
    TRY(zip_read(c, in->bytes, in->n, SHEET_PART_MAX, &z));
    if (zip_find(&z, "content.xml"))
        return sheet_ods(c, &z, in, o);
    const struct zip_part *word = zip_find(&z, "word/document.xml");
    if (word)
        return sheet_docx(c, word, in, o);
    struct book *b = NEW(c, struct book);
    b->c = c;
    b->line.out = o;
    text_start(b);
    TRY(part(b, &z, "xl/workbook.xml", (struct xml){.open = workbook_open}));
    TRY(part(b, &z, "xl/_rels/workbook.xml.rels", (struct xml){.open = rels_open}));
    find_filled(b, &z);
    TRY(sheet_chosen(o, b->name, b->n_tabs, in->tab, &read));
    const char *path = read >= 0 && b->tab[read].path ? b->tab[read].path : "xl/worksheets/sheet1.xml";
    if (!zip_find(&z, path))
        return fail(c, E_INVALID, T("不是 XLSX 文件（缺 %s）：请用电子表格程序打开，另存为 .xlsx", "no XLSX (%s is missing): open it in a spreadsheet program and save it as .xlsx"), path);
    TRY(part(b, &z, "xl/sharedStrings.xml", (struct xml){.open = strings_open, .close = strings_close, .text = text_put}));
    TRY(part(b, &z, "xl/styles.xml", (struct xml){.open = styles_open, .close = styles_close}));
    TRY(part(b, &z, path, (struct xml){.open = merges_open}));
    text_start(b);
    return part(b, &z, path, (struct xml){.open = sheet_open, .close = sheet_close, .text = text_put});
}
