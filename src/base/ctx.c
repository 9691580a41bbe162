#include "base/ctx.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

#include "base/arena.h"
#include "base/limits.h"
#include "base/log.h"
#include "base/utf8.h"

const struct actor actor_system = {.unit = 1, .clearance = 4, .session = "system"};

static _Thread_local struct ctx *current;

static int64_t real_now(const struct ctx *c) {
    (void)c;
    struct timespec ts;
    clock_gettime(CLOCK_REALTIME, &ts);
    return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

int64_t ctx_fixed_clock(const struct ctx *c) {
    return c->fixed_us;
}

static void kernel_random(struct ctx *c, void *out, size_t n_bytes) {
    (void)c;
    unsigned char *p = out;
    while (n_bytes) {
        ssize_t got = getrandom(p, n_bytes, 0);
        if (got <= 0)
            continue;
        p += got;
        n_bytes -= (size_t)got;
    }
}

void ctx_init(struct ctx *c) {
    *c = (struct ctx){.mem = arena_open(), .actor = &actor_system, .now_us = real_now, .random = kernel_random};
}

void ctx_done(struct ctx *c) {
    if (current == c)
        current = NULL;
    arena_close(c->mem);
    c->mem = NULL;
}

void ctx_reset(struct ctx *c) {
    arena_release(c->mem, (struct arena_mark){0});
    c->err = (struct err){0};
    c->actor = &actor_system;
}

struct ctx *ctx_enter(struct ctx *c) {
    struct ctx *before = current;
    current = c;
    return before;
}

struct ctx *ctx_current(void);
struct ctx *ctx_current(void) {
    return current;
}

int ctx_fail(struct ctx *c, int code, const char *file, int line, const char *fmt, ...) {
    char text[sizeof c->err.detail];   /* an argument may be the old detail */
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    utf8_mend(text, true);             /* it may quote a file, and goes to terminals and logs */
    memcpy(c->err.detail, text, sizeof text);
    c->err.code = code;
    c->err.file = file;
    c->err.line = line;
    c->err.field[0] = 0;
    log_put(LOG_DEBUG_, "fail", "%s at %s:%d: %s", err_row(code)->name, file, line, text);
    return code;
}

void ctx_field_error(struct ctx *c, int code, const char *field, const char *fmt, ...) {
    char text[512];
    va_list ap;
    struct err_item **end = &c->err.items;
    int n = 0;
    for (; *end; end = &(*end)->next)
        if (++n == LIMIT_FIELD_ERRORS)                     /* enough to be refused, and to read */
            return;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    *end = NEW(c, struct err_item);
    **end = (struct err_item){.code = code, .field = arena_dup(c->mem, field), .detail = arena_dup(c->mem, text)};
}

int ctx_field_end(struct ctx *c) {
    const struct err_item *it = c->err.items;
    if (!it)
        return 0;
    int rc = fail(c, E_INVALID, "%s", it->detail);
    snprintf(c->err.field, sizeof c->err.field, "%s", it->field);
    return rc;
}

extern const struct err_row err_rows[];

const struct err_row *err_row(int code) {
    if (code > 0 || code < -ERRORS_COUNT)
        code = E_INTERNAL;
    return &err_rows[-code];
}
