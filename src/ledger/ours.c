/* Is a row as the program wrote it? Of a keyed register (`keyed: true` in its file) each row has a digest with the key that follows from seal.key, made in the transaction of its
 * event. The event's own commitment does not say so while the program runs: whoever can bend the row can bend the event as well, and put both back. */
#include "db/functions.h"
#include "ledger/internal.h"

/* The row in front, whose digest is its first column. */
static bool good(struct db *db, struct stmt *s, const char *register_name) {
    unsigned char sum[32];
    size_t n;
    int64_t id = 0, seq = 0;
    const char *kept = db_peek(s, 0, &n);
    if (!kept || n != sizeof sum || !db_row_digest(s, 1, sum) || memcmp(kept, sum, sizeof sum))
        return false;
    for (int i = 1, k = db_columns(s); i < k; i++) {
        if (str_eq(db_column_name(s, i), "id"))
            id = db_i64(s, i);
        else if (str_eq(db_column_name(s, i), "last_seq"))
            seq = db_i64(s, i);
    }
    return known_newest(db, register_name, id, seq);
}

int ledger_row_ours(struct ctx *c, struct db *db, const char *register_name, int64_t id) {
    AUTO_STMT s = {0};
    if (!db_sums(db))
        return 1;
    TRY(db_query(c, db, register_query(c, Q_LEDGER_KEYED_ROW, register_name), &s, A(register_name), A(id)));
    int got = db_next(c, &s);
    TRY(got);
    return got && good(db, &s, register_name);
}

int ledger_rows_known(struct ctx *c, struct db *db, const char *register_name) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, register_query(c, Q_LEDGER_KEYED_ROWS, register_name), &s, A(register_name)));
    while ((rc = db_next(c, &s)) > 0)
        good(db, &s, register_name);
    return rc;
}

int ledger_row_needed(struct ctx *c, struct db *db, struct text2 title, const char *register_name, int64_t id) {
    int ours = ledger_row_ours(c, db, register_name, id);
    if (ours)
        return ours < 0 ? ours : 0;
    return fail(c, E_TAMPER, T("%s第%" PRId64 "号记录不是程序写的：有人绕过程序改了数据库，因此不予办理。请立即告知审计管理员核验，按核验结果放回原样或从备份恢复",
                               "%s, record %" PRId64 ": not written by the program. Somebody changed the database behind it, so this is not done. Let the audit administrator verify at once, then put it back as it was or restore a backup"), TX(title), id);
}
