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
/* From now on this connection keeps a digest of each row it writes to keyed registers and to the tables that no event proves (to-dos, due steps, numbers,
 * repeated requests, tallies, keys …); verify compares them, and rights are taken from no row of a keyed register without it (ledger_row_needed). Every connection that writes to a store calls it (reg_sync does).
 * cost  one look at the schema; each row written costs a second one of 60 bytes      test tests/ledger/watched_test.py */
int reg_watch(struct ctx *c, struct db *db, const struct spec *spec);

/* What rules and separations say of what has happened already, a line each; whole lines only. */
struct reg_past { size_t len; char text[8192]; };

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
    int64_t acted_by;                /* whose act the program enters, as a sheet says (system only); 0: nobody's */
    bool own_number;                 /* a sheet's: the number that it gives a new record is kept */
    struct reg_past *past;           /* not NULL: it has happened, so rules that score do not stop it; what they say is put here */
    char request[65];                /* SM3 of all that tells this request from another of the same key; "" computed by reg_act */
};
/* A request of that account that is no single action, once in a day: reg_once says whether it was done before and what came of it,
 * reg_once_keep that it is done now, in the same transaction. key NULL: never.
 * in   request  SM3 of all that tells it from another, as hex       err  E_CONFLICT the key was used for another request      returns 1 or 0 */
int reg_once(struct ctx *c, struct db *db, int64_t account, const char *key, const char *request, int64_t *ret_record);
int reg_once_keep(struct ctx *c, struct db *db, int64_t account, const char *key, const char *request, int64_t record);
/* Fills a->request ahead, on the caller's thread. err E_LIMIT */
int reg_act_prepare(struct ctx *c, struct reg_act *a);
struct row;
struct reg_done {
    int64_t record, version, event;
    const struct row *row;               /* as written, where the actor still sees it; NULL: not known, read it */
};
/* That row as the API shows a record, as JSON text appended to out; false when there is none. */
bool reg_done_put(struct ctx *c, const struct reg_done *d, struct str *out);

/* Does one action for the user (writer side: call through store_write).
 * err E_NOTFOUND (also: may not see) | E_DENIED | E_STATE | E_CONFLICT | E_INVALID with field errors | E_SIGN signature missing |
 *     E_SEPARATE | E_RULE | E_DUPLICATE */
int reg_act(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
            const struct reg_act *a, struct reg_done *ret_d);

/* May the user begin a record by this action (one without from-states)? */
bool reg_may_create(const struct auth_user *u, const struct spec_register *reg, const struct spec_action *action);

/* Direct entry of a whole row as program (import of history, assess, auth): no who/prevent checks, but event and indexes. values: column -> JSON
 * (also state, level, audience, unit). record 0 creates. */
int reg_put(struct ctx *c, struct db *db, const struct spec_register *reg, int64_t record,
            const char *action, const json_t *values, int64_t *ret_record);
/* The same with the reason that its event keeps. NULL: none */
int reg_put_why(struct ctx *c, struct db *db, const struct spec_register *reg, int64_t record,
                const char *action, const json_t *values, const char *why, int64_t *ret_record);
/* Writes events and indexes for every row that has no event yet (demo, faults). progress may be NULL. */
int reg_adopt(struct ctx *c, struct db *db, const struct spec *spec,
              void (*progress)(void *arg, int64_t done, int64_t total), void *arg);

/* Drops (on false) or makes again the plain indexes of a register, for bulk loading; unique ones stay. */
int reg_indexes(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, bool on);

/* Notes in the ledger that a record was read, printed or exported (writer side). record 0: the register as a whole.
 * detail a JSON object or NULL. Records of level >= 2 are to be noted as "read" by whoever shows them. */
int reg_note(struct ctx *c, struct db *db, const struct auth_user *u, const struct spec_register *reg, int64_t record,
             const char *action, const json_t *detail);
enum { REG_NOTE_LEVEL = 2 };

struct reg_list {
    const struct spec_register *reg;
    int n_filters; const char *const *filters;   /* "field:op:value" */
    const char *sort;                             /* "field" or "-field" or NULL = -id */
    const char *q;                                /* full text or NULL */
    const char *after;                            /* cursor or NULL */
    int max_rows;
    int n_also; const char *const *also;          /* fields that a row holds beside the list columns (running pages) */
    bool named;                                   /* only what another record may name: not what was entered by mistake */
};
/* Do the row sources of the model's actions (model/each) fit? err E_MODEL "file:line: what is wrong"      cost one prepare each      test tests/cli/overlay_test.py */
int reg_each_check(struct ctx *c, struct db *db, const struct spec *spec);
/* One page as {"rows":[...],"refs":{...},"next":...}. err E_INVALID bad filter, sort, cursor */
int reg_list(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
             const struct reg_list *l, json_t **ret_page);
/* The same page as JSON text appended to out: what the web sends; less than half the cost of building it as json_t. */
int reg_list_text(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                  const struct reg_list *l, struct str *out);
/* Calls fn for every record of the list he sees, newest first, at most max_rows: column 0 is the id, then the fields `also` as they are stored. For counting and
 * pictures. What fn returns below 0 ends it and is returned. Returns rows given.
 * err E_INVALID bad filter, no such field      cost 1 query, no labels      source own; test reg/each_test.c */
enum { REG_EACH_COLS = 24 };
int reg_each(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *l,
             int (*fn)(void *arg, struct stmt *row), void *arg);
/* The record alone. err E_NOTFOUND (also hidden)      cost 1 query */
int reg_record(struct ctx *c, struct db *db, const struct auth_user *u, const struct spec_register *reg, int64_t record, json_t **ret_record);
/* One record as the API shows it (record, label, refs, actions, children). err E_NOTFOUND (also hidden) */
int reg_get(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
            const struct spec_register *reg, int64_t record, json_t **ret_record);
/* The same page as JSON text appended to out, and what was seen: for the web. err E_NOTFOUND (also hidden) */
struct reg_seen { int64_t record, version, level; };
int reg_get_text(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_register *reg, int64_t record,
                 struct reg_seen *ret_seen, struct str *out);
int reg_history(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                const struct spec_register *reg, int64_t record, const char *after, json_t **ret_events);
/* An action in people's words: the register's own (NULL: none), or what is done beside them (read, print, login ...); the name itself when nobody has words for it. */
const char *reg_deed(struct ctx *c, const struct spec_register *reg, const char *action);
/* The names of all actions that are called so, in either language, the text itself among them: "|read|print|" appended to names. cost all actions of the model */
void reg_deeds_named(const struct spec *spec, const char *text, struct str *names);
int reg_options(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                const struct spec_register *reg, const char *q, int max_rows, json_t **ret_rows);
/* Label of a record, "" if it does not exist or may not be seen. */
const char *reg_label(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                      const char *register_name, int64_t record);
/* What this office is called: by its own record in the register of units, else by the setting office_name. Never NULL. */
const char *reg_office(struct ctx *c, struct db *db, const struct spec *spec);

/* Records that a sentence names, "document:12 circulation:3" (rule.h): the next one, false at the end. */
struct reg_name { const char *register_name; int64_t record; };
bool reg_name_next(struct ctx *c, const char **names, struct reg_name *ret_n);
/* May he see all of them? None (NULL): yes. */
bool reg_names_seen(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *names);

/* Rows of a list as text for people, all pages: headings first, then a row a call. `l->max_rows` 0: all. Returns rows given. */
int reg_export(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *l,
               int (*fn)(void *arg, int n_cells, const char *const *cells), void *arg);

/* A sheet that was read already: the headings stand in one of the first ten rows (a title may stand above; they may take two rows). */
struct reg_sheet_row { int n; const char *const *cells; };
struct reg_sheet { int n_rows; const struct reg_sheet_row *rows; };
struct reg_import_how { const char *action; int signatures; int64_t second_person; const json_t *mapping, *values; const char *files, *name; bool others, past, good, commit; };
/* Does an action for each row as the user, or several in turn; all or none, or the good ones (writer side). An action that signs wants its signatures once, for all rows.
 * in   action   NULL = `create`; "create,approve": each row goes through both, up to the first of whose own columns it says nothing; a first one on records that are there wants a
 *               column `record` (or the number), or those of a unique key, that name them      past  reg_act.past      commit false: everything is tried (as if signed), nothing kept
 *      mapping  {heading: field, or null for none} or NULL = by title (zh, en; blanks, width and case do not count) and name      others: so also columns that the mapping leaves out
 *      A field that an action sets to $today, $actor or $second is a column for its day, for who did it and for who signed second (the last two as the program only; also `acted_by`, `acted_second`).
 *      values   {field: text} what all rows say that the sheet does not      name  of the file or the tab: the year of days without one may stand there      good  rows without fault are entered, the others left
 *      files    the folder in which attachments lie that cells name; NULL: cells hold the numbers of those that are there
 * out  {"columns","mapping","rows","preview":[first 20 as fields],"cells":[the same as the sheet has them],"refs","errors":[{"row","field","detail"}],"foot":[rows passed over as totals or notes],"told":[{"row","detail"}] what was made of rows without a fault,"good":rows that can be entered,"steps":[{"action","title","rows","today"}],"notes"?:[{"row","detail"}] with past,"created":n}; created only
 *      when committed without errors (with good: of its own). At most LIMIT_IMPORT_ERRORS errors. `row` counts from 1, as in the sheet.
 * err  E_DENIED may not create | E_SIGN | E_SEPARATE | E_LIMIT too many rows or columns | E_INVALID empty sheet, a column of the mapping that is not there */
int reg_import(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
               const struct spec_register *reg, const struct reg_sheet *sheet, const struct reg_import_how *how, json_t **ret_j);

/* Attachments: the bytes by SM3 in chunks of 256 KiB, the same bytes kept once; a record of register `file` each. */
int reg_file_put(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *name,
                 const void *bytes, size_t n, int64_t *ret_file);
const char *reg_file_name(const char *path);             /* its last part, under which it is kept */
/* err E_NOTFOUND none or not his: a file is seen by its uploader and by who sees a record it hangs on | E_TAMPER */
int reg_file_get(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t file,
                 const char **ret_name, const void **ret_bytes, size_t *ret_n);
int reg_file_sees(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t file);  /* 1 yes */

/* Destroys what should never have been typed: text fields of a record (their present and former values), or an attachment (register
 * `file`, no fields) with every other that holds the same bytes. Writer side. Afterwards rows, events, search, to-dos and kept answers do not
 * hold it and the ledger still verifies; store_scrub() then clears the files of the store.
 * in   keep    the present value stays, only former ones go      copies  also inside the texts of other records and their events
 *      phrase  NULL or a part of the text that stands elsewhere alone (with copies)
 * out  left    with copies false: [{register,record,label}] other records he sees that hold it
 * err  E_DENIED one of the two lacks the role (setting purge_roles) | E_SIGN | E_SEPARATE | E_NOTFOUND | E_CONFLICT | E_INVALID
 * cost with copies one pass over registers and events      source own; test tests/ledger/purge_test.py */
struct reg_purge {
    const struct spec_register *reg;
    int64_t record, seen_version;
    int n_fields; const char *const *fields;
    bool keep, copies;
    const char *reason, *phrase;
    int signatures;
    int64_t second_person;
};
struct reg_purged { int64_t version, event, records; int n_texts; const char *const *texts; json_t *left; };
int reg_purge(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_purge *p, struct reg_purged *ret_p);
bool reg_may_purge(const struct spec *spec, const struct auth_user *u, const struct spec_register *reg);

/* Compares what follows from rows with them: full-text index (each word of registers of up to REG_VERIFY_WORDS records, or of all with
 * `full`; else whether each record is in it), the uses of attachments, rows that no event proves; SQL indexes and the pages of stores of up to REG_VERIFY_PAGES
 * bytes, or of all with `full`. Calls fn for each difference, by code: search_missing | search_extra | search_changed | search_lost | search_table |
 * attachment | row_changed | row_deleted | row_inserted | damaged.
 * cost  one pass over rows; words: indexing them again; pages: 10 s a gigabyte      source own; test tests/ledger/index_test.py */
enum { REG_VERIFY_WORDS = 20000, REG_VERIFY_PAGES = 256 << 20 };
int reg_verify(struct ctx *c, struct db *db, const struct spec *spec, bool full,
               void (*fn)(void *arg, const char *code, const char *register_name, int64_t record, const char *detail), void *arg);
/* Tables, columns, indexes and what the indexes were made of (reg_fts_def, reg_party_def) against those that the migrations and this model
 * make in an empty database. Calls fn with schema_changed. A store that this model has not opened yet differs.
 * cost  making the schema once in memory: 0.3 s      source own; test tests/ledger/schema_test.py */
int reg_verify_schema(struct ctx *c, struct db *db, const struct spec *spec,
                      void (*fn)(void *arg, const char *code, const char *register_name, int64_t record, const char *detail), void *arg);

/* One thing of the books to move, as a `move:` of the model says (docs/model.md). */
struct reg_move {
    const struct spec_register *thing; int64_t id;         /* custody_item, or what an item stands for */
    const char *kind;                                      /* of movement */
    const char *to_kind; int64_t to_person, to_account;    /* one of them */
    const struct spec_register *cause; int64_t record;     /* whose action it is */
    const json_t *values;                                  /* further columns of the movement */
};

/* Hooks from the layers above (set once at start): prevent rules, effects, moves. */
struct reg_hooks {
    /* Calls fn for each violation; what fn returns below 0 ends it and is returned. */
    int (*prevent)(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record,
                   int (*fn)(void *arg, const struct spec_violation *v), void *arg);
    int (*effect)(struct ctx *c, struct db *db, const struct spec *spec, const char *name,
                  const struct spec_register *reg, int64_t record, const struct reg_act *a);
    int (*move)(struct ctx *c, struct db *db, const struct spec *spec, const struct reg_move *m, int64_t *ret_movement);  /* 0: it is there already */
};
void reg_set_hooks(const struct reg_hooks *h);

/* An effect that an action names by `effect: name`: REG_EFFECT(name, fn) in a module that is linked whole (docs/howto.md); the linker
 * collects them, no list is edited. A name that nobody defined so goes to the hook. */
struct reg_effect {
    const char *name;
    int (*run)(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a);
};
#define REG_EFFECT(id, fn)                                                                         \
    static const struct reg_effect effect_##id = {#id, fn};                                        \
    __attribute__((used, section("sz_effects"))) static const struct reg_effect *const             \
        effect_ptr_##id = &effect_##id
/* The prevent rules of a record that the program itself changed inside an action: a violation that stood before it lets pass
 * (prevent.c). err E_RULE */
int reg_prevent(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record);
#endif
