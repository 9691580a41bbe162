/* What the actions of one commit share: writes put off to its end, counters, and how long something read in it holds.
 * All of it is undone with the savepoint it was asked in. */
#ifndef DB_GROUP_H
#define DB_GROUP_H
#include "db/db.h"

/* The same number as long as one transaction goes on and nothing of it is undone: what was read or written then still holds, as only one may write.
 * Never the same for another transaction or connection; 0 outside.      test db/db_test.c */
uint64_t db_stretch(const struct db *db);
/* Another one for each connection that was ever opened; never 0. */
uint64_t db_serial(const struct db *db);
/* A write that would cost too much at every savepoint (words into a text index), put off to just before the outermost COMMIT, in order;
 * undone with the savepoint it was asked in. Without a savepoint it is done at once.
 * in   q  takes an id and a text, in this order; the names of its arguments are constants      tag  names the index
 * owns copies of SQL, tag and text      test db/db_test.c */
int db_later(struct ctx *c, struct db *db, const struct query *q, const char *tag, int64_t id, const char *text);
/* The same for a counter: q takes its value and two texts, and of those of one tag only the newest is written. db_later_counter_get: is one
 * waiting, and at what? */
int db_later_counter(struct ctx *c, struct db *db, const struct query *q, const char *tag, int64_t value, const char *text, const char *text2);
bool db_later_counter_get(const struct db *db, const char *tag, int64_t *ret_value);
bool db_waits(const struct db *db, const char *tag, int64_t id);   /* is one of this tag and id put off? */
/* Tells fn (short, writes nothing) when the outermost COMMIT has succeeded; undone with the savepoint it was asked in. Without a savepoint it is told at once.
 * in   tag  copied      test db/db_test.c */
typedef void db_fn(struct db *db, const char *tag, int64_t id, int64_t value);
void db_then(struct db *db, db_fn *fn, const char *tag, int64_t id, int64_t value);
/* Groups are brought to the disk while the writer works on the next, so a reader may see what a power cut could still take; whoever answers from what he read first waits
 * until all that can be seen now is on the disk. settles: must he? Then j->done(j) is called when it is (j as in store_submit, without fn; NULL only asks). settle: waits; not from a job's
 * done. read_settled: a lease whose snapshot is on the disk already, for what leaves the store otherwise than by an answer.
 * err  as store_read      cost  at most two syncs of the log; no system call when nothing waits      test db/flush_test.c */
bool store_settles(struct store *st, struct store_job *j);
void store_settle(struct store *st);
int store_read_settled(struct ctx *c, struct store *st, struct db_lease *ret_l);
/* How many groups the store has committed. Any thread. */
int64_t store_groups(const struct store *st);
#endif
