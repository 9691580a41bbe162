/* /stocktakes: counting pages send scans, ask where the count stands, and tick off a place. Merging and deciding are actions of the registers. */
#include "life/life.h"
#include "paper/paper.h"
#include "web/internal.h"

struct job { const struct spec *spec; const struct auth_user *u; int64_t id; const char *device; const json_t *scans, *drop; json_t *j; };

static int scan_write(struct ctx *c, struct db *db, void *arg) {
    struct job *x = arg;
    json_t *more = NULL;
    if (x->drop)
        TRY(life_unscan(c, db, x->spec, x->u, x->id, x->drop, &more));
    TRY(life_scan(c, db, x->spec, x->u, x->id, x->device, x->scans ? x->scans : json_array(), &x->j));
    if (more)
        json_object_update(x->j, more);
    return 0;
}

static int scans(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *device = json_string_value(json_object_get(r->json, "device"));
    if (device && (utf8_len(device) > 40 || strpbrk(device, "\r\n"))) {
        ctx_field_error(c, E_INVALID, "device", T("清点端名称最多40字", "the name of the counting page has at most 40 characters"));
        return ctx_field_end(c);
    }
    struct job x = {web_spec(r), r->user, web_id(r, "id"), device, json_object_get(r->json, "scans"), json_object_get(r->json, "drop"), NULL};
    TRY(web_write(r, scan_write, &x));
    return web_json(r, 200, x.j);
}

static int progress(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(life_progress(&r->c, db, web_spec(r), r->user, web_id(r, "id"), &j));
    return web_json(r, 200, j);
}

static int sheet(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(life_sheet(&r->c, db, web_spec(r), r->user, web_id(r, "id"), web_id(r, "account_id"), &j));
    return web_json(r, 200, j);
}

/* The sheet on paper; its code is QD|stocktake|place, which the counting page understands. */
static int sheet_print(struct web_req *r) {
    struct ctx *c = &r->c;
    struct db *db;
    json_t *j;
    const struct report_doc *d;
    int64_t id = web_id(r, "id"), account = web_id(r, "account_id");
    const char *format = "pdf";
    if (web_param(r, "format"))
        TRY(web_paper_format(r, &format));
    TRY(web_read(r, &db));
    TRY(life_sheet(c, db, web_spec(r), r->user, id, account, &j));
    const char *place = reg_label(c, db, web_spec(r), r->user, "custody_account", account);
    struct paper_ticks t = {arena_printf(c->mem, "清点表：%s", *place ? place : "-"), arena_printf(c->mem, "QD|%" PRId64 "|%" PRId64, id, account), json_object_get(j, "rows")};
    TRY(paper_tick_sheet(c, db, web_spec(r), &t, &d));
    TRY(web_paper_answer(r, d, format));
    web_note(r, spec_register(web_spec(r), "stocktake"), id, "print", json_pack("{s:s,s:I}", "paper", "sheet", "account", (json_int_t)account));
    return 0;
}

ROUTE(stocktake_sheet_print, .method = "GET", .path = "/stocktakes/{id}/places/{account_id}/print", .about = "stocktake", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "A place's sheet to be ticked off by hand",
      .params = "format", .answer = "application/octet-stream", .run = sheet_print);
ROUTE(stocktake_scans, .method = "POST", .path = "/stocktakes/{id}/scans", .about = "stocktake", .who = WHO_BUSINESS, .summary = "Scans of one counting page; the same id counts once", .body = "scans? drop? device?",
      .answer = "StocktakeScans", .run = scans);
ROUTE(stocktake_progress, .method = "GET", .path = "/stocktakes/{id}/progress", .about = "stocktake", .who = WHO_BUSINESS, .summary = "Places and counters of a stocktake", .answer = "StocktakeProgress", .run = progress);
ROUTE(stocktake_sheet, .method = "GET", .path = "/stocktakes/{id}/places/{account_id}", .about = "stocktake", .who = WHO_BUSINESS, .summary = "What the books say is in one place", .answer = "StocktakeSheet", .run = sheet);
