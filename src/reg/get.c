/* One record as the API shows it, its history, its label, notes of reading. */
#include "reg/purge.h"

static json_t *record_json(struct ctx *c, const struct row *row) {
    json_t *j = json_object();
    for (int i = 0; i < row->n; i++) {
        if ((i == C_AUDIENCE && !row->reg->audience) || i == C_LAST_SEQ)
            continue;
        json_t *v;
        if (i == C_AUDIENCE && row->v[i].type == DB_TEXT)
            v = json_loadb(row->v[i].p, row->v[i].n, 0, NULL);
        else
            v = spec_json(c, col_field(row->reg, i), &row->v[i]);
        json_object_set_new_nocheck(j, col_name(row->reg, i), v ? v : json_null());
    }
    return j;
}

static int actions_json(struct ctx *c, struct db *db, const struct auth_user *u, const struct row *row, json_t **ret_j) {
    json_t *j = json_array();
    for (int i = 0; i < row->reg->n_actions; i++) {
        const struct spec_action *a = &row->reg->actions[i];
        if (!a->n_from || !action_from(a, row_text(row, C_STATE)) || !who_may(c, u, a, row))
            continue;
        int rc = separate_check(c, db, u, &u->actor, a, row);
        if (rc == E_SEPARATE) {
            c->err = (struct err){0};
            continue;
        }
        TRY(rc);
        json_array_append_new(j, json_string_nocheck(a->name));
    }
    *ret_j = j;
    return 0;
}

static int children_json(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct row *row,
                         json_t *refs, json_t **ret_j) {
    json_t *list = json_array();
    for (int i = 0; i < row->reg->n_children; i++) {
        const struct spec_child *k = &row->reg->children[i];
        const struct spec_register *r = spec_register(spec, k->register_name);
        if (!r || !auth_sees_register(u, r))
            continue;
        const char *filter = arena_printf(c->mem, "%s:eq:%" PRId64, k->field, row_i64(row, C_ID));
        struct reg_list l = {.reg = r, .n_filters = 1, .filters = &filter, .max_rows = CHILD_ROWS};
        json_t *page;
        TRY(reg_list(c, db, spec, u, &l, &page));
        json_object_update(refs, json_object_get(page, "refs"));
        json_object_del(page, "refs");
        json_object_set_new_nocheck(page, "register", json_string_nocheck(r->name));
        json_object_set_new_nocheck(page, "field", json_string_nocheck(k->field));
        json_array_append_new(list, page);
    }
    *ret_j = list;
    return 0;
}

static void audience_refs(struct ctx *c, const struct spec *spec, const struct row *row, struct refs *refs) {
    const struct db_arg *v = &row->v[C_AUDIENCE];
    json_t *list = v->type == DB_TEXT ? json_loadb(v->p, v->n, 0, NULL) : NULL;
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *who = json_string_value(json_array_get(list, i));
        int64_t id;
        if (who && str_i64(who + 1, 1, INT64_MAX, &id))
            refs_add(c, refs, spec_register(spec, *who == 'p' ? "person" : "department"), id);
    }
}

static void add_own_refs(struct ctx *c, const struct spec *spec, const struct row *row, struct refs *refs) {
    int *cols = NEWN(c, int, row->n);
    for (int i = 0; i < row->n; i++)
        cols[i] = i;
    refs_add_row(c, refs, spec, row, cols, row->n);
    audience_refs(c, spec, row, refs);
}

static int refs_of_row(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct row *row,
                       struct refs *refs) {
    add_own_refs(c, spec, row, refs);
    return refs_resolve(c, db, spec, u, refs);
}

/* Fields of this record whose text could be destroyed. */
static json_t *purge_json(const struct row *row) {
    json_t *j = json_array();
    for (int i = 0; i < row->reg->n_fields; i++)
        if (purge_text_field(row->reg, &row->reg->fields[i]))
            json_array_append_new(j, json_string_nocheck(row->reg->fields[i].name));
    return j;
}

int reg_record(struct ctx *c, struct db *db, const struct auth_user *u, const struct spec_register *reg, int64_t record, json_t **ret_record) {
    struct row row;
    TRY(row_get(c, db, u, reg, record, &row));
    *ret_record = record_json(c, &row);
    return 0;
}

int reg_get(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_register *reg,
            int64_t record, json_t **ret_record) {
    struct row row;
    struct refs *refs = NEW(c, struct refs);
    json_t *actions, *children, *out = json_object();
    TRY(row_get(c, db, u, reg, record, &row));
    TRY(refs_of_row(c, db, spec, u, &row, refs));
    TRY(actions_json(c, db, u, &row, &actions));
    json_t *labels = refs_json(c, spec, refs);
    TRY(children_json(c, db, spec, u, &row, labels, &children));
    json_object_set_new_nocheck(out, "record", record_json(c, &row));
    json_object_set_new_nocheck(out, "label", json_string_nocheck(label_of(c, spec, refs, &row)));
    json_object_set_new_nocheck(out, "refs", labels);
    json_object_set_new_nocheck(out, "actions", actions);
    json_object_set_new_nocheck(out, "children", children);
    if (reg_may_purge(spec, u, reg))
        json_object_set_new_nocheck(out, "purge", purge_json(&row));
    *ret_record = out;
    return 0;
}

/* Like record_json. */
static void put_record(struct ctx *c, const struct row *row, struct str *out) {
    for (int i = 0; i < row->n; i++) {
        if ((i == C_AUDIENCE && !row->reg->audience) || i == C_LAST_SEQ)
            continue;
        str_put(out, i ? ",\"" : "{\"");
        str_put(out, col_name(row->reg, i));
        str_put(out, "\":");
        if (i == C_AUDIENCE && row->v[i].type == DB_TEXT)
            str_putn(out, row->v[i].p, row->v[i].n);            /* a checked array already */
        else
            value_put(c, out, col_field(row->reg, i), &row->v[i]);
    }
    str_putc(out, '}');
}

bool reg_done_put(struct ctx *c, const struct reg_done *d, struct str *out) {
    if (d->row)
        put_record(c, d->row, out);
    return d->row;
}

int reg_get_text(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_register *reg, int64_t record,
                 struct reg_seen *ret_seen, struct str *out) {
    struct row row;
    struct str children;
    struct refs *refs = NEW(c, struct refs);
    json_t *actions;
    TRY(row_get(c, db, u, reg, record, &row));
    TRY(actions_json(c, db, u, &row, &actions));
    add_own_refs(c, spec, &row, refs);
    str_init(&children, c, 64 << 20);
    TRY(children_text(c, db, spec, u, &row, refs, &children));
    str_put(out, "{\"record\":");
    put_record(c, &row, out);
    str_put(out, ",\"label\":");
    json_quote(out, label_of(c, spec, refs, &row));
    str_put(out, ",\"refs\":{");
    refs_text(c, spec, refs, out);
    str_put(out, "},\"actions\":");
    json_canonical(out, actions);
    str_put(out, ",\"children\":");
    str_putn(out, children.p, children.len);
    if (reg_may_purge(spec, u, reg)) {
        str_put(out, ",\"purge\":");
        json_canonical(out, purge_json(&row));
    }
    str_putc(out, '}');
    *ret_seen = (struct reg_seen){row_i64(&row, C_ID), row_i64(&row, C_VERSION), row_i64(&row, C_LEVEL)};
    return str_end(out);
}

const char *reg_label(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u,
                      const char *register_name, int64_t record) {
    const struct spec_register *r = spec_register(spec, register_name);
    struct refs *refs = NEW(c, struct refs);
    if (!r || record <= 0)
        return "";
    refs_add(c, refs, r, record);
    if (refs_resolve(c, db, spec, u, refs) < 0) {
        c->err = (struct err){0};
        return "";
    }
    return refs_label(c, spec, refs, r, record);
}

bool reg_name_next(struct ctx *c, const char **names, struct reg_name *ret_n) {
    const char *p = *names ? *names + strspn(*names, " ") : "";
    size_t n = strcspn(p, " "), name = strcspn(p, ": ");
    if (!*p)
        return false;
    ret_n->register_name = arena_dupn(c->mem, p, name);
    if (name == n || !str_i64(arena_dupn(c->mem, p + name + 1, n - name - 1), 1, INT64_MAX, &ret_n->record))
        ret_n->record = 0;                                 /* nonsense names nothing that anybody sees */
    *names = p + n;
    return true;
}

bool reg_names_seen(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *names) {
    struct reg_name n;
    while (reg_name_next(c, &names, &n))
        if (!*reg_label(c, db, spec, u, n.register_name, n.record))
            return false;
    return true;
}

int reg_note(struct ctx *c, struct db *db, const struct auth_user *u, const struct spec_register *reg, int64_t record,
             const char *action, const json_t *detail) {
    struct str in;
    int64_t seq;
    str_init(&in, c, 8 << 20);
    if (detail)
        json_canonical(&in, detail);
    TRY(str_end(&in));
    const struct actor *before = c->actor;
    c->actor = &u->actor;
    struct ledger_event e = {reg ? reg->name : "", record, action, detail ? in.p : NULL, NULL};
    int rc = ledger_append(c, db, &e, &seq);
    c->actor = before;
    return rc < 0 ? rc : 0;
}

/* ---- history */

enum { HISTORY_ROWS = 50 };

static void add_changes(struct ctx *c, const struct spec *spec, const struct spec_register *reg, const json_t *inputs, json_t *changes,
                        struct refs *refs) {
    const json_t *fields = json_object_get(inputs, "fields"), *old = json_object_get(inputs, "old");
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)fields, key, value) {
        json_t *one = json_object(), *was = json_object_get(old, key);
        int col = col_find(reg, key);
        const struct spec_register *target = col >= 0 ? field_target(spec, col_field(reg, col)) : NULL;
        json_object_set_new_nocheck(one, "field", json_string(key));
        json_object_set_nocheck(one, "old", was ? was : json_null());
        json_object_set_nocheck(one, "new", value);
        json_array_append_new(changes, one);
        for (int i = 0; target && i < 2; i++) {
            const json_t *v = i ? value : was;
            refs_add(c, refs, target, json_is_integer(v) ? json_integer_value(v) : 0);
            for (size_t k = 0; k < json_array_size(v); k++)
                refs_add(c, refs, target, json_integer_value(json_array_get(v, k)));
        }
    }
}

static json_t *event_json(struct ctx *c, const struct spec *spec, const struct spec_register *reg, struct stmt *s, struct refs *refs) {
    json_t *e = json_object(), *changes = json_array(), *inputs = NULL;
    size_t n;
    const char *text = db_peek(s, 3, &n), *action = db_text(c, s, 2);
    if (text)
        inputs = json_loadb(text, n, 0, NULL);
    add_changes(c, spec, reg, inputs, changes, refs);
    refs_add(c, refs, spec_register(spec, "person"), db_i64(s, 5));
    refs_add(c, refs, spec_register(spec, "account"), db_i64(s, 6));
    int64_t second = json_i64(inputs, "second", 0);
    if (second) {
        refs_add(c, refs, spec_register(spec, "person"), second);
        json_object_set_new_nocheck(e, "second", json_integer(second));
    }
    json_object_set_new_nocheck(e, "seq", json_integer(db_i64(s, 0)));
    json_object_set_new_nocheck(e, "at", json_string(db_peek(s, 1, NULL)));
    json_object_set_new_nocheck(e, "actor", json_integer(db_i64(s, 5)));
    json_object_set_new_nocheck(e, "action", json_string(action));
    json_object_set_new_nocheck(e, "title", json_string(reg_deed(c, reg, action)));
    json_object_set_new_nocheck(e, "changes", changes);
    json_t *comment = json_object_get(inputs, "comment");
    json_object_set_nocheck(e, "comment", comment ? comment : json_null());
    json_object_set_new_nocheck(e, SPEC_ACTED, json_text(inputs, SPEC_ACTED) ? json_string(json_text(inputs, SPEC_ACTED)) : json_null());
    json_object_set_nocheck(e, "counter", json_object_get(inputs, "counter") ? json_true() : json_false());
    json_object_set_new_nocheck(e, "hash", json_string(db_peek(s, 4, NULL)));
    return e;
}

static void name_actors(struct ctx *c, const struct spec *spec, json_t *events, struct refs *refs) {
    size_t i;
    json_t *e;
    const struct spec_register *person = spec_register(spec, "person");
    json_array_foreach(events, i, e) {
        int64_t id = json_integer_value(json_object_get(e, "actor"));
        const char *name = id && person ? refs_label(c, spec, refs, person, id) : "";
        json_object_set_new_nocheck(e, "actor_name", json_string(*name ? name : T("系统", "system")));
        int64_t second = json_i64(e, "second", 0);
        if (second && person)
            json_object_set_new_nocheck(e, "second_name", json_string(refs_label(c, spec, refs, person, second)));
    }
}

int reg_history(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_register *reg,
                int64_t record, const char *after, json_t **ret_events) {
    struct row row;
    int64_t before = INT64_MAX;
    struct refs *refs = NEW(c, struct refs);
    json_t *events = json_array(), *out = json_object();
    TRY(row_get(c, db, u, reg, record, &row));
    if (after && *after && !str_i64(after, 0, INT64_MAX, &before))
        return fail(c, E_INVALID, T("翻页标记无效", "invalid cursor"));
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_REG_EVENTS, &s, A(reg->name), A(record), A(before), A(HISTORY_ROWS + 1)));
    int rc;
    bool more = false;
    while ((rc = db_next(c, &s)) > 0) {
        if ((more = json_array_size(events) == HISTORY_ROWS))
            break;
        json_array_append_new(events, event_json(c, spec, reg, &s, refs));
        before = db_i64(&s, 0);
    }
    TRY(rc);
    stmt_close(&s);
    TRY(refs_resolve(c, db, spec, u, refs));
    name_actors(c, spec, events, refs);
    json_object_set_new_nocheck(out, "events", events);
    json_object_set_new_nocheck(out, "refs", refs_json(c, spec, refs));
    json_object_set_new_nocheck(out, "next", more ? json_string(arena_printf(c->mem, "%" PRId64, before)) : json_null());
    *ret_events = out;
    return 0;
}
