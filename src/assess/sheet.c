/* Standards as spreadsheets. */
#include "assess/sheet.h"

static const char *const titles[SHEET_COLUMNS] = {"类号", "类名", "类分值", "项号", "自查内容", "分值", "适用", "状态", "扣分情形", "规则", "最少扣", "最多扣", "计次", "上限", "权重", "终止", "提示",
                                                    "类名英文", "自查内容英文", "扣分情形英文", "提示英文"};

static const char *status_name(enum item_status s) {
    return s == STATUS_VERIFIED ? "verified" : s == STATUS_DERIVED ? "derived" : "missing";
}

static int row2(int (*fn)(void *, int, const char *const *), void *arg, const char *key, const char *value) {
    const char *cells[2] = {key, value ? value : ""};
    return fn(arg, 2, cells);
}

/* English where it is not the same. */
static const char *other(struct text2 t) {
    return t.en && !str_eq(t.en, t.zh) ? t.en : "";
}

static int row3(int (*fn)(void *, int, const char *const *), void *arg, const char *key, struct text2 t) {
    const char *cells[3] = {key, t.zh ? t.zh : "", other(t)};
    return fn(arg, 3, cells);
}

static int head_out(struct ctx *c, const struct standard *s, int (*fn)(void *, int, const char *const *), void *arg) {
    static const char *const subject[] = {"unit", "department", "person"};
    TRY(row2(fn, arg, "standard", s->id));
    TRY(row3(fn, arg, "title", s->title));
    TRY(row2(fn, arg, "version", s->version));
    TRY(row2(fn, arg, "origin", s->origin));
    TRY(row2(fn, arg, "grammar", grammar_name(s->grammar)));
    TRY(row2(fn, arg, "subject", subject[s->subject]));
    TRY(row2(fn, arg, "complete", s->complete ? "true" : "false"));
    TRY(row2(fn, arg, "total", hundredths_str(c, s->total)));
    if (s->floor)
        TRY(row2(fn, arg, "floor", hundredths_str(c, s->floor)));
    if (s->note.zh)
        TRY(row3(fn, arg, "note", s->note));
    for (int i = 0; i < s->n_bands; i++) {
        const char *cells[5] = {"band", hundredths_str(c, s->bands[i].min), s->bands[i].verdict, s->bands[i].title.zh, s->bands[i].title.en};
        TRY(fn(arg, 5, cells));
    }
    return fn(arg, SHEET_COLUMNS, titles);
}

static void deduction_cells(struct ctx *c, const struct deduction *d, const char **cell) {
    cell[SHEET_CASE] = d->rule ? "" : d->title.zh;
    cell[SHEET_CASE_EN] = d->rule ? "" : other(d->title);
    cell[SHEET_RULE] = d->rule ? d->rule : "";
    cell[SHEET_MIN] = hundredths_str(c, d->min);
    cell[SHEET_MAX] = hundredths_str(c, d->max);
    cell[SHEET_PER] = d->each ? "occurrence" : "once";
    cell[SHEET_CAP] = d->cap ? hundredths_str(c, d->cap) : "";
}

static int item_out(struct ctx *c, const struct standard *s, const struct item *it, int (*fn)(void *, int, const char *const *), void *arg) {
    const struct category *k = it->category >= 0 ? &s->categories[it->category] : NULL;
    for (int d = 0; d < it->n_deductions || d == 0; d++) {
        const char *cell[SHEET_COLUMNS];
        for (int i = 0; i < SHEET_COLUMNS; i++)
            cell[i] = "";
        cell[SHEET_CATEGORY] = k ? k->id : it->kind == ITEM_VETO ? "否决" : "加重";
        cell[SHEET_CATEGORY_TITLE] = k ? k->title.zh : "";
        cell[SHEET_CATEGORY_POINTS] = k && k->points_known ? hundredths_str(c, k->points) : "";
        cell[SHEET_ITEM] = it->id;
        cell[SHEET_TITLE] = it->title.zh;
        cell[SHEET_POINTS] = hundredths_str(c, it->points);
        cell[SHEET_APPLIES] = it->asks ? "ask" : it->applies ? it->applies : "";
        cell[SHEET_STATUS] = status_name(it->status);
        cell[SHEET_WEIGHT] = it->weight != it->points ? hundredths_str(c, it->weight) : "";
        cell[SHEET_ABORT] = it->abort ? "true" : "";
        cell[SHEET_HINT] = it->hint.zh ? it->hint.zh : "";
        cell[SHEET_CATEGORY_EN] = k ? other(k->title) : "";
        cell[SHEET_TITLE_EN] = other(it->title);
        cell[SHEET_HINT_EN] = other(it->hint);
        if (d < it->n_deductions)
            deduction_cells(c, &it->deductions[d], cell);
        TRY(fn(arg, SHEET_COLUMNS, cell));
    }
    return 0;
}

int standard_to_sheet(struct ctx *c, const struct standard *s, int (*fn)(void *arg, int n, const char *const *cells), void *arg) {
    TRY(head_out(c, s, fn, arg));
    for (int i = 0; i < s->n_items; i++)
        TRY(item_out(c, s, &s->items[i], fn, arg));
    return 0;
}

/* ---- reading: row n of the sheet becomes line n of the text, so that an error of the standard names the row */

struct read {
    struct ctx *c;
    struct str out;
    const char *category, *item;
    const struct sheet_row *category_row, *item_row;      /* the first of each */
    enum item_kind kind;
    bool began, bands, bands_done, list, first, open_category, open_item, deductions;
    bool done[3];                      /* lists by item_kind */
    int row, line;
};

static const char *cell_at(const struct sheet_row *r, int i) {
    const char *s = i < r->n && r->cells[i] ? r->cells[i] : "";
    return s + strspn(s, " \t\r\n");
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

static int band_in(struct read *x, const struct sheet_row *r) {
    if (x->bands_done)
        return wrong(x, "各 band 行要连在一起", "the rows of bands must stand together");
    str_put(&x->out, x->bands ? ", {" : x->began ? ", bands: [{" : "{bands: [{");
    x->bands = x->began = true;
    quoted(x, "min", cell_at(r, 1));
    field(x, "verdict", cell_at(r, 2));
    field(x, "zh", cell_at(r, 3));
    field(x, "en", *cell_at(r, 4) ? cell_at(r, 4) : cell_at(r, 2));
    str_putc(&x->out, '}');
    return 0;
}

static void end_bands(struct read *x) {
    if (x->bands && !x->bands_done)
        str_putc(&x->out, ']');
    x->bands_done = x->bands;
}

static int head_in(struct read *x, const struct sheet_row *r) {
    static const char *const known[] = {"standard", "version", "origin", "grammar", "subject", "complete", "total", "floor"}, *const texts[] = {"title", "note"};
    const char *key = cell_at(r, 0);
    if (str_eq(key, "band"))
        return band_in(x, r);
    bool one = false, two = false;
    for (size_t i = 0; i < COUNT(known); i++)
        one |= str_eq(key, known[i]);
    for (size_t i = 0; i < COUNT(texts); i++)
        two |= str_eq(key, texts[i]);
    if (!one && !two)
        return wrong(x, "不认识的行首", "unknown first cell");
    end_bands(x);
    str_put(&x->out, x->began ? ", " : "{");
    x->began = true;
    if (!two || !*cell_at(r, 2)) {
        quoted(x, key, cell_at(r, 1));
        return 0;
    }
    str_putf(&x->out, "%s: {", key);
    quoted(x, "zh", cell_at(r, 1));
    field(x, "en", cell_at(r, 2));
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
    const char *id = cell_at(r, SHEET_CATEGORY);
    end_category(x);
    TRY(begin_list(x, str_eq(id, "否决") || str_eq(id, "veto") ? ITEM_VETO : str_eq(id, "加重") || str_eq(id, "aggravation") ? ITEM_AGGRAVATION : ITEM_SCORED));
    x->category = id;
    x->category_row = r;
    if (x->kind != ITEM_SCORED)
        return 0;
    comma(x);
    quoted(x, "id", id);
    field2(x, "title", *cell_at(r, SHEET_CATEGORY_TITLE) ? cell_at(r, SHEET_CATEGORY_TITLE) : id, cell_at(r, SHEET_CATEGORY_EN));
    field(x, "points", cell_at(r, SHEET_CATEGORY_POINTS));
    str_put(&x->out, ", items: [");
    x->open_category = x->first = true;
    return 0;
}

static void begin_item(struct read *x, const struct sheet_row *r) {
    const char *id = cell_at(r, SHEET_ITEM);
    end_item(x);
    comma(x);
    x->item = id;
    x->item_row = r;
    x->open_item = true;
    quoted(x, "id", id);
    field2(x, "title", *cell_at(r, SHEET_TITLE) ? cell_at(r, SHEET_TITLE) : id, cell_at(r, SHEET_TITLE_EN));
    field2(x, "hint", cell_at(r, SHEET_HINT), cell_at(r, SHEET_HINT_EN));
    field(x, "points", cell_at(r, SHEET_POINTS));
    field(x, "status", cell_at(r, SHEET_STATUS));
    if (x->kind != ITEM_SCORED)
        return;
    field(x, "applies", cell_at(r, SHEET_APPLIES));
    field(x, "weight", cell_at(r, SHEET_WEIGHT));
    field(x, "abort", cell_at(r, SHEET_ABORT));
}

static void put_deduction(struct read *x, const struct sheet_row *r) {
    const char *rule = cell_at(r, SHEET_RULE), *text = cell_at(r, SHEET_CASE), *max = cell_at(r, SHEET_MAX), *min = cell_at(r, SHEET_MIN);
    if (!*rule && !*text)
        return;
    str_put(&x->out, x->deductions ? ", {" : ", deductions: [{");
    x->deductions = true;
    quoted(x, "per", *cell_at(r, SHEET_PER) ? cell_at(r, SHEET_PER) : "once");
    if (*rule) {
        field(x, "rule", rule);
        field(x, "points", max);
    } else {
        field2(x, "manual", text, cell_at(r, SHEET_CASE_EN));
        field(x, "max", *max ? max : "0");
        field(x, "min", *min ? min : *max ? max : "0");
    }
    field(x, "cap", cell_at(r, SHEET_CAP));
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
        const char *said = cell_at(r, col), *first = cell_at(item ? x->item_row : x->category_row, col);
        if (*said && !str_eq(said, first))
            return wrong(x, arena_printf(c->mem, "“%s”与本项（类）第一行不同，请改第一行", titles[col]),
                         arena_printf(c->mem, "\"%s\" differs from the first row of the item or category: change it there", titles[col]));
    }
    return 0;
}

static int body_in(struct read *x, const struct sheet_row *r) {
    const char *category = cell_at(r, SHEET_CATEGORY), *item = cell_at(r, SHEET_ITEM);
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

static bool blank(const struct sheet_row *r) {
    for (int i = 0; i < r->n; i++)
        if (*cell_at(r, i))
            return false;
    return true;
}

int standard_from_sheet(struct ctx *c, int n, const struct sheet_row *rows, const char **ret_yaml) {
    struct read x = {.c = c, .line = 1};
    bool body = false;
    str_init(&x.out, c, LIMIT_MODEL_BYTES);
    for (int i = 0; i < n; i++) {
        const struct sheet_row *r = &rows[i];
        x.row = r->row ? r->row : i + 1;
        if (blank(r))
            continue;
        to_row(&x);
        if (!body && (str_eq(cell_at(r, 0), titles[0]) || str_eq(cell_at(r, 0), "category"))) {
            body = true;
            end_bands(&x);
        } else
            TRY(body ? body_in(&x, r) : head_in(&x, r));
    }
    if (!body || !x.began)
        return fail(c, E_INVALID, T("没有找到以“类号”开头的表头行", "no row of column titles that begins with 类号"));
    end_list(&x);
    str_put(&x.out, "}\n");
    TRY(str_end(&x.out));
    *ret_yaml = x.out.p;
    return 0;
}
