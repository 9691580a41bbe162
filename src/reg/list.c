/* Lists: one page by keyset, with labels of what the rows refer to; never a count. */
#include "reg/list_internal.h"

enum { LIST_COLS = 96 };
struct page {
    struct listing x;
    int n_cols, cols[LIST_COLS];
    int n_show, show[LIST_COLS];      /* what the row prints, in order */
    int n_rows, max;
    struct row *rows;
    bool more;
    const char *next;                 /* of a child list */
};

static void want(struct page *p, int col) {
    for (int i = 0; i < p->n_cols; i++)
        if (p->cols[i] == col)
            return;
    if (col >= 0 && p->n_cols < LIST_COLS)
        p->cols[p->n_cols++] = col;
}

static void choose_columns(struct page *p, const struct reg_list *l) {
    const struct spec_register *r = p->x.reg;
    int label[16], n = label_cols(r, label);
    static const int always[] = {C_ID, C_VERSION, C_STATE, C_LEVEL};
    for (size_t i = 0; i < COUNT(always); i++)
        want(p, always[i]);
    for (int i = 0; i < r->n_list; i++)
        want(p, col_find(r, r->list[i]));
    for (int i = 0; i < l->n_also; i++)
        want(p, col_find(r, l->also[i]));
    p->n_show = p->n_cols;
    memcpy(p->show, p->cols, sizeof p->show);
    for (int i = 0; i < n; i++)
        want(p, label[i]);
    want(p, p->x.sort);
}

static int read_rows(struct ctx *c, struct db *db, const struct auth_user *u, struct page *p, enum segment seg) {
    AUTO_STMT s = {0};
    TRY(listing_open(c, db, u, &p->x, seg, p->cols, p->n_cols, p->max + 1 - p->n_rows, &s));
    int rc;
    while ((rc = db_next(c, &s)) > 0) {
        if (p->n_rows == p->max) {
            p->more = true;
            break;
        }
        struct row *row = &p->rows[p->n_rows++];
        row_init(c, row, p->x.reg);
        for (int i = 0; i < p->n_cols; i++)
            row->v[p->cols[i]] = read_value(c, &s, i);
    }
    return rc < 0 ? rc : 0;
}

/* NULL before everything, numbers before texts, as the engine sorts. */
static int compare(const struct db_arg *a, const struct db_arg *b) {
    if (a->type != b->type)
        return a->type == DB_NULL || (b->type != DB_NULL && a->type == DB_INT) ? -1 : 1;
    if (a->type == DB_INT)
        return (a->i > b->i) - (a->i < b->i);
    size_t n = a->n < b->n ? a->n : b->n;
    int d = a->type == DB_NULL || !n ? 0 : memcmp(a->p, b->p, n);
    return d ? d : (a->n > b->n) - (a->n < b->n);
}

static bool in_order(const struct page *p) {
    for (int i = 1; i < p->n_rows; i++) {
        const struct row *a = &p->rows[i - 1], *b = &p->rows[i];
        int d = compare(&a->v[p->x.sort], &b->v[p->x.sort]);
        d = d ? d : compare(&a->v[C_ID], &b->v[C_ID]);
        if (p->x.down ? d <= 0 : d >= 0)
            return false;
    }
    return true;
}

static int read_page(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *l,
                     struct page *p) {
    enum segment seg[2];
    TRY(listing_init(c, l, &p->x));
    TRY(filters_probe(c, db, spec, &p->x));
    p->max = l->max_rows < 1 ? 50 : l->max_rows > LIMIT_LIST_ROWS ? LIMIT_LIST_ROWS : l->max_rows;
    p->rows = NEWN(c, struct row, p->max);
    choose_columns(p, l);
    if (p->x.nothing)
        return 0;
    int n = listing_segments(&p->x, seg);
    TRY(listing_probe(c, db, &p->x));
    if (p->x.search == SEARCH_WINDOW) {
        TRY(read_rows(c, db, u, p, seg[0]));
        if (p->more && in_order(p))
            return 0;
        p->more = false;
        p->n_rows = 0;                                 /* hits are rare at the head of this order */
        p->x.search = SEARCH_ALL;
    }
    TRY(listing_own(c, db, u, &p->x));
    if (p->x.own_low > INT64_MIN) {
        TRY(read_rows(c, db, u, p, seg[0]));
        if (p->more)
            return 0;
        p->n_rows = 0;                                 /* filters hold for few of the newest */
        p->x.own_low = INT64_MIN;
    }
    for (int i = 0; i < n && !p->more; i++)
        TRY(read_rows(c, db, u, p, seg[i]));
    return 0;
}

static const char *next_of(struct ctx *c, const struct page *p) {
    if (!p->more)
        return NULL;
    const struct row *last = &p->rows[p->n_rows - 1];
    return cursor_print(c, &p->x, &last->v[p->x.sort], row_i64(last, C_ID));
}

static void add_page_refs(struct ctx *c, const struct spec *spec, const struct page *p, struct refs *refs) {
    int cols[LIST_COLS], n = 0;
    for (int i = 0; i < p->n_cols; i++)
        if (field_target(spec, col_field(p->x.reg, p->cols[i])))
            cols[n++] = p->cols[i];
    for (int i = 0; i < p->n_rows; i++)
        refs_add_row(c, refs, spec, &p->rows[i], cols, n);
}

static int page_refs(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct page *p,
                     struct refs *refs) {
    add_page_refs(c, spec, p, refs);
    return refs_resolve(c, db, spec, u, refs);
}

int reg_list(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *l,
             json_t **ret_page) {
    struct page *p = NEW(c, struct page);
    struct refs *refs = NEW(c, struct refs);
    TRY(read_page(c, db, spec, u, l, p));
    TRY(page_refs(c, db, spec, u, p, refs));
    json_t *out = json_object(), *rows = json_array();
    for (int i = 0; i < p->n_rows; i++) {
        json_t *row = json_object();
        for (int k = 0; k < p->n_show; k++)
            json_object_set_new_nocheck(row, col_name(l->reg, p->show[k]),
                                        spec_json(c, col_field(l->reg, p->show[k]), &p->rows[i].v[p->show[k]]));
        json_object_set_new_nocheck(row, "label", json_string_nocheck(label_of(c, spec, refs, &p->rows[i])));
        json_array_append_new(rows, row);
    }
    const char *next = next_of(c, p);
    json_object_set_new_nocheck(out, "rows", rows);
    json_object_set_new_nocheck(out, "refs", refs_json(c, spec, refs));
    json_object_set_new_nocheck(out, "next", next ? json_string_nocheck(next) : json_null());
    *ret_page = out;
    return 0;
}

/* ---- the same page written straight as text: what the list page of the web costs is mostly JSON */

void value_put(struct ctx *c, struct str *out, const struct spec_field *f, const struct db_arg *v) {
    if (v->type == DB_NULL)
        str_put(out, "null");
    else if (f->type == F_BOOL)
        str_put(out, v->i ? "true" : "false");
    else if (f->type == F_DECIMAL)
        json_quote(out, hundredths_str(c, v->i));
    else if (v->type == DB_INT)
        str_put_i64(out, v->i);
    else if (f->type == F_PERSONS || f->type == F_FILES)
        str_putn(out, v->p, v->n);                  /* a checked array of integers already */
    else
        json_quote(out, v->p);
}

static void put_rows(struct ctx *c, const struct spec *spec, struct page *p, struct refs *refs, struct str *out) {
    const char *key[LIST_COLS];
    for (int k = 0; k < p->n_show; k++)
        key[k] = arena_printf(c->mem, "%s\"%s\":", k ? "," : "{", col_name(p->x.reg, p->show[k]));
    for (int i = 0; i < p->n_rows; i++) {
        if (i)
            str_putc(out, ',');
        for (int k = 0; k < p->n_show; k++) {
            str_put(out, key[k]);
            value_put(c, out, col_field(p->x.reg, p->show[k]), &p->rows[i].v[p->show[k]]);
        }
        str_put(out, ",\"label\":");
        json_quote(out, label_of(c, spec, refs, &p->rows[i]));
        str_putc(out, '}');
    }
}

int reg_list_text(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *l,
                  struct str *out) {
    struct page *p = NEW(c, struct page);
    struct refs *refs = NEW(c, struct refs);
    TRY(read_page(c, db, spec, u, l, p));
    TRY(page_refs(c, db, spec, u, p, refs));
    str_put(out, "{\"rows\":[");
    put_rows(c, spec, p, refs, out);
    str_put(out, "],\"refs\":{");
    refs_text(c, spec, refs, out);
    str_put(out, "},\"next\":");
    json_quote_or_null(out, next_of(c, p));
    str_putc(out, '}');
    return str_end(out);
}

static int read_child(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_child *k, int64_t record, struct page *p) {
    const char *filter = arena_printf(c->mem, "%s:eq:%" PRId64, k->field, record);
    struct reg_list l = {.reg = spec_register(spec, k->register_name), .n_filters = 1, .filters = &filter, .max_rows = CHILD_ROWS};
    if (!l.reg || !auth_sees_register(u, l.reg))
        return 0;
    TRY(read_page(c, db, spec, u, &l, p));
    p->next = next_of(c, p);
    return 1;
}

/* The labels of all lists are looked up together: one query a register, not one a register and list. */
int children_text(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct row *row, struct refs *refs, struct str *out) {
    int n = row->reg->n_children, first = 1;
    struct page **pages = NEWN(c, struct page *, n);
    for (int i = 0; i < n; i++) {
        struct page *p = NEW(c, struct page);
        int seen = read_child(c, db, spec, u, &row->reg->children[i], row_i64(row, C_ID), p);
        TRY(seen);
        if (!seen)
            continue;
        pages[i] = p;
        add_page_refs(c, spec, p, refs);
    }
    TRY(refs_resolve(c, db, spec, u, refs));
    str_putc(out, '[');
    for (int i = 0; i < n; i++) {
        if (!pages[i])
            continue;
        str_put(out, first ? "{\"register\":" : ",{\"register\":");
        first = 0;
        json_quote(out, row->reg->children[i].register_name);
        str_put(out, ",\"field\":");
        json_quote(out, row->reg->children[i].field);
        str_put(out, ",\"rows\":[");
        put_rows(c, spec, pages[i], refs, out);
        str_put(out, "],\"next\":");
        json_quote_or_null(out, pages[i]->next);
        str_putc(out, '}');
    }
    str_putc(out, ']');
    return str_end(out);
}

int reg_options(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                const struct spec_register *reg, const char *q, int max_rows, json_t **ret_rows) {
    struct reg_list l = {.reg = reg, .q = q, .max_rows = max_rows, .named = true};
    struct page *p = NEW(c, struct page);
    struct refs *refs = NEW(c, struct refs);
    int cols[16], n = label_cols(reg, cols);
    TRY(read_page(c, db, spec, u, &l, p));
    for (int i = 0; i < p->n_rows; i++)
        refs_add_row(c, refs, spec, &p->rows[i], cols, n);
    TRY(refs_resolve(c, db, spec, u, refs));
    json_t *out = json_object(), *rows = json_array();
    for (int i = 0; i < p->n_rows; i++) {
        json_t *row = json_object();
        json_object_set_new_nocheck(row, "id", json_integer(row_i64(&p->rows[i], C_ID)));
        json_object_set_new_nocheck(row, "label", json_string_nocheck(label_of(c, spec, refs, &p->rows[i])));
        json_array_append_new(rows, row);
    }
    json_object_set_new_nocheck(out, "rows", rows);
    *ret_rows = out;
    return 0;
}

/* ---- export: the same list as text, all pages */

struct export {
    const struct spec *spec;
    const struct auth_user *u;
    const struct reg_list *l;
    int (*fn)(void *arg, int n_cells, const char *const *cells);
    void *arg;
    int given, columns;      /* rows; the list's columns and those beside them */
};

static const char *export_name(const struct export *x, int i) {
    return i < x->l->reg->n_list ? x->l->reg->list[i] : x->l->also[i - x->l->reg->n_list];
}

static int export_head(struct ctx *c, struct export *x) {
    const struct spec_register *r = x->l->reg;
    const char **cell = NEWN(c, const char *, x->columns + 1);
    for (int i = 0; i < x->columns; i++) {
        int col = col_find(r, export_name(x, i));
        cell[i] = col < 0 ? export_name(x, i) : TX(col_field(r, col)->title);
    }
    return x->fn(x->arg, x->columns, cell);
}

static int export_page(struct ctx *c, struct db *db, struct export *x, const char *after, const char **ret_next) {
    const struct spec_register *r = x->l->reg;
    struct reg_list l = *x->l;
    struct page *p = NEW(c, struct page);
    struct refs *refs = NEW(c, struct refs);
    l.after = after;
    l.max_rows = LIMIT_LIST_ROWS;
    if (x->l->max_rows && x->l->max_rows - x->given < l.max_rows)
        l.max_rows = x->l->max_rows - x->given;
    TRY(read_page(c, db, x->spec, x->u, &l, p));
    TRY(page_refs(c, db, x->spec, x->u, p, refs));
    const char **cell = NEWN(c, const char *, x->columns + 1);
    for (int i = 0; i < p->n_rows; i++, x->given++) {
        for (int k = 0; k < x->columns; k++) {
            int col = col_find(r, export_name(x, k));
            const struct spec_state *st = col == C_STATE ? spec_state(r, row_text(&p->rows[i], C_STATE)) : NULL;
            cell[k] = st ? TX(st->title) : col < 0 ? "" : value_text(c, x->spec, refs, col_field(r, col), &p->rows[i].v[col]);
        }
        TRY(x->fn(x->arg, x->columns, cell));
    }
    *ret_next = next_of(c, p);
    return 0;
}

int reg_export(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *l,
               int (*fn)(void *arg, int n_cells, const char *const *cells), void *arg) {
    struct export x = {spec, u, l, fn, arg, 0, l->reg->n_list + l->n_also};
    char *after = NULL;
    TRY(export_head(c, &x));
    for (bool more = true; more && (!l->max_rows || x.given < l->max_rows);) {
        struct arena_mark m = arena_mark(c->mem);
        const char *next;
        TRY(export_page(c, db, &x, after, &next));
        size_t n = next ? strlen(next) + 1 : 0;
        more = next != NULL;
        char keep[8192];                   /* the cursor outlives the page's memory */
        if (n > sizeof keep)
            return fail(c, E_LIMIT, "cursor too long");
        if (next)
            memcpy(keep, next, n);
        arena_release(c->mem, m);
        after = more ? arena_dupn(c->mem, keep, n) : NULL;
    }
    return x.given;
}
