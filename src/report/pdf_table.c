/* Tables on pages: rows are kept whole where a page can hold them, split by lines where none can. */
#include "report/pdf.h"

static const double PITCH = 16, PAD_Y = 3, TIGHT = .78;     /* TIGHT: of the least heights, when squeezed */

/* Of the lines of a cell. */
static double pitch(const struct pdf *p) {
    return PITCH * p->cell / CELL_SIZE;
}

static double pad(const struct pdf *p) {
    return p->squeeze ? 1 : PAD_Y;
}

struct cell_box { PangoLayout *layout; double x, w; int lines; const struct report_cell *cell; };
struct row_box { int n; struct cell_box *cell; int lines; double height; bool head, form; };

static void row_measure(struct pdf *p, const struct report_block *b, const struct report_row *r, struct row_box *out) {
    *out = (struct row_box){.n = r->n_cells, .head = r->head, .form = b->kind == BLOCK_KEYVALUE, .lines = 1};
    out->cell = NEWN(p->c, struct cell_box, r->n_cells);
    double x = 0;
    for (int i = 0, col = 0; i < r->n_cells; i++) {
        double w = 0;
        for (int k = cell_span(&r->cells[i]); k > 0 && col < b->n_columns; k--)
            w += p->fit[col++] * p->width / 100;
        struct cell_box *box = &out->cell[i];
        bool label = r->cells[i].bold || r->head;
        *box = (struct cell_box){.x = x, .w = w, .cell = &r->cells[i]};
        double room = w - 2 * CELL_PAD > p->cell ? w - 2 * CELL_PAD : p->cell;
        box->layout = pdf_layout(p, (struct face){label ? ROLE_HEAD : ROLE_TABLE, p->cell, false}, room, r->cells[i].text);
        if (r->cells[i].right)
            pango_layout_set_alignment(box->layout, PANGO_ALIGN_RIGHT);
        else if (r->cells[i].center || label)
            pango_layout_set_alignment(box->layout, PANGO_ALIGN_CENTER);
        box->lines = pango_layout_get_line_count(box->layout);
        if (box->lines > out->lines)
            out->lines = box->lines;
        x += w;
    }
    out->height = out->lines * pitch(p) + 2 * pad(p);
    double least = r->min_mm * MM * (p->squeeze ? TIGHT : 1);
    if (out->height < least)
        out->height = least;
}

static void row_done(struct row_box *r) {
    for (int i = 0; i < r->n; i++)
        g_object_unref(r->cell[i].layout);
    r->n = 0;
}

/* Lines [from, from + n) of each cell in a frame of the given height. */
static void cell_draw(struct pdf *p, const struct cell_box *b, int from, int n, double height) {
    int shown = b->lines - from < n ? b->lines - from : n, nr = 0;
    if (shown <= 0)
        return;
    double y = p->y + (from || b->lines > n ? pad(p) : (height - shown * pitch(p)) / 2);
    PangoLayoutIter *it = pango_layout_get_iter(b->layout);
    do {
        PangoRectangle box;
        pango_layout_iter_get_line_extents(it, NULL, &box);
        if (nr >= from && nr < from + n)
            pdf_line(p, pango_layout_iter_get_line_readonly(it), b->x + CELL_PAD + (double)box.x / PANGO_SCALE, y + (nr - from) * pitch(p), pitch(p));
        nr++;
    } while (pango_layout_iter_next_line(it));
    pango_layout_iter_free(it);
}

static void row_draw(struct pdf *p, const struct row_box *r, int from, int n, double height) {
    cairo_set_line_width(p->cr, .5);
    for (int i = 0; i < r->n; i++) {
        const struct cell_box *b = &r->cell[i];
        if (r->head || (r->form && b->cell->bold)) {
            cairo_set_source_rgb(p->cr, .94, .94, .94);
            cairo_rectangle(p->cr, p->left + b->x, p->top + p->y, b->w, height);
            cairo_fill(p->cr);
            cairo_set_source_rgb(p->cr, 0, 0, 0);
        }
        cairo_rectangle(p->cr, p->left + b->x, p->top + p->y, b->w, height);
        cairo_stroke(p->cr);
        cell_draw(p, b, from, n, height);
    }
    p->used = true;
    p->y += height;
}

struct heads { int n; struct row_box *row; double height; };

static void heads_draw(struct pdf *p, const struct heads *h) {
    for (int i = 0; i < h->n; i++)
        row_draw(p, &h->row[i], 0, h->row[i].lines, h->row[i].height);
}

static void next_page(struct pdf *p, const struct heads *h) {
    pdf_page_next(p);
    heads_draw(p, h);
}

static void row_put(struct pdf *p, const struct heads *h, const struct row_box *r) {
    double whole = p->height - h->height;
    if (r->height <= whole) {
        if (p->y + r->height > p->height + .5)
            next_page(p, h);
        row_draw(p, r, 0, r->lines, r->height);
        return;
    }
    for (int from = 0; from < r->lines;) {            /* higher than a page */
        int fit = (int)((p->height - p->y - 2 * pad(p)) / pitch(p));
        if (fit < 3 && fit < r->lines - from && p->used && p->y > h->height + .5) {
            next_page(p, h);
            continue;
        }
        if (fit < 1)
            fit = 1;
        if (fit > r->lines - from)
            fit = r->lines - from;
        row_draw(p, r, from, fit, fit * pitch(p) + 2 * pad(p));
        from += fit;
        if (from < r->lines)
            next_page(p, h);
    }
}

static double next_height(struct pdf *p, const struct report_block *b, int row) {
    struct row_box r;
    row_measure(p, b, &b->rows[row], &r);
    double height = r.height < p->height / 2 ? r.height : p->height / 2;
    row_done(&r);
    return height;
}

/* Empty lines fall away when squeezed, but the first where nothing else stands below the head. */
static bool dropped(const struct pdf *p, const struct report_block *b, int row) {
    return p->squeeze > 1 && b->rows[row].filler && row > 0 && !b->rows[row - 1].head;
}

double pdf_table_height(struct pdf *p, const struct report_block *b) {
    double sum = p->pitch / 2;
    p->fit = report_fit(p->c, p->d, b, &p->cell);
    for (int i = 0; i < b->n_rows; i++) {
        struct row_box r;
        row_measure(p, b, &b->rows[i], &r);
        sum += dropped(p, b, i) ? 0 : r.height;
        row_done(&r);
    }
    return sum;
}

enum { CARRIED = 2 };           /* last rows that go over to the next page with what is signed below them */

/* The last rows and the tail do not fit here: they begin the next page together. */
static bool carries(struct pdf *p, const struct report_block *b, int row, int heads) {
    double need = p->tail + p->pitch / 2;
    if (p->tail <= 0 || row < heads || row != (b->n_rows - CARRIED > heads ? b->n_rows - CARRIED : heads))
        return false;
    for (int i = row; i < b->n_rows; i++)
        need += dropped(p, b, i) ? 0 : next_height(p, b, i);
    return p->y + need > p->height + .5 && need < p->height * .8;
}

void pdf_table(struct pdf *p, const struct report_block *b) {
    struct heads h = {0};
    if (!b->n_rows)
        return;
    p->fit = report_fit(p->c, p->d, b, &p->cell);
    while (b->kind == BLOCK_TABLE && h.n < b->n_rows && b->rows[h.n].head)
        h.n++;
    h.row = NEWN(p->c, struct row_box, h.n);
    for (int i = 0; i < h.n; i++) {
        row_measure(p, b, &b->rows[i], &h.row[i]);
        h.height += h.row[i].height;
    }
    if (h.height > p->height / 2) {                   /* a head that would eat the page stands once */
        for (int i = 0; i < h.n; i++)
            row_done(&h.row[i]);
        h = (struct heads){0};
    }
    struct row_box r = {0};
    if (h.n < b->n_rows) {
        row_measure(p, b, &b->rows[h.n], &r);
        double first = r.height < p->height / 3 ? r.height : p->height / 3;
        pdf_need(p, h.height + first);
        row_done(&r);
    } else {
        pdf_need(p, h.height);
    }
    heads_draw(p, &h);
    for (int i = h.n; i < b->n_rows; i++) {
        if (dropped(p, b, i))
            continue;
        if (carries(p, b, i, h.n))
            next_page(p, &h);
        row_measure(p, b, &b->rows[i], &r);
        if (report_caption(&b->rows[i]) && i + 1 < b->n_rows && p->y + r.height + next_height(p, b, i + 1) > p->height + .5)
            next_page(p, &h);
        row_put(p, &h, &r);
        row_done(&r);
    }
    for (int i = 0; i < h.n; i++)
        row_done(&h.row[i]);
    p->y += p->pitch / 2;
}
