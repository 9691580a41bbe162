/* Cell text of a spreadsheet or form as the JSON value of a field. Ranges are judged by spec_check afterwards. */
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

#include "db/db.h"
#include "spec/spec.h"

#define WRONG(zh, en, ...)                                                                         \
    (ctx_field_error(c, E_INVALID, f->name, T("%s：" zh, "%s: " en), TX(f->title)__VA_OPT__(, ) __VA_ARGS__), E_INVALID)

/* What was typed in full width (１２，２０２６．３．５) in half width, and without blanks where one number or word is meant. */
static const char *halved(struct ctx *c, const char *s, bool blanks) {
    struct str out;
    str_init(&out, c, LIMIT_TEXT_CHARS * 4);
    for (uint32_t cp; (cp = utf8_next(&s));) {
        cp = cp == 0x3000 || cp == 0xA0 ? ' ' : utf8_narrow(cp);
        if (cp != ' ' || blanks)
            utf8_put(&out, cp);
    }
    return out.len ? out.p : "";
}

bool spec_cell_error(const char *cell) {
    static const char *const error[] = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!"};
    return str_among(error, COUNT(error), cell);
}

/* Day number of a spreadsheet (1900 system): 25569 is 1970-01-01. */
static bool serial_date(const char *s, char out[DATE_SIZE]) {
    int64_t v;
    if (strlen(s) != 5 || !str_i64(s, 10000, 99999, &v))
        return false;
    date_from_days(v - 25569, out);
    return date_valid(out);
}

/* 2026/1/5, 2026-1-5, 2026.1.5, 2026年1月5日, 20260105, a serial; returns the length read, 0 when none. */
static int any_date(const char *s, char out[DATE_SIZE]) {
    int y, m, d, n = 0;
    static const char *const forms[] = {"%4d-%2d-%2d%n", "%4d/%2d/%2d%n", "%4d.%2d.%2d%n", "%4d年%2d月%2d日%n", "%4d%2d%2d%n"};
    if (serial_date(s, out))
        return 5;
    for (size_t i = 0; i < COUNT(forms); i++) {
        n = 0;
        if (i == 4 && strspn(s, "0123456789") != 8)
            continue;
        if (*s < '0' || *s > '9' || sscanf(s, forms[i], &y, &m, &d, &n) != 3 || !n)
            continue;
        if (y < 1000 || m < 1 || m > 12 || d < 1 || d > 31)
            return 0;
        char text[32];
        snprintf(text, sizeof text, "%04d-%02d-%02d", y, m, d);
        if (!date_valid(text))
            return 0;
        memcpy(out, text, DATE_SIZE);
        return n;
    }
    return 0;
}

static int parse_date(struct ctx *c, const struct spec_field *f, const char *s, json_t **ret) {
    char day[DATE_SIZE];
    const char *given = s;
    int n = any_date(s = halved(c, s, true), day);
    if (!n && strstr(s, "年")) {                            /* 2026 年 3 月 5 日 */
        const char *at = strstr(s, "日");
        const char *head = at ? arena_dupn(c->mem, s, (size_t)(at - s) + strlen("日")) : s;
        s = arena_printf(c->mem, "%s%s", halved(c, head, false), at ? at + strlen("日") : "");
        n = any_date(s, day);
    }
    if (!n)
        return WRONG("不是有效日期：%s，应为实际存在的日期，如 2026-03-01", "not a date: %s; write a day that exists as 2026-03-01", given);
    const char *rest = s + n;
    int hh = 0, mm = 0, ss = 0, used = 0;
    if (f->type == F_DATE) {
        if (*rest && strspn(rest, " T0:") != strlen(rest))   /* a cell's midnight is no time */
            return WRONG("不是有效日期：%s，应为实际存在的日期，如 2026-03-01", "not a date: %s; write a day that exists as 2026-03-01", given);
        *ret = json_string(day);
        return 0;
    }
    if (*rest && sscanf(rest, "%*[ T]%2d:%2d%n:%2d%n", &hh, &mm, &used, &ss, &used) < 2)
        used = -1;
    if ((*rest && (used < 0 || rest[used])) || hh < 0 || hh > 23 || mm < 0 || mm > 59 || ss < 0 || ss > 59)
        return WRONG("不是有效时间：%s", "not a time: %s", given);
    *ret = json_string(arena_printf(c->mem, "%sT%02d:%02d:%02d", day, hh, mm, ss));
    return 0;
}

static int parse_bool(struct ctx *c, const struct spec_field *f, const char *s, json_t **ret) {
    static const char *const yes[] = {"是", "有", "已", "已贴", "已签", "完好", "√", "✓", "✔", "☑", "对", "1", "true", "TRUE", "yes", "Yes", "Y"},
                            *const no[] = {"否", "无", "没有", "未", "未贴", "未签", "破损", "不完好", "×", "✗", "✘", "0", "false", "FALSE", "no", "No", "N"};
    for (size_t i = 0; i < COUNT(yes); i++)
        if (str_eq(s, yes[i]))
            return *ret = json_true(), 0;
    for (size_t i = 0; i < COUNT(no); i++)
        if (str_eq(s, no[i]))
            return *ret = json_false(), 0;
    return WRONG("应为是或否：%s", "yes or no is expected: %s", s);
}

/* The choice that a word means: as it is called, or with what people put behind it (一般涉密人员, U盘（已坏）). Blanks, width and case do not count. */
static bool means_choice(struct ctx *c, const char *s, const char *word) {
    static const char *const behind[] = {"", "人员", "岗位", "涉密", "涉密人员", "涉密岗位", "级", "类", "机", "型", "件"};
    const char *own = halved(c, word, false);
    size_t n = strlen(own);
    if (!n || strncasecmp(s, own, n))
        return false;
    return str_among(behind, COUNT(behind), s + n) || s[n] == '(';
}

static int parse_choice(struct ctx *c, const struct spec_field *f, const char *s, json_t **ret) {
    for (int i = 0; i < f->n_choices; i++)
        if (str_eq(s, f->choices[i].name) || str_eq(s, f->choices[i].title.zh) || str_eq(s, f->choices[i].title.en))
            return *ret = json_string(f->choices[i].name), 0;
    const char *close = halved(c, s, false);
    for (int i = 0; i < f->n_choices; i++) {
        bool it = means_choice(c, close, f->choices[i].title.zh);
        for (int k = 0; k < f->choices[i].n_also && !it; k++)
            it = means_choice(c, close, f->choices[i].also[k]);
        if (it)
            return *ret = json_string(f->choices[i].name), 0;
    }
    struct str all;
    str_init(&all, c, LIMIT_TEXT_CHARS * 4);
    for (int i = 0; i < f->n_choices; i++)
        str_putf(&all, "%s%s", i ? T("、", ", ") : "", TX(f->choices[i].title));
    return WRONG("没有选项 %s，可以填：%s", "no choice %s; there are: %s", s, all.p);
}

static int parse_level(struct ctx *c, const struct spec_field *f, const char *s, json_t **ret) {
    int64_t v;
    static const struct { const char *word; int level; } also[] = {{"工作秘密", 1}, {"内部/工作秘密", 1}, {"内部资料", 1}, {"内部文件", 1}, {"内部事项", 1}, {"非密", 0}, {"非密级", 0}, {"普通", 0}, {"非涉密", 0}, {"不涉密", 0}, {"无", 0}};
    for (size_t i = 0; i < COUNT(also); i++)
        if (str_eq(s, also[i].word))
            return *ret = json_integer(also[i].level), 0;
    for (int i = 0; i <= 4; i++)
        if (str_eq(s, spec_level_name(i, LANG_ZH)) || str_eq(s, spec_level_name(i, LANG_EN)))
            return *ret = json_integer(i), 0;
    if (str_i64(s, 0, 4, &v))
        return *ret = json_integer(v), 0;
    if (str_ends(s, "级") && !str_eq(s, "级"))
        return parse_level(c, f, arena_dupn(c->mem, s, strlen(s) - strlen("级")), ret);
    if (!strcasecmp(s, "JM"))
        return WRONG("“%s”可以是绝密，也可以是机密：请写全", "\"%s\" may be top secret or secret: write it out", s);
    return WRONG("没有密级 %s，可以填：公开、内部、秘密、机密、绝密", "no level %s; there are: public, internal, confidential, secret, top secret", s);
}

/* 启用前, 公布后, 会议结束时, 施行之日: what a paper says instead of a day. */
static bool is_condition(const char *s) {
    static const char *const ends[] = {"前", "后", "时", "之日"};
    for (size_t i = 0; i < COUNT(ends); i++)
        if (str_ends(s, ends[i]) && strlen(s) > strlen(ends[i]))
            return true;
    return false;
}

static int parse_period(struct ctx *c, const struct spec_field *f, const char *s, json_t **ret) {
    char day[DATE_SIZE];
    size_t n = strspn(s, "0123456789");
    int len = any_date(s, day);
    (void)f;
    if (str_eq(s, "长期"))
        s = "L";
    else if (n && n <= 3 && str_eq(s + n, "年"))
        s = arena_printf(c->mem, "%.*sY", (int)n, s);
    else if (n && n <= 3 && (str_eq(s + n, "个月") || str_eq(s + n, "月")))
        s = arena_printf(c->mem, "%.*sM", (int)n, s);
    else if (len && !s[len])
        s = arena_printf(c->mem, "D%s", day);
    else if (is_condition(s) && !str_starts(s, "E:"))
        s = arena_printf(c->mem, "E:%s", s);
    *ret = json_string(s);
    return 0;
}

/* "12份", "4学时", "2026年度": what is counted is the field's own business; things are counted by any word for them, pages and people by their own. */
static const char *number_of(struct ctx *c, const struct spec_field *f, const char *s) {
    static const char *const things[] = {"份", "件", "个", "本", "册", "套", "台", "盘"}, *const others[] = {"张", "页", "人", "人次", "学时", "课时", "小时", "分", "年度", "年"};
    s = halved(c, s, false);
    size_t n = strspn(s, "0123456789.");
    const char *unit = f->unit && *f->unit ? f->unit : NULL, *behind = s + n;
    bool thing = str_among(things, COUNT(things), behind), other = str_among(others, COUNT(others), behind);
    bool fits = unit ? str_eq(unit, behind) || (thing && str_among(things, COUNT(things), unit)) : thing || other;
    return n && *behind && fits ? arena_dupn(c->mem, s, n) : s;
}

/* A text of one line: a break that only parts the lines of a cell goes. 1.23E+15 is a number of a thing that a spreadsheet has spoiled. */
static int parse_text(struct ctx *c, const struct spec_field *f, const char *s, json_t **ret) {
    size_t n = strspn(s, "0123456789.");
    if (n && (s[n] == 'E' || s[n] == 'e') && s[n + 1] == '+' && strlen(s + n) > 3 && strspn(s + n + 2, "0123456789") == strlen(s + n + 2))
        return WRONG("“%s”是表格把号码变成了科学计数，后几位可能已经丢失：请照实物补写，并把这一列的格式设为“文本”", "\"%s\": the spreadsheet made a number of it and may have lost its last digits; write it as it stands on the thing, in a column of format \"text\"", s);
    struct str out;
    str_init(&out, c, LIMIT_TEXT_CHARS * 4);
    for (const char *p = s; f->type == F_TEXT && *p; p++) {
        bool ascii = p > s && (unsigned char)p[-1] < 0x80 && (unsigned char)p[1] < 0x80;
        if (*p != '\n' && *p != '\r')
            str_putc(&out, *p);
        else if (ascii && out.len && out.p[out.len - 1] != ' ')
            str_putc(&out, ' ');
    }
    *ret = json_string(f->type == F_TEXT && out.len && !out.over ? out.p : s);
    return 0;
}

static int parse_integer(struct ctx *c, const struct spec_field *f, const char *s, json_t **ret) {
    int64_t v;
    const char *given = s;
    s = number_of(c, f, s);
    size_t n = strlen(s);
    const char *whole = n > 2 && str_eq(s + n - 2, ".0") ? arena_dupn(c->mem, s, n - 2) : s;
    if (!str_i64(whole, INT64_MIN, INT64_MAX, &v))
        return WRONG("应为整数：%s", "a whole number is expected: %s", given);
    *ret = json_integer(v);
    return 0;
}

static int parse_ids(struct ctx *c, const struct spec_field *f, const char *s, json_t **ret) {
    char **part;
    int64_t v;
    int n = str_split(c, s, ',', 500, &part);
    json_t *list = json_array();
    for (int i = 0; i < n; i++) {
        if (!str_i64(str_trim(c, part[i]), 1, INT64_MAX, &v))
            return WRONG("应为记录号，用逗号分开：%s", "record numbers parted by commas are expected: %s", s);
        json_array_append_new(list, json_integer(v));
    }
    *ret = list;
    return 0;
}

int spec_parse(struct ctx *c, const struct spec_field *f, const char *cell, json_t **ret_value) {
    int64_t v;
    const char *number;
    if (cell && !utf8_valid(cell, strlen(cell)))
        return WRONG("不是有效的 UTF-8", "not valid UTF-8");
    const char *s = str_trim(c, cell ? cell : "");
    if (!*s)
        return *ret_value = json_null(), 0;
    switch (f->type) {
    case F_TEXT:
    case F_LONGTEXT:
        return parse_text(c, f, s, ret_value);
    case F_DECIMAL:
        number = number_of(c, f, s);
        if (!str_hundredths(number, &v))
            return WRONG("应为最多两位小数的数：%s", "a number with at most two decimals is expected: %s", s);
        return *ret_value = json_string(number), 0;
    case F_DATE:
    case F_DATETIME:
        return parse_date(c, f, s, ret_value);
    case F_BOOL:
        return parse_bool(c, f, halved(c, s, false), ret_value);
    case F_CHOICE:
        return parse_choice(c, f, s, ret_value);
    case F_LEVEL:
        return parse_level(c, f, halved(c, s, false), ret_value);
    case F_PERIOD:
        return parse_period(c, f, halved(c, s, true), ret_value);
    case F_PERSONS:
    case F_FILES:
        return parse_ids(c, f, s, ret_value);
    default:
        return parse_integer(c, f, s, ret_value);
    }
}
