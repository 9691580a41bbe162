/* The context: what every function that can fail takes first.
 *
 * One ctx lives as long as one request, command or scanned file. It carries the arena that owns
 * all memory made meanwhile, the error slot, the clock and the random source (tests set both),
 * the language of messages and the actor on whose behalf things happen.
 * Threads never share a ctx; ctx_enter() makes it the current one of the calling thread
 * (jansson then allocates from its arena). */
#ifndef BASE_CTX_H
#define BASE_CTX_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "errors.gen.h"

struct arena;

enum lang { LANG_ZH, LANG_EN };

/* One thing wrong with one field of the input. */
struct err_item {
    struct err_item *next;
    int code;
    const char *field;
    const char *detail;
};

struct err {
    int code;                /* 0 none, else negative E_* */
    char detail[512];        /* what and which, in c->lang, UTF-8 */
    char field[48];          /* model field it concerns, or "" */
    const char *file;        /* where fail() stood, for the debug log */
    int line;
    struct err_item *items;  /* all field errors, first to last, arena */
};

/* Who acts. Filled by auth; copied into every ledger event. */
struct actor {
    int64_t account;         /* account id, 0 = the program itself (cli, demo, daily run) */
    int64_t person;          /* person id, 0 none */
    int64_t unit;            /* unit whose chain is written, >= 1 */
    int64_t department;      /* department id, 0 none */
    int clearance;           /* 0..4 */
    char session[24];        /* session's public id, or "cli" */
    const void *auth;        /* auth's own view (roles); opaque here */
};

struct ctx {
    struct arena *mem;
    struct err err;
    enum lang lang;
    const struct actor *actor;               /* never NULL; &actor_system by default */
    int64_t (*now_us)(const struct ctx *c);  /* microseconds since 1970 UTC */
    int64_t fixed_us;                        /* used by ctx_fixed_clock */
    const char *day;                         /* when the action under way happened, where it is entered later (ctx_day); NULL: today */
    void (*random)(struct ctx *c, void *out, size_t n_bytes);
    uint64_t seed;                           /* used by a test's random */
    void *user;
};

extern const struct actor actor_system;

/* Starts a context on the caller's storage with a fresh arena, real clock, kernel random.
 * in  c  caller's storage      owns  the arena, until ctx_done
 * cost  1 malloc               source own */
void ctx_init(struct ctx *c);
void ctx_done(struct ctx *c);
/* Frees all memory of c and clears the error; c may be used again. */
void ctx_reset(struct ctx *c);
/* Makes c the current context of this thread (memory of jansson); returns the one before. */
struct ctx *ctx_enter(struct ctx *c);
/* now_us that answers c->fixed_us. */
int64_t ctx_fixed_clock(const struct ctx *c);

/* The only way to make an error. Use through fail(). Returns code. A later fail() overwrites. */
int ctx_fail(struct ctx *c, int code, const char *file, int line, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));
/* Adds an error of one field (collects; does not set c->err.code until err_items_end). Of more than LIMIT_FIELD_ERRORS the first are kept. */
void ctx_field_error(struct ctx *c, int code, const char *field, const char *fmt, ...)
    __attribute__((format(printf, 4, 5)));
/* 0 if no field error was collected, else fails with E_INVALID naming the first. */
int ctx_field_end(struct ctx *c);

#undef fail   /* cmocka has one too */
#define fail(c, code, ...) ctx_fail((c), (code), __FILE__, __LINE__, __VA_ARGS__)
/* Text in the user's language; `c` must be in scope. */
#define T(zh, en) (c->lang == LANG_EN ? en : zh)
#define TRY(call)                                                                                  \
    do {                                                                                           \
        int try_rc_ = (call);                                                                      \
        if (try_rc_ < 0)                                                                           \
            return try_rc_;                                                                        \
    } while (0)

/* The row of errors.tsv for a code (negative); never NULL. */
struct err_row {
    const char *name;
    int status;
    int exit;
    const char *zh;
    const char *en;
};
const struct err_row *err_row(int code);

#define AUTO(fn) __attribute__((cleanup(fn)))
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#endif
