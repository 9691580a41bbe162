/* First start: a one-time link on the console, then three administrators. */
#include "web/internal.h"

int web_setup_begin(struct web *w) {
    struct ctx *c = w->own;
    AUTO_READ db = {0};
    bool needed = false;
    TRY(store_read(c, w->store, &db));
    TRY(auth_needs_setup(c, db.db, &needed));
    if (needed) {
        unsigned char secret[32];
        c->random(c, secret, sizeof secret);
        hex_print(secret, sizeof secret, w->setup_token);
    }
    return 0;
}

static int get(struct web_req *r) {
    struct ctx *c = &r->c;
    struct db *db;
    bool needed;
    TRY(web_read(r, &db));
    TRY(auth_needs_setup(c, db, &needed));
    return web_json(r, 200, json_pack("{s:b}", "needed", needed));
}

/* The token is good for one success: wrong ones are counted like logins. */
static int token_check(struct web_req *r) {
    struct ctx *c = &r->c;
    struct web *w = r->web;
    const char *sent;
    TRY(web_rate_check(r));
    TRY(web_need_text(r, "token", &sent));
    if (*w->setup_token && str_same_secret(w->setup_token, sent))
        return 0;
    web_rate_failed(r);
    return fail(c, E_DENIED, T("一次性链接无效或已用过，请看服务器控制台", "the one-time link is not valid (any more); see the server's console"));
}

struct three { struct auth_new who[3]; };

static void one(struct ctx *c, struct three *t, size_t i, const json_t *v) {
    struct auth_new *n = &t->who[i];
    char field[32];
    enum account_kind kind = ACCOUNT_BUSINESS;
    snprintf(field, sizeof field, "accounts[%zu]", i);
    if (!auth_kind_named(json_text(v, "kind"), &kind) || kind == ACCOUNT_BUSINESS)
        ctx_field_error(c, E_INVALID, field, T("kind 应为 system、security、audit 之一", "kind must be system, security or audit"));
    *n = (struct auth_new){.account = json_text(v, "account"), .name = json_text(v, "name"), .password = json_text(v, "password"), .kind = kind};
    if (!n->account || !*n->account || !n->name || !*n->name || !n->password)
        ctx_field_error(c, E_INVALID, field, T("要有 account、name、kind、password", "account, name, kind and password are needed"));
    for (size_t k = 0; k < i && n->account && n->name; k++) {
        if (str_eq(t->who[k].account, n->account))
            ctx_field_error(c, E_INVALID, field, T("三个账号不得相同", "the three accounts must differ"));
        if (str_eq(t->who[k].name, n->name))
            ctx_field_error(c, E_INVALID, field, T("三员须是三个人", "the three administrators must be three persons"));
        if (t->who[k].kind == n->kind)
            ctx_field_error(c, E_INVALID, field, T("三员各一名", "one account of each kind"));
        if (str_eq(t->who[k].password, n->password))
            ctx_field_error(c, E_INVALID, field, T("三个口令不得相同", "the three passwords must differ"));
    }
}

static int setup_write(struct ctx *c, struct db *db, void *arg) {
    struct three *t = arg;
    bool needed;
    TRY(auth_needs_setup(c, db, &needed));
    if (!needed)
        return fail(c, E_STATE, T("三员账号已经设置", "the administrators exist already"));
    for (size_t i = 0; i < 3; i++) {
        int64_t id;
        TRY(auth_create(c, db, &t->who[i], &id));
    }
    return 0;
}

static int post(struct web_req *r) {
    struct ctx *c = &r->c;
    struct three t = {0};
    TRY(token_check(r));
    const json_t *list = json_object_get(r->json, "accounts");
    if (!json_is_array(list) || json_array_size(list) != 3)
        ctx_field_error(c, E_INVALID, "accounts", T("应恰好有三个账号", "exactly three accounts are needed"));
    for (size_t i = 0; json_is_array(list) && json_array_size(list) == 3 && i < 3; i++)
        one(c, &t, i, json_array_get(list, i));
    TRY(ctx_field_end(c));
    TRY(web_write(r, setup_write, &t));
    explicit_bzero(r->web->setup_token, sizeof r->web->setup_token);
    log_put(LOG_INFO_, "setup", "three administrators created from %s", r->ip);
    return web_json(r, 201, json_pack("{s:b}", "ok", 1));
}

ROUTE(setup_get, .method = "GET", .path = "/setup", .who = WHO_ALL, .summary = "Is the first-start set-up still to be done?",
      .answer = "SetupState", .run = get);
ROUTE(setup_post, .method = "POST", .path = "/setup", .who = WHO_ALL, .flags = WEB_HEAVY, .summary = "Create the three administrators with the one-time token",
      .body = "token accounts", .answer = "Ok", .run = post);
