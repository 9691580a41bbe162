/* Connections of the embedded engine: opening, errors, the guard of rules, transactions. */
#include "db/internal.h"

#include <errno.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "os/os.h"
#include "os/stop.h"

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
    if (rc == SQLITE_INTERRUPT && !db->timed_out)
        TRY(os_go_on(c));
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
    db->timed_out = db->deadline_us && work_us() > db->deadline_us;
    return db->timed_out || os_stopped();
}

void db_guard(struct db *db, const struct db_guard *g) {
    db->guard = g ? *g : (struct db_guard){0};
    db->timed_out = false;
    db->deadline_us = g && g->max_ms ? work_us() + g->max_ms * 1000 : 0;
    sqlite3_limit(db->h, SQLITE_LIMIT_LENGTH, g ? LIMIT_SQL_VALUE : 1000000000);      /* one function call makes no gigabyte; it cannot be stopped */
}

static const char reading[] = "PRAGMA cache_size=-3000; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0";
static const char durable[] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=4000; "
                              "PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0";
static const char bulk[] = "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA secure_delete=OFF; PRAGMA cache_size=-256000; PRAGMA temp_store=FILE; PRAGMA threads=2";

/* Nobody asks how much memory the engine holds; counting it would take a lock of all threads at each piece. */
static void uncounted(void) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    gather_layer();
}

/* The path as the engine wants it, with what it says of the file. */
static const char *still(struct ctx *c, const char *path) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    str_put(&s, "file:");
    for (; *path; path++)
        str_putf(&s, strchr("?#%", *path) ? "%%%02X" : "%c", *path);
    str_put(&s, "?immutable=1");
    return s.p;
}

/* A pipe would be waited for without end, and no signal ends that. */
static int plain(struct ctx *c, const char *path) {
    struct stat st;
    return stat(path, &st) || S_ISREG(st.st_mode) ? 0 : fail(c, E_INVALID, T("%s 不是文件，而是%s", "%s is no file but %s"), path, S_ISDIR(st.st_mode) ? T("目录", "a directory") : T("设备、管道或套接字", "a device, pipe or socket"));
}

int db_open(struct ctx *c, const char *path, int flags, struct db **ret_db) {
    TRY(plain(c, path));
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    static _Atomic uint64_t opened;
    pthread_once(&once, uncounted);
    struct arena *mem = arena_open();
    struct db *db = arena_alloc(mem, sizeof *db);
    db->mem = mem;
    db->serial = ++opened;
    int mode = flags & DB_READONLY ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | (flags & DB_CREATE ? SQLITE_OPEN_CREATE : 0);
    if (flags & DB_STILL)
        mode |= SQLITE_OPEN_URI;
    if (sqlite3_open_v2(flags & DB_STILL ? still(c, path) : path, &db->h, mode | SQLITE_OPEN_NOMUTEX, flags & DB_READONLY ? NULL : gather_layer())) {
        int rc = fail(c, E_DB, T("打不开数据库 %s：%s", "cannot open database %s: %s"), path, sqlite3_errmsg(db->h));
        db_close(db);
        return rc;
    }
    sqlite3_set_authorizer(db->h, authorize, db);       /* once: each setting would make the engine prepare every kept statement again */
    sqlite3_progress_handler(db->h, 10000, on_progress, db);
    sqlite3_extended_result_codes(db->h, 1);
    sqlite3_busy_timeout(db->h, 10000);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);      /* none of the file's: what somebody put there would act in our name. TEMP ones (reg/watch.c) do */
    sqlite3_db_config(db->h, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);         /* nor one that stands for a table */
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
    explicit_bzero(db->digest_key, sizeof db->digest_key);
    arena_close(db->mem);
}

void db_remove(struct ctx *c, const char *path) {
    static const char *const ends[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < COUNT(ends); i++)
        unlink(arena_printf(c->mem, "%s%s", path, ends[i]));
}

/* Page by page of one moment: between two pieces others go on writing, and without a reading transaction the engine would begin anew each time. */
static int copy_pages(struct db *from, struct db *to) {
    enum { PAGES = 4096 };
    bool own = sqlite3_get_autocommit(from->h);
    if (own && sqlite3_exec(from->h, "BEGIN; SELECT 1 FROM sqlite_master LIMIT 1", NULL, NULL, NULL))
        return SQLITE_ERROR;
    sqlite3_backup *b = sqlite3_backup_init(to->h, "main", from->h, "main");
    int rc = b ? SQLITE_OK : SQLITE_ERROR;
    while (rc == SQLITE_OK && !os_stopped())
        rc = sqlite3_backup_step(b, PAGES);
    if (b)
        sqlite3_backup_finish(b);
    if (own)
        sqlite3_exec(from->h, "COMMIT", NULL, NULL, NULL);
    return rc;
}

int db_copy(struct ctx *c, struct db *from, const char *to_path) {
    const char *part = arena_printf(c->mem, "%s.part", to_path);
    struct db *to;
    if (os_exists(to_path))
        return fail(c, E_DUPLICATE, T("%s 已经存在", "%s exists already"), to_path);
    db_remove(c, part);                     /* of a copy that broke off */
    int fd = os_create_new(c, part);        /* says better what is wrong with the place */
    TRY(fd);
    close(fd);
    TRY(db_open(c, part, DB_CREATE, &to));
    int rc = copy_pages(from, to);
    int ret = rc == SQLITE_DONE ? 0 : rc == SQLITE_OK ? os_go_on(c) : db_error(c, to, to_path);
    db_close(to);
    if (ret >= 0)
        return os_rename(c, part, to_path);
    db_remove(c, part);
    return ret != E_FULL ? ret : fail(c, E_FULL, T("放 %s 的磁盘已满，没有做成，也没有留下半个文件：请清出空间或换一个地方", "the disk for %s is full: nothing was made and no half of it is left. Make room or choose another place"), to_path);
}

void db_set_seed(struct db *db, int64_t seed) {
    db->seed = seed;
}

int64_t db_last_id(struct db *db) {
    return sqlite3_last_insert_rowid(db->h);
}

/* Prepared once like every other statement: an action opens several savepoints. */
static const struct query q_begin = {"begin", "BEGIN IMMEDIATE", NULL}, q_commit = {"commit", "COMMIT", NULL},
                          q_savepoint = {"savepoint", "SAVEPOINT s", NULL}, q_release = {"release", "RELEASE s", NULL};

uint64_t db_serial(const struct db *db) {
    return db->serial;
}

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
        if (!--db->depth)
            later_done(db);
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
