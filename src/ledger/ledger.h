/* The ledger: one event per action, an SM3 chain per unit, in the transaction of the action.
 *
 * An event commits to its inputs and to the resulting row: SM3(salt || RFC 8785 JSON). The chain
 * hashes commitments, so a plaintext can later be destroyed while the chain still verifies.
 * event hash = SM3 of the canonical JSON of {action,actor,at,inputs,prev,record,register,row,seq,
 * session,unit} (hashes in hex). Tables: event, purge, seal_key; seals are records of register `seal`. */
#ifndef LEDGER_LEDGER_H
#define LEDGER_LEDGER_H
#include "db/db.h"
#include "spec/spec.h"

struct ledger_event {
    const char *register_name;   /* "" for events about no record (login, export ...) */
    int64_t record;
    const char *action;
    const char *inputs;          /* canonical JSON object text, or NULL */
    const char *row;             /* canonical JSON of the resulting row, or NULL (reads, prints) */
};

/* Appends one event to the chain of c->actor->unit at c's clock (never before the last event's time).
 * out  ret_seq  its sequence number      err  E_DB      cost  1 select, 1 insert, ~1 KiB of SM3 */
int ledger_append(struct ctx *c, struct db *db, const struct ledger_event *e, int64_t *ret_seq);

/* The same for many events in one go: the end of the chain is kept in memory between them, so nobody else may append
 * meanwhile (one transaction). Each goes to the end of `l`, whose seq and hash are then its own. */
struct ledger_chain { int64_t unit, seq; char hash[65], at[DATETIME_SIZE]; bool ours; };   /* ours: its end was the one the program wrote */
int ledger_chain_open(struct ctx *c, struct db *db, int64_t unit, struct ledger_chain *ret_l);
int ledger_chain_add(struct ctx *c, struct db *db, struct ledger_chain *l, const struct ledger_event *e);
/* The inputs of an action on a row that was there name what it started from: the digest under the salt of the record's newest event, which is that event's row_hash
 * unless the row was changed behind the program. row NULL: just that row_hash. A record without such an event: seq 0, "". */
#define LEDGER_WAS "row.was"
int ledger_row_now(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *row, int64_t *ret_seq, char ret_hash[65]);
/* Nothing is signed, noted or sent of a chain whose end another than the program wrote. err E_TAMPER */
int ledger_ours(struct ctx *c, struct db *db, int64_t unit);
/* After the last one, in the same transaction: the end of the chain gets its tip, unless what it was put on was not ours. */
int ledger_chain_end(struct ctx *c, struct db *db, const struct ledger_chain *l);

/* Digests of rows that no event proves (reg/watch.c) and the tip, a digest of the end of each chain, have a key that follows from seal.key: who
 * can write the database and not read the key makes none. From now on row_digest() of this connection uses it.
 * DIGESTS_NONE: this database keeps none (a test's). DIGESTS_PLAIN: a store in memory or of a step before they had a key. DIGESTS_LOST: seal.key is not there, so those made with it say nothing
 * err E_IO seal.key cannot be read      cost  reads seal.key */
enum { DIGESTS_NONE, DIGESTS_PLAIN, DIGESTS_KEYED, DIGESTS_LOST };
int ledger_digests(struct ctx *c, struct db *db);
/* Does a row of a keyed register, or a password, count only with its digest? 1 when the digests are of this key, as the table says or as was noted beside the store
 * (ledger_note_head): who takes the mark away changes nothing by it; 0 otherwise (kind as ledger_digests says). sums_lost: somebody works without the key, and the digests are left behind:
 * they are not asked for again, as everybody who logged in meanwhile would be shut out (verify says row_key). */
int ledger_sums_asked(struct ctx *c, struct db *db, int kind);
int ledger_sums_lost(struct ctx *c, struct db *db);
/* Makes the tips anew; is each as the program wrote it? fn is called for each end of a chain that has another or none. */
int ledger_tips_put(struct ctx *c, struct db *db);
int ledger_tips_check(struct ctx *c, struct db *db, void (*fn)(void *arg, int64_t seq), void *arg);

/* Is this row of a keyed register (spec_register.keyed) as the program wrote it? 1 (also where digests are not asked for: db_sums), 0 no, or there is none.
 * needed: err E_TAMPER says which record it is and what to do      cost  1 statement, 1 SM3      test tests/ledger/borrowed_test.py */
int ledger_row_ours(struct ctx *c, struct db *db, const char *register_name, int64_t id);
/* While it runs the program remembers the newest event of each such row: a former row, put back with its former digest, is not its own. rows_known: when it begins, as they stand.
 * row_written: an event was entered of this one. */
int ledger_rows_known(struct ctx *c, struct db *db, const char *register_name);
void ledger_row_written(struct db *db, const char *register_name, int64_t id, int64_t seq);
int ledger_row_needed(struct ctx *c, struct db *db, struct text2 title, const char *register_name, int64_t id);

/* A row of a register table as canonical JSON: every column but last_seq, NULLs left out, plus "register".
 * The shape says it for all rows of a statement `SELECT * FROM <register>`.
 * in   s  a stmt positioned on a row      out  appended to `out` */
struct ledger_shape;
const struct ledger_shape *ledger_shape(struct ctx *c, const char *register_name, struct stmt *s);
void ledger_row_json(struct str *out, const struct ledger_shape *h, struct stmt *s);

/* Sequence and hash (hex) of the last event of a unit; 0 and zeros for an empty chain. */
int ledger_head(struct ctx *c, struct db *db, int64_t unit, int64_t *ret_seq, char ret_hash[65]);

struct ledger_problem { const char *code, *register_name, *detail; int64_t record, seq; };
struct ledger_verdict {
    bool ok;
    int64_t events, records, seals;
    int n_problems;
    const struct ledger_problem *problems;    /* at most 1000 */
};
/* Checks chain, continuity, seals, and that each row of each register equals its last event; also that derived
 * tables (audience, parties, files' chunks), secrets, schema, key and noted head beside the store agree. Full text is not compared. progress may be NULL. cost  reads everything */
int ledger_verify(struct ctx *c, struct db *db, const struct spec *spec,
                  void (*progress)(void *arg, int64_t done, int64_t total), void *arg,
                  struct ledger_verdict *ret_v);
/* How a seal becomes a record: reg/ stands above and gives its reg_put here (set at reg_sync). */
void ledger_set_put(int (*put)(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *action,
                               const json_t *values, int64_t *ret_record));
/* Signs the head with the unit's SM2 key (created at init, PEM in the data directory, 0600). err E_TAMPER ledger_ours */
int ledger_seal(struct ctx *c, struct db *db, const char *data_dir, int64_t *ret_seq);
/* Writes sequence and hash of every head, and the newest step of the schema, to `ledger.head` beside the store (0600, atomically), so that a tail cut
 * off later, or a step taken back, is found. Call it after the seal is committed, on a connection that reads what is durable. What was noted stays when it is
 * not in this chain. err E_IO | E_TAMPER      cost 1 fsync */
int ledger_note_head(struct ctx *c, struct db *db);
/* Is everything noted there in the chain? err E_TAMPER */
int ledger_noted_check(struct ctx *c, struct db *db);
/* The newest step of the schema that was noted there; 0 none. */
int ledger_noted_step(struct ctx *c, struct db *db, int64_t *ret_step);
/* Commits the ledger to what is secret of an account, as it stands now: an event of register `secret`. After every change of
 * table `secret` but its counters, in the same transaction. err E_NOTFOUND no such row */
int ledger_secret(struct ctx *c, struct db *db, int64_t account, const char *action);
/* Short seal "SZ1-<seq>-<16 hex>" of the head, printed on reports. */
int ledger_short_seal(struct ctx *c, struct db *db, int64_t unit, int64_t seq, char out[64]);
/* What a short seal on paper says of this chain: "agrees", its event stands there, made `at`; "differs", another one does: what came before was written anew, or it is another office's; "beyond",
 * the chain ends before it: an earlier state was put back. That the chain is whole says ledger_verify alone. Blanks, case and width of what was typed do not matter. err E_INVALID no short seal      cost 1 statement */
struct ledger_short { const char *verdict; int64_t seq; char at[DATETIME_SIZE]; };
int ledger_short_check(struct ctx *c, struct db *db, int64_t unit, const char *typed, struct ledger_short *ret_s);
/* The same as a sentence. */
const char *ledger_short_text(struct ctx *c, const struct ledger_short *s);
int ledger_key_create(struct ctx *c, const char *data_dir);
/* Can the key of this directory sign what its public half, seal.pub, proves? err E_NOTFOUND no key | E_IO it cannot be read | E_TAMPER the two do not belong together */
int ledger_key_check(struct ctx *c, const char *data_dir);
/* All a stranger needs to check, as JSON lines of one moment: keys of the seals, events with salts and inputs, rows of every register as
 * their last events commit to them (spec NULL: no rows; never passwords). tools/verify_ledger.py reads it.
 * err E_IO the file exists | E_FULL      cost reads everything, memory flat */
int ledger_export(struct ctx *c, struct db *db, const struct spec *spec, const char *path);
/* Destroys the plaintext inputs of one event for good; `by_seq` is the event of action "purge" about the same register and
 * record that says who and why: only with it does the ledger still verify. The commitment stays in the chain.
 * owns nothing      cost 2 statements      source own; test tests/ledger/purge_test.py */
int ledger_forget(struct ctx *c, struct db *db, int64_t seq, int64_t by_seq);
/* Destroys the salts of a record's former rows, so that nobody can try texts against their commitments. */
int ledger_forget_rows(struct ctx *c, struct db *db, const char *register_name, int64_t record);

/* SM3 of some bytes. source GB/T 32905, through OpenSSL; test ledger/event_test.c */
void sm3(const void *bytes, size_t n, unsigned char out[32]);
/* SM3(key || bytes), or without a key SM3(bytes). For texts of rows (db_set_digest): their text ends where it says, so nothing can be put behind it. */
void sm3_keyed(const unsigned char *key, const void *bytes, size_t n, unsigned char out[32]);
#endif
