#include "base/test.h"
#include "ticket/internal.h"
#include "ticket/letter.h"
#include "ticket/ticket.h"

static struct ctx c;
static const char *ours, *theirs, *stranger;
static const char json[] = "{\"kind\":\"assessment\",\"secret\":\"明文\"}";

static int setup(void **s) {
    (void)s;
    json_memory_init();
    ctx_init(&c);
    ctx_enter(&c);
    return letter_key(&c, &ours) || letter_key(&c, &theirs) || letter_key(&c, &stranger);
}

static void a_card_is_open_to_all(void **s) {
    (void)s;
    struct letter l;
    const char *bytes, *text;
    char kid[17];
    size_t n, m;
    assert_int_equal(letter_write(&c, ours, NULL, json, sizeof json - 1, &bytes, &n), 0);
    assert_int_equal(letter_read(&c, bytes, n, &l), 0);
    assert_int_equal(ticket_key_id(&c, ours, kid), 0);
    assert_string_equal(l.kid, kid);
    assert_false(l.sealed);
    assert_int_equal(letter_open(&c, theirs, &l, &text, &m), 0);
    assert_int_equal(m, sizeof json - 1);
    assert_memory_equal(text, json, m);
}

static void a_sealed_letter_is_read_by_one(void **s) {
    (void)s;
    struct letter l;
    const char *bytes, *text;
    size_t n, m;
    assert_int_equal(letter_write(&c, ours, theirs, json, sizeof json - 1, &bytes, &n), 0);
    assert_null(memmem(bytes, n, "secret", 6));
    assert_int_equal(letter_read(&c, bytes, n, &l), 0);
    assert_true(l.sealed);
    assert_int_equal(letter_open(&c, theirs, &l, &text, &m), 0);
    assert_memory_equal(text, json, sizeof json - 1);
    assert_int_equal(letter_open(&c, stranger, &l, &text, &m), E_DENIED);
    assert_int_equal(letter_open(&c, ours, &l, &text, &m), E_DENIED);
    snprintf(l.kid, sizeof l.kid, "0000000000000000");       /* taken out of its letter and put under another name */
    assert_int_equal(letter_open(&c, theirs, &l, &text, &m), E_TAMPER);
}

/* Each byte changed, each length cut: never read as whole. */
static void nothing_of_it_can_be_changed(void **s) {
    (void)s;
    struct letter l;
    const char *bytes;
    size_t n;
    assert_int_equal(letter_write(&c, ours, theirs, json, sizeof json - 1, &bytes, &n), 0);
    char *copy = arena_dupn(c.mem, bytes, n);
    for (size_t i = 0; i < n; i++) {
        struct arena_mark m = arena_mark(c.mem);
        copy[i] ^= 1;
        assert_true(letter_read(&c, copy, n, &l) < 0);
        copy[i] ^= 1;
        assert_true(letter_read(&c, copy, i, &l) < 0);
        arena_release(c.mem, m);
    }
    assert_int_equal(letter_read(&c, copy, n, &l), 0);
}

/* Signed anew by another key, the letter is another's. */
static void the_key_in_the_head_is_the_signers(void **s) {
    (void)s;
    struct letter l;
    const char *bytes, *other;
    char kid[17];
    size_t n, m;
    assert_int_equal(letter_write(&c, ours, NULL, json, sizeof json - 1, &bytes, &n), 0);
    assert_int_equal(letter_write(&c, stranger, NULL, json, sizeof json - 1, &other, &m), 0);
    char *key = strstr(bytes, "key="), *their = strstr(other, "key=");
    memcpy(key, their, strcspn(their, "\n"));
    assert_true(letter_read(&c, bytes, n, &l) < 0);
    assert_int_equal(letter_read(&c, other, m, &l), 0);
    assert_int_equal(ticket_key_id(&c, ours, kid), 0);
    assert_string_not_equal(l.kid, kid);
}

/* The head tells the reader's name, the key as it is always written; nothing else gets into a message or a register. */
static void the_head_is_names_and_a_key(void **s) {
    (void)s;
    static const struct { const char *to, *more; int rc; } cases[] = {{"-", "", 0}, {"0123456789abcdef", "", 0}, {"-", "-----END", 0}, {"0123456789abcde", "", E_SYNTAX}, {"\x1b[31mabcdefghijk", "", E_SYNTAX}, {"", "", E_SYNTAX}, {"-", "=AAA", E_INVALID}};
    struct letter plain;
    const char *bytes;
    size_t n;
    assert_int_equal(letter_write(&c, ours, NULL, json, sizeof json - 1, &bytes, &n), 0);
    assert_int_equal(letter_read(&c, bytes, n, &plain), 0);
    const char *key = strstr(bytes, "key=") + 4;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct letter l;
        struct str out;
        str_init(&out, &c, LETTER_MAX_BYTES);
        assert_int_equal(envelope_print(&c, "SHENZHI-LETTER", arena_printf(c.mem, "len=1 to=%s key=%.*s%s", cases[i].to, (int)strcspn(key, "\n"), key, cases[i].more), "x", 1, ours, &out), 0);
        assert_int_equal(letter_read(&c, out.p, out.len, &l), cases[i].rc);
        if (!cases[i].rc)
            assert_string_equal(l.key, plain.key);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_card_is_open_to_all), cmocka_unit_test(a_sealed_letter_is_read_by_one),
        cmocka_unit_test(nothing_of_it_can_be_changed), cmocka_unit_test(the_key_in_the_head_is_the_signers), cmocka_unit_test(the_head_is_names_and_a_key),
    };
    return cmocka_run_group_tests(tests, setup, NULL);
}
