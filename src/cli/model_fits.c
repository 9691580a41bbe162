/* That the model fits: beyond what the loader checks file by file, every rule prepares on the model's tables, every standard and every paper reads. */
#include "assess/assess.h"
#include "cli/cli.h"
#include "paper/paper.h"
#include "rule/rule.h"

static void no_matter(void *arg, const char *table) {
    (void)arg;
    (void)table;
}

int cli_model_fits(struct ctx *c, struct db *db, void *spec_of) {
    const struct spec *spec = spec_of;
    const struct standard *standard;
    const char *id;
    for (int i = 0; i < spec->n_rules; i++)
        TRY(rule_reads(c, db, &spec->rules[i], no_matter, NULL));
    for (int i = 0; (id = standard_id(c, spec, i)); i++)
        TRY(standard_get(c, db, spec, id, &standard));
    TRY(paper_check(c, spec));
    return 0;
}
