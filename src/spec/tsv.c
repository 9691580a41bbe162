/* roles.tsv, groups.tsv, settings.tsv, basis.tsv: one row each. */
#include "base/embed.h"
#include "spec/internal.h"

#include <stdlib.h>

/* A row of the requirements: a letter and a number, as D2. */
static bool requirement_id(const char *s) {
    return *s >= 'A' && *s <= 'Z' && s[1] && strspn(s + 1, "0123456789") == strlen(s + 1);
}

struct table { const char *rel, *columns; int n_columns; bool optional; };

/* Calls row() with each line's cells; the first line must be the columns, the first cell a unique name. */
static int each_row(struct load *l, const struct table *t, int (*row)(struct load *, int nth, int line, char **cell), int *ret_n) {
    struct ctx *c = l->c;
    const struct source *src = load_source(l, t->rel);
    if (!src && t->optional)
        return 0;
    if (!src)
        return fail(c, E_MODEL, T("缺少文件 %s", "no file %s"), t->rel);
    l->file = src->shown;
    struct map seen = {0};
    char **line, **cell;
    int n_lines = str_split(c, src->bytes, '\n', 10000, &line), nth = 0;
    for (int i = 0; i < n_lines; i++) {
        if (!*line[i] && i == n_lines - 1)
            break;
        if (i == 0 && !str_eq(line[0], t->columns))
            return MODEL_BAD(l, 1, "首行应为：%s", "the first line must be: %s", t->columns);
        if (i == 0)
            continue;
        int n = str_split(c, line[i], '\t', 32, &cell);
        if (n != t->n_columns)
            return MODEL_BAD(l, i + 1, "有%d列，应有%d列", "%d columns, %d wanted", n, t->n_columns);
        if (!name_valid(cell[0]) && !requirement_id(cell[0]))
            return MODEL_BAD(l, i + 1, "名称 %s 不合规则", "bad name %s", cell[0]);
        if (map_get(&seen, cell[0]))
            return MODEL_BAD(l, i + 1, "%s 重复", "%s stands twice", cell[0]);
        map_put(c, &seen, cell[0], cell);
        TRY(row(l, nth++, i + 1, cell));
    }
    *ret_n = nth;
    return 0;
}

static int max_rows(const struct load *l, const char *rel) {
    const struct source *src = load_source(l, rel);
    int n = 1;
    for (size_t i = 0; src && i < src->n; i++)
        n += src->bytes[i] == '\n';
    return n;
}

static int role_row(struct load *l, int nth, int line, char **cell) {
    struct ctx *c = l->c;
    if (!*cell[1] || !*cell[2])
        return MODEL_BAD(l, line, "%s 缺少标题", "%s has no title", cell[0]);
    if (!str_eq(cell[3], "business") && !str_eq(cell[3], "dated") && !str_eq(cell[3], "admin"))
        return MODEL_BAD(l, line, "类别应为 business、dated（授权须有截止日期）或 admin", "kind must be business, dated (granted with an end day only) or admin");
    struct spec_role *r = (struct spec_role *)&l->s->roles[nth];
    *r = (struct spec_role){cell[0], {cell[1], cell[2]}, str_eq(cell[3], "admin"), str_eq(cell[3], "dated")};
    map_put(c, &l->role_by_name, r->name, r);
    return 0;
}

static int group_row(struct load *l, int nth, int line, char **cell) {
    struct ctx *c = l->c;
    int64_t order;
    if (!str_i64(cell[1], 0, 1000000, &order))
        return MODEL_BAD(l, line, "次序应为整数", "order must be a whole number");
    if (!*cell[2] || !*cell[3])
        return MODEL_BAD(l, line, "%s 缺少标题", "%s has no title", cell[0]);
    struct spec_group *g = (struct spec_group *)&l->s->groups[nth];
    *g = (struct spec_group){cell[0], (int)order, {cell[2], cell[3]}, cell[4]};
    map_put(c, &l->group_by_name, g->name, g);
    return 0;
}

/* What the program takes a setting of its own for, whatever type an office's table gives it: a table of a version before said text. */
static const char *type_of(struct ctx *c, char **cell) {
    const struct embed_file *ours = embed_find("model/settings.tsv");
    const char *row = ours ? strstr((const char *)ours->bytes, arena_printf(c->mem, "\n%s\t", cell[0])) : NULL, *type = row ? strchr(row + strlen(cell[0]) + 2, '\t') : NULL;
    return type && str_starts(type, "\tmonthday\t") ? "monthday" : cell[2];
}

/* 04-01, a day that every year has. */
static bool monthday(struct ctx *c, const char *s) { return strlen(s) == 5 && date_valid(arena_printf(c->mem, "2027-%s", s)); }

static int setting_row(struct load *l, int nth, int line, char **cell) {
    struct ctx *c = l->c;
    int64_t v;
    static const char *const types[] = {"text", "integer", "decimal", "bool", "date", "monthday"};
    bool known = false;
    for (size_t i = 0; i < COUNT(types); i++)
        known |= str_eq(cell[2], types[i]);
    if (!known)
        return MODEL_BAD(l, line, "未知类型 %s", "unknown type %s", cell[2]);
    if (str_eq(type_of(c, cell), "monthday") && !monthday(c, cell[1]))
        return MODEL_BAD(l, line, "%s 的值 %s 不是月-日，应写成 04-01 这样（不能是 02-29）", "the value of %s, %s, is no month and day such as 04-01 (nor 02-29)", cell[0], cell[1]);
    if ((str_eq(cell[2], "integer") && !str_i64(cell[1], INT64_MIN, INT64_MAX, &v)) ||
        (str_eq(cell[2], "decimal") && !str_hundredths(cell[1], &v)) ||
        (str_eq(cell[2], "bool") && !str_eq(cell[1], "0") && !str_eq(cell[1], "1")) ||
        (str_eq(cell[2], "date") && *cell[1] && !date_valid(cell[1])))
        return MODEL_BAD(l, line, "%s 的值 %s 不是 %s", "the value of %s, %s, is not of type %s", cell[0], cell[1], cell[2]);
    if (!str_eq(cell[3], "confirmed") && !str_eq(cell[3], "check"))
        return MODEL_BAD(l, line, "sure 应为 confirmed 或 check", "sure must be confirmed or check");
    if (!*cell[4] || !*cell[5])
        return MODEL_BAD(l, line, "%s 缺少标题", "%s has no title", cell[0]);
    *(struct spec_setting *)&l->s->settings[nth] = (struct spec_setting){cell[0], cell[1], cell[2], cell[3], {cell[4], cell[5]}};
    return 0;
}

static int basis_row(struct load *l, int nth, int line, char **cell) {
    struct ctx *c = l->c;
    if (!str_eq(cell[1], "confirmed") && !str_eq(cell[1], "check") && !str_eq(cell[1], "own"))
        return MODEL_BAD(l, line, "sure 应为 confirmed、check 或 own", "sure must be confirmed, check or own");
    if (!*cell[2] || !*cell[3])
        return MODEL_BAD(l, line, "%s 缺少文字", "%s has no text", cell[0]);
    *(struct spec_basis *)&l->s->basis[nth] = (struct spec_basis){cell[0], cell[1], {cell[2], cell[3]}};
    return 0;
}

int load_tables(struct load *l) {
    struct ctx *c = l->c;
    static const struct table roles = {"roles.tsv", "name\tzh\ten\tkind", 4, false}, groups = {"groups.tsv", "name\torder\tzh\ten\ticon", 5, false},
                              settings = {"settings.tsv", "key\tvalue\ttype\tsure\tzh\ten", 6, false}, basis = {"basis.tsv", "key\tsure\tzh\ten", 4, true};
    l->s->roles = NEWN(c, struct spec_role, max_rows(l, roles.rel));
    l->s->groups = NEWN(c, struct spec_group, max_rows(l, groups.rel));
    l->s->settings = NEWN(c, struct spec_setting, max_rows(l, settings.rel));
    TRY(each_row(l, &roles, role_row, &l->s->n_roles));
    TRY(each_row(l, &groups, group_row, &l->s->n_groups));
    l->s->basis = NEWN(c, struct spec_basis, max_rows(l, basis.rel));
    TRY(each_row(l, &settings, setting_row, &l->s->n_settings));
    return each_row(l, &basis, basis_row, &l->s->n_basis);
}
