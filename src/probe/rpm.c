#include "probe/rpm.h"

#include "probe/sql.gen.h"

enum { TAG_NAME = 1000, TAG_VERSION = 1001, TAG_INSTALL_TIME = 1008, TAG_VENDOR = 1011, TYPE_INT32 = 4, TYPE_STRING = 6, TYPE_TEXT = 9, ENTRIES = 100000 };

static uint32_t be32(const unsigned char *p) { return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3]; }

bool rpm_header(const unsigned char *b, size_t n, struct rpm_package *ret_k) {
    struct rpm_package k = {0};
    *ret_k = k;
    if (n < 8)
        return false;
    size_t n_index = be32(b), n_data = be32(b + 4);
    if (n_index > ENTRIES || n_data > n || 8 + 16 * n_index > n - n_data)
        return false;
    const unsigned char *data = b + 8 + 16 * n_index;
    for (size_t i = 0; i < n_index; i++) {
        const unsigned char *e = b + 8 + 16 * i;
        uint32_t tag = be32(e), type = be32(e + 4);
        size_t off = be32(e + 8);
        if (type == TYPE_INT32 && tag == TAG_INSTALL_TIME && off < n_data && n_data - off >= 4)
            k.installed_at = be32(data + off);
        const char **text = tag == TAG_NAME ? &k.name : tag == TAG_VERSION ? &k.version : tag == TAG_VENDOR ? &k.vendor : NULL;
        if (text && !*text && (type == TYPE_STRING || (type == TYPE_TEXT && tag == TAG_VENDOR)) && off < n_data && memchr(data + off, 0, n_data - off))
            *text = (const char *)data + off;
    }
    *ret_k = k;
    return k.name;
}

int rpm_give(const unsigned char *blob, size_t n, int *bad, rpm_fn *fn, void *arg) {
    struct rpm_package k;
    bool good = blob && rpm_header(blob, n, &k);
    *bad += !good;
    return good && !str_eq(k.name, "gpg-pubkey") ? fn(arg, &k) : 0;
}

int rpm_sqlite(struct ctx *c, struct db *db, rpm_fn *fn, void *arg) {
    AUTO_STMT s = {0};
    int rc, bad = 0;
    size_t n;
    TRY(db_query0(c, db, Q_PROBE_RPM, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const unsigned char *blob = (const unsigned char *)db_peek(&s, 0, &n);
        TRY(rpm_give(blob, n, &bad, fn, arg));
    }
    return rc < 0 ? rc : bad ? fail(c, E_SYNTAX, T("%d 个软件包头损坏", "%d damaged headers"), bad) : 0;
}
