#include "reg/referred.h"

#include "reg/internal.h"

/* No record that is none of a mistake itself names it. */
static int referred(struct ctx *c, struct db *db, const struct spec_register *by, const struct spec_field *f, int64_t record) {
    AUTO_STMT s = {0};
    struct sql q;
    sql_init(&q, c);
    bool list = f->type == F_PERSONS || f->type == F_FILES;
    str_putf(&q.text, "SELECT id FROM %s WHERE %s%s%s = ", by->name, list ? "EXISTS (SELECT 1 FROM json_each(" : "", f->name, list ? ") WHERE value" : "");
    sql_bind(&q, A(record));
    str_put(&q.text, list ? ")" : "");
    sql_ever(&q.text, " AND ", by, "");
    str_put(&q.text, " LIMIT 1");
    TRY(sql_open(c, db, &q, &s));
    return db_next(c, &s);
}

int reg_unreferred(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const char *but) {
    for (int i = 0; i < spec->n_registers; i++) {
        const struct spec_register *by = &spec->registers[i];
        for (int k = 0; k < by->n_fields; k++) {
            if (str_eq(by->name, but) || field_target(spec, &by->fields[k]) != reg)
                continue;
            int found = referred(c, db, by, &by->fields[k], record);
            TRY(found);
            if (found)
                return fail(c, E_STATE, T("“%s”中已有记录提到它：有过往来的不算登错，请照实办理", "\"%s\" has a record of it: what has been used was no mistake, so do what was done"), TX(by->title));
        }
    }
    return 0;
}
