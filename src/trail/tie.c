/* Everything that binds a person: one query a kind. */
#include "trail/internal.h"
#include "trail/sql.gen.h"

struct gather { struct ctx *c; const struct trail_query *q; struct trail_tie *t; int n, cap; };

static int keep(void *arg, struct stmt *s) {
    struct gather *g = arg;
    struct ctx *c = g->c;
    const char *reg = *g->q->register_name ? g->q->register_name : trail_text(c, s, "register"), *detail = trail_text(c, s, "detail");
    if (!reg || !detail || !trail_i64(s, "record"))
        return fail(c, E_MODEL, T("%s: 应返回 record、detail 和台账", "%s: must return record, detail and a register"), g->q->file);
    GROW(c, g->t, g->n, g->cap, 64);
    g->t[g->n++] = (struct trail_tie){g->q, reg, trail_i64(s, "record"), (int)trail_i64(s, "level"), trail_text(c, s, "since"), detail, trail_text(c, s, "names")};
    return 0;
}

int trail_ties(struct ctx *c, struct db *db, const struct spec *spec, int64_t person, const struct trail_tie **ret_t) {
    static const char *const names[] = {"record", "today", NULL};
    const struct trail_query *q;
    struct gather g = {.c = c};
    char today[DATE_SIZE];
    int n = trail_load(c, spec, "ties", &q);
    TRY(n);
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_TRAIL_PERSON, &s, A(person)));
    }
    ctx_today(c, today);
    for (int i = 0; i < n; i++) {
        g.q = &q[i];
        TRY(trail_run(c, db, &q[i], names, ARGS(A(person), A((const char *)today)), keep, &g));
    }
    *ret_t = g.t;
    return g.n;
}
