#include "base/test.h"

static struct ctx ctx;

static int setup(void **state) {
    *state = NULL;
    ctx_init(&ctx);
    ctx_enter(&ctx);
    return 0;
}

static int teardown(void **state) {
    *state = NULL;
    ctx_done(&ctx);
    return 0;
}

static void test_arena_marks(void **state) {
    (void)state;
    struct arena_mark m = arena_mark(ctx.mem);
    size_t before = arena_bytes(ctx.mem);
    for (int i = 0; i < 1000; i++) {
        unsigned char *p = arena_alloc(ctx.mem, 1000);
        assert_int_equal((uintptr_t)p % 16, 0);
        assert_int_equal(p[999], 0);
        p[999] = 1;
    }
    assert_true(arena_bytes(ctx.mem) > before);
    arena_release(ctx.mem, m);
    assert_int_equal(arena_bytes(ctx.mem), before);
    void *p;
    assert_int_equal(arena_try(&ctx, 101, 100, &p), E_LIMIT);
    assert_non_null(strstr(ctx.err.detail, "101"));
}

static void test_same_head(void **state) {
    (void)state;
    assert_int_equal(str_same_head("缺少：甲", "缺少：乙"), strlen("缺少："));
    assert_int_equal(str_same_head("缺少：甲：一", "缺少：乙"), strlen("缺少："));
    assert_int_equal(str_same_head("缺少：甲", "缺少"), 0);
    assert_int_equal(str_same_head("没有甲", "没有乙"), 0);
    assert_int_equal(str_same_head("", "缺少：乙"), 0);
}

static void test_str_ceiling(void **state) {
    (void)state;
    struct str s;
    str_init(&s, &ctx, 1000);
    for (int i = 0; i < 100; i++)
        str_put(&s, "0123456789");
    assert_int_equal(str_end(&s), 0);
    assert_int_equal(s.len, 1000);
    str_putc(&s, 'x');
    assert_int_equal(str_end(&s), E_LIMIT);
    assert_int_equal(s.len, 1000);
    str_init(&s, &ctx, 1000);
    str_putf(&s, "%0400d", 7);
    assert_int_equal(s.len, 400);
    str_put_i64(&s, INT64_MIN);
    assert_string_equal(s.p + 400, "-9223372036854775808");
}

static void test_numbers(void **state) {
    (void)state;
    static const struct { const char *in; bool ok; int64_t v; const char *out; } t[] = {
        {"1.5", true, 150, "1.5"}, {"4", true, 400, "4"},   {"-0.25", true, -25, "-0.25"}, {"0.1", true, 10, "0.1"},
        {"1.", false, 0, ""},      {".5", false, 0, ""},    {"1.234", false, 0, ""},       {"", false, 0, ""},
        {"1e3", false, 0, ""},     {"--1", false, 0, ""},   {"89.96", true, 8996, "89.96"}, {"1234567890123456", false, 0, ""},
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        int64_t v = 0;
        assert_int_equal(str_hundredths(t[i].in, &v), t[i].ok);
        if (t[i].ok) {
            assert_int_equal(v, t[i].v);
            assert_string_equal(hundredths_str(&ctx, v), t[i].out);
        }
    }
    int64_t v;
    assert_true(str_i64("-12", -12, 5, &v));
    assert_false(str_i64("6", -12, 5, &v));
    assert_false(str_i64("1 ", 0, 5, &v));
    assert_false(str_i64("99999999999999999999", INT64_MIN, INT64_MAX, &v));
}

static void test_utf8(void **state) {
    (void)state;
    static const struct { const char *s; size_t n; bool ok; } t[] = {
        {"保密", 6, true},         {"\xC0\x80", 2, false},        {"\xED\xA0\x80", 3, false}, {"\xF4\x90\x80\x80", 4, false},
        {"\xE4\xBF", 2, false},    {"\xF0\x9F\x98\x80", 4, true}, {"\xFF", 1, false},         {"", 0, true},
        {"\xE0\x80\x80", 3, false}, {"a\x80", 2, false},
    };
    for (size_t i = 0; i < COUNT(t); i++)
        assert_int_equal(utf8_valid(t[i].s, t[i].n), t[i].ok);
    assert_int_equal(utf8_len("保密a"), 3);
    const char *p = "\xE4保";
    assert_int_equal(utf8_next(&p), 0xFFFD);
    assert_int_equal(utf8_next(&p), 0x4FDD);
    assert_int_equal(utf8_next(&p), 0);
    static const struct { const char *s; size_t chars; const char *line; } lines[] = {
        {"", 5, ""}, {"保密工作", 4, "保密工作"}, {"保密工作", 3, "保密…"}, {"\r\n甲\t\n乙 \n", 9, "甲 乙"}, {"甲\xe2\x80\xae乙", 3, "甲 乙"}, {"a\nb", 2, "a…"}, {"a\nbc", 3, "a…"}};
    struct arena *mem = arena_open();
    for (size_t i = 0; i < COUNT(lines); i++)
        assert_string_equal(utf8_line(mem, lines[i].s, lines[i].chars), lines[i].line);
    arena_close(mem);
}

static void test_search_tokens(void **state) {
    (void)state;
    static const struct { const char *text, *tokens; } t[] = {
        {"关于保密工作", "关于 于保 保密 密工 工作 作"},
        {"保", "保"},
        {"A4纸〔2026〕3号", "a4 纸 2026 3 号"},
        {"ABC def", "abc def"},
        {"ＡＢ１", "ab1"},
        {"", ""},
        {"甲,乙", "甲 乙"},
    };
    static const struct { const char *q, *match; } m[] = {
        {"保密", "\"保密\""},
        {"保密工作", "\"保密 密工 工作\""},
        {"保", "\"保\" *"},
        {"abc", "\"abc\" *"},
        {"保密 2026", "\"保密\" AND \"2026\" *"},
        {"\"' OR *", "\"or\" *"},
        {"!?", ""},
        {"SW-2026-202", "\"sw 2026 202\" *"},           /* one number: not every document of 2026 */
        {"第202号", "\"第\" * AND \"202\" AND \"号\" *"},
        {"某发〔2026〕15号", "\"某发\" AND \"2026 15\" AND \"号\" *"},
        {"abc def,g", "\"abc\" * AND \"def\" * AND \"g\" *"},
        {"-a-", "\"a\" *"},
        {"（A）（B）", "\"a b\" *"},
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        struct str s;
        str_init(&s, &ctx, 1000);
        utf8_bigrams(&s, t[i].text);
        assert_string_equal(s.p, t[i].tokens);
    }
    for (size_t i = 0; i < COUNT(m); i++) {
        struct str s;
        str_init(&s, &ctx, 1000);
        utf8_match(&s, m[i].q);
        assert_string_equal(s.p, m[i].match);
    }
}

static void test_dates(void **state) {
    (void)state;
    char out[DATETIME_SIZE];
    assert_true(date_valid("2024-02-29"));
    assert_false(date_valid("2026-02-29"));
    assert_false(date_valid("2026-13-01"));
    assert_false(date_valid("2026-1-01"));
    assert_false(date_valid("2026-01-01T"));
    assert_true(datetime_valid("2026-11-23T23:59:59"));
    assert_false(datetime_valid("2026-11-23T24:00:00"));
    assert_false(datetime_valid("2026-11-23 10:00:00"));
    for (int64_t d = date_days("1900-01-01"); d < date_days("2199-12-31"); d += 97) {
        date_from_days(d, out);
        assert_true(date_valid(out));
        assert_int_equal(date_days(out), d);
    }
    assert_int_equal(date_days("1970-01-01"), 0);
    date_add_months("2026-01-31", 1, out);
    assert_string_equal(out, "2026-02-28");
    date_add_months("2026-03-31", -13, out);
    assert_string_equal(out, "2025-02-28");
    for (size_t i = 0; i < 4; i++) {                                  /* beyond all years, and no reading beside the table of months */
        int64_t far = (const int64_t[]){-30000, 200000, INT64_MIN, INT64_MAX}[i];
        date_add_months("2026-01-31", far, out);
        assert_string_equal(out, "0000-00-00");
        date_add_days("2026-01-31", far * (i < 2 ? 100 : 1), out);
        assert_string_equal(out, "0000-00-00");
    }
    date_add_months("1200-03-31", 0, out);
    assert_string_equal(out, "1970-01-01");                           /* not a day of ours */
    date_add_days("2026-12-31", 1, out);
    assert_string_equal(out, "2027-01-01");
    when_datetime(datetime_us("2026-11-23T08:09:10"), out);
    assert_string_equal(out, "2026-11-23T08:09:10");
    when_datetime(0, out);
    assert_string_equal(out, "1970-01-01T08:00:00");
}

static void test_json(void **state) {
    (void)state;
    static const struct { const char *in; int rc; const char *canonical; } t[] = {
        {"{\"b\":1,\"a\":[true,null,\"x\\n\\u0001\"]}", 0, "{\"a\":[true,null,\"x\\n\\u0001\"],\"b\":1}"},
        {"{\"\\ud83d\\ude00\":1,\"\\ufb33\":2}", 0, "{\"\xF0\x9F\x98\x80\":1,\"\xEF\xAC\xB3\":2}"},
        {"{\"a\":1,\"a\":2}", E_SYNTAX, NULL},
        {"{\"a\":1.5}", E_SYNTAX, NULL},
        {"{\"a\":1e5}", E_SYNTAX, NULL},
        {"{\"a\":99999999999999999999}", E_SYNTAX, NULL},
        {"{\"a\":\"\xFF\"}", E_SYNTAX, NULL},
        {"{\"a\":\"1.5e5\"}", 0, "{\"a\":\"1.5e5\"}"},
        {"[", E_SYNTAX, NULL},
        {"", E_SYNTAX, NULL},
        {"{} x", E_SYNTAX, NULL},
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        json_t *j;
        assert_int_equal(json_parse(&ctx, t[i].in, strlen(t[i].in), &j), t[i].rc);
        if (t[i].rc)
            continue;
        struct str s;
        str_init(&s, &ctx, 1000);
        json_canonical(&s, j);
        assert_string_equal(s.p, t[i].canonical);
    }
    char deep[200];
    memset(deep, '[', 100);
    memset(deep + 100, ']', 100);
    json_t *j;
    assert_int_equal(json_parse(&ctx, deep, 200, &j), E_LIMIT);
    const char *objects = "[{},{},{},\"a,b,{{\",{}]";
    assert_int_equal(json_parse_few(&ctx, objects, strlen(objects), 8, &j), E_LIMIT);
    assert_int_equal(json_parse_few(&ctx, objects, strlen(objects), 9, &j), 0);
    deep[50] = 0;
}

static void test_errors(void **state) {
    (void)state;
    struct ctx *c = &ctx;
    c->lang = LANG_EN;
    assert_int_equal(fail(c, E_CONFLICT, T("记录%d已变", "record %d has changed"), 7), E_CONFLICT);
    assert_string_equal(c->err.detail, "record 7 has changed");
    assert_int_equal(fail(c, E_IO, "while: %s", c->err.detail), E_IO);
    assert_string_equal(c->err.detail, "while: record 7 has changed");
    assert_int_equal(fail(c, E_IO, "%s", "a\x1b[31mb\xff\n甲\xe7\x94"), E_IO);
    assert_string_equal(c->err.detail, "a?[31mb?\n甲??");
    assert_string_equal(err_row(E_CONFLICT)->name, "E_CONFLICT");
    assert_int_equal(err_row(E_CONFLICT)->status, 409);
    assert_string_equal(err_row(-9999)->name, "E_INTERNAL");
    assert_int_equal(ctx_field_end(c), 0);
    ctx_field_error(c, E_INVALID, "year", "year %d", 1);
    ctx_field_error(c, E_INVALID, "note", "too long");
    assert_int_equal(ctx_field_end(c), E_INVALID);
    assert_string_equal(c->err.field, "year");
    assert_string_equal(c->err.items->next->field, "note");
    for (int i = 0; i < 300000; i++)                         /* in no time: who writes would wait for it */
        ctx_field_error(c, E_INVALID, "other", "no field %d", i);
    int n = 0;
    for (const struct err_item *it = c->err.items; it; it = it->next)
        n++;
    assert_int_equal(n, LIMIT_FIELD_ERRORS);
    assert_int_equal(ctx_field_end(c), E_INVALID);
    assert_string_equal(c->err.field, "year");
}

static void test_map_and_split(void **state) {
    (void)state;
    struct map m = {0};
    assert_null(map_get(&m, "x"));
    for (intptr_t i = 1; i <= 1000; i++)
        map_put(&ctx, &m, arena_printf(ctx.mem, "k%d", (int)i), (void *)i);
    for (intptr_t i = 1; i <= 1000; i++)
        assert_int_equal((intptr_t)map_get(&m, arena_printf(ctx.mem, "k%d", (int)i)), i);
    assert_int_equal(m.n, 1000);
    assert_null(map_get(&m, "k1001"));
    char **part;
    assert_int_equal(str_split(&ctx, "a:b:c:d", ':', 3, &part), 3);
    assert_string_equal(part[2], "c:d");
    static const struct { const char *a, *b; bool same; } secrets[] = {{"abc", "abc", true}, {"abc", "abd", false}, {"abc", "ab", false}, {"ab", "abc", false}, {"abc", "", false}, {"", "", true}};
    for (size_t i = 0; i < COUNT(secrets); i++)
        assert_int_equal(str_same_secret(secrets[i].a, secrets[i].b), secrets[i].same);
    char hex[9];
    unsigned char raw[4];
    hex_print("\x01\xAB\xFF\x00", 4, hex);
    assert_string_equal(hex, "01abff00");
    assert_true(hex_parse(hex, raw, 4));
    assert_false(hex_parse("01abfg00", raw, 4));
}

int main(void) {
    json_memory_init();
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_arena_marks), TEST(test_str_ceiling), TEST(test_same_head), TEST(test_numbers), TEST(test_utf8), TEST(test_search_tokens),
        TEST(test_dates), TEST(test_json), TEST(test_errors), TEST(test_map_and_split),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
