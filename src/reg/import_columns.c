/* The headings of a sheet: which row they are, and which column is which field of which step. */
#include "reg/import.h"

static const char *trim(struct ctx *c, const char *s) {
    size_t n;
    s += strspn(s, " \t\r\n");
    for (n = strlen(s); n && strchr(" \t\r\n*", s[n - 1]); n--)
        ;
    return arena_dupn(c->mem, s, n);
}

/* The next character of a heading that tells it from others: without blanks, in one width, in small letters. */
static uint32_t next_letter(const char **p) {
    uint32_t cp;
    do
        cp = utf8_next(p);
    while (cp == ' ' || cp == '\n' || cp == '\t' || cp == 0xA0 || cp == 0x3000);
    return utf8_fold(cp);
}

static bool same_heading(const char *a, const char *b) {
    uint32_t x, y;
    do {
        x = next_letter(&a);
        y = next_letter(&b);
    } while (x && x == y);
    return x == y;
}

/* How well a heading names the field: 1 as it is titled, then the other words, the first of them best; 0 not at all. */
static int naming(const struct spec_field *f, const char *heading) {
    if (str_eq(f->name, heading) || same_heading(f->title.zh, heading) || same_heading(f->title.en, heading))
        return 1;
    for (int i = 0; i < f->n_also; i++)
        if (same_heading(f->also[i], heading))
            return i + 2;
    return 0;
}

static bool called(const struct spec_field *f, const char *heading) {
    return naming(f, heading) > 0;
}

/* "审批人", "审批日期": the action's own name with what is asked. */
static bool of_action(struct ctx *c, const struct spec_action *a, const char *heading, const char *zh, const char *en) {
    return same_heading(arena_printf(c->mem, "%s%s", a->title.zh, zh), heading) || same_heading(arena_printf(c->mem, "%s%s", a->title.en, en), heading);
}

/* What the action itself writes down: the day it was done, who did it, who signed second. A sheet calls these by the fields in which they come to stand (签发人, 签发日期). */
static const struct spec_field *written(struct ctx *c, const struct import *x, const struct spec_action *a, const char *heading) {
    bool system = is_system(x->look.u);
    if (system && of_action(c, a, heading, "人", " by"))
        return &x->by;
    for (int k = 0; k < a->n_input; k++)
        if (str_eq(a->input[k].field->name, SPEC_ACTED) && of_action(c, a, heading, "日期", " on"))
            return a->input[k].field;
    for (int i = 0; i < a->n_set; i++) {
        const struct spec_field *f = spec_field(x->look.reg, a->set[i].field);
        const char *value = a->set[i].value;
        if (!f || !called(f, heading))
            continue;
        if (system && str_eq(value, "$actor"))
            return &x->by;
        if (system && str_eq(value, "$second"))
            return &x->second;
        for (int k = 0; (str_eq(value, "$today") || str_eq(value, "$now")) && k < a->n_input; k++)
            if (str_eq(a->input[k].field->name, SPEC_ACTED))
                return a->input[k].field;
    }
    return NULL;
}

/* The one input that refers to the register which the heading names: 内设机构, where the field is called 部门. */
static const struct spec_field *refers(const struct import *x, const struct spec_action *a, const char *heading) {
    const struct spec_field *found = NULL;
    for (int i = 0; i < a->n_input; i++) {
        const struct spec_field *f = a->input[i].field;
        const struct spec_register *to = f->ref ? spec_register(x->look.spec, f->ref) : NULL;
        if (!to || (!same_heading(to->title.zh, heading) && !same_heading(to->title.en, heading)))
            continue;
        if (found)
            return NULL;
        found = f;
    }
    return found;
}

static const struct spec_field *field_of(struct ctx *c, const struct import *x, int step, const char *heading) {
    const struct spec_action *a = x->step[step].act;
    bool system = is_system(x->look.u);
    const struct spec_field *best = NULL;
    for (int i = 0; i < a->n_input; i++) {
        int rank = naming(a->input[i].field, heading);
        if (rank && (!best || rank < naming(best, heading)))
            best = a->input[i].field;
    }
    if (best)
        return best;
    if (system && (called(&x->by, heading) || called(&x->second, heading)))
        return called(&x->by, heading) ? &x->by : &x->second;
    const struct spec_field *f = written(c, x, a, heading);
    f = f ? f : refers(x, a, heading);
    const struct spec_field *number = x->look.reg->number_field ? spec_field(x->look.reg, x->look.reg->number_field) : NULL;
    bool numbers = number && called(number, heading);
    if (f || step)
        return f;
    if (!a->n_from)
        return numbers ? number : NULL;                    /* an office keeps the numbers of its own books */
    return numbers || called(&x->record, heading) ? &x->record : NULL;
}

/* The field that a column's heading means: as the mapping says, and where it says nothing by its words. */
static const struct spec_field *meant(struct ctx *c, const struct import *x, int step, const char *heading) {
    const json_t *given = json_object_get(x->how->mapping, heading);
    if (given)
        return json_is_string(given) ? field_of(c, x, step, json_string_value(given)) : NULL;
    return !x->how->mapping || x->how->others ? field_of(c, x, step, heading) : NULL;
}

static bool means(struct ctx *c, const struct import *x, const char *heading) {
    bool any = false;
    for (int k = 0; k < x->n_steps && !any; k++)
        any = meant(c, x, k, heading) != NULL;
    return any;
}

static const char *cell_at(struct ctx *c, const struct import *x, int row, int i) {
    const struct reg_sheet_row *r = row < x->sheet->n_rows ? &x->sheet->rows[row] : NULL;
    return r && i < r->n && r->cells[i] ? trim(c, r->cells[i]) : "";
}

/* Cells of a row that differ from the one before: a title over merged cells is one. */
static int texts_in(struct ctx *c, const struct import *x, int row) {
    int n = 0;
    for (int k = 0; k < x->sheet->rows[row].n && k < LIMIT_IMPORT_COLUMNS; k++)
        n += *cell_at(c, x, row, k) && (!k || !str_eq(cell_at(c, x, row, k), cell_at(c, x, row, k - 1)));
    return n;
}

/* The headings are the row, of the first ten, that names most fields; where none is named, the first that has as many cells as any. */
static int find_head(struct ctx *c, const struct import *x) {
    int best = 0, most = 0, widest = 0, width = 0;
    for (int i = 0; i < x->sheet->n_rows && i < 10; i++) {
        int n = 0, texts = texts_in(c, x, i);
        for (int k = 0; k < x->sheet->rows[i].n && k < LIMIT_IMPORT_COLUMNS; k++)
            n += means(c, x, cell_at(c, x, i, k));
        if (n > most) {
            most = n;
            best = i;
        }
        if (texts > width) {
            width = texts;
            widest = i;
        }
    }
    return most ? best : widest;
}

/* Two rows of headings, the lower one under those that span several columns: it says something only where the upper one names no field.
 * A cell merged over both rows says the same in both. */
static bool two_heads(struct ctx *c, const struct import *x, int upper) {
    bool any = false, names = false;
    if (upper < 0 || upper + 1 >= x->sheet->n_rows)
        return false;
    for (int i = 0; i < x->sheet->rows[upper].n && i < LIMIT_IMPORT_COLUMNS; i++)
        names = names || means(c, x, cell_at(c, x, upper, i));
    for (int i = 0; names && i < x->sheet->rows[upper + 1].n; i++) {
        const char *cell = cell_at(c, x, upper + 1, i), *over = i < LIMIT_IMPORT_COLUMNS ? cell_at(c, x, upper, i) : "";
        if (!*cell || str_eq(cell, over))
            continue;
        if (i >= LIMIT_IMPORT_COLUMNS || means(c, x, over) || (*cell >= '0' && *cell <= '9'))
            return false;
        any = any || means(c, x, cell) || means(c, x, arena_printf(c->mem, "%s%s", over, cell));
    }
    return any;
}

/* What heads a column: 审批 over 日期 is 审批日期 where that is a field, else the lower of the two. */
static const char *heading_of(struct ctx *c, const struct import *x, int column) {
    const char *upper = cell_at(c, x, x->head, column), *lower = cell_at(c, x, x->first - 1, column);
    if (x->first == x->head + 1 || !*lower || str_eq(upper, lower))
        return upper;
    const char *both = arena_printf(c->mem, "%s%s", upper, lower);
    return means(c, x, both) ? both : lower;
}

/* Of two columns for one field the one that names it best has it; the other comes nowhere, which is told. Two that name it alike are a fault. */
static int twice(struct ctx *c, const struct import *x, struct step *s, int i, const char *const *heading) {
    const struct spec_field *f = s->field[i];
    bool own = f == &x->by || f == &x->second || str_eq(f->name, SPEC_ACTED);
    for (int k = 0; k < i; k++) {
        if (s->field[k] != f)
            continue;
        int was = naming(f, heading[k]), is = naming(f, heading[i]);
        bool given = json_object_get(x->how->mapping, heading[i]) || i >= x->n_given;
        if (given || (!own && was == is))
            return fail(c, E_INVALID, T("两列都对应“%s”", "two columns are mapped to \"%s\""), TX(f->title));
        s->field[is && (!was || is < was) ? k : i] = NULL;
        return 0;
    }
    return 0;
}

/* A heading that stands twice names the first of its columns. */
static void tell_twins(struct ctx *c, const struct import *x) {
    for (int i = 0; i < x->n_given; i++)
        for (int k = 0, n = 1; *x->heading[i] && k < i; k++)
            if (str_eq(x->heading[k], x->heading[i]))
                x->heading[i] = arena_printf(c->mem, "%s(%d)", x->heading[i], ++n), k = -1;
}

static int map_step(struct ctx *c, struct import *x, int step, const char *const *heading, json_t *mapping) {
    struct step *s = &x->step[step];
    s->field = NEWN(c, const struct spec_field *, x->n_columns + 1);
    s->own = NEWN(c, bool, x->n_columns + 1);
    for (int i = 0; i < x->n_columns; i++)
        if ((s->field[i] = i < x->n_given ? meant(c, x, step, heading[i]) : field_of(c, x, step, heading[i])) != NULL)
            TRY(twice(c, x, s, i, heading));
    for (int i = 0; i < x->n_columns; i++) {
        s->own[i] = s->field[i] != NULL;
        for (int k = 0; k < step; k++)
            s->own[i] = s->own[i] && !x->step[k].field[i];
        s->has_own = s->has_own || s->own[i];
        if (s->field[i] && !json_object_get(mapping, heading[i]))
            json_object_set_new(mapping, heading[i], json_string(s->field[i]->name));
    }
    return 0;
}

/* A key of the register of which every field has a column. */
static bool find_key(const struct import *x, const char *const *heading, const struct spec_key *key, int col[KEY_MAX]) {
    for (int i = 0; i < key->n; i++) {
        const struct spec_field *f = spec_field(x->look.reg, key->fields[i]);
        col[i] = -1;
        for (int k = 0; f && k < x->n_columns && col[i] < 0; k++) {
            const json_t *given = json_object_get(x->how->mapping, heading[k]);
            const char *as = given ? json_string_value(given) : heading[k];
            if (as && called(f, as))
                col[i] = k;
        }
        if (col[i] < 0)
            return false;
    }
    return true;
}

/* Which record an action is about: a column says it, or those of a key do. */
static bool names_record(struct import *x, const char *const *heading, json_t *mapping) {
    const struct spec_register *r = x->look.reg;
    bool named = !x->step[0].act->n_from;
    for (int i = 0; i < x->n_columns; i++)
        named = named || x->step[0].field[i] == &x->record;
    for (int i = 0; i < r->n_unique && !named; i++) {
        if (r->unique[i].n > KEY_MAX || !find_key(x, heading, &r->unique[i], x->key_col))
            continue;
        named = true;
        x->n_key = r->unique[i].n;
        for (int k = 0; k < x->n_key; k++) {
            x->key[k] = spec_field(r, r->unique[i].fields[k]);
            json_object_set_new(mapping, heading[x->key_col[k]], json_string(x->key[k]->name));
        }
    }
    return named;
}

bool import_lacks(const struct step *s, const char *field) {
    for (int i = 0; field && i < s->n_lacking; i++)
        if (str_eq(s->lacking[i], field))
            return true;
    return false;
}

/* What must be filled in and has no column: of a new record all that is required, of a further step what it asks itself. */
static void tell_lacking(struct ctx *c, struct import *x, struct step *s, bool told) {
    s->lacking = NEWN(c, const char *, s->act->n_input + 1);
    for (int i = 0; i < s->act->n_input; i++) {
        const struct spec_field *f = s->act->input[i].field;
        bool lacks = s->act->input[i].required || (f->required && !s->act->n_from);
        for (int k = 0; k < x->n_columns; k++)
            lacks = lacks && s->field[k] != f && (!s->field[k] || s->field[k]->type != F_LEVEL || f->type != F_PERIOD);
        if (!lacks)
            continue;
        s->lacking[s->n_lacking++] = f->name;
        if (told)
            import_error(x, x->head + 1, f->name, arena_printf(c->mem, T("“%s”必须填写“%s”，表格中没有这一列", "\"%s\" needs \"%s\", and the sheet has no such column"), TX(s->act->title), TX(f->title)));
    }
}

/* A column may also be mapped to a field of a key, by which the record is found. */
static bool of_key(const struct import *x, const char *name) {
    const struct spec_register *r = x->look.reg;
    for (int i = 0; name && x->step[0].act->n_from && i < r->n_unique; i++)
        for (int k = 0; k < r->unique[i].n; k++)
            if (str_eq(r->unique[i].fields[k], name))
                return true;
    return false;
}

static int all_fit(struct ctx *c, const struct import *x, const char *const *heading) {
    const char *name;
    json_t *to;
    json_object_foreach((json_t *)x->how->mapping, name, to) {
        bool there = false;
        for (int i = 0; i < x->n_columns; i++)
            there = there || str_eq(heading[i], name);
        if (!there)
            return fail(c, E_INVALID, T("表格中没有“%s”一列", "the sheet has no column \"%s\""), name);
        if (!json_is_null(to) && !means(c, x, name) && !of_key(x, json_string_value(to)))
            return fail(c, E_INVALID, T("列“%s”对应的字段不存在或不可填写", "column \"%s\" is mapped to a field that cannot be filled"), name);
    }
    return 0;
}

/* What all rows say that the sheet does not: columns behind those it has. */
static int set_columns(struct ctx *c, struct import *x) {
    int n = x->n_given;
    const char *name;
    json_t *v;
    x->set_value = NEWN(c, const char *, json_object_size(x->how->values) + 1);
    json_object_foreach((json_t *)x->how->values, name, v) {
        bool known = false;
        for (int k = 0; k < x->n_steps; k++)
            known = known || field_of(c, x, k, name);
        if (!known || !json_is_string(v))
            return fail(c, E_INVALID, T("“%s”不是可以填写的字段", "\"%s\" is no field that can be filled"), name);
        x->set_value[n - x->n_given] = json_string_value(v);
        x->heading[n++] = name;
    }
    x->n_columns = n;
    return 0;
}

int import_columns(struct ctx *c, struct import *x, json_t *ret_columns, json_t *ret_mapping) {
    x->head = find_head(c, x);
    x->head -= two_heads(c, x, x->head - 1);
    x->first = x->head + 1 + two_heads(c, x, x->head);
    int upper = x->sheet->rows[x->head].n, lower = x->sheet->rows[x->first - 1].n;
    x->n_given = upper > lower ? upper : lower;
    if (x->n_given > LIMIT_IMPORT_COLUMNS)
        return fail(c, E_LIMIT, T("列数超过%d", "more than %d columns"), LIMIT_IMPORT_COLUMNS);
    const char **heading = x->heading = NEWN(c, const char *, (size_t)x->n_given + json_object_size(x->how->values) + 1);
    for (int i = 0; i < x->n_given; i++)
        heading[i] = heading_of(c, x, i);
    tell_twins(c, x);
    for (int i = 0; i < x->n_given; i++)
        json_array_append_new(ret_columns, json_string(heading[i]));
    TRY(set_columns(c, x));
    TRY(all_fit(c, x, heading));
    for (int k = 0; k < x->n_steps; k++)
        TRY(map_step(c, x, k, heading, ret_mapping));
    const struct spec_action *a = x->step[0].act;
    bool named = names_record(x, heading, ret_mapping);
    if (!named)
        import_error(x, x->head + 1, NULL, arena_printf(c->mem, T("“%s”要在已有的记录上办理：表格须有“记录”一列，写编号或名称", "\"%s\" is done on a record that is there: a column \"Record\" has to name it, by its number or title"), TX(a->title)));
    for (int k = 0; k < x->n_steps; k++)
        tell_lacking(c, x, &x->step[k], json_object_size(ret_mapping) > 0);
    if (named && !json_object_size(ret_mapping) && !x->how->mapping)
        import_error(x, x->head + 1, NULL, T("没有一列的标题是本台账新建时填写的字段；标题若是乱码（如 Big5 文件），请另存为 UTF-8 的 CSV 或 XLSX 再上传", "no column is headed by a field that is filled in when creating a record; if the headings are garbled (a Big5 file, for one), save it as CSV in UTF-8 or as XLSX and upload that"));
    return 0;
}
