/* Rows of rules kept in memory, and many rules at once on all cores.
 *
 * Invariant: rule_rows() gives what rule_run() over all records would give on the same connection, row by row (tests/api/incremental_test.py):
 * rows are kept with the registers their rule reads and are good until one of these has a new event. A rule that reads
 * anything else is never kept. Life: one memory of the process, for one store at a time; bounded by LIMIT_RULE_MEMORY_BYTES. */
#ifndef RULE_MEMORY_H
#define RULE_MEMORY_H
#include "rule/rule.h"

/* As rule_run() over all records, from memory where it is still good. A connection in a transaction of its own puts nothing in.
 * err  as rule_run      owns rows live in c->mem      cost a look at the head of the ledger, or the rule      returns rows given      source own */
int rule_rows(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *r, const struct rule_period *p,
              int (*fn)(void *arg, const struct rule_row *row), void *arg);

/* Is it in memory and still good (1) or not (0)? */
int rule_known(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *r, const struct rule_period *p);

/* Empties the memory. */
void rule_forget(void);

/* Brings many rules into memory, a thread a core, each with a read connection of the store. A rule that fails is left for who asks for it.
 * in   anew  what is in memory is not believed      err  E_DB no connection      owns nothing      cost the rules not yet known      returns rules run      source own */
struct rule_ask { const struct spec_rule *rule; struct rule_period period; };
int rule_warm(struct ctx *c, struct store *st, const struct spec *spec, int n, const struct rule_ask *asks, bool anew);
#endif
