/* Custody: double-entry bookkeeping for secrets.
 *
 * Registers `custody_account`, `custody_item` and `movement` hold the books; this module is the effect
 * that posts a movement. An item is in exactly one account (`custody_item.account`); a movement credits one
 * account and debits another and starts where the item's last one ended. Who may receive, lateral passing, destroyed
 * things, cabinets and dates are prevent rules (model/rules/custody), each with its test; here stands only
 * what keeps the books balanced. A posted movement is never changed: a counter-entry moves the item back. */
#ifndef CUSTODY_CUSTODY_H
#define CUSTODY_CUSTODY_H
#include "reg/reg.h"

/* The effect hook of reg: custody_open (an item enters from the source account), custody_withdraw (what was entered by mistake leaves the books), custody_post,
 * custody_counter, custody_batch (a basket of the counter: all its lines or none).
 * err  E_STATE the item is elsewhere, closed, was handed over, or a later movement exists (names item and account) | E_INVALID
 * cost 4 statements      source own (design.md §5); test handover/books_test.c */
int custody_effect(struct ctx *c, struct db *db, const struct spec *spec, const char *name,
                   const struct spec_register *reg, int64_t record, const struct reg_act *a);

/* One movement booked by program inside an action (writer side, inside its transaction): life of a copy, circulation, handover ... */
struct custody_book {
    int64_t item, from, to;          /* from 0: the account the item is in */
    const char *kind;                /* a choice of movement.kind */
    int64_t given_by, received_by;   /* 0: person or keeper of the account, the actor for the registry */
    const char *at, *due_on, *reason;/* at NULL: now */
    const json_t *more;              /* further columns of movement ({"destruction": 3}), or NULL */
    const struct reg_act *act;       /* the signed action: its second signature must be the other side's; NULL: not checked */
};
/* Books it, keeps the balance, runs the prevent rules of movement. All or nothing (a savepoint of its own).
 * out  ret_movement  may be NULL
 * err  E_STATE elsewhere, closed, earlier than the last one | E_INVALID same account, in the future | E_NOTFOUND no such item |
 *      E_RULE a prevent rule, with its sentence | E_SEPARATE signed by somebody else
 * cost about 12 statements      source own (design.md §5); test handover/books_test.c */
int custody_book(struct ctx *c, struct db *db, const struct spec *spec, const struct custody_book *m, int64_t *ret_movement);

/* The move hook of reg: one thing goes to an account because a register's action says so (`move:` of the model). What is not in the
 * books yet enters them from the source; what is there already stays and makes no movement. A person without an account gets one.
 * out  ret_movement  0: it is there already
 * err  as custody_book, E_STATE no open account of the kind      cost as custody_book      source own; test custody/move_test.c */
int custody_move(struct ctx *c, struct db *db, const struct spec *spec, const struct reg_move *m, int64_t *ret_movement);

/* The first open account of a kind; the first of what is no place (source, destroyer, missing) is made (writer side). err E_STATE none: says so    cost 1 query, or 1 record */
int custody_first_account(struct ctx *c, struct db *db, const struct spec *spec, const char *kind, int64_t *ret_id);
/* A person's open account, made where he has none (writer side). err E_NOTFOUND no such person    cost 1 query, or 1 record */
int custody_person_account(struct ctx *c, struct db *db, const struct spec *spec, int64_t person, int64_t *ret_id);
/* What a scan or a few keys at the counter mean: a label (QR "SZ1|code|office" or its code, also without the leading SZ and zeros), a six-digit copy
 * number of the document in hand, a medium's number, an account's code, a staff number, a document's or slip's number, a name.
 * in   document  the document in hand, 0 none
 * out  ret_j  {"kind":"item","item":{…}} | {"kind":"account","account":{…},"items":[…]} | {"kind":"document","document","title","items"} |
 *             {"kind":"slip","register","id"} | {"kind":"choices","rows":[…]}
 * err  E_NOTFOUND unknown, hidden from him, or another office's label; the message says which      cost a few indexed look-ups
 * source own (issue: the counter); test tests/custody/counter_test.py */
int custody_find(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *code, int64_t document, json_t **ret_j);

/* An account and the newest fifty items it holds, as custody_find gives it. err E_NOTFOUND (also hidden) */
int custody_account(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t account, json_t **ret_j);

/* One item as custody_find gives it. err E_NOTFOUND (also hidden) */
int custody_item(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t item, json_t **ret_j);

/* Today at the counter: {"day","balance":{kind: n},"entered","balanced","today":{kind of movement: n},"overdue":[item…],"receipts":[…]},
 * counted up to the user's clearance. Nothing is counted but today's movements: the rest is the tally.
 * err  E_STATE the tally is not of today: run custody_tally first (writer side) */
int custody_today(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j);
/* Makes the tally anew when it is not of today, or when `always` (writer side). cost reads every item */
int custody_tally(struct ctx *c, struct db *db, bool always);
/* Gives an item another level, as an action "remark" of the program, and the tally with it (writer side). cost 1 record, 4 small writes
 * err  E_NOTFOUND      source own; test handover/books_test.c */
int custody_relevel(struct ctx *c, struct db *db, const struct spec *spec, int64_t item, int64_t level);

/* For tests: checks the books as a whole; calls fn with each item whose account is not where its movements end, or whose movements
 * do not join. returns items checked      cost  reads every movement once */
int custody_audit(struct ctx *c, struct db *db, int (*fn)(void *arg, int64_t item, const char *what), void *arg);
#endif
