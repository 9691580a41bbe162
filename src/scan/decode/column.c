#include "scan/decode/column.h"

enum { SHORT = 12, LEAST = 3 };                  /* bytes of a cell, cells of a mark */

static bool has(const struct column *c, const char *what) { return memmem(c->text, c->n, what, strlen(what)) != NULL; }

static void ends(struct column *c, struct str *out) {
    if (c->parted && c->cells >= LEAST && has(c, "密") && (has(c, "★") || has(c, "☆"))) {
        str_putc(out, '\n');
        str_putn(out, c->text, c->n);
        str_putc(out, '\n');
    }
    *c = (struct column){0};
}

void columns_row(struct columns *t) {
    for (int i = 0; t->filled > 1 && i < t->at && i < COLUMN_MOST; i++)
        t->col[i].parted = t->col[i].n;
    t->at = t->filled = 0;
}

void columns_cell(struct columns *t, const char *p, size_t n, struct str *out) {
    int at = t->at++;
    while (n && (uint8_t)*p <= ' ')
        p++, n--;
    while (n && (uint8_t)p[n - 1] <= ' ')
        n--;
    t->filled += n > 0;
    if (at >= COLUMN_MOST || !n)
        return;
    struct column *c = &t->col[at];
    if (n > SHORT || n > COLUMN_TEXT - c->n) {
        ends(c, out);
        return;
    }
    memcpy(c->text + c->n, p, n);
    c->n += n;
    c->cells++;
}

void columns_end(struct columns *t, struct str *out) {
    columns_row(t);
    for (int i = 0; i < COLUMN_MOST; i++)
        ends(&t->col[i], out);
}

void columns_lines(const char *p, size_t n, struct str *out) {
    struct columns t = {0};
    bool rows = false;
    const char *end = p + n, *tab = p < end ? memchr(p, '\t', n) : NULL, *stop;
    for (; p < end && tab; p = stop + 1) {
        stop = memchr(p, '\n', (size_t)(end - p));
        stop = stop ? stop : end;
        if (tab > stop) {
            if (rows)
                columns_end(&t, out);
            rows = false;
            continue;
        }
        rows = true;
        columns_row(&t);
        for (; p <= stop; p = tab + 1) {
            tab = memchr(p, '\t', (size_t)(stop - p));
            tab = tab ? tab : stop;
            columns_cell(&t, p, (size_t)(tab - p), out);
        }
        tab = stop < end ? memchr(stop, '\t', (size_t)(end - stop)) : NULL;
    }
    columns_end(&t, out);
}
