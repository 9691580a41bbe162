/* The secret's calendar, what a decision would reach, and the annual statistics. Deciding goes through the registers. */
#include "classify/classify.h"
#include "web/internal.h"

static bool may(const struct auth_user *u) {
    static const char *const roles[] = {"secrecy_officer", "classifying_officer", "leader", "leader_in_charge", "registry_clerk", "inspector"};
    for (size_t i = 0; i < COUNT(roles); i++)
        if (auth_has_unit(u, roles[i]))
            return true;
    return false;
}

static int allowed(struct web_req *r) {
    struct ctx *c = &r->c;
    return may(r->user) ? 0 : fail(c, E_DENIED, T("您无权查看定密日历", "the classification calendar is not yours to see"));
}

static int calendar(struct web_req *r) {
    struct ctx *c = &r->c;
    char today[DATE_SIZE], later[DATE_SIZE];
    const char *from = web_param(r, "from"), *to = web_param(r, "to");
    struct db *db;
    json_t *j;
    TRY(allowed(r));
    ctx_today(c, today);
    date_add_months(today, 12, later);
    TRY(web_read(r, &db));
    TRY(classify_calendar(c, db, web_spec(r), r->user, from && *from ? from : today, to && *to ? to : later, &j));
    return web_json(r, 200, j);
}

/* Documents of the reach that he sees. */
static int reach(struct web_req *r) {
    struct ctx *c = &r->c;
    struct classify_change k = {.expires_on = web_param(r, "expires_on")};
    const struct classify_document *d;
    const char *level = web_param(r, "level");
    int64_t v = 0;
    json_t *rows = json_array();
    struct db *db;
    TRY(allowed(r));
    k.decision = web_id(r, "id");
    if (level && !str_i64(level, 0, 4, &v))
        return fail(c, E_INVALID, T("密级应为0至4", "level must be 0 to 4"));
    k.level = (int)v;
    if (k.expires_on && !date_valid(k.expires_on))
        return fail(c, E_INVALID, T("不是日期：%s", "not a date: %s"), k.expires_on);
    TRY(web_read(r, &db));
    if (!*reg_label(c, db, web_spec(r), r->user, "decision", k.decision))
        return fail(c, E_NOTFOUND, T("没有找到", "not found"));
    int n = classify_reach(c, db, web_spec(r), &k, &d);
    TRY(n);
    for (int i = 0; i < n; i++) {
        const char *label = reg_label(c, db, web_spec(r), r->user, "document", d[i].id);
        if (*label)
            json_array_append_new(rows, json_pack("{s:I,s:s,s:i,s:i,s:i,s:s?,s:s?}", "document", (json_int_t)d[i].id, "label", label, "depth", d[i].depth, "level", d[i].level, "new_level", d[i].new_level,
                                                  "expires_on", d[i].expires_on, "new_expires_on", d[i].new_expires_on));
    }
    return web_json(r, 200, json_pack("{s:o}", "rows", rows));
}

static int statistics(struct web_req *r) {
    struct ctx *c = &r->c;
    char today[DATE_SIZE];
    const char *year = web_param(r, "year");
    struct db *db;
    json_t *j;
    TRY(allowed(r));
    ctx_today(c, today);
    TRY(web_read(r, &db));
    TRY(classify_statistics(c, db, year && *year ? year : arena_dupn(c->mem, today, 4), &j));
    return web_json(r, 200, j);
}

ROUTE(classification_calendar, .method = "GET", .path = "/classification/calendar", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "What ends, what waits for an event, what is to be decided", .params = "from to",
      .answer = "Calendar", .run = calendar);
ROUTE(classification_reach, .method = "GET", .path = "/classification/decisions/{id}/reach", .about = "decision", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "Documents a change of this decision would reach", .params = "level expires_on",
      .answer = "Reach", .run = reach);
ROUTE(classification_statistics, .method = "GET", .path = "/classification/statistics", .who = WHO_BUSINESS, .summary = "Counts of the year's decisions", .params = "year", .answer = "Statistics", .run = statistics);
