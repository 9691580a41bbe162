/* A superior's notice: an inspection from above with its findings, which the rules then remind of and score. */
#include "exchange/internal.h"

static const char *line_of(const json_t *j, size_t max) {
    const char *s = json_string_value(j);
    return s && *s && strlen(s) <= max && !utf8_unfit(s, false) ? s : NULL;
}

static const char *day_of(const json_t *j, const char *key) {
    const char *s = json_text(j, key);
    return s && date_valid(s) ? s : NULL;
}

static int put_findings(struct taken *t, const json_t *problems, const char *due) {
    const json_t *p;
    size_t i;
    json_array_foreach(problems, i, p)
        TRY(put_by_name(t->c, t->db, t->spec, "inspection_finding", 0, "create", json_pack("{s:I,s:s,s:s,s:s,s:s}", "inspection", (json_int_t)t->record, "item_no", arena_printf(t->c->mem, "%zu", i + 1), "title", line_of(p, 1200),
                    "due_on", due, "state", "open"), NULL));
    return 0;
}

int take_notice(struct taken *t) {
    struct ctx *c = t->c;
    const json_t *problems = json_object_get(t->j, "problems"), *p;
    const char *title = line_of(json_object_get(t->j, "title"), 600), *due = day_of(t->j, "due_on"), *issued = day_of(t->j, "issued_on"), *no = line_of(json_object_get(t->j, "opinion_no"), 240);
    size_t i;
    AUTO_STMT s = {0};
    int64_t id = json_i64(t->j, "notice", 0);
    const char *mark = arena_printf(c->mem, "%s-%" PRId64, t->letter->kid, id);
    bool good = id > 0 && title && due && issued && json_is_array(problems) && json_array_size(problems) >= 1 && json_array_size(problems) <= EXCHANGE_PROBLEMS;
    json_array_foreach(problems, i, p)
        good = good && line_of(p, 1200);
    if (!good)
        return refuse(&t->no, "malformed", T("通知缺少标题、期限或问题", "the notice lacks title, term or problems"));
    TRY(db_query(c, t->db, Q_EXCHANGE_NOTICE_SEEN, &s, A(mark)));
    int seen = db_next(c, &s);
    TRY(seen);
    if (seen)
        return refuse(&t->no, "replayed", T("这份通知已经收过", "this notice is here already"));
    TRY(put_by_name(c, t->db, t->spec, "inspection", 0, "create", json_pack("{s:s,s:s,s:s,s:s?,s:s,s:s,s:s,s:s}", "title", title, "organ", t->from.name, "started_on", issued, "opinion_no", no, "opinion_on", issued, "due_on", due,
                "notice", mark, "state", "opined"), &t->record));
    t->kind = "notice";
    t->register_name = "inspection";
    return put_findings(t, problems, due);
}
