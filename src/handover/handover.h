/* Handover: a person's ties become lines, lines move in one signed act, and the case closes only at zero.
 *
 * Effects of actions (model/registers/handover.yaml, leaving.yaml), no functions to call but handover_open_ties:
 *   handover_gather     a line a tie; a line whose tie is gone is cleared
 *   handover_open       a leaving case opens its handover
 *   handover_settle     what the tie's file says: move (to the successor, else to the registry), set FIELD, drop FIELD; `hand` stays for whoever does it
 *   handover_zero       refuses while a tie is left that carries no signed exception; on a leaving case also while its handover is open
 *   leaving_cool_off    fills the cooling-off period by class where none was entered
 * Everything is written through reg_put and custody, so each change is an event; prevent rules run after each. */
#ifndef HANDOVER_HANDOVER_H
#define HANDOVER_HANDOVER_H
#include "trail/trail.h"

/* Ties of a person that no signed exception covers today.
 * out  ret_left  how many; ret_text "名下载体3、登录账号1"      err as trail_ties
 * source users.md feature 6; test handover/books_test.c */
int handover_open_ties(struct ctx *c, struct db *db, const struct spec *spec, int64_t person, int *ret_left, const char **ret_text);
#endif
