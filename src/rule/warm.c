/* Many rules at once: a thread a core takes rule after rule. */
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#include "rule/memory.h"

enum { MAX_THREADS = 4 };
struct team {
    const struct ctx *of;             /* whose clock it is */
    struct store *st;
    const struct spec *spec;
    const struct rule_ask **asks;
    int n;
    _Atomic int next;
};

static int ignore(void *arg, const struct rule_row *row) {
    (void)arg, (void)row;
    return 0;
}

static void *work(void *arg) {
    struct team *t = arg;
    struct ctx c;
    ctx_init(&c);
    c.now_us = t->of->now_us;
    c.fixed_us = t->of->fixed_us;
    struct ctx *before = ctx_enter(&c);
    {
        AUTO_READ db = {0};
        if (store_read(&c, t->st, &db) >= 0)
            for (int i; (i = atomic_fetch_add(&t->next, 1)) < t->n;) {
                struct arena_mark m = arena_mark(c.mem);
                rule_rows(&c, db.db, t->spec, t->asks[i]->rule, &t->asks[i]->period, ignore, NULL);
                arena_release(c.mem, m);
            }
    }
    ctx_enter(before);
    ctx_done(&c);
    return NULL;
}

static int unknown(struct ctx *c, struct team *t, int n, const struct rule_ask *asks) {
    AUTO_READ db = {0};
    TRY(store_read(c, t->st, &db));
    for (int i = 0; i < n; i++) {
        int known = rule_known(c, db.db, t->spec, asks[i].rule, &asks[i].period);
        TRY(known);
        if (!known)
            t->asks[t->n++] = &asks[i];
    }
    return 0;
}

/* Who comes while another is at it waits, and finds most of it done. */
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static int warm(struct ctx *c, struct team *t, int n, const struct rule_ask *asks) {
    pthread_t thread[MAX_THREADS];
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    int hired = 0;
    TRY(unknown(c, t, n, asks));
    while (hired < MAX_THREADS - 1 && hired < cores - 1 && hired < t->n - 1 && !pthread_create(&thread[hired], NULL, work, t))
        hired++;
    if (t->n)
        work(t);
    for (int i = 0; i < hired; i++)
        pthread_join(thread[i], NULL);
    return t->n;
}

int rule_warm(struct ctx *c, struct store *st, const struct spec *spec, int n, const struct rule_ask *asks, bool anew) {
    struct team t = {.of = c, .st = st, .spec = spec, .asks = NEWN(c, const struct rule_ask *, n + 1)};
    pthread_mutex_lock(&turn);
    if (anew)
        rule_forget();
    int rc = warm(c, &t, n, asks);
    pthread_mutex_unlock(&turn);
    return rc;
}
