/* Standards as spreadsheets: reading. Row n of the sheet becomes line n of the text, so that an error of the standard names the row.
 * Columns are found by their titles, for an office moves and drops them; words may be Chinese. */
#include <strings.h>

#include "assess/sheet.h"

struct word { const char *zh, *en; };

static const struct word titles[SHEET_COLUMNS] = {
    {"类号", "category"}, {"类名", "category title"}, {"类分值", "category points"}, {"项号", "item"}, {"自查内容", "title"}, {"分值", "points"}, {"适用", "applies"},
    {"状态", "status"}, {"扣分情形", "case"}, {"规则", "rule"}, {"最少扣", "min"}, {"最多扣", "max"}, {"计次", "per"}, {"上限", "cap"}, {"权重", "weight"}, {"终止", "abort"},
    {"提示", "hint"}, {"类名英文", "category title en"}, {"自查内容英文", "title en"}, {"扣分情形英文", "case en"}, {"提示英文", "hint en"}};

static const struct word keys[] = {{"标准", "standard"}, {"名称", "title"}, {"版本", "version"}, {"来源", "origin"}, {"评分方法", "grammar"}, {"对象", "subject"}, {"完整", "complete"},
                                   {"总分", "total"}, {"下限", "floor"}, {"说明", "note"}, {"等次", "band"}, {0}};
static const struct word statuses[] = {{"已核实", "verified"}, {"推定", "derived"}, {"缺", "missing"}, {0}};
static const struct word counts[] = {{"一次", "once"}, {"按次", "occurrence"}, {"按起", "occurrence"}, {0}};
static const struct word truths[] = {{"是", "true"}, {"1", "true"}, {"否", "false"}, {"0", "false"}, {0}};
static const struct word scopes[] = {{"总是", "always"}, {"询问", "ask"}, {0}};
static const struct word grammars[] = {{"扣分", "deduction"}, {"加权", "weighted"}, {"是否", "yesno"}, {"减分", "subtractive"}, {"中止", "abort"}, {"千分", "thousand"}, {0}};
static const struct word subjects[] = {{"单位", "unit"}, {"部门", "department"}, {"人员", "person"}, {0}};
static const struct word origins[] = {{"自定", "own"}, {"官方", "official"}, {"公开", "public"}, {0}};

const char *standard_sheet_title(int column) {
    return titles[column].zh;
}

struct read {
    struct ctx *c;
    struct str out;
    const char *category, *item;
    const struct sheet_row *category_row, *item_row;      /* the first of each */
    enum item_kind kind;
    bool began, bands, bands_done, list, first, open_category, open_item, deductions;
    bool done[3];                      /* lists by item_kind */
    int row, line;
    int column[SHEET_COLUMNS];         /* where each stands in the sheet; -1: it was left out */
    int head[5];                       /* and where the cells of the head do */
};

static const char *raw(struct ctx *c, const struct sheet_row *r, int column) {
    return column >= 0 && column < r->n && r->cells[column] ? str_trim(c, r->cells[column]) : "";
}

static const char *cell_at(struct read *x, const struct sheet_row *r, int i) {
    return raw(x->c, r, x->column[i]);
}

/* The word that the standard knows; anything else stays as it is, to be refused by name. */
static const char *known(const struct word *list, const char *said) {
    for (; list->zh; list++)
        if (str_eq(said, list->zh) || !strcasecmp(said, list->en))
            return list->en;
    return said;
}

static int wrong(struct read *x, const char *zh, const char *en) {
    struct ctx *c = x->c;
    return fail(c, E_INVALID, T("第 %d 行：%s", "row %d: %s"), x->row, T(zh, en));
}

static void to_row(struct read *x) {
    for (; x->line < x->row; x->line++)
        str_putc(&x->out, '\n');
}

static void quoted(struct read *x, const char *key, const char *value) {
    str_putf(&x->out, "%s: ", key);
    json_quote(&x->out, value);
}

/* ", key: value" unless it is empty. */
static void field(struct read *x, const char *key, const char *value) {
    if (!*value)
        return;
    str_put(&x->out, ", ");
    quoted(x, key, value);
}

static void field2(struct read *x, const char *key, const char *zh, const char *en) {
    if (!*zh)
        return;
    str_putf(&x->out, ", %s: {", key);
    quoted(x, "zh", zh);
    field(x, "en", en);
    str_putc(&x->out, '}');
}

static int band_in(struct read *x, const struct sheet_row *r, const int *at) {
    struct ctx *c = x->c;
    const char *verdict = raw(c, r, at[2]), *en = raw(c, r, at[4]);
    if (x->bands_done)
        return wrong(x, "各 band 行要连在一起", "the rows of bands must stand together");
    str_put(&x->out, x->bands ? ", {" : x->began ? ", bands: [{" : "{bands: [{");
    x->bands = x->began = true;
    quoted(x, "min", raw(c, r, at[1]));
    field(x, "verdict", verdict);
    field(x, "zh", raw(c, r, at[3]));
    field(x, "en", *en ? en : verdict);
    str_putc(&x->out, '}');
    return 0;
}

static void end_bands(struct read *x) {
    if (x->bands && !x->bands_done)
        str_putc(&x->out, ']');
    x->bands_done = x->bands;
}

static const char *head_value(const char *key, const char *said) {
    const struct { const char *key; const struct word *list; } of[] = {{"complete", truths}, {"grammar", grammars}, {"subject", subjects}, {"origin", origins}};
    for (size_t i = 0; i < COUNT(of); i++)
        if (str_eq(key, of[i].key))
            return known(of[i].list, said);
    return said;
}

static int head_in(struct read *x, const struct sheet_row *r) {
    const int *at = x->head;
    const char *key = known(keys, raw(x->c, r, at[0])), *value = raw(x->c, r, at[1]), *en = raw(x->c, r, at[2]);
    bool two = str_eq(key, "title") || str_eq(key, "note"), one = false;
    for (const struct word *k = keys; k->zh; k++)
        one |= str_eq(key, k->en);
    if (!one && !x->began)
        return 0;                                        /* the title that stands above the table */
    if (!one)
        return wrong(x, "不认识的行首", "unknown first cell");
    if (str_eq(key, "band"))
        return band_in(x, r, at);
    end_bands(x);
    str_put(&x->out, x->began ? ", " : "{");
    x->began = true;
    if (!two || !*en) {
        quoted(x, key, head_value(key, value));
        return 0;
    }
    str_putf(&x->out, "%s: {", key);
    quoted(x, "zh", value);
    field(x, "en", en);
    str_putc(&x->out, '}');
    return 0;
}

static void end_item(struct read *x) {
    if (x->open_item)
        str_put(&x->out, x->deductions ? "]}" : "}");
    x->open_item = x->deductions = false;
    x->item = NULL;
}

static void end_category(struct read *x) {
    end_item(x);
    if (x->open_category) {
        str_put(&x->out, "]}");
        x->first = false;
    }
    x->open_category = false;
}

static void end_list(struct read *x) {
    end_category(x);
    if (x->list)
        str_putc(&x->out, ']');
    x->list = false;
}

static int begin_list(struct read *x, enum item_kind kind) {
    static const char *const names[] = {"categories", "aggravations", "veto"};
    if (x->list && x->kind == kind)
        return 0;
    end_list(x);
    if (x->done[kind])
        return wrong(x, "各类、加重、否决要各自连在一起", "the categories, the aggravations and the veto must each stand together");
    x->kind = kind;
    x->list = x->done[kind] = x->first = true;
    str_putf(&x->out, ", %s: [", names[kind]);
    return 0;
}

static void comma(struct read *x) {
    str_put(&x->out, x->first ? "{" : ", {");
    x->first = false;
}

static int begin_category(struct read *x, const struct sheet_row *r) {
    const char *id = cell_at(x, r, SHEET_CATEGORY);
    end_category(x);
    TRY(begin_list(x, str_eq(id, "否决") || str_eq(id, "veto") ? ITEM_VETO : str_eq(id, "加重") || str_eq(id, "aggravation") ? ITEM_AGGRAVATION : ITEM_SCORED));
    x->category = id;
    x->category_row = r;
    if (x->kind != ITEM_SCORED)
        return 0;
    comma(x);
    quoted(x, "id", id);
    field2(x, "title", *cell_at(x, r, SHEET_CATEGORY_TITLE) ? cell_at(x, r, SHEET_CATEGORY_TITLE) : id, cell_at(x, r, SHEET_CATEGORY_EN));
    field(x, "points", cell_at(x, r, SHEET_CATEGORY_POINTS));
    str_put(&x->out, ", items: [");
    x->open_category = x->first = true;
    return 0;
}

static void begin_item(struct read *x, const struct sheet_row *r) {
    const char *id = cell_at(x, r, SHEET_ITEM);
    end_item(x);
    comma(x);
    x->item = id;
    x->item_row = r;
    x->open_item = true;
    quoted(x, "id", id);
    field2(x, "title", *cell_at(x, r, SHEET_TITLE) ? cell_at(x, r, SHEET_TITLE) : id, cell_at(x, r, SHEET_TITLE_EN));
    field2(x, "hint", cell_at(x, r, SHEET_HINT), cell_at(x, r, SHEET_HINT_EN));
    field(x, "points", cell_at(x, r, SHEET_POINTS));
    field(x, "status", known(statuses, cell_at(x, r, SHEET_STATUS)));
    if (x->kind != ITEM_SCORED)
        return;
    field(x, "applies", known(scopes, cell_at(x, r, SHEET_APPLIES)));
    field(x, "weight", cell_at(x, r, SHEET_WEIGHT));
    field(x, "abort", known(truths, cell_at(x, r, SHEET_ABORT)));
}

static void put_deduction(struct read *x, const struct sheet_row *r) {
    const char *rule = cell_at(x, r, SHEET_RULE), *text = cell_at(x, r, SHEET_CASE), *max = cell_at(x, r, SHEET_MAX), *min = cell_at(x, r, SHEET_MIN), *per = cell_at(x, r, SHEET_PER);
    if (!*rule && !*text)
        return;
    str_put(&x->out, x->deductions ? ", {" : ", deductions: [{");
    x->deductions = true;
    quoted(x, "per", *per ? known(counts, per) : "once");
    if (*rule) {
        field(x, "rule", rule);
        field(x, "points", max);
    } else {
        field2(x, "manual", text, cell_at(x, r, SHEET_CASE_EN));
        field(x, "max", *max ? max : "0");
        field(x, "min", *min ? min : *max ? max : "0");
    }
    field(x, "cap", cell_at(x, r, SHEET_CAP));
    str_putc(&x->out, '}');
}

/* What a further row of an item or category says again is the same, or empty: a number changed in one row only would be passed over. */
static int again(struct read *x, const struct sheet_row *r) {
    static const unsigned char of_category[] = {SHEET_CATEGORY_TITLE, SHEET_CATEGORY_POINTS, SHEET_CATEGORY_EN},
                               of_item[] = {SHEET_TITLE, SHEET_POINTS, SHEET_APPLIES, SHEET_STATUS, SHEET_WEIGHT, SHEET_ABORT, SHEET_HINT, SHEET_TITLE_EN, SHEET_HINT_EN};
    struct ctx *c = x->c;
    for (size_t i = 0; i < COUNT(of_category) + COUNT(of_item); i++) {
        bool item = i >= COUNT(of_category);
        int col = item ? of_item[i - COUNT(of_category)] : of_category[i];
        const char *said = cell_at(x, r, col), *first = cell_at(x, item ? x->item_row : x->category_row, col);
        if (*said && !str_eq(said, first))
            return wrong(x, arena_printf(c->mem, "“%s”与本项（类）第一行不同，请改第一行", titles[col].zh),
                         arena_printf(c->mem, "\"%s\" differs from the first row of the item or category: change it there", titles[col].en));
    }
    return 0;
}

static int body_in(struct read *x, const struct sheet_row *r) {
    const char *category = cell_at(x, r, SHEET_CATEGORY), *item = cell_at(x, r, SHEET_ITEM);
    if (*category && !str_eq(category, x->category))
        TRY(begin_category(x, r));
    if (!x->category)
        return wrong(x, "缺少类号", "the category is missing");
    if (*item && !str_eq(item, x->item))
        begin_item(x, r);
    if (!x->item)
        return wrong(x, "缺少项号", "the item is missing");
    TRY(again(x, r));
    put_deduction(x, r);
    return 0;
}

static bool blank(struct ctx *c, const struct sheet_row *r) {
    for (int i = 0; i < r->n; i++)
        if (*raw(c, r, i))
            return false;
    return true;
}

/* A column by its title; -1: no such title. */
static int column_named(const char *title) {
    for (int i = 0; i < SHEET_COLUMNS; i++)
        if (str_eq(title, titles[i].zh) || !strcasecmp(title, titles[i].en))
            return i;
    return -1;
}

static bool names_columns(struct ctx *c, const struct sheet_row *r) {
    for (int i = 0; i < r->n; i++)
        if (column_named(raw(c, r, i)) == SHEET_CATEGORY)
            return true;
    return false;
}

static bool used_below(struct ctx *c, int n, const struct sheet_row *rows, int column) {
    for (int i = 0; i < n; i++)
        if (*raw(c, &rows[i], column))
            return true;
    return false;
}

/* Where the columns stand, by the row of their titles; without 项号 in it they stand in their order, whatever is above them. */
static int columns_in(struct read *x, int n, const struct sheet_row *rows) {
    const struct sheet_row *r = &rows[0];
    struct ctx *c = x->c;
    int seen[SHEET_COLUMNS];
    memset(seen, -1, sizeof seen);
    for (int i = 0; i < r->n; i++) {
        const char *title = raw(c, r, i);
        int col = column_named(title);
        if (col < 0 && (*title || used_below(c, n, rows, i)))
            return fail(c, E_INVALID, T("第 %d 行第 %d 列的列名“%s”不认识：请改用导出表格中的列名，或删去该列", "row %d, column %d: unknown title \"%s\": use the titles of the exported sheet, or remove the column"),
                        x->row, i + 1, title);
        if (col >= 0 && seen[col] >= 0)
            return fail(c, E_INVALID, T("第 %d 行：列名“%s”出现两次", "row %d: the title \"%s\" stands twice"), x->row, title);
        if (col >= 0)
            seen[col] = i;
    }
    if (seen[SHEET_ITEM] >= 0)
        memcpy(x->column, seen, sizeof seen);
    return 0;
}

/* Whole columns that were moved took the cells of the head along; then these have gaps between them, or none in the first column. */
static void head_columns(struct read *x, int n, const struct sheet_row *rows) {
    bool moved = false;
    for (int i = 0; i < n; i++)
        for (int k = 1; k < rows[i].n; k++)
            moved |= *raw(x->c, &rows[i], k) && !*raw(x->c, &rows[i], k - 1);
    for (int i = 0; i < (int)COUNT(x->head); i++)
        x->head[i] = moved ? x->column[i] : i;
}

static int row_number(const struct sheet_row *rows, int i) {
    return rows[i].row ? rows[i].row : i + 1;
}

int standard_from_sheet(struct ctx *c, int n, const struct sheet_row *rows, const char **ret_yaml) {
    struct read x = {.c = c, .line = 1};
    int titles_at = 0;
    while (titles_at < n && !names_columns(c, &rows[titles_at]))
        titles_at++;
    for (int i = 0; i < SHEET_COLUMNS; i++)
        x.column[i] = i;
    str_init(&x.out, c, LIMIT_MODEL_BYTES);
    if (titles_at < n) {
        x.row = row_number(rows, titles_at);
        TRY(columns_in(&x, n - titles_at, rows + titles_at));
    }
    head_columns(&x, titles_at, rows);
    for (int i = 0; i < n; i++) {
        const struct sheet_row *r = &rows[i];
        x.row = row_number(rows, i);
        if (blank(c, r))
            continue;
        to_row(&x);
        if (i == titles_at)
            end_bands(&x);
        else
            TRY(i > titles_at ? body_in(&x, r) : head_in(&x, r));
    }
    if (titles_at == n)
        return fail(c, E_INVALID, T("没有找到写有“类号”“项号”等列名的一行", "no row of column titles (类号, 项号, …)"));
    if (!x.began)
        return fail(c, E_INVALID, T("列名上面没有 standard、title 等行", "no rows standard, title … above the column titles"));
    end_list(&x);
    str_put(&x.out, "}\n");
    TRY(str_end(&x.out));
    *ret_yaml = x.out.p;
    return 0;
}
