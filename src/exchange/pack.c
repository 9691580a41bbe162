/* What goes out: a run in numbers to the superior, a notice to a unit. */
#include "exchange/internal.h"
#include "ticket/ticket.h"

/* Heads of the ledger at the packages before: as they stood then and as the ledger has them now must be one. */
static int earlier(struct ctx *c, struct db *db, int64_t peer, json_t *list, int64_t *ret_no) {
    AUTO_STMT s = {0};
    int rc;
    *ret_no = 1;
    TRY(db_query(c, db, Q_EXCHANGE_SENT, &s, A(peer)));
    while ((rc = db_next(c, &s)) > 0) {
        AUTO_STMT now = {0};
        int64_t no = db_i64(&s, 0), head = db_i64(&s, 2);
        TRY(db_query(c, db, Q_EXCHANGE_EVENT, &now, A(unit_of(c)), A(head)));
        int have = db_next(c, &now);
        TRY(have);
        *ret_no = no + 1 > *ret_no ? no + 1 : *ret_no;
        json_array_append_new(list, json_pack("{s:I,s:s,s:I,s:s?}", "no", (json_int_t)no, "sm3", db_text(c, &s, 1), "head", (json_int_t)head, "hash", have ? db_text(c, &now, 0) : NULL));
    }
    return rc;
}

static int figures(struct ctx *c, struct db *db, json_t *o) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_EXCHANGE_FIGURES, &s));
    while ((rc = db_next(c, &s)) > 0)
        json_object_set_new(o, db_peek(&s, 0, NULL), json_integer(db_i64(&s, 4)));
    return rc;
}

int peer_for(struct ctx *c, struct db *db, int64_t id, const char *kind, struct peer *p) {
    AUTO_STMT s = {0};
    int rc = db_one(c, db, Q_EXCHANGE_PEER_ID, &s, A(id));
    if (rc == E_NOTFOUND)
        return fail(c, E_NOTFOUND, T("没有上下级单位 %" PRId64, "no unit %" PRId64 " above or below"), id);
    TRY(rc);
    peer_of(c, &s, p);
    if (!str_eq(p->state, "active"))
        return fail(c, E_STATE, T("%s 的密钥还没有核对确认", "the key of %s is not confirmed"), p->name);
    if (!str_eq(p->kind, kind))
        return fail(c, E_STATE, str_eq(kind, "superior") ? T("%s 不是上级单位", "%s is no superior") : T("%s 不是下级单位", "%s is no subordinate"), p->name);
    return 0;
}

int seal_to(struct ctx *c, const struct office *o, const struct peer *to, const char *kind, json_t *j, const char **ret_bytes, size_t *ret_n) {
    char now[DATETIME_SIZE];
    struct str json;
    when_datetime(c->now_us(c), now);
    json_object_update_new(j, json_pack("{s:s,s:s,s:s,s:s,s:s}", "format", "shenzhi-package/1", "kind", kind, "code", o->code, "name", o->name, "made_at", now));
    str_init(&json, c, LETTER_MAX_BYTES);
    json_canonical(&json, j);
    TRY(str_end(&json));
    return letter_write(c, o->key, to->key, json.p, json.len, ret_bytes, ret_n);
}

static int reported(struct ctx *c, struct db *db, const struct spec *spec, int64_t run, const char *to) {
    char today[DATE_SIZE];
    ctx_today(c, today);
    return put_by_name(c, db, spec, "assessment_run", run, "report", json_pack("{s:s,s:s}", "reported_on", today, "reported_to", to), NULL);
}

/* Which of those sent back this one answers: of the same standard and period. */
static int renew(struct ctx *c, struct db *db, const struct spec *spec, int64_t run, int64_t peer) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_EXCHANGE_TO_RENEW, &s, A(run), A(peer)));
    while ((rc = db_next(c, &s)) > 0)
        TRY(put_by_name(c, db, spec, "submission", db_i64(&s, 0), "renew", json_pack("{s:s}", "state", "renewed"), NULL));
    return rc;
}

int exchange_pack(struct ctx *c, struct db *db, const struct spec *spec, const char *data, int64_t run, int64_t peer, const char **ret_bytes, size_t *ret_n) {
    struct office o;
    struct peer to;
    char sm3[65];
    char now[DATETIME_SIZE], hash[65];
    int64_t no, head;
    json_t *numbers, *before = json_array(), *count = json_object();
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    TRY(office_sealing(c, db, data, &o));
    TRY(peer_for(c, db, peer, "superior", &to));
    TRY(assess_numbers(c, db, spec, run, &numbers));
    TRY(earlier(c, db, peer, before, &no));
    TRY(figures(c, db, count));
    TRY(ledger_ours(c, db, unit_of(c)));
    TRY(ledger_head(c, db, unit_of(c), &head, hash));
    const json_t *percent = json_object_get(json_object_get(numbers, "sums"), "percent");
    json_t *shown = json_is_integer(percent) ? json_string(hundredths_str(c, json_integer_value(percent))) : json_null();
    TRY(seal_to(c, &o, &to, "assessment", json_pack("{s:I,s:o,s:o,s:{s:I,s:s},s:o}", "no", (json_int_t)no, "numbers", numbers, "figures", count, "ledger", "head", (json_int_t)head, "hash", hash, "earlier", before), ret_bytes, ret_n));
    ticket_sm3(*ret_bytes, *ret_n, sm3);
    when_datetime(c->now_us(c), now);
    TRY(renew(c, db, spec, run, peer));
    TRY(put_by_name(c, db, spec, "submission", 0, "create", json_pack("{s:I,s:I,s:I,s:s,s:o,s:I,s:s,s:s,s:s}", "run", (json_int_t)run, "peer", (json_int_t)peer, "no", (json_int_t)no, "made_at", now, "percent", shown,
                "ledger_head", (json_int_t)head, "ledger_hash", hash, "file_sm3", sm3, "state", "made"), NULL));
    TRY(reported(c, db, spec, run, to.name));
    return tx_commit(c, &tx);
}

int exchange_notice(struct ctx *c, struct db *db, const struct spec *spec, const char *data, int64_t notice, const char **ret_bytes, size_t *ret_n) {
    struct office o;
    struct peer to;
    char sm3[65];
    AUTO_STMT s = {0};
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    TRY(office_sealing(c, db, data, &o));
    int rc = db_one(c, db, Q_EXCHANGE_NOTICE, &s, A(notice));
    if (rc == E_NOTFOUND)
        return fail(c, E_NOTFOUND, T("没有整改通知 %" PRId64, "no notice %" PRId64), notice);
    TRY(rc);
    const char *state = db_text(c, &s, 7);
    if (!str_eq(state, "approved") && !str_eq(state, "issued"))
        return fail(c, E_STATE, T("整改通知还没有签发", "the notice is not approved"));
    TRY(peer_for(c, db, db_i64(&s, 1), "subordinate", &to));
    if (db_i64(&s, 8) != to.id)
        return fail(c, E_INVALID, T("所依据的自评不是 %s 报的，请撤回后重新起草", "the assessment it is about was not reported by %s: drop the notice and draft another"), to.name);
    json_t *j = json_pack("{s:I,s:s,s:s?,s:o,s:s,s:s?}", "notice", (json_int_t)notice, "title", db_text(c, &s, 2), "opinion_no", db_text(c, &s, 3), "problems", lines_of(c, db_text(c, &s, 4)), "due_on", db_text(c, &s, 5), "issued_on", db_text(c, &s, 6));
    const char *lacks = notice_lacks(c, j);
    if (lacks)
        return fail(c, E_INVALID, T("%s，请退回修改", "%s: let it be returned and mended"), lacks);
    TRY(seal_to(c, &o, &to, "notice", j, ret_bytes, ret_n));
    ticket_sm3(*ret_bytes, *ret_n, sm3);
    TRY(put_by_name(c, db, spec, "supervision", notice, "issue", json_pack("{s:s,s:s}", "file_sm3", sm3, "state", "issued"), NULL));
    return tx_commit(c, &tx);
}
