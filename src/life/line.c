/* The life of an item: where it was, from when to when; what was done with it; of which times the books know nothing. */
#include "life/life.h"

#include "life/sql.gen.h"

struct life {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    const struct auth_user *u;
    const char *today, *first, *last;
};

static void widen(struct life *x, const char *at) {
    if (at && (!x->first || strcmp(at, x->first) < 0))
        x->first = at;
    if (at && (!x->last || strcmp(at, x->last) > 0))
        x->last = at;
}

static void put_text(json_t *v, const char *key, const char *text) {
    if (text)
        json_object_set_new(v, key, json_string(text));
}

static json_t *span(struct life *x, struct stmt *s) {
    struct ctx *c = x->c;
    const char *due = db_text(c, s, 11), *back = db_text(c, s, 12), *at = db_text(c, s, 2);
    json_t *v = json_pack("{s:I,s:s,s:I,s:s?,s:s?,s:s}", "movement", (json_int_t)db_i64(s, 0), "how", db_text(c, s, 1), "account", (json_int_t)db_i64(s, 8), "name",
                          db_text(c, s, 4), "kind", db_text(c, s, 6), "from", at);
    put_text(v, "came_from", db_text(c, s, 3));
    put_text(v, "given_by", db_text(c, s, 9));
    put_text(v, "received_by", db_text(c, s, 10));
    put_text(v, "due_on", due);
    put_text(v, "reason", db_text(c, s, 13));
    json_object_set_new(v, "late", json_boolean(due && strncmp(back ? back : x->today, due, 10) > 0));
    json_object_set_new(v, "countered", json_boolean(str_eq(db_peek(s, 14, NULL), "countered")));
    widen(x, at);
    return v;
}

static void gap(json_t *gaps, const char *from, const char *to, const char *why) {
    json_t *g = json_pack("{s:s}", "why", why);
    put_text(g, "from", from);
    put_text(g, "to", to);
    json_array_append_new(gaps, g);
}

/* Spans end where the next begins; where the next starts from another account, the way there is not in the books. */
static int spans(struct life *x, int64_t item, const char *born, json_t *spans, json_t *gaps) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0};
    json_t *last = NULL;
    int rc;
    TRY(db_query(c, x->db, Q_LIFE_MOVEMENTS, &s, A(item)));
    while ((rc = db_next(c, &s)) > 0) {
        const char *at = db_text(c, &s, 2);
        if (last) {
            json_object_set_new(last, "to", json_string(at));
            if (json_integer_value(json_object_get(last, "account")) != db_i64(&s, 7))
                gap(gaps, json_string_value(json_object_get(last, "from")), at, T("两次登记之间的去向没有记录", "how it got from one entry to the next is not recorded"));
        } else if (born && at && strncmp(born, at, 10) < 0) {
            gap(gaps, born, at, T("形成后到首次入账之间没有记录", "nothing is recorded between its making and its first entry"));
        }
        last = span(x, &s);
        json_array_append_new(spans, last);
    }
    TRY(rc);
    if (!last)
        gap(gaps, born, NULL, T("账上没有任何移动登记", "the books hold no movement of it"));
    return 0;
}

static int events(struct life *x, int64_t item, json_t *rows, const char **ret_born) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, x->db, Q_LIFE_EVENTS, &s, A(item)));
    while ((rc = db_next(c, &s)) > 0) {
        const char *at = db_text(c, &s, 0), *kind = db_text(c, &s, 1), *reg = db_text(c, &s, 2);
        const char *label = reg_label(c, x->db, x->spec, x->u, reg, db_i64(&s, 3));
        bool birth = str_eq(kind, "registered") || str_eq(kind, "copied");
        if (birth && at)
            *ret_born = at;
        if (!at || !*label)
            continue;
        widen(x, at);
        json_array_append_new(rows, json_pack("{s:s,s:s,s:s,s:I,s:s}", "at", at, "kind", kind, "register", reg, "record", (json_int_t)db_i64(&s, 3), "label", label));
    }
    return rc < 0 ? rc : 0;
}

static int line(struct life *x, int64_t item, json_t *lines) {
    struct ctx *c = x->c;
    json_t *j, *bands = json_array(), *gaps = json_array(), *marks = json_array();
    const char *born = NULL;
    int rc = reg_get(c, x->db, x->spec, x->u, spec_register(x->spec, "custody_item"), item, &j);
    if (rc == E_NOTFOUND)
        return 0;
    TRY(rc);
    TRY(events(x, item, marks, &born));
    TRY(spans(x, item, born, bands, gaps));
    json_t *r = json_object_get(j, "record");
    json_array_append_new(lines, json_pack("{s:I,s:O,s:O,s:O,s:o,s:o,s:o}", "item", (json_int_t)item, "label", json_object_get(j, "label"), "level", json_object_get(r, "level"),
                                           "state", json_object_get(r, "state"), "spans", bands, "gaps", gaps, "events", marks));
    return 0;
}

static int items_of(struct ctx *c, struct db *db, const char *register_name, int64_t record, int64_t id[LIFE_LINE_ITEMS]) {
    AUTO_STMT s = {0};
    int n = 0, rc;
    if (str_eq(register_name, "custody_item")) {
        id[0] = record;
        return 1;
    }
    TRY(db_query(c, db, str_eq(register_name, "copy") ? Q_LIFE_ITEMS_OF_COPY : Q_LIFE_ITEMS_OF_DOCUMENT, &s, A(record)));
    while ((rc = db_next(c, &s)) > 0 && n < LIFE_LINE_ITEMS)
        id[n++] = db_i64(&s, 0);
    return rc < 0 ? rc : n;
}

int life_line(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *register_name, int64_t record, json_t **ret_j) {
    char today[DATE_SIZE];
    int64_t id[LIFE_LINE_ITEMS];
    json_t *j, *lines = json_array();
    const struct spec_register *reg = spec_register(spec, register_name);
    if (!reg || (!str_eq(register_name, "copy") && !str_eq(register_name, "document") && !str_eq(register_name, "custody_item")))
        return fail(c, E_NOTFOUND, T("这个台账没有生命线", "this register has no life line"));
    TRY(reg_get(c, db, spec, u, reg, record, &j));
    ctx_today(c, today);
    struct life x = {.c = c, .db = db, .spec = spec, .u = u, .today = today};
    int n = items_of(c, db, register_name, record, id);
    TRY(n);
    for (int i = 0; i < n; i++)
        TRY(line(&x, id[i], lines));
    *ret_j = json_pack("{s:O,s:s?,s:s,s:s,s:o}", "label", json_object_get(j, "label"), "from", x.first, "to", x.last && strncmp(x.last, today, 10) > 0 ? x.last : today, "today",
                       today, "lines", lines);
    return 0;
}
