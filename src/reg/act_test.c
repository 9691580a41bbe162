/* Every answer of reg_act, and everything an action of the model can say. */
#include "reg/fixture.h"

static void creates_with_number_and_event(void **state) {
    struct fixture *f = *state;
    int64_t a = fx_paper(f, CLERK, "关于保密检查的通知"), b = fx_paper(f, CLERK, "第二份");
    assert_int_equal(a + 1, b);
    assert_string_equal(fx_word(f, "SELECT no FROM paper WHERE id = 2"), "ZR-2026-0002");
    assert_string_equal(fx_word(f, "SELECT state FROM paper WHERE id = 1"), "draft");
    assert_int_equal(fx_number(f, "SELECT created_by FROM paper WHERE id = 1"), 1);
    assert_int_equal(fx_number(f, "SELECT version FROM paper WHERE id = 1"), 1);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper p JOIN event e ON e.seq = p.last_seq AND e.register = 'paper' AND e.record = p.id"), 2);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_party WHERE register = 'paper'"), 0);   /* its drafter is found by his own column */
}

static void numbers_have_no_gaps_and_restart(void **state) {
    struct fixture *f = *state;
    fx_paper(f, CLERK, "一");
    assert_int_equal(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'title':'一','department':1}"), NULL), E_DUPLICATE);
    assert_int_equal(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'copies':1}"), NULL), E_INVALID);
    fx_paper(f, CLERK, "二");
    assert_string_equal(fx_word(f, "SELECT no FROM paper WHERE title = '二'"), "ZR-2026-0002");
    f->c.fixed_us = datetime_us("2027-01-02T08:00:00");
    fx_paper(f, CLERK, "三");
    assert_string_equal(fx_word(f, "SELECT no FROM paper WHERE title = '三'"), "ZR-2027-0001");
    OK(reg_put(&f->c, f->db, &f->spec.registers[R_PAPER], 0, "import", fx_json(f, "{'title':'旧','no':'ZR-2028-0041'}"), NULL));
    f->c.fixed_us = datetime_us("2028-01-02T08:00:00");
    fx_paper(f, CLERK, "四");
    assert_string_equal(fx_word(f, "SELECT no FROM paper WHERE title = '四'"), "ZR-2028-0042");
    OK(reg_put(&f->c, f->db, &f->spec.registers[R_PAPER], 0, "import", fx_json(f, "{'title':'错','no':'ZR-2029-9223372036854775806'}"), NULL));
    f->c.fixed_us = datetime_us("2029-01-02T08:00:00");
    fx_paper(f, CLERK, "五");
    assert_string_equal(fx_word(f, "SELECT no FROM paper WHERE title = '五'"), "ZR-2029-0001");   /* nobody goes on after a slip of the finger */
}

/* Actions of one commit: what is known of counter and chain between them goes back with whatever is undone. */
static void group_keeps_number_and_chain(void **state) {
    struct fixture *f = *state;
    fx_paper(f, CLERK, "先");
    for (int round = 0; round < 2; round++) {                              /* the first group is undone as a whole */
        struct tx group = {0};
        OK(tx_begin(&f->c, f->db, &group));
        for (int i = 0; i < 12; i++) {
            struct tx job = {0};
            OK(tx_begin(&f->c, f->db, &job));
            fx_paper(f, CLERK, arena_printf(f->c.mem, "件%d", i));
            if (i % 4 == 2)                                                /* refused within the job: its own number only */
                assert_int_equal(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'title':'件%d','department':1}", i), NULL), E_DUPLICATE);
            if (i % 3)
                OK(tx_commit(&f->c, &job));
            tx_close(&job);
        }
        if (round)
            OK(tx_commit(&f->c, &group));
        tx_close(&group);
    }
    fx_paper(f, CLERK, "后");
    assert_string_equal(fx_word(f, "SELECT group_concat(title || substr(no, -2), ' ') FROM (SELECT title, no FROM paper ORDER BY id)"),
                        "先01 件102 件203 件404 件505 件706 件807 件1008 件1109 后10");
    assert_int_equal(fx_number(f, "SELECT last FROM reg_number WHERE register = 'paper'"), 10);
    assert_int_equal(fx_number(f, "SELECT max(seq) - count(*) FROM event"), 0);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM event e JOIN event b ON b.unit = e.unit AND b.seq = e.seq - 1 WHERE e.prev <> b.hash"), 0);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper p LEFT JOIN event e ON e.seq = p.last_seq AND e.register = 'paper' AND e.record = p.id WHERE e.seq IS NULL"), 0);
}

static void collects_every_fault(void **state) {
    struct fixture *f = *state;
    int rc = fx_act(f, CLERK, "paper", "create", 0,
                    fx_json(f, "{'colour':'red','copies':-1,'drafter':99,'kind':'poem','readers':[1,77],'level':9,'audience':['x']}"), NULL);
    assert_int_equal(rc, E_INVALID);
    static const char *const fields[] = {"colour", "copies", "kind", "level", "audience", "title", "drafter", "readers"};
    for (size_t i = 0; i < COUNT(fields); i++) {
        bool found = false;
        for (const struct err_item *it = f->c.err.items; it; it = it->next)
            found = found || str_eq(it->field, fields[i]);
        if (!found)
            print_error("no error for %s\n", fields[i]);
        assert_true(found);
    }
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper"), 0);
}

static void says_who_may(void **state) {
    struct fixture *f = *state;
    int64_t id = fx_paper(f, CLERK, "甲");
    json_t *edit = fx_json(f, "{'note':'改'}");
    assert_int_equal(fx_act(f, NOBODY, "paper", "create", 0, fx_json(f, "{'title':'乙'}"), NULL), E_DENIED);
    assert_int_equal(fx_act(f, OFFICER, "paper", "edit", id, edit, NULL), E_DENIED);
    OK(fx_act(f, NOBODY, "paper", "edit", id, edit, NULL));              /* he is @drafter */
    assert_int_equal(fx_act(f, CLERK2, "paper", "edit", id, edit, NULL), E_NOTFOUND);   /* role only in department 2 */
    assert_int_equal(fx_act(f, CLERK2, "paper", "create", 0, fx_json(f, "{'title':'丙','department':1}"), NULL), E_DENIED);
    OK(fx_act(f, CLERK2, "paper", "create", 0, fx_json(f, "{'title':'丙','department':2,'drafter':1}"), NULL));
    assert_int_equal(fx_act(f, NOBODY, "paper", "edit", 2, edit, NULL), E_NOTFOUND);    /* not his, not seen */
    assert_int_equal(fx_act(f, CLERK, "paper", "edit", 4711, edit, NULL), E_NOTFOUND);
    assert_int_equal(fx_act(f, CLERK, "paper", "edit", 0, edit, NULL), E_INVALID);
}

static void hides_what_is_above_clearance(void **state) {
    struct fixture *f = *state;
    struct reg_done d;
    OK(fx_act(f, OFFICER, "paper", "create", 0, fx_json(f, "{'title':'绝密件','department':2,'level':4}"), &d));
    assert_int_equal(fx_act(f, CLERK, "paper", "edit", d.record, fx_json(f, "{'note':'x'}"), NULL), E_NOTFOUND);
    assert_int_equal(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'title':'越级','department':1,'level':4}"), NULL), E_INVALID);
    assert_string_equal(f->c.err.field, "level");
    OK(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'title':'机密件','department':1,'level':3,'audience':['p4','p1','d2','p4']}"), &d));
    assert_string_equal(fx_word(f, "SELECT audience FROM paper WHERE title = '机密件'"), "[\"d2\",\"p1\",\"p4\"]");
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_audience WHERE register = 'paper'"), 3);
    assert_int_equal(fx_act(f, CLERK, "paper", "edit", d.record, fx_json(f, "{'audience':['p2']}"), NULL), E_INVALID);
    assert_string_equal(f->c.err.field, "audience");
    OK(fx_act(f, CLERK, "paper", "edit", d.record, fx_json(f, "{'audience':null}"), NULL));
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_audience WHERE register = 'paper'"), 0);
    int64_t mine = fx_paper(f, CLERK, "他起草的");
    assert_int_equal(fx_act(f, CLERK, "paper", "edit", mine, fx_json(f, "{'audience':['p1','d77']}"), NULL), E_INVALID);
    OK(fx_act(f, NOBODY, "paper", "edit", mine, fx_json(f, "{'audience':['p1']}"), NULL));   /* he drafts it, so he sees it anyway */
    OK(fx_act(f, NOBODY, "paper", "edit", mine, fx_json(f, "{'audience':['d2']}"), NULL));
}

static void refuses_a_stale_version(void **state) {
    struct fixture *f = *state;
    int64_t id = fx_paper(f, CLERK, "甲");
    const struct spec_register *r = &f->spec.registers[R_PAPER];
    struct reg_act a = {.reg = r, .action = spec_action(r, "edit"), .record = id, .seen_version = 1, .fields = fx_json(f, "{'note':'一'}")};
    struct reg_done d;
    OK(reg_act(&f->c, f->db, &f->spec, &fx_users[CLERK], &a, &d));
    assert_int_equal(d.version, 2);
    assert_int_equal(reg_act(&f->c, f->db, &f->spec, &fx_users[CLERK], &a, &d), E_CONFLICT);
    assert_int_equal(fx_act(f, OFFICER, "paper", "approve", id, NULL, NULL), E_STATE);
}

static void wants_signatures_comment_and_other_people(void **state) {
    struct fixture *f = *state;
    int64_t id = fx_paper(f, CLERK, "甲");
    const struct spec_register *r = &f->spec.registers[R_PAPER];
    struct reg_done d;
    OK(fx_act(f, CLERK, "paper", "submit", id, NULL, NULL));
    assert_int_equal(fx_act(f, CLERK, "paper", "approve", id, NULL, NULL), E_SEPARATE);    /* he created it */
    assert_int_equal(fx_act(f, NOBODY, "paper", "approve", id, NULL, NULL), E_SEPARATE);   /* he is the drafter */
    struct reg_act a = {.reg = r, .action = spec_action(r, "approve"), .record = id, .seen_version = -1};
    assert_int_equal(reg_act(&f->c, f->db, &f->spec, &fx_users[OFFICER], &a, &d), E_SIGN);
    a.signatures = 1;
    OK(reg_act(&f->c, f->db, &f->spec, &fx_users[OFFICER], &a, &d));
    a = (struct reg_act){.reg = r, .action = spec_action(r, "correct"), .record = id, .seen_version = -1, .signatures = 1, .comment = "错字",
                         .fields = fx_json(f, "{'note':'更正'}")};
    assert_int_equal(reg_act(&f->c, f->db, &f->spec, &fx_users[OFFICER], &a, &d), E_SIGN);
    a.signatures = 2;
    a.second_person = 2;
    assert_int_equal(reg_act(&f->c, f->db, &f->spec, &fx_users[OFFICER], &a, &d), E_SEPARATE);
    a.second_person = 1;
    a.comment = "  ";
    assert_int_equal(reg_act(&f->c, f->db, &f->spec, &fx_users[OFFICER], &a, &d), E_INVALID);
    assert_string_equal(f->c.err.field, "comment");
    a.comment = "错字";
    a.fields = fx_json(f, "{}");
    f->c.err = (struct err){0};
    OK(reg_act(&f->c, f->db, &f->spec, &fx_users[OFFICER], &a, &d));     /* note is set already, so what is required is there */
    a.fields = fx_json(f, "{'note':''}");
    assert_int_equal(reg_act(&f->c, f->db, &f->spec, &fx_users[OFFICER], &a, &d), E_INVALID);
}

static void sets_values_and_makes_children(void **state) {
    struct fixture *f = *state;
    int64_t id = fx_paper(f, CLERK, "甲");
    OK(fx_act(f, CLERK, "paper", "submit", id, NULL, NULL));
    assert_string_equal(fx_word(f, "SELECT due_on FROM paper"), "2027-11-23");
    assert_string_equal(fx_word(f, "SELECT note FROM paper"), "甲");
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_due WHERE action = 'approve' AND due_on = '2026-12-03' AND (role IN ('officer','clerk') OR person = 4)"), 3);
    OK(fx_act(f, OFFICER, "paper", "approve", id, NULL, NULL));
    assert_null(fx_word(f, "SELECT due_on FROM paper"));
    assert_string_equal(fx_word(f, "SELECT signed_on FROM paper"), "2026-11-23");
    assert_int_equal(fx_number(f, "SELECT done_by FROM paper"), 2);
    assert_int_equal(fx_number(f, "SELECT urgent FROM paper"), 1);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM copy WHERE paper = 1"), 2);
    assert_string_equal(fx_word(f, "SELECT no FROM copy WHERE nth = 2"), "000002");
    assert_int_equal(fx_number(f, "SELECT count(*) FROM event WHERE register = 'copy' AND action = 'create'"), 2);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_due"), 0);
}

static int stamp(struct ctx *c, struct db *db, const struct spec *spec, const char *name, const struct spec_register *reg, int64_t record,
                 const struct reg_act *a) {
    (void)spec, (void)a;
    assert_string_equal(name, "stamp");
    json_t *v = json_object();
    json_object_set_new(v, "note", json_string("已盖章"));
    return reg_put(c, db, reg, record, "stamped", v, NULL);
}

static int n_asked;

/* Like a rule: more than five copies; 99 of them is another rule. */
static int prevent(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record,
                   int (*fn)(void *arg, const struct spec_violation *v), void *arg) {
    struct row row;
    n_asked++;
    (void)spec;
    if (!str_eq(reg->name, "paper"))
        return 0;
    TRY(row_get(c, db, NULL, reg, record, &row));
    int64_t copies = row_i64(&row, C_FIELDS + P_COPIES);
    if (copies > 5)
        TRY(fn(arg, &(struct spec_violation){.rule = "many", .detail = "份数超过5", .record = record}));
    if (copies == 99)
        TRY(fn(arg, &(struct spec_violation){.rule = "full", .detail = "份数为99", .record = record}));
    return 0;
}

static void runs_effects_and_prevent_rules(void **state) {
    struct fixture *f = *state;
    reg_set_hooks(&(struct reg_hooks){.prevent = prevent, .effect = stamp});
    int64_t id = fx_paper(f, CLERK, "甲");
    struct reg_done d;
    OK(fx_act(f, OFFICER, "paper", "stamp", id, NULL, &d));
    assert_int_equal(d.version, 3);
    assert_string_equal(fx_word(f, "SELECT note FROM paper"), "已盖章");
    assert_int_equal(fx_number(f, "SELECT e.seq = p.last_seq AND e.action = 'stamp' FROM paper p, event e ORDER BY e.seq DESC LIMIT 1"), 1);
    int64_t events = fx_number(f, "SELECT count(*) FROM event");
    assert_int_equal(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'copies':6}"), NULL), E_RULE);
    assert_int_equal(fx_number(f, "SELECT copies FROM paper"), 2);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM event"), events);
    assert_int_equal(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'title':'乙','copies':9}"), NULL), E_RULE);
    fx_paper(f, CLERK, "丙");
    assert_string_equal(fx_word(f, "SELECT no FROM paper WHERE title = '丙'"), "ZR-2026-0002");   /* the refused one drew none */
}

static void lets_pass_what_stood_before(void **state) {
    struct fixture *f = *state;
    int64_t id = fx_paper(f, CLERK, "甲");
    OK(sql_text(&f->c, f->db, "UPDATE paper SET copies = 7"));                       /* as entered before there was the rule */
    reg_set_hooks(&(struct reg_hooks){.prevent = prevent, .effect = stamp});
    int64_t events = fx_number(f, "SELECT count(*) FROM event");
    n_asked = 0;
    OK(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'title':'甲之改'}"), NULL));
    assert_int_equal(n_asked, 3);                                                    /* after, before, after */
    assert_string_equal(fx_word(f, "SELECT title FROM paper"), "甲之改");
    assert_int_equal(fx_number(f, "SELECT count(*) FROM event"), events + 1);
    assert_int_equal(fx_number(f, "SELECT version FROM paper"), 2);
    assert_int_equal(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'copies':99}"), NULL), E_RULE);      /* worse: another rule */
    assert_string_equal(f->c.err.detail, "份数为99");
    assert_int_equal(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'level':3}"), NULL), E_RULE);        /* the same one weighs more now */
    assert_int_equal(fx_number(f, "SELECT count(*) FROM event"), events + 1);
    OK(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'copies':2}"), NULL));     /* cured */
    assert_int_equal(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'copies':7}"), NULL), E_RULE);
    n_asked = 0;
    OK(fx_act(f, CLERK, "paper", "edit", id, fx_json(f, "{'title':'丁'}"), NULL));
    assert_int_equal(n_asked, 1);                                                    /* where all is well it costs nothing more */
}

/* What the answer gives without reading is what reading would give. */
static void answer_is_the_record(struct fixture *f, const struct reg_done *d) {
    json_t *said = NULL, *read = NULL;
    struct str text;
    str_init(&text, &f->c, 100000);
    assert_true(reg_done_put(&f->c, d, &text));
    OK(json_parse(&f->c, text.p, text.len, &said));
    OK(reg_record(&f->c, f->db, &fx_users[CLERK], &f->spec.registers[R_PAPER], d->record, &read));
    assert_true(json_equal(said, read));
}

static void an_answer_needs_no_reading(void **state) {
    struct fixture *f = *state;
    struct reg_done d = {0};
    OK(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'title':'甲','drafter':4,'department':1,'copies':2,'price':'2.50','urgent':true,'readers':[2,3],'level':2}"), &d));
    answer_is_the_record(f, &d);
    OK(fx_act(f, CLERK, "paper", "edit", d.record, fx_json(f, "{'title':'乙','note':'改','audience':['p1','d2']}"), &d));
    answer_is_the_record(f, &d);
    OK(fx_act(f, CLERK, "paper", "submit", d.record, NULL, &d));
    answer_is_the_record(f, &d);
    OK(fx_act(f, OFFICER, "paper", "approve", d.record, NULL, &d));               /* makes copies, which might have changed it */
    assert_null(d.row);
}

static void answers_a_repeated_request_once(void **state) {
    struct fixture *f = *state;
    const struct spec_register *r = &f->spec.registers[R_PAPER];
    struct reg_act a = {.reg = r, .action = spec_action(r, "create"), .seen_version = -1, .fields = fx_json(f, "{'title':'甲'}"), .idem_key = "k-12345678"};
    struct reg_done one = {0}, two = {0};
    OK(reg_act(&f->c, f->db, &f->spec, &fx_users[CLERK], &a, &one));
    OK(reg_act(&f->c, f->db, &f->spec, &fx_users[CLERK], &a, &two));
    assert_int_equal(one.record, two.record);
    assert_int_equal(one.version, two.version);
    assert_int_equal(one.event, two.event);
    assert_null(two.row);                                     /* a repeated answer is read */
    answer_is_the_record(f, &one);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper"), 1);
    a.fields = fx_json(f, "{'title':'乙'}");
    assert_int_equal(reg_act(&f->c, f->db, &f->spec, &fx_users[CLERK], &a, &two), E_CONFLICT);
    OK(reg_act(&f->c, f->db, &f->spec, &fx_users[OFFICER], &a, &two));             /* keys are each user's own */
    f->c.fixed_us += 25LL * 3600 * 1000000;
    a.fields = fx_json(f, "{'title':'丙'}");
    OK(reg_act(&f->c, f->db, &f->spec, &fx_users[CLERK], &a, &two));               /* forgotten after a day */
    assert_int_equal(fx_number(f, "SELECT count(*) FROM reg_idem"), 1);
    a.idem_key = "short";
    assert_int_equal(reg_act(&f->c, f->db, &f->spec, &fx_users[CLERK], &a, &two), E_INVALID);
}

/* `each` makes a record a row and changes others by their own actions, all in one transaction with an event each. */
static void makes_and_changes_for_each_row(void **state) {
    struct fixture *f = *state;
    int64_t id = fx_paper(f, CLERK, "分发件");
    OK(fx_act(f, CLERK, "paper", "submit", id, NULL, NULL));
    OK(fx_act(f, OFFICER, "paper", "approve", id, NULL, NULL));                    /* makes two copies */
    OK(fx_act(f, OFFICER, "paper", "hand_out", id, NULL, NULL));
    assert_int_equal(fx_number(f, "SELECT count(*) FROM copy"), 5);
    assert_int_equal(fx_number(f, "SELECT sum(nth) FROM copy"), 1 + 2 + 1 + 2 + 3 + 500);
    assert_string_equal(fx_word(f, "SELECT note FROM paper"), "共5");
    assert_int_equal(fx_number(f, "SELECT count(*) FROM event WHERE register = 'copy' AND action = 'mark'"), 5);
    assert_int_equal(fx_number(f, "SELECT last_seq - (SELECT max(seq) FROM event) FROM paper"), 0);
    assert_int_equal(fx_number(f, "SELECT version FROM paper"), fx_number(f, "SELECT count(*) FROM event WHERE register = 'paper'"));
    OK(sql_text(&f->c, f->db, "UPDATE copy SET state = 'gone' WHERE nth = 103"));
    assert_int_equal(fx_act(f, OFFICER, "paper", "hand_out", id, NULL, NULL), E_STATE);   /* one cannot: none is */
    assert_int_equal(fx_number(f, "SELECT count(*) FROM copy"), 5);
}

/* What a make would leave without something its register requires is not made, and nothing else of the action is done. */
static void makes_nothing_incomplete(void **state) {
    struct fixture *f = *state;
    struct spec_register regs[R_COPY + 1];
    struct spec_action acts[COUNT(fx_paper_actions)];
    struct spec_field fields[COUNT(fx_copy_fields)];
    static const struct spec_set set[] = {{"paper", "$id"}, {"nth", "$field.price"}};
    static const struct spec_make make = {"copy", "$field.copies", 2, set, NULL, NULL, NULL};
    memcpy(regs, fx_registers, sizeof regs);
    memcpy(acts, fx_paper_actions, sizeof acts);
    memcpy(fields, fx_copy_fields, sizeof fields);
    fields[2].required = true;
    regs[R_COPY].fields = fields;
    regs[R_PAPER].actions = acts;
    for (size_t i = 0; i < COUNT(acts); i++)
        if (str_eq(acts[i].name, "approve"))
            acts[i].make = &make;
    map_put(&f->c, &f->spec.register_by_name, "copy", &regs[R_COPY]);
    map_put(&f->c, &f->spec.register_by_name, "paper", &regs[R_PAPER]);
    int64_t id = fx_paper(f, CLERK, "缺项件");
    OK(fx_act(f, CLERK, "paper", "submit", id, NULL, NULL));
    assert_int_equal(fx_act(f, OFFICER, "paper", "approve", id, NULL, NULL), E_INVALID);
    assert_non_null(strstr(f->c.err.detail, "第几份"));
    assert_int_equal(fx_number(f, "SELECT count(*) FROM copy"), 0);
    map_put(&f->c, &f->spec.register_by_name, "copy", &fx_registers[R_COPY]);
    map_put(&f->c, &f->spec.register_by_name, "paper", &fx_registers[R_PAPER]);
    OK(fx_act(f, OFFICER, "paper", "approve", id, NULL, NULL));
    assert_int_equal(fx_number(f, "SELECT count(*) FROM copy"), 2);
}

/* Property: whatever is done in whatever order, a row is what its last event says, versions count, derived tables agree. */
static void random_acts_keep_row_and_event_together(void **state) {
    struct fixture *f = *state;
    static const char *const acts[] = {"create", "edit", "submit", "approve", "reject", "correct"};
    uint64_t seed = 20261123;
    for (int i = 0; i < 600; i++) {
        struct arena_mark m = arena_mark(f->c.mem);
        seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
        const char *act = acts[seed % 16 < 2 ? 0 : 1 + seed % 5];
        int64_t n = fx_number(f, "SELECT count(*) FROM paper"), id = str_eq(act, "create") ? 0 : n ? 1 + (int64_t)(seed / 64 % (uint64_t)n) : 0;
        json_t *in = NULL;
        if (str_eq(act, "create"))
            in = fx_json(f, "{'title':'标题%d','drafter':%d,'department':%d,'copies':%d}", i, 1 + i % 4, 1 + i % 2, i % 3);
        else if (str_eq(act, "edit"))
            in = fx_json(f, "{'note':'说明%d','audience':%s}", i, i % 3 ? "null" : "['p1','p2','d2']");
        else if (str_eq(act, "correct"))
            in = fx_json(f, "{'note':'更正%d'}", i);
        int rc = fx_act(f, (int)(seed / 1048576 % 4), "paper", act, id, in, NULL);
        assert_true(rc >= 0 || rc == E_STATE || rc == E_DENIED || rc == E_SEPARATE || rc == E_NOTFOUND || rc == E_INVALID);
        arena_release(f->c.mem, m);
    }
    assert_true(fx_number(f, "SELECT count(*) FROM paper WHERE state = 'posted'") > 5);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper p WHERE version <> (SELECT count(*) FROM event e WHERE e.register = 'paper' AND e.record = p.id)"), 0);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper p WHERE last_seq IS NOT (SELECT max(seq) FROM event e WHERE e.register = 'paper' AND e.record = p.id)"), 0);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM paper WHERE audience IS NOT NULL AND 3 <> (SELECT count(*) FROM reg_audience a WHERE a.register = 'paper' AND a.record = paper.id)"), 0);
    assert_int_equal(fx_number(f, "SELECT count(*) FROM copy c WHERE NOT EXISTS (SELECT 1 FROM paper p WHERE p.id = c.paper AND p.state = 'posted')"), 0);
    assert_int_equal(fx_number(f, "SELECT max(CAST(substr(no, 9) AS INTEGER)) - count(*) FROM paper"), 0);
    OK(sql_text(&f->c, f->db, "INSERT INTO reg_fts_paper(reg_fts_paper) VALUES('integrity-check')"));
}

static void widens_a_table(void **state) {
    struct fixture *f = *state;
    struct spec_field fields[3] = {fx_person_fields[0], fx_person_fields[1], {.name = "phone", .type = F_TEXT, .title = {"电话", "Phone"}, .max = 20}};
    struct spec_register regs[COUNT(fx_registers)];
    memcpy(regs, fx_registers, sizeof regs);
    regs[R_PERSON].fields = fields;
    regs[R_PERSON].n_fields = 3;
    regs[R_PERSON].n_search = 1;
    regs[R_PERSON].search = LIST("phone");
    struct spec wider = f->spec;
    wider.registers = regs;
    wider.register_by_name = (struct map){0};
    for (size_t i = 0; i < COUNT(fx_registers); i++)
        map_put(&f->c, &wider.register_by_name, regs[i].name, &regs[i]);
    OK(reg_sync(&f->c, f->db, &wider));
    OK(reg_put(&f->c, f->db, &regs[R_PERSON], 1, "edit", fx_json(f, "{'phone':'5550101'}"), NULL));
    assert_string_equal(fx_word(f, "SELECT phone FROM person WHERE id = 1"), "5550101");
    json_t *page;
    struct reg_list l = {.reg = &regs[R_PERSON], .q = "5550101", .max_rows = 10};
    OK(reg_list(&f->c, f->db, &wider, &fx_users[CLERK], &l, &page));
    assert_int_equal(json_array_size(json_object_get(page, "rows")), 1);
}

int main(void) {
#define ONE(t) cmocka_unit_test_setup_teardown(t, fx_setup, fx_teardown)
    const struct CMUnitTest tests[] = {ONE(creates_with_number_and_event), ONE(numbers_have_no_gaps_and_restart), ONE(group_keeps_number_and_chain), ONE(collects_every_fault),
                                       ONE(says_who_may), ONE(hides_what_is_above_clearance), ONE(refuses_a_stale_version),
                                       ONE(wants_signatures_comment_and_other_people), ONE(sets_values_and_makes_children), ONE(makes_and_changes_for_each_row), ONE(makes_nothing_incomplete),
                                       ONE(runs_effects_and_prevent_rules), ONE(lets_pass_what_stood_before), ONE(an_answer_needs_no_reading), ONE(answers_a_repeated_request_once),
                                       ONE(random_acts_keep_row_and_event_together), ONE(widens_a_table)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
