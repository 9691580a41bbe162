#include <stdio.h>

#include "cli/cli.h"
#include "reg/reg.h"

static int run(struct ctx *c, const struct cli_args *a) {
    const struct spec *s;
    struct db *db;
    TRY(spec_load(c, a->n_positional ? a->positional[0] : NULL, &s));
    TRY(db_open(c, ":memory:", DB_CREATE | DB_NOFK, &db));
    int rc = db_migrate(c, db);
    if (rc >= 0)
        rc = reg_sync(c, db, s);
    if (rc >= 0)
        rc = cli_model_fits(c, db, (void *)(uintptr_t)s);
    db_close(db);
    TRY(rc);
    printf("ok: %d registers, %d rules, %d standards, %d roles, %d settings\n", s->n_registers, s->n_rules,
           s->n_standards, s->n_roles, s->n_settings);
    return 0;
}

COMMAND(model_check, .name = "model check", .words = 1, .synopsis = "[DIR]", .summary = "检查模型文件 / checks the model files",
        .about = "Loads the embedded model, with the files of DIR laid over it file by file, makes its tables in memory, prepares every rule on them,\n"
                 "reads every standard, report and form, and says ok or FILE:LINE and what is wrong there. serve --model asks for the same.",
        .example = "shenzhi model check /etc/shenzhi/model", .run = run);
