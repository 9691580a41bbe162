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

static int book(struct ctx *c, const char *path, const struct spec_register *r, const struct node *n, struct form *f) {
    const struct node *title = node_get(n, "title"), *columns = node_get(n, "columns");
    if (n->kind != N_MAP || !title || title->kind != N_SCALAR || !columns)
        return wrong(c, path, n->line, T("book 要有 title 和 columns", "book needs title and columns"));
    f->book = title->text;
    TRY(f->n_columns = texts(c, path, columns, PAPER_COLUMNS - 1, f->column));
    for (int i = 0; i < f->n_columns; i++)
        if (!spec_field(r, f->column[i]) && !str_eq(f->column[i], "level") && !str_eq(f->column[i], "state"))
            return wrong(c, path, columns->item[i]->line,
                         arena_printf(c->mem, T("台账 %s 没有字段 %s", "register %s has no field %s"), r->name, f->column[i]));
    return 0;
}

static int read(struct ctx *c, const struct spec_file *file, const struct spec_register *r, struct form *f) {
    struct node *root;
    char path[128];
    snprintf(path, sizeof path, "%s", file->path);
    TRY(spec_yaml(c, path, file->bytes, file->n, &root));
    const struct node *title = node_get(root, "title"), *form = node_get(root, "form");
    if (root->kind != N_MAP || !form || form->kind != N_SCALAR || !str_eq(form->text, r->name))
        return wrong(c, path, root->line, T("form 应与文件名相同", "form should be the file's name"));
    for (int i = 0; i < root->n; i++) {
        const struct node *n = root->item[i];
        if (str_eq(n->key, "signs"))
            TRY(f->n_signs = texts(c, path, n, FORM_SIGNS, f->sign));
        else if (str_eq(n->key, "book"))
            TRY(book(c, path, r, n, f));
        else if (!str_eq(n->key, "form") && !str_eq(n->key, "title") && !str_eq(n->key, "basis"))
            return wrong(c, path, n->line, arena_printf(c->mem, T("未知的键 %s", "unknown key %s"), n->key));
    }
    if (title && title->kind == N_SCALAR)
        f->title = title->text;
    return 0;
}

static bool is_form_of(const char *path, const char *name, size_t n) {
    return str_starts(path, "forms/") && strncmp(path + 6, name, n) == 0 && str_eq(path + 6 + n, ".yaml");
}

int form_load(struct ctx *c, const struct spec *spec, const struct spec_register *r, struct form *ret_f) {
    struct form f = {.title = r->title.zh, .book = arena_printf(c->mem, "%s登记簿", r->title.zh), .n_signs = 2, .sign = {"经办人", "审批人"}};
    for (; f.n_columns < r->n_list && f.n_columns < PAPER_COLUMNS - 1; f.n_columns++)
        f.column[f.n_columns] = r->list[f.n_columns];
    for (int i = 0; i < spec->n_other; i++)
        if (is_form_of(spec->other[i].path, r->name, strlen(r->name)))
            TRY(read(c, &spec->other[i], r, &f));
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
        const char *name = arena_dupn(c->mem, path + 6, strcspn(path + 6, "."));
        const struct spec_register *r = spec_register(spec, name);
        if (!r || !is_form_of(path, name, strlen(name)))
            return wrong(c, path, 1, T("forms/ 里每个文件是一个台账名加 .yaml", "a file of forms/ is the name of a register and .yaml"));
        TRY(read(c, &spec->other[i], r, &f));
        n++;
    }
    return n;
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

int paper_blank(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, const struct spec_action *action,
                int n, const char *const *codes, const struct report_doc **ret_doc) {
    struct report_doc *d = NEW(c, struct report_doc);
    struct form f;
    char today[DATE_SIZE];
    ctx_today(c, today);
    TRY(form_load(c, spec, reg, &f));
    TRY(doc_frame(c, db, spec, d, 0, NULL));
    d->seal = d->seal_qr = NULL;                    /* nothing is recorded on it yet */
    d->title = f.title;
    d->date = arena_dup(c->mem, today);
    d->clock_us = c->now_us(c);
    for (int i = 0; i < n; i++) {
        if (i)
            report_block(c, d, BLOCK_PAGE, "%s", "");
        report_block(c, d, BLOCK_TITLE, "%s", f.title);
        report_block(c, d, BLOCK_CODE, "%s", codes[i]);
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
