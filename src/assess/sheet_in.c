/* Standards as spreadsheets: reading. Row n of the sheet becomes line n of the text, so that an error of the standard names the row.
 * Columns are found by their titles, for an office moves and drops them; words may be Chinese. */
#include <stdio.h>

#include "assess/sheet_words.h"

struct read {
    struct ctx *c;
    struct str out;
    const char *category, *item;
    const struct sheet_row *category_row, *item_row;      /* the first of each */
    enum item_kind kind;
    bool began, bands, bands_done, list, first, open_category, open_item, deductions;
    bool done[3];                      /* lists by item_kind */
    int row, line;
    int n_wrong;
    char first_wrong[400];
    int64_t sum, category_sum;         /* points of the scored items so far, and of the category's */
    int column[SHEET_COLUMNS];         /* where each stands in the sheet; -1: it was left out */
    int head[5];                       /* and where the cells of the head do */
};

static const char *raw(struct ctx *c, const struct sheet_row *r, int column) {
    return column >= 0 && column < r->n && r->cells[column] ? str_trim(c, r->cells[column]) : "";
}

static const char *cell_at(struct read *x, const struct sheet_row *r, int i) {
    return raw(x->c, r, x->column[i]);
}

/* Keeps what is wrong: all of it is told at the end. */
static void wrong(struct read *x, const char *where, const char *what) {
    struct ctx *c = x->c;
    ctx_field_error(c, E_INVALID, where, "%s", what);
    if (!x->n_wrong++)
        snprintf(x->first_wrong, sizeof x->first_wrong, T("第 %d 行：%s", "row %d: %s"), x->row, what);
}

/* A1, AB12. */
static const char *place(struct read *x, int column) {
    struct ctx *c = x->c;
    return column < 26 ? arena_printf(c->mem, "%c%d", 'A' + column, x->row) : arena_printf(c->mem, "%c%c%d", 'A' + column / 26 - 1, 'A' + column % 26, x->row);
}

/* Begin of a text, for a message. */
static const char *begin_of(struct ctx *c, const char *text) {
    return utf8_line(c->mem, text, 30);
}

static void wrong_cell(struct read *x, int column, const char *title, const char *said, const char *may) {
    struct ctx *c = x->c;
    const char *at = place(x, column);
    wrong(x, at, arena_printf(c->mem, T("%s（%s）写的是“%s”，%s", "%s (%s) says \"%s\": %s"), at, title, begin_of(c, said), may));
}

/* The column of a row's first word. */
static int first_at(struct ctx *c, const struct sheet_row *r) {
    int i = 0;
    while (i < r->n - 1 && !*raw(c, r, i))
        i++;
    return i;
}

/* The whole row, by its first word. */
static void wrong_row(struct read *x, const struct sheet_row *r, const char *what) {
    struct ctx *c = x->c;
    int i = first_at(c, r);
    wrong(x, place(x, i), arena_printf(c->mem, T("%s 写的是“%s”，%s", "%s says \"%s\": %s"), place(x, i), begin_of(c, raw(c, r, i)), what));
}

/* A cell as the standard wants it; one that cannot be is told and stands for none. */
static const char *value_at(struct read *x, const struct sheet_row *r, int i) {
    struct ctx *c = x->c;
    const char *said = cell_at(x, r, i), *may = NULL, *v = *said ? sheet_value(c, sheet_holds(i), said, &may) : "";
    if (!v)
        wrong_cell(x, x->column[i], standard_sheet_title(i), said, may);
    return v ? v : "";
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

/* The value of a key of the head. */
static const char *head_value(struct read *x, const struct sheet_row *r, const char *key) {
    struct ctx *c = x->c;
    const char *said = raw(c, r, x->head[1]), *may = NULL, *v = *said ? sheet_head_value(c, key, said, &may) : "";
    if (!v)
        wrong_cell(x, x->head[1], raw(c, r, x->head[0]), said, may);
    return v ? v : "";
}

static void band_in(struct read *x, const struct sheet_row *r) {
    struct ctx *c = x->c;
    const int *at = x->head;
    const char *verdict = raw(c, r, at[2]), *en = raw(c, r, at[4]);
    if (x->bands_done) {
        wrong_row(x, r, T("各等次（band）行要连在一起", "the rows of bands must stand together"));
        return;
    }
    str_put(&x->out, x->bands ? ", {" : x->began ? ", bands: [{" : "{bands: [{");
    x->bands = x->began = true;
    quoted(x, "min", head_value(x, r, "band"));
    field(x, "verdict", verdict);
    field(x, "zh", raw(c, r, at[3]));
    field(x, "en", *en ? en : verdict);
    str_putc(&x->out, '}');
}

static void end_bands(struct read *x) {
    if (x->bands && !x->bands_done)
        str_putc(&x->out, ']');
    x->bands_done = x->bands;
}

static void head_in(struct read *x, const struct sheet_row *r) {
    struct ctx *c = x->c;
    const int *at = x->head;
    const char *key = sheet_key(c, raw(c, r, at[0])), *en = raw(c, r, at[2]);
    bool two = str_eq(key, "title") || str_eq(key, "note");
    if (!key && !x->began)
        return;                                          /* the title that stands above the table */
    if (!key) {
        wrong_row(x, r, arena_printf(c->mem, T("列名上面的行，行首只能写：%s；表名和说明请移到这些行的上方，或删去", "above the column titles a row begins with one of: %s; put titles and remarks above those rows, or remove them"), sheet_keys(c)));
        return;
    }
    if (str_eq(key, "band")) {
        band_in(x, r);
        return;
    }
    const char *value = head_value(x, r, key);
    end_bands(x);
    str_put(&x->out, x->began ? ", " : "{");
    x->began = true;
    if (!two || !*en) {
        quoted(x, key, value);
        return;
    }
    str_putf(&x->out, "%s: {", key);
    quoted(x, "zh", value);
    field(x, "en", en);
    str_putc(&x->out, '}');
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

/* False: the list was ended before. */
static bool begin_list(struct read *x, enum item_kind kind) {
    static const char *const names[] = {"categories", "aggravations", "veto"};
    if (x->list && x->kind == kind)
        return true;
    if (x->done[kind])
        return false;
    end_list(x);
    x->kind = kind;
    x->list = x->done[kind] = x->first = true;
    str_putf(&x->out, ", %s: [", names[kind]);
    return true;
}

static void comma(struct read *x) {
    str_put(&x->out, x->first ? "{" : ", {");
    x->first = false;
}

static bool begin_category(struct read *x, const struct sheet_row *r) {
    struct ctx *c = x->c;
    const char *id = cell_at(x, r, SHEET_CATEGORY);
    end_category(x);
    if (!begin_list(x, sheet_kind(c, id))) {
        wrong_row(x, r, T("各类、加重、否决要各自连在一起：请把这一行移到同一部分的行后面", "the categories, the aggravations and the veto must each stand together: move this row to the others of its part"));
        return false;
    }
    x->category = id;
    x->category_row = r;
    x->category_sum = 0;
    if (x->kind != ITEM_SCORED)
        return true;
    comma(x);
    quoted(x, "id", id);
    field2(x, "title", *cell_at(x, r, SHEET_CATEGORY_TITLE) ? value_at(x, r, SHEET_CATEGORY_TITLE) : id, value_at(x, r, SHEET_CATEGORY_EN));
    field(x, "points", value_at(x, r, SHEET_CATEGORY_POINTS));
    str_put(&x->out, ", items: [");
    x->open_category = x->first = true;
    return true;
}

static void begin_item(struct read *x, const struct sheet_row *r) {
    const char *id = value_at(x, r, SHEET_ITEM), *points = value_at(x, r, SHEET_POINTS);
    int64_t v = 0;
    end_item(x);
    comma(x);
    x->item = id;
    x->item_row = r;
    x->open_item = true;
    quoted(x, "id", id);
    field2(x, "title", *cell_at(x, r, SHEET_TITLE) ? value_at(x, r, SHEET_TITLE) : id, value_at(x, r, SHEET_TITLE_EN));
    field2(x, "hint", value_at(x, r, SHEET_HINT), value_at(x, r, SHEET_HINT_EN));
    field(x, "points", points);
    field(x, "status", value_at(x, r, SHEET_STATUS));
    if (x->kind != ITEM_SCORED)
        return;
    if (str_hundredths(points, &v)) {
        x->sum += v;
        x->category_sum += v;
    }
    field(x, "applies", value_at(x, r, SHEET_APPLIES));
    field(x, "weight", value_at(x, r, SHEET_WEIGHT));
    field(x, "abort", value_at(x, r, SHEET_ABORT));
}

static void wrong_deduction(struct read *x, const struct sheet_row *r, int column, const char *what) {
    wrong_cell(x, x->column[column], standard_sheet_title(column), cell_at(x, r, column), what);
}

static void put_deduction(struct read *x, const struct sheet_row *r) {
    struct ctx *c = x->c;
    const char *rule = value_at(x, r, SHEET_RULE), *text = value_at(x, r, SHEET_CASE), *max = value_at(x, r, SHEET_MAX), *min = value_at(x, r, SHEET_MIN), *per = value_at(x, r, SHEET_PER),
               *cap = value_at(x, r, SHEET_CAP);
    if (!*rule && !*text) {
        if (*max || *min || *cap)
            wrong_deduction(x, r, *max ? SHEET_MAX : *min ? SHEET_MIN : SHEET_CAP, T("没有写扣什么：请写“扣分情形”或“规则”", "not what for: fill in the case or the rule"));
        return;
    }
    if (*rule && *min && !str_eq(min, max)) {
        wrong_deduction(x, r, SHEET_MIN, T("规则每次扣固定的分：请让“最少扣”空着或与“最多扣”相同；要由人在区间中选，请另写一行，只写“扣分情形”", "a rule takes fixed points: leave min empty or the same as max; a range that a person chooses from is a row of its own, with a case and no rule"));
        return;
    }
    str_put(&x->out, x->deductions ? ", {" : ", deductions: [{");
    x->deductions = true;
    quoted(x, "per", *per ? per : "once");
    field(x, "rule", rule);
    field2(x, *rule ? "title" : "manual", text, value_at(x, r, SHEET_CASE_EN));
    field(x, *rule ? "points" : "max", max);
    field(x, "min", *rule ? "" : min);
    field(x, "cap", cap);
    str_putc(&x->out, '}');
}

/* What a further row of an item or category says again is the same, or empty: a number changed in one row only would be passed over. */
static void again(struct read *x, const struct sheet_row *r) {
    static const unsigned char of_category[] = {SHEET_CATEGORY_TITLE, SHEET_CATEGORY_POINTS, SHEET_CATEGORY_EN},
                               of_item[] = {SHEET_TITLE, SHEET_POINTS, SHEET_APPLIES, SHEET_STATUS, SHEET_WEIGHT, SHEET_ABORT, SHEET_HINT, SHEET_TITLE_EN, SHEET_HINT_EN};
    struct ctx *c = x->c;
    for (size_t i = 0; i < COUNT(of_category) + COUNT(of_item); i++) {
        bool item = i >= COUNT(of_category);
        int col = item ? of_item[i - COUNT(of_category)] : of_category[i];
        const struct sheet_row *was = item ? x->item_row : x->category_row;
        const char *said = cell_at(x, r, col), *first = cell_at(x, was, col);
        if (*said && !str_eq(said, first))
            wrong_cell(x, x->column[col], standard_sheet_title(col), said,
                       arena_printf(c->mem, T("与本项（类）第一行（第 %d 行）的“%s”不同：请改那一行，这里留空", "the first row of the item or category (row %d) says \"%s\": change it there and leave this one empty"), was->row, begin_of(c, first)));
    }
}

/* Is a cell empty, but for what a merged first cell put into it? */
static bool says(struct read *x, const struct sheet_row *r, int column, const char *first) {
    const char *cell = cell_at(x, r, column);
    return *cell && !str_eq(cell, first);
}

/* A sum, or a note or signature, under the rows. What a sum says is checked. */
static bool foot(struct read *x, const struct sheet_row *r) {
    struct ctx *c = x->c;
    const char *first = raw(c, r, first_at(c, r)), *may;
    int64_t v;
    if (sheet_sum(c, first) && !says(x, r, SHEET_ITEM, first) && !says(x, r, SHEET_RULE, first)) {
        const char *points = says(x, r, SHEET_POINTS, first) ? sheet_value(c, HOLDS_NUMBER, cell_at(x, r, SHEET_POINTS), &may) : NULL;
        if (points && str_hundredths(points, &v) && v != x->sum && v != x->category_sum)
            wrong_cell(x, x->column[SHEET_POINTS], standard_sheet_title(SHEET_POINTS), points,
                       arena_printf(c->mem, T("上面各项合计是 %s 分：请核对", "the items above sum to %s: check them"), hundredths_str(c, x->sum)));
        return true;
    }
    return sheet_note(c, first) && !says(x, r, SHEET_RULE, first) && !says(x, r, SHEET_MAX, first) && !says(x, r, SHEET_MIN, first) && !says(x, r, SHEET_POINTS, first);
}

static void body_in(struct read *x, const struct sheet_row *r) {
    struct ctx *c = x->c;
    const char *category = cell_at(x, r, SHEET_CATEGORY), *item = cell_at(x, r, SHEET_ITEM);
    if (foot(x, r) || (*category && !str_eq(category, x->category) && !begin_category(x, r)))
        return;
    if (!x->category) {
        wrong_row(x, r, T("上面还没有类：请写“类号”，如 1，或 加重、否决", "no category stands above it: give the category, such as 1, or aggravation or veto"));
        return;
    }
    if (*item && !str_eq(item, x->item))
        begin_item(x, r);
    if (!x->item) {
        wrong_row(x, r, T("这一类还没有项：请写“项号”；表下的说明请以“注：”开头，或删去", "no item of this category stands above it: give the item; a remark under the table begins with \"Note:\", or remove it"));
        return;
    }
    again(x, r);
    put_deduction(x, r);
}

static bool blank(struct ctx *c, const struct sheet_row *r) {
    for (int i = 0; i < r->n; i++)
        if (*raw(c, r, i))
            return false;
    return true;
}

static bool names_columns(struct ctx *c, const struct sheet_row *r) {
    for (int i = 0; i < r->n; i++)
        if (sheet_column(c, raw(c, r, i)) == SHEET_CATEGORY)
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
static void columns_in(struct read *x, int n, const struct sheet_row *rows) {
    const struct sheet_row *r = &rows[0];
    struct ctx *c = x->c;
    int seen[SHEET_COLUMNS];
    memset(seen, -1, sizeof seen);
    for (int i = 0; i < r->n; i++) {
        const char *title = raw(c, r, i);
        int col = sheet_column(c, title);
        if (col < 0 && (*title || used_below(c, n, rows, i)))
            wrong_cell(x, i, T("列名", "title"), title, arena_printf(c->mem, T("不是标准表的列：请删去该列，或改用：%s", "is no column of a standard: remove the column, or use: %s"), sheet_titles(c)));
        if (col >= 0 && seen[col] >= 0)
            wrong_cell(x, i, T("列名", "title"), title, arena_printf(c->mem, T("与%s重复：请留一列", "stands twice, also in %s: keep one"), place(x, seen[col])));
        if (col >= 0)
            seen[col] = i;
    }
    if (seen[SHEET_ITEM] >= 0)
        memcpy(x->column, seen, sizeof seen);
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

static int read_rows(struct read *x, int n, const struct sheet_row *rows, int titles_at) {
    struct ctx *c = x->c;
    for (int i = 0; i < n; i++) {
        x->row = rows[i].row;
        if (blank(c, &rows[i]))
            continue;
        to_row(x);
        if (i == titles_at)
            end_bands(x);
        else if (i < titles_at)
            head_in(x, &rows[i]);
        else
            body_in(x, &rows[i]);
    }
    return x->began ? 0 : fail(c, E_INVALID, T("列名上面没有写“标准”“名称”“版本”等的行：请照导出的标准表补上", "no rows standard, title, version … above the column titles: add them as in an exported standard"));
}

int standard_from_sheet(struct ctx *c, int n, const struct sheet_row *rows, const char **ret_yaml) {
    struct read x = {.c = c, .line = 1};
    int titles_at = 0;
    while (titles_at < n && !names_columns(c, &rows[titles_at]))
        titles_at++;
    if (titles_at == n)
        return fail(c, E_INVALID, T("没有找到写有“类号”“项号”等列名的一行：请照导出的标准表补上", "no row of column titles (类号, 项号, …): add it as in an exported standard"));
    for (int i = 0; i < SHEET_COLUMNS; i++)
        x.column[i] = i;
    str_init(&x.out, c, LIMIT_MODEL_BYTES);
    x.row = rows[titles_at].row;
    columns_in(&x, n - titles_at, rows + titles_at);
    head_columns(&x, titles_at, rows);
    if (!x.n_wrong)                    /* else nothing stands where it should */
        TRY(read_rows(&x, n, rows, titles_at));
    if (x.n_wrong)
        return fail(c, E_INVALID, T("%s（共 %d 处）", "%s (%d in all)"), x.first_wrong, x.n_wrong);
    end_list(&x);
    str_put(&x.out, "}\n");
    TRY(str_end(&x.out));
    *ret_yaml = x.out.p;
    return 0;
}
