/* The recall per holder: what is out, what came back, what is kept by a signed exception. */
#include "life/life.h"

#include "life/sql.gen.h"

static int holders(struct ctx *c, struct db *db, int64_t id, int64_t level, json_t **ret_j) {
    AUTO_STMT s = {0};
    int64_t out = 0, back = 0, kept = 0;
    json_t *rows = json_array();
    int rc;
    TRY(db_query(c, db, Q_LIFE_RECALL, &s, A(id), A(level)));
    while ((rc = db_next(c, &s)) > 0) {
        out += db_i64(&s, 4);
        back += db_i64(&s, 6);
        kept += db_i64(&s, 7);
        json_array_append_new(rows, json_pack("{s:I,s:s,s:I,s:s?,s:I,s:s?,s:I,s:I}", "account", (json_int_t)db_i64(&s, 0), "name", db_text(c, &s, 1), "person",
                                              (json_int_t)db_i64(&s, 2), "department", db_text(c, &s, 3), "out", (json_int_t)db_i64(&s, 4), "oldest", db_text(c, &s, 5),
                                              "back", (json_int_t)db_i64(&s, 6), "kept", (json_int_t)db_i64(&s, 7)));
    }
    TRY(rc);
    *ret_j = json_pack("{s:o,s:I,s:I,s:I}", "rows", rows, "out", (json_int_t)out, "back", (json_int_t)back, "kept", (json_int_t)kept);
    return 0;
}

int life_recall(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t campaign, int64_t account, json_t **ret_j) {
    json_t *j, *rows = json_array();
    int rc;
    TRY(reg_get(c, db, spec, u, spec_register(spec, "clearance_campaign"), campaign, &j));
    if (!account)
        return holders(c, db, campaign, u->actor.clearance, ret_j);
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_LIFE_RECALL_ITEMS, &s, A(campaign), A(account), A(u->actor.clearance)));
    while ((rc = db_next(c, &s)) > 0) {
        const char *label = reg_label(c, db, spec, u, "custody_item", db_i64(&s, 0));
        if (!*label)
            continue;
        json_t *v = json_pack("{s:I,s:s,s:s}", "item", (json_int_t)db_i64(&s, 0), "label", label, "since_at", db_text(c, &s, 1));
        if (!db_is_null(&s, 2)) {
            json_object_set_new(v, "exception", json_integer(db_i64(&s, 2)));
            json_object_set_new(v, "exception_state", json_string(db_text(c, &s, 3)));
        }
        json_array_append_new(rows, v);
    }
    TRY(rc);
    *ret_j = json_pack("{s:o}", "items", rows);
    return 0;
}
