/* The one door to SQL.
 *
 * struct db is one connection, used by one thread at a time. A query is a constant `struct query`:
 * either generated from model/sql (Q_<NAME>) or built from a checked spec; values are only ever bound. Rows
 * are read through AUTO_STMT handles. Nested transactions are savepoints (AUTO_TX rolls back
 * unless committed). The store owns the file: one writer thread that commits groups, and a
 * pool of read connections.
 * Life: store_open -> store_read / store_write from any thread -> store_close. */
#ifndef DB_DB_H
#define DB_DB_H
#include "base/base.h"

struct db;
struct store;

struct query {
    const char *name;
    const char *sql;                 /* parameters are :name */
    const char *const *args;         /* parameter names in the order of A() arguments, NULL-ended */
};

enum db_type { DB_NULL, DB_INT, DB_TEXT, DB_BLOB };
struct db_arg {
    enum db_type type;
    int64_t i;
    const void *p;
    size_t n;
};
struct db_args { int n; const struct db_arg *v; };

static inline struct db_arg db_arg_i64(int64_t v) { return (struct db_arg){DB_INT, v, 0, 0}; }
static inline struct db_arg db_arg_text(const char *s) {
    return (struct db_arg){s ? DB_TEXT : DB_NULL, 0, s, s ? strlen(s) : 0};
}
static inline struct db_arg db_arg_blob(const void *p, size_t n) {
    return (struct db_arg){p ? DB_BLOB : DB_NULL, 0, p, n};
}
/* One bound value: integer or text (NULL text binds NULL); B() a blob; ANULL a NULL. */
#define A(v) _Generic((v), char *: db_arg_text, const char *: db_arg_text, default: db_arg_i64)(v)
#define B(p, n) db_arg_blob(p, n)
#define ANULL ((struct db_arg){DB_NULL, 0, 0, 0})
#define ARGS(...)                                                                                  \
    ((struct db_args){(int)(sizeof((struct db_arg[]){__VA_ARGS__}) / sizeof(struct db_arg)),       \
                      (const struct db_arg[]){__VA_ARGS__}})
#define NOARGS ((struct db_args){0, NULL})

/* A row cursor; close before the connection. Zero-initialise; AUTO_STMT closes it. */
struct stmt { void *h; struct db *db; const struct query *q; };
#define AUTO_STMT AUTO(stmt_close) struct stmt
void stmt_close(struct stmt *s);

struct tx { struct db *db; int open, later; bool shared; uint64_t writes; };
/* A transaction, or a savepoint inside one: rolled back when its scope ends without a commit. */
#define AUTO_TX AUTO(tx_close) struct tx
int tx_begin(struct ctx *c, struct db *db, struct tx *t);
int tx_commit(struct ctx *c, struct tx *t);
void tx_close(struct tx *t);
bool db_in_tx(const struct db *db);
/* Opens a query; rows by db_next. err E_DB (text of the engine) | E_FULL | E_BUSY. */
int db_open_query(struct ctx *c, struct db *db, const struct query *q, struct stmt *ret_s,
                  struct db_args args);
/* 1 a row, 0 the end. err E_DB | E_TIMEOUT | E_LIMIT */
int db_next(struct ctx *c, struct stmt *s);
/* Opens and steps to the one row. err E_NOTFOUND no row. */
int db_open_one(struct ctx *c, struct db *db, const struct query *q, struct stmt *ret_s,
                struct db_args args);
/* Runs to the end; returns rows changed. err E_DUPLICATE unique key | E_DB */
int db_run(struct ctx *c, struct db *db, const struct query *q, struct db_args args);
#define db_query(c, db, q, s, ...) db_open_query(c, db, q, s, ARGS(__VA_ARGS__))
#define db_query0(c, db, q, s) db_open_query(c, db, q, s, NOARGS)
#define db_one(c, db, q, s, ...) db_open_one(c, db, q, s, ARGS(__VA_ARGS__))
#define db_one0(c, db, q, s) db_open_one(c, db, q, s, NOARGS)
#define db_exec(c, db, q, ...) db_run(c, db, q, ARGS(__VA_ARGS__))
#define db_exec0(c, db, q) db_run(c, db, q, NOARGS)
int64_t db_last_id(struct db *db);

/* Columns of the row in front: how many, named how, of what type, and their values. */
int db_columns(struct stmt *s);
const char *db_column_name(struct stmt *s, int col);
enum db_type db_column_type(struct stmt *s, int col);
bool db_is_null(struct stmt *s, int col);
int64_t db_i64(struct stmt *s, int col);
const char *db_text(struct ctx *c, struct stmt *s, int col);   /* arena copy, NULL for NULL */
const char *db_peek(struct stmt *s, int col, size_t *ret_n);   /* valid until db_next; NULL for NULL */
const void *db_blob(struct ctx *c, struct stmt *s, int col, size_t *ret_n);

/* One private connection (tests, demo, verify, scratch). path ":memory:" allowed.
 * flags DB_READONLY | DB_CREATE | DB_NOFK no foreign keys | DB_BULK fast and not durable: for a store that is made anew if it breaks
 * off; nobody else may have it open, and opening it once without the flag makes it durable again | DB_STILL beside DB_READONLY: nobody writes
 * the file and no log lies beside it, so it is read without a lock and without files beside it, also from a disc. */
enum { DB_READONLY = 1, DB_CREATE = 2, DB_NOFK = 4, DB_BULK = 8, DB_STILL = 16 };
int db_open(struct ctx *c, const char *path, int flags, struct db **ret_db);
void db_close(struct db *db);
/* Opens a foreign database file (and its WAL, or -1) from a private copy in memory: neither is touched, no lock is taken, no file made.
 * in   max_bytes  of each      err  E_LIMIT | E_SYNTAX not a database | E_IO      cost  one read of both files      source SQLite file format */
int db_open_copy(struct ctx *c, int db_fd, int wal_fd, int64_t max_bytes, struct db **ret_db);
/* Copies a whole database, also one being written, to a new file; under its name it is whole or not there (PATH.part until then). err E_DUPLICATE to_path exists | E_DB | E_FULL */
int db_copy(struct ctx *c, struct db *from, const char *to_path);
/* Takes away a database that nobody has open, with what the engine leaves beside it. What is not there is no matter. */
void db_remove(struct ctx *c, const char *path);
/* Learns how many rows stand behind each index, so that the planner knows a common value from a rare one: after bulk loads.
 * cost  reads at most 50,000 entries of each index: 0.6 s at five million rows */
int db_analyze(struct ctx *c, struct db *db);
/* Runs a script of several statements (migrations, demo, tests), :names bound from a map given as
 * pairs name,arg; err says which statement. If ret_s is not NULL it gets the last statement, opened, when that is a SELECT. */
struct db_named { const char *name; struct db_arg v; };
int db_script(struct ctx *c, struct db *db, const char *what, const char *sql,
              const struct db_named *named, struct stmt *ret_s);
/* From now on only SELECT and the listed reading is allowed (authorizer), with limits; off restores. */
struct db_guard { bool on; int64_t max_ms; void (*read_table)(void *arg, const char *table); void *arg; };
void db_guard(struct db *db, const struct db_guard *g);
/* Seed of rnd(text). */
void db_set_seed(struct db *db, int64_t seed);
/* Brings a database to the newest step of model/sql/migrations; steps done before stay as they are. */
int db_migrate(struct ctx *c, struct db *db);
/* Tables and columns that exist, for register sync: calls fn(table, column) for each. */
int db_schema(struct ctx *c, struct db *db, int (*fn)(void *arg, const char *table, const char *column), void *arg);

/* The store: directory with shenzhi.db in it. err as store_there, store_known (place.h) | E_DAMAGED | E_DB */
int store_open(struct ctx *c, const char *dir, int flags, struct store **ret_st);
void store_close(struct store *st);
const char *store_dir(const struct store *st);
/* Borrows a read connection with a fresh snapshot; AUTO_READ gives it back. */
struct db_lease { struct store *st; struct db *db; };
#define AUTO_READ AUTO(store_release) struct db_lease
int store_read(struct ctx *c, struct store *st, struct db_lease *ret_l);
void store_release(struct db_lease *l);
/* Runs fn on the writer thread inside a savepoint of the current group, returns when durable.
 * fn's failure undoes only its own changes; its error is in c. c is lent to the writer meanwhile. */
int store_write(struct ctx *c, struct store *st, int (*fn)(struct ctx *c, struct db *db, void *arg),
                void *arg);
/* The same for an fn that may be run once more after all it wrote was undone (store_job.again). */
int store_write_again(struct ctx *c, struct store *st, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg);
/* The same without waiting: when j is durable (or refused: j->rc) a thread of the store calls j->done(j), which must be short and not write.
 * in   j  caller's storage with c, fn, arg and done set; it, its ctx and arg are lent until done is called. again: fn may be run once more
 *         after all it wrote was undone: a group of such jobs needs no savepoint each, as long as none fails after it wrote
 * err  E_BUSY stopping: done is not called      test db/db_test.c */
struct store_job {
    struct ctx *c;
    int (*fn)(struct ctx *c, struct db *db, void *arg);
    void *arg;
    void (*done)(struct store_job *j);
    bool again;
    int rc;                                              /* what fn returned, once done */
    struct store_job *next;                              /* the store's own, as is upto */
    int64_t upto;
};
int store_submit(struct store *st, struct store_job *j);
/* Takes statistics once a day, an index at a time, each a job of its own between the others': none holds the writer longer than some 20 ms. Not on the writer thread. */
int store_analyze(struct ctx *c, struct store *st);
/* After texts were deleted: empties the log into the store and reads both files for the texts; if one is still there (a page that was
 * rearranged) the store is written anew. Not inside a transaction.
 * out  ret_held  true: a text still stands in the files, in a row or while others keep the log open
 *      ret_done  false: and not only in a row; the log says why (disk full), and the next opening of the store does it
 * cost  one read of the store; rewriting it holds up writers      source SQLite secure_delete; test tests/ledger/purge_test.py */
void store_scrub(struct ctx *c, struct store *st, int n, const char *const *texts, bool *ret_held, bool *ret_done);
/* Within the transaction that destroys, last: notes on the disk (DIR/scrub.owed) that the files are still to be cleared; store_scrub takes it back once they are, and a store
 * that is opened with the note clears them then: the process may be killed, or the disk full, in between. err as os_write_file      test tests/ledger/purge_test.py */
int store_owe_scrub(struct ctx *c, const struct store *st);
/* Online copy to a new file. */
int store_backup(struct ctx *c, struct store *st, const char *to_path);
#endif
