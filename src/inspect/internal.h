/* Inside of inspect/. */
#ifndef INSPECT_INTERNAL_H
#define INSPECT_INTERNAL_H
#include "inspect/inspect.h"
#include "inspect/sql.gen.h"

enum { INSPECT_DIGESTS = 8 };                      /* of one kind, of one machine */
struct index_row { int64_t id, department; char serial[65], disk[INSPECT_DIGESTS][65], mac[INSPECT_DIGESTS][65]; int n_disk, n_mac; };
struct index_medium { int64_t id; char serial[65]; };
struct inspect_index { int n, n_media; struct index_row *row; struct index_medium *medium; };

struct match { int64_t computer, department; const char *how, *machine; };
/* Which register line a machine is; ticket_computer 0 none. */
int match_machine(struct ctx *c, const struct inspect_index *i, const json_t *machine, int64_t ticket_computer, struct match *ret_m);
/* Digests of the numbers in a text, separated by blanks, commas and the like. */
int digest_list(struct ctx *c, const unsigned char key[32], const char *kind, const char *text, char out[INSPECT_DIGESTS][65]);

struct taken { const struct spec *spec; const struct inspect_index *index; const json_t *report; struct match m; int64_t id; const char *finished, *cls, *since; };
/* Problems and USB storage of a report into their registers. */
int put_results(struct ctx *c, struct db *db, const struct taken *t);
int put_usb(struct ctx *c, struct db *db, const struct taken *t);
/* reg_put by the register's name. */
int put_row(struct ctx *c, struct db *db, const struct spec *spec, const char *name, int64_t id, const char *action, json_t *values, int64_t *ret_id);
#endif
