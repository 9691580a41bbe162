/* Classification: one decision reaches every copy, derived document and holder.
 *
 * Effects of actions: classify_cascade (decision_review.decide), classify_approve (decision.approve: a change, extension or lifting of
 * an earlier decision), classify_lift (decision.lift), classify_relabel (relabel_task.finish), classify_noticed (change_notice).
 * Levels follow the field's rules: a derived document takes the highest level and the longest term of its sources; one that concerns only
 * a named portion keeps its own level but never above its source; one with an original decision of its own keeps that.
 * Protection first: a raised level holds at once on copies and items, a lowered one when the copy's mark has been changed. */
#ifndef CLASSIFY_CLASSIFY_H
#define CLASSIFY_CLASSIFY_H
#include "trail/trail.h"

struct classify_document {
    int64_t id, decision;
    int depth;
    int level, new_level;
    const char *expires_on, *new_expires_on;       /* NULL: no date */
};
struct classify_change {
    int64_t decision;
    int level;                                      /* new level, 0 declassified */
    const char *expires_on, *term;                  /* NULL: no date, as it was */
};
/* Documents whose level or term changes when a decision changes; reads only.
 * out  ret_d  nearest first      returns how many      err E_STATE derivations run in a circle | E_LIMIT
 * cost queries a generation, O(documents x generations)      source facts.md §3.1, users.md feature 10; test tests/api/cascade_test.py */
int classify_reach(struct ctx *c, struct db *db, const struct spec *spec, const struct classify_change *change, const struct classify_document **ret_d);

/* What ends or is to be reviewed between two dates, what waits for an event, and what is to be decided now with a ready form, as u sees them:
 * {"today","dates":[{"on","kind":"expiry"|"review",…}],"conditions":[…],"due":[{"decision","occasion","result","by","late","basis_text",…}]}
 * err  E_INVALID period      cost one query, a label a matter      source users.md feature 10 */
int classify_calendar(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *from, const char *until, json_t **ret_j);
/* Counts for the annual statistics: {"year","rows":[{"what","level","n"}]}. err E_INVALID year */
int classify_statistics(struct ctx *c, struct db *db, const char *year, json_t **ret_j);
#endif
