/* What comes in: one file, a card, a package, a notice or a package sent back, taken whole or refused with its reason. */
#include "exchange/internal.h"
#include "ticket/ticket.h"

enum { AHEAD_S = 86400, DETAIL_CHARS = 400, SHOWN_CHARS = 40 };      /* a clock elsewhere may be ahead */

int refuse(struct refusal *no, const char *reason, const char *detail) {
    *no = (struct refusal){reason, detail};
    return 0;
}

int fault(struct ctx *c, int rc, const char *reason, struct refusal *no) {
    static const struct { int code; const char *reason; } kinds[] = {{E_TAMPER, "forged"}, {E_INVALID, "forged"}, {E_DENIED, "foreign"}, {E_SYNTAX, "malformed"}, {E_UNSUPPORTED, "unsupported"}, {E_LIMIT, "too_large"}};
    for (size_t i = 0; !reason && i < COUNT(kinds); i++)
        if (kinds[i].code == rc)
            reason = kinds[i].reason;
    if (!reason)
        return rc;
    refuse(no, reason, arena_dup(c->mem, c->err.detail));
    c->err = (struct err){0};
    return 0;
}

const char *shown(struct ctx *c, const char *said) { return said ? utf8_line(c->mem, said, SHOWN_CHARS) : "?"; }

const char *fit(struct ctx *c, const json_t *text, size_t chars) {
    const char *s = json_string_value(text);
    s = s ? str_trim(c, s) : NULL;
    return s && *s && utf8_len(s) <= chars && !utf8_unfit(s, false) ? s : NULL;
}

/* The peer whose code this is; else the one whose key. A code and a key of two are nobody's: the key stands in the other's row. */
static int known_by(struct taken *t, const char *code, struct peer *ret_p) {
    struct ctx *c = t->c;
    AUTO_STMT s = {0}, k = {0};
    TRY(db_query(c, t->db, Q_EXCHANGE_PEER_KEY, &k, A((const char *)t->letter->kid)));
    int rc = db_next(c, &k);
    TRY(rc);
    if (rc)
        peer_of(c, &k, ret_p);
    TRY(db_query(c, t->db, Q_EXCHANGE_PEER, &s, A(code)));
    TRY(rc = db_next(c, &s));
    int64_t by_key = ret_p->id;
    if (rc)
        peer_of(c, &s, ret_p);
    return rc && by_key && by_key != ret_p->id;
}

static int newest(struct taken *t, int64_t peer, int64_t *ret_report) {
    AUTO_STMT s = {0};
    TRY(db_one(t->c, t->db, Q_EXCHANGE_NEWEST, &s, A(peer)));
    *ret_report = db_i64(&s, 0);
    return 0;
}

/* A card says who somebody claims to be. A person compares the fingerprint and confirms it; a known code with another key, or key with another code, waits until the old one is closed. */
static int take_card(struct taken *t) {
    struct ctx *c = t->c;
    const char *code = fit(c, json_object_get(t->j, "code"), 40), *name = fit(c, json_object_get(t->j, "name"), 100);
    struct peer p = {0};
    char own[17] = "";
    int64_t before = 0;
    int two;
    if (!code || !name)
        return refuse(&t->no, "malformed", T("名片没有机构代码或名称，或写得过长", "the card has no code or name, or they are too long"));
    if (t->office->key)
        TRY(ticket_key_id(c, t->office->key, own));
    if (str_eq(code, t->office->code) || str_eq(t->letter->kid, own))
        return refuse(&t->no, "wrong_unit", str_eq(t->letter->kid, own) ? T("这是本单位自己的名片，请交给上级或下级单位", "this is the card of this office: it is for those above and below") : T("名片上的机构代码是本单位的，请对方核对机构代码", "the code on the card is this office's: let them look at theirs"));
    TRY(two = known_by(t, code, &p));
    bool closed = str_eq(p.state, "closed");
    if (p.id && !closed && str_eq(p.key_id, t->letter->kid) && str_eq(p.code, code))
        return refuse(&t->no, "replayed", arena_printf(c->mem, T("%s 的名片已经收过", "the card of %s is here already"), p.name));
    if (two || (p.id && !closed))
        return refuse(&t->no, "unknown", arena_printf(c->mem, T("已登记的是 %s，机构代码 %s，密钥指纹 %s；这张名片的代码是 %s，指纹是 %s。对方确已更换时，先停用原记录再收",
                                                                "registered is %s with code %s and key %s; this card has code %s and key %s: if they did change it, close the record first"), p.name, p.code, p.key_id, code, t->letter->kid));
    if (p.id)
        TRY(newest(t, p.id, &before));
    TRY(put_by_name(c, t->db, t->spec, "peer", p.id, p.id ? "renew" : "create", json_pack("{s:s,s:s,s:s,s:s,s:s,s:I}", "code", code, "name", name, "key_id", t->letter->kid, "public_key", t->letter->key, "state", "proposed", "reports_before", (json_int_t)before), &t->record));
    t->record = p.id ? p.id : t->record;
    t->kind = "card";
    t->register_name = "peer";
    t->from = (struct peer){.id = t->record, .code = code, .name = name};
    json_array_append_new(t->notes, json_string(arena_printf(c->mem, T("请与对方电话核对密钥指纹 %s，一致后在台账中确认", "compare the fingerprint %s with them by telephone, then confirm the record"), t->letter->kid)));
    return 0;
}

/* Who wrote it, by the key that signed. */
static int sender(struct taken *t) {
    struct ctx *c = t->c;
    AUTO_STMT s = {0};
    TRY(db_query(c, t->db, Q_EXCHANGE_PEER_KEY, &s, A((const char *)t->letter->kid)));
    int known = db_next(c, &s);
    TRY(known);
    if (known)
        peer_of(c, &s, &t->from);
    if (!known || !str_eq(t->from.key, t->letter->key))
        return refuse(&t->no, "unknown", arena_printf(c->mem, T("不认识签名的密钥（指纹 %s），请先收对方的名片并核对", "the key that signed (%s) is not known: take their card first"), t->letter->kid));
    return str_eq(t->from.state, "active") ? 0 : refuse(&t->no, "unknown", arena_printf(c->mem, T("%s 的密钥还没有核对确认，或已停用", "the key of %s is not confirmed, or closed"), t->from.name));
}

static int take_sealed(struct taken *t) {
    struct ctx *c = t->c;
    const char *kind = json_text(t->j, "kind"), *made = json_text(t->j, "made_at");
    char later[DATETIME_SIZE];
    if (!str_eq(json_text(t->j, "format"), "shenzhi-package/1"))
        return refuse(&t->no, "unsupported", T("不认识的格式，请升级本系统", "an unknown form: a newer program is needed"));
    if (!str_eq(json_text(t->j, "code"), t->from.code))
        return refuse(&t->no, "wrong_unit", arena_printf(c->mem, T("签名的是 %s（机构代码 %s），包里写的机构代码却是 %s。对方确已改代码时，停用原记录，重新收名片并核对", "%s (code %s) signed, the package names the unit %s: if they did change their code, close the record and take their card in again"),
                                                           t->from.name, t->from.code, shown(c, json_text(t->j, "code"))));
    if (!made || !datetime_valid(made))
        return refuse(&t->no, "malformed", T("没有打包时间，或写得不对", "no time of making, or a wrong one"));
    when_datetime(c->now_us(c) + AHEAD_S * 1000000LL, later);
    if (strcmp(made, later) > 0)
        return refuse(&t->no, "future", arena_printf(c->mem, T("打包时间 %s 在将来，请对方核对时钟", "made at %s, which is in the future: look at their clock"), made));
    bool up = str_eq(kind, "assessment"), back = str_eq(kind, "return");
    if (!up && !back && !str_eq(kind, "notice"))
        return refuse(&t->no, "unsupported", T("不认识的内容", "unknown content"));
    if (!str_eq(t->from.kind, up ? "subordinate" : "superior"))
        return refuse(&t->no, "wrong_relation", arena_printf(c->mem, up ? T("%s 登记为上级，不收它的自评", "%s is registered as superior: its assessment is not taken") : T("%s 登记为下级，不收它的通知和退回", "%s is registered as subordinate: nothing of a superior is taken from it"), t->from.name));
    return up ? take_package(t) : back ? take_sent_back(t) : take_notice(t);
}

static int take(struct taken *t, const char *data, const char *bytes, size_t n) {
    struct ctx *c = t->c;
    struct office o;
    struct letter l;
    const char *json;
    size_t n_json;
    json_t *j;
    static const char magic[] = "SHENZHI-LETTER ";
    if (n < sizeof magic - 1 || memcmp(bytes, magic, sizeof magic - 1) != 0)
        return refuse(&t->no, "malformed", T("不是名片、上报包、退回或整改通知", "this is no card, package or notice"));
    int rc = letter_read(c, bytes, n, &l);
    if (rc < 0)
        return fault(c, rc, rc == E_SYNTAX ? "truncated" : NULL, &t->no);
    t->letter = &l;
    t->office = &o;
    TRY(l.sealed ? office_sealing(c, t->db, data, &o) : office_read(c, t->db, data, &o));
    if (l.sealed) {
        TRY(sender(t));
        if (t->no.reason)
            return 0;
    }
    rc = letter_open(c, o.key, &l, &json, &n_json);
    rc = rc < 0 ? rc : json_parse(c, json, n_json, &j);
    if (rc < 0)
        return fault(c, rc, NULL, &t->no);
    t->j = j;
    if (l.sealed) {
        rc = take_sealed(t);
        return rc == E_INVALID || rc == E_LIMIT ? fault(c, rc, "malformed", &t->no) : rc;          /* signed by one we know, but with values that no register takes */
    }
    return str_eq(json_text(j, "format"), "shenzhi-card/1") ? take_card(t) : refuse(&t->no, "unsupported", T("没有加密的文件只能是名片", "what is not sealed can only be a card"));
}

int exchange_take(struct ctx *c, struct db *db, const struct spec *spec, const char *data, const char *bytes, size_t n, json_t **ret_j) {
    struct taken t = {.c = c, .db = db, .spec = spec, .notes = json_array()};
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    TRY(take(&t, data, bytes, n));
    if (t.no.reason) {
        *ret_j = json_pack("{s:b,s:s,s:s}", "accepted", 0, "reason", t.no.reason, "detail", utf8_line(c->mem, t.no.detail, DETAIL_CHARS));    /* it may tell what stands in the file */
        return 0;
    }
    *ret_j = json_pack("{s:b,s:s,s:s,s:I,s:s,s:o}", "accepted", 1, "kind", t.kind, "register", t.register_name, "record", (json_int_t)t.record, "from", t.from.name, "notes", t.notes);
    return tx_commit(c, &tx);
}
