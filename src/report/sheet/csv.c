/* CSV: delimiter, quotes (RFC 4180, lenient about line ends). */
#include "report/sheet/sheet.h"

/* The one of , ; tab that is most frequent in the first line that has any outside quotes: a title may stand alone above it. */
static char delimiter(const char *p, const char *end) {
    static const char sign[] = ",;\t";
    int count[3] = {0};
    for (bool quoted = false, any = false; p < end && !(any && !quoted && (*p == '\n' || *p == '\r')); p++) {
        const char *at = *p ? strchr(sign, *p) : NULL;
        if (*p == '"')
            quoted = !quoted;
        else if (!quoted && at) {
            count[at - sign]++;
            any = true;
        }
    }
    int best = 0;
    for (int i = 1; i < 3; i++)
        if (count[i] > count[best])
            best = i;
    return sign[best];
}

struct csv { struct ctx *c; const char *p, *end; char sep; int row; };

/* One cell; *p stands at its separator, line end or the end afterwards. */
static int cell(struct csv *v, const char **ret_text) {
    struct ctx *c = v->c;
    const char *p = v->p, *from = p;
    if (p < v->end && *p == '"') {
        struct str s;
        str_init(&s, c, SHEET_CELL_MAX * 4);
        for (p++;; p++) {
            if (p == v->end)
                return fail(c, E_INVALID, T("第%d行的引号没有结束：请补上另一个半角引号，或去掉这一个", "a quote in row %d does not end: add the other one, or remove it"), v->row + 1);
            if (*p == '"' && (p + 1 == v->end || p[1] != '"'))
                break;
            p += *p == '"';
            str_putc(&s, *p);
        }
        for (p++; p < v->end && *p != v->sep && *p != '\n' && *p != '\r'; p++)
            str_putc(&s, *p);                     /* what follows a closing quote is kept */
        if (s.over)
            return sheet_cell_long(c, v->row);
        *ret_text = s.p;
    } else {
        while (p < v->end && *p != v->sep && *p != '\n' && *p != '\r')
            p++;
        if (p - from > SHEET_CELL_MAX * 4)
            return sheet_cell_long(c, v->row);
        *ret_text = arena_dupn(c->mem, from, (size_t)(p - from));
    }
    v->p = p;
    return 0;
}

static int row(struct csv *v, struct sheet_out *o) {
    struct ctx *c = v->c;
    const char *cells[SHEET_COLUMNS_MAX];
    int n = 0;
    for (;;) {
        const char *text = NULL;
        TRY(cell(v, &text));
        text += *text == '\'' && report_csv_guarded(text + 1);
        if (n < SHEET_COLUMNS_MAX)
            cells[n++] = text;
        else if (*text)
            return fail(c, E_LIMIT, T("第%d行超过%d列", "row %d has more than %d columns"), v->row + 1, (int)SHEET_COLUMNS_MAX);
        if (v->p == v->end || *v->p != v->sep)
            break;
        v->p++;
    }
    if (v->p < v->end && *v->p == '\r')
        v->p++;
    if (v->p < v->end && *v->p == '\n')
        v->p++;
    return sheet_row(o, v->row++, n, cells);
}

int sheet_csv(struct ctx *c, const char *p, size_t n, struct sheet_out *o) {
    struct csv v = {c, p, p + n, delimiter(p, p + n), 0};
    while (v.p < v.end) {
        struct arena_mark m = arena_mark(c->mem);
        size_t cap = o->buf.cap;
        TRY(row(&v, o));
        if (cap == o->buf.cap)                    /* the buffer did not move into this part of the arena */
            arena_release(c->mem, m);
    }
    return 0;
}
