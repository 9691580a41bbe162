/* Effects: what enters the books, counter-entries, and the proof that the books balance. */
#include "custody/internal.h"
#include "reg/referred.h"

struct back { int64_t item, of, from, to; };      /* of: the movement it is the counter-entry of */

static int move_back(struct ctx *c, struct db *db, const struct spec *spec, const struct back *b, const struct reg_act *a) {
    const char *due;
    char now[DATETIME_SIZE];
    int64_t level, back;
    when_datetime(c->now_us(c), now);
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_ITEM_GET, &s, A(b->item)));
        const char *name = db_text(c, &s, 3), *since = db_text(c, &s, 2);
        level = db_i64(&s, 5);
        if (!str_eq(db_text(c, &s, 1), "live"))
            return fail(c, E_STATE, T("%s已销毁销账，不能冲正：登错的请登记事件", "%s is destroyed and closed: no counter-entry; if that is wrong, register an incident"), name);
        TRY(books_clock(c, name, since));
    }
    json_t *v = json_object();
    json_object_set_new(v, "item", json_integer(b->item));
    json_object_set_new(v, "kind", json_string("counter"));
    json_object_set_new(v, "from_account", json_integer(b->from));
    json_object_set_new(v, "to_account", json_integer(b->to));
    json_object_set_new(v, "given_at", json_string(now));
    json_object_set_new(v, "received_at", json_string(now));
    json_object_set_new(v, "counter_of", json_integer(b->of));
    json_object_set_new(v, "level", json_integer(level));
    if (a && a->comment)
        json_object_set_new(v, "reason", json_string(a->comment));
    json_object_set_new(v, "state", json_string("posted"));
    TRY(reg_put(c, db, spec_register(spec, "movement"), 0, "counter", v, &back));
    TRY(books_tally(c, db, b->item, b->from, b->to));
    TRY(books_reopen(c, db, spec, b->of, &due));
    return books_follow(c, db, spec, b->item, b->to, now, due);
}

/* A counter-entry: a new movement back, both visible; only the item's last movement can be countered. */
static int counter(struct ctx *c, struct db *db, const struct spec *spec, int64_t record, const struct reg_act *a) {
    struct back b;
    {
        AUTO_STMT s = {0}, last = {0};
        TRY(db_one(c, db, Q_CUSTODY_MOVEMENT, &s, A(record)));
        b = (struct back){db_i64(&s, 0), record, db_i64(&s, 3), db_i64(&s, 2)};
        if (str_eq(db_peek(&s, 1, NULL), "counter"))
            return fail(c, E_STATE, T("冲正不能再冲正：请重新登记", "a counter-entry is not countered: post the movement anew"));
        TRY(db_one(c, db, Q_CUSTODY_LAST, &last, A(b.item)));
        if (db_i64(&s, 8))                               /* the folder would say one place and the books another */
            return fail(c, E_STATE, T("这一笔是传阅、呈批的手续，请在传阅单、呈批单上办理退回，不能冲正", "this movement is a step of a circulation or an instruction: take it back there, no counter-entry"));
        if (db_i64(&last, 0) != record)
            return fail(c, E_STATE, T("之后还有移动，请先冲正最后一笔", "there is a later movement: counter the last one first"));
    }
    return move_back(c, db, spec, &b, a);
}

struct entered { int64_t item, copy; struct back back; };

/* What a record brought into the books: where each item stands since, when nothing else was ever done with it. */
static int entered(struct ctx *c, struct db *db, const struct spec_register *reg, int64_t record, struct entered **ret_e, int *ret_n) {
    AUTO_STMT s = {0};
    int rc, n = 0, cap = 0;
    struct entered *e = NULL;
    int64_t document = str_eq(reg->name, "document") ? record : 0, copy = str_eq(reg->name, "copy") ? record : 0, medium = str_eq(reg->name, "medium") ? record : 0;
    TRY(db_query(c, db, Q_CUSTODY_ENTERED, &s, A(document), A(copy), A(medium)));
    while ((rc = db_next(c, &s)) > 0) {
        if (db_i64(&s, 7))
            return fail(c, E_STATE, T("%s在“%s”，已办过交接：经手过的不算登错，请照实办理", "%s is in \"%s\" and has been handed over: what went through hands was no mistake, so do what was done"), db_text(c, &s, 2), db_text(c, &s, 3));
        GROW(c, e, n, cap, 16);
        e[n++] = (struct entered){db_i64(&s, 0), db_i64(&s, 1), {db_i64(&s, 0), db_i64(&s, 4), db_i64(&s, 5), db_i64(&s, 6)}};
    }
    *ret_e = e;
    *ret_n = n;
    return rc;
}

/* Entered by mistake: what was only entered leaves the books by a counter-entry, and its copies with it. */
static int withdraw(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct entered *e = NULL;
    int n = 0;
    TRY(entered(c, db, reg, record, &e, &n));
    for (int i = 0; i < n; i++) {
        if (e[i].back.of) {
            TRY(books_put(c, db, spec, "movement", e[i].back.of, "counter", json_pack("{s:s}", "state", "countered")));
            TRY(move_back(c, db, spec, &e[i].back, a));
        }
        TRY(reg_unreferred(c, db, spec, spec_register(spec, "custody_item"), e[i].item, "movement"));
        TRY(books_put(c, db, spec, "custody_item", e[i].item, "withdraw", json_pack("{s:s}", "state", "void")));
        if (!str_eq(reg->name, "document"))
            continue;
        TRY(reg_unreferred(c, db, spec, spec_register(spec, "copy"), e[i].copy, NULL));
        TRY(books_put(c, db, spec, "copy", e[i].copy, "cancel", json_pack("{s:s}", "state", "void")));
    }
    return 0;
}

static const char *kind_title(const struct ctx *c, const struct spec *spec, const char *kind) {
    const struct spec_choice *choice = spec_choice(spec_field(spec_register(spec, "custody_account"), "kind"), kind);
    return choice ? TX(choice->title) : kind;
}

/* Sides of the books that are no place and have no keeper: nobody has to know that they are wanted. */
static bool no_place(const char *kind) {
    return str_eq(kind, "source") || str_eq(kind, "destroyer") || str_eq(kind, "missing");
}

int custody_first_account(struct ctx *c, struct db *db, const struct spec *spec, const char *kind, int64_t *ret_id) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_FIRST_ACCOUNT, &s, A(kind)));
    if (!db_is_null(&s, 0)) {
        *ret_id = db_i64(&s, 0);
        return 0;
    }
    if (db_i64(&s, 1) || !no_place(kind))
        return fail(c, E_STATE, T("没有启用的“%s”账户，请机要员先在“保管账户”中新建，种类选“%s”", "no open account of kind \"%s\": the registry clerk creates one first, of kind \"%s\""),
                    kind_title(c, spec, kind), kind_title(c, spec, kind));
    stmt_close(&s);
    json_t *v = json_pack("{s:s,s:s,s:s}", "name", kind_title(c, spec, kind), "kind", kind, "state", "open");
    return reg_put(c, db, spec_register(spec, "custody_account"), 0, "create", v, ret_id);
}

int books_enter(struct ctx *c, struct db *db, const struct spec *spec, int64_t item, const struct entry *e, int64_t *ret_movement) {
    int64_t source, movement;
    char now[DATETIME_SIZE];
    TRY(custody_first_account(c, db, spec, "source", &source));
    ctx_moment(c, now);
    if (c->day)
        memcpy(now + DATE_SIZE - 1, "T00:00:00", 10);      /* what was handed out on the same day comes after */
    json_t *v = json_object();
    json_object_set_new(v, "account", json_integer(source));
    TRY(books_put(c, db, spec, "custody_item", item, "refresh", v));
    v = e->more ? json_copy((json_t *)e->more) : json_object();
    json_object_set_new(v, "item", json_integer(item));
    json_object_set_new(v, "kind", json_string(e->kind));
    json_object_set_new(v, "from_account", json_integer(source));
    json_object_set_new(v, "to_account", json_integer(e->to));
    json_object_set_new(v, "given_at", json_string(now));
    json_object_set_new(v, "received_at", json_string(now));
    if (c->actor->person && !json_object_get(v, "received_by"))
        json_object_set_new(v, "received_by", json_integer(c->actor->person));
    json_object_set_new(v, "state", json_string("posted"));
    TRY(reg_put(c, db, spec_register(spec, "movement"), 0, "post", v, &movement));
    if (ret_movement)
        *ret_movement = movement;
    return books_post(c, db, spec, movement, NULL);
}

static int enter(struct ctx *c, struct db *db, const struct spec *spec, int64_t item) {
    struct entry e = {.kind = "enter"};
    TRY(custody_first_account(c, db, spec, "registry", &e.to));
    return books_enter(c, db, spec, item, &e, NULL);
}

int books_open(struct ctx *c, struct db *db, const struct spec *spec, const char *kind, const struct thing *t, int64_t *ret_item) {
    char today[DATE_SIZE];
    json_t *v = json_object(), *audience = NULL;
    ctx_day(c, today);
    json_object_set_new(v, "name", json_string(t->name));
    json_object_set_new(v, "kind", json_string(t->kind ? t->kind : kind));
    json_object_set_new(v, kind, json_integer(t->id));
    json_object_set_new(v, "level", json_integer(t->level));
    if (t->audience) {
        TRY(json_parse(c, t->audience, strlen(t->audience), &audience));
        json_object_set_new(v, "audience", audience);
    }
    json_object_set_new(v, "opened_on", json_string(today));
    json_object_set_new(v, "state", json_string("live"));
    return reg_put(c, db, spec_register(spec, "custody_item"), 0, "create", v, ret_item);
}

static int open_all(struct ctx *c, struct db *db, const struct spec *spec, const char *kind, const struct query *q, int64_t id) {
    struct thing *t = NEWN(c, struct thing, LIMIT_MAKE_CHILDREN);
    int n = 0, rc;
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, q, &s, A(id)));
        while ((rc = db_next(c, &s)) > 0 && n < LIMIT_MAKE_CHILDREN)
            t[n++] = (struct thing){db_i64(&s, 0), db_i64(&s, 2), db_i64(&s, 4), db_text(c, &s, 1), db_text(c, &s, 3), db_text(c, &s, 5)};
        TRY(rc);
    }
    for (int i = 0; i < n; i++) {
        int64_t item;
        TRY(books_open(c, db, spec, kind, &t[i], &item));
        TRY(enter(c, db, spec, item));
    }
    return 0;
}

static int open_record(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record) {
    if (str_eq(reg->name, "document"))
        return open_all(c, db, spec, "copy", Q_CUSTODY_COPIES, record);
    if (str_eq(reg->name, "copy"))
        return open_all(c, db, spec, "copy", Q_CUSTODY_COPY, record);
    if (str_eq(reg->name, "medium"))
        return open_all(c, db, spec, "medium", Q_CUSTODY_MEDIUM, record);
    return enter(c, db, spec, record);
}

/* A medium declared more secret is so in the books from then on; declared less secret it stays what it held, unless that was a mistake put right in time. */
static int raise_medium(struct ctx *c, struct db *db, const struct spec *spec, int64_t medium) {
    char today[DATE_SIZE];
    ctx_day(c, today);
    for (;;) {
        AUTO_STMT s = {0};
        int rc;
        TRY(db_query(c, db, Q_CUSTODY_BEHIND, &s, A(medium), A((const char *)today)));
        TRY(rc = db_next(c, &s));
        if (!rc)
            return 0;
        int64_t item = db_i64(&s, 0), level = db_i64(&s, 1);
        stmt_close(&s);
        TRY(custody_relevel(c, db, spec, item, level));
    }
}

int custody_effect(struct ctx *c, struct db *db, const struct spec *spec, const char *name,
                   const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    if (str_eq(name, "custody_post"))
        return books_post(c, db, spec, record, a);
    if (str_eq(name, "custody_batch"))
        return batch_post(c, db, spec, record, a);
    if (str_eq(name, "custody_counter"))
        return counter(c, db, spec, record, a);
    if (str_eq(name, "custody_open"))
        return open_record(c, db, spec, reg, record);
    if (str_eq(name, "custody_withdraw"))
        return withdraw(c, db, spec, reg, record, a);
    if (str_eq(name, "custody_raise"))
        return raise_medium(c, db, spec, record);
    return fail(c, E_MODEL, "register %s: unknown effect %s", reg->name, name);
}

int custody_audit(struct ctx *c, struct db *db, int (*fn)(void *arg, int64_t item, const char *what), void *arg) {
    AUTO_STMT s = {0};
    int64_t item = 0, account = 0, at = 0;
    int n = 0, rc;
    TRY(db_query0(c, db, Q_CUSTODY_WALK, &s));
    while ((rc = db_next(c, &s)) > 0) {
        if (db_i64(&s, 0) != item) {
            if (item && at && at != account)
                TRY(fn(arg, item, "account"));
            item = db_i64(&s, 0);
            account = db_i64(&s, 1);
            at = 0;
            n++;
        }
        if (db_is_null(&s, 2))
            continue;
        if (at && db_i64(&s, 2) != at)
            TRY(fn(arg, item, "joint"));
        at = db_i64(&s, 3);
    }
    TRY(rc);
    if (item && at && at != account)
        TRY(fn(arg, item, "account"));
    return n;
}
