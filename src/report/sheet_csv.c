/* CSV: encoding, delimiter, quotes (RFC 4180, lenient about line ends). */
#include <errno.h>
#include <iconv.h>

#include "report/internal.h"

static int convert(struct ctx *c, iconv_t cd, const char *from, const char *p, size_t n, struct str *out) {
    char buf[8192], *in = (char *)p;
    size_t left = n;
    iconv(cd, NULL, NULL, NULL, NULL);
    while (left) {
        char *to = buf;
        size_t room = sizeof buf;
        size_t rc = iconv(cd, &in, &left, &to, &room);
        str_putn(out, buf, sizeof buf - room);
        if (rc == (size_t)-1 && errno != E2BIG)
            return fail(c, E_INVALID, T("第%zu字节处既不是UTF-8也不是%s：不是表格，或已损坏，请用电子表格程序打开，另存为 .xlsx", "byte %zu is neither UTF-8 nor %s: no sheet, or broken; open it in a spreadsheet program and save it as .xlsx"), n - left + 1, from);
    }
    return str_end(out);
}

static int decode(struct ctx *c, const struct sheet_in *in, const char **ret_p, size_t *ret_n) {
    const char *p = in->bytes;
    size_t n = in->n;
    struct str s;
    str_init(&s, c, SHEET_PART_MAX * 2u);
    if (n >= 3 && !memcmp(p, "\xEF\xBB\xBF", 3))
        p += 3, n -= 3;
    if (n >= 2 && !memcmp(p, "\xFF\xFE", 2))
        TRY(convert(c, in->utf16le, "UTF-16", p + 2, n - 2, &s));
    else if (n >= 2 && !memcmp(p, "\xFE\xFF", 2))
        TRY(convert(c, in->utf16be, "UTF-16", p + 2, n - 2, &s));
    else if (!utf8_valid(p, n))
        TRY(convert(c, in->gb18030, "GB18030", p, n, &s));
    if (s.len)
        p = s.p, n = s.len;
    const char *nul = memchr(p, 0, n);
    if (nul)
        return fail(c, E_INVALID, T("不是表格（XLSX、XLS、ET、ODS 或 CSV），或已损坏（第%zu字节为零）：请用电子表格程序打开，另存为 .xlsx", "no sheet (XLSX, XLS, ET, ODS or CSV), or broken (byte %zu is zero): open it in a spreadsheet program and save it as .xlsx"), (size_t)(nul - p) + 1);
    *ret_p = p;
    *ret_n = n;
    return 0;
}

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
            return fail(c, E_LIMIT, T("第%d行有单元格超过%d字节", "a cell of row %d is longer than %d bytes"), v->row + 1, SHEET_CELL_MAX * 4);
        *ret_text = s.p;
    } else {
        while (p < v->end && *p != v->sep && *p != '\n' && *p != '\r')
            p++;
        if (p - from > SHEET_CELL_MAX * 4)
            return fail(c, E_LIMIT, T("第%d行有单元格超过%d字节", "a cell of row %d is longer than %d bytes"), v->row + 1, SHEET_CELL_MAX * 4);
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

int sheet_csv(struct ctx *c, const struct sheet_in *in, struct sheet_out *o) {
    const char *p = "";
    size_t n = 0;
    TRY(decode(c, in, &p, &n));
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
