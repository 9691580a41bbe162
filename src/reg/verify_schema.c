/* Is the schema what this model makes? The same steps and registers are made in an empty database in memory, and both are told line by line;
 * indexes are only told. */
#include "reg/internal.h"

typedef void found_fn(void *arg, const char *code, const char *register_name, int64_t record, const char *detail);
struct told { struct map lines; };

static const char *line(struct ctx *c, const char *kind, const char *table, const char *what, const char *def) {
    return arena_printf(c->mem, "%s %s %s %s", kind, table, what, def);
}

/* One with a zero byte in it was never written by us. */
static const char *line_of(struct ctx *c, struct stmt *s) {
    size_t n;
    const char *def = db_peek(s, 3, &n);
    if (def && strlen(def) != n)
        return "";
    return line(c, db_peek(s, 0, NULL), db_peek(s, 1, NULL), db_peek(s, 2, NULL), db_peek(s, 3, NULL));
}

static int told_lines(struct ctx *c, struct db *db, struct told *t) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_REG_SCHEMA_LINES, &s));
    while ((rc = db_next(c, &s)) > 0)
        map_put(c, &t->lines, line_of(c, &s), t);
    return rc;
}

struct finder { found_fn *fn; void *arg; };

static void differs(struct ctx *c, const struct finder *f, bool missing, const char *kind, const char *table, const char *what) {
    f->fn(f->arg, "schema_changed", table, 0,
          arena_printf(c->mem, missing ? T("数据库结构与模型不符，缺少或改动了：%s %s %s（刚升级或换了模型的，先启动一次服务再核验）", "the schema is not the model's; missing or changed: %s %s %s (after an upgrade or with another model, start the server once, then verify)")
                                       : T("数据库结构与模型不符，多出：%s %s %s", "the schema is not the model's; too much: %s %s %s"), kind, table, what));
}

/* Lines of `db` that `other` has not. An index that only an earlier model wanted may stay. */
static int differing(struct ctx *c, struct db *db, const struct told *other, bool missing, const struct finder *f) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_REG_SCHEMA_LINES, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const char *kind = db_text(c, &s, 0), *table = db_text(c, &s, 1), *what = db_text(c, &s, 2);
        bool old_index = !missing && str_eq(kind, "index") && str_starts(what, arena_printf(c->mem, "ix_%s__", table)) && !str_starts(db_peek(&s, 3, NULL), "CREATE UNIQUE");
        if (!old_index && !map_get(&other->lines, line_of(c, &s)))
            differs(c, f, missing, kind, table, what);
    }
    return rc;
}

static int compare(struct ctx *c, struct db *db, struct db *fresh, const struct spec *spec, const struct finder *f) {
    struct told want = {0}, have = {0};
    struct index_lines *ix = NEW(c, struct index_lines);
    TRY(db_migrate(c, fresh));
    TRY(schema_sync(c, fresh, spec, ix));
    TRY(told_lines(c, fresh, &want));
    TRY(told_lines(c, db, &have));
    TRY(differing(c, fresh, &have, true, f));
    for (int i = 0; i < ix->n; i++) {
        const struct index_line *x = &ix->v[i];
        const char *text = line(c, "index", x->table, x->name, x->sql);
        map_put(c, &want.lines, text, &want);
        if (!map_get(&have.lines, text))
            differs(c, f, true, "index", x->table, x->name);
    }
    return differing(c, db, &want, false, f);
}

int reg_verify_schema(struct ctx *c, struct db *db, const struct spec *spec, found_fn *fn, void *arg) {
    struct db *fresh;
    TRY(db_open(c, ":memory:", DB_CREATE, &fresh));
    int rc = compare(c, db, fresh, spec, &(struct finder){fn, arg});
    db_close(fresh);
    return rc < 0 ? rc : 0;
}
