/* Sentences and tables filled from queries. */
#include "db/prove.h"
#include "paper/internal.h"

enum { NAMES_MAX = 256 };

void name_put(struct fill *f, const char *name, const char *value) {
    if (!f->named)
        f->named = NEWN(f->c, struct report_named, NAMES_MAX);
    for (int i = 0; i < f->n_named; i++)
        if (str_eq(f->named[i].name, name)) {
            f->named[i].value = value;
            return;
        }
    if (f->n_named < NAMES_MAX)
        f->named[f->n_named++] = (struct report_named){name, value};
}

void var_put(struct fill *f, const char *name, const char *value) {
    value = value ? value : "";
    map_put(f->c, &f->vars, name, value);
    name_put(f, name, value);
}

static const char *formatted(struct ctx *c, const char *value, const char *format) {
    int64_t v;
    if (str_eq(format, "date"))
        return report_date_zh(c, strlen(value) > 10 ? arena_dupn(c->mem, value, 10) : value);
    if (str_eq(format, "decimal"))
        return str_i64(value, INT64_MIN / 2, INT64_MAX / 2, &v) ? hundredths_str(c, v) : value;
    return NULL;
}

static const char *column(struct ctx *c, struct stmt *row, const char *name) {
    for (int i = 0; row && i < db_columns(row); i++)
        if (str_eq(db_column_name(row, i), name)) {
            const char *v = db_text(c, row, i);
            return v ? v : "";
        }
    return NULL;
}

int fill_text(struct fill *f, const struct say *where, const char *text, struct stmt *row, const char **ret_text) {
    struct ctx *c = f->c;
    struct str s;
    str_init(&s, c, 1 << 20);
    for (const char *open; (open = strchr(text, '{')); ) {
        const char *close = strchr(open, '}');
        if (!close)
            break;
        str_putn(&s, text, (size_t)(open - text));
        char *name = arena_dupn(c->mem, open + 1, (size_t)(close - open - 1)), *format = strchr(name, ':');
        if (f->fields) {
            str_putf(&s, "{{%s}}", name);
            text = close + 1;
            continue;
        }
        if (format)
            *format++ = 0;
        const char *v = column(c, row, name);
        if (!v)
            v = map_get(&f->vars, name);
        if (v && format)
            v = formatted(c, v, format);
        if (!v)
            return fail(c, E_MODEL, T("%s:%d：句子%s中的{%s}没有来处", "%s:%d: sentence %s: {%s} comes from nowhere"), where->file, where->line,
                        where->id ? where->id : "-", arena_dupn(c->mem, open + 1, (size_t)(close - open - 1)));
        str_put(&s, v);
        text = close + 1;
    }
    str_put(&s, text);
    TRY(str_end(&s));
    *ret_text = s.p;
    return 0;
}

static const char *const names[] = {"run", "from", "to", "today", "year", "unit", NULL};

/* Beside the registers: where the ledger stood. */
static bool readable(const void *spec, const char *table, const char *column) {
    static const char *const of_event[] = {"unit", "seq", "at", "register", "row_hash"};
    return (str_eq(table, "event") && str_among(of_event, COUNT(of_event), column)) || spec_readable(spec, table, column);
}

static int check_say(struct ctx *c, struct db *db, const struct spec *spec, const struct say *s) {
    return s->sql ? db_prove(c, db, &(struct db_proof){s->file, s->line, s->sql, names, NULL, NULL, readable, spec}) : 0;
}

int fill_check(struct ctx *c, struct db *db, const struct spec *spec, const struct script *s) {
    for (int i = 0; i < s->n_parts; i++) {
        TRY(check_say(c, db, spec, &s->parts[i].query));
        for (int k = 0; k < s->parts[i].n_say; k++)
            TRY(check_say(c, db, spec, &s->parts[i].say[k]));
    }
    return 0;
}

/* Opens a sentence's query, read-only and bounded. */
static int query(struct fill *f, const struct say *s, struct stmt *ret_row) {
    struct ctx *c = f->c;
    struct query *q = NEW(c, struct query);
    *q = (struct query){arena_printf(c->mem, "%s:%d", s->file, s->line), s->sql, names};
    db_guard(f->db, &(struct db_guard){.on = true, .max_ms = PAPER_QUERY_MS});      /* each sentence has its time */
    int rc = db_query(c, f->db, q, ret_row, A(f->run), A((const char *)f->period.from), A((const char *)f->period.to), A((const char *)f->period.today),
                      A((const char *)f->period.year), A(c->actor->unit));
    if (rc == E_DB) {
        const char *why = arena_dup(c->mem, c->err.detail);
        return fail(c, E_MODEL, "%s:%d: %s: %s", s->file, s->line, s->id ? s->id : "-", why);
    }
    return rc;
}

/* Nothing to say: no row, or a first column that is NULL, 0 or empty. */
static bool nothing(struct stmt *row) {
    if (db_is_null(row, 0))
        return true;
    if (db_column_type(row, 0) == DB_INT)
        return db_i64(row, 0) == 0;
    size_t n = 0;
    const char *p = db_peek(row, 0, &n);
    return !p || !n;
}

static int gap(struct fill *f, const struct say *s, struct stmt *row, struct str *out) {
    const char *text;
    if (!s->gap)
        return 0;
    TRY(fill_text(f, s, s->gap, row, &text));
    str_put(out, text);
    f->gaps++;
    return 0;
}

static int sentence(struct fill *f, const struct say *s, struct str *out) {
    struct ctx *c = f->c;
    const char *text;
    if (!s->sql) {
        TRY(fill_text(f, s, s->zh, NULL, &text));
        str_put(out, text);
        return 0;
    }
    AUTO_STMT row = {0};
    TRY(query(f, s, &row));
    int rc = db_next(c, &row), n = 0;
    TRY(rc);
    if (!rc || nothing(&row))
        return gap(f, s, rc ? &row : NULL, out);
    for (; rc > 0 && n < (s->each ? PAPER_EACH_ROWS : 1); n++, rc = db_next(c, &row)) {
        TRY(fill_text(f, s, s->zh, &row, &text));
        str_put(out, n ? s->join ? s->join : "；" : s->lead ? s->lead : "");
        str_put(out, text);
    }
    TRY(rc);
    if (s->each)
        str_put(out, rc > 0 ? "等。" : "。");
    return 0;
}

static int say_part(struct fill *f, const struct part *p) {
    struct ctx *c = f->c;
    struct str s;
    str_init(&s, c, 1 << 20);
    for (int i = 0; i < p->n_say; i++) {
        const char *name = arena_printf(c->mem, "say.%s", p->say[i].id);
        size_t from = s.len;
        if (f->fields) {
            str_putf(&s, "{{%s}}", name);
            continue;
        }
        TRY(sentence(f, &p->say[i], &s));
        name_put(f, name, arena_dup(c->mem, s.p + from));
    }
    TRY(str_end(&s));
    if (s.len)
        report_block(c, f->doc, BLOCK_PARA, "%s", s.p);
    return 0;
}

static int table_row(struct fill *f, const struct part *p, struct stmt *row, struct report_block *t) {
    struct ctx *c = f->c;
    struct report_cell cells[PAPER_COLUMNS];
    if (db_columns(row) != p->n_columns + (p->rows_of ? 1 : 0))
        return fail(c, E_MODEL, T("%s:%d：表格%s的查询有%d列，应为%d列", "%s:%d: the query of table %s has %d columns, not %d"), p->query.file, p->query.line,
                    p->text, db_columns(row), p->n_columns + (p->rows_of ? 1 : 0));
    for (int i = 0; i < p->n_columns; i++)
        cells[i] = (struct report_cell){.text = db_text(c, row, i), .right = p->align[i] == 'r', .center = p->align[i] == 'c'};
    report_row_put(c, t, &(struct report_row){.n_cells = p->n_columns, .cells = cells});
    return 0;
}

/* What the register shows him: a paper is no way around its row filter. */
static bool row_seen(struct fill *f, const struct part *p, struct stmt *row) {
    if (!p->rows_of)
        return true;
    f->tells = true;
    return f->user == auth_system_user() || *reg_label(f->c, f->db, f->spec, f->user, p->rows_of, db_i64(row, p->n_columns));
}

/* One row of the template's table: {{#table items}}{{1}}, {{2}} … */
static void row_of_fields(struct fill *f, struct report_block *t) {
    struct ctx *c = f->c;
    struct report_cell cells[PAPER_COLUMNS];
    while (t->n_rows > 0 && !t->rows[t->n_rows - 1].head)
        t->n_rows--;
    for (int i = 0; i < t->n_columns; i++)
        cells[i] = (struct report_cell){.text = i ? arena_printf(c->mem, "{{%d}}", i + 1) : arena_printf(c->mem, "{{#table %s}}{{1}}", t->name)};
    report_row_put(c, t, &(struct report_row){.n_cells = t->n_columns, .cells = cells});
}

static int table_part(struct fill *f, const struct part *p) {
    struct ctx *c = f->c;
    AUTO_STMT row = {0};
    TRY(query(f, &p->query, &row));
    int rc = db_next(c, &row);
    TRY(rc);
    if (!rc && !f->fields) {
        struct str s;
        str_init(&s, c, 1 << 16);
        TRY(gap(f, &p->query, NULL, &s));
        if (s.len)
            report_block(c, f->doc, BLOCK_PARA, "%s", s.p);
        report_table(c, f->doc, p->n_columns, p->width)->name = p->text;      /* for a template: no rows */
        return 0;
    }
    struct report_block *t = report_table(c, f->doc, p->n_columns, p->width);
    t->name = p->text;
    report_row_add(c, t, true, p->n_columns, p->column);
    int hidden = 0;
    if (f->fields) {
        row_of_fields(f, t);
        return 0;
    }
    for (; rc > 0 && t->n_rows <= PAPER_LIST_ROWS; rc = db_next(c, &row)) {
        bool seen = row_seen(f, p, &row);
        hidden += !seen;
        if (seen)
            TRY(table_row(f, p, &row, t));
    }
    TRY(rc);
    if (t->n_rows == 1)
        report_row_put(c, t, &(struct report_row){.n_cells = 1, .cells = &(struct report_cell){.text = "从略", .span = p->n_columns, .center = true}});
    if (hidden)
        report_block(c, f->doc, BLOCK_NOTE, "（另有%d项涉及的记录本人无权查看，从略）", hidden);
    if (rc > 0)
        report_block(c, f->doc, BLOCK_NOTE, "（仅列前%d行，其余见系统台账）", (int)PAPER_LIST_ROWS);
    return 0;
}

/* What it wrote as paragraphs is a field of its name; a template has that, or the table with one row. */
static int builtin_part(struct fill *f, const char *name) {
    struct ctx *c = f->c;
    struct report_block *last = f->doc->last;
    struct str s;
    str_init(&s, c, 4 << 20);
    TRY(score_builtin(f, name));
    struct report_block *t = f->doc->last;
    for (const struct report_block *b = last ? last->next : f->doc->first; b; b = b->next)
        if (b->text)
            str_putf(&s, "%s%s", s.len ? "\n　　" : "", b->text);
    TRY(str_end(&s));
    name_put(f, name, s.p);
    if (!f->fields)
        return 0;
    bool table = t && t != last && t->kind == BLOCK_TABLE;
    if (table)
        f->doc->last = last ? (last->next = t) : (f->doc->first = t);
    else if (last)
        (f->doc->last = last)->next = NULL;
    else
        f->doc->first = f->doc->last = NULL;
    if (table)
        row_of_fields(f, t);
    else
        report_block(c, f->doc, BLOCK_PARA, "{{%s}}", name);
    return 0;
}

int fill_part(struct fill *f, const struct part *p) {
    static const enum block_kind kind[] = {[PART_H1] = BLOCK_H1, [PART_H2] = BLOCK_H2, [PART_H3] = BLOCK_H3, [PART_TITLE] = BLOCK_TITLE,
                                           [PART_NOTE] = BLOCK_NOTE, [PART_SIGN] = BLOCK_SIGN, [PART_ATTACHED] = BLOCK_ATTACHED, [PART_ANNEX] = BLOCK_ANNEX};
    struct ctx *c = f->c;
    const char *text;
    switch (p->kind) {
    case PART_SAY:
        return say_part(f, p);
    case PART_TABLE:
        return table_part(f, p);
    case PART_BUILTIN:
        return builtin_part(f, p->text);
    case PART_PAGE:
        report_block(c, f->doc, BLOCK_PAGE, "%s", "");
        return 0;
    default:
        TRY(fill_text(f, &p->query, p->text, NULL, &text));
        report_block(c, f->doc, kind[p->kind], "%s", text);
        return 0;
    }
}
