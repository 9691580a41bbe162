/* Inside of reg/: rows, SQL made from a checked spec, labels, search texts. */
#ifndef REG_INTERNAL_H
#define REG_INTERNAL_H
#include "reg/reg.h"
#include "reg/sql.gen.h"

/* Columns of every register's table, in the order we name them; the fields follow. */
enum {
    C_ID, C_UNIT, C_VERSION, C_STATE, C_LEVEL, C_AUDIENCE, C_CREATED_AT, C_CREATED_BY, C_UPDATED_AT, C_UPDATED_BY,
    C_LAST_SEQ, C_FIELDS
};

struct row {
    const struct spec_register *reg;
    int n;                      /* C_FIELDS + fields */
    struct db_arg *v;
    int64_t seq;                /* of the event that row_save notes with the row; 0: row_event notes it */
};

/* ---- sql.c: statements put together from identifiers of the spec and bound values */
enum { SQL_ARGS = 64 };
struct sql {
    struct str text;
    const char *names[SQL_ARGS + 1];
    struct db_arg vals[SQL_ARGS];
    int n;
};
void sql_init(struct sql *s, struct ctx *c);
void sql_bind(struct sql *s, struct db_arg v);          /* puts a new parameter bound to v */
int sql_filter(struct ctx *c, struct sql *s, const struct auth_user *u, const struct spec_register *r);
/* What was entered by mistake is none. word: " AND ", or " WHERE ", which begins the condition; prefix: "t.", or "". */
void sql_ever(struct str *text, const char *word, const struct spec_register *r, const char *prefix);
/* The rows that another record may name: seen by u, not entered by mistake. The table is t. */
int sql_named(struct ctx *c, struct sql *s, const struct auth_user *u, const struct spec_register *r);
/* A value bound by name, or NULL. */
struct db_arg *sql_value(struct sql *s, const char *name);
int sql_open(struct ctx *c, struct db *db, struct sql *s, struct stmt *ret_s);
/* Runs a statement without parameters. */
int sql_text(struct ctx *c, struct db *db, const char *text);
const struct query *sql_query(struct ctx *c, const char *text);   /* parameters ?1, ?2 ... in order */

/* ---- row.c: one row of a register */
const char *col_name(const struct spec_register *r, int col);
int col_find(const struct spec_register *r, const char *name);   /* -1: none */
const struct spec_field *col_field(const struct spec_register *r, int col);
const struct spec_register *field_target(const struct spec *spec, const struct spec_field *f);  /* register referred to or NULL */
bool field_is_number(const struct spec_field *f);                /* an INTEGER column, else TEXT */
bool field_is_ref(const struct spec_field *f);                   /* holds the id of one record */
void row_init(struct ctx *c, struct row *row, const struct spec_register *r);
void row_columns(struct str *out, const struct spec_register *r, const char *prefix);
struct db_arg read_value(struct ctx *c, struct stmt *s, int col); /* a copy */
void row_read(struct ctx *c, struct row *row, struct stmt *s);    /* copies all columns, in row_columns order */
/* err E_NOTFOUND none, or hidden from u (NULL: no filter) */
int row_get(struct ctx *c, struct db *db, const struct auth_user *u, const struct spec_register *r,
            int64_t id, struct row *ret_row);
/* 1 u sees it, 0 not (or there is none) */
int row_seen(struct ctx *c, struct db *db, const struct auth_user *u, const struct spec_register *r, int64_t id);
bool value_eq(const struct db_arg *a, const struct db_arg *b);
int64_t row_i64(const struct row *row, int col);
void row_put(const struct row *row, const char *field, struct db_arg v);      /* the field is there */
const char *row_text(const struct row *row, int col);             /* "" for NULL */
/* Ids in a `persons` or `files` value; returns the count. */
int ids_of(struct ctx *c, const struct db_arg *v, int64_t **ret_ids);

/* ---- save.c: writing a row with all that hangs on it */
/* Inserts (old NULL; sets row's id) or updates; keeps audience, parties, file uses and search text. */
int row_save(struct ctx *c, struct db *db, const struct spec *spec, const struct row *old, struct row *row);
/* Both in one go, where nothing happens between the row and its event: the row is written once.
 * in   extra  comment, counter, second, signatures of the event's inputs, or NULL */
int row_write(struct ctx *c, struct db *db, const struct spec *spec, const struct row *old, struct row *row, const char *action,
              const json_t *extra, int64_t *ret_seq);
/* Writes the event of a row as it stands in the table and notes its number. inputs may be NULL. */
int row_event(struct ctx *c, struct db *db, const struct spec_register *r, int64_t id, const char *action,
              const json_t *inputs, int64_t *ret_seq);
/* The row as events digest it. */
int row_text_of(struct ctx *c, struct db *db, const struct spec_register *r, int64_t id, struct str *out);
/* Changed columns as {"fields":{new},"old":{…}} added to inputs. */
void row_changes(struct ctx *c, const struct row *old, const struct row *row, json_t *inputs);
/* Derived tables of one row, without the row itself. old NULL: none yet. */
struct refs;
/* Columns of the persons who see a record by name and stand several in one field; the others are found by their own column. */
enum { PARTY_COLS = 64 };
int party_cols(const struct spec_register *r, int cols[PARTY_COLS]);
int put_parties(struct ctx *c, struct db *db, const struct row *old, const struct row *row);
int row_derive(struct ctx *c, struct db *db, const struct row *old, const struct row *row, const char *ref_text);
bool row_exists(struct ctx *c, struct db *db, const struct spec_register *r, int64_t id);

/* ---- label.c: how a record is named */
enum { REF_SETS = 48, REF_DEPTH = 4 };
struct ref_set {
    const struct spec_register *reg;
    int n, cap, done;             /* entries before `done` were looked up */
    int64_t *id;
    struct row *row;              /* label columns, level, audience; v NULL: not there or hidden */
    const char **label;
};
struct refs { int n; struct ref_set set[REF_SETS]; };
void refs_add(struct ctx *c, struct refs *x, const struct spec_register *r, int64_t id);
/* Adds what the columns in cols[] of a row refer to. */
void refs_add_row(struct ctx *c, struct refs *x, const struct spec *spec, const struct row *row, const int *cols, int n);
/* Looks all of them up, one query a register and level. u NULL: sees all. */
int refs_resolve(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, struct refs *x);
/* No higher level and no narrower audience than the row, nor does its label name one: whoever sees the row may be led to it. */
bool refs_open(const struct spec *spec, struct refs *x, const struct row *row, const struct spec_register *r, int64_t id, int depth);
const char *refs_label(struct ctx *c, const struct spec *spec, struct refs *x, const struct spec_register *r, int64_t id);
json_t *refs_json(struct ctx *c, const struct spec *spec, struct refs *x);
void refs_text(struct ctx *c, const struct spec *spec, struct refs *x, struct str *out);   /* the same as text */
/* Columns that the label template names; returns the count (at most 16). */
int label_cols(const struct spec_register *r, int cols[16]);
/* The label of a row whose references are in x. */
const char *label_of(struct ctx *c, const struct spec *spec, struct refs *x, const struct row *row);
/* A value as people read it (choice title, level name, reference label). */
const char *value_text(struct ctx *c, const struct spec *spec, struct refs *x, const struct spec_field *f, const struct db_arg *v);

/* ---- list.c */
enum { CHILD_ROWS = 20 };
/* A value as the API gives it, as text. */
void value_put(struct ctx *c, struct str *out, const struct spec_field *f, const struct db_arg *v);
/* The lists below a record as a JSON array; what they and the record itself refer to is looked up in refs. */
int children_text(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct row *row, struct refs *refs, struct str *out);

/* ---- fts.c: search text */
int fts_cols(const struct spec_register *r, int cols[48]);        /* label, number and search columns */
/* Labels of what the row refers to, as the index keeps them ("" none); looks them up. */
int fts_ref_text(struct ctx *c, struct db *db, const struct spec *spec, const struct row *row, const char **ret_text);
const char *fts_ref_text_of(struct ctx *c, const struct spec *spec, struct refs *x, const struct row *row);
/* What the index should hold of a row as it stands. */
int fts_words(struct ctx *c, struct db *db, const struct row *row, const char **ret_words);
int fts_put(struct ctx *c, struct db *db, const struct row *old, const struct row *row, const char *ref_text);
int fts_tidy(struct ctx *c, struct db *db, const struct spec_register *r);      /* forgets how much room a load had: the usual room stands in no table */

/* verify_index.c: the tables in which SQLite keeps the text index of a register. leaf_by_leaf: also each leaf and the directory. returns 1, 0: named, and no search of it can be asked */
int index_verify(struct ctx *c, struct db *db, const char *register_name, bool leaf_by_leaf, void (*fn)(void *arg, const char *code, const char *register_name, int64_t record, const char *detail), void *arg);
int64_t index_varint(const char *p, size_t n);      /* one number as it stands there, -1: none, or more */

/* keyed.c: are the rows of keyed registers that this record names, and that rules may read, as the program wrote them? err E_TAMPER */
int keyed_check(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r, int64_t id);

/* watch.c: rows of watched tables that are not as their digests say */
int watch_verify(struct ctx *c, struct db *db, const struct spec *spec, void (*fn)(void *arg, const char *code, const char *register_name, int64_t record, const char *detail), void *arg);

/* ---- input.c: from what the user typed to column values */
struct act;                       /* act.c */
struct each { int n_cols; const char *const *names; const struct db_arg *v; };   /* one row of model/each/<name>.sql */
enum { EACH_COLS = 16 };
extern const char *const each_args[];      /* parameters of a row source */
struct values {                   /* what $names stand for */
    const struct row *row;        /* $field.x */
    const json_t *input;          /* $input.x, may be NULL */
    int64_t id, nth, second;      /* $id, $n, $second; 0 none */
    const struct each *each;      /* $row.x, or NULL */
};
/* One `set` value as written in the model -> value for the column. */
int set_value(struct ctx *c, const struct values *v, const struct spec_field *f, const char *text, struct db_arg *ret_v);
/* The audience column from JSON; collects field errors. */
int audience_value(struct ctx *c, const json_t *j, struct db_arg *ret_v);
/* One column from JSON by spec_check; level, audience and state too. Collects field errors. */
int column_value(struct ctx *c, const struct spec_register *r, int col, const json_t *j, struct db_arg *ret_v);
/* Do the records a value refers to exist and are they visible to u (NULL: any)? Collects field errors. */
int check_refs(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
               const struct spec_field *f, const struct db_arg *v);
/* drawn: its number is known to be free. */
int check_unique(struct ctx *c, struct db *db, const struct row *row, bool drawn);

/* ---- number.c */
/* Draws the number of a new row unless it has one. returns 1 drawn, and nobody else has it */
int number_draw(struct ctx *c, struct db *db, struct row *row);
bool number_like(const struct spec_register *r, const char *text);     /* of the kind that the register draws itself */

/* ---- who.c: may this user do that */
bool is_system(const struct auth_user *u);
int64_t row_department(const struct row *row);
/* Before the input is known: could he do it on some record at all? */
bool may_some(const struct auth_user *u, const struct spec_register *r, const struct spec_action *a);
bool who_may(struct ctx *c, const struct auth_user *u, const struct spec_action *a, const struct row *row);
/* A right for some departments only reaches their records and their people (field `person`), also in what the action is to write. Collects field errors. */
int scope_check(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_action *a, const struct row *old, const struct row *row);
/* 1: has this user, by his person or his account, done this action to the record?      cost one query of its events */
int who_did(struct ctx *c, struct db *db, const struct actor *by, const char *action, const struct row *row);
/* in   by   the user, or whose act the program enters */
int separate_check(struct ctx *c, struct db *db, const struct auth_user *u, const struct actor *by, const struct spec_action *a, const struct row *row);
bool names_person(struct ctx *c, const struct row *row, const char *field, int64_t person);   /* does a person or persons field name him? */
/* Who signs second is asked later: an import is tried before it is signed. */
enum { SECOND_LATER = -1 };
/* Whose the second signature is, where the action's `second` says so: a person of the record or who has a role. Fields that name nobody, or the actor alone, let anybody
 * else witness if no role is named. err E_SEPARATE */
int second_check(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_action *a, const struct row *row, int64_t second);
bool action_from(const struct spec_action *a, const char *state);

/* ---- make.c */
/* Makes children and changes other records as the action says; v has the row, input, id and second. */
int make_all(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_action *a, const struct values *v);
/* The rows of one model/each file for a record: values in rows of e->n_cols. Returns how many. */
int each_rows(struct ctx *c, struct db *db, const struct spec_file *f, int64_t record, struct each *e, struct db_arg **ret_values);

/* ---- idem.c: requests that come again */
/* 1: done before, ret_d is the first answer. ret_request: what was asked, for idem_keep. err E_CONFLICT the key was used for another */
int idem_find(struct ctx *c, struct db *db, const struct auth_user *u, const struct reg_act *a, char ret_request[65], struct reg_done *ret_d);
int idem_keep(struct ctx *c, struct db *db, const struct auth_user *u, const struct reg_act *a, const char *request, const struct reg_done *d);

/* ---- act.c */
extern struct reg_hooks reg_hooks;

/* ---- periodic.c */
/* After a record was written: what it said of things done again and again (`periodic:`) is kept, where a date has changed or it is owed no more. old NULL: it is new. */
int periodic_keep(struct ctx *c, struct db *db, const struct spec *spec, const struct row *old, const struct row *row);

/* ---- day.c */
/* The day among the fields on which a dated action happened, where that is before today; else NULL. Collects field errors. */
void day_take(struct ctx *c, const struct spec_action *a, const json_t *fields, const char **ret_day);
/* c->day is not before the record began, nor before what an earlier action noted on it, nor a date before the one it comes `after`. Collects field errors. old->v NULL: it is new. */
void day_check(struct ctx *c, const struct spec_action *a, const struct row *old, const struct row *row);
/* No date of what has been (`past`) is still to come. Collects field errors. */
void day_past(struct ctx *c, const struct row *old, const struct row *row);
/* Notes in the register late_entry that the action was entered many days (setting late_entry_days) after c->day. */
int day_keep(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_action *a, const struct row *row);

/* ---- move.c */
/* What an action moves in the books, after make_all. */
int move_all(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_action *a, const struct values *v);

/* ---- prevent.c */
/* Around the outermost action of a thread (true); nested ones keep its memory. */
bool prevent_begin(const struct auth_user *u, struct reg_past *past);
void past_tell(struct reg_past *p, const char *line);    /* once */
void prevent_end(bool outer);
/* After E_RULE undid everything: did that very violation stand before? Then the action may be tried again. */
bool prevent_stood_before(struct ctx *c, struct db *db, const struct spec *spec);

/* ---- put.c */
void put_spec(const struct spec *spec);

/* ---- due.c */
/* fresh: the record was made by this very action, nothing is due yet. */
int due_update(struct ctx *c, struct db *db, const struct spec_action *done, const struct row *row, bool fresh);

/* ---- schema.c */
struct index_line { const char *table, *name, *sql; };
struct index_lines { int n; struct index_line v[8192]; };
/* reg_sync. told: indexes are appended there instead of made (NULL: made). */
int schema_sync(struct ctx *c, struct db *db, const struct spec *spec, struct index_lines *told);
#endif
