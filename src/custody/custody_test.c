/* The books under random acts (10,000; 100,000 in tests/custody/property_test.sh), valid and not, from many threads at once, against a tiny model. After each act: the item is where the model says, its
 * movements join and are as many as the model counts, the tally of both accounts and the sum of all is right, nobody holds above his
 * clearance. In the end the audit reads everything. The rules are those of model/rules/custody that the model below knows. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <cmocka.h>
#undef fail
#define fail(c, code, ...) ctx_fail((c), (code), __FILE__, __LINE__, __VA_ARGS__)

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/embed.h"
#include "custody/internal.h"
#include "rule/rule.h"

enum { ACTS_MAX = 1000000, THREADS = 24, ITEMS = 400, ACCOUNTS = 20, LINES = 4 };
enum kind { SOURCE, REGISTRY, PERSON, CABINET, ARCHIVE, WASTE, DESTROYER, MISSING, OUTSIDE };
static const char *const kind_names[] = {"source", "registry", "person", "cabinet", "archive", "waste", "destroyer", "missing", "unit_outside"};
static const char *const move_kinds[] = {"issue", "lend", "circulate", "instruct", "give_back", "transfer", "send_out", "archive", "discard", "destroy", "lose"};
enum { ISSUE, LEND, CIRCULATE, INSTRUCT, GIVE_BACK, TRANSFER, SEND_OUT, TO_ARCHIVE, DISCARD, DESTROY, LOSE, MOVE_KINDS };

static const struct { enum kind kind; int limit; } accounts[ACCOUNTS + 1] = {       /* limit: clearance or highest level */
    [1] = {SOURCE, 4}, {REGISTRY, 4}, {PERSON, 2}, {PERSON, 2}, {PERSON, 3}, {PERSON, 3}, {PERSON, 3}, {PERSON, 4}, {PERSON, 4}, {PERSON, 4},
    {CABINET, 2}, {CABINET, 3}, {CABINET, 4}, {ARCHIVE, 4}, {WASTE, 3}, {DESTROYER, 4}, {MISSING, 4}, {OUTSIDE, 4}, {OUTSIDE, 4}, {CABINET, 4}};

/* ---- the model */
struct piece { int64_t since_us, last; int at, level, only, n, before; bool closed, can_counter; };   /* only: the one account of a person in its audience */
static struct {
    pthread_mutex_t lock;
    struct piece item[ITEMS + 1];
    int owner[ITEMS + ACTS_MAX * LINES + 1];             /* item of a movement */
    int64_t tally[ACCOUNTS + 1], clock_us;
    int acts, valid, refused, batches, counters, wrong;
} model = {.lock = PTHREAD_MUTEX_INITIALIZER};

enum op { MOVE, BATCH, COUNTER, PAST, FUTURE, CLOCK_BACK };
struct act { enum op op; int n, item[LINES], from, to, kind; int64_t counter_of; };

static bool destination_fits(int kind, enum kind to) {
    switch (kind) {
    case ISSUE: case LEND: case CIRCULATE: case INSTRUCT: return to == PERSON || to == CABINET || to == REGISTRY;
    case GIVE_BACK: return to == REGISTRY || to == CABINET || to == ARCHIVE;
    case SEND_OUT: return to == OUTSIDE;
    case TRANSFER: return to != DESTROYER && to != MISSING && to != OUTSIDE && to != SOURCE;
    case DISCARD: return to == WASTE;
    case DESTROY: return to == DESTROYER;
    case LOSE: return to == MISSING;
    default: return to != DESTROYER;
    }
}

static bool rules_allow(const struct piece *t, int from, int to, int kind) {
    enum kind a = accounts[from].kind, b = accounts[to].kind;
    if (b == PERSON && t->level >= 2 && accounts[to].limit < t->level)
        return false;
    if (b == PERSON && t->only && t->only != to)
        return false;
    if ((b == CABINET || b == REGISTRY || b == ARCHIVE || b == WASTE) && accounts[to].limit < t->level)
        return false;
    if ((kind == CIRCULATE || kind == ISSUE) && a == PERSON && b == PERSON)
        return false;
    if ((kind == CIRCULATE || kind == INSTRUCT) && a != REGISTRY && b != REGISTRY)
        return false;
    return destination_fits(kind, b);
}

static bool may_move(const struct piece *t, int from, int to, int kind) {
    return !t->closed && t->at == from && from != to && rules_allow(t, from, to, kind);
}

static bool may(const struct act *x) {
    const struct piece *t = &model.item[x->item[0]];
    if (x->op == PAST || x->op == FUTURE || x->op == CLOCK_BACK)
        return false;
    if (x->op == COUNTER)
        return !t->closed && t->can_counter && t->last == x->counter_of;
    bool at_counter = x->kind == ISSUE || x->kind == LEND || x->kind == GIVE_BACK || x->kind == TRANSFER || x->kind == SEND_OUT;
    if (x->op == BATCH && !at_counter)
        return false;
    for (int i = 0; i < x->n; i++) {
        for (int k = 0; k < i; k++)
            if (x->item[k] == x->item[i])
                return false;
        if (!may_move(&model.item[x->item[i]], x->op == BATCH ? model.item[x->item[i]].at : x->from, x->to, x->kind))
            return false;
    }
    return true;
}

static void moved(struct piece *t, int to, int64_t movement, bool can_counter) {
    model.tally[t->at]--;
    model.tally[to]++;
    t->before = t->at;
    t->at = to;
    t->since_us = model.clock_us;
    t->last = movement;
    model.owner[movement] = (int)(t - model.item);
    t->can_counter = can_counter;
    t->closed = accounts[to].kind == DESTROYER;
    t->n++;
}

/* ---- the product */
static const struct spec *spec;
static struct spec known_rules;

static int64_t number(struct ctx *c, struct db *db, const char *sql, int64_t id) {
    static const char *const args[] = {"id", NULL};
    const struct query q = {"test", sql, args};
    AUTO_STMT s = {0};
    return db_query(c, db, &q, &s, A(id)) >= 0 && db_next(c, &s) > 0 ? db_i64(&s, 0) : -1;
}

static int prevent(struct ctx *c, struct db *db, const struct spec *all, const struct spec_register *reg, int64_t record,
                   int (*fn)(void *, const struct spec_violation *), void *arg) {
    (void)all;
    return rule_violations(c, db, &known_rules, reg, record, fn, arg);
}

static int reg_do(struct ctx *c, struct db *db, const char *reg, const char *action, int64_t record, const json_t *fields) {
    const struct spec_register *r = spec_register(spec, reg);
    struct reg_act a = {.reg = r, .action = spec_action(r, action), .record = record, .seen_version = -1, .fields = fields, .comment = "更正"};
    struct reg_done d;
    return reg_act(c, db, spec, auth_system_user(), &a, &d);
}

static int perform(struct ctx *c, struct db *db, const struct act *x, bool stamped) {
    char at[DATETIME_SIZE];
    int64_t us = model.clock_us + (x->op == FUTURE ? INT64_C(86400000000) : x->op == PAST ? model.item[x->item[0]].since_us - model.clock_us - INT64_C(3600000000) : 0);
    when_datetime(us, at);
    if (x->op == COUNTER)
        return reg_do(c, db, "movement", "counter", x->counter_of, NULL);
    if (x->op != BATCH) {
        struct custody_book m = {.item = x->item[0], .from = x->from, .to = x->to, .kind = move_kinds[x->kind], .at = stamped ? at : NULL, .due_on = x->kind == LEND ? "2026-12-01" : NULL};
        return custody_book(c, db, spec, &m, NULL);
    }
    char lines[128] = "[";
    size_t n = 1;
    for (int i = 0; i < x->n; i++)
        n += (size_t)snprintf(lines + n, sizeof lines - n, "%s%d", i ? "," : "", x->item[i]);
    snprintf(lines + n, sizeof lines - n, "]");
    json_t *f = json_pack("{s:s,s:i,s:s,s:s}", "kind", move_kinds[x->kind], "to_account", x->to, "due_on", "2026-12-01", "lines", lines);
    return reg_do(c, db, "counter_batch", "post", 0, f);
}

static void expect(bool good, const char *what, const struct act *x, const struct ctx *c) {
    if (good)
        return;
    if (model.wrong++ < 10)
        print_error("act %d: %s (op %d, item %d, %d -> %d, %s): %s\n", model.acts, what, x->op, x->item[0], x->from, x->to, x->op == COUNTER ? "counter" : move_kinds[x->kind], c->err.detail);
}

static void check_item(struct ctx *c, struct db *db, const struct act *x, int item) {
    const struct piece *t = &model.item[item];
    char why[sizeof c->err.detail];
    memcpy(why, c->err.detail, sizeof why);
    expect(number(c, db, "SELECT account FROM custody_item WHERE id = :id", item) == t->at, "the item is elsewhere", x, c);
    expect(number(c, db, "SELECT state = 'closed' FROM custody_item WHERE id = :id", item) == t->closed, "closed or not", x, c);
    expect(number(c, db, "SELECT count(*) FROM movement WHERE item = :id", item) == t->n, "movements lost or doubled", x, c);
    expect(number(c, db, "SELECT to_account FROM movement WHERE item = :id ORDER BY id DESC LIMIT 1", item) == t->at, "the last movement ends elsewhere", x, c);
    expect(number(c, db, "SELECT from_account FROM movement WHERE item = :id ORDER BY id DESC LIMIT 1", item) == t->before, "the movements do not join", x, c);
    expect(accounts[t->at].kind != PERSON || t->level < 2 || accounts[t->at].limit >= t->level, "held above clearance", x, c);
    memcpy(c->err.detail, why, sizeof why);
}

static void check_tally(struct ctx *c, struct db *db, const struct act *x, int account) {
    expect(number(c, db, "SELECT coalesce(sum(n), 0) FROM custody_tally WHERE account = :id", account) == model.tally[account], "the tally of an account is wrong", x, c);
    expect(number(c, db, "SELECT sum(n) FROM custody_tally WHERE account > :id", 0) == 0, "debits and credits do not add up", x, c);
}

/* On the one writer: what others did since the act was thought of is known here. */
static int step(struct ctx *c, struct db *db, void *arg) {
    const struct act *x = arg;
    pthread_mutex_lock(&model.lock);
    model.clock_us += (int64_t)(model.acts % 3) * 1000000;
    c->fixed_us = x->op == CLOCK_BACK ? model.item[x->item[0]].since_us - INT64_C(3600000000) : model.clock_us;
    bool good = may(x);
    int start[LINES];
    for (int i = 0; i < x->n; i++)
        start[i] = model.item[x->item[i]].at;
    int rc = perform(c, db, x, x->op == PAST || x->op == FUTURE);
    expect((rc >= 0) == good, good ? "a right act was refused" : "a wrong act went through", x, c);
    if (rc >= 0 && x->op == COUNTER)
        moved(&model.item[x->item[0]], model.item[x->item[0]].before, number(c, db, "SELECT max(id) FROM movement WHERE item = :id", x->item[0]), false);
    for (int i = 0; rc >= 0 && x->op != COUNTER && i < x->n; i++)
        moved(&model.item[x->item[i]], x->to, number(c, db, "SELECT max(id) FROM movement WHERE item = :id", x->item[i]), true);
    for (int i = 0; i < x->n; i++) {
        check_item(c, db, x, x->item[i]);
        check_tally(c, db, x, start[i]);
    }
    check_tally(c, db, x, x->to ? x->to : model.item[x->item[0]].at);
    model.acts++;
    model.valid += rc >= 0;
    model.refused += rc < 0;
    model.batches += rc >= 0 && x->op == BATCH;
    model.counters += rc >= 0 && x->op == COUNTER;
    pthread_mutex_unlock(&model.lock);
    return rc;
}

/* Thought of without the writer: by the time it is done the item may be elsewhere, as with two counters. */
static struct act think(unsigned *seed) {
    struct act x = {.n = 1, .to = 1 + rand_r(seed) % ACCOUNTS, .kind = rand_r(seed) % MOVE_KINDS};
    int dice = rand_r(seed) % 100;
    x.op = dice < 64 ? MOVE : dice < 74 ? BATCH : dice < 82 ? COUNTER : dice < 92 ? PAST : dice < 96 ? FUTURE : CLOCK_BACK;
    x.n = x.op == BATCH ? 1 + rand_r(seed) % LINES : 1;
    for (int i = 0; i < x.n; i++)
        x.item[i] = 1 + rand_r(seed) % ITEMS;
    pthread_mutex_lock(&model.lock);
    const struct piece *t = &model.item[x.item[0]];
    x.from = rand_r(seed) % 20 ? t->at : 1 + rand_r(seed) % ACCOUNTS;
    x.counter_of = rand_r(seed) % 10 ? t->last : 1 + rand_r(seed) % (ITEMS + model.valid + 1);
    bool right = x.op == COUNTER || may(&x);
    for (int i = 0; i < 3 && !right && rand_r(seed) % 4; i++) {            /* mostly sensible, as people are */
        x.to = 1 + rand_r(seed) % ACCOUNTS;
        x.kind = rand_r(seed) % MOVE_KINDS;
        if (accounts[x.to].kind == DESTROYER && rand_r(seed) % 50)
            x.to = 2;
        right = may(&x);
    }
    if (x.op == COUNTER) {
        x.to = 0;
        x.item[0] = model.owner[x.counter_of] ? model.owner[x.counter_of] : x.item[0];
    }
    pthread_mutex_unlock(&model.lock);
    return x;
}

static struct store *books;
static int wanted = 10000;

static void *counter_main(void *arg) {
    unsigned seed = (unsigned)(uintptr_t)arg * 2654435761u + 7;
    struct ctx c;
    ctx_init(&c);
    ctx_enter(&c);
    c.now_us = ctx_fixed_clock;
    for (bool more = true; more;) {
        struct act x = think(&seed);
        c.err = (struct err){0};
        store_write(&c, books, step, &x);
        ctx_reset(&c);
        pthread_mutex_lock(&model.lock);
        more = model.acts < wanted && model.wrong < 10;
        pthread_mutex_unlock(&model.lock);
    }
    ctx_done(&c);
    return NULL;
}

#define OK(call) do { int rc_ = (call); if (rc_ < 0) print_error("%s: %s\n", #call, c->err.detail); assert_true(rc_ >= 0); } while (0)

static int64_t put(struct ctx *c, struct db *db, const char *reg, json_t *v) {
    int64_t id;
    OK(reg_put(c, db, spec_register(spec, reg), 0, "create", v, &id));
    return id;
}

static int found(struct ctx *c, struct db *db, void *arg) {
    (void)arg;
    char name[64];
    c->fixed_us = model.clock_us;
    put(c, db, "unit", json_pack("{s:s}", "name", "示范局"));
    for (int p = 1; p <= ACCOUNTS; p++) {
        snprintf(name, sizeof name, "人%d", p);
        put(c, db, "person", json_pack("{s:s,s:i,s:s}", "name", name, "clearance_level", accounts[p].limit, "state", "active"));
    }
    for (int a = 1; a <= ACCOUNTS; a++) {
        snprintf(name, sizeof name, "账户%d", a);
        json_t *v = json_pack("{s:s,s:s,s:i,s:s}", "name", name, "kind", kind_names[accounts[a].kind], "max_level", accounts[a].limit, "state", "open");
        if (accounts[a].kind == PERSON)
            json_object_set_new(v, "person", json_integer(a));
        assert_int_equal(put(c, db, "custody_account", v), a);
    }
    for (int i = 1; i <= ITEMS; i++) {
        struct piece *t = &model.item[i];
        snprintf(name, sizeof name, "件%d", i);
        *t = (struct piece){.level = i % 5, .only = i % 7 ? 0 : 3 + i % 8};
        json_t *v = json_pack("{s:s,s:s,s:i}", "name", name, "kind", "draft", "level", t->level);
        if (t->only)
            json_object_set_new(v, "audience", json_pack("[s]", arena_printf(c->mem, "p%d", t->only)));
        OK(reg_do(c, db, "custody_item", "create", 0, v));
        *t = (struct piece){.since_us = model.clock_us, .last = i, .at = 2, .level = t->level, .only = t->only, .n = 1, .before = 1, .can_counter = true};
        model.owner[i] = i;
        model.tally[1]--;
        model.tally[2]++;
    }
    return custody_tally(c, db, true);
}

/* Levels change too: the tally follows item by item and is what counting everything anew would give. */
static int relevel(struct ctx *c, struct db *db, void *arg) {
    static const struct query spoil = {"spoil", "UPDATE custody_tally SET n = n + ?1 WHERE (account, level) = (SELECT account, level FROM custody_tally WHERE account > 0 LIMIT 1)", NULL};
    static const char wrong[] = "SELECT count(*) FROM (SELECT account, level FROM (SELECT account, level, n FROM custody_tally WHERE account > :id UNION ALL "
                                "SELECT account, level, -count(*) FROM custody_item GROUP BY 1, 2 UNION ALL SELECT 1, level, count(*) FROM custody_item GROUP BY 2) "
                                "GROUP BY 1, 2 HAVING sum(n) <> 0)";
    (void)arg;
    assert_int_equal(number(c, db, wrong, 0), 0);
    for (int i = 1; i <= ITEMS; i++)
        OK(custody_relevel(c, db, spec, i, (i * 7 + 1) % 5));
    assert_int_equal(number(c, db, wrong, 0), 0);
    OK(db_exec(c, db, &spoil, A(1)));
    assert_int_equal(number(c, db, wrong, 0), 1);
    return custody_tally(c, db, true);
}

static int tables(struct ctx *c, struct db *db, void *arg) {
    (void)arg;
    return reg_sync(c, db, spec);
}

static void sweep(struct ctx *c, const char *dir) {
    static const char *const files[] = {"shenzhi.db", "shenzhi.db-wal", "shenzhi.db-shm", "lock", "shenzhi.lock"};
    for (size_t i = 0; i < COUNT(files); i++)
        unlink(arena_printf(c->mem, "%s/%s", dir, files[i]));
    rmdir(dir);
}

static void know_rules(struct ctx *c) {
    static const char *const names[] = {"movement_above_clearance", "movement_after_destroy", "movement_cabinet_level", "movement_hub", "movement_lateral",
                                        "movement_outside_audience", "movement_wrong_destination"};
    struct spec_rule *r = NEWN(c, struct spec_rule, COUNT(names));
    for (size_t i = 0; i < COUNT(names); i++) {
        assert_non_null(spec_rule(spec, names[i]));
        r[i] = *spec_rule(spec, names[i]);
    }
    known_rules = *spec;
    known_rules.rules = r;
    known_rules.n_rules = COUNT(names);
}

static int complain(void *arg, int64_t item, const char *what) {
    print_error("audit: item %" PRId64 ": %s\n", item, what);
    (*(int *)arg)++;
    return 0;
}

static void the_books_balance_whatever_happens(void **state) {
    (void)state;
    char dir[] = "/tmp/custody-test-XXXXXX";
    static struct ctx base;
    struct ctx *c = &base;
    pthread_t thread[THREADS];
    int faults = 0;
    const char *acts = getenv("CUSTODY_ACTS");
    if (acts)
        wanted = (int)strtol(acts, NULL, 10);
    assert_true(wanted >= 5000 && wanted <= ACTS_MAX);
    json_memory_init();
    ctx_init(c);
    ctx_enter(c);
    c->now_us = ctx_fixed_clock;
    model.clock_us = c->fixed_us = datetime_us("2026-06-01T08:00:00");
    assert_non_null(mkdtemp(dir));
    OK(spec_load(c, NULL, &spec));
    know_rules(c);
    OK(store_open(c, dir, DB_CREATE, &books));
    reg_set_hooks(&(struct reg_hooks){prevent, custody_effect, custody_move});
    OK(store_write(c, books, tables, NULL));
    OK(store_write(c, books, found, NULL));
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&thread[i], NULL, counter_main, (void *)(uintptr_t)(i + 1)), 0);
    for (int i = 0; i < THREADS; i++)
        pthread_join(thread[i], NULL);
    print_message("%d acts: %d done (%d baskets, %d counter-entries), %d refused\n", model.acts, model.valid, model.batches, model.counters, model.refused);
    assert_int_equal(model.wrong, 0);
    assert_true(model.acts >= wanted && model.valid > wanted / 10 && model.refused > wanted / 10 && model.batches > 100 && model.counters > 100);
    {
        AUTO_READ db = {0};
        OK(store_read(c, books, &db));
        assert_int_equal(custody_audit(c, db.db, complain, &faults), ITEMS);
        assert_int_equal(faults, 0);
        for (int a = 1; a <= ACCOUNTS; a++)
            assert_int_equal(number(c, db.db, "SELECT count(*) FROM custody_item WHERE account = :id", a), model.tally[a] + (a == 1 ? ITEMS : 0));
    }
    OK(store_write(c, books, relevel, NULL));
    store_close(books);
    sweep(c, dir);
    ctx_done(c);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_books_balance_whatever_happens)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
