/* The store: one file, one writer thread that commits groups, another that brings them to the disk (flush.c), read connections that are lent out. */
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "db/internal.h"
#include "db/place.h"
#include "os/os.h"
#include "os/stop.h"

enum { READERS = 64, HOT_READERS = 2 };   /* idle connections kept; the first few with their pages */

struct store {
    struct arena *mem;
    char *dir, *path;
    int flags;
    struct db *writer;
    struct checkpointer *checkpointer;
    struct flusher *flusher;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t work;
    struct store_job *first, **last;
    bool stop;
    int careful;                 /* groups still to be run with a savepoint a job */
    struct db *idle[READERS];
    int n_idle;
    _Atomic int64_t groups;
};

const char *store_dir(const struct store *st) {
    return st->dir;
}

int64_t store_groups(const struct store *st) {
    return st->groups;
}

/* Runs one job in its savepoint of the open transaction. */
static int run_one(struct store *st, struct store_job *j) {
    AUTO_TX tx = {0};
    struct ctx *before = ctx_enter(j->c);
    int rc = tx_begin(j->c, st->writer, &tx);
    if (rc >= 0)
        rc = j->fn(j->c, st->writer, j->arg);
    if (rc >= 0) {
        int done = tx_commit(j->c, &tx);
        rc = done < 0 ? done : rc;
    }
    tx_close(&tx);
    ctx_enter(before);
    return rc;
}

static void fail_group(struct store_job *group, struct ctx *why) {
    for (struct store_job *j = group; j; j = j->next)
        if (j->rc >= 0)
            j->rc = why->err.code == E_FULL ? db_full(j->c) : fail(j->c, why->err.code, "%s", why->err.detail);   /* each in his own language */
}

/* One after the other in one transaction. false: flat, and a job failed after it wrote, so that all is undone. */
static bool try_group(struct store *st, struct store_job *group, struct ctx *own, bool flat) {
    AUTO_TX tx = {0};
    if (tx_begin(own, st->writer, &tx) < 0) {
        fail_group(group, own);
        return true;
    }
    st->writer->flat = flat;
    uint64_t writes = st->writer->writes;
    bool lost = false;
    for (struct store_job *j = group; j; j = j->next) {
        j->rc = lost ? fail(j->c, E_DB, "transaction lost") : run_one(st, j);
        lost = lost || sqlite3_get_autocommit(st->writer->h);   /* the engine rolled back all: disk full, I/O error */
    }
    bool spoilt = st->writer->spoilt;
    st->writer->flat = st->writer->spoilt = false;
    if (lost) {
        if (os_go_on(own) >= 0)
            db_full(own);                                  /* or an input/output error, which looks the same from here */
        fail_group(group, own);
        st->writer->depth = 0;
        tx.open = 0;
        later_undo(st->writer, 0);
    } else if (spoilt) {
        return false;
    } else if (flusher_commits(st->flusher), tx_commit(own, &tx) < 0) {
        fail_group(group, own);
    } else if (st->writer->writes != writes && !(st->flags & DB_CREATE)) {
        os_stop_no_more();                                 /* of a store that is being made nothing stands yet */
    }
    return true;
}

/* A savepoint costs the engine a copy of every page that is touched after it, for each job. So a group is tried without; when one of its jobs fails after it
 * wrote, all is undone and done again with them, and so are some groups after it. */
static void run_group(struct store *st, struct store_job *group, struct ctx *own) {
    enum { CAREFUL_GROUPS = 32 };
    bool flat = !st->careful;
    for (struct store_job *j = group; j; j = j->next)
        flat = flat && j->again;
    st->careful -= st->careful > 0;
    if (try_group(st, group, own, flat))
        return;
    for (struct store_job *j = group; j; j = j->next)
        j->c->err = (struct err){0};
    st->careful = CAREFUL_GROUPS;
    try_group(st, group, own, false);
}

static struct store_job *take_group(struct store *st) {
    struct store_job *group = st->first, *j = group;
    for (int n = 1; j && j->next && n < LIMIT_GROUP_COMMIT; n++)
        j = j->next;
    if (j) {
        st->first = j->next;
        j->next = NULL;
        if (!st->first)
            st->last = &st->first;
    }
    return group;
}

static void *writer_main(void *arg) {
    struct store *st = arg;
    struct ctx own;
    ctx_init(&own);
    ctx_enter(&own);
    pthread_mutex_lock(&st->lock);
    for (;;) {
        while (!st->first && !st->stop)
            pthread_cond_wait(&st->work, &st->lock);
        struct store_job *group = take_group(st);
        if (!group)
            break;
        pthread_mutex_unlock(&st->lock);
        run_group(st, group, &own);
        st->groups++;
        flusher_take(st->flusher, group);               /* from here on they are gone */
        ctx_reset(&own);
        pthread_mutex_lock(&st->lock);
    }
    pthread_mutex_unlock(&st->lock);
    ctx_done(&own);
    return NULL;
}

int store_submit(struct store *st, struct store_job *j) {
    struct ctx *c = j->c;
    j->next = NULL;
    pthread_mutex_lock(&st->lock);
    bool stop = st->stop;
    if (!stop) {
        *st->last = j;
        st->last = &j->next;
        pthread_cond_signal(&st->work);
    }
    pthread_mutex_unlock(&st->lock);
    return stop ? fail(c, E_BUSY, T("系统正在停止", "the server is stopping")) : 0;
}

/* One semaphore a waiter: who wakes need not queue for a lock. */
struct waiter { struct store_job j; sem_t done; };

static void wake(struct store_job *j) {
    sem_post(&((struct waiter *)j)->done);              /* j is its first member */
}

static int write_and_wait(struct store *st, struct waiter w) {
    sem_init(&w.done, 0, 0);
    int rc = store_submit(st, &w.j);
    if (rc >= 0) {
        while (sem_wait(&w.done))
            ;
        rc = w.j.rc;
    }
    sem_destroy(&w.done);
    return rc;
}

int store_write(struct ctx *c, struct store *st, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg) {
    return write_and_wait(st, (struct waiter){.j = {.c = c, .fn = fn, .arg = arg, .done = wake}});
}

int store_write_again(struct ctx *c, struct store *st, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg) {
    return write_and_wait(st, (struct waiter){.j = {.c = c, .fn = fn, .arg = arg, .done = wake, .again = true}});
}

int store_read(struct ctx *c, struct store *st, struct db_lease *ret_l) {
    struct db *db = NULL;
    pthread_mutex_lock(&st->lock);
    if (st->n_idle)
        db = st->idle[--st->n_idle];
    pthread_mutex_unlock(&st->lock);
    if (!db)
        TRY(db_open(c, st->path, DB_READONLY, &db));
    static const struct query begin = {"begin", "BEGIN", NULL};
    *ret_l = (struct db_lease){st, db};
    int rc = db_exec0(c, db, &begin);
    if (rc < 0)
        store_release(ret_l);
    return rc;
}

bool store_settles(struct store *st, struct store_job *j) {
    return flusher_settles(st->flusher, j);
}

void store_settle(struct store *st) {
    struct waiter w = {.j = {.done = wake}};
    sem_init(&w.done, 0, 0);
    if (flusher_settles(st->flusher, &w.j))
        while (sem_wait(&w.done))
            ;
    sem_destroy(&w.done);
}

static int look(struct ctx *c, struct db *db) {
    static const struct query any = {"any", "SELECT 1 FROM sqlite_schema LIMIT 1", NULL};
    AUTO_STMT s = {0};
    return db_one0(c, db, &any, &s);
}

int store_read_settled(struct ctx *c, struct store *st, struct db_lease *ret_l) {
    TRY(store_read(c, st, ret_l));
    int rc = look(c, ret_l->db);                         /* from here on it sees one moment */
    if (rc < 0)
        store_release(ret_l);
    else
        store_settle(st);
    return rc;
}

void store_release(struct db_lease *l) {
    struct store *st = l->st;
    if (!l->db)
        return;
    if (!sqlite3_get_autocommit(l->db->h))
        sqlite3_exec(l->db->h, "ROLLBACK", NULL, NULL, NULL);
    pthread_mutex_lock(&st->lock);
    bool hot = st->n_idle < HOT_READERS;                  /* the last one given back is the next one lent */
    pthread_mutex_unlock(&st->lock);
    if (!hot)
        sqlite3_db_release_memory(l->db->h);
    pthread_mutex_lock(&st->lock);
    bool keep = st->n_idle < READERS;
    if (keep)
        st->idle[st->n_idle++] = l->db;
    pthread_mutex_unlock(&st->lock);
    if (!keep)
        db_close(l->db);
    l->db = NULL;
}

/* Before a newer program changes the schema: a copy that the older one still opens, DIR/backup/before-<time>-step<n>.backup. */
static int keep_before(struct ctx *c, struct db *db, const char *dir) {
    int64_t last = 0;
    char now[DATETIME_SIZE];
    int behind = db_behind(c, db, &last);
    if (behind <= 0)
        return behind;
    when_datetime(c->now_us(c), now);
    for (char *p = now; *p; p++)
        if (*p == ':')
            *p = '.';
    const char *to = arena_printf(c->mem, "%s/backup/before-%s-step%" PRId64 ".backup", dir, now, last), *part = arena_printf(c->mem, "%s/backup/before.unfinished", dir);
    TRY(os_mkdir(c, arena_printf(c->mem, "%s/backup", dir), 0700));
    if (os_exists(to))                      /* a start of the same second made it and was stopped then */
        return 0;
    db_remove(c, part);                     /* of a start that was killed: the whole office in the clear */
    TRY(db_copy(c, db, part));
    TRY(os_rename(c, part, to));
    log_put(LOG_INFO_, "store", "schema of step %" PRId64 " kept as %s before it is brought up to date", last, to);
    return 0;
}

int store_there(struct ctx *c, const char *dir, bool to_write, const char **ret_path) {
    const char *path = arena_printf(c->mem, "%s/shenzhi.db", dir);
    bool shared = !to_write && os_exists(arena_printf(c->mem, "%s-shm", path));      /* somebody has it open, who may write: a reader can join */
    if (access(path, to_write ? R_OK | W_OK : R_OK) == 0 && (shared || access(dir, W_OK) == 0)) {
        *ret_path = path;
        return 0;
    }
    if (errno == ENOENT || errno == ENOTDIR)
        return fail(c, E_NOTFOUND, T("%s 里没有数据，请先运行 shenzhi init --data %s", "no data in %s: run shenzhi init --data %s first"), dir, dir);
    if (errno == EROFS)
        return fail(c, E_IO, T("%s 所在的盘只读，不能直接使用：请改为可写，或把它复制到可写的盘，或用 shenzhi restore --from %s --data 新目录 恢复后再用", "the disk of %s is read-only: make it writable, copy it to one that is, or restore it by shenzhi restore --from %s --data NEW"), dir, path);
    return fail(c, E_DENIED, T("本用户不能读写 %s（%s）。请换用运行服务的用户，或改正目录和文件的属主、权限", "this user cannot read and write %s (%s): use the one the server runs as, or mend owner and mode"), dir, os_why(c, errno));
}

int store_look(struct ctx *c, const char *dir, struct db **ret_db) {
    const char *path;
    TRY(store_there(c, dir, false, &path));
    TRY(db_open(c, path, DB_READONLY, ret_db));
    int rc = store_known(c, *ret_db, path);
    if (rc < 0)
        db_close(*ret_db);
    return rc;
}

int store_open(struct ctx *c, const char *dir, int flags, struct store **ret_st) {
    const char *path = arena_printf(c->mem, "%s/shenzhi.db", dir);
    if (flags & DB_CREATE)
        TRY(os_mkdir(c, dir, 0700));
    else
        TRY(store_there(c, dir, true, &path));
    struct stat file;
    if (!(flags & DB_CREATE) && !stat(path, &file) && !file.st_size && !os_exists(arena_printf(c->mem, "%s-wal", path)))   /* never taken for a new office */
        return fail(c, E_DAMAGED, T("数据库文件 %s 是空的（0字节），数据已丢失。请保留它备查，用 shenzhi restore --from 备份 --data 新目录 恢复最近的备份", "the database file %s is empty (0 bytes), its data is lost: keep it, and restore the latest backup with shenzhi restore --from BACKUP --data NEW_DIRECTORY"), path);
    struct db *db;
    scrub_place(dir);
    TRY(db_open(c, path, flags & DB_CREATE, &db));
    int rc = store_known(c, db, path);
    if (rc >= 0)
        rc = keep_before(c, db, dir);
    if (rc >= 0)
        rc = db_migrate(c, db);
    if (rc < 0) {
        db_close(db);
        return rc;
    }
    if (!(flags & DB_CREATE))
        scrub_owed(c, db, dir);
    struct arena *mem = arena_open();
    struct store *st = arena_alloc(mem, sizeof *st);
    *st = (struct store){.mem = mem, .dir = arena_dup(mem, dir), .path = arena_dup(mem, path), .flags = flags, .writer = db};
    st->last = &st->first;
    pthread_mutex_init(&st->lock, NULL);
    pthread_cond_init(&st->work, NULL);
    rc = checkpoint_start(c, st->path, db, &st->checkpointer);
    if (rc >= 0)
        rc = flusher_start(c, db, &st->flusher);
    if (rc >= 0 && pthread_create(&st->thread, NULL, writer_main, st))
        rc = fail(c, E_INTERNAL, "cannot start the writer thread");
    if (rc < 0) {
        flusher_stop(st->flusher);
        checkpoint_stop(st->checkpointer);
        db_close(db);
        arena_close(mem);
        return rc;
    }
    *ret_st = st;
    return 0;
}

void store_close(struct store *st) {
    if (!st)
        return;
    pthread_mutex_lock(&st->lock);
    st->stop = true;
    pthread_cond_signal(&st->work);
    pthread_mutex_unlock(&st->lock);
    pthread_join(st->thread, NULL);
    flusher_stop(st->flusher);
    checkpoint_stop(st->checkpointer);
    for (int i = 0; i < st->n_idle; i++)
        db_close(st->idle[i]);
    sqlite3_wal_checkpoint_v2(st->writer->h, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    db_close(st->writer);
    pthread_mutex_destroy(&st->lock);
    pthread_cond_destroy(&st->work);
    arena_close(st->mem);
}

int store_backup(struct ctx *c, struct store *st, const char *to_path) {
    AUTO_READ from = {0};
    TRY(store_read(c, st, &from));
    sqlite3_exec(from.db->h, "COMMIT", NULL, NULL, NULL);
    return db_copy(c, from.db, to_path);
}
