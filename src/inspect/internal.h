/* Inside of inspect/. */
#ifndef INSPECT_INTERNAL_H
#define INSPECT_INTERNAL_H
#include "inspect/inspect.h"
#include "inspect/sql.gen.h"
#include "verdict/verdict.h"

enum { INSPECT_DIGESTS = 8 };                      /* of one kind, of one machine */
struct index_row { int64_t id, department; const char *cls; char serial[65], disk[INSPECT_DIGESTS][65], mac[INSPECT_DIGESTS][65]; int n_disk, n_mac; };
struct index_medium { int64_t id; char serial[65]; };
/* programs: SM3 of those put on a disc, a line each; NULL none was. */
struct inspect_index { const struct fact_model *facts; const struct checks *checks; const char *programs; int n, n_media; struct index_row *row; struct index_medium *medium; };

struct match { int64_t computer, department; const char *how, *machine, *cls; };   /* cls: as registered, NULL for a stranger */
/* Which register line a machine is; ticket_computer 0 none. */
int match_machine(struct ctx *c, const struct inspect_index *i, const json_t *machine, int64_t ticket_computer, struct match *ret_m);
/* Digests of the numbers in a text, separated by blanks, commas and the like. */
int digest_list(struct ctx *c, const unsigned char key[32], const char *kind, const char *text, char out[INSPECT_DIGESTS][65]);

/* closes: the report may prove that former problems are gone. */
struct taken { const struct spec *spec; const struct inspect_index *index; const json_t *report; struct match m; int64_t id; const char *finished, *cls, *since; bool closes, before_ticket; };
/* A machine that was a stranger and stands in the register now: its rows become those of the register line. */
int adopt_stranger(struct ctx *c, struct db *db, const struct taken *t);
/* What a machine that is in no register is called: by serial, disk, machine id. */
int stranger_keys(struct ctx *c, const json_t *machine, const char *ret_key[3]);

/* Problems and USB storage of a report into their registers. */
int put_results(struct ctx *c, struct db *db, const struct taken *t);
int64_t usb_latest(const struct taken *t);   /* no use is later than a day after the check */
int put_usb(struct ctx *c, struct db *db, const struct taken *t);
/* Why the content of a sealed report is impossible; NULL it is not. */
const char *form_fault(struct ctx *c, const struct inspect_index *x, const json_t *report);
/* Was it made with the checks and tables of this server? */
bool same_rules(const struct inspect_index *x, const json_t *report);
/* Oddities of an accepted report in the reader's language. */
json_t *notes_of(struct ctx *c, const struct taken *t, bool newest, bool other_board);
int programs_read(struct ctx *c, const char *data, const char **ret_text);
bool program_known(const struct inspect_index *x, const char *sm3);
/* What the register says a machine is. */
const char *class_of(int64_t level, const char *network);
/* reg_put by the register's name. */
int put_row(struct ctx *c, struct db *db, const struct spec *spec, const char *name, int64_t id, const char *action, json_t *values, int64_t *ret_id);
#endif
