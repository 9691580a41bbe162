/* Papers of a run on the real model and the demo office's scripts; with SHENZHI_REPORT_OUT=DIR they are left there to be looked at. */

#include "base/embed.h"
#include "base/test.h"
#include "db/functions.h"
#include "os/os.h"
#include "paper/internal.h"

#define OK(call) ok_at(t, (call), __LINE__)
#define MINI "standard: mini\ntitle: {zh: 小标准, en: mini}\nversion: \"1\"\norigin: own\ncomplete: true\ntotal: 5\n" \
    "bands: [{min: 90, verdict: meets, zh: 符合要求, en: meets}, {min: 80, verdict: basic, zh: 基本符合要求, en: basic}, {min: 0, verdict: fails, zh: 不符合要求, en: fails}]\n" \
    "categories:\n  - id: \"1\"\n    title: {zh: 人, en: people}\n    points: 5\n    items:\n" \
    "      - {id: \"1\", title: {zh: 责任书, en: letters}, points: 5, deductions: [{rule: pledge_missing, points: 0.15, per: occurrence}]}\n"

static const struct auth_grant officer_grants[] = {{"secrecy_officer", 0}}, staff_grants[] = {{"staff", 2}};
static const struct auth_user officer = {.actor = {.account = 3, .person = 3, .unit = 1, .department = 1, .clearance = 4}, .account = "wangwu", .name = "王五", .n_grants = 1, .grants = officer_grants},
                              member = {.actor = {.account = 9, .person = 9, .unit = 1, .department = 2}, .account = "x", .name = "某人", .n_grants = 1, .grants = staff_grants};

struct t { struct ctx c; struct db *db; const struct spec *spec; int64_t run; };
static struct t storage;

static void ok_at(struct t *t, int rc, int line) {
    if (rc < 0) {
        print_error("line %d: %d %s\n", line, rc, t->c.err.detail);
        _fail(__FILE__, line);
    }
}

static const char *setting_get(const char *key) {
    return spec_setting(storage.spec, key);
}

static void script(struct t *t, const char *what, const char *sql) {
    const struct db_named named[] = {{"today", A("2026-11-23")}, {"year", A("2026")}, {"seed", A(1)}, {"people", A(60)}, {"copies", A(300)},
                                     {"departments", A(8)}, {"years", A(1)}, {"movements", A(600)}, {0}};
    OK(db_script(&t->c, t->db, what, sql, named, NULL));
}

static int setup_empty(void **state) {
    struct t *t = &storage;
    json_t *j;
    memset(t, 0, sizeof *t);
    ctx_init(&t->c);
    ctx_enter(&t->c);
    t->c.fixed_us = datetime_us("2026-11-23T12:00:00");
    t->c.now_us = ctx_fixed_clock;
    OK(spec_load(&t->c, NULL, &t->spec));
    db_set_settings(setting_get);
    OK(db_open(&t->c, ":memory:", DB_CREATE | DB_NOFK, &t->db));
    for (const struct embed_file *f = embed_files; f->path; f++)
        if (str_starts(f->path, "model/sql/migrations/"))
            script(t, f->path, (const char *)f->bytes);
    OK(reg_sync(&t->c, t->db, t->spec));
    OK(assess_standard_put(&t->c, t->db, t->spec, auth_system_user(), "standard.yaml", MINI, strlen(MINI), &j));
    *state = t;
    return 0;
}

static int setup(void **state) {
    setup_empty(state);
    struct t *t = *state;
    db_set_seed(t->db, 1);
    for (int i = 0; i < t->spec->n_demo; i++)
        script(t, t->spec->demo[i].path, t->spec->demo[i].bytes);
    script(t, "test", "UPDATE pledge SET state = 'draft', signed_on = NULL WHERE id IN (SELECT id FROM pledge WHERE year = 2026 AND state = 'signed' AND kind = 'yearly' ORDER BY id LIMIT 3);");
    OK(assess_start(&t->c, t->db, t->spec, "mini", "2026", NULL, &t->run));
    return 0;
}

static int teardown(void **state) {
    struct t *t = *state;
    db_close(t->db);
    ctx_done(&t->c);
    return 0;
}

/* All text of a document, a line a block or row. */
static const char *text_of(struct t *t, const struct report_doc *d) {
    struct str s;
    str_init(&s, &t->c, 4 << 20);
    str_putf(&s, "%s\n", d->title);
    for (const struct report_block *b = d->first; b; b = b->next) {
        if (b->text)
            str_putf(&s, "%s\n", b->text);
        for (int i = 0; i < b->n_rows; i++) {
            for (int k = 0; k < b->rows[i].n_cells; k++)
                str_putf(&s, "%s|", b->rows[i].cells[k].text);
            str_putc(&s, '\n');
        }
    }
    return s.p;
}

static const struct report_doc *doc(struct t *t, const char *kind) {
    const struct report_doc *d = NULL;
    OK(paper_run(&t->c, t->db, t->spec, auth_system_user(), t->run, kind, NULL, &d));
    return d;
}

static void has(const char *text, const char *want) {
    if (!strstr(text, want))
        die("%s is missing in\n%s", want, text);
}

static void lacks(const char *text, const char *what) {
    if (strstr(text, what))
        die("%s stands in\n%s", what, text);
}

static void test_report_digits(void **state) {
    struct t *t = *state;
    json_t *j;
    OK(assess_json(&t->c, t->db, t->spec, t->run, false, &j));
    const char *text = text_of(t, doc(t, "report"));
    const char *score = json_print(&t->c, json_object_get(j, "score")), *percent = json_print(&t->c, json_object_get(j, "percent"));
    has(text, arena_printf(t->c.mem, "得分%s分，实有项目总分值5分，得分率%s%%", score, percent));
    has(text, "某市示范局2026年度保密工作自查自评报告（未定稿）");
    assert_int_equal(json_array_size(json_object_get(json_array_get(json_object_get(j, "items"), 0), "findings")) > 0, 1);
    has(text, "责任书（第1项，扣0.45分）");
    has(text, "2026年度保密责任书");
    has(text, "2026年4月1日");                          /* a day in the text as papers write it */
    has(text, "范围覆盖8个内设机构、");
}

static void test_report_order(void **state) {
    struct t *t = *state;
    static const char *const heads[] = {"一、组织开展情况", "《保守国家秘密法实施条例》第五十八条", "工作规则》（待核对）", "二、自评得分与结论", "三、主要工作情况", "四、加重扣分项与否决项情况",
                                        "五、存在的问题", "六、整改措施、期限和责任人", "七、下一步打算", "2026年11月23日", "附件1", "附件2", "附件3"};
    const char *p = text_of(t, doc(t, "report"));
    p = strstr(p, "一、");
    for (size_t i = 0; i < COUNT(heads); i++) {
        const char *next = p ? strstr(p, heads[i]) : NULL;
        if (!next)
            die("%s is not in its place", heads[i]);
        p = next;
    }
}

/* Sentences change with the registers: what is missing is said, what is there is counted. */
static void test_gaps(void **state) {
    struct t *t = *state;
    OK(assess_start(&t->c, t->db, t->spec, "mini", "2026", NULL, &t->run));
    const char *text = text_of(t, doc(t, "report"));
    has(text, "台账中没有现行保密制度。");
    has(text, "经核对台账，期间未发生泄密事件和违规事件。");
    has(text, "本期间未发现问题。");
    has(text, "台账中没有内设机构记录");
    lacks(text, "上一次按同一标准自评");
    script(t, "test", "INSERT INTO assessment_run(id, standard, period, from_on, to_on, percent, state) VALUES (900, 'mini', '2024', '2024-01-01', '2024-12-31', 9000, 'archived'), (901, 'mini', '2025', '2025-01-01', '2025-12-31', 8750, 'closed'),"
                      "(902, 'mini', '2025', '2025-01-01', '2025-12-31', 100, 'open'), (903, 'other', '2025', '2025-01-01', '2025-12-31', 200, 'closed');");
    has(text_of(t, doc(t, "report")), "上一次按同一标准自评（2025年1月1日至2025年12月31日）得分率87.5%，本次有所提高。");
    script(t, "test", "INSERT INTO incident(id, title, kind, found_at, state) VALUES (1, '某事', 'leak', '2026-12-31T23:59:00', 'found'), (2, '上年', 'leak', '2025-12-31T23:59:00', 'found'), (3, '无此事', 'leak', '2026-05-01T00:00:00', 'unfounded');"
                      "INSERT INTO policy(id, title, state, issued_on) VALUES (1, '办法', 'in_force', '2026-02-01'), (2, '旧', 'in_force', '2020-02-01');");
    text = text_of(t, doc(t, "report"));
    has(text, "期间登记泄密和违规事件1起，其中泄密事件1起，已办结0起。");
    has(text, "现行保密制度2项，期间新印发1项、复审0项。");
    assert_null(strstr(text, "未发生泄密事件"));
}

#define JUDGED "standard: judged\ntitle: {zh: 判定标准（1 类）, en: judged}\nversion: \"1\"\norigin: own\ncomplete: true\ntotal: 7\n" \
    "bands: [{min: 90, verdict: meets, zh: 符合要求, en: meets}, {min: 0, verdict: fails, zh: 不符合要求, en: fails}]\n" \
    "categories:\n  - id: \"1\"\n    title: {zh: 人, en: people}\n    points: 7\n    items:\n" \
    "      - {id: \"1\", title: {zh: 制度, en: rules}, points: 4, deductions: [{rule: policy_unapproved, points: 0.5, per: occurrence}]}\n" \
    "      - {id: \"2\", title: {zh: 作风, en: ways}, points: 2, deductions: [{manual: {zh: 作风不实, en: lax}, min: 1, max: 2, per: once}]}\n" \
    "      - {id: \"3\", title: {zh: 外事, en: abroad}, points: 1, deductions: [{manual: {zh: 外事失管, en: abroad}, min: 1, max: 1, per: once}]}\n" \
    "aggravations:\n  - {id: \"8\", title: {zh: 泄密, en: leak}, points: 50, deductions: [{rule: incident_leak, points: 50, per: occurrence}]}\n" \
    "veto:\n  - {id: \"9\", title: {zh: 严重泄密, en: grave}, points: 1, deductions: [{rule: incident_grave, points: 1, per: once}]}\n"

static void answer(struct t *t, const char *item, json_t *j) {
    OK(assess_answer(&t->c, t->db, t->spec, &officer, t->run, item, j));
}

/* A veto takes no points; what people judged stands with their reasons; what they dismissed is no problem; an English session prints the same paper. */
static void test_judged(void **state) {
    struct t *t = *state;
    json_t *j;
    OK(assess_standard_put(&t->c, t->db, t->spec, auth_system_user(), "standard.yaml", JUDGED, strlen(JUDGED), &j));
    script(t, "test", "INSERT INTO person(id, name, state) VALUES (3, '王五', 'active');"
                      "INSERT INTO incident(id, title, kind, found_at, to_justice_on, state) VALUES (1, '某案', 'grave_leak', '2026-05-01T10:00:00', '2026-06-01', 'closed');"
                      "INSERT INTO policy(id, title, state, issued_on, effective_on) VALUES (1, '办法', 'in_force', '2026-02-01', '2026-02-01'), (2, '细则', 'in_force', '2026-02-01', '2026-02-01');");
    OK(assess_start(&t->c, t->db, t->spec, "judged", "2026", NULL, &t->run));
    OK(assess_json(&t->c, t->db, t->spec, t->run, true, &j));
    const json_t *found = json_object_get(json_array_get(json_object_get(j, "items"), 0), "findings");
    size_t n = json_array_size(found);
    assert_true(n >= 2);
    answer(t, "1", json_pack("{s:s,s:I,s:s}", "kind", "clear", "finding", json_integer_value(json_object_get(json_array_get(found, 0), "id")), "reason", "查有纸质制度"));
    answer(t, "2", json_pack("{s:s,s:i,s:s,s:s}", "kind", "deduct", "deduction", 0, "points", "1.5", "reason", "抽查三人均答不上来。"));
    answer(t, "3", json_pack("{s:s,s:s}", "kind", "not_applicable", "reason", "本单位没有外事任务"));
    const char *text = text_of(t, doc(t, "report"));
    OK(assess_json(&t->c, t->db, t->spec, t->run, true, &j));
    int64_t raw = 0, applicable = 0;
    OK(str_hundredths(json_print(&t->c, json_object_get(j, "raw_score")), &raw));
    OK(str_hundredths(json_print(&t->c, json_object_get(j, "applicable")), &applicable));
    has(text, arena_printf(t->c.mem, "合计|7|6|%s|%s|", hundredths_str(&t->c, applicable - raw), "0"));
    has(text, arena_printf(t->c.mem, "得分0分（扣分合计后为%s分，按0分计），", hundredths_str(&t->c, raw)));
    has(text, "否决项|—|—|—|否决|");
    has(text, "9|严重泄密|—|★|—|否决|严重泄密案件移送司法机关1处|");
    has(text, "移送司法机关。\n");
    has(text, "|2026-06-01|否决|");
    has(text, "出现否决情形，本次自评直接评为“不符合要求”。");
    has(text, "2|作风|2|★|1.5|0.5|作风不实，扣1.5分；经人工判定：抽查三人均答不上来|");
    has(text, "作风（第2项，扣1.5分）\n经人工判定：抽查三人均答不上来。");
    has(text, "3|外事|1||0|不涉及|本单位不涉及：本单位没有外事任务|");
    has(text, arena_printf(t->c.mem, "发现扣分情形%zu处", n - 1));
    has(text, "对经人工判定扣分的");
    has(text, "“判定标准（1类）”");
    lacks(text, "扣1分。\n");
    lacks(text, "：请");
    lacks(text, "；等");
    t->c.lang = LANG_EN;
    assert_string_equal(text_of(t, doc(t, "report")), text);
    assert_int_equal(t->c.lang, LANG_EN);
    has(text, "查有纸质制度");
    static const struct auth_grant inspects[] = {{"leader", 0}};
    const struct auth_user stranger = {.actor = {.account = 9, .person = 3, .unit = 1}, .account = "x", .n_grants = 1, .grants = inspects};
    const struct report_doc *d;
    script(t, "test", "UPDATE policy SET level = 4;");
    OK(paper_run(&t->c, t->db, t->spec, &stranger, t->run, "items", NULL, &d));
    lacks(text_of(t, d), "查有纸质制度");                /* of a finding whose record he may not see */
    has(text_of(t, d), "抽查三人均答不上来");
}

/* What is claimed of telegrams, carriers, destructions and the group is counted, not taken for granted. */
static void test_claims(void **state) {
    struct t *t = *state;
    OK(assess_start(&t->c, t->db, t->spec, "mini", "2026", NULL, &t->run));
    script(t, "test", "INSERT INTO document(id, title, kind, registered_on, state) VALUES (1, '电报', 'telegram', '2026-03-01', 'registered');"
                      "INSERT INTO custody_account(id, name, kind, state) VALUES (1, '机要室', 'registry', 'open'), (2, '下落不明', 'missing', 'open');"
                      "INSERT INTO custody_item(id, name, account, state) VALUES (1, 'a', 1, 'live');"
                      "INSERT INTO destruction(id, title, state, pieces, approved_on, destroyed_on) VALUES (1, '批', 'done', 3, '2026-02-01', '2026-02-02');"
                      "INSERT INTO person(id, name, state) VALUES (71, '冯甲', 'active'), (72, '陈乙', 'active');"
                      "INSERT INTO appointment(id, person, role, from_on, state) VALUES (1, 71, 'group_deputy', '2020-01-01', 'live'), (2, 71, 'group_deputy', '2021-01-01', 'live'), (3, 72, 'group_deputy', '2021-01-01', 'live');"
                      "INSERT INTO travel(id, person, destination, leave_on, state) VALUES (1, 71, '某国', '2026-05-01', 'applied');");
    const char *text = text_of(t, doc(t, "report"));
    has(text, "对密码电报未复制、未摘录汇编、未自行销毁。");
    has(text, "在管载体1件，均在双向登记账户之内，没有下落不明的。");
    has(text, "销毁载体1批3件，均经审批。");
    has(text, "领导小组成员2名，");
    has(text, "因私出国（境）1件，其中经审批0件，已回访0件。");
    has(text_of(t, doc(t, "plan")), "统一组织：副组长冯甲、陈乙。");
    script(t, "test", "INSERT INTO copy(id, document, copy_no, kind, made_on, state) VALUES (1, 1, '000002', 'duplicate', '2026-04-01', 'registered');"
                      "INSERT INTO custody_item(id, name, account, state) VALUES (2, 'b', 2, 'live'), (3, 'c', NULL, 'live');"
                      "INSERT INTO destruction(id, title, state, pieces, destroyed_on) VALUES (2, '批', 'done', 1, '2026-02-02');");
    text = text_of(t, doc(t, "report"));
    has(text, "对密码电报复制1份、未摘录汇编、未自行销毁。");
    has(text, "在管载体3件，其中下落不明1件、没有记入双向登记账户1件。");
    has(text, "销毁载体2批4件，其中1批没有审批记录。");
}

/* What a standard lacks is said, not scored as nothing. */
static void test_lacking(void **state) {
    struct t *t = *state;
    OK(assess_start(&t->c, t->db, t->spec, "official-59", "2026", NULL, &t->run));
    const char *text = text_of(t, doc(t, "report"));
    has(text, "对照标准10项（另有42项内容未补录，没有评分），");
    has(text, "|—||—|未补录|所用标准没有这一项的内容和分值，未评分|");
    has(text, "|保密制度建设情况|—|—|—|未补录|");
    OK(assess_start(&t->c, t->db, t->spec, "department-34", "2026", NULL, &t->run));
    text = text_of(t, doc(t, "report"));
    has(text, "所用标准不完整，不出具等次结论");
    lacks(text, "0项未补录");
}

/* A paper whose registers have moved on since the evidence was frozen says so; printing alone is no move. */
static void test_moved(void **state) {
    struct t *t = *state;
    static const char *const note = "取证之后台账又有变更";
    OK(reg_note(&t->c, t->db, &officer, spec_register(t->spec, "assessment_run"), t->run, "print", NULL));
    assert_null(strstr(text_of(t, doc(t, "report")), note));
    int64_t seq;
    OK(ledger_append(&t->c, t->db, &(struct ledger_event){"policy", 1, "edit", "{}", "{\"register\":\"policy\"}"}, &seq));
    has(text_of(t, doc(t, "report")), note);
    has(text_of(t, doc(t, "report")), arena_printf(t->c.mem, "自留痕第%" PRId64 "号起", seq));
}

static void leave(struct t *t, const char *name, const char *format, const struct str *s) {
    const char *dir = getenv("SHENZHI_REPORT_OUT");
    if (dir)
        OK(os_write_file(&t->c, arena_printf(t->c.mem, "%s/%s.%s", dir, name, format), s->p, s->len, 0644));
}

static void test_every_kind_and_format(void **state) {
    struct t *t = *state;
    static const char *const kinds[] = {"report", "plan", "items", "problems"}, *const formats[] = {"pdf", "docx", "xlsx"};
    for (size_t k = 0; k < COUNT(kinds); k++)
        for (size_t i = 0; i < COUNT(formats); i++) {
            struct str a, b;
            str_init(&a, &t->c, 32 << 20);
            str_init(&b, &t->c, 32 << 20);
            OK(paper_write(&t->c, doc(t, kinds[k]), formats[i], &a));
            t->c.fixed_us += 86400 * INT64_C(1000000);           /* another day: the paper is the run's */
            OK(paper_write(&t->c, doc(t, kinds[k]), formats[i], &b));
            if (a.len != b.len || memcmp(a.p, b.p, a.len))
                die("%s.%s differs from itself", kinds[k], formats[i]);
            assert_true(a.len > 2000);
            leave(t, kinds[k], formats[i], &a);
        }
}

/* The built-in paper written as a template and filled again says the same; nothing of the fields is left. */
static void test_fields(void **state) {
    struct t *t = *state;
    static const char *const kinds[] = {"report", "plan", "items", "problems"};
    for (size_t k = 0; k < COUNT(kinds); k++) {
        const struct report_doc *fields;
        struct str template, filled, plain;
        str_init(&template, &t->c, 8 << 20);
        str_init(&filled, &t->c, 8 << 20);
        OK(paper_run(&t->c, t->db, t->spec, auth_system_user(), t->run, kinds[k], &(struct paper_head){.fields = true}, &fields));
        has(text_of(t, fields), "{{office}}");
        lacks(text_of(t, fields), "某市示范局");
        OK(paper_write(&t->c, fields, "docx", &template));
        struct report_doc d = *doc(t, kinds[k]);
        d.docx_template = template.p;
        d.docx_template_bytes = template.len;
        OK(paper_write(&t->c, &d, "docx", &filled));
        assert_true(filled.len > 2000);
        d.docx_template = NULL;
        str_init(&plain, &t->c, 8 << 20);
        OK(paper_write(&t->c, &d, "docx", &plain));
        assert_true(filled.len > plain.len / 2);
    }
    const char *text = text_of(t, doc(t, "report"));
    for (int i = 0, n = doc(t, "report")->n_named; i < n; i++) {
        const struct report_named *v = &doc(t, "report")->named[i];
        if (str_starts(v->name, "say."))
            has(text, v->value);
    }
}

static void test_refusals(void **state) {
    struct t *t = *state;
    const struct report_doc *d;
    struct str s;
    assert_int_equal(paper_run(&t->c, t->db, t->spec, auth_system_user(), t->run, "poem", NULL, &d), E_UNSUPPORTED);
    assert_int_equal(paper_run(&t->c, t->db, t->spec, auth_system_user(), 999, "report", NULL, &d), E_NOTFOUND);
    assert_int_equal(paper_run(&t->c, t->db, t->spec, &member, t->run, "report", NULL, &d), E_NOTFOUND);
    OK(paper_run(&t->c, t->db, t->spec, &officer, t->run, "report", &(struct paper_head){"000001", "秘密★1年", "加急"}, &d));
    assert_string_equal(d->mark, "秘密★1年");
    str_init(&s, &t->c, 1 << 20);
    assert_int_equal(paper_write(&t->c, d, "odt", &s), E_UNSUPPORTED);
    assert_null(paper_mime("odt"));
    assert_string_equal(paper_mime("pdf"), "application/pdf");
}

static void test_record_and_list(void **state) {
    struct t *t = *state;
    const struct report_doc *d;
    struct str s;
    const struct spec_register *r = spec_register(t->spec, "pledge");
    OK(paper_record(&t->c, t->db, t->spec, auth_system_user(), r, 1, &d));
    const char *text = text_of(t, d);
    has(text, "责任人|");
    has(text, "承诺书|");
    has(text, "责任人|签字");
    has(text, "|签订领导|签字");
    assert_true(str_starts(d->seal_qr, "pledge/"));
    str_init(&s, &t->c, 8 << 20);
    OK(paper_write(&t->c, d, "pdf", &s));
    leave(t, "record", "pdf", &s);
    assert_int_equal(paper_record(&t->c, t->db, t->spec, auth_system_user(), r, 99999999, &d), E_NOTFOUND);
    script(t, "test", "INSERT INTO clearance(id, no, person, state) VALUES (777777, 'SC-1', 3, 'applied'); INSERT INTO question(id, state) VALUES (777777, 'active');");
    OK(paper_record(&t->c, t->db, t->spec, auth_system_user(), spec_register(t->spec, "clearance"), 777777, &d));
    assert_string_equal(d->title, "进入要害部位工作人员审批表");
    has(text_of(t, d), "人事部门审查|签字");
    OK(paper_record(&t->c, t->db, t->spec, auth_system_user(), spec_register(t->spec, "question"), 777777, &d));
    has(text_of(t, d), "经办人|签字");
    OK(paper_list(&t->c, t->db, t->spec, auth_system_user(), &(struct reg_list){.reg = spec_register(t->spec, "person")}, NULL, &d));
    text = text_of(t, d);
    has(text, "人员登记簿");
    has(text, "张三");
    has(text, "共60行");
    str_init(&s, &t->c, 8 << 20);
    OK(paper_write(&t->c, d, "pdf", &s));
    leave(t, "list", "pdf", &s);
    OK(paper_list(&t->c, t->db, t->spec, auth_system_user(), &(struct reg_list){.reg = spec_register(t->spec, "computer")}, NULL, &d));
    has(text_of(t, d), "DK-DEMO-1");                   /* a field of the book that the list does not show */
}

/* Forms are data: the customary title and boxes of one, the register's own of another; every file of forms/ is sound. */
static void test_forms_file(void **state) {
    struct t *t = *state;
    struct form f;
    OK(form_load(&t->c, t->spec, spec_register(t->spec, "clearance"), NULL, NULL, &f));
    assert_string_equal(f.title, "进入要害部位工作人员审批表");
    assert_int_equal(f.n_signs, 4);
    OK(form_load(&t->c, t->spec, spec_register(t->spec, "seal"), NULL, NULL, &f));
    assert_string_equal(f.title, "留痕印章");
    assert_int_equal(f.n_signs, 2);
    assert_true(form_check(&t->c, t->spec) >= 19);
}

/* A form that names no field of its register, or no register, is refused with file and line. */
static void test_forms_bad(void **state) {
    struct t *t = *state;
    static const struct { const char *path, *yaml, *want; } bad[] = {
        {"forms/pledge.yaml", "form: pledge\nbook: {title: x, columns: [nothing]}\n", "nothing"},
        {"forms/nobody.yaml", "form: nobody\ntitle: x\n", "forms/nobody.yaml:1"},
        {"forms/pledge.yaml", "form: other\ntitle: x\n", "forms/pledge.yaml:1"},
        {"forms/pledge.yaml", "form: pledge\ncolour: red\n", "forms/pledge.yaml:2"},
    };
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct spec_file file = {bad[i].path, bad[i].yaml, strlen(bad[i].yaml), NULL};
        struct spec s = *t->spec;
        s.n_other = 1;
        s.other = &file;
        assert_int_equal(form_check(&t->c, &s), E_MODEL);
        assert_non_null(strstr(t->c.err.detail, bad[i].want));
    }
}

static void test_values(void **state) {
    struct t *t = *state;
    static const struct spec_choice choices[] = {{"usb", {"U盘", "usb"}}};
    static const struct { enum field_type type; const char *json, *want; } v[] = {
        {F_BOOL, "true", "是"}, {F_BOOL, "false", "否"}, {F_LEVEL, "3", "机密"}, {F_PERIOD, "\"10Y\"", "10年"}, {F_PERIOD, "\"6M\"", "6个月"},
        {F_PERIOD, "\"D2030-01-02\"", "2030年1月2日"}, {F_PERIOD, "\"L\"", "长期"}, {F_PERIOD, "\"E:会议结束\"", "会议结束"}, {F_PERSON, "3", "王五"},
        {F_PERSONS, "[3,4]", "王五、（无权查看）"}, {F_CHOICE, "\"usb\"", "U盘"}, {F_CHOICE, "\"x\"", "x"}, {F_DATETIME, "\"2026-01-02T03:04:05\"", "2026-01-02 03:04"},
        {F_INTEGER, "5", "5份"}, {F_TEXT, "null", ""}, {F_DECIMAL, "\"1.50\"", "1.50"}};
    json_t *refs = json_pack("{s:s}", "person:3", "王五");
    for (size_t i = 0; i < COUNT(v); i++) {
        const struct spec_field f = {.name = "x", .type = v[i].type, .choices = choices, .n_choices = 1, .unit = v[i].type == F_INTEGER ? "份" : NULL};
        const char *got = paper_value(&t->c, t->spec, &f, json_loads(v[i].json, JSON_DECODE_ANY, NULL), refs);
        if (!str_eq(got, v[i].want))
            die("%s: %s, wanted %s", v[i].json, got, v[i].want);
    }
    const struct spec_field of = {.name = "record", .type = F_INTEGER, .of = "register"};
    const char *got = paper_field(&t->c, t->spec, &of, json_pack("{s:s,s:i}", "register", "person", "record", 3), refs);
    const char *bare = paper_field(&t->c, t->spec, &of, json_pack("{s:s,s:i}", "register", "copy", "record", 3), refs);
    if (!str_eq(got, "王五") || !str_eq(bare, "3"))
        die("a record of a register named beside it: %s, %s", got, bare);
}

/* Mistakes in the data of a report are named with file and line. */
static void test_mistakes(void **state) {
    struct t *t = *state;
    static const struct { const char *yaml, *says; } bad[] = {
        {"report: x\ntitle: t\nparts:\n  - say:\n      - {id: a}\n", "plan/1.yaml:5"},
        {"report: x\ntitle: t\nparts:\n  - say:\n      - {id: a, zh: \"{nowhere}\"}\n", "nowhere"},
        {"report: x\ntitle: t\nparts:\n  - say:\n      - {id: a, zh: b, gap: c}\n", "sql"},
        {"report: x\ntitle: t\nparts:\n  - say:\n      - {id: a, zh: b, sql: SELECT x FROM nowhere}\n", "nowhere"},
        {"report: x\ntitle: t\nparts:\n  - say:\n      - {id: a, zh: b, sql: DELETE FROM person}\n", "plan/1.yaml:5"},
        {"report: x\ntitle: t\nparts:\n  - song: la\n", "song"},
        {"report: x\ntitle: t\nparts:\n  - builtin: magic\n", "magic"},
        {"report: x\ntitle: t\nparts:\n  - {table: a, columns: [x], widths: [50], sql: SELECT 1}\n", "100"},
        {"report: x\ntitle: t\nparts:\n  - {table: a, columns: [x], widths: [100], sql: \"SELECT 1, 2\"}\n", "2"},
        {"report: x\ntitle: t\ncolour: red\nparts: []\n", "colour"},
        {"report: x\nparts:\n  - h1: a\n", "title"}};
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct spec s = *t->spec;
        const struct report_doc *d;
        s.other = (const struct spec_file[]){{"reports/plan/1.yaml", bad[i].yaml, strlen(bad[i].yaml), NULL}};
        s.n_other = 1;
        int rc = paper_run(&t->c, t->db, &s, auth_system_user(), t->run, "plan", NULL, &d);
        if (rc != E_MODEL || !strstr(t->c.err.detail, bad[i].says))
            die("case %zu: %d %s", i, rc, t->c.err.detail);
        t->c.err = (struct err){0};
    }
    assert_true(paper_check(&t->c, t->db, t->spec) > 4 + 15);
}

#define UNIT(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
#define EMPTY(f) cmocka_unit_test_setup_teardown(f, setup_empty, teardown)
int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {
        UNIT(test_report_digits), UNIT(test_report_order), EMPTY(test_gaps),
        EMPTY(test_judged), EMPTY(test_claims), EMPTY(test_lacking), UNIT(test_moved), UNIT(test_every_kind_and_format), UNIT(test_fields), UNIT(test_refusals), UNIT(test_record_and_list), UNIT(test_forms_file), UNIT(test_forms_bad), UNIT(test_values), UNIT(test_mistakes),
    };
    return cmocka_run_group_tests_name("paper", tests, NULL, NULL);
}
