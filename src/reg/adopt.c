/* Events and indexes for rows that came in behind the program (demo, faults): register by register in the order of ids, so that
 * every table and index is read and written from its start to its end. */
#include "reg/internal.h"

enum { ADOPT_BATCH = 1000, ADOPT_COMMIT = 400, ADOPT_TIDY = 1000, ADOPT_TIDY_MAX = 1000000, FTS_ROOM = 64 << 20, FTS_ROOM_USUAL = 1 << 20 };

struct adopt {
    const struct spec *spec;
    const struct spec_register *reg;
    const struct query *next, *done_with;     /* of the register: rows after an id; note of the event */
    struct ledger_chain chain;
    int64_t after, done, total;
    void (*progress)(void *arg, int64_t done, int64_t total);
    void *arg;
};

struct batch { int n; struct row row[ADOPT_BATCH]; const char *json[ADOPT_BATCH], *ref_text[ADOPT_BATCH]; };

static int count(struct ctx *c, struct db *db, struct adopt *x) {
    for (int i = 0; i < x->spec->n_registers; i++) {
        AUTO_STMT s = {0};
        const char *text = arena_printf(c->mem, "SELECT count(*) FROM %s WHERE last_seq IS NULL", x->spec->registers[i].name);
        TRY(db_one0(c, db, sql_query(c, text), &s));
        x->total += db_i64(&s, 0);
    }
    return 0;
}

/* Rows as values in our order and as what the event commits to. */
static int read_batch(struct ctx *c, struct db *db, struct adopt *x, struct batch *b) {
    AUTO_STMT s = {0};
    int at[C_FIELDS + 256], n = C_FIELDS + x->reg->n_fields, rc;
    TRY(db_query(c, db, x->next, &s, A(x->after), A(ADOPT_BATCH)));
    const struct ledger_shape *shape = ledger_shape(c, x->reg->name, &s);
    for (int i = 0; i < db_columns(&s); i++) {
        int col = col_find(x->reg, db_column_name(&s, i));
        if (col >= 0 && col < (int)COUNT(at))
            at[col] = i;
    }
    while ((rc = db_next(c, &s)) > 0) {
        struct row *row = &b->row[b->n];
        struct str json;
        row_init(c, row, x->reg);
        for (int i = 0; i < n; i++)
            row->v[i] = read_value(c, &s, at[i]);
        str_init(&json, c, LIMIT_JSON_BYTES * 4);
        ledger_row_json(&json, shape, &s);
        TRY(str_end(&json));
        b->json[b->n++] = json.p;
        x->after = row_i64(row, C_ID);
    }
    return rc;
}

static int read_labels(struct ctx *c, struct db *db, struct adopt *x, struct batch *b) {
    struct refs *refs = NEW(c, struct refs);
    int cols[48], n = x->reg->no_search ? 0 : fts_cols(x->reg, cols);
    for (int i = 0; i < b->n; i++)
        refs_add_row(c, refs, x->spec, &b->row[i], cols, n);
    TRY(refs_resolve(c, db, x->spec, NULL, refs));
    for (int i = 0; i < b->n; i++)                     /* labels are remembered in refs: made before any mark */
        b->ref_text[i] = n ? fts_ref_text_of(c, x->spec, refs, &b->row[i]) : "";
    return 0;
}

static int adopt_batch(struct ctx *c, struct db *db, struct adopt *x) {
    struct batch *b = NEW(c, struct batch);
    TRY(read_batch(c, db, x, b));
    TRY(read_labels(c, db, x, b));
    for (int i = 0; i < b->n; i++) {
        struct arena_mark m = arena_mark(c->mem);
        int64_t id = row_i64(&b->row[i], C_ID);
        TRY(row_derive(c, db, NULL, &b->row[i], b->ref_text[i]));
        TRY(ledger_chain_add(c, db, &x->chain, &(struct ledger_event){x->reg->name, id, "import", NULL, b->json[i]}));
        TRY(db_exec(c, db, x->done_with, A(x->chain.seq), A(id)));
        arena_release(c->mem, m);
    }
    return b->n;
}

/* Some batches in one transaction; returns the rows of the last one, 0 at the end. */
static int adopt_some(struct ctx *c, struct db *db, struct adopt *x) {
    AUTO_TX tx = {0};
    int n = 1;
    TRY(tx_begin(c, db, &tx));
    TRY(ledger_chain_open(c, db, c->actor->unit, &x->chain));
    for (int i = 0; i < ADOPT_COMMIT && n > 0; i++) {
        struct arena_mark m = arena_mark(c->mem);
        TRY(n = adopt_batch(c, db, x));
        arena_release(c->mem, m);
        x->done += n;
        if (x->progress)
            x->progress(x->arg, x->done, x->total);
    }
    TRY(ledger_chain_end(c, db, &x->chain));
    TRY(tx_commit(c, &tx));
    return n;
}

static int fts_config(struct ctx *c, struct db *db, const struct adopt *x, const char *key, int64_t value) {
    if (x->reg->no_search)
        return 0;
    const char *text = arena_printf(c->mem, "INSERT INTO reg_fts_%s(reg_fts_%s, rank) VALUES('%s', ?1)", x->reg->name, x->reg->name, key);
    return db_exec(c, db, sql_query(c, text), A(value));
}

/* The text index gets much room in memory, so that it writes few pieces: less than the 16 that it would merge by itself. At the end
 * they are made one, which makes searches fast; of millions of rows that takes longer than all the rest, and a dozen pieces do as well. */
static int adopt_register(struct ctx *c, struct db *db, struct adopt *x) {
    const char *name = x->reg->name;
    int64_t before = x->done;
    int n = 1;
    x->after = INT64_MIN;
    x->next = sql_query(c, arena_printf(c->mem, "SELECT * FROM %s WHERE last_seq IS NULL AND id > ?1 ORDER BY id LIMIT ?2", name));
    x->done_with = sql_query(c, arena_printf(c->mem, "UPDATE %s SET last_seq = ?1 WHERE id = ?2", name));
    TRY(fts_config(c, db, x, "hashsize", FTS_ROOM));
    while (n > 0)
        TRY(n = adopt_some(c, db, x));
    TRY(fts_config(c, db, x, "hashsize", FTS_ROOM_USUAL));
    TRY(fts_tidy(c, db, x->reg));
    if (!x->reg->no_search && x->done - before > ADOPT_TIDY && x->done - before < ADOPT_TIDY_MAX)
        TRY(sql_text(c, db, arena_printf(c->mem, "INSERT INTO reg_fts_%s(reg_fts_%s) VALUES('optimize')", name, name)));
    return 0;
}

int reg_adopt(struct ctx *c, struct db *db, const struct spec *spec, void (*progress)(void *arg, int64_t done, int64_t total),
              void *arg) {
    struct adopt x = {.spec = spec, .progress = progress, .arg = arg};
    enum lang before = c->lang;
    c->lang = LANG_ZH;                                 /* the text index does not depend on who adopts */
    put_spec(spec);
    int rc = count(c, db, &x);
    for (int i = 0; i < spec->n_registers && rc >= 0; i++) {
        x.reg = &spec->registers[i];
        rc = adopt_register(c, db, &x);
    }
    c->lang = before;
    return rc < 0 ? rc : 0;
}
