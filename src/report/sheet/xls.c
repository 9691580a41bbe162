/* XLS and ET: binary books of Excel 97 and later, and of WPS ([MS-XLS]). */
#include <math.h>

#include "ole/biff.h"
#include "ole/cfb.h"
#include "report/sheet/date.h"

enum { FONTS_MAX = 4096, STYLES_MAX = 65536, FORMATS_MAX = 4096, ROWS_MAX = 65536, STRUCK_OUT = 8 };
struct cell { int row; uint16_t col, style; const char *text; };          /* text NULL: the number */
struct value { struct cell cell; double number; int next; };                /* next: of its row, from 1, 0 none */
struct format { int id; const char *code; };
struct style { uint16_t font, format; enum sheet_format kind; };

struct book {
    struct ctx *c;
    struct sheet_line line;
    const uint8_t *p;
    size_t n;
    int n_tabs; struct sheet_tab tab[SHEET_TABS_MAX]; size_t at[SHEET_TABS_MAX];
    bool from_1904;
    int n_strings, strings_cap; const char **string;
    int n_formats; struct format format[FORMATS_MAX];
    int n_styles; struct style style[STYLES_MAX];
    int n_fonts; bool struck[FONTS_MAX];
    int n_values, values_cap; struct value *value;
    int first[ROWS_MAX], last[ROWS_MAX];         /* values of a row, from 1, 0 none */
    bool waits;                                  /* the last value is a formula whose text stands in the next STRING record */
    struct str text;
};

static void put(void *arg, uint32_t cp) {
    struct str *s = arg;
    if (cp >= ' ' || cp == '\n' || cp == '\t')
        utf8_put(s, cp);
}

/* The string of n characters that begins here, as UTF-8 in the arena. */
static const char *text_of(struct book *b, struct biff *r, uint32_t n) {
    str_clear(&b->text);
    biff_string(r, n, put, &b->text);
    return arena_dupn(b->c->mem, b->text.p, b->text.len);
}

static int take_strings(struct book *b, struct biff *r) {
    struct ctx *c = b->c;
    biff_uint(r, 4);
    for (uint32_t k = biff_uint(r, 4); k && r->more && (r->left || r->end - r->p >= 4); k--) {
        if (b->n_strings == SHEET_STRINGS_MAX)
            return fail(c, E_LIMIT, T("共享字符串超过%d个", "more than %d shared strings"), (int)SHEET_STRINGS_MAX);
        GROW(c, b->string, b->n_strings, b->strings_cap, 256);
        b->string[b->n_strings++] = text_of(b, r, biff_uint(r, 2));
    }
    return 0;
}

static void take_tab(struct book *b, struct biff *r) {
    size_t at = biff_uint(r, 4);
    bool hidden = biff_uint(r, 1) & 3, table = biff_uint(r, 1) == 0;
    const char *name = text_of(b, r, biff_uint(r, 1));
    if (!table || b->n_tabs == SHEET_TABS_MAX)
        return;
    b->at[b->n_tabs] = at;
    b->tab[b->n_tabs++] = (struct sheet_tab){name, hidden, false};
}

/* What stands before the sheets. */
static int take_global(struct book *b, struct biff *r) {
    struct ctx *c = b->c;
    uint32_t first = 0;
    switch (r->type) {
    case BIFF_FILEPASS:
        return sheet_locked(c);
    case BIFF_DATEMODE:
        b->from_1904 = biff_uint(r, 2) == 1;
        break;
    case BIFF_BOUNDSHEET:
        take_tab(b, r);
        break;
    case BIFF_SST:
        return take_strings(b, r);
    case BIFF_FONT:
        first = biff_uint(r, 4);
        if (b->n_fonts == 4)                     /* the format has no font of this number */
            b->n_fonts++;
        if (b->n_fonts < FONTS_MAX)
            b->struck[b->n_fonts++] = first >> 16 & STRUCK_OUT;
        break;
    case BIFF_FORMAT:
        if (b->n_formats < FORMATS_MAX) {
            first = biff_uint(r, 2);
            b->format[b->n_formats++] = (struct format){(int)first, text_of(b, r, biff_uint(r, 2))};
        }
        break;
    case BIFF_XF:
        if (b->n_styles < STYLES_MAX) {
            first = biff_uint(r, 4);
            b->style[b->n_styles++] = (struct style){.font = first & 0xFFFF, .format = (uint16_t)(first >> 16)};
        }
        break;
    default:
        break;
    }
    return 0;
}

static void name_formats(struct book *b) {
    for (int i = 0; i < b->n_styles; i++) {
        const char *code = NULL;
        for (int k = 0; k < b->n_formats; k++)
            if (b->format[k].id == b->style[i].format)
                code = b->format[k].code;
        b->style[i].kind = sheet_format_kind(b->style[i].format, code);
    }
}

static int add(struct book *b, struct cell cell, double number) {
    struct ctx *c = b->c;
    if (b->n_values == SHEET_CELLS_MAX)
        return fail(c, E_LIMIT, T("单元格超过%d个", "more than %d cells"), (int)SHEET_CELLS_MAX);
    GROW(c, b->value, b->n_values, b->values_cap, 1024);
    b->value[b->n_values++] = (struct value){cell, number, 0};
    *(b->first[cell.row] ? &b->value[b->last[cell.row] - 1].next : &b->first[cell.row]) = b->n_values;
    b->last[cell.row] = b->n_values;
    return 0;
}

static double real(uint64_t bits) {
    double v;
    memcpy(&v, &bits, sizeof v);
    return v;
}

/* Numbers in four bytes: whole or the upper half of one, also in hundredths. */
static double rk(uint32_t v) {
    double d = v & 2 ? (int32_t)v >> 2 : real((uint64_t)(v & ~3u) << 32);
    return v & 1 ? d / 100 : d;
}

static const char *error_name(uint32_t code) {
    static const struct { uint8_t code; const char *name; } names[] = {{0, "#NULL!"}, {7, "#DIV/0!"}, {15, "#VALUE!"}, {23, "#REF!"}, {29, "#NAME?"}, {36, "#NUM!"}, {42, "#N/A"}};
    for (size_t i = 0; i < COUNT(names); i++)
        if (names[i].code == code)
            return names[i].name;
    return "#ERROR!";
}

static const char *truth(uint32_t v) { return v ? "TRUE" : "FALSE"; }

/* A formula's stored result: a number, or what is marked by its last two bytes. */
static int take_formula(struct book *b, struct biff *r, struct cell cell) {
    uint64_t low = biff_uint(r, 4), bits = low | (uint64_t)biff_uint(r, 4) << 32;
    uint32_t kind = low & 0xFF, value = low >> 16 & 0xFF;
    if (bits >> 48 != 0xFFFF)
        return add(b, cell, real(bits));
    b->waits = kind == 0;
    cell.text = kind == 1 ? truth(value) : kind == 2 ? error_name(value) : kind == 3 ? "" : SHEET_NO_VALUE;
    return add(b, cell, 0);
}

static int take_merges(struct book *b, struct biff *r) {
    for (uint32_t k = biff_uint(r, 2); k && r->left >= 8; k--) {
        uint32_t rows = biff_uint(r, 4), cols = biff_uint(r, 4);
        TRY(sheet_merge(&b->line, (int)(rows & 0xFFFF), (int)(cols & 0xFFFF), (int)(rows >> 16), (int)(cols >> 16)));
    }
    return 0;
}

static int take_cell(struct book *b, struct biff *r) {
    uint32_t place = biff_uint(r, 4), nr;
    struct cell cell = {.row = (int)(place & 0xFFFF), .col = (uint16_t)(place >> 16)};
    if (r->type == BIFF_MULRK) {
        for (; r->left >= 8; cell.col++) {       /* what is left at the end is the last column */
            cell.style = (uint16_t)biff_uint(r, 2);
            TRY(add(b, cell, rk(biff_uint(r, 4))));
        }
        return 0;
    }
    cell.style = (uint16_t)biff_uint(r, 2);
    switch (r->type) {
    case BIFF_LABELSST:
        nr = biff_uint(r, 4);
        cell.text = nr < (uint32_t)b->n_strings ? b->string[nr] : "";
        return add(b, cell, 0);
    case BIFF_LABEL:
    case BIFF_RSTRING:
        cell.text = text_of(b, r, biff_uint(r, 2));
        return add(b, cell, 0);
    case BIFF_NUMBER:
        nr = biff_uint(r, 4);
        return add(b, cell, real(nr | (uint64_t)biff_uint(r, 4) << 32));
    case BIFF_RK:
        return add(b, cell, rk(biff_uint(r, 4)));
    case BIFF_BOOLERR:
        nr = biff_uint(r, 2);
        cell.text = nr >> 8 ? error_name(nr & 0xFF) : truth(nr & 0xFF);
        return add(b, cell, 0);
    default:
        return 0;
    }
}

static bool holds_cell(uint32_t type) {
    return type == BIFF_MULRK || type == BIFF_LABELSST || type == BIFF_LABEL || type == BIFF_RSTRING || type == BIFF_NUMBER || type == BIFF_RK || type == BIFF_BOOLERR || type == BIFF_FORMULA;
}

static int take_record(struct book *b, struct biff *r) {
    if (r->type == BIFF_MERGED)
        return take_merges(b, r);
    if (r->type == BIFF_STRING && b->waits) {
        b->waits = false;
        b->value[b->n_values - 1].cell.text = text_of(b, r, biff_uint(r, 2));
        return 0;
    }
    if (r->type != BIFF_FORMULA)
        return holds_cell(r->type) ? take_cell(b, r) : 0;
    uint32_t place = biff_uint(r, 4);
    return take_formula(b, r, (struct cell){.row = (int)(place & 0xFFFF), .col = (uint16_t)(place >> 16), .style = (uint16_t)biff_uint(r, 2)});
}

/* The records from a BOF on up to its end; those of a chart that lies in the sheet are passed over. */
static int records(struct book *b, size_t at, int (*take)(struct book *b, struct biff *r)) {
    struct biff r;
    int deep = 0;
    while (biff_begin(b->p, b->n, at, &r, &at)) {
        if (r.type == BIFF_BOF)
            deep++;
        else if (r.type == BIFF_EOF && --deep <= 0)
            break;
        else if (deep <= 1)
            TRY(take(b, &r));
    }
    return 0;
}

static bool has_cells(const struct book *b, size_t at) {
    struct biff r;
    int deep = 0;
    while (biff_begin(b->p, b->n, at, &r, &at) && !(r.type == BIFF_EOF && --deep <= 0)) {
        deep += r.type == BIFF_BOF;
        if (deep == 1 && holds_cell(r.type))
            return true;
    }
    return false;
}

static const char *shown(struct book *b, const struct value *v) {
    if (v->cell.text)
        return v->cell.text;
    if (!isfinite(v->number))
        return "";
    return sheet_number(b->c, arena_printf(b->c->mem, "%.17g", v->number), v->cell.style < b->n_styles ? b->style[v->cell.style].kind : FORMAT_PLAIN, b->from_1904);
}

static int rows(struct book *b) {
    for (int row = 0; row < ROWS_MAX; row++) {
        if (!b->first[row])
            continue;
        sheet_line_begin(&b->line, row);
        for (int i = b->first[row]; i; i = b->value[i - 1].next) {
            const struct value *v = &b->value[i - 1];
            uint16_t font = v->cell.style < b->n_styles ? b->style[v->cell.style].font : 0;
            TRY(sheet_line_cell(&b->line, v->cell.col, shown(b, v), font < FONTS_MAX && b->struck[font]));
        }
        TRY(sheet_line_end(&b->line));
    }
    return 0;
}

int sheet_xls(struct ctx *c, const struct sheet_in *in, struct sheet_out *o) {
    struct cfb f;
    struct biff first;
    size_t next;
    uint8_t *p;
    int read;
    TRY(cfb_open(c, c->mem, in->bytes, in->n, &f));
    if (cfb_find(&f, "EncryptedPackage") >= 0)
        return sheet_locked(c);
    int stream = cfb_find(&f, "Workbook");
    if (stream < 0)
        return fail(c, E_UNSUPPORTED, cfb_find(&f, "WordDocument") >= 0 ? T("是旧格式的 Word 文档（.doc、.wps）：请用文字处理程序打开，另存为 .docx", "an old Word document (.doc, .wps): open it in a word processor and save it as .docx") : cfb_find(&f, "Book") >= 0 ? T("是 Excel 95 以前的格式：请用电子表格程序打开，另存为 .xlsx", "of Excel 95 or older: open it in a spreadsheet program and save it as .xlsx") : T("不是电子表格：请把表格另存为 .xlsx 再交", "no spreadsheet: save the table as .xlsx"));
    if (cfb_cut(&f))
        return fail(c, E_INVALID, T("文件不完整：请用电子表格程序打开，看内容是否齐全，另存为 .xlsx", "the file is cut off: open it in a spreadsheet program, see whether all is there and save it as .xlsx"));
    struct book *b = NEW(c, struct book);
    b->c = c;
    b->line.out = o;
    cfb_read(&f, c->mem, stream, &p, &b->n);
    b->p = p;
    str_init(&b->text, c, SHEET_CELL_MAX * 4);
    if (!biff_begin(b->p, b->n, 0, &first, &next) || first.type != BIFF_BOF)
        return fail(c, E_INVALID, T("表格损坏：请用电子表格程序打开，另存为 .xlsx", "a damaged spreadsheet: open it in a spreadsheet program and save it as .xlsx"));
    TRY(records(b, 0, take_global));
    name_formats(b);
    for (int i = 0; i < b->n_tabs; i++)
        b->tab[i].filled = has_cells(b, b->at[i]);
    TRY(sheet_chosen(o, b->tab, b->n_tabs, in->tab, &read));
    if (read < 0)
        return fail(c, E_INVALID, T("里面没有工作表", "it has no sheet"));
    TRY(records(b, b->at[read], take_record));
    return rows(b);
}
