/* Rows of `secret` have a digest with a key (reg/watch.c). Somebody who can write the database and not read the key could put a hash of his own there, log in or sign
 * as its owner, and put the former one back before anybody verifies: so the digest is asked for each time a password is, and each time rights are read. */
#include "auth/internal.h"
#include "db/functions.h"

int secret_reads(struct ctx *c, struct auth *a, struct db *db) {
    if (!a->sums || db_sums(db))
        return 0;
    TRY(ledger_digests(c, db));
    db_set_sums(db, true);
    return 0;
}

int secret_begin(struct ctx *c, struct auth *a) {
    AUTO_READ db = {0};
    int kind, asked;
    TRY(store_read(c, a->st, &db));
    TRY(kind = ledger_digests(c, db.db));
    TRY(asked = ledger_sums_asked(c, db.db, kind));
    a->sums = asked;
    TRY(secret_reads(c, a, db.db));
    for (int i = 0; asked && a->spec && i < a->spec->n_registers; i++)
        if (a->spec->registers[i].keyed)
            TRY(ledger_rows_known(c, db.db, a->spec->registers[i].name));
    return 0;
}

int secret_ours(struct ctx *c, struct db *db, int64_t account) {
    int ours = ledger_row_ours(c, db, "secret", account);
    if (ours)
        return ours < 0 ? ours : 0;
    return fail(c, E_TAMPER, T("此账号的口令记录不是程序写的：有人绕过程序改了数据库，请审计管理员核验", "the password of this account was not written by the program: somebody changed the database behind it, let the audit administrator verify"));
}
