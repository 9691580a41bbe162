/* /todos, /score: what is to be done, and where we stand today. */
#include "assess/assess.h"
#include "web/internal.h"

static int todos(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_todos(&r->c, db, web_spec(r), r->user, &j));
    return web_json(r, 200, j);
}

static int refresh(struct web_req *r) {
    int n = assess_daily_beside(&r->c, web_store(r), web_spec(r));
    TRY(n);
    return web_json(r, 200, json_pack("{s:i}", "open", n));
}

static int score(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(assess_warm(&r->c, web_store(r), web_spec(r), NULL, NULL, false));
    TRY(web_read(r, &db));
    TRY(assess_live(&r->c, db, web_spec(r), r->user, web_param(r, "findings") != NULL, &j));
    return web_json(r, 200, j);
}

static int ranking(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(assess_warm(&r->c, web_store(r), web_spec(r), NULL, NULL, false));
    TRY(web_read(r, &db));
    TRY(assess_ranking(&r->c, db, web_spec(r), r->user, &j));
    return web_json(r, 200, j);
}

ROUTE(todos, .method = "GET", .path = "/todos", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "My to-dos", .answer = "Todos", .run = todos);
ROUTE(todos_refresh, .method = "POST", .path = "/todos/refresh", .who = WHO_OFFICER, .flags = WEB_HEAVY, .summary = "Run the daily reminders now", .answer = "Refreshed", .run = refresh);
ROUTE(score, .method = "GET", .path = "/score", .params = "findings", .who = WHO_OVERSEER, .flags = WEB_HEAVY, .summary = "The score of today, with trend; findings=1: with the findings", .answer = "LiveScore", .run = score);
ROUTE(ranking, .method = "GET", .path = "/score/departments", .who = WHO_OVERSEER, .flags = WEB_HEAVY, .summary = "Ranking of departments", .answer = "Ranking", .run = ranking);
