/* Filling an office's own DOCX. The XML is not parsed into a tree: its bytes are copied, and only the text of <w:t>
 * elements is changed, so that everything a word processor put in survives. Fields are looked for in the joined
 * text of all <w:t> of a paragraph, since word processors split a field over runs as they like. */
#include "report/internal.h"

enum { SEGMENTS = 512, FIELD_MAX = 120 };

struct segment { size_t tag, from, to; };       /* "<w:t ...>" begins at tag, text at [from, to) */
struct fill {
    struct ctx *c;
    const struct report_doc *d;
    const struct report_row *row;               /* of {{1}}, {{2}}, or NULL */
    struct str *out;
};

static bool tag_is(const char *p, const char *end, const char *name) {
    size_t n = strlen(name);
    return (size_t)(end - p) > n + 1 && p[0] == '<' && !memcmp(p + 1, name, n) && strchr(" />\t\r\n", p[1 + n]);
}

static const char *find(const char *p, const char *end, const char *what) {
    return p < end ? memmem(p, (size_t)(end - p), what, strlen(what)) : NULL;
}

static void decode(struct str *o, const char *p, const char *end) {
    static const struct { const char *name; char ch; } entity[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    while (p < end) {
        size_t k = COUNT(entity), n = 0;
        if (*p == '&')
            for (k = 0; k < COUNT(entity); k++) {
                n = strlen(entity[k].name);
                if ((size_t)(end - p) >= n && !memcmp(p, entity[k].name, n))
                    break;
            }
        str_putc(o, k < COUNT(entity) ? entity[k].ch : *p);
        p += k < COUNT(entity) ? n : 1;
    }
}

/* Value of a field, NULL when unknown. */
static const char *value(const struct fill *f, const char *name) {
    int64_t nr;
    if (str_starts(name, "#table ") || str_eq(name, "/table"))
        return "";
    if (f->row && str_i64(name, 1, f->row->n_cells, &nr))
        return f->row->cells[nr - 1].text;
    for (int i = 0; i < f->d->n_named; i++)
        if (str_eq(f->d->named[i].name, name))
            return f->d->named[i].value;
    return NULL;
}

/* Escaped; a new line becomes a line break, which needs the text element closed and opened again. */
static void put_value(struct fill *f, const char *v) {
    const char *nl;
    v = report_clean(f->c, v);
    while ((nl = strchr(v, '\n'))) {
        xml_text(f->out, arena_dupn(f->c->mem, v, (size_t)(nl - v)));
        str_put(f->out, "</w:t><w:br/><w:t xml:space=\"preserve\">");
        v = nl + 1;
    }
    xml_text(f->out, v);
}

/* A field's name between {{ and }}: trimmed copy. */
static const char *field_name(struct ctx *c, const char *p, size_t n) {
    while (n && *p == ' ')
        p++, n--;
    while (n && p[n - 1] == ' ')
        n--;
    return arena_dupn(c->mem, p, n);
}

struct joined { struct str text; size_t start[SEGMENTS + 1]; int n; };

static void join(struct ctx *c, const char *xml, const struct segment *s, int n, struct joined *j) {
    str_init(&j->text, c, DOCX_PARTS_MAX);
    j->n = n;
    for (int i = 0; i < n; i++) {
        j->start[i] = j->text.len;
        decode(&j->text, xml + s[i].from, xml + s[i].to);
    }
    j->start[n] = j->text.len;
}

/* Writes the text of one segment: what of it lies outside fields, and the values of the fields that begin in it. */
static void segment_put(struct fill *f, const struct joined *j, int nr) {
    const char *t = j->text.p;
    for (size_t at = 0; at < j->start[nr + 1];) {
        const char *open = find(t + at, t + j->text.len, "{{");
        const char *close = open ? find(open, t + j->text.len, "}}") : NULL;
        const char *v = NULL;
        if (close && close - open <= FIELD_MAX)
            v = value(f, field_name(f->c, open + 2, (size_t)(close - open - 2)));
        size_t stop = open ? (size_t)(open - t) : j->text.len, next = v ? (size_t)(close + 2 - t) : stop + (open ? 2 : 0);
        size_t plain = v ? stop : next;
        size_t from = at > j->start[nr] ? at : j->start[nr], to = plain < j->start[nr + 1] ? plain : j->start[nr + 1];
        if (from < to)
            xml_text(f->out, arena_dupn(f->c->mem, t + from, to - from));
        if (v && stop >= j->start[nr] && stop < j->start[nr + 1])
            put_value(f, v);
        at = next > at ? next : j->text.len;
    }
}

/* Copies xml[from, to) with the segments' texts filled in. */
static void flush(struct fill *f, const char *xml, size_t from, size_t to, const struct segment *s, int n) {
    struct joined j;
    if (n) {
        join(f->c, xml, s, n, &j);
        if (!strstr(j.text.p, "{{"))
            n = 0;
    }
    for (int i = 0; i < n; i++) {
        str_putn(f->out, xml + from, s[i].tag - from);
        str_put(f->out, "<w:t xml:space=\"preserve\">");
        segment_put(f, &j, i);
        from = s[i].to;
    }
    str_putn(f->out, xml + from, to - from);
}

/* Paragraph by paragraph. */
static void region(struct fill *f, const char *xml, size_t n) {
    struct segment *s = NEWN(f->c, struct segment, SEGMENTS);
    int n_s = 0;
    size_t done = 0;
    const char *end = xml + n, *p = xml;
    while ((p = find(p, end, "<"))) {
        size_t at = (size_t)(p - xml);
        const char *gt = find(p, end, ">");
        if (!gt)
            break;
        if (tag_is(p, end, "w:p") || tag_is(p, end, "/w:p") || n_s == SEGMENTS) {
            flush(f, xml, done, at, s, n_s);
            done = at;
            n_s = 0;
        } else if (tag_is(p, end, "w:t") && gt[-1] != '/') {
            const char *stop = find(gt, end, "</w:t>");
            if (!stop)
                break;
            s[n_s++] = (struct segment){at, (size_t)(gt + 1 - xml), (size_t)(stop - xml)};
            gt = stop;
        }
        p = gt + 1;
    }
    flush(f, xml, done, n, s, n_s);
}

/* End of the <w:tr> that begins at p, past its </w:tr>; rows may hold tables. */
static const char *row_end(const char *p, const char *end) {
    int depth = 0;
    for (; (p = find(p, end, "<")); p++) {
        if (tag_is(p, end, "w:tr"))
            depth++;
        else if (tag_is(p, end, "/w:tr") && --depth == 0)
            return p + strlen("</w:tr>");
    }
    return NULL;
}

/* Name in {{#table NAME}} of a row, or NULL. */
static const char *row_table(struct ctx *c, const char *p, const char *end) {
    struct str t;
    str_init(&t, c, DOCX_PARTS_MAX);
    while ((p = find(p, end, "<w:t"))) {
        const char *gt = find(p, end, ">"), *stop = gt ? find(gt, end, "</w:t>") : NULL;
        if (!stop)
            break;
        if (tag_is(p, end, "w:t") && gt[-1] != '/')
            decode(&t, gt + 1, stop);
        p = gt + 1;
    }
    const char *open = strstr(t.p, "{{#table "), *close = open ? strstr(open, "}}") : NULL;
    return close ? field_name(c, open + 9, (size_t)(close - open - 9)) : NULL;
}

static const struct report_block *named_table(const struct report_doc *d, const char *name) {
    const char *heading = "";
    for (const struct report_block *b = d->first; b; b = b->next) {
        if (b->kind == BLOCK_H1 || b->kind == BLOCK_H2 || b->kind == BLOCK_TITLE)
            heading = b->text;
        else if (b->kind == BLOCK_TABLE && (str_eq(b->name, name) || str_eq(heading, name)))
            return b;
    }
    return NULL;
}

int docx_fill(struct ctx *c, const struct report_doc *d, const char *xml, size_t n, struct str *out) {
    struct fill f = {c, d, NULL, out};
    const char *end = xml + n, *p = xml, *done = xml;
    while ((p = find(p, end, "<w:tr"))) {
        const char *stop = tag_is(p, end, "w:tr") ? row_end(p, end) : NULL;
        const char *name = stop ? row_table(c, p, stop) : NULL;
        if (!name) {
            p++;                            /* look inside: a nested table may have one */
            continue;
        }
        const struct report_block *t = named_table(d, name);
        if (!t)
            return fail(c, E_INVALID, T("模板中的表格%s不存在", "the template names a table %s that does not exist"), name);
        region(&f, done, (size_t)(p - done));
        for (int i = 0; i < t->n_rows; i++) {
            if (t->rows[i].head)
                continue;
            f.row = &t->rows[i];
            region(&f, p, (size_t)(stop - p));
        }
        f.row = NULL;
        p = done = stop;
    }
    region(&f, done, (size_t)(end - done));
    return str_end(out);
}

/* The value of an attribute of the element up to `end`, with its quotes; NULL: it is not there once and written plainly. */
static const char *attribute(const char *p, const char *end, const char *name, size_t *ret_n) {
    size_t n = strlen(name);
    const char *at = find(p, end, name), *quote = at ? at + n : NULL;
    const char *stop = quote && quote + 1 < end && strchr("\"'", *quote) ? memchr(quote + 1, *quote, (size_t)(end - quote - 1)) : NULL;
    if (!stop || at == p || !strchr(" \t\r\n", at[-1]) || find(quote, end, name))
        return NULL;
    *ret_n = (size_t)(stop - quote) - 1;
    return quote + 1;
}

/* A link that the reader's word processor follows by itself: a template, a picture elsewhere; not one that somebody clicks. Odd writing is refused. */
static bool reaches_out(const char *p, const char *end) {
    static const char link[] = "/hyperlink";
    while ((p = find(p, end, "<"))) {
        const char *stop = find(p, end, ">");
        size_t n, m;
        stop = stop ? stop : end;
        if (find(p, stop, "&#"))
            return true;
        if (find(p, stop, "TargetMode")) {
            const char *mode = attribute(p, stop, "TargetMode=", &m), *type = attribute(p, stop, "Type=", &n);
            bool clicked = type && n >= sizeof link && memcmp(type + n - (sizeof link - 1), link, sizeof link - 1) == 0;
            if (!mode || !(clicked || (m == 8 && memcmp(mode, "Internal", m) == 0)))
                return true;
        }
        p = stop;
    }
    return false;
}

/* The paper that is made goes to others: what of the template would run, reach out or unpack elsewhere there is refused. */
static int part_fit(struct ctx *c, const struct zip_parts *before, const struct zip_part *p) {
    const char *end = p->bytes + p->n;
    bool xml = str_ends(p->name, ".xml") || str_ends(p->name, ".rels");
    if (*p->name == '/' || strchr(p->name, '\\') || strstr(p->name, ".."))
        return fail(c, E_INVALID, T("模板中有路径异常的文件：%.100s", "the template holds a file with a strange path: %.100s"), p->name);
    if (zip_find(before, p->name))
        return fail(c, E_INVALID, T("模板中有两个 %.100s", "the template holds %.100s twice"), p->name);
    if (strcasestr(p->name, "vbaProject") || strcasestr(p->name, "/activeX"))
        return fail(c, E_INVALID, T("模板中有宏或控件（%.100s），请另存为不含宏的 DOCX", "the template holds a macro or a control (%.100s): save it as a DOCX without"), p->name);
    if (xml && (!utf8_valid(p->bytes, p->n) || find(p->bytes, end, "<!DOCTYPE") || find(p->bytes, end, "<!ENTITY")))
        return fail(c, E_INVALID, T("模板中的 %.100s 不是 UTF-8，或带有文档类型声明", "%.100s of the template is not UTF-8, or has a document type declaration"), p->name);
    if (str_ends(p->name, ".rels") && reaches_out(p->bytes, end))
        return fail(c, E_INVALID, T("模板引用了外部文件（%.100s），打开时会连到别处，请先去掉", "the template refers to a file elsewhere (%.100s), which opening it would fetch: take that out"), p->name);
    return 0;
}

int docx_template(struct ctx *c, const struct report_doc *d, struct str *out) {
    struct zip_parts z, filled = {0};
    TRY(zip_read(c, d->docx_template, d->docx_template_bytes, DOCX_PARTS_MAX, &z));
    if (!zip_find(&z, "word/document.xml"))
        return fail(c, E_INVALID, T("模板不是DOCX文件：缺word/document.xml", "the template is no DOCX: word/document.xml is missing"));
    for (const struct zip_part *p = z.first; p; p = p->next) {
        TRY(part_fit(c, &filled, p));
        bool text = str_eq(p->name, "word/document.xml") || str_starts(p->name, "word/header") || str_starts(p->name, "word/footer");
        if (!text || !str_ends(p->name, ".xml")) {
            if (!str_ends(p->name, "/"))
                zip_add(c, &filled, p->name, p->bytes, p->n);
            continue;
        }
        struct str s;
        str_init(&s, c, DOCX_PARTS_MAX);
        TRY(docx_fill(c, d, p->bytes, p->n, &s));
        zip_add(c, &filled, p->name, s.p, s.len);
    }
    return zip_write(c, &filled, out);
}
