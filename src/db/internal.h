/* Inside of db/: the connection. */
#ifndef DB_INTERNAL_H
#define DB_INTERNAL_H
#include <sqlite3.h>
#include <stdio.h>

#include "db/functions.h"
#include "db/group.h"

enum { STMT_CACHE = 512 };   /* slots: a power of two */

#define DB_NOT_CLEAN UINT64_MAX

struct cached {
    const char *sql;         /* owned copy */
    sqlite3_stmt *h;
    bool busy, writes;
    bool guarded;            /* the authorizer passed it: kept apart from what is the program's own */
    uint32_t used;           /* when, by db->uses */
    int n_args;
    uint64_t names;          /* hash of the argument names that `arg` was made for, 0 none yet */
    int16_t arg[64];         /* parameter number of the i-th argument */
};

struct db {
    sqlite3 *h;
    struct arena *mem;       /* the connection's own: cache */
    struct cached cache[STMT_CACHE];
    uint32_t uses;
    struct db_later *later;  /* later.c; NULL: none yet */
    int64_t seed;
    int depth;               /* of savepoints */
    uint64_t stretch;        /* db_stretch */
    uint64_t serial;         /* db_serial */
    bool flat, spoilt;       /* no savepoints inside the transaction; something was to be undone all the same, so all of it must be */
    uint64_t writes, clean;  /* statements stepped that may write; how many when the innermost savepoint was last empty */
    struct db_guard guard;
    int64_t deadline_us;
    bool timed_out;
    db_digest *digest;       /* functions.h */
    unsigned char digest_key[DB_DIGEST_KEY];
    bool keyed, sums;
    void (*on_close)(void *arg);   /* a copy's memory files */
    void *on_close_arg;
};

/* Fails with the engine's message; maps full disk, busy, unique. */
int db_full(struct ctx *c);                                        /* E_FULL in the language of c */
int db_error(struct ctx *c, struct db *db, const char *what);
int db_functions(struct ctx *c, struct db *db);
int db_exec_text(struct ctx *c, struct db *db, const char *sql);
/* later.c: how many wait; forgets those after a mark; runs all, before the commit; what is to be told after it, and forgets all; frees. */
int later_mark(const struct db *db);
void later_undo(struct db *db, int mark);
int later_run(struct ctx *c, struct db *db);
void later_done(struct db *db);
void later_close(struct db *db);
/* gather.c: the name of the file layer for connections that write; from any thread, once before use */
const char *gather_layer(void);
/* The sync of the next commit of h is left to whoever takes the file it is owed for (gather_owed: NULL none; from then on syncs are not put off) and calls gather_sync, from any thread; 0 or the engine's error. */
void gather_defer(sqlite3 *h, bool on);
sqlite3_file *gather_owed(sqlite3 *h);
int gather_sync(sqlite3_file *f);
/* flush.c: the writer says that a commit follows, then hands its group over, committed or refused: synced, then each is told (done). settles: store_settles.
 * stop: after the last group. */
struct flusher;
int flusher_start(struct ctx *c, struct db *writer, struct flusher **ret_f);
void flusher_commits(struct flusher *f);
void flusher_take(struct flusher *f, struct store_job *group);
bool flusher_settles(struct flusher *f, struct store_job *j);
void flusher_stop(struct flusher *f);
/* checkpoint.c: from start to stop the log of the writer's store is emptied beside it. */
struct checkpointer;
int checkpoint_start(struct ctx *c, const char *path, struct db *writer, struct checkpointer **ret_k);
void checkpoint_stop(struct checkpointer *k);
/* Where the engine puts what does not fit into memory, once a process and before anything is opened: where the store lies, not where a text would stand in the clear. */
void scrub_place(const char *dir);
/* Clears the files of what was destroyed when a purge was killed before it did (scrub.c); what fails is logged and waits for the next opening. */
void scrub_owed(struct ctx *c, struct db *db, const char *dir);
#endif
