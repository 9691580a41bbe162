/* Is it text of that encoding, in step? */

#include "base/test.h"
#include "text/judge.h"

static size_t put(const char *utf8, enum scan_enc e, uint8_t *out) {
    size_t n = 0;
    while (*utf8)
        n += (size_t)code_put(e, utf8_next(&utf8), out + n);
    return n;
}

static void encodings(void **state) {
    uint8_t b[512];
    (void)state;
    for (int e = 0; e < ENC_COUNT; e++) {
        size_t n = put("在年度工作中,各科室逐一登文件,共三十二份。", (enum scan_enc)e, b);
        assert_int_equal(judge_encoding(b, n), e);
    }
    assert_int_equal(judge_encoding((const uint8_t *)"\x01\x02\x80\x03\xff\x00\x04\x81", 8), -1);
}

static void accepted(void **state) {
    uint8_t b[512];
    (void)state;
    for (int e = 0; e < ENC_COUNT; e++) {
        int usual = -1;
        size_t at = put("今天的工作,", (enum scan_enc)e, b), term = at + put("松涛", (enum scan_enc)e, b + at), n = term + put("一份,已登。", (enum scan_enc)e, b + term);
        struct judge_buf k = {b, 0, n};
        if (!judge_accept(&k, at, (int)(term - at), 2, (enum scan_enc)e, &usual) || usual != e) {
                print_error("%s: its own text is refused\n", code_name((enum scan_enc)e));
                assert_true(false);
            }
    }
}

/* A line of UTF-16 put behind lines of bytes, as logs are. */
static void behind_another(void **state) {
    (void)state;
    for (int e = ENC_UTF16LE; e <= ENC_UTF16BE; e++)
        for (int log = ENC_UTF8; log <= ENC_GB18030; log++) {
            uint8_t b[512];
            int usual = -1;
            const char *line = "系统日志记录一切正常运行\n系统日志记录一切正常运行\n";
            size_t at = put(line, (enum scan_enc)log, b);
            at += put("\n", (enum scan_enc)e, b + at);
            size_t end = at + put("机密", (enum scan_enc)e, b + at), n = end + put("★长期\n值 班 快 报\n", (enum scan_enc)e, b + end);
            n += put(line, (enum scan_enc)log, b + n);
            struct judge_buf k = {b, 0, n};
            assert_true(judge_accept(&k, at, (int)(end - at), 2, (enum scan_enc)e, &usual));
        }
}

/* A term that is the whole document, or a line of it, of characters that are rare. */
static void by_itself(void **state) {
    static const struct { const char *before, *term, *after; enum scan_enc e; int chars; bool is; } all[] = {
        {"\uFEFF", "冖邡", "", ENC_UTF16LE, 2, true},
        {"\uFEFF", "冖邡", "\r\n", ENC_UTF16BE, 2, true},
        {"id,name\n1,", "嘪譂", ",5\n", ENC_BIG5, 2, true},
        {"", "盷莠陂", "", ENC_BIG5, 3, true},
        {"┌───────┐\n│ ", "机密", "★10年 │\n└─┘\n", ENC_GB18030, 2, true},
        {"", "坰邡", "\n", ENC_BIG5, 2, false},              /* just as well two everyday characters of GBK */
    };
    (void)state;
    for (size_t i = 0; i < COUNT(all); i++) {
        uint8_t b[64];
        int usual = -1;
        size_t at = put(all[i].before, all[i].e, b), end = at + put(all[i].term, all[i].e, b + at), n = end + put(all[i].after, all[i].e, b + end);
        struct judge_buf k = {b, 0, n};
        assert_int_equal(judge_accept(&k, at, (int)(end - at), all[i].chars, all[i].e, &usual), all[i].is);
    }
}

/* What is written is what is read, and what everybody writes. */
static void round_trip(void **state) {
    uint8_t b[4];
    (void)state;
    for (int e = 0; e < ENC_COUNT; e++)
        for (uint32_t cp = 0x20, got; cp < 0xFFFD; cp++) {
            int n = cp >= 0xD800 && cp < 0xE000 ? 0 : code_put((enum scan_enc)e, cp, b);
            assert_true(!n || (code_next((enum scan_enc)e, b, b + n, &got) == n && got == cp));
        }
    assert_true(code_put(ENC_BIG5, 0x5341, b) == 2 && b[0] == 0xA4 && b[1] == 0x51);      /* 十 has two codes */
    assert_true(code_put(ENC_BIG5, 0x5345, b) == 2 && b[0] == 0xA4 && b[1] == 0xCA);
}

static void step(void **state) {
    uint8_t b[64];
    size_t at, n = put("甲\n乙丙丁", ENC_GB18030, b);
    struct judge_buf k = {b, 0, n};
    (void)state;
    assert_true(judge_step(&k, 4, ENC_GB18030, &at) && at == 5);       /* within 乙: the next character */
    assert_true(judge_step(&k, 5, ENC_GB18030, &at) && at == 5);
    memset(b, 0xB0, sizeof b);
    k = (struct judge_buf){b, 0, sizeof b};
    assert_true(judge_step(&k, 3, ENC_GB18030, &at) && at == 4);       /* from the beginning on */
}

static void window(void **state) {
    uint8_t b[256];
    struct judge_window w;
    size_t at = put("甲乙丙\n丁", ENC_UTF16BE, b), n = at + put("机密★2年", ENC_UTF16BE, b + at);
    struct judge_buf k = {b, 0, n};
    (void)state;
    judge_window(&k, at, ENC_UTF16BE, 200, &w);
    assert_int_equal(w.cp[w.hit], 0x673A);
    assert_int_equal(w.at[w.hit], at);
    assert_int_equal(w.n, 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(encodings), cmocka_unit_test(accepted), cmocka_unit_test(behind_another), cmocka_unit_test(by_itself), cmocka_unit_test(round_trip), cmocka_unit_test(step), cmocka_unit_test(window)};
    code_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
