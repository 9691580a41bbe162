/* DOCX: styles, page, footers, properties. */
#include <stdio.h>

#include "report/internal.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const char types_xml[] =
    XML "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml\"/>"
    "<Override PartName=\"/word/fontTable.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml\"/>"
    "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
    "<Override PartName=\"/word/footer2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

static const char rels_xml[] =
    XML "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"" OFFICE "/officeDocument\" Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
    "Target=\"docProps/core.xml\"/></Relationships>";

static const char settings_xml[] =
    XML "<w:settings " W "><w:zoom w:percent=\"100\"/><w:evenAndOddHeaders/><w:defaultTabStop w:val=\"640\"/>"
    "<w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat><w:useFELayout/><w:compatSetting "
    "w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>";

static const char *document_rels(struct ctx *c, const struct report_doc *d) {
    return arena_printf(
        c->mem,
        XML "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"rId1\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
        "<Relationship Id=\"rId2\" Type=\"" OFFICE "/settings\" Target=\"settings.xml\"/>"
        "<Relationship Id=\"rId3\" Type=\"" OFFICE "/fontTable\" Target=\"fontTable.xml\"/>"
        "<Relationship Id=\"rIdOdd\" Type=\"" OFFICE "/footer\" Target=\"footer1.xml\"/>"
        "<Relationship Id=\"rIdEven\" Type=\"" OFFICE "/footer\" Target=\"footer2.xml\"/>%s</Relationships>",
        d->seal_qr ? "<Relationship Id=\"rIdSeal\" Type=\"" OFFICE "/image\" Target=\"media/seal.png\"/>" : "");
}

static const char *core(struct ctx *c, const struct report_doc *d) {
    struct str s;
    str_init(&s, c, 1 << 16);
    str_put(&s, XML "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");
    xml_text(&s, report_clean(c, d->title ? d->title : ""));
    str_put(&s, "</dc:title><dc:creator>");
    xml_text(&s, report_clean(c, d->issuer ? d->issuer : ""));
    const char *at = report_iso(c, d->clock_us);
    str_putf(&s, "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">%s</dcterms:created>"
                 "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%s</dcterms:modified></cp:coreProperties>", at, at);
    return s.p;
}

static void fonts_of(struct str *s, const char *face) {
    str_put(s, "<w:rFonts");
    static const char *const where[] = {"ascii", "hAnsi", "eastAsia", "cs"};
    for (size_t i = 0; i < COUNT(where); i++) {
        str_putf(s, " w:%s=\"", where[i]);
        xml_text(s, face);
        str_put(s, "\"");
    }
    str_put(s, "/>");
}

/* size in half points, line in twentieths of a point (0: on the grid); ppr more paragraph properties */
struct docx_style { const char *id, *name; enum report_role role; int size; bool bold; const char *ppr; };
static const struct docx_style styles[] = {
    {"SzTitle", "公文标题", ROLE_TITLE, 44, true, "<w:spacing w:before=\"290\" w:after=\"435\" w:line=\"660\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>"},
    {"SzH1", "公文一级标题", ROLE_H1, 32, false, "<w:keepNext/><w:spacing w:line=\"580\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"0\"/>"},
    {"SzH2", "公文二级标题", ROLE_H2, 32, false, "<w:keepNext/><w:spacing w:line=\"580\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"1\"/>"},
    {"SzH3", "公文三级标题", ROLE_BODY, 32, true, "<w:keepNext/><w:spacing w:line=\"580\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:outlineLvl w:val=\"2\"/>"},
    {"SzBody", "公文正文", ROLE_BODY, 32, false, "<w:overflowPunct w:val=\"0\"/><w:spacing w:line=\"580\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/><w:jc w:val=\"both\"/>"},
    {"SzCopyNumber", "份号", ROLE_BODY, 32, false, "<w:spacing w:line=\"580\" w:lineRule=\"exact\"/>"},
    {"SzMark", "密级和紧急程度", ROLE_MARK, 32, false, "<w:spacing w:line=\"580\" w:lineRule=\"exact\"/>"},
    {"SzSign", "公文落款", ROLE_BODY, 32, false, "<w:keepNext/><w:keepLines/><w:spacing w:line=\"580\" w:lineRule=\"exact\"/><w:ind w:left=\"4000\" w:rightChars=\"300\" w:right=\"960\"/><w:jc w:val=\"center\"/>"},
    {"SzNote", "公文附注", ROLE_TABLE, 21, false, "<w:keepLines/><w:overflowPunct w:val=\"0\"/><w:spacing w:line=\"320\" w:lineRule=\"atLeast\"/>"},
    {"SzCell", "表格文字", ROLE_TABLE, 21, false, "<w:overflowPunct w:val=\"0\"/><w:spacing w:line=\"300\" w:lineRule=\"atLeast\"/>"},
    {"SzCenter", "表格居中", ROLE_TABLE, 21, false, "<w:spacing w:line=\"300\" w:lineRule=\"atLeast\"/><w:jc w:val=\"center\"/>"},
    {"SzRight", "表格数字", ROLE_TABLE, 21, false, "<w:spacing w:line=\"300\" w:lineRule=\"atLeast\"/><w:jc w:val=\"right\"/>"},
    {"SzHead", "表头", ROLE_HEAD, 21, false, "<w:spacing w:line=\"300\" w:lineRule=\"atLeast\"/><w:jc w:val=\"center\"/>"},
    {"SzGap", "间隔", ROLE_TABLE, 12, false, "<w:spacing w:line=\"160\" w:lineRule=\"exact\"/>"},
    {"SzPage", "页码", ROLE_PAGE, 28, false, ""},
};

static const char *styles_part(struct ctx *c, const struct report_doc *d) {
    struct str s;
    str_init(&s, c, 1 << 20);
    str_put(&s, XML "<w:styles " W "><w:docDefaults><w:rPrDefault><w:rPr>");
    fonts_of(&s, report_font(d, ROLE_BODY)->docx);
    str_put(&s, "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
                "<w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>");
    for (size_t i = 0; i < COUNT(styles); i++) {
        const struct docx_style *y = &styles[i];
        str_putf(&s, "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
                     "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>", y->id, y->name, y->ppr);
        fonts_of(&s, report_font(d, y->role)->docx);
        /* 3号 a little closer: 28 characters on 156 mm */
        str_putf(&s, "%s%s<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr></w:style>", y->bold ? "<w:b/>" : "",
                 y->size == 32 ? "<w:spacing w:val=\"-5\"/>" : "", y->size, y->size);
    }
    str_put(&s, "</w:styles>");
    return s.p;
}

static const char *font_table(struct ctx *c, const struct report_doc *d) {
    struct str s;
    struct map seen = {0};
    str_init(&s, c, 1 << 16);
    str_put(&s, XML "<w:fonts " W ">");
    for (int i = 0; i < ROLES; i++) {
        const struct report_font *f = report_font(d, (enum report_role)i);
        if (map_get(&seen, f->docx))
            continue;
        map_put(c, &seen, f->docx, f);
        str_put(&s, "<w:font w:name=\"");
        xml_text(&s, f->docx);
        str_put(&s, "\"><w:altName w:val=\"");
        xml_text(&s, f->docx_alt);
        str_putf(&s, "\"/><w:charset w:val=\"86\"/><w:family w:val=\"%s\"/></w:font>", i == ROLE_H1 || i == ROLE_MARK || i == ROLE_HEAD ? "swiss" : "roman");
    }
    str_put(&s, "</w:fonts>");
    return s.p;
}

static const char *footer(struct ctx *c, const struct report_doc *d, bool even) {
    struct str s;
    str_init(&s, c, 1 << 16);
    str_putf(&s, XML "<w:ftr " W "><w:p><w:pPr><w:pStyle w:val=\"SzPage\"/><w:ind w:leftChars=\"100\" w:left=\"280\" "
                 "w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"%s\"/></w:pPr>", even ? "left" : "right");
    str_put(&s, "<w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
    str_putf(&s, "<w:r><w:t>%d</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", even ? 2 : 1);
    str_put(&s, "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p>");
    if (d->seal) {
        str_putf(&s, "<w:p><w:pPr><w:jc w:val=\"%s\"/></w:pPr><w:r><w:rPr><w:color w:val=\"666666\"/><w:sz w:val=\"16\"/></w:rPr><w:t>校验码 ",
                 even ? "left" : "right");
        xml_text(&s, d->seal);
        str_put(&s, "</w:t></w:r></w:p>");
    }
    str_put(&s, "</w:ftr>");
    return s.p;
}

void docx_section(struct str *o, const struct report_doc *d) {
    int w = 11906, h = 16838;
    str_put(o, "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rIdOdd\"/><w:footerReference w:type=\"even\" r:id=\"rIdEven\"/>");
    if (d->form)            /* 24, 20, 26, 20 mm */
        str_putf(o, "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/><w:pgMar w:top=\"1361\" w:right=\"1134\" w:bottom=\"1474\" w:left=\"1134\" w:header=\"851\" w:footer=\"851\" w:gutter=\"0\"/>",
                 d->landscape ? h : w, d->landscape ? w : h, d->landscape ? " w:orient=\"landscape\"" : "");
    else if (d->landscape)
        str_putf(o, "<w:pgSz w:w=\"%d\" w:h=\"%d\" w:orient=\"landscape\"/><w:pgMar w:top=\"1587\" w:right=\"2041\" w:bottom=\"1474\" "
                    "w:left=\"2041\" w:header=\"851\" w:footer=\"964\" w:gutter=\"0\"/>", h, w);
    else                    /* 37, 28 mm; 210 - 28 - 156 = 26; 297 - 37 - 225 = 35 */
        str_putf(o, "<w:pgSz w:w=\"%d\" w:h=\"%d\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" "
                    "w:left=\"1587\" w:header=\"851\" w:footer=\"1200\" w:gutter=\"0\"/>", w, h);
    str_put(o, "<w:docGrid w:linePitch=\"580\"/></w:sectPr>");   /* no grid: lines are exactly 29 pt, characters 15.75 pt */
}

void docx_parts(struct ctx *c, const struct report_doc *d, struct zip_parts *z) {
    const struct { const char *name, *text; } part[] = {
        {"[Content_Types].xml", types_xml},
        {"_rels/.rels", rels_xml},
        {"docProps/core.xml", core(c, d)},
        {"word/_rels/document.xml.rels", document_rels(c, d)},
        {"word/settings.xml", settings_xml},
        {"word/styles.xml", styles_part(c, d)},
        {"word/fontTable.xml", font_table(c, d)},
        {"word/footer1.xml", footer(c, d, false)},
        {"word/footer2.xml", footer(c, d, true)},
    };
    for (size_t i = 0; i < COUNT(part); i++)
        zip_add(c, z, part[i].name, part[i].text, strlen(part[i].text));
}
