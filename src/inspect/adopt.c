/* A stranger that was registered: what was found on it stays found, on the register line. */
#include "inspect/internal.h"

static int each(struct ctx *c, struct db *db, const struct taken *t, struct stmt *s, const char *reg, const char *action, const char *known_on) {
    int64_t *id = NULL;
    int n = 0, cap = 0, rc;
    while ((rc = db_next(c, s)) > 0) {
        GROW(c, id, n, cap, 64);
        id[n++] = db_i64(s, 0);
    }
    TRY(rc);
    stmt_close(s);
    for (int i = 0; i < n; i++) {
        json_t *v = json_pack("{s:s,s:I,s:o}", "machine", t->m.machine, "computer", (json_int_t)t->m.computer, "department", t->m.department ? json_integer(t->m.department) : json_null());
        if (known_on)
            json_object_update_new(v, json_pack("{s:s,s:s}", "known_on", known_on, "state", "earlier"));
        TRY(put_row(c, db, t->spec, reg, id[i], action, v, NULL));
    }
    return 0;
}

int adopt_stranger(struct ctx *c, struct db *db, const struct taken *t) {
    const char *key[3];
    int n = t->m.computer ? stranger_keys(c, json_object_get(t->report, "machine"), key) : 0;
    for (int i = 0; i < n; i++) {
        AUTO_STMT reports = {0}, results = {0}, usb = {0};
        TRY(db_query(c, db, Q_INSPECT_FORMER_REPORTS, &reports, A(key[i])));
        TRY(each(c, db, t, &reports, "inspection_report", "known", arena_dupn(c->mem, t->finished, 10)));
        TRY(db_query(c, db, Q_INSPECT_FORMER_RESULTS, &results, A(key[i])));
        TRY(each(c, db, t, &results, "inspection_result", "known", NULL));
        TRY(db_query(c, db, Q_INSPECT_FORMER_USB, &usb, A(key[i]), A(t->m.machine)));
        TRY(each(c, db, t, &usb, "inspection_usb", "update", NULL));
    }
    return 0;
}
