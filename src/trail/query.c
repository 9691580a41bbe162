/* The query files of a folder of the model: a header of `-- key: value` lines, then one SELECT. */
#include <stdlib.h>

#include "db/prove.h"
#include "trail/internal.h"

static int header(struct ctx *c, struct trail_query *q) {
    for (const char *p = q->sql; *p;) {
        size_t n = strcspn(p, "\n");
        const char *line = arena_dupn(c->mem, p, n), *colon = strstr(line, ": ");
        p += n + (p[n] == '\n');
        if (!str_starts(line, "-- "))
            break;
        if (!colon)
            continue;
        if (q->n_pairs == TRAIL_KEYS)
            return fail(c, E_MODEL, T("%s:1: 规则头超过%d行", "%s:1: more than %d header lines"), q->shown, TRAIL_KEYS);
        q->pair[q->n_pairs++] = (struct trail_pair){arena_dupn(c->mem, line + 3, (size_t)(colon - line - 3)), colon + 2};
    }
    q->title = (struct text2){trail_key(q, "title.zh"), trail_key(q, "title.en")};
    q->register_name = trail_key(q, "register");
    return *q->title.zh && *q->title.en ? 0 : fail(c, E_MODEL, T("%s:1: 缺 title.zh 或 title.en", "%s:1: title.zh or title.en is missing"), q->shown);
}

const char *trail_key(const struct trail_query *q, const char *key) {
    for (int i = 0; i < q->n_pairs; i++)
        if (str_eq(q->pair[i].name, key))
            return q->pair[i].value;
    return "";
}

static int by_order(const void *a, const void *b) {
    const struct trail_query *x = a, *y = b;
    long d = strtol(trail_key(x, "order"), NULL, 10) - strtol(trail_key(y, "order"), NULL, 10);
    return d ? (d < 0 ? -1 : 1) : strcmp(x->name, y->name);
}

static const char *beside(const struct spec *spec, const char *path) {
    for (int i = 0; i < spec->n_other; i++)
        if (str_eq(spec->other[i].path, path))
            return spec->other[i].bytes;
    return NULL;
}

int trail_load(struct ctx *c, const struct spec *spec, const char *folder, const struct trail_query **ret_q) {
    struct trail_query *q = NEWN(c, struct trail_query, spec->n_other + 1);
    const char *prefix = arena_printf(c->mem, "%s/", folder);
    int n = 0;
    for (int i = 0; i < spec->n_other; i++) {
        const struct spec_file *f = &spec->other[i];
        if (!str_starts(f->path, prefix) || !str_ends(f->path, ".sql") || str_ends(f->path, ".test.sql"))
            continue;
        const char *stem = arena_dupn(c->mem, f->path, strlen(f->path) - 4);
        if (f->n > LIMIT_SQL_BYTES)
            return fail(c, E_LIMIT, T("%s:1: 超过%d字节", "%s:1: longer than %d bytes"), f->shown, LIMIT_SQL_BYTES);
        q[n] = (struct trail_query){.name = stem + strlen(prefix), .file = f->path, .shown = f->shown, .sql = f->bytes,
                                    .test_sql = beside(spec, arena_printf(c->mem, "%s.test.sql", stem))};
        TRY(header(c, &q[n++]));
    }
    if (n)
        qsort(q, (size_t)n, sizeof *q, by_order);
    *ret_q = q;
    return n;
}

struct spec_rule trail_rule(const struct trail_query *q) {
    return (struct spec_rule){.id = q->name, .file = q->file, .title = q->title, .register_name = q->register_name, .use = USE_REMIND,
                              .sql = q->sql, .test_sql = q->test_sql};
}

int trail_run(struct ctx *c, struct db *db, const struct trail_query *q, const char *const *names, struct db_args args,
              int (*fn)(void *arg, struct stmt *s), void *arg) {
    struct query query = {q->file, q->sql, names};
    AUTO_STMT s = {0};
    db_guard(db, &(struct db_guard){.on = true});
    int n = 0, rc = db_open_query(c, db, &query, &s, args);
    db_guard(db, &(struct db_guard){.max_ms = LIMIT_RULE_MS});      /* fn may read more, and write */
    while (rc >= 0 && (rc = db_next(c, &s)) > 0) {
        rc = ++n > TRAIL_ROWS ? fail(c, E_LIMIT, T("%s: 结果超过%d行，请缩小范围", "%s: more than %d rows; narrow the question"), q->file, TRAIL_ROWS) : fn(arg, &s);
    }
    stmt_close(&s);
    db_guard(db, NULL);
    return rc < 0 ? db_file_error(c, q->file, rc) : n;
}

int trail_column(struct stmt *s, const char *name) {
    for (int i = 0; i < db_columns(s); i++)
        if (str_eq(db_column_name(s, i), name))
            return i;
    return -1;
}

int64_t trail_cell(struct stmt *s, int col) {
    return col < 0 || db_is_null(s, col) ? 0 : db_i64(s, col);
}

int64_t trail_i64(struct stmt *s, const char *name) {
    return trail_cell(s, trail_column(s, name));
}

const char *trail_text(struct ctx *c, struct stmt *s, const char *name) {
    int i = trail_column(s, name);
    return i < 0 ? NULL : db_text(c, s, i);
}
