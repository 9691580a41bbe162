/* Standards as the API shows and keeps them. */
#include "assess/internal.h"

static void set(json_t *o, const char *key, json_t *v) {
    json_object_set_new(o, key, v);
}

static const char *status_name(enum item_status s) {
    return s == STATUS_VERIFIED ? "verified" : s == STATUS_DERIVED ? "derived" : "missing";
}

static json_t *head(struct ctx *c, const struct standard *s, bool own) {
    static const char *const subject[] = {"unit", "department", "person"};
    json_t *o = json_object(), *missing = json_array();
    for (int i = 0; i < s->n_items; i++)
        if (s->items[i].status == STATUS_MISSING)
            json_array_append_new(missing, json_string(s->items[i].id));
    set(o, "id", json_string(s->id));
    set(o, "title", json_string(TX(s->title)));
    set(o, "note", text_or_null(TX(s->note)));
    set(o, "version", json_string(s->version));
    set(o, "origin", json_string(s->origin));
    set(o, "subject", json_string(subject[s->subject]));
    set(o, "grammar", json_string(grammar_name(s->grammar)));
    set(o, "complete", json_boolean(s->complete));
    set(o, "total", assess_points(s->total));
    set(o, "items", json_integer(s->n_items));
    set(o, "own", json_boolean(own));
    set(o, "sm3", json_string(s->sm3));
    set(o, "missing", missing);
    return o;
}

static json_t *deduction(struct ctx *c, const struct spec *spec, const struct deduction *d) {
    const struct spec_rule *rule = d->rule ? spec_rule(spec, d->rule) : NULL;
    json_t *o = json_object();
    set(o, "kind", json_string(d->rule ? "rule" : "manual"));
    set(o, "rule", text_or_null(d->rule));
    set(o, "title", text_or_null(d->title.zh ? TX(d->title) : rule ? TX(rule->title) : d->rule));
    set(o, "min", assess_points(d->min));
    set(o, "max", assess_points(d->max));
    set(o, "cap", d->cap ? assess_points(d->cap) : json_null());
    set(o, "per", json_string(d->each ? "occurrence" : "once"));
    return o;
}

static json_t *item(struct ctx *c, const struct spec *spec, const struct item *it) {
    json_t *o = json_object(), *list = json_array();
    for (int d = 0; d < it->n_deductions; d++)
        json_array_append_new(list, deduction(c, spec, &it->deductions[d]));
    set(o, "id", json_string(it->id));
    set(o, "title", json_string(TX(it->title)));
    set(o, "hint", text_or_null(TX(it->hint)));
    set(o, "points", assess_points(it->points));
    set(o, "status", json_string(status_name(it->status)));
    set(o, "applies", json_string(it->asks ? "ask" : it->applies ? it->applies : "always"));
    set(o, "deductions", list);
    return o;
}

static json_t *items(struct ctx *c, const struct spec *spec, const struct standard *s, int category, enum item_kind kind) {
    json_t *list = json_array();
    for (int i = 0; i < s->n_items; i++)
        if (s->items[i].kind == kind && s->items[i].category == category)
            json_array_append_new(list, item(c, spec, &s->items[i]));
    return list;
}

static int kept_ids(struct ctx *c, struct db *db, const char **ids, int max) {
    AUTO_STMT s = {0};
    int n = 0, rc;
    TRY(db_query0(c, db, Q_STANDARD_TEXT_IDS, &s));
    while (n < max && (rc = db_next(c, &s)) > 0)
        ids[n++] = db_text(c, &s, 0);
    return n;
}

int assess_standards(struct ctx *c, struct db *db, const struct spec *spec, json_t **ret_j) {
    enum { MAX = 100 };
    const char *kept[MAX], *id;
    const struct standard *s;
    json_t *list = json_array();
    int n = kept_ids(c, db, kept, MAX);
    TRY(n);
    for (int i = 0; (id = standard_id(c, spec, i)); i++) {
        TRY(standard_get(c, db, spec, id, &s));
        json_array_append_new(list, head(c, s, str_among(kept, (size_t)n, id)));
    }
    for (int i = 0; i < n; i++)
        if (!standard_text(c, spec, kept[i])) {
            TRY(standard_get(c, db, spec, kept[i], &s));
            json_array_append_new(list, head(c, s, true));
        }
    *ret_j = json_pack("{s:o}", "standards", list);
    return 0;
}

int assess_standard(struct ctx *c, struct db *db, const struct spec *spec, const char *id, json_t **ret_j) {
    const char *kept[100];
    const struct standard *s;
    json_t *cats = json_array(), *bands = json_array();
    int n = kept_ids(c, db, kept, 100);
    TRY(n);
    TRY(standard_get(c, db, spec, id, &s));
    json_t *o = head(c, s, str_among(kept, (size_t)n, id));
    for (int k = 0; k < s->n_categories; k++)
        json_array_append_new(cats, json_pack("{s:s,s:s,s:o,s:o}", "id", s->categories[k].id, "title", TX(s->categories[k].title), "points",
                                              s->categories[k].points_known ? assess_points(s->categories[k].points) : json_null(), "items", items(c, spec, s, k, ITEM_SCORED)));
    for (int i = 0; i < s->n_bands; i++)
        json_array_append_new(bands, json_pack("{s:o,s:s,s:s}", "min", assess_points(s->bands[i].min), "verdict", s->bands[i].verdict, "title", TX(s->bands[i].title)));
    set(o, "bands", bands);
    set(o, "categories", cats);
    set(o, "aggravations", items(c, spec, s, -1, ITEM_AGGRAVATION));
    set(o, "veto", items(c, spec, s, -1, ITEM_VETO));
    set(o, "yaml", json_string(s->text));
    *ret_j = o;
    return 0;
}

int assess_standard_put(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *file, const char *yaml, size_t n, json_t **ret_j) {
    const struct standard *s;
    char now[DATETIME_SIZE];
    int64_t seq;
    AUTO_TX tx = {0};
    if (!auth_has_unit(u, "secrecy_officer"))
        return fail(c, E_DENIED, T("只有保密员可以补充标准", "only the secrecy officer may add a standard"));
    if (!utf8_valid(yaml, n))
        return fail(c, E_SYNTAX, T("标准文件不是 UTF-8", "the standard is not UTF-8"));
    int rc = standard_parse(c, spec, file, yaml, n, &s);
    if (rc < 0)
        return rc == E_MODEL ? fail(c, E_INVALID, "%s", arena_dup(c->mem, c->err.detail)) : rc;
    when_datetime(c->now_us(c), now);
    TRY(tx_begin(c, db, &tx));
    TRY(db_exec(c, db, Q_STANDARD_TEXT_SUPERSEDE, A(s->id)));
    TRY(db_exec(c, db, Q_STANDARD_TEXT_PUT, A(s->sm3), A(s->id), A(1), A((const char *)now), A(s->text)));
    struct ledger_event e = {.register_name = "", .action = "standard", .inputs = arena_printf(c->mem, "{\"sm3\":\"%s\",\"standard\":\"%s\"}", s->sm3, s->id)};
    TRY(ledger_append(c, db, &e, &seq));
    TRY(tx_commit(c, &tx));
    *ret_j = head(c, s, true);
    return 0;
}
