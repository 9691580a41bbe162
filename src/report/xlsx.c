/* XLSX through libxlsxwriter, which writes files only: into a memory file, so that nothing of it touches a disk. */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "report/internal.h"

enum { UNITS = 16 };
struct formats { lxw_format *text, *head, *right, *center, *date, *title, *mark; struct { const char *unit; lxw_format *format; } unit[UNITS]; };

static lxw_format *format(lxw_workbook *wb, int align, bool bold, bool border) {
    lxw_format *f = workbook_add_format(wb);
    format_set_font_name(f, "宋体");
    format_set_font_size(f, bold && !border ? 16 : 10.5);
    format_set_text_wrap(f);
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    format_set_align(f, (uint8_t)align);
    if (bold)
        format_set_bold(f);
    if (border)
        format_set_border(f, LXW_BORDER_THIN);
    if (bold && border)
        format_set_bg_color(f, 0xF0F0F0);
    if (align == LXW_ALIGN_RIGHT)
        format_set_indent(f, 1);                  /* a number does not touch the text beside it */
    return f;
}

static lxw_format *date_format(lxw_workbook *wb) {
    lxw_format *f = format(wb, LXW_ALIGN_CENTER, false, true);
    format_set_num_format(f, "yyyy-mm-dd");
    return f;
}

/* A sheet's name: at most 31 characters, none of []:*?/\, never the same twice. */
static const char *sheet_name(struct ctx *c, const char *heading, int nr) {
    struct str s;
    str_init(&s, c, 256);
    uint32_t cp;
    for (int n = 0; n < 26 && (cp = utf8_next(&heading));)
        if (cp >= 0x20 && cp != 0xFFFD && !(cp < 128 && strchr("[]:*?/\\'", (int)cp))) {
            utf8_put(&s, cp);
            n++;
        }
    if (!s.len)
        return arena_printf(c->mem, "表%d", nr);
    return s.p;
}

/* A plain number is written as a number, so that people can add it up; anything else stays text ("000001", "1.10" in a column of codes). */
static bool number(const char *t, double *ret_v) {
    const char *p = t + (*t == '-');
    int64_t whole = 0, frac = 0;
    double unit = 1;
    size_t digits = strspn(p, "0123456789");
    if (!digits || digits > 15 || (digits > 1 && *p == '0'))
        return false;
    for (size_t i = 0; i < digits; i++)
        whole = whole * 10 + (p[i] - '0');
    p += digits;
    if (*p == '.') {
        size_t n = strspn(++p, "0123456789");
        if (!n || n > 4)
            return false;
        for (size_t i = 0; i < n; i++, unit *= 10)
            frac = frac * 10 + (p[i] - '0');
        p += n;
    }
    if (*p)
        return false;
    *ret_v = ((double)whole * unit + (double)frac) / unit * (*t == '-' ? -1 : 1);
    return true;
}

/* A count or a running number in the middle of its column: short, without a fraction, which may be that of a code. */
static bool whole(const char *t, double *ret_v) {
    return strlen(t) < 10 && !strchr(t, '.') && number(t, ret_v);
}

/* 2026-11-23 as a day that can be sorted and counted with; Excel's days begin in 1900, with one that never was. */
static bool day(const char *t, lxw_datetime *ret_d) {
    if (!date_valid(t) || strcmp(t, "1900-03-01") < 0)
        return false;
    return sscanf(t, "%4d-%2d-%2d", &ret_d->year, &ret_d->month, &ret_d->day) == 3;
}

/* "12份": a number that shows its measure word. NULL: another text, or too many different ones. */
static lxw_format *measured(struct ctx *c, lxw_workbook *wb, struct formats *f, const char *t, double *ret_v) {
    size_t digits = strspn(t, "-0123456789."), n = strlen(t + digits), i = 0;
    if (!digits || !n || n > 12 || (signed char)t[digits] > 0 || strpbrk(t + digits, "\"\\[];@") || !number(arena_dupn(c->mem, t, digits), ret_v))
        return NULL;
    while (i < UNITS && f->unit[i].unit && !str_eq(f->unit[i].unit, t + digits))
        i++;
    if (i == UNITS)
        return NULL;
    if (!f->unit[i].unit) {
        f->unit[i].unit = t + digits;
        f->unit[i].format = format(wb, LXW_ALIGN_RIGHT, false, true);
        format_set_num_format(f->unit[i].format, arena_printf(c->mem, "General\"%s\"", t + digits));
    }
    return f->unit[i].format;
}

/* Lines of a text in a column of that many half-width characters. */
static int lines_of(const char *text, double width) {
    int lines = 1;
    double used = 0;
    for (uint32_t cp; (cp = utf8_next(&text));) {
        double w = cp < 0x2E80 ? 1.1 : 2.15;
        if (cp == '\n' || used + w > width) {
            lines++;
            used = 0;
        }
        used += cp == '\n' ? 0 : w;
    }
    return lines;
}

static double column_width(const struct report_block *b, bool landscape, int col) {
    return b->width_pct[col] * (landscape ? 1.3 : .95) + 2;
}

/* A height is set, since programs do not fit rows of merged cells by themselves. */
static void row_height(lxw_worksheet *ws, const struct report_block *b, bool landscape, const struct report_row *r, lxw_row_t at) {
    int most = 1;
    for (int i = 0, col = 0; i < r->n_cells; i++) {
        double width = 0;
        for (int k = cell_span(&r->cells[i]); k > 0; k--)
            width += column_width(b, landscape, col++);
        int n = lines_of(r->cells[i].text, width - 1);
        if (n > most)
            most = n;
    }
    double height = most * 15.0 + 3 > 409 ? 409 : most * 15.0 + 3, least = r->min_mm * MM;
    worksheet_set_row(ws, at, height > least ? height : least, NULL);
}

struct book { struct ctx *c; lxw_workbook *wb; struct formats f; };

const char *xlsx_escape(const char *s) {
    for (; (s = strstr(s, "_x")); s += 2)
        if (strspn(s + 2, "0123456789abcdefABCDEF") == 4 && s[6] == '_')
            return s;
    return NULL;
}

/* A text that only looks like the format's way to write a character: its underscore is written that way. */
static const char *literal(struct ctx *c, const char *text) {
    const char *p = text, *at = xlsx_escape(text);
    if (!at)
        return text;
    struct str s;
    str_init(&s, c, strlen(text) * 2 + 1);
    for (; at; at = xlsx_escape(p)) {
        str_putn(&s, p, (size_t)(at - p));
        str_put(&s, "_x005F_");
        p = at + 1;
    }
    str_put(&s, p);
    return s.p;
}

static void row(lxw_worksheet *ws, struct book *b, const struct report_row *r, lxw_row_t at) {
    struct formats *f = &b->f;
    lxw_col_t col = 0;
    for (int i = 0; i < r->n_cells; i++) {
        const struct report_cell *cell = &r->cells[i];
        lxw_format *fmt = r->head || cell->bold ? f->head : cell->right ? f->right : cell->center ? f->center : f->text;
        int span = cell_span(cell);
        lxw_format *unit;
        lxw_datetime d = {0};
        double v;
        if (span > 1)
            worksheet_merge_range(ws, at, col, at, (lxw_col_t)(col + span - 1), literal(b->c, cell->text), fmt);
        else if (!r->head && !cell->bold && day(cell->text, &d))
            worksheet_write_datetime(ws, at, col, &d, f->date);
        else if (!r->head && (cell->right ? number(cell->text, &v) : cell->center && whole(cell->text, &v)))
            worksheet_write_number(ws, at, col, v, fmt);
        else if (!r->head && cell->right && (unit = measured(b->c, b->wb, f, cell->text, &v)))
            worksheet_write_number(ws, at, col, v, unit);
        else
            worksheet_write_string(ws, at, col, literal(b->c, cell->text), fmt);
        col = (lxw_col_t)(col + span);
    }
}

static lxw_format *mark_format(lxw_workbook *wb) {
    lxw_format *f = workbook_add_format(wb);
    format_set_font_name(f, "黑体");
    format_set_font_size(f, 14);
    return f;
}

/* Copy number, mark and urgency, on one line. */
static const char *marks_of(struct ctx *c, const struct report_doc *d) {
    const char *const part[] = {d->copy_number, report_mark(c, d), d->urgency};
    struct str s;
    str_init(&s, c, 1 << 12);
    for (size_t i = 0; i < COUNT(part); i++)
        if (part[i])
            str_putf(&s, "%s%s", s.len ? "　　" : "", report_clean(c, part[i]));
    return s.p;
}

static int sheet(struct ctx *c, struct book *o, const struct report_doc *d, const struct report_block *b, const char *heading, int nr) {
    lxw_workbook *wb = o->wb;
    struct formats *f = &o->f;
    const char *name = sheet_name(c, heading, nr);
    if (workbook_get_worksheet_by_name(wb, name))
        name = arena_printf(c->mem, "%s %d", name, nr);
    lxw_worksheet *ws = workbook_add_worksheet(wb, name);
    if (!ws)
        return fail(c, E_IO, T("工作表%s无法建立", "sheet %s cannot be made"), name);
    lxw_row_t at = 0;
    const char *marks = marks_of(c, d);
    if (*marks) {
        worksheet_write_string(ws, at, 0, marks, f->mark);
        worksheet_set_row(ws, at++, 20, NULL);
    }
    if (d->title && b->n_columns > 1) {
        bool named = *heading && !str_eq(heading, d->title);
        const char *title = named ? arena_printf(c->mem, "%s　%s", d->title, heading) : d->title;
        worksheet_merge_range(ws, at, 0, at, (lxw_col_t)(b->n_columns - 1), report_clean(c, title), f->title);
        worksheet_set_row(ws, at++, 30, NULL);
    }
    lxw_row_t head = at;
    for (int i = 0; i < b->n_columns; i++)
        worksheet_set_column(ws, (lxw_col_t)i, (lxw_col_t)i, column_width(b, d->landscape, i), NULL);
    for (int i = 0; i < b->n_rows; i++) {
        row_height(ws, b, d->landscape, &b->rows[i], at);
        row(ws, o, &b->rows[i], at++);
        if (b->rows[i].head)
            head = at;
    }
    if (b->kind == BLOCK_TABLE && head < at)
        worksheet_freeze_panes(ws, head, 0);
    worksheet_repeat_rows(ws, 0, head ? head - 1 : 0);
    worksheet_set_paper(ws, 9);
    worksheet_set_footer(ws, arena_printf(c->mem, "&C— &P —%s%s", d->seal ? "&R&8校验码 " : "", d->seal ? d->seal : ""));
    worksheet_fit_to_pages(ws, 1, 0);
    if (d->landscape)
        worksheet_set_landscape(ws);
    return 0;
}

static int fill(struct ctx *c, lxw_workbook *wb, const struct report_doc *d) {
    struct book o = {c, wb, {format(wb, LXW_ALIGN_LEFT, false, true), format(wb, LXW_ALIGN_CENTER, true, true),
                              format(wb, LXW_ALIGN_RIGHT, false, true), format(wb, LXW_ALIGN_CENTER, false, true), date_format(wb),
                              format(wb, LXW_ALIGN_CENTER, true, false), mark_format(wb), {{0}}}};
    lxw_doc_properties prop = {
        .title = (char *)report_clean(c, d->title ? d->title : ""),
        .author = (char *)report_clean(c, d->issuer ? d->issuer : ""),
        .comments = (char *)(d->seal ? arena_printf(c->mem, "校验码 %s", d->seal) : ""),
        .created = (time_t)(d->clock_us / 1000000)};
    workbook_set_properties(wb, &prop);
    const char *heading = d->title ? d->title : "";
    int nr = 0;
    for (const struct report_block *b = d->first; b; b = b->next) {
        if (b->kind == BLOCK_H1 || b->kind == BLOCK_H2 || b->kind == BLOCK_TITLE)
            heading = b->text;
        else if ((b->kind == BLOCK_TABLE || b->kind == BLOCK_KEYVALUE) && b->n_rows)
            TRY(sheet(c, &o, d, b, heading, ++nr));
    }
    if (!nr)
        workbook_add_worksheet(wb, "表1");
    return 0;
}

static int read_back(struct ctx *c, int fd, struct str *out) {
    char buf[16384];
    ssize_t n;
    off_t at = 0;
    while ((n = pread(fd, buf, sizeof buf, at)) > 0) {
        str_putn(out, buf, (size_t)n);
        at += n;
    }
    if (n < 0)
        return fail(c, E_IO, "xlsx: %s", strerror(errno));
    return str_end(out);
}

static void fd_close(int *fd) {
    if (*fd >= 0)
        close(*fd);
}

int report_xlsx(struct ctx *c, const struct report_doc *d, struct str *out) {
    TRY(report_check(c, d));
    AUTO(fd_close) int fd = memfd_create("report.xlsx", MFD_CLOEXEC);
    if (fd < 0)
        return fail(c, E_IO, "memfd: %s", strerror(errno));
    lxw_workbook *wb = workbook_new(arena_printf(c->mem, "/proc/self/fd/%d", fd));
    if (!wb)
        return fail(c, E_IO, T("无法建立工作簿", "cannot make a workbook"));
    int rc = fill(c, wb, d);
    static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&one);                 /* the library asks gmtime(), which all threads share: a sheet would bear another one's time */
    lxw_error e = workbook_close(wb);         /* also frees it */
    pthread_mutex_unlock(&one);
    TRY(rc);
    if (e != LXW_NO_ERROR)
        return fail(c, E_IO, "xlsx: %s", lxw_strerror(e));
    return read_back(c, fd, out);
}
