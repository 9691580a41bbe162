/* Standards, runs, scoring: a score is a pure function of (standard, frozen findings, answers). */
#ifndef ASSESS_ASSESS_H
#define ASSESS_ASSESS_H
#include "auth/auth.h"
#include "reg/reg.h"
#include "rule/rule.h"

struct standard;   /* parsed and checked; see docs/model.md §4 */
/* err E_MODEL file, line, what */
int standard_parse(struct ctx *c, const struct spec *spec, const char *file, const char *yaml, size_t n, struct standard **ret_s);
int standard_get(struct ctx *c, struct db *db, const struct spec *spec, const char *id, struct standard **ret_s);

/* Starts a run: freezes every rule's rows of the period at the ledger head (writer side). */
int assess_start(struct ctx *c, struct db *db, const struct spec *spec, const char *standard,
                 const char *period, const char *title, int64_t *ret_run);
/* The stable JSON of `assess run --json` (see docs/cli.md). */
int assess_json(struct ctx *c, struct db *db, const struct spec *spec, int64_t run, bool trace, json_t **ret_j);
/* Items, findings, answers, what-if, live score, ranking: see docs/api.md; each returns what the API prints. */
int assess_view(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j);
int assess_item(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const char *item, json_t **ret_j);
int assess_answer(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const char *item, const json_t *answer);
int assess_whatif(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j);
int assess_live(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j);
int assess_ranking(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j);
#endif
