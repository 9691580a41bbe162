/* Proving the ledger: the chain from its first event, then seals, then rows. */
#include <stdio.h>

#include "ledger/internal.h"

enum { MAX_PROBLEMS = 1000, TELL_EVERY = 5000 };

void found(struct finder *f, const char *code, const char *register_name, int64_t record, int64_t seq, const char *detail) {
    struct ctx *c = f->c;
    f->v->ok = false;
    if (f->v->n_problems < MAX_PROBLEMS)
        f->problems[f->v->n_problems++] = (struct ledger_problem){code, arena_dup(c->mem, register_name ? register_name : ""), arena_dup(c->mem, detail), record, seq};
}

void step(struct finder *f) {
    if (++f->done % TELL_EVERY == 0 && f->progress)
        f->progress(f->arg, f->done < f->total ? f->done : f->total, f->total);
}

/* Hash before, of the unit being walked. */
struct walk { int64_t unit, seq; char hash[65], at[DATETIME_SIZE]; };

static int inputs_verify(struct finder *f, struct stmt *s, const struct event_parts *e) {
    struct ctx *c = f->c;
    char sum[65];
    size_t n;
    if (!e->inputs_hash)
        return 0;
    if (db_is_null(s, 9)) {
        AUTO_STMT p = {0};
        TRY(db_one(c, f->db, Q_LEDGER_PURGED, &p, A(e->unit), A(e->seq)));
        if (!db_i64(&p, 0))
            found(f, "inputs_missing", e->register_name, e->record, e->seq, T("事件内容缺失,且没有清除记录", "the event's inputs are gone and no purge says why"));
        return 0;
    }
    const void *salt = db_blob(c, s, 10, &n);
    const char *text = db_text(c, s, 9);
    if (!salt || n != LEDGER_SALT) {
        found(f, "inputs_changed", e->register_name, e->record, e->seq, T("事件的盐值被改动", "the salt of the event was changed"));
        return 0;
    }
    event_commitment(salt, text, strlen(text), sum);
    if (!str_eq(sum, e->inputs_hash))
        found(f, "inputs_changed", e->register_name, e->record, e->seq, T("事件内容与其摘要不符", "the event's inputs differ from their digest"));
    return 0;
}

static int event_verify(struct finder *f, struct stmt *s, struct walk *w) {
    struct ctx *c = f->c;
    static const char zeros[65] = "0000000000000000000000000000000000000000000000000000000000000000";
    char sum[65];
    struct event_parts e = {.unit = db_i64(s, 0), .seq = db_i64(s, 1), .at = db_text(c, s, 2), .account = db_i64(s, 3), .person = db_i64(s, 4),
                            .session = db_text(c, s, 5), .register_name = db_text(c, s, 6), .record = db_i64(s, 7), .action = db_text(c, s, 8),
                            .inputs_hash = db_text(c, s, 11), .row_hash = db_text(c, s, 13), .prev = db_text(c, s, 14)};
    const char *hash = db_text(c, s, 15);
    if (e.unit != w->unit) {
        *w = (struct walk){.unit = e.unit};
        memcpy(w->hash, zeros, sizeof zeros);
    }
    if (e.seq != w->seq + 1)
        found(f, "gap", e.register_name, e.record, e.seq, arena_printf(c->mem, T("第%" PRId64 "号之后应为%" PRId64 "号", "after event %" PRId64 " comes %" PRId64), w->seq, w->seq + 1));
    else if (!str_eq(e.prev, w->hash))
        found(f, "chain", e.register_name, e.record, e.seq, T("与前一事件不相接", "does not follow the event before it"));
    if (strcmp(e.at, w->at) < 0)
        found(f, "time", e.register_name, e.record, e.seq, T("时间早于前一事件", "is earlier than the event before it"));
    event_hash(c, &e, sum);
    if (!str_eq(sum, hash))
        found(f, "event_changed", e.register_name, e.record, e.seq, T("事件与其摘要不符", "the event differs from its hash"));
    w->seq = e.seq;
    snprintf(w->hash, sizeof w->hash, "%s", hash);
    snprintf(w->at, sizeof w->at, "%s", e.at);
    return inputs_verify(f, s, &e);
}

static int chain_verify(struct finder *f) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    struct walk w = {0};
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_ALL, &s));
    while ((rc = db_next(c, &s)) > 0) {
        int before = f->v->n_problems;
        struct arena_mark mark = arena_mark(c->mem);
        TRY(event_verify(f, &s, &w));
        f->v->events++;
        step(f);
        if (before == f->v->n_problems)
            arena_release(c->mem, mark);
    }
    return rc;
}

static int seals_verify(struct finder *f) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    const char *ours;
    int rc;
    TRY(beside_key(c, f->db, &ours));
    TRY(db_query0(c, f->db, Q_LEDGER_SEALS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        AUTO_STMT h = {0}, k = {0};
        int64_t id = db_i64(&s, 0), unit = db_i64(&s, 1), seq = db_i64(&s, 2);
        const char *hash = db_text(c, &s, 3), *signature = db_text(c, &s, 4), *key_id = db_text(c, &s, 5), *at = db_text(c, &s, 6);
        f->v->seals++;
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

static int all_verify(struct finder *f, const json_t *heads) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    TRY(db_one0(c, f->db, Q_LEDGER_COUNT, &s));
    f->total = 2 * db_i64(&s, 0) + 1;                     /* events, then about as many rows: an estimate for the bar */
    stmt_close(&s);
    TRY(schema_verify(f));
    TRY(chain_verify(f));
    TRY(heads_verify(f, heads));
    TRY(seals_verify(f));
    return rows_verify(f);
}

int ledger_verify(struct ctx *c, struct db *db, const struct spec *spec, void (*progress)(void *arg, int64_t done, int64_t total), void *arg,
                  struct ledger_verdict *ret_v) {
    struct ledger_verdict v = {.ok = true};
    struct finder f = {.c = c, .spec = spec, .db = db, .v = &v, .problems = NEWN(c, struct ledger_problem, MAX_PROBLEMS), .progress = progress, .arg = arg};
    json_t *heads = NULL;
    TRY(beside_note(c, db, &heads));                      /* before the snapshot, so that it is never ahead of it */
    TRY(db_exec0(c, db, Q_LEDGER_SNAPSHOT));
    int rc = all_verify(&f, heads);
    struct err kept = c->err;
    int end = db_exec0(c, db, Q_LEDGER_SNAPSHOT_END);
    if (rc < 0)
        c->err = kept;
    TRY(rc < 0 ? rc : end);
    v.problems = f.problems;
    if (progress)
        progress(arg, f.total, f.total);
    *ret_v = v;
    return 0;
}
