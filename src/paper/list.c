/* A list of a register as its running page. */
#include "paper/internal.h"

struct book { const struct spec_register *r; int n; const struct spec_field *column[PAPER_COLUMNS]; const char *head[PAPER_COLUMNS], *key[PAPER_COLUMNS]; double width[PAPER_COLUMNS]; };

static void columns(struct book *b, const struct spec_register *r, const struct form *form) {
    double sum = 6;
    b->r = r;
    b->head[0] = "序号";
    b->key[0] = NULL;
    b->width[0] = 6;
    b->column[0] = NULL;
    b->n = 1;
    for (int i = 0; i < form->n_columns; i++) {
        const char *name = form->column[i];
        const struct spec_field *f = spec_field(r, name);
        b->column[b->n] = f;
        b->key[b->n] = name;
        b->head[b->n] = f ? f->title.zh : str_eq(name, "state") ? "状态" : str_eq(name, "level") ? "密级" : str_eq(name, "created_at") ? "登记时间" : str_eq(name, "updated_at") ? "修改时间" : name;
        b->width[b->n] = paper_weight(f);
        sum += b->width[b->n++];
    }
    for (int i = 0; i < b->n; i++)
        b->width[i] = b->width[i] * 100 / sum;
}

static void row(struct ctx *c, const struct spec *spec, const struct book *b, struct report_block *t, const json_t *record, const json_t *refs) {
    const char *cells[PAPER_COLUMNS];
    cells[0] = arena_printf(c->mem, "%d", t->n_rows);
    for (int i = 1; i < b->n; i++) {
        const json_t *v = json_object_get(record, b->key[i]);
        if (b->column[i])
            cells[i] = paper_field(c, spec, b->column[i], record, refs);
        else if (str_eq(b->key[i], "state"))
            cells[i] = state_title(b->r, json_string_value(v));
        else if (str_eq(b->key[i], "level"))
            cells[i] = spec_level_name((int)json_integer_value(v), LANG_ZH);
        else
            cells[i] = str_ends(b->key[i], "_at") && json_string_value(v) && strlen(json_string_value(v)) >= 16 ? arena_printf(c->mem, "%.10s %.5s", json_string_value(v), json_string_value(v) + 11)
                       : v && !json_is_null(v) ? json_string_value(v) ? json_string_value(v) : json_print(c, v) : "";
    }
    struct report_cell to[PAPER_COLUMNS];
    for (int i = 0; i < b->n; i++) {
        enum field_type type = b->column[i] ? b->column[i]->type : F_TEXT;
        bool measured = type == F_INTEGER && b->column[i]->unit;             /* 2026 and a rank stand in the middle, 12份 right */
        to[i] = (struct report_cell){.text = cells[i], .right = measured || type == F_DECIMAL, .center = !i || type == F_DATE || type == F_INTEGER};
    }
    report_row_put(c, t, &(struct report_row){.n_cells = b->n, .cells = to});
}

/* Of a column by its title, as reg_export heads it. */
static bool is_number(struct ctx *c, const struct spec_register *r, const char *head) {
    for (int i = 0; i < r->n_fields; i++)
        if ((r->fields[i].type == F_INTEGER || r->fields[i].type == F_DECIMAL) && !r->fields[i].of && str_eq(TX(r->fields[i].title), head))
            return true;
    return false;
}

int paper_sheet_row(void *sheet, int n, const char *const *cells) {
    struct paper_sheet *s = sheet;
    struct ctx *c = s->c;
    bool head = !s->table;
    struct report_cell *to = NEWN(c, struct report_cell, n + 1);
    if (head) {
        double *width = NEWN(c, double, n + 1);
        bool *right = NEWN(c, bool, n + 1);
        for (int i = 0; i < n; i++) {
            width[i] = 100.0 / n;
            right[i] = is_number(c, s->reg, cells[i]);
        }
        s->table = report_table(c, s->doc, n, width);
        s->right = right;
    }
    for (int i = 0; i < n; i++)
        to[i] = (struct report_cell){.text = arena_dup(c->mem, cells[i] ? cells[i] : ""), .bold = head, .center = head, .right = !head && s->right[i]};
    report_row_put(c, s->table, &(struct report_row){.n_cells = n, .cells = to, .head = head});
    return 0;
}

int paper_list(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *list, const char *variant, const struct report_doc **ret_doc) {
    struct book b;
    struct report_doc *d = NEW(c, struct report_doc);
    struct reg_list l = *list;
    char today[DATE_SIZE];
    int highest = 0;
    bool more = true;
    if (!l.sort && !l.q)
        l.sort = "id";                      /* as they were registered */
    struct form form;
    TRY(form_load(c, spec, l.reg, NULL, variant, &form));
    if (variant)
        TRY(paper_book_open(c, spec, variant, &l));
    columns(&b, l.reg, &form);
    l.also = (const char *const *)form.column;
    l.n_also = form.n_columns;
    ctx_today(c, today);
    TRY(doc_frame(c, db, spec, d, 0, NULL));
    d->title = form.book;
    d->date = arena_dup(c->mem, today);
    d->clock_us = c->now_us(c);
    d->form = true;
    d->landscape = true;
    struct report_block *t = report_table(c, d, b.n, b.width);
    t->name = "rows";
    report_row_add(c, t, true, b.n, b.head);
    for (l.max_rows = LIMIT_LIST_ROWS; more && t->n_rows <= PAPER_LIST_ROWS;) {
        json_t *page, *r;
        size_t i;
        TRY(reg_list(c, db, spec, u, &l, &page));
        json_array_foreach(json_object_get(page, "rows"), i, r) {
            row(c, spec, &b, t, r, json_object_get(page, "refs"));
            if (json_i64(r, "level", 0) > highest)
                highest = (int)json_i64(r, "level", 0);
        }
        l.after = json_text(page, "next");
        more = l.after != NULL;
    }
    if (highest >= 2)
        d->mark = spec_level_name(highest, LANG_ZH);
    report_block(c, d, BLOCK_NOTE, "单位：%s　　共%d行%s　　打印日期：%s", d->issuer, t->n_rows - 1, more ? "（未列完）" : "", report_date_zh(c, today));
    *ret_doc = d;
    return 0;
}
