/* Lists, search, cursors, records, history, options, export; what one may not see does not exist. */
#include "reg/fixture.h"

static json_t *page_of(struct fixture *f, int user, struct reg_list l) {
    json_t *page = NULL;
    if (!l.reg)
        l.reg = &f->spec.registers[R_PAPER];
    OK(reg_list(&f->c, f->db, &f->spec, &fx_users[user], &l, &page));
    struct str text;                 /* both ways of writing a page say the same */
    json_t *again = NULL;
    str_init(&text, &f->c, 1 << 20);
    OK(reg_list_text(&f->c, f->db, &f->spec, &fx_users[user], &l, &text));
    OK(json_parse(&f->c, text.p, text.len, &again));
    assert_true(json_equal(page, again));
    return page;
}

static int rows_of(struct fixture *f, int user, struct reg_list l) {
    return (int)json_array_size(json_object_get(page_of(f, user, l), "rows"));
}

static int list_error(struct fixture *f, struct reg_list l) {
    json_t *page = NULL;
    l.reg = &f->spec.registers[R_PAPER];
    int rc = reg_list(&f->c, f->db, &f->spec, &fx_users[CLERK], &l, &page);
    assert_null(page);
    return rc;
}

#define FILTERS(...) .n_filters = (int)COUNT(LIST(__VA_ARGS__)), .filters = LIST(__VA_ARGS__)

static void many(struct fixture *f, int n) {
    for (int i = 1; i <= n; i++)
        OK(fx_act(f, i % 2 ? CLERK : OFFICER, "paper", "create", 0,
                  fx_json(f, "{'title':'保密工作第%d号','drafter':%d,'department':%d,'kind':'%s','copies':%s,'price':'%d.5','urgent':%s,'note':'计划 %s','readers':[%d],'level':%d}", i,
                          1 + i % 4, 1 + i % 2, i % 3 ? "note" : "order", i % 4 ? "3" : "null", i, i % 5 ? "false" : "true", i == 7 ? "密码电报 alpha" : "其他", 1 + i % 4, i % 4),
                  NULL));
}

static void filters(void **state) {
    struct fixture *f = *state;
    many(f, 24);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){0}), 24);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("kind:eq:order")}), 8);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("kind:ne:order")}), 16);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("drafter:in:1,2")}), 12);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("state:in:draft")}), 24);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("price:gt:20.5")}), 4);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("price:le:2.5", "department:eq:1")}), 1);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("copies:null:")}), 6);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("copies:null:0")}), 18);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("title:has:第2")}), 6);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("readers:has:3")}), 6);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("level:ge:3")}), 6);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("urgent:eq:true")}), 4);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("created_at:eq:2026-11-23")}), 24);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("created_at:le:2026-11-23")}), 24);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("created_at:ne:2026-11-23")}), 0);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("created_at:gt:2026-11-23")}), 0);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("created_at:lt:2026-11-23")}), 0);
}

static void bad_input(void **state) {
    struct fixture *f = *state;
    many(f, 3);
    static const char *const filters[] = {"nofield:eq:1", "title", "title:eq", "title:like:x", "copies:eq:many", "drafter:eq:x", "audience:has:p1", "readers:eq:1", "copies:has:1", "last_seq:eq:1",
                                          "title;DROP TABLE paper:eq:1", "readers:has:x"};
    for (size_t i = 0; i < COUNT(filters); i++)
        assert_int_equal(list_error(f, (struct reg_list){.n_filters = 1, .filters = &filters[i]}), E_INVALID);
    struct str values;
    str_init(&values, &f->c, 4096);
    str_put(&values, "copies:in:1");
    for (int i = 1; i < 501; i++)
        str_put(&values, ",1");
    assert_int_equal(str_end(&values), 0);
    const char *one = values.p;
    assert_int_equal(list_error(f, (struct reg_list){.n_filters = 1, .filters = &one}), E_INVALID);
    assert_string_equal(f->c.err.detail, "一个筛选条件不能超过500个值");
    assert_int_equal(list_error(f, (struct reg_list){.sort = "nofield"}), E_INVALID);
    assert_int_equal(list_error(f, (struct reg_list){.sort = "-readers"}), E_INVALID);
    assert_int_equal(list_error(f, (struct reg_list){.after = "zz"}), E_INVALID);
    assert_int_equal(list_error(f, (struct reg_list){.after = "5b5d"}), E_INVALID);
    const char *next = json_text(page_of(f, CLERK, (struct reg_list){.max_rows = 1}), "next");
    assert_non_null(next);
    assert_int_equal(list_error(f, (struct reg_list){.after = next, .sort = "title"}), E_INVALID);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.after = next}), 2);
}

/* Every order gives every row exactly once whatever the page size, also with NULLs and many equal values. */
static void pages_are_complete(void **state) {
    struct fixture *f = *state;
    static const char *const sorts[] = {NULL, "id", "-id", "copies", "-copies", "kind", "-kind", "title", "-due_on", "due_on", "price", "-created_at"};
    many(f, 23);
    for (size_t i = 0; i < COUNT(sorts); i++)
        for (int size = 1; size <= 9; size += 2) {
            bool seen[64] = {0};
            int n = 0;
            const char *after = NULL;
            int64_t before = INT64_MIN;
            do {
                json_t *page = page_of(f, CLERK, (struct reg_list){.sort = sorts[i], .max_rows = size, .after = after}), *row;
                size_t k;
                json_array_foreach(json_object_get(page, "rows"), k, row) {
                    int64_t id = json_i64(row, "id", 0);
                    assert_false(seen[id]);
                    seen[id] = true;
                    n++;
                    if (sorts[i] && str_eq(sorts[i], "id")) {
                        assert_true(id > before);
                        before = id;
                    }
                }
                after = json_text(page, "next");
            } while (after);
            assert_int_equal(n, 23);
        }
}

static void search(void **state) {
    struct fixture *f = *state;
    many(f, 12);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "保密"}), 12);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "密"}), 12);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "电"}), 1);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "密码电报"}), 1);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "alpha"}), 1);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "码报"}), 0);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "0007"}), 1);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "王五"}), 3);      /* the label names the drafter */
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "保密", .sort = "title"}), 12);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "保密", FILTERS("kind:eq:order")}), 4);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "！？"}), 0);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "  "}), 12);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "\" OR *"}), 0);
    json_t *page = page_of(f, CLERK, (struct reg_list){.q = "保密", .max_rows = 5});
    assert_int_equal(json_i64(json_array_get(json_object_get(page, "rows"), 0), "id", 0), 12);
    int n = 5;
    for (const char *after = json_text(page, "next"); after; after = json_text(page, "next")) {
        page = page_of(f, CLERK, (struct reg_list){.q = "保密", .max_rows = 5, .after = after});
        n += (int)json_array_size(json_object_get(page, "rows"));
    }
    assert_int_equal(n, 12);
    OK(fx_act(f, CLERK, "paper", "edit", 7, fx_json(f, "{'title':'改名','note':null}"), NULL));
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "alpha"}), 0);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "改名"}), 1);
    OK(sql_text(&f->c, f->db, "INSERT INTO reg_fts_paper(reg_fts_paper) VALUES('integrity-check')"));
}

/* A copy of a lower level, or without the paper's audience, is not found by the paper's title: it would tell it to who may not see the paper. */
static void a_row_gives_no_words_of_a_closer_one(void **state) {
    struct fixture *f = *state;
    static const struct { const char *word, *paper, *copy; int hits; } cases[] = {
        {"防空洞", "'level':1", "'level':1", 1},
        {"加油站", "'level':1", "'level':0", 0},
        {"水电厂", "'level':1,'audience':['p2']", "'level':1", 0},
        {"变电所", "'level':1,'audience':['p2']", "'level':1,'audience':['p2']", 1}};
    for (int i = 0; i < (int)COUNT(cases); i++) {
        OK(reg_put(&f->c, f->db, &f->spec.registers[R_PAPER], 0, "create", fx_json(f, "{'title':'%s清单',%s}", cases[i].word, cases[i].paper), NULL));
        OK(reg_put(&f->c, f->db, &f->spec.registers[R_COPY], 0, "create", fx_json(f, "{'paper':%d,'nth':1,%s}", i + 1, cases[i].copy), NULL));
        assert_int_equal(rows_of(f, OFFICER, (struct reg_list){.reg = &f->spec.registers[R_COPY], .q = cases[i].word}), cases[i].hits);
    }
}

/* A renamed person: the record is found by the name it had when indexed, until it changes; the index stays sound. */
static void renamed_reference(void **state) {
    struct fixture *f = *state;
    int64_t id = fx_paper(f, CLERK, "甲");
    OK(reg_put(&f->c, f->db, &f->spec.registers[R_PERSON], 4, "edit", fx_json(f, "{'name':'钱六六'}"), NULL));
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "赵六"}), 1);
    OK(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'note':'x'}"), NULL));
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "赵六"}), 0);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "钱六"}), 1);
    assert_string_equal(reg_label(&f->c, f->db, &f->spec, &fx_users[CLERK], "paper", id), "ZR-2026-0001 甲（钱六六）");
}

static void nothing_found_wrong(void *arg, const char *code, const char *register_name, int64_t record, const char *detail) {
    (void)arg;
    print_error("%s %s %" PRId64 " %s\n", code, register_name, record, detail);
    assert_string_equal(code, "");
}

static void searched_spec(struct fixture *f, bool searched) {
    struct spec_register *r = NEWN(&f->c, struct spec_register, COUNT(fx_registers));
    memcpy(r, fx_registers, sizeof fx_registers);
    r[R_PAPER].no_search = !searched;
    f->spec.registers = r;
    f->spec.register_by_name = (struct map){0};
    for (size_t i = 0; i < COUNT(fx_registers); i++)
        map_put(&f->c, &f->spec.register_by_name, r[i].name, &r[i]);
    OK(reg_sync(&f->c, f->db, &f->spec));
    OK(reg_verify(&f->c, f->db, &f->spec, true, nothing_found_wrong, NULL));
}

/* `search: none` drops the index and what was kept for it; asked for again, it is made of what stands there. */
static void search_none(void **state) {
    struct fixture *f = *state;
    many(f, 6);
    searched_spec(f, false);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM sqlite_master WHERE name LIKE 'reg_fts_paper%'"), 0);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_text WHERE register = 'paper'"), 0);
    assert_int_equal(list_error(f, (struct reg_list){.q = "保密"}), E_INVALID);
    fx_paper(f, CLERK, "保密新件");
    OK(fx_act(f, CLERK, "paper", "edit", 1, fx_json(f, "{'title':'改名'}"), NULL));
    OK(sql_text(&f->c, f->db, "INSERT INTO paper(title, drafter, department) VALUES ('补录', 1, 1)"));
    OK(reg_adopt(&f->c, f->db, &f->spec, NULL, NULL));
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){FILTERS("title:has:改名")}), 1);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_text WHERE register = 'paper'"), 0);
    searched_spec(f, false);
    searched_spec(f, true);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "保密"}), 6);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "改名"}), 1);
    assert_int_equal(rows_of(f, CLERK, (struct reg_list){.q = "补录"}), 1);
}

static void hidden_rows_do_not_exist(void **state) {
    struct fixture *f = *state;
    many(f, 16);
    assert_int_equal(rows_of(f, CLERK2, (struct reg_list){FILTERS("level:gt:1")}), 0);
    assert_int_equal(rows_of(f, NOBODY, (struct reg_list){0}), 4);               /* only those he drafts or reads */
    assert_int_equal(rows_of(f, NOBODY, (struct reg_list){.q = "保密"}), 4);
    json_t *j = NULL;
    int64_t secret = fx_number(f, "SELECT id FROM paper WHERE level = 3 LIMIT 1");
    assert_int_equal(reg_get(&f->c, f->db, &f->spec, &fx_users[CLERK2], &f->spec.registers[R_PAPER], secret, &j), E_NOTFOUND);
    assert_int_equal(reg_history(&f->c, f->db, &f->spec, &fx_users[CLERK2], &f->spec.registers[R_PAPER], secret, NULL, &j), E_NOTFOUND);
    assert_string_equal(reg_label(&f->c, f->db, &f->spec, &fx_users[CLERK2], "paper", secret), "");
    assert_string_equal(reg_label(&f->c, f->db, &f->spec, &fx_users[CLERK2], "paper", 4711), "");
    assert_string_equal(reg_label(&f->c, f->db, &f->spec, &fx_users[CLERK2], "nothing", 1), "");
    f->c.err = (struct err){0};
}

static void text_says_the_same(struct fixture *f, int64_t id) {
    struct str text;
    struct reg_seen seen;
    json_t *j = NULL, *again = NULL;
    str_init(&text, &f->c, 1 << 20);
    OK(reg_get(&f->c, f->db, &f->spec, &fx_users[OFFICER], &f->spec.registers[R_PAPER], id, &j));
    OK(reg_get_text(&f->c, f->db, &f->spec, &fx_users[OFFICER], &f->spec.registers[R_PAPER], id, &seen, &text));
    OK(json_parse(&f->c, text.p, text.len, &again));
    assert_true(json_equal(j, again));
    assert_int_equal(seen.version, json_i64(json_object_get(j, "record"), "version", 0));
    assert_int_equal(reg_get_text(&f->c, f->db, &f->spec, &fx_users[CLERK2], &f->spec.registers[R_PAPER], 4711, &seen, &text), E_NOTFOUND);
    f->c.err = (struct err){0};
}

static void shows_a_record(void **state) {
    struct fixture *f = *state;
    int64_t id = fx_paper(f, CLERK, "甲");
    json_t *j = NULL;
    OK(fx_act(f, CLERK, "paper", "submit", id, NULL, NULL));
    OK(reg_get(&f->c, f->db, &f->spec, &fx_users[OFFICER], &f->spec.registers[R_PAPER], id, &j));
    text_says_the_same(f, id);
    assert_string_equal(json_text(j, "label"), "ZR-2026-0001 甲（赵六）");
    assert_string_equal(json_text(json_object_get(j, "refs"), "person:4"), "赵六");
    assert_string_equal(json_text(json_object_get(j, "refs"), "department:1"), "办公室");
    assert_string_equal(json_print(&f->c, json_object_get(j, "actions")), "[\"approve\",\"reject\",\"stamp\"]");
    OK(reg_get(&f->c, f->db, &f->spec, &fx_users[CLERK], &f->spec.registers[R_PAPER], id, &j));
    assert_string_equal(json_print(&f->c, json_object_get(j, "actions")), "[\"stamp\"]");      /* he created it */
    OK(fx_act(f, OFFICER, "paper", "approve", id, NULL, NULL));
    OK(reg_get(&f->c, f->db, &f->spec, &fx_users[CLERK], &f->spec.registers[R_PAPER], id, &j));
    const json_t *child = json_array_get(json_object_get(j, "children"), 0);
    assert_string_equal(json_text(child, "register"), "copy");
    assert_int_equal(json_array_size(json_object_get(child, "rows")), 2);
    text_says_the_same(f, id);
    assert_int_equal(json_i64(json_object_get(j, "record"), "version", 0), 3);
    assert_true(json_yes(json_object_get(j, "record"), "urgent"));
}

static void tells_history(void **state) {
    struct fixture *f = *state;
    int64_t id = fx_paper(f, CLERK, "甲");
    json_t *j = NULL;
    OK(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'title':'乙'}"), NULL));
    OK(reg_note(&f->c, f->db, &fx_users[OFFICER], &f->spec.registers[R_PAPER], id, "read", NULL));
    OK(reg_history(&f->c, f->db, &f->spec, &fx_users[CLERK], &f->spec.registers[R_PAPER], id, NULL, &j));
    const json_t *events = json_object_get(j, "events"), *edit = json_array_get(events, 1);
    assert_int_equal(json_array_size(events), 3);
    assert_string_equal(json_text(json_array_get(events, 0), "title"), "查看");
    assert_string_equal(json_text(json_array_get(events, 0), "actor_name"), "李四");
    assert_string_equal(json_text(edit, "title"), "修改");
    assert_string_equal(json_text(edit, "actor_name"), "张三");
    assert_string_equal(json_text(edit, "comment"), "测试");
    assert_string_equal(json_print(&f->c, json_object_get(edit, "changes")), "[{\"field\":\"title\",\"old\":\"甲\",\"new\":\"乙\"}]");
    for (int i = 0; i < 60; i++)
        OK(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'note':'%d'}", i), NULL));
    OK(reg_history(&f->c, f->db, &f->spec, &fx_users[CLERK], &f->spec.registers[R_PAPER], id, NULL, &j));
    assert_int_equal(json_array_size(json_object_get(j, "events")), 50);
    OK(reg_history(&f->c, f->db, &f->spec, &fx_users[CLERK], &f->spec.registers[R_PAPER], id, json_text(j, "next"), &j));
    assert_int_equal(json_array_size(json_object_get(j, "events")), 13);
    assert_true(json_is_null(json_object_get(j, "next")));
}

static void offers_options(void **state) {
    struct fixture *f = *state;
    json_t *j = NULL;
    OK(reg_options(&f->c, f->db, &f->spec, &fx_users[CLERK], &f->spec.registers[R_PERSON], "王", 20, &j));
    assert_string_equal(json_print(&f->c, j), "{\"rows\":[{\"id\":3,\"label\":\"王五\"}]}");
    OK(reg_options(&f->c, f->db, &f->spec, &fx_users[CLERK], &f->spec.registers[R_PERSON], NULL, 2, &j));
    assert_int_equal(json_array_size(json_object_get(j, "rows")), 2);
}

/* A running page may print fields that the list does not show; whoever does not ask does not get them. */
static void holds_also(void **state) {
    struct fixture *f = *state;
    json_t *j = NULL;
    many(f, 1);
    struct reg_list l = {.reg = &f->spec.registers[R_PAPER], .max_rows = 1};
    OK(reg_list(&f->c, f->db, &f->spec, &fx_users[CLERK], &l, &j));
    assert_null(json_object_get(json_array_get(json_object_get(j, "rows"), 0), "copies"));
    l.n_also = 2;
    l.also = LIST("copies", "title");
    OK(reg_list(&f->c, f->db, &f->spec, &fx_users[CLERK], &l, &j));
    assert_non_null(json_object_get(json_array_get(json_object_get(j, "rows"), 0), "copies"));
}

struct got { int rows; char last[512]; };
static int take_row(void *arg, int n, const char *const *cells) {
    struct got *g = arg;
    assert_int_equal(n, 7);
    snprintf(g->last, sizeof g->last, "%s|%s|%s|%s|%s|%s|%s", cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
    g->rows++;
    return 0;
}

static void exports_all_pages(void **state) {
    struct fixture *f = *state;
    struct got g = {0};
    many(f, 240);
    struct reg_list l = {.reg = &f->spec.registers[R_PAPER], .sort = "id"};
    assert_int_equal(reg_export(&f->c, f->db, &f->spec, &fx_users[CLERK], &l, take_row, &g), 240);
    assert_int_equal(g.rows, 241);
    assert_string_equal(g.last, "ZR-2026-0240|保密工作第240号|张三|办公室|命令||起草");
    l.max_rows = 3;
    assert_int_equal(reg_export(&f->c, f->db, &f->spec, &fx_users[NOBODY], &l, take_row, &g), 3);
}

/* The ids a statement gives, as text. */
static const char *ids_by(struct fixture *f, const char *sql) {
    return fx_word(f, arena_printf(f->c.mem, "SELECT group_concat(id) FROM (%s)", sql));
}

static const char *ids_on(struct fixture *f, json_t *page) {
    struct str out;
    size_t i;
    json_t *row;
    str_init(&out, &f->c, 4096);
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        if (i)
            str_putc(&out, ',');
        str_put_i64(&out, json_i64(row, "id", 0));
    }
    return out.p;
}

/* Few hits, many at the head of the order, many at its end only: three ways through the indexes, the same pages. */
static void common_words_in_any_order(void **state) {
    struct fixture *f = *state;
    OK(sql_text(&f->c, f->db,
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000) INSERT INTO paper(no, title, drafter, department, due_on, copies, created_at, state) "
                "SELECT 'ZR-2026-' || substr('0000' || i, -4), CASE WHEN i = 77 THEN '罕见' ELSE '常见' END || '通知' || i, 1 + i % 4, 1, '2026-01-' || substr('0' || (1 + i * 7 % 28), -2), "
                "CASE WHEN i <= 5600 THEN i END, '2025-01-01', 'posted' FROM n"));
    OK(sql_text(&f->c, f->db, "UPDATE paper SET title = '另外通知' || id WHERE id > 5400 AND id <= 5800"));
    OK(reg_adopt(&f->c, f->db, &f->spec, NULL, NULL));
    static const struct { const char *q, *sort, *sql; } t[] = {
        {"罕见", "-due_on", "SELECT id FROM paper WHERE title LIKE '罕见%'"},
        {"常见", "-due_on", "SELECT id FROM paper WHERE title LIKE '常见%' ORDER BY due_on DESC, id DESC LIMIT 50"},
        {"常见", "due_on", "SELECT id FROM paper WHERE title LIKE '常见%' ORDER BY due_on, id LIMIT 50"},
        {"常见", "-copies", "SELECT id FROM paper WHERE title LIKE '常见%' ORDER BY copies DESC, id DESC LIMIT 50"},   /* 200 others stand first */
        {"常见", "copies", "SELECT id FROM paper WHERE title LIKE '常见%' ORDER BY copies, id LIMIT 50"},                /* NULLs first */
    };
    for (size_t i = 0; i < COUNT(t); i++) {
        json_t *page = page_of(f, OFFICER, (struct reg_list){.q = t[i].q, .sort = t[i].sort});
        assert_string_equal(ids_on(f, page), ids_by(f, t[i].sql));
    }
    json_t *first = page_of(f, OFFICER, (struct reg_list){.q = "常见", .sort = "-copies"});
    json_t *next = page_of(f, OFFICER, (struct reg_list){.q = "常见", .sort = "-copies", .after = json_text(first, "next")});
    assert_string_equal(ids_on(f, next), ids_by(f, "SELECT id FROM paper WHERE title LIKE '常见%' ORDER BY copies DESC, id DESC LIMIT 50 OFFSET 50"));
}

int main(void) {
#define ONE(t) cmocka_unit_test_setup_teardown(t, fx_setup, fx_teardown)
    const struct CMUnitTest tests[] = {ONE(filters), ONE(bad_input), ONE(pages_are_complete), ONE(search), ONE(search_none), ONE(a_row_gives_no_words_of_a_closer_one), ONE(renamed_reference),
                                       ONE(hidden_rows_do_not_exist), ONE(shows_a_record), ONE(tells_history), ONE(offers_options), ONE(holds_also),
                                       ONE(exports_all_pages), ONE(common_words_in_any_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
