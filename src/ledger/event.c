/* Events: commitments, the chain, its head. */
#include <openssl/evp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "ledger/internal.h"

enum { SALT_BYTES = 16, HASH_BYTES = 32 };
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

void event_commitment(const void *salt, const char *text, size_t n, char out[65]) {
    unsigned char sum[HASH_BYTES];
    EVP_MD_CTX *mine = hasher();
    EVP_DigestInit_ex2(mine, md, NULL);
    EVP_DigestUpdate(mine, salt, SALT_BYTES);
    EVP_DigestUpdate(mine, text, n);
    EVP_DigestFinal_ex(mine, sum, NULL);
    hex_print(sum, sizeof sum, out);
}

static void commit_to(struct ctx *c, const char *text, unsigned char salt[SALT_BYTES], char ret_hash[65]) {
    c->random(c, salt, SALT_BYTES);
    event_commitment(salt, text, strlen(text), ret_hash);
}

static int by_name(const void *a, const void *b) {
    return strcmp(**(const char *const *const *)a, **(const char *const *const *)b);
}

void ledger_row_json(struct str *out, const char *register_name, struct stmt *s) {
    const char *name[256], **order[256];
    int n = db_columns(s), k = 0;
    for (int i = 0; i < n && i < 255; i++) {
        name[i] = db_column_name(s, i);
        if (!str_eq(name[i], "last_seq") && !db_is_null(s, i))
            order[k++] = &name[i];
    }
    name[255] = "register";
    order[k++] = &name[255];
    qsort(order, (size_t)k, sizeof *order, by_name);
    for (int i = 0; i < k; i++) {
        int col = (int)(order[i] - name);
        str_putc(out, i ? ',' : '{');
        json_quote(out, *order[i]);
        str_putc(out, ':');
        if (col == 255)
            json_quote(out, register_name);
        else if (db_column_type(s, col) == DB_INT)
            str_put_i64(out, db_i64(s, col));
        else
            json_quote(out, db_peek(s, col, NULL));
    }
    str_putc(out, '}');
}

struct link { int64_t seq; char prev[65], at[DATETIME_SIZE]; };

static int last_of(struct ctx *c, struct db *db, int64_t unit, struct link *l) {
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_LEDGER_LAST, &s, A(unit)));
    int got = db_next(c, &s);
    TRY(got);
    l->seq = got ? db_i64(&s, 0) : 0;
    memcpy(l->prev, got ? db_peek(&s, 1, NULL) : zeros, sizeof l->prev);
    memcpy(l->at, got ? db_peek(&s, 2, NULL) : "", got ? sizeof l->at : 1);
    return 0;
}

static void put_text(struct str *s, const char *key, const char *value) {
    str_put(s, key);
    if (value)
        json_quote(s, value);
    else
        str_put(s, "null");
}

static void put_number(struct str *s, const char *key, int64_t value) {
    str_put(s, key);
    str_put_i64(s, value);
}

void event_print(struct str *s, const struct event_parts *e) {
    char who[48];
    snprintf(who, sizeof who, "%" PRId64 "/%" PRId64, e->account, e->person);
    put_text(s, "{\"action\":", e->action);
    put_text(s, ",\"actor\":", who);
    put_text(s, ",\"at\":", e->at);
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

void event_hash(struct ctx *c, const struct event_parts *e, char out[65]) {
    struct str s;
    unsigned char sum[HASH_BYTES];
    str_init(&s, c, LIMIT_SQL_BYTES);
    event_print(&s, e);
    sm3(s.p, s.len, sum);
    hex_print(sum, sizeof sum, out);
}

int ledger_append(struct ctx *c, struct db *db, const struct ledger_event *e, int64_t *ret_seq) {
    const struct actor *a = c->actor;
    struct link l;
    char at[DATETIME_SIZE], in[65], row[65], hash[65];
    unsigned char salt_in[SALT_BYTES], salt_row[SALT_BYTES];
    TRY(last_of(c, db, a->unit, &l));
    when_datetime(c->now_us(c), at);
    if (strcmp(at, l.at) < 0)
        memcpy(at, l.at, sizeof at);
    if (e->inputs)
        commit_to(c, e->inputs, salt_in, in);
    if (e->row)
        commit_to(c, e->row, salt_row, row);
    struct event_parts p = {a->unit, l.seq + 1, a->account, a->person, e->record, at, a->session, e->register_name, e->action,
                            e->inputs ? in : NULL, e->row ? row : NULL, l.prev};
    event_hash(c, &p, hash);
    TRY(db_exec(c, db, Q_LEDGER_ADD, A(a->unit), A(l.seq + 1), A((char *)at), A(a->account), A(a->person), A((char *)(uintptr_t)a->session), A(e->register_name),
                A(e->record), A(e->action), A(e->inputs), e->inputs ? B(salt_in, SALT_BYTES) : ANULL, A(p.inputs_hash),
                e->row ? B(salt_row, SALT_BYTES) : ANULL, A(p.row_hash), A((char *)l.prev), A((char *)hash)));
    *ret_seq = l.seq + 1;
    return 0;
}

int ledger_secret(struct ctx *c, struct db *db, int64_t account, const char *action) {
    AUTO_STMT s = {0};
    struct str row;
    int64_t seq;
    str_init(&row, c, LIMIT_SQL_BYTES);
    TRY(db_one(c, db, Q_LEDGER_SECRET, &s, A(account)));
    ledger_row_json(&row, "secret", &s);
    stmt_close(&s);
    TRY(str_end(&row));
    return ledger_append(c, db, &(struct ledger_event){"secret", account, action, NULL, row.p}, &seq);
}

int ledger_head(struct ctx *c, struct db *db, int64_t unit, int64_t *ret_seq, char ret_hash[65]) {
    struct link l;
    TRY(last_of(c, db, unit, &l));
    *ret_seq = l.seq;
    memcpy(ret_hash, l.prev, 65);
    return 0;
}
