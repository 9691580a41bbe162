/* The log is written in few long pieces instead of many short ones.
 *
 * The engine writes each page to its log by two calls, its head of 24 bytes and the page: some 140 a group of actions, a tenth of the writer's
 * time. This layer over the system's own file functions keeps in memory what belongs side by side, until the engine writes elsewhere or syncs.
 * Nobody misses it meanwhile: with synchronous=FULL a commit syncs the log before other connections are told of its pages, and this connection reads
 * what it wrote from here. A full disk is noticed by a later write or the sync: after either the engine can only undo the whole transaction, of which
 * nothing was told yet; so what could not be written is dropped.
 *
 * The sync at the end of a commit may be left to another thread (flush.c): then the pages are with the system, and the disk is asked later. The sync behind a
 * new head of the log is not: pages written over old ones before their head is on the disk could be taken for something else. */
#include "db/internal.h"

enum { HEAD_BYTES = 32, PIECE_BYTES = 120 << 10 };   /* the system layer of the engine takes less than 128 KiB at once */

struct gather {
    sqlite3_file base;
    char *bytes;                    /* PIECE_BYTES; NULL before the first write */
    int n;                          /* of these wait, to be written at `from` */
    sqlite3_int64 from;
    bool defer, owed, headed;       /* the next sync is left to others; was left; a head was written since the last one */
    _Alignas(8) char under[];       /* the file of the layer below; the engine promises 8 */
};

static sqlite3_vfs *below;

static sqlite3_file *under(sqlite3_file *f) {
    return (sqlite3_file *)((struct gather *)f)->under;
}

static int put_out(sqlite3_file *f) {
    struct gather *g = (struct gather *)f;
    int rc = g->n ? under(f)->pMethods->xWrite(under(f), g->bytes, g->n, g->from) : SQLITE_OK;
    g->n = 0;
    return rc;
}

static int g_close(sqlite3_file *f) {
    put_out(f);
    sqlite3_free(((struct gather *)f)->bytes);
    return under(f)->pMethods->xClose(under(f));
}

static int g_read(sqlite3_file *f, void *to, int n, sqlite3_int64 at) {
    struct gather *g = (struct gather *)f;
    int rc = SQLITE_OK;
    if (at >= g->from && at + n <= g->from + g->n) {
        memcpy(to, g->bytes + (at - g->from), (size_t)n);
        return SQLITE_OK;
    }
    if (at < g->from + g->n && at + n > g->from)
        rc = put_out(f);
    return rc ? rc : under(f)->pMethods->xRead(under(f), to, n, at);
}

static int g_write(sqlite3_file *f, const void *bytes, int n, sqlite3_int64 at) {
    struct gather *g = (struct gather *)f;
    g->headed = g->headed || at < HEAD_BYTES;
    if (g->n && (at != g->from + g->n || n > PIECE_BYTES - g->n)) {
        int rc = put_out(f);
        if (rc)
            return rc;
    }
    if (!g->bytes)
        g->bytes = sqlite3_malloc(PIECE_BYTES);
    if (!g->bytes || n > PIECE_BYTES)
        return under(f)->pMethods->xWrite(under(f), bytes, n, at);
    if (!g->n)
        g->from = at;
    memcpy(g->bytes + g->n, bytes, (size_t)n);
    g->n += n;
    return SQLITE_OK;
}

static int g_truncate(sqlite3_file *f, sqlite3_int64 size) {
    int rc = put_out(f);
    return rc ? rc : under(f)->pMethods->xTruncate(under(f), size);
}

static int g_sync(sqlite3_file *f, int flags) {
    struct gather *g = (struct gather *)f;
    int rc = put_out(f);
    if (rc)
        return rc;
    g->owed = g->defer && !g->headed;
    if (g->owed)
        return SQLITE_OK;
    g->headed = false;
    return under(f)->pMethods->xSync(under(f), flags);
}

static int g_size(sqlite3_file *f, sqlite3_int64 *ret_size) {
    int rc = put_out(f);
    return rc ? rc : under(f)->pMethods->xFileSize(under(f), ret_size);
}

static int g_lock(sqlite3_file *f, int how) {
    return under(f)->pMethods->xLock(under(f), how);
}

static int g_unlock(sqlite3_file *f, int how) {
    return under(f)->pMethods->xUnlock(under(f), how);
}

static int g_reserved(sqlite3_file *f, int *ret_locked) {
    return under(f)->pMethods->xCheckReservedLock(under(f), ret_locked);
}

/* Nothing is put out here: of hints the engine does not look at the answer, and an error must not be missed. */
static int g_control(sqlite3_file *f, int what, void *arg) {
    return under(f)->pMethods->xFileControl(under(f), what, arg);
}

static int g_sector(sqlite3_file *f) {
    return under(f)->pMethods->xSectorSize(under(f));
}

static int g_character(sqlite3_file *f) {
    return under(f)->pMethods->xDeviceCharacteristics(under(f));
}

static const sqlite3_io_methods methods = {1, g_close, g_read, g_write, g_truncate, g_sync, g_size, g_lock, g_unlock, g_reserved, g_control, g_sector, g_character,
                                           NULL, NULL, NULL, NULL, NULL, NULL};

static int g_open(sqlite3_vfs *v, const char *name, sqlite3_file *f, int flags, int *ret_flags) {
    (void)v;
    if (!(flags & SQLITE_OPEN_WAL))
        return below->xOpen(below, name, f, flags, ret_flags);
    struct gather *g = (struct gather *)f;
    *g = (struct gather){.n = 0};
    int rc = below->xOpen(below, name, under(f), flags, ret_flags);
    f->pMethods = under(f)->pMethods ? &methods : NULL;
    return rc;
}

/* The log of a connection, once it has one. */
static struct gather *log_of(sqlite3 *h) {
    sqlite3_file *f = NULL;
    sqlite3_file_control(h, "main", SQLITE_FCNTL_JOURNAL_POINTER, &f);
    return f && f->pMethods == &methods ? (struct gather *)f : NULL;
}

void gather_defer(sqlite3 *h, bool on) {
    struct gather *g = log_of(h);
    if (g)
        g->defer = on;
}

sqlite3_file *gather_owed(sqlite3 *h) {
    struct gather *g = log_of(h);
    bool owed = g && g->owed;
    if (g)
        g->defer = g->owed = false;
    return owed ? &g->base : NULL;
}

int gather_sync(sqlite3_file *f) {
    return under(f)->pMethods->xSync(under(f), SQLITE_SYNC_NORMAL);
}

const char *gather_layer(void) {
    static sqlite3_vfs own;
    if (!below) {
        sqlite3_vfs *system = sqlite3_vfs_find(NULL);
        own = *system;
        own.zName = "gather";
        own.szOsFile = (int)sizeof(struct gather) + system->szOsFile;
        own.xOpen = g_open;
        below = system;
        sqlite3_vfs_register(&own, 0);
    }
    return "gather";
}
