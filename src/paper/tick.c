/* A sheet to be ticked off by hand: a box, a line number, label, name a row, and a code by which the sheet is found again. */
#include "paper/internal.h"

static void rows(struct ctx *c, struct report_doc *d, const struct paper_ticks *t, int *highest) {
    static const double width[] = {8, 8, 18, 42, 12, 12};
    static const char *const head[] = {"在", "序号", "标签", "名称", "密级", "备注"};
    struct report_block *table = report_table(c, d, 6, width);
    size_t i;
    json_t *r;
    report_row_add(c, table, true, 6, head);
    json_array_foreach(t->rows, i, r) {
        int level = (int)json_integer_value(json_object_get(r, "level"));
        const char *code = json_string_value(json_object_get(r, "code")), *label = json_string_value(json_object_get(r, "label"));
        const char *cells[] = {"□", arena_printf(c->mem, "%d", (int)i + 1), code ? code : "", label ? label : "", spec_level_name(level, LANG_ZH), ""};
        report_row_add(c, table, false, 6, cells);
        *highest = level > *highest ? level : *highest;
    }
}

int paper_tick_sheet(struct ctx *c, struct db *db, const struct spec *spec, const struct paper_ticks *t, const struct report_doc **ret_doc) {
    struct report_doc *d = NEW(c, struct report_doc);
    char today[DATE_SIZE];
    int highest = 0;
    ctx_today(c, today);
    TRY(doc_frame(c, db, spec, d, 0, NULL));
    d->title = t->title;
    d->date = arena_dup(c->mem, today);
    d->clock_us = c->now_us(c);
    d->form = true;
    report_block(c, d, BLOCK_NOTE, "%s　　共%d件　　表号 %s　　打印日期：%s", d->issuer, (int)json_array_size(t->rows), t->code, report_date_zh(c, today));
    rows(c, d, t, &highest);
    report_block(c, d, BLOCK_NOTE, "在位打√；多出的写在下面：________________________________________________");
    report_block(c, d, BLOCK_SIGN, "清点人：____________　　见证人：____________\n　　　　年　　月　　日");
    if (highest >= 2)
        d->mark = spec_level_name(highest, LANG_ZH);
    d->seal = t->code;
    d->seal_qr = t->code;
    *ret_doc = d;
    return 0;
}
