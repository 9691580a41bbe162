/* Arena memory: allocated by bumping, freed all at once. The only caller of malloc/free. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H
#include <stddef.h>
#include "base/ctx.h"

struct arena;
struct arena_mark { void *block; size_t used; };

/* Memory that ends all at once. */
struct arena *arena_open(void);
/* One whose first block has room for so many bytes: for what is kept long. */
struct arena *arena_open_sized(size_t n_bytes);
void arena_close(struct arena *a);
/* Zeroed memory aligned to 16; never NULL (out of memory ends the program: our ceiling was wrong). */
void *arena_alloc(struct arena *a, size_t n_bytes);
void *arena_raw(struct arena *a, size_t n_bytes);             /* not zeroed: room that is not written to costs no memory */
/* The same for a size that comes from input: E_LIMIT above `max_bytes`. */
int arena_try(struct ctx *c, size_t n_bytes, size_t max_bytes, void **ret_p);
char *arena_dup(struct arena *a, const char *s);
char *arena_dupn(struct arena *a, const char *s, size_t n_bytes);
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
/* Remembers the place / frees everything allocated since. For loops over millions of rows. */
struct arena_mark arena_mark(struct arena *a);
void arena_release(struct arena *a, struct arena_mark m);
size_t arena_bytes(const struct arena *a);      /* for tests */

/* `v`, an array of n elements of `size` bytes, with room for one more: as it is, or copied into one twice as large (`least` elements at first).
 * The old one stays in the arena until that goes. */
void *arena_grow(struct arena *a, void *v, int n, int *cap, size_t size, int least);

#define GROW(c, v, n, cap, least) ((v) = arena_grow((c)->mem, (v), (n), &(cap), sizeof *(v), (least)))
#define NEW(c, type) ((type *)arena_alloc((c)->mem, sizeof(type)))
#define NEWN(c, type, n) ((type *)arena_alloc((c)->mem, sizeof(type) * (size_t)(n)))
#endif
