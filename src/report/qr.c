#include <cairo.h>
#include <errno.h>
#include <qrencode.h>

#include "report/internal.h"

static void code_free(QRcode **q) {
    if (*q)
        QRcode_free(*q);
}

int qr_make(struct ctx *c, const char *text, struct qr *ret_q) {
    AUTO(code_free) QRcode *q = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
    if (!q)
        return fail(c, E_LIMIT, T("二维码内容过长（%zu字节）", "text of a QR code too long (%zu bytes)"), strlen(text));
    size_t n = (size_t)q->width * (size_t)q->width;
    unsigned char *dark = arena_alloc(c->mem, n);
    for (size_t i = 0; i < n; i++)
        dark[i] = q->data[i] & 1;
    *ret_q = (struct qr){q->width, dark};
    return 0;
}

static cairo_status_t to_str(void *arg, const unsigned char *p, unsigned int n) {
    str_putn(arg, p, n);
    return CAIRO_STATUS_SUCCESS;
}

int qr_png(struct ctx *c, const char *text, struct str *out) {
    enum { SCALE = 8, QUIET = 2 };
    struct qr q;
    TRY(qr_make(c, text, &q));
    int side = (q.width + 2 * QUIET) * SCALE;
    cairo_surface_t *s = cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side);
    cairo_t *cr = cairo_create(s);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_antialias(cr, CAIRO_ANTIALIAS_NONE);
    for (int i = 0; i < q.width * q.width; i++)
        if (q.dark[i])
            cairo_rectangle(cr, (i % q.width + QUIET) * SCALE, (i / q.width + QUIET) * SCALE, SCALE, SCALE);
    cairo_fill(cr);
    cairo_status_t st = cairo_surface_write_to_png_stream(s, to_str, out);
    cairo_destroy(cr);
    cairo_surface_destroy(s);
    if (st != CAIRO_STATUS_SUCCESS)
        return fail(c, E_IO, "png: %s", cairo_status_to_string(st));
    return str_end(out);
}
