/* A first password that the system administrator sets is one half of a key: the security administrator's release gives the other half, a code,
 * so neither of them can log in as the account's owner. secret.release: NULL the password is its owner's own, "" held, opens nothing,
 * else the hash of the code: opens with password and code. Passwords and codes for many are drawn here too. */
#include <ctype.h>

#include "auth/internal.h"

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

bool first_code_matches(struct ctx *c, const char *release, const char *typed) {
    return *release && password_matches(release, code_plain(c, typed));
}

/* Groups of four, none of whose digits is taken for another; n_digits divides 256 or is drawn again. */
static const char *draw(struct ctx *c, const char *digits, int groups) {
    enum { GROUP = 4 };
    size_t n = strlen(digits);
    char *text = NEWN(c, char, (size_t)groups * (GROUP + 1));
    for (int i = 0, at = 0; i < groups * GROUP;) {
        unsigned char raw;
        c->random(c, &raw, 1);
        if (raw >= 256 / n * n)
            continue;
        if (i && i % GROUP == 0)
            text[at++] = '-';
        text[at++] = digits[raw % n];
        i++;
    }
    return text;
}

int auth_code_new(struct ctx *c, struct auth_code *ret_code) {
    const char *code = draw(c, "ABCDEFGHJKLMNPQRSTUVWXYZ23456789", 2), *hash;
    TRY(password_hash(c, code_plain(c, code), &hash));
    *ret_code = (struct auth_code){code, hash};
    return 0;
}

int auth_new_hash(struct ctx *c, struct auth_new *n) {
    return password_hash(c, n->password, &n->hash);
}

int auth_new_ready(struct ctx *c, struct auth_new *n) {
    while (!n->password || password_fault(c, n->account, n->password))
        n->password = draw(c, "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789", 3);
    return auth_new_hash(c, n);
}

int auth_release(struct ctx *c, struct db *db, int64_t account, const struct auth_code *code) {
    AUTO_STMT s = {0};
    AUTO_TX tx = {0};
    int64_t id;
    TRY(db_one(c, db, Q_AUTH_FIRST, &s, A(account)));
    bool first = db_i64(&s, 0);
    stmt_close(&s);
    if (!first)
        return fail(c, E_STATE, T("该账号的口令是本人自己的，没有待放行的初始口令", "the password of this account is its owner's: no first password waits"));
    TRY(tx_begin(c, db, &tx));
    TRY(db_exec(c, db, Q_AUTH_RELEASE_PUT, A(account), A(code->hash)));
    TRY(ledger_secret(c, db, account, "release"));
    TRY(auth_put(c, db, "account", account, "release", json_object(), &id));
    return tx_commit(c, &tx);
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

/* A staff number that may be a login, as one; else "". */
static const char *login_of(struct ctx *c, const char *staff_no) {
    char *out = arena_dup(c->mem, staff_no);
    for (char *p = out; *p; p++) {
        *p = (char)tolower((unsigned char)*p);
        if (!isalnum((unsigned char)*p) && !strchr("_.-", *p))
            return "";
    }
    return out;
}

int auth_without(struct ctx *c, struct db *db, json_t *ret_rows) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_AUTH_WITHOUT, &s));
    while ((rc = db_next(c, &s)) > 0)
        json_array_append_new(ret_rows, json_pack("{s:I,s:s,s:s,s:s}", "person", (json_int_t)db_i64(&s, 0), "name", db_text(c, &s, 1), "department", db_text(c, &s, 3),
                                                  "account", login_of(c, db_text(c, &s, 2))));
    return rc;
}

int auth_slip_get(struct ctx *c, struct db *db, int64_t account, struct auth_slip *ret_slip) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_AUTH_SLIP, &s, A(account)));
    *ret_slip = (struct auth_slip){db_text(c, &s, 0), db_text(c, &s, 1), db_text(c, &s, 2)};
    return 0;
}
