/* /life and /recalls: the line of a copy's life, a recall per holder. */
#include "life/life.h"
#include "web/internal.h"

static int line(struct web_req *r) {
    struct db *db;
    json_t *j;
    const struct spec_register *reg;
    TRY(web_register(r, &reg));
    TRY(web_read(r, &db));
    TRY(life_line(&r->c, db, web_spec(r), r->user, reg->name, web_id(r, "id"), &j));
    web_note(r, reg, web_id(r, "id"), "read", NULL);
    return web_json(r, 200, j);
}

static int recall(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(life_recall(&r->c, db, web_spec(r), r->user, web_id(r, "id"), 0, &j));
    return web_json(r, 200, j);
}

static int recall_items(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(life_recall(&r->c, db, web_spec(r), r->user, web_id(r, "id"), web_id(r, "account_id"), &j));
    return web_json(r, 200, j);
}

ROUTE(life_line, .method = "GET", .path = "/life/{register}/{id}", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "The life of a copy, of a document's copies, of an item", .answer = "LifeLine",
      .run = line);
ROUTE(recall, .method = "GET", .path = "/recalls/{id}", .about = "clearance_campaign", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "A recall per holder", .answer = "Recall", .run = recall);
ROUTE(recall_items, .method = "GET", .path = "/recalls/{id}/holders/{account_id}", .about = "clearance_campaign", .who = WHO_BUSINESS, .summary = "What one holder has to return", .answer = "RecallItems", .run = recall_items);
