/* Destroying a plaintext while its commitment stays in the chain. What to destroy, and who may, is reg's (reg/purge.c). */
#include "ledger/internal.h"

int ledger_forget(struct ctx *c, struct db *db, int64_t seq, int64_t by_seq) {
    int64_t unit = c->actor->unit;
    TRY(db_exec(c, db, Q_LEDGER_PURGE_NOTE, A(unit), A(seq), A(by_seq)));
    TRY(db_exec(c, db, Q_LEDGER_PURGE_INPUTS, A(unit), A(seq)));
    return 0;
}

int ledger_forget_rows(struct ctx *c, struct db *db, const char *register_name, int64_t record) {
    TRY(db_exec(c, db, Q_LEDGER_PURGE_ROWS, A(c->actor->unit), A(register_name), A(record)));
    return 0;
}
