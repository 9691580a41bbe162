/* A foreign database read from a private copy in memory: file and WAL are copied into memory files, and a small VFS lays the
 * committed frames of the WAL over the file. Nothing of SQLite's own (locks, -shm, journals) touches the original. */
#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/bytes.h"
#include "db/internal.h"

enum { CHUNK = 64 << 10, PAGES_MAX = 4 << 20 };

struct copy { int db, wal; int64_t bytes; uint32_t page, n_pages, *frame; };   /* frame[pgno]: 1 + number of its newest frame */
struct copy_file { sqlite3_file base; struct copy *k; };

static _Thread_local struct copy *opening;

static bool pull(int fd, void *out, size_t n, int64_t at) {
    char *o = out;
    while (n) {
        ssize_t r = pread(fd, o, n, (off_t)at);
        if (r < 0 && errno == EINTR)
            continue;
        if (r <= 0)
            return false;
        o += r;
        at += r;
        n -= (size_t)r;
    }
    return true;
}

static void checksum(const unsigned char *p, size_t n, bool big, uint32_t s[2]) {
    for (size_t i = 0; i + 8 <= n; i += 8) {
        s[0] += (big ? b32(p + i) : u32(p + i)) + s[1];
        s[1] += (big ? b32(p + i + 4) : u32(p + i + 4)) + s[0];
    }
}

/* Which frames are committed: salts and running checksum as the file format says. What follows a bad frame is not there. */
static void wal_read(struct ctx *c, struct copy *k, int64_t wal_bytes) {
    unsigned char h[32];
    if (wal_bytes < 32 || !pull(k->wal, h, 32, 0) || (b32(h) & ~1u) != 0x377f0682)
        return;
    bool big = b32(h) & 1;
    uint32_t page = b32(h + 8), sum[2] = {0, 0};
    checksum(h, 24, big, sum);
    if (page < 512 || page > 65536 || page & (page - 1) || sum[0] != b32(h + 24) || sum[1] != b32(h + 28))
        return;
    int64_t n_frames = (wal_bytes - 32) / (24 + (int64_t)page);
    unsigned char *f = arena_alloc(c->mem, 24 + page);
    uint32_t *seen = NEWN(c, uint32_t, n_frames + 1), top = 0;
    int64_t good = 0, at = 32;
    for (int64_t i = 0; i < n_frames; i++, at += 24 + (int64_t)page) {
        if (!pull(k->wal, f, 24 + page, at) || memcmp(f + 8, h + 16, 8) != 0)
            break;
        checksum(f, 8, big, sum);
        checksum(f + 24, page, big, sum);
        if (sum[0] != b32(f + 16) || sum[1] != b32(f + 20) || !b32(f) || b32(f) > PAGES_MAX)
            break;
        seen[i] = b32(f);
        if (b32(f + 4)) {
            good = i + 1;
            top = b32(f + 4);
        }
    }
    if (!good || top > PAGES_MAX)
        return;
    k->page = page;
    k->n_pages = top;
    k->bytes = (int64_t)top * page;
    k->frame = NEWN(c, uint32_t, top + 1);
    for (int64_t i = 0; i < good; i++)
        if (seen[i] <= top)
            k->frame[seen[i]] = (uint32_t)i + 1;
}

static int x_close(sqlite3_file *f) { (void)f; return SQLITE_OK; }
static int x_write(sqlite3_file *f, const void *p, int n, sqlite3_int64 at) { (void)f, (void)p, (void)n, (void)at; return SQLITE_READONLY; }
static int x_truncate(sqlite3_file *f, sqlite3_int64 n) { (void)f, (void)n; return SQLITE_READONLY; }
static int x_sync(sqlite3_file *f, int flags) { (void)f, (void)flags; return SQLITE_OK; }
static int x_lock(sqlite3_file *f, int level) { (void)f, (void)level; return SQLITE_OK; }
static int x_reserved(sqlite3_file *f, int *out) { (void)f; *out = 0; return SQLITE_OK; }
static int x_control(sqlite3_file *f, int op, void *arg) { (void)f, (void)op, (void)arg; return SQLITE_NOTFOUND; }
static int x_sector(sqlite3_file *f) { (void)f; return 512; }
static int x_device(sqlite3_file *f) { (void)f; return SQLITE_IOCAP_IMMUTABLE; }

static int x_size(sqlite3_file *f, sqlite3_int64 *out) {
    *out = ((struct copy_file *)f)->k->bytes;
    return SQLITE_OK;
}

/* Bytes of one page, from the WAL or the file; the header says "no WAL", since it has been laid over already. */
static int x_read(sqlite3_file *file, void *out, int n, sqlite3_int64 at) {
    struct copy *k = ((struct copy_file *)file)->k;
    unsigned char *o = out;
    int64_t start = at;
    memset(out, 0, (size_t)n);
    for (int left = n; left > 0;) {
        int64_t step = k->page ? (int64_t)k->page - at % k->page : left, from = at;
        uint32_t pg = k->page ? (uint32_t)(at / k->page) + 1 : 0, frame = k->frame && pg <= k->n_pages ? k->frame[pg] : 0;
        step = step < left ? step : left;
        if (at >= k->bytes)
            return SQLITE_IOERR_SHORT_READ;
        if (frame)
            from = 32 + (int64_t)(frame - 1) * (24 + (int64_t)k->page) + 24 + at % k->page;
        int64_t have = frame ? step : k->bytes - at < step ? k->bytes - at : step;
        if (!pull(frame ? k->wal : k->db, o, (size_t)have, from))
            return SQLITE_IOERR_READ;
        if (have < step)
            return SQLITE_IOERR_SHORT_READ;
        o += step;
        at += step;
        left -= (int)step;
    }
    for (int64_t i = 18; i <= 19; i++)
        if (i >= start && i < start + n && ((unsigned char *)out)[i - start] == 2)
            ((unsigned char *)out)[i - start] = 1;
    return SQLITE_OK;
}

static int x_open(sqlite3_vfs *v, const char *name, sqlite3_file *file, int flags, int *ret_flags) {
    static const sqlite3_io_methods methods = {.iVersion = 1, .xClose = x_close, .xRead = x_read, .xWrite = x_write, .xTruncate = x_truncate, .xSync = x_sync, .xFileSize = x_size,
                                               .xLock = x_lock, .xUnlock = x_lock, .xCheckReservedLock = x_reserved, .xFileControl = x_control, .xSectorSize = x_sector,
                                               .xDeviceCharacteristics = x_device};
    (void)v, (void)name;
    file->pMethods = NULL;
    if (!(flags & SQLITE_OPEN_MAIN_DB) || !opening)
        return SQLITE_CANTOPEN;                    /* no temporary file, no journal */
    file->pMethods = &methods;
    ((struct copy_file *)file)->k = opening;
    if (ret_flags)
        *ret_flags = SQLITE_OPEN_READONLY;
    return SQLITE_OK;
}

static int x_access(sqlite3_vfs *v, const char *name, int flags, int *out) { (void)v, (void)name, (void)flags; *out = 0; return SQLITE_OK; }

static int x_path(sqlite3_vfs *v, const char *name, int n, char *out) {
    (void)v;
    return snprintf(out, (size_t)n, "%s", name) < n ? SQLITE_OK : SQLITE_CANTOPEN;
}

static const char *vfs_name(void) {
    static sqlite3_vfs v;
    if (!v.zName) {
        v = *sqlite3_vfs_find(NULL);
        v.pNext = NULL;
        v.szOsFile = sizeof(struct copy_file);
        v.xOpen = x_open;
        v.xAccess = x_access;
        v.xFullPathname = x_path;
        v.zName = "shenzhi-copy";
        sqlite3_vfs_register(&v, 0);
    }
    return v.zName;
}

static int into_memory(struct ctx *c, int fd, int64_t max, int *ret_fd, int64_t *ret_n) {
    char *buf = arena_alloc(c->mem, CHUNK);
    int to = memfd_create("copy", MFD_CLOEXEC);
    int64_t n = 0;
    if (to < 0)
        return fail(c, E_IO, "memfd: %s", strerror(errno));
    for (;;) {
        ssize_t r = pread(fd, buf, CHUNK, (off_t)n);
        if (r < 0 && errno == EINTR)
            continue;
        if (r <= 0 || n + r > max || write(to, buf, (size_t)r) != r) {
            if (r == 0)
                break;
            close(to);
            return n + r > max ? fail(c, E_LIMIT, T("数据库超过%" PRId64 "字节", "the database has more than %" PRId64 " bytes"), max) : fail(c, E_IO, "copy: %s", strerror(errno));
        }
        n += r;
    }
    *ret_fd = to;
    *ret_n = n;
    return 0;
}

static void copy_close(void *arg) {
    struct copy *k = arg;
    close(k->db);
    if (k->wal >= 0)
        close(k->wal);
}

int db_open_copy(struct ctx *c, int db_fd, int wal_fd, int64_t max_bytes, struct db **ret_db) {
    struct arena *mem = arena_open();
    struct ctx own = *c;
    own.mem = mem;
    struct db *db = arena_alloc(mem, sizeof *db);
    struct copy *k = arena_alloc(mem, sizeof *k);
    int64_t wal_bytes = 0;
    db->mem = mem;
    k->db = k->wal = -1;
    int rc = into_memory(&own, db_fd, max_bytes, &k->db, &k->bytes);
    if (rc >= 0 && wal_fd >= 0)
        rc = into_memory(&own, wal_fd, max_bytes, &k->wal, &wal_bytes);
    if (rc < 0) {
        c->err = own.err;
        copy_close(k);
        db_close(db);
        return rc;
    }
    db->on_close = copy_close;
    db->on_close_arg = k;
    if (k->wal >= 0)
        wal_read(&own, k, wal_bytes);
    opening = k;
    rc = sqlite3_open_v2("copy", &db->h, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, vfs_name());
    opening = NULL;
    if (rc != SQLITE_OK || sqlite3_exec(db->h, "PRAGMA cell_size_check=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-1000; PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF", NULL, NULL, NULL)) {
        rc = fail(c, E_SYNTAX, T("不是数据库或已损坏：%s", "not a database, or damaged: %s"), sqlite3_errmsg(db->h));
        db_close(db);
        return rc;
    }
    sqlite3_extended_result_codes(db->h, 1);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    *ret_db = db;
    return 0;
}
