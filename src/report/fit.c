/* Column widths of a table: as asked for, but a date, a number or a short code is not broken in two, nor a word of two to four characters, while another column has room. */
#include "report/internal.h"

enum { ROWS_LOOKED_AT = 2000, TOKEN_MAX = 16, WORD_MAX = 4, TEXT_EM = 10 };
static const double LATIN_EM = .64, LEAST_EM = 2;     /* the widest digits of the usual faces */

/* need: what should not be broken; keep: what a column does not give away, for it has long texts itself. In em. */
struct column { double need, keep; };

/* The longest run of Latin characters, or a word of a few characters that is all the cell says. */
static void look(struct column *k, const char *text) {
    int most = 0, n = 0, letters = 0;
    if (strstr(text, "{{"))                     /* of a template: what will stand there is not known */
        return;
    double all = 0;
    for (const char *p = text; *p; p++) {
        bool latin = *p > ' ' && *p < 0x7f;
        n = latin ? n + 1 : 0;
        most = n > most ? n : most;
        letters += (*p & 0xc0) != 0x80;
        all += latin ? LATIN_EM : (*p & 0xc0) != 0x80;
    }
    double run = (most < TOKEN_MAX ? most : TOKEN_MAX) * LATIN_EM, need = letters <= WORD_MAX && all > run ? all : run, keep = all < TEXT_EM ? all : TEXT_EM;
    k->need = need > k->need ? need : k->need;
    k->keep = keep > k->keep ? keep : k->keep;
}

static double percent(double em, double total, double size) {
    return (em * size + 2 * CELL_PAD) * 100 / total;
}

static struct column *columns(struct ctx *c, const struct report_block *b, double total, double size) {
    struct column *k = NEWN(c, struct column, b->n_columns);
    bool looks = b->kind == BLOCK_TABLE;        /* the tables of a form stand below each other: their columns stay in line */
    for (int r = 0; looks && r < b->n_rows && r < ROWS_LOOKED_AT; r++)
        for (int i = 0, col = 0; i < b->rows[r].n_cells; col += cell_span(&b->rows[r].cells[i++]))
            if (cell_span(&b->rows[r].cells[i]) == 1)
                look(&k[col], b->rows[r].cells[i].text);
    for (int i = 0; i < b->n_columns; i++) {
        double least = k[i].need > LEAST_EM ? k[i].need : LEAST_EM;
        k[i].keep = percent(k[i].keep > least ? k[i].keep : least, total, size);
        k[i].need = k[i].need > 0 ? percent(k[i].need, total, size) : 0;
    }
    return k;
}

/* ret_whole: nothing has to be broken. */
static const double *fit(struct ctx *c, const struct report_doc *d, const struct report_block *b, double size, bool *ret_whole) {
    const struct column *k = columns(c, b, report_width_mm(d) * MM, size);
    double *w = NEWN(c, double, b->n_columns), lack = 0, spare = 0;
    for (int i = 0; i < b->n_columns; i++) {
        w[i] = b->width_pct[i];
        lack += k[i].need > w[i] ? k[i].need - w[i] : 0;
        spare += w[i] > k[i].keep ? w[i] - k[i].keep : 0;
    }
    double moved = lack < spare ? lack : spare;
    *ret_whole = lack <= spare;
    for (int i = 0; moved > 0 && i < b->n_columns; i++)
        w[i] += k[i].need > w[i] ? (k[i].need - w[i]) * moved / lack : w[i] > k[i].keep ? (k[i].keep - w[i]) * moved / spare : 0;
    return w;
}

const double *report_fit(struct ctx *c, const struct report_doc *d, const struct report_block *b, double *ret_size) {
    static const double sizes[] = {CELL_SIZE, 9.75, 9, 8.25};
    const double *w = NULL;
    bool whole = false;
    for (size_t i = 0; i < COUNT(sizes) && !whole; i++)
        w = fit(c, d, b, *ret_size = sizes[i], &whole);
    return w;
}
