#include <stdio.h>

#include "cli/cli.h"

static int run(struct ctx *c, const struct cli_args *a) {
    const struct spec *s;
    const char *overlay = a->n_positional ? a->positional[0] : NULL;
    TRY(cli_model(c, overlay, &s));
    TRY(cli_model_fits(c, overlay, s));
    printf("ok: %d registers, %d rules, %d standards, %d roles, %d settings\n", s->n_registers, s->n_rules,
           s->n_standards, s->n_roles, s->n_settings);
    return 0;
}

COMMAND(model_check, .name = "model check", .words = 1, .synopsis = "[DIR]", .summary = "检查模型文件 / checks the model files",
        .about = "Loads the embedded model, with the files of DIR laid over it file by file, makes its tables in memory, proves every query on them\n"
                 "(rules, row sources, ties, links, exposure, sentences of reports), reads every standard, report and form, and says ok or FILE:LINE and\n"
                 "what is wrong there. Every command with --model asks for the same before it begins.",
        .example = "shenzhi model check /etc/shenzhi/model", .run = run);
