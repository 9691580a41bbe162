/* Events: commitments, the chain, its head. */
#include <openssl/evp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "db/functions.h"
#include "db/group.h"
#include "ledger/internal.h"

enum { SALT_BYTES = 16, HASH_BYTES = 32, LEDGER_COLUMNS = 256 };
static const char zeros[65] = "0000000000000000000000000000000000000000000000000000000000000000";

static EVP_MD *md;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t hasher_key;

static void release(void *own) {
    EVP_MD_CTX_free(own);
}

static void fetch(void) {
    pthread_key_create(&hasher_key, release);
    md = EVP_MD_fetch(NULL, "SM3", NULL);
}

/* This thread's digest context; freed when the thread ends. */
static EVP_MD_CTX *hasher(void) {
    pthread_once(&once, fetch);
    EVP_MD_CTX *own = pthread_getspecific(hasher_key);
    if (!own) {
        own = EVP_MD_CTX_new();
        pthread_setspecific(hasher_key, own);
    }
    return own;
}

void sm3(const void *bytes, size_t n, unsigned char out[32]) {
    EVP_MD_CTX *mine = hasher();
    EVP_DigestInit_ex2(mine, md, NULL);
    EVP_DigestUpdate(mine, bytes, n);
    EVP_DigestFinal_ex(mine, out, NULL);
}

void sm3_keyed(const unsigned char *key, const void *bytes, size_t n, unsigned char out[32]) {
    EVP_MD_CTX *mine = hasher();
    EVP_DigestInit_ex2(mine, md, NULL);
    if (key)
        EVP_DigestUpdate(mine, key, HASH_BYTES);
    EVP_DigestUpdate(mine, bytes, n);
    EVP_DigestFinal_ex(mine, out, NULL);
}

void event_commitment(const void *salt, const char *text, size_t n, char out[65]) {
    unsigned char sum[HASH_BYTES];
    EVP_MD_CTX *mine = hasher();
    EVP_DigestInit_ex2(mine, md, NULL);
    EVP_DigestUpdate(mine, salt, SALT_BYTES);
    EVP_DigestUpdate(mine, text, n);
    EVP_DigestFinal_ex(mine, sum, NULL);
    hex_print(sum, sizeof sum, out);
}

/* ---- a row as canonical JSON */

struct ledger_shape {
    int n;
    struct part { const char *key; size_t n_key; int col; } part[LEDGER_COLUMNS];   /* key: `,"name":`; col -1: the register's name */
};

static int by_key(const void *a, const void *b) {
    const struct part *x = a, *y = b;
    return strcmp(x->key, y->key);
}

const struct ledger_shape *ledger_shape(struct ctx *c, const char *register_name, struct stmt *s) {
    struct ledger_shape *h = NEW(c, struct ledger_shape);
    for (int i = 0; i < db_columns(s) && h->n < LEDGER_COLUMNS - 1; i++)
        if (!str_eq(db_column_name(s, i), "last_seq"))
            h->part[h->n++] = (struct part){.key = db_column_name(s, i), .col = i};
    h->part[h->n++] = (struct part){.key = "register", .col = -1};
    for (int i = 0; i < h->n; i++)
        h->part[i].key = arena_printf(c->mem, h->part[i].col < 0 ? ",\"%s\":\"%s\"" : ",\"%s\":", h->part[i].key, register_name);
    qsort(h->part, (size_t)h->n, sizeof *h->part, by_key);   /* as the names: a quote sorts before every letter */
    for (int i = 0; i < h->n; i++)
        h->part[i].n_key = strlen(h->part[i].key);
    return h;
}

void ledger_row_json(struct str *out, const struct ledger_shape *h, struct stmt *s) {
    bool first = true;
    for (int i = 0; i < h->n; i++) {
        const struct part *p = &h->part[i];
        enum db_type type = p->col < 0 ? DB_BLOB : db_column_type(s, p->col);
        if (type == DB_NULL)
            continue;
        if (first)
            str_putc(out, '{');
        str_putn(out, p->key + first, p->n_key - first);
        first = false;
        if (type == DB_INT)
            str_put_i64(out, db_i64(s, p->col));
        else if (p->col >= 0) {
            size_t n;
            const char *text = db_peek(s, p->col, &n);
            if (type == DB_BLOB)                           /* none of ours: it reads like the text and no query finds it */
                str_putc(out, '[');
            json_quote_n(out, text, n);                    /* what stands behind a zero byte is committed to as well */
            if (type == DB_BLOB)
                str_putc(out, ']');
        }
    }
    str_putc(out, '}');
}

/* ---- the chain */

void text_keep(char *out, size_t size, const char *text) {
    size_t n = strnlen(text, size - 1);
    memcpy(out, text, n);
    out[n] = '\0';
}

/* The end of the chain this thread added to last: holds until the transaction ends or something of it is undone. */
static _Thread_local struct { uint64_t stretch; struct ledger_chain l; } known;

/* The last committed end that this thread saw by a connection: a former state, whose tip was good once, does not come back while the program runs. */
static _Thread_local struct { uint64_t serial; struct ledger_chain l; } seen;

static int goes_on(struct ctx *c, struct db *db, struct ledger_chain *l) {
    bool knows = seen.serial == db_serial(db) && seen.l.unit == l->unit;
    AUTO_STMT s = {0};
    if (knows) {
        TRY(db_query(c, db, Q_LEDGER_HASH_AT, &s, A(l->unit), A(seen.l.seq)));
        int there = db_next(c, &s);
        TRY(there);
        l->ours = there && str_eq(db_peek(&s, 0, NULL), seen.l.hash);
    }
    if (l->ours) {
        seen.serial = db_serial(db);
        seen.l = *l;
    }
    return 0;
}

/* Is the committed end of this chain the one the program wrote? Asked when nothing of this transaction stands behind it: its tip would be waiting. Else whoever
 * rewrote the chain would get its tip from the program, with the next event. */
static int check_end(struct ctx *c, struct db *db, struct ledger_chain *l) {
    char digits[I64_DIGITS + 1] = "", *unit = i64_digits(l->unit, digits);
    AUTO_STMT s = {0};
    int64_t waiting;
    if (!db_has_digest(db))                                /* a command that asked nothing of reg/ before */
        TRY(ledger_digests(c, db));
    l->ours = !l->seq || !db_has_digest(db) || db_later_counter_get(db, unit, &waiting);
    if (l->ours)
        return 0;
    TRY(db_one(c, db, Q_LEDGER_TIP_GOOD, &s, A(l->seq), A(unit), A((char *)l->hash)));
    l->ours = db_i64(&s, 0) > 0;
    return l->ours ? goes_on(c, db, l) : 0;
}

/* 1 when it is remembered, with all that is known of it. */
static int last_of(struct ctx *c, struct db *db, int64_t unit, struct ledger_chain *ret_l) {
    if (known.stretch && known.stretch == db_stretch(db) && known.l.unit == unit) {
        *ret_l = known.l;
        return 1;
    }
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_LEDGER_LAST, &s, A(unit)));
    int got = db_next(c, &s);
    TRY(got);
    struct ledger_chain l = {.unit = unit};
    l.seq = got ? db_i64(&s, 0) : 0;
    text_keep(l.hash, sizeof l.hash, got ? db_peek(&s, 1, NULL) : zeros);
    text_keep(l.at, sizeof l.at, got ? db_peek(&s, 2, NULL) : "");
    *ret_l = l;
    return 0;
}

int ledger_chain_open(struct ctx *c, struct db *db, int64_t unit, struct ledger_chain *ret_l) {
    int known_all;
    TRY(known_all = last_of(c, db, unit, ret_l));
    return known_all ? 0 : check_end(c, db, ret_l);
}

int ledger_ours(struct ctx *c, struct db *db, int64_t unit) {
    struct ledger_chain l;
    TRY(ledger_chain_open(c, db, unit, &l));
    return l.ours ? 0 : fail(c, E_TAMPER, T("链尾不是程序写的（之前有事件被增、删或改写），或者 seal.key 不是原来的：请核验", "the end of the chain was not written by the program (events before it were put in, taken away or rewritten), or seal.key is another one: verify"));
}

static void put_text(struct str *s, const char *key, const char *value) {
    str_put(s, key);
    json_quote_or_null(s, value);
}

static void put_number(struct str *s, const char *key, int64_t value) {
    str_put(s, key);
    str_put_i64(s, value);
}

void event_print(struct str *s, const struct event_parts *e) {
    put_text(s, "{\"action\":", e->action);
    put_number(s, ",\"actor\":\"", e->account);
    put_number(s, "/", e->person);
    put_text(s, "\",\"at\":", e->at);
    put_text(s, ",\"inputs\":", e->inputs_hash);
    put_text(s, ",\"prev\":", e->prev);
    put_number(s, ",\"record\":", e->record);
    put_text(s, ",\"register\":", e->register_name);
    put_text(s, ",\"row\":", e->row_hash);
    put_number(s, ",\"seq\":", e->seq);
    put_text(s, ",\"session\":", e->session);
    put_number(s, ",\"unit\":", e->unit);
    str_putc(s, '}');
}

void event_hash(struct str *scratch, const struct event_parts *e, char out[65]) {
    unsigned char sum[HASH_BYTES];
    str_clear(scratch);
    event_print(scratch, e);
    sm3(scratch->p, scratch->len, sum);
    hex_print(sum, sizeof sum, out);
}

int ledger_chain_add(struct ctx *c, struct db *db, struct ledger_chain *l, const struct ledger_event *e) {
    const struct actor *a = c->actor;
    char at[DATETIME_SIZE], in[65], row[65], hash[65];
    unsigned char salt[2][SALT_BYTES];                     /* of the inputs, of the row */
    when_datetime(c->now_us(c), at);
    if (strcmp(at, l->at) < 0)
        memcpy(at, l->at, sizeof at);
    if (e->inputs || e->row)
        c->random(c, salt, sizeof salt);                   /* one call for both */
    if (e->inputs)
        event_commitment(salt[0], e->inputs, strlen(e->inputs), in);
    if (e->row)
        event_commitment(salt[1], e->row, strlen(e->row), row);
    struct event_parts p = {l->unit, l->seq + 1, a->account, a->person, e->record, at, a->session, e->register_name, e->action,
                            e->inputs ? in : NULL, e->row ? row : NULL, l->hash};
    struct str text;
    str_init(&text, c, LIMIT_SQL_BYTES);
    event_hash(&text, &p, hash);
    TRY(db_exec(c, db, Q_LEDGER_ADD, A(l->unit), A(l->seq + 1), A((char *)at), A(a->account), A(a->person), A((char *)(uintptr_t)a->session), A(e->register_name),
                A(e->record), A(e->action), A(e->inputs), e->inputs ? B(salt[0], SALT_BYTES) : ANULL, A(p.inputs_hash),
                e->row ? B(salt[1], SALT_BYTES) : ANULL, A(p.row_hash), A((char *)l->hash), A((char *)hash)));
    l->seq++;
    memcpy(l->hash, hash, sizeof hash);
    memcpy(l->at, at, sizeof at);
    known.stretch = db_stretch(db);
    known.l = *l;
    return 0;
}

/* Written once a group: of counters put off only the newest is. */
int ledger_chain_end(struct ctx *c, struct db *db, const struct ledger_chain *l) {
    char digits[I64_DIGITS + 1] = "", *unit = i64_digits(l->unit, digits);
    return l->ours && db_has_digest(db) ? db_later_counter(c, db, Q_LEDGER_TIP, unit, l->seq, unit, l->hash) : 0;
}

int ledger_append(struct ctx *c, struct db *db, const struct ledger_event *e, int64_t *ret_seq) {
    struct ledger_chain l;
    TRY(ledger_chain_open(c, db, c->actor->unit, &l));
    TRY(ledger_chain_add(c, db, &l, e));
    TRY(ledger_chain_end(c, db, &l));
    *ret_seq = l.seq;
    return 0;
}

int ledger_row_now(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *row, int64_t *ret_seq, char ret_hash[65]) {
    AUTO_STMT s = {0};
    size_t n;
    TRY(db_query(c, db, Q_LEDGER_NEWEST, &s, A(register_name), A(record)));
    int got = db_next(c, &s);
    TRY(got);
    const void *salt = got ? db_blob(c, &s, 1, &n) : NULL;
    *ret_seq = got ? db_i64(&s, 0) : 0;
    *ret_hash = '\0';
    if (got && !row)
        text_keep(ret_hash, 65, db_peek(&s, 2, NULL));
    else if (salt && n == SALT_BYTES)
        event_commitment(salt, row, strlen(row), ret_hash);
    return 0;
}

int ledger_secret(struct ctx *c, struct db *db, int64_t account, const char *action) {
    AUTO_STMT s = {0};
    struct str row;
    int64_t seq;
    str_init(&row, c, LIMIT_SQL_BYTES);
    TRY(db_one(c, db, Q_LEDGER_SECRET, &s, A(account)));
    ledger_row_json(&row, ledger_shape(c, "secret", &s), &s);
    stmt_close(&s);
    TRY(str_end(&row));
    return ledger_append(c, db, &(struct ledger_event){"secret", account, action, NULL, row.p}, &seq);
}

int ledger_head(struct ctx *c, struct db *db, int64_t unit, int64_t *ret_seq, char ret_hash[65]) {
    struct ledger_chain l;
    TRY(last_of(c, db, unit, &l));
    *ret_seq = l.seq;
    memcpy(ret_hash, l.hash, sizeof l.hash);
    return 0;
}
