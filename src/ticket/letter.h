/* Letters between offices, carried by disc: a card (an office's public key, open to all), or what is sealed to one other office.
 *
 * The head names the writer's key and carries it, so the signature is verified before anything else is looked at. That proves only that
 * the holder of the key wrote the letter: whose key it is, and whether he is believed, is the reader's to know. Form: docs/exchange.md.
 * Life: stateless; texts live in c->mem. */
#ifndef TICKET_LETTER_H
#define TICKET_LETTER_H
#include "base/base.h"

enum { LETTER_MAX_BYTES = 4 << 20 };

struct letter {
    bool sealed;                     /* encrypted to the key `to`; false: open */
    char kid[17], to[17];            /* short names of the keys (ticket_key_id); to "-": nobody's in particular */
    const char *key;                 /* of the writer, public PEM */
    char sm3[65];                    /* of the whole file */
    const char *payload;             /* as written */
    size_t n;
};

/* Draws an office's key: it signs, and letters to the office are sealed to it. err E_INTERNAL      cost 1 SM2 key */
int letter_key(struct ctx *c, const char **ret_pem);
/* in   own  private PEM of the writer; to  public PEM of the reader, NULL: open
 * err  E_LIMIT | E_INVALID no such key      cost 1 SM2 signature, 1 SM2 encryption, O(n) SM4 and SM3 */
int letter_write(struct ctx *c, const char *own, const char *to, const char *json, size_t n, const char **ret_bytes, size_t *ret_n);
/* Form, digest and signature of a letter; nothing of its content is looked at.
 * err  E_SYNTAX truncated, malformed, something after the end | E_INVALID no SM2 key | E_TAMPER | E_UNSUPPORTED version | E_LIMIT      cost 1 SM2 verification, O(n) SM3
 * source GB/T 32918, 32905; test ticket/letter_test.c, fuzz letter_fuzz.c */
int letter_read(struct ctx *c, const char *bytes, size_t n, struct letter *ret_l);
/* The text of a letter that was read. in  own  private PEM of the reader; may be NULL for an open letter
 * err  E_DENIED sealed to another office | E_TAMPER      cost 1 SM2 decryption, O(n) SM4 */
int letter_open(struct ctx *c, const char *own, const struct letter *l, const char **ret_json, size_t *ret_n);
#endif
