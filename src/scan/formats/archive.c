/* Every archive but zip, and compressed files: tar, gz, bz2, xz, lzma, lzip, zst, lz4, Z, 7z, rar, lha, cab, xar, cpio, ar, iso; by libarchive. */
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

#include "scan/archive.h"
#include "scan/bytes.h"
#include "scan/markup.h"

enum { CHUNK = 16 << 20, OVERLAP = 4 << 10, SEEKS = 1 };

static bool has(const uint8_t *h, size_t n, size_t at, const char *magic, size_t len) {
    return n >= at + len && memcmp(h + at, magic, len) == 0;
}

/* An image of a disc names itself behind 32 KiB, which are empty or start a machine. */
static bool disc(const struct scan_input *in, const uint8_t *h, size_t n) {
    enum { AT = 32769 };
    char id[5];
    size_t name = in->name ? strlen(in->name) : 0;
    if (in->size < AT + 2047 || n < 8 || !(memcmp(h, "\0\0\0\0\0\0\0", 8) == 0 || memcmp(h, "ER", 2) == 0 || memcmp(h, "\x33\xed", 2) == 0 || (name > 4 && strcasecmp(in->name + name - 4, ".iso") == 0)))
        return false;
    if (in->p && in->n >= AT + sizeof id)
        memcpy(id, in->p + AT, sizeof id);
    else if (in->p || pread(in->fd, id, sizeof id, AT) != sizeof id)
        return false;
    return memcmp(id, "CD001", sizeof id) == 0;
}

/* LHA has no magic: its method, and a header's level. */
static bool lha(const uint8_t *h, size_t n) { return n > 21 && memcmp(h + 2, "-lh", 3) == 0 && h[6] == '-' && h[20] < 4; }

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    return disc(in, h, n) || lha(h, n) || has(h, n, 0, "\x1f\x9d", 2) || has(h, n, 0, "LZIP\1", 5) || has(h, n, 0, "xar!\0\x1c", 6) || has(h, n, 0, "\x1f\x8b", 2) || has(h, n, 0, "BZh", 3) || has(h, n, 0, "\xfd" "7zXZ", 5) || has(h, n, 0, "\x28\xb5\x2f\xfd", 4) || has(h, n, 0, "\x04\x22\x4d\x18", 4) || has(h, n, 0, "7z\xbc\xaf\x27\x1c", 6) ||
           has(h, n, 0, "Rar!\x1a\x07", 6) || has(h, n, 0, "MSCF\0\0\0\0", 8) || has(h, n, 257, "ustar", 5) || has(h, n, 0, "070701", 6) || has(h, n, 0, "070707", 6) || has(h, n, 0, "!<arch>\n", 8) || has(h, n, 0, "\x5d\0\0", 3);
}

static struct archive *unpacker(void) {
    struct archive *a = archive_read_new();
    if (!a)
        abort();
    archive_read_support_filter_all(a);
    archive_read_support_format_raw(a);
    return a;
}

static struct archive *reader(void) {
    struct archive *a = unpacker();
    archive_read_support_format_tar(a);
    archive_read_set_option(a, "tar", "read_concatenated_archives", "1");
    archive_read_support_format_7zip(a);
    archive_read_support_format_rar(a);
    archive_read_support_format_rar5(a);
    archive_read_support_format_lha(a);
    archive_read_support_format_xar(a);
    archive_read_support_format_cab(a);
    archive_read_support_format_cpio(a);
    archive_read_support_format_ar(a);
    archive_read_support_format_iso9660(a);
    archive_read_support_format_empty(a);                                   /* a compressed file of nothing */
    return a;
}

/* No memory is no damage: the worker ends as one that was starved, and the parent tries the file again, alone. */
static void starve(struct archive *a) {
    const char *why = archive_error_string(a);
    if (archive_errno(a) == ENOMEM || (why && strstr(why, "memory")))
        abort();
}

/* One entry in pieces that overlap, so that nothing is lost between them; most are one piece. */
static int entry(struct scan_job *j, struct scan_input *in, struct archive *a, const char *name) {
    struct ctx *c = j->c;
    struct arena *tmp = arena_open();
    size_t room = 256 << 10, have = 0;
    uint8_t *buf = arena_alloc(tmp, room + FILTER_PAD);
    int rc = 0;
    for (;;) {
        if (have == room && room < CHUNK) {
            uint8_t *more = arena_alloc(tmp, room * 4 + FILTER_PAD);
            memcpy(more, buf, have);
            buf = more;
            room *= 4;
        }
        ssize_t n = archive_read_data(a, buf + have, room - have);
        if (n < 0) {
            starve(a);
            rc = fail(c, E_INVALID, "%s: %.200s", T("压缩包损坏或有口令，看不到里面", "damaged or password-protected, cannot look inside"), archive_error_string(a) ? archive_error_string(a) : "");
            if (have)
                job_part(j, in, name, buf, have);
            break;
        }
        have += (size_t)n;
        if (n && have < room)
            continue;
        if (n && room < CHUNK)
            continue;
        rc = job_part(j, in, name, buf, have);
        if (!n || rc < 0)
            break;
        memmove(buf, buf + have - OVERLAP, OVERLAP);
        have = OVERLAP;
    }
    arena_close(tmp);
    return rc;
}

static const char *entry_name(struct scan_job *j, struct archive *a, struct archive_entry *e, const struct scan_input *in) {
    const char *name = archive_entry_pathname(e);
    if (archive_format(a) == ARCHIVE_FORMAT_RAW || !name) {        /* x.txt.gz holds x.txt */
        const char *own = in->name ? in->name : "data", *dot = strrchr(own, '.');
        return dot && dot > own ? arena_dupn(j->c->mem, own, (size_t)(dot - own)) : own;
    }
    return name;
}

static int entries(struct scan_job *j, struct scan_input *in, struct archive *a) {
    struct ctx *c = j->c;
    struct archive_entry *e;
    int r, seen = 0;
    while ((r = archive_read_next_header(a, &e)) >= ARCHIVE_WARN) {
        if (r == ARCHIVE_EOF)
            break;
        if (!seen++ && archive_format(a) == ARCHIVE_FORMAT_7ZIP && archive_filter_code(a, 0) != ARCHIVE_FILTER_NONE)
            return SEEKS;                                /* a .7z.xz: unpacked first, as its directory stands at its end */
        if (archive_format(a) == ARCHIVE_FORMAT_RAW && archive_filter_code(a, 0) == ARCHIVE_FILTER_NONE)
            return fail(c, E_INVALID, "%s", T("压缩包损坏", "damaged archive"));       /* its own beginning was a lie */
        if (archive_entry_filetype(e) != AE_IFREG && archive_entry_filetype(e) && archive_format(a) != ARCHIVE_FORMAT_RAW)       /* 0: ar that does not tell */
            continue;
        const char *name = entry_name(j, a, e, in);
        struct scan_input part = {.inner = job_inner(j, in, name)};
        if (archive_entry_is_encrypted(e)) {
            job_unreadable(j, &part, T("有口令保护，看不到里面", "password-protected, cannot look inside"));
            continue;
        }
        int rc = entry(j, in, a, name);
        bool cut = rc == E_INVALID && archive_format(a) == ARCHIVE_FORMAT_RAW && archive_filter_code(a, 0) == ARCHIVE_FILTER_GZIP;
        if (rc == E_LIMIT || cut)
            return rc;
        if (rc < 0) {
            job_unreadable(j, &part, arena_dup(c->mem, c->err.detail));
            c->err.code = 0;
        }
    }
    if (r == ARCHIVE_EOF && (seen || archive_format(a) == ARCHIVE_FORMAT_EMPTY))
        return 0;
    starve(a);
    const char *why = archive_error_string(a);
    bool locked = archive_read_has_encrypted_entries(a) > 0 || (why && (strstr(why, "ncrypt") || strstr(why, "assphrase")));
    return locked ? fail(c, E_UNSUPPORTED, "%s", T("有口令保护，看不到里面", "password-protected, cannot look inside"))
                  : fail(c, E_INVALID, "%s: %.200s", T("压缩包损坏", "damaged archive"), why ? why : "");
}

static int read_all(struct scan_job *j, struct scan_input *in, struct archive *a) {
    struct ctx *c = j->c;
    int rc = archive_read_open_memory(a, in->p, in->n);
    if (rc != ARCHIVE_OK)
        starve(a);
    rc = rc == ARCHIVE_OK ? entries(j, in, a) : fail(c, E_INVALID, "%s: %.200s", T("压缩包损坏", "damaged archive"), archive_error_string(a) ? archive_error_string(a) : "");
    archive_read_free(a);
    return rc;
}

int archive_of_zip(struct scan_job *j, const struct scan_input *in, const uint8_t *p, size_t n) {
    struct ctx *c = j->c;
    struct archive *a = archive_read_new();
    struct archive_entry *e;
    struct scan_input whole = *in;
    if (!a)
        abort();
    archive_read_support_format_zip_streamable(a);
    int rc = archive_read_open_memory(a, p, n);
    rc = rc == ARCHIVE_OK ? archive_read_next_header(a, &e) : rc;
    if (rc < ARCHIVE_WARN)
        starve(a);
    rc = rc >= ARCHIVE_WARN ? entry(j, &whole, a, archive_entry_pathname(e) ? archive_entry_pathname(e) : "data") : fail(c, E_INVALID, "%s", T("压缩包损坏", "damaged archive"));
    archive_read_free(a);
    return rc;
}

/* libarchive gives nothing of a gzip that is cut off or damaged; what stands before the damage is there. */
static int cut_gzip(struct scan_job *j, struct scan_input *in) {
    struct arena *own = arena_open();
    size_t room = in->n * 8 < LIMIT_SCAN_PART ? in->n * 8 + 4096 : LIMIT_SCAN_PART;
    uint8_t *out = arena_alloc(own, room + FILTER_PAD);
    size_t n = bytes_unpack(UNPACK_GZIP, in->p, in->n, out, room);
    int rc = n ? job_part(j, in, "data", out, n) : 0;
    arena_close(own);
    return rc;
}

/* How long a 7z is by its own header; what stands behind it is no part of it. */
static size_t seven_size(const struct scan_input *in) {
    if (in->n < 32 || memcmp(in->p, "7z\xbc\xaf\x27\x1c", 6) != 0)
        return in->n;
    uint64_t at = u64(in->p + 12), len = u64(in->p + 20);
    return at < in->n && len < in->n && at + len + 32 < in->n ? (size_t)(at + len + 32) : in->n;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    TRY(job_bytes(j, in));
    int rc = read_all(j, in, reader());
    if (rc == SEEKS)
        rc = read_all(j, in, unpacker());
    size_t own = seven_size(in);
    if (own < in->n && rc >= 0)
        rc = job_part(j, in, "tail", in->p + own, in->n - own);
    if (rc == E_INVALID && in->n > 18 && in->n < 1U << 30 && in->p[0] == 0x1F && in->p[1] == 0x8B) {
        const char *why = arena_dup(j->c->mem, j->c->err.detail);
        TRY(cut_gzip(j, in));
        return fail(j->c, E_INVALID, "%s", why);
    }
    return rc;
}

const struct scan_format format_archive = {.name = "archive", .order = 20, .sniff = sniff, .scan = scan};
