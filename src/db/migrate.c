/* Steps of the schema: which there are, which a store has gone, and those it lacks. */
#include <stdlib.h>

#include "db/internal.h"
#include "db/place.h"
#include "db/step.h"

static const char steps_dir[] = "model/sql/migrations/", *const has_args[] = {"step", NULL};
static const struct query has = {"migration_has", "SELECT 1 FROM migration WHERE step = :step", has_args};

int64_t db_step(const struct embed_file *f, const char **ret_what) {
    bool one = str_starts(f->path, steps_dir) && str_ends(f->path, ".sql");
    *ret_what = one ? f->path + sizeof steps_dir - 1 : NULL;
    return one ? strtol(*ret_what, NULL, 10) : 0;
}

bool db_step_makes(const char *table) {
    static const char made[] = "TABLE ";                  /* TABLE name( in a migration */
    const char *what;
    size_t n = strlen(table);
    for (const struct embed_file *f = embed_files; f->path; f++)
        for (const char *p = db_step(f, &what) ? (const char *)f->bytes : NULL; p && (p = strstr(p, made));) {
            p += sizeof made - 1;
            if (strncmp(p, table, n) == 0 && p[n + strspn(p + n, " ")] == '(')
                return true;
        }
    return str_eq(table, "migration");
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
    const char *what;
    TRY(newest_step(c, db, &last));
    for (const struct embed_file *f = embed_files; f->path; f++) {
        int64_t step = db_step(f, &what);
        ours = step > ours ? step : ours;
    }
    if (last <= ours)
        return 0;
    return fail(c, E_UNSUPPORTED, T("%s 是更新版本的程序写的（结构第%" PRId64 "步，本程序 %s 只到第%" PRId64 "步），没有改动它。请用那个版本；要退回本版本，用升级前留下的 backup/before-….backup 恢复",
                                    "%s was written by a newer version (schema step %" PRId64 ", this program, %s, knows up to %" PRId64 "); it was not touched. Use that version, or go back by restoring the backup/before-….backup kept before the upgrade"),
                path, last, SHENZHI_VERSION, ours);
}

int db_behind(struct ctx *c, struct db *db, int64_t *ret_last) {
    AUTO_STMT s = {0};
    const char *what;
    TRY(newest_step(c, db, ret_last));
    for (const struct embed_file *f = embed_files; f->path && *ret_last; f++) {
        int64_t step = db_step(f, &what);
        if (!step)
            continue;
        TRY(db_query(c, db, &has, &s, A(step)));
        int rc = db_next(c, &s);
        TRY(rc);
        if (!rc)
            return 1;
    }
    return 0;
}

/* Numbered steps model/sql/migrations/<nnnn>_<what>.sql, each once, in order, each in its transaction. */
int db_migrate(struct ctx *c, struct db *db) {
    static const char *const add_args[] = {"step", "what", "at", NULL};
    static const struct query add = {
        "migration_add", "INSERT INTO migration(step, what, at) VALUES (:step, :what, :at)", add_args};
    TRY(db_exec_text(c, db, "CREATE TABLE IF NOT EXISTS migration("
                            "step INTEGER PRIMARY KEY, what TEXT NOT NULL, at TEXT NOT NULL) STRICT"));
    for (const struct embed_file *f = embed_files; f->path; f++) {
        const char *what;
        int64_t step = db_step(f, &what);
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
