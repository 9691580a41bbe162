/* Checking who somebody is: login, signature, second signature, one-time codes. */
#include <liboath/oath.h>
#include <stdio.h>

#include "auth/internal.h"

enum { TOTP_BYTES = 20 };
struct known { int64_t id, totp_step, failures, locked_until_us; const char *argon2, *release, *totp; };   /* release: of a first password, "" held; else NULL */

static int known_get(struct ctx *c, struct auth *a, const char *account, int64_t id, struct known *ret_k) {
    AUTO_READ db = {0};
    AUTO_STMT s = {0};
    TRY(store_read(c, a->st, &db));
    TRY(account ? db_query(c, db.db, Q_AUTH_BY_NAME, &s, A(account)) : db_query(c, db.db, Q_AUTH_BY_ID, &s, A(id)));
    int rc = db_next(c, &s);
    if (rc > 0)
        *ret_k = (struct known){.id = db_i64(&s, 0), .totp_step = db_i64(&s, 3), .failures = db_i64(&s, 4), .locked_until_us = db_i64(&s, 5),
                                .argon2 = db_text(c, &s, 1), .totp = db_text(c, &s, 2), .release = db_text(c, &s, 6)};
    stmt_close(&s);                                       /* before the connection goes back */
    if (rc > 0) {
        TRY(secret_reads(c, a, db.db));
        TRY(account_ours(c, db.db, ret_k->id));
        TRY(secret_ours(c, db.db, ret_k->id));
    }
    return rc;
}

/* What a try changes in the store, in one transaction with its event. */
struct outcome { const struct known *k; bool good, login; int64_t now_us, step; };

/* A one-time code is used up here, on the one writer: of logins at the same time with the same code one is good. */
static int code_use(struct ctx *c, struct db *db, struct outcome *o) {
    int first = o->step ? db_exec(c, db, Q_AUTH_TOTP_USED, A(o->k->id), A(o->step)) : 1;
    o->good = o->good && first > 0;
    return first < 0 ? first : 0;
}

static int outcome_write(struct ctx *c, struct db *db, void *arg) {
    struct outcome *o = arg;
    int64_t seq, id;
    char now[DATETIME_SIZE];
    when_datetime(o->now_us, now);
    TRY(code_use(c, db, o));
    if (o->good) {
        if (o->k->failures || o->k->locked_until_us)
            TRY(db_exec(c, db, Q_AUTH_TRIES_PUT, A(o->k->id), A((int64_t)0), A((int64_t)0)));
        return o->login ? auth_put(c, db, "account", o->k->id, "login", json_pack("{s:s}", "last_login_at", now), &id) : 0;
    }
    AUTO_STMT s = {0};                                    /* counted here, on the one writer: tries made at the same time all count */
    TRY(db_exec(c, db, Q_AUTH_TRIES_ADD, A(o->k->id), A((int64_t)AUTH_TRIES), A(o->now_us + (int64_t)AUTH_LOCK_S * 1000000)));
    TRY(db_one(c, db, Q_AUTH_TRIES_GET, &s, A(o->k->id)));
    bool lock = db_i64(&s, 0) == 0;
    stmt_close(&s);
    return ledger_append(c, db, &(struct ledger_event){"account", o->k->id, lock ? "locked_out" : "wrong_password", NULL, NULL}, &seq);
}

/* The write needs an actor: who tries to be. The caller's error, if any, is kept. */
static int outcome(struct ctx *c, struct auth *a, struct outcome *o) {
    struct actor as = *c->actor;
    const struct actor *before = c->actor;
    as.account = o->k->id;
    c->actor = &as;
    int rc = store_write(c, a->st, outcome_write, o);
    c->actor = before;
    return rc;
}

/* How long it is locked still, 0 not. Longer than any lock lasts: by a clock that was ahead, and it is none. */
static int64_t locked_us(const struct known *k, int64_t now_us) {
    int64_t left = k->locked_until_us - now_us;
    return left > 0 && left <= (int64_t)AUTH_LOCK_S * 1000000 ? left : 0;
}

static int locked(struct ctx *c, const struct known *k, int64_t now_us) {
    int64_t left = locked_us(k, now_us), minutes = left / 60000000 + 1;
    return !left ? 0 : fail(c, E_LOCKED, T("口令多次错误，账号已锁定，请约%" PRId64 "分钟后再试", "too many wrong passwords: locked, try again in about %" PRId64 " minutes"), minutes);
}

static const char base32[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/* n a multiple of 5: no padding (RFC 4648). */
static void base32_print(const unsigned char *raw, size_t n, char *out) {
    uint64_t bits = 0;
    for (size_t i = 0; i < n; i++) {
        bits = bits << 8 | raw[i];
        if (i % 5 == 4)
            for (int shift = 35; shift >= 0; shift -= 5)
                *out++ = base32[bits >> shift & 31];
    }
    *out = 0;
}

static size_t base32_parse(const char *text, unsigned char *out, size_t max) {
    uint64_t bits = 0;
    size_t n = 0;
    int have = 0;
    for (; *text && n < max; text++) {
        const char *digit = strchr(base32, *text);
        if (!digit)
            return 0;
        bits = bits << 5 | (uint64_t)(digit - base32);
        have += 5;
        if (have >= 8) {
            have -= 8;
            out[n++] = (unsigned char)(bits >> have);
        }
    }
    return n;
}

/* 0 no code asked or right; *ret_step the time step used. */
static int totp_check(const struct known *k, const char *code, int64_t now_us, int64_t *ret_step) {
    enum { STEP_S = 30, WINDOW = 1 };
    unsigned char raw[TOTP_BYTES];
    int offset = 0;
    if (!k->totp)
        return 0;
    size_t n = base32_parse(k->totp, raw, sizeof raw);
    if (!code || !n)
        return E_LOGIN;
    time_t now = (time_t)(now_us / 1000000);
    int rc = oath_totp_validate2((const char *)raw, n, now, STEP_S, 0, WINDOW, &offset, code);
    explicit_bzero(raw, sizeof raw);
    int64_t step = now / STEP_S + offset;
    if (rc < 0 || step <= k->totp_step)
        return E_LOGIN;
    *ret_step = step;
    return 0;
}

/* Checks a signing password with its lock-out. Who is logged in has proved himself: others' wrong tries to log in as him do not keep him from
 * signing, only wrong signatures of his own session do. */
static int check(struct ctx *c, struct auth *a, const struct auth_user *u, const struct known *k, const char *password) {
    int64_t now = c->now_us(c);
    bool shut = locked_us(k, now) > 0;
    if (shut && sessions_wrong(a, u, 0) >= AUTH_TRIES)
        return locked(c, k, now);
    struct outcome o = {.k = k, .now_us = now, .good = password_proved(c, k->id, k->argon2, password)};
    if (o.good && (shut || !k->failures))                  /* the lock stays for those outside */
        return 0;
    sessions_wrong(a, u, o.good ? -1 : 1);
    TRY(outcome(c, a, &o));
    return o.good ? 0 : fail(c, E_SIGN, T("签名口令不正确", "wrong signing password"));
}

/* Not a wrong try: the password is right, and the page asks for the other thing now. */
static int ask_for(struct ctx *c, const char *field, const char *message) {
    int rc = fail(c, E_LOGIN, "%s", message);
    snprintf(c->err.field, sizeof c->err.field, "%s", field);
    return rc;
}

static bool given(const char *text) {
    return text && *text;
}

/* What he must say beside his password, and has not said. 0: nothing */
static int more_asked(struct ctx *c, const struct known *k, const struct auth_claim *claim) {
    if (k->release && !*k->release)
        return ask_for(c, "release", T("初始口令尚未放行：请向安全保密管理员领取放行码", "this first password has not been released: get its release code from the security administrator"));
    if (k->release && !given(claim->release))
        return ask_for(c, "release", T("这是初始口令，请一并输入安全保密管理员给您的放行码", "this is a first password: enter the release code that the security administrator gave you, too"));
    if (k->totp && !given(claim->totp))
        return ask_for(c, "totp", T("请输入动态口令", "enter the one-time code"));
    return 0;
}

static int nobody(struct ctx *c, struct auth *a, const struct auth_claim *claim, const char *message) {
    const char *key = arena_printf(c->mem, "name %s", claim->account);
    struct known k = {.locked_until_us = auth_tries(a, key, AUTH_TRIES, c->now_us(c), 0)};
    TRY(locked(c, &k, c->now_us(c)));
    password_matches(password_nobody, claim->password);
    auth_tries(a, key, AUTH_TRIES, c->now_us(c), 1);
    return fail(c, E_LOGIN, "%s", message);
}

int auth_login(struct ctx *c, struct auth *a, const struct auth_claim *claim, const char **ret_token, const struct auth_user **ret_u) {
    const char *message = T("账号或口令不正确", "wrong account or password");
    struct known k = {0};
    int found = known_get(c, a, claim->account, 0, &k);
    TRY(found);
    if (!found)
        return nobody(c, a, claim, message);
    struct outcome o = {.k = &k, .login = true, .now_us = c->now_us(c)};
    TRY(locked(c, &k, o.now_us));
    o.good = password_matches(k.argon2, claim->password);
    if (o.good)
        TRY(more_asked(c, &k, claim));
    o.good = o.good && (!k.release || first_code_matches(c, k.release, claim->release)) && totp_check(&k, claim->totp, o.now_us, &o.step) == 0;
    TRY(outcome(c, a, &o));
    if (!o.good)
        return fail(c, E_LOGIN, "%s", message);
    return session_open(c, a, k.id, k.argon2, ret_token, ret_u);
}

int auth_sign(struct ctx *c, struct auth *a, const struct auth_user *u, const char *password) {
    struct known k = {0};
    int found = known_get(c, a, NULL, u->actor.account, &k);
    TRY(found);
    if (!found)
        return fail(c, E_SESSION, T("账号已停用，请联系管理员", "the account is no longer active"));
    return check(c, a, u, &k, password);
}

/* The second's password, with the second's lock-out. Whoever sends wrong ones is stopped himself before he has locked out a colleague. */
static int second_prove(struct ctx *c, struct auth *a, const struct auth_user *first, const char *account, const char *password, struct known *k) {
    const char *key = arena_printf(c->mem, "second %" PRId64, first->actor.account);
    int64_t now = c->now_us(c);
    TRY(locked(c, &(struct known){.locked_until_us = auth_tries(a, key, AUTH_SECOND_TRIES, now, 0)}, now));
    int found = known_get(c, a, account, 0, k);
    TRY(found);
    TRY(locked(c, k, now));
    struct outcome o = {.k = k, .now_us = now, .good = password_proved(c, k->id, found ? k->argon2 : password_nobody, password) && found};
    auth_tries(a, key, AUTH_SECOND_TRIES, now, o.good ? -1 : 1);
    if (found && (!o.good || k->failures))
        TRY(outcome(c, a, &o));
    return o.good ? 0 : fail(c, E_SIGN, T("第二人账号或口令不正确", "wrong account or password of the second person"));
}

int auth_second(struct ctx *c, struct auth *a, const struct auth_user *first, const char *account, const char *password, int64_t *ret_person) {
    const struct auth_user *u;
    struct known k = {0};
    TRY(second_prove(c, a, first, account, password, &k));
    AUTO_READ db = {0};
    TRY(store_read(c, a->st, &db));
    TRY(secret_reads(c, a, db.db));
    TRY(user_load(c, db.db, k.id, &u));
    if (k.id == first->actor.account || (u->actor.person && u->actor.person == first->actor.person))
        return fail(c, E_SEPARATE, T("第二人须是另一个人", "the second person must be another one"));
    if (u->must_change)                                   /* somebody else set it, and knows it */
        return fail(c, E_SIGN, T("第二人的口令是初始口令，须先由本人登录修改", "the second person's password is a first password: he logs in and changes it first"));
    if (u->kind != ACCOUNT_BUSINESS || !u->actor.person || u->read_only)
        return fail(c, E_SIGN, T("第二人须是业务人员", "the second person must be one of the staff"));
    *ret_person = u->actor.person;
    return 0;
}

struct change { const struct auth_user *u; const char *hash, *totp; int64_t step; };

/* Looked at on the one writer: a password set anew since he asked is not undone by what he began with the former one. */
static int still_his(struct ctx *c, struct db *db, const struct auth_user *u) {
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_AUTH_BY_ID, &s, A(u->actor.account)));
    int found = db_next(c, &s);
    TRY(found);
    return found && auth_proof(db_peek(&s, 1, NULL)) == u->proof ? 0 : fail(c, E_SESSION, T("口令已更换，请重新登录", "the password was changed, please log in again"));
}

static int change_write(struct ctx *c, struct db *db, void *arg) {
    const struct change *x = arg;
    int64_t account = x->u->actor.account, seq;
    char now[DATETIME_SIZE];
    TRY(still_his(c, db, x->u));
    when_datetime(c->now_us(c), now);
    TRY(db_exec(c, db, Q_AUTH_SECRET_PUT, A(account), A(x->hash), A((const char *)NULL), A((int64_t)0), A((const char *)now)));
    TRY(ledger_secret(c, db, account, "change_password"));
    return ledger_append(c, db, &(struct ledger_event){"account", account, "change_password", NULL, NULL}, &seq);
}

int auth_change_password(struct ctx *c, struct auth *a, const struct auth_user *u, const char *old, const char *fresh) {
    struct change x = {.u = u};
    TRY(auth_sign(c, a, u, old));
    TRY(password_check(c, "new", u->account, fresh));
    if (str_eq(old, fresh)) {
        ctx_field_error(c, E_INVALID, "new", T("新口令不得与旧口令相同", "the new password must differ from the old one"));
        return ctx_field_end(c);
    }
    TRY(password_hash(c, fresh, &x.hash));
    sessions_renew(a, u, x.hash);
    TRY(store_write(c, a->st, change_write, &x));
    sessions_totp(a, u, NULL, NULL, 0);
    sessions_end(u->actor.account, u->actor.session);     /* whoever else is logged in with the old one */
    return 0;
}

static int totp_write(struct ctx *c, struct db *db, void *arg) {
    const struct change *x = arg;
    int64_t account = x->u->actor.account, seq;
    TRY(still_his(c, db, x->u));
    TRY(db_exec(c, db, Q_AUTH_TOTP_PUT, A(account), A(x->totp), A(x->step)));   /* the code that confirms is used up */
    TRY(ledger_secret(c, db, account, "totp"));
    return ledger_append(c, db, &(struct ledger_event){"account", account, "totp", NULL, NULL}, &seq);
}

int auth_totp_begin(struct ctx *c, struct auth *a, const struct auth_user *u, const char *password, const char **ret_secret, const char **ret_uri) {
    unsigned char raw[TOTP_BYTES];
    char text[TOTP_BYTES / 5 * 8 + 1];
    TRY(auth_sign(c, a, u, password));
    c->random(c, raw, sizeof raw);
    base32_print(raw, sizeof raw, text);
    *ret_secret = arena_dup(c->mem, text);
    *ret_uri = arena_printf(c->mem, "otpauth://totp/Shenzhi:%s?secret=%s&issuer=Shenzhi&algorithm=SHA1&digits=6&period=30", u->account, *ret_secret);
    return sessions_totp(a, u, *ret_secret, NULL, 0) ? 0 : fail(c, E_SESSION, T("请先登录", "please log in"));
}

int auth_totp_confirm(struct ctx *c, struct auth *a, const struct auth_user *u, const char *code) {
    char begun[64] = "";
    sessions_totp(a, u, NULL, begun, sizeof begun);
    if (!*begun)
        return fail(c, E_STATE, T("请先申请动态口令密钥", "ask for a secret first"));
    struct known k = {.totp = begun};
    struct change x = {.u = u, .totp = begun};
    if (totp_check(&k, code, c->now_us(c), &x.step) < 0) {
        sessions_totp(a, u, begun, NULL, 0);               /* may try again */
        ctx_field_error(c, E_INVALID, "code", T("动态口令不正确", "wrong one-time code"));
        return ctx_field_end(c);
    }
    return store_write(c, a->st, totp_write, &x);
}
