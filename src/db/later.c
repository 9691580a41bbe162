/* Statements put off to the end of the outermost transaction.
 *
 * A text index writes out what it holds in memory at every savepoint, and each action has two: with 32 actions in a group that was
 * a third of the writer's time. Put off, the words of a whole group are written once. What is undone with a savepoint is forgotten here too. */
#include "db/internal.h"

enum { BUCKETS = 256 };
struct later { struct query q; const char *tag, *text, *text2; int64_t id, value; int before; bool counter; db_fn *then; };   /* before: the one asked earlier in the same bucket, -1 none; then: no query */
struct db_later { struct arena *mem; int n, cap; struct later *v; int last[BUCKETS]; };

static unsigned bucket(const char *tag, int64_t id) {
    return (unsigned)(hash_fnv(tag, strlen(tag)) + (uint64_t)id * 2654435761u) % BUCKETS;
}

static struct db_later *list_of(struct db *db) {
    if (db->later)
        return db->later;
    struct db_later *l = db->later = arena_alloc(db->mem, sizeof *l);
    l->mem = arena_open();
    for (int i = 0; i < BUCKETS; i++)
        l->last[i] = -1;
    return l;
}

static unsigned bucket_of(const struct later *o) {
    return bucket(o->tag, o->counter ? 0 : o->id);
}

static void add(struct db_later *l, struct later o) {
    l->v = arena_grow(l->mem, l->v, l->n, &l->cap, sizeof *l->v, 64);
    const struct later *last = l->n ? &l->v[l->n - 1] : NULL;
    if (o.q.sql)
        o.q.sql = last && last->q.sql && str_eq(last->q.sql, o.q.sql) ? last->q.sql : arena_dup(l->mem, o.q.sql);
    o.tag = last && str_eq(last->tag, o.tag) ? last->tag : arena_dup(l->mem, o.tag);
    o.text = arena_dup(l->mem, o.text);
    o.text2 = arena_dup(l->mem, o.text2);
    unsigned b = bucket_of(&o);
    o.before = l->last[b];
    l->v[l->n] = o;
    l->last[b] = l->n++;
}

static int run(struct ctx *c, struct db *db, const struct later *o) {
    int rc = o->counter ? db_exec(c, db, &o->q, A(o->id), A(o->text), A(o->text2)) : db_exec(c, db, &o->q, A(o->id), A(o->text));
    return rc < 0 ? rc : 0;
}

static int put(struct ctx *c, struct db *db, const struct later *o) {
    if (db->depth <= 1 && !db->flat && !later_mark(db))
        return run(c, db, o);
    add(list_of(db), *o);
    return 0;
}

int db_later(struct ctx *c, struct db *db, const struct query *q, const char *tag, int64_t id, const char *text) {
    return put(c, db, &(struct later){.q = *q, .tag = tag, .text = text, .id = id});
}

int db_later_counter(struct ctx *c, struct db *db, const struct query *q, const char *tag, int64_t value, const char *text, const char *text2) {
    return put(c, db, &(struct later){.q = *q, .tag = tag, .text = text, .text2 = text2, .id = value, .counter = true});
}

/* The newest that waits of a counter, -1 none. */
static int newest(const struct db_later *l, const char *tag) {
    int i = l && l->n ? l->last[bucket(tag, 0)] : -1;
    while (i >= 0 && !(l->v[i].counter && str_eq(l->v[i].tag, tag)))
        i = l->v[i].before;
    return i;
}

bool db_later_counter_get(const struct db *db, const char *tag, int64_t *ret_value) {
    int i = newest(db->later, tag);
    if (i >= 0)
        *ret_value = db->later->v[i].id;
    return i >= 0;
}

bool db_waits(const struct db *db, const char *tag, int64_t id) {
    const struct db_later *l = db->later;
    for (int i = l && l->n ? l->last[bucket(tag, id)] : -1; i >= 0; i = l->v[i].before)
        if (l->v[i].id == id && !l->v[i].counter && !l->v[i].then && str_eq(l->v[i].tag, tag))
            return true;
    return false;
}

void db_then(struct db *db, db_fn *fn, const char *tag, int64_t id, int64_t value) {
    if (db->depth)
        add(list_of(db), (struct later){.tag = tag, .id = id, .value = value, .then = fn});
    else
        fn(db, tag, id, value);
}

void later_done(struct db *db) {
    for (int i = 0, n = later_mark(db); i < n; i++) {
        const struct later *o = &db->later->v[i];
        if (o->then)
            o->then(db, o->tag, o->id, o->value);
    }
    later_undo(db, 0);
}

int later_mark(const struct db *db) {
    return db->later ? db->later->n : 0;
}

void later_undo(struct db *db, int mark) {
    struct db_later *l = db->later;
    if (!l || l->n <= mark)
        return;
    while (l->n > mark) {
        const struct later *o = &l->v[--l->n];
        l->last[bucket_of(o)] = o->before;
    }
    if (l->n)
        return;
    arena_release(l->mem, (struct arena_mark){0});
    l->v = NULL;
    l->cap = 0;
}

/* A damaged index takes nobody's action down: the record is then not found by words, and `verify` names it. */
int later_run(struct ctx *c, struct db *db) {
    int n = later_mark(db);
    for (int i = 0; i < n; i++) {
        const struct later *o = &db->later->v[i];
        if (o->then || (o->counter && newest(db->later, o->tag) != i))
            continue;
        int rc = run(c, db, o), why = sqlite3_errcode(db->h) & 0xFF;
        if (rc < 0 && (o->counter || (rc != E_DB && rc != E_DAMAGED) || (why != SQLITE_CORRUPT && why != SQLITE_ERROR)))
            return rc;                                      /* no room, no disk: nobody's action is done */
        if (rc < 0) {
            log_put(LOG_ERROR_, "db", "text index of %s, record %" PRId64 ": %s", o->tag, o->id, c->err.detail);
            c->err = (struct err){0};
        }
    }
    return 0;
}

void later_close(struct db *db) {
    if (db->later)
        arena_close(db->later->mem);
}
