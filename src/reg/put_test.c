/* Rows by program, adoption, import of sheets, attachments. */
#include "reg/fixture.h"

static void put_checks_and_draws(void **state) {
    struct fixture *f = *state;
    const struct spec_register *paper = &f->spec.registers[R_PAPER];
    int64_t id;
    OK(reg_put(&f->c, f->db, paper, 0, "import", fx_json(f, "{'title':'甲','state':'posted','level':2,'audience':['p1'],'unit':1}"), &id));
    assert_string_equal(fx_word(f, "SELECT no || state || level || audience FROM paper"), "ZR-2026-0001posted2[\"p1\"]");
    assert_int_equal(reg_put(&f->c, f->db, paper, 0, "import", fx_json(f, "{'drafter':99}"), &id), E_INVALID);
    assert_int_equal(reg_put(&f->c, f->db, paper, 0, "import", fx_json(f, "{'state':'gone'}"), &id), E_INVALID);
    assert_int_equal(reg_put(&f->c, f->db, paper, 0, "import", fx_json(f, "{'nofield':1}"), &id), E_INTERNAL);
    assert_int_equal(reg_put(&f->c, f->db, paper, 0, "import", fx_json(f, "{'no':'ZR-2026-0001'}"), &id), E_DUPLICATE);
    assert_int_equal(reg_put(&f->c, f->db, paper, 77, "import", fx_json(f, "{'note':'x'}"), &id), E_NOTFOUND);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper"), 1);
}

static int64_t told;
static void progress(void *arg, int64_t done, int64_t total) {
    (void)arg;
    assert_true(done <= total);
    told = done;
}

static void adopts_rows_in_order(void **state) {
    struct fixture *f = *state;
    OK(reg_indexes(&f->c, f->db, &f->spec, &f->spec.registers[R_PAPER], false));
    OK(sql_text(&f->c, f->db,
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1300) INSERT INTO paper(no, title, drafter, readers, audience, created_at, state) "
                "SELECT 'ZR-2026-' || substr('0000' || i, -4), '旧件' || i, 1 + i % 4, '[2,3]', CASE WHEN i % 2 THEN '[\"p2\",\"d1\"]' END, '2025-01-' || substr('0' || (28 - i % 28), -2), 'posted' FROM n"));
    OK(sql_text(&f->c, f->db, "INSERT INTO copy(no, paper, created_at) SELECT '000001', 5, '2024-05-05'"));
    OK(reg_indexes(&f->c, f->db, &f->spec, &f->spec.registers[R_PAPER], true));
    assert_true(fx_number(f, "SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name LIKE 'ix_paper%'") >= 7);
    OK(reg_adopt(&f->c, f->db, &f->spec, progress, NULL));
    assert_int_equal(told, 1301);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper WHERE last_seq IS NULL"), 0);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper a JOIN paper b ON b.id = a.id + 1 WHERE b.last_seq <> a.last_seq + 1"), 0);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_audience WHERE register = 'paper'"), 1300);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_party WHERE register = 'paper'"), 1300 * 2);
    json_t *page;
    struct reg_list l = {.reg = &f->spec.registers[R_PAPER], .q = "旧件1299"};
    OK(reg_list(&f->c, f->db, &f->spec, auth_system_user(), &l, &page));
    assert_int_equal(json_array_size(json_object_get(page, "rows")), 1);
    OK(reg_adopt(&f->c, f->db, &f->spec, NULL, NULL));
    assert_int_equal(fx_number(f, "SELECT count(*) FROM event WHERE register = 'paper'"), 1300);
    OK(fx_act(f, OFFICER, "paper", "correct", 9, fx_json(f, "{'note':'更正'}"), NULL));
    OK(sql_text(&f->c, f->db, "INSERT INTO reg_fts_paper(reg_fts_paper) VALUES('integrity-check')"));
    fx_paper(f, CLERK, "新件");
    assert_string_equal(fx_word(f, "SELECT no FROM paper WHERE title = '新件'"), "ZR-2026-1301");
}

#define ROW(...) {(int)COUNT(LIST(__VA_ARGS__)), LIST(__VA_ARGS__)}

static void imports_all_or_none(void **state) {
    struct fixture *f = *state;
    const struct spec_register *paper = &f->spec.registers[R_PAPER];
    const struct reg_sheet_row good[] = {ROW("标题*", "Drafter", "department", "种类", "份数", "阅件人", "其他"), ROW("甲", "赵六", "办公室", "命令", "3", "张三、王五", "?"),
                                         ROW("", "", "", "", "", "", ""), ROW("乙", "4", "2", "便函", "", "", "")};
    const struct reg_sheet sheet = {4, good};
    json_t *j = NULL;
    OK(reg_import(&f->c, f->db, &f->spec, &fx_users[CLERK], paper, &sheet, &(struct reg_import_how){.commit = false}, &j));
    assert_int_equal(json_array_size(json_object_get(j, "errors")), 0);
    assert_int_equal(json_i64(j, "rows", 0), 2);
    assert_string_equal(json_text(json_object_get(j, "mapping"), "Drafter"), "drafter");
    assert_null(json_object_get(json_object_get(j, "mapping"), "其他"));
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper"), 0);
    OK(reg_import(&f->c, f->db, &f->spec, &fx_users[CLERK], paper, &sheet, &(struct reg_import_how){.commit = true}, &j));
    assert_int_equal(json_i64(j, "created", 0), 2);
    assert_string_equal(fx_word(f, "SELECT title || kind || drafter || readers || created_by FROM paper WHERE department = 1"), "甲order4[1,3]1");

    const struct reg_sheet_row bad[] = {ROW("标题", "拟稿人", "份数"), ROW("丙", "张三", "1"), ROW("丁", "没有人", "x"), ROW("", "张三", "1"), ROW("丙", "张三", "-4")};
    OK(reg_import(&f->c, f->db, &f->spec, &fx_users[CLERK], paper, &(struct reg_sheet){5, bad}, &(struct reg_import_how){.commit = true}, &j));
    const json_t *errors = json_object_get(j, "errors");
    assert_int_equal(json_array_size(errors), 4);
    assert_int_equal(json_i64(json_array_get(errors, 0), "row", 0), 3);
    assert_string_equal(json_text(json_array_get(errors, 0), "field"), "drafter");
    assert_string_equal(json_text(json_array_get(errors, 2), "field"), "title");
    assert_int_equal(json_i64(json_array_get(errors, 3), "row", 0), 5);
    assert_int_equal(json_i64(j, "created", 0), 0);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper"), 2);

    f->c.err = (struct err){0};
    const struct reg_sheet_row own[] = {ROW("A", "B"), ROW("戊", "9")};
    OK(reg_import(&f->c, f->db, &f->spec, &fx_users[CLERK], paper, &(struct reg_sheet){2, own}, &(struct reg_import_how){.mapping = fx_json(f, "{'A':'title','B':'copies'}"), .commit = true}, &j));
    assert_int_equal(fx_number(f, "SELECT copies FROM paper WHERE title = '戊'"), 9);
    const struct reg_sheet_row titled[] = {ROW("文件登记表", ""), ROW("标题", "份数"), ROW("己", "2")};
    OK(reg_import(&f->c, f->db, &f->spec, &fx_users[CLERK], paper, &(struct reg_sheet){3, titled}, &(struct reg_import_how){.commit = true}, &j));
    assert_int_equal(json_i64(j, "created", 0), 1);
    const struct reg_sheet_row foreign[] = {ROW("foo", "bar"), ROW("1", "2")};
    OK(reg_import(&f->c, f->db, &f->spec, &fx_users[CLERK], paper, &(struct reg_sheet){2, foreign}, &(struct reg_import_how){.commit = true}, &j));
    assert_int_equal(json_i64(json_array_get(json_object_get(j, "errors"), 0), "row", 0), 1);
    assert_int_equal(reg_import(&f->c, f->db, &f->spec, &fx_users[CLERK], paper, &(struct reg_sheet){2, own}, &(struct reg_import_how){.mapping = fx_json(f, "{'A':'state'}"), .commit = true}, &j), E_INVALID);
    assert_int_equal(reg_import(&f->c, f->db, &f->spec, &fx_users[CLERK], paper, &(struct reg_sheet){2, own}, &(struct reg_import_how){.mapping = fx_json(f, "{'A':'title','C':'copies'}"), .commit = true}, &j), E_INVALID);
    f->c.err = (struct err){0};
    const struct reg_sheet_row loose[] = {ROW("序号", "标　 题", "ＣＯＰＩＥＳ", "人"), ROW("1", "庚", "3", "张三")};      /* blanks, width, case */
    OK(reg_import(&f->c, f->db, &f->spec, &fx_users[CLERK], paper, &(struct reg_sheet){2, loose}, &(struct reg_import_how){.mapping = fx_json(f, "{'人':'drafter'}"), .others = true, .commit = true}, &j));
    assert_string_equal(fx_word(f, "SELECT copies || drafter FROM paper WHERE title = '庚'"), "31");
    assert_null(json_object_get(json_object_get(j, "mapping"), "序号"));
    assert_int_equal(reg_import(&f->c, f->db, &f->spec, &fx_users[NOBODY], paper, &(struct reg_sheet){2, own}, &(struct reg_import_how){.commit = true}, &j), E_DENIED);
}

static void files_follow_their_records(void **state) {
    struct fixture *f = *state;
    int64_t one, two, lone_file;
    size_t n = 700000;
    char *bytes = arena_alloc(f->c.mem, n);
    for (size_t i = 0; i < n; i++)
        bytes[i] = (char)(i * 31 >> 7);
    OK(reg_file_put(&f->c, f->db, &f->spec, &fx_users[CLERK], "C:\\tmp\\扫描件.pdf", bytes, n, &one));
    OK(reg_file_put(&f->c, f->db, &f->spec, &fx_users[OFFICER], "again.pdf", bytes, n, &two));
    assert_int_equal(fx_number(f, "SELECT count(*) FROM file_chunk"), 3);
    const char *name;
    const void *back;
    size_t len;
    OK(reg_file_get(&f->c, f->db, &f->spec, &fx_users[CLERK], one, &name, &back, &len));
    assert_string_equal(name, "扫描件.pdf");
    assert_int_equal(len, n);
    assert_memory_equal(back, bytes, n);
    assert_int_equal(reg_file_get(&f->c, f->db, &f->spec, &fx_users[NOBODY], one, &name, &back, &len), E_NOTFOUND);
    struct auth_user lone = {.actor = {.unit = 1, .account = 77}};                            /* an account of no person */
    OK(reg_file_put(&f->c, f->db, &f->spec, &lone, "lone.pdf", bytes, n, &lone_file));
    OK(reg_file_get(&f->c, f->db, &f->spec, &lone, lone_file, &name, &back, &len));
    assert_int_equal(reg_file_get(&f->c, f->db, &f->spec, &lone, one, &name, &back, &len), E_NOTFOUND);
    assert_int_equal(reg_file_get(&f->c, f->db, &f->spec, &fx_users[CLERK], lone_file, &name, &back, &len), E_NOTFOUND);
    assert_int_equal(reg_file_get(&f->c, f->db, &f->spec, &fx_users[CLERK], 99, &name, &back, &len), E_NOTFOUND);
    assert_int_equal(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'title':'偷','attachments':[%d]}", (int)two), NULL), E_INVALID);
    OK(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'title':'甲','drafter':4,'attachments':[%d]}", (int)one), NULL));
    OK(reg_file_get(&f->c, f->db, &f->spec, &fx_users[NOBODY], one, &name, &back, &len));      /* he drafts the paper */
    OK(sql_text(&f->c, f->db, "UPDATE file_chunk SET bytes = x'00' WHERE n = 1"));
    assert_int_equal(reg_file_get(&f->c, f->db, &f->spec, &fx_users[CLERK], one, &name, &back, &len), E_TAMPER);
    assert_int_equal(reg_file_put(&f->c, f->db, &f->spec, &fx_users[CLERK], "dir/", bytes, n, &one), E_INVALID);
    assert_int_equal(reg_file_put(&f->c, f->db, &f->spec, &fx_users[CLERK], "empty", bytes, 0, &one), E_INVALID);
}

int main(void) {
#define ONE(t) cmocka_unit_test_setup_teardown(t, fx_setup, fx_teardown)
    const struct CMUnitTest tests[] = {ONE(put_checks_and_draws), ONE(adopts_rows_in_order), ONE(imports_all_or_none), ONE(files_follow_their_records)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
