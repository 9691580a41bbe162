/* A small office for the tests of reg/: a spec of five registers, four users, a database in memory. */
#ifndef REG_FIXTURE_H
#define REG_FIXTURE_H
#include "base/embed.h"
#include "base/test.h"
#include "reg/internal.h"

#define LIST(...) (const char *const[]){__VA_ARGS__}
#define IN(f) {&(f), false}
#define IN_MUST(f) {&(f), true}

static const struct spec_state fx_active[] = {{"active", {"在用", "active"}, false}};
static const struct spec_state fx_paper_states[] = {{"draft", {"起草", "draft"}, false},
                                                    {"sent", {"待审", "sent"}, false},
                                                    {"posted", {"已发", "posted"}, true}};
static const struct spec_choice fx_kinds[] = {{"note", {"便函", "note"}}, {"order", {"命令", "order"}}};

static const struct spec_field fx_department_fields[] = {
    {.name = "name", .type = F_TEXT, .title = {"名称", "Name"}, .required = true, .max = 100}};
static const struct spec_field fx_person_fields[] = {
    {.name = "name", .type = F_TEXT, .title = {"姓名", "Name"}, .required = true, .max = 60},
    {.name = "department", .type = F_DEPARTMENT, .title = {"部门", "Department"}, .ref = "department"}};
static const struct spec_field fx_file_fields[] = {{.name = "name", .type = F_TEXT, .title = {"文件名", "Name"}, .max = 200},
                                                   {.name = "size_bytes", .type = F_INTEGER, .title = {"大小", "Size"}, .max = 1 << 30},
                                                   {.name = "sm3", .type = F_TEXT, .title = {"摘要", "SM3"}, .max = 64}};
enum { P_NO, P_TITLE, P_DRAFTER, P_DEPARTMENT, P_KIND, P_SIGNED_ON, P_DUE_ON, P_COPIES, P_PRICE, P_URGENT, P_READERS, P_FILES, P_NOTE, P_DONE_BY };
static const struct spec_field fx_paper_fields[] = {
    [P_NO] = {.name = "no", .type = F_TEXT, .title = {"编号", "Number"}, .max = 40},
    [P_TITLE] = {.name = "title", .type = F_TEXT, .title = {"标题", "Title"}, .required = true, .max = 40},
    [P_DRAFTER] = {.name = "drafter", .type = F_PERSON, .title = {"拟稿人", "Drafter"}, .ref = "person"},
    [P_DEPARTMENT] = {.name = "department", .type = F_DEPARTMENT, .title = {"部门", "Department"}, .ref = "department"},
    [P_KIND] = {.name = "kind", .type = F_CHOICE, .title = {"种类", "Kind"}, .n_choices = 2, .choices = fx_kinds},
    [P_SIGNED_ON] = {.name = "signed_on", .type = F_DATE, .title = {"签发日期", "Signed on"}},
    [P_DUE_ON] = {.name = "due_on", .type = F_DATE, .title = {"期限", "Due on"}},
    [P_COPIES] = {.name = "copies", .type = F_INTEGER, .title = {"份数", "Copies"}, .min = 0, .max = 20000},
    [P_PRICE] = {.name = "price", .type = F_DECIMAL, .title = {"费用", "Price"}, .max = INT64_MAX},
    [P_URGENT] = {.name = "urgent", .type = F_BOOL, .title = {"加急", "Urgent"}},
    [P_READERS] = {.name = "readers", .type = F_PERSONS, .title = {"阅件人", "Readers"}},
    [P_FILES] = {.name = "attachments", .type = F_FILES, .title = {"附件", "Files"}},
    [P_NOTE] = {.name = "note", .type = F_LONGTEXT, .title = {"备注", "Note"}, .max = 2000},
    [P_DONE_BY] = {.name = "done_by", .type = F_PERSON, .title = {"经办人", "Done by"}, .ref = "person"},
};
static const struct spec_field fx_level = {.name = "level", .type = F_LEVEL, .title = {"密级", "Level"}, .max = 4};
static const struct spec_field fx_audience = {.name = "audience", .type = F_LONGTEXT, .title = {"知悉范围", "Audience"}};
static const struct spec_field fx_copy_fields[] = {
    {.name = "no", .type = F_TEXT, .title = {"份号", "Copy"}, .max = 40},
    {.name = "paper", .type = F_REF, .title = {"文件", "Paper"}, .ref = "paper", .required = true},
    {.name = "nth", .type = F_INTEGER, .title = {"第几份", "Nth"}, .max = 20000}};

#define PF(i) fx_paper_fields[i]
static const struct spec_input fx_create_in[] = {IN(PF(P_TITLE)),  IN(PF(P_DRAFTER)), IN(PF(P_DEPARTMENT)), IN(PF(P_KIND)), IN(PF(P_COPIES)),
                                                 IN(PF(P_PRICE)),  IN(PF(P_URGENT)),  IN(PF(P_READERS)),    IN(PF(P_FILES)), IN(PF(P_NOTE)),
                                                 IN(fx_level), IN(fx_audience)};
static const struct spec_input fx_edit_in[] = {IN(PF(P_TITLE)), IN(PF(P_KIND)), IN(PF(P_COPIES)), IN(PF(P_NOTE)), IN(fx_level), IN(fx_audience)};
static const struct spec_input fx_correct_in[] = {IN_MUST(PF(P_NOTE)), IN(PF(P_SIGNED_ON))};
static const struct spec_set fx_sent_set[] = {{"due_on", "$today+12m"}, {"note", "$field.title"}};
static const struct spec_set fx_approve_set[] = {{"signed_on", "$today"}, {"done_by", "$actor"}, {"due_on", "null"}, {"urgent", "true"}};
static const struct spec_set fx_make_set[] = {{"paper", "$id"}, {"nth", "$n"}};
static const struct spec_set fx_each_set[] = {{"paper", "$id"}, {"nth", "$row.person"}};
static const struct spec_set fx_change_set[] = {{"nth", "$row.wanted"}};
static const struct spec_set fx_self_set[] = {{"note", "$row.line"}};
static const struct spec_make fx_make[] = {{"copy", "$field.copies", 2, fx_make_set, NULL, NULL, NULL}};
static const struct spec_make fx_hand_out[] = {{"copy", NULL, 2, fx_each_set, "readers", NULL, NULL}, {"copy", NULL, 1, fx_change_set, "copies", "mark", NULL},
                                               {"paper", NULL, 1, fx_self_set, "count", "noted", "$id"}};
static const struct spec_file fx_files[] = {
    {"each/copies.sql", "SELECT id AS record, 100 + nth AS wanted FROM copy WHERE paper = :record", 72, NULL},
    {"each/count.sql", "SELECT id AS record, '共' || (SELECT count(*) FROM copy WHERE paper = p.id) AS line FROM paper p WHERE id = :record", 116, NULL},
    {"each/readers.sql", "SELECT id AS person FROM person WHERE id <= 3 AND :record > 0", 61, NULL}};
static const struct spec_action fx_paper_actions[] = {
    {.name = "create", .title = {"新建", "New"}, .to = "draft", .n_who = 2, .who = LIST("clerk", "officer"), .n_input = 12, .input = fx_create_in},
    {.name = "edit", .title = {"修改", "Edit"}, .n_from = 1, .from = LIST("draft"), .to = "draft", .n_who = 2, .who = LIST("clerk", "@drafter"), .n_input = 6, .input = fx_edit_in},
    {.name = "submit", .title = {"送审", "Send"}, .n_from = 1, .from = LIST("draft"), .to = "sent", .n_who = 2, .who = LIST("clerk", "@readers"), .n_set = 2, .set = fx_sent_set,
     .due_days = 10, .due_of = "approve"},
    {.name = "approve", .title = {"签发", "Approve"}, .n_from = 1, .from = LIST("sent"), .to = "posted", .n_who = 3, .who = LIST("officer", "clerk", "@drafter"), .sign = 1, .n_separate = 2,
     .separate = LIST("create", "@drafter"), .comment = 1, .n_set = 4, .set = fx_approve_set, .n_make = 1, .make = fx_make},
    {.name = "reject", .title = {"退回", "Reject"}, .n_from = 1, .from = LIST("sent"), .to = "draft", .n_who = 1, .who = LIST("officer"), .comment = 2},
    {.name = "correct", .title = {"更正", "Correct"}, .n_from = 1, .from = LIST("posted"), .to = "posted", .n_who = 1, .who = LIST("officer"), .n_input = 2, .input = fx_correct_in,
     .sign = 2, .comment = 2, .counter = true},
    {.name = "hand_out", .title = {"分发", "Hand out"}, .n_from = 1, .from = LIST("posted"), .to = "posted", .n_who = 1, .who = LIST("officer"), .counter = true, .n_make = 3, .make = fx_hand_out},
    {.name = "noted", .title = {"附记", "Note"}, .n_from = 1, .from = LIST("posted"), .to = "posted", .counter = true},
    {.name = "stamp", .title = {"盖章", "Stamp"}, .n_from = 3, .from = LIST("draft", "sent", "posted"), .to = NULL, .n_who = 1, .who = LIST("*"), .effect = "stamp"},
};
static const struct spec_key fx_paper_unique[] = {{2, LIST("title", "department")}};
static const struct spec_key fx_paper_index[] = {{2, LIST("state", "due_on")}};
static const struct spec_child fx_paper_children[] = {{"copy", "paper"}};

static const struct spec_action fx_own_create[] = {{.name = "create", .title = {"新建", "New"}, .to = "active"},
                                                   {.name = "mark", .title = {"标记", "Mark"}, .n_from = 1, .from = LIST("active"), .to = "active"}};
static const struct spec_register fx_registers[] = {
    {.name = "department", .title = {"部门", "Department"}, .label = "{name}", .everyone = true, .n_fields = 1, .fields = fx_department_fields,
     .n_states = 1, .states = fx_active, .n_list = 1, .list = LIST("name"), .n_search = 1, .search = LIST("name"), .nr = 0},
    {.name = "person", .title = {"人员", "Person"}, .label = "{name}", .everyone = true, .n_fields = 2, .fields = fx_person_fields,
     .n_states = 1, .states = fx_active, .n_list = 2, .list = LIST("name", "department"), .nr = 1},
    {.name = "file", .title = {"附件", "File"}, .label = "{name}", .n_fields = 3, .fields = fx_file_fields, .n_states = 1, .states = fx_active,
     .n_list = 1, .list = LIST("name"), .nr = 2},
    {.name = "paper", .title = {"文件", "Paper"}, .label = "{no} {title}（{drafter}）", .number_field = "no", .number_format = "ZR-{yyyy}-{seq:4}", .level = true,
     .audience = true, .n_roles = 2, .roles = LIST("clerk", "officer"), .department_field = "department", .n_persons = 2, .persons = LIST("drafter", "readers"),
     .n_fields = COUNT(fx_paper_fields), .fields = fx_paper_fields, .n_states = 3, .states = fx_paper_states, .n_actions = COUNT(fx_paper_actions),
     .actions = fx_paper_actions, .n_list = 7, .list = LIST("no", "title", "drafter", "department", "kind", "due_on", "state"), .n_search = 2,
     .search = LIST("title", "note"), .n_unique = 1, .unique = fx_paper_unique, .n_index = 1, .index = fx_paper_index, .n_children = 1,
     .children = fx_paper_children, .nr = 3},
    {.name = "copy", .title = {"份", "Copy"}, .label = "{paper} {no}", .number_field = "no", .number_format = "{seq:6}", .level = true, .audience = true, .n_roles = 2,
     .roles = LIST("clerk", "officer"), .n_fields = 3, .fields = fx_copy_fields, .n_states = 1, .states = fx_active, .n_actions = 2,
     .actions = fx_own_create, .n_list = 3, .list = LIST("no", "paper", "nth"), .nr = 4},
};
enum { R_DEPARTMENT, R_PERSON, R_FILE, R_PAPER, R_COPY };

/* clerk 张三 (person 1, clearance 3, department 1), officer 李四 (2, 4), clerk 王五 of department 2 only (3, 1), 赵六 without a role (4, 3) */
static const struct auth_grant fx_clerk[] = {{"clerk", 0}}, fx_officer[] = {{"officer", 0}}, fx_clerk2[] = {{"clerk", 2}};
static const struct auth_user fx_users[] = {
    {.actor = {.account = 11, .person = 1, .unit = 1, .department = 1, .clearance = 3, .session = "s1"}, .account = "zhang", .name = "张三", .n_grants = 1, .grants = fx_clerk},
    {.actor = {.account = 12, .person = 2, .unit = 1, .department = 1, .clearance = 4, .session = "s2"}, .account = "li", .name = "李四", .n_grants = 1, .grants = fx_officer},
    {.actor = {.account = 13, .person = 3, .unit = 1, .department = 2, .clearance = 1, .session = "s3"}, .account = "wang", .name = "王五", .n_grants = 1, .grants = fx_clerk2},
    {.actor = {.account = 14, .person = 4, .unit = 1, .department = 2, .clearance = 3, .session = "s4"}, .account = "zhao", .name = "赵六"}};
enum { CLERK, OFFICER, CLERK2, NOBODY };

struct fixture { struct ctx c; struct db *db; struct spec spec; };

static int fx_fail(struct ctx *c, int rc) {
    if (rc < 0)
        print_error("%s: %s [%s]\n", err_row(rc)->name, c->err.detail, c->err.field);
    return rc;
}
#define OK(call) assert_true(fx_fail(&f->c, (call)) >= 0)

static json_t *fx_json(struct fixture *f, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static json_t *fx_json(struct fixture *f, const char *fmt, ...) {
    char text[8192];
    va_list ap;
    json_t *j = NULL;
    va_start(ap, fmt);
    int n = vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    for (int i = 0; i < n; i++)
        text[i] = text[i] == '\'' ? '"' : text[i];
    OK(json_parse(&f->c, text, (size_t)n, &j));
    return j;
}

static void fx_people(struct fixture *f) {
    static const char *const departments[] = {"办公室", "财务科"};
    static const char *const people[] = {"张三", "李四", "王五", "赵六"};
    for (size_t i = 0; i < COUNT(departments); i++)
        OK(reg_put(&f->c, f->db, &f->spec.registers[R_DEPARTMENT], 0, "create", fx_json(f, "{'name':'%s'}", departments[i]), NULL));
    for (size_t i = 0; i < COUNT(people); i++)
        OK(reg_put(&f->c, f->db, &f->spec.registers[R_PERSON], 0, "create", fx_json(f, "{'name':'%s','department':%d}", people[i], i < 2 ? 1 : 2), NULL));
}

static int fx_setup(void **state) {
    static bool once;
    if (!once)
        json_memory_init();
    once = true;
    struct fixture *f = calloc(1, sizeof *f);
    ctx_init(&f->c);
    ctx_enter(&f->c);
    f->c.now_us = ctx_fixed_clock;
    f->c.fixed_us = datetime_us("2026-11-23T08:00:00");
    f->spec = (struct spec){.n_registers = COUNT(fx_registers), .registers = fx_registers, .n_other = COUNT(fx_files), .other = fx_files};
    for (size_t i = 0; i < COUNT(fx_registers); i++)
        map_put(&f->c, &f->spec.register_by_name, fx_registers[i].name, &fx_registers[i]);
    reg_set_hooks(&(struct reg_hooks){0});
    OK(db_open(&f->c, ":memory:", DB_CREATE, &f->db));
    for (const struct embed_file *e = embed_files; e->path; e++)
        if (str_starts(e->path, "model/sql/migrations/"))
            OK(db_script(&f->c, f->db, e->path, (const char *)e->bytes, NULL, NULL));
    OK(reg_sync(&f->c, f->db, &f->spec));
    fx_people(f);
    *state = f;
    return 0;
}

static int fx_teardown(void **state) {
    struct fixture *f = *state;
    db_close(f->db);
    ctx_done(&f->c);
    free(f);
    return 0;
}

/* Does one action with everything it may need signed by 赵六 as second person; version -1. */
static int fx_act(struct fixture *f, int user, const char *reg, const char *action, int64_t record, const json_t *fields, struct reg_done *ret_d) {
    const struct spec_register *r = spec_register(&f->spec, reg);
    const struct spec_action *act = spec_action(r, action);
    struct reg_act a = {.reg = r, .action = act, .record = record, .seen_version = -1, .fields = fields, .comment = "测试", .signatures = act->sign,
                        .second_person = act->sign == 2 ? 4 : 0};
    struct reg_done d = {0};
    f->c.err = (struct err){0};
    int rc = reg_act(&f->c, f->db, &f->spec, &fx_users[user], &a, ret_d ? ret_d : &d);
    return rc;
}

__attribute__((unused)) static int64_t fx_paper(struct fixture *f, int user, const char *title) {
    struct reg_done d = {0};
    OK(fx_act(f, user, "paper", "create", 0, fx_json(f, "{'title':'%s','drafter':4,'department':1,'copies':2}", title), &d));
    return d.record;
}

__attribute__((unused)) static int64_t fx_number(struct fixture *f, const char *sql) {
    AUTO_STMT s = {0};
    OK(db_query0(&f->c, f->db, sql_query(&f->c, sql), &s));
    return db_next(&f->c, &s) > 0 ? db_i64(&s, 0) : -1;
}

__attribute__((unused)) static const char *fx_word(struct fixture *f, const char *sql) {
    AUTO_STMT s = {0};
    OK(db_query0(&f->c, f->db, sql_query(&f->c, sql), &s));
    return db_next(&f->c, &s) > 0 ? db_text(&f->c, &s, 0) : NULL;
}
#endif
