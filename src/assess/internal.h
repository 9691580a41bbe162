/* Inside of assess/: a run in memory. */
#ifndef ASSESS_INTERNAL_H
#define ASSESS_INTERNAL_H
#include <stdio.h>

#include "assess/assess.h"
#include "assess/score.h"
#include "assess/sql.gen.h"

struct finding {
    int64_t id;                       /* 0: live, not stored */
    int item, deduction;
    const char *rule, *register_name;
    int64_t record, person, department, event;
    const char *since, *until, *detail, *reason;
    const char *names;                /* other records that detail names; NULL none */
    bool dismissed, gone;             /* gone: as if put right (what-if) */
};
struct answer {
    int64_t id, finding, by;
    int item, deduction;              /* deduction -1: the item or the finding */
    enum answer_kind kind;
    bool has_points;
    int64_t points;
    const char *reason, *files, *at, *name;
    bool unseen;                      /* nothing of it is this reader's (run_mask_answers) */
};
enum { UNJUDGED_MAX = 400 };
struct unjudged { int item; const char *rule, *why; };
struct run {
    int64_t id, ledger_head, version;
    const struct standard *standard;
    const char *period, *from, *to, *as_of, *title, *state, *ledger_hash, *absent, *broken;
    int n_findings, cap_findings; struct finding *findings;
    int n_answers; struct answer *answers;
    signed char *applies;             /* per item */
    int n_unjudged; struct unjudged *unjudged;      /* rules that could not be run */
    struct score_out out;
};

/* Loads a run with findings and answers and scores it. err E_NOTFOUND | E_MODEL */
int run_load(struct ctx *c, struct db *db, const struct spec *spec, int64_t id, struct run *ret_r);
/* The text of a standard by its digest: this office's of today, else one that a run was frozen with. err E_NOTFOUND */
int standard_of_text(struct ctx *c, struct db *db, const struct spec *spec, const char *id, const char *sm3_hex, const struct standard **ret_s);
/* What the score of r is computed from. */
void run_inputs(struct ctx *c, const struct run *r, struct score_in *ret_in);
/* Scores what is in r. */
int run_score(struct ctx *c, struct run *r);
/* Evidence of today: rows of every bound rule, and which items have something to apply to. */
int run_gather(struct ctx *c, struct db *db, const struct spec *spec, struct run *r);
/* The rows of one rule alone, scored where the standard names it; else item -1 and no points. */
int run_gather_rule(struct ctx *c, struct db *db, const struct spec_rule *rule, const struct rule_period *p, struct run *r);

/* The standard by which the office is judged every day, a setting. err as standard_get */
int live_standard(struct ctx *c, struct db *db, const struct spec *spec, const struct standard **ret_s);

/* Rectifications of a rule that wait for it to fire no more: at most WAITING_MAX into w. Each is judged over the period it was found in
 * (NULL: this year), for a letter missing in 2025 is not put right by the new year. returns how many */
enum { WAITING_MAX = 2000 };
struct waiting { int64_t id, record; const struct spec_rule *rule; struct rule_period period; };
int rectifications_waiting(struct ctx *c, struct db *db, const struct spec *spec, struct waiting *w);

/* This year's score today by the office's live standard, through the same memory. */
int live_score(struct ctx *c, struct db *db, const struct spec *spec, struct run *ret_r);

/* The highest level of the record and of those its sentence names, and who is in the audience of all of them (NULL none has one), so that
 * what is written about them is as close as they are. */
int finding_closeness(struct ctx *c, struct db *db, const struct spec *spec, const struct finding *f, int64_t *ret_level, const json_t **ret_audience);
/* The same as fields of v; f NULL: close to nobody. */
int put_closeness(struct ctx *c, struct db *db, const struct spec *spec, const struct finding *f, json_t *v);
const struct finding *finding_by_id(const struct run *r, int64_t id);      /* NULL none */

/* May he read its sentence: the record and those it names? */
bool sees_detail(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct finding *f);
bool sees_finding(const struct auth_user *u, const struct finding *f);
const char *finding_words(struct ctx *c, const struct spec *spec, const struct finding *f);   /* rule_words of it */
/* Puts findings into the reader's words, and leaves nothing of those whose record, or one that their sentence names, he may not see but that they cost points. */
void run_mask(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, struct run *r);
/* Leaves of answers what he may see: who has only a part of the run, his own and those to findings that he sees (own_part before);
 * of one to a finding whose record he may not see neither reason nor files. */
void run_mask_answers(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, struct run *r);
/* E_NOTFOUND unless he sees all or has a task in the run. */
int may_see_run(struct ctx *c, struct db *db, const struct auth_user *u, int64_t run);

/* JSON pieces */
json_t *text_or_null(const char *s);
json_t *id_or_null(int64_t id);
/* A finding as this user may see it: of a record he may not see only rule, days and points. */
json_t *finding_view(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct run *r, int i);
void set_score(json_t *o, const struct run *r);           /* score, applicable, percent, verdict … */
void set_more(struct ctx *c, json_t *o, const struct run *r);                    /* what these four do not say */
json_t *unjudged_json(const struct run *r, int item);                            /* rules that could not be run: of one item, or (-1) of all */
json_t *finding_json(struct ctx *c, const struct run *r, int i, bool trace);   /* a finding with its points; trace: its event and note too */
json_t *answers_of(const struct run *r, int item);                                /* the answers to an item, oldest first */
int own_part(struct ctx *c, const struct auth_user *u, struct run *r);          /* leaves in r what u may see */
const char *state_name(enum item_state s);
const char *note_text(struct ctx *c, enum note n);
const char *answer_kind_name(enum answer_kind k);
int answer_kind_of(const char *name);                       /* -1: none */
/* Writes the score into the run's row (writer side). */
int run_put_score(struct ctx *c, struct db *db, const struct spec *spec, struct run *r, const char *action, json_t *more);
#endif
