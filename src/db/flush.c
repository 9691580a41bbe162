/* What was committed is brought to the disk beside the writer.
 *
 * A commit puts its pages into the log; only the sync of the log makes them durable, and the disk takes as long for that as the writer for several actions. So the
 * writer's commit leaves the sync to a thread of its own and the writer goes on with the next group. Nobody gets an answer before his group is on the disk, and who read
 * something of it meanwhile does not either (store_settles). The log keeps the order of the groups, so a power cut leaves a beginning of them, as before.
 * A sync that failed cannot be tried again (the system may have dropped the pages) and others saw the group: the program ends, and the next start reads what the disk has. */
#include <pthread.h>
#include <unistd.h>

#include "db/internal.h"

struct flusher {
    sqlite3 *h;                       /* the writer's */
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t work;
    struct store_job *first, **last;  /* committed or refused, not yet told */
    struct store_job *shown, **behind; /* who only read, and waits until what he saw is on the disk; in the order of `upto` */
    sqlite3_file *log;                /* to be synced for them; NULL: nothing of theirs is in a log */
    int64_t begun, handed, durable;   /* commits */
    bool stop;
};

static _Noreturn void lost(void) {
    log_put(LOG_ERROR_, "store", "the disk could not keep the log that was written: the program ends, so that nothing unsaved is answered. Look at the disk and start again; what the disk has counts");
    _exit(1);
}

static void tell(struct store_job *j) {
    for (struct store_job *next; j; j = next) {
        next = j->next;
        j->done(j);                                         /* from here on j is gone */
    }
}

/* Takes those out whose commits are durable. */
static struct store_job *settled(struct flusher *f) {
    struct store_job *all = f->shown, **end = &all;
    while (*end && (*end)->upto <= f->durable)
        end = &(*end)->next;
    f->shown = *end;
    *end = NULL;
    if (!f->shown)
        f->behind = &f->shown;
    return all;
}

static void *flusher_main(void *arg) {
    struct flusher *f = arg;
    pthread_mutex_lock(&f->lock);
    for (;;) {
        while (!f->first && !f->stop)
            pthread_cond_wait(&f->work, &f->lock);
        struct store_job *group = f->first, *readers;
        if (!group)
            break;
        sqlite3_file *log = f->log;
        int64_t upto = f->handed;
        f->first = NULL;
        f->last = &f->first;
        f->log = NULL;
        pthread_mutex_unlock(&f->lock);
        if (log && gather_sync(log))
            lost();
        pthread_mutex_lock(&f->lock);
        f->durable = upto;
        readers = settled(f);
        pthread_mutex_unlock(&f->lock);
        tell(readers);                                      /* first: who waits behind all others may end the server */
        tell(group);
        pthread_mutex_lock(&f->lock);
    }
    pthread_mutex_unlock(&f->lock);
    return NULL;
}

void flusher_commits(struct flusher *f) {
    pthread_mutex_lock(&f->lock);
    f->begun++;
    pthread_mutex_unlock(&f->lock);
    gather_defer(f->h, true);
}

void flusher_take(struct flusher *f, struct store_job *group) {
    sqlite3_file *log = gather_owed(f->h);
    pthread_mutex_lock(&f->lock);
    for (*f->last = group; *f->last;)
        f->last = &(*f->last)->next;
    f->handed = f->begun;
    f->log = log ? log : f->log;
    pthread_cond_signal(&f->work);
    pthread_mutex_unlock(&f->lock);
}

bool flusher_settles(struct flusher *f, struct store_job *j) {
    pthread_mutex_lock(&f->lock);
    bool waits = f->durable < f->begun;
    if (waits && j) {
        j->upto = f->begun;
        j->next = NULL;
        *f->behind = j;
        f->behind = &j->next;
    }
    pthread_mutex_unlock(&f->lock);
    return waits;
}

int flusher_start(struct ctx *c, struct db *writer, struct flusher **ret_f) {
    struct flusher *f = arena_alloc(writer->mem, sizeof *f);
    *f = (struct flusher){.h = writer->h};
    f->last = &f->first;
    f->behind = &f->shown;
    pthread_mutex_init(&f->lock, NULL);
    pthread_cond_init(&f->work, NULL);
    if (pthread_create(&f->thread, NULL, flusher_main, f))
        return fail(c, E_INTERNAL, "cannot start the thread that syncs the log");
    *ret_f = f;
    return 0;
}

void flusher_stop(struct flusher *f) {
    if (!f)
        return;
    pthread_mutex_lock(&f->lock);
    f->stop = true;
    pthread_cond_signal(&f->work);
    pthread_mutex_unlock(&f->lock);
    pthread_join(f->thread, NULL);
    pthread_cond_destroy(&f->work);
    pthread_mutex_destroy(&f->lock);
}
