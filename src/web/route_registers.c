/* /registers/{register}: lists, pickers, records, history, actions. */
#include "paper/paper.h"
#include "web/internal.h"

enum { MAX_PAGE = 64 << 20, ALSO_MAX = 8 };

int web_list_query(struct web_req *r, const struct spec_register *reg, struct reg_list *l) {
    struct ctx *c = &r->c;
    const char **filters = NEWN(c, const char *, LIMIT_FILTERS + 1);
    int n = 0, rows = 50;
    for (int i = 0; i < r->n_params; i++) {
        const char *name = r->param[i].name, *value = r->param[i].value;
        bool filter = str_eq(name, "filter"), state = str_eq(name, "state") && *value;
        if ((filter || state) && n == LIMIT_FILTERS)
            return fail(c, E_LIMIT, T("筛选条件超过%d个", "more than %d filters"), LIMIT_FILTERS);
        if (filter || state)
            filters[n++] = filter ? value : arena_printf(c->mem, "state:in:%s", value);
    }
    TRY(web_limit(r, rows, LIMIT_LIST_ROWS, &rows));
    const char *q = web_param(r, "q"), *sort = web_param(r, "sort"), *after = web_param(r, "after");
    *l = (struct reg_list){.reg = reg, .n_filters = n, .filters = filters, .sort = sort && *sort ? sort : NULL, .q = q && *q ? q : NULL,
                           .after = after && *after ? after : NULL, .max_rows = rows};
    return 0;
}

/* Fields the caller wants beside the list's columns. */
static int also(struct web_req *r, struct reg_list *l) {
    struct ctx *c = &r->c;
    const char *names = web_param(r, "also");
    char **name;
    int n = names && *names ? str_split(c, names, ',', ALSO_MAX, &name) : 0;
    for (int i = 0; i < n; i++)
        if (!spec_field(l->reg, name[i]))
            return fail(c, E_INVALID, T("%s没有字段“%s”", "%s has no field \"%s\""), TX(l->reg->title), name[i]);
    l->n_also = n;
    l->also = (const char *const *)name;
    return 0;
}

static int list(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec_register *reg;
    struct reg_list l;
    struct db *db;
    struct str page;
    TRY(web_register(r, &reg));
    TRY(web_list_query(r, reg, &l));
    TRY(also(r, &l));
    if (web_param(r, "book"))
        TRY(paper_book_open(c, web_spec(r), web_param(r, "book"), &l));
    TRY(web_read(r, &db));
    str_init(&page, c, MAX_PAGE);
    TRY(reg_list_text(c, db, web_spec(r), r->user, &l, &page));
    TRY(str_end(&page));
    return web_text(r, 200, page.p, page.len);
}

static int options(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec_register *reg;
    struct db *db;
    json_t *rows;
    int n;
    TRY(web_register(r, &reg));
    TRY(web_limit(r, 20, LIMIT_LIST_ROWS, &n));
    TRY(web_read(r, &db));
    TRY(reg_options(c, db, web_spec(r), r->user, reg, web_param(r, "q"), n, &rows));
    return web_json(r, 200, json_is_array(rows) ? json_pack("{s:o}", "rows", rows) : rows);
}

static void etag(struct web_req *r, int64_t version) {
    r->etag = arena_printf(r->c.mem, "\"%" PRId64 "\"", version);
}

/* Classified: the reading itself is an event. */
static void note_reading(struct web_req *r, const struct spec_register *reg, const struct reg_seen *seen) {
    if (seen->level >= REG_NOTE_LEVEL)
        web_note(r, reg, seen->record, "read", NULL);
}

static int get(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec_register *reg;
    struct db *db;
    struct reg_seen seen;
    struct str page;
    TRY(web_register(r, &reg));
    TRY(web_read(r, &db));
    str_init(&page, c, MAX_PAGE);
    TRY(reg_get_text(c, db, web_spec(r), r->user, reg, web_id(r, "id"), &seen, &page));
    etag(r, seen.version);
    note_reading(r, reg, &seen);
    return web_text(r, 200, page.p, page.len);
}

static int history(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec_register *reg;
    struct db *db;
    json_t *j;
    TRY(web_register(r, &reg));
    TRY(web_read(r, &db));
    TRY(reg_history(c, db, web_spec(r), r->user, reg, web_id(r, "id"), web_param(r, "after"), &j));
    return web_json(r, 200, j);
}

struct work { struct web_req *r; struct reg_act act; struct reg_done done; const char *blank; };

static int act_write(struct ctx *c, struct db *db, void *arg) {
    struct work *w = arg;
    TRY(reg_act(c, db, web_spec(w->r), w->r->user, &w->act, &w->done));
    return w->blank ? web_blank_use(c, db, w->r, w->blank, &w->act, w->done.record) : 0;
}

/* The record as it now is; what the user may no longer see is only named. */
static int answer(struct web_req *r, void *arg) {
    struct ctx *c = &r->c;
    const struct work *w = arg;
    struct db *db;
    struct str out;
    int64_t version = w->done.version;
    if (str_eq(w->act.reg->name, "person"))                /* department and clearance are rights */
        auth_refresh(web_auth(r));
    str_init(&out, c, MAX_PAGE);
    str_put(&out, "{\"record\":");
    if (!reg_done_put(c, &w->done, &out)) {
        json_t *record;
        TRY(web_read(r, &db));
        int rc = reg_record(c, db, r->user, w->act.reg, w->done.record, &record);
        if (rc == E_NOTFOUND)
            record = json_pack("{s:I,s:I}", "id", (json_int_t)w->done.record, "version", (json_int_t)w->done.version);
        else if (rc < 0)
            return rc;
        version = json_i64(record, "version", 0);
        str_put(&out, json_print(c, record));
    }
    str_put(&out, ",\"event\":");
    str_put_i64(&out, w->done.event);
    str_putc(&out, '}');
    TRY(str_end(&out));
    etag(r, version);
    r->location = arena_printf(c->mem, "/api/v1/registers/%s/%" PRId64, w->act.reg->name, w->done.record);
    return web_text(r, w->act.action->n_from ? 200 : 201, out.p, out.len);
}

static int act_input(struct web_req *r, struct reg_act *a) {
    struct ctx *c = &r->c;
    const json_t *fields = json_object_get(r->json, "fields"), *comment = json_object_get(r->json, "comment");
    TRY(web_register(r, &a->reg));
    a->action = spec_action(a->reg, web_capture(r, "action"));
    if (!a->action)
        return fail(c, E_NOTFOUND, T("台账 %s 没有动作 %s", "register %s has no action %s"), a->reg->name, web_capture(r, "action"));
    if (fields && !json_is_object(fields))
        ctx_field_error(c, E_INVALID, "fields", T("fields 应为对象", "fields must be an object"));
    if (comment && !json_is_string(comment) && !json_is_null(comment))
        ctx_field_error(c, E_INVALID, "comment", T("comment 应为文本", "comment must be text"));
    TRY(ctx_field_end(c));
    a->fields = fields;
    a->comment = json_string_value(comment);
    return web_idem_key(r, &a->idem_key);
}

static int act_new(struct web_req *r) {
    struct ctx *c = &r->c;
    struct work *w = NEW(c, struct work);
    *w = (struct work){.r = r, .act = {.seen_version = -1}};
    TRY(act_input(r, &w->act));
    if (w->act.action->n_from)
        return fail(c, E_STATE, T("动作 %s 要在一条记录上办理", "action %s is done on a record"), w->act.action->name);
    w->blank = json_text(r->json, "blank");
    TRY(web_signatures(r, &w->act.signatures, &w->act.second_person));
    TRY(reg_act_prepare(c, &w->act));
    return web_write_then(r, act_write, w, answer);
}

static int act_on(struct web_req *r) {
    struct ctx *c = &r->c;
    struct work *w = NEW(c, struct work);
    *w = (struct work){.r = r, .act = {.record = web_id(r, "id")}};
    TRY(act_input(r, &w->act));
    if (!w->act.action->n_from)
        return fail(c, E_STATE, T("动作 %s 是新建，不在记录上办理", "action %s creates; it is not done on a record"), w->act.action->name);
    TRY(web_if_match(r, &w->act.seen_version));
    TRY(web_signatures(r, &w->act.signatures, &w->act.second_person));
    TRY(reg_act_prepare(c, &w->act));
    return web_write_then(r, act_write, w, answer);
}

ROUTE(list, .method = "GET", .path = "/registers/{register}", .who = WHO_USER, .summary = "One page of a register",
      .params = "filter sort q state limit after book also", .answer = "Page", .run = list);
ROUTE(options, .method = "GET", .path = "/registers/{register}/options", .who = WHO_USER, .summary = "Records for a picker",
      .params = "q limit", .answer = "Options", .run = options);
ROUTE(get, .method = "GET", .path = "/registers/{register}/{id}", .who = WHO_USER, .summary = "One record with what may be done on it", .answer = "RecordPage", .run = get);
ROUTE(history, .method = "GET", .path = "/registers/{register}/{id}/history", .who = WHO_USER, .summary = "The events of a record, newest first",
      .params = "after", .answer = "History", .run = history);
ROUTE(act_new, .method = "POST", .path = "/registers/{register}/actions/{action}", .who = WHO_USER, .flags = WEB_PROMPT, .summary = "An action that creates a record",
      .body = "fields? comment? signature? second? blank?", .answer = "Done", .run = act_new);
ROUTE(act_on, .method = "POST", .path = "/registers/{register}/{id}/actions/{action}", .who = WHO_USER, .flags = WEB_PROMPT, .summary = "An action on a record; If-Match carries its version",
      .body = "fields? comment? signature? second?", .answer = "Done", .run = act_on);
