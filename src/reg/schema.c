/* Tables, indexes and full-text indexes of the registers, made and widened from the checked spec. */
#include "base/embed.h"
#include "db/prove.h"
#include "reg/internal.h"

struct have { struct ctx *c; struct map columns; };   /* "table" and "table.column" */

static int note_column(void *arg, const char *table, const char *column) {
    struct have *h = arg;
    map_put(h->c, &h->columns, arena_dup(h->c->mem, table), h);
    map_put(h->c, &h->columns, arena_printf(h->c->mem, "%s.%s", table, column), h);
    return 0;
}

static void column_def(struct str *out, const struct spec *spec, const struct spec_field *f) {
    const struct spec_register *target = f->type == F_PERSONS || f->type == F_FILES ? NULL : field_target(spec, f);
    str_putf(out, "%s %s", f->name, field_is_number(f) ? "INTEGER" : "TEXT");
    if (target)
        str_putf(out, " REFERENCES %s(id) DEFERRABLE INITIALLY DEFERRED", target->name);
}

static int create_table(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    str_putf(&s,
             "CREATE TABLE %s(id INTEGER PRIMARY KEY, unit INTEGER NOT NULL DEFAULT 1, version INTEGER NOT NULL DEFAULT 1,"
             " state TEXT NOT NULL DEFAULT '%s', level INTEGER NOT NULL DEFAULT 0, audience TEXT, created_at TEXT,"
             " created_by INTEGER, updated_at TEXT, updated_by INTEGER, last_seq INTEGER",
             r->name, r->n_states ? r->states[0].name : "");
    for (int i = 0; i < r->n_fields; i++) {
        str_put(&s, ", ");
        column_def(&s, spec, &r->fields[i]);
    }
    str_put(&s, ") STRICT");
    TRY(str_end(&s));
    return sql_text(c, db, s.p);
}

static int widen_table(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r,
                       const struct have *h) {
    for (int i = 0; i < r->n_fields; i++) {
        const char *name = arena_printf(c->mem, "%s.%s", r->name, r->fields[i].name);
        if (map_get(&h->columns, name))
            continue;
        struct str s;
        str_init(&s, c, LIMIT_SQL_BYTES);
        str_putf(&s, "ALTER TABLE %s ADD COLUMN ", r->name);
        column_def(&s, spec, &r->fields[i]);
        TRY(sql_text(c, db, s.p));
    }
    return 0;
}

/* Indexes that the store has; with `told`, what they would be is told instead of made: making some 1,200 costs the engine 0.4 s. */
struct indexes { struct map made; struct index_lines *told; };

/* Those already seen in this register, so that a wish said twice makes one index. */
struct names { struct indexes *of; int n; const char *name[256]; };

/* The statements of all indexes by name, read once: asking for each of some 1,200 read the whole schema as often. */
static int read_made(struct ctx *c, struct db *db, struct map *made) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_REG_INDEXES, &s));
    while ((rc = db_next(c, &s)) > 0)
        map_put(c, made, db_text(c, &s, 0), db_text(c, &s, 1));
    return rc;
}

/* An index that an earlier model made of something else under this name is made anew. */
static int put_index(struct ctx *c, struct db *db, struct indexes *ix, const char *how, const char *name, const char *on) {
    const char *want = arena_printf(c->mem, "CREATE %s %s ON %s", how, name, on), *got = map_get(&ix->made, name);
    if (ix->told) {
        if (ix->told->n == (int)COUNT(ix->told->v))
            return fail(c, E_LIMIT, T("索引超过%d个", "more than %d indexes"), ix->told->n);
        ix->told->v[ix->told->n++] = (struct index_line){arena_dupn(c->mem, on, strcspn(on, "(")), name, want};
        return 0;
    }
    if (str_eq(want, got))
        return 0;
    if (got)
        TRY(sql_text(c, db, arena_printf(c->mem, "DROP INDEX %s", name)));
    return sql_text(c, db, want);
}

/* Sparse: only rows with a value; references that most rows do not have cost nothing then. A number is given once; another key is free again when its record was entered by mistake. */
enum index_kind { PLAIN, NUMBER, UNIQUE, SPARSE };

static int one_index(struct ctx *c, struct db *db, const struct spec_register *r, const struct spec_key *k, enum index_kind kind,
                     struct names *seen) {
    struct str cols, key, where;
    str_init(&cols, c, 4096);
    str_init(&key, c, 4096);
    str_init(&where, c, 4096);
    for (int i = 0; i < k->n; i++) {
        if (col_find(r, k->fields[i]) < 0)
            return fail(c, E_MODEL, "%s: index on unknown field %s", r->name, k->fields[i]);
        str_putf(&cols, "%s%s", i ? "," : "", k->fields[i]);
        str_putf(&key, "%s%s", i ? "__" : "", k->fields[i]);
    }
    for (int i = 0; i < seen->n; i++)
        if (str_eq(seen->name[i], key.p))
            return 0;
    bool unique = kind == NUMBER || kind == UNIQUE;
    if (kind == SPARSE)
        str_putf(&where, " WHERE %s IS NOT NULL", cols.p);
    if (kind == UNIQUE)
        sql_ever(&where, " WHERE ", r, "");
    if ((kind != UNIQUE || !where.len) && seen->n < (int)COUNT(seen->name))      /* one of a part serves no other wish */
        seen->name[seen->n++] = key.p;
    return put_index(c, db, seen->of, unique ? "UNIQUE INDEX" : "INDEX", arena_printf(c->mem, "%s_%s__%s", unique ? "ux" : "ix", r->name, key.p), arena_printf(c->mem, "%s(%s)%s", r->name, cols.p, where.p));
}

static int index_of(struct ctx *c, struct db *db, const struct spec_register *r, const char *field, enum index_kind kind,
                    struct names *seen) {
    return one_index(c, db, r, &(struct spec_key){1, &field}, kind, seen);
}

static bool sortable(const struct spec_field *f) {
    return f->type != F_LONGTEXT && f->type != F_PERSONS && f->type != F_FILES && f->type != F_BOOL;
}

/* The engine refuses a condition over anything but this row. */
static int few_index(struct ctx *c, struct db *db, struct indexes *ix, const struct spec_register *r, const struct spec_few *f) {
    int rc = put_index(c, db, ix, "INDEX", arena_printf(c->mem, "ix_%s__few_%s", r->name, f->name), arena_printf(c->mem, "%s(%s) WHERE %s", r->name, f->on, f->where));
    return rc < 0 ? db_file_error(c, f->at, rc) : 0;
}

static int make_indexes(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r, struct indexes *ix) {
    struct names seen = {.of = ix};
    if (r->number_field)
        TRY(index_of(c, db, r, r->number_field, NUMBER, &seen));
    for (int i = 0; i < r->n_unique; i++)
        TRY(one_index(c, db, r, &r->unique[i], UNIQUE, &seen));
    for (int i = 0; i < r->n_list; i++) {               /* what the list page may sort by */
        int col = col_find(r, r->list[i]);
        if (col > C_ID && sortable(col_field(r, col)))
            TRY(index_of(c, db, r, r->list[i], PLAIN, &seen));
    }
    for (int i = 0; i < r->n_fields; i++)               /* references: children lists, foreign keys, scopes */
        if (r->fields[i].type != F_PERSONS && r->fields[i].type != F_FILES && field_target(spec, &r->fields[i]))
            TRY(index_of(c, db, r, r->fields[i].name, SPARSE, &seen));
    for (int i = 0; i < r->n_index; i++)
        TRY(one_index(c, db, r, &r->index[i], PLAIN, &seen));
    if (r->n_states > 1)
        TRY(index_of(c, db, r, "state", PLAIN, &seen));
    for (int i = 0; i < r->n_few; i++)
        TRY(few_index(c, db, ix, r, &r->few[i]));
    return put_index(c, db, ix, "INDEX", arena_printf(c->mem, "ix_%s__adopt", r->name), arena_printf(c->mem, "%s(id) WHERE last_seq IS NULL", r->name));
}

int reg_indexes(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, bool on) {
    const char *names[512];
    struct indexes ix = {0};
    int n = 0, rc;
    if (on) {
        TRY(read_made(c, db, &ix.made));
        return make_indexes(c, db, spec, reg, &ix);
    }
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_REG_INDEX_NAMES, &s, A(reg->name)));
    while ((rc = db_next(c, &s)) > 0 && n < (int)COUNT(names))
        names[n++] = db_text(c, &s, 0);
    TRY(rc);
    stmt_close(&s);
    for (int k = 0; k < n; k++)
        TRY(sql_text(c, db, arena_printf(c->mem, "DROP INDEX %s", names[k])));
    return 0;
}

static const char *fts_definition(struct ctx *c, const struct spec_register *r) {
    int cols[48], n = fts_cols(r, cols);
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < n; i++)
        str_putf(&s, "%s ", col_name(r, cols[i]));
    return s.p;
}

/* What follows from a row is made anew for each row of the register that is in the ledger. */
static int each_row(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r,
                    int (*derive)(struct ctx *c, struct db *db, const struct spec *spec, const struct row *row)) {
    struct str cols;
    str_init(&cols, c, LIMIT_SQL_BYTES);
    row_columns(&cols, r, "");
    const char *text = arena_printf(c->mem, "SELECT %s FROM %s WHERE last_seq IS NOT NULL", cols.p, r->name);
    AUTO_STMT s = {0};
    TRY(db_query0(c, db, sql_query(c, text), &s));
    int rc;
    while ((rc = db_next(c, &s)) > 0) {
        struct arena_mark m = arena_mark(c->mem);
        struct row row;
        row_init(c, &row, r);
        row_read(c, &row, &s);
        TRY(derive(c, db, spec, &row));
        arena_release(c->mem, m);
    }
    return rc;
}

static int index_text(struct ctx *c, struct db *db, const struct spec *spec, const struct row *row) {
    const char *ref_text;
    TRY(fts_ref_text(c, db, spec, row, &ref_text));
    TRY(fts_put(c, db, NULL, row, ref_text));
    return db_exec(c, db, Q_REG_TEXT_PUT, A(row->reg->name), row->v[C_ID], A(ref_text));
}

static int reindex(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r) {
    TRY(sql_text(c, db, arena_printf(c->mem, "INSERT INTO reg_fts_%s(reg_fts_%s) VALUES('delete-all')", r->name, r->name)));
    return each_row(c, db, spec, r, index_text);
}

/* The register was searched once and is no more. */
static int drop_fts(struct ctx *c, struct db *db, const struct spec_register *r) {
    TRY(sql_text(c, db, arena_printf(c->mem, "DROP TABLE IF EXISTS reg_fts_%s", r->name)));
    TRY(db_exec(c, db, Q_REG_TEXT_DROP, A(r->name)));
    TRY(db_exec(c, db, Q_REG_FTS_DEF_DROP, A(r->name)));
    return 0;
}

static int sync_fts(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r) {
    const char *def = fts_definition(c, r), *had = NULL;
    if (r->no_search)
        return drop_fts(c, db, r);
    TRY(sql_text(c, db, arena_printf(c->mem, "CREATE VIRTUAL TABLE IF NOT EXISTS reg_fts_%s USING fts5(text, content='', "
                                             "tokenize='unicode61 remove_diacritics 0', prefix='1')", r->name)));
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, Q_REG_FTS_DEF_GET, &s, A(r->name)));
        int got = db_next(c, &s);
        TRY(got);
        had = got ? db_text(c, &s, 0) : NULL;
    }
    TRY(fts_tidy(c, db, r));
    if (str_eq(def, had))
        return 0;
    /* Merging a little with every action made one in twenty take 18 ms; merging a level when it is full costs each a third. */
    TRY(sql_text(c, db, arena_printf(c->mem, "INSERT INTO reg_fts_%s(reg_fts_%s, rank) VALUES('automerge', 0)", r->name, r->name)));
    TRY(reindex(c, db, spec, r));                /* nothing to do for a new register */
    TRY(db_exec(c, db, Q_REG_FTS_DEF_PUT, A(r->name), A(def)));
    return 0;
}

static int index_parties(struct ctx *c, struct db *db, const struct spec *spec, const struct row *row) {
    (void)spec;
    return put_parties(c, db, NULL, row);
}

/* reg_party is filled anew when the fields it is filled from are others than they were, or were never said. */
static int sync_parties(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r) {
    int cols[PARTY_COLS], n = party_cols(r, cols);
    const char *had = NULL;
    struct str def;
    str_init(&def, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < n; i++)
        str_putf(&def, "%s ", col_name(r, cols[i]));
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, Q_REG_PARTY_DEF_GET, &s, A(r->name)));
        int got = db_next(c, &s);
        TRY(got);
        had = got ? db_text(c, &s, 0) : NULL;
    }
    if (str_eq(def.p, had))
        return 0;
    TRY(db_exec(c, db, Q_REG_PARTY_FORGET, A(r->name)));
    if (n)
        TRY(each_row(c, db, spec, r, index_parties));
    return db_exec(c, db, Q_REG_PARTY_DEF_PUT, A(r->name), A(def.p));
}

/* Without the store's migrations (a test's database in memory) the engine makes its own tables. */
static int own_tables(struct ctx *c, struct db *db) {
    for (const struct embed_file *f = embed_files; f->path; f++)
        if (str_starts(f->path, "model/sql/migrations/") && strstr(f->path, "_reg"))
            TRY(db_script(c, db, f->path, (const char *)f->bytes, NULL, NULL));
    return 0;
}

int schema_sync(struct ctx *c, struct db *db, const struct spec *spec, struct index_lines *told) {
    AUTO_TX tx = {0};
    struct have h = {.c = c};
    struct indexes ix = {.told = told};
    put_spec(spec);
    TRY(tx_begin(c, db, &tx));
    TRY(db_schema(c, db, note_column, &h));
    if (!map_get(&h.columns, "reg_audience"))
        TRY(own_tables(c, db));
    for (int i = 0; i < spec->n_registers; i++) {
        const struct spec_register *r = &spec->registers[i];
        if (map_get(&h.columns, r->name))
            TRY(widen_table(c, db, spec, r, &h));
        else
            TRY(create_table(c, db, spec, r));
    }
    TRY(read_made(c, db, &ix.made));
    for (int i = 0; i < spec->n_registers; i++) {
        TRY(make_indexes(c, db, spec, &spec->registers[i], &ix));
        TRY(sync_fts(c, db, spec, &spec->registers[i]));
        TRY(sync_parties(c, db, spec, &spec->registers[i]));
    }
    TRY(reg_watch(c, db, spec));
    return tx_commit(c, &tx);
}

int reg_sync(struct ctx *c, struct db *db, const struct spec *spec) {
    return schema_sync(c, db, spec, NULL);
}
