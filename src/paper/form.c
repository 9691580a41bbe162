/* How a register is printed: model/forms/<register>.yaml; and its blank form, to be filled in by hand. */
#include "paper/internal.h"
#include "spec/yaml.h"

static int wrong(struct ctx *c, const char *path, int line, const char *what) {
    return fail(c, E_MODEL, "%s:%d: %s", path, line, what);
}

/* A list of texts, at most max. */
static int texts(struct ctx *c, const char *path, const struct node *n, int max, const char **ret_t) {
    if (n->kind != N_LIST || n->n > max)
        return wrong(c, path, n->line, T("应为文字列表，且不能过长", "should be a list of texts that is not too long"));
    for (int i = 0; i < n->n; i++) {
        if (n->item[i]->kind != N_SCALAR || !*n->item[i]->text)
            return wrong(c, path, n->item[i]->line, T("应为文字", "should be text"));
        ret_t[i] = n->item[i]->text;
    }
    return n->n;
}

static bool known(const struct spec_register *r, const char *column) {
    return spec_field(r, column) || str_eq(column, "level") || str_eq(column, "state");
}

static int columns(struct ctx *c, const char *path, const struct spec_register *r, const struct node *n, int max, const char **ret_t) {
    int k = texts(c, path, n, max, ret_t);
    TRY(k);
    for (int i = 0; i < k; i++)
        if (!known(r, ret_t[i]))
            return wrong(c, path, n->item[i]->line, arena_printf(c->mem, T("台账 %s 没有字段 %s", "register %s has no field %s"), r->name, ret_t[i]));
    return k;
}

static const char *scalar(const struct node *n, const char *key) {
    const struct node *x = node_get(n, key);
    return x && x->kind == N_SCALAR && *x->text ? x->text : NULL;
}

static int book(struct ctx *c, const char *path, const struct spec_register *r, const struct node *n, struct form *f) {
    const struct node *list = n->kind == N_MAP ? node_get(n, "columns") : NULL;
    if (!list || !scalar(n, "title"))
        return wrong(c, path, n->line, T("book 要有 title 和 columns", "book needs title and columns"));
    f->book = scalar(n, "title");
    f->book_en = scalar(n, "en");
    f->own_book = true;
    return f->n_columns = columns(c, path, r, list, PAPER_COLUMNS - 1, f->column);
}

static int lists(struct ctx *c, const char *path, const struct spec *spec, const struct spec_register *r, const struct node *n, struct form *f) {
    if (n->kind != N_LIST || n->n > FORM_LISTS)
        return wrong(c, path, n->line, T("lists 应为列表，且不能过长", "lists should be a list that is not too long"));
    for (f->n_lists = 0; f->n_lists < n->n; f->n_lists++) {
        const struct node *x = n->item[f->n_lists], *list = x->kind == N_MAP ? node_get(x, "columns") : NULL;
        struct form_list *l = &f->list[f->n_lists];
        if (!list || !scalar(x, "register") || !scalar(x, "title"))
            return wrong(c, path, n->line, T("每一项要有 register、title 和 columns", "each needs register, title and columns"));
        int64_t blank = 0;
        if (scalar(x, "blank") && !str_i64(scalar(x, "blank"), 0, FORM_BLANK, &blank))
            return wrong(c, path, x->line, T("blank 应为行数", "blank should be a number of lines"));
        *l = (struct form_list){.reg = scalar(x, "register"), .title = scalar(x, "title"), .blank = (int)blank};
        TRY(l->n_columns = texts(c, path, list, PAPER_COLUMNS - 1, l->column));
        TRY(form_list_check(c, spec, r, l, path, x->line));
    }
    return 0;
}

/* `when: {field: value}`: the records this variant is for. */
static int when(struct ctx *c, const char *path, const struct spec_register *r, const struct node *n, struct form *f) {
    const struct spec_field *x = n->kind == N_MAP && n->n == 1 && n->item[0]->kind == N_SCALAR ? spec_field(r, n->item[0]->key) : NULL;
    if (!x || x->type != F_CHOICE)
        return wrong(c, path, n->line, T("when 应为一个选项字段和它的值", "when should be one choice field and its value"));
    for (int i = 0; i < x->n_choices; i++)
        if (str_eq(x->choices[i].name, n->item[0]->text)) {
            f->when_field = x->name;
            f->when_value = x->choices[i].name;
            return 0;
        }
    return wrong(c, path, n->line, arena_printf(c->mem, T("字段 %s 没有选项 %s", "field %s has no choice %s"), x->name, n->item[0]->text));
}

static int key_read(struct ctx *c, const struct spec *spec, const char *path, const struct spec_register *r, const struct node *n, struct form *f) {
    if (str_eq(n->key, "signs"))
        return f->n_signs = texts(c, path, n, FORM_SIGNS, f->sign);
    if (str_eq(n->key, "fields"))
        return f->n_fields = columns(c, path, r, n, FORM_FIELDS, f->field);
    if (str_eq(n->key, "book"))
        return book(c, path, r, n, f);
    if (str_eq(n->key, "lists"))
        return lists(c, path, spec, r, n, f);
    if (str_eq(n->key, "when"))
        return when(c, path, r, n, f);
    if (n->kind != N_SCALAR || !(str_eq(n->key, "form") || str_eq(n->key, "title") || str_eq(n->key, "basis") || str_eq(n->key, "note") || str_eq(n->key, "steps")))
        return wrong(c, path, n->line, arena_printf(c->mem, T("未知的键 %s", "unknown key %s"), n->key));
    return 0;
}

static const char *shown(const struct spec_file *file) {
    return file->shown ? file->shown : file->path;
}

static int read(struct ctx *c, const struct spec *spec, const struct spec_file *file, const struct spec_register *r, struct form *f) {
    struct node *root;
    const char *path = shown(file);
    TRY(spec_yaml(c, path, file->bytes, file->n, &root));
    if (root->kind != N_MAP || !scalar(root, "form") || !str_eq(scalar(root, "form"), r->name))
        return wrong(c, path, root->line, T("form 应与文件名相同", "form should be the file's name"));
    for (int i = 0; i < root->n; i++)
        TRY(key_read(c, spec, path, r, root->item[i], f));
    if (scalar(root, "title"))
        f->title = scalar(root, "title");
    if (scalar(root, "note"))
        f->note = scalar(root, "note");
    f->no_steps = f->no_steps || str_eq(scalar(root, "steps"), "no");
    return 0;
}

/* Of forms/destruction.optical.yaml "optical", of forms/destruction.yaml ""; NULL: another register's. */
static const char *variant_of(struct ctx *c, const char *path, const struct spec_register *r) {
    size_t n = strlen(r->name);
    if (!str_starts(path, "forms/") || strncmp(path + 6, r->name, n) != 0 || path[6 + n] != '.')
        return NULL;
    const char *rest = path + 7 + n, *dot = strchr(rest, '.');
    return !dot ? str_eq(rest, "yaml") ? "" : NULL : str_eq(dot, ".yaml") ? arena_dupn(c->mem, rest, (size_t)(dot - rest)) : NULL;
}

/* One file: the register's own always counts; a variant only when it is asked for by name or by what the record says. */
static int take(struct ctx *c, const struct spec *spec, const struct spec_file *file, const struct spec_register *r, const json_t *record, const char *variant, struct form *f) {
    const char *v = variant_of(c, file->path, r);
    struct form g = *f;
    if (!v || (*v && !record && !variant))
        return 0;
    if (*v && variant && !str_eq(v, variant))
        return 0;
    TRY(read(c, spec, file, r, &g));
    if (*v && !g.when_field)
        return wrong(c, shown(file), 1, T("缺少 when", "when is missing"));
    if (*v && !variant && !str_eq(json_text(record, g.when_field), g.when_value))
        return 0;
    *f = g;
    return *v ? 1 : 0;
}

int form_load(struct ctx *c, const struct spec *spec, const struct spec_register *r, const json_t *record, const char *variant, struct form *ret_f) {
    struct form f = {.title = r->title.zh, .book = arena_printf(c->mem, "%s登记簿", r->title.zh), .n_signs = 2, .sign = {"经办人", "审批人"}};
    int found = 0;
    for (; f.n_columns < r->n_list && f.n_columns < PAPER_COLUMNS - 1; f.n_columns++)
        f.column[f.n_columns] = r->list[f.n_columns];
    for (int pass = 0; pass < 2; pass++)                /* the register's own form first, a variant over it */
        for (int i = 0; i < spec->n_other; i++) {
            const char *v = variant_of(c, spec->other[i].path, r);
            if (!v || !*v != !pass)
                continue;
            int n = take(c, spec, &spec->other[i], r, record, variant, &f);
            TRY(n);
            found += n;
        }
    if (variant && !found)
        return fail(c, E_NOTFOUND, T("台账 %s 没有登记簿 %s", "register %s has no running page %s"), r->name, variant);
    *ret_f = f;
    return 0;
}

int form_check(struct ctx *c, const struct spec *spec) {
    int n = 0;
    for (int i = 0; i < spec->n_other; i++) {
        const char *path = spec->other[i].path;
        struct form f = {0};
        if (!str_starts(path, "forms/"))
            continue;
        const char *name = arena_dupn(c->mem, path + 6, strcspn(path + 6, ".")), *v;
        const struct spec_register *r = spec_register(spec, name);
        if (!r || !(v = variant_of(c, path, r)))
            return wrong(c, shown(&spec->other[i]), 1, T("forms/ 里每个文件是一个台账名加 .yaml", "a file of forms/ is the name of a register and .yaml"));
        TRY(read(c, spec, &spec->other[i], r, &f));
        if (*v && !f.when_field)
            return wrong(c, shown(&spec->other[i]), 1, T("缺少 when", "when is missing"));
        n++;
    }
    return n;
}

/* Running pages of their own: those variants that have one. */
int paper_books(struct ctx *c, const struct spec *spec, const struct spec_register *reg, json_t **ret_books) {
    json_t *all = json_array();
    for (int i = 0; i < spec->n_other; i++) {
        const char *v = variant_of(c, spec->other[i].path, reg);
        struct form f = {0};
        if (!v || !*v)
            continue;
        TRY(read(c, spec, &spec->other[i], reg, &f));
        if (!f.own_book)
            continue;
        json_t *list = json_array();
        for (int k = 0; k < f.n_columns; k++)
            json_array_append_new(list, json_string(f.column[k]));
        json_array_append_new(all, json_pack("{s:s,s:s,s:s,s:o}", "name", v, "title", c->lang == LANG_EN && f.book_en ? f.book_en : f.book,
                                             "filter", arena_printf(c->mem, "%s:eq:%s", f.when_field, f.when_value), "columns", list));
    }
    *ret_books = all;
    return 0;
}

int paper_book_open(struct ctx *c, const struct spec *spec, const char *book, struct reg_list *l) {
    struct form f;
    TRY(form_load(c, spec, l->reg, NULL, book, &f));
    if (!f.own_book)
        return fail(c, E_NOTFOUND, T("台账 %s 没有登记簿 %s", "register %s has no running page %s"), l->reg->name, book);
    if (l->n_filters >= LIMIT_FILTERS)
        return fail(c, E_LIMIT, T("筛选条件超过%d个", "more than %d filters"), LIMIT_FILTERS);
    const char **filters = NEWN(c, const char *, l->n_filters + 1), **also = NEWN(c, const char *, f.n_columns);
    for (int i = 0; i < l->n_filters; i++)
        filters[i] = l->filters[i];
    filters[l->n_filters++] = arena_printf(c->mem, "%s:eq:%s", f.when_field, f.when_value);
    for (int i = 0; i < f.n_columns; i++)
        also[i] = f.column[i];
    l->filters = filters;
    l->also = also;
    l->n_also = f.n_columns;
    return 0;
}

/* ---- the blank */
static const char *boxes(struct ctx *c, const struct spec_field *f) {
    struct str s;
    str_init(&s, c, 1 << 16);
    for (int i = 0; i < f->n_choices; i++)
        str_putf(&s, "%s□%s", i ? "　" : "", f->choices[i].title.zh);
    return s.p;
}

/* What stands in the empty cell, so that the writer knows how to fill it in. */
static const char *to_fill(struct ctx *c, const struct spec_field *f) {
    switch (f->type) {
    case F_CHOICE: return boxes(c, f);
    case F_BOOL: return "□是　□否";
    case F_LEVEL: return "□公开　□内部　□秘密　□机密　□绝密";
    case F_DATE: return "　　　　年　　月　　日";
    case F_DATETIME: return "　　　　年　　月　　日　　时　　分";
    case F_INTEGER: case F_DECIMAL: return f->unit ? arena_printf(c->mem, "　　　　　　%s", f->unit) : "";
    default: return "";
    }
}

void form_page(struct ctx *c, struct report_doc *d, const char *mark, const char *title, const char *code) {
    if (d->first)
        report_block(c, d, BLOCK_PAGE, "%s", "");
    if (mark)
        report_block(c, d, BLOCK_ANNEX, "%s", mark);
    report_block(c, d, BLOCK_TITLE, "%s", title);
    report_block(c, d, BLOCK_CODE, "%s", code);
}

int paper_blank(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, const struct spec_action *action,
                int n, const char *const *codes, const struct report_doc **ret_doc) {
    struct report_doc *d = NEW(c, struct report_doc);
    struct form f;
    char today[DATE_SIZE];
    ctx_today(c, today);
    TRY(form_load(c, spec, reg, NULL, NULL, &f));
    TRY(doc_frame(c, db, spec, d, 0, NULL));
    d->seal = d->seal_qr = NULL;                    /* nothing is recorded on it yet */
    d->title = f.title;
    d->date = arena_dup(c->mem, today);
    d->clock_us = c->now_us(c);
    d->form = true;
    for (int i = 0; i < n; i++) {
        form_page(c, d, NULL, f.title, codes[i]);
        report_block(c, d, BLOCK_NOTE, "单位：%s　　表单编码：%s　　（%s·%s）", d->issuer, codes[i], reg->title.zh, action->title.zh);
        struct form_table t = {.c = c, .spec = spec, .t = report_form(c, d, 4, form_width)};
        for (int k = 0; k < action->n_input; k++) {
            const struct spec_field *x = action->input[k].field;
            bool whole = form_wide(x) || x->n_choices > 3 || x->type == F_LEVEL || x->type == F_DATETIME || str_eq(x->name, "audience");
            if (x->type == F_FILES)
                continue;                           /* the paper is the attachment */
            form_pair(&t, x->title.zh, to_fill(c, x), whole, x->type == F_LONGTEXT ? 30 : 11);
        }
        form_row_end(&t);
        form_signatures(&t, d, &f);
        report_block(c, d, BLOCK_NOTE, "%s", "停电、断网时手工填写，恢复后按表单编码补录；一张表单只能补录一次，没有使用的应作废。");
    }
    *ret_doc = d;
    return 0;
}
