/* Is what follows from rows what the rows say: the full-text index, and which records an attachment hangs on. */
#include "reg/internal.h"

enum { BATCH = 1000, NAMED = 200 };

struct check {
    const struct spec *spec;
    const struct spec_register *reg;
    bool full;
    int named;
    void (*found)(void *arg, const char *code, const char *register_name, int64_t record, const char *detail);
    void *arg;
};

static void found(struct check *k, const char *code, int64_t record, const char *detail) {
    if (k->named++ < NAMED)
        k->found(k->arg, code, k->reg ? k->reg->name : "", record, detail);
}

static void told(void *check, const char *code, const char *register_name, int64_t record, const char *detail) {
    (void)register_name;
    found(check, code, record, detail);
}

/* ---- every record is in its index and nothing else is */

static int ids(struct ctx *c, struct db *db, struct check *k, int64_t *ret_n) {
    AUTO_STMT rows = {0};
    AUTO_STMT docs = {0};
    int row, doc;
    *ret_n = 0;
    TRY(db_query0(c, db, sql_query(c, arena_printf(c->mem, "SELECT id FROM %s WHERE last_seq IS NOT NULL ORDER BY id", k->reg->name)), &rows));
    TRY(db_query0(c, db, sql_query(c, arena_printf(c->mem, "SELECT id FROM reg_fts_%s_docsize ORDER BY id", k->reg->name)), &docs));
    TRY(row = db_next(c, &rows));
    TRY(doc = db_next(c, &docs));
    while (row || doc) {
        int64_t a = row ? db_i64(&rows, 0) : INT64_MAX, b = doc ? db_i64(&docs, 0) : INT64_MAX;
        if (a < b)
            found(k, "search_missing", a, T("记录不在全文索引中，搜索找不到它", "the record is missing from the full-text index: no search finds it"));
        else if (a > b)
            found(k, "search_extra", b, T("全文索引中有不存在的记录", "the full-text index holds a record that is not there"));
        if (a <= b) {
            ++*ret_n;
            TRY(row = db_next(c, &rows));
        }
        if (b <= a)
            TRY(doc = db_next(c, &docs));
    }
    return 0;
}

/* ---- word by word: the rows indexed again, a batch at a time, against the index itself; a sum for each record */

struct sum { int64_t doc; uint64_t v; int64_t words; };
struct sums { size_t cap, n; struct sum *v; };

static struct sum *sum_of(struct sums *s, int64_t doc) {
    size_t at = (size_t)((uint64_t)doc * 0x9E3779B97F4A7C15u) & (s->cap - 1);
    while (s->v[at].doc && s->v[at].doc != doc)
        at = (at + 1) & (s->cap - 1);
    if (!s->v[at].doc) {
        if (2 * s->n >= s->cap)
            return NULL;
        s->n++;
        s->v[at].doc = doc;
    }
    return &s->v[at];
}

static int add_words(struct ctx *c, struct db *db, const char *table, struct sums *s, bool minus) {
    AUTO_STMT q = {0};
    int rc;
    TRY(db_query0(c, db, sql_query(c, arena_printf(c->mem, "SELECT term, doc, \"offset\" FROM %s", table)), &q));
    while ((rc = db_next(c, &q)) > 0) {
        size_t n;
        const char *term = db_peek(&q, 0, &n);
        struct sum *one = sum_of(s, db_i64(&q, 1));
        uint64_t h = (hash_fnv(term, n) ^ (uint64_t)db_i64(&q, 2) * 0xBF58476D1CE4E5B9u) * 0x94D049BB133111EBu;
        h ^= h >> 31;
        if (one)                                           /* no room: more strangers than records, named already */
            one->v += minus ? -h : h, one->words += !minus;
    }
    return rc;
}

static int index_again(struct ctx *c, struct db *db, struct check *k, struct sums *s) {
    static const struct query put = {"verify_put", "INSERT INTO temp.sz_again(rowid, text) VALUES (?1, ?2)", NULL};
    struct str cols;
    int64_t after = 0;
    str_init(&cols, c, LIMIT_SQL_BYTES);
    row_columns(&cols, k->reg, "");
    const char *text = arena_printf(c->mem, "SELECT %s FROM %s WHERE last_seq IS NOT NULL AND id > ?1 ORDER BY id LIMIT %d", cols.p, k->reg->name, BATCH);
    for (int n = BATCH; n == BATCH;) {
        struct arena_mark m = arena_mark(c->mem);
        AUTO_STMT q = {0};
        int rc;
        n = 0;
        TRY(db_query(c, db, sql_query(c, text), &q, A(after)));
        while ((rc = db_next(c, &q)) > 0) {
            struct row row;
            const char *words;
            row_init(c, &row, k->reg);
            row_read(c, &row, &q);
            TRY(fts_words(c, db, &row, &words));
            TRY(db_exec(c, db, &put, row.v[C_ID], A(words)));
            after = row_i64(&row, C_ID);
            n++;
        }
        TRY(rc);
        stmt_close(&q);
        TRY(add_words(c, db, "temp.sz_again_words", s, false));
        TRY(sql_text(c, db, "INSERT INTO temp.sz_again(sz_again) VALUES('delete-all')"));
        arena_release(c->mem, m);
    }
    return 0;
}

/* How many words the index says each record has. */
static int lengths(struct ctx *c, struct db *db, struct check *k, struct sums *s) {
    AUTO_STMT q = {0};
    int rc;
    TRY(db_query0(c, db, sql_query(c, arena_printf(c->mem, "SELECT id, sz FROM reg_fts_%s_docsize", k->reg->name)), &q));
    while ((rc = db_next(c, &q)) > 0) {
        size_t n;
        const char *said = db_peek(&q, 1, &n);
        const struct sum *one = sum_of(s, db_i64(&q, 0));
        if (one && !one->v && index_varint(said, n) != one->words)
            found(k, "search_changed", one->doc, T("全文索引所记的词数与记录的文字不符", "the full-text index counts other words than the record has"));
    }
    return rc;
}

static int words(struct ctx *c, struct db *db, struct check *k, int64_t n) {
    struct sums s = {.cap = 1024};
    while (s.cap < 4 * (size_t)n)
        s.cap *= 2;
    s.v = NEWN(c, struct sum, s.cap);
    TRY(index_again(c, db, k, &s));
    TRY(add_words(c, db, "temp.sz_real_words", &s, true));
    TRY(lengths(c, db, k, &s));
    for (size_t i = 0; i < s.cap; i++)
        if (s.v[i].v)
            found(k, "search_changed", s.v[i].doc, T("全文索引与记录的文字不符", "the full-text index differs from the record's words"));
    return 0;
}

/* Of letters a tokenizer leaves as they are, so that asking for the word is asking for itself. */
static bool plain_word(const char *term, size_t n) {
    for (size_t i = 0; i < n; i++) {
        unsigned char ch = (unsigned char)term[i];
        bool ideograph = (ch >= 0xE4 && ch <= 0xE9) || (ch >= 0x80 && ch <= 0xBF && i);
        if (!ideograph && !(ch >= '0' && ch <= '9') && !(ch >= 'a' && ch <= 'z'))
            return false;
    }
    return n > 0;
}

/* A search goes to a word by the index's own directory; words that are there and not found are lost. */
static int findable(struct ctx *c, struct db *db, struct check *k) {
    enum { ALL_OF = 2000, STEP = 50 };                     /* a leaf of an index holds some hundreds of words */
    const struct query *ask = sql_query(c, arena_printf(c->mem, "SELECT 1 FROM reg_fts_%s WHERE reg_fts_%s MATCH ?1 LIMIT 1", k->reg->name, k->reg->name));
    AUTO_STMT q = {0};
    int rc, i = 0;
    bool lost = false;
    TRY(db_query0(c, db, sql_query(c, "SELECT term FROM temp.sz_terms"), &q));
    while (!lost && (rc = db_next(c, &q)) > 0) {
        AUTO_STMT hit = {0};
        size_t n;
        const char *term = db_peek(&q, 0, &n);
        if ((i++ >= ALL_OF && i % STEP) || !plain_word(term, n))
            continue;
        struct arena_mark m = arena_mark(c->mem);
        TRY(db_query(c, db, ask, &hit, A(arena_printf(c->mem, "\"%s\"", term))));
        TRY(rc = db_next(c, &hit));
        lost = !rc;
        stmt_close(&hit);
        arena_release(c->mem, m);
    }
    if (lost)
        found(k, "search_lost", 0, T("全文索引里有的词查不到", "a word of the full-text index is not found by searching"));
    return rc;
}

/* One character is looked up among the beginnings of words, which the index keeps by themselves: does that give the records that hold such words? */
static int begins(struct ctx *c, struct db *db, struct check *k) {
    const char *name = k->reg->name;
    const struct query *ask = sql_query(c, arena_printf(c->mem, "SELECT count(*), sum(rowid * rowid %% 1000003) FROM reg_fts_%s WHERE reg_fts_%s MATCH ?1", name, name));
    static const struct query hold = {"verify_begins", "SELECT count(*), sum(doc * doc % 1000003) FROM (SELECT DISTINCT doc FROM temp.sz_real_words WHERE term >= ?1 AND term < ?2)", NULL};
    AUTO_STMT q = {0};
    int rc;
    bool lost = false;
    TRY(db_query0(c, db, sql_query(c, "SELECT DISTINCT substr(term, 1, 1) FROM temp.sz_terms"), &q));
    while (!lost && (rc = db_next(c, &q)) > 0) {
        struct arena_mark m = arena_mark(c->mem);
        AUTO_STMT hit = {0};
        AUTO_STMT held = {0};
        size_t n;
        const char *first = db_peek(&q, 0, &n);
        if (!plain_word(first, n))
            continue;
        TRY(db_query(c, db, ask, &hit, A(arena_printf(c->mem, "\"%s\" *", first))));
        TRY(db_next(c, &hit));
        char *after = arena_dupn(c->mem, first, n);
        after[n - 1]++;
        TRY(db_query(c, db, &hold, &held, A(first), A((const char *)after)));
        TRY(db_next(c, &held));
        lost = db_i64(&hit, 0) != db_i64(&held, 0) || db_i64(&hit, 1) != db_i64(&held, 1);
        stmt_close(&hit);
        stmt_close(&held);
        arena_release(c->mem, m);
    }
    if (lost)
        found(k, "search_lost", 0, T("按一个字查，查到的记录与全文索引里的词不符", "a search for one character gives other records than the index has words for"));
    return rc;
}

static int asked(struct ctx *c, struct db *db, struct check *k, int64_t n, bool each) {
    TRY(sql_text(c, db, arena_printf(c->mem, "CREATE VIRTUAL TABLE temp.sz_real_words USING fts5vocab('main', 'reg_fts_%s', 'instance')", k->reg->name)));
    int rc = sql_text(c, db, arena_printf(c->mem, "CREATE VIRTUAL TABLE temp.sz_terms USING fts5vocab('main', 'reg_fts_%s', 'row')", k->reg->name));
    if (rc >= 0 && each)
        rc = words(c, db, k, n);
    if (rc >= 0)
        rc = findable(c, db, k);
    if (rc >= 0 && each)
        rc = begins(c, db, k);
    struct err kept = c->err;
    int dropped = sql_text(c, db, "DROP TABLE IF EXISTS temp.sz_terms");
    dropped = dropped < 0 ? dropped : sql_text(c, db, "DROP TABLE temp.sz_real_words");
    if (rc >= 0)
        return dropped;
    c->err = kept;
    if (rc != E_DAMAGED)
        return rc;
    c->err.code = 0;                                       /* of the file itself, the rows and pages tell */
    found(k, "search_changed", 0, T("全文索引已损坏，读不出来", "the full-text index is damaged and cannot be read"));
    return sql_text(c, db, "INSERT INTO temp.sz_again(sz_again) VALUES('delete-all')");
}

/* ---- attachments: reg_file lets a file be seen by who sees the record */

static int file_rows(struct ctx *c, struct db *db, struct check *k, struct stmt *ret_s) {
    const struct spec_register *r = k->reg;
    struct str s;
    int n = 0;
    str_init(&s, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < r->n_fields; i++)                  /* one (record, file) a row, from the rows' own lists */
        if (r->fields[i].type == F_FILES)
            str_putf(&s, "%sSELECT t.id AS record, j.value AS file FROM %s t, json_each(t.%s) j WHERE json_valid(t.%s) AND t.last_seq IS NOT NULL", n++ ? " UNION " : "", r->name,
                     r->fields[i].name, r->fields[i].name);
    if (!n)
        str_put(&s, "SELECT 0, 0 WHERE 0");
    str_put(&s, n == 1 ? " GROUP BY record, file ORDER BY record, file" : n ? " ORDER BY record, file" : "");
    TRY(str_end(&s));
    return db_query0(c, db, sql_query(c, s.p), ret_s);
}

static int files(struct ctx *c, struct db *db, struct check *k) {
    AUTO_STMT want = {0};
    AUTO_STMT have = {0};
    int a, b;
    TRY(file_rows(c, db, k, &want));
    TRY(db_query(c, db, Q_REG_FILES_OF, &have, A(k->reg->name)));
    TRY(a = db_next(c, &want));
    TRY(b = db_next(c, &have));
    while (a || b) {
        int64_t wr = a ? db_i64(&want, 0) : INT64_MAX, hr = b ? db_i64(&have, 0) : INT64_MAX, wf = a ? db_i64(&want, 1) : INT64_MAX, hf = b ? db_i64(&have, 1) : INT64_MAX;
        int order = wr != hr ? (wr < hr ? -1 : 1) : wf != hf ? (wf < hf ? -1 : 1) : 0;
        if (order)
            found(k, "attachment", order < 0 ? wr : hr, T("附件索引与记录不符", "the index of attachments differs from the record"));
        if (order <= 0)
            TRY(a = db_next(c, &want));
        if (order >= 0)
            TRY(b = db_next(c, &have));
    }
    return 0;
}

static int registers(struct ctx *c, struct db *db, struct check *k) {
    for (int i = 0; i < k->spec->n_registers; i++) {
        struct arena_mark m = arena_mark(c->mem);
        int64_t n;
        k->reg = &k->spec->registers[i];
        int before = k->named;
        if (!k->reg->no_search) {
            TRY(ids(c, db, k, &n));
            bool each = k->full || n <= REG_VERIFY_WORDS;
            int asks;
            TRY(asks = index_verify(c, db, k->reg->name, each, told, k));
            if (asks)
                TRY(asked(c, db, k, n, each));
        }
        TRY(files(c, db, k));
        if (before == k->named)
            arena_release(c->mem, m);
    }
    return 0;
}

static int strangers(struct ctx *c, struct db *db, struct check *k) {
    AUTO_STMT s = {0};
    int rc;
    k->reg = NULL;
    TRY(db_query0(c, db, Q_REG_INDEXED_REGISTERS, &s));
    while ((rc = db_next(c, &s)) > 0)
        if (!spec_register(k->spec, db_peek(&s, 1, NULL)))
            found(k, db_text(c, &s, 0), 0, T("附件、知悉范围、当事人或全文索引中有不属于任何台账的行", "an index of attachments, audiences, persons or words holds rows of no register"));
    return rc;
}

/* The pages themselves: an index that does not say what its table says, a page out of its place. Tables are read in order of their ids
 * above, so nothing else looks into SQL indexes, and lists are read by them. */
static int pages(struct ctx *c, struct db *db, struct check *k) {
    AUTO_STMT s = {0};
    int rc;
    k->reg = NULL;
    TRY(db_one0(c, db, Q_REG_STORE_BYTES, &s));
    if (!k->full && db_i64(&s, 0) > REG_VERIFY_PAGES)
        return 0;
    TRY(db_query0(c, db, Q_REG_STORE_CHECK, &s));
    while ((rc = db_next(c, &s)) > 0)
        if (!str_eq(db_peek(&s, 0, NULL), "ok"))
            found(k, "damaged", 0, arena_printf(c->mem, T("数据库文件的页有损坏：%s", "pages of the database file are damaged: %s"), db_text(c, &s, 0)));
    return rc;
}

int reg_verify(struct ctx *c, struct db *db, const struct spec *spec, bool full,
               void (*fn)(void *arg, const char *code, const char *register_name, int64_t record, const char *detail), void *arg) {
    struct check k = {.spec = spec, .full = full, .found = fn, .arg = arg};
    TRY(sql_text(c, db, "SAVEPOINT sz_verify"));           /* one snapshot: a row written between reading rows and reading words is no fault */
    TRY(sql_text(c, db, "CREATE VIRTUAL TABLE temp.sz_again USING fts5(text, content='', tokenize='unicode61 remove_diacritics 0')"));
    int rc = sql_text(c, db, "CREATE VIRTUAL TABLE temp.sz_again_words USING fts5vocab('temp', 'sz_again', 'instance')");
    if (rc >= 0)
        rc = registers(c, db, &k);
    if (rc >= 0)
        rc = strangers(c, db, &k);
    if (rc >= 0)
        rc = watch_verify(c, db, k.spec, fn, arg);
    if (rc >= 0)
        rc = pages(c, db, &k);
    struct err kept = c->err;
    sql_text(c, db, "DROP TABLE IF EXISTS temp.sz_again_words");
    sql_text(c, db, "DROP TABLE temp.sz_again");
    sql_text(c, db, "RELEASE sz_verify");
    c->err = kept;
    return rc < 0 ? rc : 0;
}
