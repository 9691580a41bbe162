/* What the subcommands of `shenzhi` share beyond the driver (command/command.h): the model. */
#ifndef CLI_CLI_H
#define CLI_CLI_H
#include "command/command.h"
#include "spec/spec.h"

/* Loads the model (with --model overlay if the command has that option). */
int cli_spec(struct ctx *c, const struct cli_args *a, const struct spec **ret_s);
#endif
