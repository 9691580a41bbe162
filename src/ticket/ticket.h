/* Keys, task tickets and sealed reports of the endpoint check; the file forms stand in docs/endpoint-report.md.
 *
 * An office has one set of keys: `issuer` signs tickets, `inspector` signs reports, `opener` is what reports are encrypted
 * to, `digest` keys the HMAC under which serial numbers leave a machine. The server keeps the set, the disc carries the kit
 * (public issuer and opener, private inspector, digest). Envelopes are signed bytes, checked before anything in them is parsed.
 * Life: stateless; texts live in c->mem. What was used up (nonces, report ids) is the server's to remember. */
#ifndef TICKET_TICKET_H
#define TICKET_TICKET_H
#include "base/base.h"

enum { TICKET_DIGEST_HEX = 64, TICKET_MAX_BYTES = 64 << 10, TICKET_REPORT_MAX_BYTES = 16 << 20 };

struct ticket_keys {
    const char *office;                          /* name of the office, shown to people */
    const char *issuer, *opener, *inspector;     /* PEM: private, or public where only that is needed; NULL: not there */
    unsigned char digest[32];
};

/* Draws a new set of keys.
 * err  E_INTERNAL      owns nothing      cost 3 SM2 keys      source GB/T 32918, OpenSSL 3; test ticket/ticket_test.c */
int ticket_keys_create(struct ctx *c, const char *office, struct ticket_keys *ret_k);
/* The set as a file: `secret` for the server (all private), else the kit for the disc. */
int ticket_keys_print(struct ctx *c, const struct ticket_keys *k, bool secret, const char **ret_text);
/* Reads either form. err  E_SYNTAX | E_LIMIT | E_INVALID a key that is none */
int ticket_keys_parse(struct ctx *c, const char *text, size_t n, struct ticket_keys *ret_k);
/* Short name of a key: the first 16 hex digits of the SM3 of its public PEM. err E_INVALID */
int ticket_key_id(struct ctx *c, const char *pem, char out[17]);

/* HMAC-SM3 of `kind` and the text without blanks and in upper case, in hex: how a serial number leaves a machine. "" for an
 * empty text. The server computes the same of its register's number and compares.
 * An IPv6 address (`ip`) is brought to its short form first. */
void ticket_digest(struct ctx *c, const unsigned char key[32], const char *kind, const char *text, char out[TICKET_DIGEST_HEX + 1]);

/* Signs a ticket (a JSON object; form in docs/endpoint-report.md).
 * err  E_INVALID no issuer key      cost 1 SM2 signature */
int ticket_sign(struct ctx *c, const struct ticket_keys *k, const char *json, const char **ret_text);
/* Verifies signature, form and time, and gives the ticket's object.
 * err  E_TAMPER altered | E_DENIED another office's | E_STATE not yet or no more valid | E_SYNTAX truncated or malformed */
int ticket_read(struct ctx *c, const struct ticket_keys *k, const char *text, size_t n, json_t **ret_ticket);

/* Seals a report: encrypts to the opener, signs with the inspector. k NULL: neither; the report then only carries its SM3.
 * err  E_LIMIT | E_INVALID a key is missing      cost 1 SM2 signature, 1 SM2 encryption, O(n) SM4 and SM3 */
int ticket_seal(struct ctx *c, const struct ticket_keys *k, const char *json, size_t n, const char **ret_bytes, size_t *ret_n);

struct ticket_report {
    bool sealed;                 /* signed by the office's inspector and encrypted; false: nobody vouches for it */
    const char *json; size_t n;  /* the payload, not parsed yet */
    char sm3[65];                /* of the whole file */
    char kid[17];                /* key that signed, "" none */
};
/* Verifies and decrypts. Signature before decryption before parsing.
 * in   k  the secret set; NULL reads unsealed reports only
 * err  E_TAMPER | E_DENIED another office's | E_SYNTAX truncated, malformed, something after the end | E_UNSUPPORTED version | E_LIMIT
 * cost 1 SM2 verification, 1 SM2 decryption, O(n)      test ticket/ticket_test.c, fuzz open_fuzz.c */
int ticket_open(struct ctx *c, const struct ticket_keys *k, const char *bytes, size_t n, struct ticket_report *ret_r);

/* SM3 of some bytes in hex. */
void ticket_sm3(const void *bytes, size_t n, char out[65]);
#endif
