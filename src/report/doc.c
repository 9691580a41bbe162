#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#include "report/internal.h"

static struct report_block *add(struct ctx *c, struct report_doc *d, enum block_kind kind, const char *text) {
    struct report_block *b = NEW(c, struct report_block);
    b->kind = kind;
    b->text = text;
    if (d->last)
        d->last->next = b;
    else
        d->first = b;
    d->last = b;
    return b;
}

void report_block(struct ctx *c, struct report_doc *d, enum block_kind kind, const char *fmt, ...) {
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    char *text = arena_alloc(c->mem, (size_t)n + 1);
    vsnprintf(text, (size_t)n + 1, fmt, again);
    va_end(again);
    add(c, d, kind, report_clean(c, text));
}

static struct report_block *table(struct ctx *c, struct report_doc *d, enum block_kind kind, int n, const double *width_pct) {
    struct report_block *b = add(c, d, kind, NULL);
    double *w = NEWN(c, double, n);
    memcpy(w, width_pct, sizeof *w * (size_t)n);
    b->n_columns = n;
    b->width_pct = w;
    return b;
}

struct report_block *report_table(struct ctx *c, struct report_doc *d, int n_columns, const double *width_pct) {
    return table(c, d, BLOCK_TABLE, n_columns, width_pct);
}

struct report_block *report_form(struct ctx *c, struct report_doc *d, int n_columns, const double *width_pct) {
    return table(c, d, BLOCK_KEYVALUE, n_columns, width_pct);
}

void report_row_put(struct ctx *c, struct report_block *t, const struct report_row *row) {
    int n = t->n_rows;
    if (!(n & (n - 1))) {                       /* full at 0, 1, 2, 4, 8 ... */
        struct report_row *grown = NEWN(c, struct report_row, n ? n * 2 : 1);
        if (n)
            memcpy(grown, t->rows, sizeof *grown * (size_t)n);
        t->rows = grown;
    }
    struct report_cell *cells = NEWN(c, struct report_cell, row->n_cells);
    for (int i = 0; i < row->n_cells; i++) {
        cells[i] = row->cells[i];
        cells[i].text = report_clean(c, cells[i].text ? cells[i].text : "");
    }
    struct report_row *to = (struct report_row *)&t->rows[n];
    *to = *row;
    to->cells = cells;
    t->n_rows++;
}

void report_row_add(struct ctx *c, struct report_block *t, bool head, int n_cells, const char *const *texts) {
    struct report_cell *cells = NEWN(c, struct report_cell, n_cells);
    for (int i = 0; i < n_cells; i++)
        cells[i] = (struct report_cell){.text = texts[i], .bold = head, .center = head};
    report_row_put(c, t, &(struct report_row){.n_cells = n_cells, .cells = cells, .head = head});
}

const char *report_clean(struct ctx *c, const char *text) {
    if (utf8_valid(text, strlen(text)) && !strchr(text, '\r') && !utf8_unfit(text, true))
        return text;
    struct str s;
    str_init(&s, c, strlen(text) * 3 + 1);
    uint32_t cp;
    while ((cp = utf8_next(&text)))
        if (cp != '\r' && !utf8_point_unfit(cp, true))
            utf8_put(&s, cp);
    return s.p;
}

int cell_span(const struct report_cell *cell) {
    return cell->span > 1 ? cell->span : 1;
}

bool report_caption(const struct report_row *r) {
    return r->n_cells == 1 && !r->head && r->cells[0].bold;
}

bool report_signed_below(const struct report_block *b) {
    bool text = b->kind == BLOCK_PARA || b->kind == BLOCK_ATTACHED;
    return text && b->next && (b->next->kind == BLOCK_SIGN || (b->next->kind == BLOCK_ATTACHED && report_signed_below(b->next)));
}

const char *report_mark(struct ctx *c, const struct report_doc *d) {
    const char *m = d->mark;
    bool two = m && strlen(m) == 6 && !strchr(m, ' ');
    return two && !d->form ? arena_printf(c->mem, "%.3s　%s", m, m + 3) : m;
}

bool report_titled(const struct report_doc *d) {
    return !d->title || (d->first && d->first->kind == BLOCK_TITLE);
}

int report_check(struct ctx *c, const struct report_doc *d) {
    for (const struct report_block *b = d->first; b; b = b->next) {
        if (b->kind != BLOCK_TABLE && b->kind != BLOCK_KEYVALUE)
            continue;
        double sum = 0;
        for (int i = 0; i < b->n_columns; i++)
            sum += b->width_pct[i];
        if (sum < 99.5 || sum > 100.5)
            return fail(c, E_INVALID, T("表格列宽之和为%.1f%%", "column widths of a table add up to %.1f%%"), sum);
        for (int r = 0; r < b->n_rows; r++) {
            int span = 0;
            for (int i = 0; i < b->rows[r].n_cells; i++)
                span += cell_span(&b->rows[r].cells[i]);
            if (span != b->n_columns)
                return fail(c, E_INVALID, T("表格第%d行有%d列，应为%d列", "row %d of a table has %d columns, not %d"), r + 1, span, b->n_columns);
        }
    }
    return 0;
}

const char *report_date_zh(struct ctx *c, const char *date) {
    if (!date || !date_valid(date))
        return date ? date : "";
    int64_t y = 0, m = 0, day = 0;
    str_i64(arena_dupn(c->mem, date, 4), 0, 9999, &y);
    str_i64(arena_dupn(c->mem, date + 5, 2), 0, 12, &m);
    str_i64(arena_dupn(c->mem, date + 8, 2), 0, 31, &day);
    return arena_printf(c->mem, "%d年%d月%d日", (int)y, (int)m, (int)day);
}

const char *report_iso(struct ctx *c, int64_t us) {
    time_t t = (time_t)(us / 1000000);
    struct tm tm;
    gmtime_r(&t, &tm);
    char buf[32];
    strftime(buf, sizeof buf, "%Y-%m-%dT%H:%M:%SZ", &tm);
    return arena_dup(c->mem, buf);
}

double report_width_mm(const struct report_doc *d) {
    return d->form ? (d->landscape ? 257 : 170) : d->landscape ? 225 : 156;
}
