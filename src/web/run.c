/* How a request is worked off: on which thread its handler runs, and how its write becomes durable without a thread that waits for it. */
#include <stddef.h>

#include "db/group.h"
#include "web/internal.h"

/* Who asked was seen with the headers. A body that was held back, or a turn waited for, is no way to act with a session or rights that ended meanwhile. */
static int still_may(struct web_req *r) {
    enum { FRESH_US = 1000000 };
    if (!r->user || r->route->who == WHO_ALL || r->c.now_us(&r->c) - r->started_us <= FRESH_US)
        return 0;
    TRY(web_session(r));
    return web_may(r);
}

static int handle(struct web_req *r) {
    if (!r->route)
        return web_static(r);
    TRY(r->parse_rc < 0 ? r->parse_rc : web_body_parse(r));
    TRY(still_may(r));
    return r->route->run(r);
}

static void end(struct web_req *r, int rc) {
    struct ctx *c = &r->c;
    if (rc >= 0 && r->then)
        rc = r->then(r, r->write.arg);
    if (rc >= 0 && !r->status)
        rc = fail(c, E_INTERNAL, "%s %s: no answer", r->method, r->path);
    r->looked = r->route && (r->read.db || !r->write.fn);        /* else it is his own write, which is on the disk */
    web_reread(r);
    if (rc < 0)
        web_problem(r, rc);
    r->state = WEB_READY;
}

/* The handler, and the write it asked for if this thread may wait. Returns true when that write is left. */
static bool run(struct web_req *r, bool may_wait) {
    struct ctx *before = ctx_enter(&r->c);
    int rc = handle(r);
    bool write = rc >= 0 && r->write.fn, left = write && !may_wait;
    if (write && may_wait) {
        web_reread(r);
        atomic_fetch_add(&r->web->counts.writes, 1);
        rc = store_write_again(&r->c, r->web->store, r->write.fn, r->write.arg);
    }
    if (!left)
        end(r, rc);
    if (r->looked && may_wait) {
        store_settle(r->web->store);
        r->looked = false;
    }
    ctx_enter(before);
    return left;
}

void web_run(struct web_req *r) {
    run(r, true);
}

static void resume(struct web_req *r) {
    r->state = WEB_WRITTEN;
    MHD_resume_connection(r->conn);                      /* last: r may end on another thread from here on */
}

static struct web_req *req_of(struct store_job *j) {
    return (struct web_req *)((char *)j - offsetof(struct web_req, write));
}

static void on_written(struct store_job *j) {
    resume(req_of(j));
}

/* To the writer; the connection sleeps meanwhile. */
static void hand_over(struct web_req *r) {
    web_reread(r);                                       /* an old snapshot would hold up the checkpoint */
    atomic_fetch_add(&r->web->counts.writes, 1);
    r->write.done = on_written;
    r->state = WEB_LENT;
    MHD_suspend_connection(r->conn);
    int rc = store_submit(r->web->store, &r->write);     /* from here on r is the writer's, unless it was refused */
    if (rc >= 0)
        return;
    r->write.rc = rc;
    resume(r);
}

static void on_settled(struct store_job *j) {
    MHD_resume_connection(req_of(j)->conn);
}

/* Sends the answer, once what it shows is on the disk. */
static enum MHD_Result answer(struct web_req *r) {
    bool waits = r->looked && store_settles(r->web->store, NULL);
    r->looked = false;
    if (!waits)
        return web_send(r);
    r->write.done = on_settled;
    MHD_suspend_connection(r->conn);
    if (!store_settles(r->web->store, &r->write))        /* it has come to the disk meanwhile */
        MHD_resume_connection(r->conn);
    return MHD_YES;
}

static void lend(struct web_req *r) {
    struct web *w = r->web;
    bool heavy = r->route->flags & WEB_HEAVY;
    r->state = WEB_LENT;
    MHD_suspend_connection(r->conn);
    web_pool_put(heavy ? &w->heavy : &w->writers, r);
}

/* May its handler run on a thread that serves many connections? Passwords take long to check, a long body long to read. */
static bool prompt(struct web_req *r) {
    enum { PROMPT_BYTES = 64 << 10 };
    if (!(r->route->flags & WEB_PROMPT) || r->body.len > PROMPT_BYTES)
        return false;
    struct ctx *before = ctx_enter(&r->c);
    r->parse_rc = web_body_parse(r);
    ctx_enter(before);
    return r->parse_rc < 0 || !json_object_get(r->json, "signature");
}

static bool lent(struct web_req *r) {
    if (!r->route)
        return false;
    return str_eq(r->route->method, "GET") ? r->route->flags & (WEB_SLOW | WEB_HEAVY) : !prompt(r);
}

enum MHD_Result web_work(struct web_req *r) {
    if (lent(r))
        lend(r);
    else if (run(r, false))
        hand_over(r);
    else
        return answer(r);
    return MHD_YES;
}

enum MHD_Result web_go_on(struct web_req *r) {
    if (r->state == WEB_WRITTEN) {
        struct ctx *before = ctx_enter(&r->c);
        end(r, r->write.rc);
        ctx_enter(before);
    }
    return answer(r);
}
