/* Writing a row with all that hangs on it: audience, parties, file uses, search text. */
#include "reg/internal.h"

/* Of an older row only what changed: SQLite writes each index of a column that is set, changed or not. */
static int write_row(struct ctx *c, struct db *db, const struct row *old, struct row *row) {
    bool fresh = !old;
    struct str text;
    int at = 0;
    struct db_arg *v = NEWN(c, struct db_arg, row->n + 1);
    str_init(&text, c, LIMIT_SQL_BYTES);
    str_put(&text, fresh ? "INSERT INTO " : "UPDATE ");
    str_put(&text, row->reg->name);
    str_put(&text, fresh ? "(" : " SET ");
    for (int i = 0; i < row->n; i++) {
        if ((i == C_LAST_SEQ && !row->seq) || (i == C_ID && (!fresh || row->v[C_ID].type == DB_NULL)))
            continue;
        if (old && i != C_LAST_SEQ && value_eq(&old->v[i], &row->v[i]))
            continue;
        v[at++] = i == C_LAST_SEQ ? db_arg_i64(row->seq) : row->v[i];
        if (at > 1)
            str_putc(&text, ',');
        str_put(&text, col_name(row->reg, i));
        if (!fresh) {
            str_put(&text, " = ?");
            str_put_i64(&text, at);
        }
    }
    if (fresh) {
        str_put(&text, ") VALUES (");
        for (int i = 1; i <= at; i++)
            str_put(&text, i > 1 ? ",?" : "?");
        str_putc(&text, ')');
    } else {
        str_put(&text, " WHERE id = ?");
        v[at++] = row->v[C_ID];
        str_put_i64(&text, at);
    }
    int rc = db_run(c, db, sql_query(c, text.p), (struct db_args){at, v});
    TRY(rc);
    if (fresh && row->v[C_ID].type == DB_NULL)
        row->v[C_ID] = db_arg_i64(db_last_id(db));
    return 0;
}

static int put_audience(struct ctx *c, struct db *db, const struct row *old, const struct row *row) {
    const char *name = row->reg->name;
    if (old && value_eq(&old->v[C_AUDIENCE], &row->v[C_AUDIENCE]))
        return 0;
    if (old && old->v[C_AUDIENCE].type != DB_NULL)
        TRY(db_exec(c, db, Q_REG_AUDIENCE_CLEAR, A(name), row->v[C_ID]));
    const struct db_arg *v = &row->v[C_AUDIENCE];
    json_t *list = v->type == DB_TEXT ? json_loadb(v->p, v->n, 0, NULL) : NULL;
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *who = json_string_value(json_array_get(list, i));
        if (who)
            TRY(db_exec(c, db, Q_REG_AUDIENCE_ADD, A(name), row->v[C_ID], A(who)));
    }
    return 0;
}

int party_cols(const struct spec_register *r, int cols[PARTY_COLS]) {
    int n = 0;
    for (int i = 0; i < r->n_persons && n < PARTY_COLS; i++) {
        int col = col_find(r, r->persons[i]);
        if (col >= 0 && col_field(r, col)->type == F_PERSONS)
            cols[n++] = col;
    }
    return n;
}

int put_parties(struct ctx *c, struct db *db, const struct row *old, const struct row *row) {
    const struct spec_register *r = row->reg;
    int cols[PARTY_COLS], n = party_cols(r, cols);
    bool same = old != NULL;
    for (int i = 0; i < n; i++)
        same = same && value_eq(&old->v[cols[i]], &row->v[cols[i]]);
    if (!n || same)
        return 0;
    if (old)
        TRY(db_exec(c, db, Q_REG_PARTY_CLEAR, A(r->name), row->v[C_ID]));
    for (int i = 0; i < n; i++) {
        int64_t *ids;
        for (int k = 0, m = ids_of(c, &row->v[cols[i]], &ids); k < m; k++)
            TRY(db_exec(c, db, Q_REG_PARTY_ADD, A(r->name), row->v[C_ID], A(ids[k])));
    }
    return 0;
}

static int put_files(struct ctx *c, struct db *db, const struct row *old, const struct row *row) {
    const struct spec_register *r = row->reg;
    bool any = false, same = old != NULL;
    for (int i = 0; i < r->n_fields; i++) {
        if (r->fields[i].type != F_FILES)
            continue;
        any = true;
        same = same && value_eq(&old->v[C_FIELDS + i], &row->v[C_FIELDS + i]);
    }
    if (!any || same)
        return 0;
    if (old)
        TRY(db_exec(c, db, Q_REG_FILE_CLEAR, A(r->name), row->v[C_ID]));
    for (int i = 0; i < r->n_fields; i++) {
        int64_t *ids;
        int n = r->fields[i].type == F_FILES ? ids_of(c, &row->v[C_FIELDS + i], &ids) : 0;
        for (int k = 0; k < n; k++)
            TRY(db_exec(c, db, Q_REG_FILE_ADD, A(r->name), row->v[C_ID], A(ids[k])));
    }
    return 0;
}

int row_derive(struct ctx *c, struct db *db, const struct row *old, const struct row *row, const char *ref_text) {
    TRY(put_audience(c, db, old, row));
    TRY(put_parties(c, db, old, row));
    TRY(put_files(c, db, old, row));
    return fts_put(c, db, old, row, ref_text);
}

int row_save(struct ctx *c, struct db *db, const struct spec *spec, const struct row *old, struct row *row) {
    char now[DATETIME_SIZE];
    when_datetime(c->now_us(c), now);
    struct db_arg by = c->actor->person ? db_arg_i64(c->actor->person) : ANULL;
    row->v[C_UPDATED_AT] = A(arena_dup(c->mem, now));
    row->v[C_UPDATED_BY] = by;
    if (!old) {
        if (row->v[C_CREATED_AT].type == DB_NULL)
            row->v[C_CREATED_AT] = row->v[C_UPDATED_AT];
        if (row->v[C_CREATED_BY].type == DB_NULL)
            row->v[C_CREATED_BY] = by;
        if (row->v[C_UNIT].type == DB_NULL)
            row->v[C_UNIT] = db_arg_i64(c->actor->unit);
        if (row->v[C_STATE].type == DB_NULL)
            row->v[C_STATE] = A(row->reg->n_states ? row->reg->states[0].name : "");
        if (row->v[C_LEVEL].type == DB_NULL)
            row->v[C_LEVEL] = db_arg_i64(0);
        row->v[C_VERSION] = db_arg_i64(1);
    } else {
        row->v[C_VERSION] = db_arg_i64(row_i64(old, C_VERSION) + 1);
    }
    TRY(write_row(c, db, old, row));
    const char *ref_text;
    TRY(fts_ref_text(c, db, spec, row, &ref_text));
    return row_derive(c, db, old, row, ref_text);
}
