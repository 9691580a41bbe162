/* What the subcommands of `shenzhi` share beyond the driver (command/command.h): the model, the clock, the store. */
#ifndef CLI_CLI_H
#define CLI_CLI_H
#include "command/command.h"
#include "db/db.h"
#include "spec/spec.h"

/* Loads the model (with --model overlay if the command has that option). */
int cli_spec(struct ctx *c, const struct cli_args *a, const struct spec **ret_s);
/* --today: judge as of this day. err E_USAGE no date */
int cli_clock(struct ctx *c, const struct cli_args *a);
/* Loads the model with an office's files laid over it (NULL: none). err as spec_load */
int cli_model(struct ctx *c, const char *overlay, const struct spec **ret_spec);
/* That the queries, standards, reports and forms of a model fit together and its tables, made in memory for that.
 * err E_MODEL "file:line: what is wrong"      cost 0.4 s      source own; test tests/cli/overlay_test.py */
int cli_model_fits(struct ctx *c, const char *overlay, const struct spec *spec);
/* Brings the tables of an opened store up to date with the model. err as store_write, reg_sync */
int cli_sync(struct ctx *c, struct store *st, const struct spec *spec);
/* Calls fn on a read connection of the store, or of the one of --data, opened for that. err as store_open, fn      returns what fn returns */
int cli_read(struct ctx *c, struct store *st, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg);
int cli_read_data(struct ctx *c, const struct cli_args *a, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg);

/* A file made of what is entered in the same breath. _begin, within the transaction and last: written as FILE.making, so that nothing is entered whose file could not be written.
 * _end, with what the transaction came to: gets its name, or goes. err os_may_write, os_write_file      test tests/cli/outputs_test.py */
int cli_out_begin(struct ctx *c, const char *file, const void *bytes, size_t n);
int cli_out_end(struct ctx *c, const char *file, int rc);

/* One file being taken in: `write`, on the writer, reads bytes and puts {"accepted",…,"notes"} or {"accepted":false,"reason","detail"} into answer. */
struct cli_file { const char *bytes; size_t n; void *arg; json_t *answer; };
struct cli_taking {
    size_t max_bytes;
    int (*write)(struct ctx *c, struct db *db, void *file);
    void (*accepted)(struct ctx *c, const char *file, const json_t *answer);     /* prints its line */
    void *arg;
};
/* Takes every file named on the command line, each told at once (--json: an object a line). One that cannot be read is refused like a bad one;
 * what is not a file's fault ends it. returns how many were refused */
int cli_take(struct ctx *c, const struct cli_args *a, struct store *st, const struct cli_taking *t);
#endif
