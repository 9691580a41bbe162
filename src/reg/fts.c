/* The full-text index of a register: pairs of characters of its label, number and search fields.
 *
 * It is contentless, so to forget a text it must be told that text again: the row's own part is made from the old row,
 * the labels of referred records are kept in reg_text as they were. `_docsize` knows which records are in. A referred record of a higher
 * level or another audience gives no words: by them whoever sees the row could ask what the other is called. */
#include "db/group.h"
#include "reg/internal.h"

static void add_col(int *cols, int *n, int col) {
    for (int i = 0; i < *n; i++)
        if (cols[i] == col)
            return;
    if (col >= 0 && *n < 48)
        cols[(*n)++] = col;
}

int fts_cols(const struct spec_register *r, int cols[48]) {
    int label[16], n = 0, n_label = label_cols(r, label);
    for (int i = 0; i < n_label; i++)
        add_col(cols, &n, label[i]);
    if (r->number_field)
        add_col(cols, &n, col_find(r, r->number_field));
    for (int i = 0; i < r->n_search; i++)
        add_col(cols, &n, col_find(r, r->search[i]));
    return n;
}

const char *fts_ref_text_of(struct ctx *c, const struct spec *spec, struct refs *x, const struct row *row) {
    int cols[48], n = fts_cols(row->reg, cols);
    struct str out;
    str_init(&out, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < n; i++) {
        const struct spec_field *f = col_field(row->reg, cols[i]);
        const struct spec_register *target = field_target(spec, f);
        if (!target || (row->v[cols[i]].type == DB_INT && !refs_open(spec, x, row, target, row->v[cols[i]].i, 0)))
            continue;                              /* found by its words, the row would tell what the other says */
        const char *text = value_text(c, spec, x, f, &row->v[cols[i]]);
        if (*text && out.len)
            str_putc(&out, ' ');
        str_put(&out, text);
    }
    return out.p;
}

int fts_ref_text(struct ctx *c, struct db *db, const struct spec *spec, const struct row *row, const char **ret_text) {
    int cols[48], n = row->reg->no_search ? 0 : fts_cols(row->reg, cols);
    struct refs *x = NEW(c, struct refs);
    refs_add_row(c, x, spec, row, cols, n);
    enum lang before = c->lang;
    c->lang = LANG_ZH;                             /* the index does not depend on who writes */
    int rc = x->n ? refs_resolve(c, db, spec, NULL, x) : 0;
    if (rc >= 0)
        *ret_text = x->n ? fts_ref_text_of(c, spec, x, row) : "";
    c->lang = before;
    return rc;
}

static const char *own_value(struct ctx *c, const struct spec_field *f, const struct db_arg *v) {
    if (v->type == DB_NULL || f->type == F_PERSONS || f->type == F_FILES || f->type == F_BOOL)
        return "";
    const struct spec_choice *choice = f->type == F_CHOICE && v->type == DB_TEXT ? spec_choice(f, v->p) : NULL;
    if (choice)
        return choice->title.zh;
    if (v->type == DB_TEXT)
        return v->p;
    bool number = f->type == F_INTEGER;            /* references are in the other part */
    return number ? arena_printf(c->mem, "%" PRId64, v->i) : f->type == F_DECIMAL ? hundredths_str(c, v->i) : "";
}

static const char *tokens(struct ctx *c, const struct row *row, const char *ref_text) {
    int cols[48], n = fts_cols(row->reg, cols);
    struct str raw, out;
    str_init(&raw, c, 1 << 20);
    for (int i = 0; i < n; i++) {
        const char *text = own_value(c, col_field(row->reg, cols[i]), &row->v[cols[i]]);
        if (*text) {
            str_put(&raw, text);
            str_putc(&raw, '\n');
        }
    }
    str_put(&raw, ref_text);
    str_init(&out, c, 4 << 20);
    utf8_bigrams(&out, raw.p);
    return out.p;
}

static int indexed(struct ctx *c, struct db *db, const struct row *row) {
    if (db_waits(db, row->reg->name, row_i64(row, C_ID)))
        return 1;
    AUTO_STMT s = {0};
    struct sql q;
    sql_init(&q, c);
    str_putf(&q.text, "SELECT 1 FROM reg_fts_%s_docsize WHERE id = ", row->reg->name);
    sql_bind(&q, row->v[C_ID]);
    TRY(sql_open(c, db, &q, &s));
    return db_next(c, &s);
}

static int kept_text(struct ctx *c, struct db *db, const struct row *row, const char **ret_text) {
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_REG_TEXT_GET, &s, A(row->reg->name), row->v[C_ID]));
    int got = db_next(c, &s);
    TRY(got);
    *ret_text = got ? db_text(c, &s, 0) : "";
    size_t n = 0;
    if (got && db_peek(&s, 0, &n) && strlen(*ret_text) != n)
        *ret_text = "\x01";                                /* a zero byte: never written by us, and verify is to see it */
    return 0;
}

int fts_words(struct ctx *c, struct db *db, const struct row *row, const char **ret_words) {
    const char *kept;
    TRY(kept_text(c, db, row, &kept));
    *ret_words = tokens(c, row, kept);
    return 0;
}

int fts_tidy(struct ctx *c, struct db *db, const struct spec_register *r) {
    return r->no_search ? 0 : sql_text(c, db, arena_printf(c->mem, "DELETE FROM reg_fts_%s_config WHERE k = 'hashsize'", r->name));
}

int fts_put(struct ctx *c, struct db *db, const struct row *old, const struct row *row, const char *ref_text) {
    if (row->reg->no_search)
        return 0;
    const char *name = row->reg->name, *fresh = tokens(c, row, ref_text);
    const char *kept = "";
    if (old) {
        int is_in = indexed(c, db, old);
        TRY(is_in);
        if (is_in) {
            TRY(kept_text(c, db, old, &kept));
            const char *stale = tokens(c, old, kept);
            if (str_eq(stale, fresh))
                return 0;
            const char *text = arena_printf(
                c->mem, "INSERT INTO reg_fts_%s(reg_fts_%s, rowid, text) VALUES('delete', ?1, ?2)", name, name);
            TRY(db_later(c, db, sql_query(c, text), name, row_i64(old, C_ID), stale));
        }
    }
    struct str text;
    str_init(&text, c, LIMIT_SQL_BYTES);
    str_put(&text, "INSERT INTO reg_fts_");
    str_put(&text, name);
    str_put(&text, "(rowid, text) VALUES(?1, ?2)");
    TRY(db_later(c, db, sql_query(c, text.p), name, row_i64(row, C_ID), fresh));
    if (*ref_text || *kept)
        TRY(db_exec(c, db, Q_REG_TEXT_PUT, A(name), row->v[C_ID], A(ref_text)));
    return 0;
}
