/* Typed reading of nodes; whatever is wrong is said with its line. */
#include "spec/internal.h"

#include <stdlib.h>

bool name_valid(const char *name) {
    size_t n = strlen(name);
    return n >= 1 && n <= 40 && name[0] >= 'a' && name[0] <= 'z' &&
           strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") == n;
}

bool name_reserved(const char *name) {
    static const char *const columns[] = {"id", "unit", "version", "state", "level", "audience", "created_at",
                                          "created_by", "updated_at", "updated_by", "last_seq", SPEC_ACTED};
    return str_among(columns, COUNT(columns), name);
}

/* Reserved in SQLite or PostgreSQL. */
bool name_sql(const char *name) {
    static const char *const words[] = {
        "add", "all", "alter", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "autoincrement",
        "begin", "between", "both", "by", "case", "cast", "check", "collate", "column", "commit", "constraint", "create",
        "cross", "current_date", "current_time", "current_timestamp", "current_user", "default", "deferrable", "delete",
        "desc", "distinct", "do", "drop", "else", "end", "escape", "except", "exists", "false", "fetch", "for",
        "foreign", "from", "full", "grant", "group", "having", "in", "index", "initially", "inner", "insert",
        "intersect", "into", "is", "isnull", "join", "key", "lateral", "leading", "left", "like", "limit", "localtime",
        "natural", "not", "nothing", "notnull", "null", "offset", "on", "only", "or", "order", "outer", "placing",
        "primary", "references", "returning", "right", "rowid", "select", "session_user", "set", "some", "symmetric",
        "table", "then", "to", "trailing", "transaction", "true", "union", "unique", "update", "user", "using",
        "values", "variadic", "when", "where", "window", "with"};
    return str_among(words, COUNT(words), name);
}

int read_keys(struct load *l, const struct node *map, const char *const *allowed, const char *what) {
    struct ctx *c = l->c;
    if (map->kind != N_MAP)
        return MODEL_BAD(l, map->line, "%s 应写成 {键: 值}", "%s must be a map", what);
    for (int i = 0; i < map->n; i++) {
        int k = 0;
        while (allowed[k] && !str_eq(allowed[k], map->item[i]->key))
            k++;
        if (!allowed[k])
            return MODEL_BAD(l, map->item[i]->line, "%s 没有键 %s", "unknown key %s in %s", T(what, map->item[i]->key),
                             T(map->item[i]->key, what));
    }
    return 0;
}

int read_text(struct load *l, const struct node *map, const char *key, bool required, const char **ret) {
    struct ctx *c = l->c;
    const struct node *n = node_get(map, key);
    if (!n && !required)
        return 0;
    if (!n)
        return MODEL_BAD(l, map->line, "缺少 %s", "no %s", key);
    if (n->kind != N_SCALAR)
        return MODEL_BAD(l, n->line, "%s 应为文本", "%s must be text", key);
    if (!*n->text)
        return MODEL_BAD(l, n->line, "%s 为空", "%s is empty", key);
    *ret = n->text;
    return 0;
}

int read_name(struct load *l, const struct node *map, const char *key, const char **ret) {
    struct ctx *c = l->c;
    TRY(read_text(l, map, key, true, ret));
    if (!name_valid(*ret))
        return MODEL_BAD(l, node_get(map, key)->line, "名称 %s 不合规则（小写字母、数字、下划线，40 个以内）",
                         "bad name %s (lower-case letters, digits and _, at most 40)", *ret);
    return 0;
}

int read_bool(struct load *l, const struct node *map, const char *key, bool *ret) {
    struct ctx *c = l->c;
    const struct node *n = node_get(map, key);
    if (!n)
        return 0;
    if (n->kind != N_SCALAR || (!str_eq(n->text, "true") && !str_eq(n->text, "false")))
        return MODEL_BAD(l, n->line, "%s 应为 true 或 false", "%s must be true or false", key);
    *ret = str_eq(n->text, "true");
    return 0;
}

int read_int(struct load *l, const struct node *map, const char *key, int64_t min, int64_t *ret) {
    struct ctx *c = l->c;
    const struct node *n = node_get(map, key);
    if (!n)
        return 0;
    if (n->kind != N_SCALAR || !str_i64(n->text, min, INT64_MAX, ret))
        return MODEL_BAD(l, n->line, "%s 应为整数", "%s must be a whole number", key);
    return 0;
}

int read_title(struct load *l, const struct node *map, struct text2 *ret) {
    TRY(read_text(l, map, "zh", true, &ret->zh));
    return read_text(l, map, "en", true, &ret->en);
}

int read_list_of(struct load *l, const struct node *map, const char *key, bool required, const struct node **ret) {
    struct ctx *c = l->c;
    static const struct node empty = {.kind = N_LIST};
    const struct node *n = node_get(map, key);
    if (!n && required)
        return MODEL_BAD(l, map->line, "缺少 %s", "no %s", key);
    if (n && n->kind != N_LIST)
        return MODEL_BAD(l, n->line, "%s 应写成 [ ]", "%s must be a list", key);
    *ret = n ? n : &empty;
    return 0;
}

int read_words(struct load *l, const struct node *map, const char *key, bool required, const char *const **ret) {
    struct ctx *c = l->c;
    const struct node *list;
    TRY(read_list_of(l, map, key, required, &list));
    const char **words = NEWN(c, const char *, list->n + 1);
    for (int i = 0; i < list->n; i++) {
        if (list->item[i]->kind != N_SCALAR || !*list->item[i]->text)
            return MODEL_BAD(l, list->item[i]->line, "%s 只能列词", "%s must be a list of words", key);
        words[i] = list->item[i]->text;
    }
    *ret = words;
    return list->n;
}
