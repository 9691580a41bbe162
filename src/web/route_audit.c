/* /audit: the trail, for the audit administrator alone. Who did what to which record when; not what the record says. */
#include "web/internal.h"
#include "web/sql.gen.h"

struct want { int64_t before, account; const char *reg, *actions, *from, *to; int n; };

/* Account by its name or the person's; -1: nobody. */
static int account_named(struct ctx *c, struct db *db, const char *name, int64_t *ret_id) {
    AUTO_STMT s = {0};
    *ret_id = 0;
    if (!name || !*name)
        return 0;
    TRY(db_query(c, db, Q_WEB_ACCOUNT_NAMED, &s, A(name)));
    int rc = db_next(c, &s);
    *ret_id = rc > 0 ? db_i64(&s, 0) : -1;
    return rc < 0 ? rc : 0;
}

/* First passwords and one-time codes are kept beside the registers. */
static const struct text2 secret_title = {"登录口令", "Login password"};

static const char *register_title(struct ctx *c, const struct spec_register *known, const char *name) {
    return known ? TX(known->title) : str_eq(name, "secret") ? TX(secret_title) : NULL;
}

/* A register by the words people know it by, or by its name. */
static const char *register_named(const struct spec *spec, const char *text) {
    if (text && (str_eq(text, secret_title.zh) || str_eq(text, secret_title.en)))
        return "secret";
    for (int i = 0; text && i < spec->n_registers; i++)
        if (str_eq(spec->registers[i].title.zh, text) || str_eq(spec->registers[i].title.en, text))
            return spec->registers[i].name;
    return text;
}

static const char *actions_named(struct web_req *r, const char *text) {
    struct str names;
    str_init(&names, &r->c, LIMIT_JSON_BYTES);
    reg_deeds_named(web_spec(r), text, &names);
    return names.p;
}

static int want_get(struct web_req *r, struct db *db, struct want *w) {
    struct ctx *c = &r->c;
    const char *after = web_param(r, "after"), *from = web_param(r, "from"), *to = web_param(r, "to"), *action = web_param(r, "action");
    *w = (struct want){.before = INT64_MAX, .reg = register_named(web_spec(r), web_param(r, "register")), .actions = ""};
    if (after && *after && !str_i64(after, 1, INT64_MAX, &w->before))
        ctx_field_error(c, E_INVALID, "after", T("after 应为上一页给出的 next", "after must be the next of the page before"));
    if (from && *from && !date_valid(from))
        ctx_field_error(c, E_INVALID, "from", T("日期应为 2026-01-31 的形式", "a date like 2026-01-31"));
    if (to && *to && !date_valid(to))
        ctx_field_error(c, E_INVALID, "to", T("日期应为 2026-01-31 的形式", "a date like 2026-01-31"));
    TRY(ctx_field_end(c));
    if (action && *action)
        w->actions = actions_named(r, action);
    w->from = from && *from ? from : "0000";
    w->to = to && *to ? arena_printf(c->mem, "%sT99", to) : "9999";
    TRY(web_limit(r, 50, LIMIT_LIST_ROWS, &w->n));
    return account_named(c, db, web_param(r, "actor"), &w->account);
}

/* The inputs of business records stay closed; those about accounts, exports, seals say what happened. */
static bool may_show(const char *register_name, const char *action) {
    static const char *const registers[] = {"", "account", "role_grant", "seal"}, *const actions[] = {"export", "print", "read", "import", "backup"};
    for (size_t i = 0; i < COUNT(registers); i++)
        if (str_eq(register_name, registers[i]))
            return true;
    for (size_t i = 0; i < COUNT(actions); i++)
        if (str_eq(action, actions[i]))
            return true;
    return false;
}

static json_t *event_json(struct web_req *r, struct stmt *s) {
    struct ctx *c = &r->c;
    const char *reg = db_text(c, s, 5), *action = db_text(c, s, 7), *inputs = db_text(c, s, 8);
    const struct spec_register *known = spec_register(web_spec(r), reg);
    json_t *detail = NULL;
    if (inputs && may_show(reg, action) && json_parse(c, inputs, strlen(inputs), &detail) < 0) {
        c->err = (struct err){0};
        detail = NULL;
    }
    return json_pack("{s:I,s:s,s:s?,s:s?,s:s,s:s,s:s?,s:I,s:s,s:s,s:o?,s:s}", "seq", (json_int_t)db_i64(s, 0), "at", db_text(c, s, 1), "actor", db_text(c, s, 2),
                     "actor_name", db_text(c, s, 3), "session", db_text(c, s, 4), "register", reg, "register_title", register_title(c, known, reg), "record", (json_int_t)db_i64(s, 6),
                     "action", action, "title", reg_deed(c, known, action), "detail", detail, "hash", db_text(c, s, 9));
}

static int audit(struct web_req *r) {
    struct ctx *c = &r->c;
    struct want w;
    struct db *db;
    AUTO_STMT s = {0};
    json_t *out = json_array(), *next = json_null();
    int rc;
    TRY(web_read(r, &db));
    TRY(want_get(r, db, &w));
    TRY(db_query(c, db, Q_WEB_AUDIT, &s, A(w.before), A(w.account), A(w.reg ? w.reg : ""), A(w.actions), A(w.from), A(w.to), A((int64_t)w.n + 1)));
    while ((rc = db_next(c, &s)) > 0) {
        if ((int)json_array_size(out) == w.n) {
            int64_t last = json_i64(json_array_get(out, (size_t)w.n - 1), "seq", 0);
            next = json_string(arena_printf(c->mem, "%" PRId64, last));
            break;
        }
        json_array_append_new(out, event_json(r, &s));
    }
    TRY(rc);
    stmt_close(&s);
    return web_json(r, 200, json_pack("{s:o,s:o}", "events", out, "next", next));
}

ROUTE(audit, .method = "GET", .path = "/audit", .who = WHO_AUDIT, .flags = WEB_SLOW, .summary = "The audit trail, newest first",
      .params = "after actor register action from to limit", .answer = "Audit", .run = audit);
