/* Trail: what hangs together. Ties of a person, links between carriers, the circle of exposure.
 *
 * Each kind is one query file, embedded or laid over by the office; no list is edited:
 *   model/ties/<name>.sql      what binds a person (record, since, detail of :record = person; NULL: of everybody)
 *   model/links/<name>.sql     which carriers were made from carriers (:ids a JSON array -> from_id, to_id, at)
 *   model/exposure/<name>.sql  who came near a carrier (:documents :copies :items JSON arrays, :from :to)
 * Every query runs read-only under the rule engine's time and row limits. Nothing here writes.
 * Life: stateless; all results in c->mem. Form of the files: docs/model.md §9. */
#ifndef TRAIL_TRAIL_H
#define TRAIL_TRAIL_H
#include "auth/auth.h"
#include "db/db.h"
#include "reg/reg.h"
#include "rule/rule.h"
#include "spec/spec.h"

enum { TRAIL_KEYS = 16, TRAIL_ROWS = 200000, TRAIL_ROUNDS = 32 };
struct trail_pair { const char *name, *value; };
struct trail_query {
    const char *name, *file, *shown, *sql, *test_sql;      /* shown: the file in messages; test_sql NULL: none beside it */
    struct text2 title;
    const char *register_name;
    int n_pairs; struct trail_pair pair[TRAIL_KEYS];
};

/* Queries of one folder ("ties"), in the order of their key `order`, then name.
 * err E_MODEL file and what      returns how many      cost O(files)      source own; test trail/trail_test.c */
int trail_load(struct ctx *c, const struct spec *spec, const char *folder, const struct trail_query **ret_q);
/* Do all files of the three folders fit the model? err E_MODEL "file:line: what is wrong"      cost one prepare each      test tests/cli/overlay_test.py */
int trail_check(struct ctx *c, struct db *db, const struct spec *spec);
const char *trail_key(const struct trail_query *q, const char *key);      /* "" when absent */
/* The query as a rule, for rule_run and rule_test: for tests. */
struct spec_rule trail_rule(const struct trail_query *q);

/* ---- ties */
struct trail_tie { const struct trail_query *q; const char *register_name; int64_t record; int level; const char *since, *detail, *names; };   /* names: other records that detail names (rule.h) */
/* Everything that binds a person now.
 * out  ret_t  in the order of kinds      returns how many      err E_NOTFOUND no such person | E_MODEL | E_TIMEOUT
 * cost one query a kind      source requirements.md D3, users.md feature 6; test trail/trail_test.c, tests/api/handover_test.py */
int trail_ties(struct ctx *c, struct db *db, const struct spec *spec, int64_t person, const struct trail_tie **ret_t);

/* ---- carriers */
struct trail_node {
    const char *kind;                    /* document copy */
    int64_t id, parent;                  /* parent: index of the node it was reached from, -1 a root */
    const char *relation, *at;           /* title of the link in c->lang; when, or NULL */
    const char *link;                    /* name of the link file, NULL for a root */
    int depth;
};
struct trail_root { const char *kind; int64_t id; };
/* Everything made from the roots, nearest first; each carrier once.
 * in   only  name of links to follow, separated by blanks, or NULL = all
 * returns how many nodes      err E_LIMIT      cost a query a kind and generation      source facts.md §3.3; test tests/custody/exposure_test.py */
int trail_reach(struct ctx *c, struct db *db, const struct spec *spec, const struct trail_root *roots, int n_roots, const char *only, const struct trail_node **ret_n);
/* Ids of one kind as a JSON array, for :ids. */
const char *trail_ids(struct ctx *c, const struct trail_node *n, int count, const char *kind);

/* ---- exposure */
struct trail_ask {
    const char *kind; int64_t id;        /* root: document, copy, custody_item */
    const char *from, *to;               /* datetimes or dates, both inclusive; NULL open */
    bool alone;                          /* only what bears the same text: copies and reprints, no extracts and derived papers */
};
/* The circle of exposure of a carrier as JSON, as u may see it (a carrier he may not see is left out with all that is about it):
 * {"subject","from","to","nodes":[…],"events":[…],"persons":[…],"gaps":[…],"counts":{…}} (docs/api.md)
 * err  E_NOTFOUND also hidden | E_INVALID dates      cost  below 1 s at 50,000 movements of the carriers
 * source users.md feature 7; test tests/custody/exposure_test.py */
int trail_exposure(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct trail_ask *ask, json_t **ret_j);
/* Carriers that a title, number, reference number, mark or label code may mean: [{"kind","id","label","level"}].
 * cost one list and two indexed look-ups */
int trail_find(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *text, json_t **ret_j);
/* The seven items of the first report (facts.md §3.6), drafted: {"content","course_text","persons_text","damage","investigation","remedy"}.
 * in   exposure  of trail_exposure; document  the record the carrier belongs to */
json_t *trail_draft(struct ctx *c, const struct spec *spec, const json_t *exposure, const json_t *document);
#endif
