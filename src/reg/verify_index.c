/* Are the tables in which SQLite keeps a text index (_config, _docsize, _data, _idx of FTS5, format 4) what it would have written? verify.c asks for the words; here is
 * what decides no search by itself: settings, sums, the directory of leaves, leaves of no segment. Source: the format as told in SQLite's ext/fts5/fts5_index.c. */
#include "reg/internal.h"

enum { AVERAGES = 1, STRUCTURE = 10, PAGE_BITS = 31, HEIGHT_BITS = 5, TERM_MAX = 64 << 10, SEGMENTS = 2000 };

typedef void found_fn(void *arg, const char *code, const char *register_name, int64_t record, const char *detail);
struct index { const char *reg; found_fn *fn; void *arg; const struct query *block; };      /* block: of the row of _data with an id */
struct bytes { const uint8_t *p; size_t n; bool bad; };
struct segment { int64_t id, first, last; };

static void differs(struct ctx *c, const struct index *x, const char *table) {
    x->fn(x->arg, "search_table", x->reg, 0, arena_printf(c->mem, T("全文索引自身的表 reg_fts_%s_%s 被改动（重新启动服务并重建索引前，搜索结果不可靠）", "the text index's own table reg_fts_%s_%s was changed (until it is made anew, do not rely on searches)"), x->reg, table));
}

static int ask(struct ctx *c, struct db *db, const struct index *x, const char *text, struct stmt *ret_s) {
    return db_query0(c, db, sql_query(c, arena_printf(c->mem, text, x->reg)), ret_s);
}

static uint64_t varint(struct bytes *b) {
    uint64_t v = 0;
    for (int i = 0; i < 9; i++) {
        if (!b->n) {
            b->bad = true;
            return 0;
        }
        uint8_t one = *b->p++;
        b->n--;
        v = i == 8 ? v << 8 | one : v << 7 | (one & 0x7F);
        if (i == 8 || !(one & 0x80))
            break;
    }
    return v;
}

int64_t index_varint(const char *p, size_t n) {
    struct bytes b = {(const uint8_t *)p, p ? n : 0, false};
    int64_t v = (int64_t)varint(&b);
    return b.bad || b.n ? -1 : v;
}

static struct bytes blob(struct stmt *s, int col) {
    size_t n = 0;
    const char *p = db_peek(s, col, &n);
    return (struct bytes){.p = (const uint8_t *)p, .n = p ? n : 0};
}

/* Only what this program sets: nothing is merged on the way; an earlier one left the usual room standing there (fts_tidy). returns 1 as it should be, 0 named: SQLite opens none of another version */
static int config(struct ctx *c, struct db *db, const struct index *x) {
    AUTO_STMT s = {0};
    TRY(ask(c, db, x, "SELECT count(*) = 2 AND sum(typeof(v) = 'integer' AND ((k = 'version' AND v = 4) OR (k = 'automerge' AND v = 0))) = 2 FROM reg_fts_%s_config WHERE NOT (k = 'hashsize' AND v = 1048576)", &s));
    TRY(db_next(c, &s));
    bool same = db_i64(&s, 0);
    if (!same)
        differs(c, x, "config");
    return same;
}

/* How many records and words the index says it has in all. */
static int averages(struct ctx *c, struct db *db, const struct index *x) {
    AUTO_STMT s = {0};
    AUTO_STMT all = {0};
    uint64_t rows = 0, words = 0;
    int rc;
    TRY(ask(c, db, x, "SELECT sz FROM reg_fts_%s_docsize", &s));
    while ((rc = db_next(c, &s)) > 0) {
        struct bytes b = blob(&s, 0);
        words += varint(&b);
        rows++;
    }
    TRY(rc);
    TRY(ask(c, db, x, "SELECT block FROM reg_fts_%s_data WHERE id = 1", &all));
    TRY(rc = db_next(c, &all));
    struct bytes b = rc ? blob(&all, 0) : (struct bytes){.bad = true};
    bool none = rc && !b.n && !rows;                       /* emptied: written with the next record */
    uint64_t said_rows = none ? 0 : varint(&b), said_words = none ? 0 : varint(&b);
    if (b.bad || b.n || said_rows != rows || said_words != words)
        differs(c, x, "data");
    return 0;
}

/* Its segments. returns 1, 0: none can be read */
static int structure(struct ctx *c, struct db *db, const struct index *x, struct segment *v, int *ret_n) {
    AUTO_STMT s = {0};
    int n = 0, rc;
    TRY(ask(c, db, x, "SELECT block FROM reg_fts_%s_data WHERE id = 10", &s));
    TRY(rc = db_next(c, &s));
    struct bytes b = rc ? blob(&s, 0) : (struct bytes){.bad = true};
    if (b.n >= 4)
        b.p += 4, b.n -= 4;                                /* the settings' number */
    uint64_t levels = varint(&b), segments = varint(&b);
    varint(&b);                                            /* leaves written so far */
    for (uint64_t l = 0; l < levels && !b.bad; l++) {
        varint(&b);
        for (uint64_t i = varint(&b); i && !b.bad && n < SEGMENTS; i--, n++)
            v[n] = (struct segment){(int64_t)varint(&b), (int64_t)varint(&b), (int64_t)varint(&b)};
    }
    *ret_n = n;
    return !b.bad && !b.n && segments == (uint64_t)n;
}

static int64_t page_id(const struct segment *g, bool list, int64_t page) {
    return (int64_t)((uint64_t)g->id << (PAGE_BITS + HEIGHT_BITS + 1) | (uint64_t)list << (PAGE_BITS + HEIGHT_BITS) | (uint64_t)page);
}

/* Every row of _data is a leaf of a segment, or leads through a long list of one. */
static int leaves(struct ctx *c, struct db *db, const struct index *x, const struct segment *v, int n) {
    AUTO_STMT s = {0};
    int64_t due = 2, have = 0;
    int rc;
    bool strange = false;
    for (int i = 0; i < n; i++)
        due += v[i].last - v[i].first + 1;
    TRY(ask(c, db, x, "SELECT id FROM reg_fts_%s_data", &s));
    while ((rc = db_next(c, &s)) > 0) {
        int64_t id = db_i64(&s, 0);
        const struct segment *g = NULL;
        for (int i = 0; i < n; i++)
            g = v[i].id == id >> (PAGE_BITS + HEIGHT_BITS + 1) ? &v[i] : g;
        bool list = g && (id >> (PAGE_BITS + HEIGHT_BITS) & 1), own = id == AVERAGES || id == STRUCTURE || (g && !list && id >= page_id(g, false, g->first) && id <= page_id(g, false, g->last));
        have += own;
        strange |= !own && !list;
    }
    if (strange || have != due)
        differs(c, x, "data");
    return rc;
}

struct term { uint8_t *p; size_t n; };

/* The terms of a leaf, from the one before on. *ret_n: how many bytes of its first one tell it from that; 0: none begins here. false: no leaf */
static bool terms(struct bytes leaf, struct term *last, uint8_t first[TERM_MAX], size_t *ret_n, size_t *ret_first_n) {
    size_t list = leaf.n >= 4 ? (size_t)(leaf.p[2] << 8 | leaf.p[3]) : leaf.n + 1, at = 0;
    *ret_n = *ret_first_n = 0;
    if (list > leaf.n)
        return false;
    struct bytes where = {leaf.p + list, leaf.n - list, false};
    for (int i = 0; where.n && !where.bad; i++) {
        at += varint(&where);
        if (at >= list)
            return false;
        struct bytes b = {leaf.p + at, list - at, false};
        size_t keep = i ? varint(&b) : 0, add = varint(&b);
        if (b.bad || add > b.n || keep > last->n || keep + add > TERM_MAX)
            return false;
        if (!i) {
            size_t same = 0;
            while (same < add && same < last->n && last->p[same] == b.p[same])
                same++;
            *ret_n = last->n ? same + 1 : add;
            memcpy(first, b.p, *ret_first_n = add);
        }
        memcpy(last->p + keep, b.p, add);
        last->n = keep + add;
    }
    return !where.bad;
}

/* One leaf and its row in the directory, if a term begins in it. returns 1, 0: other than it would have been written */
static int leaf_row(struct ctx *c, struct db *db, const struct index *x, const struct segment *g, int64_t page, struct stmt *rows, struct term *last, uint8_t *first, int64_t *n_rows) {
    AUTO_STMT s = {0};
    AUTO_STMT list = {0};
    size_t n, first_n;
    int rc;
    TRY(db_query(c, db, x->block, &s, A(page_id(g, false, page))));
    TRY(rc = db_next(c, &s));
    if (!rc || !terms(blob(&s, 0), last, first, &n, &first_n))
        return 0;
    if (!first_n)
        return 1;
    ++*n_rows;
    TRY(rc = db_next(c, rows));
    struct bytes said = rc ? blob(rows, 0) : (struct bytes){0};
    if (!rc || db_i64(rows, 1) >> 1 != page || (page == 1 ? said.n != 0 : (said.n != n && said.n != first_n) || memcmp(said.p, first, said.n) != 0))
        return 0;
    TRY(db_query(c, db, x->block, &list, A(page_id(g, true, page))));
    TRY(rc = db_next(c, &list));
    return rc == (int)(db_i64(rows, 1) & 1);
}

/* The directory of a segment's leaves says of each the least that tells its first term from the one before. */
static int directory(struct ctx *c, struct db *db, const struct index *x, const struct segment *g, int64_t *n_rows) {
    AUTO_STMT rows = {0};
    uint8_t *first = arena_alloc(c->mem, TERM_MAX);
    struct term last = {arena_alloc(c->mem, TERM_MAX), 0};
    int same = 1;
    TRY(db_query(c, db, sql_query(c, arena_printf(c->mem, "SELECT term, pgno FROM reg_fts_%s_idx WHERE segid = ?1 ORDER BY term", x->reg)), &rows, A(g->id)));
    for (int64_t page = g->first; page <= g->last && same; page++)
        TRY(same = leaf_row(c, db, x, g, page, &rows, &last, first, n_rows));
    return same;
}

static int directories(struct ctx *c, struct db *db, const struct index *x, const struct segment *v, int n) {
    AUTO_STMT s = {0};
    int64_t n_rows = 0;
    int same = 1;
    for (int i = 0; i < n && same; i++) {
        struct arena_mark m = arena_mark(c->mem);
        TRY(same = directory(c, db, x, &v[i], &n_rows));
        arena_release(c->mem, m);
    }
    TRY(ask(c, db, x, "SELECT count(*) FROM reg_fts_%s_idx", &s));
    TRY(db_next(c, &s));
    if (!same || db_i64(&s, 0) != n_rows)
        differs(c, x, "idx");
    return 0;
}

int index_verify(struct ctx *c, struct db *db, const char *register_name, bool leaf_by_leaf, found_fn *fn, void *arg) {
    struct index x = {register_name, fn, arg, sql_query(c, arena_printf(c->mem, "SELECT block FROM reg_fts_%s_data WHERE id = ?1", register_name))};
    int same, n;
    TRY(same = config(c, db, &x));
    if (!same)
        return 0;
    TRY(averages(c, db, &x));
    if (!leaf_by_leaf)
        return 1;
    struct segment *v = NEWN(c, struct segment, SEGMENTS);
    TRY(same = structure(c, db, &x, v, &n));
    if (same) {
        TRY(leaves(c, db, &x, v, n));
        TRY(directories(c, db, &x, v, n));
    } else
        differs(c, &x, "data");
    return 1;
}
