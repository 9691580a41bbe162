/* Reading spreadsheets: the child parses and writes records to the pipe, the parent checks and hands them on.
 * Record: 'R' row:u32 cells:u32 { length:u32 bytes }* | 'E' code:u32 length:u32 detail | at the end 'D' length:u32 names of sheets left unread. Native byte order. */
#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "os/os.h"
#include "report/sheet/sheet.h"

enum { SHEET_FLUSH = 64 << 10 };

static int flush(struct sheet_out *o) {
    struct ctx *c = o->c;
    if (o->fd < 0)
        return 0;
    for (size_t at = 0; at < o->buf.len;) {
        ssize_t n = write(o->fd, o->buf.p + at, o->buf.len - at);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return fail(c, E_IO, "pipe: %s", strerror(errno));
        at += (size_t)n;
    }
    o->buf.len = 0;
    return 0;
}

static void put_u32(struct sheet_out *o, size_t v) {
    uint32_t u = (uint32_t)v;
    str_putn(&o->buf, &u, sizeof u);
}

static void put_text(struct sheet_out *o, const char *s, size_t n) {
    put_u32(o, n);
    str_putn(&o->buf, s, n);
}

static void put_row(struct sheet_out *o, int n_cells, const char *const *cells) {
    str_putc(&o->buf, 'R');
    put_u32(o, (size_t)o->rows++);
    put_u32(o, (size_t)n_cells);
    for (int i = 0; i < n_cells; i++) {
        size_t n = cells[i] ? strlen(cells[i]) : 0;
        put_text(o, cells[i], n);
        o->n_written += (int64_t)n + 4;
    }
    o->n_written += 9;
}

int sheet_row(struct sheet_out *o, int row, int n_cells, const char *const *cells) {
    struct ctx *c = o->c;
    while (n_cells && (!cells[n_cells - 1] || !*cells[n_cells - 1]))
        n_cells--;
    if (!n_cells)
        return 0;                          /* empty rows come out before the next row that is not */
    if (row >= SHEET_ROWS_MAX)
        return fail(c, E_LIMIT, T("超过%d行", "more than %d rows"), (int)SHEET_ROWS_MAX);
    if (n_cells > SHEET_COLUMNS_MAX)
        return fail(c, E_LIMIT, T("第%d行超过%d列", "row %d has more than %d columns"), row + 1, (int)SHEET_COLUMNS_MAX);
    while (o->rows < row)
        put_row(o, 0, NULL);
    put_row(o, n_cells, cells);
    if (o->n_written > SHEET_OUT_MAX - SHEET_FLUSH || o->buf.over)
        return fail(c, E_LIMIT, T("表格文字超过%d字节", "the sheet's text is longer than %d bytes"), (int)SHEET_OUT_MAX);
    return o->buf.len >= SHEET_FLUSH ? flush(o) : 0;
}

void sheet_left(struct sheet_out *o, const char *name) {
    if (!o->left.p)
        str_init(&o->left, o->c, SHEET_LEFT_MAX);
    size_t before = o->left.len;
    str_putf(&o->left, "%s%s", before ? "、" : "", name);
    if (o->left.over) {                    /* names enough */
        o->left.len = before;
        o->left.over = false;
    }
}

struct job { struct ctx *c; const struct sheet_in *in; int (*read)(struct ctx *c, const struct sheet_in *in, struct sheet_out *o); };

static int work(void *arg, int out) {
    struct job *j = arg;
    /* libarchive asks for local time; glibc looks at the zone's file again unless TZ names what tzset() read before. */
    setenv("TZ", "/etc/localtime", 0);
    struct sheet_out o = {.c = j->c, .fd = out};
    str_init(&o.buf, j->c, SHEET_OUT_MAX);
    int rc = j->read(j->c, j->in, &o);
    if (rc < 0) {
        o.buf.len = 0;
        o.buf.over = false;
        str_putc(&o.buf, 'E');
        put_u32(&o, (size_t)-rc);
        put_text(&o, j->c->err.detail, strlen(j->c->err.detail));
    } else {
        str_putc(&o.buf, 'D');
        put_text(&o, o.left.p ? o.left.p : "", o.left.len);
    }
    return flush(&o);
}

/* ---- the parent's side: nothing the child says is believed */
struct tape { struct ctx *c; const char *p, *end; };

static int take_u32(struct tape *t, uint32_t max, uint32_t *ret_v) {
    struct ctx *c = t->c;
    if (t->end - t->p < 4)
        return fail(c, E_INVALID, T("表格读取中断", "reading the sheet broke off"));
    memcpy(ret_v, t->p, 4);
    t->p += 4;
    if (*ret_v > max)
        return fail(c, E_INVALID, T("表格读取结果有误", "the sheet reader's answer is wrong"));
    return 0;
}

static int take_text(struct tape *t, uint32_t max, const char **ret_text) {
    struct ctx *c = t->c;
    uint32_t n;
    TRY(take_u32(t, max, &n));
    if ((size_t)(t->end - t->p) < n || !utf8_valid(t->p, n))
        return fail(c, E_INVALID, T("表格读取结果有误", "the sheet reader's answer is wrong"));
    *ret_text = arena_dupn(c->mem, t->p, n);
    t->p += n;
    return 0;
}

static int replay(struct ctx *c, const char *bytes, size_t n, int (*fn)(void *, int, int, const char *const *), void *arg, const char **ret_left) {
    struct tape t = {c, bytes, bytes + n};
    const char *cells[SHEET_COLUMNS_MAX + 1], *detail;
    uint32_t v, n_cells;
    for (int row = 0; t.p < t.end; row++) {
        switch (*t.p++) {
        case 'D':
            TRY(take_text(&t, SHEET_LEFT_MAX, &detail));
            if (ret_left)
                *ret_left = *detail ? detail : NULL;
            return row;
        case 'E':
            TRY(take_u32(&t, ERRORS_COUNT, &v));
            TRY(take_text(&t, sizeof c->err.detail, &detail));
            return fail(c, v ? -(int)v : E_INVALID, "%s", detail);
        case 'R':
            TRY(take_u32(&t, (uint32_t)row, &v));
            TRY(take_u32(&t, SHEET_COLUMNS_MAX, &n_cells));
            for (uint32_t i = 0; i < n_cells; i++)
                TRY(take_text(&t, SHEET_CELL_MAX * 4, &cells[i]));
            TRY(fn(arg, row, (int)n_cells, cells));
            break;
        default:
            return fail(c, E_INVALID, T("表格读取结果有误", "the sheet reader's answer is wrong"));
        }
    }
    return fail(c, E_INVALID, T("表格读取中断", "reading the sheet broke off"));
}

static void coder_close(iconv_t *cd) {
    if (*cd != (iconv_t)-1)
        iconv_close(*cd);
}

int report_sheet_read(struct ctx *c, const char *tab, const void *bytes, size_t n,
                      int (*fn)(void *arg, int row, int n_cells, const char *const *cells), void *arg, const char **ret_left) {
    if (n > LIMIT_BODY_BYTES)
        return fail(c, E_LIMIT, T("文件超过%d字节", "the file is larger than %d bytes"), (int)LIMIT_BODY_BYTES);
    if (!n)
        return fail(c, E_INVALID, T("文件是空的", "the file is empty"));
    bool zip = n >= 4 && !memcmp(bytes, "PK\3\4", 4), ole = n >= 8 && !memcmp(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    AUTO(coder_close) iconv_t gb = iconv_open("UTF-8", "GB18030"), le = iconv_open("UTF-8", "UTF-16LE"), be = iconv_open("UTF-8", "UTF-16BE");
    if (gb == (iconv_t)-1 || le == (iconv_t)-1 || be == (iconv_t)-1)
        return fail(c, E_INTERNAL, "iconv: %s", strerror(errno));
    const struct sheet_in in = {bytes, n, gb, le, be, tab};
    const struct sandbox_limits limits = {.memory_bytes = (int64_t)768 << 20, .output_bytes = SHEET_OUT_MAX + (1 << 20), .cpu_s = 20, .wall_ms = 30000};
    struct job job = {c, &in, ole ? sheet_xls : zip ? sheet_xlsx : sheet_text};
    tzset();
    char *got;
    size_t n_got;
    TRY(os_sandbox(c, &limits, work, &job, &got, &n_got));
    return replay(c, got, n_got, fn, arg, ret_left);
}
