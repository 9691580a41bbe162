/* The counter: what a scan means, today's balance, labels. Batches are an action of register counter_batch. */
#include "custody/custody.h"
#include "web/internal.h"

/* The counter belongs to who may keep the books. */
static int keeps_books(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec_register *items = spec_register(web_spec(r), "custody_item");
    for (int i = 0; items && i < items->n_roles; i++)
        if (auth_has(r->user, items->roles[i], 0))
            return 0;
    return fail(c, E_DENIED, T("登记台由机要员、档案管理员和设备管理员使用", "the counter is for registry clerks, archivists and equipment keepers"));
}

static int find(struct web_req *r) {
    struct ctx *c = &r->c;
    struct db *db;
    json_t *j;
    int64_t document = 0;
    const char *code = web_param(r, "code"), *in = web_param(r, "document");
    TRY(keeps_books(r));
    if (!code || (in && *in && !str_i64(in, 1, INT64_MAX, &document))) {
        ctx_field_error(c, E_INVALID, code ? "document" : "code", T("请给出扫描内容", "say what was scanned"));
        return ctx_field_end(c);
    }
    TRY(web_read(r, &db));
    TRY(custody_find(c, db, web_spec(r), r->user, code, document, &j));
    return web_json(r, 200, j);
}

static int account(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(keeps_books(r));
    TRY(web_read(r, &db));
    TRY(custody_account(&r->c, db, web_spec(r), r->user, web_id(r, "id"), &j));
    return web_json(r, 200, j);
}

static int tally_write(struct ctx *c, struct db *db, void *arg) {
    (void)arg;
    return custody_tally(c, db, false);
}

static int today(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(keeps_books(r));
    TRY(web_read(r, &db));
    int rc = custody_today(&r->c, db, web_spec(r), r->user, &j);
    if (rc == E_STATE) {                     /* the first look of the day makes the tally */
        TRY(web_write(r, tally_write, NULL));
        web_reread(r);
        TRY(web_read(r, &db));
        rc = custody_today(&r->c, db, web_spec(r), r->user, &j);
    }
    TRY(rc);
    return web_json(r, 200, j);
}

ROUTE(counter_find, .method = "GET", .path = "/counter/find", .who = WHO_BUSINESS, .summary = "What a scan at the counter means: item, account, document, slip",
      .params = "code document", .answer = "Found", .run = find);
ROUTE(counter_account, .method = "GET", .path = "/counter/accounts/{id}", .who = WHO_BUSINESS, .summary = "An account and what it holds", .answer = "Found", .run = account);
ROUTE(counter_today, .method = "GET", .path = "/counter/today", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "Today's balance, movements and what is overdue",
      .answer = "Today", .run = today);
