/* Declared moves: one thing of the books goes where the action of some register says. */
#include "custody/internal.h"

/* ---- which item */

/* The item of a thing; 0 when it is not in the books. */
static int find_item(struct ctx *c, struct db *db, const struct spec *spec, const struct reg_move *m, int64_t *ret_item) {
    if (str_eq(m->thing->name, "custody_item")) {
        *ret_item = m->id;
        return 0;
    }
    const char *filter = arena_printf(c->mem, "%s:eq:%" PRId64, m->thing->name, m->id);
    struct reg_list l = {.reg = spec_register(spec, "custody_item"), .n_filters = 1, .filters = &filter, .max_rows = 1};
    json_t *page;
    TRY(reg_list(c, db, spec, auth_system_user(), &l, &page));
    *ret_item = json_integer_value(json_object_get(json_array_get(json_object_get(page, "rows"), 0), "id"));
    return 0;
}

static int open_item(struct ctx *c, struct db *db, const struct spec *spec, const struct reg_move *m, int64_t *ret_item) {
    json_t *r;
    TRY(reg_record(c, db, auth_system_user(), m->thing, m->id, &r));
    json_t *audience = json_object_get(r, "audience");
    struct thing t = {m->id, json_integer_value(json_object_get(r, "level")), 0, reg_label(c, db, spec, auth_system_user(), m->thing->name, m->id), NULL, NULL};
    if (json_is_array(audience)) {
        struct str s;
        str_init(&s, c, LIMIT_JSON_BYTES);
        json_canonical(&s, audience);
        TRY(str_end(&s));
        t.audience = s.p;
    }
    return books_open(c, db, spec, m->thing->name, &t, ret_item);
}

int books_end(struct ctx *c, struct db *db, const struct spec *spec, int64_t item) {
    const struct spec_register *items = spec_register(spec, "custody_item");
    json_t *j;
    int64_t same;
    TRY(reg_record(c, db, auth_system_user(), items, item, &j));
    for (int i = 0; i < items->n_fields; i++) {
        const struct spec_field *f = &items->fields[i];
        int64_t id = json_integer_value(json_object_get(j, f->name));
        const struct spec_register *thing = f->type == F_REF && str_eq(f->ref, f->name) && id ? spec_register(spec, f->ref) : NULL;
        if (!thing || !spec_state(thing, "destroyed"))
            continue;
        json_t *v = json_object();
        json_object_set_new(v, "state", json_string("destroyed"));
        TRY(reg_put(c, db, thing, id, "destroyed", v, &same));
    }
    return 0;
}

/* ---- where to */

static int open_account(struct ctx *c, struct db *db, const struct spec *spec, int64_t person, int64_t *ret_id) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_PERSON, &s, A(person)));
    const char *name = db_text(c, &s, 0), *staff_no = db_text(c, &s, 1);
    json_t *v = json_object();
    json_object_set_new(v, "name", json_string(arena_printf(c->mem, "%s(%s)", name, staff_no ? staff_no : arena_printf(c->mem, "%" PRId64, person))));
    json_object_set_new(v, "kind", json_string("person"));
    json_object_set_new(v, "person", json_integer(person));
    json_object_set_new(v, "max_level", json_integer(db_i64(&s, 3)));
    if (!db_is_null(&s, 2))
        json_object_set_new(v, "department", json_integer(db_i64(&s, 2)));
    json_object_set_new(v, "state", json_string("open"));
    stmt_close(&s);
    return reg_put(c, db, spec_register(spec, "custody_account"), 0, "create", v, ret_id);
}

int custody_person_account(struct ctx *c, struct db *db, const struct spec *spec, int64_t person, int64_t *ret_id) {
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, Q_CUSTODY_PERSON_ACCOUNT, &s, A(person)));
        int found = db_next(c, &s);
        TRY(found);
        if (found) {
            *ret_id = db_i64(&s, 0);
            return 0;
        }
    }
    return open_account(c, db, spec, person, ret_id);
}

static int where_to(struct ctx *c, struct db *db, const struct spec *spec, const struct reg_move *m, int64_t *ret_account) {
    if (m->to_kind)
        return custody_first_account(c, db, spec, m->to_kind, ret_account);
    if (m->to_person)
        return custody_person_account(c, db, spec, m->to_person, ret_account);
    *ret_account = m->to_account;
    return 0;
}

/* ---- the movement */

/* The further columns, and the record that is the cause where movements have a field for it. */
static json_t *columns(const struct spec *spec, const struct reg_move *m) {
    json_t *v = m->values ? json_copy((json_t *)m->values) : json_object();
    const struct spec_field *cause = spec_field(spec_register(spec, "movement"), m->cause->name);
    if (cause && cause->ref && str_eq(cause->ref, m->cause->name) && !json_object_get(v, cause->name))
        json_object_set_new(v, cause->name, json_integer(m->record));
    return v;
}

static int first_entry(struct ctx *c, struct db *db, const struct spec *spec, const struct reg_move *m, int64_t to, int64_t *ret_movement) {
    struct entry e = {to, m->kind, columns(spec, m)};
    int64_t item, movement = 0;
    TRY(open_item(c, db, spec, m, &item));
    TRY(books_enter(c, db, spec, item, &e, &movement));
    TRY(reg_prevent(c, db, spec, spec_register(spec, "movement"), movement));
    *ret_movement = movement;
    return 0;
}

int custody_move(struct ctx *c, struct db *db, const struct spec *spec, const struct reg_move *m, int64_t *ret_movement) {
    int64_t item, to;
    TRY(find_item(c, db, spec, m, &item));
    TRY(where_to(c, db, spec, m, &to));
    if (!item)
        return first_entry(c, db, spec, m, to, ret_movement);
    struct custody_book b = {.item = item, .to = to, .kind = m->kind, .more = columns(spec, m)};
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_ITEM_GET, &s, A(item)));
        if (db_i64(&s, 0) == to && str_eq(db_text(c, &s, 1), "live")) {
            *ret_movement = 0;
            return 0;
        }
    }
    return custody_book(c, db, spec, &b, ret_movement);
}
