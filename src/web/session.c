/* Who is asking: cookie, CSRF token, right to the route, rate of logins. */
#include "web/internal.h"

static const char *cookie_token(struct web_req *r) {
    return MHD_lookup_connection_value(r->conn, MHD_COOKIE_KIND, "sz_session");
}

/* Finds the session; anything but a read must carry its CSRF token. */
int web_session(struct web_req *r) {
    struct ctx *c = &r->c;
    r->token = cookie_token(r);
    if (!r->token || !*r->token)
        return fail(c, E_SESSION, T("请先登录", "please log in"));
    TRY(auth_session(c, r->web->auth, r->token, &r->user));
    c->actor = &r->user->actor;
    return 0;
}

bool web_speaks(const struct web_req *r, enum web_who who) {
    const struct auth_user *u = r->user;
    switch (who) {
    case WHO_ALL:
    case WHO_LOOPBACK:
        return true;
    case WHO_USER:
        return u;
    case WHO_BUSINESS:
        return u && u->kind == ACCOUNT_BUSINESS;
    case WHO_OFFICER:
        return u && u->kind == ACCOUNT_BUSINESS && auth_has_unit(u, "secrecy_officer");
    case WHO_OVERSEER:
        return u && u->kind == ACCOUNT_BUSINESS && auth_oversees(u);
    case WHO_PROOF:
        return web_speaks(r, WHO_OVERSEER) || web_speaks(r, WHO_AUDIT);
    case WHO_SYSTEM:
        return u && u->kind == ACCOUNT_SYSTEM;
    case WHO_SECURITY:
        return u && u->kind == ACCOUNT_SECURITY;
    case WHO_AUDIT:
        return u && u->kind == ACCOUNT_AUDIT;
    case WHO_ADMIN:
        return u && (u->kind == ACCOUNT_SYSTEM || u->kind == ACCOUNT_SECURITY);
    }
    return false;
}

/* Does the browser say that a page of another origin asks? Neither Origin nor Sec-Fetch-Site: no browser, or an old one; the CSRF token and SameSite stand against those.
 * "null" is what a page with no-referrer may send, so there the browser's Sec-Fetch-Site decides. The scheme may differ: TLS may end before us. */
static bool from_elsewhere(struct web_req *r) {
    const char *origin = web_header(r, "Origin"), *host = web_header(r, "Host"), *site = web_header(r, "Sec-Fetch-Site");
    if (site && !str_eq(site, "same-origin") && !str_eq(site, "none"))
        return true;
    if (!origin)
        return false;
    if (str_eq(origin, "null"))
        return !site || !str_eq(site, "same-origin");
    const char *name = strstr(origin, "://");
    return !name || !host || strcasecmp(name + 3, host) != 0;
}

int web_may(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct web_route *route = r->route;
    if (route->who == WHO_LOOPBACK && (!r->loopback || !r->named_here))
        return fail(c, E_NOTFOUND, T("没有这个地址：%s", "no such address: %s"), r->path);
    if (!web_speaks(r, route->who))
        return fail(c, E_DENIED, T("您的账号无权使用此功能", "your account has no right to this"));
    bool writes = !str_eq(route->method, "GET");
    if (writes && from_elsewhere(r))
        return fail(c, E_CSRF, T("请求来自其他网站的页面，未受理；请从本系统的页面操作", "the request comes from a page of another origin and is not taken: use this server's own page"));
    if (r->user && writes && route->who != WHO_ALL) {
        const char *sent = web_header(r, "X-CSRF-Token");
        if (!sent || !str_same_secret(r->user->csrf, sent))
            return fail(c, E_CSRF, T("X-CSRF-Token 缺失或不符，请刷新页面", "X-CSRF-Token is missing or wrong; reload the page"));
    }
    if (r->user && writes && r->user->read_only && route->who != WHO_ALL && !(route->flags & WEB_FRESH))
        return fail(c, E_DENIED, T("检查人员只能查看，不能办理", "an inspector reads and does nothing else"));
    if (r->user && r->user->must_change && route->who != WHO_ALL && !(route->flags & WEB_FRESH))
        return fail(c, E_DENIED, T("请先修改初始口令", "change the initial password first"));
    return 0;
}

/* A fixed window of a minute: 20 failures an address. Caller holds the lock. */
enum { TRIES = 20, WINDOW_S = 60 };

static struct web_rate *rate_slot(struct web_req *r, int64_t now_s) {
    uint64_t ip = hash_fnv(r->ip, strlen(r->ip));
    struct web_rate *slot = &r->web->rate[ip % WEB_RATE_SLOTS];
    if (slot->ip != ip || now_s - slot->window_s >= WINDOW_S || now_s < slot->window_s)   /* the clock was put back */
        *slot = (struct web_rate){.ip = ip, .window_s = now_s};
    return slot;
}

int web_rate_check(struct web_req *r) {
    struct ctx *c = &r->c;
    int64_t now_s = c->now_us(c) / 1000000;
    pthread_mutex_lock(&r->web->lock);
    const struct web_rate *slot = rate_slot(r, now_s);
    int count = slot->count, wait = (int)(WINDOW_S - (now_s - slot->window_s));
    pthread_mutex_unlock(&r->web->lock);
    if (count < TRIES)
        return 0;
    r->retry_after_s = wait;
    return fail(c, E_LOCKED, T("登录失败过于频繁，请%d秒后再试", "too many failed logins from this address, try again in %d s"), wait);
}

void web_rate_failed(struct web_req *r) {
    pthread_mutex_lock(&r->web->lock);
    rate_slot(r, r->c.now_us(&r->c) / 1000000)->count++;
    pthread_mutex_unlock(&r->web->lock);
    atomic_fetch_add(&r->web->counts.logins_failed, 1);
}

void web_cookie(struct web_req *r, const char *token) {
    r->cookie = arena_printf(r->c.mem, "sz_session=%s; Path=/; HttpOnly; SameSite=Strict%s%s", token ? token : "",
                             r->web->tls ? "; Secure" : "", token ? "" : "; Max-Age=0");
}
