/* /standards */
#include "assess/assess.h"
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

struct put { struct web_req *r; json_t *j; };

static int put_write(struct ctx *c, struct db *db, void *arg) {
    struct put *p = arg;
    return assess_standard_put(c, db, web_spec(p->r), p->r->user, p->r->body.p, p->r->body.len, &p->j);
}

static int put(struct web_req *r) {
    struct ctx *c = &r->c;
    struct put p = {.r = r};
    const char *format = web_param(r, "format");
    if (format && !str_eq(format, "yaml"))
        return fail(c, E_UNSUPPORTED, T("标准请用 YAML(format=yaml)", "a standard comes as YAML (format=yaml)"));
    TRY(web_write(r, put_write, &p));
    return web_json(r, 201, p.j);
}

ROUTE(standards, .method = "GET", .path = "/standards", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "The standards", .answer = "Standards", .run = list);
ROUTE(standard, .method = "GET", .path = "/standards/{standard}", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "One standard with its items", .answer = "Standard", .run = one);
ROUTE(standard_put, .method = "POST", .path = "/standards", .who = WHO_OFFICER, .flags = WEB_RAW, .summary = "Keep an office's own standard", .params = "format", .answer = "Standard", .run = put);
