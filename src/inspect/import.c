/* One report, from bytes to rows. */
#include <stdio.h>

#include "inspect/internal.h"

enum { FUTURE_US = 86400 };                        /* seconds a machine's clock may be ahead of the server's */

struct refusal { const char *reason, *detail; };

/* Why the seal does not hold; NULL: not the report's fault. */
static const char *seal_reason(int rc, const char *bytes, size_t n) {
    static const char magic[] = "SHENZHI-REPORT ";
    size_t k = sizeof magic - 1;
    bool ours = n < k ? !memcmp(bytes, magic, n) : !memcmp(bytes, magic, k);
    switch (rc) {
    case E_TAMPER: return "forged";
    case E_INVALID: return "forged";
    case E_DENIED: return "foreign";
    case E_SYNTAX: return ours ? "truncated" : "malformed";
    case E_UNSUPPORTED: return "unsupported";
    case E_LIMIT: return "too_large";
    default: return NULL;
    }
}

static int refuse(struct refusal *r, const char *reason, const char *detail) {
    *r = (struct refusal){reason, detail};
    return 0;
}

static int open_report(struct ctx *c, const struct ticket_keys *k, const char *bytes, size_t n, struct ticket_report *t, json_t **ret_j, struct refusal *no) {
    int rc = ticket_open(c, k, bytes, n, t);
    if (rc >= 0 && !t->sealed)
        return refuse(no, "unsealed", T("报告没有单位密钥的签名和加密，不能作为依据", "the report carries no seal of the office: it is no evidence"));
    bool opened = rc >= 0;
    if (opened)
        rc = json_parse(c, t->json, t->n, ret_j);
    const char *reason = opened && (rc == E_SYNTAX || rc == E_LIMIT) ? "malformed" : rc < 0 ? seal_reason(rc, bytes, n) : NULL;
    if (rc < 0 && !reason)
        return rc;
    if (rc < 0) {
        refuse(no, reason, arena_dup(c->mem, c->err.detail));
        c->err = (struct err){0};
    }
    return 0;
}

struct paper { int64_t id, computer; const char *since; bool before; };      /* before: the check is dated before its ticket */

static int check_ticket(struct ctx *c, struct db *db, const json_t *j, const char *now, struct paper *p, struct refusal *no) {
    const json_t *t = json_object_get(j, "ticket");
    AUTO_STMT s = {0};
    if (!json_is_object(t))
        return 0;
    TRY(db_query(c, db, Q_INSPECT_TICKET, &s, A(json_text(t, "nonce"))));
    int have = db_next(c, &s);
    TRY(have);
    if (!have)
        return refuse(no, "unknown_ticket", T("任务单不是本系统签发的", "this system did not issue the ticket"));
    if (str_eq(db_peek(&s, 1, NULL), "used"))
        return refuse(no, "replayed", T("任务单已经交回过一份报告，不能再用", "a report came back with this ticket already"));
    const char *expires = db_text(c, &s, 3);
    if (expires && strcmp(now, expires) > 0)
        return refuse(no, "expired", arena_printf(c->mem, T("任务单已于 %s 过期", "the ticket expired at %s"), expires));
    const char *issued = db_text(c, &s, 5);
    bool before = issued && datetime_us(json_text(j, "finished")) + FUTURE_US * 1000000LL < datetime_us(issued);
    *p = (struct paper){db_i64(&s, 0), db_i64(&s, 2), db_text(c, &s, 4), before};
    return 0;
}

static int judge(struct ctx *c, struct db *db, const struct inspect_index *index, const struct ticket_report *t, const json_t *j, const char *now, struct paper *p, struct refusal *no) {
    char later[DATETIME_SIZE];
    AUTO_STMT s = {0};
    if (!str_eq(json_text(j, "format"), "shenzhi-report/1"))
        return refuse(no, "unsupported", T("报告的格式不认识，请升级服务器", "unknown form of the report: a newer server is needed"));
    const char *why = form_fault(c, index, j);
    if (why)
        return refuse(no, "malformed", why);
    TRY(db_query(c, db, Q_INSPECT_SEEN, &s, A(json_text(j, "report_id")), A((const char *)t->sm3)));
    int seen = db_next(c, &s);
    TRY(seen);
    if (seen)
        return refuse(no, "replayed", arena_printf(c->mem, T("这份报告已经导入过（记录 %" PRId64 "）", "this report was imported already (record %" PRId64 ")"), db_i64(&s, 0)));
    when_datetime(c->now_us(c) + FUTURE_US * 1000000LL, later);
    if (strcmp(json_text(j, "finished"), later) > 0)
        return refuse(no, "future", T("检查时间在将来，请核对被查机器的时钟", "the report is from the future: look at the machine's clock"));
    return check_ticket(c, db, j, now, p, no);
}

static json_t *ref(int64_t id) { return id ? json_integer(id) : json_null(); }

static json_t *text(struct ctx *c, const json_t *o, const char *key, size_t max) {
    const char *s = json_text(o, key);
    size_t n = s ? strlen(s) : 0;
    if (n > max)
        for (n = max; n && (s[n] & 0xC0) == 0x80; n--) {
        }
    return s ? json_string(arena_dupn(c->mem, s, n)) : json_null();
}

static int64_t worst(const json_t *j) {
    int64_t w = 0;
    const json_t *checks = json_object_get(j, "checks");
    for (size_t i = 0; i < json_array_size(checks); i++) {
        const json_t *k = json_array_get(checks, i);
        if (str_eq(json_text(k, "verdict"), "fail") && json_i64(k, "severity", 0) > w)
            w = json_i64(k, "severity", 0);
    }
    return w;
}

static const char *disks(struct ctx *c, const json_t *machine) {
    struct str s;
    const json_t *list = json_object_get(machine, "disks");
    str_init(&s, c, 4096);
    for (size_t i = 0; i < json_array_size(list) && i < 24; i++)
        if (json_is_string(json_array_get(list, i)))
            str_putf(&s, "%s%.64s", i ? " " : "", json_string_value(json_array_get(list, i)));
    return str_end(&s) < 0 ? "" : s.p;
}

static int put_report(struct ctx *c, struct db *db, struct taken *t, const struct ticket_report *r, const struct paper *p, const char *now, bool newest) {
    const json_t *j = t->report, *m = json_object_get(j, "machine"), *cov = json_object_get(j, "coverage"), *v = json_object_get(cov, "verdicts"), *prog = json_object_get(j, "program");
    int64_t percent = json_i64(cov, "percent", 0);
    json_t *row = json_pack("{s:o,s:o,s:s,s:s,s:o,s:o,s:o,s:o,s:o,s:s,s:s,s:s}", "computer", ref(t->m.computer), "department", ref(t->m.department), "matching", t->m.how, "declared_class", t->cls,
                            "class_from", text(c, j, "class_from", 20), "ticket", ref(p->id), "inspected_by", text(c, j, "operator", 90), "hostname", text(c, m, "hostname", 90), "os", text(c, m, "os", 190),
                            "started_at", json_text(j, "started"), "finished_at", t->finished, "imported_at", now);
    json_t *more = json_pack("{s:o,s:o,s:o,s:b,s:I,s:b,s:I,s:I,s:I,s:I,s:I,s:I,s:s,s:o,s:o,s:s,s:s,s:s,s:s}", "program_version", text(c, prog, "version", 40), "program_sm3", text(c, prog, "sm3", 64), "rules_sm3", text(c, prog, "rules", 64),
                             "as_root", json_yes(j, "as_root"), "coverage", (json_int_t)(percent < 0 ? 0 : percent > 100 ? 100 : percent), "enough", json_yes(cov, "enough"),
                             "worst", (json_int_t)worst(j), "n_fail", (json_int_t)json_i64(v, "fail", 0), "n_warn", (json_int_t)json_i64(v, "warn", 0), "n_person", (json_int_t)json_i64(v, "person", 0),
                             "n_pass", (json_int_t)json_i64(v, "pass", 0), "n_open", (json_int_t)(json_i64(v, "unknown", 0) + json_i64(v, "denied", 0) + json_i64(v, "error", 0)), "machine", t->m.machine,
                             "serial", text(c, m, "serial", 64), "board", text(c, m, "board", 64), "disks", disks(c, m), "report_id", json_text(j, "report_id"), "file_sm3", r->sm3, "state", newest ? "current" : "earlier");
    if (more && t->m.cls)
        json_object_set_new(more, "registered_class", json_string(t->m.cls));
    if (more && t->index->programs)
        json_object_set_new(more, "program_known", json_boolean(program_known(t->index, json_text(prog, "sm3"))));
    if (!row || !more)
        return fail(c, E_INTERNAL, "no row of the report");
    json_object_update(row, more);
    return put_row(c, db, t->spec, "inspection_report", 0, "create", row, &t->id);
}

/* Is it newer than what is known of this machine? Then what was current is no more. ret_other: and has it another mainboard, so that it may be a twin? */
static int make_current(struct ctx *c, struct db *db, const struct taken *t, bool *ret_newest, bool *ret_other) {
    const char *board = json_text(json_object_get(t->report, "machine"), "board");
    int64_t id[8];
    int n = 0, rc;
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_INSPECT_CURRENT, &s, A(t->m.machine)));
    *ret_newest = true;
    *ret_other = false;
    while ((rc = db_next(c, &s)) > 0 && n < 8) {
        if (strcmp(db_peek(&s, 1, NULL), t->finished) > 0)
            *ret_newest = false;
        const char *before = db_peek(&s, 2, NULL);
        *ret_other |= n == 0 && board && *board && before && *before && !str_eq(before, board);
        id[n++] = db_i64(&s, 0);
    }
    TRY(rc);
    stmt_close(&s);
    for (int i = 0; *ret_newest && i < n; i++)
        TRY(put_row(c, db, t->spec, "inspection_report", id[i], "replace", json_pack("{s:s}", "state", "earlier"), NULL));
    return 0;
}

static int keep(struct ctx *c, struct db *db, struct taken *t, const struct ticket_report *r, const struct paper *p, const char *now, json_t **ret_notes) {
    bool newest, other;
    TRY(adopt_stranger(c, db, t));
    TRY(make_current(c, db, t, &newest, &other));
    t->closes = !other && (!t->m.cls || str_eq(t->cls, t->m.cls) || str_eq(t->cls, "undeclared"));
    *ret_notes = notes_of(c, t, newest, other);
    TRY(put_report(c, db, t, r, p, now, newest));
    if (p->id)
        TRY(put_row(c, db, t->spec, "inspection_ticket", p->id, "use", json_pack("{s:s}", "state", "used"), NULL));
    if (newest)
        TRY(put_results(c, db, t));
    return put_usb(c, db, t);
}

/* What whoever brought the report does now. */
static const char *advice(struct ctx *c, const char *reason) {
    static const struct { const char *reason, *zh, *en; } list[] = {
        {"forged", "请从被查机器上重新取出报告；仍然不符的，按疑点核查", "fetch the report from the machine once more; if that does not fit either, look into it"},
        {"truncated", "请重新拷贝，取完整的文件", "copy the whole file again"},
        {"foreign", "请交给该单位；若是本单位的机器，请换用本单位制作的检查光盘再查", "give it to that office; is the machine yours, check it again with your own disc"},
        {"unsealed", "请用带有 shenzhi-check.kit 的检查光盘再查一次", "check again with the disc that has shenzhi-check.kit"},
        {"unknown_ticket", "请用本系统签发的任务单再查一次", "check again with a ticket of this system"},
        {"replayed", "已导入的不必再导；重新检查须用新任务单", "what is in needs no second import; a new check takes a new ticket"},
        {"expired", "请签发新任务单后再查一次", "issue a new ticket and check again"},
        {"malformed", "请核对是否选错文件：报告由 shenzhi-check run --out 写出", "is it the right file? a report is what shenzhi-check run --out writes"}};
    for (size_t i = 0; i < COUNT(list); i++)
        if (str_eq(reason, list[i].reason))
            return T(list[i].zh, list[i].en);
    return NULL;
}

static json_t *refused(struct ctx *c, const char *reason, const char *detail) {
    enum { DETAIL_CHARS = 400 };
    const char *then = advice(c, reason);
    detail = utf8_line(c->mem, detail, DETAIL_CHARS);      /* it may tell what stands in the file */
    return json_pack("{s:b,s:s,s:s}", "accepted", 0, "reason", reason, "detail", then ? arena_printf(c->mem, T("%s。%s", "%s: %s"), detail, then) : detail);
}

int inspect_import(struct ctx *c, struct db *db, const struct spec *spec, const struct ticket_keys *k, const struct inspect_index *index, const char *bytes, size_t n, json_t **ret_j) {
    struct ticket_report r = {0};
    struct refusal no = {0};
    struct paper p = {0};
    json_t *j = NULL;
    char now[DATETIME_SIZE];
    AUTO_TX tx = {0};
    when_datetime(c->now_us(c), now);
    TRY(open_report(c, k, bytes, n, &r, &j, &no));
    TRY(tx_begin(c, db, &tx));
    if (!no.reason)
        TRY(judge(c, db, index, &r, j, now, &p, &no));
    if (no.reason) {
        *ret_j = refused(c, no.reason, no.detail);
        return tx_commit(c, &tx);
    }
    struct taken t = {.spec = spec, .index = index, .report = j, .finished = json_text(j, "finished"), .cls = json_text(j, "class"), .since = p.since, .before_ticket = p.before};
    TRY(match_machine(c, index, json_object_get(j, "machine"), p.computer, &t.m));
    json_t *notes = NULL;
    int rc = keep(c, db, &t, &r, &p, now, &notes);
    if (rc == E_INVALID || rc == E_LIMIT) {            /* sealed by us, but with values that no register takes */
        tx_close(&tx);
        *ret_j = refused(c, "malformed", arena_dup(c->mem, c->err.detail));
        c->err = (struct err){0};
        return 0;
    }
    TRY(rc);
    TRY(tx_commit(c, &tx));
    *ret_j = json_pack("{s:b,s:I,s:o,s:s,s:s,s:I,s:I,s:o}", "accepted", 1, "report", (json_int_t)t.id, "computer", ref(t.m.computer), "matching", t.m.how, "class", t.cls, "worst", (json_int_t)worst(j),
                       "fail", (json_int_t)json_i64(json_object_get(json_object_get(j, "coverage"), "verdicts"), "fail", 0), "notes", notes);
    return 0;
}
