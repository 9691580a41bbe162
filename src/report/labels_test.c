/* Labels: the bars against the worked example of the standard's check character, sheets, and a page count. */

#include "base/test.h"
#include "report/report.h"

static struct ctx c;
static const char tsv[] = "name\tpage_w\tpage_h\tcolumns\trows\twidth\theight\tleft\ttop\tgap_x\tgap_y\na4\t210\t297\t3\t8\t70\t36\t0\t4.5\t0\t0\nbad\tx\t1\t1\t1\t1\t1\t1\t1\t1\t1\n";

static int pages(const struct str *s) {
    int n = 0;
    for (size_t i = 0; i + 11 < s->len; i++)
        n += !memcmp(s->p + i, "/Type /Page", 11) && s->p[i + 11] != 's';
    return n;
}

static void bars_are_code_128(void **state) {
    struct str s;
    (void)state;
    str_init(&s, &c, 4096);
    assert_true(report_code128(&c, "PJJ123C", &s) >= 0);           /* start B, P J J 1 2 3 C, check 55, stop */
    assert_string_equal(s.p, "211214" "313121" "112133" "112133" "123221" "223211" "221132" "131321" "311321" "2331112");
    str_init(&s, &c, 4096);
    assert_int_equal(report_code128(&c, "标签", &s), E_INVALID);
    assert_int_equal(report_code128(&c, "", &s), E_LIMIT);
}

static void sheets_fill_page_after_page(void **state) {
    struct report_sheet sheet;
    struct report_label l[30];
    struct str s;
    (void)state;
    assert_true(report_sheets_parse(&c, tsv, "a4", &sheet) >= 0);
    assert_int_equal(sheet.columns * sheet.rows, 24);
    assert_int_equal(report_sheets_parse(&c, tsv, "a5", &sheet), E_NOTFOUND);
    assert_int_equal(report_sheets_parse(&c, tsv, "bad", &sheet), E_MODEL);
    assert_true(report_sheets_parse(&c, tsv, "a4", &sheet) >= 0);
    for (int i = 0; i < 30; i++)
        l[i] = (struct report_label){"SZ00000001", "SZ1|SZ00000001|某市示范局", {"秘密★10年 000001", "关于一个标题特别特别特别特别特别特别特别特别特别长的示例文件的通知", "某某发〔2026〕1号", NULL}};
    str_init(&s, &c, 8 << 20);
    assert_true(report_labels(&c, &sheet, 30, l, 0, 0, &s) >= 0);
    assert_memory_equal(s.p, "%PDF", 4);
    assert_int_equal(pages(&s), 2);
    str_init(&s, &c, 8 << 20);
    assert_true(report_labels(&c, &sheet, 20, l, 5, 0, &s) >= 0);   /* five used: the last one is on the next sheet */
    assert_int_equal(pages(&s), 2);
}

static void slips_fill_page_after_page(void **state) {
    struct report_slip slips[13];
    struct str s;
    (void)state;
    for (int i = 0; i < 13; i++)
        slips[i] = (struct report_slip){"放行单", "一个姓名特别长的示例人员（一个名称特别特别特别长的示例内设机构）", "登录账号：zhangsan", "ABCD-EFGH", "请与初始口令一并使用。"};
    str_init(&s, &c, 8 << 20);
    assert_true(report_slips(&c, 12, slips, 0, &s) >= 0);
    assert_int_equal(pages(&s), 1);
    str_init(&s, &c, 8 << 20);
    assert_true(report_slips(&c, 13, slips, 0, &s) >= 0);
    assert_int_equal(pages(&s), 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(bars_are_code_128), cmocka_unit_test(sheets_fill_page_after_page), cmocka_unit_test(slips_fill_page_after_page)};
    ctx_init(&c);
    ctx_enter(&c);
    int rc = cmocka_run_group_tests(tests, NULL, NULL);
    ctx_done(&c);
    return rc;
}
