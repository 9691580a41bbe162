/* A report that is well formed but wrong goes back with its reasons; the unit sees them where it packed it, corrects the assessment and packs another. */
#include "exchange/internal.h"
#include "ticket/ticket.h"

/* What sending back, packed or taken, must have and has not; NULL: it is whole. */
static const char *lacks(struct ctx *c, const json_t *j) {
    if (json_i64(j, "no", 0) < 1 || !json_text(j, "sm3") || !day_of(j, "again_by") || !day_of(j, "sent_back_on"))
        return T("退回的文件缺少份数、摘要或日期", "what sends it back lacks the number, the digest or a date");
    if (strcmp(day_of(j, "again_by"), day_of(j, "sent_back_on")) < 0)
        return T("重新上报期限早于退回日期", "it is to be sent again before it was sent back");
    return lines_lack(c, json_object_get(j, "faults"));
}

int exchange_send_back(struct ctx *c, struct db *db, const struct spec *spec, const char *data, int64_t report, const char **ret_bytes, size_t *ret_n) {
    struct office o;
    struct peer to;
    char sm3[65];
    AUTO_STMT s = {0};
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    TRY(office_sealing(c, db, data, &o));
    int rc = db_one(c, db, Q_EXCHANGE_SENT_BACK, &s, A(report));
    if (rc == E_NOTFOUND)
        return fail(c, E_NOTFOUND, T("没有下级自评 %" PRId64, "no assessment %" PRId64 " of a unit"), report);
    TRY(rc);
    if (!str_eq(db_peek(&s, 6, NULL), "returned"))
        return fail(c, E_STATE, T("这份自评没有退回，或已经重报", "this assessment is not sent back, or another came since"));
    TRY(peer_for(c, db, db_i64(&s, 0), "subordinate", &to));
    json_t *j = json_pack("{s:I,s:s,s:o,s:s?,s:s?}", "no", (json_int_t)db_i64(&s, 1), "sm3", db_text(c, &s, 2), "faults", lines_of(c, db_text(c, &s, 3)), "again_by", db_text(c, &s, 4), "sent_back_on", db_text(c, &s, 5));
    const char *not_whole = lacks(c, j);
    if (not_whole)
        return fail(c, E_INVALID, T("%s，请修改退回理由", "%s: mend the reasons"), not_whole);
    TRY(seal_to(c, &o, &to, "return", j, ret_bytes, ret_n));
    ticket_sm3(*ret_bytes, *ret_n, sm3);
    TRY(put_by_name(c, db, spec, "unit_report", report, "pack_back", json_pack("{s:s}", "sent_back_sm3", sm3), NULL));
    return tx_commit(c, &tx);
}

static const char *joined(struct ctx *c, const json_t *faults) {
    const json_t *f;
    const char *text = "";
    size_t i;
    json_array_foreach(faults, i, f)
        text = arena_printf(c->mem, "%s%s%s", text, i ? "\n" : "", fit(c, f, EXCHANGE_LINE_CHARS));
    return text;
}

int take_sent_back(struct taken *t) {
    struct ctx *c = t->c;
    const char *not_whole = lacks(c, t->j), *faults;
    int64_t no = json_i64(t->j, "no", 0);
    AUTO_STMT s = {0};
    if (not_whole)
        return refuse(&t->no, "malformed", not_whole);
    TRY(db_query(c, t->db, Q_EXCHANGE_SUBMISSION, &s, A(t->from.id), A(no)));
    int there = db_next(c, &s);
    TRY(there);
    if (!there || !str_eq(db_peek(&s, 1, NULL), json_text(t->j, "sm3")))
        return refuse(&t->no, "not_sent", arena_printf(c->mem, T("退回的是第 %" PRId64 " 份上报包，本单位没有打过这个包", "it sends back package %" PRId64 ", which was not made here"), no));
    faults = joined(c, json_object_get(t->j, "faults"));
    if (strcmp(json_text(t->j, "made_at"), db_peek(&s, 4, NULL)) < 0)
        return refuse(&t->no, "replayed", T("比已收到的退回打包更早", "it was made before the one that is here"));
    if (!str_eq(db_peek(&s, 2, NULL), "made") && str_eq(db_peek(&s, 3, NULL), faults))
        return refuse(&t->no, "replayed", T("这份退回已经收过", "this is here already"));
    if (str_eq(db_peek(&s, 2, NULL), "renewed"))
        return refuse(&t->no, "replayed", T("退回的这一份已经重新上报", "another was packed since"));
    t->record = db_i64(&s, 0);
    t->kind = "return";
    t->register_name = "submission";
    json_array_append_new(t->notes, json_string(arena_printf(c->mem, T("请改正后于 %s 前重新上报", "correct it and send another by %s"), day_of(t->j, "again_by"))));
    return put_by_name(c, t->db, t->spec, "submission", t->record, "send_back", json_pack("{s:s,s:s,s:s,s:s,s:s}", "sent_back_at", json_text(t->j, "made_at"), "faults", faults, "again_by", day_of(t->j, "again_by"), "sent_back_on", day_of(t->j, "sent_back_on"), "state", "returned"), NULL);
}
