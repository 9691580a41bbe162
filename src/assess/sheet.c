/* Standards as spreadsheets: writing. */
#include "assess/sheet.h"

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
    const char *titles[SHEET_COLUMNS];
    for (int i = 0; i < SHEET_COLUMNS; i++)
        titles[i] = standard_sheet_title(i);
    return fn(arg, SHEET_COLUMNS, titles);
}

static void deduction_cells(struct ctx *c, const struct deduction *d, const char **cell) {
    cell[SHEET_CASE] = d->title.zh ? d->title.zh : "";
    cell[SHEET_CASE_EN] = other(d->title);
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
        cell[SHEET_WEIGHT] = it->kind == ITEM_SCORED && it->weight != it->points ? hundredths_str(c, it->weight) : "";
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
