/* The score of any day: rule results are kept in memory as long as the tables they read have no new event. */
#include <pthread.h>

#include "assess/internal.h"

/* The one memory of this module that outlives a request; guarded by a lock because every worker's ctx may ask. */
enum { SLOTS = 4096, PROBES = 16, MAX_TABLES = 24, MAX_CHANGED = 256 };
struct slot {
    struct arena *mem;
    uint64_t key;
    int64_t head;                     /* the ledger the rows were computed at */
    int n_tables; const char *tables[MAX_TABLES];
    bool always;                      /* reads something that has no events: never kept */
    int n; struct rule_row *rows;
};
struct change { char name[48]; int64_t seq; };
static struct {
    pthread_mutex_t lock;
    uint64_t store;                   /* which store: its first event's hash */
    int64_t seen;                     /* events up to here are in `changed` */
    int n_changed; struct change changed[MAX_CHANGED];
    struct slot slot[SLOTS];
} memory = {.lock = PTHREAD_MUTEX_INITIALIZER};

static void forget(void) {
    for (int i = 0; i < SLOTS; i++) {
        if (memory.slot[i].mem)
            arena_close(memory.slot[i].mem);
        memory.slot[i] = (struct slot){0};
    }
    memory.n_changed = 0;
}

static int64_t changed_at(const char *table) {
    for (int i = 0; i < memory.n_changed; i++)
        if (str_eq(memory.changed[i].name, table))
            return memory.changed[i].seq;
    return 0;
}

static void note_change(const char *table, int64_t seq) {
    int i = 0;
    while (i < memory.n_changed && !str_eq(memory.changed[i].name, table))
        i++;
    if (i == MAX_CHANGED)
        return;
    if (i == memory.n_changed)
        snprintf(memory.changed[memory.n_changed++].name, sizeof memory.changed[i].name, "%s", table);
    memory.changed[i].seq = seq;
}

/* Learns what changed since the last look. Called under the lock. */
static int catch_up(struct ctx *c, struct db *db, int64_t *ret_head) {
    AUTO_STMT s = {0};
    char hash[65];
    int rc;
    TRY(ledger_head(c, db, 1, ret_head, hash));
    uint64_t store = 0;
    rc = db_one0(c, db, Q_ASSESS_STORE, &s);
    if (rc >= 0) {
        const char *first = db_text(c, &s, 0);
        store = first ? hash_fnv(first, strlen(first)) : 0;
    } else if (rc != E_NOTFOUND)
        return rc;
    stmt_close(&s);
    c->err = (struct err){0};
    if (store != memory.store || *ret_head < memory.seen - 1000000) {
        forget();
        memory.store = store;
        memory.seen = *ret_head;
    }
    if (*ret_head <= memory.seen)
        return 0;
    TRY(db_query(c, db, Q_ASSESS_CHANGES, &s, A(memory.seen)));
    while ((rc = db_next(c, &s)) > 0)
        note_change(db_text(c, &s, 0), db_i64(&s, 1));
    memory.seen = *ret_head;
    return rc;
}

static bool fresh(const struct slot *k, uint64_t key) {
    if (!k->mem || k->key != key || k->always)
        return false;
    for (int i = 0; i < k->n_tables; i++)
        if (changed_at(k->tables[i]) > k->head)
            return false;
    return true;
}

struct reading { const struct spec *spec; struct slot *slot; };

static void on_table(void *arg, const char *table) {
    struct reading *g = arg;
    struct slot *k = g->slot;
    for (int i = 0; i < k->n_tables; i++)
        if (str_eq(k->tables[i], table))
            return;
    if (!spec_register(g->spec, table) || k->n_tables == MAX_TABLES)
        k->always |= k->n_tables == MAX_TABLES || str_eq(table, "event") || str_eq(table, "todo") || str_starts(table, "reg_");
    else
        k->tables[k->n_tables++] = arena_dup(k->mem, table);
}

struct fill { struct ctx *c; struct slot *slot; int cap; };

static const char *keep(struct slot *k, const char *s) {
    return s ? arena_dup(k->mem, s) : NULL;
}

static int fill_row(void *arg, const struct rule_row *row) {
    struct fill *f = arg;
    struct slot *k = f->slot;
    if (k->n == f->cap) {
        int cap = f->cap ? f->cap * 2 : 16;
        struct rule_row *v = arena_alloc(k->mem, sizeof *v * (size_t)cap);
        if (k->n)
            memcpy(v, k->rows, sizeof *v * (size_t)k->n);
        k->rows = v;
        f->cap = cap;
    }
    struct rule_row *o = &k->rows[k->n++];
    *o = *row;
    o->since = keep(k, row->since);
    o->until = keep(k, row->until);
    o->detail = keep(k, row->detail);
    o->names = keep(k, row->names);
    return 0;
}

static int compute(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *rule, const struct rule_period *p, struct slot *k) {
    struct reading g = {spec, k};
    struct fill f = {c, k, 0};
    TRY(rule_reads(c, db, rule, on_table, &g));
    return rule_run(c, db, rule, p, 0, fill_row, &f);
}

static uint64_t key_of(const struct spec_rule *rule, const struct rule_period *p) {
    return hash_fnv(rule->sql, strlen(rule->sql)) * 31 + hash_fnv(p->from, strlen(p->from)) * 7 + hash_fnv(p->to, strlen(p->to)) * 5 +
           hash_fnv(p->today, strlen(p->today)) + 1;
}

/* The slot of this key, or the one to take for it: an empty one, else the first that it may stand in. */
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

/* Under the lock: the slot of a rule, computed anew when stale. */
static int slot_get(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *rule, const struct rule_period *p, struct slot **ret_k) {
    int64_t head;
    TRY(catch_up(c, db, &head));
    uint64_t key = key_of(rule, p);
    struct slot *k = slot_find(key);
    if (!fresh(k, key)) {
        if (k->mem)
            arena_close(k->mem);
        *k = (struct slot){.mem = arena_open(), .key = key, .head = head};
        int rc = compute(c, db, spec, rule, p, k);
        if (rc < 0) {
            k->key = 0;
            return rc;
        }
    }
    *ret_k = k;
    return 0;
}

int live_rows(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_rule *rule, const struct rule_period *p,
              int (*fn)(void *arg, const struct rule_row *row), void *arg) {
    struct slot *k;
    pthread_mutex_lock(&memory.lock);
    int rc = slot_get(c, db, spec, rule, p, &k);
    for (int i = 0; rc >= 0 && i < k->n; i++) {
        struct rule_row row = k->rows[i];          /* copied: the slot may be replaced after the lock */
        row.since = arena_dup(c->mem, row.since);
        row.until = row.until ? arena_dup(c->mem, row.until) : NULL;
        row.detail = arena_dup(c->mem, row.detail);
        row.names = row.names ? arena_dup(c->mem, row.names) : NULL;
        int got = fn(arg, &row);
        rc = got < 0 ? got : rc;
    }
    pthread_mutex_unlock(&memory.lock);
    return rc;
}

/* This year's score today by the office's live standard. */
int live_score(struct ctx *c, struct db *db, const struct spec *spec, struct run *ret_r) {
    char today[DATE_SIZE];
    const char *id = spec_setting(spec, "live_standard");
    struct run r = {.state = "live"};
    ctx_today(c, today);
    r.period = arena_dupn(c->mem, today, 4);
    TRY(standard_get(c, db, spec, id ? id : "shenzhi-100", &r.standard));
    TRY(run_gather(c, db, spec, &r, true));
    TRY(run_score(c, &r));
    *ret_r = r;
    return 0;
}

static int need_overview(struct ctx *c, const struct auth_user *u) {
    return sees_all(u) ? 0 : fail(c, E_DENIED, T("只有保密员、领导和检查人员可以查看", "only the secrecy officer, leaders and inspectors may see this"));
}

static json_t *live_categories(struct ctx *c, const struct run *r) {
    json_t *list = json_array();
    for (int k = 0; k < r->standard->n_categories; k++) {
        int64_t points = 0, applicable = 0, deducted = 0;
        for (int i = 0; i < r->standard->n_items; i++)
            if (r->standard->items[i].category == k) {
                points += r->standard->items[i].points;
                applicable += r->out.items[i].applicable ? r->standard->items[i].points : 0;
                deducted += r->out.items[i].deducted;
            }
        json_array_append_new(list, json_pack("{s:s,s:s,s:o,s:o,s:o}", "id", r->standard->categories[k].id, "title", TX(r->standard->categories[k].title),
                                              "points", assess_points(points), "applicable", assess_points(applicable), "deducted", assess_points(deducted)));
    }
    return list;
}

static int trend(struct ctx *c, struct db *db, const struct run *r, json_t *list) {
    AUTO_STMT s = {0};
    int rc;
    bool today = false;
    TRY(db_query(c, db, Q_ASSESS_TREND, &s, A(r->standard->id)));
    while ((rc = db_next(c, &s)) > 0) {
        const char *day = db_text(c, &s, 0);
        today |= str_eq(day, r->as_of);
        json_array_append_new(list, json_pack("{s:s,s:o}", "date", day, "percent", db_is_null(&s, 1) ? json_null() : assess_points(db_i64(&s, 1))));
    }
    if (!today && r->out.percent >= 0)
        json_array_append_new(list, json_pack("{s:s,s:o}", "date", r->as_of, "percent", assess_points(r->out.percent)));
    return rc;
}

int assess_live(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j) {
    struct run r;
    json_t *o = json_object(), *days = json_array();
    TRY(need_overview(c, u));
    TRY(live_score(c, db, spec, &r));
    TRY(trend(c, db, &r, days));
    int open = 0;
    for (int i = 0; i < r.n_findings; i++)
        open += !r.findings[i].until;
    json_object_set_new(o, "standard", json_string(r.standard->id));
    json_object_set_new(o, "standard_title", json_string(TX(r.standard->title)));
    set_score(o, &r);
    json_object_set_new(o, "verdict_title", text_or_null(r.out.verdict ? TX(r.out.verdict->title) : NULL));
    json_object_set_new(o, "vetoed", json_boolean(r.out.vetoed));
    json_object_set_new(o, "as_of", json_string(r.as_of));
    json_object_set_new(o, "open", json_integer(open));
    json_object_set_new(o, "categories", live_categories(c, &r));
    json_object_set_new(o, "trend", days);
    *ret_j = o;
    return 0;
}

struct rank { int64_t department; const char *name; int64_t lost; int open; };

static void insert(json_t *list, const struct rank *k, int64_t applicable, int place) {
    int64_t left = applicable > k->lost ? applicable - k->lost : 0;
    json_array_append_new(list, json_pack("{s:I,s:s,s:o,s:i,s:i}", "department", (json_int_t)k->department, "name", k->name, "percent",
                                          applicable > 0 ? assess_points(left * 10000 / applicable) : json_null(), "open", k->open, "rank", place));
}

/* Ordered by points lost, then open findings, then id; equals share a place. */
static void order(json_t *list, struct rank *k, int n, int64_t applicable) {
    for (int i = 1; i < n; i++)
        for (int j = i; j > 0 && (k[j].lost < k[j - 1].lost || (k[j].lost == k[j - 1].lost && k[j].open < k[j - 1].open)); j--) {
            struct rank t = k[j];
            k[j] = k[j - 1];
            k[j - 1] = t;
        }
    for (int i = 0, place = 1; i < n; i++) {
        if (i && (k[i].lost != k[i - 1].lost || k[i].open != k[i - 1].open))
            place = i + 1;
        insert(list, &k[i], applicable, place);
    }
}

int assess_ranking(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j) {
    enum { MAX = 1000 };
    struct run r;
    AUTO_STMT s = {0};
    json_t *list = json_array();
    int n = 0, rc;
    TRY(need_overview(c, u));
    TRY(live_score(c, db, spec, &r));
    struct rank *k = NEWN(c, struct rank, MAX);
    TRY(db_query0(c, db, Q_ASSESS_DEPARTMENTS, &s));
    while ((rc = db_next(c, &s)) > 0 && n < MAX)
        k[n++] = (struct rank){db_i64(&s, 0), db_text(c, &s, 1), 0, 0};
    TRY(rc);
    for (int f = 0; f < r.n_findings; f++)
        for (int i = 0; i < n; i++)
            if (r.findings[f].department && k[i].department == r.findings[f].department) {
                k[i].lost += r.out.findings[f].points;
                k[i].open += !r.findings[f].until;
            }
    order(list, k, n, r.out.applicable);
    *ret_j = json_pack("{s:o}", "departments", list);
    return 0;
}

int assess_rule(struct ctx *c, struct db *db, const struct spec *spec, const char *rule, const char *period, json_t **ret_array) {
    const struct spec_rule *r = spec_rule(spec, rule);
    struct rule_period p;
    const char *live_id = spec_setting(spec, "live_standard");
    struct run run = {.state = "live", .period = period};
    json_t *list = json_array();
    if (!r)
        return fail(c, E_NOTFOUND, T("没有规则 %s（shenzhi rule list 列出全部）", "no rule %s (shenzhi rule list lists them)"), rule);
    TRY(rule_period(c, period, &p));
    TRY(standard_get(c, db, spec, live_id ? live_id : "shenzhi-100", &run.standard));
    TRY(run_gather_rule(c, db, r, &p, &run));
    for (int i = 0; i < run.n_findings; i++) {
        const struct finding *f = &run.findings[i];
        json_array_append_new(list, json_pack("{s:s,s:s,s:I,s:s,s:o,s:o,s:s}", "rule", r->id, "register", r->register_name, "record", (json_int_t)f->record,
                                              "since", f->since, "until", text_or_null(f->until), "points",
                                              f->item < 0 ? json_null() : assess_points(run.out.findings[i].points), "reason", f->detail));
    }
    *ret_array = list;
    return 0;
}
