#include "base/test.h"
#include "db/db.h"
#include "spec/spec.h"

TEST_CONTEXT

static const char *const also[] = {"另叫乙"};
static const struct spec_choice choices[] = {{.name = "a", .title = {"甲", "A"}}, {.name = "b", .title = {"乙", "B"}, .n_also = 1, .also = also}};
#define F(t, ...) (const struct spec_field){.name = "f", .type = t, .title = {"字段", "Field"}, .max = INT64_MAX, __VA_ARGS__}
#pragma GCC diagnostic ignored "-Woverride-init"

/* want: the bound value as text, "null", or "!" and a part of the message */
static void test_check(void **state) {
    (void)state;
    const struct { struct spec_field f; const char *json, *want; } t[] = {
        {F(F_TEXT, .max = 3), "\"三个字\"", "三个字"},       {F(F_TEXT, .max = 3), "\"有四个字\"", "!at most 3"},
        {F(F_TEXT), "\"gpj.\\u202etxt\"", "!U+202E"},       {F(F_LONGTEXT), "\"a\\u2028b\"", "!U+2028"},
        {F(F_TEXT), "\"a\\u0085b\"", "!U+0085"},            {F(F_LONGTEXT), "\"a\\ufffeb\"", "!U+FFFE"},
        {F(F_TEXT), "\"a\\nb\"", "!control"},                 {F(F_LONGTEXT), "\"a\\nb\"", "a\nb"},
        {F(F_TEXT, .pattern = "^[0-9]+$"), "\"12\"", "12"},   {F(F_TEXT, .pattern = "^[0-9]+$"), "\"1x\"", "!wanted form"},
        {F(F_TEXT), "\"\\u5f20\\u200b\\u4e09\\ufeff\"", "张三"},       {F(F_TEXT), "\"\\u5f20\\ufe01\\u4e09\\udb40\\udd00\\udb40\\udc41\\u061c\"", "张三"},
        {F(F_TEXT, .min = 2), "\"a\\u200d\"", "!at least 2"},
        {F(F_TEXT), "5", "!text is expected"},                {F(F_TEXT), "\"\"", "null"},
        {F(F_INTEGER, .min = 1, .max = 9), "9", "9"},         {F(F_INTEGER, .min = 1, .max = 9), "10", "!at most 9"},
        {F(F_INTEGER, .min = 1, .max = 9), "0", "!at least 1"}, {F(F_INTEGER), "\"9\"", "!whole number"},
        {F(F_DECIMAL), "\"1.50\"", "150"},                    {F(F_DECIMAL), "\"1.505\"", "!two decimals"},
        {F(F_DECIMAL, .max = 2), "\"2.01\"", "!at most 2"},   {F(F_DECIMAL), "3", "300"},
        {F(F_DATE), "\"2026-02-28\"", "2026-02-28"},          {F(F_DATE), "\"2026-02-29\"", "!not a date"},
        {F(F_DATETIME), "\"2026-02-28T23:59:59\"", "2026-02-28T23:59:59"}, {F(F_DATETIME), "\"2026-02-28\"", "!not a time"},
        {F(F_BOOL), "true", "1"},                             {F(F_BOOL), "1", "!true or false"},
        {F(F_CHOICE, .n_choices = 2, .choices = choices), "\"b\"", "b"},
        {F(F_CHOICE, .n_choices = 2, .choices = choices), "\"c\"", "!no choice c"},
        {F(F_LEVEL), "4", "4"},                               {F(F_LEVEL), "5", "!level from 0 to 4"},
        {F(F_PERIOD), "\"10Y\"", "10Y"},                      {F(F_PERIOD), "\"D2030-01-01\"", "D2030-01-01"},
        {F(F_PERIOD), "\"E:解密时\"", "E:解密时"},             {F(F_PERIOD), "\"10\"", "!not a term"},
        {F(F_PERIOD), "\"0Y\"", "!not a term"},               {F(F_PERIOD), "\"L\"", "L"},
        {F(F_PERSON), "7", "7"},                              {F(F_PERSON), "0", "!record number"},
        {F(F_REF), "\"7\"", "!record number"},                {F(F_PERSONS), "[3,1]", "[3,1]"},
        {F(F_PERSONS), "[3,3]", "!twice"},                    {F(F_FILES), "[]", "null"},
        {F(F_FILES), "[\"x\"]", "!entry 1"},                  {F(F_DATE), "null", "null"},
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        json_t *j;
        struct db_arg v = {0};
        c.err = (struct err){0};
        assert_int_equal(json_parse(&c, t[i].json, strlen(t[i].json), &j), 0);
        int rc = spec_check(&c, &t[i].f, j, &v);
        const char *got = rc < 0 ? arena_printf(c.mem, "!%s", c.err.items->detail)
                          : v.type == DB_NULL ? "null" : v.type == DB_INT ? arena_printf(c.mem, "%" PRId64, v.i) : v.p;
        if (t[i].want[0] == '!' ? rc != E_INVALID || !strstr(got, t[i].want + 1) : !str_eq(got, t[i].want))
            die("%s: wanted %s, got %s", t[i].json, t[i].want, got);
    }
}

static void test_parse(void **state) {
    (void)state;
    const struct { struct spec_field f; const char *cell, *want; } t[] = {
        {F(F_TEXT), "  甲\xE3\x80\x80", "\"甲\""},            {F(F_TEXT), " \xC2\xA0 ", "null"},
        {F(F_DATE), "2026/1/5", "\"2026-01-05\""},            {F(F_DATE), "20260105", "\"2026-01-05\""},
        {F(F_DATE), "2026年1月5日", "\"2026-01-05\""},        {F(F_DATE), "2026.1.5", "\"2026-01-05\""},
        {F(F_DATE), "46027", "\"2026-01-05\""},               {F(F_DATE), "2026-1-5 00:00:00", "\"2026-01-05\""},
        {F(F_DATE), "２０２６年３月５日", "\"2026-03-05\""},   {F(F_DATE), "2026 年 3 月 5 日", "\"2026-03-05\""},
        {F(F_DATETIME), "2026年3月5日 8:05", "\"2026-03-05T08:05:00\""}, {F(F_DATETIME), "2026 年 3 月 5 日 8:05", "\"2026-03-05T08:05:00\""},
        {F(F_INTEGER, .unit = "份"), "３份", "3"},             {F(F_INTEGER, .unit = "份"), "3页", "!whole number"},
        {F(F_INTEGER, .unit = "件"), "120份", "120"},          {F(F_INTEGER), "2026年度", "2026"}, {F(F_DECIMAL), "4学时", "\"4\""},
        {F(F_LEVEL), "机密级", "3"},                          {F(F_LEVEL), "jm", "!may be top secret or secret"}, {F(F_BOOL), "完好", "true"},
        {F(F_TEXT), "关于某事\n的通知", "\"关于某事的通知\""}, {F(F_TEXT), "ab\ncd", "\"ab cd\""}, {F(F_LONGTEXT), "甲\n乙", "\"甲\\n乙\""},
        {F(F_TEXT), "1.23E+15", "!lost its last digits"},     {F(F_TEXT), "E+15", "\"E+15\""},
        {F(F_CHOICE, .n_choices = 2, .choices = choices), "乙（已坏）", "\"b\""}, {F(F_CHOICE, .n_choices = 2, .choices = choices), "乙类人员", "!no choice"},
        {F(F_CHOICE, .n_choices = 2, .choices = choices), "不乙", "!no choice"}, {F(F_CHOICE, .n_choices = 2, .choices = choices), "另叫 乙", "\"b\""},
        {F(F_LEVEL), "非涉密", "0"},                          {F(F_LEVEL), "内部资料", "1"}, {F(F_BOOL), "✓", "true"}, {F(F_BOOL), "未", "false"},
        {F(F_DATE), "2026/2/30", "!not a date"},              {F(F_DATE), "soon", "!not a date"},
        {F(F_DATETIME), "2026/1/5 8:05", "\"2026-01-05T08:05:00\""}, {F(F_DATETIME), "2026-01-05T08:05:09", "\"2026-01-05T08:05:09\""},
        {F(F_DATETIME), "2026/1/5", "\"2026-01-05T00:00:00\""}, {F(F_DATETIME), "2026/1/5 25:00", "!not a time"},
        {F(F_BOOL), "是", "true"},                            {F(F_BOOL), "否", "false"}, {F(F_BOOL), "也许", "!yes or no"},
        {F(F_CHOICE, .n_choices = 2, .choices = choices), "乙", "\"b\""}, {F(F_CHOICE, .n_choices = 2, .choices = choices), "丙", "!no choice 丙; there are: A, B"},
        {F(F_LEVEL), "机密", "3"},                            {F(F_LEVEL), "工作秘密", "1"}, {F(F_LEVEL), "超密", "!no level"},
        {F(F_INTEGER), "12", "12"},                           {F(F_INTEGER), "12.0", "12"}, {F(F_INTEGER), "12.5", "!whole number"},
        {F(F_DECIMAL), "1.5", "\"1.5\""},                     {F(F_DECIMAL), "1.555", "!two decimals"},
        {F(F_PERIOD), "10年", "\"10Y\""},                     {F(F_PERIOD), "6个月", "\"6M\""}, {F(F_PERIOD), "长期", "\"L\""}, {F(F_PERIOD), "启用前", "\"E:启用前\""}, {F(F_PERIOD), "施行之日", "\"E:施行之日\""}, {F(F_PERIOD), "E:会议结束后", "\"E:会议结束后\""}, {F(F_PERIOD), "前", "\"前\""},
        {F(F_PERIOD), "2030/1/1", "\"D2030-01-01\""},         {F(F_PERSONS), "1, 2", "[1,2]"}, {F(F_PERSONS), "甲", "!record numbers"},
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        json_t *j = NULL;
        c.err = (struct err){0};
        int rc = spec_parse(&c, &t[i].f, t[i].cell, &j);
        struct str out;
        str_init(&out, &c, 1000);
        if (rc < 0)
            str_putf(&out, "!%s", c.err.items->detail);
        else
            json_canonical(&out, j);
        if (t[i].want[0] == '!' ? rc != E_INVALID || !strstr(out.p, t[i].want + 1) : !str_eq(out.p, t[i].want))
            die("%s: wanted %s, got %s", t[i].cell, t[i].want, out.p);
    }
}

static void test_json(void **state) {
    (void)state;
    assert_true(json_is_null(spec_json(&c, &F(F_DATE), &ANULL)));
    struct db_arg v = A(150);
    assert_string_equal(json_string_value(spec_json(&c, &F(F_DECIMAL), &v)), "1.5");
    v = A(1);
    assert_true(json_is_true(spec_json(&c, &F(F_BOOL), &v)));
    v = A("[3,1]");
    assert_int_equal(json_integer_value(json_array_get(spec_json(&c, &F(F_PERSONS), &v), 1)), 1);
    v = A("甲");
    assert_string_equal(json_string_value(spec_json(&c, &F(F_TEXT), &v)), "甲");
    assert_string_equal(spec_level_name(4, LANG_ZH), "绝密");
    assert_string_equal(spec_level_name(9, LANG_EN), "?");
}

int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_check, setup, teardown),
        cmocka_unit_test_setup_teardown(test_parse, setup, teardown),
        cmocka_unit_test_setup_teardown(test_json, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
