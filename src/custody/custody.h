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

/* The effect hook of reg: custody_open (an item enters from the source account), custody_post, custody_counter.
 * err  E_STATE the item is elsewhere, closed, or a later movement exists (names item and account) | E_INVALID
 * cost 4 statements      source own (design.md §5); test custody/custody_test.c */
int custody_effect(struct ctx *c, struct db *db, const struct spec *spec, const char *name,
                   const struct spec_register *reg, int64_t record, const struct reg_act *a);

/* Checks the books as a whole; calls fn with each item whose account is not where its movements end, or whose movements
 * do not join. returns items checked      cost  reads every movement once */
int custody_audit(struct ctx *c, struct db *db, int (*fn)(void *arg, int64_t item, const char *what), void *arg);
#endif
