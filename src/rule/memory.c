/* The rows of rules, kept in memory as long as no table they read has a new event. */
#include <pthread.h>

#include "rule/memory.h"
#include "rule/sql.gen.h"

/* The one memory of this module that outlives a request; guarded by a lock because every worker may ask. A connection inside a
 * transaction of its own (the writer) may take from it what is still good in its eyes, and puts nothing in: its changes may yet be undone. */
enum { SLOTS = 4096, PROBES = 16, REGISTERS = 256, WORDS = REGISTERS / 64 };
struct slot {
    struct arena *mem;                /* NULL: empty */
    uint64_t key;
    int64_t head;                     /* the ledger the rows were computed at, or a little before */
    uint64_t reads[WORDS];            /* registers, by their place in the model */
    char day[DATE_SIZE];              /* of the computation: another day asks with another key */
    size_t bytes;
    int n; struct rule_row *rows;
};
static struct {
    pthread_mutex_t lock;
    uint64_t store;                   /* which store and model: its first event's hash */
    int64_t seen;                     /* events up to here are in `changed` */
    int64_t changed[REGISTERS];       /* the last event of each register */
    size_t bytes;
    char day[DATE_SIZE];
    struct slot slot[SLOTS];
} memory = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* ---- what changed */

static void drop(struct slot *k) {
    if (k->mem)
        arena_close(k->mem);
    memory.bytes -= k->bytes;
    *k = (struct slot){0};
}

static void forget(void) {
    for (int i = 0; i < SLOTS; i++)
        drop(&memory.slot[i]);
    memset(memory.changed, 0, sizeof memory.changed);
}

void rule_forget(void) {
    pthread_mutex_lock(&memory.lock);
    forget();
    pthread_mutex_unlock(&memory.lock);
}

/* Rows of days gone by are asked for no more. */
static void new_day(struct ctx *c) {
    char today[DATE_SIZE];
    ctx_today(c, today);
    if (str_eq(today, memory.day))
        return;
    for (int i = 0; i < SLOTS; i++)
        if (memory.slot[i].mem && !str_eq(memory.slot[i].day, today))
            drop(&memory.slot[i]);
    memcpy(memory.day, today, sizeof memory.day);
}

static int store_key(struct ctx *c, struct db *db, const struct spec *spec, uint64_t *ret_key) {
    AUTO_STMT s = {0};
    const char *first = NULL;
    int rc = db_one0(c, db, Q_RULE_STORE, &s);
    if (rc >= 0)
        first = db_peek(&s, 0, NULL);
    else if (rc != E_NOTFOUND)
        return rc;
    c->err = (struct err){0};
    *ret_key = (first ? hash_fnv(first, strlen(first)) : 0) ^ (uint64_t)(uintptr_t)spec;
    return 0;
}

/* A connection's place in the ledger, and the registers changed since `memory.seen` as it sees them. */
struct view { int64_t head; bool ours, strange; uint64_t later[WORDS]; };

static int changes(struct ctx *c, struct db *db, const struct spec *spec, struct view *v, bool publish) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_RULE_CHANGES, &s, A(memory.seen)));
    while ((rc = db_next(c, &s)) > 0) {
        const struct spec_register *r = spec_register(spec, db_peek(&s, 0, NULL));
        if (!r || r->nr >= REGISTERS)
            continue;
        if (publish)
            memory.changed[r->nr] = db_i64(&s, 1);
        else
            v->later[r->nr / 64] |= 1ull << r->nr % 64;
    }
    if (rc >= 0 && publish)
        memory.seen = v->head;
    return rc;
}

/* Under the lock. */
static int look(struct ctx *c, struct db *db, const struct spec *spec, struct view *v) {
    AUTO_STMT s = {0};
    uint64_t store;
    *v = (struct view){.ours = db_in_tx(db)};
    new_day(c);
    TRY(db_one0(c, db, Q_RULE_HEAD, &s));
    v->head = db_i64(&s, 0);
    stmt_close(&s);
    TRY(store_key(c, db, spec, &store));
    if (store != memory.store) {
        v->strange = v->ours;                              /* the memory is of another store: the writer leaves it alone */
        if (v->ours)
            return 0;
        forget();
        memory.store = store;
        memory.seen = v->head;
    }
    return v->head > memory.seen ? changes(c, db, spec, v, !v->ours) : 0;
}

/* ---- slots */

static uint64_t key_of(const struct spec_rule *rule, const struct rule_period *p) {
    const char *const text[] = {rule->id, rule->sql, p->from, p->to, p->today, p->year};
    uint64_t h = 0;
    for (size_t i = 0; i < COUNT(text); i++)
        h = (h ^ hash_fnv(text[i], strlen(text[i]))) * 0x9E3779B97F4A7C15u;
    return h;
}

/* The slot of this key, or the one to take for it: an empty one, else the first it may stand in. */
static struct slot *slot_find(uint64_t key) {
    struct slot *best = NULL;
    for (uint64_t i = 0; i < PROBES; i++) {
        struct slot *k = &memory.slot[(key + i) % SLOTS];
        if (k->mem && k->key == key)
            return k;
        if (!best || (best->mem && !k->mem))
            best = k;
    }
    return best;
}

static bool fresh(const struct slot *k, uint64_t key, const struct view *v) {
    if (!k->mem || k->key != key || v->strange)
        return false;
    for (int w = 0; w < WORDS; w++)
        if (k->reads[w] & v->later[w])
            return false;
    for (int r = 0; r < REGISTERS; r++)
        if ((k->reads[r / 64] >> r % 64 & 1) && memory.changed[r] > k->head)
            return false;
    return true;
}

/* ---- rows */

struct found { struct ctx *c; int n, cap; struct rule_row *rows; };

static int collect(void *arg, const struct rule_row *row) {
    struct found *f = arg;
    GROW(f->c, f->rows, f->n, f->cap, 16);
    f->rows[f->n++] = *row;
    return 0;
}

/* Copies rows with their texts, so that they live as long as `mem`. */
static struct rule_row *copy(struct arena *mem, const struct rule_row *from, int n) {
    struct rule_row *v = arena_alloc(mem, sizeof *v * (size_t)(n + 1));
    for (int i = 0; i < n; i++) {
        v[i] = from[i];
        v[i].since = arena_dup(mem, from[i].since);
        v[i].until = arena_dup(mem, from[i].until);
        v[i].detail = arena_dup(mem, from[i].detail);
        v[i].names = arena_dup(mem, from[i].names);
    }
    return v;
}

static size_t size_of(const struct rule_row *rows, int n) {
    size_t bytes = sizeof *rows * (size_t)(n + 1) + 64;
    for (int i = 0; i < n; i++)
        bytes += strlen(rows[i].detail) + (rows[i].names ? strlen(rows[i].names) : 0) + 112;   /* and two dates, each in its 16 bytes */
    return bytes;
}

struct reading { const struct spec *spec; uint64_t reads[WORDS]; bool never; };

/* What is no register has no events: a rule that reads it is not kept. */
static void on_table(void *arg, const char *table) {
    struct reading *g = arg;
    const struct spec_register *r = spec_register(g->spec, table);
    if (r && r->nr < REGISTERS)
        g->reads[r->nr / 64] |= 1ull << r->nr % 64;
    else
        g->never |= !str_starts(table, "json_");
}

static void put(struct ctx *c, uint64_t key, const struct view *v, const struct reading *g, const struct found *f) {
    size_t bytes = size_of(f->rows, f->n);
    pthread_mutex_lock(&memory.lock);
    struct slot *k = slot_find(key);
    bool newer = k->mem && k->key == key && k->head > v->head;
    if (!newer)
        drop(k);
    if (!newer && memory.bytes + bytes <= LIMIT_RULE_MEMORY_BYTES) {
        *k = (struct slot){.mem = arena_open_sized(bytes), .key = key, .head = v->head, .bytes = bytes, .n = f->n};
        memcpy(k->reads, g->reads, sizeof k->reads);
        k->rows = copy(k->mem, f->rows, f->n);
        ctx_today(c, k->day);
        memory.bytes += bytes;
    }
    pthread_mutex_unlock(&memory.lock);
}

static int compute(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *rule, const struct rule_period *p, const struct view *v,
                   struct found *f) {
    struct reading g = {.spec = spec};
    if (!v->ours)
        TRY(rule_reads(c, db, rule, on_table, &g));
    TRY(rule_run(c, db, rule, p, 0, collect, f));
    if (!v->ours && !g.never)
        put(c, key_of(rule, p), v, &g, f);
    return 0;
}

/* The rows if they are kept and still good; -> 1 yes, 0 no. */
static int recall(struct ctx *c, struct db *db, const struct spec *spec, uint64_t key, struct view *v, struct found *f) {
    pthread_mutex_lock(&memory.lock);
    int rc = look(c, db, spec, v);
    const struct slot *k = slot_find(key);
    bool good = rc >= 0 && fresh(k, key, v);
    if (good)
        *f = (struct found){.c = c, .n = k->n, .rows = copy(c->mem, k->rows, k->n)};
    pthread_mutex_unlock(&memory.lock);
    return rc < 0 ? rc : good;
}

int rule_rows(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *rule, const struct rule_period *p,
              int (*fn)(void *arg, const struct rule_row *row), void *arg) {
    struct found f = {.c = c};
    struct view v;
    int good = recall(c, db, spec, key_of(rule, p), &v, &f);
    TRY(good);
    if (!good)
        TRY(compute(c, db, spec, rule, p, &v, &f));
    for (int i = 0; i < f.n; i++)
        TRY(fn(arg, &f.rows[i]));
    return f.n;
}

int rule_known(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *rule, const struct rule_period *p) {
    struct view v;
    uint64_t key = key_of(rule, p);
    pthread_mutex_lock(&memory.lock);
    int rc = look(c, db, spec, &v);
    bool good = rc >= 0 && fresh(slot_find(key), key, &v);
    pthread_mutex_unlock(&memory.lock);
    return rc < 0 ? rc : good;
}
