/* Letters on top of the envelope: the writer's key stands in the head. */
#include <stdio.h>

#include "ticket/internal.h"
#include "ticket/letter.h"

static const char magic[] = "SHENZHI-LETTER", begins[] = "-----BEGIN PUBLIC KEY-----\n", ends[] = "-----END PUBLIC KEY-----\n";

int letter_key(struct ctx *c, const char **ret_pem) { return key_draw(c, ret_pem); }

/* A public PEM as one word, and back. */
static int key_word(struct ctx *c, const char *pem, const char **ret_word) {
    const char *open, *p;
    struct str s;
    TRY(key_public(c, pem, &open));
    str_init(&s, c, 512);
    for (p = open + sizeof begins - 1; *p && *p != '-'; p++)
        if (*p != '\n')
            str_putc(&s, *p);
    *ret_word = s.p;
    return str_end(&s);
}

static const char *word_key(struct ctx *c, const char *word) {
    struct str s;
    str_init(&s, c, 1024);
    str_put(&s, begins);
    for (size_t n = strlen(word), at = 0; at < n; at += 64) {
        str_putn(&s, word + at, n - at < 64 ? n - at : 64);
        str_putc(&s, '\n');
    }
    str_put(&s, ends);
    return str_end(&s) < 0 ? "" : s.p;
}

static const char *sealing(struct ctx *c, const char *kid, const char *to) { return arena_printf(c->mem, "letter %s %s", kid, to); }

int letter_write(struct ctx *c, const char *own, const char *to, const char *json, size_t n, const char **ret_bytes, size_t *ret_n) {
    struct str payload, out;
    char kid[17], to_kid[17] = "-";
    const char *word;
    str_init(&payload, c, LETTER_MAX_BYTES);
    str_init(&out, c, LETTER_MAX_BYTES);
    TRY(ticket_key_id(c, own, kid));
    TRY(key_word(c, own, &word));
    if (to) {
        TRY(ticket_key_id(c, to, to_kid));
        TRY(seal_bytes(c, to, sealing(c, kid, to_kid), json, n, &payload));
    } else {
        str_putn(&payload, json, n);
    }
    TRY(str_end(&payload));
    TRY(envelope_print(c, magic, arena_printf(c->mem, "len=%zu to=%s key=%s", payload.len, to_kid, word), payload.p, payload.len, own, &out));
    *ret_bytes = out.p;
    *ret_n = out.len;
    return 0;
}

int letter_read(struct ctx *c, const char *bytes, size_t n, struct letter *ret_l) {
    struct envelope e;
    struct letter l = {0};
    unsigned char kid[8];
    TRY(envelope_parse(c, magic, bytes, n, LETTER_MAX_BYTES, &e));
    const char *word = head_value(c, e.head, "key"), *to = head_value(c, e.head, "to");
    if (!word || !to || !(str_eq(to, "-") || (strlen(to) == 16 && hex_parse(to, kid, sizeof kid))))
        return fail(c, E_SYNTAX, T("文件头缺少密钥或收件单位", "the head has no key or addressee"));
    TRY(key_public(c, word_key(c, word), &l.key));
    TRY(ticket_key_id(c, l.key, l.kid));
    TRY(sm2_verify(c, l.key, e.signed_part, e.n_signed, e.sig));
    snprintf(l.to, sizeof l.to, "%s", to);
    l.sealed = !str_eq(to, "-");
    l.payload = e.payload;
    l.n = e.n;
    ticket_sm3(bytes, n, l.sm3);
    *ret_l = l;
    return 0;
}

int letter_open(struct ctx *c, const char *own, const struct letter *l, const char **ret_json, size_t *ret_n) {
    char kid[17];
    if (!l->sealed) {
        *ret_json = arena_dupn(c->mem, l->payload, l->n);
        *ret_n = l->n;
        return 0;
    }
    TRY(ticket_key_id(c, own, kid));
    if (!str_eq(l->to, kid))
        return fail(c, E_DENIED, T("是发给其他单位的（密钥 %s）", "sealed to another office (key %s)"), l->to);
    return open_bytes(c, own, sealing(c, l->kid, l->to), l->payload, l->n, ret_json, ret_n);
}
