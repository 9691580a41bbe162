/* The tiny model that books_test.c plays the product against: arrays and loops, no SQL, no product code. It says of each act whether
 * it is right, and keeps what must hold after it: where each item is, the balance by account, document and day, and what is still out upon
 * a circulation, a meeting, a recall or a handover. The rules are those of model/rules that it knows (books_test.c names them). */
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ACTS_MAX = 1000000, THREADS = 24, ITEMS = 400, ACCOUNTS = 20, LINES = 4, DOCS = 40, DAYS = 1000, FOLDERS = 12, FOLDER = 3, MEETINGS = 4 };
enum kind { SOURCE, REGISTRY, PERSON, CABINET, ARCHIVE, WASTE, DESTROYER, MISSING, OUTSIDE, KINDS };
enum { ISSUE, LEND, CIRCULATE, INSTRUCT, GIVE_BACK, TRANSFER, SEND_OUT, TO_ARCHIVE, DISCARD, DESTROY, LOSE, MOVE_KINDS };
enum { HOME = 2, FIRST_PERSON = 3, LAST_PERSON = 10, FIRST_SUCCESSOR = 8, LOST = 17 };   /* accounts: 3..7 hand over, 8..10 take over */

enum { ALL_BACK, FEWER, LOST_ONE, LOST_UNSAID };          /* what is counted back: fewer than went out; one lost with an incident, without */

static const struct { enum kind kind; int limit; } accounts[ACCOUNTS + 1] = {       /* limit: clearance or highest level */
    [1] = {SOURCE, 4}, {REGISTRY, 4}, {PERSON, 1}, {PERSON, 2}, {PERSON, 3}, {PERSON, 3}, {PERSON, 3}, {PERSON, 4}, {PERSON, 4}, {PERSON, 4},
    {CABINET, 2}, {CABINET, 3}, {CABINET, 4}, {ARCHIVE, 4}, {WASTE, 3}, {DESTROYER, 4}, {MISSING, 4}, {OUTSIDE, 4}, {OUTSIDE, 4}, {CABINET, 4}};

struct piece {
    int64_t since_us, last;
    int at, level, only, n, before;                       /* only: the one account of a person in its audience */
    bool closed, can_counter;
    int64_t out_for[MEETINGS], was_for[MEETINGS];         /* meetings it was handed out for and has not come back from; before the last movement */
};
enum folder_state { NONE, RUNNING, OUT };
struct folder { int64_t id; enum folder_state state; int n, item[FOLDER], reader; unsigned readers, read; };
enum hand_state { ABSENT, OPENED, COUNTED, SETTLED };
enum { LINE = 1, FLOW = 2, EXCEPTED = 4, RUN_OUT = 8 };
struct hand { int64_t id; enum hand_state state; int successor; unsigned char line[ITEMS + 1]; };    /* of the person of the account */
struct recall { int64_t id; int64_t before_us; bool kept[ITEMS + 1]; };

static struct {
    pthread_mutex_t lock;
    struct piece item[ITEMS + 1];
    int owner[ITEMS + ACTS_MAX * LINES + 1];              /* item of a movement */
    int64_t tally[ACCOUNTS + 1], of_doc[DOCS][KINDS], clock_us, first_us, newest;             /* newest: movement */
    int day_account[DAYS][ACCOUNTS + 1], day_doc[DAYS][DOCS][KINDS];     /* what each day added */
    struct folder folder[FOLDERS];
    int64_t meeting[MEETINGS];
    struct recall recall;
    struct hand hand[FIRST_SUCCESSOR];
    bool left_with[ACCOUNTS + 1][ITEMS + 1];              /* signed exceptions of closed handovers */
    int acts, valid, refused, wrong;
} model = {.lock = PTHREAD_MUTEX_INITIALIZER};

enum op { MOVE, BATCH, COUNTER, PAST, FUTURE, CLOCK_BACK, LATE, FOLD, HAND_OUT, TAKE_BACK, FINISH, MEET, RECALL, KEEP, HANDOVER, COUNT_IT, SETTLE, EXCEPT, CLOSE, OPS };
static const char *const op_names[OPS] = {"move", "basket", "counter-entry", "before the last", "in the future", "clock set back", "entered late", "new circulation", "hand out", "take back", "finish circulation",
                                          "close meeting", "close recall", "exception to recall", "new handover", "count handover", "settle handover", "exception to handover", "close handover"};
struct act {
    enum op op;
    int n, item[LINES], from, to, kind, slot, number;     /* slot: folder, meeting, account handing over; number: counted, lacking, successor */
    unsigned readers;
    int64_t counter_of;
};

static int day_of(int64_t us) { return (int)((us - model.first_us) / INT64_C(86400000000)); }
static int doc_of(int item) { return item % DOCS; }
static bool away(int account) { return accounts[account].kind == PERSON || accounts[account].kind == OUTSIDE; }

/* ---- may a movement be */

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
    if ((kind == CIRCULATE || kind == ISSUE || kind == LEND) && a == PERSON && b == PERSON)
        return false;
    if ((kind == CIRCULATE || kind == INSTRUCT) && a != REGISTRY && b != REGISTRY)
        return false;
    return destination_fits(kind, b);
}

/* The folder that it is out with; NULL: none. */
static const struct folder *out_with(int item) {
    for (int i = 0; i < FOLDERS; i++)
        for (int k = 0; model.folder[i].state == OUT && k < model.folder[i].n; k++)
            if (model.folder[i].item[k] == item)
                return &model.folder[i];
    return NULL;
}

static bool may_move(int item, int from, int to, int kind, const struct folder *f) {
    const struct piece *t = &model.item[item];
    const struct folder *out = out_with(item);
    if (kind == TRANSFER && accounts[from].kind == PERSON && accounts[to].kind == PERSON)       /* only a handover gives it on so */
        return false;
    return !t->closed && t->at == from && from != to && (!out || out == f) && rules_allow(t, from, to, kind);
}

static bool may_all(const struct act *x) {
    bool at_counter = x->kind == ISSUE || x->kind == LEND || x->kind == GIVE_BACK || x->kind == TRANSFER || x->kind == SEND_OUT;
    if (x->op == BATCH && !at_counter)
        return false;
    for (int i = 0; i < x->n; i++) {
        for (int k = 0; k < i; k++)
            if (x->item[k] == x->item[i])
                return false;
        if (!may_move(x->item[i], x->op == BATCH ? model.item[x->item[i]].at : x->from, x->to, x->kind, NULL))
            return false;
    }
    return true;
}

/* ---- may a circulation go on */

static bool may_fold(const struct act *x) {
    int level = 0;
    for (int i = 0; i < x->n; i++)
        level = model.item[x->item[i]].level > level ? model.item[x->item[i]].level : level;
    for (int p = FIRST_PERSON; p <= LAST_PERSON; p++)
        if ((x->readers >> p & 1) && level >= 2 && accounts[p].limit < level)
            return false;
    for (int i = 1; i < x->n; i++)
        for (int k = 0; k < i; k++)
            if (x->item[k] == x->item[i])
                return false;
    return model.folder[x->slot].state == NONE;
}

static bool may_hand_out(const struct act *x) {
    const struct folder *f = &model.folder[x->slot];
    for (int i = 0; i < f->n; i++)
        if (!may_move(f->item[i], model.item[f->item[i]].at, x->to, CIRCULATE, f))
            return false;
    return f->state == RUNNING && f->n && (f->readers >> x->to & 1);
}

/* ---- what is left upon something that closes */

static bool meeting_left(int slot) {
    for (int i = 1; i <= ITEMS; i++)
        if (model.item[i].out_for[slot] == model.meeting[slot] && !model.item[i].closed)
            return true;
    return false;
}

static bool recalled(int i) {
    return accounts[model.item[i].at].kind == PERSON && model.item[i].level >= 2 && model.item[i].since_us < model.recall.before_us && !model.recall.kept[i];
}

static bool recall_left(void) {
    for (int i = 1; i <= ITEMS; i++)
        if (recalled(i))
            return true;
    return false;
}

static bool unread(int p) {
    for (int i = 0; i < FOLDERS; i++)
        if (model.folder[i].state != NONE && (model.folder[i].readers & ~model.folder[i].read) >> p & 1)
            return true;
    return false;
}

static bool hand_left(int p) {
    for (int i = 1; i <= ITEMS; i++)
        if (model.item[i].at == p && (out_with(i) || !(model.left_with[p][i] || (model.hand[p].line[i] & (EXCEPTED | RUN_OUT)) == EXCEPTED)))
            return true;
    return unread(p);
}

/* The lines of a handover as gathering makes them. */
static void gathered(int p) {
    for (int i = 1; i <= ITEMS; i++) {
        unsigned char *l = &model.hand[p].line[i];
        int tie = model.item[i].at != p ? 0 : out_with(i) ? FLOW : LINE;
        *l = (unsigned char)(tie | (tie == LINE ? *l & (EXCEPTED | RUN_OUT) : 0));
    }
}

static int lines(int p) {
    int n = 0;
    for (int i = 1; i <= ITEMS; i++)
        n += model.hand[p].line[i] != 0;
    return n;
}

/* Where settling a handover puts an item. */
static int settled_to(int p, int item) {
    const struct piece *t = &model.item[item];
    int s = model.hand[p].successor;
    return s && accounts[s].limit >= t->level && rules_allow(t, p, s, TRANSFER) ? s : HOME;
}

/* ---- is the act right */

static bool may(const struct act *x) {
    const struct piece *t = &model.item[x->item[0]];
    const struct hand *h = &model.hand[x->slot < FIRST_SUCCESSOR ? x->slot : 0];
    const struct folder *f = &model.folder[x->slot < FOLDERS ? x->slot : 0];
    switch (x->op) {
    case PAST: case FUTURE: case CLOCK_BACK: return false;
    case COUNTER: return !t->closed && t->can_counter && t->last == x->counter_of;
    case FOLD: return may_fold(x);
    case HAND_OUT: return may_hand_out(x);
    case TAKE_BACK: return f->state == OUT && (x->number == ALL_BACK || x->number == LOST_ONE);
    case FINISH: return f->state == RUNNING;
    case MEET: return !meeting_left(x->slot);
    case RECALL: return !recall_left();
    case KEEP: return !model.recall.kept[x->item[0]];
    case HANDOVER: return true;
    case COUNT_IT: return h->state == OPENED && x->number == lines(x->slot);
    case SETTLE: return h->state == COUNTED;
    case EXCEPT: return h->state != ABSENT && h->line[x->item[0]] == LINE;
    case CLOSE: return (h->state == COUNTED || h->state == SETTLED) && !hand_left(x->slot);
    default: return may_all(x);
    }
}

/* ---- what an act does */

static void moved(int item, int to, int64_t at_us, int64_t movement, bool can_counter) {
    struct piece *t = &model.item[item];
    int day = day_of(at_us);
    model.tally[t->at]--;
    model.tally[to]++;
    model.day_account[day][t->at]--;
    model.day_account[day][to]++;
    model.of_doc[doc_of(item)][accounts[t->at].kind]--;
    model.of_doc[doc_of(item)][accounts[to].kind]++;
    model.day_doc[day][doc_of(item)][accounts[t->at].kind]--;
    model.day_doc[day][doc_of(item)][accounts[to].kind]++;
    memcpy(t->was_for, t->out_for, sizeof t->was_for);
    if (!away(to))
        memset(t->out_for, 0, sizeof t->out_for);
    t->before = t->at;
    t->at = to;
    t->since_us = at_us;
    t->last = movement;
    model.newest = movement > model.newest ? movement : model.newest;
    model.owner[movement] = item;
    t->can_counter = can_counter;
    t->closed = accounts[to].kind == DESTROYER;
    t->n++;
}

static void countered(int item, int64_t movement) {
    struct piece *t = &model.item[item];
    int64_t was[MEETINGS];
    memcpy(was, t->was_for, sizeof was);
    moved(item, t->before, model.clock_us, movement, false);
    memcpy(t->out_for, was, sizeof was);
}

/* What moves where when a right act is done. */
struct plan { int n, item[ITEMS], to[ITEMS]; };

static void add(struct plan *p, int item, int to) {
    p->item[p->n] = item;
    p->to[p->n++] = to;
}

static void plan(const struct act *x, struct plan *p) {
    const struct folder *f = &model.folder[x->slot < FOLDERS ? x->slot : 0];
    p->n = 0;
    if (x->op == HAND_OUT || x->op == TAKE_BACK)
        for (int i = 0; i < f->n; i++)
            add(p, f->item[i], x->op == HAND_OUT ? x->to : x->number == LOST_ONE && i == 0 ? LOST : HOME);
    else if (x->op == SETTLE) {
        for (int i = 1; i <= ITEMS; i++)
            if (model.item[i].at == x->slot && !out_with(i) && !(model.hand[x->slot].line[i] & EXCEPTED))
                add(p, i, settled_to(x->slot, i));
    } else
        for (int i = 0; i < x->n; i++)
            add(p, x->item[i], x->op == COUNTER ? model.item[x->item[i]].before : x->to);
}

/* What else a right act changed; the movements are booked already. made: the record it made. */
static void settled(const struct act *x, int64_t made) {
    struct folder *f = &model.folder[x->slot < FOLDERS ? x->slot : 0];
    struct hand *h = &model.hand[x->slot < FIRST_SUCCESSOR ? x->slot : 0];
    switch (x->op) {
    case FOLD:
        *f = (struct folder){.id = made, .state = RUNNING, .n = x->n, .readers = x->readers};
        for (int i = 0; i < x->n; i++)
            f->item[i] = x->item[i];
        break;
    case HAND_OUT: f->state = OUT; f->reader = x->to; break;
    case TAKE_BACK:
        f->state = RUNNING;
        f->read |= 1u << f->reader;
        if (x->number == LOST_ONE)
            f->item[0] = f->item[--f->n];
        break;
    case FINISH: f->state = NONE; break;
    case MEET: model.meeting[x->slot] = made; break;
    case RECALL: memset(&model.recall, 0, sizeof model.recall); model.recall.id = made; model.recall.before_us = model.first_us + day_of(model.clock_us) * INT64_C(86400000000); break;
    case KEEP: model.recall.kept[x->item[0]] = true; break;
    case HANDOVER:
        if (h->state == ABSENT)
            *h = (struct hand){.id = made, .successor = x->number};
        h->state = OPENED;
        gathered(x->slot);
        break;
    case COUNT_IT: h->state = COUNTED; break;
    case SETTLE: h->state = SETTLED; gathered(x->slot); break;
    case EXCEPT: h->line[x->item[0]] |= (unsigned char)(EXCEPTED | (x->number ? RUN_OUT : 0)); break;
    case CLOSE:
        gathered(x->slot);
        for (int i = 1; i <= ITEMS; i++)
            model.left_with[x->slot][i] |= (h->line[i] & (EXCEPTED | RUN_OUT)) == EXCEPTED;
        h->state = ABSENT;
        break;
    case BATCH:
        for (int i = 0; x->slot < MEETINGS && away(x->to) && i < x->n; i++)
            model.item[x->item[i]].out_for[x->slot] = model.meeting[x->slot];
        break;
    default: break;
    }
}
