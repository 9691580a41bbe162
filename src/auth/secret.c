/* Rows of `secret` have a digest with a key (reg/watch.c). Somebody who can write the database and not read the key could put a hash of his own there, log in or sign
 * as its owner, and put the former one back before anybody verifies: so the digest is asked for each time a password is. */
#include "auth/internal.h"
#include "db/functions.h"

static int keyed(struct ctx *c, struct db *db) {
    return db_has_digest(db) ? DIGESTS_KEYED : ledger_digests(c, db);
}

int secret_begin(struct ctx *c, struct auth *a) {
    AUTO_READ db = {0};
    AUTO_STMT s = {0};
    int kind;
    TRY(store_read(c, a->st, &db));
    TRY(kind = ledger_digests(c, db.db));
    if (kind != DIGESTS_KEYED)
        return 0;
    TRY(db_one0(c, db.db, Q_AUTH_SUMS_GOOD, &s));
    a->sums = db_i64(&s, 0) > 0;
    stmt_close(&s);                                       /* before the connection goes back */
    return 0;
}

int secret_ours(struct ctx *c, struct auth *a, struct db *db, int64_t account) {
    AUTO_STMT s = {0};
    if (!a->sums)
        return 0;
    TRY(keyed(c, db));
    TRY(db_one(c, db, Q_AUTH_SECRET_OURS, &s, A(account)));
    return db_i64(&s, 0) ? 0 : fail(c, E_TAMPER, T("此账号的口令记录不是程序写的：有人绕过程序改了数据库，请审计管理员核验", "the password of this account was not written by the program: somebody changed the database behind it, let the audit administrator verify"));
}
