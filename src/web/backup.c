/* A backup is good when its copy verifies, not when the copying ended. */
#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "db/group.h"
#include "db/place.h"
#include "os/os.h"
#include "os/tree.h"
#include "web/internal.h"
#include "web/sql.gen.h"

json_t *web_verdict_json(const struct ledger_verdict *v) {
    json_t *problems = json_array();
    for (int i = 0; i < v->n_problems; i++) {
        const struct ledger_problem *p = &v->problems[i];
        json_array_append_new(problems, json_pack("{s:s,s:s,s:I,s:I,s:s}", "code", p->code, "register", p->register_name ? p->register_name : "",
                                                  "record", (json_int_t)p->record, "seq", (json_int_t)p->seq, "detail", p->detail ? p->detail : ""));
    }
    return json_pack("{s:b,s:I,s:I,s:I,s:o}", "ok", v->ok, "events", (json_int_t)v->events, "records", (json_int_t)v->records,
                     "seals", (json_int_t)v->seals, "problems", problems);
}

enum { MAX_PROBLEMS = 1000 };
struct more { struct ctx *c; int n; struct ledger_problem *v; };

static void one_more(void *arg, const char *code, const char *register_name, int64_t record, const char *detail) {
    struct more *m = arg;
    if (m->n < MAX_PROBLEMS)
        m->v[m->n++] = (struct ledger_problem){.code = code, .register_name = register_name, .detail = arena_dup(m->c->mem, detail), .record = record};
}

/* in  opened  this program has opened the store, so that its schema is this model's */
static int verify_all(struct ctx *c, struct db *db, const struct spec *spec, bool full, bool opened, void (*progress)(void *arg, int64_t done, int64_t total), void *arg,
                  struct ledger_verdict *ret_v) {
    struct ledger_verdict v = {0};
    TRY(ledger_verify(c, db, spec, progress, arg, &v));
    struct more m = {c, v.n_problems, NEWN(c, struct ledger_problem, MAX_PROBLEMS)};
    if (v.n_problems)
        memcpy(m.v, v.problems, sizeof *m.v * (size_t)v.n_problems);
    if (opened)
        TRY(reg_verify_schema(c, db, spec, one_more, &m));
    TRY(reg_verify(c, db, spec, full, one_more, &m));
    v.n_problems = m.n;
    v.problems = m.v;
    v.ok = v.ok && !m.n;
    *ret_v = v;
    return 0;
}

int web_verify_db(struct ctx *c, struct db *db, const struct spec *spec, bool full, void (*progress)(void *arg, int64_t done, int64_t total), void *arg,
                  struct ledger_verdict *ret_v) {
    return verify_all(c, db, spec, full, true, progress, arg, ret_v);
}

/* Why a store could not be verified: of an older version, it has other columns than this program asks for. */
static int verify_failed(struct ctx *c, struct db *db, const char *path, int rc) {
    struct err why = c->err;
    int64_t last;
    c->err = (struct err){0};
    if (rc == E_DB && db_behind(c, db, &last) > 0)
        return fail(c, E_UNSUPPORTED, T("%s 是旧版本的数据（结构第%" PRId64 "步），本版本还不能核验：先用本版本启动一次服务（shenzhi serve），它会自动升级并留下 backup/before-….backup；或用写它的那个版本核验",
                                        "%s is of an older version (schema step %" PRId64 "), which this one cannot verify as it stands: start this version once (shenzhi serve), which brings it up to date and keeps backup/before-….backup, or verify with the version that wrote it"),
                    path, last);
    c->err = why;
    return rc;
}

/* A table or column that the model wants is not there: then that is the verdict. */
static int verify_schema(struct ctx *c, struct db *db, const struct spec *spec, struct ledger_verdict *ret_v) {
    struct err why = c->err;
    struct more m = {c, 0, NEWN(c, struct ledger_problem, MAX_PROBLEMS)};
    TRY(reg_verify_schema(c, db, spec, one_more, &m));
    c->err = why;
    if (!m.n)
        return E_DB;
    c->err = (struct err){0};
    *ret_v = (struct ledger_verdict){.n_problems = m.n, .problems = m.v};
    return 0;
}

int web_verify(struct ctx *c, const struct spec *spec, const char *dir, bool full, void (*progress)(void *what, int64_t done, int64_t total), json_t **ret_report) {
    struct db *db;
    struct ledger_verdict v = {0};
    const char *path;
    TRY(store_there(c, dir, false, &path));
    TRY(db_open(c, path, DB_READONLY, &db));                  /* not store_look: a step that this program does not know may have been put in, and is named like any change */
    int rc = web_verify_db(c, db, spec, full, progress, (void *)(uintptr_t)T("核验", "verifying"), &v);
    if (rc < 0)
        rc = verify_failed(c, db, path, rc);
    if (rc == E_DB)
        rc = verify_schema(c, db, spec, &v);
    db_close(db);
    TRY(rc);
    *ret_report = web_verdict_json(&v);
    return 0;
}

static int whole(struct ctx *c, struct db *db, const char *path) {
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_WEB_INTEGRITY, &s));
    const char *said = db_text(c, &s, 0);
    return str_eq(said, "ok") ? 0 : fail(c, E_TAMPER, T("%s 已损坏：%s", "%s is damaged: %s"), path, said);
}

/* Opens the copy as a restore would, verifies every event and row. Its schema may be an older version's: the first start brings it up. */
static int check_copy(struct ctx *c, const struct spec *spec, const char *path, json_t **ret_report) {
    struct db *db;
    struct ledger_verdict v = {0};
    TRY(db_open(c, path, 0, &db));
    int rc = whole(c, db, path);
    if (rc >= 0)
        rc = verify_all(c, db, spec, false, false, NULL, NULL, &v);
    db_close(db);
    TRY(rc);
    if (!v.ok)
        return fail(c, E_TAMPER, T("备份 %s 未通过核验：%s", "backup %s does not verify: %s"), path, v.n_problems ? v.problems[0].detail : "");
    *ret_report = web_verdict_json(&v);
    return 0;
}

/* The keys lie beside the store: a restored office goes on signing, and opens reports that were sealed to it. */
static const char *const key_names[] = {"seal.key", "seal.pub", "inspect.keys", "inspect.programs", "exchange.key"};

static const char *key_beside(struct ctx *c, const char *copy, size_t i) {
    return arena_printf(c->mem, "%s.%s", copy, key_names[i]);
}

static int copy_one(struct ctx *c, const char *from, const char *to) {
    enum { MAX_KEY = 64 << 10 };
    char *bytes;
    size_t n;
    if (!os_exists(from))
        return 0;
    TRY(os_read_file(c, from, MAX_KEY, &bytes, &n));
    return os_write_file(c, to, bytes, n, 0600);
}

static int copy_keys(struct ctx *c, const char *dir, const char *to) {
    for (size_t i = 0; i < COUNT(key_names); i++)
        TRY(copy_one(c, arena_printf(c->mem, "%s/%s", dir, key_names[i]), key_beside(c, to, i)));
    return 0;
}

/* A copy with its keys; the error that led here stays. */
static void drop_copy(struct ctx *c, const char *path) {
    db_remove(c, path);
    for (size_t i = 0; i < COUNT(key_names); i++)
        unlink(key_beside(c, path, i));
}

static int empty_dir(struct ctx *c, const char *dir) {
    DIR *d = opendir(dir);
    if (!d)
        return errno == ENOENT ? 0 : fail(c, E_IO, "%s: %s", dir, strerror(errno));
    bool empty = true;
    for (struct dirent *e; empty && (e = readdir(d));)
        empty = str_eq(e->d_name, ".") || str_eq(e->d_name, "..") || str_starts(e->d_name, "shenzhi.db.part");   /* what a restore of an older version left that was killed */
    closedir(d);
    return empty ? 0 : fail(c, E_DUPLICATE, T("%s 不是空目录", "%s is not empty"), dir);
}

/* Has the engine's log beside it something that the file has not? */
static bool log_beside(struct ctx *c, const char *path) {
    struct stat st;
    return stat(arena_printf(c->mem, "%s-wal", path), &st) == 0 && st.st_size > 0;
}

/* A file without a byte is a good, empty database to SQLite: restored and verified it would be an office of nothing. */
static int is_store(struct ctx *c, struct db *db, const char *from) {
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_WEB_IS_STORE, &s));
    return db_i64(&s, 0) ? 0 : fail(c, E_DAMAGED, T("%s 不是本系统的备份，或者是空的，没有恢复", "%s is no backup of this program, or empty: nothing was restored"), from);
}

/* By SQLite's own copying, so that a source with a journal beside it arrives whole; without one nothing is written beside it, for it may lie on a disc. */
static int copy_in(struct ctx *c, const char *from, const char *dir) {
    struct db *db;
    if (!os_exists(from))
        return fail(c, E_NOTFOUND, T("没有文件 %s", "no file %s"), from);
    TRY(db_open(c, from, DB_READONLY | (log_beside(c, from) ? 0 : DB_STILL), &db));
    int rc = is_store(c, db, from);
    if (rc >= 0)
        rc = db_copy(c, db, arena_printf(c->mem, "%s/shenzhi.db", dir));
    db_close(db);
    return rc;
}

static int sync_write(struct ctx *c, struct db *db, void *arg) {
    return reg_sync(c, db, arg);
}

static int restored(struct ctx *c, const struct spec *spec, const char *dir, json_t **ret_report) {
    struct store *st;
    TRY(store_open(c, dir, DB_CREATE, &st));             /* brings the schema up to this version */
    int rc = store_write(c, st, sync_write, (void *)(uintptr_t)spec);
    store_close(st);
    TRY(rc);
    return check_copy(c, spec, arena_printf(c->mem, "%s/shenzhi.db", dir), ret_report);
}

static int restore_in(struct ctx *c, const struct spec *spec, const char *from, const char *dir, json_t **ret_report) {
    TRY(copy_in(c, from, dir));
    for (size_t i = 0; i < COUNT(key_names); i++)
        TRY(copy_one(c, key_beside(c, from, i), arena_printf(c->mem, "%s/%s", dir, key_names[i])));
    return restored(c, spec, dir, ret_report);
}

int web_restore(struct ctx *c, const struct spec *spec, const char *from, const char *dir, json_t **ret_report) {
    const char *in;
    TRY(os_tree_back(c, dir, "shenzhi.db"));
    TRY(empty_dir(c, dir));
    db_remove(c, arena_printf(c->mem, "%s/shenzhi.db.part", dir));
    TRY(os_tree_begin(c, dir, &in));
    TRY(os_tree_end(c, dir, "shenzhi.db", restore_in(c, spec, from, in, ret_report)));
    return 0;
}

const char *web_backup_day(struct ctx *c, const char *name, const char **ret_rest) {
    static const char prefix[] = "shenzhi-";
    const char *from = name + (str_starts(name, prefix) ? sizeof prefix - 1 : strlen(name)), *day = arena_dupn(c->mem, from, strnlen(from, DATE_SIZE - 1));
    *ret_rest = from + strlen(day);
    return date_valid(day) ? day : "";
}

struct seal { const char *dir; int64_t seq; };

static int seal_write(struct ctx *c, struct db *db, void *arg) {
    struct seal *s = arg;
    return ledger_seal(c, db, s->dir, &s->seq);
}

int web_seal(struct ctx *c, struct store *st, int64_t *ret_seq) {
    struct seal s = {.dir = store_dir(st)};
    TRY(store_write(c, st, seal_write, &s));
    *ret_seq = s.seq;
    return 0;
}

int web_note_head(struct ctx *c, struct store *st) {
    AUTO_READ db = {0};
    TRY(store_read_settled(c, st, &db));                 /* else a power cut could leave a note that is ahead of the chain */
    return ledger_note_head(c, db.db);
}

int64_t web_backup_bytes(struct ctx *c, const char *dir) {
    struct stat st;
    return stat(arena_printf(c->mem, "%s/shenzhi.db", dir), &st) ? 0 : 4 * (int64_t)st.st_size;
}

int web_backup(struct ctx *c, struct store *st, const struct spec *spec, const char *to, json_t **ret_report) {
    if (os_exists(to))
        return fail(c, E_DUPLICATE, T("%s 已经存在", "%s exists already"), to);
    const char *part = arena_printf(c->mem, "%s.unverified", to);      /* its name comes last: killed at any moment it leaves nothing that looks good */
    json_t *report = NULL;
    drop_copy(c, part);
    int rc = store_backup(c, st, part);
    if (rc >= 0)
        rc = copy_keys(c, store_dir(st), part);            /* verifying needs them */
    if (rc >= 0)
        rc = check_copy(c, spec, part, &report);
    for (size_t i = 0; rc >= 0 && i < COUNT(key_names); i++)
        if (os_exists(key_beside(c, part, i)))
            rc = os_rename(c, key_beside(c, part, i), key_beside(c, to, i));
    if (rc >= 0)
        rc = os_rename(c, part, to);
    if (rc < 0)
        drop_copy(c, part);
    TRY(rc);
    json_object_set_new(report, "file", json_string(to));
    *ret_report = report;
    return 0;
}
