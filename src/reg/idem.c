/* Requests that come again: for a day, the same key and the same request get the first answer, and nothing is done twice. */
#include "db/group.h"
#include "reg/internal.h"

enum { US_PER_S = 1000000, KEPT_S = 24 * 3600, PRUNE_S = 60 };
static const char table[] = "reg_idem", counter[] = "reg_idem rows";

static int request_hash(struct ctx *c, const struct reg_act *a, char ret_hash[65]) {
    unsigned char sum[32];
    struct str s;
    json_t *j = json_object();
    json_object_set_new(j, "register", json_string(a->reg->name));
    json_object_set_new(j, "action", json_string(a->action->name));
    json_object_set_new(j, "record", json_integer(a->record));
    json_object_set_new(j, "comment", json_string(a->comment ? a->comment : ""));
    if (a->fields)
        json_object_set(j, "fields", (json_t *)a->fields);
    str_init(&s, c, 8 << 20);
    json_canonical(&s, j);
    TRY(str_end(&s));
    sm3(s.p, s.len, sum);
    hex_print(sum, sizeof sum, ret_hash);
    return 0;
}

int reg_act_prepare(struct ctx *c, struct reg_act *a) {
    return a->idem_key ? request_hash(c, a, a->request) : 0;
}

/* 1: done before, ret_d is the first answer. */
static int get(struct ctx *c, struct db *db, int64_t account, const char *key, const char *request, struct reg_done *ret_d) {
    AUTO_STMT s = {0};
    if (strlen(key) < 8 || strlen(key) > 64)
        return fail(c, E_INVALID, T("幂等键应为8至64个字符", "the idempotency key must have 8 to 64 characters"));
    TRY(db_query(c, db, Q_REG_IDEM_GET, &s, A(account), A(key), A(c->now_us(c) / US_PER_S - KEPT_S)));
    int got = db_next(c, &s);
    if (got <= 0)
        return got;
    if (!str_eq(db_peek(&s, 0, NULL), request))
        return fail(c, E_CONFLICT, T("幂等键 %s 已用于另一个请求，未办理；新的请求请换一个键", "the idempotency key %s was used for another request: nothing was done; send a new request with a new key"), key);
    *ret_d = (struct reg_done){db_i64(&s, 1), db_i64(&s, 2), db_i64(&s, 3), NULL};
    return 1;
}

/* How many are kept is a number of its own, written once a group: one taken out behind the program is missed (watch.c). */
static int count(struct ctx *c, struct db *db, int64_t more) {
    AUTO_STMT s = {0};
    int64_t n;
    if (!db_later_counter_get(db, counter, &n)) {
        TRY(db_query(c, db, Q_REG_NUMBER_GET, &s, A(table), A("rows")));
        int got = db_next(c, &s);
        TRY(got);
        if (!got) {                                     /* counted for the first time: as they stand, with the new one */
            stmt_close(&s);
            TRY(db_one0(c, db, Q_REG_IDEM_COUNT, &s));
            more = 0;
        }
        n = db_i64(&s, 0);
        stmt_close(&s);
    }
    return db_later_counter(c, db, Q_REG_NUMBER_PUT, counter, n + more, table, "rows");
}

static int put(struct ctx *c, struct db *db, int64_t account, const char *key, const char *request, const struct reg_done *d) {
    static _Atomic int64_t pruned;
    int64_t now = c->now_us(c) / US_PER_S;
    int gone = 0, kept;
    if (now - pruned >= PRUNE_S || now < pruned) {
        TRY(gone = db_exec(c, db, Q_REG_IDEM_PRUNE, A(now - KEPT_S)));
        pruned = now;
    }
    const struct db_args row = ARGS(A(account), A(key), A(request), A(now), A(d->record), A(d->version), A(d->event));
    TRY(kept = db_run(c, db, Q_REG_IDEM_PUT, row));
    if (!kept) {                                        /* the key of a request whose day is over */
        TRY(db_exec(c, db, Q_REG_IDEM_DROP, A(account), A(key)));
        TRY(db_run(c, db, Q_REG_IDEM_PUT, row));
    }
    return count(c, db, kept - gone);
}

int idem_find(struct ctx *c, struct db *db, const struct auth_user *u, const struct reg_act *a, char ret_request[65], struct reg_done *ret_d) {
    if (!a->idem_key)
        return 0;
    memcpy(ret_request, a->request, sizeof a->request);
    if (!*ret_request)
        TRY(request_hash(c, a, ret_request));
    return get(c, db, u->actor.account, a->idem_key, ret_request, ret_d);
}

int idem_keep(struct ctx *c, struct db *db, const struct auth_user *u, const struct reg_act *a, const char *request, const struct reg_done *d) {
    return a->idem_key ? put(c, db, u->actor.account, a->idem_key, request, d) : 0;
}

int reg_once(struct ctx *c, struct db *db, int64_t account, const char *key, const char *request, int64_t *ret_record) {
    struct reg_done d;
    int known = key ? get(c, db, account, key, request, &d) : 0;
    if (known > 0)
        *ret_record = d.record;
    return known;
}

int reg_once_keep(struct ctx *c, struct db *db, int64_t account, const char *key, const char *request, int64_t record) {
    return key ? put(c, db, account, key, request, &(struct reg_done){.record = record}) : 0;
}
