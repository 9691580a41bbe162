/* What was deleted from the tables leaves the files too: log and free pages, proved by reading them. */
#include <fcntl.h>
#include <time.h>
#include <unistd.h>

#include "db/internal.h"
#include "os/os.h"

enum { BLOCK = 1 << 20, TAIL = 1 << 16 };

static void fd_close(int *fd) {
    if (*fd >= 0)
        close(*fd);
}

/* Is one of the texts in this file? A text longer than TAIL is looked for by its beginning. */
static int file_holds(struct ctx *c, const char *path, int n, const char *const *texts, bool *ret_held) {
    AUTO(fd_close) int fd = open(path, O_RDONLY | O_CLOEXEC);
    char *buf = arena_alloc(c->mem, BLOCK + TAIL);
    size_t kept = 0;
    ssize_t got;
    if (fd < 0)
        return 0;                                         /* no log beside the store */
    while ((got = read(fd, buf + kept, BLOCK)) > 0) {
        size_t have = kept + (size_t)got;
        for (int i = 0; i < n; i++) {
            size_t len = strnlen(texts[i], TAIL);
            if (memmem(buf, have, texts[i], len))
                *ret_held = true;
        }
        kept = have < TAIL ? have : TAIL;
        memmove(buf, buf + have - kept, kept);
    }
    return got < 0 ? fail(c, E_IO, T("读 %s 出错", "cannot read %s"), path) : 0;
}

/* Waits for readers by itself, but not for the thread that empties the log just now (checkpoint.c). */
static int empty_log(sqlite3 *h) {
    enum { TRIES = 50, PAUSE_US = 100000 };
    int in_log, moved, rc = SQLITE_BUSY;
    for (int k = 0; k < TRIES && rc == SQLITE_BUSY; k++) {
        time_t began = time(NULL);
        if (k)
            usleep(PAUSE_US);
        rc = sqlite3_wal_checkpoint_v2(h, NULL, SQLITE_CHECKPOINT_TRUNCATE, &in_log, &moved);
        if (time(NULL) - began > 2)
            break;                                        /* it was readers, and it has waited for them */
    }
    return rc;
}

/* ret_emptied: nothing is in the log any more. */
static int files_hold(struct ctx *c, struct db *db, const char *path, int n, const char *const *texts, bool *ret_held, bool *ret_emptied) {
    *ret_held = false;
    int rc = empty_log(db->h);
    if (rc != SQLITE_OK && rc != SQLITE_BUSY)
        return db_error(c, db, "checkpoint");
    *ret_emptied = rc == SQLITE_OK;
    struct arena_mark mark = arena_mark(c->mem);
    rc = file_holds(c, path, n, texts, ret_held);
    if (rc >= 0)
        rc = file_holds(c, arena_printf(c->mem, "%s-wal", path), n, texts, ret_held);
    arena_release(c->mem, mark);
    return rc;
}

/* Every page written anew: what was left on one that was rearranged goes. By way of a file without a name beside the store (scrub_place), for memory may be less than the store. */
static bool rewrite(struct db *db) { return sqlite3_exec(db->h, "PRAGMA temp_store=FILE; VACUUM; PRAGMA temp_store=MEMORY", NULL, NULL, NULL) == SQLITE_OK; }

void scrub_place(const char *dir) {
    if (!sqlite3_temp_directory)
        sqlite3_temp_directory = sqlite3_mprintf("%s", dir);
}

/* ret_done: what still stands, if anything, is not the files' fault. */
static int scrub(struct ctx *c, struct db *db, const char *path, int n, const char *const *texts, bool *ret_held, bool *ret_done) {
    bool emptied = false;
    TRY(files_hold(c, db, path, n, texts, ret_held, &emptied));
    *ret_done = !*ret_held;
    if (*ret_done || !rewrite(db))
        return 0;
    TRY(files_hold(c, db, path, n, texts, ret_held, &emptied));
    *ret_done = emptied || !*ret_held;
    return 0;
}

static int scrub_at(struct ctx *c, const char *path, int n, const char *const *texts, bool *ret_held, bool *ret_done) {
    struct db *db;
    TRY(db_open(c, path, 0, &db));
    int rc = scrub(c, db, path, n, texts, ret_held, ret_done);
    db_close(db);
    return rc;
}

static const char *owed(struct ctx *c, const char *dir) { return arena_printf(c->mem, "%s/scrub.owed", dir); }

int store_owe_scrub(struct ctx *c, const struct store *st) { return os_write_file(c, owed(c, store_dir(st)), "", 0, 0600); }

void store_scrub(struct ctx *c, struct store *st, int n, const char *const *texts, bool *ret_held, bool *ret_done) {
    const char *dir = store_dir(st);
    *ret_held = true;
    *ret_done = false;
    if (scrub_at(c, arena_printf(c->mem, "%s/shenzhi.db", dir), n, texts, ret_held, ret_done) < 0) {
        log_put(LOG_ERROR_, "store", "what was destroyed is not yet cleared from the files: %s", c->err.code == E_FULL ? "the disk is full" : c->err.detail);
        c->err = (struct err){0};
        *ret_held = true;
    }
    if (*ret_done)
        unlink(owed(c, dir));
}

void scrub_owed(struct ctx *c, struct db *db, const char *dir) {
    const char *mark = owed(c, dir);
    if (!os_exists(mark))
        return;
    if (rewrite(db) && empty_log(db->h) == SQLITE_OK)
        unlink(mark);
    else
        log_put(LOG_ERROR_, "store", "what was destroyed is not yet cleared from the files: %s", sqlite3_errmsg(db->h));
}
