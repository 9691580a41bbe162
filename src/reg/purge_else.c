/* A destroyed text wherever else it stands: other records and their events, to-dos, search. */
#include "db/group.h"
#include "reg/purge.h"

enum { MAX_LEFT = 100, MAX_HITS = 200000 };

const char *purge_in_text(struct ctx *c, const struct purge *x, const char *s) {
    const char *now = s;
    for (int i = 0; i < x->n; i++) {
        const struct purge_text *t = &x->text[i];
        if (!t->elsewhere || t->n_chars < PURGE_LEAST || !strstr(now, t->s))
            continue;
        struct str out;
        size_t n = strlen(t->s);
        str_init(&out, c, LIMIT_JSON_BYTES);
        for (const char *p = now, *q;; p = q + n) {
            q = strstr(p, t->s);
            if (!q) {
                str_put(&out, p);
                break;
            }
            str_putn(&out, p, (size_t)(q - p));
            str_put(&out, PURGE_MARK);
        }
        now = arena_dup(c->mem, out.p);
    }
    return now;
}

/* Where it stands. What is not found is not destroyed, so too many are an error. */
struct place { int64_t seq, record; const char *register_name; };
struct places { int n, cap; struct place *v; };

static int place_add(struct ctx *c, struct places *p, struct place one) {
    if (p->n == MAX_HITS)
        return fail(c, E_LIMIT, T("含此内容的记录或留痕超过%d条，请先缩小范围", "more than %d records or events hold it: look for less at a time"), MAX_HITS);
    GROW(c, p->v, p->n, p->cap, 16);
    p->v[p->n++] = one;
    return 0;
}

/* Records of a register with this text in one of their text fields. */
static int records_with(struct ctx *c, struct db *db, const struct spec_register *r, const char *text, struct places *ret_p) {
    struct str s;
    AUTO_STMT q = {0};
    int fields = 0, rc;
    str_init(&s, c, LIMIT_SQL_BYTES);
    str_putf(&s, "SELECT id FROM %s WHERE ", r->name);
    for (int i = 0; i < r->n_fields; i++)
        if (purge_text_field(r, &r->fields[i]))
            str_putf(&s, "%sinstr(%s, ?1) > 0", fields++ ? " OR " : "", r->fields[i].name);
    TRY(str_end(&s));
    if (!fields)
        return 0;
    TRY(db_query(c, db, sql_query(c, s.p), &q, A(text)));
    while ((rc = db_next(c, &q)) > 0)
        TRY(place_add(c, ret_p, (struct place){.record = db_i64(&q, 0)}));
    return rc;
}

static int rewrite(struct ctx *c, struct db *db, struct purge *x, const struct spec_register *r, int64_t id) {
    struct row old, row;
    int64_t seq;
    TRY(row_get(c, db, NULL, r, id, &old));
    row_init(c, &row, r);
    memcpy(row.v, old.v, sizeof *row.v * (size_t)row.n);
    if (!purge_in_row(c, x, &row))
        return 0;
    TRY(was_begin(c, db, r, id, &x->from));
    TRY(row_save(c, db, x->spec, &old, &row));
    TRY(purge_event(c, db, x, &old, &row, r->name, id, &seq));
    TRY(ledger_forget_rows(c, db, r->name, id));
    x->records++;
    return 0;
}

static void note_left(struct ctx *c, struct db *db, struct purge *x, const struct spec_register *r, int64_t id) {
    struct row row;
    if (json_array_size(x->left) == MAX_LEFT)
        return;
    if (row_get(c, db, x->u, r, id, &row) < 0) {           /* what he may not see does not exist for him */
        c->err = (struct err){0};
        return;
    }
    json_array_append_new(x->left, json_pack("{s:s,s:I,s:s}", "register", r->name, "record", (json_int_t)id, "label", reg_label(c, db, x->spec, x->u, r->name, id)));
}

static int other_records(struct ctx *c, struct db *db, struct purge *x, const struct purge_text *t) {
    if (t->n_chars < PURGE_LEAST)
        return 0;
    for (int i = 0; i < x->spec->n_registers; i++) {
        const struct spec_register *r = &x->spec->registers[i];
        struct places p = {0};
        if (!purge_open(r))
            continue;
        TRY(records_with(c, db, r, t->s, &p));
        for (int k = 0; k < p.n; k++) {
            if (!t->elsewhere) {
                note_left(c, db, x, r, p.v[k].record);
                continue;
            }
            struct arena_mark mark = arena_mark(c->mem);
            x->hit[i] = true;
            TRY(rewrite(c, db, x, r, p.v[k].record));
            arena_release(c->mem, mark);
        }
    }
    return 0;
}

/* ---- events about other records, and about none (an export whose filter named it) */

static int events_with(struct ctx *c, struct db *db, const char *inner, struct places *ret_p) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_REG_EVENTS_WITH, &s, A(c->actor->unit), A(inner)));
    while ((rc = db_next(c, &s)) > 0)
        TRY(place_add(c, ret_p, (struct place){db_i64(&s, 0), db_i64(&s, 2), db_text(c, &s, 1)}));
    return rc;
}

/* One purge event a record, then all its events that held the text. */
static int other_events(struct ctx *c, struct db *db, struct purge *x, const struct purge_text *t) {
    struct places p = {0};
    if (!t->elsewhere || t->n_chars < PURGE_LEAST)
        return 0;
    TRY(events_with(c, db, t->inner, &p));
    int64_t seq = 0;                                    /* of the record's purge event */
    for (int i = 0; i < p.n; i++) {
        const struct place *e = &p.v[i];
        const struct spec_register *r = spec_register(x->spec, e->register_name);
        bool first = !i || e[-1].record != e->record || !str_eq(e[-1].register_name, e->register_name);
        if (first) {
            TRY(purge_event(c, db, x, NULL, NULL, e->register_name, e->record, &seq));
            TRY(ledger_forget_rows(c, db, e->register_name, e->record));
        }
        if (r)
            x->hit[r->nr] = true;
        TRY(ledger_forget(c, db, e->seq, seq));
    }
    return 0;
}

/* ---- what follows from rows */

/* Other records are found by the labels of what they refer to, as those were: with this text they are indexed anew. */
static int kept_labels(struct ctx *c, struct db *db, struct purge *x, const char *text) {
    struct places p = {0};
    {
        AUTO_STMT s = {0};
        int rc;
        TRY(db_query(c, db, Q_REG_TEXT_WITH, &s, A(text)));
        while ((rc = db_next(c, &s)) > 0)
            TRY(place_add(c, &p, (struct place){0, db_i64(&s, 1), db_text(c, &s, 0)}));
        TRY(rc);
    }
    for (int i = 0; i < p.n; i++) {
        const struct spec_register *r = spec_register(x->spec, p.v[i].register_name);
        struct arena_mark mark = arena_mark(c->mem);
        struct row row;
        const char *fresh;
        if (!r)
            continue;
        TRY(row_get(c, db, NULL, r, p.v[i].record, &row));
        TRY(fts_ref_text(c, db, x->spec, &row, &fresh));
        TRY(fts_put(c, db, &row, &row, fresh));
        x->hit[r->nr] = true;
        arena_release(c->mem, mark);
    }
    return 0;
}

/* One piece for each index: what was deleted before stands in no older piece any more. */
static int indexes(struct ctx *c, struct db *db, const struct purge *x) {
    for (int i = 0; i < x->spec->n_registers; i++) {
        const char *name = x->spec->registers[i].name;
        if (x->hit[i] && !x->spec->registers[i].no_search)
            TRY(db_later(c, db, sql_query(c, arena_printf(c->mem, "INSERT INTO reg_fts_%s(reg_fts_%s) VALUES(?2)", name, name)), name, 0, "optimize"));
    }
    return 0;
}

int purge_elsewhere(struct ctx *c, struct db *db, struct purge *x) {
    for (int i = 0; i < x->n; i++) {
        TRY(other_records(c, db, x, &x->text[i]));
        TRY(other_events(c, db, x, &x->text[i]));
    }
    for (int i = 0; i < x->n; i++) {
        TRY(kept_labels(c, db, x, x->text[i].s));
        TRY(db_exec(c, db, Q_REG_TODO_FORGET, A(x->text[i].s), A(PURGE_MARK)));
    }
    TRY(db_exec(c, db, Q_REG_IDEM_FORGET, A(x->p->record)));
    return indexes(c, db, x);
}
