/* Booking one movement: from where the item is to another account, with what follows from it. */
#include "custody/internal.h"

struct move {
    int64_t id, item, from, to, given_by, received_by;
    const char *kind, *at, *due_on;
};

static int load(struct ctx *c, struct db *db, int64_t record, struct move *m) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_MOVEMENT, &s, A(record)));
    *m = (struct move){record, db_i64(&s, 0), db_i64(&s, 2), db_i64(&s, 3), db_i64(&s, 6), db_i64(&s, 7),
                       db_text(c, &s, 1), db_text(c, &s, 4), db_text(c, &s, 5)};
    return 0;
}

int books_clock(struct ctx *c, const char *name, const char *since) {
    char now[DATETIME_SIZE];
    when_datetime(c->now_us(c), now);
    return !since || strcmp(now, since) >= 0 ? 0 : fail(c, E_STATE, T("服务器时钟（%s）早于%s的上一次移动（%s）：时钟可能被拨回，请系统管理员校准后再办", "the server's clock (%s) is before the last movement of %s (%s): it may have been set back; have it corrected first"), now, name, since);
}

static int check_time(struct ctx *c, const struct move *m, const char *name, const char *since) {
    char limit[DATETIME_SIZE];
    when_datetime(c->now_us(c) + CLOCK_SLACK_US, limit);
    if (m->at && strcmp(m->at, limit) > 0)
        return fail(c, E_INVALID, T("%s：移动时间%s还没有到", "%s: %s is still to come"), name, m->at);
    if (!since || !m->at || strcmp(m->at, since) >= 0)
        return 0;
    TRY(books_clock(c, name, since));
    return fail(c, E_STATE, T("%s的上一次移动在%s，不能早于它", "%s moved last at %s; a movement cannot be earlier"), name, since);
}

/* A movement starts where the last one ended, and not before it. */
static int starts_there(struct ctx *c, struct db *db, const struct move *m) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_ITEM_GET, &s, A(m->item)));
    const char *name = db_text(c, &s, 3), *where = db_text(c, &s, 4);
    if (!str_eq(db_text(c, &s, 1), "live"))
        return fail(c, E_STATE, T("%s已销账，不能再移动", "%s is closed and never moves again"), name);
    if (m->from == m->to)
        return fail(c, E_INVALID, T("%s已经在“%s”，转出和转入是同一账户", "%s is in %s already: both sides are the same account"), name, where ? where : "");
    if (!db_is_null(&s, 0) && db_i64(&s, 0) != m->from)
        return fail(c, E_STATE, T("%s现在在%s，不在所填的转出账户", "%s is in %s, not in the account given"), name, where);
    return check_time(c, m, name, db_text(c, &s, 2));
}

int books_put(struct ctx *c, struct db *db, const struct spec *spec, const char *reg, int64_t id, const char *action, json_t *v) {
    return reg_put(c, db, spec_register(spec, reg), id, action, v, NULL);
}

int books_follow(struct ctx *c, struct db *db, const struct spec *spec, int64_t item, int64_t to, const char *at, const char *due_on) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_ACCOUNT_GET, &s, A(to)));
    const char *kind = db_text(c, &s, 0);
    if (!str_eq(db_text(c, &s, 1), "open"))
        return fail(c, E_STATE, T("账户%s已停用", "account %s is closed"), db_text(c, &s, 4));
    json_t *v = json_object();
    json_object_set_new(v, "account", json_integer(to));
    json_object_set_new(v, "holder", str_eq(kind, "person") ? json_integer(db_i64(&s, 2)) : json_null());
    json_object_set_new(v, "department", db_is_null(&s, 3) ? json_null() : json_integer(db_i64(&s, 3)));
    json_object_set_new(v, "since_at", json_string(at));
    json_object_set_new(v, "due_on", due_on ? json_string(due_on) : json_null());
    bool end = str_eq(kind, "destroyer");
    if (end)
        json_object_set_new(v, "state", json_string("closed"));
    TRY(books_put(c, db, spec, "custody_item", item, "refresh", v));
    return end ? books_end(c, db, spec, item) : 0;
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
        TRY(books_put(c, db, spec, "movement", open[i], "mark_returned", json_pack("{s:s}", "returned_at", m->at)));
    }
    return 0;
}

int books_reopen(struct ctx *c, struct db *db, const struct spec *spec, int64_t movement, const char **ret_due) {
    *ret_due = NULL;
    for (;;) {
        AUTO_STMT s = {0};
        int rc;
        TRY(db_query(c, db, Q_CUSTODY_SETTLED, &s, A(movement)));
        TRY(rc = db_next(c, &s));
        if (!rc)
            return 0;
        int64_t loan = db_i64(&s, 0);
        *ret_due = *ret_due ? *ret_due : db_text(c, &s, 1);
        stmt_close(&s);
        TRY(books_put(c, db, spec, "movement", loan, "counter", json_pack("{s:n}", "returned_at")));
    }
}

static int64_t person_of(struct ctx *c, struct db *db, int64_t account) {
    AUTO_STMT s = {0};
    if (db_query(c, db, Q_CUSTODY_ACCOUNT_GET, &s, A(account)) < 0 || db_next(c, &s) <= 0)
        return 0;
    if (str_eq(db_peek(&s, 0, NULL), "registry") && c->actor->person)
        return c->actor->person;                          /* whoever stands at the registry's counter */
    return db_i64(&s, 2) ? db_i64(&s, 2) : db_i64(&s, 5); /* the person, else the keeper */
}

static void put_id(json_t *v, const char *field, int64_t id) {
    if (id)
        json_object_set_new(v, field, json_integer(id));
}

/* A movement is as secret as its item and names who gave and who received. */
static int complete(struct ctx *c, struct db *db, const struct spec *spec, struct move *m) {
    json_t *v = json_object();
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_LEVELS, &s, A(m->id)));
        if (db_i64(&s, 0) != db_i64(&s, 1))
            json_object_set_new(v, "level", json_integer(db_i64(&s, 1)));
    }
    if (!m->given_by)
        put_id(v, "given_by", m->given_by = person_of(c, db, m->from));
    if (!m->received_by)
        put_id(v, "received_by", m->received_by = person_of(c, db, m->to));
    return json_object_size(v) ? books_put(c, db, spec, "movement", m->id, "complete", v) : 0;
}

/* Who signs second at the counter is the other side of the movement, nobody else. */
static int signed_by_party(struct ctx *c, struct db *db, const struct move *m, const struct reg_act *a) {
    if (!a || a->signatures != 2 || !a->second_person)
        return 0;
    int64_t me = c->actor->person, other = m->received_by && m->received_by != me ? m->received_by : m->given_by != me ? m->given_by : 0;
    if (!other || a->second_person == other || (a->second_person == m->given_by && m->given_by != me))
        return 0;
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_NAMES, &s, A(a->second_person), A(other)));
    return fail(c, E_SEPARATE, T("签字的是%s，这一笔的对方是%s：请由本人签字", "%s signed, but the other side of this movement is %s: that person signs"),
                db_text(c, &s, 0), db_text(c, &s, 1));
}

int books_tally(struct ctx *c, struct db *db, int64_t item, int64_t from, int64_t to) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_ITEM_GET, &s, A(item)));
    int64_t level = db_i64(&s, 5);
    stmt_close(&s);
    TRY(db_exec(c, db, Q_CUSTODY_TALLY_ADD, A(from), A(level), A((int64_t)-1)));
    return db_exec(c, db, Q_CUSTODY_TALLY_ADD, A(to), A(level), A((int64_t)1));
}

static int tally_shift(struct ctx *c, struct db *db, int64_t account, int64_t from, int64_t to, int64_t n) {
    TRY(db_exec(c, db, Q_CUSTODY_TALLY_ADD, A(account), A(from), A(-n)));
    return db_exec(c, db, Q_CUSTODY_TALLY_ADD, A(account), A(to), A(n));
}

int custody_relevel(struct ctx *c, struct db *db, const struct spec *spec, int64_t item, int64_t level) {
    AUTO_STMT s = {0}, source = {0};
    TRY(db_one(c, db, Q_CUSTODY_ITEM_GET, &s, A(item)));
    int64_t account = db_i64(&s, 0), was = db_i64(&s, 5);
    stmt_close(&s);
    if (was == level)
        return 0;
    if (account) {                                       /* what an account holds more of a level, the source has given more */
        TRY(db_one0(c, db, Q_CUSTODY_SOURCE, &source));
        TRY(tally_shift(c, db, account, was, level, 1));
        TRY(tally_shift(c, db, db_i64(&source, 0), was, level, -1));
    }
    return books_put(c, db, spec, "custody_item", item, "remark", json_pack("{s:I}", "level", (json_int_t)level));
}

int books_post(struct ctx *c, struct db *db, const struct spec *spec, int64_t movement, const struct reg_act *a) {
    struct move m;
    TRY(load(c, db, movement, &m));
    TRY(complete(c, db, spec, &m));
    TRY(starts_there(c, db, &m));
    TRY(signed_by_party(c, db, &m, a));
    TRY(settle(c, db, spec, &m));
    TRY(books_tally(c, db, m.item, m.from, m.to));
    return books_follow(c, db, spec, m.item, m.to, m.at, m.due_on);
}

static int values_of(struct ctx *c, struct db *db, const struct custody_book *m, json_t *v) {
    char now[DATETIME_SIZE];
    AUTO_STMT s = {0};
    int found = db_query(c, db, Q_CUSTODY_ITEM_GET, &s, A(m->item));
    TRY(found);
    found = db_next(c, &s);
    TRY(found);
    if (!found)
        return fail(c, E_NOTFOUND, T("账上没有第%" PRId64 "号载体", "there is no item %" PRId64 " in the books"), m->item);
    ctx_moment(c, now);
    const char *since = db_is_null(&s, 2) ? now : db_text(c, &s, 2);
    bool same_day = c->day && !strncmp(since, now, DATE_SIZE - 1) && strcmp(since, now) > 0;     /* of a day nobody knows the hour */
    const char *at = m->at ? m->at : same_day ? since : now;
    json_object_set_new(v, "item", json_integer(m->item));
    json_object_set_new(v, "kind", json_string(m->kind));
    json_object_set_new(v, "from_account", json_integer(m->from ? m->from : db_i64(&s, 0)));
    json_object_set_new(v, "to_account", json_integer(m->to));
    json_object_set_new(v, "given_at", json_string(at));
    json_object_set_new(v, "received_at", json_string(at));
    json_object_set_new(v, "level", json_integer(db_i64(&s, 5)));
    json_object_set_new(v, "state", json_string("posted"));
    put_id(v, "given_by", m->given_by ? m->given_by : person_of(c, db, m->from ? m->from : db_i64(&s, 0)));
    put_id(v, "received_by", m->received_by ? m->received_by : person_of(c, db, m->to));
    if (m->due_on)
        json_object_set_new(v, "due_on", json_string(m->due_on));
    if (m->reason)
        json_object_set_new(v, "reason", json_string(m->reason));
    return 0;
}

int custody_book(struct ctx *c, struct db *db, const struct spec *spec, const struct custody_book *m, int64_t *ret_movement) {
    AUTO_TX tx = {0};
    const struct spec_register *reg = spec_register(spec, "movement");
    json_t *v = json_object();
    int64_t id;
    TRY(tx_begin(c, db, &tx));
    TRY(values_of(c, db, m, v));
    struct move plan = {.item = m->item, .from = json_i64(v, "from_account", 0), .to = m->to, .at = json_text(v, "given_at")};
    TRY(starts_there(c, db, &plan));         /* what cannot be is refused before anything is written */
    if (m->more)
        json_object_update(v, (json_t *)m->more);
    TRY(reg_put(c, db, reg, 0, "post", v, &id));
    TRY(books_post(c, db, spec, id, m->act));
    TRY(reg_prevent(c, db, spec, reg, id));
    TRY(tx_commit(c, &tx));
    if (ret_movement)
        *ret_movement = id;
    return 0;
}
