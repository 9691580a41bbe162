#include <stdio.h>

#include "command/command.h"

static int run(struct ctx *c, const struct cli_args *a) {
    (void)c, (void)a;
    printf("%s %s\n", cli_program->name, SHENZHI_VERSION);
    return 0;
}

COMMAND(version, .name = "version", .synopsis = "", .summary = "版本 / prints the version",
        .about = "Prints the version of this program.", .example = "shenzhi version", .run = run);
