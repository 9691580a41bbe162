/* A sheet as people keep it, made one of which each row says everything: 同上 is what stands above, a dash is nothing, a month between the rows is no
 * row, a day without its year has that of the title. What was made of a cell is told. */
#include <stdio.h>

#include "reg/import.h"

enum { YEAR_MIN = 1949, YEAR_MAX = 2099, TITLE_ROWS = 10 };

void import_told(struct import *x, int row, const char *detail) {
    if (json_array_size(x->told) < LIMIT_IMPORT_ERRORS)
        json_array_append_new(x->told, json_pack("{s:i,s:s}", "row", row, "detail", detail));
}

/* In half width and without blanks, dots for all that parts the numbers of a day. */
static const char *dotted(struct ctx *c, const char *s) {
    struct str out;
    str_init(&out, c, LIMIT_TEXT_CHARS * 4);
    for (uint32_t cp; (cp = utf8_next(&s));) {
        cp = utf8_narrow(cp);
        if (cp == ' ' || cp == 0x3000 || cp == 0xA0 || cp == '\n')
            continue;
        bool parts = cp == 0x5E74 || cp == 0x6708 || cp == '/' || cp == '-' || cp == 0x3001 || cp == 0x3002 || cp == 0xB7;      /* 年月/-、。· */
        utf8_put(&out, parts ? '.' : cp);
    }
    return out.len ? out.p : "";
}

/* The one year that a title names (2026年…登记表); 0: none, or several. */
static int year_of(struct ctx *c, const char *text, int before) {
    int year = before;
    for (const char *at = text; (at = strstr(at, "年")); at += strlen("年")) {
        if (at - text < 4 || strspn(at - 4, "0123456789") < 4)
            continue;
        int64_t y = 0;
        str_i64(arena_dupn(c->mem, at - 4, 4), 0, 9999, &y);
        bool span = at - text > 4 && (strchr("-~/0123456789", at[-5]) || (at - text > 6 && (str_starts(at - 7, "—") || str_starts(at - 7, "至"))));
        if (y >= YEAR_MIN && y <= YEAR_MAX)
            year = span || (year && year != y) ? -1 : (int)y;
    }
    return year;
}

static int title_year(struct ctx *c, const struct import *x) {
    int year = 0;
    for (int i = 0; i < x->head && i < TITLE_ROWS; i++)
        for (int k = 0; k < x->sheet->rows[i].n; k++)
            if (x->sheet->rows[i].cells[k])
                year = year_of(c, x->sheet->rows[i].cells[k], year);
    if (!year && x->how->name)
        year = year_of(c, x->how->name, 0);
    return year > 0 ? year : 0;
}

static const char *day(struct ctx *c, int y, int m, int d, const char *otherwise) {
    const char *text = arena_printf(c->mem, "%04d-%02d-%02d", y, m, d);
    return date_valid(text) ? text : otherwise;
}

/* "3.5", "3月5日": the year is the title's. A spreadsheet drops the last zero of 3.10 where it takes it for a number. */
static const char *without_year(struct ctx *c, struct import *x, int row, int m, int d, const char *cell) {
    const char *full = x->year ? day(c, x->year, m, d, cell) : cell, *dot = strchr(cell, '.');
    if (full == cell)
        return cell;
    if (dot && d <= 3 && strlen(dot + 1) == 1)
        import_told(x, row, arena_printf(c->mem, T("“%s”没有写年份，按%s登记；表格会去掉小数末尾的0，若本是%d月%d日，请改正", "\"%s\" has no year: entered as %s; a spreadsheet drops the last 0 of a number, if it was %d/%d mend it"), cell, full, m, d * 10));
    else
        import_told(x, row, arena_printf(c->mem, T("没有写年份的日期，都按表名中的%d年登记", "days without a year are entered as of %d, as the title says"), x->year));
    return full;
}

static const char *whole_day(struct ctx *c, struct import *x, int row, const char *cell) {
    int a, b, d = 0, used = 0;
    const char *s = dotted(c, cell);
    size_t first = strspn(s, "0123456789");
    bool three = sscanf(s, "%4d.%2d.%2d%n", &a, &b, &d, &used) == 3 && used;
    if (!three && (sscanf(s, "%4d.%2d%n", &a, &b, &used) != 2 || !used))
        return cell;
    const char *rest = s + used;
    rest += three || first <= 2 ? (str_starts(rest, "日") || str_starts(rest, "号") ? strlen("日") : 0) : *rest == '.';
    rest += str_starts(rest, "份") && !three ? strlen("份") : 0;
    if (*rest)
        return cell;
    if (three && first == 2) {
        const char *full = day(c, 2000 + a, b, d, cell);
        if (full != cell)
            import_told(x, row, T("只有两位的年份，按20××年登记", "years of two digits are entered as 20xx"));
        return full;
    }
    if (three)
        return first == 4 ? day(c, a, b, d, cell) : cell;
    if (first <= 2)
        return without_year(c, x, row, a, b, cell);
    const char *full = first == 4 ? day(c, a, b, 1, cell) : cell;
    if (full != cell)
        import_told(x, row, T("只写到月的日期，按当月1日登记", "days of which only the month is said are entered as its first"));
    return full;
}

static bool ditto(const char *s) {
    static const char *const words[] = {"〃", "″", "\"", "“", "”", "〞", "''", "同上", "同前", "同上行", "ditto"};
    return str_among(words, COUNT(words), s);
}

/* What is written where there is nothing to write. */
static bool nothing(const struct spec_field *f, const char *s) {
    static const char *const marks[] = {"/", "／", "\\", "-", "--", "－", "—", "——", "―", "─", "──"}, *const words[] = {"无", "空", "没有", "不详", "暂无"};
    if (str_among(marks, COUNT(marks), s))
        return true;
    return !spec_is_text(f) && f->type != F_BOOL && f->type != F_LEVEL && f->type != F_CHOICE && str_among(words, COUNT(words), s);
}

static const struct spec_field *field_at(const struct import *x, int column) {
    const struct spec_field *f = NULL;
    for (int k = 0; k < x->n_steps && !f; k++)
        f = x->step[k].field[column];
    for (int k = 0; k < x->n_key && !f; k++)
        f = x->key_col[k] == column ? x->key[k] : NULL;
    return f;
}

/* Does it name a part of the sheet: 3月份, 第一季度, 2026年, 上半年, 一、办公室? */
static bool names_part(const char *s) {
    static const char *const ends[] = {"月份", "月", "季度", "年", "年度", "半年"}, *const begins[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
    bool part = str_starts(s, "（") || str_starts(s, "(");
    for (size_t i = 0; i < COUNT(ends); i++)
        part = part || str_ends(s, ends[i]);
    for (size_t i = 0; i < COUNT(begins); i++)
        part = part || (str_starts(s, begins[i]) && str_starts(s + strlen(begins[i]), "、"));
    return part;
}

/* A row that only heads those under it: one text, in its first cell or over all of them. */
static bool heads_part(struct ctx *c, const struct import *x, const struct reg_sheet_row *r, const char **ret_text) {
    const char *text = NULL;
    int n = 0, mapped = 0;
    for (int i = 0; i < x->n_columns; i++) {
        const char *cell = import_cell(c, r, i);
        mapped += field_at(x, i) != NULL;
        if (!*cell)
            continue;
        if (text && !str_eq(text, cell))
            return false;
        text = cell;
        n++;
    }
    *ret_text = text;
    return text && mapped > 1 && (n > 2 || (n == 1 && names_part(text)));
}

/* The headings once more, as a sheet of several pages has them. */
static bool is_heading_again(struct ctx *c, const struct import *x, const struct reg_sheet_row *r) {
    int n = 0;
    for (int i = 0; i < r->n; i++) {
        const char *cell = import_cell(c, r, i);
        if (*cell && (i >= x->n_given || !str_eq(cell, x->heading[i])))
            return false;
        n += *cell != 0;
    }
    return n > 1;
}

/* What says that the thing is no more, or the person gone, where no field takes it: it would be entered as if nothing had happened. */
static void tell_ended(struct ctx *c, struct import *x, int row, const char *s) {
    static const char *const words[] = {"销毁", "报废", "作废", "丢失", "遗失", "停用", "清退", "解密", "调离", "调出", "离职", "离岗", "退休", "辞职"}, *const denied[] = {"未", "不", "待", "应", "拟", "无"};
    for (size_t i = 0; i < COUNT(words); i++) {
        const char *at = strstr(s, words[i]);
        bool no = !at;
        for (size_t k = 0; k < COUNT(denied) && at; k++)
            no = no || (at - s >= 3 && str_starts(at - 3, denied[k]));
        if (no)
            continue;
        import_told(x, row, arena_printf(c->mem, T("写着“%s”，仍照在册的登记：请另行办理（销毁、清退、离开等）", "\"%s\": entered as if it were still there, what has become of it is another step"), utf8_line(c->mem, s, 20)));
        return;
    }
}

static const char *kept_cell(struct ctx *c, struct import *x, int row, int column, const char *s, const char **above) {
    const struct spec_field *f = field_at(x, column);
    if (column >= x->n_given)
        return x->set_value[column - x->n_given];
    if (*s && (!f || str_eq(f->name, "note")))
        tell_ended(c, x, row, s);
    if (!f || !*s)
        return s;
    if (ditto(s) && above[column]) {
        s = above[column];
        import_told(x, row, T("“同上”照上一行登记", "ditto marks are entered as what stands above"));
    } else {
        above[column] = s;
    }
    if (nothing(f, s))
        return "";
    return f->type == F_DATE || f->type == F_DATETIME ? whole_day(c, x, row, s) : s;
}

void import_kept(struct ctx *c, struct import *x) {
    struct reg_sheet_row *rows = NEWN(c, struct reg_sheet_row, x->sheet->n_rows + 1);
    const char **above = NEWN(c, const char *, x->n_columns + 1);
    x->year = title_year(c, x);
    x->kept = rows;
    for (int i = x->first; i < x->sheet->n_rows; i++) {
        const struct reg_sheet_row *r = &x->sheet->rows[i];
        if (import_blank(r) || import_foot(c, x, r)) {
            rows[i] = *r;
            continue;
        }
        const char *part = NULL;
        if (heads_part(c, x, r, &part) || is_heading_again(c, x, r)) {
            int year = part ? year_of(c, part, 0) : 0;
            x->year = year > 0 ? year : x->year;
            import_told(x, i + 1, T("是分段的标题，不是一条记录，没有导入", "heads a part of the sheet, is no record: not entered"));
            continue;                                      /* left empty */
        }
        const char **cells = NEWN(c, const char *, x->n_columns + 1);
        for (int k = 0; k < x->n_columns; k++)
            cells[k] = kept_cell(c, x, i + 1, k, import_cell(c, r, k), above);
        rows[i] = (struct reg_sheet_row){x->n_columns, cells};
    }
}
