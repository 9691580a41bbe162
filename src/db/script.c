/* Scripts of several statements: migrations, rule tests, the demo office. */
#include <stdlib.h>

#include "base/embed.h"
#include "db/internal.h"
#include "db/place.h"

static int bind_named(struct ctx *c, struct db *db, sqlite3_stmt *h, const char *where, const struct db_named *named) {
    for (int i = 1; i <= sqlite3_bind_parameter_count(h); i++) {
        const char *name = sqlite3_bind_parameter_name(h, i);
        const struct db_named *v = named;
        while (v && v->name && !(name && str_eq(v->name, name + 1)))
            v++;
        if (!v || !v->name)
            return fail(c, E_MODEL, T("%s：未知参数 %s", "%s: unknown parameter %s"), where, name ? name : "?");
        int rc = v->v.type == DB_INT    ? sqlite3_bind_int64(h, i, v->v.i)
                 : v->v.type == DB_TEXT ? sqlite3_bind_text(h, i, v->v.p, (int)v->v.n, SQLITE_TRANSIENT)
                                        : sqlite3_bind_null(h, i);
        if (rc)
            return db_error(c, db, where);
    }
    return 0;
}

int db_script(struct ctx *c, struct db *db, const char *what, const char *sql, const struct db_named *named,
              struct stmt *ret_s) {
    for (const char *p = sql, *tail; *p; p = tail) {
        sqlite3_stmt *h = NULL;
        if (sqlite3_prepare_v2(db->h, p, -1, &h, &tail)) {
            const char *msg = arena_dup(c->mem, sqlite3_errmsg(db->h));
            return fail(c, E_MODEL, "%s:%d: %s", what, str_line(sql, p + strspn(p, " \t\r\n")), msg);
        }
        if (!h)
            continue;
        const char *where = arena_printf(c->mem, "%s:%d", what, str_line(sql, p + strspn(p, " \t\r\n")));
        int rc = bind_named(c, db, h, where, named);
        if (rc >= 0 && ret_s && !tail[strspn(tail, " \t\r\n;")] && sqlite3_column_count(h)) {
            struct cached *e = NEW(c, struct cached);
            e->h = h;
            e->sql = sqlite3_sql(h);
            e->writes = true;
            static const struct query script = {"script", "", NULL};
            *ret_s = (struct stmt){e, db, &script};
            return 0;
        }
        db->writes++;
        while (rc >= 0 && (rc = sqlite3_step(h)) == SQLITE_ROW)
            rc = 0;
        const char *msg = rc > 0 && rc != SQLITE_DONE ? arena_dup(c->mem, sqlite3_errmsg(db->h)) : NULL;
        sqlite3_finalize(h);
        if (rc < 0)
            return rc;
        if (msg)
            return fail(c, E_MODEL, "%s: %s", where, msg);
    }
    return 0;
}

static const char steps_dir[] = "model/sql/migrations/";

/* Number of a migration of this program; 0: another file. */
static int64_t step_of(const struct embed_file *f) {
    return str_starts(f->path, steps_dir) && str_ends(f->path, ".sql") ? strtol(f->path + sizeof steps_dir - 1, NULL, 10) : 0;
}

/* Steps that a store has gone: is there a table of them, and which is the newest? */
static int newest_step(struct ctx *c, struct db *db, int64_t *ret_last) {
    static const struct query newest = {"migration_newest", "SELECT max(step) FROM migration", NULL};
    static const struct query there = {"migration_there", "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'", NULL};
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, &there, &s));
    TRY(rc = db_next(c, &s));
    *ret_last = 0;
    if (!rc)
        return 0;
    TRY(db_one0(c, db, &newest, &s));
    *ret_last = db_i64(&s, 0);
    return 0;
}

int store_known(struct ctx *c, struct db *db, const char *path) {
    int64_t last, ours = 0;
    TRY(newest_step(c, db, &last));
    for (const struct embed_file *f = embed_files; f->path; f++)
        ours = step_of(f) > ours ? step_of(f) : ours;
    if (last <= ours)
        return 0;
    return fail(c, E_UNSUPPORTED, T("%s 是更新版本的程序写的（结构第%" PRId64 "步，本程序 %s 只到第%" PRId64 "步），没有改动它。请用那个版本；要退回本版本，用升级前留下的 backup/before-….backup 恢复",
                                    "%s was written by a newer version (schema step %" PRId64 ", this program, %s, knows up to %" PRId64 "); it was not touched. Use that version, or go back by restoring the backup/before-….backup kept before the upgrade"),
                path, last, SHENZHI_VERSION, ours);
}

/* Does a store that has begun lack a step of this program? *ret_last the newest it has. */
int db_behind(struct ctx *c, struct db *db, int64_t *ret_last) {
    static const char *const has_args[] = {"step", NULL};
    static const struct query has = {"migration_has", "SELECT 1 FROM migration WHERE step = :step", has_args};
    AUTO_STMT s = {0};
    TRY(newest_step(c, db, ret_last));
    for (const struct embed_file *f = embed_files; f->path && *ret_last; f++) {
        if (!step_of(f))
            continue;
        TRY(db_query(c, db, &has, &s, A(step_of(f))));
        int rc = db_next(c, &s);
        TRY(rc);
        if (!rc)
            return 1;
    }
    return 0;
}

/* Numbered steps model/sql/migrations/<nnnn>_<what>.sql, each once, in order, each in its transaction. */
int db_migrate(struct ctx *c, struct db *db) {
    static const char *const has_args[] = {"step", NULL}, *const add_args[] = {"step", "what", "at", NULL};
    static const struct query has = {"migration_has", "SELECT 1 FROM migration WHERE step = :step", has_args};
    static const struct query add = {
        "migration_add", "INSERT INTO migration(step, what, at) VALUES (:step, :what, :at)", add_args};
    TRY(db_exec_text(c, db, "CREATE TABLE IF NOT EXISTS migration("
                            "step INTEGER PRIMARY KEY, what TEXT NOT NULL, at TEXT NOT NULL) STRICT"));
    for (const struct embed_file *f = embed_files; f->path; f++) {
        const char *what = f->path + sizeof steps_dir - 1;
        int64_t step = step_of(f);
        if (!step)
            continue;
        AUTO_STMT s = {0};
        int rc = db_one(c, db, &has, &s, A(step));
        stmt_close(&s);
        if (rc != E_NOTFOUND) {
            TRY(rc);
            continue;
        }
        c->err = (struct err){0};
        AUTO_TX tx = {0};
        char now[DATETIME_SIZE];
        when_datetime(c->now_us(c), now);
        TRY(tx_begin(c, db, &tx));
        TRY(db_script(c, db, what, (const char *)f->bytes, NULL, NULL));
        TRY(db_exec(c, db, &add, A(step), A(what), A((const char *)now)));
        TRY(tx_commit(c, &tx));
    }
    return 0;
}
