/* That the model fits: beyond what the loader checks file by file, every query proves on the model's tables, every standard and every paper reads. */
#include "assess/assess.h"
#include "cli/cli.h"
#include "demo/demo.h"
#include "paper/paper.h"
#include "reg/reg.h"
#include "rule/rule.h"
#include "trail/trail.h"

static int fits(struct ctx *c, struct db *db, const struct spec *spec) {
    const struct standard *standard;
    const char *id;
    TRY(db_migrate(c, db));
    TRY(reg_sync(c, db, spec));
    for (int i = 0; i < spec->n_views; i++)
        TRY(rule_view_check(c, db, spec, &spec->views[i]));
    for (int i = 0; i < spec->n_rules; i++)
        TRY(rule_check(c, db, spec, &spec->rules[i]));
    TRY(reg_each_check(c, db, spec));
    TRY(trail_check(c, db, spec));
    for (int i = 0; (id = standard_id(c, spec, i)); i++)
        TRY(standard_get(c, db, spec, id, &standard));
    TRY(paper_check(c, db, spec));
    return demo_check(c, db, spec);
}

static int fits_in_memory(struct ctx *c, const struct spec *spec) {
    struct db *db;
    TRY(db_open(c, ":memory:", DB_CREATE | DB_NOFK, &db));
    int rc = fits(c, db, spec);
    db_close(db);
    return rc < 0 ? rc : 0;
}

/* A file of ours is named when it misses what an office's own took away. */
static int whose(struct ctx *c, const char *overlay, int rc) {
    if (rc == E_MODEL && overlay && strncmp(c->err.detail, overlay, strlen(overlay)) != 0)
        ctx_field_error(c, rc, overlay, T("上面说的文件是程序自带的：它用到的内容被这个目录里的文件改掉了", "the file above is the program's own: what it rests on was changed by a file of this directory"));
    return rc;
}

int cli_model(struct ctx *c, const char *overlay, const struct spec **ret_spec) {
    return whose(c, overlay, spec_load(c, overlay, ret_spec));
}

int cli_model_fits(struct ctx *c, const char *overlay, const struct spec *spec) {
    return whose(c, overlay, fits_in_memory(c, spec));
}
