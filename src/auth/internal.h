/* Inside of auth/. */
#ifndef AUTH_INTERNAL_H
#define AUTH_INTERNAL_H
#include <pthread.h>

#include "auth/auth.h"
#include "auth/sql.gen.h"
#include "ledger/ledger.h"

enum {
    AUTH_TRIES = 5,                       /* wrong in a row before the account is locked */
    AUTH_SECOND_TRIES = 4,                /* second signatures in a row before who sends them waits: fewer */
    AUTH_LOCK_S = 15 * 60,
    AUTH_IDLE_S = 30 * 60,                /* a session without requests */
    AUTH_LIFE_S = 12 * 3600,              /* any session */
    AUTH_FRESH_US = 1000000,              /* rights are read again after this */
    AUTH_PROVED_S = 10 * 60,              /* a signing password proved is recognised that long */
    AUTH_TOKEN = 43, AUTH_BUCKETS = 1024, AUTH_TRY_SLOTS = 1024,
};

struct auth_session {
    struct auth_session *next;            /* in the bucket, or free */
    char token[AUTH_TOKEN + 1], csrf[33], id[17];
    int64_t account, born_us, seen_us, loaded_us;
    uint64_t proof, next_proof;           /* of the password it was opened with, and of the one its owner is just setting */
    struct ctx c;                         /* owns the rights */
    const struct auth_user *user;
    char totp[64];                        /* begun, not confirmed */
    int wrong;                            /* signatures in a row; at AUTH_TRIES its lock-out is its own doing */
};

/* Wrong tries kept in memory: at names that no account has (locked like the others, or the lock would tell which exist), and at second signatures by who sent them. */
struct auth_try { uint64_t key; int64_t until_us; int wrong; };

struct auth {
    struct store *st;
    const struct spec *spec;
    struct ctx c;                         /* owns the sessions' storage */
    pthread_mutex_t lock;
    struct auth_session *bucket[AUTH_BUCKETS], *free;
    int n;
    struct auth_try tried[AUTH_TRY_SLOTS];
    bool sums;                            /* when the program began, its digests of rows were asked for (ledger_sums_asked): what has none is not its own */
    struct auth *next;                    /* all of the program, for auth_reset */
};

/* secret.c: were digests of rows there and good? Then each password and code is taken from a row that the program wrote. err E_TAMPER */
int secret_begin(struct ctx *c, struct auth *a);
/* This connection asks for them from now on, also of the rows that rights are taken from. */
int secret_reads(struct ctx *c, struct auth *a, struct db *db);
int secret_ours(struct ctx *c, struct db *db, int64_t account);
/* password.c: what is wrong with it, NULL nothing; err E_INVALID weak, naming field */
const char *password_fault(struct ctx *c, const char *account, const char *password);
int password_check(struct ctx *c, const char *field, const char *account, const char *password);
int password_hash(struct ctx *c, const char *password, const char **ret_hash);
bool password_matches(const char *hash, const char *password);
/* The same for signatures: a password proved in the last ten minutes is recognised by a keyed digest in memory (of account, hash and
 * password; the key is made at start and never leaves it), so that a clerk who signs all day does not wait for Argon2 each time.
 * A wrong one always costs the whole work. */
bool password_proved(struct ctx *c, int64_t account, const char *hash, const char *password);
extern const char *const password_nobody;   /* hash for accounts that do not exist: the same work */

/* first.c: is this the code of secret.release? */
bool first_code_matches(struct ctx *c, const char *release, const char *typed);

/* user.c: is the row of an account as the program wrote it? err E_TAMPER */
int account_ours(struct ctx *c, struct db *db, int64_t id);
/* user.c: rights of an account as they are now. err E_SESSION gone or locked */
uint64_t auth_proof(const char *hash);
int user_load(struct ctx *c, struct db *db, int64_t account, const struct auth_user **ret_u);
const struct auth_user *user_copy(struct ctx *c, const struct auth_user *u);

/* create.c */
extern int (*auth_put)(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *action, const json_t *values, int64_t *ret_record);
/* sessions.c */
/* Ends the sessions of an account, but the one named (NULL: all). */
void sessions_end(int64_t account, const char *but);
/* err E_SESSION: the password that was proved (hash) is no longer the account's */
int session_open(struct ctx *c, struct auth *a, int64_t account, const char *hash, const char **ret_token, const struct auth_user **ret_u);
/* His own session goes on under the password that he is about to set. */
void sessions_renew(struct auth *a, const struct auth_user *u, const char *hash);
bool sessions_totp(struct auth *a, const struct auth_user *u, const char *begin, char *taken, size_t n_taken);
/* Wrong signatures in a row given in this session: adds one (by 1), begins anew (by -1) or only asks (0). A session that is not there: AUTH_TRIES. */
int sessions_wrong(struct auth *a, const struct auth_user *u, int by);
/* Wrong tries under a key: one more (by 1), none (by -1), or only asked (by 0). At `most` it is locked. Returns until when. */
int64_t auth_tries(struct auth *a, const char *key, int most, int64_t now_us, int by);
#endif
