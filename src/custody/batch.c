#include "custody/internal.h"
int batch_post(struct ctx *c, struct db *db, const struct spec *spec, int64_t batch, const struct reg_act *a) {
    (void)db, (void)spec, (void)batch, (void)a;
    return fail(c, E_MODEL, "no batch");
}
