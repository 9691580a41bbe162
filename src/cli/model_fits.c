/* That the model fits: beyond what the loader checks file by file, every query proves on the model's tables, every standard and every paper reads. */
#include "assess/assess.h"
#include "cli/cli.h"
#include "paper/paper.h"
#include "reg/reg.h"
#include "rule/rule.h"
#include "trail/trail.h"

static int fits(struct ctx *c, struct db *db, const struct spec *spec) {
    const struct standard *standard;
    const char *id;
    TRY(db_migrate(c, db));
    TRY(reg_sync(c, db, spec));
    for (int i = 0; i < spec->n_rules; i++)
        TRY(rule_check(c, db, spec, &spec->rules[i]));
    TRY(reg_each_check(c, db, spec));
    TRY(trail_check(c, db, spec));
    for (int i = 0; (id = standard_id(c, spec, i)); i++)
        TRY(standard_get(c, db, spec, id, &standard));
    return paper_check(c, db, spec);
}

int cli_model_fits(struct ctx *c, const struct spec *spec) {
    struct db *db;
    TRY(db_open(c, ":memory:", DB_CREATE | DB_NOFK, &db));
    int rc = fits(c, db, spec);
    db_close(db);
    return rc < 0 ? rc : 0;
}
