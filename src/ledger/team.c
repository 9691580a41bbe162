/* Verification by several threads: the pieces, the snapshot they share, the verdict. */
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#include "ledger/internal.h"

enum { MAX_PROBLEMS = 1000, TELL_EVERY = 5000, MAX_THREADS = 4, MAX_PIECES = 1 << 20, PIECES_EACH = 64, PIECE_SIZE = 20000, TRIES = 50 };

struct worker { struct ctx c, keep; struct finder f; pthread_t thread; bool own, joinable; int rc; };
struct team {
    struct ctx *c;                /* of whoever asked: owns the pieces */
    struct piece *pieces;
    int n_pieces, cap, n_workers;
    struct worker worker[MAX_THREADS];
    _Atomic int next;
    _Atomic bool stop;
    _Atomic int64_t done;
    int64_t total;
    void (*progress)(void *arg, int64_t done, int64_t total);
    void *arg;
};

void found(struct finder *f, const char *code, const char *register_name, int64_t record, int64_t seq, const char *detail) {
    struct piece *p = f->piece;
    if (p->n_problems == MAX_PROBLEMS)
        return;
    GROW(f->keep, p->problems, p->n_problems, p->cap, 8);
    struct arena *mem = f->keep->mem;
    p->problems[p->n_problems++] = (struct ledger_problem){code, arena_dup(mem, register_name ? register_name : ""), arena_dup(mem, detail), record, seq};
}

/* The caller's own thread tells, for all. */
void step(struct finder *f) {
    struct team *t = f->team;
    int64_t done = atomic_fetch_add_explicit(&t->done, 1, memory_order_relaxed) + 1;
    if (t->progress && f == &t->worker[0].f && done % (TELL_EVERY / t->n_workers) == 0)
        t->progress(t->arg, done < t->total ? done : t->total, t->total);
}

/* ---- the pieces */

static void add(struct team *t, const struct piece *p) {
    if (t->n_pieces == MAX_PIECES)
        return;
    GROW(t->c, t->pieces, t->n_pieces, t->cap, 256);
    t->pieces[t->n_pieces++] = *p;
}

/* Cuts min..max in even parts; the first and the last are open, so that nothing lies outside. */
static void add_range(struct team *t, struct piece p, int64_t min, int64_t max) {
    uint64_t span = (uint64_t)max - (uint64_t)min, n = span / PIECE_SIZE + 1;
    if (n > PIECES_EACH)
        n = PIECES_EACH;
    for (uint64_t i = 0; i < n; i++) {
        p.from = i ? (int64_t)((uint64_t)min + span / n * i) : INT64_MIN;
        p.to = i + 1 < n ? (int64_t)((uint64_t)min + span / n * (i + 1)) - 1 : INT64_MAX;
        add(t, &p);
    }
}

static int cut(struct ctx *c, struct db *db, const struct spec *spec, struct team *t) {
    AUTO_STMT s = {0};
    int rc;
    t->c = c;
    add(t, &(struct piece){.run = schema_verify});
    TRY(db_query0(c, db, Q_LEDGER_HEADS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        t->total += 2 * db_i64(&s, 1) + 1;                /* events, then about as many rows: an estimate for the bar */
        add_range(t, (struct piece){.run = chain_verify, .unit = db_i64(&s, 0)}, 1, db_i64(&s, 1));
    }
    TRY(rc);
    add(t, &(struct piece){.run = heads_verify});
    add(t, &(struct piece){.run = seals_verify});
    for (int i = 0; i < spec->n_registers; i++) {
        int64_t min, max;
        TRY(rows_span(c, db, &spec->registers[i], &min, &max));
        add_range(t, (struct piece){.run = rows_verify, .reg = &spec->registers[i]}, min, max);
    }
    add(t, &(struct piece){.run = secrets_verify});
    add(t, &(struct piece){.run = files_verify});
    add(t, &(struct piece){.run = texts_verify});
    add(t, &(struct piece){.run = registers_verify});
    return t->n_pieces < MAX_PIECES ? 0 : fail(c, E_LIMIT, "more than %d pieces to verify", MAX_PIECES);
}

/* ---- the snapshot */

/* The heads of all chains as a connection sees them: whatever changes a row moves them. */
static int stamp(struct ctx *c, struct db *db, const char **ret_text) {
    AUTO_STMT s = {0};
    struct str out;
    int rc;
    str_init(&out, c, LIMIT_JSON_BYTES);
    TRY(db_query0(c, db, Q_LEDGER_HEADS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        str_put_i64(&out, db_i64(&s, 0));
        str_putc(&out, ' ');
        str_put(&out, db_peek(&s, 2, NULL));
        str_putc(&out, ';');
    }
    *ret_text = out.p;
    return rc;
}

static int begin_all(struct ctx *c, struct team *t, bool *ret_same) {
    const char *first = NULL, *text;
    *ret_same = true;
    for (int i = 0; i < t->n_workers; i++) {
        TRY(db_exec0(c, t->worker[i].f.db, Q_LEDGER_SNAPSHOT));
        TRY(stamp(c, t->worker[i].f.db, &text));
        first = first ? first : text;
        *ret_same = *ret_same && str_eq(first, text);
    }
    return 0;
}

static int end_all(struct ctx *c, struct team *t) {
    for (int i = 0; i < t->n_workers; i++)
        TRY(db_exec0(c, t->worker[i].f.db, Q_LEDGER_SNAPSHOT_END));
    return 0;
}

static void worker_close(struct worker *w) {
    if (w->own)
        db_close(w->f.db);
    ctx_done(&w->c);
    ctx_done(&w->keep);
}

/* All connections on one snapshot, while the server may be writing: if somebody wrote between two of them, once more. */
static int snapshot(struct ctx *c, struct team *t) {
    bool same = false;
    for (int k = 0; k < TRIES && !same; k++) {
        if (k)
            TRY(end_all(c, t));
        TRY(begin_all(c, t, &same));
    }
    if (same)
        return 0;
    TRY(end_all(c, t));                                   /* a very busy server: alone, then */
    while (t->n_workers > 1)
        worker_close(&t->worker[--t->n_workers]);
    return begin_all(c, t, &same);
}

/* ---- the work */

static void team_close(struct team *t) {
    for (int i = 0; i < t->n_workers; i++)
        worker_close(&t->worker[i]);
    t->n_workers = 0;
}

static void worker_open(struct ctx *c, struct team *t, const struct spec *spec, const json_t *heads, struct db *db, bool own) {
    struct worker *w = &t->worker[t->n_workers++];
    ctx_init(&w->c);
    ctx_init(&w->keep);
    w->c.lang = w->keep.lang = c->lang;
    w->own = own;
    w->f = (struct finder){.c = &w->c, .keep = &w->keep, .spec = spec, .db = db, .heads = heads, .team = t};
    str_init(&w->f.text, &w->keep, LIMIT_JSON_BYTES * 4);
    w->f.expected = expect_open(&w->keep);
}

/* A thread and a connection for each core; a database in memory has but the one it is in. */
static int hire(struct ctx *c, struct db *db, const struct spec *spec, const json_t *heads, struct team *t) {
    AUTO_STMT s = {0};
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    TRY(db_one0(c, db, Q_LEDGER_FILE, &s));
    const char *file = db_text(c, &s, 0);
    if (!file || !*file) {
        worker_open(c, t, spec, heads, db, false);
        return 0;
    }
    for (int i = 0; i < MAX_THREADS && (i == 0 || i < cores); i++) {
        struct db *own;
        TRY(db_open(c, file, DB_READONLY, &own));
        worker_open(c, t, spec, heads, own, true);
    }
    return 0;
}

static void *work(void *arg) {
    struct worker *w = arg;
    struct team *t = w->f.team;
    struct ctx *before = ctx_enter(&w->c);
    for (int i; w->rc >= 0 && !t->stop && (i = atomic_fetch_add(&t->next, 1)) < t->n_pieces;) {
        struct piece *p = &t->pieces[i];
        w->f.piece = p;
        w->rc = p->run(&w->f, p);
        expect_end(&w->f);
    }
    if (w->rc < 0)
        t->stop = true;
    ctx_enter(before);
    return NULL;
}

static int work_all(struct ctx *c, struct team *t) {
    for (int i = 1; i < t->n_workers; i++)
        t->worker[i].joinable = !pthread_create(&t->worker[i].thread, NULL, work, &t->worker[i]);
    work(&t->worker[0]);
    int rc = 0;
    for (int i = 0; i < t->n_workers; i++) {
        struct worker *w = &t->worker[i];
        if (w->joinable)
            pthread_join(w->thread, NULL);
        if (w->rc < 0 && rc >= 0)
            rc = fail(c, w->c.err.code, "%s", w->c.err.detail);
    }
    return rc;
}

static void verdict(struct ctx *c, const struct team *t, struct ledger_verdict *ret_v) {
    struct ledger_verdict v = {.ok = true};
    struct ledger_problem *list = NEWN(c, struct ledger_problem, MAX_PROBLEMS);
    for (int i = 0; i < t->n_pieces; i++) {
        const struct piece *p = &t->pieces[i];
        v.events += p->events;
        v.records += p->records;
        v.seals += p->seals;
        for (int k = 0; k < p->n_problems && v.n_problems < MAX_PROBLEMS; k++) {
            struct ledger_problem q = p->problems[k];
            q.register_name = arena_dup(c->mem, q.register_name);
            q.detail = arena_dup(c->mem, q.detail);
            list[v.n_problems++] = q;
        }
    }
    v.ok = !v.n_problems;
    v.problems = list;
    *ret_v = v;
}

static int run(struct ctx *c, struct db *db, const struct spec *spec, const json_t *heads, struct team *t, struct ledger_verdict *ret_v) {
    TRY(hire(c, db, spec, heads, t));
    TRY(snapshot(c, t));
    int rc = cut(c, t->worker[0].f.db, spec, t);
    if (rc >= 0)
        rc = work_all(c, t);
    struct err kept = c->err;
    int end = end_all(c, t);
    if (rc < 0)
        c->err = kept;
    TRY(rc < 0 ? rc : end);
    verdict(c, t, ret_v);
    if (t->progress)
        t->progress(t->arg, t->total, t->total);
    return 0;
}

int team_run(struct ctx *c, struct db *db, const struct spec *spec, const json_t *heads, void (*progress)(void *arg, int64_t done, int64_t total),
             void *arg, struct ledger_verdict *ret_v) {
    struct team *t = NEW(c, struct team);
    t->progress = progress;
    t->arg = arg;
    int rc = run(c, db, spec, heads, t, ret_v);
    team_close(t);
    return rc;
}
