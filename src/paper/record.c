/* One record as a printed form. */
#include "paper/internal.h"

enum { FORM_CHILD_COLUMNS = 7 };
const double form_width[4] = {17, 33, 17, 33};

bool form_wide(const struct spec_field *f) {
    return f->type == F_LONGTEXT || f->type == F_PERSONS || f->type == F_FILES || (f->type == F_TEXT && f->max > 200);
}

static struct report_cell label(const char *text) {
    return (struct report_cell){.text = text, .bold = true};
}

void form_row_end(struct form_table *f) {
    if (!f->n)
        return;
    if (f->n == 2)
        f->cells[1].span = 3;
    report_row_put(f->c, f->t, &(struct report_row){.n_cells = f->n, .cells = f->cells});
    f->n = 0;
}

void form_pair(struct form_table *f, const char *title, const char *value, bool whole, double min_mm) {
    if (whole) {
        form_row_end(f);
        struct report_cell cells[] = {label(title), {.text = value, .span = 3}};
        report_row_put(f->c, f->t, &(struct report_row){.n_cells = 2, .cells = cells, .min_mm = min_mm});
        return;
    }
    f->cells[f->n++] = label(title);
    f->cells[f->n++] = (struct report_cell){.text = value};
    if (f->n == 4)
        form_row_end(f);
}

/* Only those the form names, in its order. */
static void chosen(struct form_table *f, const struct form *form, const struct spec_register *r, const json_t *record, const json_t *refs) {
    struct ctx *c = f->c;
    for (int i = 0; i < form->n_fields; i++) {
        const char *name = form->field[i];
        const struct spec_field *x = spec_field(r, name);
        if (x)
            form_pair(f, x->title.zh, paper_field(c, f->spec, x, record, refs), form_wide(x), x->type == F_LONGTEXT ? 16 : 0);
        else if (str_eq(name, "level"))
            form_pair(f, "密级", spec_level_name((int)json_i64(record, "level", 0), LANG_ZH), false, 0);
        else
            form_pair(f, "状态", state_title(r, json_text(record, "state")), false, 0);
    }
    form_row_end(f);
}

static void fields(struct form_table *f, const struct form *form, const struct spec_register *r, const json_t *record, const json_t *refs) {
    struct ctx *c = f->c;
    if (form->n_fields) {
        chosen(f, form, r, record, refs);
        return;
    }
    if (r->level)
        form_pair(f, "密级", spec_level_name((int)json_i64(record, "level", 0), LANG_ZH), false, 0);
    form_pair(f, "状态", state_title(r, json_text(record, "state")), false, 0);
    for (int i = 0; i < r->n_fields; i++) {
        const struct spec_field *x = &r->fields[i];
        const char *v = paper_field(c, f->spec, x, record, refs);
        if (x->hidden)
            continue;
        form_pair(f, x->title.zh, v, form_wide(x), x->type == F_LONGTEXT ? 16 : 0);
    }
    form_row_end(f);
}

static void children(struct form_table *f, struct report_doc *d, const json_t *all, const json_t *refs, int64_t *highest) {
    struct ctx *c = f->c;
    size_t i, k;
    json_t *page, *row;
    json_array_foreach((json_t *)all, i, page) {
        const struct spec_register *r = spec_register(f->spec, json_text(page, "register"));
        if (!r || !json_array_size(json_object_get(page, "rows")))
            continue;
        const struct spec_field *column[FORM_CHILD_COLUMNS];
        const char *heads[FORM_CHILD_COLUMNS], *cells[FORM_CHILD_COLUMNS];
        double width[FORM_CHILD_COLUMNS], sum = 0;
        bool level[FORM_CHILD_COLUMNS];
        int n = 0;
        for (int l = 0; l < r->n_list && n < FORM_CHILD_COLUMNS; l++) {
            const struct spec_field *x = spec_field(r, r->list[l]);
            if (x && str_eq(x->name, json_text(page, "field")))
                continue;
            column[n] = x;
            level[n] = !x && str_eq(r->list[l], "level");
            sum += width[n] = paper_weight(x);
            heads[n] = x ? x->title.zh : str_eq(r->list[l], "state") ? "状态" : level[n] ? "密级" : r->list[l];
            n++;
        }
        for (int l = 0; l < n; l++)
            width[l] = width[l] * 100 / sum;
        report_block(c, d, BLOCK_H2, "%s", r->title.zh);
        struct report_block *t = report_table(c, d, n, width);
        report_row_add(c, t, true, n, heads);
        const json_t *rows = json_object_get(page, "rows");
        for (k = json_array_size(rows); k-- > 0;) {           /* a page of the screen is newest first, paper is not */
            row = json_array_get(rows, k);
            form_raise(highest, r, row);
            for (int l = 0; l < n; l++)
                cells[l] = column[l] ? paper_field(c, f->spec, column[l], row, refs) : level[l] ? spec_level_name((int)json_i64(row, "level", 0), LANG_ZH)
                           : state_title(r, json_text(row, "state"));
            report_row_add(c, t, false, n, cells);
        }
        if (json_text(page, "next"))
            report_block(c, d, BLOCK_NOTE, "%s", "（其余见系统台账）");
    }
}

/* Who did what, from the ledger; reading and printing is no step. */
static int steps(struct form_table *f, struct db *db, const struct auth_user *u, struct report_doc *d, const struct spec_register *r, int64_t id) {
    static const double width[] = {12, 26, 32, 30};
    struct ctx *c = f->c;
    json_t *j, *e, *events;
    TRY(reg_history(c, db, f->spec, u, r, id, NULL, &j));
    events = json_object_get(j, "events");
    struct report_block *t = NULL;
    for (size_t i = json_array_size(events); i-- > 0;) {
        e = json_array_get(events, i);
        const struct spec_action *a = spec_action(r, json_text(e, "action"));
        if (!a)
            continue;
        if (!t) {
            report_block(c, d, BLOCK_H2, "%s", "办理记录");
            t = report_table(c, d, 4, width);
            report_row_add(c, t, true, 4, (const char *const[]){"留痕序号", "步骤", "办理人", "时间"});
        }
        const char *at = json_text(e, "at"), *name = json_text(e, "actor_name");
        report_row_add(c, t, false, 4, (const char *const[]){arena_printf(c->mem, "%" PRId64, json_i64(e, "seq", 0)), a->title.zh, name ? name : "系统",
                                                            at && strlen(at) >= 16 ? arena_printf(c->mem, "%.10s %.5s", at, at + 11) : at});
    }
    return 0;
}

void form_signatures(struct form_table *f, struct report_doc *d, const struct form *form) {
    struct ctx *c = f->c;
    static const char *const date = "签字：\n\n　　　　　　年　　月　　日";
    if (!form->n_signs)
        return;
    report_block(c, d, BLOCK_H2, "%s", "签字");
    d->last->tail = true;
    struct report_block *t = report_form(c, d, 4, form_width);
    for (int i = 0; i < form->n_signs; i += 2) {
        bool two = i + 1 < form->n_signs;
        struct report_cell cells[] = {label(form->sign[i]), {.text = date, .span = two ? 1 : 3}, label(two ? form->sign[i + 1] : ""), {.text = date}};
        report_row_put(c, t, &(struct report_row){.n_cells = two ? 4 : 2, .cells = cells, .min_mm = 22});
    }
}

/* 机密★10年; nothing for open records. What is listed may be more secret than the record itself: then its term is not that of the paper. */
static const char *mark_of(struct form_table *f, const struct spec_register *r, const json_t *record, int64_t level) {
    struct ctx *c = f->c;
    const struct spec_field *term = level == json_i64(record, "level", 0) ? spec_field(r, "term") : NULL;
    const char *v = term ? paper_value(c, f->spec, term, json_object_get(record, "term"), NULL) : "";
    if (level <= 0)
        return NULL;
    if (level == 1)
        return "内部事项　注意保管";
    return *v ? arena_printf(c->mem, "%s★%s", spec_level_name((int)level, LANG_ZH), v) : spec_level_name((int)level, LANG_ZH);
}

/* What a label says beside the number, which stands before it. */
static const char *rest_of(const char *label, const char *no) {
    if (!label)
        return "";
    size_t n = no && str_starts(label, no) ? strlen(no) : 0;
    return label + n + strspn(label + n, " ");
}

int paper_record(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                 const struct spec_register *reg, int64_t record, const struct report_doc **ret_doc) {
    json_t *j;
    TRY(reg_get(c, db, spec, u, reg, record, &j));
    const json_t *row = json_object_get(j, "record"), *refs = json_object_get(j, "refs");
    struct report_doc *d = NEW(c, struct report_doc);
    struct form_table f = {.c = c, .spec = spec};
    char today[DATE_SIZE];
    ctx_today(c, today);
    TRY(doc_frame(c, db, spec, d, 0, NULL));
    struct form printed;
    TRY(form_load(c, spec, reg, row, NULL, &printed));
    d->title = printed.title;
    d->date = arena_dup(c->mem, today);
    d->clock_us = c->now_us(c);
    d->form = true;
    int64_t level = 0;
    form_raise(&level, reg, row);
    const char *no = reg->number_field ? json_text(row, reg->number_field) : NULL;
    d->seal_qr = no ? arena_printf(c->mem, "%s/%s", reg->name, no) : arena_printf(c->mem, "%s/%" PRId64, reg->name, record);
    report_block(c, d, BLOCK_NOTE, "单位：%s　　编号：%s　　%s", d->issuer, no ? no : arena_printf(c->mem, "第%" PRId64 "号", record), rest_of(json_text(j, "label"), no));
    f.t = report_form(c, d, 4, form_width);
    fields(&f, &printed, reg, row, refs);
    for (int i = 0; i < printed.n_lists; i++)
        TRY(form_list_put(c, db, spec, u, d, reg, record, &printed.list[i], &level));
    if (!printed.n_lists)
        children(&f, d, json_object_get(j, "children"), refs, &level);
    d->mark = mark_of(&f, reg, row, level);
    if (!printed.no_steps)
        TRY(steps(&f, db, u, d, reg, record));
    form_signatures(&f, d, &printed);
    if (printed.note)
        report_block(c, d, BLOCK_NOTE, "%s", printed.note);
    report_block(c, d, BLOCK_NOTE, "打印日期：%s。本表由台账打印，以台账和留痕为准；扫描二维码可调出本条记录。", report_date_zh(c, today));
    *ret_doc = d;
    return 0;
}

int paper_records(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_list *list, const struct report_doc **ret_doc) {
    struct report_doc *d = NEW(c, struct report_doc);
    const struct report_doc *one;
    const json_t *row;
    json_t *page;
    size_t i;
    TRY(reg_list(c, db, spec, u, list, &page));
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        TRY(paper_record(c, db, spec, u, list->reg, json_i64(row, "id", 0), &one));
        if (!i)
            *d = *one, d->first = d->last = NULL, d->mark = d->seal_qr = NULL;
        form_page(c, d, one->mark, one->title, one->seal_qr);
        d->last->next = one->first;
        d->last = one->last;
    }
    if (!d->first)
        return paper_list(c, db, spec, u, list, NULL, ret_doc);
    *ret_doc = d;
    return 0;
}
