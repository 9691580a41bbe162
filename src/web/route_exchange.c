/* /exchange: files from offices above and below, dropped on the page; packages to take along; the ranking. */
#include "exchange/exchange.h"
#include "web/internal.h"

struct job { const struct spec *spec; const char *data; const struct str *body; int64_t id, peer; const char *bytes; size_t n; json_t *j; };

static int take_write(struct ctx *c, struct db *db, void *arg) {
    struct job *x = arg;
    return exchange_take(c, db, x->spec, x->data, x->body->p, x->body->len, &x->j);
}

/* Accepted or refused, the answer is 200: many are sent one after the other, and the page shows each one's reason. */
static int take(struct web_req *r) {
    struct ctx *c = &r->c;
    if (!r->body.len)
        return fail(c, E_SYNTAX, T("没有收到文件", "there is no file"));
    struct job x = {.spec = web_spec(r), .data = store_dir(web_store(r)), .body = &r->body};
    TRY(web_write(r, take_write, &x));
    return web_json(r, 200, x.j);
}

ROUTE(exchange_take, .method = "POST", .path = "/exchange/files", .who = WHO_OFFICER, .flags = WEB_RAW, .summary = "Takes a card, package, notice or package sent back of an office above or below in, or says why not", .answer = "ExchangeTaken", .run = take);

static int card_write(struct ctx *c, struct db *db, void *arg) {
    struct job *x = arg;
    return exchange_card(c, db, x->data, &x->bytes, &x->n);
}

static int pack_write(struct ctx *c, struct db *db, void *arg) {
    struct job *x = arg;
    return exchange_pack(c, db, x->spec, x->data, x->id, x->peer, &x->bytes, &x->n);
}

static int notice_write(struct ctx *c, struct db *db, void *arg) {
    struct job *x = arg;
    return exchange_notice(c, db, x->spec, x->data, x->id, &x->bytes, &x->n);
}

static int back_write(struct ctx *c, struct db *db, void *arg) {
    struct job *x = arg;
    return exchange_send_back(c, db, x->spec, x->data, x->id, &x->bytes, &x->n);
}

static int letter(struct web_req *r, struct job *x, int (*write)(struct ctx *, struct db *, void *), const char *name) {
    TRY(web_write(r, write, x));
    return web_bytes(r, "application/octet-stream", x->bytes, x->n, name);
}

static int card(struct web_req *r) {
    struct job x = {.spec = web_spec(r), .data = store_dir(web_store(r))};
    struct ctx *c = &r->c;
    return letter(r, &x, card_write, T("本单位名片.szl", "card.szl"));
}

static int package(struct web_req *r) {
    struct ctx *c = &r->c;
    struct job x = {.spec = web_spec(r), .data = store_dir(web_store(r)), .id = json_i64(r->json, "run", 0), .peer = json_i64(r->json, "to", 0)};
    return letter(r, &x, pack_write, arena_printf(c->mem, T("自评上报-%" PRId64 ".szl", "assessment-%" PRId64 ".szl"), x.id));
}

static int notice(struct web_req *r) {
    struct ctx *c = &r->c;
    struct job x = {.spec = web_spec(r), .data = store_dir(web_store(r)), .id = json_i64(r->json, "notice", 0)};
    return letter(r, &x, notice_write, arena_printf(c->mem, T("整改通知-%" PRId64 ".szl", "notice-%" PRId64 ".szl"), x.id));
}

static int send_back(struct web_req *r) {
    struct ctx *c = &r->c;
    struct job x = {.spec = web_spec(r), .data = store_dir(web_store(r)), .id = json_i64(r->json, "report", 0)};
    return letter(r, &x, back_write, arena_printf(c->mem, T("退回自评-%" PRId64 ".szl", "sent-back-%" PRId64 ".szl"), x.id));
}

static int office(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(exchange_office(&r->c, db, store_dir(web_store(r)), &j));
    return web_json(r, 200, j);
}

static int ranking(struct web_req *r) {
    struct db *db;
    json_t *j;
    int64_t call = 0;
    const char *asked = web_param(r, "call");
    struct ctx *c = &r->c;
    if (asked && !str_i64(asked, 1, INT64_MAX, &call))
        return fail(c, E_INVALID, T("call 应为上报通知的记录号", "call must be the number of a call for assessments"));
    TRY(web_read(r, &db));
    TRY(exchange_ranking(c, db, web_spec(r), call, &j));
    return web_json(r, 200, j);
}

static int report(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(exchange_report(&r->c, db, web_spec(r), web_id(r, "id"), &j));
    return web_json(r, 200, j);
}

ROUTE(exchange_office, .method = "GET", .path = "/exchange/office", .who = WHO_OFFICER, .summary = "This office's code and fingerprint, to be read to those who compare", .answer = "ExchangeOffice", .run = office);
ROUTE(exchange_card, .method = "GET", .path = "/exchange/card", .who = WHO_OFFICER, .summary = "This office's card for those above and below", .answer = "application/octet-stream", .run = card);
ROUTE(exchange_package, .method = "POST", .path = "/exchange/packages", .who = WHO_OFFICER, .summary = "A closed assessment, sealed for a superior", .body = "run to", .answer = "application/octet-stream", .run = package);
ROUTE(exchange_notice, .method = "POST", .path = "/exchange/notices", .who = WHO_OFFICER, .summary = "An approved notice, sealed for its unit", .body = "notice", .answer = "application/octet-stream", .run = notice);
ROUTE(exchange_send_back, .method = "POST", .path = "/exchange/returns", .who = WHO_OFFICER, .summary = "An assessment that was sent back, with the reasons, sealed for its unit", .body = "report", .answer = "application/octet-stream", .run = send_back);
ROUTE(exchange_ranking, .method = "GET", .path = "/exchange/ranking", .who = WHO_OVERSEER, .summary = "Subordinate units by score, and who is missing", .params = "call", .answer = "ExchangeRanking", .run = ranking);
ROUTE(exchange_report, .method = "GET", .path = "/exchange/reports/{id}", .about = "unit_report", .who = WHO_OVERSEER, .summary = "What one unit reported: lost points and figures", .answer = "ExchangeReport", .run = report);
