/* A scoring standard: the file of docs/model.md §4, parsed and checked, read-only afterwards.
 *
 * A standard is one file model/standards/<id>.yaml, or that head plus parts
 * model/standards/<id>/<nn>_<what>.yaml, each one category or the aggravations and veto. All points are hundredths.
 * Invariants after standard_parse: ids unique, sums right (complete ones), every rule known and bound once. */
#ifndef ASSESS_STANDARD_H
#define ASSESS_STANDARD_H
#include "spec/spec.h"

enum grammar { GRAMMAR_DEDUCTION, GRAMMAR_WEIGHTED, GRAMMAR_YESNO, GRAMMAR_SUBTRACTIVE, GRAMMAR_ABORT, GRAMMAR_THOUSAND };
enum subject { SUBJECT_UNIT, SUBJECT_DEPARTMENT, SUBJECT_PERSON };
enum item_kind { ITEM_SCORED, ITEM_AGGRAVATION, ITEM_VETO };
enum item_status { STATUS_VERIFIED, STATUS_DERIVED, STATUS_MISSING };

struct deduction {
    const char *rule;                 /* NULL: a person chooses (manual) */
    struct text2 title;               /* of what a person chooses; of a rule what this standard calls it, NULL: the rule's own */
    int64_t min, max;                 /* of one occurrence; equal for rules */
    int64_t cap;                      /* of the whole deduction; 0 none but the item's */
    bool each;                        /* per: occurrence */
    int line;
};
struct item {
    const char *id;
    struct text2 title, hint;
    enum item_kind kind;
    enum item_status status;
    int category;                     /* index, -1 for aggravations and veto */
    int64_t points, weight;
    bool abort;                       /* abort grammar: unmet ends the assessment as failed */
    bool asks;                        /* applies: ask */
    const char *applies;              /* register that must have a live record, NULL always */
    int n_deductions; const struct deduction *deductions;
    const char *file; int line;
};
struct category { const char *id; struct text2 title; int64_t points; bool points_known; const char *file; int line; };
struct band { int64_t min; const char *verdict; struct text2 title; int line; };   /* min in hundredths of a percent */

struct standard {
    const char *id, *version, *origin, *sm3, *text;    /* text: what was parsed, as frozen with a run */
    struct text2 title, note;
    enum grammar grammar;
    enum subject subject;
    bool complete;
    int64_t total, floor;
    int total_line;
    int n_categories; const struct category *categories;
    int n_items; const struct item *items;              /* scored, then aggravations, then veto */
    int n_bands; const struct band *bands;              /* highest first */
    const char *file;
};

/* Parses and checks one text (one or several YAML documents, each after `--- # <file>`).
 * in   file  name for messages      err  E_MODEL "file:line: what"      owns  ret_s in c->mem
 * cost O(text)      source docs/model.md §4; test assess/standard_test.c */
int standard_parse(struct ctx *c, const struct spec *spec, const char *file, const char *yaml, size_t n, const struct standard **ret_s);
/* One that a run was frozen with: also with ids that are taken no more. */
int standard_parse_kept(struct ctx *c, const struct spec *spec, const char *file, const char *yaml, size_t n, const struct standard **ret_s);
/* Puts the model's parts of a standard behind the head that stands in out: those its `parts:` names, else its own. cost O(files) */
void standard_parts(struct ctx *c, const struct spec *spec, const char *id, struct str *out);
/* The shipped text of a standard: its head and parts joined. NULL: none. cost O(files) */
const char *standard_text(struct ctx *c, const struct spec *spec, const char *id);
/* Ids of the shipped standards: the i-th head file, NULL at the end. */
const char *standard_id(struct ctx *c, const struct spec *spec, int i);
/* Item and deduction that name a rule; false: none. */
bool standard_bind(const struct standard *s, const char *rule, int *ret_item, int *ret_deduction);
int standard_item(const struct standard *s, const char *id);   /* index or -1 */
const char *grammar_name(enum grammar g);
#endif
