/* What one unit reported, for reading. */
#include "exchange/internal.h"

const char *item_title(struct ctx *c, const struct standard *s, const char *id) {
    int at = s ? standard_item(s, id) : -1;
    return at < 0 ? id : TX(s->items[at].title);
}

static json_t *lost(struct ctx *c, const struct standard *s, const json_t *items) {
    json_t *list = json_array();
    const json_t *it;
    size_t i;
    json_array_foreach(items, i, it) {
        const char *id = json_text(it, "id");
        if (id && json_i64(it, "deducted", 0) > 0)
            json_array_append_new(list, json_pack("{s:s,s:s,s:o,s:o,s:I}", "item", id, "title", item_title(c, s, id), "worth", assess_points(json_i64(it, "worth", 0)),
                                                  "deducted", assess_points(json_i64(it, "deducted", 0)), "occurrences", (json_int_t)json_i64(it, "occurrences", 0)));
    }
    return list;
}

static int figures(struct ctx *c, struct db *db, const json_t *now, const json_t *before, json_t *list) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_EXCHANGE_FIGURES, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const char *name = db_text(c, &s, 0);
        const json_t *v = json_object_get(now, name), *b = json_object_get(before, name);
        if (json_is_integer(v))
            json_array_append_new(list, json_pack("{s:s,s:s,s:I,s:o}", "name", name, "title", T(db_text(c, &s, 1), db_text(c, &s, 2)), "value", (json_int_t)json_integer_value(v), "before", json_is_integer(b) ? json_integer(json_integer_value(b)) : json_null()));
    }
    return rc;
}

int exchange_report(struct ctx *c, struct db *db, const struct spec *spec, int64_t report, json_t **ret_j) {
    AUTO_STMT s = {0}, b = {0};
    const struct standard *standard = NULL;
    json_t *before = NULL, *list = json_array();
    int rc = db_one(c, db, Q_EXCHANGE_REPORT, &s, A(report));
    if (rc == E_NOTFOUND)
        return fail(c, E_NOTFOUND, T("没有下级自评 %" PRId64, "no assessment %" PRId64 " of a unit"), report);
    TRY(rc);
    const char *id = db_text(c, &s, 2);
    TRY(db_query(c, db, Q_EXCHANGE_BEFORE, &b, A(db_i64(&s, 0)), A(report), A(id)));
    TRY(rc = db_next(c, &b));
    if (rc)
        before = json_kept(c, db_text(c, &b, 0));
    if (standard_get(c, db, spec, id, &standard) < 0)
        c->err = (struct err){0};
    TRY(figures(c, db, json_kept(c, db_text(c, &s, 4)), before, list));
    *ret_j = json_pack("{s:s,s:o,s:o}", "name", db_text(c, &s, 1), "items", lost(c, standard, json_kept(c, db_text(c, &s, 3))), "figures", list);
    return *ret_j ? 0 : fail(c, E_INTERNAL, "a unit's report");
}
