/* Life of a copy: stocktake by several counters at once, the line of its life, the recall list.
 *
 * A stocktake compares the shelf with the books. Counting pages send scans (table stocktake_scan, working notes) whenever they can, each with an
 * id of their own, so that a list sent twice counts once; the effect `stocktake_merge` turns them into one count list (a file of the record,
 * so the ledger holds its hash) and one `stocktake_difference` for everything that does not agree, with a proposed correcting entry. Nothing
 * here moves an item: that is done by the approval of a difference (`move:` of its register). Stateless; rights are those of the registers. */
#ifndef LIFE_LIFE_H
#define LIFE_LIFE_H
#include "reg/reg.h"

enum { LIFE_SCANS = 500, LIFE_CODE_CHARS = 200, LIFE_LINE_ITEMS = 60 };

/* Keeps scans of one counting page (writer side).
 * in   scans  [{"id","account","source":"scan"|"keys"|"sheet"|"done","code"?,"item"?,"at"}], at most LIFE_SCANS; device its name or NULL
 * out  ret_j  {"scans":[{"id","state":"here"|"elsewhere"|"again"|"unknown"|"choices"|"done","item"?,"label"?,"book_at"?,"choices"?}]}; `choices`
 *             are not kept: the counter picks one and sends it as `item`
 * err  E_NOTFOUND no such stocktake | E_DENIED may not count | E_STATE finished already | E_INVALID which scan, which member
 * cost a few indexed look-ups a scan      source own; test tests/custody/stocktake_test.py */
int life_scan(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t stocktake, const char *device, const json_t *scans,
              json_t **ret_j);
/* Takes back scans of his own. in ids [id…]      err as life_scan */
int life_unscan(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t stocktake, const json_t *ids, json_t **ret_j);
/* Where a stocktake stands: {"places":[{"account","name","kind","code","book","counted","done"}],"counters":[{"person","name","device","n","last_at"}]}.
 * err E_NOTFOUND */
int life_progress(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t stocktake, json_t **ret_j);
/* What the books say is in one place, to be ticked off: {"rows":[{"item","code","label","level","seen"}]}; names above his clearance are left out.
 * err E_NOTFOUND */
int life_sheet(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t stocktake, int64_t account, json_t **ret_j);

/* The life of a copy, of all copies of a document, or of any item: {"from","to","lines":[{"item","label","level","state","spans":[{"account","name","kind",
 * "from","to","movement","how","given_by","received_by","due_on","late","countered"}],"gaps":[{"from","to","why"}],"events":[{"at","kind","register","record","label"}]}]}.
 * A gap is a time of which the books know nothing: before its first entry, or where two movements do not join.
 * in   register_name  "copy", "document", "custody_item"      err E_NOTFOUND      cost two queries an item      source own; test tests/custody/life_test.py */
int life_line(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *register_name, int64_t record, json_t **ret_j);

/* A recall per holder: {"rows":[{"account","name","person","department","out","oldest","back","kept"}],"out","back","kept"}; with account its items instead:
 * {"items":[{"item","label","since_at","exception","exception_state"}]}.
 * err E_NOTFOUND      cost one pass over what is out      source requirements.md F7; test tests/custody/life_test.py */
int life_recall(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t campaign, int64_t account, json_t **ret_j);
#endif
