/* /digest: the supervisor's list. */
#include "notice/notice.h"
#include "web/internal.h"

static int digest(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(notice_digest(&r->c, db, web_spec(r), r->user, &j));
    return web_json(r, 200, j);
}

static int print(struct web_req *r) {
    const char *format;
    const struct report_doc *d;
    struct db *db;
    TRY(web_paper_format(r, &format));
    TRY(web_read(r, &db));
    TRY(notice_paper(&r->c, db, web_spec(r), r->user, &d));
    TRY(web_paper_answer(r, d, format));
    web_note(r, NULL, 0, "print", json_pack("{s:s,s:s}", "format", format, "paper", "digest"));
    return 0;
}

ROUTE(digest, .method = "GET", .path = "/digest", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "Who has what to do, for whoever answers for them", .answer = "Digest", .run = digest);
ROUTE(digest_print, .method = "GET", .path = "/digest/print", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "The same on paper", .params = "format", .answer = "application/octet-stream", .run = print);
