/* Every row of every register against its last event: two ordered streams, so memory stays flat at millions of rows. */
#include "ledger/internal.h"

/* One register being walked. */
struct pair { const struct spec_register *reg; struct stmt rows, events; int row, event; int64_t row_id, event_id, audience, parties; };

/* The named query is a template: a checked register's name stands in for sqlite_master. */
const struct query *rows_query(struct ctx *c, const char *name) {
    static const char place[] = "sqlite_master";
    const char *sql = Q_LEDGER_ROWS->sql, *at = strstr(sql, place);
    struct query *q = NEW(c, struct query);
    *q = (struct query){"ledger_rows", arena_printf(c->mem, "%.*s%s%s", (int)(at - sql), sql, name, at + sizeof place - 1), NULL};
    return q;
}

static int column_of(struct stmt *s, const char *name) {
    for (int i = 0; i < db_columns(s); i++)
        if (str_eq(db_column_name(s, i), name))
            return i;
    return -1;
}

static int next_row(struct finder *f, struct pair *p) {
    TRY(p->row = db_next(f->c, &p->rows));
    p->row_id = p->row ? db_i64(&p->rows, column_of(&p->rows, "id")) : INT64_MAX;
    if (p->row) {
        f->v->records++;
        step(f);
    }
    return 0;
}

static int next_event(struct finder *f, struct pair *p) {
    TRY(p->event = db_next(f->c, &p->events));
    p->event_id = p->event ? db_i64(&p->events, 0) : INT64_MAX;
    return 0;
}

static void row_verify(struct finder *f, struct pair *p) {
    struct ctx *c = f->c;
    struct str s;
    char sum[65];
    size_t n;
    int64_t seq = db_i64(&p->events, 1);
    int last = column_of(&p->rows, "last_seq");
    const void *salt = db_blob(c, &p->events, 2, &n);
    const char *want = db_text(c, &p->events, 3);
    str_init(&s, c, LIMIT_JSON_BYTES * 4);
    ledger_row_json(&s, p->reg->name, &p->rows);
    if (!salt || n != LEDGER_SALT)
        found(f, "salt", p->reg->name, p->row_id, seq, T("记录的盐值缺失或被改动", "the salt of the record is missing or changed"));
    else {
        event_commitment(salt, s.p, s.len, sum);
        if (!str_eq(sum, want))
            found(f, "row_changed", p->reg->name, p->row_id, seq, T("记录与其最后一个事件不符", "the record differs from its last event"));
    }
    if (db_i64(&p->rows, last) != seq)
        found(f, "row_seq", p->reg->name, p->row_id, seq, T("记录的事件号不符", "the record names another event as its last"));
}

/* reg_audience must say what the row's own column says. */
static int audience_verify(struct finder *f, struct pair *p) {
    struct ctx *c = f->c;
    int col = column_of(&p->rows, "audience"), rc = 0;
    AUTO_STMT s = {0};
    json_t *list = NULL;
    if (!p->reg->audience || col < 0)
        return 0;
    const char *text = db_text(c, &p->rows, col);
    if (text && json_parse(c, text, strlen(text), &list) < 0) {
        c->err = (struct err){0};
        found(f, "audience", p->reg->name, p->row_id, 0, T("知悉范围无法读取", "the audience cannot be read"));
        return 0;
    }
    size_t n = 0;
    TRY(db_query(c, f->db, Q_LEDGER_AUDIENCE_OF, &s, A(p->reg->name), A(p->row_id)));
    bool same = true;
    while ((rc = db_next(c, &s)) > 0) {
        size_t i;
        json_t *v;
        bool in = false;
        json_array_foreach(list, i, v)
            in = in || str_eq(json_string_value(v), db_peek(&s, 0, NULL));
        same = same && in;
        n++;
    }
    p->audience += (int64_t)n;
    if (!same || n != json_array_size(list))
        found(f, "audience", p->reg->name, p->row_id, 0, T("知悉范围索引与记录不符", "the audience index differs from the record"));
    return rc;
}

enum { MAX_PARTIES = 4096 };
struct parties { int n; int64_t who[MAX_PARTIES]; };

static void party_add(struct parties *p, int64_t who) {
    for (int i = 0; i < p->n; i++)
        if (p->who[i] == who)
            return;
    if (p->n < MAX_PARTIES)
        p->who[p->n++] = who;
}

/* The persons the row itself names in the fields that let them see it. */
static void parties_of(struct finder *f, struct pair *p, struct parties *out) {
    struct ctx *c = f->c;
    for (int i = 0; i < p->reg->n_persons; i++) {
        int col = column_of(&p->rows, p->reg->persons[i]);
        if (col < 0 || db_is_null(&p->rows, col))
            continue;
        if (db_column_type(&p->rows, col) == DB_INT) {
            party_add(out, db_i64(&p->rows, col));
            continue;
        }
        json_t *list = NULL, *v;
        size_t k;
        const char *text = db_text(c, &p->rows, col);
        if (json_parse(c, text, strlen(text), &list) < 0)
            c->err = (struct err){0};                     /* the row has changed, which is said elsewhere */
        json_array_foreach(list, k, v)
            party_add(out, json_integer_value(v));
    }
}

/* reg_party lets a person see a record: it must say what the row's own columns say. */
static int parties_verify(struct finder *f, struct pair *p) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    int n = 0, rc;
    bool same = true;
    if (!p->reg->n_persons)
        return 0;
    struct parties *want = NEW(c, struct parties);
    parties_of(f, p, want);
    TRY(db_query(c, f->db, Q_LEDGER_PARTIES_OF, &s, A(p->reg->name), A(p->row_id)));
    while ((rc = db_next(c, &s)) > 0) {
        bool in = false;
        for (int i = 0; i < want->n; i++)
            in = in || want->who[i] == db_i64(&s, 0);
        same = same && in;
        n++;
    }
    p->parties += n;
    if (!same || n != want->n)
        found(f, "party", p->reg->name, p->row_id, 0, T("当事人索引与记录不符", "the index of the record's persons differs from the record"));
    return rc;
}

static int parties_rest(struct finder *f, const struct pair *p) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    TRY(db_one(c, f->db, Q_LEDGER_PARTY_ROWS, &s, A(p->reg->name)));
    if (db_i64(&s, 0) != p->parties)
        found(f, "party", p->reg->name, 0, 0, T("当事人索引中有多余的行", "the index of persons holds rows of no record"));
    return 0;
}

static int audience_rest(struct finder *f, const struct pair *p) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    if (!p->reg->audience)
        return 0;
    TRY(db_one(c, f->db, Q_LEDGER_AUDIENCE_ROWS, &s, A(p->reg->name)));
    if (db_i64(&s, 0) != p->audience)
        found(f, "audience", p->reg->name, 0, 0, T("知悉范围索引中有多余的行", "the audience index holds rows of no record"));
    return 0;
}

static int walk(struct finder *f, struct pair *p) {
    struct ctx *c = f->c;
    TRY(next_row(f, p));
    TRY(next_event(f, p));
    while (p->row || p->event) {
        struct arena_mark mark = arena_mark(c->mem);
        int before = f->v->n_problems;
        if (p->row_id < p->event_id) {
            found(f, "row_inserted", p->reg->name, p->row_id, 0, T("记录没有任何事件", "the record has no event"));
        } else if (p->row_id > p->event_id) {
            found(f, "row_deleted", p->reg->name, p->event_id, db_i64(&p->events, 1), T("记录已被删除", "the record was deleted"));
        } else {
            row_verify(f, p);
            TRY(audience_verify(f, p));
            TRY(parties_verify(f, p));
        }
        bool row = p->row_id <= p->event_id, event = p->event_id <= p->row_id;
        if (row)
            TRY(next_row(f, p));
        if (event)
            TRY(next_event(f, p));
        if (before == f->v->n_problems)
            arena_release(c->mem, mark);
    }
    TRY(parties_rest(f, p));
    return audience_rest(f, p);
}

static int register_verify(struct finder *f, const struct spec_register *reg) {
    struct ctx *c = f->c;
    AUTO_STMT rows = {0};
    AUTO_STMT events = {0};
    TRY(db_query0(c, f->db, rows_query(c, reg->name), &rows));
    TRY(db_query(c, f->db, Q_LEDGER_RECORDS, &events, A(reg->name)));
    struct pair p = {.reg = reg, .rows = rows, .events = events};
    return walk(f, &p);
}

static bool secret_good(struct finder *f, const struct pair *p) {
    struct ctx *c = f->c;
    struct str s;
    char sum[65];
    size_t n;
    struct stmt row = p->rows, event = p->events;
    const void *salt = db_blob(c, &event, 2, &n);
    str_init(&s, c, LIMIT_SQL_BYTES);
    ledger_row_json(&s, "secret", &row);
    if (!salt || n != LEDGER_SALT)
        return false;
    event_commitment(salt, s.p, s.len, sum);
    return str_eq(sum, db_peek(&event, 3, NULL));
}

/* Password hashes and one-time secrets against the events that commit to them. */
static int secrets_verify(struct finder *f) {
    struct ctx *c = f->c;
    AUTO_STMT rows = {0};
    AUTO_STMT events = {0};
    TRY(db_query0(c, f->db, Q_LEDGER_SECRETS, &rows));
    TRY(db_query(c, f->db, Q_LEDGER_RECORDS, &events, A("secret")));
    struct pair p = {.rows = rows, .events = events};
    TRY(p.row = db_next(c, &rows));
    TRY(p.event = db_next(c, &events));
    while (p.row || p.event) {
        int64_t row = p.row ? db_i64(&rows, 0) : INT64_MAX, event = p.event ? db_i64(&events, 0) : INT64_MAX;
        if (row != event || !secret_good(f, &p))
            found(f, "secret_changed", "account", row < event ? row : event, event <= row ? db_i64(&events, 1) : 0,
                  T("口令或动态口令密钥被改动、删去或加入", "password or one-time secret was changed, deleted or inserted"));
        if (row <= event)
            TRY(p.row = db_next(c, &rows));
        if (event <= row)
            TRY(p.event = db_next(c, &events));
    }
    return 0;
}

static int files_verify(struct finder *f) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_FILES, &s));
    while ((rc = db_next(c, &s)) > 0) {
        AUTO_STMT k = {0};
        struct arena_mark mark = arena_mark(c->mem);
        int before = f->v->n_problems, more;
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
        if (before == f->v->n_problems)
            arena_release(c->mem, mark);
    }
    return rc;
}

/* Events about registers the model no longer has: their rows cannot be compared, which is said. */
static int unknown_registers(struct finder *f) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_REGISTERS, &s));
    while ((rc = db_next(c, &s)) > 0)
        if (!spec_register(f->spec, db_peek(&s, 0, NULL)) && !str_eq(db_peek(&s, 0, NULL), "secret"))
            found(f, "register", db_text(c, &s, 0), 0, 0, T("模型中没有此台账,其记录未核对", "the model has no such register: its records were not compared"));
    return rc;
}

int rows_verify(struct finder *f) {
    for (int i = 0; i < f->spec->n_registers; i++)
        TRY(register_verify(f, &f->spec->registers[i]));
    TRY(secrets_verify(f));
    TRY(files_verify(f));
    return unknown_registers(f);
}
