/* Lines of a handover: one a tie. */
#include "handover/internal.h"

int handing_load(struct ctx *c, struct db *db, int64_t id, struct handing *ret_h) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_HANDOVER_GET, &s, A(id)));
    *ret_h = (struct handing){id, db_i64(&s, 0), db_i64(&s, 1), db_i64(&s, 2), db_i64(&s, 3)};
    return 0;
}

static const char *key(struct ctx *c, const char *tie, const char *reg, int64_t record) {
    return arena_printf(c->mem, "%s %s %" PRId64, tie, reg, record);
}

struct line { int64_t id; bool alive, there; };         /* alive: open or excepted */
struct lines { struct map by_key; struct line *v; int n; };

static int lines_read(struct ctx *c, struct db *db, int64_t handover, struct lines *l) {
    AUTO_STMT s = {0};
    int rc, cap = 0;
    TRY(db_query(c, db, Q_HANDOVER_LINES, &s, A(handover)));
    while ((rc = db_next(c, &s)) > 0) {
        GROW(c, l->v, l->n, cap, 64);
        const char *state = db_text(c, &s, 4);
        l->v[l->n] = (struct line){db_i64(&s, 0), str_eq(state, "open") || str_eq(state, "excepted"), false};
        if (l->v[l->n].alive)
            map_put(c, &l->by_key, key(c, db_text(c, &s, 1), db_text(c, &s, 2), db_i64(&s, 3)), (const void *)(uintptr_t)(l->n + 1));
        l->n++;
    }
    return rc;
}

static int line_new(struct ctx *c, struct db *db, const struct spec *spec, const struct handing *h, const struct trail_tie *t) {
    enum { DETAIL_CHARS = 1000 };
    json_t *v = json_pack("{s:I,s:I,s:s,s:s,s:s,s:I,s:s,s:s?,s:i,s:s}", "handover", (json_int_t)h->id, "person", (json_int_t)h->person, "tie", t->q->name,
                          "tie_title", t->q->title.zh, "target_register", t->register_name, "target_record", (json_int_t)t->record, "detail", utf8_line(c->mem, t->detail, DETAIL_CHARS),
                          "since", t->since, "level", t->level, "state", "open");
    int64_t id;
    return reg_put(c, db, spec_register(spec, "handover_line"), 0, "create", v, &id);
}

int lines_gather(struct ctx *c, struct db *db, const struct spec *spec, const struct handing *h) {
    const struct trail_tie *t;
    struct lines l = {0};
    int n = trail_ties(c, db, spec, h->person, &t);
    TRY(n);
    TRY(lines_read(c, db, h->id, &l));
    for (int i = 0; i < n; i++) {
        uintptr_t at = (uintptr_t)map_get(&l.by_key, key(c, t[i].q->name, t[i].register_name, t[i].record));
        if (at)
            l.v[at - 1].there = true;
        else
            TRY(line_new(c, db, spec, h, &t[i]));
    }
    for (int i = 0; i < l.n; i++)
        if (l.v[i].alive && !l.v[i].there)
            TRY(reg_put(c, db, spec_register(spec, "handover_line"), l.v[i].id, "clear", json_pack("{s:s}", "state", "cleared"), NULL));
    return 0;
}

static int gather(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct handing h;
    (void)reg, (void)a;
    TRY(handing_load(c, db, record, &h));
    return lines_gather(c, db, spec, &h);
}
REG_EFFECT(handover_gather, gather);

/* A leaving case opens its handover at once. */
static int open_case(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct handing h;
    json_t *v;
    (void)reg, (void)a;
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_HANDOVER_LEAVING, &s, A(record)));
        v = json_pack("{s:I,s:s,s:I,s:s?,s:s}", "person", (json_int_t)db_i64(&s, 0), "kind", "leave", "leaving", (json_int_t)record, "planned_on", db_text(c, &s, 2), "state", "opened");
        if (!db_is_null(&s, 1))
            json_object_set_new(v, "department", json_integer(db_i64(&s, 1)));
    }
    TRY(reg_put(c, db, spec_register(spec, "handover"), 0, "create", v, &h.id));
    TRY(handing_load(c, db, h.id, &h));
    return lines_gather(c, db, spec, &h);
}
REG_EFFECT(handover_open, open_case);

/* ---- zero */

int handover_open_ties(struct ctx *c, struct db *db, const struct spec *spec, int64_t person, int *ret_left, const char **ret_text) {
    const struct trail_tie *t;
    struct map excepted = {0};
    struct str text;
    char today[DATE_SIZE];
    int left = 0, n = trail_ties(c, db, spec, person, &t);
    TRY(n);
    ctx_today(c, today);
    {
        AUTO_STMT s = {0};
        int rc;
        TRY(db_query(c, db, Q_HANDOVER_EXCEPTIONS, &s, A(person), A((const char *)today)));
        while ((rc = db_next(c, &s)) > 0)
            map_put(c, &excepted, key(c, db_text(c, &s, 0), db_text(c, &s, 1), db_i64(&s, 2)), t);
        TRY(rc);
    }
    str_init(&text, c, 400);
    for (int i = 0, of_kind = 0; i < n; i++) {
        of_kind += !map_get(&excepted, key(c, t[i].q->name, t[i].register_name, t[i].record));
        if (i + 1 < n && t[i + 1].q == t[i].q)
            continue;
        if (of_kind)
            str_putf(&text, "%s%s %d", left ? T("、", ", ") : "", TX(t[i].q->title), of_kind);
        left += of_kind;
        of_kind = 0;
    }
    *ret_left = left;
    *ret_text = text.p;
    return 0;
}

static int case_closed(struct ctx *c, struct db *db, int64_t leaving) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_HANDOVER_OF_LEAVING, &s, A(leaving)));
    if (db_i64(&s, 0))
        return fail(c, E_RULE, T("交接清零单 %s 还没有办结", "handover %s is not closed yet"), db_text(c, &s, 2));
    if (!db_i64(&s, 1))
        return fail(c, E_RULE, T("还没有办结的交接清零单，请先发起并办结", "there is no closed handover: open and close one first"));
    return 0;
}

static int zero(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    bool leaving = str_eq(reg->name, "leaving");
    struct handing h = {0};
    const char *text;
    int left;
    (void)a;
    if (leaving) {
        TRY(case_closed(c, db, record));
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_HANDOVER_LEAVING, &s, A(record)));
        h.person = db_i64(&s, 0);
    } else {
        TRY(handing_load(c, db, record, &h));
        TRY(lines_gather(c, db, spec, &h));
    }
    TRY(handover_open_ties(c, db, spec, h.person, &left, &text));
    return left ? fail(c, E_RULE, T("还有%d项未清，不能办结：%s", "%d ties are left, it cannot close: %s"), left, text) : 0;
}
REG_EFFECT(handover_zero, zero);
