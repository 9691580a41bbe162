#include "base/map.h"

#include <string.h>

#include "base/str.h"

struct map_slot { const char *key; const void *value; };

static struct map_slot *find(const struct map *m, const char *key) {
    size_t i = hash_fnv(key, strlen(key)) & (m->cap - 1);
    while (m->slot[i].key && strcmp(m->slot[i].key, key) != 0)
        i = (i + 1) & (m->cap - 1);
    return &m->slot[i];
}

static void grow(struct ctx *c, struct map *m) {
    struct map old = *m;
    m->cap = old.cap ? old.cap * 2 : 16;
    m->slot = NEWN(c, struct map_slot, m->cap);
    for (size_t i = 0; i < old.cap; i++)
        if (old.slot[i].key)
            *find(m, old.slot[i].key) = old.slot[i];
}

void map_put(struct ctx *c, struct map *m, const char *key, const void *value) {
    if (m->n * 4 >= m->cap * 3)
        grow(c, m);
    struct map_slot *s = find(m, key);
    m->n += !s->key;
    *s = (struct map_slot){key, value};
}

void *map_get(const struct map *m, const char *key) {
    return m->cap && key ? (void *)find(m, key)->value : NULL;
}
