/* Programs: bytes like others, and the archive that one which unpacks itself carries. A zip behind it is job_input()'s to see. */
#include <libdeflate.h>

#include "scan/doc.h"

enum { WITHIN = 8 << 20, HEADER = 32 };

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return n >= 64 && (memcmp(h, "MZ", 2) == 0 || memcmp(h, "\x7f" "ELF", 4) == 0);
}

/* The magic alone stands in every unpacker, so the header behind it must make sense. */
static bool archive_at(const uint8_t *p, size_t n) {
    if (n < HEADER)
        return false;
    uint32_t crc = (uint32_t)p[8] | (uint32_t)p[9] << 8 | (uint32_t)p[10] << 16 | (uint32_t)p[11] << 24;
    if (memcmp(p, "7z\xbc\xaf\x27\x1c", 6) == 0)
        return p[6] == 0 && (uint32_t)libdeflate_crc32(0, p + 12, 20) == crc;
    return memcmp(p, "Rar!\x1a\x07", 6) == 0 && ((p[6] == 0 && p[9] == 0x73) || (p[6] == 1 && p[7] == 0 && (p[13] == 1 || p[13] == 4)));
}

static int carried(struct scan_job *j, struct scan_input *in) {
    static const char *const magic[] = {"7z\xbc\xaf\x27\x1c", "Rar!\x1a\x07"};
    const uint8_t *end = in->p + (in->n < WITHIN ? in->n : WITHIN);
    for (size_t i = 0; i < COUNT(magic); i++)
        for (const uint8_t *p = in->p; (p = memmem(p, (size_t)(end - p), magic[i], 6)); p++)
            if (archive_at(p, (size_t)(in->p + in->n - p)))
                return job_part(j, in, "archive", p, (size_t)(in->p + in->n - p));
    return 0;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    TRY(doc_raw(j, in));
    if (in->size > (int64_t)LIMIT_SCAN_MAP_MIB << 20)
        return 0;
    TRY(job_bytes(j, in));
    return carried(j, in);
}

const struct scan_format format_program = {.name = "program", .order = 70, .sniff = sniff, .scan = scan};
