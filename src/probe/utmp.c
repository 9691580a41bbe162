#include "probe/utmp.h"

static uint32_t le32(const unsigned char *p) { return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0]; }

/* Records of one size. The larger ones have 64 bits for the session, the seconds and the microseconds. */
static int records(const char *bytes, size_t n, size_t size, struct utmp_record *out) {
    size_t when = size == UTMP_BYTES ? 340 : 344;
    int bad = n % size != 0;
    for (size_t i = 0; i < n / size; i++) {
        const unsigned char *r = (const unsigned char *)bytes + i * size;
        uint32_t type = (uint32_t)r[0] | (uint32_t)r[1] << 8;
        int64_t at = (int64_t)le32(r + when);
        bool zero = !type && !at, late = size == UTMP_BYTES_64 && le32(r + when + 4);
        out[i] = (struct utmp_record){(int)type, at, r[76] && r[76] != ':'};
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

const struct utmp_record *utmp_read(struct probe *p, const char *path, int *ret_n) {
    size_t n = 0;
    const char *bytes = probe_text(p, path, TEXT_MAX, &n);
    struct utmp_record *r = NEWN(p->c, struct utmp_record, n / UTMP_BYTES + 1);
    *ret_n = 0;
    if (!bytes)
        return NULL;
    if (!utmp_parse(bytes, n, r, ret_n))
        probe_damaged(p, path);
    return r;
}
