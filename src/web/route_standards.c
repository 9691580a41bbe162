/* /standards */
#include "assess/assess.h"
#include "paper/paper.h"
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
        TRY(paper_standard_text(c, r->body.p, r->body.len, &p.yaml));
        p.n = strlen(p.yaml);
    } else if (format && !str_eq(format, "yaml"))
        return fail(c, E_UNSUPPORTED, T("标准请用 yaml、csv 或 xlsx", "a standard comes as yaml, csv or xlsx"));
    TRY(web_write(r, put_write, &p));
    return web_json(r, 201, p.j);
}

/* To be completed in a spreadsheet program and brought back with POST. */
static int sheet(struct web_req *r) {
    struct db *db;
    struct str out;
    const struct standard *s;
    const char *format = web_param(r, "format");
    bool xlsx = str_eq(format, "xlsx");
    TRY(web_read(r, &db));
    TRY(standard_get(&r->c, db, web_spec(r), web_capture(r, "standard"), &s));
    str_init(&out, &r->c, LIMIT_MODEL_BYTES);
    TRY(paper_standard_sheet(&r->c, s, format ? format : "csv", &out));
    return web_bytes(r, xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8", out.p, out.len,
                     arena_printf(r->c.mem, "%s.%s", s->id, xlsx ? "xlsx" : "csv"));
}

ROUTE(standards, .method = "GET", .path = "/standards", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "The standards", .answer = "Standards", .run = list);
ROUTE(standard, .method = "GET", .path = "/standards/{standard}", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "One standard with its items", .answer = "Standard", .run = one);
ROUTE(standard_put, .method = "POST", .path = "/standards", .who = WHO_OFFICER, .flags = WEB_RAW, .summary = "Keep an office's own standard", .params = "format", .answer = "Standard", .run = put);
ROUTE(standard_sheet, .method = "GET", .path = "/standards/{standard}/sheet", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "A standard as a spreadsheet, CSV or XLSX", .params = "format", .answer = "application/octet-stream", .run = sheet);
