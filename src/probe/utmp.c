#include "probe/utmp.h"

static uint32_t le32(const unsigned char *p) { return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0]; }

bool utmp_parse(const char *bytes, size_t n, struct utmp_record *out) {
    bool good = n % UTMP_BYTES == 0;
    for (size_t i = 0; i < n / UTMP_BYTES; i++) {
        const unsigned char *r = (const unsigned char *)bytes + i * UTMP_BYTES;
        uint32_t type = (uint32_t)r[0] | (uint32_t)r[1] << 8;
        bool zero = !type && !le32(r + 340);
        out[i] = (struct utmp_record){(int)type, (int64_t)le32(r + 340), r[76] && r[76] != ':'};
        good = good && (type <= 9) && !zero;
    }
    return good;
}

const struct utmp_record *utmp_read(struct probe *p, const char *path, int *ret_n) {
    size_t n = 0;
    const char *bytes = probe_text(p, path, TEXT_MAX, &n);
    struct utmp_record *r = NEWN(p->c, struct utmp_record, n / UTMP_BYTES + 1);
    *ret_n = 0;
    if (!bytes)
        return NULL;
    if (!utmp_parse(bytes, n, r))
        probe_damaged(p, path);
    *ret_n = (int)(n / UTMP_BYTES);
    return r;
}
