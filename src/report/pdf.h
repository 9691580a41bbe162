/* Inside of the PDF writer. Internal to report/. */
#ifndef REPORT_PDF_H
#define REPORT_PDF_H
#include <pango/pangocairo.h>

#include "report/internal.h"

struct pdf {
    struct ctx *c;
    const struct report_doc *d;
    cairo_surface_t *surface;
    cairo_t *cr;
    PangoContext *pc;
    double width, height, left, top;     /* type area, points */
    double paper_w, paper_h;
    double pitch;                        /* of body lines */
    double y;                            /* below the top of the type area */
    const double *fit;                   /* column widths of the table being drawn, per cent */
    double cell;                         /* size of its text */
    int page;                            /* 0: none open yet */
    int squeeze;                         /* 0 as designed, 1 tighter rows, 2 also without empty lines to write on */
    double tail;                         /* height of what must stay with the last rows of the table being drawn, or 0 */
    const struct qr *seal;               /* or NULL */
    int unknown;                         /* texts with characters that no font has */
    bool used;                           /* something stands on the page */
};

struct face { enum report_role role; double size; bool bold; };

static inline void layout_free(PangoLayout **l) {
    if (*l)
        g_object_unref(*l);
}
#define AUTO_LAYOUT AUTO(layout_free) PangoLayout

/* Text laid out in a face and width, freed by AUTO_LAYOUT; pages are begun one after the other. */
PangoLayout *pdf_layout(struct pdf *p, struct face f, double width, const char *text);
void pdf_page_begin(struct pdf *p);
void pdf_page_next(struct pdf *p);
/* Opens a page, or goes to the next one when less than `need` is left. */
void pdf_need(struct pdf *p, double need);
/* One line of a layout, its box `pitch` high from `y`, at x. */
void pdf_line(struct pdf *p, PangoLayoutLine *line, double x, double y, double pitch);
void pdf_table(struct pdf *p, const struct report_block *b);
double pdf_table_height(struct pdf *p, const struct report_block *b);
#endif
