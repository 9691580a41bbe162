#include "base/arena.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"

/* AddressSanitizer is told what nobody has asked for, or has no more: bytes behind each piece, the rest of a block, what was released. */
#if defined(__has_feature)
#define ASAN __has_feature(address_sanitizer)
#elif defined(__SANITIZE_ADDRESS__)
#define ASAN 1
#endif
#if ASAN
#include <sanitizer/asan_interface.h>
enum { FENCE = 16, SPARE_BLOCKS = 0 };
#else
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
enum { FENCE = 0, SPARE_BLOCKS = 48 };
#endif

struct block {
    struct block *before;
    size_t size, used;
    _Alignas(16) unsigned char bytes[];
};

struct arena { struct block *top; size_t total; };

enum { BLOCK_BYTES = 64 << 10 };

static void *must(void *p, size_t n) {
    if (!p) {
        fprintf(stderr, "shenzhi: out of memory (%zu bytes)\n", n);
        abort();
    }
    return p;
}

/* Blocks of the usual size that were given back: each request takes some and returns them, and for the allocator of the system a free
 * of this size means tidying up. */
static struct { pthread_mutex_t lock; struct block *first; int n; } spare = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* Not waited for: whoever finds it locked (by another thread, or by a fork) asks the system. */
static bool spare_lock(void) {
    return pthread_mutex_trylock(&spare.lock) == 0;
}

static struct block *block_take(void) {
    struct block *b = NULL;
    if (!spare_lock())
        return NULL;
    if (spare.n) {
        b = spare.first;
        spare.first = b->before;
        spare.n--;
    }
    pthread_mutex_unlock(&spare.lock);
    return b;
}

static void block_give(struct block *b) {
    ASAN_UNPOISON_MEMORY_REGION(b->bytes, b->size);
    if (b->size == BLOCK_BYTES && spare_lock()) {
        bool keep = spare.n < SPARE_BLOCKS;
        if (keep) {
            b->before = spare.first;
            spare.first = b;
            spare.n++;
        }
        pthread_mutex_unlock(&spare.lock);
        if (keep)
            return;
    }
    free(b);
}

static struct block *block_new(struct arena *a, size_t size) {
    struct block *b = size == BLOCK_BYTES ? block_take() : NULL;
    if (!b)
        b = must(malloc(sizeof *b + size), size);
    b->before = a->top;
    b->size = size;
    b->used = 0;
    a->top = b;
    a->total += size;
    ASAN_POISON_MEMORY_REGION(b->bytes, size);
    return b;
}

static struct block *block_add(struct arena *a, size_t n_bytes) {
    return block_new(a, n_bytes > BLOCK_BYTES ? n_bytes : BLOCK_BYTES);
}

struct arena *arena_open(void) {
    return arena_open_sized(BLOCK_BYTES);
}

struct arena *arena_open_sized(size_t n_bytes) {
    struct arena *a = must(calloc(1, sizeof *a), sizeof *a);
    block_new(a, n_bytes);
    return a;
}

void arena_close(struct arena *a) {
    if (!a)
        return;
    for (struct block *b = a->top, *next; b; b = next) {
        next = b->before;
        block_give(b);
    }
    free(a);
}

void *arena_raw(struct arena *a, size_t n_bytes) {
    size_t n = ((n_bytes + 15) & ~(size_t)15) + FENCE;
    struct block *b = a->top;
    if (b->size - b->used < n)
        b = block_add(a, n);
    void *p = b->bytes + b->used;
    b->used += n;
    ASAN_UNPOISON_MEMORY_REGION(p, n_bytes);
    return p;
}

void *arena_alloc(struct arena *a, size_t n_bytes) {
    return memset(arena_raw(a, n_bytes), 0, n_bytes);
}

int arena_try(struct ctx *c, size_t n_bytes, size_t max_bytes, void **ret_p) {
    if (n_bytes > max_bytes)
        return fail(c, E_LIMIT, T("需要%zu字节，上限是%zu", "%zu bytes wanted, the limit is %zu"), n_bytes, max_bytes);
    *ret_p = arena_alloc(c->mem, n_bytes);
    return 0;
}

char *arena_dupn(struct arena *a, const char *s, size_t n_bytes) {
    char *p = arena_alloc(a, n_bytes + 1);
    memcpy(p, s, n_bytes);
    return p;
}

void *arena_grow(struct arena *a, void *v, int n, int *cap, size_t size, int least) {
    if (n < *cap)
        return v;
    *cap = *cap ? *cap * 2 : least;
    void *more = arena_alloc(a, size * (size_t)*cap);
    if (n)
        memcpy(more, v, size * (size_t)n);
    return more;
}

char *arena_dup(struct arena *a, const char *s) {
    return s ? arena_dupn(a, s, strlen(s)) : NULL;
}

char *arena_printf(struct arena *a, const char *fmt, ...) {
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    char *p = arena_alloc(a, (size_t)(n < 0 ? 0 : n) + 1);
    vsnprintf(p, (size_t)n + 1, fmt, again);
    va_end(again);
    return p;
}

struct arena_mark arena_mark(struct arena *a) {
    return (struct arena_mark){a->top, a->top->used};
}

/* With a zero mark everything goes but the first block. */
void arena_release(struct arena *a, struct arena_mark m) {
    while (a->top != m.block && a->top->before) {
        struct block *b = a->top;
        a->top = b->before;
        a->total -= b->size;
        block_give(b);
    }
    a->top->used = m.used;
    ASAN_POISON_MEMORY_REGION(a->top->bytes + m.used, a->top->size - m.used);
}

size_t arena_bytes(const struct arena *a) {
    return a->total;
}
