/* The schema: nothing but what the model and the migrations make. A trigger or a view can lie without touching a row. */
#include <stdlib.h>

#include "base/embed.h"
#include "ledger/internal.h"

static const char steps_dir[] = "model/sql/migrations/";

/* Does a migration make this table? */
static bool migrated(const char *table) {
    static const char made[] = "TABLE ";                  /* TABLE name( in a migration */
    size_t n = strlen(table);
    for (const struct embed_file *f = embed_files; f->path; f++) {
        if (!str_starts(f->path, steps_dir))
            continue;
        for (const char *p = (const char *)f->bytes; (p = strstr(p, made));) {
            p += sizeof made - 1;
            if (strncmp(p, table, n) == 0 && p[n + strspn(p + n, " ")] == '(')
                return true;
        }
    }
    return str_eq(table, "migration");
}

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
        const char *what = str_starts(e->path, steps_dir) ? e->path + sizeof steps_dir - 1 : NULL;
        int64_t step = what ? strtol(what, NULL, 10) : 0;
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
        const char *what = db_text(c, &s, 1), *path = arena_printf(c->mem, "%s%s", steps_dir, what);
        const struct embed_file *e = embed_files;
        map_put(c, &done, what, what);
        last = db_i64(&s, 0);
        while (e->path && !str_eq(e->path, path))
            e++;
        if (!e->path || strtol(what, NULL, 10) != db_i64(&s, 0))
            found(f, "schema_changed", "migration", db_i64(&s, 0), 0, arena_printf(c->mem, T("迁移步骤%s不属于本程序：是更新版本的程序写的，或是有人放进去的", "migration step %s is none of this program's: a newer version wrote it, or somebody put it in"), what));
    }
    steps_missing(f, &done, last);
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
        bool known = str_eq(type, "table") && (spec_register(f->spec, name) || migrated(name) || of_index(f->spec, name));
        steps |= str_eq(name, "migration");
        if (!known)
            found(f, "schema_changed", name, 0, 0, arena_printf(c->mem, T("数据库里多出%s:%s", "the database holds a %s of nobody's: %s"), type, name));
    }
    TRY(rc);
    return steps ? steps_verify(f) : 0;
}
