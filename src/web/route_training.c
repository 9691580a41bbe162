/* /training: hours and coverage of a year, by department and group, from the attendance register. */
#include "web/internal.h"
#include "web/sql.gen.h"

static json_t *points(struct ctx *c, int64_t hundredths) {
    return json_string(hundredths_str(c, hundredths));
}

static int rows(struct web_req *r, struct db *db, const char *from, const char *to, json_t **ret_rows) {
    struct ctx *c = &r->c;
    json_t *out = json_array();
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_WEB_TRAINING, &s, A(from), A(to)));
    while ((rc = db_next(c, &s)) > 0)
        json_array_append_new(out, json_pack("{s:I,s:s,s:s,s:I,s:I,s:o,s:I}", "department", (json_int_t)db_i64(&s, 0), "name", db_text(c, &s, 1), "kind", db_text(c, &s, 2), "people",
                                             (json_int_t)db_i64(&s, 3), "trained", (json_int_t)db_i64(&s, 4), "hours", points(c, db_i64(&s, 5)), "short", (json_int_t)db_i64(&s, 6)));
    *ret_rows = out;
    return rc;
}

static int topics(struct web_req *r, struct db *db, const char *from, const char *to, json_t **ret_topics) {
    struct ctx *c = &r->c;
    json_t *out = json_object();
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_WEB_TRAINING_TOPICS, &s, A(from), A(to)));
    while ((rc = db_next(c, &s)) > 0)
        json_object_set_new(out, db_text(c, &s, 0), json_integer(db_i64(&s, 1)));
    *ret_topics = out;
    return rc;
}

static int training(struct web_req *r) {
    struct ctx *c = &r->c;
    static const char *const kinds[] = {"leader", "officer", "classified", "staff"};
    const char *year = web_param(r, "year");
    char today[DATE_SIZE];
    int64_t n;
    struct db *db;
    json_t *list, *by_topic, *need = json_object();
    ctx_today(c, today);
    if (!year || !*year)
        year = arena_dupn(c->mem, today, 4);
    if (!str_i64(year, 2000, 2100, &n)) {
        ctx_field_error(c, E_INVALID, "year", T("年度应为 2000 至 2100", "year is 2000 to 2100"));
        return ctx_field_end(c);
    }
    const char *from = arena_printf(c->mem, "%s-01-01", year), *to = arena_printf(c->mem, "%s-12-31", year);
    TRY(web_read(r, &db));
    TRY(rows(r, db, from, to, &list));
    TRY(topics(r, db, from, to, &by_topic));
    for (size_t i = 0; i < COUNT(kinds); i++) {
        const char *v = spec_setting(web_spec(r), arena_printf(c->mem, "training_hours_%s", kinds[i]));
        json_object_set_new(need, kinds[i], json_string(v ? v : ""));
    }
    return web_json(r, 200, json_pack("{s:s,s:o,s:o,s:o}", "year", year, "rows", list, "topics", by_topic, "need", need));
}

ROUTE(training, .method = "GET", .path = "/training", .who = WHO_OVERSEER, .flags = WEB_SLOW, .summary = "Training hours and coverage of a year, by department and group", .params = "year",
      .answer = "application/json", .run = training);
