/* Declared moves with the model as shipped: an action of a register moves what stands on its list, all or nothing. */

#include "base/embed.h"
#include "base/test.h"
#include "custody/custody.h"

struct office { struct ctx c; struct db *db; const struct spec *spec; int prevented; };
static struct office *now;

#define OK(call) assert_true(check(o, (call)) >= 0)
static int check(struct office *o, int rc) {
    if (rc < 0)
        print_error("%s: %s [%s]\n", err_row(rc)->name, o->c.err.detail, o->c.err.field);
    return rc;
}

static int prevent(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record,
                   int (*fn)(void *arg, const struct spec_violation *v), void *arg) {
    (void)c, (void)db, (void)spec, (void)record, (void)fn, (void)arg;
    now->prevented += str_eq(reg->name, "movement");
    return 0;
}

static json_t *json(struct office *o, const char *fmt, ...) {
    char text[2048];
    va_list ap;
    json_t *j = NULL;
    va_start(ap, fmt);
    int n = vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    for (int i = 0; i < n; i++)
        text[i] = text[i] == '\'' ? '"' : text[i];
    OK(json_parse(&o->c, text, (size_t)n, &j));
    return j;
}

static int64_t put(struct office *o, const char *reg, json_t *values) {
    int64_t id;
    OK(reg_put(&o->c, o->db, spec_register(o->spec, reg), 0, "create", values, &id));
    return id;
}

static int try_act(struct office *o, const char *reg, const char *action, int64_t record, json_t *fields, int64_t *ret_record) {
    const struct spec_register *r = spec_register(o->spec, reg);
    const struct spec_action *act = spec_action(r, action);
    struct reg_act a = {.reg = r, .action = act, .record = record, .seen_version = -1, .fields = fields, .comment = "测试", .signatures = 2, .second_person = 2};
    struct reg_done d = {0};
    o->c.err = (struct err){0};
    TRY(reg_act(&o->c, o->db, o->spec, auth_system_user(), &a, &d));
    if (ret_record)
        *ret_record = d.record;
    return 0;
}

static int64_t act(struct office *o, const char *reg, const char *action, int64_t record, json_t *fields) {
    int64_t id = record;
    OK(try_act(o, reg, action, record, fields, &id));
    return id;
}

/* One field of a record, as a number or a word. */
static json_t *field(struct office *o, const char *reg, int64_t id, const char *name) {
    json_t *j;
    OK(reg_get(&o->c, o->db, o->spec, auth_system_user(), spec_register(o->spec, reg), id, &j));
    return json_object_get(json_object_get(j, "record"), name);
}
#define NUMBER(reg, id, name) json_integer_value(field(o, reg, id, name))
#define WORD(reg, id, name) json_string_value(field(o, reg, id, name))

enum { SOURCE = 1, REGISTRY, CABINET, DESTROYER };

static int setup(void **state) {
    static bool once;
    if (!once)
        json_memory_init();
    once = true;
    struct office *o = now = calloc(1, sizeof *o);
    ctx_init(&o->c);
    ctx_enter(&o->c);
    o->c.now_us = ctx_fixed_clock;
    o->c.fixed_us = datetime_us("2026-11-23T08:00:00");
    OK(spec_load(&o->c, NULL, &o->spec));
    OK(db_open(&o->c, ":memory:", DB_CREATE, &o->db));
    for (const struct embed_file *e = embed_files; e->path; e++)
        if (str_starts(e->path, "model/sql/migrations/"))
            OK(db_script(&o->c, o->db, e->path, (const char *)e->bytes, NULL, NULL));
    OK(reg_sync(&o->c, o->db, o->spec));
    reg_set_hooks(&(struct reg_hooks){prevent, custody_effect, custody_move});
    put(o, "unit", json(o, "{'name':'示范局'}"));
    put(o, "department", json(o, "{'name':'办公室'}"));
    put(o, "person", json(o, "{'name':'赵六','department':1,'clearance_level':3,'state':'active'}"));
    put(o, "person", json(o, "{'name':'钱七','department':1,'clearance_level':3,'state':'active'}"));
    put(o, "custody_account", json(o, "{'name':'来源','kind':'source','state':'open'}"));
    put(o, "custody_account", json(o, "{'name':'机要室','kind':'registry','state':'open'}"));
    put(o, "custody_account", json(o, "{'name':'一号柜','kind':'cabinet','state':'open'}"));
    put(o, "custody_account", json(o, "{'name':'销毁中心','kind':'destroyer','state':'open'}"));
    *state = o;
    return 0;
}

static int teardown(void **state) {
    struct office *o = *state;
    db_close(o->db);
    ctx_done(&o->c);
    free(o);
    return 0;
}

static int64_t document(struct office *o, const char *title, int copies) {
    return act(o, "document", "create", 0, json(o, "{'kind':'incoming','title':'%s','registered_on':'2026-11-20','copies':%d,'level':2,'term':'10Y'}", title, copies));
}

static int broken(void *arg, int64_t item, const char *what) {
    (void)item, (void)what;
    ++*(int *)arg;
    return 0;
}

static int faults(struct office *o) {
    int n = 0;
    OK(custody_audit(&o->c, o->db, broken, &n));
    return n;
}

static int64_t listed_destruction(struct office *o, int pieces) {
    int64_t d = act(o, "destruction", "create", 0, json(o, "{'title':'到期文件','pieces':%d,'method':'institution','institution':'销毁中心'}", pieces));
    for (int i = 1; i <= pieces; i++)
        act(o, "listed_item", "create", 0, json(o, "{'item':%d,'destruction':%d}", i, (int)d));
    act(o, "destruction", "approve", d, NULL);
    return d;
}

static json_t *finish(struct office *o) {
    return json(o, "{'supervisor1':1,'supervisor2':2,'destroyed_on':'2026-11-23','place':'销毁中心'}");
}

static void a_destruction_moves_its_whole_list(void **state) {
    struct office *o = *state;
    document(o, "甲", 3);
    int64_t d = listed_destruction(o, 2);
    act(o, "destruction", "finish", d, finish(o));
    for (int item = 1; item <= 3; item++)
        assert_int_equal(NUMBER("custody_item", item, "account"), item < 3 ? DESTROYER : REGISTRY);
    assert_string_equal(WORD("custody_item", 1, "state"), "closed");
    assert_string_equal(WORD("listed_item", 1, "state"), "done");
    assert_string_equal(WORD("copy", 1, "state"), "destroyed");
    assert_string_equal(WORD("copy", 3, "state"), "registered");
    int64_t last = 5;                                 /* three entries, two destroyed */
    assert_string_equal(WORD("movement", last, "kind"), "destroy");
    assert_int_equal(NUMBER("movement", last, "destruction"), d);
    assert_int_equal(NUMBER("movement", last, "given_by"), 1);
    assert_int_equal(NUMBER("movement", last, "received_by"), 2);
    assert_int_equal(NUMBER("movement", last, "level"), 2);
    assert_int_equal(o->prevented, 2);                /* each was judged by the rules of movements */
    assert_int_equal(faults(o), 0);
}

/* One item of the list has been destroyed meanwhile: nothing of the list moves. */
static void all_or_nothing(void **state) {
    struct office *o = *state;
    document(o, "甲", 3);
    int64_t d = listed_destruction(o, 2);
    act(o, "movement", "post", 0, json(o, "{'item':2,'kind':'destroy','from_account':2,'to_account':4,'given_at':'2026-11-23T08:00:00','received_at':'2026-11-23T08:00:00'}"));
    assert_int_equal(try_act(o, "destruction", "finish", d, finish(o), NULL), E_STATE);
    assert_string_equal(WORD("destruction", d, "state"), "approved");
    assert_int_equal(NUMBER("custody_item", 1, "account"), REGISTRY);
    assert_string_equal(WORD("listed_item", 1, "state"), "listed");
    assert_int_equal(faults(o), 0);
}

static void move(struct office *o, const struct reg_move *m, int64_t *ret_movement) {
    struct reg_move mine = *m;
    mine.cause = spec_register(o->spec, "stocktake");
    mine.record = 1;
    mine.thing = mine.thing ? mine.thing : spec_register(o->spec, "custody_item");
    OK(custody_move(&o->c, o->db, o->spec, &mine, ret_movement));
}

static void a_person_without_an_account_gets_one(void **state) {
    struct office *o = *state;
    int64_t m = 0;
    document(o, "甲", 2);
    move(o, &(struct reg_move){.id = 1, .kind = "issue", .to_person = 2}, &m);
    int64_t account = NUMBER("custody_item", 1, "account");
    assert_int_equal(NUMBER("custody_account", account, "person"), 2);
    assert_int_equal(NUMBER("custody_item", 1, "holder"), 2);
    assert_int_equal(NUMBER("movement", m, "received_by"), 2);
    move(o, &(struct reg_move){.id = 2, .kind = "issue", .to_person = 2}, &m);
    assert_int_equal(NUMBER("custody_item", 2, "account"), account);
    int64_t again = 7;
    move(o, &(struct reg_move){.id = 2, .kind = "issue", .to_person = 2}, &again);
    assert_int_equal(again, 0);                       /* it is there already */
    assert_int_equal(faults(o), 0);
}

static void what_is_not_in_the_books_enters_them(void **state) {
    struct office *o = *state;
    int64_t m = 0;
    int64_t medium = put(o, "medium", json(o, "{'name':'U盘','kind':'usb','secret_level':2,'state':'in_use'}"));
    move(o, &(struct reg_move){.thing = spec_register(o->spec, "medium"), .id = medium, .kind = "enter", .to_account = CABINET}, &m);
    assert_int_equal(NUMBER("movement", m, "from_account"), SOURCE);
    assert_int_equal(NUMBER("custody_item", 1, "account"), CABINET);
    assert_int_equal(NUMBER("custody_item", 1, "medium"), medium);
    move(o, &(struct reg_move){.thing = spec_register(o->spec, "medium"), .id = medium, .kind = "give_back", .to_kind = "registry"}, &m);
    assert_int_equal(NUMBER("custody_item", 1, "account"), REGISTRY);
    assert_int_equal(faults(o), 0);
}

int main(void) {
#define ONE(t) cmocka_unit_test_setup_teardown(t, setup, teardown)
    const struct CMUnitTest tests[] = {ONE(a_destruction_moves_its_whole_list), ONE(all_or_nothing), ONE(a_person_without_an_account_gets_one),
                                       ONE(what_is_not_in_the_books_enters_them)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
