/* Sheets of labels (QR code, Code 128, lines of text) and of slips to be cut apart; one PDF page a sheet. */
#include <cairo-pdf.h>

#include "report/pdf.h"

/* Widths of bars and spaces of Code 128, value 0..106 (106: stop with its last bar). */
static const char *const code128[107] = {
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312", "231212", "112232", "122132", "122231", "113222",
    "123122", "123221", "223211", "221132", "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321",
    "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121",
    "313121", "211331", "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224",
    "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
    "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113",
    "114311", "411113", "411311", "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112"};
enum { START_B = 104, STOP = 106, CODE_MAX = 40 };

int report_code128(struct ctx *c, const char *text, struct str *out) {
    size_t n = strlen(text);
    int sum = START_B;
    if (!n || n > CODE_MAX)
        return fail(c, E_LIMIT, T("条码应为1至%d个字符", "a bar code has 1 to %d characters"), CODE_MAX);
    str_put(out, code128[START_B]);
    for (size_t i = 0; i < n; i++) {
        if (text[i] < 32 || text[i] > 126)
            return fail(c, E_INVALID, T("条码只能是字母、数字和半角符号：%s", "a bar code takes ASCII only: %s"), text);
        sum += (int)(i + 1) * (text[i] - 32);
        str_put(out, code128[text[i] - 32]);
    }
    str_put(out, code128[sum % 103]);
    str_put(out, code128[STOP]);
    return str_end(out);
}

static cairo_status_t to_str(void *arg, const unsigned char *p, unsigned int n) {
    str_putn(arg, p, n);
    return CAIRO_STATUS_SUCCESS;
}

static void draw_qr(cairo_t *cr, const struct qr *q, double x, double y, double side) {
    double one = side / q->width;
    for (int i = 0; i < q->width * q->width; i++)
        if (q->dark[i])
            cairo_rectangle(cr, x + i % q->width * one, y + i / q->width * one, one + .01, one + .01);
    cairo_fill(cr);
}

static void draw_bars(cairo_t *cr, const char *widths, double x, double y, double w, double h) {
    int modules = 0;
    for (const char *p = widths; *p; p++)
        modules += *p - '0';
    double one = w / modules;
    for (const char *p = widths; *p; p++) {
        if ((p - widths) % 2 == 0)
            cairo_rectangle(cr, x, y, (*p - '0') * one, h);
        x += (*p - '0') * one;
    }
    cairo_fill(cr);
}

/* One line, cut with dots where it would leave the label. */
static void draw_line(struct pdf *p, const char *text, double size, bool bold, double x, double y, double w) {
    AUTO_LAYOUT *l = pdf_layout(p, (struct face){bold ? ROLE_MARK : ROLE_TABLE, size, bold}, w, text);
    pango_layout_set_single_paragraph_mode(l, TRUE);
    pango_layout_set_ellipsize(l, PANGO_ELLIPSIZE_END);
    cairo_move_to(p->cr, x, y);
    pango_cairo_show_layout(p->cr, l);
}

/* Can Code 128 say it, in bars of that width which a scanner still tells apart? Else the QR code alone says it. */
static bool has_bars(const char *code, double width) {
    const double least = .17 * MM;
    size_t n = strlen(code);
    for (const char *p = code; *p; p++)
        if (*p < 32 || *p > 126)
            return false;
    return n && n <= CODE_MAX && width / (11. * (double)(n + 3) + 2) >= least;
}

/* QR at the left, text beside it, bars with their digits along the bottom. */
static int draw_label(struct pdf *p, const struct report_label *l, double x, double y, double w, double h) {
    struct ctx *c = p->c;
    struct qr q;
    struct str bars;
    double pad = 2 * MM, low = h * .27, side = h - 2 * pad - low - 1 * MM, text_x = x + pad + side + 1.5 * MM, text_w = w - 2 * pad - side - 1.5 * MM;
    double size = side / 6.4, bars_w = w - 2 * pad - 0.30 * w;
    bars_w = has_bars(l->code, bars_w) ? bars_w : 0;
    str_init(&bars, c, 1024);
    TRY(qr_make(c, l->qr, &q));
    if (bars_w > 0)
        TRY(report_code128(c, l->code, &bars));
    draw_qr(p->cr, &q, x + pad, y + pad, side);
    for (int i = 0; i < REPORT_LABEL_LINES && l->line[i]; i++)
        draw_line(p, l->line[i], size, i == 0, text_x, y + pad + i * size * 1.55, text_w);
    if (bars_w > 0)
        draw_bars(p->cr, bars.p, x + pad, y + h - pad - low, bars_w, low);
    double room = bars_w > 0 ? 0.28 * w : w - 2 * pad, fits = room / ((double)strlen(l->code) * .62);          /* a digit is at most .62 of its size wide: the code is never cut */
    draw_line(p, l->code, low * .34 < fits ? low * .34 : fits, false, x + w - pad - room, y + h - pad - low * .7, room);
    return 0;
}

int report_sheets_parse(struct ctx *c, const char *tsv, const char *name, struct report_sheet *ret_s) {
    char **lines, **col;
    int n = str_split(c, tsv, '\n', 200, &lines);
    for (int i = 1; i < n; i++) {
        int k = str_split(c, lines[i], '\t', 16, &col);
        int64_t v[10];
        if (k < 11 || !str_eq(col[0], name))
            continue;
        for (int f = 0; f < 10; f++)
            if (!str_hundredths(col[f + 1], &v[f]) || v[f] < 0 || v[f] > 100000)
                return fail(c, E_MODEL, T("labels.tsv:%d:%s 不是毫米数", "labels.tsv:%d: %s is no length in mm"), i + 1, col[f + 1]);
        *ret_s = (struct report_sheet){v[0] / 100., v[1] / 100., (int)(v[2] / 100), (int)(v[3] / 100), v[4] / 100., v[5] / 100., v[6] / 100., v[7] / 100., v[8] / 100., v[9] / 100.};
        if (ret_s->columns < 1 || ret_s->rows < 1 || ret_s->width_mm < 15 || ret_s->height_mm < 10)
            return fail(c, E_MODEL, T("labels.tsv:%d：标签太小或没有行列", "labels.tsv:%d: label too small, or no rows or columns"), i + 1);
        return 0;
    }
    return fail(c, E_NOTFOUND, T("没有标签纸规格“%s”", "there is no label sheet '%s'"), name);
}

/* One of many, as it is drawn into its place. */
typedef int draw_fn(struct pdf *p, const void *all, int i, double x, double y, double w, double h);

static int label_at(struct pdf *p, const void *all, int i, double x, double y, double w, double h) {
    return draw_label(p, (const struct report_label *)all + i, x, y, w, h);
}

/* A text that may take several lines. */
static void draw_text(struct pdf *p, const char *text, double size, bool bold, double x, double y, double w) {
    AUTO_LAYOUT *l = pdf_layout(p, (struct face){bold ? ROLE_MARK : ROLE_TABLE, size, bold}, w, text);
    pango_layout_set_wrap(l, PANGO_WRAP_WORD_CHAR);
    cairo_move_to(p->cr, x, y);
    pango_cairo_show_layout(p->cr, l);
}

/* Within its cutting lines: what it is, for whom, the secret large, what to do with it. */
static int slip_at(struct pdf *p, const void *all, int i, double x, double y, double w, double h) {
    const struct report_slip *s = (const struct report_slip *)all + i;
    const double dashes[] = {3, 3}, pad = 4 * MM, left = x + pad, wide = w - 2 * pad;
    cairo_save(p->cr);
    cairo_set_line_width(p->cr, .4);
    cairo_set_dash(p->cr, dashes, 2, 0);
    cairo_rectangle(p->cr, x, y, w, h);
    cairo_stroke(p->cr);
    cairo_restore(p->cr);
    y += pad;
    draw_line(p, s->title, 9, false, left, y, wide);
    draw_line(p, s->whom, 12, true, left, y + 5.5 * MM, wide);
    draw_line(p, s->login, 10.5, false, left, y + 11.5 * MM, wide);
    draw_line(p, s->secret, 16, true, left, y + 17 * MM, wide);
    draw_text(p, s->note, 8, false, left, y + 25.5 * MM, wide);
    return 0;
}

static int print_sheets(struct ctx *c, const struct report_sheet *s, int n, draw_fn *draw, const void *all, int skip, int64_t clock_us, struct str *out) {
    struct report_doc d = {.title = "labels", .clock_us = clock_us};
    struct pdf p = {.c = c, .d = &d};
    int per = s->columns * s->rows, rc = 0;
    p.surface = cairo_pdf_surface_create_for_stream(to_str, out, s->page_w_mm * MM, s->page_h_mm * MM);
    cairo_pdf_surface_set_metadata(p.surface, CAIRO_PDF_METADATA_CREATE_DATE, report_iso(c, clock_us));
    p.cr = cairo_create(p.surface);
    p.pc = pango_cairo_create_context(p.cr);
    pango_cairo_context_set_resolution(p.pc, 72);
    for (int i = 0; i < n && rc >= 0; i++) {
        int at = (skip + i) % per;
        double x = (s->left_mm + at % s->columns * (s->width_mm + s->gap_x_mm)) * MM, y = (s->top_mm + at / s->columns * (s->height_mm + s->gap_y_mm)) * MM;
        rc = draw(&p, all, i, x, y, s->width_mm * MM, s->height_mm * MM);
        if (at == per - 1 || i == n - 1)
            cairo_show_page(p.cr);
    }
    g_object_unref(p.pc);
    cairo_destroy(p.cr);
    cairo_surface_finish(p.surface);
    cairo_status_t st = cairo_surface_status(p.surface);
    cairo_surface_destroy(p.surface);
    TRY(rc);
    return st == CAIRO_STATUS_SUCCESS ? str_end(out) : fail(c, E_IO, "pdf: %s", cairo_status_to_string(st));
}

int report_labels(struct ctx *c, const struct report_sheet *s, int n, const struct report_label *labels, int skip, int64_t clock_us, struct str *out) {
    return print_sheets(c, s, n, label_at, labels, skip, clock_us, out);
}

int report_slips(struct ctx *c, int n, const struct report_slip *slips, int64_t clock_us, struct str *out) {
    const struct report_sheet a4 = {210, 297, 2, 6, 95, 46, 10, 10.5, 0, 0};
    return print_sheets(c, &a4, n, slip_at, slips, 0, clock_us, out);
}
