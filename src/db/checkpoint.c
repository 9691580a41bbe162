/* Emptying the log into the store, beside the writer.
 *
 * Done by whoever commits, as SQLite does by itself, one action in some fifty waited for thousands of pages to be written all over a large file and
 * for two syncs. A thread with a connection of its own does it; the writer only sees to it that a log which never rests does not grow for ever. */
#include "db/internal.h"

#include <pthread.h>

enum { SOON_PAGES = 2000, LONG_PAGES = 16000, LEFT_PAGES = 500, MOST_PAGES = 4 * LONG_PAGES };

struct checkpointer {
    struct db *db, *writer;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t work;
    int pages, done;          /* in the log; of these already in the store */
    bool due, stop;
};

/* Readers and writers go on meanwhile. */
static int empty_log(sqlite3 *h) {
    int pages = 0, done = 0;
    sqlite3_wal_checkpoint_v2(h, NULL, SQLITE_CHECKPOINT_PASSIVE, &pages, &done);
    return done;
}

static void *checkpoint_main(void *arg) {
    struct checkpointer *k = arg;
    pthread_mutex_lock(&k->lock);
    for (;;) {
        while (!k->due && !k->stop)
            pthread_cond_wait(&k->work, &k->lock);
        if (k->stop)
            break;
        k->due = false;
        pthread_mutex_unlock(&k->lock);
        int done = empty_log(k->db->h);
        pthread_mutex_lock(&k->lock);
        k->done = done;
    }
    pthread_mutex_unlock(&k->lock);
    return NULL;
}

/* After each commit. A long log is finished by the writer itself when little is left of it, so that it begins anew with the next commit. */
static int on_commit(void *arg, sqlite3 *h, const char *name, int pages) {
    struct checkpointer *k = arg;
    (void)name;
    gather_defer(h, false);                              /* what is synced from here on must be */
    pthread_mutex_lock(&k->lock);
    if (pages < k->pages)
        k->done = 0;                                     /* it began anew */
    k->pages = pages;
    int left = pages - k->done;
    k->due = k->due || left >= (pages < LONG_PAGES ? SOON_PAGES : LEFT_PAGES / 2);
    if (k->due)
        pthread_cond_signal(&k->work);
    pthread_mutex_unlock(&k->lock);
    if ((pages >= LONG_PAGES && left < LEFT_PAGES) || pages >= MOST_PAGES)
        empty_log(h);
    return SQLITE_OK;
}

int checkpoint_start(struct ctx *c, const char *path, struct db *writer, struct checkpointer **ret_k) {
    struct checkpointer *k = arena_alloc(writer->mem, sizeof *k);
    k->writer = writer;
    TRY(db_open(c, path, 0, &k->db));
    pthread_mutex_init(&k->lock, NULL);
    pthread_cond_init(&k->work, NULL);
    if (pthread_create(&k->thread, NULL, checkpoint_main, k)) {
        db_close(k->db);
        return fail(c, E_INTERNAL, "cannot start the thread that empties the log");
    }
    sqlite3_wal_hook(writer->h, on_commit, k);
    *ret_k = k;
    return 0;
}

void checkpoint_stop(struct checkpointer *k) {
    if (!k)
        return;
    sqlite3_wal_hook(k->writer->h, NULL, NULL);
    pthread_mutex_lock(&k->lock);
    k->stop = true;
    pthread_cond_signal(&k->work);
    pthread_mutex_unlock(&k->lock);
    pthread_join(k->thread, NULL);
    pthread_cond_destroy(&k->work);
    pthread_mutex_destroy(&k->lock);
    db_close(k->db);
}
