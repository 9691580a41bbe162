#include "base/test.h"
#include "ticket/ticket.h"

static struct ctx *start(void) {
    static struct ctx c;
    static bool once;
    if (!once)
        json_memory_init();
    once = true;
    ctx_init(&c);
    ctx_enter(&c);
    c.now_us = ctx_fixed_clock;
    c.fixed_us = datetime_us("2026-11-27T10:00:00");
    return &c;
}

static const char *ticket_json(struct ctx *c, const char *issued, const char *expires) {
    return arena_printf(c->mem, "{\"format\":\"shenzhi-ticket/1\",\"id\":\"RW-1\",\"nonce\":\"00ff\",\"office\":\"示例局\",\"issued\":\"%s\",\"expires\":\"%s\",\"class\":\"classified\"}", issued, expires);
}

static void keys_survive_both_forms(void **s) {
    (void)s;
    struct ctx *c = start();
    struct ticket_keys k, server, kit;
    const char *text;
    assert_int_equal(ticket_keys_create(c, "示例局", &k), 0);
    assert_int_equal(ticket_keys_print(c, &k, true, &text), 0);
    assert_int_equal(ticket_keys_parse(c, text, strlen(text), &server), 0);
    assert_string_equal(server.opener, k.opener);
    assert_int_equal(ticket_keys_print(c, &k, false, &text), 0);
    assert_int_equal(ticket_keys_parse(c, text, strlen(text), &kit), 0);
    assert_null(strstr(kit.issuer, "PRIVATE"));
    assert_null(strstr(kit.opener, "PRIVATE"));
    assert_memory_equal(kit.digest, k.digest, 32);
    assert_int_equal(ticket_keys_parse(c, text, strlen(text) / 2, &kit), E_SYNTAX);
    ctx_done(c);
}

static void report_round_trip(void **s) {
    (void)s;
    struct ctx *c = start();
    struct ticket_keys k, other, kit;
    const char *text, *bytes;
    size_t n;
    struct ticket_report r;
    ticket_keys_create(c, "示例局", &k);
    ticket_keys_create(c, "别的局", &other);
    ticket_keys_print(c, &k, false, &text);
    ticket_keys_parse(c, text, strlen(text), &kit);
    static const char json[] = "{\"secret\":\"明文\"}";
    assert_int_equal(ticket_seal(c, &kit, json, sizeof json - 1, &bytes, &n), 0);
    assert_null(memmem(bytes, n, "secret", 6));
    assert_int_equal(ticket_open(c, &k, bytes, n, &r), 0);
    assert_true(r.sealed);
    assert_int_equal(r.n, sizeof json - 1);
    assert_memory_equal(r.json, json, sizeof json - 1);
    assert_int_equal(ticket_open(c, &other, bytes, n, &r), E_DENIED);
    assert_int_equal(ticket_open(c, NULL, bytes, n, &r), E_DENIED);
    assert_true(ticket_open(c, &kit, bytes, n, &r) < 0);          /* the disc cannot read what it wrote */
    ctx_done(c);
}

/* Every byte changed and every truncation is refused, whatever the byte. */
static void report_altered_anywhere(void **s) {
    (void)s;
    struct ctx *c = start();
    struct ticket_keys k;
    const char *bytes;
    size_t n;
    struct ticket_report r;
    ticket_keys_create(c, "示例局", &k);
    ticket_seal(c, &k, "{}", 2, &bytes, &n);
    struct arena_mark m = arena_mark(c->mem);
    for (size_t i = 0; i < n; i++) {
        char *bad = arena_dupn(c->mem, bytes, n);
        bad[i] ^= 1;
        assert_true(ticket_open(c, &k, bad, n, &r) < 0);
        arena_release(c->mem, m);
    }
    for (size_t i = 0; i < n; i++)
        assert_true(ticket_open(c, &k, arena_dupn(c->mem, bytes, i), i, &r) < 0);
    char *more = arena_alloc(c->mem, n + 2);
    memcpy(more, bytes, n);
    assert_int_equal(ticket_open(c, &k, more, n + 1, &r), E_SYNTAX);
    ctx_done(c);
}

/* Somebody without the inspector's key takes the seal off and passes the content as an unsealed report: it says so. */
static void unsealed_is_told(void **s) {
    (void)s;
    struct ctx *c = start();
    struct ticket_keys k;
    const char *bytes;
    size_t n;
    struct ticket_report r;
    ticket_keys_create(c, "示例局", &k);
    assert_int_equal(ticket_seal(c, NULL, "{}", 2, &bytes, &n), 0);
    assert_int_equal(ticket_open(c, &k, bytes, n, &r), 0);
    assert_false(r.sealed);
    ctx_done(c);
}

static void tickets(void **s) {
    (void)s;
    struct ctx *c = start();
    struct ticket_keys k, other;
    const char *text;
    json_t *t;
    ticket_keys_create(c, "示例局", &k);
    ticket_keys_create(c, "别的局", &other);
    assert_int_equal(ticket_sign(c, &k, ticket_json(c, "2026-11-26T08:00:00", "2026-12-26T08:00:00"), &text), 0);
    assert_int_equal(ticket_read(c, &k, text, strlen(text), &t), 0);
    assert_string_equal(json_text(t, "class"), "classified");
    assert_int_equal(ticket_read(c, &other, text, strlen(text), &t), E_DENIED);
    char *bad = arena_dup(c->mem, text), *at = strstr(bad, "classified");
    memcpy(at, "internet  ", 10);
    assert_int_equal(ticket_read(c, &k, bad, strlen(bad), &t), E_TAMPER);
    ticket_sign(c, &k, ticket_json(c, "2026-10-01T08:00:00", "2026-11-01T08:00:00"), &text);
    assert_int_equal(ticket_read(c, &k, text, strlen(text), &t), E_STATE);
    ticket_sign(c, &k, ticket_json(c, "2026-12-01T08:00:00", "2026-12-31T08:00:00"), &text);
    assert_int_equal(ticket_read(c, &k, text, strlen(text), &t), E_STATE);
    ctx_done(c);
}

static void digests(void **s) {
    (void)s;
    struct ctx *c = start();
    unsigned char key[32] = {1}, key2[32] = {2};
    char a[65], b[65];
    ticket_digest(c, key, "disk", " wd-wx11 abc ", a);
    ticket_digest(c, key, "disk", "WD-WX11ABC", b);
    assert_string_equal(a, b);
    ticket_digest(c, key, "board", "WD-WX11ABC", b);
    assert_string_not_equal(a, b);
    ticket_digest(c, key2, "disk", "WD-WX11ABC", b);
    assert_string_not_equal(a, b);
    ticket_digest(c, key, "ip", "2001:0db8:0000:0000:0000:0000:0000:000a", a);
    ticket_digest(c, key, "ip", "2001:DB8::A", b);
    assert_string_equal(a, b);
    ticket_digest(c, key, "ip", "2001:DB8::B", b);
    assert_string_not_equal(a, b);
    ticket_digest(c, key, "serial", "ＳＮ－００１　ａ", a);            /* as a Chinese keyboard writes it */
    ticket_digest(c, key, "serial", "sn-001a", b);
    assert_string_equal(a, b);
    ticket_digest(c, key, "name", "Ａ", a);
    ticket_digest(c, key, "name", "A", b);
    assert_string_not_equal(a, b);
    ticket_digest(c, key, "mac", "aa:bb:cc:00:11:22", a);
    static const char *const cards[] = {"AA-BB-CC-00-11-22", "aabb-cc00-1122", "aabb.cc00.1122", "AABBCC001122"};
    for (size_t i = 0; i < COUNT(cards); i++) {
        ticket_digest(c, key, "mac", cards[i], b);
        assert_string_equal(a, b);
    }
    ticket_digest(c, key, "mac", "AA-BB-CC-00-11-23", b);
    assert_string_not_equal(a, b);
    ticket_digest(c, key, "disk", "  ", b);
    assert_string_equal(b, "");
    ctx_done(c);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(keys_survive_both_forms), cmocka_unit_test(report_round_trip), cmocka_unit_test(report_altered_anywhere),
                                       cmocka_unit_test(unsealed_is_told), cmocka_unit_test(tickets), cmocka_unit_test(digests)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
