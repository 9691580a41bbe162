#include "db/internal.h"

#include <errno.h>
#include <pthread.h>
#include <sys/resource.h>
#include <time.h>

#include "os/os.h"

/* No room: on the disk, in the quota, or under the process's own limit for files (SQLite has often lost its errno by then). */
static bool no_room(struct db *db, int rc) {
    int why = sqlite3_system_errno(db->h);
    struct rlimit own;
    bool limited = getrlimit(RLIMIT_FSIZE, &own) == 0 && own.rlim_cur != RLIM_INFINITY;
    return rc == SQLITE_FULL || rc == SQLITE_IOERR_SHMSIZE || (rc == SQLITE_IOERR_WRITE && (limited || why == ENOSPC || why == EDQUOT || why == EFBIG));
}

int db_full(struct ctx *c) {
    return fail(c, E_FULL, T("数据库所在的磁盘已满，这次没有保存任何内容。请系统管理员清出空间后再试", "the disk of the database is full, nothing of this was saved: ask the system administrator to make room, then try again"));
}

int db_error(struct ctx *c, struct db *db, const char *what) {
    int rc = sqlite3_extended_errcode(db->h);
    const char *msg = sqlite3_errmsg(db->h);
    if (db->timed_out || rc == SQLITE_INTERRUPT)
        return fail(c, E_TIMEOUT, T("查询超时：%s", "query took too long: %s"), what);
    if (no_room(db, rc))
        return db_full(c);
    if (rc == SQLITE_CONSTRAINT_UNIQUE || rc == SQLITE_CONSTRAINT_PRIMARYKEY || rc == SQLITE_CONSTRAINT_ROWID)
        return fail(c, E_DUPLICATE, T("已有相同的记录：%s", "the same record exists: %s"), msg);
    const char *file = sqlite3_db_filename(db->h, "main");
    if ((rc & 0xFF) == SQLITE_CORRUPT || (rc & 0xFF) == SQLITE_NOTADB)
        return fail(c, E_DAMAGED, T("数据库文件 %s 已损坏（%s）。请保留它备查，用 shenzhi restore --from 备份 --data 新目录 恢复最近的备份", "the database file %s is damaged (%s): keep it, and restore the latest backup with shenzhi restore --from BACKUP --data NEW_DIRECTORY"),
                    file ? file : "", msg);
    if ((rc & 0xFF) == SQLITE_BUSY || (rc & 0xFF) == SQLITE_LOCKED)
        return fail(c, E_BUSY, T("数据库正忙：%s", "database busy: %s"), msg);
    return fail(c, E_DB, "%s: %s (%d)", what, msg, rc);
}

int db_exec_text(struct ctx *c, struct db *db, const char *sql) {
    db->writes++;
    return sqlite3_exec(db->h, sql, NULL, NULL, NULL) ? db_error(c, db, sql) : 0;
}

static int authorize(void *arg, int action, const char *a, const char *b, const char *name, const char *d) {
    struct db *db = arg;
    (void)b, (void)d, (void)name;
    if (!db->guard.on)
        return SQLITE_OK;
    if (action == SQLITE_READ) {
        if (a && db->guard.read_table)
            db->guard.read_table(db->guard.arg, a);
        bool secret = a && (str_eq(a, "secret") || str_starts(a, "sqlite_"));
        return secret ? SQLITE_DENY : SQLITE_OK;
    }
    if (action == SQLITE_FUNCTION)
        return str_eq(b, "load_extension") ? SQLITE_DENY : SQLITE_OK;
    return action == SQLITE_SELECT || action == SQLITE_RECURSIVE ? SQLITE_OK : SQLITE_DENY;
}

/* A time limit is of this thread's own work, so that a busy machine does not make a good query a bad one. */
static int64_t work_us(void) {
    struct timespec ts;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &ts);
    return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

static int on_progress(void *arg) {
    struct db *db = arg;
    return db->timed_out = db->deadline_us && work_us() > db->deadline_us;
}

void db_guard(struct db *db, const struct db_guard *g) {
    db->guard = g ? *g : (struct db_guard){0};
    db->timed_out = false;
    db->deadline_us = g && g->max_ms ? work_us() + g->max_ms * 1000 : 0;
    sqlite3_limit(db->h, SQLITE_LIMIT_LENGTH, g ? LIMIT_SQL_VALUE : 1000000000);      /* one function call makes no gigabyte; it cannot be stopped */
    sqlite3_progress_handler(db->h, db->deadline_us ? 10000 : 0, db->deadline_us ? on_progress : NULL, db);
    sqlite3_set_authorizer(db->h, g && g->on ? authorize : NULL, db);
}

static const char reading[] = "PRAGMA cache_size=-3000; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0";
static const char durable[] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=4000; "
                              "PRAGMA cache_size=-10000; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0";
static const char bulk[] = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA secure_delete=OFF; PRAGMA cache_size=-256000; PRAGMA temp_store=FILE; PRAGMA threads=2";

/* Nobody asks how much memory the engine holds; counting it would take a lock of all threads at each piece. */
static void uncounted(void) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    gather_layer();
}

int db_open(struct ctx *c, const char *path, int flags, struct db **ret_db) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, uncounted);
    struct arena *mem = arena_open();
    struct db *db = arena_alloc(mem, sizeof *db);
    db->mem = mem;
    int mode = flags & DB_READONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | (flags & DB_CREATE ? SQLITE_OPEN_CREATE : 0);
    if (sqlite3_open_v2(path, &db->h, mode | SQLITE_OPEN_NOMUTEX, flags & DB_READONLY ? NULL : gather_layer())) {
        int rc = fail(c, E_DB, T("打不开数据库 %s:%s", "cannot open database %s: %s"), path, sqlite3_errmsg(db->h));
        db_close(db);
        return rc;
    }
    sqlite3_extended_result_codes(db->h, 1);
    sqlite3_busy_timeout(db->h, 10000);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    int rc = db_functions(c, db);
    if (rc >= 0)      /* json_each declares itself on first use, which the guard would refuse in a rule */
        rc = db_exec_text(c, db, "SELECT value FROM json_each('[]')");
    if (rc >= 0)
        rc = db_exec_text(c, db, flags & DB_NOFK ? "PRAGMA foreign_keys=OFF" : "PRAGMA foreign_keys=ON");
    if (rc >= 0)
        rc = db_exec_text(c, db, flags & DB_READONLY ? reading : flags & DB_BULK ? bulk : durable);
    if (rc < 0) {
        db_close(db);
        return rc;
    }
    *ret_db = db;
    return 0;
}

void db_close(struct db *db) {
    if (!db)
        return;
    for (int i = 0; i < STMT_CACHE; i++)
        sqlite3_finalize(db->cache[i].h);
    sqlite3_close(db->h);
    if (db->on_close)
        db->on_close(db->on_close_arg);
    later_close(db);
    arena_close(db->mem);
}

int db_copy(struct ctx *c, struct db *from, const char *to_path) {
    struct db *to;
    if (os_exists(to_path))
        return fail(c, E_DUPLICATE, T("%s 已经存在", "%s exists already"), to_path);
    TRY(db_open(c, to_path, DB_CREATE, &to));
    sqlite3_backup *b = sqlite3_backup_init(to->h, "main", from->h, "main");
    int rc = b ? sqlite3_backup_step(b, -1) : SQLITE_ERROR;
    if (b)
        sqlite3_backup_finish(b);
    int ret = rc == SQLITE_DONE ? 0 : db_error(c, to, to_path);
    db_close(to);
    return ret;
}

void db_set_seed(struct db *db, int64_t seed) {
    db->seed = seed;
}

int64_t db_last_id(struct db *db) {
    return sqlite3_last_insert_rowid(db->h);
}

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

/* A free prepared statement of this text: from the cache, into the cache, or (slots taken by busy ones) private. */
static int acquire(struct ctx *c, struct db *db, const struct query *q, struct cached **ret_e) {
    struct cached *victim = NULL;
    size_t at = text_hash(q->sql, strlen(q->sql));
    db->uses++;
    for (size_t i = 0; i < 8 && !db->guard.on; i++) {
        struct cached *e = &db->cache[(at + i) & (STMT_CACHE - 1)];
        if (e->h && !e->busy && strcmp(e->sql, q->sql) == 0) {
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
    if (!in_cache(s->db, e) || s->db->guard.on) {
        sqlite3_finalize(e->h);
        if (in_cache(s->db, e))
            *e = (struct cached){0};
    }
    e->busy = false;
    s->h = NULL;
}

static sqlite3_stmt *handle(struct stmt *s) {
    return ((struct cached *)s->h)->h;
}

int db_next(struct ctx *c, struct stmt *s) {
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

/* Prepared once like every other statement: an action opens several savepoints. */
static const struct query q_begin = {"begin", "BEGIN IMMEDIATE", NULL}, q_commit = {"commit", "COMMIT", NULL},
                          q_savepoint = {"savepoint", "SAVEPOINT s", NULL}, q_release = {"release", "RELEASE s", NULL};

/* What was known of the transaction no longer holds. */
static void new_stretch(struct db *db) {
    static _Atomic uint64_t last;
    db->stretch = ++last;
}

uint64_t db_stretch(const struct db *db) {
    return db->depth ? db->stretch : 0;
}

/* A savepoint in which nothing was written yet serves the next one inside as well: each costs the engine a copy of every page it then touches. */
int tx_begin(struct ctx *c, struct db *db, struct tx *t) {
    bool inside = db->flat && db->depth, shared = inside || (db->depth > 1 && db->clean == db->writes);
    if (inside && db->spoilt)
        return fail(c, E_DB, "transaction lost");
    if (!shared) {
        TRY(db_exec0(c, db, db->depth ? &q_savepoint : &q_begin));
        if (!db->depth++)
            new_stretch(db);
        db->clean = db->writes;
    }
    *t = (struct tx){db, 1, later_mark(db), shared, db->writes};
    return 0;
}

bool db_in_tx(const struct db *db) {
    return db->depth > 0;
}

int tx_commit(struct ctx *c, struct tx *t) {
    struct db *db = t->db;
    if (!t->shared) {
        if (db->depth == 1)
            TRY(later_run(c, db));
        TRY(db_exec0(c, db, db->depth > 1 ? &q_release : &q_commit));
        db->depth--;
        db->clean = DB_NOT_CLEAN;
    }
    t->open = 0;
    return 0;
}

void tx_close(struct tx *t) {
    struct db *db = t->db;
    if (!t->open)
        return;
    t->open = 0;
    later_undo(db, t->later);
    new_stretch(db);
    if (db->flat && t->shared) {
        db->spoilt = db->spoilt || db->writes != t->writes;
        return;
    }
    db->depth -= !t->shared;
    db->clean = t->shared ? db->writes : DB_NOT_CLEAN;
    if (!sqlite3_get_autocommit(db->h))   /* a full disk may have rolled back everything already */
        sqlite3_exec(db->h, t->shared ? "ROLLBACK TO s" : db->depth ? "ROLLBACK TO s; RELEASE s" : "ROLLBACK", NULL, NULL, NULL);
}

int db_schema(struct ctx *c, struct db *db, int (*fn)(void *arg, const char *table, const char *column), void *arg) {
    static const struct query q = {"schema",
                                   "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p "
                                   "WHERE m.type = 'table' ORDER BY m.name, p.cid",
                                   NULL};
    AUTO_STMT s = {0};
    TRY(db_query0(c, db, &q, &s));
    int rc;
    while ((rc = db_next(c, &s)) > 0)
        TRY(fn(arg, db_text(c, &s, 0), db_text(c, &s, 1)));
    return rc;
}
