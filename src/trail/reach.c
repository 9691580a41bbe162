/* What was made from what: the links of model/links followed generation by generation. */
#include <stdio.h>

#include "trail/internal.h"

struct walk {
    struct ctx *c;
    struct db *db;
    const struct trail_query *q;
    int n_q;
    struct trail_node *v;
    int n, cap;
    struct map seen;
};

static int node_at(struct walk *w, const char *kind, int64_t id) {
    char key[64];
    snprintf(key, sizeof key, "%s:%" PRId64, kind, id);
    return (int)(uintptr_t)map_get(&w->seen, key) - 1;      /* kept one higher: 0 is "not there" */
}

static int add(struct walk *w, struct trail_node node) {
    struct ctx *c = w->c;
    if (node_at(w, node.kind, node.id) >= 0)
        return 0;
    if (w->n >= TRAIL_ROWS)
        return fail(c, E_LIMIT, T("相关载体超过%d个", "more than %d carriers hang together"), TRAIL_ROWS);
    GROW(c, w->v, w->n, w->cap, 256);
    w->v[w->n++] = node;
    map_put(c, &w->seen, arena_printf(c->mem, "%s:%" PRId64, node.kind, node.id), (const void *)(uintptr_t)w->n);
    return 0;
}

const char *trail_ids(struct ctx *c, const struct trail_node *n, int count, const char *kind) {
    struct str s;
    bool first = true;
    str_init(&s, c, LIMIT_JSON_BYTES);
    str_putc(&s, '[');
    for (int i = 0; i < count; i++)
        if (str_eq(n[i].kind, kind)) {
            str_putf(&s, "%s%" PRId64, first ? "" : ",", n[i].id);
            first = false;
        }
    str_putc(&s, ']');
    return s.p;
}

struct step { struct walk *w; const struct trail_query *q; const char *from, *to; };

static int on_link(void *arg, struct stmt *s) {
    struct step *t = arg;
    struct walk *w = t->w;
    struct ctx *c = w->c;
    int parent = node_at(w, t->from, trail_i64(s, "from_id"));
    return add(w, (struct trail_node){.kind = t->to, .id = trail_i64(s, "to_id"), .parent = parent, .relation = TX(t->q->title), .link = t->q->name,
                                      .at = trail_text(c, s, "at"), .depth = parent < 0 ? 0 : w->v[parent].depth + 1});
}

/* One link over the carriers [first, end) of its kind. */
static int follow(struct walk *w, const struct trail_query *q, int first, int end) {
    static const char *const names[] = {"ids", NULL};
    struct step t = {w, q, trail_key(q, "from"), trail_key(q, "to")};
    const char *ids = trail_ids(w->c, w->v + first, end - first, t.from);
    return str_eq(ids, "[]") ? 0 : trail_run(w->c, w->db, q, names, ARGS(A(ids)), on_link, &t);
}

static bool wanted(struct ctx *c, const char *only, const char *name) {
    return !only || strstr(arena_printf(c->mem, " %s ", only), arena_printf(c->mem, " %s ", name));
}

int trail_reach(struct ctx *c, struct db *db, const struct spec *spec, const struct trail_root *roots, int n_roots, const char *only, const struct trail_node **ret_n) {
    struct walk w = {.c = c, .db = db};
    w.n_q = trail_load(c, spec, "links", &w.q);
    TRY(w.n_q);
    for (int i = 0; i < n_roots; i++)
        TRY(add(&w, (struct trail_node){.kind = roots[i].kind, .id = roots[i].id, .parent = -1}));
    int first = 0;
    for (int round = 0; first < w.n; round++) {
        int end = w.n;
        if (round == TRAIL_ROUNDS)
            return fail(c, E_LIMIT, T("派生层数超过%d", "more than %d generations"), TRAIL_ROUNDS);
        for (int i = 0; i < w.n_q; i++)
            if (wanted(c, only, w.q[i].name))
                TRY(follow(&w, &w.q[i], first, end));
        first = end;
    }
    *ret_n = w.v;
    return w.n;
}
