/* Rules: one query that prevents, reminds and scores. Runs read-only under an authorizer with limits. */
#ifndef RULE_RULE_H
#define RULE_RULE_H
#include "db/db.h"
#include "spec/spec.h"

struct rule_row {
    int64_t record, person, department;      /* person, department: 0 none */
    const char *since, *until, *detail;      /* until NULL: still open */
};
struct rule_period { char from[11], to[11], today[11], year[5]; };

/* Period of a year ("2026"), of "2026-Q3" or "2026-01-01/2026-03-31"; today = the smaller of c's today and its end. err E_INVALID */
int rule_period(struct ctx *c, const char *text, struct rule_period *ret_p);

/* Runs one rule over a period; calls fn for each row that counts there (see docs/model.md), ordered by record, since.
 * in  record  0 all, else :record      err E_MODEL | E_TIMEOUT | E_LIMIT      returns rows given */
int rule_run(struct ctx *c, struct db *db, const struct spec_rule *r, const struct rule_period *p,
             int64_t record, int (*fn)(void *arg, const struct rule_row *row), void *arg);
/* The prevent hook for reg. err E_RULE with the row's detail */
int rule_prevent(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record);
/* Runs the remind rules for today and refreshes the to-do list (table todo). returns open to-dos */
int rule_remind(struct ctx *c, struct db *db, const struct spec *spec);
/* Runs every case of a rule's .test.sql on an empty model in memory. returns cases run; err E_MODEL names the case */
int rule_test(struct ctx *c, const struct spec *spec, const struct spec_rule *r);
#endif
