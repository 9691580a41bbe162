/* Units of a call by score within their tier, the vetoed last. */
#include <stdlib.h>

#include "exchange/internal.h"

enum { COSTS = 1000, COSTLY = 10 };                /* items of standards counted, and told */

struct seen { struct ctx *c; json_t *units; int64_t received, missing; const char *tier, *due; int64_t place, n, percent, vetoed; };

static json_t *text(struct ctx *c, struct stmt *s, int col) {
    const char *t = db_text(c, s, col);
    return t ? json_string(t) : json_null();
}

static json_t *points(struct stmt *s, int col) { return db_is_null(s, col) ? json_null() : assess_points(db_i64(s, col)); }

/* Equal scores share a place, and the next has theirs and as many more. Who is vetoed stands behind all that are not, whatever his score. */
static json_t *rank(struct seen *x, struct stmt *s) {
    const char *tier = db_text(x->c, s, 3);
    if (!str_eq(tier, x->tier))
        x->n = 0, x->place = 0, x->tier = tier;
    if (db_is_null(s, 5))
        return json_null();
    x->n++;
    if (x->place == 0 || db_i64(s, 5) != x->percent || db_i64(s, 9) != x->vetoed)
        x->place = x->n;
    x->percent = db_i64(s, 5);
    x->vetoed = db_i64(s, 9);
    return json_integer(x->place);
}

static void unit(struct seen *x, struct stmt *s) {
    struct ctx *c = x->c;
    bool there = !db_is_null(s, 4);
    const char *on = db_text(c, s, 10);
    json_t *place = rank(x, s);
    x->received += there;
    x->missing += !there;
    json_t *u = json_pack("{s:I,s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:o,s:b}", "peer", (json_int_t)db_i64(s, 0), "name", text(c, s, 1), "code", text(c, s, 2), "tier", text(c, s, 3),
                          "report", there ? json_integer(db_i64(s, 4)) : json_null(), "rank", place, "percent", points(s, 5), "score", points(s, 6), "applicable", points(s, 7), "verdict", text(c, s, 8), "vetoed", db_i64(s, 9) != 0);
    json_object_update_new(u, json_pack("{s:o,s:b,s:I,s:I,s:o,s:o}", "received_on", text(c, s, 10), "late", on && strcmp(on, x->due) > 0, "occurrences", (json_int_t)db_i64(s, 11), "to_confirm", (json_int_t)db_i64(s, 13), "before", points(s, 12),
                                          "sent_back", db_is_null(s, 14) ? json_null() : json_integer(db_i64(s, 14))));
    json_array_append_new(x->units, u);
}

struct cost { const char *item; int64_t units, deducted; };

static int dearer(const void *a, const void *b) {
    const struct cost *x = a, *y = b;
    return x->units != y->units ? (x->units < y->units ? 1 : -1) : x->deducted != y->deducted ? (x->deducted < y->deducted ? 1 : -1) : strcmp(x->item, y->item);
}

static void add(struct ctx *c, struct map *by_item, struct cost *all, int *n, const json_t *it) {
    const char *id = json_text(it, "id");
    int64_t deducted = json_i64(it, "deducted", 0);
    if (!id || deducted <= 0)
        return;
    struct cost *k = map_get(by_item, id);
    if (!k && *n == COSTS)
        return;
    if (!k) {
        map_put(c, by_item, arena_dup(c->mem, id), k = &all[(*n)++]);
        k->item = arena_dup(c->mem, id);
    }
    k->units++;
    k->deducted += deducted;
}

/* What costs most units points. */
static int items(struct ctx *c, struct db *db, const struct standard *s, int64_t call, json_t *list) {
    struct map by_item = {0};
    struct cost *all = NEWN(c, struct cost, COSTS);
    AUTO_STMT q = {0};
    int rc, n = 0;
    TRY(db_query(c, db, Q_EXCHANGE_ITEMS, &q, A(call)));
    while ((rc = db_next(c, &q)) > 0) {
        const json_t *report = json_kept(c, db_text(c, &q, 0)), *it;
        size_t i;
        json_array_foreach(report, i, it)
            add(c, &by_item, all, &n, it);
    }
    TRY(rc);
    qsort(all, (size_t)n, sizeof *all, dearer);
    for (int i = 0; i < n && i < COSTLY; i++)
        json_array_append_new(list, json_pack("{s:s,s:s,s:I,s:o}", "item", all[i].item, "title", item_title(c, s, all[i].item), "units", (json_int_t)all[i].units, "deducted", assess_points(all[i].deducted)));
    return 0;
}

int exchange_ranking(struct ctx *c, struct db *db, const struct spec *spec, int64_t call, json_t **ret_j) {
    AUTO_STMT s = {0}, q = {0};
    const struct standard *standard = NULL;
    json_t *worst = json_array();
    int rc = db_one(c, db, Q_EXCHANGE_CALL_OF, &s, A(call));
    if (rc == E_NOTFOUND)
        return call ? fail(c, E_NOTFOUND, T("没有自评上报通知 %" PRId64, "no call for assessments %" PRId64), call) : fail(c, E_NOTFOUND, T("还没有自评上报通知", "no call for assessments yet"));
    TRY(rc);
    struct seen x = {.c = c, .units = json_array(), .due = db_text(c, &s, 4)};
    const char *id = db_text(c, &s, 2);
    call = db_i64(&s, 0);
    if (standard_get(c, db, spec, id, &standard) < 0)
        c->err = (struct err){0};
    TRY(db_query(c, db, Q_EXCHANGE_RANKING, &q, A(call), A(id)));
    while ((rc = db_next(c, &q)) > 0)
        unit(&x, &q);
    TRY(rc);
    TRY(items(c, db, standard, call, worst));
    *ret_j = json_pack("{s:{s:I,s:s,s:s,s:s,s:s,s:s},s:o,s:o,s:I,s:I}", "call", "id", (json_int_t)call, "title", db_text(c, &s, 1), "standard", id, "period", db_text(c, &s, 3), "due_on", x.due, "state", db_text(c, &s, 5),
                       "units", x.units, "items", worst, "received", (json_int_t)x.received, "missing", (json_int_t)x.missing);
    return *ret_j ? 0 : fail(c, E_INTERNAL, "ranking");
}
