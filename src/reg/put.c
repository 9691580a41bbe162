/* Rows entered by the program itself, and events for rows that came in behind it (demo, import of history). */
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

static int put_in_tx(struct ctx *c, struct db *db, struct row *row, const char *action, const json_t *values) {
    const struct spec *spec = __atomic_load_n(&program_spec, __ATOMIC_ACQUIRE);
    struct row old = {0};
    json_t *inputs = json_object();
    if (!spec)
        return fail(c, E_INTERNAL, "reg_put before reg_sync");
    if (row->v[C_ID].type == DB_INT) {
        TRY(row_get(c, db, NULL, row->reg, row_i64(row, C_ID), &old));
        memcpy(row->v, old.v, sizeof *row->v * (size_t)row->n);
    }
    TRY(take_values(c, db, spec, row, values));
    if (!old.v)
        TRY(number_draw(c, db, row));
    TRY(check_unique(c, db, row));
    TRY(row_save(c, db, spec, old.v ? &old : NULL, row));
    row_changes(c, old.v ? &old : NULL, row, inputs);
    return row_event(c, db, row->reg, row_i64(row, C_ID), action, inputs, NULL);
}

int reg_put(struct ctx *c, struct db *db, const struct spec_register *reg, int64_t record, const char *action,
            const json_t *values, int64_t *ret_record) {
    AUTO_TX tx = {0};
    struct row row;
    row_init(c, &row, reg);
    if (record)
        row.v[C_ID] = db_arg_i64(record);
    TRY(tx_begin(c, db, &tx));
    TRY(put_in_tx(c, db, &row, action, values));
    TRY(tx_commit(c, &tx));
    if (ret_record)
        *ret_record = row_i64(&row, C_ID);
    return 0;
}

/* ---- rows that came in behind the program */

enum { ADOPT_BATCH = 500, ADOPT_COMMIT = 40, ADOPT_TIDY = 1000 };

struct adopt {
    const struct spec *spec;
    int64_t done, total;
    void (*progress)(void *arg, int64_t done, int64_t total);
    void *arg;
};

static int adopt_list(struct ctx *c, struct db *db, struct adopt *x) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    TRY(db_exec0(c, db, Q_REG_ADOPT_EMPTY));
    str_put(&s, "INSERT INTO reg_adopt(nr, record) SELECT nr, record FROM (");
    for (int i = 0; i < x->spec->n_registers; i++)
        str_putf(&s, "%sSELECT coalesce(created_at, '') AS at, %d AS nr, id AS record FROM %s WHERE last_seq IS NULL",
                 i ? " UNION ALL " : "", i, x->spec->registers[i].name);
    str_put(&s, ") ORDER BY at, nr, record");
    TRY(str_end(&s));
    int n = x->spec->n_registers ? sql_text(c, db, s.p) : 0;
    TRY(n);
    x->total = n;
    return 0;
}

struct batch { int n; struct row row[ADOPT_BATCH]; const char *ref_text[ADOPT_BATCH]; };

static int adopt_read(struct ctx *c, struct db *db, struct adopt *x, struct batch *b, int64_t *last) {
    AUTO_STMT s = {0};
    int nr[ADOPT_BATCH], rc;
    int64_t id[ADOPT_BATCH];
    b->n = 0;
    TRY(db_query(c, db, Q_REG_ADOPT_NEXT, &s, A(*last), A(ADOPT_BATCH)));
    while ((rc = db_next(c, &s)) > 0 && b->n < ADOPT_BATCH) {
        nr[b->n] = (int)db_i64(&s, 1);
        id[b->n++] = db_i64(&s, 2);
        *last = db_i64(&s, 0);
    }
    TRY(rc);
    stmt_close(&s);
    for (int i = 0; i < b->n; i++)
        TRY(row_get(c, db, NULL, &x->spec->registers[nr[i]], id[i], &b->row[i]));
    return b->n;
}

static int adopt_batch(struct ctx *c, struct db *db, struct adopt *x, int64_t *last) {
    struct batch *b = NEW(c, struct batch);
    struct refs *refs = NEW(c, struct refs);
    int n = adopt_read(c, db, x, b, last);
    TRY(n);
    for (int i = 0; i < n; i++) {
        int cols[48];
        refs_add_row(c, refs, x->spec, &b->row[i], cols, fts_cols(b->row[i].reg, cols));
    }
    TRY(refs_resolve(c, db, x->spec, NULL, refs));
    for (int i = 0; i < n; i++)                  /* labels are remembered in refs: made before any mark */
        b->ref_text[i] = fts_ref_text_of(c, x->spec, refs, &b->row[i]);
    for (int i = 0; i < n; i++) {
        struct arena_mark m = arena_mark(c->mem);
        TRY(row_derive(c, db, NULL, &b->row[i], b->ref_text[i]));
        TRY(row_event(c, db, b->row[i].reg, row_i64(&b->row[i], C_ID), "import", NULL, NULL));
        arena_release(c->mem, m);
    }
    return n;
}

static int adopt_all(struct ctx *c, struct db *db, struct adopt *x) {
    int64_t last = 0;
    for (int n = 1; n > 0;) {
        AUTO_TX tx = {0};
        TRY(tx_begin(c, db, &tx));
        for (int i = 0; i < ADOPT_COMMIT && n > 0; i++) {
            struct arena_mark m = arena_mark(c->mem);
            n = adopt_batch(c, db, x, &last);
            TRY(n);
            arena_release(c->mem, m);
            x->done += n;
            if (x->progress)
                x->progress(x->arg, x->done, x->total);
        }
        TRY(tx_commit(c, &tx));
    }
    return 0;
}

/* A bulk load leaves the text indexes in many pieces; one piece each makes searches fast again. */
static int tidy_indexes(struct ctx *c, struct db *db, const struct adopt *x) {
    for (int i = 0; i < x->spec->n_registers && x->done > ADOPT_TIDY; i++) {
        const char *name = x->spec->registers[i].name;
        TRY(sql_text(c, db, arena_printf(c->mem, "INSERT INTO reg_fts_%s(reg_fts_%s) VALUES('optimize')", name, name)));
    }
    return 0;
}

int reg_adopt(struct ctx *c, struct db *db, const struct spec *spec, void (*progress)(void *arg, int64_t done, int64_t total),
              void *arg) {
    struct adopt x = {.spec = spec, .progress = progress, .arg = arg};
    enum lang before = c->lang;
    c->lang = LANG_ZH;
    put_spec(spec);
    int rc = adopt_list(c, db, &x);
    if (rc >= 0)
        rc = adopt_all(c, db, &x);
    if (rc >= 0)
        rc = tidy_indexes(c, db, &x);
    if (rc >= 0)
        rc = db_exec0(c, db, Q_REG_ADOPT_EMPTY);
    c->lang = before;
    return rc < 0 ? rc : 0;
}
