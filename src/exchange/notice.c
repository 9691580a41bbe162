/* A superior's notice: an inspection from above with its findings, which the rules then remind of and score. */
#include <limits.h>

#include "exchange/internal.h"

enum { TITLE_CHARS = 200, REFERENCE_CHARS = 80 };

const char *day_of(const json_t *j, const char *key) {
    const char *s = json_text(j, key);
    return s && date_valid(s) ? s : NULL;
}

json_t *lines_of(struct ctx *c, const char *text) {
    char **line;
    json_t *list = json_array();
    int n = text && *text ? str_split(c, text, '\n', INT_MAX, &line) : 0;
    for (int i = 0; i < n; i++) {
        const char *t = str_trim(c, line[i]);
        if (*t)
            json_array_append_new(list, json_string(utf8_line(c->mem, t, utf8_len(t))));
    }
    return list;
}

const char *lines_lack(struct ctx *c, const json_t *lines) {
    const json_t *l;
    size_t i, n = json_array_size(lines);
    if (!n || n > EXCHANGE_PROBLEMS)
        return arena_printf(c->mem, T("应写明问题，一行一条，最多 %d 条", "problems must be named, one a line and at most %d"), EXCHANGE_PROBLEMS);
    json_array_foreach(lines, i, l)
        if (!fit(c, l, EXCHANGE_LINE_CHARS))
            return arena_printf(c->mem, T("第 %zu 条问题不是一行文字，或超过 %d 字", "problem %zu is no line of text, or of more than %d characters"), i + 1, EXCHANGE_LINE_CHARS);
    return NULL;
}

const char *notice_lacks(struct ctx *c, const json_t *j) {
    if (json_i64(j, "notice", 0) < 1 || !fit(c, json_object_get(j, "title"), TITLE_CHARS) || !day_of(j, "due_on") || !day_of(j, "issued_on"))
        return T("通知缺少编号、标题、期限或签发日期", "the notice lacks number, title, term or date");
    if (strcmp(day_of(j, "due_on"), day_of(j, "issued_on")) < 0)
        return T("整改期限早于签发日期", "it is to be put right before it was issued");
    return lines_lack(c, json_object_get(j, "problems"));
}

static int put_findings(struct taken *t, const json_t *problems, const char *due) {
    const json_t *p;
    size_t i;
    json_array_foreach(problems, i, p)
        TRY(put_by_name(t->c, t->db, t->spec, "inspection_finding", 0, "create", json_pack("{s:I,s:s,s:s,s:s,s:s}", "inspection", (json_int_t)t->record, "item_no", arena_printf(t->c->mem, "%zu", i + 1), "title", fit(t->c, p, EXCHANGE_LINE_CHARS),
                    "due_on", due, "state", "open"), NULL));
    return 0;
}

int take_notice(struct taken *t) {
    struct ctx *c = t->c;
    const json_t *problems = json_object_get(t->j, "problems");
    const char *lacks = notice_lacks(c, t->j), *due = day_of(t->j, "due_on"), *issued = day_of(t->j, "issued_on");
    AUTO_STMT s = {0};
    const char *mark = arena_printf(c->mem, "%s-%" PRId64, t->letter->kid, json_i64(t->j, "notice", 0));
    if (lacks)
        return refuse(&t->no, "malformed", lacks);
    TRY(db_query(c, t->db, Q_EXCHANGE_NOTICE_SEEN, &s, A(mark)));
    int seen = db_next(c, &s);
    TRY(seen);
    if (seen)
        return refuse(&t->no, "replayed", T("这份通知已经收过", "this notice is here already"));
    TRY(put_by_name(c, t->db, t->spec, "inspection", 0, "create", json_pack("{s:s,s:s,s:s,s:s?,s:s,s:s,s:s,s:s}", "title", fit(c, json_object_get(t->j, "title"), TITLE_CHARS), "organ", t->from.name, "started_on", issued, "opinion_no", fit(c, json_object_get(t->j, "opinion_no"), REFERENCE_CHARS), "opinion_on", issued, "due_on", due,
                "notice", mark, "state", "opined"), &t->record));
    t->kind = "notice";
    t->register_name = "inspection";
    return put_findings(t, problems, due);
}
