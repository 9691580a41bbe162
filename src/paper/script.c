/* model/reports/<kind>/<nn>_<what>.yaml, joined in the order of names. */
#include <stdlib.h>

#include "paper/internal.h"
#include "spec/yaml.h"

struct loader { struct ctx *c; const char *file; struct script *s; struct part *parts; int cap; };

static int wrong(struct loader *l, const struct node *n, const char *what) {
    struct ctx *c = l->c;
    return fail(c, E_MODEL, "%s:%d: %s", l->file, n->line, what);
}

static const char *text_of(const struct node *map, const char *key) {
    const struct node *n = node_get(map, key);
    return n && n->kind == N_SCALAR ? n->text : NULL;
}

static int keys(struct loader *l, const struct node *map, const char *known) {
    struct ctx *c = l->c;
    if (map->kind != N_MAP)
        return wrong(l, map, T("应为键值", "should be a map"));
    for (int i = 0; i < map->n; i++) {
        const char *at = strstr(known, arena_printf(c->mem, " %s ", map->item[i]->key));
        if (!at)
            return wrong(l, map->item[i], arena_printf(c->mem, T("未知的键 %s", "unknown key %s"), map->item[i]->key));
    }
    return 0;
}

static int sentence(struct loader *l, const struct node *n, struct say *ret_s) {
    struct ctx *c = l->c;
    TRY(keys(l, n, " id zh gap sql join lead each "));
    struct say s = {.id = text_of(n, "id"), .zh = text_of(n, "zh"), .gap = text_of(n, "gap"), .sql = text_of(n, "sql"),
                    .join = text_of(n, "join"), .lead = text_of(n, "lead"), .file = l->file, .line = n->line};
    const char *each = text_of(n, "each");
    s.each = each && str_eq(each, "true");
    if (!s.id || !s.zh)
        return wrong(l, n, T("句子要有 id 和 zh", "a sentence needs id and zh"));
    if (s.gap && !s.sql)
        return wrong(l, n, T("有 gap 的句子要有 sql", "a sentence with a gap needs sql"));
    *ret_s = s;
    return 0;
}

static int say_part(struct loader *l, const struct node *list, struct part *p) {
    struct ctx *c = l->c;
    if (list->kind != N_LIST)
        return wrong(l, list, T("say 应为句子列表", "say should be a list of sentences"));
    struct say *s = NEWN(c, struct say, list->n);
    for (int i = 0; i < list->n; i++)
        TRY(sentence(l, list->item[i], &s[i]));
    p->kind = PART_SAY;
    p->n_say = list->n;
    p->say = s;
    return 0;
}

static int table_part(struct loader *l, const struct node *n, struct part *p) {
    struct ctx *c = l->c;
    TRY(keys(l, n, " table rows columns widths align sql gap "));
    const struct node *columns = node_get(n, "columns"), *widths = node_get(n, "widths");
    const char *align = text_of(n, "align");
    p->kind = PART_TABLE;
    p->text = text_of(n, "table");
    p->rows_of = text_of(n, "rows");
    p->query = (struct say){.id = p->text, .sql = text_of(n, "sql"), .gap = text_of(n, "gap"), .file = l->file, .line = n->line};
    if (!columns || !widths || columns->kind != N_LIST || widths->kind != N_LIST || columns->n != widths->n || columns->n > PAPER_COLUMNS)
        return wrong(l, n, T("表格要有等长的 columns 和 widths", "a table needs columns and widths of the same length"));
    if (!p->query.sql || (align && strlen(align) != (size_t)columns->n))
        return wrong(l, n, T("表格要有 sql,align 每列一个字母 l c r", "a table needs sql, and align one of l c r a column"));
    double sum = 0;
    for (int i = 0; i < columns->n; i++) {
        p->column[i] = columns->item[i]->text;
        p->width[i] = widths->item[i]->text ? strtod(widths->item[i]->text, NULL) : 0;
        p->align[i] = align ? align[i] : 'l';
        sum += p->width[i];
        if (!p->column[i])
            return wrong(l, n, T("列名应为文字", "a column is not text"));
    }
    p->n_columns = columns->n;
    return sum < 99.5 || sum > 100.5 ? wrong(l, widths, T("列宽之和应为100", "widths should add up to 100")) : 0;
}

static int one(struct loader *l, const struct node *n, struct part *p) {
    static const struct { const char *key; enum part_kind kind; } plain[] = {
        {"h1", PART_H1}, {"h2", PART_H2}, {"h3", PART_H3}, {"title", PART_TITLE}, {"note", PART_NOTE},
        {"page", PART_PAGE}, {"sign", PART_SIGN}, {"attached", PART_ATTACHED}, {"annex", PART_ANNEX}, {"builtin", PART_BUILTIN}};
    struct ctx *c = l->c;
    if (n->kind != N_MAP || !n->n)
        return wrong(l, n, T("应为键值", "should be a map"));
    const struct node *first = n->item[0];
    if (str_eq(first->key, "say"))
        return say_part(l, first, p);
    if (node_get(n, "table"))
        return table_part(l, n, p);
    for (size_t i = 0; i < COUNT(plain); i++) {
        if (!str_eq(first->key, plain[i].key))
            continue;
        *p = (struct part){.kind = plain[i].kind, .text = first->text, .query = {.id = first->key, .file = l->file, .line = first->line}};
        if (p->kind == PART_BUILTIN && !score_builtin_known(p->text))
            return wrong(l, first, arena_printf(c->mem, T("未知的内置内容 %s", "unknown builtin %s"), p->text ? p->text : "-"));
        return first->text ? 0 : wrong(l, first, T("应为文字", "should be text"));
    }
    return wrong(l, n, arena_printf(c->mem, T("未知的内容 %s", "unknown part %s"), first->key));
}

static int file(struct loader *l, const struct spec_file *f) {
    struct ctx *c = l->c;
    struct node *root;
    l->file = f->shown ? f->shown : f->path;
    TRY(spec_yaml(c, l->file, f->bytes, f->n, &root));
    TRY(keys(l, root, " report title landscape parts "));
    if (text_of(root, "title"))
        l->s->title = text_of(root, "title");
    if (text_of(root, "landscape"))
        l->s->landscape = str_eq(text_of(root, "landscape"), "true");
    const struct node *parts = node_get(root, "parts");
    if (!parts || parts->kind != N_LIST)
        return wrong(l, root, T("缺 parts", "parts are missing"));
    for (int i = 0; i < parts->n; i++) {
        GROW(c, l->parts, l->s->n_parts, l->cap, 32);
        TRY(one(l, parts->item[i], &l->parts[l->s->n_parts]));
        l->s->n_parts++;
    }
    return 0;
}

int script_load(struct ctx *c, const struct spec *spec, const char *kind, const struct script **ret_s) {
    struct loader l = {.c = c, .s = NEW(c, struct script)};
    const char *folder = arena_printf(c->mem, "reports/%s/", kind);
    for (int i = 0; i < spec->n_other; i++)
        if (str_starts(spec->other[i].path, folder) && str_ends(spec->other[i].path, ".yaml"))
            TRY(file(&l, &spec->other[i]));
    if (!l.s->n_parts || !l.s->title)
        return fail(c, E_MODEL, T("model/%s 没有内容或没有 title", "model/%s has no parts or no title"), folder);
    l.s->parts = l.parts;
    *ret_s = l.s;
    return 0;
}
