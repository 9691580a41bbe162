/* The sheet readers, through the sandbox. */

#include "base/test.h"
#include "os/os.h"
#include "report/sheet/sheet.h"
#include "report/sheet/date.h"

static struct ctx ctx;

static int setup(void **state) {
    (void)state;
    ctx_init(&ctx);
    ctx_enter(&ctx);
    ctx.lang = LANG_EN;
    return 0;
}

static int teardown(void **state) {
    (void)state;
    ctx_done(&ctx);
    return 0;
}

/* Rows as "a|b\nc|d\n". */
static int collect(void *arg, int row, int n_cells, const char *const *cells) {
    (void)row;
    for (int i = 0; i < n_cells; i++) {
        str_put(arg, i ? "|" : "");
        str_put(arg, cells[i]);
    }
    str_putc(arg, '\n');
    return 0;
}

static const char *left;      /* of the last reading: sheets not read */

static int read_it(const char *tab, const char *bytes, size_t n, const char **ret_text) {
    struct str s;
    str_init(&s, &ctx, 64 << 20);
    int rc = report_sheet_read(&ctx, tab, bytes, n, collect, &s, &left);
    *ret_text = s.p;
    return rc;
}

struct csv_case { const char *bytes; size_t n; int rc; const char *want; };
#define CASE(text, rc, want) {text, sizeof(text) - 1, rc, want}

static void test_csv(void **state) {
    (void)state;
    static const struct csv_case t[] = {
        CASE("a,b\n1,2\n", 2, "a|b\n1|2\n"),
        CASE("\xEF\xBB\xBF姓名,部门\r\n张三,\"办公室,一处\"\r\n", 2, "姓名|部门\n张三|办公室,一处\n"),
        CASE("\xD0\xD5\xC3\xFB,a\n\xD5\xC5\xC8\xFD,1", 2, "姓名|a\n张三|1\n"),                 /* GB18030 */
        CASE("\xFF\xFE" "a\0,\0\x20\x5f\n\0", 1, "a|张\n"),                                    /* UTF-16LE */
        CASE("a;b;c\n1,5;2;3\n", 2, "a|b|c\n1,5|2|3\n"),
        CASE("台账\na\tb\n1,5\t2,5\n", 3, "台账\na|b\n1,5|2,5\n"),                        /* a title alone above */
        CASE("a\tb\n\n\n\"x\ny\"\tz", 4, "a|b\n\n\nx\ny|z\n"),
        CASE("\"say \"\"hi\"\"\",b\rnext\n,,\n\n", 2, "say \"hi\"|b\nnext\n"),
        CASE("", E_INVALID, "empty"),
        CASE("a,\"open\n", E_INVALID, "quote in row 1"),
        CASE("a,\x81\n\xff\xff", E_INVALID, "neither UTF-8 nor GB18030"),
        CASE("a\0b,c", E_INVALID, "no sheet"),
        CASE("PK\3\4\x14\0", E_INVALID, "broken"),
        CASE("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", E_INVALID, "cut off"),
        CASE("\xEF\xBB\xBF\n <HTML><div>", E_UNSUPPORTED, "without a table"),
        CASE("{\"a\": 1}", E_UNSUPPORTED, "no table"),
        CASE("<?xml version=\"1.0\"?><uof/>", E_UNSUPPORTED, "no table"),
        CASE("<a>,b\n", 1, "<a>|b\n"),
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        const char *text;
        int rc = read_it(NULL, t[i].bytes, t[i].n, &text);
        const char *got = rc < 0 ? ctx.err.detail : text;
        if (rc != t[i].rc || (rc < 0 ? !strstr(got, t[i].want) : strcmp(got, t[i].want)))
            die("case %zu: %d, %s", i, rc, got);
    }
}

static int refuse_third(void *arg, int row, int n_cells, const char *const *cells) {
    (void)arg, (void)n_cells, (void)cells;
    return row == 2 ? E_RULE : 0;
}

static void test_callers_failure(void **state) {
    (void)state;
    assert_int_equal(report_sheet_read(&ctx, NULL, "a\nb\nc\nd\n", 8, refuse_third, NULL, NULL), E_RULE);
    assert_int_equal(report_sheet_read(&ctx, "二月", "a\nb\n", 4, refuse_third, NULL, NULL), E_INVALID);
}

/* ---- XLSX made of parts */
#define SHEET(rows) "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" rows "</sheetData>"
static const char strings_xml[] = "<sst><si><t>姓名</t></si><si><r><t>张</t></r><r><t xml:space=\"preserve\">三 </t></r><rPh><t>zhang</t></rPh></si></sst>";
static const char styles_xml[] =
    "<styleSheet><fonts><font/><font><strike val=\"0\"/></font><font><strike/></font></fonts><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"0.00_);[Red]\\(0.00\\)\"/></numFmts><cellStyleXfs><xf numFmtId=\"22\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"22\"/><xf numFmtId=\"165\"/><xf numFmtId=\"0\" fontId=\"2\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs></styleSheet>";

#define MORE SHEET("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>") "</worksheet>"
#define EMPTY SHEET("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>") "</worksheet>"

static const char *as;

static int xlsx(const char *sheet, size_t n_sheet, const char **ret_text) {
    struct zip_parts z = {0};
    struct str s;
    zip_add(&ctx, &z, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"lists\" state=\"veryHidden\" r:id=\"rId6\"/><sheet name=\"x\" r:id=\"rId7\"/><sheet name=\"第二张\" r:id=\"rId8\"/><sheet name=\"空\" r:id=\"rId9\"/></sheets></workbook>", 0);
    z.last->n = strlen(z.last->bytes);
    zip_add(&ctx, &z, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId6\" Target=\"worksheets/not_this.xml\"/><Relationship Id=\"rId7\" Target=\"worksheets/first.xml\"/><Relationship Id=\"rId8\" Target=\"/xl/worksheets/more.xml\"/><Relationship Id=\"rId9\" Target=\"worksheets/empty.xml\"/></Relationships>", 0);
    z.last->n = strlen(z.last->bytes);
    zip_add(&ctx, &z, "xl/sharedStrings.xml", strings_xml, strlen(strings_xml));
    zip_add(&ctx, &z, "xl/styles.xml", styles_xml, strlen(styles_xml));
    zip_add(&ctx, &z, "xl/worksheets/first.xml", sheet, n_sheet);
    zip_add(&ctx, &z, "xl/worksheets/not_this.xml", MORE, sizeof MORE - 1);
    zip_add(&ctx, &z, "xl/worksheets/more.xml", MORE, sizeof MORE - 1);
    zip_add(&ctx, &z, "xl/worksheets/empty.xml", EMPTY, sizeof EMPTY - 1);
    str_init(&s, &ctx, 64 << 20);
    assert_int_equal(zip_write(&ctx, &z, &s), 0);
    return read_it(as, s.p, s.len, ret_text);
}

/* The same book of LibreOffice's in every format gives the same: merged cells over columns and rows, dates and times, formulas of number and error, rich text, a line in a cell, a character of two
 * units, a row struck through, strings over many CONTINUE records, sheets that are hidden and empty. tests/cli/books */
static void test_books(void **state) {
    (void)state;
    static const char *const endings[] = {"xlsx", "xls", "ods"};
    const char *text[COUNT(endings)], *hidden;
    char *bytes;
    size_t n;
    for (size_t i = 0; i < COUNT(endings); i++) {
        assert_int_equal(os_read_file(&ctx, arena_printf(ctx.mem, "%s/tests/cli/books/people.%s", SHENZHI_SOURCE, endings[i]), 1 << 20, &bytes, &n), 0);
        assert_int_equal(read_it(NULL, bytes, n, &text[i]), 130);
        assert_string_equal(left, "第二");
        assert_int_equal(read_it("隐藏", bytes, n, &hidden), 1);
        assert_string_equal(hidden, "不读\n");
        assert_string_equal(left, "人员、第二");
        assert_int_equal(read_it("没有", bytes, n, &hidden), E_INVALID);
        assert_int_equal(read_it(NULL, bytes, n - n / 3, &hidden), E_INVALID);
        assert_string_equal(text[i], text[0]);
    }
    static const char head[] = "某市示范局涉密人员台账|某市示范局涉密人员台账|某市示范局涉密人员台账|某市示范局涉密人员台账|某市示范局涉密人员台账|某市示范局涉密人员台账\n\n姓名|部门|上岗日期|密级|备注|金额\n"
                               "张𠮷|办公室|2020-02-29|机密|一\n二|1234.5\n李四|财务科|2026-03-05T08:30:00|#DIV/0!|08:05:00|2469\n划0|划1|划2|划3|划4|划5|" SHEET_STRUCK "\n"
                               "王一|三科\n王二|三科||||-3\n王三|三科||||12345678901\n\n赵10||||第10条说明：";
    assert_true(str_starts(text[0], head));
    assert_int_equal(os_read_file(&ctx, SHENZHI_SOURCE "/tests/cli/books/formula.xls", 1 << 20, &bytes, &n), 0);
    assert_int_equal(read_it(NULL, bytes, n, &text[0]), 2);
    assert_string_equal(text[0], "财务科\nend\n");         /* a formula's text stands in a record of its own */
}

/* What programs write and call .xls: pages with tables, Excel 2003's XML, a flat ODF. */
static void test_called_xls(void **state) {
    (void)state;
    static const char page[] = "<!-- x --><html><head><style>td{x:\"<td>\"}</style><title>t</title></head><body><table><tr><td colspan=3>某局台账</td></tr></table>words <table border=1><thead><tr><th rowspan=2>姓名<th colspan=2>上岗</tr>"
                               "<tr><th>日期<th>密级</thead><tr><td>张三&nbsp;<td>2026年3月5日<br>上午<td>机密&#9733;10年<tr><td><s>李四</s></td><td><del>2020-1-1</del></td><td><strike>秘密</strike></td></tr>"
                               "<tr><td>王五</td><td rowspan=\"2\"> a\n  b </td><td><table><tr><td>内</td><td>层</td></tr></table></td></tr><tr><td>赵六</td><td>a &lt; b &amp; c</td></tr></table></body></html>";
    static const char page_rows[] = "某局台账|某局台账|某局台账\n\n姓名|上岗|上岗\n姓名|日期|密级\n张三|2026年3月5日\n上午|机密★10年\n李四|2020-1-1|秘密|" SHEET_STRUCK "\n王五|a b|内层\n赵六|a b|a < b & c\n";
    static const char book[] = "<?xml version=\"1.0\" encoding=\"gb2312\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>"
                               "<Style ss:ID=\"s1\"><Font ss:StrikeThrough=\"1\"/></Style></Styles><Worksheet ss:Name=\"藏\"><Table><Row><Cell><Data ss:Type=\"String\">h</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>"
                               "<Worksheet ss:Name=\"一\"><Table><Row><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">台账</Data><Comment><Data>no</Data></Comment></Cell></Row>\n <Row ss:Index=\"3\"><Cell ss:Index=\"2\"><Data ss:Type=\"DateTime\">2026-03-05T00:00:00.000</Data></Cell>\n"
                               "<Cell><Data ss:Type=\"Number\">0.10000000000000001</Data></Cell><Cell><Data ss:Type=\"Boolean\">1</Data></Cell></Row><Row><Cell ss:StyleID=\"s1\"><Data ss:Type=\"String\">a</Data></Cell><Cell ss:StyleID=\"s1\"><Data ss:Type=\"String\">b</Data></Cell></Row></Table></Worksheet>"
                               "<Worksheet ss:Name=\"二\"><Table><Row><Cell><Data ss:Type=\"String\">x</Data></Cell></Row></Table></Worksheet></Workbook>";
    static const char flat[] = "<?xml version=\"1.0\"?>\n<office:document xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">\n<office:body><office:spreadsheet><table:table table:name=\"一\">\n <table:table-row table:number-rows-repeated=\"2\">\n  <table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\">\n"
                               "   <text:p>a<text:s text:c=\"2\"/>b</text:p>\n   <text:p>c</text:p>\n  </table:table-cell>\n </table:table-row><table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table></office:spreadsheet></office:body></office:document>";
    const char *text;
    assert_int_equal(read_it(NULL, page, sizeof page - 1, &text), 8);
    assert_string_equal(text, page_rows);
    assert_int_equal(read_it(NULL, book, sizeof book - 1, &text), 4);
    assert_string_equal(text, "台账|台账\n\n|2026-03-05|0.1|TRUE\na|b|" SHEET_STRUCK "\n");
    assert_string_equal(left, "二");
    assert_int_equal(read_it("藏", book, sizeof book - 1, &text), 1);
    assert_int_equal(read_it("三", book, sizeof book - 1, &text), E_INVALID);
    assert_int_equal(read_it(NULL, flat, sizeof flat - 1, &text), 2);
    assert_string_equal(text, "a  b\nc|a  b\nc\na  b\nc|a  b\nc\n");
}

/* Registers kept in Word: made by python-docx; and what Word keeps of changes. */
static void test_tables_of_word(void **state) {
    (void)state;
    static const char changed[] = "<w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body><w:p><w:r><w:t>2025年</w:t></w:r><w:r><w:tab/><w:t>台账</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r>"
                                  "<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><mc:AlternateContent><mc:Choice><w:r><w:t>乙</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>乙</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p></w:tc></w:tr>"
                                  "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:r><w:t>删去的行</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> 1 </w:t></w:r></w:p></w:tc><w:tc><w:p/><w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
    struct zip_parts z = {0};
    struct str s;
    const char *text;
    char *bytes;
    size_t n;
    assert_int_equal(os_read_file(&ctx, SHENZHI_SOURCE "/tests/cli/books/tables.docx", 1 << 20, &bytes, &n), 0);
    assert_int_equal(read_it(NULL, bytes, n, &text), 8);
    assert_string_equal(text, "某局2025年涉密载体台账\n编号|名称|密级|保管人\nZT-1|某文件|机密★10年|张三\nZT-2|作废件|秘密|李四|" SHEET_STRUCK "\n合计|合计|2|竖并\n|内\n层|x|竖并\n\na|b\n");
    zip_add(&ctx, &z, "word/document.xml", changed, sizeof changed - 1);
    str_init(&s, &ctx, 1 << 20);
    assert_int_equal(zip_write(&ctx, &z, &s), 0);
    assert_int_equal(read_it(NULL, s.p, s.len, &text), 3);
    assert_string_equal(text, "2025年 台账\n|甲乙|甲乙\n1\n");
    assert_int_equal(read_it("二", s.p, s.len, &text), E_INVALID);
}

/* Struck through: the whole row is told, a single cell of it is not, nor a font that only could. */
static void test_struck(void **state) {
    (void)state;
    static const char sheet[] = SHEET("<row><c s=\"5\"><v>1</v></c><c s=\"5\"><v>2</v></c><c s=\"0\"/></row><row><c s=\"5\"><v>1</v></c><c><v>2</v></c></row><row><c s=\"6\"><v>1</v></c><c s=\"6\"><v>2</v></c></row>") "</worksheet>";
    const char *text;
    assert_int_equal(xlsx(sheet, sizeof sheet - 1, &text), 3);
    assert_string_equal(text, "1|2||" SHEET_STRUCK "\n1|2\n1|2\n");
}

/* Another sheet than the first, by its name. */
static void test_sheet_by_name(void **state) {
    (void)state;
    static const char sheet[] = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>a</t></is></c></row></sheetData></worksheet>";
    const char *text;
    as = "第二张";
    assert_int_equal(xlsx(sheet, sizeof sheet - 1, &text), 1);
    assert_string_not_equal(text, "a\n");
    assert_string_equal(left, "x");
    as = "没有";
    assert_int_equal(xlsx(sheet, sizeof sheet - 1, &text), E_INVALID);
    as = NULL;
    assert_int_equal(xlsx(sheet, sizeof sheet - 1, &text), 1);
    assert_string_equal(text, "a\n");
}

static void test_xlsx(void **state) {
    (void)state;
    static const struct { const char *sheet; int rc; const char *want; } t[] = {
        {SHEET("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>内 联</t></is></c></row>"
               "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"><v>1.1000000000000001</v></c><c t=\"b\"><v>1</v></c></row><row r=\"9\"><c r=\"A9\" s=\"1\"/></row>") "</worksheet>",
         3, "姓名||内 联\n\n张三 |1.1|TRUE\n"},
        {SHEET("<row><c s=\"1\"><v>46027</v></c><c s=\"2\"><v>46027</v></c><c s=\"3\"><v>46027.333333333336</v></c><c s=\"4\"><v>46027.5</v></c><c t=\"str\"><f>A1</f><v>x</v></c></row>") "</worksheet>",
         1, "2026-01-05|2026-01-05|2026-01-05T08:00:00|46027.5|x\n"},
        {SHEET("<row><c><f>TODAY()</f></c><c><f>1+1</f><v>2</v></c><c><f>1+1</f><v></v></c><c t=\"str\"><f>A2</f><v></v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>") "</worksheet>",
         1, "#NO_VALUE!|2|#NO_VALUE!||#DIV/0!\n"},
        {SHEET("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>合</t></is></c><c r=\"C1\"><v>1</v></c></row><row r=\"2\"><c r=\"C2\"><v>2</v></c></row>")
         "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>", 2, "合|合|1\n合|合|2\n"},
        {SHEET("<row><c t=\"inlineStr\"><is><t>上_x000D_\n中_x000d_下_x0007_</t></is></c><c t=\"str\"><v>_x005F_x41_ _x4E00__xD800__x12_</v></c></row>") "</worksheet>", 1, "上\n中\n下|_x41_ 一_xD800__x12_\n"},
        {SHEET("<row r=\"2\"/><row r=\"1\"/>") "</worksheet>", E_INVALID, "does not go up"},
        {SHEET("<row r=\"200000\"><c><v>1</v></c></row>") "</worksheet>", E_LIMIT, "more than 100000 rows"},
        {SHEET("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>") "</worksheet>", E_LIMIT, "more than 200 columns"},
        {SHEET("<row r=\"1\"><c r=\"A1\">"), E_SYNTAX, "bad XML"},
        {"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>", E_INVALID, "document type"},
        {"<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>", E_INVALID, "document type"},
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        const char *text;
        int rc = xlsx(t[i].sheet, strlen(t[i].sheet), &text);
        const char *got = rc < 0 ? ctx.err.detail : text;
        if (rc != t[i].rc || (rc < 0 ? !strstr(got, t[i].want) : strcmp(got, t[i].want)))
            die("case %zu: %d, %s", i, rc, got);
        if (rc >= 0 && (!left || strcmp(left, "第二张")))
            die("case %zu: not read: %s", i, left ? left : "none");      /* the empty one and the hidden one are not missed */
    }
}

/* What our own writer makes is read back. */
static void test_round_trip(void **state) {
    (void)state;
    static const double three[] = {30, 30, 40};
    struct report_doc d = {.clock_us = 1};
    struct report_block *t = report_table(&ctx, &d, 3, three);
    report_row_add(&ctx, t, true, 3, (const char *const[]){"编号", "标题", "份数"});
    struct report_cell cells[] = {{.text = "000017"}, {.text = "一<二>&三_x202E_"}, {.text = "12.5", .right = true}};
    report_row_put(&ctx, t, &(struct report_row){.n_cells = 3, .cells = cells});
    struct str s;
    str_init(&s, &ctx, 1 << 20);
    assert_int_equal(report_xlsx(&ctx, &d, &s), 0);
    const char *text;
    assert_int_equal(read_it(NULL, s.p, s.len, &text), 2);
    assert_string_equal(text, "编号|标题|份数\n000017|一<二>&三_x202E_|12.5\n");
}

/* A zip that names a part in UTF-8 makes libarchive convert it: nothing of that may need a file in the sandbox. */
static void test_foreign_names(void **state) {
    (void)state;
    char *bytes;
    size_t n;
    const char *text;
    assert_int_equal(os_read_file(&ctx, SHENZHI_SOURCE "/tests/fuzz/corpus/report_sheet/zip_small", 1 << 20, &bytes, &n), 0);
    if (read_it(NULL, bytes + 1, n - 1, &text) < 0)
        die("%s", ctx.err.detail);
    assert_string_equal(text, "x\n");
}

/* 200 MB of blanks in a small zip; a deep XML; no zip at all. */
static void test_bombs(void **state) {
    (void)state;
    const char *text;
    size_t n = 200u << 20;
    char *big = arena_alloc(ctx.mem, n);
    memset(big, ' ', n);
    assert_int_equal(xlsx(big, n, &text), E_LIMIT);
    assert_non_null(strstr(ctx.err.detail, "unpacks to more"));
    struct str deep;
    str_init(&deep, &ctx, 1 << 20);
    for (int i = 0; i < 5000; i++)
        str_put(&deep, "<a>");
    assert_int_equal(xlsx(deep.p, deep.len, &text), E_LIMIT);
    assert_int_equal(read_it(NULL, "PK\3\4 broken", 11, &text), E_INVALID);
    assert_int_equal(read_it(NULL, "", 0, &text), E_INVALID);
    assert_int_equal(read_it(NULL, big, (64u << 20) + 1, &text), E_LIMIT);
}

static void test_many_rows(void **state) {
    (void)state;
    struct str s;
    const char *text;
    str_init(&s, &ctx, 16 << 20);
    for (int i = 0; i < SHEET_ROWS_MAX; i++)
        str_putf(&s, "%d,张三\n", i);
    assert_int_equal(read_it(NULL, s.p, s.len, &text), SHEET_ROWS_MAX);
    str_put(&s, "one more\n");
    assert_int_equal(read_it(NULL, s.p, s.len, &text), E_LIMIT);
}

static void test_number_formats(void **state) {
    (void)state;
    static const struct { int id; const char *code; enum sheet_format want; } t[] = {
        {0, NULL, FORMAT_PLAIN}, {14, NULL, FORMAT_DATE}, {22, NULL, FORMAT_DATETIME}, {20, NULL, FORMAT_TIME}, {31, NULL, FORMAT_DATE},
        {164, "yyyy-mm-dd", FORMAT_DATE}, {164, "yyyy/m/d h:mm", FORMAT_DATETIME}, {164, "[h]:mm:ss", FORMAT_TIME}, {164, "mm:ss", FORMAT_TIME},
        {164, "0.00", FORMAT_PLAIN}, {164, "\"d\"0", FORMAT_PLAIN}, {164, "General", FORMAT_PLAIN}, {164, "[$-804]yyyy\\-m\\-d;@", FORMAT_DATE},
        {164, "#,##0;[Red]-#,##0", FORMAT_PLAIN}, {164, "m\"月\"", FORMAT_DATE}, {164, "\"x", FORMAT_PLAIN}, {164, "[", FORMAT_PLAIN}, {164, "\\", FORMAT_PLAIN}};
    for (size_t i = 0; i < COUNT(t); i++)
        if (sheet_format_kind(t[i].id, t[i].code) != t[i].want)
            die("%d %s: %d", t[i].id, t[i].code ? t[i].code : "-", sheet_format_kind(t[i].id, t[i].code));
    assert_string_equal(sheet_number(&ctx, "1", FORMAT_DATE, false), "1900-01-01");
    assert_string_equal(sheet_number(&ctx, "61", FORMAT_DATE, false), "1900-03-01");
    assert_string_equal(sheet_number(&ctx, "44565", FORMAT_DATE, true), "2026-01-05");
    assert_string_equal(sheet_number(&ctx, "0.5", FORMAT_TIME, false), "12:00:00");
    assert_string_equal(sheet_number(&ctx, "1e3", FORMAT_PLAIN, false), "1000");
    assert_string_equal(sheet_number(&ctx, "123456789012345678", FORMAT_PLAIN, false), "123456789012345678");
    assert_string_equal(sheet_number(&ctx, "nan", FORMAT_DATE, false), "nan");
}

#define UNIT(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_csv), UNIT(test_callers_failure), UNIT(test_xlsx), UNIT(test_sheet_by_name), UNIT(test_struck), UNIT(test_books), UNIT(test_tables_of_word), UNIT(test_called_xls), UNIT(test_round_trip), UNIT(test_foreign_names), UNIT(test_bombs), UNIT(test_many_rows),
        UNIT(test_number_formats),
    };
    return cmocka_run_group_tests_name("sheet", tests, NULL, NULL);
}
