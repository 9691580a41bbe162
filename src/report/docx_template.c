/* Filling an office's own DOCX. The XML is not parsed into a tree: its bytes are copied, and only the text of <w:t>
 * elements is changed, so that everything a word processor put in survives. Fields are looked for in the joined
 * text of all <w:t> of a paragraph, since word processors split a field over runs as they like. */
#include <stdlib.h>

#include "report/internal.h"

enum { SEGMENTS = 512, FIELD_MAX = 120 };

struct segment { size_t tag, from, to; };       /* "<w:t ...>" begins at tag, text at [from, to) */
struct fill {
    struct ctx *c;
    const struct report_doc *d;
    const struct report_row *row;               /* of {{1}}, {{2}}, or NULL */
    const struct report_block *table;           /* whose row it is */
    struct str *out;
    const char *unknown;                        /* the first field that names nothing, or is not closed */
    bool marked;                                /* the template says where the mark stands */
};

static bool tag_is(const char *p, const char *end, const char *name) {
    size_t n = strlen(name);
    return (size_t)(end - p) > n + 1 && p[0] == '<' && !memcmp(p + 1, name, n) && strchr(" />\t\r\n", p[1 + n]);
}

static const char *find(const char *p, const char *end, const char *what) {
    return p < end ? memmem(p, (size_t)(end - p), what, strlen(what)) : NULL;
}

/* A character written as a number, &#123; or &#x7B;: its length, 0 none. */
static size_t numbered(const char *p, const char *end, uint32_t *ret_cp) {
    const char *stop = end - p > 3 && p[1] == '#' ? memchr(p, ';', (size_t)(end - p < 12 ? end - p : 12)) : NULL;
    char digits[12] = "", *rest;
    bool hex = stop && p[2] == 'x';
    size_t n = stop ? (size_t)(stop - p) - 2 - hex : 0;
    if (!n || n >= sizeof digits)
        return 0;
    memcpy(digits, p + 2 + hex, n);
    unsigned long cp = strtoul(digits, &rest, hex ? 16 : 10);
    if (*rest || cp < 0x20 || cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000))
        return 0;
    *ret_cp = (uint32_t)cp;
    return (size_t)(stop - p) + 1;
}

static void decode(struct str *o, const char *p, const char *end) {
    static const struct { const char *name; char ch; } entity[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
    while (p < end) {
        size_t k = COUNT(entity), n = 0;
        uint32_t cp;
        if (*p == '&' && (n = numbered(p, end, &cp))) {
            utf8_put(o, cp);
            p += n;
            continue;
        }
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

/* Text of a column; a cell over several stands in the first of them. */
static const char *column(const struct report_row *row, int64_t nr) {
    int64_t at = 1;
    for (int i = 0; i < row->n_cells && at <= nr; at += cell_span(&row->cells[i++]))
        if (at == nr)
            return row->cells[i].text;
    return "";
}

/* Value of a field, NULL when unknown. {{today:date}}: 2026年11月23日 */
static const char *value(struct fill *f, const char *name) {
    int64_t nr;
    if ((f->row && str_starts(name, "#table ")) || str_eq(name, "/table"))
        return "";
    if (f->row && str_i64(name, 1, f->table->n_columns, &nr))
        return column(f->row, nr);
    bool date = str_ends(name, ":date");
    if (date)
        name = arena_dupn(f->c->mem, name, strlen(name) - strlen(":date"));
    f->marked |= str_eq(name, "mark");
    for (int i = 0; i < f->d->n_named; i++)
        if (str_eq(f->d->named[i].name, name))
            return date ? report_date_zh(f->c, f->d->named[i].value) : f->d->named[i].value;
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
        if (open && !v && !f->unknown)
            f->unknown = close && close - open <= FIELD_MAX ? arena_dupn(f->c->mem, open, (size_t)(close + 2 - open)) : utf8_line(f->c->mem, open, FIELD_MAX / 4);
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
        const char *wide = strstr(j.text.p, "｛｛");
        if (wide && !f->unknown)
            f->unknown = utf8_line(f->c->mem, wide, FIELD_MAX / 4);
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

/* What a template may name, for whoever got one wrong. */
static const char *names_of(struct ctx *c, const struct report_doc *d, bool tables) {
    struct str s;
    str_init(&s, c, 1 << 16);
    for (int i = 0; !tables && i < d->n_named; i++)
        if (!strchr(d->named[i].name, '.'))
            str_putf(&s, "%s%s", s.len ? " " : "", d->named[i].name);
    for (const struct report_block *b = d->first; tables && b; b = b->next)
        if (b->kind == BLOCK_TABLE && b->name)
            str_putf(&s, "%s%s", s.len ? " " : "", b->name);
    return s.p;
}

/* The row of the template for each row of the table; once with "无" where the table has none. */
static void repeat(struct fill *f, const struct report_block *t, const char *p, size_t n) {
    static const struct report_cell none = {.text = "无"};
    static const struct report_row empty = {.n_cells = 1, .cells = &none};
    bool any = false;
    f->table = t;
    for (int i = 0; i < t->n_rows; i++) {
        if (t->rows[i].head)
            continue;
        any = true;
        f->row = &t->rows[i];
        region(f, p, n);
    }
    f->row = &empty;
    if (!any)
        region(f, p, n);
    f->row = NULL;
}

int docx_fill(struct ctx *c, const struct report_doc *d, const char *xml, size_t n, struct str *out, bool *ret_marked) {
    struct fill f = {.c = c, .d = d, .out = out};
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
            return fail(c, E_INVALID, T("模板中的表格 {{#table %s}} 不存在；可用的表格：%s", "the template names a table {{#table %s}} that does not exist; there are: %s"), name, names_of(c, d, true));
        region(&f, done, (size_t)(p - done));
        repeat(&f, t, p, (size_t)(stop - p));
        p = done = stop;
    }
    region(&f, done, (size_t)(end - done));
    *ret_marked |= f.marked;
    if (f.unknown)
        return fail(c, E_INVALID, T("模板中的字段 %s 没有来处：改正名称，或删去。字段写作 {{名称}}（半角，两端都要有），{{1}}、{{2}} 只用在有 {{#table 表格}} 的行里；可用：%s",
                                    "the field %s of the template comes from nowhere: mend its name or take it out. A field is {{name}}, closed; {{1}}, {{2}} stand in rows with {{#table NAME}} only; there are: %s"),
                    f.unknown, names_of(c, d, false));
    return str_end(out);
}

/* A classified paper bears its copy number and mark, also where the template forgot them. */
static void put_marks(struct ctx *c, const struct report_doc *d, struct zip_part *body) {
    const char *const line[] = {d->copy_number, report_mark(c, d), d->urgency};
    const char *at = find(body->bytes, body->bytes + body->n, "<w:body>");
    struct str s;
    if (!at || !d->mark)
        return;
    at += strlen("<w:body>");
    str_init(&s, c, DOCX_PARTS_MAX);
    str_putn(&s, body->bytes, (size_t)(at - body->bytes));
    for (size_t i = 0; i < COUNT(line); i++) {
        if (!line[i])
            continue;
        str_put(&s, "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"黑体\" w:hAnsi=\"黑体\" w:eastAsia=\"黑体\"/><w:sz w:val=\"32\"/></w:rPr><w:t>");
        xml_text(&s, report_clean(c, line[i]));
        str_put(&s, "</w:t></w:r></w:p>");
    }
    str_putn(&s, at, (size_t)(body->bytes + body->n - at));
    body->bytes = s.p;
    body->n = s.len;
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
    bool marked = false;
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
        TRY(docx_fill(c, d, p->bytes, p->n, &s, &marked));
        zip_add(c, &filled, p->name, s.p, s.len);
    }
    if (!marked)
        put_marks(c, d, zip_find(&filled, "word/document.xml"));
    return zip_write(c, &filled, out);
}
