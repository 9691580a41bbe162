/* Tickets and reports on top of the envelope. */
#include <stdio.h>

#include "ticket/internal.h"

static const char ticket_magic[] = "SHENZHI-TICKET", report_magic[] = "SHENZHI-REPORT";

int ticket_sign(struct ctx *c, const struct ticket_keys *k, const char *json, const char **ret_text) {
    char kid[17];
    struct str out;
    TRY(ticket_key_id(c, k->issuer, kid));
    str_init(&out, c, TICKET_MAX_BYTES);
    TRY(envelope_print(c, ticket_magic, arena_printf(c->mem, "len=%zu kid=%s", strlen(json), kid), json, strlen(json), k->issuer, &out));
    *ret_text = out.p;
    return 0;
}

static bool class_valid(const char *s) {
    return str_eq(s, "classified") || str_eq(s, "unclassified") || str_eq(s, "internet");
}

static int ticket_check(struct ctx *c, const json_t *t) {
    static const char *const need[] = {"id", "nonce", "office", "issued", "expires", "class"};
    char now[DATETIME_SIZE];
    when_datetime(c->now_us(c), now);
    if (!str_eq(json_text(t, "format"), "shenzhi-ticket/1"))
        return fail(c, E_UNSUPPORTED, T("任务单的格式不认识", "unknown format of the ticket"));
    for (size_t i = 0; i < COUNT(need); i++)
        if (!json_text(t, need[i]) || !*json_text(t, need[i]))
            return fail(c, E_SYNTAX, T("任务单缺少 %s", "the ticket has no %s"), need[i]);
    const char *issued = json_text(t, "issued"), *expires = json_text(t, "expires");
    if (!class_valid(json_text(t, "class")) || !datetime_valid(issued) || !datetime_valid(expires))
        return fail(c, E_SYNTAX, T("任务单的类别或时间有误", "class or time of the ticket is wrong"));
    if (strcmp(now, expires) > 0)
        return fail(c, E_STATE, T("任务单已于 %s 过期，请向单位索取新的任务单", "the ticket expired at %s, ask the office for a new one"), expires);
    if (strncmp(now, issued, 10) < 0)
        return fail(c, E_STATE, T("任务单 %s 才签发，本机时钟可能不准", "the ticket was issued at %s only: is this machine's clock right?"), issued);
    return 0;
}

int ticket_read(struct ctx *c, const struct ticket_keys *k, const char *text, size_t n, json_t **ret_ticket) {
    struct envelope e;
    char kid[17];
    json_t *t;
    TRY(envelope_parse(c, ticket_magic, text, n, TICKET_MAX_BYTES, &e));
    TRY(ticket_key_id(c, k->issuer, kid));
    if (!str_eq(head_value(c, e.head, "kid"), kid))
        return fail(c, E_DENIED, T("任务单不是本单位签发的", "the ticket was issued by another office"));
    TRY(sm2_verify(c, k->issuer, e.signed_part, e.n_signed, e.sig));
    TRY(json_parse(c, e.payload, e.n, &t));
    TRY(ticket_check(c, t));
    *ret_ticket = t;
    return 0;
}

int ticket_seal(struct ctx *c, const struct ticket_keys *k, const char *json, size_t n, const char **ret_bytes, size_t *ret_n) {
    struct str payload, out;
    char kid[17] = "-", to[17] = "-";
    const char *bytes = json, *enc = "none";
    size_t len = n;
    str_init(&payload, c, TICKET_REPORT_MAX_BYTES);
    str_init(&out, c, TICKET_REPORT_MAX_BYTES);
    if (k) {
        TRY(ticket_key_id(c, k->inspector, kid));
        TRY(ticket_key_id(c, k->opener, to));
        enc = "sm2-sm4ctr-hmacsm3";
        TRY(seal_bytes(c, k->opener, arena_printf(c->mem, "%s %s %s", enc, kid, to), json, n, &payload));
        bytes = payload.p;
        len = payload.len;
    }
    const char *head = arena_printf(c->mem, "len=%zu enc=%s kid=%s to=%s", len, enc, kid, to);
    TRY(envelope_print(c, report_magic, head, bytes, len, k ? k->inspector : NULL, &out));
    *ret_bytes = out.p;
    *ret_n = out.len;
    return 0;
}

/* Whose it is, then the signature, then the cipher. */
static int open_sealed(struct ctx *c, const struct ticket_keys *k, const struct envelope *e, struct ticket_report *r) {
    const char *to = head_value(c, e->head, "to"), *kid = head_value(c, e->head, "kid");
    char our_kid[17], our_to[17];
    if (!k)
        return fail(c, E_DENIED, T("报告已加密，须有本单位的密钥", "the report is sealed: the office's keys are needed"));
    TRY(ticket_key_id(c, k->inspector, our_kid));
    TRY(ticket_key_id(c, k->opener, our_to));
    if (!str_eq(to, our_to) || !str_eq(kid, our_kid))
        return fail(c, E_DENIED, T("是其他单位的报告（密钥 %s）", "the report of another office (key %s)"), kid ? kid : "?");
    TRY(sm2_verify(c, k->inspector, e->signed_part, e->n_signed, e->sig));
    TRY(open_bytes(c, k->opener, arena_printf(c->mem, "%s %s %s", head_value(c, e->head, "enc"), kid, to), e->payload, e->n, &r->json, &r->n));
    snprintf(r->kid, sizeof r->kid, "%s", kid);
    r->sealed = true;
    return 0;
}

int ticket_open(struct ctx *c, const struct ticket_keys *k, const char *bytes, size_t n, struct ticket_report *ret_r) {
    struct envelope e;
    struct ticket_report r = {0};
    TRY(envelope_parse(c, report_magic, bytes, n, TICKET_REPORT_MAX_BYTES, &e));
    const char *enc = head_value(c, e.head, "enc");
    ticket_sm3(bytes, n, r.sm3);
    if (str_eq(enc, "sm2-sm4ctr-hmacsm3")) {
        TRY(open_sealed(c, k, &e, &r));
    } else if (str_eq(enc, "none")) {
        r.json = arena_dupn(c->mem, e.payload, e.n);
        r.n = e.n;
    } else {
        return fail(c, E_UNSUPPORTED, T("不认识的加密方式 %s", "unknown encryption %s"), enc ? enc : "?");
    }
    *ret_r = r;
    return 0;
}
