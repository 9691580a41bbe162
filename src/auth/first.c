/* A first password that the system administrator sets is one half of a key: the security administrator's release gives the other half, a code,
 * so neither of them can log in as the account's owner. Both halves stand in secret.argon2, which the ledger commits to:
 * "HASH" a password of its owner's own; "HASH ?" held, opens nothing; "HASH HASH" released, opens with password and code. */
#include <ctype.h>

#include "auth/internal.h"

static const char mark[] = " ?";

const char *first_held(struct ctx *c, const char *hash, bool held) {
    return held ? arena_printf(c->mem, "%s%s", hash, mark) : hash;
}

void first_split(struct ctx *c, const char *stored, struct first *ret_f) {
    size_t n = strcspn(stored, " ");
    *ret_f = (struct first){.own = stored};
    if (!stored[n])
        return;
    ret_f->own = arena_dupn(c->mem, stored, n);
    ret_f->held = str_eq(stored + n, mark);
    ret_f->code = ret_f->held ? NULL : stored + n + 1;
}

/* Without blanks, dashes and the difference of case: it is read from a slip. */
static const char *code_plain(struct ctx *c, const char *typed) {
    enum { LONG = 64 };
    char *out = NEWN(c, char, LONG);
    size_t n = 0;
    for (; *typed && n + 1 < LONG; typed++)
        if (isalnum((unsigned char)*typed))
            out[n++] = (char)toupper((unsigned char)*typed);
    return out;
}

bool first_code_matches(struct ctx *c, const struct first *f, const char *typed) {
    return f->code && password_matches(f->code, code_plain(c, typed));
}

static const char *code_new(struct ctx *c) {
    static const char digits[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";      /* 32, none taken for another */
    enum { HALF = 4, DIGITS = 2 * HALF };
    unsigned char raw[DIGITS];
    char *code = NEWN(c, char, DIGITS + 2);
    c->random(c, raw, sizeof raw);
    for (int i = 0, at = 0; i < DIGITS; i++) {
        if (i == HALF)
            code[at++] = '-';
        code[at++] = digits[raw[i] % (sizeof digits - 1)];
    }
    return code;
}

int auth_release(struct ctx *c, struct db *db, int64_t account, const char **ret_code) {
    AUTO_STMT s = {0};
    AUTO_TX tx = {0};
    struct first f;
    const char *code = code_new(c), *hash;
    int64_t id;
    TRY(db_one(c, db, Q_AUTH_SECRET, &s, A(account)));
    first_split(c, db_text(c, &s, 0), &f);
    stmt_close(&s);
    if (!f.held && !f.code)
        return fail(c, E_STATE, T("该账号的口令是本人自己的，没有待放行的初始口令", "the password of this account is its owner's: no first password waits"));
    TRY(password_hash(c, code_plain(c, code), &hash));
    TRY(tx_begin(c, db, &tx));
    TRY(db_exec(c, db, Q_AUTH_ARGON2_PUT, A(account), A((const char *)arena_printf(c->mem, "%s %s", f.own, hash))));
    TRY(ledger_secret(c, db, account, "release"));
    TRY(auth_put(c, db, "account", account, "release", json_object(), &id));
    TRY(tx_commit(c, &tx));
    *ret_code = code;
    return 0;
}

int auth_firsts(struct ctx *c, struct db *db, json_t *ret_map) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_AUTH_FIRSTS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        char key[24];
        snprintf(key, sizeof key, "%lld", (long long)db_i64(&s, 0));
        json_object_set_new(ret_map, key, json_string(db_i64(&s, 1) ? "held" : "released"));
    }
    return rc;
}
