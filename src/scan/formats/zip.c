/* Zip and what is built on it: OOXML (also WPS's), ODF, OFD, plain archives. Own reader of the central directory, libdeflate for members. */
#include <libdeflate.h>
#include <stdlib.h>
#include <strings.h>
#include <zlib.h>

#include "scan/read/archive.h"
#include "base/bytes.h"
#include "scan/read/inflate64.h"
#include "scan/decode/markup.h"
#include "scan/name.h"
#include "scan/read/picture.h"
#include "scan/decode/strings.h"

enum { CHUNK = 16 << 20, OVERLAP = 4 << 10, MAX_NAME = 1024, COMMENTS = 128 << 10 };

struct member { const uint8_t *header, *data; size_t packed, size; uint32_t crc; int method, flags; char name[MAX_NAME + 1]; };
struct zip {
    struct scan_job *j;
    const struct scan_input *in;
    struct scan_doc *doc;            /* of a package: all its text parts */
    struct strings strings;          /* of a book of sheets */
    int encrypted, package;
    bool placing;                    /* the sheets are read once more, to tell which string stands on which */
    struct str comment;              /* of the archive and its members */
    uint64_t shift;                  /* bytes before the archive, which its offsets leave out */
};
enum { PACKAGE_NONE, PACKAGE_OOXML, PACKAGE_ODF, PACKAGE_OFD };

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return n >= 4 && h[0] == 'P' && h[1] == 'K' && ((h[2] == 3 && h[3] == 4) || (h[2] == 5 && h[3] == 6) || (h[2] == 7 && h[3] == 8) || (h[2] == '0' && h[3] == '0'));
}

static bool ends(const char *s, const char *tail) {
    size_t n = strlen(s), m = strlen(tail);
    return n >= m && strcasecmp(s + n - m, tail) == 0;
}

static int digits_in(const char *name) {
    const char *slash = strrchr(name, '/'), *p = slash ? slash + 1 : name;
    int v = 0;
    for (; *p && !(*p >= '0' && *p <= '9'); p++)
        continue;
    for (; *p >= '0' && *p <= '9' && v < 100000; p++)
        v = v * 10 + *p - '0';
    return v;
}

/* The page, sheet or slide a part is; 0 none. */
static int page_of(const struct zip *z, const char *name) {
    if (strncmp(name, "ppt/slides/slide", 16) == 0 || strncmp(name, "xl/worksheets/sheet", 19) == 0 || strncmp(name, "ppt/notesSlides/", 16) == 0)
        return digits_in(name);
    const char *p = z->package == PACKAGE_OFD ? strstr(name, "Pages/Page_") : NULL;
    int v = 0;
    for (p = p ? p + 11 : NULL; p && *p >= '0' && *p <= '9' && v < 100000; p++)
        v = v * 10 + *p - '0';
    return p ? v + 1 : strcmp(name, "word/document.xml") == 0 || strcmp(name, "content.xml") == 0 ? 1 : 0;
}

/* Does the part say that others are encrypted? ODF's manifest, OFD's list of encryptions (GM/T 0099). */
static bool says_locked(const struct zip *z, const char *name, const uint8_t *p, size_t n) {
    const char *base = strrchr(name, '/');
    if (z->package == PACKAGE_OFD)
        return str_eq(base ? base + 1 : name, "Encryptions.xml") && memmem(p, n, "EncryptInfo", 11);
    return z->package == PACKAGE_ODF && str_eq(name, "META-INF/manifest.xml") && memmem(p, n, "encryption-data", 15);
}

/* What stands at the edge of every page, or what a document says of itself: a head of its own. */
static bool edge(const char *name) {
    return strncmp(name, "word/header", 11) == 0 || strncmp(name, "word/footer", 11) == 0 || strncmp(name, "docProps/", 9) == 0 || strcmp(name, "meta.xml") == 0 || strcmp(name, "OFD.xml") == 0;
}

static int text_part(struct zip *z, const struct member *m, const uint8_t *p, size_t n) {
    struct ctx *c = z->j->c;
    const char *text;
    size_t len;
    struct arena *tmp = arena_open();
    if (says_locked(z, m->name, p, n) && !z->encrypted++)
        job_unreadable(z->j, z->in, T("有口令保护，看不到里面", "password-protected, cannot look inside"));
    markup_utf8(z->j->c, tmp, p, n, &text, &len);
    int page = page_of(z, m->name), rc = 0;
    if (!z->placing)
        doc_page(z->doc, page ? page : -1);
    if (!z->placing && edge(m->name))
        doc_head(z->doc);
    if (z->placing)
        strings_cells(c, &z->strings, (const uint8_t *)text, len, page);
    else if (strcmp(m->name, "xl/sharedStrings.xml") == 0)
        rc = markup_strings(z->doc, text, len, &z->strings);
    else
        rc = markup_text(z->doc, text, len, 0);
    arena_close(tmp);
    return rc;
}

extern const struct scan_format format_image;

static int part(struct zip *z, const struct member *m, const uint8_t *p, size_t n) {
    bool xml = ends(m->name, ".xml") || ends(m->name, ".vml") || ends(m->name, ".rels");
    if (z->package && xml)
        return text_part(z, m, p, n);
    bool picture = z->package && !z->j->o->ocr && format_image.sniff(z->in, p, n);      /* by content: a name says nothing */
    z->j->pictures += picture;
    if (picture)
        return picture_texts(z->j, z->in, m->name, p, n, true);
    if (z->package && strcmp(m->name, "mimetype") == 0)
        return 0;
    return job_part(z->j, z->in, m->name, p, n);
}

/* Larger than we hold at once: in overlapping pieces of raw bytes. */
static int large(struct zip *z, const struct member *m) {
    z_stream s = {.next_in = (Bytef *)(uintptr_t)m->data, .avail_in = (uInt)(m->packed > 0x7fffffff ? 0x7fffffff : m->packed)};
    struct ctx *c = z->j->c;
    struct arena *tmp = arena_open();
    size_t room = 256 << 10, have = 0;                     /* grows: most are small, and zips within zips add up */
    uint8_t *buf = arena_alloc(tmp, room + FILTER_PAD);
    int rc = 0, ret = inflateInit2(&s, -15);
    if (ret == Z_MEM_ERROR)
        abort();
    while (ret == Z_OK && rc >= 0) {
        s.next_out = buf + have;
        s.avail_out = (uInt)(room - have);
        ret = inflate(&s, Z_NO_FLUSH);
        size_t n = room - s.avail_out;
        if (ret == Z_OK && n == room && room < CHUNK) {
            uint8_t *more = arena_alloc(tmp, room * 4 + FILTER_PAD);
            memcpy(more, buf, n);
            buf = more;
            room *= 4;
            have = n;
        } else if (ret == Z_STREAM_END || n == room) {
            rc = job_part(z->j, z->in, m->name, buf, n);
            have = n > OVERLAP ? OVERLAP : n;
            memmove(buf, buf + n - have, have);
        } else {
            have = n;
            if (ret == Z_OK && s.avail_in == 0)
                ret = Z_BUF_ERROR;
        }
    }
    if (ret != Z_STREAM_END && have && rc >= 0)
        rc = job_part(z->j, z->in, m->name, buf, have);        /* what stands before the damage */
    inflateEnd(&s);
    arena_close(tmp);
    TRY(rc);
    return ret == Z_STREAM_END ? 0 : fail(c, E_INVALID, T("压缩数据损坏：%.100s", "damaged compressed data: %.100s"), job_name_utf8(c, m->name, strlen(m->name)));
}

static int inflate_small(struct zip *z, const struct member *m) {
    struct ctx *c = z->j->c;
    struct arena *tmp = arena_open();
    size_t room = m->size + FILTER_PAD, got = 0;
    uint8_t *buf = arena_alloc(tmp, room);
    struct libdeflate_decompressor *x = libdeflate_alloc_decompressor();
    if (!x)
        abort();                                   /* no memory: the parent tries the file again, alone */
    enum libdeflate_result r = libdeflate_deflate_decompress(x, m->data, m->packed, buf, m->size, &got);
    libdeflate_free_decompressor(x);
    int rc;
    if (r != LIBDEFLATE_SUCCESS)
        rc = z->placing ? 0 : large(z, m);          /* its size is a lie, or what can be had before the damage */
    else
        rc = job_spend(z->j, (int64_t)got) < 0 ? E_LIMIT : part(z, m, buf, got);
    bool other = r == LIBDEFLATE_SUCCESS && !z->placing && m->crc && libdeflate_crc32(0, buf, got) != m->crc;
    arena_close(tmp);
    TRY(rc);
    return other ? fail(c, E_INVALID, T("压缩数据损坏：%.100s", "damaged compressed data: %.100s"), job_name_utf8(c, m->name, strlen(m->name))) : 0;
}

/* Deflate64. */
static int inflate_wide(struct zip *z, const struct member *m) {
    struct ctx *c = z->j->c;
    size_t room = m->size <= LIMIT_SCAN_PART ? m->size : LIMIT_SCAN_PART;
    struct arena *own = arena_open();
    uint8_t *out = arena_alloc(own, room + FILTER_PAD);
    size_t got = inflate64(m->data, m->packed, out, room);
    int rc = job_spend(z->j, (int64_t)got) < 0 ? E_LIMIT : part(z, m, out, got);
    arena_close(own);
    TRY(rc);
    if (got == room && room < m->size)
        return fail(c, E_UNSUPPORTED, T("Deflate64压缩的大文件只看了前%d MiB：%.100s", "of a large file packed with Deflate64 only the first %d MiB were looked at: %.100s"), LIMIT_SCAN_PART >> 20, job_name_utf8(c, m->name, strlen(m->name)));
    return got == m->size ? 0 : fail(c, E_INVALID, T("压缩数据损坏：%.100s", "damaged compressed data: %.100s"), job_name_utf8(c, m->name, strlen(m->name)));
}

static int member(struct zip *z, const struct member *m) {
    struct ctx *c = z->j->c;
    size_t n = strlen(m->name);
    struct scan_input in = {.inner = job_inner(z->j, z->in, m->name), .name = m->name};
    if (n && m->name[n - 1] == '/')
        return name_scan(z->j, &in);
    if (m->flags & 1) {
        TRY(name_scan(z->j, &in));
        z->encrypted++;
        job_unreadable(z->j, &in, T("有口令保护，看不到里面", "password-protected, cannot look inside"));
        return 0;
    }
    int rc;
    if (m->method == 0)
        rc = part(z, m, m->data, m->packed);
    else if (m->method == 8)
        rc = m->size <= LIMIT_SCAN_PART ? inflate_small(z, m) : large(z, m);
    else if (m->method == 9)
        rc = inflate_wide(z, m);
    else if (m->method == 12 || m->method == 93 || m->method == 95)
        rc = job_part(z->j, z->in, m->name, m->data, m->packed);        /* bzip2, zstd, xz: each a stream that tells what it is */
    else if ((m->method == 14 || m->method == 98) && !(u16(m->header + 6) & 8))          /* sizes stand before the data */
        rc = archive_of_zip(z->j, z->in, m->header, (size_t)(m->data - m->header) + m->packed);
    else
        rc = fail(c, E_UNSUPPORTED, T("不支持的压缩方法 %d", "unsupported compression method %d"), m->method);
    if (rc < 0 && rc != E_LIMIT) {
        job_unreadable(z->j, &in, arena_dup(c->mem, c->err.detail));
        c->err.code = 0;
        rc = 0;
    }
    return rc;
}

static void take_name(struct member *m, const uint8_t *p, size_t n) {
    n = n < MAX_NAME ? n : MAX_NAME;
    memcpy(m->name, p, n);
    m->name[n] = 0;
}

/* Local header at p: fills data; false when it is none or lies outside. */
static bool local(const struct scan_input *in, uint64_t at, struct member *m) {
    if (at > in->n || in->n - at < 30 || u32(in->p + at) != 0x04034b50)
        return false;
    uint64_t data = at + 30 + u16(in->p + at + 26) + u16(in->p + at + 28);
    if (data > in->n)
        return false;
    m->header = in->p + at;
    m->data = in->p + data;
    if (m->packed > in->n - data)
        m->packed = in->n - data;
    return true;
}

/* The end record, searched from the end; 0 none. */
static size_t end_record(const struct scan_input *in) {
    size_t lowest = in->n > 65557 ? in->n - 65557 : 0;
    for (size_t i = in->n >= 22 ? in->n - 22 + 1 : 0; i-- > lowest;)
        if (u32(in->p + i) == 0x06054b50)
            return i + 1;
    return 0;
}

static void zip64(const uint8_t *extra, size_t n, struct member *m, uint64_t *at) {
    while (n >= 4) {
        size_t len = u16(extra + 2);
        if (len + 4 > n)
            return;
        const uint8_t *p = extra + 4, *end = p + len;
        if (u16(extra) == 1) {
            if (m->size == 0xffffffff && end - p >= 8)
                m->size = (size_t)u64(p), p += 8;
            if (m->packed == 0xffffffff && end - p >= 8)
                m->packed = (size_t)u64(p), p += 8;
            if (*at == 0xffffffff && end - p >= 8)
                *at = u64(p);
            return;
        }
        extra += len + 4;
        n -= len + 4;
    }
}

/* The name in Unicode that programs write beside one that is not, when it is of that name. */
static void unicode_name(const uint8_t *extra, size_t n, struct member *m) {
    enum { ID = 0x7075, HEAD = 5 };
    for (size_t len; n >= 4 && (len = u16(extra + 2)) + 4 <= n; extra += len + 4, n -= len + 4)
        if (u16(extra) == ID && len > HEAD && u32(extra + 5) == libdeflate_crc32(0, m->name, strlen(m->name))) {
            take_name(m, extra + 4 + HEAD, len - HEAD);
            return;
        }
}

/* One entry of the central directory at p; bytes taken, 0 at the end. */
static size_t entry(const struct scan_input *in, size_t at, struct member *m, uint64_t *ret_local) {
    if (at > in->n || in->n - at < 46 || u32(in->p + at) != 0x02014b50)
        return 0;
    const uint8_t *p = in->p + at;
    size_t name = u16(p + 28), extra = u16(p + 30), n = 46 + name + extra + u16(p + 32);
    if (in->n - at < n)
        return 0;
    m->flags = (int)u16(p + 8);
    m->method = (int)u16(p + 10);
    m->packed = u32(p + 20);
    m->size = u32(p + 24);
    m->crc = u32(p + 16);
    *ret_local = u32(p + 42);
    take_name(m, p + 46, name);
    zip64(p + 46 + name, extra, m, ret_local);
    unicode_name(p + 46 + name, extra, m);
    return n;
}

/* Where the next record of a zip begins. */
static const uint8_t *next_record(const uint8_t *p, const uint8_t *end) {
    while ((p = memmem(p, (size_t)(end - p), "PK", 2)) && end - p >= 4) {
        if ((p[2] == 3 && p[3] == 4) || (p[2] == 1 && p[3] == 2) || (p[2] == 7 && p[3] == 8) || (p[2] == 5 && p[3] == 6))
            return p;
        p += 2;
    }
    return end;
}

/* No directory: what local headers there are, one after the other. */
static int salvage(struct zip *z) {
    struct member m;
    const struct scan_input *in = z->in;
    for (size_t at = 0; at + 30 < in->n;) {
        const uint8_t *p = memmem(in->p + at, in->n - at, "PK\3\4", 4);
        if (!p || (at = (size_t)(p - in->p)) + 30 > in->n)
            break;
        m.flags = (int)u16(p + 6);
        m.method = (int)u16(p + 8);
        m.packed = u32(p + 18);
        m.size = u32(p + 22);
        m.crc = u32(p + 14);
        size_t name = u16(p + 26);
        if (in->n - at < 30 + name || !local(in, at, &m))
            break;
        take_name(&m, p + 30, name);
        if (m.flags & 8 || !m.packed) {                 /* sizes come later, or never */
            m.packed = (size_t)(next_record(m.data, in->p + in->n) - m.data);
            m.size = (size_t)LIMIT_SCAN_PART + 1;       /* streamed */
        }
        TRY(member(z, &m));
        at = (size_t)(m.data - in->p) + (m.packed ? m.packed : 1);
    }
    return 0;
}

static int package_of(const struct zip *z, size_t dir) {
    const struct scan_input *in = z->in;
    struct member m;
    uint64_t where;
    for (size_t n, at = dir; (n = entry(in, at, &m, &where)); at += n) {
        if (strcmp(m.name, "[Content_Types].xml") == 0)
            return PACKAGE_OOXML;
        if (strcmp(m.name, "OFD.xml") == 0)
            return PACKAGE_OFD;
        if (strcmp(m.name, "mimetype") == 0 && local(in, where + z->shift, &m) && (m.method != 0 || (m.packed >= 24 && memcmp(m.data, "application/vnd.oasis.op", 24) == 0)))
            return PACKAGE_ODF;
        if (strcmp(m.name, "word/document.xml") == 0 || strcmp(m.name, "xl/workbook.xml") == 0 || strcmp(m.name, "ppt/presentation.xml") == 0)
            return PACKAGE_OOXML;                       /* its list of types may be lost */
        if (strcmp(m.name, "content.xml") == 0)
            return PACKAGE_ODF;
    }
    return PACKAGE_NONE;
}

static bool body(const char *name) {
    return strcmp(name, "word/document.xml") == 0 || strcmp(name, "content.xml") == 0 || strcmp(name, "xl/sharedStrings.xml") == 0 || strcmp(name, "ppt/slides/slide1.xml") == 0 || strstr(name, "Pages/Page_0/") != NULL;
}

static void comment(struct zip *z, const uint8_t *p, size_t n) {
    if (!n || z->comment.len > COMMENTS)
        return;
    str_put(&z->comment, job_name_utf8(z->j->c, (const char *)p, n));
    str_putc(&z->comment, '\n');
}

/* The body first: its beginning is the head of page 1. */
static int directory(struct zip *z, size_t dir) {
    struct member m;
    uint64_t where;
    for (int pass = z->package ? 0 : 1; pass < 2; pass++) {
        for (size_t n, at = dir; (n = entry(z->in, at, &m, &where)); at += n) {
            if (z->package && (pass == 0) != body(m.name))
                continue;
            comment(z, z->in->p + at + n - u16(z->in->p + at + 32), u16(z->in->p + at + 32));
            if (!local(z->in, where + z->shift, &m)) {
                struct ctx *c = z->j->c;
                struct scan_input in = {.inner = job_inner(z->j, z->in, m.name)};
                job_unreadable(z->j, &in, T("压缩包损坏，找不到此成员", "damaged archive: this member is not there"));
                continue;
            }
            TRY(member(z, &m));
        }
    }
    return 0;
}

/* Shared strings tell nothing of where they stand; when something was found in them, the sheets are asked. */
static int place_strings(struct zip *z, size_t dir) {
    struct member m;
    uint64_t where;
    z->placing = true;
    for (size_t n, at = dir; (n = entry(z->in, at, &m, &where)); at += n)
        if (strncmp(m.name, "xl/worksheets/sheet", 19) == 0 && ends(m.name, ".xml") && (m.method == 0 || m.method == 8) && !(m.flags & 1) && m.size <= LIMIT_SCAN_PART && local(z->in, where + z->shift, &m))
            TRY(m.method ? inflate_small(z, &m) : part(z, &m, m.data, m.packed));
    strings_place(&z->strings, z->doc);
    return 0;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    TRY(job_bytes(j, in));
    struct zip z = {.j = j, .in = in};
    size_t end = end_record(in), dir = 0, had = in->own;      /* had: read already as another format */
    if (end) {
        const uint8_t *p = in->p + end - 1;
        dir = u32(p + 16);
        if (dir == 0xffffffff && end > 21 && u32(p - 20) == 0x07064b50 && u64(p - 12) < in->n && in->n - u64(p - 12) >= 56)
            dir = (size_t)u64(in->p + u64(p - 12) + 48);
        size_t size = u32(p + 12);
        if (dir != 0xffffffff && size <= end - 1 && (dir + 4 > in->n || u32(in->p + dir) != 0x02014b50) && u16(p + 10)) {
            z.shift = end - 1 - size > dir ? end - 1 - size - dir : 0;
            dir = end - 1 - size;                       /* something stands before the archive */
        }
    }
    if (!end || dir >= in->n) {
        if (!end)
            job_unreadable(j, in, T("压缩包不完整，只看了其中能读出的部分", "the archive is cut off; only what could be read was looked at"));
        return salvage(&z);
    }
    z.package = package_of(&z, dir);
    if (z.package)
        z.doc = doc_open(j, in, "utf-8", z.package == PACKAGE_OFD ? DOC_JOIN_LINES : 0);
    str_init(&z.comment, c, 2 * COMMENTS + (128 << 10));
    comment(&z, in->p + end - 1 + 22, in->n - end - 21 < u16(in->p + end - 1 + 20) ? in->n - end - 21 : u16(in->p + end - 1 + 20));
    int rc = directory(&z, dir);
    if (rc >= 0 && z.comment.len) {
        struct scan_doc *d = doc_open(j, in, "utf-8", 0);
        rc = doc_text(d, z.comment.p, z.comment.len);
        rc = rc < 0 ? rc : doc_close(d);
    }
    if (rc >= 0 && z.strings.n && doc_found(z.doc))
        rc = place_strings(&z, dir);
    if (z.doc)
        doc_close(z.doc);
    TRY(rc);
    in->own = end + 21 + u16(in->p + end + 19);
    return z.shift > had ? job_part(j, in, "head", in->p + had, z.shift - had) : 0;
}

const struct scan_format format_zip = {.name = "zip", .order = 10, .sniff = sniff, .scan = scan};
