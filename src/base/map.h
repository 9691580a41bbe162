/* Map from text to pointer, in an arena; insertion only. */
#ifndef BASE_MAP_H
#define BASE_MAP_H
#include "base/arena.h"

struct map { struct map_slot *slot; size_t n, cap; };
void map_put(struct ctx *c, struct map *m, const char *key, const void *value);  /* key kept, not copied */
void *map_get(const struct map *m, const char *key);   /* NULL: not there */
#endif
