/* Every row of every register against its last event: ordered streams, so memory stays flat at millions of rows. */
#include "ledger/internal.h"

/* ---- a register's own statements: a checked name stands in for sqlite_master in the named query */

const struct query *register_query(struct ctx *c, const struct query *q, const char *name) {
    static const char place[] = "sqlite_master";
    struct str sql;
    str_init(&sql, c, LIMIT_SQL_BYTES);
    const char *from = q->sql;
    for (const char *at; (at = strstr(from, place)); from = at + sizeof place - 1) {
        str_putn(&sql, from, (size_t)(at - from));
        str_put(&sql, name);
    }
    str_put(&sql, from);
    struct query *own = NEW(c, struct query);
    *own = (struct query){q->name, sql.p, q->args};
    return own;
}

int rows_span(struct ctx *c, struct db *db, const struct spec_register *reg, int64_t *ret_min, int64_t *ret_max) {
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, register_query(c, Q_LEDGER_SPAN, reg->name), &s));
    *ret_min = db_i64(&s, 0);
    *ret_max = db_i64(&s, 1);
    return 0;
}

/* ---- the last event of each record */

struct commitment { int64_t record, seq; bool salted; unsigned char salt[LEDGER_SALT]; char hash[65]; };
struct events { const char *register_name; struct stmt s; int more; struct commitment last; };

static void keep_commitment(struct ctx *c, struct stmt *s, struct commitment *k) {
    size_t n;
    const void *salt = db_blob(c, s, 2, &n);
    const char *hash = db_peek(s, 3, NULL);
    k->record = db_i64(s, 0);
    k->seq = db_i64(s, 1);
    if ((k->salted = salt && n == LEDGER_SALT))
        memcpy(k->salt, salt, LEDGER_SALT);
    size_t m = strlen(hash) < sizeof k->hash ? strlen(hash) : 0;
    memcpy(k->hash, hash, m);
    k->hash[m] = 0;
}

/* An action says what it started from: what the event before it left; and who makes a record, that nothing was there. Quotes inside a text are escaped, so these are
 * members and nothing that somebody typed. Events of before this was told say nothing. */
static void follows(struct finder *f, struct events *e) {
    static const char key[] = "\"" LEDGER_WAS "\":\"", old[] = ",\"old\":{";
    enum { N_KEY = sizeof key - 1, N_HASH = 64 };
    struct ctx *c = f->c;
    size_t n = 0;
    int64_t record = db_i64(&e->s, 0), seq = db_i64(&e->s, 1);
    bool first = e->last.record != record;
    const char *inputs = db_peek(&e->s, 4, &n), *at = inputs ? memmem(inputs, n, key, N_KEY) : NULL;
    if (!at)
        return;
    bool nothing = at[N_KEY] == '"', changes = memmem(inputs, n, old, sizeof old - 1);
    if (first && (changes || !nothing))
        found(f, "row_inserted", e->register_name, record, seq, T("办理此事的记录不是程序建的，此前没有任何事件", "this was done to a record that no event had made"));
    else if (!first && nothing && !changes)
        found(f, "row_deleted", e->register_name, record, seq, T("原记录已被人绕过程序删除，新建的记录用了它的号", "the record was deleted behind the program, and another one made under its number"));
    else if (!first && ((size_t)(inputs + n - at) < N_KEY + N_HASH || strncmp(at + N_KEY, e->last.hash, N_HASH) != 0))
        found(f, "row_changed", e->register_name, record, seq, T("办理此事之前，记录已被人绕过程序改动", "before this was done the record had been changed behind the program"));
}

/* The next record's last event; record INT64_MAX at the end. */
static int next_event(struct finder *f, struct events *e) {
    struct ctx *c = f->c;
    e->last = (struct commitment){.record = INT64_MAX};
    if (!e->more)
        return 0;
    int64_t record = db_i64(&e->s, 0);
    do {
        follows(f, e);
        keep_commitment(c, &e->s, &e->last);
        TRY(e->more = db_next(c, &e->s));
    } while (e->more && db_i64(&e->s, 0) == record);
    return 0;
}

static int events_open(struct finder *f, const char *register_name, int64_t from, int64_t to, struct events *e) {
    struct ctx *c = f->c;
    e->register_name = register_name;
    TRY(db_query(c, f->db, Q_LEDGER_RECORDS, &e->s, A(register_name), A(from), A(to)));
    TRY(e->more = db_next(c, &e->s));
    return next_event(f, e);
}

/* ---- what is derived from rows: two tables of (record, who), read beside them */

struct side { struct stmt s; int more; const char *code, *differs, *extra; };

static int side_open(struct ctx *c, struct db *db, const struct query *q, const struct piece *p, struct side *x) {
    TRY(db_query(c, db, q, &x->s, A(p->reg->name), A(p->from), A(p->to)));
    return x->more = db_next(c, &x->s);
}

/* Entries before this record belong to no row. */
static int side_skip(struct finder *f, struct side *x, int64_t record) {
    struct ctx *c = f->c;
    for (int64_t last = 0; x->more && db_i64(&x->s, 0) < record;) {
        int64_t at = db_i64(&x->s, 0);
        if (at != last)
            found(f, x->code, f->piece->reg->name, at, 0, x->extra);
        last = at;
        TRY(x->more = db_next(c, &x->s));
    }
    return 0;
}

/* Are the entries of this record just those wanted? Texts in a JSON array, or its integers. */
static int side_compare(struct finder *f, struct side *x, int64_t record, const json_t *want) {
    struct ctx *c = f->c;
    bool same = true;
    size_t n = 0, i;
    json_t *v;
    TRY(side_skip(f, x, record));
    for (; x->more && db_i64(&x->s, 0) == record; n++) {
        bool in = false;
        json_array_foreach(want, i, v)
            in = in || (json_is_integer(v) ? json_integer_value(v) == db_i64(&x->s, 1) : str_eq(json_string_value(v), db_peek(&x->s, 1, NULL)));
        same = same && in;
        TRY(x->more = db_next(c, &x->s));
    }
    if (!same || n != json_array_size(want))
        found(f, x->code, f->piece->reg->name, record, 0, x->differs);
    return 0;
}

/* ---- rows beside events */

enum { MAX_LISTED = 16 };
struct pair {
    const struct spec_register *reg;
    const struct ledger_shape *shape;
    struct stmt rows;
    int row, id, last_seq, audience, n_listed, listed[MAX_LISTED];   /* columns */
    int64_t row_id;
    struct events events;
    struct side who, party;
};

static int column_of(struct stmt *s, const char *name) {
    for (int i = 0; i < db_columns(s); i++)
        if (str_eq(db_column_name(s, i), name))
            return i;
    return -1;
}

static void find_columns(struct pair *p) {
    p->id = column_of(&p->rows, "id");
    p->last_seq = column_of(&p->rows, "last_seq");
    p->audience = column_of(&p->rows, "audience");
    for (int i = 0; i < p->reg->n_persons && p->n_listed < MAX_LISTED; i++) {
        const struct spec_field *field = spec_field(p->reg, p->reg->persons[i]);
        if (field && field->type == F_PERSONS)
            p->listed[p->n_listed++] = column_of(&p->rows, field->name);
    }
}

static int next_row(struct finder *f, struct pair *p) {
    TRY(p->row = db_next(f->c, &p->rows));
    p->row_id = p->row ? db_i64(&p->rows, p->id) : INT64_MAX;
    if (p->row) {
        f->piece->records++;
        step(f);
    }
    return 0;
}

static bool commits_to(struct finder *f, const struct commitment *k, const struct ledger_shape *shape, struct stmt *row) {
    char sum[65];
    str_clear(&f->text);
    ledger_row_json(&f->text, shape, row);
    event_commitment(k->salt, f->text.p, f->text.len, sum);
    return str_eq(sum, k->hash);
}

static void row_expect(struct finder *f, struct pair *p, const struct commitment *k) {
    struct ctx *c = f->c;
    str_clear(&f->text);
    ledger_row_json(&f->text, p->shape, &p->rows);
    expect(f, &(struct expectation){k->hash, k->salt, f->text.p, f->text.len, "row_changed", p->reg->name, T("记录与其最后一个事件不符", "the record differs from its last event"), p->row_id, k->seq});
}

static void row_verify(struct finder *f, struct pair *p) {
    struct ctx *c = f->c;
    const struct commitment *k = &p->events.last;
    if (!k->salted)
        found(f, "salt", p->reg->name, p->row_id, k->seq, T("记录的盐值缺失或被改动", "the salt of the record is missing or changed"));
    else
        row_expect(f, p, k);
    if (db_i64(&p->rows, p->last_seq) != k->seq)
        found(f, "row_seq", p->reg->name, p->row_id, k->seq, T("记录的事件号不符", "the record names another event as its last"));
}

/* A list in a column of the row; NULL for none, or when the row has changed, which is said elsewhere. */
static json_t *list_at(struct ctx *c, struct stmt *s, int col, bool *ret_bad) {
    size_t n;
    json_t *list = NULL;
    const char *text = col < 0 || db_is_null(s, col) ? NULL : db_peek(s, col, &n);
    if (text && json_parse(c, text, n, &list) < 0) {
        c->err = (struct err){0};
        *ret_bad = true;
    }
    return list;
}

/* reg_audience and reg_party let persons see a record: they must say what the row's own columns say. */
static int derived_verify(struct finder *f, struct pair *p) {
    struct ctx *c = f->c;
    bool bad = false;
    json_t *list = list_at(c, &p->rows, p->audience, &bad), *all = NULL, *v;
    size_t i;
    if (bad)
        found(f, "audience", p->reg->name, p->row_id, 0, T("知悉范围无法读取", "the audience cannot be read"));
    TRY(side_compare(f, &p->who, p->row_id, list));
    for (int k = 0; k < p->n_listed; k++) {
        json_t *persons = list_at(c, &p->rows, p->listed[k], &bad);
        all = all ? all : json_array();
        json_array_foreach(persons, i, v) {
            size_t j = 0;
            while (j < json_array_size(all) && !json_equal(json_array_get(all, j), v))
                j++;
            if (j == json_array_size(all))
                json_array_append(all, v);
        }
    }
    return side_compare(f, &p->party, p->row_id, all);
}

static int walk(struct finder *f, struct pair *p) {
    struct ctx *c = f->c;
    TRY(next_row(f, p));
    while (p->row || p->events.last.record != INT64_MAX) {
        struct arena_mark mark = arena_mark(c->mem);
        int64_t row = p->row_id, event = p->events.last.record;
        if (row < event) {
            found(f, "row_inserted", p->reg->name, row, 0, T("记录没有任何事件", "the record has no event"));
        } else if (row > event) {
            found(f, "row_deleted", p->reg->name, event, p->events.last.seq, T("记录已被删除", "the record was deleted"));
        } else {
            row_verify(f, p);
            TRY(derived_verify(f, p));
        }
        if (row <= event)
            TRY(next_row(f, p));
        if (event <= row)
            TRY(next_event(f, &p->events));
        arena_release(c->mem, mark);
    }
    TRY(side_skip(f, &p->who, INT64_MAX));
    return side_skip(f, &p->party, INT64_MAX);
}

static void pair_close(struct pair *p) {
    stmt_close(&p->rows);
    stmt_close(&p->events.s);
    stmt_close(&p->who.s);
    stmt_close(&p->party.s);
}

int rows_verify(struct finder *f, const struct piece *piece) {
    struct ctx *c = f->c;
    AUTO(pair_close) struct pair p = {
        .reg = piece->reg,
        .who = {.code = "audience", .differs = T("知悉范围索引与记录不符", "the audience index differs from the record"),
                .extra = T("知悉范围索引中有多余的行", "the audience index holds rows of no record")},
        .party = {.code = "party", .differs = T("当事人索引与记录不符", "the index of the record's persons differs from the record"),
                  .extra = T("当事人索引中有多余的行", "the index of persons holds rows of no record")}};
    TRY(db_query(c, f->db, register_query(c, Q_LEDGER_ROWS, piece->reg->name), &p.rows, A(piece->from), A(piece->to)));
    p.shape = ledger_shape(c, piece->reg->name, &p.rows);
    find_columns(&p);
    TRY(events_open(f, piece->reg->name, piece->from, piece->to, &p.events));
    TRY(side_open(c, f->db, Q_LEDGER_AUDIENCE, piece, &p.who));
    TRY(side_open(c, f->db, Q_LEDGER_PARTIES, piece, &p.party));
    return walk(f, &p);
}

/* ---- what is no register */

/* Password hashes and one-time secrets against the events that commit to them. */
int secrets_verify(struct finder *f, const struct piece *piece) {
    struct ctx *c = f->c;
    AUTO(pair_close) struct pair p = {0};
    (void)piece;
    TRY(db_query0(c, f->db, Q_LEDGER_SECRETS, &p.rows));
    p.shape = ledger_shape(c, "secret", &p.rows);
    TRY(events_open(f, "secret", INT64_MIN, INT64_MAX, &p.events));
    TRY(p.row = db_next(c, &p.rows));
    while (p.row || p.events.last.record != INT64_MAX) {
        int64_t row = p.row ? db_i64(&p.rows, 0) : INT64_MAX, event = p.events.last.record;
        if (row != event || !p.events.last.salted || !commits_to(f, &p.events.last, p.shape, &p.rows))
            found(f, "secret_changed", "account", row < event ? row : event, event <= row ? p.events.last.seq : 0,
                  T("口令或动态口令密钥被改动、删去或加入", "password or one-time secret was changed, deleted or inserted"));
        if (row <= event)
            TRY(p.row = db_next(c, &p.rows));
        if (event <= row)
            TRY(next_event(f, &p.events));
    }
    return 0;
}

/* Chunks are numbered from 0 without a gap, and belong to a file. */
static int chunks_strange(struct finder *f) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_CHUNKS_STRANGE, &s));
    while ((rc = db_next(c, &s)) > 0)
        found(f, "file", "file", db_i64(&s, 1), 0, arena_printf(c->mem, db_i64(&s, 1) ? T("附件 %s 的分块不连续或多出", "the chunks of attachment %s have a gap, or there is one too many")
                                                                                : T("附件分块 %s 不属于任何文件", "chunks %s belong to no file"), db_text(c, &s, 0)));
    return rc;
}

int files_verify(struct finder *f, const struct piece *p) {
    struct ctx *c = f->c;
    (void)p;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_FILES, &s));
    while ((rc = db_next(c, &s)) > 0) {
        AUTO_STMT k = {0};
        struct arena_mark mark = arena_mark(c->mem);
        int more;
        struct str all;
        unsigned char sum[32];
        char hex[65];
        str_init(&all, c, LIMIT_BODY_BYTES);
        TRY(db_query(c, f->db, Q_LEDGER_CHUNKS, &k, A(db_text(c, &s, 1))));
        while ((more = db_next(c, &k)) > 0) {
            size_t n;
            const void *bytes = db_blob(c, &k, 0, &n);
            str_putn(&all, bytes ? bytes : "", n);
        }
        TRY(more);
        sm3(all.p, all.len, sum);
        hex_print(sum, sizeof sum, hex);
        if (!str_eq(hex, db_peek(&s, 1, NULL)))
            found(f, "file", "file", db_i64(&s, 0), 0, T("附件内容与其摘要不符", "the attachment differs from its digest"));
        stmt_close(&k);
        arena_release(c->mem, mark);
    }
    TRY(rc);
    return chunks_strange(f);
}

/* Events about registers the model no longer has: their rows cannot be compared, which is said. */
int registers_verify(struct finder *f, const struct piece *p) {
    struct ctx *c = f->c;
    (void)p;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_REGISTERS, &s));
    while ((rc = db_next(c, &s)) > 0)
        if (!spec_register(f->spec, db_peek(&s, 0, NULL)) && !str_eq(db_peek(&s, 0, NULL), "secret"))
            found(f, "register", db_text(c, &s, 0), 0, 0, T("模型中没有此台账，其记录未核对", "the model has no such register: its records were not compared"));
    return rc;
}
