#include <archive.h>
#include <archive_entry.h>

#include "report/internal.h"

void zip_add(struct ctx *c, struct zip_parts *z, const char *name, const char *bytes, size_t n) {
    struct zip_part *p = NEW(c, struct zip_part);
    *p = (struct zip_part){NULL, name, bytes, n};
    if (z->last)
        z->last->next = p;
    else
        z->first = p;
    z->last = p;
}

struct zip_part *zip_find(const struct zip_parts *z, const char *name) {
    struct zip_part *p = z->first;
    while (p && !str_eq(p->name, name))
        p = p->next;
    return p;
}

static void writer_free(struct archive **a) {
    if (*a)
        archive_write_free(*a);
}

static void reader_free(struct archive **a) {
    if (*a)
        archive_read_free(*a);
}

static void entry_free(struct archive_entry **e) {
    if (*e)
        archive_entry_free(*e);
}

static la_ssize_t put(struct archive *a, void *arg, const void *bytes, size_t n) {
    (void)a;
    str_putn(arg, bytes, n);
    return (la_ssize_t)n;
}

int zip_write(struct ctx *c, const struct zip_parts *z, struct str *out) {
    AUTO(writer_free) struct archive *a = archive_write_new();
    if (archive_write_set_format_zip(a) != ARCHIVE_OK ||
        archive_write_set_options(a, "zip:compression=deflate,zip:!zip64") != ARCHIVE_OK ||
        archive_write_set_bytes_in_last_block(a, 1) != ARCHIVE_OK || archive_write_open(a, out, NULL, put, NULL) != ARCHIVE_OK)
        return fail(c, E_IO, "zip: %s", archive_error_string(a));
    for (const struct zip_part *p = z->first; p; p = p->next) {
        AUTO(entry_free) struct archive_entry *e = archive_entry_new();
        archive_entry_set_pathname_utf8(e, p->name);
        archive_entry_set_filetype(e, AE_IFREG);
        archive_entry_set_perm(e, 0644);
        archive_entry_set_size(e, (la_int64_t)p->n);       /* no mtime: 1980-01-01 in every time zone */
        if (archive_write_header(a, e) != ARCHIVE_OK || archive_write_data(a, p->bytes, p->n) != (la_ssize_t)p->n)
            return fail(c, E_IO, "zip %s: %s", p->name, archive_error_string(a));
    }
    if (archive_write_close(a) != ARCHIVE_OK)
        return fail(c, E_IO, "zip: %s", archive_error_string(a));
    return str_end(out);
}

static int one(struct ctx *c, struct archive *a, struct archive_entry *e, size_t max_bytes, struct zip_parts *z) {
    const char *name = archive_entry_pathname_utf8(e);
    struct str s;
    str_init(&s, c, max_bytes);
    for (;;) {
        const void *p;
        size_t n;
        la_int64_t at;
        int rc = archive_read_data_block(a, &p, &n, &at);
        if (rc == ARCHIVE_EOF)
            break;
        if (rc != ARCHIVE_OK)
            return fail(c, E_INVALID, T("压缩包中的%s已损坏：%s", "%s in the zip is broken: %s"), name ? name : "?", archive_error_string(a));
        str_putn(&s, p, n);
        if (s.over)
            return fail(c, E_LIMIT, T("压缩包展开后超过%zu字节", "the zip unpacks to more than %zu bytes"), max_bytes);
    }
    if (name)
        zip_add(c, z, arena_dup(c->mem, name), s.p, s.len);
    return (int)(s.len >> 10) + 1;
}

int zip_read(struct ctx *c, const void *bytes, size_t n, size_t max_bytes, struct zip_parts *ret_z) {
    AUTO(reader_free) struct archive *a = archive_read_new();
    archive_read_support_format_zip(a);
    if (archive_read_open_memory(a, bytes, n) != ARCHIVE_OK)
        return fail(c, E_INVALID, T("不是压缩包（zip）", "not a zip file"));
    struct zip_parts z = {0};
    struct archive_entry *e;
    int rc, parts = 0;
    size_t used = 0;
    /* a warning: a name that this locale cannot say; such a part is none of ours */
    while ((rc = archive_read_next_header(a, &e)) == ARCHIVE_OK || rc == ARCHIVE_WARN) {
        if (++parts > 4096 || used >= max_bytes)
            return fail(c, E_LIMIT, T("压缩包内容过多", "too much in the zip"));
        int kib = one(c, a, e, max_bytes - used, &z);
        TRY(kib);
        used += (size_t)kib << 10;
    }
    if (rc != ARCHIVE_EOF || !parts)
        return fail(c, E_INVALID, T("文件已损坏，不是完整的 DOCX 或 XLSX：请重新另存一份再试（%s）", "the file is broken, no whole DOCX or XLSX: save it anew and try again (%s)"), archive_error_string(a) ? archive_error_string(a) : "-");
    *ret_z = z;
    return 0;
}
