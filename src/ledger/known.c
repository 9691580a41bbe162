/* What the running program knows of keyed rows: the newest event of each. A former row with its former digest was good once; it is not good again. A row written by another
 * process (a command beside the server) is known from the first look at it. */
#include <pthread.h>
#include <time.h>

#include "db/functions.h"
#include "db/group.h"
#include "ledger/internal.h"

enum { GRACE_S = 10, FEWEST = 1024 };                      /* somebody may be reading a moment that ended just now */
/* of: the store and the register. From `since` + GRACE_S on nothing before `seq` counts, till then nothing before `sure`. */
struct known { uint64_t of; int64_t id, sure, seq, since; };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct { struct arena *mem; struct known *v; size_t n, cap; } all;

static int64_t now_s(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec;
}

/* Its place, or the free one where it belongs. */
static struct known *place(struct known *v, size_t cap, uint64_t of, int64_t id) {
    size_t at = (size_t)(of ^ (uint64_t)id * 0x9E3779B97F4A7C15u) & (cap - 1);
    while (v[at].of && (v[at].of != of || v[at].id != id))
        at = (at + 1) & (cap - 1);
    return &v[at];
}

static void room(void) {
    size_t cap = all.cap ? all.cap * 2 : FEWEST;
    if (all.cap && all.n < all.cap / 2)
        return;
    if (!all.mem)
        all.mem = arena_open();
    struct known *v = arena_alloc(all.mem, cap * sizeof *v);
    for (size_t i = 0; i < all.cap; i++)
        if (all.v[i].of)
            *place(v, cap, all.v[i].of, all.v[i].id) = all.v[i];
    all.v = v;
    all.cap = cap;
}

static void ripen(struct known *k, int64_t now) {
    if (now - k->since > GRACE_S)
        k->sure = k->seq;
}

static uint64_t of(const struct db *db, const char *register_name) {
    return (hash_fnv(register_name, strlen(register_name)) ^ db_file_hash(db)) | 1;
}

static void note(struct db *db, const char *register_name, int64_t id, int64_t seq) {
    int64_t now = now_s();
    pthread_mutex_lock(&lock);
    room();
    struct known *k = place(all.v, all.cap, of(db, register_name), id);
    if (!k->of) {
        *k = (struct known){of(db, register_name), id, 0, seq, now};
        all.n++;
    } else if (seq > k->seq) {
        ripen(k, now);
        k->seq = seq;
        k->since = now;
    }
    pthread_mutex_unlock(&lock);
}

void ledger_row_written(struct db *db, const char *register_name, int64_t id, int64_t seq) {
    if (db_sums(db))
        db_then(db, note, register_name, id, seq);
}

bool known_newest(struct db *db, const char *register_name, int64_t id, int64_t seq) {
    bool newest = true;
    pthread_mutex_lock(&lock);
    struct known *k = all.cap ? place(all.v, all.cap, of(db, register_name), id) : NULL;
    if (k && k->of) {
        ripen(k, now_s());
        newest = seq >= k->sure;
    }
    pthread_mutex_unlock(&lock);
    if (newest && !db_in_tx(db))                           /* committed; what this connection is writing is told when it is */
        note(db, register_name, id, seq);
    return newest;
}
