/* DOCX: the document as WordprocessingML of our own, the least that Word, WPS and LibreOffice need. */
#include <stdio.h>

#include "report/internal.h"

void xml_text(struct str *out, const char *t) {
    for (; *t; t++) {
        switch (*t) {
        case '&': str_put(out, "&amp;"); break;
        case '<': str_put(out, "&lt;"); break;
        case '>': str_put(out, "&gt;"); break;
        case '"': str_put(out, "&quot;"); break;
        case '\t': str_putc(out, ' '); break;
        default: str_putc(out, *t);
        }
    }
}

/* size: of the letters in half points, 0 that of the style */
static void run_text(struct str *o, const char *t, int size) {
    str_put(o, "<w:r>");
    if (size)
        str_putf(o, "<w:rPr><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr>", size, size);
    str_put(o, "<w:t xml:space=\"preserve\">");
    xml_text(o, t);
    str_put(o, "</w:t></w:r>");
}

/* One <w:p> a line of text. keep: on the page of what follows. */
static void lines(struct ctx *c, struct str *o, const char *style, const char *text, bool keep, int size) {
    char **line;
    int n = str_split(c, report_clean(c, text), '\n', 4096, &line);
    for (int i = 0; i < n; i++) {
        str_putf(o, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s</w:pPr>", style, keep ? "<w:keepNext/>" : "");
        run_text(o, line[i], size);
        str_put(o, "</w:p>");
    }
}

static void paragraphs(struct ctx *c, struct str *o, const char *style, const char *text) {
    lines(c, o, style, text, false, 0);
}

struct look { int size; bool form; };          /* of a table's cells */

static void cell(struct ctx *c, struct str *o, const struct report_cell *cell, int width, bool head, bool keep, struct look l) {
    int span = cell_span(cell);
    bool label = head || cell->bold;
    str_putf(o, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>", width);
    if (span > 1)
        str_putf(o, "<w:gridSpan w:val=\"%d\"/>", span);
    if (head || (l.form && cell->bold))
        str_put(o, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F0F0F0\"/>");
    str_put(o, "<w:vAlign w:val=\"center\"/></w:tcPr>");
    const char *style = label ? "SzHead" : cell->right ? "SzRight" : cell->center ? "SzCenter" : "SzCell";
    lines(c, o, style, cell->text, keep, l.size);
    str_put(o, "</w:tc>");
}

static void row(struct ctx *c, struct str *o, const struct report_block *b, const struct report_row *r, const int *w, int size) {
    str_put(o, "<w:tr><w:trPr>");
    if (r->min_mm > 0)
        str_putf(o, "<w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/>", (int)(r->min_mm * MM * 20));
    else
        str_put(o, "<w:cantSplit/>");
    if (r->head && b->kind == BLOCK_TABLE)
        str_put(o, "<w:tblHeader/>");
    str_put(o, "</w:trPr>");
    bool keep = r->head || report_caption(r);
    for (int i = 0, col = 0; i < r->n_cells; i++) {
        int width = 0;
        for (int k = cell_span(&r->cells[i]); k > 0 && col < b->n_columns; k--)
            width += w[col++];
        cell(c, o, &r->cells[i], width, r->head, keep, (struct look){size, b->kind == BLOCK_KEYVALUE});
    }
    str_put(o, "</w:tr>");
}

static void table(struct ctx *c, struct str *o, const struct report_doc *d, const struct report_block *b) {
    int total = (int)(report_width_mm(d) * MM * 20), *w = NEWN(c, int, b->n_columns);
    double size;
    const double *fit = report_fit(c, d, b, &size);
    str_putf(o, "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>", total);
    static const char *const side[] = {"top", "left", "bottom", "right", "insideH", "insideV"};
    for (size_t i = 0; i < COUNT(side); i++)
        str_putf(o, "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>", side[i]);
    str_put(o, "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:top w:w=\"40\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/>"
               "<w:bottom w:w=\"40\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int i = 0; i < b->n_columns; i++) {
        w[i] = (int)(fit[i] * total / 100);
        str_putf(o, "<w:gridCol w:w=\"%d\"/>", w[i]);
    }
    str_put(o, "</w:tblGrid>");
    for (int i = 0; i < b->n_rows; i++)
        row(c, o, b, &b->rows[i], w, size < CELL_SIZE ? (int)(size * 2) : 0);
    str_put(o, "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"SzGap\"/></w:pPr></w:p>");
}

static void block(struct ctx *c, struct str *o, const struct report_doc *d, const struct report_block *b) {
    static const char *const style[] = {
        [BLOCK_TITLE] = "SzTitle", [BLOCK_H1] = "SzH1", [BLOCK_H2] = "SzH2", [BLOCK_H3] = "SzH3",
        [BLOCK_PARA] = "SzBody", [BLOCK_ATTACHED] = "SzBody", [BLOCK_ANNEX] = "SzMark", [BLOCK_SIGN] = "SzSign", [BLOCK_NOTE] = "SzNote", [BLOCK_CODE] = "SzNote"};
    if (b->kind == BLOCK_TABLE || b->kind == BLOCK_KEYVALUE) {
        if (b->n_rows)
            table(c, o, d, b);
    } else if (b->kind == BLOCK_PAGE) {
        str_put(o, "<w:p><w:pPr><w:pStyle w:val=\"SzGap\"/></w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    } else {
        bool keep = report_signed_below(b);
        if (b->kind == BLOCK_SIGN || b->kind == BLOCK_ATTACHED)
            lines(c, o, "SzBody", "", true, 0);
        lines(c, o, style[b->kind], b->text, keep, 0);
    }
}

/* In the lower margin of the last page between the two places of page numbers, so that it never makes a page of its own. */
static void picture(struct str *o, const char *says) {
    const int emu = 18 * 36000;
    str_put(o, "<w:p><w:pPr><w:pStyle w:val=\"SzGap\"/><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr><w:r><w:drawing><wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" "
               "distR=\"0\" simplePos=\"0\" relativeHeight=\"1\" behindDoc=\"1\" locked=\"0\" layoutInCell=\"0\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>"
               "<wp:positionH relativeFrom=\"margin\"><wp:align>center</wp:align></wp:positionH>"
               "<wp:positionV relativeFrom=\"bottomMargin\"><wp:posOffset>144000</wp:posOffset></wp:positionV>");
    str_putf(o, "<wp:extent cx=\"%d\" cy=\"%d\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:wrapNone/><wp:docPr id=\"1\" name=\"seal\" descr=\"", emu, emu);
    xml_text(o, says);
    str_put(o, "\"/><wp:cNvGraphicFramePr/>");
    str_put(o, "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
               "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
               "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>"
               "<pic:cNvPr id=\"1\" name=\"seal.png\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>"
               "<a:blip r:embed=\"rIdSeal\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>");
    str_putf(o, "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm>", emu, emu);
    str_put(o, "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor>"
               "</w:drawing></w:r></w:p>");
}

static void body(struct ctx *c, struct str *o, const struct report_doc *d) {
    str_put(o, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
               "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
               "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
               "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><w:body>");
    if (d->copy_number)
        paragraphs(c, o, "SzCopyNumber", d->copy_number);
    if (d->mark)
        paragraphs(c, o, "SzMark", report_mark(c, d));
    if (d->urgency)
        paragraphs(c, o, "SzMark", d->urgency);
    if ((d->copy_number || d->mark || d->urgency) && !d->form)
        paragraphs(c, o, "SzMark", "");               /* a line apart from the title */
    if (!report_titled(d))
        paragraphs(c, o, "SzTitle", d->title);
    for (const struct report_block *b = d->first; b; b = b->next)
        block(c, o, d, b);
    if (d->seal_qr)
        picture(o, report_clean(c, d->seal_qr));
    docx_section(o, d);
    str_put(o, "</w:body></w:document>");
}

int report_docx(struct ctx *c, const struct report_doc *d, struct str *out) {
    TRY(report_check(c, d));
    if (d->docx_template)
        return docx_template(c, d, out);
    struct zip_parts z = {0};
    struct str o;
    str_init(&o, c, DOCX_PARTS_MAX);
    docx_parts(c, d, &z);
    body(c, &o, d);
    TRY(str_end(&o));
    zip_add(c, &z, "word/document.xml", o.p, o.len);
    if (d->seal_qr) {
        struct str png;
        str_init(&png, c, REPORT_PNG_MAX);
        TRY(qr_png(c, d->seal_qr, &png));
        zip_add(c, &z, "word/media/seal.png", png.p, png.len);
    }
    return zip_write(c, &z, out);
}
