/* The circle of exposure: find a carrier, trace it, draft the first report as a paper and as an incident. */
#include "paper/paper.h"
#include "trail/trail.h"
#include "web/internal.h"


static int find(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *q = web_param(r, "q");
    struct db *db;
    json_t *rows;
    if (!q || !*q)
        return web_json(r, 200, json_pack("{s:[]}", "rows"));
    if (strlen(q) > LIMIT_TEXT_CHARS * 4)
        return fail(c, E_LIMIT, T("查找文字过长", "the text to find is too long"));
    TRY(web_read(r, &db));
    TRY(trail_find(c, db, web_spec(r), r->user, q, &rows));
    return web_json(r, 200, json_pack("{s:o}", "rows", rows));
}

struct traced { struct trail_ask ask; json_t *j, *document; };

static int ask_of(struct web_req *r, struct trail_ask *ask, const char *kind, const char *id, const char *from, const char *to, const char *alone) {
    struct ctx *c = &r->c;
    *ask = (struct trail_ask){.kind = kind ? kind : "document", .from = from && *from ? from : NULL, .to = to && *to ? to : NULL, .alone = alone && str_eq(alone, "1")};
    if (!id || !str_i64(id, 1, INT64_MAX, &ask->id)) {
        ctx_field_error(c, E_INVALID, "id", T("请先选定要追溯的载体", "choose the carrier to trace first"));
        return ctx_field_end(c);
    }
    return 0;
}

/* The record of the document the trace starts from, as the user sees it. */
static int document_of(struct web_req *r, struct db *db, struct traced *t) {
    struct ctx *c = &r->c;
    const json_t *s = json_object_get(t->j, "subject");
    int64_t id = json_i64(s, "record", 0);
    json_t *j;
    if (str_eq(json_text(s, "register"), "copy")) {
        TRY(reg_get(c, db, web_spec(r), r->user, spec_register(web_spec(r), "copy"), id, &j));
        id = json_i64(json_object_get(j, "record"), "document", 0);
    }
    TRY(reg_get(c, db, web_spec(r), r->user, spec_register(web_spec(r), "document"), id, &j));
    t->document = json_object_get(j, "record");
    return 0;
}

static int trace(struct web_req *r, struct traced *t) {
    struct db *db;
    TRY(web_read(r, &db));
    TRY(trail_exposure(&r->c, db, web_spec(r), r->user, &t->ask, &t->j));
    return document_of(r, db, t);
}

static void note(struct web_req *r, const struct traced *t, const char *action) {
    const json_t *s = json_object_get(t->j, "subject");
    web_note(r, spec_register(web_spec(r), json_text(s, "register")), json_i64(s, "record", 0), action, json_pack("{s:s,s:s}", "from", json_text(t->j, "from"), "to", json_text(t->j, "to")));
}

static int exposure(struct web_req *r) {
    struct traced t = {0};
    TRY(ask_of(r, &t.ask, web_param(r, "kind"), web_param(r, "id"), web_param(r, "from"), web_param(r, "to"), web_param(r, "alone")));
    TRY(trace(r, &t));
    note(r, &t, "trace");
    json_object_set_new(t.j, "draft", trail_draft(&r->c, web_spec(r), t.j, t.document));
    json_object_set_new(t.j, "level", json_integer(json_i64(t.document, "level", 0)));
    return web_json(r, 200, t.j);
}

/* Drafted items, or those of an incident that was made of them. */
static int items_of(struct web_req *r, struct db *db, const struct traced *t, json_t **ret_items) {
    struct ctx *c = &r->c;
    const char *incident = web_param(r, "incident"), *key;
    json_t *items = trail_draft(c, web_spec(r), t->j, t->document), *j, *v;
    int64_t id;
    char now[DATETIME_SIZE];
    when_datetime(c->now_us(c), now);
    json_object_set_new(items, "found_at", json_string(now));
    if (incident && str_i64(incident, 1, INT64_MAX, &id)) {
        TRY(reg_get(c, db, web_spec(r), r->user, spec_register(web_spec(r), "incident"), id, &j));
        json_object_foreach(json_object_get(j, "record"), key, v)
            if (json_is_string(v) && *json_string_value(v))
                json_object_set(items, key, v);
    }
    *ret_items = items;
    return 0;
}

static int report(struct web_req *r) {
    struct ctx *c = &r->c;
    struct traced t = {0};
    const struct report_doc *d;
    const char *format;
    struct db *db;
    json_t *items;
    TRY(web_paper_format(r, &format));
    TRY(ask_of(r, &t.ask, web_param(r, "kind"), web_param(r, "id"), web_param(r, "from"), web_param(r, "to"), web_param(r, "alone")));
    TRY(trace(r, &t));
    TRY(web_read(r, &db));
    TRY(items_of(r, db, &t, &items));
    TRY(paper_first_report(c, db, web_spec(r), t.j, items, (int)json_i64(t.document, "level", 0), &d));
    TRY(web_paper_answer(r, d, format));
    note(r, &t, "print");
    return 0;
}

/* ---- the draft incident */

struct work { struct web_req *r; struct reg_act act; struct reg_done done; const char *traced_at; };

static int incident_write(struct ctx *c, struct db *db, void *arg) {
    struct work *w = arg;
    const struct spec *spec = web_spec(w->r);
    int64_t same;
    TRY(reg_act(c, db, spec, w->r->user, &w->act, &w->done));
    const struct actor *before = c->actor;
    c->actor = &w->r->user->actor;
    int rc = reg_put(c, db, w->act.reg, w->done.record, "trace", json_pack("{s:s}", "traced_at", w->traced_at), &same);
    c->actor = before;
    return rc;
}

static json_t *incident_fields(struct web_req *r, const struct traced *t, const char *now) {
    static const char *const drafted[] = {"content", "course_text", "damage", "investigation", "remedy"};
    struct ctx *c = &r->c;
    json_t *draft = trail_draft(c, web_spec(r), t->j, t->document), *f = json_object();
    const char *title = json_text(r->json, "title"), *kind = json_text(r->json, "incident_kind"), *found = json_text(r->json, "found_at"), *subject = json_text(json_object_get(t->j, "subject"), "label");
    json_object_set_new(f, "title", json_string(title && *title ? title : arena_printf(c->mem, "%s去向异常", subject ? subject : "")));
    json_object_set_new(f, "kind", json_string(kind && *kind ? kind : "hazard"));
    json_object_set_new(f, "found_at", json_string(found && *found ? found : now));
    json_object_set_new(f, "level", json_integer(json_i64(t->document, "level", 0)));
    json_object_set_new(f, "document", json_integer(json_i64(t->document, "id", 0)));
    if (r->user->actor.person)
        json_object_set_new(f, "found_by", json_integer(r->user->actor.person));
    if (t->ask.from)
        json_object_set(f, "traced_from", json_object_get(t->j, "from"));
    if (t->ask.to)
        json_object_set(f, "traced_until", json_object_get(t->j, "to"));
    for (size_t i = 0; i < COUNT(drafted); i++)
        json_object_set(f, drafted[i], json_object_get(draft, drafted[i]));
    return f;
}

static int incident(struct web_req *r) {
    struct ctx *c = &r->c;
    struct traced t = {0};
    struct work w = {.r = r, .act = {.seen_version = -1, .reg = spec_register(web_spec(r), "incident")}};
    char now[DATETIME_SIZE];
    int64_t id = json_i64(r->json, "id", 0);
    TRY(ask_of(r, &t.ask, json_text(r->json, "kind"), arena_printf(c->mem, "%" PRId64, id), json_text(r->json, "from"), json_text(r->json, "to"), json_yes(r->json, "alone") ? "1" : NULL));
    TRY(trace(r, &t));
    when_datetime(c->now_us(c), now);
    w.traced_at = now;
    w.act.action = spec_action(w.act.reg, "create");
    w.act.fields = incident_fields(r, &t, now);
    TRY(web_idem_key(r, &w.act.idem_key));
    web_reread(r);
    TRY(web_write(r, incident_write, &w));
    r->location = arena_printf(c->mem, "/api/v1/registers/incident/%" PRId64, w.done.record);
    return web_json(r, 201, json_pack("{s:I,s:I}", "id", (json_int_t)w.done.record, "event", (json_int_t)w.done.event));
}

ROUTE(exposure_find, .method = "GET", .path = "/exposure/find", .who = WHO_OVERSEER, .summary = "Carriers that a title, number or mark may mean", .params = "q", .answer = "Carriers", .run = find);
ROUTE(exposure, .method = "GET", .path = "/exposure", .who = WHO_OVERSEER, .flags = WEB_SLOW, .summary = "The circle of exposure of a carrier in a window", .params = "kind id from to alone",
      .answer = "Exposure", .run = exposure);
ROUTE(exposure_report, .method = "GET", .path = "/exposure/report", .who = WHO_OVERSEER, .flags = WEB_HEAVY, .summary = "The first report of an incident, drafted", .params = "kind id from to alone incident format",
      .answer = "application/octet-stream", .run = report);
ROUTE(exposure_incident, .method = "POST", .path = "/exposure/incident", .who = WHO_OVERSEER, .summary = "A draft incident made of a trace", .body = "kind id from? to? alone? title? incident_kind? found_at?",
      .answer = "Done", .run = incident);
