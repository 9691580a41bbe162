/* The parent's side: workers, what each has in hand, deadlines, and what becomes of a file whose worker dies.
 *
 * Memory is a promise: LIMIT_SCAN_ALL_MIB is shared out among the workers by rlimit. A file that needs more kills its worker, waits, and is
 * tried once more by one worker that has LIMIT_SCAN_ALONE_MIB and no other beside it; what it told before is not told twice.
 * A file that is given up is unreadable; its bytes are looked at as they are, which no format can hinder. */
#ifndef SCAN_POOL_H
#define SCAN_POOL_H
#include "os/os.h"
#include "match/dict.h"
#include "scan/scan.h"

enum { POOL_DEPTH = 4, POOL_WORKERS = 10, POOL_NAME = 256, POOL_PATH = 4352 };      /* WORKERS: each has then 12 MiB */

struct pool_task { uint64_t id; int64_t size; int32_t sparse, plain; char name[POOL_NAME]; };    /* parent -> worker, with the descriptor (a folder, of size -1, has none); plain: its bytes as they are, no format is asked */
struct pool_done { uint64_t what, id, pictures; };                                       /* worker -> parent, before records: 'H' more to come, 'D' the file is done, with so many pictures not read */

struct pool_file { struct pool_task task; int fd, told, before; char path[POOL_PATH]; };      /* its records that came, those of them that an earlier try reported */
struct pool_slot {
    struct os_worker w;
    struct pool_file file[POOL_DEPTH];   /* oldest first */
    int n;
    int64_t since_ms, cpu_ms;            /* when the oldest was begun */
    int served;
};
struct pool {
    struct ctx *c;
    const struct scan_options *o;
    const struct scan_dict *d;
    struct pool_slot *slot;
    int n_slots;
    struct pool_file *heavy;             /* whose worker died, perhaps of its share of the memory: tried again with no other beside */
    int n_heavy, heavy_max, unsafe;
    bool alone;
    uint64_t next_id;
    int64_t hits, unreadable, pictures, files, bytes;
};

/* Starts the sandboxed workers of a scan; pool_close ends them. */
int pool_open(struct ctx *c, const struct scan_options *o, const struct scan_dict *d, struct pool *p);
/* Takes the descriptor, -1 of a folder; waits while all workers have their hands full. */
int pool_put(struct pool *p, int fd, int64_t size, bool sparse, const char *path);
/* Waits for what is in hand, then for what had to wait to be alone. */
int pool_drain(struct pool *p);
void pool_close(struct pool *p);
/* A hit of the parent's own: a file that could not be opened. */
void pool_unreadable(struct pool *p, const char *path, const char *reason);

/* The worker's side (scan/worker.c). Once, before any is started: libraries read their settings while they can, and no worker does it again. */
void worker_prepare(const struct scan_options *o);
/* Runs in the sandbox until the socket ends. */
void worker_body(void *pool, int sock);
#endif
