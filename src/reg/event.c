/* A row and the event about it. */
#include "reg/was.h"

/* Is this column told in the event: changed, or of a new row not empty? */
static bool told(const struct row *old, const struct row *row, int i) {
    if (i == C_VERSION || (i >= C_CREATED_AT && i <= C_LAST_SEQ))
        return false;
    return old ? !value_eq(&old->v[i], &row->v[i]) : row->v[i].type != DB_NULL && (i >= C_FIELDS || i == C_STATE || row_i64(row, i));
}

void row_changes(struct ctx *c, const struct row *old, const struct row *row, json_t *inputs) {
    json_t *now = json_object(), *before = json_object();
    for (int i = C_UNIT; i < row->n; i++) {
        if (!told(old, row, i))
            continue;
        const char *name = col_name(row->reg, i);
        json_object_set_new_nocheck(now, name, spec_json(c, col_field(row->reg, i), &row->v[i]));
        if (old)
            json_object_set_new_nocheck(before, name, spec_json(c, col_field(row->reg, i), &old->v[i]));
    }
    json_object_set_new_nocheck(inputs, "fields", now);
    if (old)
        json_object_set_new_nocheck(inputs, "old", before);
}

int row_text_of(struct ctx *c, struct db *db, const struct spec_register *r, int64_t id, struct str *out) {
    AUTO_STMT s = {0};
    const char *text = arena_printf(c->mem, "SELECT * FROM %s WHERE id = ?1", r->name);
    TRY(db_one(c, db, sql_query(c, text), &s, A(id)));
    ledger_row_json(out, ledger_shape(c, r->name, &s), &s);
    return str_end(out);
}

int row_event(struct ctx *c, struct db *db, const struct spec_register *r, int64_t id, const char *action,
              const json_t *inputs, int64_t *ret_seq) {
    struct str row, in;
    struct ledger_chain l;
    json_t *dated = c->day ? inputs ? json_copy((json_t *)inputs) : json_object() : NULL;
    if (dated)
        json_object_set_new(dated, SPEC_ACTED, json_string(c->day));
    inputs = dated ? dated : inputs;
    str_init(&row, c, 8 << 20);
    str_init(&in, c, 8 << 20);
    TRY(row_text_of(c, db, r, id, &row));
    TRY(ledger_chain_open(c, db, c->actor->unit, &l));
    if (inputs)
        json_canonical(&in, inputs);
    TRY(str_end(&in));
    TRY(ledger_chain_add(c, db, &l, &(struct ledger_event){r->name, id, action, inputs ? in.p : NULL, row.p}));
    TRY(ledger_chain_end(c, db, &l));
    const char *text = arena_printf(c->mem, "UPDATE %s SET last_seq = ?1 WHERE id = ?2", r->name);
    TRY(db_exec(c, db, sql_query(c, text), A(l.seq), A(id)));
    if (r->keyed)
        ledger_row_written(db, r->name, id, l.seq);
    if (ret_seq)
        *ret_seq = l.seq;
    return 0;
}

/* ---- a new row: it stands in the table as we bound it, so it need not be read again to be committed to */

struct key { const char *name; int col; };   /* col -1: the register's name */

static int by_name(const void *a, const void *b) {
    return strcmp(((const struct key *)a)->name, ((const struct key *)b)->name);
}

/* Every column in the order of its name, and the register's name. */
static int keys_of(struct ctx *c, const struct spec_register *r, const struct key **ret_k) {
    static const struct key own[] = {{"audience", C_AUDIENCE}, {"created_at", C_CREATED_AT}, {"created_by", C_CREATED_BY}, {"id", C_ID}, {"last_seq", C_LAST_SEQ}, {"level", C_LEVEL},
                                     {"register", -1}, {"state", C_STATE}, {"unit", C_UNIT}, {"updated_at", C_UPDATED_AT}, {"updated_by", C_UPDATED_BY}, {"version", C_VERSION}};
    int n = 0, at = 0;
    struct key *k = NEWN(c, struct key, (int)COUNT(own) + r->n_fields);
    for (int i = 0; i < r->n_fields; i++) {
        int field = r->by_name ? r->by_name[i] : i;
        while (r->by_name && at < (int)COUNT(own) && strcmp(own[at].name, r->fields[field].name) < 0)
            k[n++] = own[at++];
        k[n++] = (struct key){r->fields[field].name, C_FIELDS + field};
    }
    while (at < (int)COUNT(own))
        k[n++] = own[at++];
    if (!r->by_name)
        qsort(k, (size_t)n, sizeof *k, by_name);
    *ret_k = k;
    return n;
}

/* Like ledger_row_json. false: a value of another type than its column, which the table would turn into that. */
static bool new_row_json(const struct row *row, const struct key *k, int n, struct str *out) {
    bool same = true, first = true;
    for (int i = 0; i < n; i++) {
        const struct db_arg *v = k[i].col < 0 ? NULL : &row->v[k[i].col];
        if (k[i].col == C_LAST_SEQ || (v && v->type == DB_NULL))
            continue;
        same = same && (!v || (v->type == DB_INT) == field_is_number(col_field(row->reg, k[i].col)));
        str_put(out, first ? "{\"" : ",\"");
        str_put(out, k[i].name);
        str_put(out, "\":");
        first = false;
        if (v && v->type == DB_INT)
            str_put_i64(out, v->i);
        else
            json_quote(out, v ? v->p : row->reg->name);
    }
    str_putc(out, '}');
    return same;
}

static void put_values(struct ctx *c, struct str *out, const struct row *row, const struct key *k, int n) {
    str_putc(out, '{');
    for (int i = 0; i < n; i++) {
        const struct spec_field *f = col_field(row->reg, k[i].col);
        str_put(out, i ? ",\"" : "\"");
        str_put(out, k[i].name);
        str_put(out, "\":");
        if (f->type == F_PERSONS || f->type == F_FILES)
            json_canonical(out, spec_json(c, f, &row->v[k[i].col]));
        else
            value_put(c, out, f, &row->v[k[i].col]);
    }
    str_putc(out, '}');
}

/* When it happened, where that is not the day of the event; its name comes before all others. */
static void put_day(const struct ctx *c, struct str *out) {
    if (c->day)
        str_putf(out, "\"%s\":\"%s\",", SPEC_ACTED, c->day);
}

static void put_extras(struct str *out, const json_t *extra, bool before) {
    static const char *const names[] = {"comment", "counter", "second", "signatures"};     /* around "fields" and "old" */
    for (size_t i = before ? 0 : 2, end = before ? 2 : 4; i < end; i++) {
        const json_t *v = json_object_get(extra, names[i]);
        if (!v)
            continue;
        str_putf(out, before ? "\"%s\":" : ",\"%s\":", names[i]);
        json_canonical(out, v);
        if (before)
            str_putc(out, ',');
    }
}

/* What row_changes says, with the extras, written at once in canonical form. */
static void put_inputs(struct ctx *c, struct str *out, const struct row *old, const struct row *row, const struct key *all, int n_all, const json_t *extra, const char *was) {
    struct key *k = NEWN(c, struct key, n_all);
    int n = 0;
    for (int i = 0; i < n_all; i++)
        if (all[i].col > C_ID && told(old, row, all[i].col))
            k[n++] = all[i];
    str_putc(out, '{');
    put_day(c, out);
    put_extras(out, extra, true);
    str_put(out, "\"fields\":");
    put_values(c, out, row, k, n);
    if (old) {
        str_put(out, ",\"old\":");
        put_values(c, out, old, k, n);
    }
    if (was)
        str_putf(out, ",\"" LEDGER_WAS "\":\"%s\"", was);
    put_extras(out, extra, false);
    str_putc(out, '}');
}

int row_write(struct ctx *c, struct db *db, const struct spec *spec, const struct row *old, struct row *row, const char *action,
              const json_t *extra, int64_t *ret_seq) {
    struct ledger_chain l;
    struct row_was from = {0};
    struct str text, in;
    const struct key *keys;
    char was[65] = "";
    int n_keys = keys_of(c, row->reg, &keys);
    TRY(ledger_chain_open(c, db, c->actor->unit, &l));
    row->seq = l.seq + 1;
    if (old)
        TRY(was_begin(c, db, row->reg, row_i64(old, C_ID), &from));
    TRY(row_save(c, db, spec, old, row));
    int says = old ? was_hash(c, db, &from, was) : 1;
    TRY(says);
    int64_t id = row_i64(row, C_ID);
    str_init(&text, c, 8 << 20);
    if (old || !new_row_json(row, keys, n_keys, &text)) {             /* an older row may have columns that the model no longer names */
        str_clear(&text);
        TRY(row_text_of(c, db, row->reg, id, &text));
    }
    TRY(str_end(&text));
    str_init(&in, c, 8 << 20);
    put_inputs(c, &in, old, row, keys, n_keys, extra, says ? was : NULL);
    TRY(str_end(&in));
    TRY(ledger_chain_add(c, db, &l, &(struct ledger_event){row->reg->name, id, action, in.p, text.p}));
    TRY(ledger_chain_end(c, db, &l));
    row->v[C_LAST_SEQ] = db_arg_i64(l.seq);
    row->seq = 0;
    if (row->reg->keyed)
        ledger_row_written(db, row->reg->name, id, l.seq);
    if (ret_seq)
        *ret_seq = l.seq;
    return 0;
}
