/* The supervisor's list on paper. */
#include "notice/notice.h"
#include "paper/paper.h"

enum { ROWS_MAX = 2000 };

int notice_paper(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct report_doc **ret_doc) {
    static const double width[] = {6, 12, 16, 18, 30, 10, 8};
    json_t *j, *p, *item;
    size_t i, k;
    int n = 0;
    TRY(notice_digest(c, db, spec, u, &j));
    struct report_doc *d = NEW(c, struct report_doc);
    TRY(paper_frame(c, db, spec, d));
    d->title = "保密工作督办清单";
    d->date = json_text(j, "date");
    d->clock_us = c->now_us(c);
    d->landscape = true;
    report_block(c, d, BLOCK_NOTE, "单位：%s　　日期：%s　　待办%" PRId64 "项，其中逾期%" PRId64 "项", d->issuer, report_date_zh(c, d->date), json_i64(j, "open", 0), json_i64(j, "overdue", 0));
    struct report_block *t = report_table(c, d, (int)COUNT(width), width);
    report_row_add(c, t, true, (int)COUNT(width), (const char *const[]){"序号", "责任人", "部门", "事项", "说明", "期限", "逾期"});
    json_array_foreach(json_object_get(j, "people"), i, p)
        json_array_foreach(json_object_get(p, "items"), k, item) {
            if (n >= ROWS_MAX)
                break;
            const char *due = json_text(item, "due");
            int64_t late = date_days(d->date) - date_days(due);
            report_row_add(c, t, false, (int)COUNT(width),
                           (const char *const[]){arena_printf(c->mem, "%d", ++n), json_text(p, "name"), json_text(p, "department"), json_text(item, "title"),
                                                 json_text(item, "detail"), due, late > 0 ? arena_printf(c->mem, "%" PRId64 "天", late) : ""});
        }
    if (n < json_i64(j, "open", 0))
        report_block(c, d, BLOCK_NOTE, "（仅列前%d项，其余见系统）", n);
    *ret_doc = d;
    return 0;
}
