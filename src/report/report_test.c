/* The writers: the same bytes twice (also from another process and time zone), real text in real files, tables over pages.
 * With SHENZHI_REPORT_OUT=DIR the sample papers are left there to be looked at. */
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/test.h"
#include "os/os.h"
#include "report/internal.h"

static struct ctx ctx;

static int setup(void **state) {
    (void)state;
    ctx_init(&ctx);
    ctx_enter(&ctx);
    return 0;
}

static int teardown(void **state) {
    (void)state;
    ctx_done(&ctx);
    return 0;
}

static void sample_tables(struct report_doc *d) {
    static const double four[] = {8, 22, 60, 10}, form[] = {18, 32, 18, 32};
    struct report_block *t = report_table(&ctx, d, 4, four);
    t->name = "items";
    report_row_add(&ctx, t, true, 4, (const char *const[]){"序号", "自查内容", "发现情形", "扣分"});
    for (int i = 1; i <= 70; i++) {
        const char *nr = arena_printf(ctx.mem, "%d", i);
        const char *text = i % 7 ? "涉密人员赵六未签订本年度保密责任书" :
            "机密级文件《关于某项工作安排的通知》第000017号在传阅中由阅件人之间直接横传,未经机要人员收回登记,"
            "不符合“直传不横传”的要求;登记编号0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef。";
        struct report_cell cells[] = {{.text = nr, .center = true}, {.text = "人员管理"}, {.text = text}, {.text = "0.2", .right = true}};
        report_row_put(&ctx, t, &(struct report_row){.n_cells = 4, .cells = cells});
    }
    report_block(&ctx, d, BLOCK_NOTE, "注:本表由留痕记录生成。");
    report_block(&ctx, d, BLOCK_H1, "四、审批表");
    t = report_form(&ctx, d, 4, form);
    struct report_cell a[] = {{.text = "姓名", .bold = true}, {.text = "王五"}, {.text = "部门", .bold = true}, {.text = "办公室"}};
    struct report_cell b[] = {{.text = "部门意见", .bold = true}, {.text = "同意。\n                签名:        年  月  日", .span = 3}};
    report_row_put(&ctx, t, &(struct report_row){.n_cells = 4, .cells = a});
    report_row_put(&ctx, t, &(struct report_row){.n_cells = 2, .cells = b, .min_mm = 30});
}

static struct report_doc *sample(void) {
    struct report_doc *d = NEW(&ctx, struct report_doc);
    *d = (struct report_doc){.title = "某市示范局2026年度保密工作自查自评报告", .issuer = "某市示范局", .date = "2026-11-23",
        .copy_number = "000001", .mark = "秘密★1年", .urgency = "加急", .seal = "SZ1-1024-0123456789abcdef",
        .seal_qr = "SZ1-1024-0123456789abcdef", .clock_us = (int64_t)1795392000 * 1000000};
    report_block(&ctx, d, BLOCK_PARA, "%s", "按照《保守国家秘密法实施条例》第五十八条的规定,我局于2026年11月对本年度保密工作开展了自查自评。现将情况报告如下。");
    report_block(&ctx, d, BLOCK_H1, "%s", "一、组织开展情况");
    report_block(&ctx, d, BLOCK_H2, "%s", "（一）依据和范围");
    for (int i = 0; i < 6; i++)
        report_block(&ctx, d, BLOCK_PARA, "%s", "本次自查自评的期间为2026年1月1日至12月31日,覆盖全局8个内设机构、60名工作人员,其中涉密人员23名。"
            "自查自评采用台账自动取证与人工确认相结合的方法,逐项对照自评标准,每一处扣分都能追溯到台账中的一条记录和留痕中的一个序号。");
    report_block(&ctx, d, BLOCK_H3, "%s", "1.方法");
    report_block(&ctx, d, BLOCK_PARA, "本期间<无>泄密事件 & \"无\"重大违规。");
    report_block(&ctx, d, BLOCK_H1, "%s", "三、存在的问题");
    sample_tables(d);
    report_block(&ctx, d, BLOCK_SIGN, "%s\n%s", d->issuer, report_date_zh(&ctx, d->date));
    return d;
}

typedef int writer(struct ctx *c, const struct report_doc *d, struct str *out);
static writer *const writers[] = {report_pdf, report_docx, report_xlsx};
static const char *const endings[] = {"pdf", "docx", "xlsx"};

static void make(size_t i, struct str *out) {
    str_init(out, &ctx, 32 << 20);
    if (writers[i](&ctx, sample(), out) < 0)
        die("%s: %s", endings[i], ctx.err.detail);
}

static void test_same_bytes(void **state) {
    (void)state;
    const char *dir = getenv("SHENZHI_REPORT_OUT");
    for (size_t i = 0; i < COUNT(writers); i++) {
        struct str a;
        make(i, &a);
        if (dir)
            assert_int_equal(os_write_file(&ctx, arena_printf(ctx.mem, "%s/sample.%s", dir, endings[i]), a.p, a.len, 0644), 0);
        int fd[2];
        assert_int_equal(pipe(fd), 0);
        pid_t child = fork();
        if (!child) {                            /* another process, elsewhere on earth, a moment later */
            setenv("TZ", "America/New_York", 1);
            tzset();
            usleep(1100000);
            struct str b;
            make(i, &b);
            unsigned char sum[16] = {0};
            uint64_t h = hash_fnv(b.p, b.len);
            memcpy(sum, &h, 8);
            memcpy(sum + 8, &b.len, 8);
            _exit(write(fd[1], sum, 16) == 16 ? 0 : 1);
        }
        uint64_t got[2] = {0};
        assert_int_equal(read(fd[0], got, 16), 16);
        int status;
        waitpid(child, &status, 0);
        close(fd[0]), close(fd[1]);
        assert_int_equal(status, 0);
        assert_int_equal(got[1], a.len);
        assert_int_equal(got[0], hash_fnv(a.p, a.len));
    }
}

/* What pdftotext reads; NULL where poppler-utils is not installed. */
static char *pdf_text(const struct str *s) {
    char path[] = "/tmp/report_testXXXXXX";
    int fd = mkstemp(path);
    assert_int_equal(write(fd, s->p, s->len), s->len);
    close(fd);
    char *const cmd[] = {"pdftotext", "-layout", path, arena_printf(ctx.mem, "%s.txt", path), NULL};
    pid_t pid = fork();
    if (!pid)
        execvp(cmd[0], cmd), _exit(127);
    int status;
    waitpid(pid, &status, 0);
    unlink(path);
    if (WEXITSTATUS(status) == 127)
        return NULL;
    char *text;
    size_t n;
    assert_int_equal(os_read_file(&ctx, cmd[3], 1 << 20, &text, &n), 0);
    unlink(cmd[3]);
    return text;
}

static void test_pdf_reads_back(void **state) {
    (void)state;
    struct str s;
    make(0, &s);
    assert_memory_equal(s.p, "%PDF-1.", 7);
    char *text = pdf_text(&s);
    if (!text)
        skip();
    int heads = 0, pages = 0;
    for (const char *p = text; (p = strstr(p, "自查内容")); p++)
        heads++;
    for (const char *p = text; (p = strchr(p, '\f')); p++)
        pages++;
    assert_true(pages >= 4 && pages <= 6);
    assert_true(heads >= 3 && heads <= pages);     /* the table's head on each of its pages */
    static const char *const want[] = {"000001", "秘密★1年", "加急", "2026年11月23日", "本期间<无>泄密事件", "校验码"};
    for (size_t i = 0; i < COUNT(want); i++)
        if (!strstr(text, want[i]))
            die("the PDF lacks %s in %s", want[i], text);
}

/* However the lines fall, the page of the signature holds some of what is signed, and the list of annexes stays whole. */
static void test_signature_is_not_alone(void **state) {
    (void)state;
    for (int n = 15; n <= 20; n++)
        for (int annexes = 0; annexes < 2; annexes++) {
            struct report_doc d = {.title = "报告"};
            struct str s;
            for (int i = 0; i < n; i++)
                report_block(&ctx, &d, BLOCK_PARA, "第%d行", i);
            if (annexes)
                report_block(&ctx, &d, BLOCK_ATTACHED, "附件：1.甲表\n　　　2.乙表");
            report_block(&ctx, &d, BLOCK_SIGN, "某局\n2026年11月23日");
            report_block(&ctx, &d, BLOCK_NOTE, "注：%s", "本报告依据台账生成，正文中如实写明没有记录的共三处，均为台账中未查到相应记录，经核对纸质材料属实，特此说明，报送时一并附上，完毕。");
            str_init(&s, &ctx, 8 << 20);
            assert_int_equal(report_pdf(&ctx, &d, &s), 0);
            char *text = pdf_text(&s);
            if (!text)
                skip();
            char *page = strrchr(text, '\f');           /* ends the last page */
            *page = 0;
            page = strrchr(text, '\f') ? strrchr(text, '\f') : text;
            bool with = annexes ? strstr(page, "1.甲表") && strstr(page, "2.乙表") : strstr(page, arena_printf(ctx.mem, "第%d行", n - 1)) != NULL;
            if (!with || !strstr(page, "11月23日") || !strstr(page, "注：") || !strstr(page, "完毕。"))
                die("%d lines, annexes %d: the last page is %s", n, annexes, page);
        }
}

static const char *part_of(const struct str *s, const char *name) {
    struct zip_parts z;
    if (zip_read(&ctx, s->p, s->len, 64 << 20, &z) < 0)
        die("%s", ctx.err.detail);
    struct zip_part *p = zip_find(&z, name);
    if (!p)
        die("%s is missing", name);
    return p->bytes;
}

static void test_docx_text(void **state) {
    (void)state;
    struct str s;
    make(1, &s);
    const char *xml = part_of(&s, "word/document.xml");
    assert_non_null(strstr(xml, "本期间&lt;无&gt;泄密事件 &amp; &quot;无&quot;重大违规。"));
    assert_non_null(strstr(xml, "<w:tblHeader/>"));
    assert_non_null(strstr(xml, "w:gridSpan w:val=\"3\""));
    assert_non_null(strstr(part_of(&s, "word/styles.xml"), "仿宋_GB2312"));
    assert_non_null(strstr(part_of(&s, "docProps/core.xml"), "2026-11-23T"));
    assert_memory_equal(part_of(&s, "word/media/seal.png"), "\x89PNG", 4);
    assert_non_null(strstr(xml, "relativeFrom=\"bottomMargin\""));       /* the code makes no page of its own */
}

static int count(const char *text, const char *what) {
    int n = 0;
    for (; (text = strstr(text, what)); text++)
        n++;
    return n;
}

/* A row that names those below it, and the head, stay with the next one; a table too wide for its letters is set smaller, as in the PDF. */
static void test_docx_tables(void **state) {
    (void)state;
    struct report_doc d = {0};
    struct str s;
    struct report_block *t = report_table(&ctx, &d, 2, (double[]){50, 50});
    report_row_add(&ctx, t, true, 2, (const char *const[]){"甲", "乙"});
    report_row_put(&ctx, t, &(struct report_row){.n_cells = 1, .cells = &(struct report_cell){.text = "一类", .span = 2, .bold = true}});
    report_row_add(&ctx, t, false, 2, (const char *const[]){"一", "二"});
    str_init(&s, &ctx, 8 << 20);
    assert_int_equal(report_docx(&ctx, &d, &s), 0);
    const char *xml = part_of(&s, "word/document.xml");
    assert_int_equal(count(xml, "<w:keepNext/>"), 3);
    assert_int_equal(count(xml, "<w:sz "), 0);
    const char *row[12];
    double width[12];
    for (int i = 0; i < 12; i++) {
        row[i] = "2026-11-27";
        width[i] = 100.0 / 12;
    }
    report_row_add(&ctx, report_table(&ctx, &d, 12, width), false, 12, row);
    str_init(&s, &ctx, 8 << 20);
    assert_int_equal(report_docx(&ctx, &d, &s), 0);
    assert_int_equal(count(part_of(&s, "word/document.xml"), "<w:sz w:val=\"16\"/>"), 12);
}

static void test_xlsx_marks(void **state) {
    (void)state;
    struct str s;
    make(2, &s);
    assert_non_null(strstr(part_of(&s, "xl/sharedStrings.xml"), "000001　　秘密★1年　　加急"));
    assert_non_null(strstr(part_of(&s, "xl/worksheets/sheet1.xml"), "校验码 SZ1-1024"));
}

/* Numbers and days are that in a spreadsheet, codes stay text; the sheet of an annex bears its name. A level alone is written apart. */
static void test_xlsx_types(void **state) {
    (void)state;
    struct report_doc d = {.title = "报告", .mark = "机密"};
    struct str s;
    report_block(&ctx, &d, BLOCK_TITLE, "评分表");
    struct report_block *t = report_table(&ctx, &d, 5, (double[]){20, 20, 20, 20, 20});
    report_row_add(&ctx, t, true, 5, (const char *const[]){"1", "乙", "丙", "丁", "戊"});
    struct report_cell cells[] = {{.text = "12", .center = true}, {.text = "2026-11-23"}, {.text = "-0.5份", .right = true}, {.text = "1.10", .center = true}, {.text = "000007", .center = true}};
    report_row_put(&ctx, t, &(struct report_row){.n_cells = 5, .cells = cells});
    str_init(&s, &ctx, 8 << 20);
    assert_int_equal(report_xlsx(&ctx, &d, &s), 0);
    const char *xml = part_of(&s, "xl/worksheets/sheet1.xml"), *text = part_of(&s, "xl/sharedStrings.xml");
    static const char *const numbers[] = {"<v>12</v>", "<v>46349</v>", "<v>-0.5</v>"}, *const texts[] = {">1.10<", ">000007<", ">1<", ">报告　评分表<", ">机　密<"};
    for (size_t i = 0; i < COUNT(numbers); i++)
        if (!strstr(xml, numbers[i]))
            die("%s is no number in %s", numbers[i], xml);
    for (size_t i = 0; i < COUNT(texts); i++)
        if (!strstr(text, texts[i]))
            die("%s is no text in %s", texts[i], text);
    assert_null(strstr(text, "2026-11-23"));
    assert_non_null(strstr(part_of(&s, "xl/styles.xml"), "General&quot;份&quot;"));
}

/* ---- template */
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
static const char template_xml[] =
    "<w:document><w:body>" P("{{office_name}}年度报告") "<w:p><w:r><w:t>得分{{sc</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>or</w:t></w:r>"
    "<w:r><w:t>e}}分,{ {</w:t></w:r><w:r><w:t>unknown} }。A &amp; B{{day:date}}</w:t></w:r></w:p>" P("不变 &lt;x&gt;")
    "<w:tbl><w:tr>" P("序号") "</w:tr><w:tr w:rsidR=\"1\"><w:tc>" P("{{#table items}}{{1}}") "</w:tc><w:tc>" P("[{{3}}]") "</w:tc></w:tr></w:tbl></w:body></w:document>";

static void test_template(void **state) {
    (void)state;
    static const struct report_named named[] = {{"office_name", "某局<办>"}, {"score", "97.5"}, {"e", "不应出现"}, {"day", "2026-11-03"}};
    bool marked = false;
    struct report_doc *d = sample();
    d->named = named;
    d->n_named = 4;
    struct str o;
    str_init(&o, &ctx, 1 << 20);
    assert_int_equal(docx_fill(&ctx, d, template_xml, strlen(template_xml), &o, &marked), 0);
    assert_non_null(strstr(o.p, "某局&lt;办&gt;年度报告"));
    assert_non_null(strstr(o.p, "得分97.5</w:t>"));
    assert_non_null(strstr(o.p, "unknown} }。A &amp; B2026年11月3日"));
    assert_false(marked);
    assert_null(strstr(o.p, "不应出现"));
    assert_non_null(strstr(o.p, "不变 &lt;x&gt;"));
    assert_null(strstr(o.p, "#table"));
    int rows = 0;
    for (const char *p = o.p; (p = strstr(p, "<w:tr w:rsidR=\"1\">")); p++)
        rows++;
    assert_int_equal(rows, 70);
    assert_non_null(strstr(o.p, "[涉密人员赵六未签订本年度保密责任书]"));
    assert_non_null(strstr(o.p, ">70</w:t>"));
}

/* What a template names wrongly is told by name; columns are counted through cells that span several; a table without rows says 无. */
static void test_template_fields(void **state) {
    (void)state;
    static const struct { const char *xml, *wrong, *says; } v[] = {
        {P("{{scroe}}"), "{{scroe}}", "score"}, {P("{{score"), "{{score", NULL}, {P("{{1}}"), "{{1}}", NULL}, {P("｛｛score｝｝"), "｛｛score", "半角"},
        {"<w:tbl><w:tr>" P("{{#table nothing}}{{1}}") "</w:tr></w:tbl>", "#table nothing", "items"}, {P("{{#table items}}"), "{{#table items}}", NULL},
        {"<w:tbl><w:tr>" P("{{#table items}}{{5}}") "</w:tr></w:tbl>", "{{5}}", NULL}, {P("{{mark}}"), NULL, NULL},
        {P("&#123;&#x7b;score}}"), NULL, NULL}};
    struct report_doc *d = sample();
    struct str o;
    bool marked = false;
    d->named = (const struct report_named[]){{"score", "88"}, {"mark", "秘密★1年"}};
    d->n_named = 2;
    for (size_t i = 0; i < COUNT(v); i++) {
        str_init(&o, &ctx, 1 << 20);
        int rc = docx_fill(&ctx, d, v[i].xml, strlen(v[i].xml), &o, &marked);
        if (rc != (v[i].wrong ? E_INVALID : 0) || (v[i].wrong && !strstr(ctx.err.detail, v[i].wrong)) || (v[i].says && !strstr(ctx.err.detail, v[i].says)))
            die("case %zu: %d %s", i, rc, ctx.err.detail);
        ctx.err = (struct err){0};
    }
    assert_true(marked && strstr(o.p, ">88<"));
    static const char row[] = "<w:tr>" P("[{{#table items}}{{1}}|{{2}}|{{3}}|{{4}}]") "</w:tr>", none[] = "<w:tr>" P("[{{#table none}}{{1}}|{{2}}]") "</w:tr>";
    struct report_doc e = {0};
    struct report_block *t = report_table(&ctx, &e, 4, (double[]){25, 25, 25, 25});
    t->name = "items";
    report_table(&ctx, &e, 2, (double[]){50, 50})->name = "none";
    struct report_cell sum[] = {{.text = "合计", .span = 2}, {.text = "3"}, {.text = "4"}};
    report_row_put(&ctx, t, &(struct report_row){.n_cells = 1, .cells = &(struct report_cell){.text = "一类", .span = 4}});
    report_row_put(&ctx, t, &(struct report_row){.n_cells = 3, .cells = sum});
    str_init(&o, &ctx, 1 << 20);
    assert_int_equal(docx_fill(&ctx, &e, row, strlen(row), &o, &marked), 0);
    assert_int_equal(docx_fill(&ctx, &e, none, strlen(none), &o, &marked), 0);
    assert_non_null(strstr(o.p, "[一类|||]"));
    assert_non_null(strstr(o.p, "[合计||3|4]"));
    assert_non_null(strstr(o.p, "[无|]"));
}

static void test_template_file(void **state) {
    (void)state;
    struct zip_parts z = {0};
    zip_add(&ctx, &z, "[Content_Types].xml", "<Types/>", 8);
    zip_add(&ctx, &z, "word/document.xml", template_xml, strlen(template_xml));
    zip_add(&ctx, &z, "word/header1.xml", P("{{score}}"), strlen(P("{{score}}")));
    struct str t, o;
    str_init(&t, &ctx, 1 << 20);
    assert_int_equal(zip_write(&ctx, &z, &t), 0);
    struct report_doc *d = sample();
    d->docx_template = t.p;
    d->docx_template_bytes = t.len;
    d->named = (const struct report_named[]){{"score", "88"}, {"office_name", "某局"}, {"day", "2026-11-03"}};
    d->n_named = 3;
    str_init(&o, &ctx, 1 << 20);
    assert_int_equal(report_docx(&ctx, d, &o), 0);
    assert_non_null(strstr(part_of(&o, "word/document.xml"), "秘密★1年"));     /* a classified paper bears its mark, also where the template has no place for it */
    assert_non_null(strstr(part_of(&o, "word/header1.xml"), ">88<"));
    assert_string_equal(part_of(&o, "[Content_Types].xml"), "<Types/>");
    static const char *const hostile[][2] = {
        {"../../x.xml", "<a/>"}, {"/etc/x", "x"}, {"word/vbaProject.bin", "x"}, {"word/document.xml", "<a/>"}, {"word/a.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"},
        {"word/u.xml", "\xff\xfe<"}, {"word/_rels/s.rels", "<Relationship Id=\"1\" Type=\"t/attachedTemplate\" Target=\"http://example.org/x.dotm\" TargetMode=\"External\"/>"},
        {"word/_rels/t.rels", "<r:Relationship\nType='t/attachedTemplate' Target='http://example.org/hyperlink' TargetMode='External'/>"},
        {"word/_rels/e.rels", "<Relationship Type=\"t/attachedTemplate\" Target=\"http://example.org/\" TargetMode=\"&#69;xternal\"/>"},
        {"word/_rels/i.rels", "<Relationship Type=\"t/image\" Target=\"http://example.org/ TargetMode='Internal'\" TargetMode=\"External\"/>"},
        {"word/_rels/h.rels", "<Relationship Target=\"http://example.org/ Type='t/hyperlink'\" Type=\"t/image\" TargetMode=\"External\"/>"},
        {"word/_rels/l.rels", NULL}};
    for (size_t i = 0; i < COUNT(hostile); i++) {                      /* the last: a link that somebody clicks stays */
        struct zip_parts more = {0};
        const char *link = "<Relationship Id=\"1\" Type=\"t/hyperlink\" Target=\"http://example.org/\" TargetMode=\"External\"/>", *body = hostile[i][1] ? hostile[i][1] : link;
        zip_add(&ctx, &more, "word/document.xml", template_xml, strlen(template_xml));
        zip_add(&ctx, &more, hostile[i][0], body, strlen(body));
        str_clear(&t);
        str_clear(&o);
        assert_int_equal(zip_write(&ctx, &more, &t), 0);
        d->docx_template = t.p;
        d->docx_template_bytes = t.len;
        assert_int_equal(report_docx(&ctx, d, &o), hostile[i][1] ? E_INVALID : 0);
    }
    d->docx_template = "no zip at all";
    d->docx_template_bytes = 13;
    assert_int_equal(report_docx(&ctx, d, &o), E_INVALID);
}

static void test_refusals(void **state) {
    (void)state;
    static const double two[] = {50, 50}, odd[] = {50, 20};
    struct str o;
    struct report_doc d = {.title = "坏表"};
    struct report_block *t = report_table(&ctx, &d, 2, two);
    report_row_add(&ctx, t, false, 1, (const char *const[]){"少一列"});
    for (size_t i = 0; i < COUNT(writers); i++) {
        str_init(&o, &ctx, 1 << 20);
        assert_int_equal(writers[i](&ctx, &d, &o), E_INVALID);
    }
    struct report_doc e = {.title = "坏宽"};
    report_table(&ctx, &e, 2, odd);
    assert_int_equal(report_pdf(&ctx, &e, &o), E_INVALID);
    str_init(&o, &ctx, 100);
    assert_int_equal(report_pdf(&ctx, sample(), &o), E_LIMIT);
}

/* A cell higher than a page is split, dirty bytes do no harm, an empty document is a page. */
static void test_extremes(void **state) {
    (void)state;
    static const double one[] = {100}, narrow[] = {1, 99};
    struct str o, big;
    str_init(&big, &ctx, 1 << 20);
    for (int i = 0; i < 6000; i++)
        str_put(&big, "长文");
    struct report_doc d = {.title = "\xff\x01坏\x08"};
    assert_string_equal(report_clean(&ctx, "张\xE2\x80\xAE三\xE2\x81\xA6\r\n𠮷"), "张三\n𠮷");      /* a name does not turn what follows it */
    report_row_add(&ctx, report_table(&ctx, &d, 1, one), false, 1, (const char *const[]){big.p});
    struct report_doc boxed = {.title = "\xF3\xB0\x80\x80"};      /* U+F0000: no font has it, and the paper says so */
    str_init(&o, &ctx, 8 << 20);
    assert_int_equal(report_pdf(&ctx, &boxed, &o), 0);
    const char *text = pdf_text(&o);
    assert_true(!text || strstr(text, "没有字形"));
    struct report_block *t = report_table(&ctx, &d, 2, narrow);
    report_row_add(&ctx, t, true, 2, (const char *const[]){"窄列", NULL});
    report_row_add(&ctx, t, false, 2, (const char *const[]){"abcdefghij", "\xc3(\x02"});
    for (size_t i = 0; i < COUNT(writers); i++) {
        str_init(&o, &ctx, 8 << 20);
        assert_int_equal(writers[i](&ctx, &d, &o), 0);
        struct report_doc empty = {0};
        str_init(&o, &ctx, 8 << 20);
        assert_int_equal(writers[i](&ctx, &empty, &o), 0);
    }
}

static void test_fonts(void **state) {
    (void)state;
    const struct report_font *f = NULL;
    assert_int_equal(report_fonts_parse(&ctx, "role\tpdf\tdocx\tdocx_alt\nbody\tA,B\t仿宋\t宋体\n", &f), 0);
    assert_string_equal(f[ROLE_BODY].pdf, "A,B");
    assert_string_equal(f[ROLE_H1].docx, "黑体");
    assert_int_equal(report_fonts_parse(&ctx, "role\n" "wrong\ta\tb\tc\n", &f), E_MODEL);
    assert_int_equal(report_fonts_parse(&ctx, "role\n" "body\ta\n", &f), E_MODEL);
    assert_int_equal(report_fonts_parse(&ctx, "role\n" "body\tA，B\tb\tc\n", &f), E_MODEL);
}

static void test_qr(void **state) {
    (void)state;
    struct qr q;
    assert_int_equal(qr_make(&ctx, "SZ1-1-0123456789abcdef", &q), 0);
    assert_true(q.width >= 21 && q.dark[0] == 1 && q.dark[q.width * q.width - 1] <= 1);
    char *big = arena_alloc(ctx.mem, 8000);
    memset(big, 'x', 7999);
    assert_int_equal(qr_make(&ctx, big, &q), E_LIMIT);
}

#define UNIT(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
static void test_columns_fit(void **state) {
    (void)state;
    struct report_doc d = {0};
    const char *const row[] = {"关于示例事项的说明", "2026-11-27", "张三"}, *const dates[] = {"2026-11-27", "2026-11-27", "2026-11-27"};
    struct report_block *narrow = report_table(&ctx, &d, 3, (double[]){60, 5, 35}), *wide = report_table(&ctx, &d, 3, (double[]){40, 30, 30}),
                        *full = report_table(&ctx, &d, 3, (double[]){90, 5, 5}), *form = report_form(&ctx, &d, 3, (double[]){60, 5, 35});
    report_row_add(&ctx, narrow, false, 3, row);
    report_row_add(&ctx, wide, false, 3, row);
    report_row_add(&ctx, full, false, 3, dates);
    report_row_add(&ctx, form, false, 3, row);
    double size;
    const double *n = report_fit(&ctx, &d, narrow, &size), *w = report_fit(&ctx, &d, wide, &size), *a = report_fit(&ctx, &d, full, &size), *k = report_fit(&ctx, &d, form, &size);
    double need = (10 * .64 * 10.5 + 8) * 100 / (report_width_mm(&d) * MM);
    assert_true(n[1] > need - .01 && n[1] < need + .01);
    assert_true(n[0] < 60 && n[2] < 35 && n[0] > 40 && n[2] > 20);
    assert_true(n[0] + n[1] + n[2] > 99.99 && n[0] + n[1] + n[2] < 100.01);
    assert_true(w[0] == 40 && w[1] == 30 && w[2] == 30);
    assert_true(a[1] > need - .01 && a[2] > need - .01 && a[0] > need);
    assert_true(k[0] == 60 && k[1] == 5);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_columns_fit),
        UNIT(test_same_bytes), UNIT(test_pdf_reads_back), UNIT(test_docx_text), UNIT(test_docx_tables), UNIT(test_xlsx_marks), UNIT(test_xlsx_types), UNIT(test_signature_is_not_alone), UNIT(test_template), UNIT(test_template_fields), UNIT(test_template_file),
        UNIT(test_refusals), UNIT(test_extremes), UNIT(test_fonts), UNIT(test_qr),
    };
    return cmocka_run_group_tests_name("report", tests, NULL, NULL);
}
