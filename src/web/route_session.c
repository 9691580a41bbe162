/* /login, /logout, /me */
#include "web/internal.h"

static json_t *id_or_null(int64_t id) {
    return id ? json_integer(id) : json_null();
}

static json_t *me_json(const struct auth_user *u) {
    json_t *roles = json_array();
    for (int i = 0; i < u->n_grants; i++)
        json_array_append_new(roles, json_pack("{s:s,s:o}", "role", u->grants[i].role, "department", id_or_null(u->grants[i].department)));
    return json_pack("{s:s,s:s,s:o,s:s,s:o,s:i,s:o,s:s,s:b,s:b}", "account", u->account, "name", u->name, "person", id_or_null(u->actor.person),
                     "kind", auth_kind_name(u->kind), "roles", roles, "clearance", u->actor.clearance, "department", id_or_null(u->actor.department),
                     "csrf", u->csrf, "must_change", u->must_change, "totp", u->totp);
}

static int login(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *account, *password, *token;
    const struct auth_user *u;
    TRY(web_rate_check(r));
    TRY(web_need_text(r, "account", &account));
    TRY(web_need_text(r, "password", &password));
    if (strlen(password) > LIMIT_PASSWORD_BYTES)
        return fail(c, E_LOGIN, T("账号或口令不正确", "wrong account or password"));
    web_gate_enter(r);
    int rc = auth_login(c, web_auth(r), &(struct auth_claim){account, password, json_text(r->json, "totp"), json_text(r->json, "release")}, &token, &u);
    web_gate_leave(r);
    if (rc < 0) {
        web_rate_failed(r);
        return rc;
    }
    r->user = u;
    web_cookie(r, token);
    return web_json(r, 200, json_pack("{s:s,s:o}", "csrf", u->csrf, "me", me_json(u)));
}

static int logout(struct web_req *r) {
    auth_logout(web_auth(r), r->token);
    web_cookie(r, NULL);
    return web_json(r, 200, json_pack("{s:b}", "ok", 1));
}

static int me(struct web_req *r) {
    return web_json(r, 200, me_json(r->user));
}

static int password(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *old, *fresh;
    TRY(web_need_text(r, "old", &old));
    TRY(web_need_text(r, "new", &fresh));
    web_gate_enter(r);
    int rc = auth_change_password(c, web_auth(r), r->user, old, fresh);
    web_gate_leave(r);
    TRY(rc);
    return web_json(r, 200, json_pack("{s:b}", "ok", 1));
}

/* {"password"} begins, {"code"} confirms. */
static int totp(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *code = json_text(r->json, "code"), *word, *secret, *uri;
    if (code) {
        TRY(auth_totp_confirm(c, web_auth(r), r->user, code));
        return web_json(r, 200, json_pack("{s:b}", "ok", 1));
    }
    TRY(web_need_text(r, "password", &word));
    web_gate_enter(r);
    int rc = auth_totp_begin(c, web_auth(r), r->user, word, &secret, &uri);
    web_gate_leave(r);
    TRY(rc);
    return web_json(r, 200, json_pack("{s:s,s:s}", "secret", secret, "uri", uri));
}

ROUTE(login, .method = "POST", .path = "/login", .who = WHO_ALL, .flags = WEB_HEAVY, .summary = "Log in; sets the session cookie",
      .body = "account password totp? release?", .answer = "Login", .run = login);
ROUTE(logout, .method = "POST", .path = "/logout", .who = WHO_USER, .flags = WEB_FRESH, .summary = "End this session", .answer = "Ok", .run = logout);
ROUTE(me, .method = "GET", .path = "/me", .who = WHO_USER, .flags = WEB_FRESH, .summary = "Who I am and what I may", .answer = "Me", .run = me);
ROUTE(me_password, .method = "POST", .path = "/me/password", .who = WHO_USER, .flags = WEB_FRESH | WEB_HEAVY, .summary = "Change my password",
      .body = "old new", .answer = "Ok", .run = password);
ROUTE(me_totp, .method = "POST", .path = "/me/totp", .who = WHO_USER, .flags = WEB_FRESH | WEB_HEAVY, .summary = "One-time codes: begin with the password, confirm with a code",
      .body = "password? code?", .answer = "Totp", .run = totp);
