/* /standards */
#include "assess/assess.h"
#include "assess/sheet.h"
#include "report/report.h"
#include "web/internal.h"

static int list(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_standards(&r->c, db, web_spec(r), &j));
    return web_json(r, 200, j);
}

static int one(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_standard(&r->c, db, web_spec(r), web_capture(r, "standard"), &j));
    return web_json(r, 200, j);
}

enum { MAX_ROWS = 3000 };
struct take { struct ctx *c; int n; struct sheet_row *rows; };

static int take_row(void *arg, int row, int n_cells, const char *const *cells) {
    struct take *t = arg;
    struct ctx *c = t->c;
    if (t->n == MAX_ROWS)
        return fail(c, E_LIMIT, T("表格超过 %d 行", "more than %d rows"), MAX_ROWS);
    const char **copy = NEWN(c, const char *, n_cells + 1);
    for (int i = 0; i < n_cells; i++)
        copy[i] = arena_dup(c->mem, cells[i] ? cells[i] : "");
    t->rows[t->n++] = (struct sheet_row){n_cells, copy, row + 1};
    return 0;
}

struct put { struct web_req *r; const char *file, *yaml; size_t n; json_t *j; };

static int put_write(struct ctx *c, struct db *db, void *arg) {
    struct put *p = arg;
    return assess_standard_put(c, db, web_spec(p->r), p->r->user, p->file, p->yaml, p->n, &p->j);
}

static int put(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *format = web_param(r, "format");
    struct put p = {r, arena_printf(c->mem, "standard.%s", format ? format : "yaml"), r->body.p, r->body.len, NULL};
    if (str_eq(format, "csv") || str_eq(format, "xlsx")) {
        struct take t = {c, 0, NEWN(c, struct sheet_row, MAX_ROWS)};
        TRY(report_sheet_read(c, format, r->body.p, r->body.len, take_row, &t));
        TRY(standard_from_sheet(c, t.n, t.rows, &p.yaml));
        p.n = strlen(p.yaml);
    } else if (format && !str_eq(format, "yaml"))
        return fail(c, E_UNSUPPORTED, T("标准请用 yaml、csv 或 xlsx", "a standard comes as yaml, csv or xlsx"));
    TRY(web_write(r, put_write, &p));
    return web_json(r, 201, p.j);
}

static int csv_row(void *arg, int n, const char *const *cells) {
    struct str *out = arg;
    for (int i = 0; i < n; i++) {
        str_put(out, i ? ",\"" : "\"");
        for (const char *p = cells[i]; *p; p++)
            str_put(out, *p == '"' ? "\"\"" : (char[]){*p, 0});
        str_putc(out, '"');
    }
    str_put(out, "\r\n");
    return str_end(out);
}

/* To be completed in a spreadsheet program and brought back with POST. */
static int sheet(struct web_req *r) {
    struct db *db;
    struct str out;
    const struct standard *s;
    TRY(web_read(r, &db));
    TRY(standard_get(&r->c, db, web_spec(r), web_capture(r, "standard"), &s));
    str_init(&out, &r->c, LIMIT_MODEL_BYTES);
    str_put(&out, "\xEF\xBB\xBF");
    TRY(standard_to_sheet(&r->c, s, csv_row, &out));
    return web_bytes(r, "text/csv; charset=utf-8", out.p, out.len, arena_printf(r->c.mem, "%s.csv", s->id));
}

ROUTE(standards, .method = "GET", .path = "/standards", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "The standards", .answer = "Standards", .run = list);
ROUTE(standard, .method = "GET", .path = "/standards/{standard}", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "One standard with its items", .answer = "Standard", .run = one);
ROUTE(standard_put, .method = "POST", .path = "/standards", .who = WHO_OFFICER, .flags = WEB_RAW, .summary = "Keep an office's own standard", .params = "format", .answer = "Standard", .run = put);
ROUTE(standard_sheet, .method = "GET", .path = "/standards/{standard}/sheet", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "A standard as CSV", .answer = "application/octet-stream", .run = sheet);
