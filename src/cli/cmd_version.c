#include <stdio.h>

#include "cli/cli.h"

static int run(struct ctx *c, const struct cli_args *a) {
    (void)c, (void)a;
    printf("shenzhi %s\n", SHENZHI_VERSION);
    return 0;
}

COMMAND(version, .name = "version", .synopsis = "", .summary = "版本 / prints the version",
        .about = "Prints the version of this program.", .example = "shenzhi version", .run = run);
