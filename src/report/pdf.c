/* PDF: pages, text, headings, signature, footer. Sizes: 2号 22 pt, 3号 15.75 pt (28 characters on 156 mm), 4号 14 pt, 小四 12 pt. */
#include <cairo-pdf.h>
#include <stdio.h>
#include <unistd.h>

#include "os/os.h"
#include "report/pdf.h"

static const double BODY = 15.75;

PangoLayout *pdf_layout(struct pdf *p, struct face f, double width, const char *text) {
    PangoLayout *l = pango_layout_new(p->pc);
    PangoFontDescription *fd = pango_font_description_new();
    pango_font_description_set_family(fd, report_font(p->d, f.role)->pdf);
    pango_font_description_set_absolute_size(fd, f.size * PANGO_SCALE);
    if (f.bold)
        pango_font_description_set_weight(fd, PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(l, fd);
    pango_font_description_free(fd);
    pango_layout_set_width(l, width > 0 ? (int)(width * PANGO_SCALE) : -1);
    pango_layout_set_wrap(l, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_auto_dir(l, FALSE);              /* a paper is written from left to right, whatever a name in it begins with */
    pango_layout_set_text(l, report_clean(p->c, text), -1);
    p->unknown += pango_layout_get_unknown_glyphs_count(l) > 0;
    return l;
}

void pdf_line(struct pdf *p, PangoLayoutLine *line, double x, double y, double pitch) {
    PangoRectangle box;
    pango_layout_line_get_extents(line, NULL, &box);
    double ascent = -(double)box.y / PANGO_SCALE, height = (double)box.height / PANGO_SCALE;
    cairo_move_to(p->cr, p->left + x, p->top + y + (pitch - height) / 2 + ascent);
    pango_cairo_show_layout_line(p->cr, line);
    p->used = true;
}

/* ---- pages */
void pdf_page_begin(struct pdf *p) {
    p->page++;
    p->y = 0;
    p->used = false;
    cairo_set_source_rgb(p->cr, 0, 0, 0);
}

enum { CODE_MM = 18 };

static void qr_draw(struct pdf *p, const struct qr *q, double x, double y) {
    double one = CODE_MM * MM / q->width;
    for (int i = 0; i < q->width * q->width; i++)
        if (q->dark[i])
            cairo_rectangle(p->cr, x + i % q->width * one, y + i / q->width * one, one, one);
    cairo_fill(p->cr);
}

/* QR code of the seal in the lower margin of the last page, on the side where no page number stands. */
static void seal_draw(struct pdf *p, bool right) {
    qr_draw(p, p->seal, p->left + (right ? p->width - CODE_MM * MM : 0), p->top + p->height + 4 * MM);
}

/* No font holds some character: it stands as a box with its number, and the last page says so. */
static void lacking(struct pdf *p, double x) {
    AUTO_LAYOUT *l = pdf_layout(p, (struct face){ROLE_PAGE, 8, false}, 0, "本件有字在本机字体中没有字形，以带编码的方框代替；装入含该字的字体后重新打印。");
    pdf_line(p, pango_layout_get_line_readonly(l, 0), x, p->height + 7 * MM + 8, 14);
}

/* "— 1 —" in 4号 below the type area: odd pages at the right, even at the left, one character in. */
static void page_end(struct pdf *p, bool last) {
    char text[32];
    bool odd = p->page % 2;
    double y = p->height + 7 * MM - 7, aside = BODY;
    snprintf(text, sizeof text, "— %d —", p->page);
    AUTO_LAYOUT *l = pdf_layout(p, (struct face){ROLE_PAGE, 14, false}, 0, text);
    PangoRectangle box;
    pango_layout_get_extents(l, NULL, &box);
    double w = (double)box.width / PANGO_SCALE;
    pdf_line(p, pango_layout_get_line_readonly(l, 0), odd ? p->width - w - BODY : BODY, y, 14);
    if (last && p->seal) {
        seal_draw(p, !odd);
        aside = 20 * MM;
    }
    if (last && p->unknown)
        lacking(p, aside);
    if (p->d->seal) {
        const char *seal = arena_printf(p->c->mem, "校验码 %s", p->d->seal);
        AUTO_LAYOUT *s = pdf_layout(p, (struct face){ROLE_PAGE, 8, false}, 0, seal);
        pango_layout_get_extents(s, NULL, &box);
        w = (double)box.width / PANGO_SCALE;
        cairo_set_source_rgb(p->cr, .4, .4, .4);
        pdf_line(p, pango_layout_get_line_readonly(s, 0), odd ? aside : p->width - w - aside, y, 14);
    }
    cairo_show_page(p->cr);
}

void pdf_page_next(struct pdf *p) {
    if (p->page)
        page_end(p, false);
    pdf_page_begin(p);
}

void pdf_need(struct pdf *p, double need) {
    if (!p->page || (p->used && p->y + need > p->height + .5))
        pdf_page_next(p);
}

/* ---- text */
struct style { struct face face; double pitch, indent; PangoAlignment align; int keep, foot; };   /* keep: lines that must follow on the page; foot: those that must follow the last two */

static void text(struct pdf *p, const struct style *s, const char *t) {
    AUTO_LAYOUT *l = pdf_layout(p, s->face, p->width, t);
    pango_layout_set_indent(l, (int)(s->indent * PANGO_SCALE));
    pango_layout_set_alignment(l, s->align);
    if (s->align == PANGO_ALIGN_LEFT && !strchr(t, ' '))
        pango_layout_set_justify(l, TRUE);
    PangoLayoutIter *it = pango_layout_get_iter(l);
    int left = pango_layout_get_line_count(l);
    do {
        PangoRectangle box;
        pango_layout_iter_get_line_extents(it, NULL, &box);
        left--;
        int after = s->keep ? left + s->keep : s->foot && left < 2 ? left + s->foot : 0;
        pdf_need(p, s->pitch + after * p->pitch);
        pdf_line(p, pango_layout_iter_get_line_readonly(it), (double)box.x / PANGO_SCALE, p->y, s->pitch);
        p->y += s->pitch;
    } while (pango_layout_iter_next_line(it));
    pango_layout_iter_free(it);
}

static void outline(struct pdf *p, const char *t) {
    char at[64];
    snprintf(at, sizeof at, "page=%d pos=[%d %d]", p->page, (int)p->left, (int)(p->top + p->y - p->pitch));
    if (cairo_surface_get_type(p->surface) == CAIRO_SURFACE_TYPE_PDF)
        cairo_pdf_surface_add_outline(p->surface, CAIRO_PDF_OUTLINE_ROOT, t, at, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void head(struct pdf *p) {
    const char *const line[] = {p->d->copy_number, report_mark(p->c, p->d), p->d->urgency};
    int n = 0;
    for (size_t i = 0; i < COUNT(line); i++) {
        if (!line[i])
            continue;
        struct style s = {{i ? ROLE_MARK : ROLE_BODY, BODY, false}, p->pitch, 0, PANGO_ALIGN_LEFT, 0, 0};
        text(p, &s, line[i]);
        n++;
    }
    if (n && !p->squeeze)
        p->y += p->pitch;
}

static void title(struct pdf *p, const char *t) {
    struct style s = {{ROLE_TITLE, 22, true}, 33, 0, PANGO_ALIGN_CENTER, 3, 0};
    if (p->used && !p->squeeze)
        p->y += p->pitch / 2;
    text(p, &s, t);
    p->y += p->pitch * (p->squeeze ? .4 : .75);
}

/* Lines of a text as `text` sets it. */
static int line_count(struct pdf *p, const char *t) {
    AUTO_LAYOUT *l = pdf_layout(p, (struct face){ROLE_BODY, BODY, false}, p->width - 2 * BODY, t);
    return pango_layout_get_line_count(l);
}

static double note_height(struct pdf *p, const struct report_block *b) {
    AUTO_LAYOUT *l = pdf_layout(p, (struct face){ROLE_TABLE, 10.5, false}, p->width, b->text);
    return 16 * pango_layout_get_line_count(l);
}

/* Lines of the signature below, with what stands between: a page that holds nothing but a signature is no page. */
static int foot_of(struct pdf *p, const struct report_block *b) {
    int n = 0;
    for (; report_signed_below(b); b = b->next)
        n += line_count(p, b->next->text) + 1;
    if (b->kind == BLOCK_SIGN && b->next && b->next->kind == BLOCK_NOTE) {
        double note = note_height(p, b->next);
        n += note < p->height / 4 ? (int)(note / p->pitch) + 1 : 0;
    }
    return n;
}

static void attached(struct pdf *p, const struct style *s, const char *t) {
    pdf_need(p, (line_count(p, t) + 1 + s->foot) * p->pitch);
    if (p->used)
        p->y += p->pitch;
    text(p, s, t);
}

/* Lines set right with four characters kept free, centred on each other; a short note below stays with them. */
static void sign(struct pdf *p, const struct report_block *b) {
    const char *t = b->text;
    double note = b->next && b->next->kind == BLOCK_NOTE ? note_height(p, b->next) : 0;
    AUTO_LAYOUT *l = pdf_layout(p, (struct face){ROLE_BODY, BODY, false}, p->width - 4 * BODY, t);
    pango_layout_set_alignment(l, PANGO_ALIGN_CENTER);
    PangoRectangle all, box;
    pango_layout_get_extents(l, NULL, &all);
    double shift = p->width - 4 * BODY - (double)(all.x + all.width) / PANGO_SCALE;
    int n = pango_layout_get_line_count(l);
    pdf_need(p, (n + 1) * p->pitch + (note < p->height / 4 ? note : 0));
    if (p->used)
        p->y += p->pitch;
    PangoLayoutIter *it = pango_layout_get_iter(l);
    do {
        pango_layout_iter_get_line_extents(it, NULL, &box);
        pdf_need(p, p->pitch);
        pdf_line(p, pango_layout_iter_get_line_readonly(it), shift + (double)box.x / PANGO_SCALE, p->y, p->pitch);
        p->y += p->pitch;
    } while (pango_layout_iter_next_line(it));
    pango_layout_iter_free(it);
}

/* Lines that must stand on a heading's page: the headings below it and the first of what follows. */
static int keep_of(const struct report_block *b) {
    int n = 1;
    for (b = b->next; b && (b->kind == BLOCK_H1 || b->kind == BLOCK_H2 || b->kind == BLOCK_H3 || b->kind == BLOCK_TITLE); b = b->next)
        n++;
    return b && (b->kind == BLOCK_TABLE || b->kind == BLOCK_KEYVALUE) ? n + 3 : n;
}

/* In the upper margin at the right, where no text stands. */
static int code(struct pdf *p, const char *text) {
    struct qr q;
    struct ctx *c = p->c;
    TRY(qr_make(c, text, &q));
    pdf_need(p, 0);
    qr_draw(p, &q, p->left + p->width - CODE_MM * MM, p->top - (CODE_MM + 4) * MM);
    return 0;
}

/* Height of the blocks from a tail on to the end of its page. */
static double tail_height(struct pdf *p, const struct report_block *b) {
    double sum = 0;
    for (; b && b->kind != BLOCK_PAGE; b = b->next) {
        sum += b->kind == BLOCK_NOTE ? note_height(p, b) : b->kind == BLOCK_TABLE || b->kind == BLOCK_KEYVALUE ? pdf_table_height(p, b) : p->pitch;
    }
    return sum;
}

static int block(struct pdf *p, const struct report_block *b) {
    const double two = 2 * BODY;
    const int keep = keep_of(b);
    const struct style h1 = {{ROLE_H1, BODY, false}, p->pitch, two, PANGO_ALIGN_LEFT, keep, 0},
                       h2 = {{ROLE_H2, BODY, false}, p->pitch, two, PANGO_ALIGN_LEFT, keep, 0},
                       h3 = {{ROLE_BODY, BODY, true}, p->pitch, two, PANGO_ALIGN_LEFT, keep, 0},
                       para = {{ROLE_BODY, BODY, false}, p->pitch, two, PANGO_ALIGN_LEFT, 0, foot_of(p, b)},
                       annex = {{ROLE_MARK, BODY, false}, p->pitch, 0, PANGO_ALIGN_LEFT, keep, 0},
                       note = {{ROLE_TABLE, 10.5, false}, 16, 0, PANGO_ALIGN_LEFT, 0, 0};
    p->tail = b->next && b->next->tail ? tail_height(p, b->next) : 0;
    if (b->tail)
        pdf_need(p, tail_height(p, b));
    switch (b->kind) {
    case BLOCK_TITLE: title(p, b->text); break;
    case BLOCK_H1: text(p, &h1, b->text); outline(p, b->text); break;
    case BLOCK_H2: text(p, &h2, b->text); break;
    case BLOCK_H3: text(p, &h3, b->text); break;
    case BLOCK_PARA: text(p, &para, b->text); break;
    case BLOCK_ATTACHED: attached(p, &para, b->text); break;
    case BLOCK_ANNEX: text(p, &annex, b->text); break;
    case BLOCK_NOTE:
        if (note_height(p, b) < p->height / 4)
            pdf_need(p, note_height(p, b));
        text(p, &note, b->text);
        break;
    case BLOCK_SIGN: sign(p, b); break;
    case BLOCK_PAGE: pdf_page_next(p); break;
    case BLOCK_TABLE:
    case BLOCK_KEYVALUE: pdf_table(p, b); break;
    case BLOCK_CODE: return code(p, b->text);
    }
    return 0;
}

/* ---- the writer */
static cairo_status_t to_str(void *arg, const unsigned char *bytes, unsigned int n) {
    str_putn(arg, bytes, n);
    return ((struct str *)arg)->over ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *pdf_surface(const struct pdf *p, struct str *out) {
    const struct report_doc *d = p->d;
    cairo_surface_t *s = cairo_pdf_surface_create_for_stream(to_str, out, p->paper_w, p->paper_h);
    cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATE_DATE, report_iso(p->c, d->clock_us));
    cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_TITLE, report_clean(p->c, d->title ? d->title : ""));
    cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_AUTHOR, report_clean(p->c, d->issuer ? d->issuer : ""));
    cairo_pdf_surface_set_metadata(s, CAIRO_PDF_METADATA_CREATOR, "Shenzhi " SHENZHI_VERSION);
    return s;
}

static void open_surface(struct pdf *p, struct str *out) {
    const struct report_doc *d = p->d;
    p->paper_w = (d->landscape ? 297 : 210) * MM;
    p->paper_h = (d->landscape ? 210 : 297) * MM;
    p->width = report_width_mm(d) * MM;
    p->height = d->form ? p->paper_h - 50 * MM : (d->landscape ? 156 : 225) * MM;
    p->left = d->form ? 20 * MM : (d->landscape ? 36 : 28) * MM;
    p->top = (d->form ? 24 : d->landscape ? 28 : 37) * MM;
    p->pitch = 225 * MM / REPORT_LINES;
    p->surface = out ? pdf_surface(p, out) : cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, NULL);      /* who only counts makes no font subsets: 20 MB are copied for each */
    p->cr = cairo_create(p->surface);
    p->pc = pango_cairo_create_context(p->cr);
    cairo_font_options_t *fo = cairo_font_options_create();
    cairo_font_options_set_hint_style(fo, CAIRO_HINT_STYLE_NONE);      /* the same whatever fontconfig prefers */
    cairo_font_options_set_hint_metrics(fo, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(p->pc, fo);
    cairo_font_options_destroy(fo);
    pango_cairo_context_set_resolution(p->pc, 72);
    pango_context_set_language(p->pc, pango_language_from_string("zh-cn"));
    pango_context_set_round_glyph_positions(p->pc, FALSE);
}

/* out NULL: only counted. Returns the pages. */
static int draw(struct ctx *c, const struct report_doc *d, int squeeze, struct str *out) {
    struct pdf p = {.c = c, .d = d, .squeeze = squeeze};
    struct qr seal;
    if (d->seal_qr) {
        TRY(qr_make(c, d->seal_qr, &seal));
        p.seal = &seal;
    }
    open_surface(&p, out);
    pdf_page_begin(&p);
    head(&p);
    if (!report_titled(d))
        title(&p, d->title);
    int rc = 0;
    for (const struct report_block *b = d->first; b && rc == 0; b = b->next)
        rc = block(&p, b);
    page_end(&p, true);
    g_object_unref(p.pc);
    cairo_destroy(p.cr);
    cairo_surface_finish(p.surface);
    cairo_status_t st = cairo_surface_status(p.surface);
    cairo_surface_destroy(p.surface);
    TRY(rc);
    if (out)
        TRY(str_end(out));
    if (st != CAIRO_STATUS_SUCCESS)
        return fail(c, E_IO, "pdf: %s", cairo_status_to_string(st));
    return p.page;
}

enum { SQUEEZED_PAGES = 4 };    /* a longer form gains nothing by tighter rows */

/* A form that runs over by a little is set tighter, then without its empty lines, so that a page is saved and the signatures stand on the sheet they sign. */
static int squeeze_of(struct ctx *c, const struct report_doc *d) {
    int wanted = 1, tails = 0;
    for (const struct report_block *b = d->first; b; b = b->next) {
        wanted += b->kind == BLOCK_PAGE;
        tails += b->tail;
    }
    if (!tails)
        return 0;
    int plain = draw(c, d, 0, NULL);
    TRY(plain);
    for (int squeeze = 1; squeeze <= 2 && plain > wanted && plain <= wanted + SQUEEZED_PAGES; squeeze++) {
        int n = draw(c, d, squeeze, NULL);
        TRY(n);
        if (n < plain)
            return squeeze;
    }
    return 0;
}

int report_pdf(struct ctx *c, const struct report_doc *d, struct str *out) {
    TRY(report_check(c, d));
    int squeeze = squeeze_of(c, d);
    TRY(squeeze);
    TRY(draw(c, d, squeeze, out));
    return 0;
}

/* ---- in a child */

struct apart { struct ctx *c; const struct report_doc *d; size_t max_bytes; };

static int draw_apart(void *arg, int fd) {
    struct apart *a = arg;
    struct str out;
    str_init(&out, a->c, a->max_bytes);
    TRY(report_pdf(a->c, a->d, &out));
    for (size_t at = 0; at < out.len;) {
        ssize_t n = write(fd, out.p + at, out.len - at);
        if (n < 0)
            return E_IO;
        at += (size_t)n;
    }
    return 0;
}

int report_pdf_apart(struct ctx *c, const struct report_doc *d, struct str *out) {
    struct apart a = {c, d, out->max - out->len};
    const struct sandbox_limits l = {.memory_bytes = 1LL << 30, .output_bytes = (int64_t)a.max_bytes, .cpu_s = 60, .wall_ms = 180000, .trusted = true};
    char *bytes;
    size_t n;
    TRY(report_check(c, d));                           /* whose words the caller hears; the child only has a code */
    TRY(os_sandbox(c, &l, draw_apart, &a, &bytes, &n));
    str_putn(out, bytes, n);
    return str_end(out);
}
