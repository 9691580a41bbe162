/* The cooling-off period starts with the approval: by class, where the approver entered nothing else. */
#include "handover/internal.h"

struct cooling { const char *class, *from, *until; int64_t months; };

static int as_entered(struct ctx *c, struct db *db, int64_t id, struct cooling *k) {
    char today[DATE_SIZE];
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_HANDOVER_LEAVING, &s, A(id)));
    ctx_day(c, today);
    const char *leave_on = db_text(c, &s, 2);
    *k = (struct cooling){db_text(c, &s, 3), db_text(c, &s, 5), db_text(c, &s, 6), db_is_null(&s, 4) ? -1 : db_i64(&s, 4)};
    if (!k->from)
        k->from = leave_on && strcmp(leave_on, today) > 0 ? leave_on : arena_dup(c->mem, today);
    return 0;
}

static int cool_off(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct cooling k;
    (void)a;
    TRY(as_entered(c, db, record, &k));
    if (str_eq(k.class, "none"))
        return 0;
    if (k.months < 0) {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_HANDOVER_COOLING, &s, A(k.class)));
        k.months = db_i64(&s, 0);
    }
    if (!k.until) {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_HANDOVER_UNTIL, &s, A(k.from), A(k.months)));
        k.until = db_text(c, &s, 0);
    }
    (void)spec;
    return reg_put(c, db, reg, record, "cool_off", json_pack("{s:I,s:s,s:s}", "cool_off_months", (json_int_t)k.months, "cool_off_from", k.from, "cool_off_until", k.until), NULL);
}
REG_EFFECT(leaving_cool_off, cool_off);
