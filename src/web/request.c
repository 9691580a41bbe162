/* One request: its storage, its parts, and the checks that every route shares. */
#include "web/internal.h"

struct web_req *web_req_take(struct web *w) {
    pthread_mutex_lock(&w->lock);
    struct web_req *r = w->idle;
    if (r) {
        w->idle = r->next;
        w->n_idle--;
    } else {
        r = NEW(w->own, struct web_req);
        r->state = -1;                                  /* no context yet */
    }
    pthread_mutex_unlock(&w->lock);
    struct ctx kept = r->c;
    bool fresh = !kept.mem;
    *r = (struct web_req){.web = w};
    if (fresh)
        ctx_init(&r->c);
    else
        r->c = kept;
    r->started_us = r->c.now_us(&r->c);
    return r;
}

void web_req_give(struct web_req *r) {
    struct web *w = r->web;
    store_release(&r->read);
    if (r->has_big)
        ctx_done(&r->big);
    ctx_reset(&r->c);
    pthread_mutex_lock(&w->lock);
    bool many = w->n_idle >= WEB_IDLE_REQUESTS;
    r->next = w->idle;
    w->idle = r;
    w->n_idle++;
    if (many)
        ctx_done(&r->c);                                /* its storage stays, its memory goes */
    pthread_mutex_unlock(&w->lock);
}

struct ctx *web_big(struct web_req *r) {
    if (!r->has_big)
        ctx_init(&r->big);
    r->has_big = true;
    r->big.lang = r->c.lang;
    return &r->big;
}

const struct spec *web_spec(const struct web_req *r) {
    return r->web->spec;
}

struct auth *web_auth(const struct web_req *r) {
    return r->web->auth;
}

struct store *web_store(const struct web_req *r) {
    return r->web->store;
}

int web_read(struct web_req *r, struct db **ret_db) {
    if (!r->read.db)
        TRY(store_read(&r->c, r->web->store, &r->read));
    *ret_db = r->read.db;
    return 0;
}

void web_reread(struct web_req *r) {
    store_release(&r->read);
}

int web_write(struct web_req *r, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg) {
    web_reread(r);                                       /* an old snapshot would hold up the checkpoint */
    atomic_fetch_add(&r->web->counts.writes, 1);
    return store_write(&r->c, r->web->store, fn, arg);
}

int web_write_then(struct web_req *r, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg, int (*then)(struct web_req *r, void *arg)) {
    r->write = (struct store_job){.c = &r->c, .fn = fn, .arg = arg, .again = true};
    r->then = then;
    return 0;
}

const char *web_header(const struct web_req *r, const char *name) {
    return MHD_lookup_connection_value(r->conn, MHD_HEADER_KIND, name);
}

static const char *pair(const struct web_pair *p, int n, const char *name) {
    for (int i = 0; i < n; i++)
        if (str_eq(p[i].name, name))
            return p[i].value;
    return NULL;
}

const char *web_capture(const struct web_req *r, const char *name) {
    return pair(r->capture, r->n_captures, name);
}

int64_t web_id(const struct web_req *r, const char *name) {
    int64_t id = 0;
    const char *s = web_capture(r, name);
    return s && str_i64(s, 1, INT64_MAX, &id) ? id : 0;
}

const char *web_param(const struct web_req *r, const char *name) {
    return pair(r->param, r->n_params, name);
}

int web_limit(struct web_req *r, int otherwise, int max, int *ret_n) {
    struct ctx *c = &r->c;
    int64_t n = otherwise;
    const char *s = web_param(r, "limit");
    if (s && !str_i64(s, 1, max, &n)) {
        ctx_field_error(c, E_INVALID, "limit", T("limit 应为1到%d", "limit must be 1 to %d"), max);
        return ctx_field_end(c);
    }
    *ret_n = (int)n;
    return 0;
}

int web_register(struct web_req *r, const struct spec_register **ret_reg) {
    struct ctx *c = &r->c;
    const char *name = web_capture(r, "register");
    const struct spec_register *reg = spec_register(web_spec(r), name);
    if (!reg || !auth_sees_register(r->user, reg))
        return fail(c, E_NOTFOUND, T("没有台账 %s", "no register %s"), name);
    *ret_reg = reg;
    return 0;
}

int web_need_text(struct web_req *r, const char *key, const char **ret_text) {
    struct ctx *c = &r->c;
    const json_t *v = json_object_get(r->json, key);
    const char *s = json_string_value(v);
    if (!s || !*s) {
        ctx_field_error(c, E_INVALID, key, v ? T("%s 应为非空文本", "%s must be text, not empty") : T("缺少 %s", "%s is missing"), key);
        return ctx_field_end(c);
    }
    *ret_text = s;
    return 0;
}

int web_if_match(struct web_req *r, int64_t *ret_version) {
    struct ctx *c = &r->c;
    const char *s = web_header(r, "If-Match");
    if (!s)
        return fail(c, E_PRECONDITION, T("请带上 If-Match: \"版本号\"", "send If-Match: \"version\""));
    size_t n = strlen(s);
    char *inner = n > 2 && s[0] == '"' && s[n - 1] == '"' ? arena_dupn(c->mem, s + 1, n - 2) : NULL;
    if (!inner || !str_i64(inner, 0, INT64_MAX, ret_version))
        return fail(c, E_INVALID, T("If-Match 应为带引号的版本号，收到 %.40s", "If-Match must be a quoted version, got %.40s"), s);
    return 0;
}

int web_idem_key(struct web_req *r, const char **ret_key) {
    struct ctx *c = &r->c;
    const char *s = web_header(r, "Idempotency-Key");
    size_t n = s ? strlen(s) : 0;
    for (const char *p = s; p && *p; p++)
        if (*p < 0x21 || *p > 0x7E)
            n = 0;
    if (s && (n < 8 || n > 64))
        return fail(c, E_INVALID, T("Idempotency-Key 应为8到64个可见字符", "Idempotency-Key must be 8 to 64 printable characters"));
    *ret_key = s;
    return 0;
}

void web_gate_enter(struct web_req *r) {
    while (sem_wait(&r->web->gate))
        ;
}

void web_gate_leave(struct web_req *r) {
    sem_post(&r->web->gate);
}

/* Which of the signatures was refused: the page has that one typed anew. */
static int refused_as(struct ctx *c, int rc, const char *member) {
    if (rc < 0 && !c->err.field[0])
        snprintf(c->err.field, sizeof c->err.field, "%s", member);
    return rc;
}

static int second_signature(struct web_req *r, int64_t *ret_second) {
    struct ctx *c = &r->c;
    const json_t *two = json_object_get(r->json, "second");
    const char *account = json_text(two, "account"), *password = json_text(two, "password");
    if (!account || !password)
        return fail(c, E_SIGN, T("第二人签名要有账号和口令", "the second signature needs account and password"));
    web_gate_enter(r);
    int rc = auth_second(c, web_auth(r), r->user, account, password, ret_second);
    web_gate_leave(r);
    return refused_as(c, rc, "second");
}

int web_signatures(struct web_req *r, int *ret_n, int64_t *ret_second) {
    struct ctx *c = &r->c;
    const json_t *one = json_object_get(r->json, "signature");
    *ret_n = 0;
    if (!one || json_is_null(one))
        return 0;
    const char *password = json_text(one, "password");
    if (!password)
        return fail(c, E_SIGN, T("签名要有口令", "a signature needs the password"));
    web_gate_enter(r);
    int rc = auth_sign(c, web_auth(r), r->user, password);
    web_gate_leave(r);
    TRY(refused_as(c, rc, "signature"));
    *ret_n = 1;
    const json_t *two = json_object_get(r->json, "second");
    if (!two || json_is_null(two))
        return 0;
    TRY(second_signature(r, ret_second));
    *ret_n = 2;
    return 0;
}

static int note_write(struct ctx *c, struct db *db, void *arg) {
    const struct web_req *r = arg;
    const struct web_note *n = &r->note;
    if (n->reg)
        return reg_note(c, db, r->user, n->reg, n->record, n->action, n->detail);
    struct str s;
    str_init(&s, c, LIMIT_JSON_BYTES);
    if (n->detail)
        json_canonical(&s, n->detail);
    int64_t seq;
    return ledger_append(c, db, &(struct ledger_event){"", 0, n->action, n->detail ? s.p : NULL, NULL}, &seq);
}

void web_note(struct web_req *r, const struct spec_register *reg, int64_t record, const char *action, const json_t *detail) {
    r->note = (struct web_note){reg, record, action, detail};
    web_write_then(r, note_write, r, NULL);
}

int web_all(struct web_req *r, const struct auth_user *u, const struct reg_list *l, int max_rows, json_t **ret_page) {
    struct ctx *c = &r->c;
    struct db *db;
    struct reg_list part = *l;
    json_t *rows = json_array(), *refs = json_object(), *page;
    part.max_rows = LIMIT_LIST_ROWS;
    TRY(web_read(r, &db));
    do {
        TRY(reg_list(c, db, web_spec(r), u, &part, &page));
        json_array_extend(rows, json_object_get(page, "rows"));
        json_object_update(refs, json_object_get(page, "refs"));
        part.after = json_text(page, "next");
    } while (part.after && (int)json_array_size(rows) < max_rows);
    *ret_page = json_pack("{s:o,s:o}", "rows", rows, "refs", refs);
    return 0;
}

enum lang web_language(const struct web_req *r) {
    const char *accept = web_header(r, "Accept-Language");
    const char *en = accept ? strstr(accept, "en") : NULL, *zh = accept ? strstr(accept, "zh") : NULL;
    return en && (!zh || en < zh) ? LANG_EN : LANG_ZH;
}

static bool listed(const char *list, const char *word, bool *ret_optional) {
    size_t n = strlen(word);
    for (const char *p = list; p && *p; p += strcspn(p, " ")) {
        p += *p == ' ';
        size_t m = strcspn(p, " "), bare = m && p[m - 1] == '?' ? m - 1 : m;
        if (bare == n && memcmp(p, word, n) == 0) {
            if (ret_optional)
                *ret_optional = bare != m;
            return true;
        }
    }
    return false;
}

static enum MHD_Result one_param(void *arg, enum MHD_ValueKind kind, const char *key, size_t n_key, const char *value, size_t n_value) {
    struct web_req *r = arg;
    struct ctx *c = &r->c;
    (void)kind;
    value = value ? value : "";
    if (r->n_params == WEB_PARAMS) {
        fail(c, E_LIMIT, T("查询参数超过%d个", "more than %d query parameters"), WEB_PARAMS);
    } else if (strlen(key) != n_key || strlen(value) != n_value || !utf8_valid(key, n_key) || !utf8_valid(value, n_value)) {
        fail(c, E_SYNTAX, T("查询参数不是有效的 UTF-8", "a query parameter is not valid UTF-8"));
    } else if (r->route && !listed(r->route->params, key, NULL)) {
        ctx_field_error(c, E_INVALID, key, T("没有查询参数 %.60s", "no query parameter %.60s here"), key);
    } else {
        r->param[r->n_params++] = (struct web_pair){key, value};
        return MHD_YES;
    }
    return MHD_NO;
}

int web_collect(struct web_req *r) {
    struct ctx *c = &r->c;
    TRY(web_match(r, str_eq(r->method, "HEAD") ? "GET" : r->method, r->path));
    if (web_session(r) < 0 && r->route->who != WHO_ALL && r->route->who != WHO_LOOPBACK)
        return c->err.code;
    c->err = (struct err){0};
    TRY(web_may(r));
    MHD_get_connection_values_n(r->conn, MHD_GET_ARGUMENT_KIND, one_param, r);
    TRY(c->err.code);
    return ctx_field_end(c);
}

static int body_members(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *key;
    json_t *v;
    json_object_foreach(r->json, key, v)
        if (!listed(r->route->body, key, NULL))
            ctx_field_error(c, E_INVALID, key, T("没有字段 %.60s", "no member %.60s here"), key);
    for (const char *p = r->route->body; p && *p; p += strcspn(p, " ")) {
        p += *p == ' ';
        size_t n = strcspn(p, " ");
        const char *name = arena_dupn(c->mem, p, n);
        if (n && p[n - 1] != '?' && !json_object_get(r->json, name))
            ctx_field_error(c, E_INVALID, name, T("缺少 %s", "%s is missing"), name);
    }
    return ctx_field_end(c);
}

int web_body_parse(struct web_req *r) {
    struct ctx *c = &r->c;
    if (r->parsed || str_eq(r->route->method, "GET") || (r->route->flags & WEB_RAW))
        return 0;
    r->parsed = true;
    if (!r->body.len) {
        r->json = json_object();
        return body_members(r);
    }
    const char *type = web_header(r, "Content-Type");
    if (!type || !str_starts(type, "application/json"))
        return fail(c, E_UNSUPPORTED, T("请求正文应为 application/json", "the body must be application/json"));
    TRY(json_parse_few(c, r->body.p, r->body.len, LIMIT_BODY_VALUES, &r->json));
    if (!json_is_object(r->json))
        return fail(c, E_SYNTAX, T("请求正文应为 JSON 对象", "the body must be a JSON object"));
    return body_members(r);
}
