/* The demo office: a store filled from model/demo, with planted faults and their answer key.
 *
 * Invariants: repeatable (same seed, size, faults, day: same rows); never over anything but an old demo (file
 * `demo.json` in the directory marks one); every planted fault fires its rule on exactly its record and no rule fires
 * elsewhere, else nothing is made. Life: demo_make() does all of it; its ctx's clock is the office's clock. */
#ifndef DEMO_DEMO_H
#define DEMO_DEMO_H
#include "db/db.h"
#include "spec/spec.h"

enum demo_size { DEMO_SMALL, DEMO_LARGE };

struct demo_fault {
    const char *fault;             /* id of the rule it was planted for */
    const char *rule;              /* rule that fires: the same, or one its `-- also:` names */
    const char *register_name, *item;   /* item of shenzhi-100, NULL for rules that do not score */
    int64_t record;
};
struct demo_account { const char *account, *name, *roles; };

struct demo_options {
    const char *dir;
    int64_t seed;
    enum demo_size size;
    const char *faults;            /* "none", "key" = every score rule's, or "file": those of `names` */
    int n_names; const char **names;   /* ids of rules */
    const char *password;          /* of every demo account; NULL: one is drawn */
    void (*progress)(void *what, int64_t done, int64_t total);
};
struct demo_done {
    int n_faults; const struct demo_fault *faults;
    int n_skipped;                 /* faults that cannot show yet: before their deadline in the year */
    int n_accounts; const struct demo_account *accounts;
    const char *password;
    int64_t events, seal;
};

/* Makes the office.
 * err  E_DUPLICATE the directory holds something else | E_MODEL a demo script, a fault that does not fire, or a rule that fires unplanned
 * owns ret_d in c->mem      cost small: seconds, large: minutes      source docs/model.md §3; test tests/demo */
int demo_make(struct ctx *c, const struct spec *spec, const struct demo_options *o, struct demo_done *ret_d);

/* Reads every script of model/demo and every fault on empty tables, without running them.
 * in  db  in memory, with the tables of the model; temporary tables of the scripts stay in it      err  E_MODEL "file:line: what is wrong"      cost 50 ms      test tests/cli/overlay_test.py */
int demo_check(struct ctx *c, struct db *db, const struct spec *spec);

/* Steps of it, for tests: the clean office in an open database with the registers' tables; the faults; the check of all rules. */
int demo_fill(struct ctx *c, struct db *db, const struct spec *spec, const struct demo_options *o);
int demo_plant(struct ctx *c, struct db *db, const struct spec *spec, const struct demo_options *o, struct demo_done *d);
#endif
