/* Standards, runs, scoring: a score is a pure function of (standard, frozen findings, answers).
 *
 * A run freezes which rows violated which rule at a ledger head, and the text of its standard; every number
 * shown later is computed from those and the answers by score() (assess/score.h), never stored twice.
 * Runs, findings, answers, tasks and daily scores are registers, written through reg, so they are in the ledger.
 * JSON answers are those of docs/api.md. "writer side" = call through store_write. Who may: the roles of the
 * registers (reg_act) decide for writes; reads need a role that sees `assessment_run`, departments and
 * persons get their own part. Points in JSON are numbers with at most two decimals. */
#ifndef ASSESS_ASSESS_H
#define ASSESS_ASSESS_H
#include "assess/standard.h"
#include "auth/auth.h"
#include "reg/reg.h"
#include "rule/rule.h"

/* --- standards --- */
/* An office's own text of that id if it kept one, else the shipped one. err E_NOTFOUND | E_MODEL */
int standard_get(struct ctx *c, struct db *db, const struct spec *spec, const char *id, const struct standard **ret_s);
/* GET /standards: [{id,title,version,origin,subject,grammar,complete,own,missing}] ; GET /standards/ID whole. err E_NOTFOUND */
int assess_standards(struct ctx *c, struct db *db, const struct spec *spec, json_t **ret_j);
int assess_standard(struct ctx *c, struct db *db, const struct spec *spec, const char *id, json_t **ret_j);
/* An office's own standard as YAML: checked, then kept (writer side; roles: secrecy_officer). Event `standard`.
 * err E_MODEL file:line with all errors as items | E_DENIED */
int assess_standard_put(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *file, const char *yaml, size_t n, json_t **ret_j);

/* --- runs --- */
/* Starts a run: freezes every bound rule's rows of the period at the ledger head (writer side).
 * err E_NOTFOUND no such standard | E_INVALID period, also one that has not begun | E_MODEL a rule failed      cost every rule once */
int assess_start(struct ctx *c, struct db *db, const struct spec *spec, const char *standard,
                 const char *period, const char *title, int64_t *ret_run);
/* Refreshes the evidence of an open run at the current head (writer side); answers stay. err E_STATE */
int assess_freeze(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run);
/* Steps `close`, `reopen`, `archive` of the run, through the register's own action (writer side). */
int assess_step(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run,
                const char *action, int signatures, const char *comment);
int assess_runs(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j);
/* The stable JSON of `assess run --json`; trace adds answers, notes, events. */
int assess_json(struct ctx *c, struct db *db, const struct spec *spec, int64_t run, bool trace, json_t **ret_j);
/* The same trace for a user: his part, and records he may not see unnamed. err E_NOTFOUND */
int assess_trace(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j);
int assess_view(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j);
int assess_item(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const char *item, json_t **ret_j);
/* Body as in docs/api.md; kinds per score.h (writer side). err E_INVALID | E_STATE closed | E_DENIED */
int assess_answer(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const char *item, const json_t *answer);
int assess_whatif(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j);
/* Findings -> rectification records {"finding","owner"?,"due"?,"measure"?} -> {"record"} (writer side). */
int assess_problem(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const json_t *body, json_t **ret_j);

/* --- a run in numbers, for who supervises (exchange/) --- */
/* What the score of a closed run is computed from and comes to, without a word of any record: {standard, standard_sm3, period, from, to, as_of, ledger_head, ledger_hash,
 * sums: {findings, score, applicable, percent, verdict, vetoed, aborted, to_confirm}, items: [{id, applies, unjudged, findings: [[[deduction, dismissed, set points], times]], answers: [[deduction, kind, points]]}]};
 * points and percent are hundredths. err E_NOTFOUND | E_STATE not closed */
int assess_numbers(struct ctx *c, struct db *db, const struct spec *spec, int64_t run, json_t **ret_j);
/* Computes such numbers anew with the same engine and this office's text of that standard.
 * out  the standard; [{id, applicable, worth, deducted, occurrences}]      err  E_SYNTAX malformed | E_NOTFOUND no such text of a standard | E_TAMPER it comes to something else
 * cost one score()      test tests/api/exchange_test.py */
int assess_recount(struct ctx *c, struct db *db, const struct spec *spec, const json_t *numbers, const struct standard **ret_s, json_t **ret_items);

/* --- tasks and self-checks --- */
/* Tasks of a run; making them (writer side): for every active department and cleared person, or what the body
 * {"due"?,"kind"?,"department"?,"person"?,"standard"?} narrows it to -> {"made":n}. Existing ones stay. */
int assess_tasks(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j);
int assess_tasks_make(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const json_t *body, json_t **ret_j);
/* One's own self-check, or that of the department one is head of, pre-filled from the registers: {"task","kinds","items":[{"id","title","hint",
 * "suggested","facts":[],"answer","note"}]}; task null and no items: nothing to answer in a run one sees.
 * in  kind  person, department or NULL: the first there is      err  E_NOTFOUND no such run for him */
int assess_self(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const char *kind, json_t **ret_j);
/* {"answers":[{"item","answer","note"?}],"finish":true?,"kind"?} (writer side; finishing needs a signature) */
int assess_self_answer(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const json_t *body, int signatures, json_t **ret_j);

/* --- before the writer --- */
/* Computes what assess_start, assess_live or assess_daily will ask for, on all cores and on read connections, so that inside the writer only
 * the rules run again whose registers changed meanwhile. standard NULL: the live one; period NULL: this year. anew: memory is not
 * believed (an assessment that is frozen). Not inside a transaction. err E_NOTFOUND | E_MODEL | E_DB; returns rules run */
int assess_warm(struct ctx *c, struct store *st, const struct spec *spec, const char *standard, const char *period, bool anew);
int assess_warm_run(struct ctx *c, struct store *st, const struct spec *spec, int64_t run);
int assess_warm_daily(struct ctx *c, struct store *st, const struct spec *spec, bool todos_only);

/* --- any day --- */
/* Score of this year today, with the findings if wanted; rule results are kept in memory as long as the tables they read have no new event. */
int assess_live(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, bool findings, json_t **ret_j);
int assess_ranking(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j);
/* The to-dos of one user: rules, next steps, papers to read, self-checks: {"todos":[…]} */
int assess_todos(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j);
/* Once a day and on demand (writer side): reminders, today's score for the trend, rectifications whose rule no longer fires
 * move to "waiting re-check". returns open rule to-dos */
int assess_daily(struct ctx *c, struct db *db, const struct spec *spec);
/* The same beside people at work: judged on a snapshot, written in portions; not on the writer thread. */
int assess_daily_beside(struct ctx *c, struct store *st, const struct spec *spec);
/* Of it the to-dos alone, when a record changed behind event *seen, which then goes on: what was done is asked for no more. Rules whose registers did not change are remembered. returns whether it did */
int assess_todos_beside(struct ctx *c, struct store *st, const struct spec *spec, int64_t *seen);
/* Rectifications whose rule no longer fires on their record wait for the re-check from now on; only rules whose name begins with prefix (writer side). */
int assess_recheck(struct ctx *c, struct db *db, const struct spec *spec, const char *prefix);
/* One rule's rows as the stable finding objects, fn per object. points: as the rule alone would take in the live standard. */
int assess_rule(struct ctx *c, struct db *db, const struct spec *spec, const char *rule, const char *period, json_t **ret_array);

/* Hundredths as a JSON number: integer where whole, else the nearest real, which json_print() prints exactly. */
json_t *assess_points(int64_t hundredths);
#endif
