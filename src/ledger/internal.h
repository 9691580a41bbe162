/* Inside of ledger/. */
#ifndef LEDGER_INTERNAL_H
#define LEDGER_INTERNAL_H
#include <openssl/evp.h>

#include "ledger/ledger.h"
#include "ledger/sql.gen.h"

enum { LEDGER_SALT = 16 };

/* seal.c: what a seal signs, and is this signature good (1) or not (0) by this public key (PEM)? */
const char *seal_text(struct ctx *c, int64_t unit, int64_t seq, const char *hash, const char *at);
int seal_good(struct ctx *c, const char *pem, const char *text, const char *signature);
/* The key of digests that follows from the private key in this file. */
int seal_secret(struct ctx *c, const char *path, unsigned char out[32]);
/* The name of a public key: the first 8 bytes of its SM3, in hex. */
void seal_key_id(const char *pem, size_t n, char out[17]);

/* What is to be verified is cut into pieces, each a function and a range; threads take them in turn, each thread with a
 * connection of its own on the same snapshot. The verdict lists problems in the order of pieces, whoever found them. */
struct finder;
struct piece {
    int (*run)(struct finder *f, const struct piece *p);
    const struct spec_register *reg;          /* rows: ids from..to of it; else NULL */
    int64_t unit, from, to;                   /* chain: events from..to of the unit */
    int n_problems, cap;
    struct ledger_problem *problems;
    int64_t events, records, seals;
};
struct team;                                  /* team.c */
struct finder {
    struct ctx *c;                            /* scratch, released often */
    struct ctx *keep;                         /* what problems say, and the text below */
    const struct spec *spec;
    struct db *db;
    const json_t *heads;                      /* noted beside the store, or NULL */
    struct piece *piece;                      /* being worked at */
    struct team *team;
    struct str text;                          /* of an event or a row */
    struct expectations *expected;            /* digests not yet compared */
};
void found(struct finder *f, const char *code, const char *register_name, int64_t record, int64_t seq, const char *detail);
void step(struct finder *f);
/* expect.c: SM3(salt || text) is this, else it is found. Compared with others later; register_name and the text are copied. */
struct expectation { const char *hex; const void *salt; const char *text; size_t n; const char *code, *register_name, *detail; int64_t record, seq; };
void expect(struct finder *f, const struct expectation *e);
/* Compares what is gathered: at the end of each piece. */
void expect_end(struct finder *f);
struct expectations *expect_open(struct ctx *keep);
/* A named query over sqlite_master, with a checked register's name in its place. */
const struct query *register_query(struct ctx *c, const struct query *q, const char *name);
/* Works all pieces off and puts the verdict together. */
int team_run(struct ctx *c, struct db *db, const struct spec *spec, const json_t *heads, void (*progress)(void *arg, int64_t done, int64_t total),
             void *arg, struct ledger_verdict *ret_v);

/* verify.c, rows.c, texts.c, schema.c, beside.c: the pieces */
int chain_verify(struct finder *f, const struct piece *p);
int seals_verify(struct finder *f, const struct piece *p);
int rows_verify(struct finder *f, const struct piece *p);
int secrets_verify(struct finder *f, const struct piece *p);
int files_verify(struct finder *f, const struct piece *p);
int texts_verify(struct finder *f, const struct piece *p);      /* texts of standards: as their digests, runs and events say */
int registers_verify(struct finder *f, const struct piece *p);  /* none that the model does not have */
int schema_verify(struct finder *f, const struct piece *p);     /* no table, view or trigger but those of the model and the migrations */
int heads_verify(struct finder *f, const struct piece *p);      /* are the noted heads still in the chain? */
/* The least and the greatest id of a register; 0 when it has no row. */
int rows_span(struct ctx *c, struct db *db, const struct spec_register *reg, int64_t *ret_min, int64_t *ret_max);

/* beside.c: the public key that lies beside the store (NULL: none), the noted heads (NULL: none) */
int beside_key(struct ctx *c, struct db *db, const char **ret_pem);
int beside_note(struct ctx *c, struct db *db, json_t **ret_heads);

/* known.c: is this the newest event of the row, as far as the program knows? Notes it then. */
bool known_newest(struct db *db, const char *register_name, int64_t id, int64_t seq);

/* event.c: the hash of an event from its parts (scratch: emptied first); the commitment SM3(salt || text). */
struct event_parts {
    int64_t unit, seq, account, person, record;
    const char *at, *session, *register_name, *action, *inputs_hash, *row_hash, *prev;
};
void event_hash(struct str *scratch, const struct event_parts *e, char out[65]);
void event_print(struct str *s, const struct event_parts *e);
void text_keep(char *out, size_t size, const char *text);      /* as much of it as there is room for: somebody may have written anything into the database */
void event_commitment(const void *salt, const char *text, size_t n, char out[65]);
#endif
