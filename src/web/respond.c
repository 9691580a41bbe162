/* Answers: bodies, problem+json, and the headers that every answer carries. */
#include <stdio.h>

#include "web/internal.h"

static const char csp[] =
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/* What is saved and not shown; a browser that shows it all the same lets it do nothing. */
static const char csp_saved[] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

int web_text(struct web_req *r, int status, const char *json, size_t n) {
    r->status = status;
    r->type = "application/json; charset=utf-8";
    r->out = json;
    r->out_n = n;
    return 0;
}

int web_json(struct web_req *r, int status, json_t *j) {
    const char *text = json_print(&r->c, j);
    return web_text(r, status, text, strlen(text));
}

/* RFC 6266: plain name for old clients, UTF-8 name for the others. */
static const char *disposition(struct web_req *r, const char *name) {
    struct str s;
    str_init(&s, &r->c, 4096);
    str_put(&s, "attachment; filename=\"");
    for (const char *p = name; *p; p++)
        str_putc(&s, (unsigned char)*p < 0x20 || *p == '"' || *p == '\\' || (unsigned char)*p > 0x7E ? '_' : *p);
    str_put(&s, "\"; filename*=UTF-8''");
    for (const unsigned char *p = (const unsigned char *)name; *p; p++) {
        bool plain = (*p >= '0' && *p <= '9') || (*p >= 'A' && *p <= 'Z') || (*p >= 'a' && *p <= 'z') || strchr("-._", *p);
        if (plain)
            str_putc(&s, (char)*p);
        else
            str_putf(&s, "%%%02X", *p);
    }
    return s.p;
}

const char *web_kept(struct web *w, const char *const *slot) {
    pthread_mutex_lock(&w->lock);
    const char *kept = *slot;
    pthread_mutex_unlock(&w->lock);
    return kept;
}

const char *web_keep(struct web *w, const char **slot, const void *bytes, size_t n) {
    pthread_mutex_lock(&w->lock);
    const char *kept = *slot ? *slot : (*slot = arena_dupn(w->own->mem, bytes, n));
    pthread_mutex_unlock(&w->lock);
    return kept;
}

int web_bytes(struct web_req *r, const char *type, const void *bytes, size_t n, const char *file_name) {
    r->status = 200;
    r->type = type;
    r->out = bytes;
    r->out_n = n;
    if (file_name)
        r->disposition = disposition(r, file_name);
    return 0;
}

static json_t *problem_items(struct ctx *c) {
    json_t *list = json_array();
    for (const struct err_item *it = c->err.items; it; it = it->next)
        json_array_append_new(list, json_pack("{s:s,s:s,s:s}", "field", it->field, "code", err_row(it->code)->name, "detail", it->detail));
    return list;
}

void web_problem(struct web_req *r, int rc) {
    struct ctx *c = &r->c;
    const struct err_row *row = err_row(rc);
    bool ours = row->status >= 500 && rc != E_BUSY && rc != E_FULL && rc != E_TIMEOUT && rc != E_DAMAGED && rc != E_TAMPER;
    if (ours || rc == E_DAMAGED || rc == E_TAMPER)
        log_put(LOG_ERROR_, "http", "%s %s: %s: %s (%s:%d)", r->method, r->path, row->name, c->err.detail,
                c->err.file ? c->err.file : "?", c->err.line);
    size_t n = strlen(c->err.detail);
    while (n && !utf8_valid(c->err.detail, n))           /* cut in the middle of a character by its size */
        c->err.detail[--n] = 0;
    json_t *j = json_pack("{s:s,s:s,s:i,s:s,s:s}", "type", "about:blank", "title", T(row->zh, row->en), "status", row->status,
                          "code", row->name, "detail", ours ? T("服务器内部错误，已记入日志", "internal error, noted in the log") : c->err.detail);
    if (c->err.field[0])
        json_object_set_new(j, "field", json_string(c->err.field));
    if (c->err.items)
        json_object_set_new(j, "errors", problem_items(c));
    if (rc == E_LOCKED && !r->retry_after_s)
        r->retry_after_s = 60;
    r->etag = r->location = r->disposition = r->encoding = r->cache = NULL;
    web_json(r, row->status, j);
    r->type = "application/problem+json; charset=utf-8";
}

static void header(struct MHD_Response *m, const char *name, const char *value) {
    if (value)
        MHD_add_response_header(m, name, value);
}

/* Too many large answers wait in memory for those who asked. */
static void not_now(struct web_req *r) {
    struct ctx *c = &r->c, *before = ctx_enter(c);
    r->retry_after_s = 3;
    r->last = true;
    web_problem(r, fail(c, E_BUSY, T("正在发送的大文件太多，请稍后再试", "too many large answers are being sent, try again in a moment")));
    ctx_enter(before);
}

enum MHD_Result web_send(struct web_req *r) {
    enum web_room room = web_crowd_send(r);
    bool done = r->route && !str_eq(r->route->method, "GET") && r->status < 300;      /* what is written is told: who were asked to come again would do it twice */
    if (room == WEB_NO_ROOM && !done)
        return MHD_NO;
    if (room == WEB_LATER && !done)
        not_now(r);
    struct MHD_Response *m = MHD_create_response_from_buffer(r->out_n, (void *)(uintptr_t)r->out, MHD_RESPMEM_PERSISTENT);
    if (!m)
        return MHD_NO;
    header(m, "Content-Type", r->type);
    header(m, "X-Content-Type-Options", "nosniff");
    header(m, "Content-Security-Policy", r->disposition ? csp_saved : csp);
    header(m, "Referrer-Policy", "no-referrer");
    header(m, "X-Frame-Options", "DENY");
    header(m, "Cross-Origin-Opener-Policy", "same-origin");
    header(m, "Cross-Origin-Resource-Policy", "same-origin");
    header(m, "Cache-Control", r->cache ? r->cache : "no-store");
    header(m, "ETag", r->etag);
    header(m, "Location", r->location);
    header(m, "Set-Cookie", r->cookie);
    header(m, "Content-Disposition", r->disposition);
    header(m, "Allow", r->allow);
    header(m, "Content-Encoding", r->encoding);
    if (r->encoding)
        header(m, "Vary", "Accept-Encoding");
    if (r->web->tls)
        header(m, "Strict-Transport-Security", "max-age=31536000");
    if (r->retry_after_s)
        header(m, "Retry-After", arena_printf(r->c.mem, "%d", r->retry_after_s));
    if (r->web->stopping || r->last)
        header(m, "Connection", "close");
    enum MHD_Result ok = MHD_queue_response(r->conn, (unsigned)r->status, m);
    MHD_destroy_response(m);
    return ok;
}
