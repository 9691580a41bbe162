/* Which documents a changed decision changes: reachable ones, then levels by their sources until nothing moves. */
#include "classify/internal.h"

struct source { int of, from; bool portion; int level; const char *expires_on; };     /* from -1: outside of what is reachable */

struct reach {
    struct ctx *c;
    struct db *db;
    struct classify_document *d;
    int *own;                        /* level of an original decision of its own, -1 none */
    bool *root;
    int n;
    struct source *s;
    int n_s, cap_s;
    struct map at;
};

static const char *forever = "9999-12-31";

static int at(struct reach *x, int64_t id) {
    return (int)(uintptr_t)map_get(&x->at, arena_printf(x->c->mem, "%" PRId64, id)) - 1;
}

const char *ids_json(struct ctx *c, const struct classify_document *d, int n) {
    struct str s;
    str_init(&s, c, LIMIT_JSON_BYTES);
    str_putc(&s, '[');
    for (int i = 0; i < n; i++)
        str_putf(&s, "%s%" PRId64, i ? "," : "", d[i].id);
    str_putc(&s, ']');
    return s.p;
}

static int read_documents(struct reach *x, const char *ids) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, x->db, Q_CLASSIFY_DOCUMENTS_OF, &s, A(ids)));
    while ((rc = db_next(c, &s)) > 0) {
        int i = at(x, db_i64(&s, 0));
        if (i < 0)
            continue;
        struct classify_document *d = &x->d[i];
        d->level = d->new_level = (int)db_i64(&s, 1);
        d->expires_on = d->new_expires_on = db_text(c, &s, 3);
        d->decision = db_is_null(&s, 4) ? 0 : db_i64(&s, 4);
        x->own[i] = (int)db_i64(&s, 5);
    }
    return rc;
}

static int read_sources(struct reach *x, const char *ids) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, x->db, Q_CLASSIFY_SOURCES, &s, A(ids)));
    while ((rc = db_next(c, &s)) > 0) {
        if (x->n_s == x->cap_s) {
            x->cap_s = x->cap_s ? x->cap_s * 2 : 256;
            struct source *v = NEWN(c, struct source, x->cap_s);
            if (x->n_s)
                memcpy(v, x->s, sizeof *v * (size_t)x->n_s);
            x->s = v;
        }
        x->s[x->n_s++] = (struct source){at(x, db_i64(&s, 0)), at(x, db_i64(&s, 1)), db_i64(&s, 2) != 0, (int)db_i64(&s, 3), db_text(c, &s, 4)};
    }
    return rc;
}

/* What one source asks of the document. */
static void ask_of(const struct reach *x, const struct source *s, int *level, const char **expires) {
    const struct classify_document *to = &x->d[s->of];
    int from = s->from < 0 ? s->level : x->d[s->from].new_level;
    const char *until = s->from < 0 ? s->expires_on : x->d[s->from].new_expires_on;
    int asked = s->portion && to->level < from ? to->level : from;
    if (asked > *level)
        *level = asked;
    if (asked >= 2 && strcmp(until ? until : forever, *expires) > 0)
        *expires = until ? until : forever;
}

/* One pass over all; returns whether something moved. */
static bool pass(struct reach *x, int *level, const char **expires) {
    bool moved = false;
    for (int i = 0; i < x->n; i++) {
        level[i] = x->own[i] > 0 ? x->own[i] : 0;
        expires[i] = x->own[i] >= 2 ? (x->d[i].expires_on ? x->d[i].expires_on : forever) : "";
    }
    for (int k = 0; k < x->n_s; k++)
        if (x->s[k].of >= 0 && !x->root[x->s[k].of])
            ask_of(x, &x->s[k], &level[x->s[k].of], &expires[x->s[k].of]);
    for (int i = 0; i < x->n; i++) {
        struct classify_document *d = &x->d[i];
        if (x->root[i])
            continue;
        const char *until = level[i] < 2 || str_eq(expires[i], forever) ? NULL : expires[i];
        moved |= d->new_level != level[i] || !str_eq(d->new_expires_on, until);
        d->new_level = level[i];
        d->new_expires_on = until;
    }
    return moved;
}

static int settle(struct reach *x) {
    struct ctx *c = x->c;
    int *level = NEWN(c, int, x->n + 1);
    const char **expires = NEWN(c, const char *, x->n + 1);
    for (int i = 0; i <= TRAIL_ROUNDS; i++)
        if (!pass(x, level, expires))
            return 0;
    return fail(c, E_STATE, T("派生关系成环或超过%d层，请先更正派生关系", "the derivations run in a circle or are deeper than %d: correct them first"), TRAIL_ROUNDS);
}

static int roots(struct ctx *c, struct db *db, int64_t decision, struct trail_root **ret_r) {
    AUTO_STMT s = {0};
    struct trail_root *r = NULL;
    int n = 0, cap = 0, rc;
    TRY(db_query(c, db, Q_CLASSIFY_DOCUMENTS, &s, A(decision)));
    while ((rc = db_next(c, &s)) > 0) {
        GROW(c, r, n, cap, 16);
        r[n++] = (struct trail_root){"document", db_i64(&s, 0)};
    }
    *ret_r = r;
    return rc < 0 ? rc : n;
}

static int reachable(struct reach *x, const struct spec *spec, const struct classify_change *k) {
    struct ctx *c = x->c;
    const struct trail_node *node;
    struct trail_root *r;
    int n_r = roots(c, x->db, k->decision, &r);
    TRY(n_r);
    if (!n_r)
        return 0;
    int n = trail_reach(c, x->db, spec, r, n_r, "document_derivation document_decision document_extract", &node);
    TRY(n);
    x->d = NEWN(c, struct classify_document, n + 1);
    x->own = NEWN(c, int, n + 1);
    x->root = NEWN(c, bool, n + 1);
    for (int i = 0; i < n; i++) {
        x->d[i] = (struct classify_document){.id = node[i].id, .depth = node[i].depth};
        x->root[i] = node[i].parent < 0;
        map_put(c, &x->at, arena_printf(c->mem, "%" PRId64, node[i].id), (const void *)(uintptr_t)(i + 1));
    }
    x->n = n;
    return n;
}

int classify_reach(struct ctx *c, struct db *db, const struct spec *spec, const struct classify_change *k, const struct classify_document **ret_d) {
    struct reach x = {.c = c, .db = db};
    TRY(reachable(&x, spec, k));
    const char *ids = ids_json(c, x.d, x.n);
    TRY(read_documents(&x, ids));
    TRY(read_sources(&x, ids));
    for (int i = 0; i < x.n; i++)
        if (x.root[i]) {
            x.d[i].new_level = k->level;
            x.d[i].new_expires_on = k->level >= 2 ? k->expires_on : NULL;
        }
    TRY(settle(&x));
    int n = 0;
    for (int i = 0; i < x.n; i++)
        if (x.d[i].level != x.d[i].new_level || !str_eq(x.d[i].expires_on, x.d[i].new_expires_on))
            x.d[n++] = x.d[i];
    *ret_d = x.d;
    return n;
}
