#include "scan/scan.h"

#include <pthread.h>
#include <time.h>

#include "scan/pool.h"
#include "scan/walk.h"

const char *scan_kind_name(enum scan_kind k) {
    static const char *const name[] = {"marked", "likely", "keyword", "unreadable"};
    return name[k];
}

struct run { struct pool pool; struct walk walk; struct ctx *c; };

static int on_file(void *arg, int fd, int64_t size, bool sparse, const char *path) {
    struct run *r = arg;
    return pool_put(&r->pool, fd, size, sparse, path);
}

static void on_unreadable(void *arg, const char *path, const char *reason) {
    struct run *r = arg;
    pool_unreadable(&r->pool, path, reason);
}

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* How much there is, for the time left; costs a walk, so only when somebody watches. */
static void count(struct ctx *c, const struct scan_options *o, const char *const *paths, int n) {
    struct walk w = {.c = c, .since_us = o->since_us, .stop = o->stop};
    for (int i = 0; i < n; i++)
        walk_path(&w, paths[i]);
    c->err.code = 0;
    o->progress(o->arg, 0, 0, w.files, w.bytes);
}

/* The clock that stamps files: it stands still for some milliseconds, then jumps. What is written from now on is stamped no earlier. */
static int64_t file_clock_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_REALTIME_COARSE, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

struct begun { struct ctx *c; const struct scan_options *o; const struct scan_dict *d; int rc; };

static void *dictionary(void *arg) {
    struct begun *b = arg;
    b->rc = dict_new(b->c, b->o->terms, b->o->terms_bytes, &b->d);
    return NULL;
}

/* What is looked for, while the libraries read their settings. */
static int begin(struct ctx *c, const struct scan_options *o, const struct scan_dict **ret_d) {
    struct begun b = {.c = c, .o = o};
    pthread_t beside;
    bool two = pthread_create(&beside, NULL, dictionary, &b) == 0;
    worker_prepare(o);
    if (two)
        pthread_join(beside, NULL);
    else
        dictionary(&b);
    *ret_d = b.d;
    return b.rc;
}

int scan_run(struct ctx *c, const struct scan_options *o, const char *const *paths, int n_paths, struct scan_summary *s) {
    struct run r = {.c = c};
    const struct scan_dict *d;
    double start = seconds();
    int missing = 0, rc = 0;
    TRY(begin(c, o, &d));
    if (o->progress)
        count(c, o, paths, n_paths);
    TRY(pool_open(c, o, d, &r.pool));
    r.walk = (struct walk){.c = c, .since_us = o->since_us, .stop = o->stop, .file = on_file, .unreadable = on_unreadable, .arg = &r};
    s->started_us = file_clock_us();
    for (int i = 0; i < n_paths && rc >= 0 && !(o->stop && *o->stop); i++) {
        rc = walk_path(&r.walk, paths[i]);
        if (rc == E_NOTFOUND || rc == E_IO) {
            pool_unreadable(&r.pool, paths[i], arena_dup(c->mem, c->err.detail));
            missing++;
            rc = 0;
        }
    }
    if (rc >= 0)
        rc = pool_drain(&r.pool);
    pool_close(&r.pool);
    s->files = r.pool.files;
    s->bytes = r.pool.bytes;
    s->hits = r.pool.hits;
    s->unreadable = r.pool.unreadable;
    s->pictures = r.pool.pictures;
    s->skipped = r.walk.skipped;
    s->seconds = seconds() - start;
    s->interrupted = o->stop && *o->stop;
    TRY(rc);
    return missing == n_paths ? fail(c, E_NOTFOUND, T("给出的路径都不存在", "none of the paths exists")) : 0;
}
