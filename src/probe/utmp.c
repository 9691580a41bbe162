#include "probe/utmp.h"

#include <unistd.h>

#include "probe/copy.h"
#include "probe/rotated.h"
#include "probe/sql.gen.h"

static uint32_t le32(const unsigned char *p) { return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0]; }

/* Where a login came from: another machine, not a display (":0"), a console as GDM writes it ("tty2", "login screen"), a window of tmux, or this machine itself. */
static bool elsewhere(const char *host) {
    static const char *const here[] = {"login screen", "tmux(", "screen", "localhost", "127."};
    bool display = *host == ':' && host[1] >= '0' && host[1] <= '9', tty = str_starts(host, "tty") && host[3] >= '0' && host[3] <= '9';
    bool own = !*host || display || tty || str_eq(host, "::1");
    for (size_t i = 0; i < COUNT(here); i++)
        own |= str_starts(host, here[i]);
    return !own;
}

/* Records of one size. The larger ones have 64 bits for the session, the seconds and the microseconds. */
static int records(const char *bytes, size_t n, size_t size, struct utmp_record *out) {
    size_t when = size == UTMP_BYTES ? 340 : 344;
    int bad = n % size != 0;
    for (size_t i = 0; i < n / size; i++) {
        const unsigned char *r = (const unsigned char *)bytes + i * size;
        uint32_t type = (uint32_t)r[0] | (uint32_t)r[1] << 8;
        int64_t at = (int64_t)le32(r + when);
        char host[65] = "";
        memcpy(host, r + 76, sizeof host - 1);
        bool zero = !type && !at, late = size == UTMP_BYTES_64 && le32(r + when + 4);
        out[i] = (struct utmp_record){(int)type, at, elsewhere(host)};
        bad += type > 9 || zero || late;
    }
    return bad;
}

bool utmp_parse(const char *bytes, size_t n, struct utmp_record *out, int *ret_n) {
    int bad = records(bytes, n, UTMP_BYTES, out);
    *ret_n = (int)(n / UTMP_BYTES);
    if (!bad || n < UTMP_BYTES_64)
        return !bad;
    int other = records(bytes, n, UTMP_BYTES_64, out);
    if (other < bad)
        *ret_n = (int)(n / UTMP_BYTES_64);
    else
        records(bytes, n, UTMP_BYTES, out);
    return !(other < bad ? other : bad);
}

/* What a packed log holds, NULL when it is none, and then said to be damaged. */
static const char *unpacked(struct probe *p, const char *path, size_t *ret_n) {
    int n = 0, one = 1, bad = 0, cap = 256 << 10;
    struct stat st;
    gzFile z = log_open(p, path, &st);
    if (!z)
        return NULL;
    char *bytes = arena_alloc(p->c->mem, (size_t)cap);
    while ((one = gzread(z, bytes + n, (unsigned)(cap - n))) > 0) {
        n += one;
        if (n == cap && cap < TEXT_MAX) {
            char *more = arena_alloc(p->c->mem, 2 * (size_t)cap);
            memcpy(more, bytes, (size_t)n);
            bytes = more;
            cap *= 2;
        }
        if (n == cap)
            break;
    }
    gzerror(z, &bad);
    bool whole = one == 0 && !bad && !gzdirect(z);
    gzclose_r(z);
    *ret_n = (size_t)n;
    if (!whole)
        probe_damaged(p, path);
    return whole ? bytes : NULL;
}

const struct utmp_record *utmp_read(struct probe *p, const char *path, int *ret_n) {
    size_t n = 0;
    const char *bytes = str_ends(path, ".gz") ? unpacked(p, path, &n) : probe_text(p, path, TEXT_MAX, &n);
    struct utmp_record *r = NEWN(p->c, struct utmp_record, n / UTMP_BYTES + 1);
    *ret_n = 0;
    if (!bytes)
        return NULL;
    if (!utmp_parse(bytes, n, r, ret_n))
        probe_damaged(p, path);
    return r;
}

static int rows(struct ctx *c, struct db *db, struct utmp_record *r, int max, int *ret_n) {
    enum { BOOT = 1, USER = 3 };                   /* what wtmpdb calls them */
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_PROBE_WTMPDB, &s));
    while ((rc = db_next(c, &s)) > 0 && *ret_n < max) {
        int64_t type = db_i64(&s, 0);
        const char *host = db_peek(&s, 2, NULL);
        r[(*ret_n)++] = (struct utmp_record){type == BOOT ? UTMP_BOOT : type == USER ? UTMP_LOGIN : 0, db_i64(&s, 1) / 1000000, type == USER && elsewhere(host ? host : "")};
    }
    return rc < 0 ? rc : 0;
}

const struct utmp_record *wtmpdb_read(struct probe *p, const char *path, int *ret_n) {
    enum { RECORDS = 100000, COPY_MAX = 64 << 20, READ_MS = 400 };
    struct ctx *c = p->c;
    struct db *db;
    int fd = probe_source(p, path);
    struct utmp_record *r = NEWN(c, struct utmp_record, fd < 0 ? 1 : RECORDS);
    *ret_n = 0;
    if (fd < 0)
        return r;
    int rc = probe_db(p, fd, path, COPY_MAX, READ_MS, &db);
    if (rc >= 0) {
        rc = rows(c, db, r, RECORDS, ret_n);
        db_close(db);
    }
    if (rc < 0)
        probe_damaged(p, path);
    p->n_capped += *ret_n == RECORDS;
    c->err = (struct err){0};
    close(fd);
    return r;
}
