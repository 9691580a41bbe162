/* Rows entered by the program itself. */
#include "reg/internal.h"

static int take_values(struct ctx *c, struct db *db, const struct spec *spec, struct row *row, const json_t *values) {
    const char *key;
    json_t *value;
    c->err.items = NULL;
    json_object_foreach((json_t *)values, key, value) {
        int col = col_find(row->reg, key);
        struct db_arg v = ANULL;
        if (col < 0 || col == C_ID || col == C_VERSION || col == C_LAST_SEQ)
            return fail(c, E_INTERNAL, "%s: no column %s to put", row->reg->name, key);
        if (column_value(c, row->reg, col, value, &v) < 0)
            continue;
        row->v[col] = v;
        if (col >= C_FIELDS)
            TRY(check_refs(c, db, spec, NULL, col_field(row->reg, col), &v));
    }
    return ctx_field_end(c);
}

/* reg_put has no spec of its own: the one of the program, as reg_sync saw it. */
static const struct spec *program_spec;

/* The door auth/ below uses for accounts and grants. */
static int put_named(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *action, const json_t *values, int64_t *ret_record) {
    const struct spec *spec = __atomic_load_n(&program_spec, __ATOMIC_ACQUIRE);
    const struct spec_register *reg = spec_register(spec, register_name);
    return reg ? reg_put(c, db, reg, record, action, values, ret_record) : fail(c, E_MODEL, "no register %s", register_name);
}

void put_spec(const struct spec *spec) {
    __atomic_store_n(&program_spec, spec, __ATOMIC_RELEASE);
    auth_set_put(put_named);
    ledger_set_put(put_named);
}

static int put_in_tx(struct ctx *c, struct db *db, struct row *row, const char *action, const json_t *values, const char *why) {
    const struct spec *spec = __atomic_load_n(&program_spec, __ATOMIC_ACQUIRE);
    struct row old = {0};
    if (!spec)
        return fail(c, E_INTERNAL, "reg_put before reg_sync");
    if (row->v[C_ID].type == DB_INT) {
        TRY(row_get(c, db, NULL, row->reg, row_i64(row, C_ID), &old));
        memcpy(row->v, old.v, sizeof *row->v * (size_t)row->n);
    }
    TRY(take_values(c, db, spec, row, values));
    int drawn = old.v ? 0 : number_draw(c, db, row);
    TRY(drawn);
    TRY(check_unique(c, db, row, drawn));
    json_t *extra = why && *why ? json_pack("{s:s}", "comment", why) : NULL;
    TRY(row_write(c, db, spec, old.v ? &old : NULL, row, action, extra, NULL));
    return periodic_keep(c, db, spec, old.v ? &old : NULL, row);
}

int reg_put(struct ctx *c, struct db *db, const struct spec_register *reg, int64_t record, const char *action,
            const json_t *values, int64_t *ret_record) {
    return reg_put_why(c, db, reg, record, action, values, NULL, ret_record);
}

int reg_put_why(struct ctx *c, struct db *db, const struct spec_register *reg, int64_t record, const char *action,
                const json_t *values, const char *why, int64_t *ret_record) {
    AUTO_TX tx = {0};
    struct row row;
    row_init(c, &row, reg);
    if (record)
        row.v[C_ID] = db_arg_i64(record);
    bool own = !db_in_tx(db);
    if (own)
        TRY(tx_begin(c, db, &tx));
    TRY(put_in_tx(c, db, &row, action, values, why));
    if (own)
        TRY(tx_commit(c, &tx));
    if (ret_record)
        *ret_record = row_i64(&row, C_ID);
    return 0;
}
