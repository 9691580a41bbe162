/* The one check of a JSON value against a field: API, CLI, import and forms all pass here. */
#include <regex.h>

#include "db/db.h"
#include "spec/spec.h"

enum { IDS_MAX = 500 };

#define WRONG(zh, en, ...)                                                                         \
    (ctx_field_error(c, E_INVALID, f->name, T("%s：" zh, "%s: " en), TX(f->title)__VA_OPT__(, ) __VA_ARGS__), E_INVALID)

static int check_text(struct ctx *c, const struct spec_field *f, const char *s, struct db_arg *ret_v) {
    uint32_t unfit = utf8_unfit(s, f->type == F_LONGTEXT);
    if (unfit)
        return WRONG("含有不可见的控制字符 U+%04X，请删去", "contains a control character, U+%04X: take it out", unfit);
    s = f->type == F_LONGTEXT ? s : utf8_shown(c->mem, s, false);
    int64_t n = (int64_t)utf8_len(s), max = f->max > 0 ? f->max : LIMIT_LONGTEXT_CHARS;
    if (n > max)
        return WRONG("有%" PRId64 "个字，最多%" PRId64 "个", "%" PRId64 " characters, at most %" PRId64, n, max);
    if (n < f->min)
        return WRONG("有%" PRId64 "个字，至少%" PRId64 "个", "%" PRId64 " characters, at least %" PRId64, n, f->min);
    if (f->pattern) {
        regex_t re;
        if (regcomp(&re, f->pattern, REG_EXTENDED | REG_NOSUB))
            return fail(c, E_MODEL, "%s: pattern", f->name);
        int no = regexec(&re, s, 0, NULL, 0);
        regfree(&re);
        if (no)
            return WRONG("格式不符：%s", "not of the wanted form: %s", s);
    }
    *ret_v = A(arena_dup(c->mem, s));
    return 0;
}

static int check_number(struct ctx *c, const struct spec_field *f, int64_t v, int64_t unit, struct db_arg *ret_v) {
    if (f->min != INT64_MIN && v < f->min * unit)
        return WRONG("不得小于%" PRId64, "at least %" PRId64, f->min);
    if (f->max < INT64_MAX / unit && v > f->max * unit)
        return WRONG("不得大于%" PRId64, "at most %" PRId64, f->max);
    *ret_v = db_arg_i64(v);
    return 0;
}

static bool period_valid(const char *s) {
    if (str_eq(s, "L"))
        return true;
    if (*s == 'D')
        return date_valid(s + 1);
    if (s[0] == 'E' && s[1] == ':')
        return s[2] && utf8_len(s) <= 200;
    size_t n = strspn(s, "0123456789");
    return *s >= '1' && n && n <= 3 && (s[n] == 'Y' || s[n] == 'M') && !s[n + 1];
}

static int check_word(struct ctx *c, const struct spec_field *f, const char *s, struct db_arg *ret_v) {
    if (f->type == F_DATE && !date_valid(s))
        return WRONG("不是有效日期：%s，应为实际存在的日期，如 2026-03-01", "not a date: %s; write a day that exists as 2026-03-01", s);
    if (f->type == F_DATETIME && !datetime_valid(s))
        return WRONG("不是有效时间（写作2026-01-31T09:30:00）：%s", "not a time (YYYY-MM-DDTHH:MM:SS): %s", s);
    if (f->type == F_PERIOD && !period_valid(s))
        return WRONG("不是有效期限（如 10Y、6M、D2030-01-01、L、E:条件）：%s", "not a term (10Y, 6M, D2030-01-01, L, E:condition): %s", s);
    if (f->type == F_CHOICE && !spec_choice(f, s))
        return WRONG("没有选项 %s", "no choice %s", s);
    *ret_v = A(arena_dup(c->mem, s));
    return 0;
}

static int check_ids(struct ctx *c, const struct spec_field *f, const json_t *j, struct db_arg *ret_v) {
    struct str out;
    if (!json_is_array(j))
        return WRONG("应为列表", "a list is expected");
    size_t n = json_array_size(j);
    if (n > IDS_MAX)
        return WRONG("最多%d项", "at most %d entries", IDS_MAX);
    str_init(&out, c, 32 * IDS_MAX);
    for (size_t i = 0; i < n; i++) {
        const json_t *id = json_array_get(j, i);
        if (!json_is_integer(id) || json_integer_value(id) <= 0)
            return WRONG("第%zu项不是记录号", "entry %zu is not a record number", i + 1);
        for (size_t k = 0; k < i; k++)
            if (json_integer_value(json_array_get(j, k)) == json_integer_value(id))
                return WRONG("第%zu项重复", "entry %zu stands twice", i + 1);
        str_putc(&out, i ? ',' : '[');
        str_put_i64(&out, json_integer_value(id));
    }
    str_putc(&out, ']');
    *ret_v = n ? A(out.p) : ANULL;
    return 0;
}

static int check_decimal(struct ctx *c, const struct spec_field *f, const json_t *j, struct db_arg *ret_v) {
    int64_t v;
    if (json_is_integer(j) && json_integer_value(j) > -(INT64_MAX / 100) && json_integer_value(j) < INT64_MAX / 100)
        v = json_integer_value(j) * 100;
    else if (!json_is_string(j) || !str_hundredths(json_string_value(j), &v))
        return WRONG("应为最多两位小数的数", "a number with at most two decimals is expected");
    return check_number(c, f, v, 100, ret_v);
}

int spec_check(struct ctx *c, const struct spec_field *f, const json_t *j, struct db_arg *ret_v) {
    if (!j || json_is_null(j) || (json_is_string(j) && !*json_string_value(j))) {
        *ret_v = ANULL;
        return 0;
    }
    switch (f->type) {
    case F_TEXT:
    case F_LONGTEXT:
        return json_is_string(j) ? check_text(c, f, json_string_value(j), ret_v) : WRONG("应为文本", "text is expected");
    case F_DECIMAL:
        return check_decimal(c, f, j, ret_v);
    case F_BOOL:
        if (!json_is_boolean(j))
            return WRONG("应为是或否", "true or false is expected");
        *ret_v = db_arg_i64(json_is_true(j));
        return 0;
    case F_LEVEL:
        if (!json_is_integer(j) || json_integer_value(j) < 0 || json_integer_value(j) > 4)
            return WRONG("密级应为 0 到 4", "a level from 0 to 4 is expected");
        *ret_v = db_arg_i64(json_integer_value(j));
        return 0;
    case F_PERSONS:
    case F_FILES:
        return check_ids(c, f, j, ret_v);
    case F_DATE:
    case F_DATETIME:
    case F_CHOICE:
    case F_PERIOD:
        return json_is_string(j) ? check_word(c, f, json_string_value(j), ret_v) : WRONG("应为文本", "text is expected");
    case F_INTEGER:
        return json_is_integer(j) ? check_number(c, f, json_integer_value(j), 1, ret_v) : WRONG("应为整数", "a whole number is expected");
    case F_PERSON:
    case F_DEPARTMENT:
    case F_UNIT:
    case F_REF:
        break;
    }
    if (!json_is_integer(j) || json_integer_value(j) <= 0)
        return WRONG("应为记录号", "a record number is expected");
    *ret_v = db_arg_i64(json_integer_value(j));
    return 0;
}
