/* SM2 signatures and key wrapping, SM4-CTR with HMAC-SM3 (encrypt then MAC). */
#include <arpa/inet.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <stdio.h>

#include "base/utf8.h"
#include "ticket/internal.h"

enum { KEY = 16, MAC = 32, IV = 16, WRAP_MAX = 512 };
static const char sm2_id[] = "1234567812345678";          /* the default identity of GM/T 0009 */

void pkey_close(EVP_PKEY **k) { EVP_PKEY_free(*k); }
static void bio_close(BIO **b) { BIO_free(*b); }
static void md_close(EVP_MD_CTX **m) { EVP_MD_CTX_free(*m); }
static void pctx_close(EVP_PKEY_CTX **p) { EVP_PKEY_CTX_free(*p); }
static void cipher_close(EVP_CIPHER_CTX **p) { EVP_CIPHER_CTX_free(*p); }

void ticket_sm3(const void *bytes, size_t n, char out[65]) {
    unsigned char sum[32];
    EVP_Digest(bytes, n, sum, NULL, EVP_sm3(), NULL);
    hex_print(sum, sizeof sum, out);
}

/* What a Chinese keyboard wrote in full width. */
static const char *narrow(struct ctx *c, const char *text) {
    struct str s;
    if (!utf8_valid(text, strlen(text)))
        return text;
    str_init(&s, c, 64 << 10);
    for (const char *p = text; *p;) {
        uint32_t cp = utf8_next(&p);
        utf8_put(&s, cp == 0x3000 ? ' ' : utf8_narrow(cp));
    }
    return str_end(&s) < 0 ? text : s.p;
}

/* AA-BB-CC-00-11-22, aabb-cc00-1122 -> AA:BB:CC:00:11:22; what is no such address stays. */
static const char *card(struct ctx *c, const char *text) {
    char out[18] = "";
    size_t n = 0;
    for (const char *p = text; *p; p++) {
        if (strchr(":-. ", *p))
            continue;
        if (!strchr("0123456789abcdefABCDEF", *p) || n == 12)
            return text;
        out[n / 2 * 3 + n % 2] = *p;
        if (n % 2 && n < 11)
            out[n / 2 * 3 + 2] = ':';
        n++;
    }
    return n == 12 ? arena_dup(c->mem, out) : text;
}

/* Numbers and addresses have several spellings (full width, 2001:db8::1, AA-BB-…): one of them is digested. Names and paths are as they are. */
static const char *one_spelling(struct ctx *c, const char *kind, const char *text) {
    unsigned char bytes[16];
    char *out = arena_alloc(c->mem, INET6_ADDRSTRLEN);
    if (!text || str_eq(kind, "name") || str_eq(kind, "path"))
        return text;
    text = narrow(c, text);
    if (str_eq(kind, "mac"))
        return card(c, text);
    return str_eq(kind, "ip") && inet_pton(AF_INET6, text, bytes) == 1 && inet_ntop(AF_INET6, bytes, out, INET6_ADDRSTRLEN) ? out : text;
}

void ticket_digest(struct ctx *c, const unsigned char key[32], const char *kind, const char *text, char out[TICKET_DIGEST_HEX + 1]) {
    unsigned char sum[32];
    struct str s;
    str_init(&s, c, 4096);
    text = one_spelling(c, kind, text);
    for (const char *p = text ? text : ""; *p; p++)
        if (*p != ' ' && *p != '\t' && *p != '\r' && *p != '\n')
            str_putc(&s, *p >= 'a' && *p <= 'z' ? (char)(*p - 32) : *p);
    *out = 0;
    if (!s.len)
        return;
    const char *all = arena_printf(c->mem, "%s:%s", kind, s.p);
    HMAC(EVP_sm3(), key, 32, (const unsigned char *)all, strlen(all), sum, NULL);
    hex_print(sum, sizeof sum, out);
}

int key_read(struct ctx *c, const char *pem, EVP_PKEY **ret_k) {
    if (!pem)
        return fail(c, E_INVALID, T("缺少密钥", "a key is missing"));
    bool secret = strstr(pem, "PRIVATE KEY") != NULL;
    AUTO(bio_close) BIO *in = BIO_new_mem_buf(pem, -1);
    AUTO_PKEY key = secret ? PEM_read_bio_PrivateKey(in, NULL, NULL, NULL) : PEM_read_bio_PUBKEY(in, NULL, NULL, NULL);
    if (!key || !EVP_PKEY_is_a(key, "SM2"))
        return fail(c, E_INVALID, T("不是 SM2 密钥", "not an SM2 key"));
    *ret_k = key;
    key = NULL;
    return 0;
}

int key_public(struct ctx *c, const char *pem, const char **ret_pem) {
    AUTO_PKEY key = NULL;
    char *bytes;
    TRY(key_read(c, pem, &key));
    AUTO(bio_close) BIO *out = BIO_new(BIO_s_mem());
    if (!PEM_write_bio_PUBKEY(out, key))
        return fail(c, E_INTERNAL, "PEM");
    long n = BIO_get_mem_data(out, &bytes);
    *ret_pem = arena_dupn(c->mem, bytes, (size_t)n);
    return 0;
}

int ticket_key_id(struct ctx *c, const char *pem, char out[17]) {
    const char *open;
    char sum[65];
    TRY(key_public(c, pem, &open));
    ticket_sm3(open, strlen(open), sum);
    snprintf(out, 17, "%.16s", sum);
    return 0;
}

static EVP_MD_CTX *begin(EVP_PKEY *key, bool sign) {
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    EVP_PKEY_CTX *p = NULL;
    int ok = sign ? EVP_DigestSignInit_ex(m, NULL, "SM3", NULL, NULL, key, NULL) : EVP_DigestVerifyInit_ex(m, NULL, "SM3", NULL, NULL, key, NULL);
    p = ok == 1 ? EVP_MD_CTX_get_pkey_ctx(m) : NULL;
    if (p && EVP_PKEY_CTX_set1_id(p, sm2_id, sizeof sm2_id - 1) == 1)
        return m;
    EVP_MD_CTX_free(m);
    return NULL;
}

int sm2_sign(struct ctx *c, const char *pem, const void *bytes, size_t n, const char **ret_hex) {
    AUTO_PKEY key = NULL;
    unsigned char der[256];
    size_t len = sizeof der;
    TRY(key_read(c, pem, &key));
    AUTO(md_close) EVP_MD_CTX *m = begin(key, true);
    if (!m || EVP_DigestSign(m, der, &len, bytes, n) != 1)
        return fail(c, E_INVALID, T("不能用该密钥签名", "this key cannot sign"));
    char *hex = arena_alloc(c->mem, 2 * len + 1);
    hex_print(der, len, hex);
    *ret_hex = hex;
    return 0;
}

int sm2_verify(struct ctx *c, const char *pem, const void *bytes, size_t n, const char *hex) {
    AUTO_PKEY key = NULL;
    unsigned char der[256];
    size_t len = strlen(hex);
    TRY(key_read(c, pem, &key));
    if (len % 2 || len / 2 > sizeof der || !hex_parse(hex, der, len / 2))
        return fail(c, E_TAMPER, T("签名不是十六进制", "the signature is not hex"));
    AUTO(md_close) EVP_MD_CTX *m = begin(key, false);
    if (!m || EVP_DigestVerify(m, der, len / 2, bytes, n) != 1)
        return fail(c, E_TAMPER, T("签名不符，文件被改动或不是本单位密钥所签", "the signature does not fit: altered, or signed by another key"));
    return 0;
}

static int wrap(struct ctx *c, const char *pem, bool seal, const unsigned char *in, size_t n_in, unsigned char *out, size_t *n_out) {
    AUTO_PKEY key = NULL;
    TRY(key_read(c, pem, &key));
    AUTO(pctx_close) EVP_PKEY_CTX *p = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL);
    int ok = seal ? EVP_PKEY_encrypt_init(p) == 1 && EVP_PKEY_encrypt(p, out, n_out, in, n_in) == 1
                  : EVP_PKEY_decrypt_init(p) == 1 && EVP_PKEY_decrypt(p, out, n_out, in, n_in) == 1;
    return ok ? 0 : fail(c, E_TAMPER, seal ? T("不能加密到该公钥", "cannot encrypt to this key") : T("不能解密：不是发给本单位的", "cannot be decrypted: not sealed to this office"));
}

static int sm4(struct ctx *c, const unsigned char *key, const unsigned char *iv, const char *in, size_t n, char *out) {
    AUTO(cipher_close) EVP_CIPHER_CTX *e = EVP_CIPHER_CTX_new();
    int len = 0;
    if (EVP_EncryptInit_ex(e, EVP_sm4_ctr(), NULL, key, iv) != 1 || EVP_EncryptUpdate(e, (unsigned char *)out, &len, (const unsigned char *)in, (int)n) != 1 || (size_t)len != n)
        return fail(c, E_INTERNAL, "SM4-CTR");
    return 0;
}

static int mac(struct ctx *c, const unsigned char *key, const char *head, const char *bytes, size_t n, unsigned char out[MAC]) {
    EVP_MAC *kind = EVP_MAC_fetch(NULL, "HMAC", NULL);
    EVP_MAC_CTX *m = EVP_MAC_CTX_new(kind);
    const OSSL_PARAM param[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char *)"SM3", 0), OSSL_PARAM_construct_end()};
    size_t len = MAC;
    bool ok = m && EVP_MAC_init(m, key, MAC, param) == 1 && EVP_MAC_update(m, (const unsigned char *)head, strlen(head)) == 1 &&
              EVP_MAC_update(m, (const unsigned char *)bytes, n) == 1 && EVP_MAC_final(m, out, &len, MAC) == 1;
    EVP_MAC_CTX_free(m);
    EVP_MAC_free(kind);
    return ok ? 0 : fail(c, E_INTERNAL, "HMAC-SM3");
}

int seal_bytes(struct ctx *c, const char *pem, const char *head, const char *bytes, size_t n, struct str *out) {
    unsigned char secret[KEY + MAC], iv[IV], wrapped[WRAP_MAX], sum[MAC];
    size_t len = sizeof wrapped;
    c->random(c, secret, sizeof secret);
    c->random(c, iv, sizeof iv);
    TRY(wrap(c, pem, true, secret, sizeof secret, wrapped, &len));
    char *cipher = arena_alloc(c->mem, n + 1);
    TRY(sm4(c, secret, iv, bytes, n, cipher));
    str_putc(out, (char)(len >> 8));
    str_putc(out, (char)(len & 255));
    str_putn(out, wrapped, len);
    str_putn(out, iv, sizeof iv);
    str_putn(out, cipher, n);
    TRY(mac(c, secret + KEY, head, out->p, out->len, sum));
    str_putn(out, sum, sizeof sum);
    explicit_bzero(secret, sizeof secret);
    return str_end(out);
}

int open_bytes(struct ctx *c, const char *pem, const char *head, const char *bytes, size_t n, const char **ret, size_t *ret_n) {
    unsigned char secret[WRAP_MAX], sum[MAC];
    const unsigned char *p = (const unsigned char *)bytes;
    size_t len = n >= 2 ? (size_t)p[0] << 8 | p[1] : 0, n_secret = sizeof secret;
    if (!len || len > WRAP_MAX || n < 2 + len + IV + MAC)
        return fail(c, E_SYNTAX, T("加密内容残缺", "the sealed part is incomplete"));
    TRY(wrap(c, pem, false, p + 2, len, secret, &n_secret));
    if (n_secret != KEY + MAC)
        return fail(c, E_TAMPER, T("密钥长度不符", "the wrapped key has the wrong length"));
    TRY(mac(c, secret + KEY, head, bytes, n - MAC, sum));
    if (CRYPTO_memcmp(sum, p + n - MAC, MAC) != 0)
        return fail(c, E_TAMPER, T("内容被改动", "the sealed part was altered"));
    size_t n_plain = n - 2 - len - IV - MAC;
    char *plain = arena_alloc(c->mem, n_plain + 1);
    TRY(sm4(c, secret, p + 2 + len, bytes + 2 + len + IV, n_plain, plain));
    explicit_bzero(secret, sizeof secret);
    *ret = plain;
    *ret_n = n_plain;
    return 0;
}
