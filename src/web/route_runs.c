/* /runs: assessments. Who may is decided by assess and its registers. */
#include "assess/assess.h"
#include "paper/paper.h"
#include "web/internal.h"

static int list(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_runs(&r->c, db, web_spec(r), r->user, &j));
    return web_json(r, 200, j);
}

/* One call on a run: reading and writing ones share it. */
struct job {
    struct web_req *r;
    int64_t run;
    const char *text, *period, *title, *item, *comment, *key;
    char request[65];
    int signatures;
    json_t *j;
};

static int view(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_view(&r->c, db, web_spec(r), r->user, web_id(r, "id"), &j));
    return web_json(r, 200, j);
}

static int start_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    int64_t account = j->r->user->actor.account;
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    int known = reg_once(c, db, account, j->key, j->request, &j->run);
    if (known)
        return known < 0 ? known : 0;
    TRY(assess_start(c, db, web_spec(j->r), j->text, j->period, j->title, &j->run));
    TRY(reg_once_keep(c, db, account, j->key, j->request, j->run));
    return tx_commit(c, &tx);
}

/* What tells this request from another one sent under the same key. */
static void request_of(struct web_req *r, char ret_hex[65]) {
    unsigned char sum[32];
    const char *text = arena_printf(r->c.mem, "runs %s", json_print(&r->c, r->json));
    sm3(text, strlen(text), sum);
    hex_print(sum, sizeof sum, ret_hex);
}

static int start(struct web_req *r) {
    struct job j = {.r = r, .title = json_text(r->json, "title")};
    struct db *db;
    TRY(web_need_text(r, "standard", &j.text));
    TRY(web_need_text(r, "period", &j.period));
    TRY(web_idem_key(r, &j.key));
    request_of(r, j.request);
    TRY(assess_warm(&r->c, web_store(r), web_spec(r), j.text, j.period, true));
    TRY(web_write(r, start_write, &j));
    TRY(web_read(r, &db));
    TRY(assess_view(&r->c, db, web_spec(r), r->user, j.run, &j.j));
    r->location = arena_printf(r->c.mem, "/api/v1/runs/%" PRId64, j.run);
    json_object_set_new(j.j, "id", json_integer(j.run));
    return web_json(r, 201, j.j);
}

static int item(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_item(&r->c, db, web_spec(r), r->user, web_id(r, "id"), web_capture(r, "item"), &j));
    return web_json(r, 200, j);
}

static int answer_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    return assess_answer(c, db, web_spec(j->r), j->r->user, j->run, j->item, j->r->json);
}

static int answer(struct web_req *r) {
    struct job j = {.r = r, .run = web_id(r, "id"), .item = web_capture(r, "item")};
    TRY(web_write(r, answer_write, &j));
    return item(r);
}

static int whatif(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_whatif(&r->c, db, web_spec(r), r->user, web_id(r, "id"), &j));
    return web_json(r, 200, j);
}

static int freeze_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    return assess_freeze(c, db, web_spec(j->r), j->r->user, j->run);
}

static int freeze(struct web_req *r) {
    struct job j = {.r = r, .run = web_id(r, "id")};
    TRY(assess_warm_run(&r->c, web_store(r), web_spec(r), j.run));
    TRY(web_write(r, freeze_write, &j));
    return view(r);
}

static int step_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    return assess_step(c, db, web_spec(j->r), j->r->user, j->run, j->text, j->signatures, j->comment);
}

/* The report as it stands at the closing is kept with the run; what fails here is written at the first print. */
static void keep_report(struct web_req *r) {
    static const char *const formats[] = {"docx", "pdf"};
    static const struct paper_head plain;
    struct ctx *c = &r->c;
    for (size_t i = 0; i < COUNT(formats); i++) {
        struct paper_bytes b;
        web_reread(r);
        if (web_run_paper(r, &(struct paper_asked){web_id(r, "id"), "report", formats[i], &plain}, &b) < 0) {
            log_put(LOG_ERROR_, "web", "report of run %" PRId64 " was not kept: %s", web_id(r, "id"), c->err.detail);
            c->err = (struct err){0};
        }
    }
    web_reread(r);
}

static int step(struct web_req *r) {
    struct ctx *c = &r->c;
    struct job j = {.r = r, .run = web_id(r, "id"), .text = web_capture(r, "step"), .comment = json_text(r->json, "comment")};
    int64_t second;
    if (!str_eq(j.text, "close") && !str_eq(j.text, "reopen") && !str_eq(j.text, "archive"))
        return fail(c, E_NOTFOUND, T("没有步骤 %s", "no step %s"), j.text);
    TRY(web_signatures(r, &j.signatures, &second));
    TRY(web_write(r, step_write, &j));
    if (str_eq(j.text, "close"))
        keep_report(r);
    return view(r);
}

static int tasks(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_tasks(&r->c, db, web_spec(r), r->user, web_id(r, "id"), &j));
    return web_json(r, 200, j);
}

static int tasks_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    return assess_tasks_make(c, db, web_spec(j->r), j->r->user, j->run, j->r->json, &j->j);
}

static int tasks_make(struct web_req *r) {
    struct job j = {.r = r, .run = web_id(r, "id")};
    TRY(web_write(r, tasks_write, &j));
    return web_json(r, 201, j.j);
}

static int self(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_self(&r->c, db, web_spec(r), r->user, web_id(r, "id"), web_param(r, "kind"), &j));
    return web_json(r, 200, j);
}

static int self_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    return assess_self_answer(c, db, web_spec(j->r), j->r->user, j->run, j->r->json, j->signatures, &j->j);
}

static int self_answer(struct web_req *r) {
    struct job j = {.r = r, .run = web_id(r, "id")};
    int64_t second;
    TRY(web_signatures(r, &j.signatures, &second));
    json_object_del(r->json, "signature");
    TRY(web_write(r, self_write, &j));
    return web_json(r, 200, j.j);
}

static int problem_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    return assess_problem(c, db, web_spec(j->r), j->r->user, j->run, j->r->json, &j->j);
}

static int problem(struct web_req *r) {
    struct job j = {.r = r, .run = web_id(r, "id")};
    TRY(web_write(r, problem_write, &j));
    return web_json(r, 201, j.j);
}

/* The whole trace shows every finding: only to who oversees. */
static int trace(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(web_read(r, &db));
    TRY(assess_trace(&r->c, db, web_spec(r), r->user, web_id(r, "id"), &j));
    return web_json(r, 200, j);
}

ROUTE(runs, .method = "GET", .path = "/runs", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "The assessments", .answer = "Runs", .run = list);
ROUTE(run_start, .method = "POST", .path = "/runs", .who = WHO_OFFICER, .flags = WEB_HEAVY, .summary = "Start an assessment: evidence is frozen",
      .body = "standard period title?", .answer = "RunPage", .run = start);
ROUTE(run, .method = "GET", .path = "/runs/{id}", .about = "assessment_run", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "One assessment", .answer = "RunPage", .run = view);
ROUTE(run_item, .method = "GET", .path = "/runs/{id}/items/{item}", .about = "assessment_run", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "One item with findings and answers", .answer = "ItemPage", .run = item);
ROUTE(run_answer, .method = "POST", .path = "/runs/{id}/items/{item}/answer", .about = "assessment_run", .who = WHO_BUSINESS, .summary = "Confirm, override, deduct, clear, not applicable",
      .body = "kind deduction? points? finding? reason? files?", .answer = "ItemPage", .run = answer);
ROUTE(run_whatif, .method = "GET", .path = "/runs/{id}/whatif", .about = "assessment_run", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "Open findings by points regained", .answer = "WhatIf", .run = whatif);
ROUTE(run_freeze, .method = "POST", .path = "/runs/{id}/freeze", .about = "assessment_run", .who = WHO_OFFICER, .flags = WEB_HEAVY, .summary = "Refresh the evidence at the current head", .answer = "RunPage", .run = freeze);
ROUTE(run_step, .method = "POST", .path = "/runs/{id}/{step}", .about = "assessment_run", .who = WHO_BUSINESS, .summary = "close, reopen, archive", .body = "comment? signature? second?", .answer = "RunPage", .run = step);
ROUTE(run_tasks, .method = "GET", .path = "/runs/{id}/tasks", .about = "assessment_run", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "Self-check tasks of the run", .answer = "Tasks", .run = tasks);
ROUTE(run_tasks_make, .method = "POST", .path = "/runs/{id}/tasks", .about = "assessment_run", .who = WHO_OFFICER, .summary = "Make the self-check tasks", .body = "kind? department? person? due? standard?", .answer = "Tasks", .run = tasks_make);
ROUTE(run_self, .method = "GET", .path = "/runs/{id}/self", .about = "assessment_run", .who = WHO_BUSINESS, .flags = WEB_SLOW, .params = "kind", .summary = "My own pre-filled self-check, or my department's", .answer = "SelfCheck", .run = self);
ROUTE(run_self_answer, .method = "POST", .path = "/runs/{id}/self", .about = "assessment_run", .who = WHO_BUSINESS, .summary = "Answer my self-check", .body = "answers finish? kind? signature?", .answer = "SelfCheck", .run = self_answer);
ROUTE(run_problem, .method = "POST", .path = "/runs/{id}/problems", .about = "assessment_run", .who = WHO_OFFICER, .summary = "A finding becomes a rectification", .body = "finding owner? due? measure?", .answer = "Rectification", .run = problem);
ROUTE(run_trace, .method = "GET", .path = "/runs/{id}/trace", .about = "assessment_run", .who = WHO_OVERSEER, .flags = WEB_HEAVY, .summary = "Every point: item, rule, row, event", .answer = "Trace", .run = trace);
