/* The register engine: records by spec. Tables, actions, lists, history, import, export.
 *
 * A record's values travel as JSON objects by field name, checked by spec_check(). Each action is one transaction:
 * check who/from/version/separation/signature, change the row, make children, run the effect hook, write
 * the event with the row's commitment, maintain audience and full-text, run prevent rules (hook), commit.
 * Tables: one per register, reg_audience, reg_fts_<name>, reg_number, reg_idem. */
#ifndef REG_REG_H
#define REG_REG_H
#include "auth/auth.h"
#include "db/db.h"
#include "ledger/ledger.h"
#include "spec/spec.h"

/* Creates or widens the tables of every register to the spec (additive only). Writer side, at start. */
int reg_sync(struct ctx *c, struct db *db, const struct spec *spec);

struct reg_act {
    const struct spec_register *reg;
    const struct spec_action *action;
    int64_t record;                  /* 0 for create */
    int64_t seen_version;            /* version the user saw; -1 = do not check (cli) */
    const json_t *fields;            /* may be NULL */
    const char *comment;
    const char *idem_key;            /* or NULL */
    int signatures;                  /* verified by the caller: 0, 1, 2 */
    int64_t second_person;           /* of the second signature */
};
struct reg_done { int64_t record, version, event; };

/* Does one action for the user (writer side: call through store_write).
 * err E_NOTFOUND (also: may not see) | E_DENIED | E_STATE | E_CONFLICT | E_INVALID with field errors | E_SIGN signature missing |
 *     E_SEPARATE | E_RULE | E_DUPLICATE */
int reg_act(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
            const struct reg_act *a, struct reg_done *ret_d);

/* Direct entry of a whole row as program (import of history, assess, auth): no who/prevent checks, but event and indexes. values: column -> JSON
 * (also state, level, audience, unit). record 0 creates. */
int reg_put(struct ctx *c, struct db *db, const struct spec_register *reg, int64_t record,
            const char *action, const json_t *values, int64_t *ret_record);
/* Writes events and indexes for every row that has no event yet (demo, faults). progress may be NULL. */
int reg_adopt(struct ctx *c, struct db *db, const struct spec *spec,
              void (*progress)(void *arg, int64_t done, int64_t total), void *arg);

struct reg_list {
    const struct spec_register *reg;
    int n_filters; const char *const *filters;   /* "field:op:value" */
    const char *sort;                             /* "field" or "-field" or NULL = -id */
    const char *q;                                /* full text or NULL */
    const char *after;                            /* cursor or NULL */
    int max_rows;
};
/* One page as {"rows":[...],"refs":{...},"next":...}. err E_INVALID bad filter, sort, cursor */
int reg_list(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
             const struct reg_list *l, json_t **ret_page);
/* One record as the API shows it (record, label, refs, actions, children). err E_NOTFOUND (also hidden) */
int reg_get(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
            const struct spec_register *reg, int64_t record, json_t **ret_record);
int reg_history(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                const struct spec_register *reg, int64_t record, const char *after, json_t **ret_events);
int reg_options(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                const struct spec_register *reg, const char *q, int max_rows, json_t **ret_rows);
/* Label of a record, "" if it does not exist or may not be seen. */
const char *reg_label(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                      const char *register_name, int64_t record);

/* Hooks from the layers above (set once at start): prevent rules, effects. */
struct reg_hooks {
    int (*prevent)(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record);
    int (*effect)(struct ctx *c, struct db *db, const struct spec *spec, const char *name,
                  const struct spec_register *reg, int64_t record, const struct reg_act *a);
};
void reg_set_hooks(const struct reg_hooks *h);
#endif
