/* The schema: nothing but what the model and the migrations make. A trigger or a view can lie without touching a row. */
#include "db/step.h"
#include "ledger/internal.h"

static bool of_index(const struct spec *spec, const char *table) {
    static const char prefix[] = "reg_fts_";
    static const char *const ends[] = {"", "_config", "_data", "_docsize", "_idx"};
    if (!str_starts(table, prefix))
        return false;
    const char *rest = table + sizeof prefix - 1;
    for (int i = 0; i < spec->n_registers; i++) {
        const char *name = spec->registers[i].name;
        size_t n = strlen(name);
        for (size_t k = 0; strncmp(rest, name, n) == 0 && k < COUNT(ends); k++)
            if (str_eq(rest + n, ends[k]))
                return true;
    }
    return false;
}

/* Every step of this program up to the last one done is noted as done. */
static void steps_missing(struct finder *f, const struct map *done, int64_t last) {
    struct ctx *c = f->c;
    for (const struct embed_file *e = embed_files; e->path; e++) {
        const char *what;
        int64_t step = db_step(e, &what);
        if (what && step < last && !map_get(done, what))
            found(f, "schema_changed", "migration", step, 0, arena_printf(c->mem, T("迁移步骤%s的记录不见了", "the note of migration step %s is gone"), what));
    }
}

/* Steps noted as done must be steps this program knows, under their own names, without gaps. A newer step not yet done is no fault. */
static int steps_verify(struct finder *f) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    struct map done = {0};
    int64_t last = 0;
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_MIGRATIONS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const char *what = db_text(c, &s, 1), *known = NULL;
        const struct embed_file *e = embed_files;
        map_put(c, &done, what, what);
        last = db_i64(&s, 0);
        while (e->path && !(db_step(e, &known) == last && str_eq(known, what)))
            e++;
        if (!e->path)
            found(f, "schema_changed", "migration", db_i64(&s, 0), 0, arena_printf(c->mem, T("迁移步骤%s不属于本程序：是更新版本的程序写的，或是有人放进去的", "migration step %s is none of this program's: a newer version wrote it, or somebody put it in"), what));
    }
    steps_missing(f, &done, last);
    return rc;
}

static int head_verify(struct finder *f) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_HEAD_NUMBERS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const char *name = db_text(c, &s, 0);
        found(f, "schema_changed", name, 0, 0, arena_printf(c->mem, T("数据库文件头里的%s被改为%" PRId64 "，应为0", "%s in the head of the database file was made %" PRId64 ", it is 0"), name, db_i64(&s, 1)));
    }
    return rc;
}

int schema_verify(struct finder *f, const struct piece *p) {
    struct ctx *c = f->c;
    (void)p;
    AUTO_STMT s = {0};
    bool steps = false;
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_SCHEMA, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const char *type = db_text(c, &s, 0), *name = db_text(c, &s, 1);
        bool known = str_eq(type, "table") && (spec_register(f->spec, name) || db_step_makes(name) || of_index(f->spec, name));
        steps |= str_eq(name, "migration");
        if (!known)
            found(f, "schema_changed", name, 0, 0, arena_printf(c->mem, T("数据库里多出%s:%s", "the database holds a %s of nobody's: %s"), type, name));
    }
    TRY(rc);
    TRY(head_verify(f));
    return steps ? steps_verify(f) : 0;
}
