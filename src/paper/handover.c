/* The certificate of a handover (交接清零单): what moved, to whom, what stays and why, who signed. */
#include "paper/internal.h"

static const double line_width[] = {7, 16, 41, 14, 22};

struct page { struct ctx *c; struct report_block *t; const json_t *refs; int n; };

static const char *person(struct page *p, const json_t *record, const char *field) {
    struct ctx *c = p->c;
    int64_t id = json_i64(record, field, 0);
    const char *label = id ? json_text(p->refs, arena_printf(c->mem, "person:%" PRId64, id)) : NULL;
    return label ? label : "";
}

static void four(struct page *p, const char *a, const char *av, const char *b, const char *bv) {
    const struct report_cell cells[] = {{.text = a, .bold = true}, {.text = av ? av : ""}, {.text = b, .bold = true}, {.text = bv ? bv : ""}};
    report_row_put(p->c, p->t, &(struct report_row){.n_cells = 4, .cells = cells});
}

static const char *count(struct ctx *c, const json_t *record, const char *field) {
    return json_is_integer(json_object_get(record, field)) ? arena_printf(c->mem, "%" PRId64 "件", json_i64(record, field, 0)) : "";
}

static void head(struct page *p, const struct spec_register *reg, const json_t *r) {
    struct ctx *c = p->c;
    const struct spec_field *kind = spec_field(reg, "kind");
    four(p, "移交人", person(p, r, "person"), "事由", paper_value(c, NULL, kind, json_object_get(r, "kind"), NULL));
    four(p, "接替人", person(p, r, "successor"), "状态", state_title(reg, json_text(r, "state")));
    four(p, "清点日期", json_text(r, "counted_on"), "移交日期", json_text(r, "settled_on"));
    four(p, "移交方清点", count(c, r, "counted_out"), "接收方清点", count(c, r, "counted_in"));
    four(p, "移交方签字人", person(p, r, "given_by"), "接收方签字人", person(p, r, "taken_by"));
    four(p, "监交人", person(p, r, "closed_by"), "办结日期", json_text(r, "closed_on"));
    if (json_text(r, "stand_in"))
        four(p, "代为清点原因", json_text(r, "stand_in"), "", "");
}

/* What became of one line. */
static const char *outcome(struct page *p, const struct spec_register *reg, const json_t *row) {
    struct ctx *c = p->c;
    const char *state = json_text(row, "state"), *to = person(p, row, "to_person"), *until = json_text(row, "exception_until");
    if (str_eq(state, "excepted"))
        return arena_printf(c->mem, "例外至%s", until ? until : "");
    return str_eq(state, "moved") && *to ? arena_printf(c->mem, "交%s", to) : state_title(reg, state);
}

static int lines(struct page *p, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t handover) {
    struct ctx *c = p->c;
    const struct spec_register *reg = spec_register(spec, "handover_line");
    const char *filters[1] = {arena_printf(c->mem, "handover:eq:%" PRId64, handover)};
    struct reg_list l = {.reg = reg, .n_filters = 1, .filters = filters, .sort = "id", .max_rows = LIMIT_LIST_ROWS};
    do {
        json_t *page, *row;
        size_t i;
        TRY(reg_list(c, db, spec, u, &l, &page));
        p->refs = json_object_get(page, "refs");
        json_array_foreach(json_object_get(page, "rows"), i, row)
            report_row_add(c, p->t, false, 5, (const char *const[]){arena_printf(c->mem, "%d", ++p->n), json_text(row, "tie_title"), json_text(row, "detail"), json_text(row, "since"), outcome(p, reg, row)});
        l.after = json_text(page, "next");
    } while (l.after && p->n < PAPER_LIST_ROWS);
    return 0;
}

int paper_handover(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t handover, const struct report_doc **ret_doc) {
    const struct spec_register *reg = spec_register(spec, "handover");
    struct report_doc *d = NEW(c, struct report_doc);
    struct page p = {.c = c};
    char today[DATE_SIZE];
    json_t *j;
    TRY(reg_get(c, db, spec, u, reg, handover, &j));
    const json_t *r = json_object_get(j, "record");
    const char *no = json_text(r, "no");
    p.refs = json_object_get(j, "refs");
    ctx_today(c, today);
    TRY(doc_frame(c, db, spec, d, 0, NULL));
    d->title = "交接清零单";
    d->date = arena_dup(c->mem, today);
    d->clock_us = c->now_us(c);
    d->form = true;
    d->seal_qr = arena_printf(c->mem, "handover/%s", no ? no : "");
    report_block(c, d, BLOCK_NOTE, "单位：%s　　编号：%s", d->issuer, no ? no : "");
    p.t = report_form(c, d, 4, form_width);
    head(&p, reg, r);
    report_block(c, d, BLOCK_H2, "%s", "交接事项");
    p.t = report_table(c, d, 5, line_width);
    report_row_add(c, p.t, true, 5, (const char *const[]){"序号", "种类", "事项", "自", "去向"});
    TRY(lines(&p, db, spec, u, handover));
    report_block(c, d, BLOCK_H2, "%s", "签字");
    p.t = report_form(c, d, 4, form_width);
    static const char *const sign = "签字：\n\n　　　　　　年　　月　　日";
    const struct report_cell a[] = {{.text = "移交人", .bold = true}, {.text = sign}, {.text = "接收人", .bold = true}, {.text = sign}};
    const struct report_cell b[] = {{.text = "监交人", .bold = true}, {.text = sign}, {.text = "部门负责人", .bold = true}, {.text = sign}};
    report_row_put(c, p.t, &(struct report_row){.n_cells = 4, .cells = a, .min_mm = 22});
    report_row_put(c, p.t, &(struct report_row){.n_cells = 4, .cells = b, .min_mm = 22});
    report_block(c, d, BLOCK_NOTE, "共%d项。打印日期：%s。以台账和留痕为准。", p.n, report_date_zh(c, today));
    *ret_doc = d;
    return 0;
}
