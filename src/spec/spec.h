/* The model as const structs: registers, rules, standards, roles, groups, settings.
 *
 * spec_load() reads the embedded model/ (and, laid over it file by file, an office's own
 * directory), checks everything, and either returns a whole model or fails naming file, line and
 * what is wrong. Afterwards it is read-only and shared by all threads; it lives in the ctx given to
 * spec_load (the program's own, which outlives all). Forms of the files: docs/model.md. */
#ifndef SPEC_SPEC_H
#define SPEC_SPEC_H
#include "base/base.h"

struct db_arg;

struct text2 { const char *zh, *en; };
#define TX(t) (c->lang == LANG_EN ? (t).en : (t).zh)

enum field_type {
    F_TEXT, F_LONGTEXT, F_INTEGER, F_DECIMAL, F_DATE, F_DATETIME, F_BOOL, F_CHOICE, F_LEVEL, F_PERIOD,
    F_PERSON, F_DEPARTMENT, F_UNIT, F_REF, F_PERSONS, F_FILES
};

struct spec_choice { const char *name; struct text2 title; int n_also; const char *const *also; };   /* also: what sheets of other offices call it */

struct spec_field {
    const char *name;
    enum field_type type;
    const char *type_name;
    struct text2 title, help;
    bool required;
    int64_t min, max;                 /* integer range; characters for text */
    int64_t digits;                   /* an integer shown with leading zeros; 0: as it is */
    const char *pattern, *unit;
    const char *ref;                  /* register referred to, or NULL */
    const char *names;                /* of a text: what its values name (`register`, `rule` ...), their titles being `choices`; or NULL */
    const char *of;                   /* of an integer: it is a record of the register that this field names; or NULL */
    const char *preset;               /* what the form of a new record begins with: $today, $now, $year, $actor, $department; or NULL */
    bool past;                        /* a date of what has been: not later than today, */
    int n_past; const char *const *past_in;       /* while the record is in these states (none: always) */
    const char *after;                /* the date field of the register that it is not before; or NULL */
    bool hidden;                      /* kept for the program: on no page, no paper */
    bool tail;                        /* the end of a longer number, `max` characters: a sheet may have all of it */
    int n_also; const char *const *also;          /* what sheets of other offices call it besides its titles */
    int n_choices;
    const struct spec_choice *choices;
};

struct spec_state { const char *name; struct text2 title; bool final, never; const char *tone; };   /* never: entered by mistake, no rule finds it; tone: wait, good, calm or bad: the colour it is shown in */

struct spec_input { const struct spec_field *field; bool required; };
struct spec_set { const char *field; const char *value; };   /* value as written in the model */
/* A record that an action makes, or (`action`) an action it does on another record. `each`: once a row of model/each/<each>.sql. */
struct spec_make {
    const char *register_name; const char *count; int n_set; const struct spec_set *set;
    const char *each, *action, *record;       /* NULL: none */
};
/* Things of the books that an action moves: the one `record` names, or those of the rows of model/each/<each>.sql. */
struct spec_move {
    const char *register_name;                /* custody_item, or what an item stands for: copy, medium ... */
    const char *record, *each;                /* which; each NULL: one. record NULL: $row.record */
    const char *kind;                         /* of movement, or "$row.x" */
    const char *to;                           /* account kind, "@person_field", "@row.x", "$field.account", "$row.x" */
    int n_set; const struct spec_set *set;    /* further columns of the movement */
};

struct spec_action {
    const char *name;
    struct text2 title;
    int n_from; const char *const *from;      /* 0: creates */
    const char *to;
    int n_who; const char *const *who;        /* role, "@field", "*" */
    int n_input; const struct spec_input *input;
    int sign;                                 /* 0, 1, 2 */
    int n_separate; const char *const *separate;
    int n_widen; const char *const *widen;            /* persons fields that only gain by it */
    const char *several;                      /* ref field: the page takes several at once, a record of each; or NULL */
    int n_second; const char *const *second;          /* "@field" or role: whose the second signature is, one of them; 0: anybody else's */
    int comment;                              /* 0 none, 1 optional, 2 required */
    bool counter;
    int n_set; const struct spec_set *set;
    int n_make; const struct spec_make *make; /* `make` and then `change` of the model */
    int n_move; const struct spec_move *move;
    const char *effect;                       /* or NULL */
    int due_days; const char *due_of;
    const char *dated;                        /* the input that says which day it was done, where that was before today: SPEC_ACTED or a date field; NULL: it is of today */
};
#define SPEC_ACTED "acted_on"
#define SPEC_LATE "late_entry"                /* the register that notes what was entered late */

struct spec_key { int n; const char *const *fields; };
struct spec_few { const char *name, *on, *where, *at; };     /* an index of the few rows for which `where` holds; file and line */
/* Something done again and again whose date the next time overwrites: what stood there, and for how long, is kept in the register periodic_check. */
#define SPEC_PERIODIC "periodic_check"
struct spec_periodic {
    const char *kind, *done, *due;             /* done, due: date fields, NULL none: when it was done last, when it is due next */
    const char *holds;                         /* instead of done and due: a person, level, yes/no or text field that must not be empty; each value it had (of a text: whether it was empty) is kept, and for how long */
    const char *ended, *who;                   /* NULL none; ended: date field that says since when it is owed no more; who: person field, whom it concerned */
    int n_states; const char *const *states;   /* in which it is owed */
};
struct spec_child { const char *register_name, *field; };

struct spec_register {
    const char *name;
    struct text2 title;
    const char *group; int order;
    const char *label;
    const char *number_field, *number_format; /* or NULL */
    bool level, audience, keyed;              /* keyed: each row has a digest with the program's key (reg/watch.c) */
    bool everyone;
    int n_roles; const char *const *roles;
    const char *department_field;             /* or NULL */
    int n_persons; const char *const *persons;
    int n_fields; const struct spec_field *fields;
    const short *by_name;                     /* positions of the fields in the order of their names; NULL in a register that was not loaded */
    int n_states; const struct spec_state *states;
    int n_actions; const struct spec_action *actions;
    int n_list; const char *const *list;
    int n_search; const char *const *search;
    bool no_search;                           /* `search: none`: no full-text index */
    const char *began;                        /* date or datetime field that says when it began: no action on it was before; or NULL */
    int n_keep; const char *const *keep;      /* fields kept for good: no purge takes them */
    int n_unique; const struct spec_key *unique;
    int n_index; const struct spec_key *index;
    int n_few; const struct spec_few *few;
    int n_periodic; const struct spec_periodic *periodic;
    int n_children; const struct spec_child *children;
    int n_requirement; const char *const *requirement;
    const char *file;
    int nr;                                   /* position in spec->registers */
};

enum { USE_PREVENT = 1, USE_REMIND = 2, USE_SCORE = 4 };
struct spec_basis { const char *key, *sure; struct text2 text; };   /* a row of basis.tsv; sure: confirmed, check or own */
struct spec_rule {
    const char *id, *area, *file, *shown;     /* shown: the file's name in messages, an office's own by its path */
    struct text2 title, fix;
    const char *register_name;
    int n_also; const char *const *also;      /* further registers whose change triggers prevent */
    int use;
    const char *requirement, *owner, *view, *turn;   /* view: names of views that stand before its query; turn: kind of a periodic line of its register, likewise; or NULL */
    int n_basis; const struct spec_basis *const *basis; /* the requirement's rows first, then acts and settings */
    int lead_days;
    bool asks_owner;                          /* its person is whom it is about: the to-do is the owner's */
    bool once;                                /* done wrong on a day, and counted in the period that day lies in; else it lasts and counts in each period it stood in */
    const char *sql, *test_sql, *fault_sql;   /* NULL when there is no such file */
    const char *narrow[2];                    /* of a prevent rule, made at load: spec_rule_narrow for :record and for :touch; else NULL */
};
struct spec_view { const char *name, *shown, *sql, *body; };   /* model/views/<name>.sql; body: its SELECT on one line, as rules get it */
/* The prevent rules that an action on one register asks. own: about its own record, else about the record touched. */
struct spec_prevent { const struct spec_rule *rule; bool own; };
struct spec_prevents { int n; const struct spec_prevent *v; };

/* One open row of a prevent rule about the record asked for: what rule/ tells reg/, which do not know each other. */
struct spec_violation { const char *rule, *detail, *names; int64_t record, touch, person; };   /* names: rule_row in rule.h */

struct spec_file { const char *path; const char *bytes; size_t n; const char *shown; };  /* path under model/, any other file; shown: its name in messages */
struct spec_role { const char *name; struct text2 title; bool admin, dated; };      /* dated: granted with an end day only */
struct spec_group { const char *name; int order; struct text2 title; const char *icon; };
struct spec_setting { const char *key, *value, *type, *sure; struct text2 title; };

struct spec {
    int n_registers; const struct spec_register *registers;
    int n_views; const struct spec_view *views;
    int n_rules; const struct spec_rule *rules;        /* sorted by id */
    const struct spec_prevents *prevents;              /* by number of the register; NULL: a spec put together by hand */
    int n_roles; const struct spec_role *roles;
    int n_groups; const struct spec_group *groups;
    int n_settings; const struct spec_setting *settings;
    int n_basis; const struct spec_basis *basis;
    int n_standards; const struct spec_file *standards; /* model/standards, parsed by assess */
    int n_demo; const struct spec_file *demo;           /* model/demo, sorted */
    int n_other; const struct spec_file *other;         /* model/reports and the rest, sorted by path */
    struct map register_by_name, rule_by_id;
};

/* Loads and checks the whole model.
 * in   overlay  directory of an office's own files or NULL
 * err  E_MODEL "registers/x.yaml:12: unknown type ..." | E_IO | E_LIMIT      cost  milliseconds */
int spec_load(struct ctx *c, const char *overlay, const struct spec **ret_spec);
const struct spec_register *spec_register(const struct spec *s, const char *name);   /* NULL: none */
const struct spec_role *spec_role(const struct spec *s, const char *name);            /* NULL: none, also for no name */
bool spec_asks(const struct spec_action *a, const char *field);                        /* is the field one of its inputs? */
const struct spec_rule *spec_rule(const struct spec *s, const char *id);
/* A rule's SQL for one record (touch 0) or one touched (touch 1): the documented `:record IS NULL OR` is left out, and CROSS JOIN, which says
 * where the search through all records begins, is an ordinary JOIN: so the plan starts at that record. */
const char *spec_rule_narrow(struct ctx *c, const struct spec_rule *r, int touch);
/* The prevent rules an action on reg asks; of a spec put together by hand they are looked for. */
struct spec_prevents spec_prevents(struct ctx *c, const struct spec *s, const struct spec_register *reg);
const struct spec_field *spec_field(const struct spec_register *r, const char *name);
/* The choice of this name, of a field that has choices; NULL none. Its title is how people read it. */
static inline const struct spec_choice *spec_choice(const struct spec_field *f, const char *name) {
    for (int i = 0; i < f->n_choices; i++)
        if (str_eq(f->choices[i].name, name))
            return &f->choices[i];
    return NULL;
}
static inline bool spec_is_text(const struct spec_field *f) { return f->type == F_TEXT || f->type == F_LONGTEXT; }
const struct spec_action *spec_action(const struct spec_register *r, const char *name);
const struct spec_state *spec_state(const struct spec_register *r, const char *name);
/* May a query of the model read this: the registers and lists given to it (struct db_proof in db/prove.h; spec is a struct spec). */
bool spec_readable(const void *spec, const char *table, const char *column);
const struct spec_file *spec_each(const struct spec *s, const char *name);            /* model/each/<name>.sql, NULL: none */
const char *spec_setting(const struct spec *s, const char *key);                      /* NULL: none */

/* Checks one JSON value against a field and gives what is bound to SQL. The one check for API, CLI, import and
 * forms. `null` is allowed (required is judged by the action). Collects into c's field errors.
 * out  ret_v  value in arena; untouched on failure      err  E_INVALID */
int spec_check(struct ctx *c, const struct spec_field *f, const json_t *value, struct db_arg *ret_v);
/* The same from a spreadsheet's cell text (also: Chinese choice titles, level names, dates 2026/1/5, 20260105, Excel serials). */
int spec_parse(struct ctx *c, const struct spec_field *f, const char *cell, json_t **ret_value);
/* Is it what a spreadsheet program shows where it could not reckon? Never a value. */
bool spec_cell_error(const char *cell);
/* A stored value as JSON; it was checked when it was written, so it is not checked again. Caller owns. */
json_t *spec_json(struct ctx *c, const struct spec_field *f, const struct db_arg *v);
const char *spec_level_name(int level, enum lang lang);
#endif
