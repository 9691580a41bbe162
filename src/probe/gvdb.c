#include "probe/gvdb.h"

enum { HEADER = 24, ITEM = 24, DEPTH = 32, ITEMS_MAX = 200000 };

static uint32_t u32(const struct gvdb *g, size_t at) {
    const unsigned char *p = g->p + at;
    return at + 4 > g->n ? 0 : (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

/* A table: bloom words, buckets, items. */
static bool table_at(struct gvdb *g, size_t start, size_t end) {
    if (start > end || end > g->n || end - start < 8)
        return false;
    size_t head = 8 + 4 * (size_t)(u32(g, start) & ((1u << 27) - 1)) + 4 * (size_t)u32(g, start + 4);
    if (head > end - start)
        return false;
    g->items = start + head;
    g->n_items = (uint32_t)((end - g->items) / ITEM);
    return g->n_items <= ITEMS_MAX;
}

/* Keys and contents of all items lie inside: of a file cut short the last ones do not. */
static bool complete(const struct gvdb *g) {
    for (uint32_t i = 0; i < g->n_items; i++) {
        size_t at = g->items + (size_t)i * ITEM, key = u32(g, at + 8), n = (size_t)g->p[at + 12] | (size_t)g->p[at + 13] << 8;
        if (key > g->n || n > g->n - key || u32(g, at + 20) > g->n)
            return false;
    }
    return true;
}

bool gvdb_open(const char *bytes, size_t n, struct gvdb *ret_g) {
    struct gvdb g = {.p = (const unsigned char *)bytes, .n = n};
    if (n < HEADER || memcmp(bytes, "GVariant", 8) != 0 || !table_at(&g, u32(&g, 16), u32(&g, 20)) || !complete(&g))
        return false;
    *ret_g = g;
    return true;
}

/* Whether item i is called `path`; its key is the tail, its parent's the head. */
static bool called(const struct gvdb *g, uint32_t i, const char *path, size_t len, int depth) {
    size_t at = g->items + (size_t)i * ITEM, key = u32(g, at + 8), n = (size_t)g->p[at + 12] | (size_t)g->p[at + 13] << 8;
    uint32_t parent = u32(g, at + 4);
    if (depth > DEPTH || key > g->n || n > g->n - key || n > len || memcmp(g->p + key, path + len - n, n) != 0)
        return false;
    if (parent == UINT32_MAX)
        return n == len;
    return parent < g->n_items && called(g, parent, path, len - n, depth + 1);
}

/* Where the content of the item of that name and type stands. */
static bool item(const struct gvdb *g, const char *path, char type, size_t *ret_start, size_t *ret_end) {
    for (uint32_t i = 0; i < g->n_items; i++) {
        size_t at = g->items + (size_t)i * ITEM;
        if (g->p[at + 14] != (unsigned char)type || !called(g, i, path, strlen(path), 0))
            continue;
        *ret_start = u32(g, at + 16);
        *ret_end = u32(g, at + 20);
        return true;
    }
    return false;
}

bool gvdb_table(const struct gvdb *g, const char *name, struct gvdb *ret_g) {
    struct gvdb t = *g;
    size_t start, end;
    if (!item(g, name, 'H', &start, &end) || !table_at(&t, start, end))
        return false;
    *ret_g = t;
    return true;
}

bool gvdb_has(const struct gvdb *g, const char *path) {
    size_t start, end;
    return item(g, path, 'v', &start, &end);
}

/* Where the type of a serialized variant begins (child, NUL, type); 0: none. */
static size_t type_of(const unsigned char *v, size_t n) {
    size_t mark = n;
    while (mark > 0 && v[mark - 1])
        mark--;
    return mark == n ? 0 : mark;
}

static enum gvdb_found integer(const unsigned char *v, size_t n, int64_t *ret) {
    size_t mark = type_of(v, n);
    if (!mark)
        return GVDB_NONE;
    const char *type = (const char *)v + mark;
    bool tuple = *type == '(';
    char kind = tuple && n - mark > 1 ? type[1] : *type;
    size_t size = mark - 1, want = strchr("by", kind) ? 1 : strchr("nq", kind) ? 2 : strchr("iu", kind) ? 4 : strchr("xt", kind) ? 8 : 0;
    uint64_t u = 0;
    if (tuple && memmem(type, n - mark, "a{sv}", 5))
        return GVDB_DESKTOP;
    if (!want || (tuple ? size < want : size != want || n - mark != 1))
        return GVDB_NONE;
    for (size_t i = want; i-- > 0;)
        u = u << 8 | v[i];
    *ret = kind == 'i' ? (int32_t)u : kind == 'n' ? (int16_t)u : (int64_t)u;
    return GVDB_VALUE;
}

enum gvdb_found gvdb_integer(const struct gvdb *g, const char *path, int64_t *ret_v) {
    size_t start, end;
    if (!item(g, path, 'v', &start, &end))
        return GVDB_NONE;
    return start > end || end > g->n ? GVDB_BAD : integer(g->p + start, end - start, ret_v);
}

const char *gvdb_text(const struct gvdb *g, const char *path) {
    size_t start, end;
    if (!item(g, path, 'v', &start, &end) || start > end || end > g->n)
        return NULL;
    const unsigned char *v = g->p + start;
    size_t mark = type_of(v, end - start), first = mark && v[mark] == '(';
    return mark && mark + first < end - start && v[mark + first] == 's' && memchr(v, 0, mark) ? (const char *)v : NULL;
}
