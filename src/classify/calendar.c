/* The secret's calendar: what ends by date, event or condition, and what is to be decided, each with a ready form. */
#include "classify/internal.h"

enum { NOTICE_DAYS = 90, REVIEW_DAYS = 30 };

struct calendar {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    const struct auth_user *u;
    char today[DATE_SIZE], soon[DATE_SIZE], review_soon[DATE_SIZE];
    const char *from, *until;
    struct map pending;
    json_t *dates, *conditions, *due;
};

struct matter { int64_t id; int level; const char *no, *title, *term, *expires_on, *reviewed_on, *condition_on, *code, *item, *source, *review_due; };

static json_t *matter_json(struct calendar *x, const struct matter *m) {
    (void)x;
    return json_pack("{s:I,s:s?,s:s?,s:i,s:s?,s:s?,s:s?,s:s?}", "decision", (json_int_t)m->id, "no", m->no, "title", m->title, "level", m->level, "term", m->term, "expires_on", m->expires_on,
                     "condition_on", m->condition_on, "reviewed_on", m->reviewed_on);
}

static void date_put(struct calendar *x, const struct matter *m, const char *on, const char *kind) {
    if (!on || strcmp(on, x->from) < 0 || strcmp(on, x->until) > 0)
        return;
    json_t *j = matter_json(x, m);
    json_object_set_new(j, "on", json_string(on));
    json_object_set_new(j, "kind", json_string(kind));
    json_array_append_new(x->dates, j);
}

static const char *basis(struct calendar *x, const struct matter *m, const char *occasion) {
    struct ctx *c = x->c;
    const char *from = m->item ? arena_printf(c->mem, "%s%s“%s”", m->source ? m->source : "", m->code ? m->code : "", m->item) : "原定密依据";
    if (str_eq(occasion, "expiry"))
        return arena_printf(c->mem, "保密期限于%s届满，经审核没有延长的必要，期满解密（依据：%s）。", m->expires_on, from);
    if (str_eq(occasion, "condition") && m->term && str_starts(m->term, "E:"))
        return arena_printf(c->mem, "解密条件已于%s成就，予以解密（条件：%s）。", m->condition_on, m->term + 2);
    if (str_eq(occasion, "condition"))
        return arena_printf(c->mem, "解密条件已于%s成就，予以解密。", m->condition_on);
    return arena_printf(c->mem, "年度审核：该事项仍属%s所列，密级和期限适当，继续保密。", from);
}

/* A ready form: one click makes the review. */
static void due_put(struct calendar *x, const struct matter *m, const char *occasion, const char *result, const char *by) {
    json_t *j = matter_json(x, m);
    json_object_set_new(j, "occasion", json_string(occasion));
    json_object_set_new(j, "result", json_string(result));
    json_object_set_new(j, "by", json_string(by ? by : x->today));
    json_object_set_new(j, "late", json_boolean(by && strcmp(by, x->today) < 0));
    json_object_set_new(j, "basis_text", json_string(basis(x, m, occasion)));
    json_array_append_new(x->due, j);
}

static void place(struct calendar *x, const struct matter *m) {
    struct ctx *c = x->c;
    bool event = m->term && str_starts(m->term, "E:");
    date_put(x, m, m->expires_on, "expiry");
    date_put(x, m, m->review_due, "review");
    if (event || m->condition_on) {
        json_t *j = matter_json(x, m);
        json_object_set_new(j, "condition", json_string(event ? m->term + 2 : ""));
        json_array_append_new(x->conditions, j);
    }
    if (map_get(&x->pending, arena_printf(c->mem, "%" PRId64, m->id)))
        return;
    if (m->condition_on)
        due_put(x, m, "condition", "lift", m->condition_on);
    else if (m->expires_on && strcmp(m->expires_on, x->soon) <= 0)
        due_put(x, m, "expiry", "lift", m->expires_on);
    else if (m->review_due && strcmp(m->review_due, x->review_soon) <= 0)
        due_put(x, m, "yearly", "keep", m->review_due);
}

static int pending(struct calendar *x) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, x->db, Q_CLASSIFY_PENDING, &s));
    while ((rc = db_next(c, &s)) > 0)
        map_put(c, &x->pending, arena_printf(c->mem, "%" PRId64, db_i64(&s, 0)), x);
    return rc;
}

static int matters(struct calendar *x) {
    struct ctx *c = x->c;
    struct matter *m = NEWN(c, struct matter, 2001);
    AUTO_STMT s = {0};
    int rc, n = 0;
    TRY(db_query(c, x->db, Q_CLASSIFY_DUE, &s, A((const char *)x->today), A(x->until), A(x->from)));
    while ((rc = db_next(c, &s)) > 0 && n < 2000)
        m[n++] = (struct matter){db_i64(&s, 0), (int)db_i64(&s, 3), db_text(c, &s, 1), db_text(c, &s, 2), db_text(c, &s, 4), db_text(c, &s, 5), db_text(c, &s, 6), db_text(c, &s, 7),
                                 db_text(c, &s, 8), db_text(c, &s, 9), db_text(c, &s, 10), db_text(c, &s, 11)};
    TRY(rc);
    stmt_close(&s);
    for (int i = 0; i < n; i++)
        if (*reg_label(c, x->db, x->spec, x->u, "decision", m[i].id))
            place(x, &m[i]);
    return 0;
}

int classify_calendar(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *from, const char *until, json_t **ret_j) {
    struct calendar x = {.c = c, .db = db, .spec = spec, .u = u, .from = from, .until = until, .dates = json_array(), .conditions = json_array(), .due = json_array()};
    if (!date_valid(from) || !date_valid(until) || strcmp(from, until) > 0 || date_days(until) - date_days(from) > 3700)
        return fail(c, E_INVALID, T("时间段有误（至多十年）", "bad period (ten years at most)"));
    ctx_today(c, x.today);
    date_add_days(x.today, NOTICE_DAYS, x.soon);
    date_add_days(x.today, REVIEW_DAYS, x.review_soon);
    TRY(pending(&x));
    TRY(matters(&x));
    *ret_j = json_pack("{s:s,s:o,s:o,s:o}", "today", x.today, "dates", x.dates, "conditions", x.conditions, "due", x.due);
    return 0;
}

int classify_statistics(struct ctx *c, struct db *db, const char *year, json_t **ret_j) {
    json_t *rows = json_array();
    AUTO_STMT s = {0};
    int rc;
    int64_t y;
    if (!str_i64(year, 1900, 2199, &y))
        return fail(c, E_INVALID, T("年度有误：%s", "bad year: %s"), year);
    TRY(db_query(c, db, Q_CLASSIFY_STATISTICS, &s, A((const char *)arena_printf(c->mem, "%s-01-01", year)), A((const char *)arena_printf(c->mem, "%s-12-31", year))));
    while ((rc = db_next(c, &s)) > 0)
        json_array_append_new(rows, json_pack("{s:s,s:i,s:I}", "what", db_text(c, &s, 0), "level", (int)db_i64(&s, 1), "n", (json_int_t)db_i64(&s, 2)));
    TRY(rc);
    *ret_j = json_pack("{s:s,s:o}", "year", year, "rows", rows);
    return 0;
}
