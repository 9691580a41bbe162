/* Up and down the hierarchy by sealed files: a unit's assessment in numbers to its superior, his notices back.
 *
 * One key an office, in <data>/exchange.key; who knows whom stands in register `peer`, made from the card the other sent and confirmed by a person who
 * compared the fingerprint. A package carries what the score is computed from, so the superior computes it anew (assess_recount), and the ledger's heads
 * at all earlier packages, so that a rewritten ledger is seen. No title, name or sentence of any record leaves the office. Forms: docs/exchange.md. */
#ifndef EXCHANGE_EXCHANGE_H
#define EXCHANGE_EXCHANGE_H
#include "db/db.h"
#include "reg/reg.h"
#include "spec/spec.h"
#include "ticket/letter.h"

enum { EXCHANGE_EARLIER = 100, EXCHANGE_PROBLEMS = 200 };

/* Draws the office's key; what was there is gone. For a new office that knows others already (the demo); else the first card does it. cost 1 SM2 key */
int exchange_key(struct ctx *c, const char *data);
/* The office's card: its code, name and public key, open, signed by that key. Draws the key when there is none.
 * err E_INVALID the unit has no code | E_STATE there is none, but others have confirmed one      cost 1 SM2 signature */
int exchange_card(struct ctx *c, struct db *db, const char *data, const char **ret_bytes, size_t *ret_n);

/* Who this office is to others, to be read to them when they compare. out {"unit","code","name","key_id"}; code null: none yet, key_id null: no key drawn yet */
int exchange_office(struct ctx *c, struct db *db, const char *data, json_t **ret_j);

/* Packs a closed run for a superior and notes it in register `submission`; the run counts as reported (writer side).
 * in   peer  id of a confirmed superior      err E_NOTFOUND | E_STATE open, archived, not confirmed | E_INVALID no code      cost the run's score, 1 SM2 signature and encryption */
int exchange_pack(struct ctx *c, struct db *db, const struct spec *spec, const char *data, int64_t run, int64_t peer, const char **ret_bytes, size_t *ret_n);

/* Packs an approved notice (register `supervision`) for its unit; again as often as wanted (writer side). err as exchange_pack | E_INVALID the unit would refuse it, or the assessment is another's */
int exchange_notice(struct ctx *c, struct db *db, const struct spec *spec, const char *data, int64_t notice, const char **ret_bytes, size_t *ret_n);

/* Packs an assessment that was sent back (state `returned` of unit_report), with the reasons, for its unit; again as often as wanted (writer side). err as exchange_notice */
int exchange_send_back(struct ctx *c, struct db *db, const struct spec *spec, const char *data, int64_t report, const char **ret_bytes, size_t *ret_n);

/* Takes one file in, whatever it is: card, package, notice or package sent back; all of it or nothing (writer side).
 * out  {"accepted":true,"kind":"card|package|notice|return","register","record","from","notes":["…"]} or {"accepted":false,"reason","detail"}; reason: malformed truncated forged
 *      unsupported too_large unknown foreign replayed future wrong_unit wrong_relation not_asked standard arithmetic continuity rewritten not_sent
 * err  only what is not the file's fault (E_DB, E_FULL …)      cost 1 SM2 verification and decryption, 1 score()      test tests/api/exchange_test.py */
int exchange_take(struct ctx *c, struct db *db, const struct spec *spec, const char *data, const char *bytes, size_t n, json_t **ret_j);

/* Units of a call by score within their tier, who is missing, which items cost most.
 * in   call  id, 0: the newest open one      err E_NOTFOUND none
 * out  {"call":{id,title,standard,period,due_on,state},"units":[{peer,name,code,tier,report,rank,percent,score,applicable,verdict,vetoed,received_on,late,occurrences,to_confirm,before,sent_back}],
 *      "items":[{item,title,units,deducted}],"received","missing"}; points in JSON as everywhere, numbers with two decimals */
int exchange_ranking(struct ctx *c, struct db *db, const struct spec *spec, int64_t call, json_t **ret_j);
/* What one unit reported: items that lost points, and its figures beside those it reported before.
 * out  {"name","items":[{item,title,worth,deducted,occurrences}],"figures":[{name,title,value,before}]}; before null: none      err E_NOTFOUND */
int exchange_report(struct ctx *c, struct db *db, const struct spec *spec, int64_t report, json_t **ret_j);
#endif
