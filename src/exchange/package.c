/* A subordinate's assessment: is it the next one, of what was asked for, and does it come to what it says? */
#include "exchange/internal.h"

enum { NO_MAX = 1000000, FIGURE_MAX = 1000000000 };

struct last { int64_t no, head; const char *sm3, *hash; json_t *figures; };

static int last_of(struct taken *t, struct last *l) {
    struct ctx *c = t->c;
    AUTO_STMT s = {0};
    TRY(db_query(c, t->db, Q_EXCHANGE_LAST, &s, A(t->from.id)));
    int have = db_next(c, &s);
    TRY(have);
    if (have)
        *l = (struct last){db_i64(&s, 0), db_i64(&s, 2), db_text(c, &s, 1), db_text(c, &s, 3), json_kept(c, db_text(c, &s, 4))};
    return 0;
}

/* The first one, or the first since its record was closed: what was made before the last one that is here is old. */
static int anew(struct taken *t) {
    struct ctx *c = t->c;
    AUTO_STMT s = {0};
    TRY(db_one(c, t->db, Q_EXCHANGE_NEWEST, &s, A(t->from.id)));
    return strcmp(json_text(t->j, "made_at"), db_peek(&s, 1, NULL)) >= 0 ? 0 : refuse(&t->no, "replayed", T("比已收到的自评打包更早", "it was made before the one that is here"));
}

/* What the package says of the last one that is here: the same file, and a ledger that still has the head it had. */
static int follows(struct taken *t, const struct last *l, int64_t no) {
    struct ctx *c = t->c;
    const json_t *list = json_object_get(t->j, "earlier"), *ledger = json_object_get(t->j, "ledger"), *e, *mine = NULL;
    size_t i;
    if (no <= l->no)
        return refuse(&t->no, "replayed", arena_printf(c->mem, T("是第 %" PRId64 " 份，本单位已收到第 %" PRId64 " 份", "package %" PRId64 ", and number %" PRId64 " is here already"), no, l->no));
    if (!l->no)
        return anew(t);
    json_array_foreach(list, i, e)
        if (json_i64(e, "no", 0) == l->no)
            mine = e;
    if (!mine || !str_eq(json_text(mine, "sm3"), l->sm3))
        return refuse(&t->no, "continuity", arena_printf(c->mem, T("与已收到的第 %" PRId64 " 份接不上：它写的前一份不是本单位收到的那份。对方恢复过较早备份的，停用其记录，重新收名片并核对确认后再收", "does not continue number %" PRId64 ": the one it names before is not the one that is here. If they went back to an older backup, close their record, take their card in again and confirm it"), l->no));
    if (json_i64(mine, "head", -1) != l->head || !str_eq(json_text(mine, "hash"), l->hash) || json_i64(ledger, "head", -1) < l->head)
        return refuse(&t->no, "rewritten", arena_printf(c->mem, T("对方留痕第 %" PRId64 " 条与上次报来的不同：留痕被改写或数据被换过，请现场核查", "event %" PRId64 " of their ledger is not what it was: the ledger was rewritten or replaced, look into it there"), l->head));
    if (no > l->no + 1)
        json_array_append_new(t->notes, json_string(arena_printf(c->mem, no == l->no + 2 ? T("第 %" PRId64 " 份没有收到", "number %" PRId64 " did not arrive") : T("第 %" PRId64 " 至 %" PRId64 " 份没有收到", "numbers %" PRId64 " to %" PRId64 " did not arrive"), l->no + 1, no - 1)));
    return 0;
}

/* Figures are counts; what is counted of all time does not become less. */
static int figures_fit(struct taken *t, const struct last *l, json_t *ret_known) {
    struct ctx *c = t->c;
    const json_t *said = json_object_get(t->j, "figures");
    AUTO_STMT s = {0};
    int rc;
    if (!json_is_object(said))
        return refuse(&t->no, "malformed", T("没有数字", "no figures"));
    TRY(db_query0(c, t->db, Q_EXCHANGE_FIGURES, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const char *name = db_text(c, &s, 0);
        const json_t *v = json_object_get(said, name);
        int64_t now = json_integer_value(v), before = json_i64(l->figures, name, 0);
        bool total = db_i64(&s, 3) != 0;
        if (!v && !(total && before))
            continue;
        if (v && (!json_is_integer(v) || now < 0 || now > FIGURE_MAX))
            return refuse(&t->no, "malformed", arena_printf(c->mem, T("数字 %s 不成样子", "the figure %s is none"), name));
        if (total && now < before)
            return refuse(&t->no, "continuity", arena_printf(c->mem, T("%s上次报 %" PRId64 "，这次报 %" PRId64 "：累计数不会变少", "%s was %" PRId64 " and is %" PRId64 " now: a count of all time does not fall"), T(db_text(c, &s, 1), db_text(c, &s, 2)), before, now));
        json_object_set_new(ret_known, name, json_integer(now));
    }
    return rc;
}

static int asked_for(struct taken *t, const json_t *numbers, int64_t *ret_call) {
    struct ctx *c = t->c;
    const char *standard = json_text(numbers, "standard"), *period = json_text(numbers, "period");
    AUTO_STMT s = {0}, open = {0};
    int rc;
    TRY(db_query(c, t->db, Q_EXCHANGE_CALL, &s, A(standard), A(period), A(t->from.id)));
    TRY(rc = db_next(c, &s));
    if (rc && db_i64(&s, 1)) {
        *ret_call = db_i64(&s, 0);
        return 0;
    }
    struct str want;
    str_init(&want, c, 4096);
    TRY(db_query0(c, t->db, Q_EXCHANGE_CALLS, &open));
    while ((rc = db_next(c, &open)) > 0)
        str_putf(&want, "%s%s %s", want.len ? "；" : "", db_peek(&open, 1, NULL), db_peek(&open, 2, NULL));
    TRY(rc);
    TRY(str_end(&want));
    return refuse(&t->no, "not_asked", arena_printf(c->mem, T("报的是 %s %s，现在收的是：%s", "it is about %s %s; asked for are: %s"), shown(c, standard), shown(c, period), want.len ? want.p : T("没有", "none")));
}

static int recount(struct taken *t, const json_t *numbers, json_t **ret_items) {
    const struct standard *s, *now;
    struct ctx *c = t->c;
    int rc = assess_recount(c, t->db, t->spec, numbers, &s, ret_items);
    if (rc < 0)
        return fault(c, rc, rc == E_NOTFOUND ? "standard" : rc == E_TAMPER ? "arithmetic" : NULL, &t->no);
    if (standard_get(c, t->db, t->spec, s->id, &now) < 0)
        c->err = (struct err){0};
    else if (!str_eq(now->sm3, s->sm3))
        json_array_append_new(t->notes, json_string(T("按本单位较早的标准文本计分，与现行文本不同", "scored by an earlier text of the standard, not by the one in use here")));
    return 0;
}

static int64_t occurrences(const json_t *items) {
    const json_t *it;
    size_t i;
    int64_t n = 0;
    json_array_foreach(items, i, it)
        n += json_i64(it, "occurrences", 0);
    return n;
}

/* Hundredths as a register takes them. */
static json_t *decimal(struct ctx *c, const json_t *o, const char *key) {
    const json_t *v = json_object_get(o, key);
    return json_is_integer(v) ? json_string(hundredths_str(c, json_integer_value(v))) : json_null();
}

static int put(struct taken *t, int64_t no, int64_t call, const json_t *numbers, const json_t *items, const json_t *figures) {
    struct ctx *c = t->c;
    const json_t *sums = json_object_get(numbers, "sums"), *ledger = json_object_get(t->j, "ledger");
    const char *hash = json_text(ledger, "hash");
    char today[DATE_SIZE];
    AUTO_STMT s = {0};
    ctx_today(c, today);
    TRY(db_query(c, t->db, Q_EXCHANGE_FORMER, &s, A(t->from.id), A(call)));
    int former = db_next(c, &s);
    TRY(former);
    if (former)
        TRY(put_by_name(c, t->db, t->spec, "unit_report", db_i64(&s, 0), db_i64(&s, 1) ? "renew" : "replace", json_pack("{s:s}", "state", db_i64(&s, 1) ? "renewed" : "replaced"), NULL));
    json_t *row = json_pack("{s:I,s:I,s:I,s:s,s:s,s:s,s:s,s:s}", "peer", (json_int_t)t->from.id, "call", (json_int_t)call, "no", (json_int_t)no, "standard", json_text(numbers, "standard"), "period", json_text(numbers, "period"),
                            "made_at", json_text(t->j, "made_at"), "received_on", today, "state", "current");
    json_object_update_new(row, json_pack("{s:o,s:o,s:o,s:O?,s:O,s:O,s:I,s:s,s:s}", "score", decimal(c, sums, "score"), "applicable", decimal(c, sums, "applicable"), "percent", decimal(c, sums, "percent"),
                                          "verdict", json_object_get(sums, "verdict"), "vetoed", json_object_get(sums, "vetoed"), "to_confirm", json_object_get(sums, "to_confirm"), "occurrences", (json_int_t)occurrences(items),
                                          "items", json_print(c, items), "figures", json_print(c, figures)));
    json_object_update_new(row, json_pack("{s:s,s:I,s:s,s:s}", "as_of", day_of(numbers, "as_of"), "ledger_head", (json_int_t)json_i64(ledger, "head", 0), "ledger_hash", hash, "file_sm3", t->letter->sm3));
    TRY(put_by_name(c, t->db, t->spec, "unit_report", 0, "create", row, &t->record));
    t->kind = "package";
    t->register_name = "unit_report";
    return 0;
}

static bool hash_like(const char *s) {
    unsigned char sum[32];
    return s && strlen(s) == 64 && hex_parse(s, sum, sizeof sum);
}

int take_package(struct taken *t) {
    struct ctx *c = t->c;
    const json_t *numbers = json_object_get(t->j, "numbers"), *ledger = json_object_get(t->j, "ledger");
    int64_t no = json_i64(t->j, "no", 0), call = 0;
    struct last l = {0};
    json_t *items = NULL, *figures = json_object();
    AUTO_STMT s = {0};
    if (no < 1 || no > NO_MAX || !day_of(numbers, "as_of") || json_i64(ledger, "head", 0) < 1 || !hash_like(json_text(ledger, "hash")))
        return refuse(&t->no, "malformed", T("没有序号、判定日或留痕", "no number, no day of judgement, or no head of the ledger"));
    TRY(db_query(c, t->db, Q_EXCHANGE_SEEN, &s, A((const char *)t->letter->sm3)));
    int seen = db_next(c, &s);
    TRY(seen);
    if (seen)
        return refuse(&t->no, "replayed", T("这个文件已经收过", "this file is here already"));
    TRY(last_of(t, &l));
    TRY(follows(t, &l, no));
    if (!t->no.reason)
        TRY(asked_for(t, numbers, &call));
    if (!t->no.reason)
        TRY(recount(t, numbers, &items));
    if (!t->no.reason)
        TRY(figures_fit(t, &l, figures));
    return t->no.reason ? 0 : put(t, no, call, numbers, items, figures);
}
