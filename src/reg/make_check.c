/* The row sources of actions (model/each) fit: each is asked for, gives what its actions take, and only reads. */
#include "db/prove.h"
#include "reg/internal.h"

enum { MOST_COLUMNS = 64 };
struct wanted { struct ctx *c; const char *each; bool asked; int n; const char *column[MOST_COLUMNS + 1]; };

/* "$row.title" or "@row.title" wants the column title. */
static void want(struct wanted *w, const char *value) {
    struct ctx *c = w->c;
    if (!value || (!str_starts(value, "$row.") && !str_starts(value, "@row.")))
        return;
    const char *name = arena_dupn(c->mem, value + 5, strspn(value + 5, "abcdefghijklmnopqrstuvwxyz0123456789_"));
    for (int i = 0; i < w->n; i++)
        if (str_eq(w->column[i], name))
            return;
    if (w->n < MOST_COLUMNS)
        w->column[w->n++] = name;
}

static void want_sets(struct wanted *w, int n_set, const struct spec_set *set) {
    w->asked = true;
    for (int i = 0; i < n_set; i++)
        want(w, set[i].value);
}

static void of_action(struct wanted *w, const struct spec_action *a) {
    for (int i = 0; i < a->n_make; i++) {
        const struct spec_make *m = &a->make[i];
        if (!m->each || !str_eq(m->each, w->each))
            continue;
        want_sets(w, m->n_set, m->set);
        want(w, m->action && !m->record ? "$row.record" : m->record);
    }
    for (int i = 0; i < a->n_move; i++) {
        const struct spec_move *m = &a->move[i];
        if (!m->each || !str_eq(m->each, w->each))
            continue;
        want_sets(w, m->n_set, m->set);
        want(w, m->record ? m->record : "$row.record");
        want(w, m->kind);
        want(w, m->to);
    }
}

static int check_one(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_file *f) {
    size_t n = strlen(f->path);
    struct wanted w = {.c = c};
    if (!str_ends(f->path, ".sql"))
        return fail(c, E_MODEL, T("%s:1: each/ 里只能有 .sql 文件", "%s:1: only .sql files belong in each/"), f->shown);
    w.each = arena_dupn(c->mem, f->path + strlen("each/"), n - strlen("each/") - strlen(".sql"));
    for (int i = 0; i < spec->n_registers; i++)
        for (int k = 0; k < spec->registers[i].n_actions; k++)
            of_action(&w, &spec->registers[i].actions[k]);
    if (!w.asked)
        return fail(c, E_MODEL, T("%s:1: 没有动作用到 each: %s", "%s:1: no action says each: %s"), f->shown, w.each);
    return db_prove(c, db, &(struct db_proof){f->shown, 0, arena_dupn(c->mem, f->bytes, f->n), each_args, w.column, NULL, spec_readable, spec});
}

int reg_each_check(struct ctx *c, struct db *db, const struct spec *spec) {
    for (int i = 0; i < spec->n_other; i++)
        if (str_starts(spec->other[i].path, "each/"))
            TRY(check_one(c, db, spec, &spec->other[i]));
    return 0;
}
