/* Characters by reference, and entities that a document declares itself: <!ENTITY m "机密"> … &m; */
#ifndef SCAN_ENTITY_H
#define SCAN_ENTITY_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { ENTITIES = 64, ENTITY_DEEP = 4, ENTITY_SPEND = 1 << 20 };        /* all that they stand for, in bytes: entities within entities are bombs */
struct entity { const char *name, *value; size_t name_bytes, value_bytes; bool used; };
struct entities { struct entity one[ENTITIES]; int n, deep; size_t spent; };

/* <!DOCTYPE … [ or <!ENTITY name "value"> at p: where what follows begins, NULL when it is neither. The value lies in the document. */
const char *entity_declare(struct entities *s, const char *p, const char *end);
/* The entity that &…; at p names; NULL none, or when all have had their share. *ret_n: bytes of the reference. The caller counts `deep` up while he reads its value. */
const struct entity *entity_at(struct entities *s, const char *p, const char *end, size_t *ret_n);
/* &#26426; &#x673A; &starf; at p, also written twice (&amp;#26426;): bytes taken, 0 when it is no character reference. *ret_cp may be no character (0, a surrogate). */
size_t entity_reference(const char *p, const char *end, uint32_t *ret_cp);
#endif
