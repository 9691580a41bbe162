/* Seals: SM2 signatures of the head. */
#include <stdio.h>

#include <openssl/pem.h>

#include "ledger/internal.h"
#include "os/os.h"

enum { MAX_PEM = 16 << 10 };
static const char sm2_id[] = "1234567812345678";          /* the default identity of GM/T 0009 */

static void pkey_close(EVP_PKEY **k) { EVP_PKEY_free(*k); }
static void bio_close(BIO **b) { BIO_free(*b); }
/* The key's context stays ours when it was set (sm2_begin). */
static void md_close(EVP_MD_CTX **m) {
    EVP_PKEY_CTX *p = *m ? EVP_MD_CTX_get_pkey_ctx(*m) : NULL;
    EVP_MD_CTX_free(*m);
    EVP_PKEY_CTX_free(p);
}

static int put_pem(struct ctx *c, BIO *b, const char *path, int mode) {
    char *bytes;
    long n = BIO_get_mem_data(b, &bytes);
    return os_write_file(c, path, bytes, (size_t)n, mode);
}

int ledger_key_create(struct ctx *c, const char *data_dir) {
    AUTO(pkey_close) EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "SM2");
    AUTO(bio_close) BIO *secret = BIO_new(BIO_s_mem());
    AUTO(bio_close) BIO *open = BIO_new(BIO_s_mem());
    const char *path = arena_printf(c->mem, "%s/seal.key", data_dir);
    if (os_exists(path))
        return fail(c, E_DUPLICATE, T("%s 已经存在", "%s exists already"), path);
    if (!key || !PEM_write_bio_PrivateKey(secret, key, NULL, NULL, 0, NULL, NULL) || !PEM_write_bio_PUBKEY(open, key))
        return fail(c, E_INTERNAL, "cannot make an SM2 key");
    TRY(put_pem(c, secret, path, 0600));
    return put_pem(c, open, arena_printf(c->mem, "%s/seal.pub", data_dir), 0600);
}

const char *seal_text(struct ctx *c, int64_t unit, int64_t seq, const char *hash, const char *at) {
    return arena_printf(c->mem, "shenzhi seal 1\nunit %" PRId64 "\nseq %" PRId64 "\nhash %s\nat %s\n", unit, seq, hash, at);
}

static EVP_MD_CTX *sm2_begin(EVP_PKEY *key, bool sign) {
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    EVP_PKEY_CTX *p = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL);
    EVP_PKEY_CTX_set1_id(p, sm2_id, sizeof sm2_id - 1);
    EVP_MD_CTX_set_pkey_ctx(m, p);
    int ok = sign ? EVP_DigestSignInit(m, NULL, EVP_sm3(), NULL, key) : EVP_DigestVerifyInit(m, NULL, EVP_sm3(), NULL, key);
    if (ok == 1)
        return m;
    EVP_MD_CTX_free(m);
    EVP_PKEY_CTX_free(p);
    return NULL;
}

void seal_key_id(const char *pem, size_t n, char out[17]) {
    unsigned char sum[32];
    sm3(pem, n, sum);
    hex_print(sum, 8, out);
}

static int unreadable(struct ctx *c, const char *path) {
    return fail(c, E_IO, T("签印密钥 %s 无法读取", "the sealing key %s cannot be read"), path);
}

static int key_read(struct ctx *c, const char *path, EVP_PKEY **ret_key) {
    char *pem;
    size_t n;
    TRY(os_read_file(c, path, MAX_PEM, &pem, &n));
    AUTO(bio_close) BIO *in = BIO_new_mem_buf(pem, (int)n);
    *ret_key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL);
    explicit_bzero(pem, n);
    return *ret_key ? 0 : unreadable(c, path);
}

static int key_sign(struct ctx *c, const char *data_dir, const char *text, const char **ret_signature, const char **ret_key_id, const char **ret_pem) {
    char *bytes;
    size_t n;
    unsigned char der[256];
    AUTO(pkey_close) EVP_PKEY *key = NULL;
    AUTO(bio_close) BIO *out = BIO_new(BIO_s_mem());
    const char *path = arena_printf(c->mem, "%s/seal.key", data_dir);
    TRY(key_read(c, path, &key));
    if (!PEM_write_bio_PUBKEY(out, key))
        return unreadable(c, path);
    AUTO(md_close) EVP_MD_CTX *m = sm2_begin(key, true);
    size_t len = sizeof der;
    if (!m || EVP_DigestSign(m, der, &len, (const unsigned char *)text, strlen(text)) != 1)
        return fail(c, E_INTERNAL, "SM2 signature");
    char *hex = arena_alloc(c->mem, 2 * len + 1), *id = arena_alloc(c->mem, 17);
    hex_print(der, len, hex);
    *ret_signature = hex;
    n = (size_t)BIO_get_mem_data(out, &bytes);
    *ret_pem = arena_dupn(c->mem, bytes, n);
    seal_key_id(bytes, n, id);
    *ret_key_id = id;
    return 0;
}

int seal_secret(struct ctx *c, const char *path, unsigned char out[32]) {
    static const char use[] = "shenzhi digests of rows\n";
    unsigned char text[sizeof use - 1 + 32];
    AUTO(pkey_close) EVP_PKEY *key = NULL;
    BIGNUM *number = NULL;
    TRY(key_read(c, path, &key));
    memcpy(text, use, sizeof use - 1);
    bool good = EVP_PKEY_get_bn_param(key, "priv", &number) && BN_bn2binpad(number, text + sizeof use - 1, 32) == 32;
    sm3(text, sizeof text, out);
    explicit_bzero(text, sizeof text);
    BN_clear_free(number);
    return good ? 0 : unreadable(c, path);
}

int seal_good(struct ctx *c, const char *pem, const char *text, const char *signature) {
    (void)c;
    unsigned char der[256];
    size_t n = strlen(signature);
    if (n % 2 || n / 2 > sizeof der || !hex_parse(signature, der, n / 2))
        return 0;
    AUTO(bio_close) BIO *in = BIO_new_mem_buf(pem, -1);
    AUTO(pkey_close) EVP_PKEY *key = PEM_read_bio_PUBKEY(in, NULL, NULL, NULL);
    AUTO(md_close) EVP_MD_CTX *m = key ? sm2_begin(key, false) : NULL;
    return m && EVP_DigestVerify(m, der, n / 2, (const unsigned char *)text, strlen(text)) == 1;
}

int ledger_key_check(struct ctx *c, const char *data_dir) {
    static const char text[] = "shenzhi doctor\n";
    const char *signature, *id, *pem;
    char *open;
    size_t n;
    TRY(key_sign(c, data_dir, text, &signature, &id, &pem));
    TRY(os_read_file(c, arena_printf(c->mem, "%s/seal.pub", data_dir), MAX_PEM, &open, &n));
    if (!str_eq(open, pem) || !seal_good(c, open, text, signature))
        return fail(c, E_TAMPER, T("%s 中的 seal.key 与 seal.pub 不是一对", "seal.key and seal.pub in %s do not belong together"), data_dir);
    return 0;
}

static int (*ledger_put)(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *action, const json_t *values, int64_t *ret_record);

void ledger_set_put(int (*put)(struct ctx *c, struct db *db, const char *register_name, int64_t record, const char *action, const json_t *values, int64_t *ret_record)) {
    ledger_put = put;
}

int ledger_seal(struct ctx *c, struct db *db, const char *data_dir, int64_t *ret_seq) {
    AUTO_STMT s = {0};
    int64_t unit = c->actor->unit > 0 ? c->actor->unit : 1, seq, id;
    char hash[65], at[DATETIME_SIZE];
    const char *signature = NULL, *key_id = NULL, *pem = NULL;
    if (!ledger_put)
        return fail(c, E_INTERNAL, "ledger_seal before reg_sync");
    TRY(ledger_key_check(c, data_dir));                  /* without it no end of a chain is told from another */
    TRY(ledger_ours(c, db, unit));
    TRY(ledger_head(c, db, unit, &seq, hash));
    TRY(db_query(c, db, Q_LEDGER_LAST_SEAL, &s, A(unit)));
    int rc = db_next(c, &s);
    TRY(rc);
    if (rc && db_i64(&s, 1) == seq) {                     /* nothing since the last seal but itself */
        *ret_seq = db_i64(&s, 0);
        return 0;
    }
    stmt_close(&s);
    when_datetime(c->now_us(c), at);
    TRY(key_sign(c, data_dir, seal_text(c, unit, seq, hash, at), &signature, &key_id, &pem));
    TRY(db_exec(c, db, Q_LEDGER_KEY_PUT, A(key_id), A(pem)));
    json_t *values = json_pack("{s:I,s:s,s:s,s:s,s:s,s:s}", "seq", (json_int_t)seq, "hash", hash, "signature", signature, "key_id", key_id,
                               "at", at, "state", "made");
    TRY(ledger_put(c, db, "seal", 0, "create", values, &id));
    *ret_seq = seq;
    return 0;
}

int ledger_short_seal(struct ctx *c, struct db *db, int64_t unit, int64_t seq, char out[64]) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_LEDGER_HASH_AT, &s, A(unit), A(seq)));
    snprintf(out, 64, "SZ1-%" PRId64 "-%.16s", seq, db_peek(&s, 0, NULL));
    return 0;
}

/* "SZ1-<seq>-<16 hex>" as somebody typed it from paper. */
static bool short_read(struct ctx *c, const char *typed, int64_t *ret_seq, const char **ret_hash) {
    struct str s;
    char **part;
    str_init(&s, c, 256);
    for (const char *p = typed; *p && s.len < 64;) {
        uint32_t cp = utf8_fold(utf8_next(&p));
        if (cp > ' ' && cp != 0x3000)
            utf8_put(&s, cp);
    }
    if (str_split(c, s.p, '-', 4, &part) != 3 || !str_eq(part[0], "sz1") || !str_i64(part[1], 1, INT64_MAX, ret_seq))
        return false;
    *ret_hash = part[2];
    return strlen(part[2]) == 16 && strspn(part[2], "0123456789abcdef") == 16;
}

int ledger_short_check(struct ctx *c, struct db *db, int64_t unit, const char *typed, struct ledger_short *ret_s) {
    AUTO_STMT s = {0};
    const char *hash;
    *ret_s = (struct ledger_short){.verdict = "beyond"};
    if (!short_read(c, typed, &ret_s->seq, &hash))
        return fail(c, E_INVALID, T("“%s”不是校验码，应如 SZ1-1024-0123456789abcdef，印在封面或页脚", "\"%s\" is no seal; it looks like SZ1-1024-0123456789abcdef and stands on the cover or below"), utf8_line(c->mem, typed, 60));
    TRY(db_query(c, db, Q_LEDGER_HASH_AT, &s, A(unit), A(ret_s->seq)));
    int have = db_next(c, &s);
    TRY(have);
    if (have) {
        ret_s->verdict = strncmp(db_peek(&s, 0, NULL), hash, 16) == 0 ? "agrees" : "differs";
        snprintf(ret_s->at, sizeof ret_s->at, "%s", db_peek(&s, 1, NULL));
    }
    return 0;
}

const char *ledger_short_text(struct ctx *c, const struct ledger_short *s) {
    const char *at = arena_printf(c->mem, "%.10s %.5s", s->at, *s->at ? s->at + 11 : "");
    if (str_eq(s->verdict, "agrees"))
        return arena_printf(c->mem, T("与第%" PRId64 "号留痕（%s）一致：此前的留痕仍是当时的样子", "agrees with event %" PRId64 " (%s): what came before is as it was then"), s->seq, at);
    if (str_eq(s->verdict, "differs"))
        return arena_printf(c->mem, T("第%" PRId64 "号留痕（%s）与它不同：请先核对有没有输错；没有输错，就是此前的留痕被改写过，或者它出自另一单位、另一份数据", "event %" PRId64 " (%s) is another one: if it was not mistyped, what came before was written anew, or the seal is of another office or store"), s->seq, at);
    return arena_printf(c->mem, T("留痕还不到第%" PRId64 "号：数据被换回了较早的状态，或者它出自另一单位、另一份数据", "the ledger ends before event %" PRId64 ": an earlier state was put back, or the seal is of another office or store"), s->seq);
}
