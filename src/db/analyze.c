/* What the planner knows of the rows behind each index. */
#include "db/internal.h"

/* What is said of a table of two rows misleads on the day it grows to thousands: small tables keep the planner's usual guess. */
static const char limit[] = "PRAGMA analysis_limit=50000", small[] = "DELETE FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < 2000; ANALYZE sqlite_schema";
enum { SMALL_ROWS = 2000, FEW_INDEXES = 3, MAX_NAMES = 4096 };

int db_analyze(struct ctx *c, struct db *db) {
    TRY(db_exec_text(c, db, limit));
    TRY(db_exec_text(c, db, "ANALYZE"));
    return db_exec_text(c, db, small);
}

struct portion { int at, n; const char *name[MAX_NAMES]; };

/* Tables worth it; one with many indexes is taken index by index. */
static int names(struct ctx *c, struct db *db, struct portion *p) {
    static const struct query tables = {"analyze_tables", "SELECT t.name, (SELECT count(*) FROM sqlite_master i WHERE i.type = 'index' AND i.tbl_name = t.name) FROM sqlite_master t "
                                                          "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AND t.name NOT LIKE 'reg_fts_%'", NULL};
    static const struct query indexes = {"analyze_indexes", "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = ?1", NULL};
    AUTO_STMT t = {0};
    int rc;
    TRY(db_query0(c, db, &tables, &t));
    while ((rc = db_next(c, &t)) > 0) {
        const char *table = db_text(c, &t, 0);
        struct query many = {"analyze_many", arena_printf(c->mem, "SELECT 1 FROM %s LIMIT 1 OFFSET %d", table, SMALL_ROWS), NULL};
        AUTO_STMT s = {0};
        TRY(db_query0(c, db, &many, &s));
        int more = db_next(c, &s);
        TRY(more);
        if (more && db_i64(&t, 1) <= FEW_INDEXES && p->n < MAX_NAMES)
            p->name[p->n++] = table;
        if (!more || db_i64(&t, 1) <= FEW_INDEXES)
            continue;
        TRY(db_query(c, db, &indexes, &s, A(table)));
        while ((rc = db_next(c, &s)) > 0 && p->n < MAX_NAMES)
            p->name[p->n++] = db_text(c, &s, 0);
        TRY(rc);
    }
    return rc;
}

static int analyze_next(struct ctx *c, struct db *db, void *arg) {
    struct portion *p = arg;
    if (p->at == p->n)
        return db_exec_text(c, db, small);
    TRY(db_exec_text(c, db, limit));
    return db_exec_text(c, db, arena_printf(c->mem, "ANALYZE %s", p->name[p->at]));
}

int store_analyze(struct ctx *c, struct store *st) {
    struct portion *p = NEW(c, struct portion);
    {
        AUTO_READ db = {0};
        TRY(store_read(c, st, &db));
        TRY(names(c, db.db, p));
    }
    if (!p->n)
        return 0;
    for (; p->at <= p->n; p->at++)
        TRY(store_write(c, st, analyze_next, p));
    return 0;
}
