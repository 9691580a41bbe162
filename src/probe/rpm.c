#include "probe/rpm.h"

#include "probe/sql.gen.h"

enum { TAG_NAME = 1000, TAG_VERSION = 1001, TYPE_STRING = 6, ENTRIES = 100000 };

static uint32_t be32(const unsigned char *p) { return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]; }

const char *rpm_string(const unsigned char *b, size_t n, uint32_t tag) {
    if (n < 8)
        return NULL;
    size_t n_index = be32(b), n_data = be32(b + 4);
    if (n_index > ENTRIES || n_data > n || 8 + 16 * n_index > n - n_data)
        return NULL;
    const unsigned char *data = b + 8 + 16 * n_index;
    for (size_t i = 0; i < n_index; i++) {
        const unsigned char *e = b + 8 + 16 * i;
        size_t off = be32(e + 8);
        if (be32(e) == tag && be32(e + 4) == TYPE_STRING && off < n_data && memchr(data + off, 0, n_data - off))
            return (const char *)data + off;
    }
    return NULL;
}

int rpm_sqlite(struct ctx *c, struct db *db, int (*fn)(void *arg, const char *name, const char *version), void *arg) {
    AUTO_STMT s = {0};
    int rc, bad = 0;
    size_t n;
    TRY(db_query0(c, db, Q_PROBE_RPM, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const unsigned char *blob = (const unsigned char *)db_peek(&s, 0, &n);
        const char *name = blob ? rpm_string(blob, n, TAG_NAME) : NULL, *version = name ? rpm_string(blob, n, TAG_VERSION) : NULL;
        bad += !name;
        if (name && !str_eq(name, "gpg-pubkey"))
            TRY(fn(arg, name, version));
    }
    return rc < 0 ? rc : bad ? fail(c, E_SYNTAX, T("%d 个软件包头损坏", "%d damaged headers"), bad) : 0;
}
