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
/* The name of a public key: the first 8 bytes of its SM3, in hex. */
void seal_key_id(const char *pem, size_t n, char out[17]);

/* rows.c: compares every row of every register with its last event, and what is derived from rows with them. */
struct finder {
    struct ctx *c;
    const struct spec *spec;
    struct db *db;
    struct ledger_verdict *v;
    struct ledger_problem *problems;
    int64_t done, total;
    void (*progress)(void *arg, int64_t done, int64_t total);
    void *arg;
};
void found(struct finder *f, const char *code, const char *register_name, int64_t record, int64_t seq, const char *detail);
void step(struct finder *f);
int rows_verify(struct finder *f);
/* All columns of a register's rows, by id. */
const struct query *rows_query(struct ctx *c, const char *name);
/* schema.c: no table, view or trigger but those of the model and the migrations. */
int schema_verify(struct finder *f);

/* beside.c: the public key that lies beside the store (NULL: none), the noted heads (NULL: none), and are those still in the chain? */
int beside_key(struct ctx *c, struct db *db, const char **ret_pem);
int beside_note(struct ctx *c, struct db *db, json_t **ret_heads);
int heads_verify(struct finder *f, const json_t *heads);

/* event.c: the hash of an event from its parts; the commitment SM3(salt || text). */
struct event_parts {
    int64_t unit, seq, account, person, record;
    const char *at, *session, *register_name, *action, *inputs_hash, *row_hash, *prev;
};
void event_hash(struct ctx *c, const struct event_parts *e, char out[65]);
void event_print(struct str *s, const struct event_parts *e);
void event_commitment(const void *salt, const char *text, size_t n, char out[65]);
#endif
