/* This office's key and card; rows of those it knows. */
#include "exchange/internal.h"
#include "os/os.h"
#include "ticket/ticket.h"

static const char *key_path(struct ctx *c, const char *data) { return arena_printf(c->mem, "%s/exchange.key", data); }

/* NULL: there is none. */
static int key_of(struct ctx *c, const char *data, const char **ret_pem) {
    const char *path = key_path(c, data);
    char *text;
    char kid[17];
    size_t n;
    *ret_pem = NULL;
    if (!os_exists(path))
        return 0;
    TRY(os_read_file(c, path, TICKET_MAX_BYTES, &text, &n));
    if (ticket_key_id(c, text, kid) < 0)
        return fail(c, E_TAMPER, T("%s 不是密钥文件或已损坏，请从备份放回", "%s is no key or damaged: put it back from a backup"), path);
    *ret_pem = text;
    return 0;
}

int exchange_key(struct ctx *c, const char *data) {
    const char *pem;
    TRY(letter_key(c, &pem));
    return os_write_file(c, key_path(c, data), pem, strlen(pem), 0600);
}

int64_t unit_of(struct ctx *c) { return c->actor->unit > 0 ? c->actor->unit : 1; }

int office_read(struct ctx *c, struct db *db, const char *data, struct office *ret_o) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_EXCHANGE_UNIT, &s, A(unit_of(c))));
    *ret_o = (struct office){.code = db_text(c, &s, 0), .name = db_text(c, &s, 1)};
    if (!*ret_o->code)
        return fail(c, E_INVALID, T("请先在“单位”中填写机构代码，上下级用它认出本单位", "give the unit its code first (register `unit`): others know the office by it"));
    return key_of(c, data, &ret_o->key);
}

int office_sealing(struct ctx *c, struct db *db, const char *data, struct office *ret_o) {
    TRY(office_read(c, db, data, ret_o));
    return ret_o->key ? 0 : fail(c, E_NOTFOUND, T("本单位的密钥 %s 不在：从没导出过名片的先导出名片，用过的从备份放回", "the office's key %s is not there: one that never was is drawn with the card, one that was in use is put back from a backup"), key_path(c, data));
}

int exchange_office(struct ctx *c, struct db *db, const char *data, json_t **ret_j) {
    AUTO_STMT s = {0};
    char kid[17];
    const char *key;
    TRY(db_one(c, db, Q_EXCHANGE_UNIT, &s, A(unit_of(c))));
    TRY(key_of(c, data, &key));
    if (key)
        TRY(ticket_key_id(c, key, kid));
    const char *code = db_text(c, &s, 0);
    *ret_j = json_pack("{s:I,s:s?,s:s,s:s?}", "unit", (json_int_t)unit_of(c), "code", *code ? code : NULL, "name", db_text(c, &s, 1), "key_id", key ? kid : NULL);
    return 0;
}

/* The first card draws the key. Those who confirmed one that was lost would take what another signs for forged, and seal what nobody can open. */
static int key_draw_once(struct ctx *c, struct db *db, const char *data, const char **ret_pem) {
    AUTO_STMT s = {0};
    TRY(db_query0(c, db, Q_EXCHANGE_CONFIRMED, &s));
    int confirmed = db_next(c, &s);
    TRY(confirmed);
    if (confirmed)
        return fail(c, E_STATE, T("本单位的密钥 %s 不见了，请从备份放回；确已丢失的，先停用全部上下级记录，再导出新名片请对方重新核对", "the office's key %s is gone: put it back from a backup; if it is lost, close all records of units above and below, then send them a new card to compare"), key_path(c, data));
    TRY(exchange_key(c, data));
    return key_of(c, data, ret_pem);
}

int exchange_card(struct ctx *c, struct db *db, const char *data, const char **ret_bytes, size_t *ret_n) {
    struct office o;
    struct str json;
    TRY(office_read(c, db, data, &o));
    if (!o.key)
        TRY(key_draw_once(c, db, data, &o.key));
    str_init(&json, c, TICKET_MAX_BYTES);
    json_canonical(&json, json_pack("{s:s,s:s,s:s}", "format", "shenzhi-card/1", "code", o.code, "name", o.name));
    TRY(str_end(&json));
    return letter_write(c, o.key, NULL, json.p, json.len, ret_bytes, ret_n);
}

void peer_of(struct ctx *c, struct stmt *s, struct peer *ret_p) {
    *ret_p = (struct peer){db_i64(s, 0), db_text(c, s, 1), db_text(c, s, 2), db_text(c, s, 3), db_text(c, s, 4), db_text(c, s, 5), db_text(c, s, 6)};
}

int put_by_name(struct ctx *c, struct db *db, const struct spec *spec, const char *name, int64_t id, const char *action, json_t *values, int64_t *ret_id) {
    const struct spec_register *reg = spec_register(spec, name);
    return reg ? reg_put(c, db, reg, id, action, values, ret_id) : fail(c, E_MODEL, "no register %s", name);
}

json_t *json_kept(struct ctx *c, const char *text) {
    json_t *j = NULL;
    if (text && json_parse(c, text, strlen(text), &j) < 0)
        c->err = (struct err){0};
    return j;
}
