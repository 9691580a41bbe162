/* Statements: prepared once a text and kept, bound by name, read by column. */
#include "db/internal.h"
#include "os/stop.h"

/* Eight bytes at a time: an action looks up forty statements of some hundred bytes. */
static size_t text_hash(const char *s, size_t n) {
    uint64_t h = n * 0x9E3779B97F4A7C15u, w;
    for (; n >= 8; s += 8, n -= 8) {
        memcpy(&w, s, 8);
        h = (h ^ w) * 0xBF58476D1CE4E5B9u;
        h ^= h >> 29;
    }
    for (; n; s++, n--)
        h = (h ^ (unsigned char)*s) * 0x100000001B3u;
    return (size_t)(h ^ h >> 32);
}

/* Never 0. The same names in the same order: the parameter numbers found before hold. */
static uint64_t names_hash(const struct query *q) {
    uint64_t h = 1;
    for (int i = 0; q->args && q->args[i]; i++)
        h = h * 0x9E3779B97F4A7C15u + text_hash(q->args[i], strlen(q->args[i]));
    return h ? h : 1;
}

static void map_args(struct cached *e, const struct query *q) {
    uint64_t names = names_hash(q);
    if (e->names == names)
        return;
    e->names = names;
    e->n_args = 0;
    for (; q->args && q->args[e->n_args] && e->n_args < (int)COUNT(e->arg); e->n_args++) {
        char name[64];
        snprintf(name, sizeof name, ":%s", q->args[e->n_args]);
        e->arg[e->n_args] = (int16_t)sqlite3_bind_parameter_index(e->h, name);
    }
}

static int prepare(struct ctx *c, struct db *db, const struct query *q, sqlite3_stmt **ret_h) {
    if (sqlite3_prepare_v3(db->h, q->sql, -1, SQLITE_PREPARE_PERSISTENT, ret_h, NULL))
        return db_error(c, db, q->name);
    if (!*ret_h)
        return fail(c, E_DB, "%s: empty statement", q->name);
    return 0;
}

/* A free prepared statement of this text: from the cache, into the cache, or (slots taken by busy ones, or somebody listens to what it reads) private. */
static int acquire(struct ctx *c, struct db *db, const struct query *q, struct cached **ret_e) {
    struct cached *victim = NULL;
    size_t at = text_hash(q->sql, strlen(q->sql));
    db->uses++;
    for (size_t i = 0; i < 8 && !db->guard.read_table; i++) {
        struct cached *e = &db->cache[(at + i) & (STMT_CACHE - 1)];
        if (e->h && !e->busy && e->guarded == db->guard.on && strcmp(e->sql, q->sql) == 0) {
            map_args(e, q);
            e->used = db->uses;
            *ret_e = e;
            return 0;
        }
        if (!e->busy && (!victim || (victim->h && (!e->h || db->uses - e->used > db->uses - victim->used))))
            victim = e;                        /* a free one, else the one not asked for longest */
    }
    sqlite3_stmt *h;
    TRY(prepare(c, db, q, &h));
    if (!victim) {
        victim = NEW(c, struct cached);
    } else {
        sqlite3_finalize(victim->h);
        *victim = (struct cached){0};
    }
    victim->h = h;
    victim->used = db->uses;
    victim->sql = sqlite3_sql(h);
    victim->writes = !sqlite3_stmt_readonly(h);
    victim->guarded = db->guard.on;
    map_args(victim, q);
    *ret_e = victim;
    return 0;
}

static bool in_cache(const struct db *db, const struct cached *e) {
    return e >= db->cache && e < db->cache + STMT_CACHE;
}

static int bind_one(sqlite3_stmt *h, int at, const struct db_arg *v) {
    switch (v->type) {
    case DB_INT:
        return sqlite3_bind_int64(h, at, v->i);
    case DB_TEXT:
        return sqlite3_bind_text64(h, at, v->p, v->n, SQLITE_STATIC, SQLITE_UTF8);
    case DB_BLOB:
        return sqlite3_bind_blob64(h, at, v->n ? v->p : "", v->n, SQLITE_STATIC);
    case DB_NULL:
        break;
    }
    return sqlite3_bind_null(h, at);
}

static int bind(struct ctx *c, struct db *db, const struct query *q, struct cached *e, struct db_args args) {
    if (args.n != e->n_args && q->args)
        return fail(c, E_INTERNAL, "%s: %d arguments given, %d declared", q->name, args.n, e->n_args);
    for (int i = 0; i < args.n; i++) {
        int at = q->args ? e->arg[i] : i + 1;
        if (at && bind_one(e->h, at, &args.v[i]))
            return db_error(c, db, q->name);
    }
    return 0;
}

int db_open_query(struct ctx *c, struct db *db, const struct query *q, struct stmt *ret_s, struct db_args args) {
    struct cached *e;
    stmt_close(ret_s);
    TRY(acquire(c, db, q, &e));
    e->busy = true;
    *ret_s = (struct stmt){e, db, q};
    int rc = bind(c, db, q, e, args);
    if (rc < 0)
        stmt_close(ret_s);
    return rc;
}

void stmt_close(struct stmt *s) {
    struct cached *e = s->h;
    if (!e)
        return;
    sqlite3_reset(e->h);
    sqlite3_clear_bindings(e->h);
    if (!in_cache(s->db, e))
        sqlite3_finalize(e->h);
    e->busy = false;
    s->h = NULL;
}

static sqlite3_stmt *handle(struct stmt *s) {
    return ((struct cached *)s->h)->h;
}

int db_next(struct ctx *c, struct stmt *s) {
    TRY(os_go_on(c));
    s->db->writes += ((struct cached *)s->h)->writes;
    int rc = sqlite3_step(handle(s));
    if (rc == SQLITE_ROW)
        return 1;
    return rc == SQLITE_DONE ? 0 : db_error(c, s->db, s->q ? s->q->name : "script");
}

int db_open_one(struct ctx *c, struct db *db, const struct query *q, struct stmt *ret_s, struct db_args args) {
    TRY(db_open_query(c, db, q, ret_s, args));
    int rc = db_next(c, ret_s);
    if (rc == 0)
        rc = fail(c, E_NOTFOUND, T("没有找到（%s）", "no such row (%s)"), q->name);
    if (rc < 0)
        stmt_close(ret_s);
    return rc < 0 ? rc : 0;
}

int db_run(struct ctx *c, struct db *db, const struct query *q, struct db_args args) {
    AUTO_STMT s = {0};
    TRY(db_open_query(c, db, q, &s, args));
    int rc;
    while ((rc = db_next(c, &s)) > 0)
        ;
    return rc < 0 ? rc : sqlite3_changes(db->h);
}

int db_columns(struct stmt *s) {
    return sqlite3_column_count(handle(s));
}

const char *db_column_name(struct stmt *s, int col) {
    return sqlite3_column_name(handle(s), col);
}

enum db_type db_column_type(struct stmt *s, int col) {
    switch (sqlite3_column_type(handle(s), col)) {
    case SQLITE_INTEGER:
        return DB_INT;
    case SQLITE_NULL:
        return DB_NULL;
    case SQLITE_BLOB:
        return DB_BLOB;
    default:
        return DB_TEXT;
    }
}

bool db_is_null(struct stmt *s, int col) {
    return sqlite3_column_type(handle(s), col) == SQLITE_NULL;
}

int64_t db_i64(struct stmt *s, int col) {
    return sqlite3_column_int64(handle(s), col);
}

const char *db_peek(struct stmt *s, int col, size_t *ret_n) {
    const char *p = (const char *)sqlite3_column_text(handle(s), col);
    if (ret_n)
        *ret_n = (size_t)sqlite3_column_bytes(handle(s), col);
    return p;
}

const char *db_text(struct ctx *c, struct stmt *s, int col) {
    size_t n;
    const char *p = db_peek(s, col, &n);
    return p ? arena_dupn(c->mem, p, n) : NULL;
}

const void *db_blob(struct ctx *c, struct stmt *s, int col, size_t *ret_n) {
    const void *p = sqlite3_column_blob(handle(s), col);
    *ret_n = (size_t)sqlite3_column_bytes(handle(s), col);
    return p ? arena_dupn(c->mem, p, *ret_n) : NULL;
}
