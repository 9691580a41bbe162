/* The office's keys: made, printed as the server's set or the disc's kit, read back. */
#include <openssl/pem.h>
#include <stdio.h>

#include "ticket/internal.h"

static void bio_close(BIO **b) { BIO_free(*b); }

int key_draw(struct ctx *c, const char **ret_pem) {
    AUTO_PKEY key = EVP_PKEY_Q_keygen(NULL, NULL, "SM2");
    AUTO(bio_close) BIO *out = BIO_new(BIO_s_mem());
    char *bytes;
    if (!key || !PEM_write_bio_PrivateKey(out, key, NULL, NULL, 0, NULL, NULL))
        return fail(c, E_INTERNAL, T("密码库不支持 SM2", "the crypto library has no SM2"));
    long n = BIO_get_mem_data(out, &bytes);
    *ret_pem = arena_dupn(c->mem, bytes, (size_t)n);
    return 0;
}

int ticket_keys_create(struct ctx *c, const char *office, struct ticket_keys *ret_k) {
    struct ticket_keys k = {.office = office};
    TRY(key_draw(c, &k.issuer));
    TRY(key_draw(c, &k.opener));
    TRY(key_draw(c, &k.inspector));
    c->random(c, k.digest, sizeof k.digest);
    *ret_k = k;
    return 0;
}

int ticket_keys_print(struct ctx *c, const struct ticket_keys *k, bool secret, const char **ret_text) {
    const char *issuer = k->issuer, *opener = k->opener;
    char digest[65];
    struct str s;
    hex_print(k->digest, sizeof k->digest, digest);
    if (!secret) {
        TRY(key_public(c, k->issuer, &issuer));
        TRY(key_public(c, k->opener, &opener));
    }
    str_init(&s, c, TICKET_MAX_BYTES);
    json_canonical(&s, json_pack("{s:s,s:s,s:s,s:s,s:s,s:s}", "format", secret ? "shenzhi-inspect-keys/1" : "shenzhi-kit/1", "office", k->office,
                                 "issuer", issuer, "opener", opener, "inspector", k->inspector, "digest", digest));
    str_putc(&s, '\n');
    TRY(str_end(&s));
    *ret_text = s.p;
    return 0;
}

static int one(struct ctx *c, const json_t *j, const char *name, bool secret, const char **ret_pem) {
    AUTO_PKEY key = NULL;
    const char *pem = json_text(j, name);
    if (!pem)
        return fail(c, E_SYNTAX, T("密钥文件缺少 %s", "the key file has no %s"), name);
    TRY(key_read(c, pem, &key));
    if (secret && !strstr(pem, "PRIVATE KEY"))
        return fail(c, E_INVALID, T("密钥文件的 %s 应为私钥", "%s must be a private key"), name);
    *ret_pem = pem;
    return 0;
}

int ticket_keys_parse(struct ctx *c, const char *text, size_t n, struct ticket_keys *ret_k) {
    json_t *j;
    if (n > TICKET_MAX_BYTES)
        return fail(c, E_LIMIT, T("密钥文件过大", "the key file is too large"));
    TRY(json_parse(c, text, n, &j));
    const char *format = json_text(j, "format"), *digest = json_text(j, "digest");
    struct ticket_keys k = {.office = json_text(j, "office")};
    bool secret = str_eq(format, "shenzhi-inspect-keys/1");
    if ((!secret && !str_eq(format, "shenzhi-kit/1")) || !k.office || !digest || strlen(digest) != 64 || !hex_parse(digest, k.digest, 32))
        return fail(c, E_SYNTAX, T("不是慎之检查工具的密钥文件", "not a key file of shenzhi-check"));
    TRY(one(c, j, "issuer", secret, &k.issuer));
    TRY(one(c, j, "opener", secret, &k.opener));
    TRY(one(c, j, "inspector", true, &k.inspector));
    *ret_k = k;
    return 0;
}
