#include "probe/gvdb.h"

enum { HEADER = 24, ITEM = 24, DEPTH = 32, ITEMS_MAX = 200000 };
struct gvdb { const unsigned char *p; size_t n, items; uint32_t n_items; };

static uint32_t u32(const struct gvdb *g, size_t at) {
    const unsigned char *p = g->p + at;
    return at + 4 > g->n ? 0 : (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

/* The root table: bloom words, buckets, items. */
static bool open_table(struct gvdb *g) {
    size_t start = u32(g, 16), end = u32(g, 20);
    if (g->n < HEADER || memcmp(g->p, "GVariant", 8) != 0 || start > end || end > g->n || end - start < 8)
        return false;
    size_t head = 8 + 4 * (size_t)(u32(g, start) & ((1u << 27) - 1)) + 4 * (size_t)u32(g, start + 4);
    if (head > end - start)
        return false;
    g->items = start + head;
    g->n_items = (uint32_t)((end - g->items) / ITEM);
    return g->n_items <= ITEMS_MAX;
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

/* A serialized variant: child, NUL, type. */
static bool integer(const unsigned char *v, size_t n, int64_t *ret) {
    if (n < 3 || v[n - 2])
        return false;
    size_t size = n - 2, want = strchr("by", v[n - 1]) ? 1 : strchr("nq", v[n - 1]) ? 2 : strchr("iu", v[n - 1]) ? 4 : strchr("xt", v[n - 1]) ? 8 : 0;
    uint64_t u = 0;
    if (!v[n - 1] || !want || size != want)
        return false;
    for (size_t i = want; i-- > 0;)
        u = u << 8 | v[i];
    *ret = v[n - 1] == 'i' ? (int32_t)u : v[n - 1] == 'n' ? (int16_t)u : (int64_t)u;
    return true;
}

bool gvdb_integer(const char *bytes, size_t n, const char *path, int64_t *ret_v, bool *ret_bad) {
    struct gvdb g = {.p = (const unsigned char *)bytes, .n = n};
    *ret_bad = !open_table(&g);
    for (uint32_t i = 0; !*ret_bad && i < g.n_items; i++) {
        size_t at = g.items + (size_t)i * ITEM, start = u32(&g, at + 16), end = u32(&g, at + 20);
        if (g.p[at + 14] != 'v' || !called(&g, i, path, strlen(path), 0))
            continue;
        *ret_bad = start > end || end > n;
        return !*ret_bad && integer(g.p + start, end - start, ret_v);
    }
    return false;
}
