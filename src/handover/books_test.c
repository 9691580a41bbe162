/* The books under random acts (10,000; 100,000 in tests/custody/property_test.sh), valid and not, from 24 threads at once, against the tiny model of books_model.h.
 * Acts are thought of at the same time, without knowing of each other, and done by the one writer one after another; after each, before the next, all
 * invariants of the books are looked at for what it touched: the item is in the one account where the model says, its movements join and are as
 * many as the model counts; the balance by account, by document and by day; nobody holds above his clearance or outside the audience; circulation has the
 * registry on one side; what is destroyed never moves; a circulation, meeting, recall and handover closes at zero and only then. In the end everything is read once. */

#include <unistd.h>

#include "base/embed.h"
#include "base/test.h"
#include "custody/custody.h"
#include "handover/books_model.h"
#include "handover/internal.h"
#include "rule/rule.h"

static const char *const kind_names[KINDS] = {"source", "registry", "person", "cabinet", "archive", "waste", "destroyer", "missing", "unit_outside"};
static const char *const move_kinds[] = {"issue", "lend", "circulate", "instruct", "give_back", "transfer", "send_out", "archive", "discard", "destroy", "lose"};
enum { PIECES = ITEMS / DOCS, INCIDENT = 1 };

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

/* An action by the program's own user; returns the record. second: who signs beside him. */
static int64_t reg_do(struct ctx *c, struct db *db, const char *reg, const char *action, int64_t record, json_t *fields, int second) {
    const struct spec_register *r = spec_register(spec, reg);
    struct reg_act a = {.reg = r, .action = spec_action(r, action), .record = record, .seen_version = -1, .fields = fields, .comment = "更正", .signatures = second ? 2 : 0, .second_person = second};
    struct reg_done d = {0};
    int rc = reg_act(c, db, spec, auth_system_user(), &a, &d);
    return rc < 0 ? rc : d.record;
}

static int64_t entered(struct ctx *c, struct db *db, const char *reg, int64_t record, json_t *v) {
    int64_t id = 0;
    int rc = reg_put(c, db, spec_register(spec, reg), record, "create", v, &id);
    return rc < 0 ? rc : id;
}

static const char *day(struct ctx *c, int64_t us) {
    char at[DATETIME_SIZE];
    when_datetime(us, at);
    return arena_dupn(c->mem, at, DATE_SIZE - 1);
}

static int64_t fold(struct ctx *c, struct db *db, const struct act *x) {
    json_t *readers = json_array();
    int64_t id = 0;
    int level = 0;
    for (int p = FIRST_PERSON; p <= LAST_PERSON; p++)
        if (x->readers >> p & 1)
            json_array_append_new(readers, json_integer(p));
    for (int i = 0; i < x->n; i++)
        level = model.item[x->item[i]].level > level ? model.item[x->item[i]].level : level;
    id = reg_do(c, db, "circulation", "create", 0, json_pack("{s:i,s:i,s:i,s:s,s:o}", "document", doc_of(x->item[0]) + 1, "item", x->item[0], "level", level, "urgency", "routine", "readers", readers), 0);
    if (id < 0)
        return id;
    for (int i = 1; i < x->n; i++)
        TRY((int)reg_do(c, db, "folder_item", "create", 0, json_pack("{s:I,s:i,s:i}", "circulation", (json_int_t)id, "item", x->item[i], "document", doc_of(x->item[i]) + 1), 0));
    return entered(c, db, "circulation", id, json_pack("{s:s,s:s}", "state", "running", "started_on", day(c, model.clock_us)));
}

static int64_t take_back(struct ctx *c, struct db *db, const struct act *x) {
    const struct folder *f = &model.folder[x->slot];
    json_t *v = json_pack("{s:i}", "copies_back", f->n - (x->number != ALL_BACK));
    if (x->number >= LOST_ONE && f->n)
        json_object_set_new(v, "lacking", json_string(arena_printf(c->mem, "%d", f->item[0])));
    if (x->number == LOST_ONE)
        json_object_set_new(v, "incident", json_integer(INCIDENT));
    return reg_do(c, db, "circulation", "take_back", f->id, v, f->reader);
}

static int64_t open_meeting(struct ctx *c, struct db *db) {
    return entered(c, db, "meeting", 0, json_pack("{s:s,s:s,s:i,s:s,s:s}", "title", "示例会议", "state", "held", "organizer", 1, "held_on", day(c, model.clock_us), "place", "示例楼"));
}

static int64_t open_recall(struct ctx *c, struct db *db) {
    const char *today = day(c, model.clock_us);
    return entered(c, db, "clearance_campaign", 0, json_pack("{s:s,s:s,s:i,s:s,s:s,s:s}", "title", "示例清退", "kind", "holders", "year", 2026, "before_on", today, "due_on", "2027-12-31", "state", "open"));
}

static int64_t close_meeting(struct ctx *c, struct db *db, const struct act *x) {
    TRY((int)reg_do(c, db, "meeting", "close", model.meeting[x->slot], json_pack("{s:i,s:s}", "papers_back", 0, "searched_on", day(c, model.clock_us)), 0));
    return open_meeting(c, db);
}

static int64_t close_recall(struct ctx *c, struct db *db) {
    TRY((int)reg_do(c, db, "clearance_campaign", "close", model.recall.id, NULL, 0));
    return open_recall(c, db);
}

static int64_t handover(struct ctx *c, struct db *db, const struct act *x) {
    const struct hand *h = &model.hand[x->slot];
    if (h->state != ABSENT)
        return reg_do(c, db, "handover", "gather", h->id, NULL, 0);
    json_t *v = json_pack("{s:i,s:s}", "person", x->slot, "kind", "other");
    if (x->number)
        json_object_set_new(v, "successor", json_integer(x->number));
    return reg_do(c, db, "handover", "create", 0, v, 0);
}

static int64_t except(struct ctx *c, struct db *db, const struct act *x) {
    static const char *const args[] = {"handover", "item", NULL};
    static const struct query q = {"line", "SELECT max(id) FROM handover_line WHERE handover = :handover AND tie = 'item' AND target_record = :item", args};
    AUTO_STMT s = {0};
    TRY(db_one(c, db, &q, &s, A(model.hand[x->slot].id), A((int64_t)x->item[0])));
    int64_t line = db_is_null(&s, 0) ? INT64_MAX : db_i64(&s, 0);
    stmt_close(&s);
    return reg_do(c, db, "handover_line", "except", line, json_pack("{s:s,s:s}", "exception_reason", "示例", "exception_until", x->number ? "2026-05-01" : "2099-01-01"), 0);
}

static int64_t basket(struct ctx *c, struct db *db, const struct act *x) {
    char lines[128] = "[";
    size_t n = 1;
    for (int i = 0; i < x->n; i++)
        n += (size_t)snprintf(lines + n, sizeof lines - n, "%s%d", i ? "," : "", x->item[i]);
    snprintf(lines + n, sizeof lines - n, "]");
    json_t *f = json_pack("{s:s,s:i,s:s,s:s}", "kind", move_kinds[x->kind], "to_account", x->to, "due_on", "2026-12-01", "lines", lines);
    if (x->slot < MEETINGS)
        json_object_set_new(f, "meeting", json_integer(model.meeting[x->slot]));
    return reg_do(c, db, "counter_batch", "post", 0, f, 0);
}

/* When an act says it happened. */
static int64_t said_us(const struct act *x) {
    int64_t since = model.item[x->item[0]].since_us;
    return x->op == FUTURE ? model.clock_us + INT64_C(86400000000) : x->op == PAST ? since - INT64_C(3600000000) : x->op == LATE ? since + (model.clock_us - since) / 2000000 * 1000000 : model.clock_us;
}

static int64_t perform(struct ctx *c, struct db *db, const struct act *x) {
    char at[DATETIME_SIZE];
    const struct hand *h = &model.hand[x->slot < FIRST_SUCCESSOR ? x->slot : 0];
    switch (x->op) {
    case COUNTER: return reg_do(c, db, "movement", "counter", x->counter_of, NULL, 0);
    case BATCH: return basket(c, db, x);
    case FOLD: return fold(c, db, x);
    case HAND_OUT: return reg_do(c, db, "circulation", "hand_out", model.folder[x->slot].id, json_pack("{s:i}", "at_reader", x->to), 0);
    case TAKE_BACK: return take_back(c, db, x);
    case FINISH: return reg_do(c, db, "circulation", "finish", model.folder[x->slot].id, NULL, 0);
    case MEET: return close_meeting(c, db, x);
    case RECALL: return close_recall(c, db);
    case KEEP: return entered(c, db, "recall_exception", 0, json_pack("{s:I,s:i,s:s,s:s,s:s}", "campaign", (json_int_t)model.recall.id, "item", x->item[0], "reason", "示例", "until_on", "2099-01-01", "state", "approved"));
    case HANDOVER: return handover(c, db, x);
    case COUNT_IT: return reg_do(c, db, "handover", "count", h->id, json_pack("{s:i,s:i}", "counted_out", x->number, "counted_in", x->number), 0);
    case SETTLE: return reg_do(c, db, "handover", "settle", h->id, NULL, 0);
    case EXCEPT: return except(c, db, x);
    case CLOSE: return reg_do(c, db, "handover", "close", h->id, NULL, 0);
    default: break;
    }
    when_datetime(said_us(x), at);
    struct custody_book m = {.item = x->item[0], .from = x->from, .to = x->to, .kind = move_kinds[x->kind], .at = x->op == MOVE || x->op == CLOCK_BACK ? NULL : at, .due_on = x->kind == LEND ? "2026-12-01" : NULL};
    return custody_book(c, db, spec, &m, NULL);
}

/* ---- what must hold after each act */

static void expect(bool good, const char *what, const struct act *x, const struct ctx *c) {
    if (good)
        return;
    if (model.wrong++ < 10)
        print_error("act %d: %s (%s of %d, item %d, %d -> %d, %s, number %d): %s\n", model.acts, what, op_names[x->op], x->slot, x->item[0], x->from, x->to, move_kinds[x->kind], x->number, c->err.detail);
}

static void check_item(struct ctx *c, struct db *db, const struct act *x, int item) {
    static const char *const args[] = {"id", NULL};
    static const struct query q = {"item", "SELECT i.account, i.state = 'closed', (SELECT count(*) FROM movement m WHERE m.item = i.id), l.from_account, l.to_account, l.kind, a.kind, b.kind, i.audience FROM custody_item i "
                                   "JOIN movement l ON l.id = (SELECT max(m.id) FROM movement m WHERE m.item = i.id) JOIN custody_account a ON a.id = l.from_account JOIN custody_account b ON b.id = l.to_account WHERE i.id = :id", args};
    const struct piece *t = &model.item[item];
    AUTO_STMT s = {0};
    if (db_one(c, db, &q, &s, A((int64_t)item)) < 0) {
        expect(false, "the item is not in the books", x, c);
        return;
    }
    const char *kind = db_text(c, &s, 5), *audience = db_text(c, &s, 8), *his = arena_printf(c->mem, "\"p%d\"", t->at);
    bool hub = str_eq(db_text(c, &s, 6), "registry") || str_eq(db_text(c, &s, 7), "registry");
    expect(db_i64(&s, 0) == t->at, "the item is elsewhere", x, c);
    expect(db_i64(&s, 1) == t->closed && t->closed == (accounts[t->at].kind == DESTROYER), "closed or not", x, c);
    expect(db_i64(&s, 2) == t->n, "movements lost or doubled", x, c);
    expect(db_i64(&s, 4) == t->at, "the last movement ends elsewhere", x, c);
    expect(db_i64(&s, 3) == t->before, "the movements do not join", x, c);
    expect(hub || !(str_eq(kind, "circulate") || str_eq(kind, "instruct")), "circulated past the registry", x, c);
    expect(accounts[t->at].kind != PERSON || t->level < 2 || accounts[t->at].limit >= t->level, "held above clearance", x, c);
    expect(accounts[t->at].kind != PERSON || !audience || strstr(audience, his), "held outside the audience", x, c);
}

static void check_account(struct ctx *c, struct db *db, const struct act *x, int account, int64_t at_us) {
    static const char *const args[] = {"id", "day", NULL};
    static const struct query q = {"account", "SELECT (SELECT count(*) FROM movement WHERE to_account = :id AND given_at >= :day AND given_at < :day || 'U') - (SELECT count(*) FROM movement WHERE from_account = :id AND given_at >= :day AND given_at < :day || 'U'), "
                                   "(SELECT coalesce(sum(n), 0) FROM custody_tally WHERE account = :id), (SELECT sum(n) FROM custody_tally WHERE account > 0)", args};
    AUTO_STMT s = {0};
    if (db_one(c, db, &q, &s, A((int64_t)account), A(day(c, at_us))) < 0) {
        expect(false, "no balance", x, c);
        return;
    }
    expect(db_i64(&s, 0) == model.day_account[day_of(at_us)][account], "the day's balance of an account is wrong", x, c);
    expect(db_i64(&s, 1) == model.tally[account], "the tally of an account is wrong", x, c);
    expect(db_i64(&s, 2) == 0, "debits and credits do not add up", x, c);
}

/* Received and made = held + out + archived + destroyed + missing, by the items and by the day's movements. */
static void check_document(struct ctx *c, struct db *db, const struct act *x, int doc, int64_t at_us) {
    static const char *const args[] = {"id", "day", NULL};
    static const struct query q = {"document", "SELECT a.kind, count(*), 0 FROM copy k JOIN custody_item i ON i.copy = k.id JOIN custody_account a ON a.id = i.account WHERE k.document = :id GROUP BY 1 UNION ALL "
                                   "SELECT a.kind, 0, count(*) FROM copy k JOIN custody_item i ON i.copy = k.id JOIN movement m ON m.item = i.id AND m.given_at >= :day AND m.given_at < :day || 'U' JOIN custody_account a ON a.id = m.to_account WHERE k.document = :id GROUP BY 1 UNION ALL "
                                   "SELECT a.kind, 0, -count(*) FROM copy k JOIN custody_item i ON i.copy = k.id JOIN movement m ON m.item = i.id AND m.given_at >= :day AND m.given_at < :day || 'U' JOIN custody_account a ON a.id = m.from_account WHERE k.document = :id GROUP BY 1", args};
    int64_t now[KINDS] = {0}, today[KINDS] = {0}, all = 0;
    AUTO_STMT s = {0};
    int rc = db_query(c, db, &q, &s, A((int64_t)doc + 1), A(day(c, at_us)));
    while (rc >= 0 && (rc = db_next(c, &s)) > 0)
        for (int k = 0; k < KINDS; k++)
            if (str_eq(db_peek(&s, 0, NULL), kind_names[k])) {
                now[k] += db_i64(&s, 1);
                today[k] += db_i64(&s, 2);
            }
    for (int k = 0; k < KINDS; k++) {
        all += now[k];
        expect(now[k] == model.of_doc[doc][k] + (k == SOURCE ? PIECES : 0), "the balance of a document is wrong", x, c);
        expect(today[k] == model.day_doc[day_of(at_us)][doc][k], "the day's balance of a document is wrong", x, c);
    }
    expect(rc == 0 && all == PIECES, "copies of a document lost or doubled", x, c);
}

static struct plan todo;
static int done_of[OPS], tried_of[OPS];

/* On the one writer: what others did since the act was thought of is known here. */
static int step(struct ctx *c, struct db *db, void *arg) {
    struct act *x = arg;
    pthread_mutex_lock(&model.lock);
    for (int i = 0; x->op == FOLD && model.folder[x->slot].state != NONE; i++) {     /* the model's place is taken meanwhile: another, if there is one */
        x->slot = i % FOLDERS;
        x->op = i < FOLDERS ? FOLD : FINISH;
    }
    if (x->op == COUNTER && model.owner[x->counter_of])                              /* a number that was free when it was thought of may be a movement now */
        x->item[0] = model.owner[x->counter_of];
    model.clock_us += (int64_t)(model.acts % 3) * 60000000;
    c->fixed_us = x->op == CLOCK_BACK ? model.item[x->item[0]].since_us - INT64_C(3600000000) : model.clock_us;
    bool good = may(x);
    int start[ITEMS];
    plan(x, &todo);
    for (int i = 0; i < todo.n; i++)
        start[i] = model.item[todo.item[i]].at;
    int64_t at_us = x->op == LATE ? said_us(x) : model.clock_us, made = perform(c, db, x);
    char why[sizeof c->err.detail];
    memcpy(why, c->err.detail, sizeof why);
    expect(made != E_DB, "only the database refused it", x, c);
    expect((made >= 0) == good, good ? "a right act was refused" : "a wrong act went through", x, c);
    for (int i = 0; made >= 0 && i < todo.n; i++) {
        int64_t movement = number(c, db, "SELECT max(id) FROM movement WHERE item = :id", todo.item[i]);
        if (x->op == COUNTER)
            countered(todo.item[i], movement);
        else if (x->op <= LATE || x->op == HAND_OUT || x->op == TAKE_BACK || x->op == SETTLE)
            moved(todo.item[i], todo.to[i], at_us, movement, x->op != HAND_OUT && x->op != TAKE_BACK);
    }
    if (made >= 0)
        settled(x, made);
    if (made < 0)                                         /* a refused act leaves no movement: what follows from them, the balances, is as it was */
        expect(number(c, db, "SELECT max(id) > :id FROM movement", model.newest) == 0, "a refused act left a movement", x, c);
    bool account[ACCOUNTS + 1] = {true}, document[DOCS] = {0};
    for (int i = 0; i < todo.n; i++) {
        check_item(c, db, x, todo.item[i]);
        if (made >= 0)
            account[start[i]] = account[todo.to[i]] = document[doc_of(todo.item[i])] = true;
    }
    for (int i = 1; i <= ACCOUNTS; i++)
        if (account[i])
            check_account(c, db, x, i, at_us);
    for (int i = 0; i < DOCS; i++)
        if (document[i])
            check_document(c, db, x, i, at_us);
    model.acts++;
    model.valid += made >= 0;
    model.refused += made < 0;
    tried_of[x->op]++;
    done_of[x->op] += made >= 0;
    memcpy(c->err.detail, why, sizeof why);
    pthread_mutex_unlock(&model.lock);
    return made < 0 ? (int)made : 0;
}

/* ---- acts as people think of them: by the time they are done the item may be elsewhere, as with two counters */

static int upto(unsigned *seed, int n) { return rand_r(seed) % n; }

static int at_home(unsigned *seed) {
    int item = 1 + upto(seed, ITEMS);
    for (int i = 0; i < 20 && (model.item[item].at != HOME || out_with(item) || model.item[item].only); i++)
        item = 1 + upto(seed, ITEMS);
    return item;
}

static void think_folder(struct act *x, unsigned *seed) {
    static const enum op next[] = {[NONE] = FOLD, [RUNNING] = HAND_OUT, [OUT] = TAKE_BACK};
    x->slot = upto(seed, FOLDERS);
    const struct folder *f = &model.folder[x->slot];
    x->op = f->state == RUNNING && f->readers == f->read ? FINISH : next[f->state];
    if (f->state != NONE && upto(seed, 8) == 0)
        x->op = (enum op[]){HAND_OUT, TAKE_BACK, FINISH}[upto(seed, 3)];
    x->n = 1 + upto(seed, FOLDER);
    for (int i = 0; i < x->n; i++)
        x->item[i] = at_home(seed);
    x->readers = 1u << (FIRST_PERSON + upto(seed, 8)) | 1u << (upto(seed, 3) ? 8 + upto(seed, 3) : FIRST_PERSON + upto(seed, 8));
    for (int p = FIRST_PERSON; p < FIRST_SUCCESSOR; p++)
        if (model.hand[p].state != ABSENT && upto(seed, 10))
            x->readers &= ~(1u << p);                     /* who is leaving gets little to read */
    x->readers |= x->readers ? 0 : 1u << LAST_PERSON;
    x->number = upto(seed, 3) ? ALL_BACK : upto(seed, 4);
    x->to = FIRST_PERSON + upto(seed, 8);
    for (int p = FIRST_PERSON; p < FIRST_SUCCESSOR; p++)
        if (model.hand[p].state != ABSENT && (f->readers & ~f->read) >> p & 1)
            x->to = p;                                    /* and reads first what he has to */
    for (int i = 0; i < 16 && x->op == HAND_OUT && !may(x) && upto(seed, 12); i++)
        x->to = FIRST_PERSON + i % 8;
    if (f->state == RUNNING && x->op == HAND_OUT && upto(seed, 12) == 0)
        x->op = FINISH;                                   /* given up before all have read */
}

static void think_handover(struct act *x, unsigned *seed) {
    static const enum op next[] = {[ABSENT] = HANDOVER, [OPENED] = COUNT_IT, [COUNTED] = SETTLE, [SETTLED] = CLOSE};
    x->slot = FIRST_PERSON + upto(seed, FIRST_SUCCESSOR - FIRST_PERSON);
    for (int i = 0; i < 10 && model.hand[x->slot].state == ABSENT && unread(x->slot); i++)
        x->slot = FIRST_PERSON + upto(seed, FIRST_SUCCESSOR - FIRST_PERSON);          /* who still has to read does not leave yet */
    for (int p = FIRST_PERSON; p < FIRST_SUCCESSOR && upto(seed, 3); p++)
        if (model.hand[p].state == SETTLED)
            x->slot = p;                                  /* who has handed over closes soon */
    const struct hand *h = &model.hand[x->slot];
    x->op = next[h->state];
    if (h->state != ABSENT && upto(seed, 5) == 0)
        x->op = (enum op[]){HANDOVER, COUNT_IT, SETTLE, CLOSE}[upto(seed, 4)];
    else if (h->state == OPENED && upto(seed, 2))
        x->op = EXCEPT;
    else if (h->state == SETTLED && hand_left(x->slot) && upto(seed, 2))
        x->op = HANDOVER;                                 /* what is left is gathered again */
    for (int i = 0; i < 200 && x->op == EXCEPT && h->line[x->item[0]] != LINE; i++)
        x->item[0] = 1 + upto(seed, ITEMS);
    x->number = x->op == COUNT_IT ? lines(x->slot) + (upto(seed, 5) == 0) : x->op == EXCEPT ? upto(seed, 3) == 0 : upto(seed, 2) ? FIRST_SUCCESSOR + upto(seed, 3) : 0;
}

static void think_move(struct act *x, unsigned *seed) {
    const struct piece *t = &model.item[x->item[0]];
    x->from = upto(seed, 20) ? t->at : 1 + upto(seed, ACCOUNTS);
    x->slot = x->op == BATCH && upto(seed, 2) ? upto(seed, MEETINGS) : MEETINGS;
    if (x->to < FIRST_SUCCESSOR && model.hand[x->to].state == SETTLED && upto(seed, 20))
        x->to = HOME;
    bool right = may(x);
    for (int i = 0; i < 3 && !right && upto(seed, 4); i++) {               /* mostly sensible, as people are */
        x->to = 1 + upto(seed, ACCOUNTS);
        x->kind = upto(seed, MOVE_KINDS);
        if (accounts[x->to].kind == DESTROYER && upto(seed, 50))
            x->to = HOME;
        right = may(x);
    }
}

static struct act think(unsigned *seed) {
    struct act x = {.n = 1, .to = 1 + upto(seed, ACCOUNTS), .kind = upto(seed, MOVE_KINDS)};
    int dice = upto(seed, 1000);
    x.op = dice < 460 ? MOVE : dice < 540 ? BATCH : dice < 620 ? COUNTER : dice < 760 ? PAST : dice < 820 ? FUTURE : dice < 880 ? CLOCK_BACK : dice < 920 ? LATE : dice < 975 ? FOLD : dice < 981 ? MEET : dice < 986 ? RECALL : dice < 994 ? KEEP : HANDOVER;
    x.n = x.op == BATCH ? 1 + upto(seed, LINES) : 1;
    for (int i = 0; i < x.n; i++)
        x.item[i] = 1 + upto(seed, ITEMS);
    pthread_mutex_lock(&model.lock);
    int back = model.item[x.item[0]].before;
    if (x.op == COUNTER && back < FIRST_SUCCESSOR && model.hand[back].state == SETTLED && upto(seed, 20))
        x.op = MOVE;                                      /* hardly anybody gives back to who has just handed over */
    if (x.op == COUNTER) {
        x.counter_of = upto(seed, 10) ? model.item[x.item[0]].last : 1 + upto(seed, ITEMS + model.valid + 1);
        x.item[0] = model.owner[x.counter_of] ? model.owner[x.counter_of] : x.item[0];
    } else if (x.op == FOLD)
        think_folder(&x, seed);
    else if (x.op == HANDOVER)
        think_handover(&x, seed);
    else if (x.op == MEET || x.op == RECALL || x.op == KEEP) {
        x.slot = upto(seed, MEETINGS);
        for (int i = 0; x.op == KEEP && i < ITEMS && !recalled(x.item[0]) && upto(seed, ITEMS); i++)
            x.item[0] = x.item[0] % ITEMS + 1;            /* mostly what is asked for */
    }
    else
        think_move(&x, seed);
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
    int64_t id = entered(c, db, reg, 0, v);
    OK((int)id);
    return id;
}

static void found_accounts(struct ctx *c, struct db *db) {
    for (int p = 1; p <= ACCOUNTS; p++)
        put(c, db, "person", json_pack("{s:s,s:i,s:s}", "name", arena_printf(c->mem, "人%d", p), "clearance_level", accounts[p].limit, "state", "active"));
    for (int a = 1; a <= ACCOUNTS; a++) {
        json_t *v = json_pack("{s:s,s:s,s:i,s:s}", "name", arena_printf(c->mem, "账户%d", a), "kind", kind_names[accounts[a].kind], "max_level", accounts[a].limit, "state", "open");
        if (accounts[a].kind == PERSON)
            json_object_set_new(v, "person", json_integer(a));
        assert_int_equal(put(c, db, "custody_account", v), a);
    }
}

static int found(struct ctx *c, struct db *db, void *arg) {
    (void)arg;
    c->fixed_us = model.clock_us;
    put(c, db, "unit", json_pack("{s:s}", "name", "示范局"));
    found_accounts(c, db);
    assert_int_equal(put(c, db, "incident", json_pack("{s:s,s:s,s:s,s:s}", "title", "示例", "kind", "loss", "found_at", "2026-06-01T08:00:00", "state", "found")), INCIDENT);
    for (int d = 0; d < DOCS; d++)
        assert_int_equal(put(c, db, "document", json_pack("{s:s,s:s,s:i,s:i,s:s}", "title", arena_printf(c->mem, "文件%d", d), "kind", "incoming", "level", d % 5, "copies", PIECES, "state", "registered")), d + 1);
    for (int i = 1; i <= ITEMS; i++) {
        model.item[i] = (struct piece){.level = i % 5, .only = i % 7 ? 0 : 3 + i % 8, .at = 1};
        int64_t copy = put(c, db, "copy", json_pack("{s:i,s:i,s:s,s:i,s:s}", "document", doc_of(i) + 1, "copy_no", i, "kind", "original", "level", i % 5, "state", "registered"));
        json_t *v = json_pack("{s:s,s:s,s:i,s:I}", "name", arena_printf(c->mem, "件%d", i), "kind", "copy", "level", i % 5, "copy", (json_int_t)copy);
        if (model.item[i].only)
            json_object_set_new(v, "audience", json_pack("[s]", arena_printf(c->mem, "p%d", model.item[i].only)));
        OK((int)reg_do(c, db, "custody_item", "create", 0, v, 0));
        moved(i, HOME, model.clock_us, i, true);
    }
    for (int m = 0; m < MEETINGS; m++)
        model.meeting[m] = open_meeting(c, db);
    settled(&(struct act){.op = RECALL}, open_recall(c, db));
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
                                        "movement_outside_audience", "movement_wrong_destination", "folder_taken", "circulation_outside_list",
                                        "circulation_reader_clearance", "meeting_item_out", "recall_closed_balance", "handover_count_differs"};
    struct spec_rule *r = NEWN(c, struct spec_rule, COUNT(names));
    for (size_t i = 0; i < COUNT(names); i++) {
        assert_non_null(spec_rule(spec, names[i]));
        r[i] = *spec_rule(spec, names[i]);
    }
    known_rules = *spec;
    known_rules.rules = r;
    known_rules.prevents = NULL;
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
    model.first_us = datetime_us("2026-06-01T00:00:00");
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
    print_message("%d acts over %d days: %d done, %d refused\n", model.acts, day_of(model.clock_us) + 1, model.valid, model.refused);
    for (int i = 0; i < OPS; i++)
        print_message("  %-22s %6d tried %6d done\n", op_names[i], tried_of[i], done_of[i]);
    assert_int_equal(model.wrong, 0);
    assert_true(model.acts >= wanted && model.valid > wanted / 10 && model.refused > wanted / 10);
    for (int i = 0; i < OPS && wanted >= 100000; i++)     /* a short run does not get as far as closing each */
        assert_true(i == PAST || i == FUTURE || i == CLOCK_BACK ? !done_of[i] && tried_of[i] : done_of[i] > 0 && (tried_of[i] > done_of[i] || i == HANDOVER));   /* each both ways */
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
