/* Standards as spreadsheets. */
#include "assess/sheet.h"

static const char *const titles[SHEET_COLUMNS] = {"类号", "类名", "类分值", "项号", "自查内容", "分值", "适用", "状态", "扣分情形", "规则", "最少扣", "最多扣", "计次", "上限"};

static const char *status_name(enum item_status s) {
    return s == STATUS_VERIFIED ? "verified" : s == STATUS_DERIVED ? "derived" : "missing";
}

static int row2(int (*fn)(void *, int, const char *const *), void *arg, const char *key, const char *value) {
    const char *cells[2] = {key, value ? value : ""};
    return fn(arg, 2, cells);
}

static int head_out(struct ctx *c, const struct standard *s, int (*fn)(void *, int, const char *const *), void *arg) {
    static const char *const subject[] = {"unit", "department", "person"};
    TRY(row2(fn, arg, "standard", s->id));
    TRY(row2(fn, arg, "title", s->title.zh));
    TRY(row2(fn, arg, "version", s->version));
    TRY(row2(fn, arg, "origin", s->origin));
    TRY(row2(fn, arg, "grammar", grammar_name(s->grammar)));
    TRY(row2(fn, arg, "subject", subject[s->subject]));
    TRY(row2(fn, arg, "complete", s->complete ? "true" : "false"));
    TRY(row2(fn, arg, "total", hundredths_str(c, s->total)));
    if (s->note.zh)
        TRY(row2(fn, arg, "note", s->note.zh));
    for (int i = 0; i < s->n_bands; i++) {
        const char *cells[4] = {"band", hundredths_str(c, s->bands[i].min), s->bands[i].verdict, s->bands[i].title.zh};
        TRY(fn(arg, 4, cells));
    }
    return fn(arg, SHEET_COLUMNS, titles);
}

static void deduction_cells(struct ctx *c, const struct deduction *d, const char **cell) {
    cell[SHEET_CASE] = d->rule ? "" : d->title.zh;
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

/* ---- reading */

struct read {
    struct ctx *c;
    struct str scored, extra[3];       /* extra by item_kind */
    const char *category, *item, *kind_text;
    enum item_kind kind;
    bool bands, deductions;            /* the present item has its `deductions:` line */
    int row;
};

static const char *cell_at(const struct sheet_row *r, int i) {
    const char *s = i < r->n && r->cells[i] ? r->cells[i] : "";
    return s + strspn(s, " \t\r\n");
}

static int wrong(struct read *x, const char *zh, const char *en) {
    struct ctx *c = x->c;
    return fail(c, E_INVALID, T("第 %d 行：%s", "row %d: %s"), x->row, T(zh, en));
}

static void quoted(struct str *out, const char *key, const char *value) {
    str_putf(out, "%s: ", key);
    json_quote(out, value);
}

static int head_in(struct read *x, const struct sheet_row *r, struct str *out) {
    static const char *const known[] = {"standard", "title", "version", "origin", "grammar", "subject", "complete", "total", "floor", "note"};
    const char *key = cell_at(r, 0);
    for (size_t i = 0; i < COUNT(known); i++)
        if (str_eq(key, known[i])) {
            quoted(out, key, cell_at(r, 1));
            str_putc(out, '\n');
            return 0;
        }
    if (!str_eq(key, "band"))
        return wrong(x, "不认识的行首", "unknown first cell");
    str_put(out, x->bands ? "" : "bands:\n");
    x->bands = true;
    str_put(out, "  - {");
    quoted(out, "min", cell_at(r, 1));
    str_put(out, ", ");
    quoted(out, "verdict", cell_at(r, 2));
    str_put(out, ", ");
    quoted(out, "zh", cell_at(r, 3));
    str_put(out, ", ");
    quoted(out, "en", *cell_at(r, 4) ? cell_at(r, 4) : cell_at(r, 2));
    str_put(out, "}\n");
    return 0;
}

static struct str *target(struct read *x) {
    return x->kind == ITEM_SCORED ? &x->scored : &x->extra[x->kind];
}

static void field(struct str *out, const char *pad, const char *key, const char *value) {
    if (!*value)
        return;
    str_put(out, pad);
    quoted(out, key, value);
    str_putc(out, '\n');
}

static void begin_category(struct read *x, const struct sheet_row *r) {
    const char *id = cell_at(r, SHEET_CATEGORY);
    x->category = id;
    x->item = NULL;
    x->kind = str_eq(id, "否决") || str_eq(id, "veto") ? ITEM_VETO : str_eq(id, "加重") || str_eq(id, "aggravation") ? ITEM_AGGRAVATION : ITEM_SCORED;
    if (x->kind != ITEM_SCORED)
        return;
    str_put(&x->scored, "  - ");
    quoted(&x->scored, "id", id);
    str_putc(&x->scored, '\n');
    field(&x->scored, "    ", "title", *cell_at(r, SHEET_CATEGORY_TITLE) ? cell_at(r, SHEET_CATEGORY_TITLE) : id);
    field(&x->scored, "    ", "points", cell_at(r, SHEET_CATEGORY_POINTS));
    str_put(&x->scored, "    items:\n");
}

static void begin_item(struct read *x, const struct sheet_row *r) {
    struct str *out = target(x);
    const char *pad = x->kind == ITEM_SCORED ? "        " : "    ";
    x->item = cell_at(r, SHEET_ITEM);
    x->deductions = false;
    str_put(out, x->kind == ITEM_SCORED ? "      - " : "  - ");
    quoted(out, "id", x->item);
    str_putc(out, '\n');
    field(out, pad, "title", *cell_at(r, SHEET_TITLE) ? cell_at(r, SHEET_TITLE) : x->item);
    field(out, pad, "points", cell_at(r, SHEET_POINTS));
    field(out, pad, "status", cell_at(r, SHEET_STATUS));
    if (x->kind == ITEM_SCORED)
        field(out, pad, "applies", cell_at(r, SHEET_APPLIES));
}

static void put_deduction(struct read *x, const struct sheet_row *r) {
    struct str *out = target(x);
    const char *pad = x->kind == ITEM_SCORED ? "        " : "    ", *rule = cell_at(r, SHEET_RULE), *text = cell_at(r, SHEET_CASE);
    const char *max = cell_at(r, SHEET_MAX), *min = cell_at(r, SHEET_MIN);
    if (!*rule && !*text)
        return;
    if (!x->deductions)
        str_putf(out, "%sdeductions:\n", pad);
    x->deductions = true;
    str_putf(out, "%s  - {", pad);
    quoted(out, *rule ? "rule" : "manual", *rule ? rule : text);
    if (*rule && *max) {
        str_put(out, ", ");
        quoted(out, "points", max);
    } else if (!*rule) {
        str_put(out, ", ");
        quoted(out, "max", *max ? max : "0");
        str_put(out, ", ");
        quoted(out, "min", *min ? min : *max ? max : "0");
    }
    str_put(out, ", ");
    quoted(out, "per", *cell_at(r, SHEET_PER) ? cell_at(r, SHEET_PER) : "once");
    if (*cell_at(r, SHEET_CAP)) {
        str_put(out, ", ");
        quoted(out, "cap", cell_at(r, SHEET_CAP));
    }
    str_put(out, "}\n");
}

static int body_in(struct read *x, const struct sheet_row *r) {
    const char *category = cell_at(r, SHEET_CATEGORY), *item = cell_at(r, SHEET_ITEM);
    if (*category && !str_eq(category, x->category))
        begin_category(x, r);
    if (!x->category)
        return wrong(x, "缺少类号", "the category is missing");
    if (*item && !str_eq(item, x->item))
        begin_item(x, r);
    if (!x->item)
        return wrong(x, "缺少项号", "the item is missing");
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
    struct read x = {.c = c};
    struct str out;
    bool body = false;
    str_init(&out, c, LIMIT_MODEL_BYTES);
    str_init(&x.scored, c, LIMIT_MODEL_BYTES);
    str_init(&x.extra[ITEM_AGGRAVATION], c, LIMIT_MODEL_BYTES);
    str_init(&x.extra[ITEM_VETO], c, LIMIT_MODEL_BYTES);
    for (int i = 0; i < n; i++) {
        x.row = i + 1;
        if (blank(&rows[i]))
            continue;
        if (!body && (str_eq(cell_at(&rows[i], 0), titles[0]) || str_eq(cell_at(&rows[i], 0), "category")))
            body = true;
        else
            TRY(body ? body_in(&x, &rows[i]) : head_in(&x, &rows[i], &out));
    }
    if (!body)
        return fail(c, E_INVALID, T("没有找到以“类号”开头的表头行", "no row of column titles that begins with 类号"));
    if (x.scored.len)
        str_putf(&out, "categories:\n%s", x.scored.p);
    if (x.extra[ITEM_AGGRAVATION].len)
        str_putf(&out, "aggravations:\n%s", x.extra[ITEM_AGGRAVATION].p);
    if (x.extra[ITEM_VETO].len)
        str_putf(&out, "veto:\n%s", x.extra[ITEM_VETO].p);
    TRY(str_end(&out));
    *ret_yaml = out.p;
    return 0;
}
