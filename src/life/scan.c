/* Scans of counting pages: what each code means, kept once. */
#include "life/life.h"

#include "life/sql.gen.h"
#include "reg/scanned.h"

struct count {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    const struct auth_user *u;
    int64_t stocktake;
    const char *device;
};

/* He sees it and is one of those who may merge it; it is not finished. */
static bool counts(const struct spec *spec, const struct auth_user *u) {
    const struct spec_action *merge = spec_action(spec_register(spec, "stocktake"), "merge");
    bool may = u == auth_system_user();
    for (int i = 0; i < merge->n_who; i++)
        may = may || auth_has(u, merge->who[i], 0);
    return may;
}

static int may_count(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t id, bool writes) {
    const struct spec_register *reg = spec_register(spec, "stocktake");
    json_t *j;
    TRY(reg_get(c, db, spec, u, reg, id, &j));
    if (!counts(spec, u))
        return writes ? fail(c, E_DENIED, T("您无权清点", "you may not count")) : 0;
    const char *state = json_string_value(json_object_get(json_object_get(j, "record"), "state"));
    if (writes && !str_eq(state, "open") && !str_eq(state, "counted"))
        return fail(c, E_STATE, T("这次清查已办结，不能再清点", "this stocktake is finished; nothing can be counted any more"));
    return 0;
}

static int items(const struct count *x, const struct query *q, struct db_args args, int64_t *id, int max) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0};
    int n = 0, rc;
    TRY(db_open_query(c, x->db, q, &s, args));
    while ((rc = db_next(c, &s)) > 0 && n < max)
        id[n++] = db_i64(&s, 0);
    return rc < 0 ? rc : n;
}

/* The items a code may mean: the label itself, or its last digits among what the books say is in this place. */
static int means(const struct count *x, const char *code, int64_t account, int64_t id[10]) {
    struct ctx *c = x->c;
    int n = items(x, Q_LIFE_BY_CODE, ARGS(A(code)), id, 10);
    size_t len = strlen(code);
    if (n || len < 2 || len > 8 || strspn(code, "0123456789") != len)
        return n;
    TRY(n = items(x, Q_LIFE_BY_DIGITS, ARGS(A(account), A(code)), id, 10));
    return n ? n : items(x, Q_LIFE_BY_CODE, ARGS(A(arena_printf(c->mem, "SZ%08d", (int)strtol(code, NULL, 10)))), id, 10);
}

static const char *label(const struct count *x, int64_t item) {
    const char *text = reg_label(x->c, x->db, x->spec, x->u, "custody_item", item);
    struct ctx *c = x->c;
    return *text ? text : T("（您无权查看名称）", "(name not shown to you)");
}

static int choices(const struct count *x, const int64_t *id, int n, json_t *answer) {
    json_t *rows = json_array();
    for (int i = 0; i < n; i++)
        json_array_append_new(rows, json_pack("{s:I,s:s}", "item", (json_int_t)id[i], "label", label(x, id[i])));
    json_object_set_new(answer, "state", json_string("choices"));
    json_object_set_new(answer, "choices", rows);
    return 0;
}

static int describe(const struct count *x, int64_t item, int64_t account, json_t *answer) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0}, seen = {0};
    TRY(db_one(c, x->db, Q_LIFE_ITEM, &s, A(item)));
    TRY(db_one(c, x->db, Q_LIFE_SCAN_SEEN, &seen, A(x->stocktake), A(item), A(account)));
    bool here = db_i64(&s, 0) == account && str_eq(db_peek(&s, 3, NULL), "live");
    json_object_set_new(answer, "state", json_string(db_i64(&seen, 0) ? "again" : here ? "here" : "elsewhere"));
    json_object_set_new(answer, "item", json_integer(item));
    json_object_set_new(answer, "label", json_string(label(x, item)));
    const char *book = db_text(c, &s, 1);
    if (!here && book)
        json_object_set_new(answer, "book_at", json_string(book));
    return 0;
}

struct scan { const char *id, *source, *code, *at; int64_t account, item; };

static int put(const struct count *x, const struct scan *s) {
    struct ctx *c = x->c;
    return db_exec(c, x->db, Q_LIFE_SCAN_PUT, A(x->stocktake), A(s->id), A(s->account), A(s->source), A(s->code), s->item ? A(s->item) : ANULL, A(x->u->actor.person),
                   A(x->device), A(s->at));
}

static int bad(struct ctx *c, size_t nth, const char *member) {
    char field[40];
    snprintf(field, sizeof field, "scans[%zu].%s", nth, member);
    ctx_field_error(c, E_INVALID, field, T("第%zu条清点记录的 %s 不对", "scan %zu: bad %s"), nth + 1, member);
    return ctx_field_end(c);
}

static int read(struct ctx *c, const json_t *j, size_t nth, struct scan *s) {
    static const char *const sources[] = {"scan", "keys", "sheet", "done", NULL};
    json_t *item = json_object_get(j, "item");
    s->id = json_string_value(json_object_get(j, "id"));
    s->source = json_string_value(json_object_get(j, "source"));
    s->code = json_string_value(json_object_get(j, "code"));
    s->at = json_string_value(json_object_get(j, "at"));
    s->account = json_integer_value(json_object_get(j, "account"));
    s->item = json_integer_value(item);
    bool known = false;
    for (int i = 0; sources[i]; i++)
        known = known || str_eq(s->source, sources[i]);
    if (!s->id || strlen(s->id) < 8 || strlen(s->id) > 64)
        return bad(c, nth, "id");
    if (!known)
        return bad(c, nth, "source");
    if (s->account <= 0)
        return bad(c, nth, "account");
    if (!s->at || strlen(s->at) != 19 || !datetime_valid(s->at))
        return bad(c, nth, "at");
    bool done = str_eq(s->source, "done");
    if (done ? s->code || s->item : !s->code && !s->item)
        return bad(c, nth, "code");
    if (s->code && (utf8_len(s->code) > LIFE_CODE_CHARS || !utf8_valid(s->code, strlen(s->code))))
        return bad(c, nth, "code");
    return 0;
}

static int one(const struct count *x, struct scan *s, json_t *answer) {
    struct ctx *c = x->c;
    int64_t id[10];
    json_object_set_new(answer, "id", json_string(s->id));
    if (str_eq(s->source, "done")) {
        json_object_set_new(answer, "state", json_string("done"));
        return put(x, s);
    }
    const char *other;
    if (s->code)
        s->code = reg_scanned(c, x->db, x->spec, s->code, &other);      /* another office's stays as it is, and is unknown here */
    if (!s->item) {
        int n = means(x, s->code, s->account, id);
        TRY(n);
        if (n > 1)
            return choices(x, id, n, answer);
        s->item = n ? id[0] : 0;
    }
    if (!s->item)
        json_object_set_new(answer, "state", json_string("unknown"));
    else
        TRY(describe(x, s->item, s->account, answer));
    return put(x, s);
}

int life_scan(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t stocktake, const char *device, const json_t *scans,
              json_t **ret_j) {
    struct count x = {c, db, spec, u, stocktake, device};
    size_t n = json_array_size(scans);
    json_t *rows = json_array();
    AUTO_TX tx = {0};
    TRY(may_count(c, db, spec, u, stocktake, true));
    if (!json_is_array(scans) || n > LIFE_SCANS)
        return fail(c, n > LIFE_SCANS ? E_LIMIT : E_INVALID, T("scans 应为列表，一次最多%d条", "scans must be a list of at most %d"), LIFE_SCANS);
    TRY(tx_begin(c, db, &tx));
    for (size_t i = 0; i < n; i++) {
        struct scan s;
        json_t *answer = json_object();
        TRY(read(c, json_array_get(scans, i), i, &s));
        TRY(one(&x, &s, answer));
        json_array_append_new(rows, answer);
    }
    TRY(tx_commit(c, &tx));
    *ret_j = json_pack("{s:o}", "scans", rows);
    return 0;
}

int life_unscan(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t stocktake, const json_t *ids, json_t **ret_j) {
    int64_t n = 0;
    AUTO_TX tx = {0};
    TRY(may_count(c, db, spec, u, stocktake, true));
    if (!json_is_array(ids) || json_array_size(ids) > LIFE_SCANS)
        return fail(c, E_INVALID, T("drop 应为列表", "drop must be a list"));
    TRY(tx_begin(c, db, &tx));
    for (size_t i = 0; i < json_array_size(ids); i++) {
        const char *id = json_string_value(json_array_get(ids, i));
        int gone = id ? db_exec(c, db, Q_LIFE_SCAN_DROP, A(stocktake), A(id), A(u->actor.person)) : 0;
        TRY(gone);
        n += gone;
    }
    TRY(tx_commit(c, &tx));
    *ret_j = json_pack("{s:I}", "dropped", (json_int_t)n);
    return 0;
}

static int places(struct ctx *c, struct db *db, int64_t id, json_t *rows) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_LIFE_PLACES, &s, A(id)));
    while ((rc = db_next(c, &s)) > 0)
        if (db_i64(&s, 4) || db_i64(&s, 5) || db_i64(&s, 6) || !str_eq(db_peek(&s, 2, NULL), "person"))
            json_array_append_new(rows, json_pack("{s:I,s:s,s:s,s:s?,s:I,s:I,s:b}", "account", (json_int_t)db_i64(&s, 0), "name", db_text(c, &s, 1), "kind",
                                                  db_text(c, &s, 2), "code", db_text(c, &s, 3), "book", (json_int_t)db_i64(&s, 4), "counted",
                                                  (json_int_t)db_i64(&s, 5), "done", db_i64(&s, 6) > 0));
    return rc < 0 ? rc : 0;
}

int life_progress(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t stocktake, json_t **ret_j) {
    json_t *where = json_array(), *who = json_array();
    TRY(may_count(c, db, spec, u, stocktake, false));
    TRY(places(c, db, stocktake, where));
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_LIFE_COUNTERS, &s, A(stocktake)));
    while ((rc = db_next(c, &s)) > 0)
        json_array_append_new(who, json_pack("{s:I,s:s?,s:s?,s:I,s:s}", "person", (json_int_t)db_i64(&s, 0), "name", db_text(c, &s, 1), "device", db_text(c, &s, 2),
                                             "n", (json_int_t)db_i64(&s, 3), "last_at", db_text(c, &s, 4)));
    TRY(rc);
    *ret_j = json_pack("{s:o,s:o}", "places", where, "counters", who);
    return 0;
}

int life_sheet(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t stocktake, int64_t account, json_t **ret_j) {
    bool all = counts(spec, u);        /* who counts ticks off every label in the place, also one whose name he may not read */
    json_t *rows = json_array();
    AUTO_STMT s = {0};
    int rc;
    TRY(may_count(c, db, spec, u, stocktake, false));
    TRY(db_query(c, db, Q_LIFE_SHEET, &s, A(stocktake), A(account)));
    while ((rc = db_next(c, &s)) > 0) {
        bool may = *reg_label(c, db, spec, u, "custody_item", db_i64(&s, 0)) != 0;
        if (may || all)
            json_array_append_new(rows, json_pack("{s:I,s:s?,s:s,s:I,s:b}", "item", (json_int_t)db_i64(&s, 0), "code", db_text(c, &s, 1), "label",
                                                  may ? db_text(c, &s, 2) : T("（您无权查看名称）", "(name not shown to you)"), "level",
                                                  (json_int_t)db_i64(&s, 3), "seen", db_i64(&s, 4) > 0));
    }
    TRY(rc);
    *ret_j = json_pack("{s:o}", "rows", rows);
    return 0;
}
