#include "spec/yaml.h"

#include <stdlib.h>
#include <yaml.h>

enum { YAML_DEPTH = 16, YAML_NODES = 50000 };

struct reader {
    struct ctx *c;
    const char *file;
    yaml_parser_t p;
    yaml_event_t e;
    bool have;                 /* e must be deleted */
    int nodes;
};

static void reader_close(struct reader *r) {
    if (r->have)
        yaml_event_delete(&r->e);
    yaml_parser_delete(&r->p);
}

static int line_of(const struct reader *r) {
    return (int)r->e.start_mark.line + 1;
}

#define BAD(r, line, zh, en, ...)                                                                  \
    fail(c, E_MODEL, T("%s:%d: " zh, "%s:%d: " en), (r)->file, (line)__VA_OPT__(, ) __VA_ARGS__)

static int next(struct reader *r) {
    struct ctx *c = r->c;
    if (r->have)
        yaml_event_delete(&r->e);
    r->have = yaml_parser_parse(&r->p, &r->e);
    if (r->have)
        return 0;
    int line = (int)(r->p.problem_mark.line ? r->p.problem_mark.line : r->p.mark.line) + 1;
    return BAD(r, line, "YAML 写法有误：%s", "not valid YAML: %s", r->p.problem ? r->p.problem : "?");
}

static int push(struct reader *r, struct node *to, struct node *item) {
    if ((to->n & (to->n - 1)) == 0) {          /* full at each power of two */
        struct node **more = NEWN(r->c, struct node *, to->n ? to->n * 2 : 1);
        if (to->n)
            memcpy(more, to->item, sizeof *more * (size_t)to->n);
        to->item = more;
    }
    to->item[to->n++] = item;
    return 0;
}

static int read_node(struct reader *r, int depth, struct node **ret);

static int read_list(struct reader *r, int depth, struct node *list) {
    for (;;) {
        struct node *item;
        TRY(next(r));
        if (r->e.type == YAML_SEQUENCE_END_EVENT)
            return 0;
        TRY(read_node(r, depth + 1, &item));
        TRY(push(r, list, item));
    }
}

static int read_map(struct reader *r, int depth, struct node *map) {
    struct ctx *c = r->c;
    struct map seen = {0};
    for (;;) {
        struct node *key, *value;
        TRY(next(r));
        if (r->e.type == YAML_MAPPING_END_EVENT)
            return 0;
        TRY(read_node(r, depth + 1, &key));
        if (key->kind != N_SCALAR || !*key->text)
            return BAD(r, key->line, "键必须是一个词", "a key must be a word");
        if (str_eq(key->text, "<<"))
            return BAD(r, key->line, "不支持合并键 <<", "merge keys (<<) are not allowed");
        if (map_get(&seen, key->text))
            return BAD(r, key->line, "键 %s 重复", "key %s stands twice", key->text);
        map_put(c, &seen, key->text, key);
        TRY(next(r));
        TRY(read_node(r, depth + 1, &value));
        value->key = key->text;
        TRY(push(r, map, value));
    }
}

static int read_node(struct reader *r, int depth, struct node **ret) {
    struct ctx *c = r->c;
    struct node *n = NEW(c, struct node);
    n->line = line_of(r);
    if (depth > YAML_DEPTH)
        return BAD(r, n->line, "嵌套超过%d层", "nested deeper than %d", YAML_DEPTH);
    if (++r->nodes > YAML_NODES)
        return BAD(r, n->line, "内容超过%d项", "more than %d entries", YAML_NODES);
    *ret = n;
    switch (r->e.type) {
    case YAML_ALIAS_EVENT:
        return BAD(r, n->line, "不支持别名 *", "aliases (*) are not allowed");
    case YAML_SCALAR_EVENT:
        if (r->e.data.scalar.anchor || r->e.data.scalar.tag)
            return BAD(r, n->line, "不支持锚点 & 和标签 !", "anchors (&) and tags (!) are not allowed");
        if (strlen((char *)r->e.data.scalar.value) != r->e.data.scalar.length)
            return BAD(r, n->line, "含有零字节", "contains a NUL");
        n->text = arena_dupn(c->mem, (char *)r->e.data.scalar.value, r->e.data.scalar.length);
        n->quoted = r->e.data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
        return 0;
    case YAML_SEQUENCE_START_EVENT:
        if (r->e.data.sequence_start.anchor || r->e.data.sequence_start.tag)
            return BAD(r, n->line, "不支持锚点 & 和标签 !", "anchors (&) and tags (!) are not allowed");
        n->kind = N_LIST;
        return read_list(r, depth, n);
    case YAML_MAPPING_START_EVENT:
        if (r->e.data.mapping_start.anchor || r->e.data.mapping_start.tag)
            return BAD(r, n->line, "不支持锚点 & 和标签 !", "anchors (&) and tags (!) are not allowed");
        n->kind = N_MAP;
        return read_map(r, depth, n);
    default:
        return BAD(r, n->line, "文件为空", "the file is empty");
    }
}

static int line_of_bad_byte(const char *bytes, size_t n) {
    int line = 1;
    for (size_t at = 0; at < n;) {
        size_t end = at;
        while (end < n && bytes[end] != '\n')
            end++;
        if (!utf8_valid(bytes + at, end - at))
            return line;
        line++;
        at = end + 1;
    }
    return line;
}

int spec_text(struct ctx *c, const char *file, const char *bytes, size_t n) {
    const char *nul = memchr(bytes, 0, n);
    if (!utf8_valid(bytes, n))
        return fail(c, E_MODEL, T("%s:%d: 不是有效的 UTF-8：请用 UTF-8 编码另存", "%s:%d: not valid UTF-8: save it as UTF-8"), file, line_of_bad_byte(bytes, n));
    return nul ? fail(c, E_MODEL, T("%s:%d: 含有零字节", "%s:%d: contains a NUL"), file, str_line(bytes, nul)) : 0;
}

/* libyaml would also take UTF-16 by its mark; we do not. */
int spec_yaml(struct ctx *c, const char *file, const char *bytes, size_t n, struct node **ret_root) {
    AUTO(reader_close) struct reader r = {.c = c, .file = file};
    struct node *root;
    if (!yaml_parser_initialize(&r.p))
        return fail(c, E_LIMIT, "%s: libyaml", file);
    if (n > LIMIT_MODEL_BYTES)
        return BAD(&r, 1, "文件超过%d字节", "the file is longer than %d bytes", LIMIT_MODEL_BYTES);
    TRY(spec_text(c, file, bytes, n));
    yaml_parser_set_input_string(&r.p, (const unsigned char *)bytes, n);
    yaml_parser_set_encoding(&r.p, YAML_UTF8_ENCODING);
    do
        TRY(next(&r));
    while (r.e.type == YAML_STREAM_START_EVENT || r.e.type == YAML_DOCUMENT_START_EVENT);
    TRY(read_node(&r, 0, &root));
    do
        TRY(next(&r));
    while (r.e.type == YAML_DOCUMENT_END_EVENT);
    if (r.e.type != YAML_STREAM_END_EVENT)
        return BAD(&r, line_of(&r), "只能有一个文档", "only one document is allowed");
    *ret_root = root;
    return 0;
}

const struct node *node_get(const struct node *map, const char *key) {
    for (int i = 0; map->kind == N_MAP && i < map->n; i++)
        if (str_eq(map->item[i]->key, key))
            return map->item[i];
    return NULL;
}
