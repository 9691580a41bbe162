/* Scripts of several statements: migrations, rule tests, the demo office. */
#include <stdlib.h>

#include "base/embed.h"
#include "db/internal.h"

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

/* Does a store that has begun lack a step of this program? *ret_last the newest it has. */
int db_behind(struct ctx *c, struct db *db, int64_t *ret_last) {
    static const struct query newest = {"migration_newest", "SELECT max(step) FROM migration", NULL};
    static const struct query there = {"migration_there", "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'", NULL};
    static const char *const has_args[] = {"step", NULL};
    static const struct query has = {"migration_has", "SELECT 1 FROM migration WHERE step = :step", has_args};
    static const char dir[] = "model/sql/migrations/";
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, &there, &s));
    TRY(rc = db_next(c, &s));
    if (!rc)
        return 0;
    TRY(db_one0(c, db, &newest, &s));
    *ret_last = db_i64(&s, 0);
    for (const struct embed_file *f = embed_files; f->path && *ret_last; f++) {
        if (!str_starts(f->path, dir) || !str_ends(f->path, ".sql"))
            continue;
        TRY(db_query(c, db, &has, &s, A((int64_t)strtol(f->path + sizeof dir - 1, NULL, 10))));
        TRY(rc = db_next(c, &s));
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
    static const char dir[] = "model/sql/migrations/";
    TRY(db_exec_text(c, db, "CREATE TABLE IF NOT EXISTS migration("
                            "step INTEGER PRIMARY KEY, what TEXT NOT NULL, at TEXT NOT NULL) STRICT"));
    for (const struct embed_file *f = embed_files; f->path; f++) {
        if (!str_starts(f->path, dir) || !str_ends(f->path, ".sql"))
            continue;
        const char *what = f->path + sizeof dir - 1;
        int64_t step = strtol(what, NULL, 10);
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
