/* /verify, /seals: the audit administrator proves the ledger while the server goes on. */
#include "web/internal.h"

/* Called from the verifying thread. */
static void progress(void *arg, int64_t done, int64_t total) {
    struct web *w = arg;
    atomic_store(&w->verify.done, done);
    atomic_store(&w->verify.total, total);
}

static int verify(struct web *w, struct ctx *c) {
    AUTO_READ db = {0};
    TRY(store_read(c, w->store, &db));
    return web_verify_db(c, db.db, w->spec, false, progress, w, &w->verify.verdict);
}

static void *verify_main(void *arg) {
    struct web *w = arg;
    struct ctx *c = &w->verify.c;
    ctx_enter(c);
    w->verify.rc = verify(w, c);
    if (w->verify.rc < 0)
        log_put(LOG_ERROR_, "verify", "%s", c->err.detail);
    else if (!w->verify.verdict.ok)
        log_put(LOG_ERROR_, "verify", "the ledger does not verify: %d problems", w->verify.verdict.n_problems);
    atomic_store(&w->verify.running, false);
    return NULL;
}

void web_verify_stop(struct web *w) {
    if (w->verify.joinable)
        pthread_join(w->verify.thread, NULL);
    if (w->verify.have)
        ctx_done(&w->verify.c);
    w->verify.joinable = w->verify.have = false;
}

/* Caller holds the lock. */
static int begin(struct web *w, struct ctx *c) {
    if (atomic_load(&w->verify.running))
        return 0;
    web_verify_stop(w);
    ctx_init(&w->verify.c);
    w->verify.have = true;
    w->verify.verdict = (struct ledger_verdict){0};
    w->verify.rc = 0;
    progress(w, 0, 0);
    atomic_store(&w->verify.running, true);
    if (pthread_create(&w->verify.thread, NULL, verify_main, w)) {
        atomic_store(&w->verify.running, false);
        return fail(c, E_INTERNAL, T("无法启动核验线程", "cannot start verifying"));
    }
    w->verify.joinable = true;
    return 0;
}

/* The verdict is whole once `running` is false; the lock keeps a new start away meanwhile. */
static int state(struct web_req *r, int status) {
    struct ctx *c = &r->c;
    struct web *w = r->web;
    bool running = atomic_load(&w->verify.running);
    int64_t total = atomic_load(&w->verify.total), done = atomic_load(&w->verify.done);
    json_t *j;
    if (running || !w->verify.have)
        j = json_pack("{s:n}", "ok");
    else if (w->verify.rc < 0)
        j = json_pack("{s:b,s:s}", "ok", 0, "error", T(err_row(w->verify.rc)->zh, err_row(w->verify.rc)->en));
    else
        j = web_verdict_json(&w->verify.verdict);
    json_object_set_new(j, "running", json_boolean(running));
    json_object_set_new(j, "progress", json_integer(!running ? (w->verify.have ? 100 : 0) : total > 0 ? done * 100 / total : 0));
    return web_json(r, status, j);
}

static int get(struct web_req *r) {
    pthread_mutex_lock(&r->web->lock);
    int rc = state(r, 200);
    pthread_mutex_unlock(&r->web->lock);
    return rc;
}

static int post(struct web_req *r) {
    pthread_mutex_lock(&r->web->lock);
    int rc = begin(r->web, &r->c);
    if (rc >= 0)
        rc = state(r, 202);
    pthread_mutex_unlock(&r->web->lock);
    return rc;
}

static int seals(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec_register *reg = spec_register(web_spec(r), "seal");
    struct db *db;
    json_t *page;
    int n;
    if (!reg)
        return fail(c, E_NOTFOUND, T("没有台账 seal", "no register seal"));
    TRY(web_limit(r, 50, LIMIT_LIST_ROWS, &n));
    TRY(web_read(r, &db));
    TRY(reg_list(c, db, web_spec(r), auth_system_user(), &(struct reg_list){.reg = reg, .sort = "-id", .after = web_param(r, "after"), .max_rows = n}, &page));
    return web_json(r, 200, json_pack("{s:O,s:O}", "seals", json_object_get(page, "rows"), "next", json_object_get(page, "next")));
}

static int seal_check(struct web_req *r) {
    struct ctx *c = &r->c;
    struct ledger_short s;
    struct db *db;
    TRY(web_read(r, &db));
    TRY(ledger_short_check(c, db, c->actor->unit, web_param(r, "code") ? web_param(r, "code") : "", &s));
    return web_json(r, 200, json_pack("{s:s,s:I,s:s,s:s}", "verdict", s.verdict, "seq", (json_int_t)s.seq, "at", s.at, "text", ledger_short_text(c, &s)));
}

static int seal(struct web_req *r) {
    int64_t seq;
    TRY(web_seal(&r->c, web_store(r), &seq));
    TRY(web_note_head(&r->c, web_store(r)));
    return web_json(r, 201, json_pack("{s:I}", "seq", (json_int_t)seq));
}

ROUTE(verify_get, .method = "GET", .path = "/verify", .who = WHO_AUDIT, .summary = "State of the verification", .answer = "Verify", .run = get);
ROUTE(verify_post, .method = "POST", .path = "/verify", .who = WHO_AUDIT, .summary = "Start verifying chain and records", .answer = "Verify", .run = post);
ROUTE(seals, .method = "GET", .path = "/seals", .who = WHO_AUDIT, .summary = "The seals of the ledger", .params = "limit after", .answer = "Seals", .run = seals);
ROUTE(seal_check, .method = "GET", .path = "/seals/check", .who = WHO_PROOF, .summary = "What a short seal on paper says of the ledger", .params = "code", .answer = "SealCheck", .run = seal_check);
ROUTE(seal_post, .method = "POST", .path = "/seals", .who = WHO_AUDIT, .summary = "Seal the ledger now", .answer = "Seal", .run = seal);
