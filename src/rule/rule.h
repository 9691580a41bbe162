/* Rules: one query that prevents, reminds and scores (docs/model.md §2).
 *
 * Invariants: a rule runs read-only under the authorizer, with a time and a row limit; a row counts or
 * not by since/until alone, in one place (rule_run); nothing here judges. Life: stateless. */
#ifndef RULE_RULE_H
#define RULE_RULE_H
#include "db/db.h"
#include "spec/spec.h"

struct rule_row {
    int64_t record, person, department;      /* person, department: 0 none */
    int64_t touch;                           /* of an `also:` register, 0 none (prevent) */
    const char *since, *until, *detail;      /* until NULL: still open */
    const char *names;                       /* other records that the sentence names, "document:12 circulation:3"; NULL none (reg_names_seen) */
};
struct rule_period { char from[11], to[11], today[11], year[5]; };

/* Period of a year ("2026"), a quarter ("2026-Q3"), a month ("2026-07") or two dates ("2026-01-01/2026-03-31").
 * out  ret_p   today = the smaller of c's today and its end
 * err  E_INVALID      owns nothing      cost O(1)      source own; test rule/rule_test.c */
int rule_period(struct ctx *c, const char *text, struct rule_period *ret_p);

/* Runs one rule over a period; calls fn for each row that counts there (docs/model.md §2), ordered by record, since.
 * in   record  0 all, else bound to :record
 * err  E_MODEL bad SQL, columns or dates | E_TIMEOUT | E_LIMIT | what fn returned
 * owns rows live in c->mem      cost the query, O(rows log rows)      returns rows given      source own */
int rule_run(struct ctx *c, struct db *db, const struct spec_rule *r, const struct rule_period *p,
             int64_t record, int (*fn)(void *arg, const struct rule_row *row), void *arg);

/* Does a rule fit the model: one SELECT over its registers, with the parameters, columns and functions of docs/model.md §2.
 * err  E_MODEL "file:line: what is wrong"      owns nothing      cost one prepare      source own; test tests/cli/overlay_test.py */
int rule_check(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *r);

/* Does a view, which rules share, fit the model by itself? The same, but with columns of its own.
 * err  E_MODEL "file:line: what is wrong"      owns nothing      cost one prepare      source own; test tests/cli/overlay_test.py */
int rule_view_check(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_view *v);

/* Did a run fail by the rule's own fault (its SQL, its rows, a limit)? Then the others go on. */
static inline bool rule_failed(int rc) {
    return rc == E_MODEL || rc == E_TIMEOUT || rc == E_LIMIT;
}

/* The tables a rule reads: calls fn once per table name.
 * err E_MODEL      owns nothing      cost one prepare      source SQLite authorizer */
int rule_reads(struct ctx *c, struct db *db, const struct spec_rule *r, void (*fn)(void *arg, const char *table), void *arg);

/* The prevent hook for reg: every open violation of the rules of the touched register, or with it in `also:`.
 * out  fn for each open row; below 0 ends it      err  what fn returned      owns nothing      cost the touched register's prevent rules */
int rule_violations(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record,
                 int (*fn)(void *arg, const struct spec_violation *v), void *arg);

/* The first of them as an error. err E_RULE with the row's detail */
int rule_prevent(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record);

/* A row in the reader's language: in Chinese the rule's own sentence; in English what every rule has, its title, what its record is called, the days.
 * in   title, label  NULL where they stand beside it anyway      owns lives in c->mem      cost O(length)      source own; test tests/api/codes_test.py */
const char *rule_words(struct ctx *c, const char *title, const char *label, const struct rule_row *row);

/* What a reminder looks at: this year up to lead_days from c's today. */
void rule_remind_period(struct ctx *c, const struct spec_rule *r, struct rule_period *ret_p);
/* And in the first months of a year (setting remind_last_year_months) also at the year before. returns whether it does */
bool rule_remind_last_year(struct ctx *c, const struct spec *spec, struct rule_period *ret_p);

/* What the remind rules say today other than the to-do list holds (table todo): new ones enter, vanished ones are closed, overdue ones climb
 * (person, or the owner's role where none is named, he has left or the rule asks the owner; department head; officer; leader in charge) by settings escalate_*_days, past a head who is not there. A reader will do: nothing is written here.
 * A rule that fails is skipped (tell: and named in the log): its to-dos stay and the others still remind.
 * err  E_DB      owns lives in c->mem      cost every remind rule      source own; test rule/rule_test.c */
struct rule_todos;
int rule_todos(struct ctx *c, struct db *db, const struct spec *spec, bool tell, struct rule_todos **ret_t);
/* Writes n of them from the from-th on (writer side); with the last ones those not said again are closed.
 * err  E_DB      owns nothing      cost n small writes      returns 1 more are left, 0 all are written */
int rule_todos_put(struct ctx *c, struct db *db, const struct rule_todos *t, int from, int n);
/* err  E_DB      owns nothing      cost one count      returns open to-dos */
int rule_todos_open(struct ctx *c, struct db *db);

/* Runs every case of a rule's .test.sql; each case is rolled back.
 * in   db  in memory, with the tables of every register, empty, foreign keys off
 * err  E_MODEL names rule and case, expected and got      returns cases run      cost the cases */
int rule_test(struct ctx *c, struct db *db, const struct spec_rule *r);
#endif
