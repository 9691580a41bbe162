/* /digest: the supervisor's list. */
#include "notice/notice.h"
#include "paper/paper.h"
#include "web/internal.h"

enum { DIGEST_MAX = 32 << 20 };

static int digest(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(notice_digest(&r->c, db, web_spec(r), r->user, &j));
    return web_json(r, 200, j);
}

static int print(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *format = web_param(r, "format");
    const struct report_doc *d;
    struct db *db;
    struct str out;
    if (!paper_mime(format)) {
        ctx_field_error(c, E_INVALID, "format", T("format 应为 %s 之一", "format must be one of %s"), "pdf docx xlsx");
        return ctx_field_end(c);
    }
    TRY(web_read(r, &db));
    TRY(notice_paper(c, db, web_spec(r), r->user, &d));
    str_init(&out, c, DIGEST_MAX);
    TRY(paper_write(c, d, format, &out));
    TRY(web_bytes(r, paper_mime(format), out.p, out.len, arena_printf(c->mem, "%s.%s", d->title, format)));
    web_note(r, NULL, 0, "print", json_pack("{s:s,s:s}", "format", format, "paper", "digest"));
    return 0;
}

ROUTE(digest, .method = "GET", .path = "/digest", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "Who has what to do, for whoever answers for them", .answer = "Digest", .run = digest);
ROUTE(digest_print, .method = "GET", .path = "/digest/print", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "The same on paper", .params = "format", .answer = "application/octet-stream", .run = print);
