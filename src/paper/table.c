/* Rows of a child register on a form: all of them, with columns that follow references (item.medium.serial_no). */
#include "paper/internal.h"

enum { PATH_STEPS = 4 };

/* The child's field that refers to the parent. */
static const char *back(const struct spec_register *parent, const char *child) {
    for (int i = 0; i < parent->n_children; i++)
        if (str_eq(parent->children[i].register_name, child))
            return parent->children[i].field;
    return NULL;
}

static const char *target(const struct spec_field *f) {
    return f->type == F_PERSON ? "person" : f->type == F_DEPARTMENT ? "department" : f->type == F_UNIT ? "unit" : f->type == F_REF ? f->ref : NULL;
}

/* A column's steps and what its last one is. NULL: no such column. `level` and `state` have no field. */
struct path { int n; char **step; const struct spec_register *reg; const struct spec_field *last; const char *title; };

static bool path_of(struct ctx *c, const struct spec *spec, const struct spec_register *r, const char *text, struct path *p) {
    *p = (struct path){.reg = r};
    p->n = str_split(c, text, '.', PATH_STEPS, &p->step);
    for (int i = 0; i < p->n; i++) {
        const char *name = p->step[i];
        p->last = spec_field(p->reg, name);
        bool end = i == p->n - 1;
        if (!p->last && !(end && ((str_eq(name, "level") && p->reg->level) || str_eq(name, "state"))))
            return false;
        p->title = p->last ? p->last->title.zh : str_eq(name, "level") ? "密级" : "状态";
        if (!end && !(p->last && target(p->last) && (p->reg = spec_register(spec, target(p->last)))))
            return false;
    }
    return p->n > 0;
}

void form_raise(int64_t *highest, const struct spec_register *r, const json_t *row) {
    int64_t level = r->level ? json_i64(row, "level", 0) : 0;
    if (level > *highest)
        *highest = level;
}

int form_list_check(struct ctx *c, const struct spec *spec, const struct spec_register *parent, const struct form_list *l, const char *path, int line) {
    const struct spec_register *r = spec_register(spec, l->reg);
    struct path p;
    if (!r || !back(parent, l->reg))
        return fail(c, E_MODEL, T("%s:%d: %s 不是 %s 的下级台账", "%s:%d: %s is no child register of %s"), path, line, l->reg, parent->name);
    for (int i = 0; i < l->n_columns; i++)
        if (!path_of(c, spec, r, l->column[i], &p))
            return fail(c, E_MODEL, T("%s:%d: 台账 %s 没有 %s", "%s:%d: register %s has no %s"), path, line, l->reg, l->column[i]);
    return 0;
}

struct table { struct ctx *c; struct db *db; const struct spec *spec; const struct auth_user *u; struct map seen; int64_t highest; };

/* A record that is referred to, read once; NULL when the user may not see it. */
static int look_up(struct table *t, const struct spec_register *r, int64_t id, const json_t **ret_j) {
    struct ctx *c = t->c;
    const char *key = arena_printf(c->mem, "%s:%" PRId64, r->name, id);
    json_t *j = (json_t *)(uintptr_t)map_get(&t->seen, key);
    if (!j) {
        int rc = reg_get(c, t->db, t->spec, t->u, r, id, &j);
        if (rc == E_NOTFOUND)
            j = json_object();
        else
            TRY(rc);
        map_put(c, &t->seen, key, j);
    }
    *ret_j = j;
    return 0;
}

static int cell(struct table *t, const struct spec_register *r, const struct path *p, const json_t *row, const json_t *refs, const char **ret_text) {
    struct ctx *c = t->c;
    for (int i = 0; i < p->n - 1; i++) {
        const struct spec_field *f = spec_field(r, p->step[i]);
        int64_t id = json_i64(row, f->name, 0);
        const json_t *j;
        *ret_text = "";
        if (!id)
            return 0;
        r = spec_register(t->spec, target(f));
        TRY(look_up(t, r, id, &j));
        row = json_object_get(j, "record");
        refs = json_object_get(j, "refs");
        if (!row)
            return 0;
    }
    const char *name = p->step[p->n - 1];
    *ret_text = p->last ? paper_field(c, t->spec, p->last, row, refs)
                : str_eq(name, "level") ? spec_level_name((int)json_i64(row, "level", 0), LANG_ZH) : state_title(r, json_text(row, "state"));
    return 0;
}

/* The paper is as secret as what it lists: rows themselves and what their columns refer to. */
static int note_level(struct table *t, const struct spec_register *r, const struct path *p, int n, const json_t *row) {
    const json_t *j;
    form_raise(&t->highest, r, row);
    for (int i = 0; i < n; i++) {
        const struct spec_field *f = spec_field(r, p[i].step[0]);
        const struct spec_register *to = f && f->type == F_REF ? spec_register(t->spec, f->ref) : NULL;
        int64_t id = to && to->level ? json_i64(row, f->name, 0) : 0;
        if (!id)
            continue;
        TRY(look_up(t, to, id, &j));
        form_raise(&t->highest, to, json_object_get(j, "record"));
    }
    return 0;
}

/* Head of the table: 序号 and the columns. */
static struct report_block *head(struct table *t, struct report_doc *d, const struct form_list *l, struct path *p) {
    struct ctx *c = t->c;
    const char *heads[PAPER_COLUMNS] = {"序号"};
    double width[PAPER_COLUMNS] = {7}, sum = 7;
    for (int i = 0; i < l->n_columns; i++) {
        (void)path_of(c, t->spec, spec_register(t->spec, l->reg), l->column[i], &p[i]);
        heads[i + 1] = p[i].title;
        sum += width[i + 1] = p[i].last && p[i].last->type == F_REF ? 30 : paper_weight(p[i].last);
    }
    for (int i = 0; i <= l->n_columns; i++)
        width[i] = width[i] * 100 / sum;
    report_block(c, d, BLOCK_H2, "%s", l->title);
    struct report_block *b = report_table(c, d, l->n_columns + 1, width);
    report_row_add(c, b, true, l->n_columns + 1, heads);
    return b;
}

int form_list_put(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, struct report_doc *d, const struct spec_register *parent, int64_t record, const struct form_list *l, int64_t *highest) {
    const struct spec_register *r = spec_register(spec, l->reg);
    struct table t = {.c = c, .db = db, .spec = spec, .u = u, .highest = *highest};
    struct path p[PAPER_COLUMNS];
    const char *also[PAPER_COLUMNS], *cells[PAPER_COLUMNS], *filters[1] = {arena_printf(c->mem, "%s:eq:%" PRId64, back(parent, l->reg), record)};
    if (!auth_sees_register(u, r))
        return 0;
    struct report_block *b = head(&t, d, l, p);
    int n = 0;
    for (; n < l->n_columns; n++)
        also[n] = p[n].step[0];
    struct reg_list q = {.reg = r, .n_filters = 1, .filters = filters, .sort = "id", .max_rows = LIMIT_LIST_ROWS, .n_also = n, .also = also};
    do {
        json_t *page, *row;
        size_t i;
        TRY(reg_list(c, db, spec, u, &q, &page));
        json_array_foreach(json_object_get(page, "rows"), i, row) {
            cells[0] = arena_printf(c->mem, "%d", b->n_rows);
            for (int k = 0; k < l->n_columns; k++)
                TRY(cell(&t, r, &p[k], row, json_object_get(page, "refs"), &cells[k + 1]));
            report_row_add(c, b, false, l->n_columns + 1, cells);
            TRY(note_level(&t, r, p, l->n_columns, row));
        }
        q.after = json_text(page, "next");
    } while (q.after && b->n_rows <= PAPER_LIST_ROWS);
    *highest = t.highest;
    if (b->n_rows == 1 && !l->blank)
        report_row_put(c, b, &(struct report_row){.n_cells = 1, .cells = &(struct report_cell){.text = "无", .span = l->n_columns + 1}});
    struct report_cell empty[PAPER_COLUMNS];
    for (int k = 0; k <= l->n_columns; k++)
        empty[k] = (struct report_cell){.text = " "};
    while (b->n_rows <= l->blank)
        report_row_put(c, b, &(struct report_row){.n_cells = l->n_columns + 1, .cells = empty, .filler = true});
    return 0;
}
