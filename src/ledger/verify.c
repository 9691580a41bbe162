/* Proving the ledger: the chain from its first event, and the seals on it. */
#include <stdio.h>

#include "ledger/internal.h"

/* The event before, of the unit being walked. */
struct walk { int64_t seq; char hash[65], at[DATETIME_SIZE]; };

static int inputs_verify(struct finder *f, struct stmt *s, const struct event_parts *e) {
    struct ctx *c = f->c;
    size_t n;
    if (!e->inputs_hash) {
        if (!db_is_null(s, 9) || !db_is_null(s, 10))
            found(f, "inputs_changed", e->register_name, e->record, e->seq, T("事件本无内容，却有了内容或盐值", "the event had no inputs, and now has some or a salt"));
        return 0;
    }
    if (db_is_null(s, 9)) {
        AUTO_STMT p = {0};
        TRY(db_one(c, f->db, Q_LEDGER_PURGED, &p, A(e->unit), A(e->seq)));
        if (!db_i64(&p, 0))
            found(f, "inputs_missing", e->register_name, e->record, e->seq, T("事件内容缺失，且没有清除记录", "the event's inputs are gone and no purge says why"));
        return 0;
    }
    const void *salt = db_blob(c, s, 10, &n);
    size_t n_text;
    bool is_text = db_column_type(s, 9) == DB_TEXT;
    const char *text = db_peek(s, 9, &n_text);
    if (!is_text) {
        found(f, "inputs_changed", e->register_name, e->record, e->seq, T("事件内容被改成了不是文字的值", "the event's inputs were made a value that is no text"));
        return 0;
    }
    if (!salt || n != LEDGER_SALT) {
        found(f, "inputs_changed", e->register_name, e->record, e->seq, T("事件的盐值被改动", "the salt of the event was changed"));
        return 0;
    }
    expect(f, &(struct expectation){e->inputs_hash, salt, text, n_text, "inputs_changed", e->register_name, T("事件内容与其摘要不符", "the event's inputs differ from their digest"), e->record, e->seq});
    return 0;
}

/* The salt of a row, also of a former one: there, or destroyed by a purge of that record. */
static int row_salt_verify(struct finder *f, struct stmt *s, const struct event_parts *e) {
    struct ctx *c = f->c;
    size_t n;
    const char *salt = db_peek(s, 12, &n);
    if (!e->row_hash && salt)
        found(f, "event_changed", e->register_name, e->record, e->seq, T("事件不涉及记录内容，却有了盐值", "the event is about no row, and now has a salt for one"));
    if (!e->row_hash || (salt && n == LEDGER_SALT))
        return 0;
    AUTO_STMT p = {0};
    TRY(db_one(c, f->db, Q_LEDGER_PURGED_ROWS, &p, A(e->register_name), A(e->record), A(e->seq)));
    if (salt || !db_i64(&p, 0))
        found(f, "salt", e->register_name, e->record, e->seq, T("记录的盐值缺失或被改动", "the salt of the record is missing or changed"));
    return 0;
}

/* An event's texts are read where the engine holds them: they are good until the next one. One with a zero byte in it was never written by us, nor one that is
 * no text to the engine: it reads alike and no query finds it. */
static const char *text_at(struct stmt *s, int col) {
    size_t n;
    if (db_column_type(s, col) != DB_TEXT)
        return "\x01";
    const char *p = db_peek(s, col, &n);
    return !p ? "" : strlen(p) == n ? p : "\x01";
}

static int64_t number_at(struct stmt *s, int col) {
    return db_column_type(s, col) == DB_INT ? db_i64(s, col) : INT64_MIN;
}

static const char *text_or_null(struct stmt *s, int col) {
    return db_is_null(s, col) ? NULL : text_at(s, col);
}

static int event_verify(struct finder *f, struct stmt *s, struct walk *w) {
    struct ctx *c = f->c;
    struct event_parts e = {.unit = db_i64(s, 0), .seq = db_i64(s, 1), .at = text_at(s, 2), .account = number_at(s, 3), .person = number_at(s, 4),
                            .session = text_at(s, 5), .register_name = text_at(s, 6), .record = number_at(s, 7), .action = text_at(s, 8),
                            .inputs_hash = text_or_null(s, 11), .row_hash = text_or_null(s, 13), .prev = text_at(s, 14)};
    const char *hash = text_at(s, 15);
    if (e.seq != w->seq + 1)
        found(f, "gap", e.register_name, e.record, e.seq, arena_printf(c->mem, T("第%" PRId64 "号之后应为%" PRId64 "号", "after event %" PRId64 " comes %" PRId64), w->seq, w->seq + 1));
    else if (!str_eq(e.prev, w->hash))
        found(f, "chain", e.register_name, e.record, e.seq, T("与前一事件不相接", "does not follow the event before it"));
    if (strcmp(e.at, w->at) < 0)
        found(f, "time", e.register_name, e.record, e.seq, T("时间早于前一事件", "is earlier than the event before it"));
    str_clear(&f->text);
    event_print(&f->text, &e);
    expect(f, &(struct expectation){hash, NULL, f->text.p, f->text.len, "event_changed", e.register_name, T("事件与其摘要不符", "the event differs from its hash"), e.record, e.seq});
    TRY(row_salt_verify(f, s, &e));
    w->seq = e.seq;
    text_keep(w->hash, sizeof w->hash, hash);
    text_keep(w->at, sizeof w->at, e.at);
    return inputs_verify(f, s, &e);
}

static int walk_begin(struct ctx *c, struct db *db, const struct piece *p, struct walk *w) {
    AUTO_STMT s = {0};
    *w = (struct walk){0};
    memset(w->hash, '0', sizeof w->hash - 1);
    TRY(db_query(c, db, Q_LEDGER_BEFORE, &s, A(p->unit), A(p->from)));
    int got = db_next(c, &s);
    TRY(got);
    if (!got)
        return 0;
    w->seq = db_i64(&s, 0);
    text_keep(w->hash, sizeof w->hash, text_at(&s, 1));
    text_keep(w->at, sizeof w->at, text_at(&s, 2));
    return 0;
}

int chain_verify(struct finder *f, const struct piece *p) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    struct walk w;
    int rc;
    TRY(walk_begin(c, f->db, p, &w));
    TRY(db_query(c, f->db, Q_LEDGER_STRETCH, &s, A(p->unit), A(p->from), A(p->to)));
    while ((rc = db_next(c, &s)) > 0) {
        struct arena_mark mark = arena_mark(c->mem);
        TRY(event_verify(f, &s, &w));
        f->piece->events++;
        step(f);
        arena_release(c->mem, mark);
    }
    return rc;
}

/* A key that no seal was signed with and that is not this store's was put there by nobody we know. */
static int keys_verify(struct finder *f, const char *ours) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_KEYS_UNUSED, &s));
    while ((rc = db_next(c, &s)) > 0) {
        char named[17];
        const char *pem = db_text(c, &s, 1);
        seal_key_id(pem, strlen(pem), named);
        if (!str_eq(named, db_peek(&s, 0, NULL)) || (ours && !str_eq(ours, pem)))
            found(f, "seal", "seal", 0, 0, arena_printf(c->mem, T("多出一把没有签过章的密钥 %s", "a key %s that signed no seal was put in"), db_text(c, &s, 0)));
    }
    return rc;
}

int seals_verify(struct finder *f, const struct piece *p) {
    struct ctx *c = f->c;
    (void)p;
    AUTO_STMT s = {0};
    const char *ours;
    int rc;
    TRY(beside_key(c, f->db, &ours));
    TRY(keys_verify(f, ours));
    TRY(db_query0(c, f->db, Q_LEDGER_SEALS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        AUTO_STMT h = {0}, k = {0};
        int64_t id = db_i64(&s, 0), unit = db_i64(&s, 1), seq = db_i64(&s, 2);
        const char *hash = db_text(c, &s, 3), *signature = db_text(c, &s, 4), *key_id = db_text(c, &s, 5), *at = db_text(c, &s, 6);
        f->piece->seals++;
        TRY(db_query(c, f->db, Q_LEDGER_HASH_AT, &h, A(unit), A(seq)));
        int have = db_next(c, &h);
        TRY(have);
        if (seq > 0 && (!have || !str_eq(db_peek(&h, 0, NULL), hash)))
            found(f, "seal_chain", "seal", id, seq, T("印章所签的事件已被改动", "the event this seal signs was changed"));
        TRY(db_query(c, f->db, Q_LEDGER_KEY_GET, &k, A(key_id)));
        TRY(have = db_next(c, &k));
        const char *pem = have ? db_text(c, &k, 0) : "";
        char named[17];
        seal_key_id(pem, strlen(pem), named);
        if (!have || !signature || !str_eq(named, key_id) || !seal_good(c, pem, seal_text(c, unit, seq, hash, at), signature))
            found(f, "seal", "seal", id, seq, T("印章签名无效", "the seal's signature is not good"));
        else if (ours && !str_eq(ours, pem))
            found(f, "seal", "seal", id, seq, T("印章不是用本库的密钥签的", "the seal was signed with a key that is not this store's"));
    }
    return rc;
}

int ledger_verify(struct ctx *c, struct db *db, const struct spec *spec, void (*progress)(void *arg, int64_t done, int64_t total), void *arg,
                  struct ledger_verdict *ret_v) {
    json_t *heads = NULL;
    TRY(beside_note(c, db, &heads));                      /* before the snapshot, so that it is never ahead of it */
    return team_run(c, db, spec, heads, progress, arg, ret_v);
}
