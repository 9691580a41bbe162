/* Typed reading of a standard; whatever is wrong is said with its line. */
#include "assess/yaml.h"

#define POINTS_MAX INT64_C(100000000)         /* hundredths */

int yaml_read(struct ctx *c, const char *file, const char *text, size_t n, struct yaml *ret_y) {
    struct node *root = NULL;
    TRY(spec_yaml(c, file, text, n, &root));
    *ret_y = (struct yaml){c, file, root};
    return 0;
}

int yaml_line(const struct node *n) {
    return n ? n->line : 1;
}

int yaml_fail(struct yaml *y, const struct node *n, const char *what) {
    return fail(y->c, E_MODEL, "%s:%d: %s", y->file, yaml_line(n), what);
}

static const char *scalar(const struct node *n) {
    return n && n->kind == N_SCALAR ? n->text : NULL;
}

static bool listed(const char *names, const char *word, int *ret_i) {
    size_t n = strlen(word);
    *ret_i = 0;
    for (const char *p = names; *p; p += strcspn(p, " "), p += *p == ' ', ++*ret_i)
        if (strcspn(p, " ") == n && strncmp(p, word, n) == 0)
            return true;
    return false;
}

int yaml_keys(struct yaml *y, const struct node *map, const char *known) {
    struct ctx *c = y->c;
    int at;
    if (!map || map->kind != N_MAP)
        return yaml_fail(y, map, T("这里应是“键: 值”", "a mapping is expected here"));
    for (int i = 0; i < map->n; i++)
        if (!listed(known, map->item[i]->key, &at))
            return yaml_fail(y, map->item[i], arena_printf(c->mem, T("不认识的键 %s（可用：%s）", "unknown key %s (known: %s)"), map->item[i]->key, known));
    return 0;
}

const struct node *yaml_get(const struct node *map, const char *key) {
    return map ? node_get(map, key) : NULL;
}

const char *yaml_str(const struct node *map, const char *key) {
    return scalar(yaml_get(map, key));
}

int yaml_points(struct yaml *y, const struct node *map, const char *key, int64_t otherwise, int64_t *ret_v) {
    struct ctx *c = y->c;
    const struct node *n = yaml_get(map, key);
    const char *s = scalar(n);
    if (!n) {
        *ret_v = otherwise;
        return 0;
    }
    if (!s || !str_hundredths(s, ret_v))
        return yaml_fail(y, n, arena_printf(c->mem, T("%s 应是至多两位小数的数", "%s must be a number with at most two decimals"), key));
    if (*ret_v > POINTS_MAX || *ret_v < -POINTS_MAX)                  /* sums of all items stay far from overflow */
        return yaml_fail(y, n, arena_printf(c->mem, T("%s 不能超过一百万", "%s must not be above a million"), key));
    return 0;
}

int yaml_text2(struct yaml *y, const struct node *map, const char *key, struct text2 *ret_t) {
    const struct node *n = yaml_get(map, key);
    if (!n)
        return 0;
    if (n->kind == N_SCALAR) {
        ret_t->zh = ret_t->en = scalar(n);
        return 0;
    }
    TRY(yaml_keys(y, n, "zh en"));
    ret_t->zh = yaml_str(n, "zh");
    ret_t->en = yaml_str(n, "en");
    ret_t->zh = ret_t->zh ? ret_t->zh : ret_t->en;
    ret_t->en = ret_t->en ? ret_t->en : ret_t->zh;
    return 0;
}

int yaml_words(struct yaml *y, const struct node *map, const char *key, const char ***ret_words) {
    struct ctx *c = y->c;
    int n = yaml_list(y, map, key);
    TRY(n);
    *ret_words = NEWN(c, const char *, n + 1);
    for (int i = 0; i < n; i++) {
        const struct node *at = yaml_at(map, key, i);
        (*ret_words)[i] = scalar(at);
        if (!(*ret_words)[i])
            return yaml_fail(y, at, arena_printf(c->mem, T("%s 只能列词", "%s must be a list of words"), key));
    }
    return n;
}

int yaml_list(struct yaml *y, const struct node *map, const char *key) {
    struct ctx *c = y->c;
    const struct node *n = yaml_get(map, key);
    if (!n)
        return 0;
    if (n->kind != N_LIST)
        return yaml_fail(y, n, arena_printf(c->mem, T("%s 应是列表", "%s must be a list"), key));
    return n->n;
}

const struct node *yaml_at(const struct node *map, const char *key, int i) {
    return yaml_get(map, key)->item[i];
}

int yaml_choice(struct yaml *y, const struct node *map, const char *key, const char *names, int otherwise, int *ret_i) {
    struct ctx *c = y->c;
    const struct node *n = yaml_get(map, key);
    const char *s = scalar(n);
    if (!n) {
        *ret_i = otherwise;
        return 0;
    }
    if (!s || !listed(names, s, ret_i))
        return yaml_fail(y, n, arena_printf(c->mem, T("%s 只能是：%s", "%s must be one of: %s"), key, names));
    return 0;
}
