/* The circle of exposure: carriers by links, then every source of model/exposure over them. */
#include <stdio.h>
#include <stdlib.h>

#include "trail/internal.h"
#include "trail/sql.gen.h"

enum { WORDS = 64 };                     /* names of roles and sources: each is one JSON string, its rows are counted */
struct word { const char *text; json_t *j; int n; };
struct near { int64_t id; const char *since; int n, of[WORDS]; };   /* of: rows by role */

struct look {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    const struct auth_user *u;
    const struct trail_node *node;
    int n;
    const char *documents, *copies, *items;
    const char *from, *to;
    struct map item_node;                /* "item" -> json_t of its copy's key */
    struct map person;                   /* "person" -> struct near */
    struct near **near;
    struct word role[WORDS], source[WORDS];
    int n_near, cap_near, n_roles, n_sources;
    json_t *events, *gaps;
};

static const char *key_of(struct ctx *c, int64_t id) {
    return arena_printf(c->mem, "%" PRId64, id);
}

/* ---- carriers as the user may see them */

static json_t *node_json(struct look *x, const struct trail_node *n, const char *label) {
    json_t *parent = n->parent < 0 ? json_null() : json_sprintf("%s:%" PRId64, x->node[n->parent].kind, x->node[n->parent].id);
    return json_pack("{s:o,s:s,s:I,s:s,s:o,s:s?,s:s?,s:s?,s:i}", "key", json_sprintf("%s:%" PRId64, n->kind, n->id), "register", n->kind, "record", (json_int_t)n->id,
                     "label", label, "parent", parent, "relation", n->relation, "link", n->link, "at", n->at, "depth", n->depth);
}

/* A carrier the user may not see is left out, and what was made from it with it; its copies have no register filter of their own. */
static int visible(struct look *x, json_t **ret_nodes) {
    struct ctx *c = x->c;
    struct trail_node *kept = NEWN(c, struct trail_node, x->n + 1);
    int *at = NEWN(c, int, x->n + 1), n = 0;
    json_t *nodes = json_array();
    for (int i = 0; i < x->n; i++) {
        const struct trail_node *one = &x->node[i];
        const char *label = reg_label(c, x->db, x->spec, x->u, one->kind, one->id);
        at[i] = -1;
        if (!*label || (one->parent >= 0 && at[one->parent] < 0))
            continue;
        at[i] = n;
        kept[n] = *one;
        kept[n].parent = one->parent < 0 ? -1 : at[one->parent];
        n++;
    }
    x->node = kept;
    x->n = n;
    for (int i = 0; i < n; i++)
        json_array_append_new(nodes, node_json(x, &kept[i], reg_label(c, x->db, x->spec, x->u, kept[i].kind, kept[i].id)));
    *ret_nodes = nodes;
    return n;
}

/* ---- what each source tells */

enum { K_RECORD, K_PERSON, K_ITEM, K_COPY, K_DOCUMENT, K_ACCOUNT, K_SINCE, K_UNTIL, K_DETAIL, K_ROLE, K_SOURCE, K_COLUMNS };
static const char *const column_names[K_COLUMNS] = {"record", "person", "item", "copy", "document", "account", "since", "until", "detail", "role", "source"};

struct source { struct look *x; const struct trail_query *q; json_t *reg; int col[K_COLUMNS]; bool known; };

/* Place of a name in a list of few; it is entered when it is new. */
static int word(struct look *x, struct word *w, int *n, const char *text) {
    struct ctx *c = x->c;
    for (int i = 0; i < *n; i++)
        if (str_eq(w[i].text, text))
            return i;
    if (*n == WORDS)
        return fail(c, E_LIMIT, "more than %d names of roles or sources: %s", WORDS, text);
    w[*n] = (struct word){arena_dup(c->mem, text), json_string(text), 0};
    return (*n)++;
}

static json_t *node_key(const struct source *t, struct stmt *s) {
    struct ctx *c = t->x->c;
    int64_t copy = trail_cell(s, t->col[K_COPY]), document = trail_cell(s, t->col[K_DOCUMENT]), item = trail_cell(s, t->col[K_ITEM]);
    json_t *of_item = !copy && item ? map_get(&t->x->item_node, key_of(c, item)) : NULL;
    if (of_item)
        return json_incref(of_item);
    return copy ? json_sprintf("copy:%" PRId64, copy) : document ? json_sprintf("document:%" PRId64, document) : json_null();
}

static void note_person(struct look *x, int64_t id, int role, const char *since) {
    struct ctx *c = x->c;
    const char *key = key_of(c, id);
    struct near *p = map_get(&x->person, key);
    if (!p) {
        p = NEW(c, struct near);
        *p = (struct near){.id = id, .since = since};
        map_put(c, &x->person, key, p);
        GROW(c, x->near, x->n_near, x->cap_near, 64);
        x->near[x->n_near++] = p;
    }
    p->of[role]++;
    p->n++;
    if (since && (!p->since || strcmp(since, p->since) < 0))
        p->since = since;
}

static void put_text(json_t *e, const char *key, struct stmt *s, int col) {
    size_t n;
    const char *p = col < 0 ? NULL : db_peek(s, col, &n);
    json_object_set_new_nocheck(e, key, p ? json_stringn_nocheck(p, n) : json_null());
}

static void put_i64(json_t *e, const char *key, int64_t v) {
    if (v)
        json_object_set_new_nocheck(e, key, json_integer(v));
}

static const char *cell_or(struct source *t, struct stmt *s, int col, const char *otherwise) {
    const char *v = col < 0 ? NULL : db_text(t->x->c, s, col);
    return v ? v : otherwise;
}

/* A paper of its own that this user may not see: that and when somebody came near is told, what it says is not. */
static bool hidden(struct look *x, const char *register_name, int64_t record) {
    const struct spec_register *reg = spec_register(x->spec, register_name);
    return reg && (reg->level || reg->audience) && x->u != auth_system_user() && !*reg_label(x->c, x->db, x->spec, x->u, register_name, record);
}

static int take(void *arg, struct stmt *s) {
    struct source *t = arg;
    struct look *x = t->x;
    struct ctx *c = x->c;
    for (int i = 0; i < K_COLUMNS && !t->known; i++)
        t->col[i] = trail_column(s, column_names[i]);
    t->known = true;
    if (t->col[K_RECORD] < 0 || t->col[K_SINCE] < 0 || t->col[K_DETAIL] < 0)
        return fail(c, E_MODEL, T("%s: 应返回 record、since、detail", "%s: must return record, since and detail"), t->q->file);
    const char *role = cell_or(t, s, t->col[K_ROLE], trail_key(t->q, "role")), *source = cell_or(t, s, t->col[K_SOURCE], t->q->name);
    int64_t person = trail_cell(s, t->col[K_PERSON]);
    bool gap = str_eq(role, "gap");
    int r = word(x, x->role, &x->n_roles, role), from = word(x, x->source, &x->n_sources, source);
    TRY(r);
    TRY(from);
    x->source[from].n++;
    json_t *e = json_object();
    json_object_set_nocheck(e, "source", x->source[from].j);
    json_object_set_nocheck(e, "role", x->role[r].j);
    json_object_set_nocheck(e, "register", t->reg);
    put_i64(e, "record", trail_cell(s, t->col[K_RECORD]));
    json_object_set_new_nocheck(e, "node", node_key(t, s));
    put_text(e, "since", s, t->col[K_SINCE]);
    put_text(e, "until", s, t->col[K_UNTIL]);
    put_text(e, "detail", s, t->col[K_DETAIL]);
    if (hidden(x, t->q->register_name, trail_cell(s, t->col[K_RECORD])))
        json_object_set_new_nocheck(e, "detail", json_string_nocheck(T("（您无权查看该记录）", "(a record you may not see)")));
    put_i64(e, "person", person);
    put_i64(e, "account", trail_cell(s, t->col[K_ACCOUNT]));
    if (person && !gap)
        note_person(x, person, r, json_text(e, "since"));
    json_array_append_new(gap ? x->gaps : x->events, e);
    return 0;
}

static int source(struct look *x, const struct trail_query *q) {
    static const char *const names[] = {"documents", "copies", "items", "from", "to", NULL};
    struct source t = {.x = x, .q = q, .reg = json_string(q->register_name)};
    return trail_run(x->c, x->db, q, names, ARGS(A(x->documents), A(x->copies), A(x->items), A(x->from), A(x->to)), take, &t);
}

/* ---- the persons, with their names */

static json_t *person_json(const struct look *x, const struct near *p) {
    json_t *roles = json_object();
    for (int i = 0; i < x->n_roles; i++)
        if (p->of[i])
            json_object_set_new(roles, x->role[i].text, json_integer(p->of[i]));
    return json_pack("{s:I,s:o,s:s?,s:i}", "id", (json_int_t)p->id, "roles", roles, "first", p->since, "events", p->n);
}

static int persons_of(struct look *x, json_t **ret_persons) {
    struct ctx *c = x->c;
    struct str ids;
    struct map by_id = {0};
    json_t *persons = json_array();
    AUTO_STMT s = {0};
    int rc;
    str_init(&ids, c, LIMIT_JSON_BYTES);
    str_put(&ids, "[");
    for (int i = 0; i < x->n_near; i++) {
        json_t *p = person_json(x, x->near[i]);
        json_array_append_new(persons, p);
        map_put(c, &by_id, key_of(c, x->near[i]->id), p);
        str_putf(&ids, "%s%" PRId64, i ? "," : "", x->near[i]->id);
    }
    str_put(&ids, "]");
    TRY(db_query(c, x->db, Q_TRAIL_PERSONS, &s, A((const char *)ids.p)));
    while ((rc = db_next(c, &s)) > 0) {
        json_t *p = map_get(&by_id, key_of(c, db_i64(&s, 0)));
        json_object_set_new(p, "name", json_string(db_text(c, &s, 1)));
        const char *department = db_text(c, &s, 3);
        json_object_set_new(p, "department_name", department ? json_string(department) : json_null());
        json_object_set_new(p, "left", json_boolean(str_eq(db_text(c, &s, 4), "left")));
    }
    *ret_persons = persons;
    return rc;
}

static int items_of(struct look *x) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0};
    struct str ids;
    int rc, n = 0;
    str_init(&ids, c, LIMIT_JSON_BYTES);
    TRY(db_query(c, x->db, Q_TRAIL_ITEMS, &s, A(x->copies)));
    while ((rc = db_next(c, &s)) > 0) {
        str_putf(&ids, "%s%" PRId64, n++ ? "," : "[", db_i64(&s, 0));
        map_put(c, &x->item_node, key_of(c, db_i64(&s, 0)), json_sprintf("copy:%" PRId64, db_i64(&s, 1)));
    }
    TRY(rc);
    str_put(&ids, n ? "]" : "[]");
    x->items = ids.p;
    return str_end(&ids);
}

/* ---- all of it */

static int window(struct look *x, const struct trail_ask *ask) {
    struct ctx *c = x->c;
    const char *from = ask->from ? ask->from : "1900-01-01", *to = ask->to ? ask->to : "2199-12-31";
    if ((!date_valid(from) && !datetime_valid(from)) || (!date_valid(to) && !datetime_valid(to)) || strncmp(from, to, 10) > 0)
        return fail(c, E_INVALID, T("时间段有误：%s 至 %s", "bad time window: %s to %s"), from, to);
    x->from = strlen(from) == 10 ? arena_printf(c->mem, "%sT00:00:00", from) : from;
    x->to = strlen(to) == 10 ? arena_printf(c->mem, "%sT23:59:59", to) : to;
    return 0;
}

static int root_of(struct look *x, const struct trail_ask *ask, struct trail_root *ret_r) {
    struct ctx *c = x->c;
    *ret_r = (struct trail_root){ask->kind, ask->id};
    if (str_eq(ask->kind, "custody_item")) {
        AUTO_STMT s = {0};
        TRY(db_one(c, x->db, Q_TRAIL_ITEM_COPY, &s, A(ask->id)));
        *ret_r = (struct trail_root){"copy", db_i64(&s, 0)};
    }
    if (!str_eq(ret_r->kind, "document") && !str_eq(ret_r->kind, "copy"))
        return fail(c, E_INVALID, T("只能追溯文件、文件份或在管载体", "only a document, a copy or an item can be traced"));
    if (!ret_r->id || !*reg_label(c, x->db, x->spec, x->u, ret_r->kind, ret_r->id))
        return fail(c, E_NOTFOUND, T("没有载体 %s %" PRId64, "no carrier %s %" PRId64), ret_r->kind, ret_r->id);
    return 0;
}

struct dated { const char *since; size_t at; json_t *e; };

static int by_since(const void *a, const void *b) {
    const struct dated *x = a, *y = b;
    int n = strcmp(x->since, y->since);
    return n ? n : (x->at > y->at) - (x->at < y->at);
}

static json_t *sorted(struct ctx *c, const json_t *list) {
    size_t n = json_array_size(list);
    struct dated *v = NEWN(c, struct dated, n + 1);
    json_t *out = json_array();
    for (size_t i = 0; i < n; i++) {
        json_t *e = json_array_get(list, i);
        const char *since = json_text(e, "since");
        v[i] = (struct dated){since ? since : "", i, e};
    }
    if (n)
        qsort(v, n, sizeof *v, by_since);
    for (size_t i = 0; i < n; i++)
        json_array_append(out, v[i].e);
    return out;
}

int trail_exposure(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct trail_ask *ask, json_t **ret_j) {
    struct look x = {.c = c, .db = db, .spec = spec, .u = u, .events = json_array(), .gaps = json_array()};
    struct trail_root root;
    const struct trail_query *q;
    json_t *nodes, *persons, *counts = json_object();
    TRY(window(&x, ask));
    TRY(root_of(&x, ask, &root));
    x.n = trail_reach(c, db, spec, &root, 1, ask->alone ? "document_copy copy_duplicate" : NULL, &x.node);
    TRY(x.n);
    TRY(visible(&x, &nodes));
    x.documents = trail_ids(c, x.node, x.n, "document");
    x.copies = trail_ids(c, x.node, x.n, "copy");
    TRY(items_of(&x));
    int n = trail_load(c, spec, "exposure", &q);
    TRY(n);
    for (int i = 0; i < n; i++)
        TRY(source(&x, &q[i]));
    TRY(persons_of(&x, &persons));
    for (int i = 0; i < x.n_sources; i++)
        json_object_set_new(counts, x.source[i].text, json_integer(x.source[i].n));
    *ret_j = json_pack("{s:o,s:s,s:s,s:o,s:o,s:o,s:o,s:o}", "subject", json_incref(json_array_get(nodes, 0)), "from", x.from, "to", x.to, "nodes", nodes,
                       "events", sorted(c, x.events), "persons", persons, "gaps", sorted(c, x.gaps), "counts", counts);
    return 0;
}
