/* Who may do what: accounts, passwords, sessions, roles with department scope, the row filter.
 *
 * Accounts and role grants are registers (`account`, `role_grant`) so that the ledger holds them; password hashes and TOTP secrets
 * stand in table `secret`, committed in the ledger by hash (register `secret`). Sessions live in memory only and end with the server.
 * Kinds of account: business, system, security, audit; the three administrators are three persons. */
#ifndef AUTH_AUTH_H
#define AUTH_AUTH_H
#include "db/db.h"
#include "spec/spec.h"

enum account_kind { ACCOUNT_BUSINESS, ACCOUNT_SYSTEM, ACCOUNT_SECURITY, ACCOUNT_AUDIT };
/* As the register `account` calls them. named: false, and nothing written, where none is called so. */
const char *auth_kind_name(enum account_kind kind);
bool auth_kind_named(const char *name, enum account_kind *ret_kind);

struct auth_grant { const char *role; int64_t department; /* 0: whole unit */ const char *from; /* of one with an end, which stands in for somebody: its first day; else NULL */ };
/* The roles of one logged-in user with the departments below each scope already spread out. */
struct auth_user {
    struct actor actor;
    enum account_kind kind;
    const char *account, *name;
    int n_grants; const struct auth_grant *grants;
    bool must_change, totp;
    uint64_t proof;                         /* another one with each password */
    bool read_only;                         /* an inspector and nothing else: reads, and does nothing */
    int n_above; const int64_t *above;      /* his department and those above it: whom an audience `d<id>` means */
    const char *csrf;
};

struct auth;   /* sessions, lock-outs, login rate: one per server */
int auth_open(struct ctx *c, struct store *st, const struct spec *spec, struct auth **ret_a);
void auth_close(struct auth *a);

/* What somebody says who wants to log in; totp and release NULL or empty when he gave none. */
struct auth_claim { const char *account, *password, *totp, *release; };
/* Checks account + password (+ totp, + release code of a first password) and opens a session. Same time and message for unknown account and wrong password.
 * err E_LOGIN (field totp or release: the password is right and that is asked for too) | E_LOCKED      out ret_token 43 characters for the cookie, ret_u in c->mem */
int auth_login(struct ctx *c, struct auth *a, const struct auth_claim *claim, const char **ret_token, const struct auth_user **ret_u);
int auth_session(struct ctx *c, struct auth *a, const char *token, const struct auth_user **ret_u);  /* E_SESSION */
void auth_refresh(struct auth *a);      /* rights changed: each session reads them again with its next request, not within a second */
void auth_logout(struct auth *a, const char *token);
/* Re-entry of the password as signature; failures count for lock-out. err E_SIGN | E_LOCKED */
int auth_sign(struct ctx *c, struct auth *a, const struct auth_user *u, const char *password);
/* A second person signs at the same place. err E_SIGN | E_SEPARATE same person */
int auth_second(struct ctx *c, struct auth *a, const struct auth_user *first, const char *account,
                const char *password, int64_t *ret_person);
int auth_change_password(struct ctx *c, struct auth *a, const struct auth_user *u, const char *old, const char *fresh);

/* held: the first password opens nothing until the security administrator has released it (auth_release); hash: of auth_new_ready or auth_new_hash, or NULL */
struct auth_new { const char *account, *name, *password; int64_t person; enum account_kind kind; bool must_change, held; const char *hash; };
/* Draws a first password where none is given, and hashes it, which takes a tenth of a second: before the writer is asked. */
int auth_new_ready(struct ctx *c, struct auth_new *n);
int auth_new_hash(struct ctx *c, struct auth_new *n);     /* of the password that is given */
/* Appends [{"person","name","department","account"}]: who has no account yet; account: his staff number where it may be a login, else "". */
int auth_without(struct ctx *c, struct db *db, json_t *ret_rows);
/* Whom a slip is for. err E_NOTFOUND */
struct auth_slip { const char *account, *name, *department; };
int auth_slip_get(struct ctx *c, struct db *db, int64_t account, struct auth_slip *ret_slip);
/* Creates an account (writer side). err E_DUPLICATE | E_INVALID weak password, or a person who has an account: says which */
int auth_create(struct ctx *c, struct db *db, const struct auth_new *n, int64_t *ret_account);
/* Is `until` (NULL: none) a day to which this role may be granted? Some end by themselves or are not given (model/roles.tsv, kind dated).
 * Collects into c's field errors, field `until`. */
void auth_grant_until(struct ctx *c, const struct spec_role *role, const char *until);
int auth_grant(struct ctx *c, struct db *db, int64_t account, const char *role, int64_t department, const char *until);
/* A new first password (of n: password, held, hash), to be changed at the next login; sessions of the account end (writer side). err E_INVALID weak | E_NOTFOUND */
int auth_reset(struct ctx *c, struct db *db, int64_t account, const struct auth_new *n);
/* A release code, drawn and hashed, which takes a tenth of a second: before the writer is asked. */
struct auth_code { const char *code, *hash; };
int auth_code_new(struct ctx *c, struct auth_code *ret_code);
/* Releases a held first password: it opens the account only together with this code, so who set it and who released it
 * are neither of them able to log in as its owner. Again: another code, the old one is void. err E_STATE nothing is held | E_NOTFOUND */
int auth_release(struct ctx *c, struct db *db, int64_t account, const struct auth_code *code);
/* Has another account this person? Collects into c's field errors, field `person`. */
int auth_person_free(struct ctx *c, struct db *db, int64_t person, int64_t account);
/* {"<account id>": "held" | "released"} of those whose first password is in force. */
int auth_firsts(struct ctx *c, struct db *db, json_t *ret_map);
/* One-time codes. begin: password again, then a secret (base32) and its otpauth URI, in force once `confirm` saw a code of it.
 * err E_SIGN | E_LOCKED | E_STATE nothing begun */
int auth_totp_begin(struct ctx *c, struct auth *a, const struct auth_user *u, const char *password, const char **ret_secret, const char **ret_uri);
int auth_totp_confirm(struct ctx *c, struct auth *a, const struct auth_user *u, const char *code);
/* How accounts become records: reg/ stands above and gives its reg_put here (set at reg_sync). */
void auth_set_put(int (*put)(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *action, const json_t *values, int64_t *ret_record));
/* First start: true until three administrators exist. */
int auth_needs_setup(struct ctx *c, struct db *db, bool *ret_needed);

/* Has one of the roles within the department (0: anywhere)? */
bool auth_has(const struct auth_user *u, const char *role, int64_t department);
/* Held on that day (NULL: today) too, as far as it was given for a time only. */
bool auth_has_on(const struct auth_user *u, const char *role, int64_t department, const char *day);
/* Has it for the whole unit: what concerns all departments is not for who looks after some. */
bool auth_has_unit(const struct auth_user *u, const char *role);
/* Has it for what belongs to a department; 0: to the whole unit. */
bool auth_reaches(const struct auth_user *u, const char *role, int64_t department);
/* Looks over the whole unit: secrecy officer, leaders, inspectors. */
bool auth_oversees(const struct auth_user *u);
/* 1: has one of a person's active accounts this role for the whole unit, 0: none. */
int auth_person_has(struct ctx *c, struct db *db, int64_t person, const char *role);
/* The program itself acting (cli, demo, daily run): sees everything. */
const struct auth_user *auth_system_user(void);

/* The row filter of a register as an SQL condition over alias `t` with parameters, appended to `sql`; values appended to args
 * (names in names[], values in vals[], *n grows; capacity 64). The one place that says who sees which row.
 * A value named a_low is there when he sees only his own records: whoever raises it leaves out those with a lesser id. */
int auth_row_filter(struct ctx *c, const struct auth_user *u, const struct spec_register *r,
                    struct str *sql, const char **names, struct db_arg *vals, int *n);
/* Does he see every row of this register of a level within his clearance that has no audience? What the row filter says, without asking SQL.
 * false: ask it */
bool auth_sees_plain(struct ctx *c, const struct auth_user *u, const struct spec_register *r);
/* May this user ever see rows of this register (menu)? */
bool auth_sees_register(const struct auth_user *u, const struct spec_register *r);
#endif
