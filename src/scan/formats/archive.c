/* Every archive but zip, and compressed files: tar, gz, bz2, xz, lzma, lzip, zst, lz4, Z, 7z, rar, lha, cab, xar, cpio, ar, iso; by libarchive. */
#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <strings.h>
#include <unistd.h>

#include "scan/read/archive.h"
#include "base/bytes.h"
#include "scan/decode/markup.h"
#include "scan/name.h"
#include "scan/read/unpack.h"

enum { CHUNK = 16 << 20, OVERLAP = 4 << 10, SEEKS = 1, BLOCK = 512 };

/* How far the reader came, in bytes: of the file, of what was unpacked. */
struct reading { size_t packed, at, lost; bool filtered, drained, sequential, none; };      /* none: zeros, taken for a tar of nothing; lost: where a member's header was none, 0 nowhere; drained: the stream too was read to its end */

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

/* A tar of Unix V7 has no magic: a name, numbers, and the sum of the header's bytes, its own eight counted as spaces. */
static bool old_tar(const uint8_t *h, size_t n) {
    enum { SUM = 148, DIGITS = 8, SIZE = 124 };
    unsigned sum = 0, said = 0;
    if (n < BLOCK || !*h || h[SIZE + 11] > ' ' || h[SUM] < ' ' || h[SUM] > '7')
        return false;
    for (size_t i = 0; i < BLOCK; i++)
        sum += i >= SUM && i < SUM + DIGITS ? ' ' : h[i];
    for (size_t i = SUM; i < SUM + DIGITS; i++)
        said = h[i] >= '0' && h[i] <= '7' ? said * 8 + h[i] - '0' : said;
    return sum == said;
}

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    return disc(in, h, n) || lha(h, n) || old_tar(h, n) || has(h, n, 0, "\x1f\x9d", 2) || has(h, n, 0, "LZIP\1", 5) || has(h, n, 0, "xar!\0\x1c", 6) || has(h, n, 0, "\x1f\x8b", 2) || has(h, n, 0, "BZh", 3) || has(h, n, 0, "\xfd" "7zXZ", 5) || has(h, n, 0, "\x28\xb5\x2f\xfd", 4) || has(h, n, 0, "\x04\x22\x4d\x18", 4) || has(h, n, 0, "7z\xbc\xaf\x27\x1c", 6) ||
           has(h, n, 0, "Rar!\x1a\x07", 6) || has(h, n, 0, "MSCF\0\0\0\0", 8) || has(h, n, 257, "ustar", 5) || has(h, n, 0, "070701", 6) || has(h, n, 0, "070702", 6) || has(h, n, 0, "070707", 6) || has(h, n, 0, "!<arch>\n", 8) || has(h, n, 0, "\xed\xab\xee\xdb", 4) || has(h, n, 0, "\x5d\0\0", 3);
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
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
    (void)why;                                             /* libFuzzer's ceiling is no worker's share: its turn goes on */
#else
    if (archive_errno(a) == ENOMEM || (why && strstr(why, "memory")))
        abort();
#endif
}

/* One entry in pieces that overlap, so that nothing is lost between them; most are one piece. *ret_at: up to where all was read. */
static int entry(struct scan_job *j, struct scan_input *in, struct archive *a, const char *name, size_t *ret_at) {
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
        *ret_at = (size_t)archive_filter_bytes(a, 0);
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

/* The name and comment that a gzip file gives what is in it; NULL none, or longer than any is. */
static const char *gzip_text(struct scan_job *j, const struct scan_input *in, bool comment) {
    enum { FLAGS = 3, HEADER = 10, EXTRA = 4, NAME = 8, COMMENT = 16, MOST = 4096 };
    size_t at = HEADER, end = in->n < MOST ? in->n : MOST;
    const char *text = NULL;
    if (end <= HEADER + 2 || memcmp(in->p, "\x1f\x8b", 2) != 0)
        return NULL;
    at += in->p[FLAGS] & EXTRA ? 2 + u16(in->p + at) : 0;
    for (int flag = NAME; flag <= COMMENT && at < end; flag *= 2) {
        const uint8_t *z = in->p[FLAGS] & flag ? memchr(in->p + at, 0, end - at) : NULL;
        if (z && comment == (flag == COMMENT))
            text = arena_dupn(j->c->mem, (const char *)in->p + at, (size_t)(z - in->p) - at);
        at = z ? (size_t)(z - in->p) + 1 : in->p[FLAGS] & flag ? end : at;
    }
    return text;
}

static const char *entry_name(struct scan_job *j, struct archive *a, struct archive_entry *e, const struct scan_input *in) {
    const char *name = archive_entry_pathname(e);
    if (archive_format(a) == ARCHIVE_FORMAT_RAW || !name) {        /* x.txt.gz holds x.txt, unless it says more */
        const char *said = gzip_text(j, in, false);
        if (said && *said)
            return said;
        const char *own = in->name ? in->name : "data", *dot = strrchr(own, '.');
        return dot && dot > own ? arena_dupn(j->c->mem, own, (size_t)(dot - own)) : own;
    }
    return name;
}

/* What stands between members and is none: one whose header is damaged, text behind the end. */
static int between(struct scan_job *j, const struct scan_input *in, struct archive *a, struct reading *r) {
    struct ctx *c = j->c;
    size_t to = (size_t)archive_read_header_position(a), from = r->lost;
    if (!from || r->filtered || to <= from || to > in->n)
        return 0;
    r->lost = 0;
    job_unreadable(j, in, T("压缩包损坏", "damaged archive"));
    return job_part(j, in, "damaged", in->p + from, to - from);
}

static int entries(struct scan_job *j, struct scan_input *in, struct archive *a, struct reading *read) {
    struct ctx *c = j->c;
    struct archive_entry *e;
    int r, seen = 0;
    while ((r = archive_read_next_header(a, &e)) >= ARCHIVE_WARN && r != ARCHIVE_EOF) {
        read->filtered = archive_filter_code(a, 0) != ARCHIVE_FILTER_NONE;
        if (r == ARCHIVE_RETRY) {
            read->lost = read->lost ? read->lost : (size_t)archive_read_header_position(a);
            continue;
        }
        TRY(between(j, in, a, read));
        if (!seen++ && archive_format(a) == ARCHIVE_FORMAT_7ZIP && archive_filter_code(a, 0) != ARCHIVE_FILTER_NONE)
            return SEEKS;                                /* a .7z.xz: unpacked first, as its directory stands at its end */
        if (archive_format(a) == ARCHIVE_FORMAT_RAW && archive_filter_code(a, 0) == ARCHIVE_FILTER_NONE)
            return fail(c, E_INVALID, "%s", T("压缩包损坏", "damaged archive"));       /* its own beginning was a lie */
        bool file = archive_entry_filetype(e) == AE_IFREG || !archive_entry_filetype(e) || archive_format(a) == ARCHIVE_FORMAT_RAW;       /* 0: ar that does not tell */
        const char *name = entry_name(j, a, e, in), *link = archive_entry_symlink(e);
        struct scan_input part = {.inner = job_inner(j, in, name), .name = link ? arena_printf(c->mem, "%s %s", name, link) : name};
        if (!file) {
            TRY(name_scan(j, &part));
            continue;
        }
        if (archive_entry_is_encrypted(e)) {
            TRY(name_scan(j, &part));
            job_unreadable(j, &part, T("有口令保护，看不到里面", "password-protected, cannot look inside"));
            continue;
        }
        int rc = entry(j, in, a, name, &read->at);
        bool cut = rc == E_INVALID && archive_format(a) == ARCHIVE_FORMAT_RAW;
        if (rc == E_LIMIT || cut)
            return rc;
        if (rc < 0) {
            job_unreadable(j, &part, arena_dup(c->mem, c->err.detail));
            c->err.code = 0;
        }
    }
    bool zeros = archive_filter_code(a, 0) != ARCHIVE_FILTER_NONE && (archive_format(a) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR && !read->lost;      /* taken for the end of a tar */
    read->none = zeros && !seen;
    bool empty = archive_format(a) == ARCHIVE_FORMAT_EMPTY && archive_filter_code(a, 0) != ARCHIVE_FILTER_RPM;      /* what a package lacks was cut off */
    if (r == ARCHIVE_EOF && (seen || zeros || empty))
        return 0;
    starve(a);
    if (!seen && r != ARCHIVE_EOF && archive_format(a) == ARCHIVE_FORMAT_7ZIP && archive_filter_code(a, 0) != ARCHIVE_FILTER_NONE)
        return SEEKS;
    const char *why = archive_error_string(a);
    bool locked = archive_read_has_encrypted_entries(a) > 0 || (why && (strstr(why, "ncrypt") || strstr(why, "assphrase")));
    return locked ? fail(c, E_UNSUPPORTED, "%s", T("有口令保护，看不到里面", "password-protected, cannot look inside"))
                  : fail(c, E_INVALID, "%s: %.200s", T("压缩包损坏", "damaged archive"), why ? why : "");
}

static int read_all(struct scan_job *j, struct scan_input *in, size_t n, struct archive *a, struct reading *r) {
    struct ctx *c = j->c;
    int rc = archive_read_open_memory(a, in->p, n);
    *r = (struct reading){0};
    if (rc != ARCHIVE_OK)
        starve(a);
    rc = rc == ARCHIVE_OK ? entries(j, in, a, r) : fail(c, E_INVALID, "%s: %.200s", T("压缩包损坏", "damaged archive"), archive_error_string(a) ? archive_error_string(a) : "");
    int format = archive_format(a) & ARCHIVE_FORMAT_BASE_MASK;
    bool raw = format == ARCHIVE_FORMAT_RAW;
    r->packed = (size_t)archive_filter_bytes(a, -1);
    r->at = r->lost ? r->lost : rc >= 0 ? (size_t)archive_filter_bytes(a, 0) : r->at;
    r->filtered = archive_filter_code(a, 0) != ARCHIVE_FILTER_NONE;
    r->at = r->none ? 0 : r->at;
    r->drained = rc >= 0 && !r->none && (raw || format == ARCHIVE_FORMAT_TAR || !r->filtered);
    r->sequential = raw || format == ARCHIVE_FORMAT_TAR || format == ARCHIVE_FORMAT_CPIO || format == ARCHIVE_FORMAT_AR || format == ARCHIVE_FORMAT_LHA || format == ARCHIVE_FORMAT_RAR || format == ARCHIVE_FORMAT_RAR_V5;
    archive_read_free(a);
    return rc;
}

int archive_of_zip(struct scan_job *j, const struct scan_input *in, const uint8_t *p, size_t n) {
    struct ctx *c = j->c;
    struct archive *a = archive_read_new();
    struct archive_entry *e;
    struct scan_input whole = *in;
    size_t at;
    if (!a)
        abort();
    archive_read_support_format_zip_streamable(a);
    int rc = archive_read_open_memory(a, p, n);
    rc = rc == ARCHIVE_OK ? archive_read_next_header(a, &e) : rc;
    if (rc < ARCHIVE_WARN)
        starve(a);
    rc = rc >= ARCHIVE_WARN ? entry(j, &whole, a, archive_entry_pathname(e) ? archive_entry_pathname(e) : "data", &at) : fail(c, E_INVALID, "%s", T("压缩包损坏", "damaged archive"));
    archive_read_free(a);
    return rc;
}

/* How long a file is by its own header, or the disc in it by its table: what stands behind is no part of it. */
static size_t own_size(const struct scan_input *in) {
    enum { DISC = 32768, VOLUME = 80, SECTOR = 128 };
    const uint8_t *p = in->p;
    uint64_t size = 0;
    if (in->n >= 32 && memcmp(p, "7z\xbc\xaf\x27\x1c", 6) == 0 && u64(p + 12) < in->n && u64(p + 20) < in->n)
        size = u64(p + 12) + u64(p + 20) + 32;
    else if (in->n >= 32 && memcmp(p, "MSCF", 4) == 0)
        size = u32(p + 8);
    else if (in->n > DISC + SECTOR + 2 && memcmp(p + DISC + 1, "CD001", 5) == 0)
        size = (uint64_t)u32(p + DISC + VOLUME) * u16(p + DISC + SECTOR);
    else
        size = unpack_frames_end(p, in->n);
    return size && size < in->n ? (size_t)size : in->n;
}

/* Did an archive end before p, where the reader came to? */
static bool ended(const uint8_t *p, size_t n) {
    static const uint8_t end[2 * BLOCK];
    return job_blank(p, n) || (n >= sizeof end && memcmp(p, end, sizeof end) == 0);
}

/* A packed stream that the reader did not read to its end: what it did not give. */
static int unread(struct scan_job *j, struct scan_input *in, size_t n, size_t at, bool *ret_fine) {
    enum unpack how = unpack_kind(in->p, n);
    if (how == UNPACK_NONE)
        return 0;
    struct arena *own = arena_open();
    size_t room = n * 16 < LIMIT_SCAN_PART ? n * 16 + (1 << 20) : LIMIT_SCAN_PART;
    uint8_t *out = arena_alloc(own, room + FILTER_PAD);
    struct unpacked u = unpack(how, in->p, n, at, out, room);
    int rc = job_tail(j, in, at ? "tail" : "data", out, u.made);
    in->own = u.whole && u.taken < in->n ? u.taken : 0;
    *ret_fine = u.whole && (!at || ended(out, u.made));
    arena_close(own);
    return rc;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    struct reading r;
    TRY(job_bytes(j, in));
    const char *comment = gzip_text(j, in, true);
    if (comment)
        TRY(job_part(j, in, "comment", (const uint8_t *)comment, strlen(comment)));
    size_t n = own_size(in);
    int rc = read_all(j, in, n, reader(), &r);
    if (rc == SEEKS)
        rc = read_all(j, in, n, unpacker(), &r);
    in->own = n < in->n ? n : 0;
    if (r.drained && !r.lost && !in->own && r.sequential)
        in->own = r.packed;
    if ((rc < 0 && rc != E_INVALID) || (r.drained && !r.lost) || (rc < 0 && !r.filtered && !r.at))
        return rc;
    bool fine = rc >= 0 && !r.lost && !r.none;
    const char *why = arena_dup(c->mem, rc < 0 ? c->err.detail : T("压缩包损坏", "damaged archive"));
    c->err.code = 0;
    if (r.filtered) {
        bool whole = false;
        TRY(unread(j, in, n, r.at, &whole));
        return fine || whole ? 0 : fail(c, E_INVALID, "%s", why);
    }
    in->own = r.at;
    if (!fine && !ended(in->p + r.at, n - r.at))
        job_unreadable(j, in, why);
    return 0;
}

/* Names that an archive keeps in UTF-16 (7z, rar) libarchive gives in the locale's encoding: in C all Chinese is lost. */
static void prepare(const struct scan_options *o) {
    static const char *const utf8[] = {"C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8"};
    (void)o;
    for (size_t i = 0; i < COUNT(utf8) && !setlocale(LC_CTYPE, utf8[i]); i++)
        continue;
}

const struct scan_format format_archive = {.name = "archive", .order = 20, .sniff = sniff, .scan = scan, .prepare = prepare};
