/* A purge is done when the files of the store no longer hold the text, not when the rows are changed. */
#include "reg/reg.h"
#include "web/internal.h"

struct job { const struct store *st; const struct spec *spec; const struct auth_user *u; const struct reg_purge *p; struct reg_purged done; };

static int purge_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    TRY(reg_purge(c, db, j->spec, j->u, j->p, &j->done));
    return store_owe_scrub(c, j->st);
}

int web_purge(struct ctx *c, struct store *st, const struct spec *spec, const struct auth_user *u, const struct reg_purge *p, json_t **ret_report) {
    struct job j = {.st = st, .spec = spec, .u = u, .p = p};
    bool held, cleared;
    TRY(store_write(c, st, purge_write, &j));
    store_scrub(c, st, j.done.n_texts, j.done.texts, &held, &cleared);
    *ret_report = json_pack("{s:I,s:I,s:I,s:b,s:b,s:o}", "event", (json_int_t)j.done.event, "version", (json_int_t)j.done.version, "records",
                            (json_int_t)j.done.records, "clean", !held, "cleared", cleared, "left", j.done.left);
    return 0;
}
