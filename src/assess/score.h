/* The score: a pure function of a standard, frozen findings and answers. No database, no clock.
 *
 * Exact: points are integer hundredths; weighted sums are exact fractions; a percentage is only ever
 * truncated for showing, bands are compared without division. What is settled here (issue 2, item 7):
 * 89.96 % is not 90; nothing applicable gives no verdict; aggravations may take the raw score below zero, shown is 0;
 * a veto fails even at 100; deductions stop at the item's points; a range nobody has chosen takes nothing but is
 * "to confirm"; so is an item whose rule could not be run, and then there is no verdict; a person may override the machine with a reason, both values stay. */
#ifndef ASSESS_SCORE_H
#define ASSESS_SCORE_H
#include "assess/standard.h"

/* Shares of a weighted standard are added as exact fractions: the common multiple of its items' points, in hundredths.
 * Returns the item that makes it too large to calculate with, else NULL. */
const struct item *score_denominator(const struct standard *s, int64_t *ret_den);

enum answer_kind { ANSWER_CONFIRM, ANSWER_OVERRIDE, ANSWER_DEDUCT, ANSWER_CLEAR, ANSWER_NOT_APPLICABLE, ANSWER_APPLICABLE };
enum item_state { ITEM_MACHINE, ITEM_TO_CONFIRM, ITEM_CONFIRMED, ITEM_OVERRIDDEN, ITEM_ANSWERED, ITEM_NOT_APPLICABLE };
/* Why a finding took the points it took. */
enum note { NOTE_FULL, NOTE_ONCE, NOTE_CAP, NOTE_ITEM, NOTE_DISMISSED, NOTE_OVERRIDDEN, NOTE_NOT_APPLICABLE };

struct score_finding { int item, deduction; bool dismissed; bool set; int64_t set_points; };   /* set: a person chose its points */
struct score_answer { int item, deduction; enum answer_kind kind; int64_t points; };           /* deduction -1: the item; in order of time */
struct score_in {
    const struct standard *standard;
    int n_findings; const struct score_finding *findings;
    int n_answers; const struct score_answer *answers;
    const signed char *applies;       /* per item: 1 yes, 0 no (machine), or NULL for all */
    const bool *unjudged;             /* per item: a rule of it could not be run; NULL none */
};
struct score_item {
    bool applicable;
    enum item_state state;
    int64_t points, deducted;         /* deducted: what counts */
    int64_t machine;                  /* what the machine alone would deduct */
    int64_t counts, earned;           /* of a scored item: its part of the whole (points, or weight), and of that what it keeps, truncated */
    int occurrences;
};
struct score_out {
    struct score_item *items;
    struct { int64_t points; enum note note; } *findings;     /* sum over an item's = its machine deduction after dismissals */
    int64_t **deductions;             /* [item][deduction] points deducted */
    int64_t score, raw, applicable;   /* hundredths; score never below the floor (0, or the grammar's) */
    int64_t percent;                  /* hundredths of a percent, truncated; -1 none */
    const struct band *verdict;       /* NULL none: incomplete standard or nothing applicable */
    bool vetoed, aborted;
    int to_confirm;
    int unjudged;                     /* items that no rule could judge and no person has: then there is no verdict */
};
/* err E_MODEL only for a standard that standard_parse would refuse      owns ret_o in c->mem
 * cost O(items + findings + answers)      source docs/model.md §4, facts.md §1.1; test assess/score_test.c */
int score(struct ctx *c, const struct score_in *in, struct score_out *ret_o);
/* What an item can earn: its weight where the standard weighs, else its points; hundredths. */
int64_t score_worth(const struct standard *s, const struct item *it);
#endif
