/* Scripts of several statements: migrations, rule tests, the demo office. */
#include "db/internal.h"
#include "os/stop.h"

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
        TRY(os_go_on(c));
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
        if (msg) {
            TRY(os_go_on(c));
            return fail(c, E_MODEL, "%s: %s", where, msg);
        }
    }
    return 0;
}
