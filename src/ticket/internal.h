/* Inside of ticket/: SM2, SM3, SM4 by OpenSSL, and the envelope. */
#ifndef TICKET_INTERNAL_H
#define TICKET_INTERNAL_H
#include <openssl/evp.h>

#include "ticket/ticket.h"

void pkey_close(EVP_PKEY **k);
#define AUTO_PKEY AUTO(pkey_close) EVP_PKEY *

/* A new private key as PEM. err E_INTERNAL */
int key_draw(struct ctx *c, const char **ret_pem);
/* PEM of a private or public SM2 key. err E_INVALID */
int key_read(struct ctx *c, const char *pem, EVP_PKEY **ret_k);
int key_public(struct ctx *c, const char *pem, const char **ret_pem);
int sm2_sign(struct ctx *c, const char *pem, const void *bytes, size_t n, const char **ret_hex);
/* err E_TAMPER */
int sm2_verify(struct ctx *c, const char *pem, const void *bytes, size_t n, const char *hex);
/* Payload: 2 bytes length, SM2 of (SM4 key, MAC key), IV, SM4-CTR, HMAC-SM3 over `head` and all before it. */
int seal_bytes(struct ctx *c, const char *pem, const char *head, const char *bytes, size_t n, struct str *out);
int open_bytes(struct ctx *c, const char *pem, const char *head, const char *bytes, size_t n, const char **ret, size_t *ret_n);

struct envelope {
    const char *head;                /* the second line, without its end */
    const char *payload; size_t n;
    const char *signed_part; size_t n_signed;
    const char *sm3, *sig;           /* as written; sig "-" for none */
};
/* "MAGIC 1\n" head "\n" payload "\nsm3=…\nsig=…\nend\n" */
int envelope_print(struct ctx *c, const char *magic, const char *head, const char *payload, size_t n, const char *signer, struct str *out);
int envelope_parse(struct ctx *c, const char *magic, const char *bytes, size_t n, size_t max, struct envelope *ret_e);
/* Value of key=… in a head; NULL: not there. */
const char *head_value(struct ctx *c, const char *head, const char *key);
#endif
