#include "custody/custody.h"

#include "custody/sql.gen.h"

struct move {
    int64_t id, item, from, to;
    const char *kind, *at, *due_on;
};

static int load(struct ctx *c, struct db *db, int64_t record, struct move *m) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_MOVEMENT, &s, A(record)));
    *m = (struct move){record, db_i64(&s, 0), db_i64(&s, 2), db_i64(&s, 3),
                       db_text(c, &s, 1), db_text(c, &s, 4), db_text(c, &s, 5)};
    return 0;
}

/* A movement starts where the last one ended, and not before it. */
static int starts_there(struct ctx *c, struct db *db, const struct move *m) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_ITEM_GET, &s, A(m->item)));
    const char *name = db_text(c, &s, 3), *where = db_text(c, &s, 4), *since = db_text(c, &s, 2);
    if (!str_eq(db_text(c, &s, 1), "live"))
        return fail(c, E_STATE, T("%s已销账,不能再移动", "%s is closed and never moves again"), name);
    if (m->from == m->to)
        return fail(c, E_INVALID, T("%s:转出和转入是同一账户", "%s: both sides are the same account"), name);
    if (!db_is_null(&s, 0) && db_i64(&s, 0) != m->from)
        return fail(c, E_STATE, T("%s现在在%s,不在所填的转出账户", "%s is in %s, not in the account given"), name, where);
    if (since && m->at && strcmp(m->at, since) < 0)
        return fail(c, E_STATE, T("%s的上一次移动在%s,不能早于它", "%s moved last at %s; a movement cannot be earlier"), name, since);
    return 0;
}

/* The item follows: account, holder, department, since, due. Things destroyed, sent out or archived elsewhere are closed by their own registers. */
static int follow(struct ctx *c, struct db *db, const struct spec *spec, const struct move *m) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_ACCOUNT_GET, &s, A(m->to)));
    const char *kind = db_text(c, &s, 0);
    if (!str_eq(db_text(c, &s, 1), "open"))
        return fail(c, E_STATE, T("账户%s已停用", "account %s is closed"), db_text(c, &s, 4));
    json_t *v = json_object();
    json_object_set_new(v, "account", json_integer(m->to));
    json_object_set_new(v, "holder", str_eq(kind, "person") ? json_integer(db_i64(&s, 2)) : json_null());
    json_object_set_new(v, "department", db_is_null(&s, 3) ? json_null() : json_integer(db_i64(&s, 3)));
    json_object_set_new(v, "since_at", json_string(m->at));
    json_object_set_new(v, "due_on", m->due_on ? json_string(m->due_on) : json_null());
    if (str_eq(kind, "destroyer"))
        json_object_set_new(v, "state", json_string("closed"));
    int64_t same;
    return reg_put(c, db, spec_register(spec, "custody_item"), m->item, "refresh", v, &same);
}

/* What had to come back has come back: earlier movements with a due date are marked returned. */
static int settle(struct ctx *c, struct db *db, const struct spec *spec, const struct move *m) {
    int64_t open[64];
    int n = 0, rc;
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, Q_CUSTODY_OPEN_LOANS, &s, A(m->item), A(m->id)));
        while ((rc = db_next(c, &s)) > 0 && n < (int)COUNT(open))
            open[n++] = db_i64(&s, 0);
        TRY(rc);
    }
    for (int i = 0; i < n; i++) {
        json_t *v = json_object();
        json_object_set_new(v, "returned_at", json_string(m->at));
        int64_t same;
        TRY(reg_put(c, db, spec_register(spec, "movement"), open[i], "mark_returned", v, &same));
    }
    return 0;
}

/* A movement is as secret as its item. */
static int classify(struct ctx *c, struct db *db, const struct spec *spec, const struct move *m) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_LEVELS, &s, A(m->id)));
    if (db_i64(&s, 0) == db_i64(&s, 1))
        return 0;
    json_t *v = json_object();
    json_object_set_new(v, "level", json_integer(db_i64(&s, 1)));
    stmt_close(&s);
    int64_t same;
    return reg_put(c, db, spec_register(spec, "movement"), m->id, "classify", v, &same);
}

static int post(struct ctx *c, struct db *db, const struct spec *spec, int64_t record) {
    struct move m;
    TRY(load(c, db, record, &m));
    TRY(classify(c, db, spec, &m));
    TRY(starts_there(c, db, &m));
    TRY(settle(c, db, spec, &m));
    return follow(c, db, spec, &m);
}

/* A counter-entry: a new movement back, both visible; only the item's last movement can be countered. */
static int counter(struct ctx *c, struct db *db, const struct spec *spec, int64_t record, const struct reg_act *a) {
    struct move m;
    TRY(load(c, db, record, &m));
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_LAST, &s, A(m.item)));
        if (db_i64(&s, 0) != record)
            return fail(c, E_STATE, T("之后还有移动,请先冲正最后一笔", "there is a later movement: counter the last one first"));
    }
    char now[DATETIME_SIZE];
    when_datetime(c->now_us(c), now);
    json_t *v = json_object();
    json_object_set_new(v, "item", json_integer(m.item));
    json_object_set_new(v, "kind", json_string("counter"));
    json_object_set_new(v, "from_account", json_integer(m.to));
    json_object_set_new(v, "to_account", json_integer(m.from));
    json_object_set_new(v, "given_at", json_string(now));
    json_object_set_new(v, "received_at", json_string(now));
    json_object_set_new(v, "counter_of", json_integer(record));
    if (a && a->comment)
        json_object_set_new(v, "reason", json_string(a->comment));
    json_object_set_new(v, "state", json_string("posted"));
    int64_t back;
    TRY(reg_put(c, db, spec_register(spec, "movement"), 0, "counter", v, &back));
    m.id = back;
    m.to = m.from;
    m.at = now;
    m.due_on = NULL;
    return follow(c, db, spec, &m);
}

static int first_account(struct ctx *c, struct db *db, const char *kind, int64_t *ret_id) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_FIRST_ACCOUNT, &s, A(kind)));
    if (db_is_null(&s, 0))
        return fail(c, E_STATE, T("没有启用的“%s”账户,请先在保管账户中建立", "no open account of kind %s: create one first"), kind);
    *ret_id = db_i64(&s, 0);
    return 0;
}

/* The item's first entry: from the source into the registry, so that received + made is a debit like any other. */
static int enter(struct ctx *c, struct db *db, const struct spec *spec, int64_t item) {
    int64_t source, registry, movement, same;
    char now[DATETIME_SIZE];
    TRY(first_account(c, db, "source", &source));
    TRY(first_account(c, db, "registry", &registry));
    when_datetime(c->now_us(c), now);
    json_t *v = json_object();
    json_object_set_new(v, "account", json_integer(source));
    TRY(reg_put(c, db, spec_register(spec, "custody_item"), item, "refresh", v, &same));
    v = json_object();
    json_object_set_new(v, "item", json_integer(item));
    json_object_set_new(v, "kind", json_string("enter"));
    json_object_set_new(v, "from_account", json_integer(source));
    json_object_set_new(v, "to_account", json_integer(registry));
    json_object_set_new(v, "given_at", json_string(now));
    json_object_set_new(v, "received_at", json_string(now));
    if (c->actor->person)
        json_object_set_new(v, "received_by", json_integer(c->actor->person));
    json_object_set_new(v, "state", json_string("posted"));
    TRY(reg_put(c, db, spec_register(spec, "movement"), 0, "post", v, &movement));
    return post(c, db, spec, movement);
}

struct thing { int64_t id, level, department; const char *name, *audience; };

/* A copy or medium becomes an item of the books. */
static int open_thing(struct ctx *c, struct db *db, const struct spec *spec, const char *kind, const struct thing *t) {
    char today[DATE_SIZE];
    json_t *v = json_object(), *audience = NULL;
    ctx_today(c, today);
    json_object_set_new(v, "name", json_string(t->name));
    json_object_set_new(v, "kind", json_string(kind));
    json_object_set_new(v, kind, json_integer(t->id));
    json_object_set_new(v, "level", json_integer(t->level));
    if (t->audience) {
        TRY(json_parse(c, t->audience, strlen(t->audience), &audience));
        json_object_set_new(v, "audience", audience);
    }
    json_object_set_new(v, "opened_on", json_string(today));
    json_object_set_new(v, "state", json_string("live"));
    int64_t item;
    TRY(reg_put(c, db, spec_register(spec, "custody_item"), 0, "create", v, &item));
    return enter(c, db, spec, item);
}

static int open_all(struct ctx *c, struct db *db, const struct spec *spec, const char *kind, const struct query *q, int64_t id) {
    struct thing *t = NEWN(c, struct thing, LIMIT_MAKE_CHILDREN);
    int n = 0, rc;
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, q, &s, A(id)));
        while ((rc = db_next(c, &s)) > 0 && n < LIMIT_MAKE_CHILDREN)
            t[n++] = (struct thing){db_i64(&s, 0), db_i64(&s, 2), db_i64(&s, 4), db_text(c, &s, 1), db_text(c, &s, 3)};
        TRY(rc);
    }
    for (int i = 0; i < n; i++)
        TRY(open_thing(c, db, spec, kind, &t[i]));
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

int custody_effect(struct ctx *c, struct db *db, const struct spec *spec, const char *name,
                   const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    if (str_eq(name, "custody_post"))
        return post(c, db, spec, record);
    if (str_eq(name, "custody_counter"))
        return counter(c, db, spec, record, a);
    if (str_eq(name, "custody_open"))
        return open_record(c, db, spec, reg, record);
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
