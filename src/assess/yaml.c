/* YAML nodes with their lines. */
#include "assess/yaml.h"

#define POINTS_MAX INT64_C(100000000)         /* hundredths */

void yaml_close(struct yaml *y) {
    if (y->open)
        yaml_document_delete(&y->doc);
    y->open = false;
}

int yaml_read(struct ctx *c, const char *file, const char *text, size_t n, struct yaml *ret_y) {
    yaml_parser_t p;
    ret_y->c = c;
    ret_y->file = file;
    if (n > LIMIT_MODEL_BYTES)
        return fail(c, E_LIMIT, T("%s：超过 %d 字节", "%s: more than %d bytes"), file, LIMIT_MODEL_BYTES);
    if (!yaml_parser_initialize(&p))
        return fail(c, E_INTERNAL, "%s: libyaml", file);
    yaml_parser_set_input_string(&p, (const unsigned char *)text, n);
    int ok = yaml_parser_load(&p, &ret_y->doc);
    int rc = ok ? 0 : fail(c, E_MODEL, "%s:%zu: %s", file, p.problem_mark.line + 1, p.problem ? p.problem : "YAML");
    yaml_parser_delete(&p);
    ret_y->open = ok;
    if (ok && !yaml_document_get_root_node(&ret_y->doc))
        rc = fail(c, E_MODEL, T("%s:1: 文件是空的", "%s:1: the file is empty"), file);
    return rc;
}

int yaml_line(const yaml_node_t *n) {
    return n ? (int)n->start_mark.line + 1 : 1;
}

int yaml_fail(struct yaml *y, const yaml_node_t *n, const char *what) {
    return fail(y->c, E_MODEL, "%s:%d: %s", y->file, yaml_line(n), what);
}

static const char *scalar(struct yaml *y, const yaml_node_t *n) {
    return n && n->type == YAML_SCALAR_NODE ? arena_dupn(y->c->mem, (const char *)n->data.scalar.value, n->data.scalar.length) : NULL;
}

static bool listed(const char *names, const char *word, int *ret_i) {
    size_t n = strlen(word);
    *ret_i = 0;
    for (const char *p = names; *p; p += strcspn(p, " "), p += *p == ' ', ++*ret_i)
        if (strcspn(p, " ") == n && strncmp(p, word, n) == 0)
            return true;
    return false;
}

int yaml_keys(struct yaml *y, const yaml_node_t *map, const char *known) {
    struct ctx *c = y->c;
    int i;
    if (!map || map->type != YAML_MAPPING_NODE)
        return yaml_fail(y, map, T("这里应是“键: 值”", "a mapping is expected here"));
    for (yaml_node_pair_t *p = map->data.mapping.pairs.start; p < map->data.mapping.pairs.top; p++) {
        const yaml_node_t *k = yaml_document_get_node(&y->doc, p->key);
        const char *name = scalar(y, k);
        if (!name || !listed(known, name, &i))
            return yaml_fail(y, k, arena_printf(c->mem, T("不认识的键 %s（可用：%s）", "unknown key %s (known: %s)"), name ? name : "?", known));
        for (yaml_node_pair_t *q = map->data.mapping.pairs.start; q < p; q++)
            if (str_eq(scalar(y, yaml_document_get_node(&y->doc, q->key)), name))
                return yaml_fail(y, k, arena_printf(c->mem, T("键 %s 出现两次", "key %s stands twice"), name));
    }
    return 0;
}

const yaml_node_t *yaml_get(struct yaml *y, const yaml_node_t *map, const char *key) {
    if (!map || map->type != YAML_MAPPING_NODE)
        return NULL;
    size_t n = strlen(key);
    for (yaml_node_pair_t *p = map->data.mapping.pairs.start; p < map->data.mapping.pairs.top; p++) {
        const yaml_node_t *k = yaml_document_get_node(&y->doc, p->key);
        if (k->type == YAML_SCALAR_NODE && k->data.scalar.length == n && memcmp(k->data.scalar.value, key, n) == 0)
            return yaml_document_get_node(&y->doc, p->value);
    }
    return NULL;
}

const char *yaml_str(struct yaml *y, const yaml_node_t *map, const char *key) {
    return scalar(y, yaml_get(y, map, key));
}

int yaml_points(struct yaml *y, const yaml_node_t *map, const char *key, int64_t otherwise, int64_t *ret_v) {
    struct ctx *c = y->c;
    const yaml_node_t *n = yaml_get(y, map, key);
    const char *s = scalar(y, n);
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

int yaml_text2(struct yaml *y, const yaml_node_t *map, const char *key, struct text2 *ret_t) {
    const yaml_node_t *n = yaml_get(y, map, key);
    if (!n)
        return 0;
    if (n->type == YAML_SCALAR_NODE) {
        ret_t->zh = ret_t->en = scalar(y, n);
        return 0;
    }
    TRY(yaml_keys(y, n, "zh en"));
    ret_t->zh = yaml_str(y, n, "zh");
    ret_t->en = yaml_str(y, n, "en");
    ret_t->zh = ret_t->zh ? ret_t->zh : ret_t->en;
    ret_t->en = ret_t->en ? ret_t->en : ret_t->zh;
    return 0;
}

int yaml_words(struct yaml *y, const yaml_node_t *map, const char *key, const char ***ret_words) {
    struct ctx *c = y->c;
    int n = yaml_list(y, map, key);
    TRY(n);
    *ret_words = NEWN(c, const char *, n + 1);
    for (int i = 0; i < n; i++) {
        const yaml_node_t *at = yaml_at(y, map, key, i);
        (*ret_words)[i] = scalar(y, at);
        if (!(*ret_words)[i])
            return yaml_fail(y, at, arena_printf(c->mem, T("%s 只能列词", "%s must be a list of words"), key));
    }
    return n;
}

int yaml_list(struct yaml *y, const yaml_node_t *map, const char *key) {
    struct ctx *c = y->c;
    const yaml_node_t *n = yaml_get(y, map, key);
    if (!n)
        return 0;
    if (n->type != YAML_SEQUENCE_NODE)
        return yaml_fail(y, n, arena_printf(c->mem, T("%s 应是列表", "%s must be a list"), key));
    return (int)(n->data.sequence.items.top - n->data.sequence.items.start);
}

const yaml_node_t *yaml_at(struct yaml *y, const yaml_node_t *map, const char *key, int i) {
    const yaml_node_t *n = yaml_get(y, map, key);
    return yaml_document_get_node(&y->doc, n->data.sequence.items.start[i]);
}

int yaml_choice(struct yaml *y, const yaml_node_t *map, const char *key, const char *names, int otherwise, int *ret_i) {
    struct ctx *c = y->c;
    const yaml_node_t *n = yaml_get(y, map, key);
    const char *s = scalar(y, n);
    if (!n) {
        *ret_i = otherwise;
        return 0;
    }
    if (!s || !listed(names, s, ret_i))
        return yaml_fail(y, n, arena_printf(c->mem, T("%s 只能是：%s", "%s must be one of: %s"), key, names));
    return 0;
}
