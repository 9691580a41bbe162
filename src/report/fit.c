/* Column widths of a table: as asked for, but a date, a number or a short code is not broken in two, nor a word of two to four characters, while another column has room. */
#include "report/internal.h"

enum { ROWS_LOOKED_AT = 2000, TOKEN_MAX = 16, WORD_MAX = 4 };
static const double SIZE = 10.5, PAD = 4, LATIN_EM = .64, LEAST_EM = 2;     /* cells of pdf_table.c; the widest digits of the usual faces */

/* Width in em of the longest piece that should not be broken: a run of Latin characters, or a word of a few characters that is all the cell says. */
static double longest(const char *text) {
    int most = 0, n = 0, letters = 0;
    double all = 0;
    for (const char *p = text; *p; p++) {
        bool latin = *p > ' ' && *p < 0x7f;
        n = latin ? n + 1 : 0;
        most = n > most ? n : most;
        letters += (*p & 0xc0) != 0x80;
        all += latin ? LATIN_EM : (*p & 0xc0) != 0x80;
    }
    double run = (most < TOKEN_MAX ? most : TOKEN_MAX) * LATIN_EM;
    return letters <= WORD_MAX && all > run ? all : run;
}

static void needs(const struct report_block *b, double total, double *need) {
    for (int r = 0; r < b->n_rows && r < ROWS_LOOKED_AT; r++)
        for (int i = 0, col = 0; i < b->rows[r].n_cells; col += cell_span(&b->rows[r].cells[i++])) {
            double w = (longest(b->rows[r].cells[i].text) * SIZE + 2 * PAD) * 100 / total;
            if (cell_span(&b->rows[r].cells[i]) == 1 && w > need[col])
                need[col] = w;
        }
}

const double *report_fit(struct ctx *c, const struct report_doc *d, const struct report_block *b) {
    double total = report_width_mm(d) * MM, least = (LEAST_EM * SIZE + 2 * PAD) * 100 / total, lack = 0, spare = 0;
    double *need = NEWN(c, double, b->n_columns), *w = NEWN(c, double, b->n_columns);
    if (b->kind == BLOCK_TABLE)                 /* the tables of a form stand below each other: their columns stay in line */
        needs(b, total, need);
    for (int i = 0; i < b->n_columns; i++) {
        double keep = need[i] > least ? need[i] : least;
        w[i] = b->width_pct[i];
        lack += need[i] > w[i] ? need[i] - w[i] : 0;
        spare += w[i] > keep ? w[i] - keep : 0;
    }
    double moved = lack < spare ? lack : spare;
    for (int i = 0; moved > 0 && i < b->n_columns; i++) {
        double keep = need[i] > least ? need[i] : least;
        w[i] += need[i] > w[i] ? (need[i] - w[i]) * moved / lack : w[i] > keep ? (keep - w[i]) * moved / spare : 0;
    }
    return w;
}
