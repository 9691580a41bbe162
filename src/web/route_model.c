/* /model: what the page learns instead of keeping a second model. */
#include "paper/paper.h"
#include "web/internal.h"

static json_t *names(int n, const char *const *list) {
    json_t *a = json_array();
    for (int i = 0; i < n; i++)
        json_array_append_new(a, json_string(list[i]));
    return a;
}

static json_t *field_json(struct ctx *c, const struct spec_field *f) {
    json_t *j = json_pack("{s:s,s:s,s:s,s:b}", "name", f->name, "type", f->type_name, "title", TX(f->title), "required", f->required);
    if (f->max && f->max != INT64_MAX)
        json_object_set_new(j, "max", json_integer(f->max));
    if (f->min != INT64_MIN && (f->min || f->type == F_INTEGER))
        json_object_set_new(j, "min", json_integer(f->min));
    if (f->digits)
        json_object_set_new(j, "digits", json_integer(f->digits));
    if (f->ref)
        json_object_set_new(j, "register", json_string(f->ref));
    if (f->of)
        json_object_set_new(j, "of", json_string(f->of));
    if (f->preset)
        json_object_set_new(j, "preset", json_string(f->preset));
    if (f->past)
        json_object_set_new(j, "past", json_true());
    if (f->hidden)
        json_object_set_new(j, "hidden", json_true());
    if (f->unit)
        json_object_set_new(j, "unit", json_string(f->unit));
    if (f->pattern)
        json_object_set_new(j, "pattern", json_string(f->pattern));
    if (TX(f->help))
        json_object_set_new(j, "help", json_string(TX(f->help)));
    if (!f->n_choices)
        return j;
    json_t *choices = json_array();
    for (int i = 0; i < f->n_choices; i++)
        json_array_append_new(choices, json_pack("{s:s,s:s}", "name", f->choices[i].name, "title", TX(f->choices[i].title)));
    json_object_set_new(j, "choices", choices);
    return j;
}

/* By one of his roles; else only where a record names him, in which fields. */
static bool may_act(const struct auth_user *u, const struct spec_register *reg, const struct spec_action *a, json_t *named) {
    bool may = !a->n_from && reg_may_create(u, reg, a);
    for (int i = 0; i < a->n_who && a->n_from; i++) {
        const char *who = a->who[i];
        may = may || str_eq(who, "*") || (*who != '@' && auth_has(u, who, 0));
        if (*who == '@')
            json_array_append_new(named, json_string(who + 1));
    }
    return may;
}

/* A sheet brings in new records, and steps of those that are there where it can tell the day of each. */
static bool of_sheets(const struct spec_action *a) {
    bool told = !a->n_from;
    for (int i = 0; i < a->n_input; i++)
        told = told || str_eq(a->input[i].field->name, SPEC_ACTED) || (a->input[i].required && a->input[i].field->past);
    return told;
}

static json_t *action_json(struct ctx *c, const struct auth_user *u, const struct spec_register *reg, const struct spec_action *a) {
    json_t *input = json_array();
    for (int i = 0; i < a->n_input; i++)
        json_array_append_new(input, json_pack("{s:s,s:b}", "name", a->input[i].field->name, "required", a->input[i].required));
    json_t *named = json_array();
    bool may = may_act(u, reg, a, named);
    json_t *from = a->n_from ? names(a->n_from, a->from) : json_null();
    json_t *comment = a->comment == 2 ? json_string("required") : a->comment == 1 ? json_string("optional") : json_null();
    return json_pack("{s:s,s:s,s:o,s:s,s:o,s:i,s:o,s:b,s:b,s:b,s:o,s:s?}", "name", a->name, "title", TX(a->title), "from", from, "to", a->to, "input", input,
                     "sign", a->sign, "comment", comment, "counter", a->counter, "may", may, "sheet", may && of_sheets(a), "named", named, "several", a->several);
}

static bool may_create(const struct auth_user *u, const struct spec_register *reg) {
    for (int i = 0; i < reg->n_actions; i++)
        if (!reg->actions[i].n_from && reg_may_create(u, reg, &reg->actions[i]))
            return true;
    return false;
}

static const char *group_icon(const struct spec *s, const char *name) {
    for (int i = 0; i < s->n_groups; i++)
        if (str_eq(s->groups[i].name, name))
            return s->groups[i].icon;
    return NULL;
}

static int register_json(struct web_req *r, const struct spec_register *reg, json_t **ret_j) {
    struct ctx *c = &r->c;
    json_t *fields = json_array(), *states = json_array(), *actions = json_array(), *children = json_array(), *books;
    for (int i = 0; i < reg->n_fields; i++)
        json_array_append_new(fields, field_json(c, &reg->fields[i]));
    for (int i = 0; i < reg->n_states; i++)
        json_array_append_new(states, json_pack("{s:s,s:s,s:b,s:b,s:s}", "name", reg->states[i].name, "title", TX(reg->states[i].title), "final", reg->states[i].final, "never", reg->states[i].never, "tone", reg->states[i].tone));
    for (int i = 0; i < reg->n_actions; i++)
        json_array_append_new(actions, action_json(c, r->user, reg, &reg->actions[i]));
    for (int i = 0; i < reg->n_children; i++) {
        const struct spec_register *child = spec_register(web_spec(r), reg->children[i].register_name);
        if (child && auth_sees_register(r->user, child))
            json_array_append_new(children, json_pack("{s:s,s:s}", "register", child->name, "field", reg->children[i].field));
    }
    json_t *j = json_pack("{s:s,s:s,s:s,s:i,s:s?,s:s?,s:b,s:b,s:b}", "name", reg->name, "title", TX(reg->title), "group", reg->group, "order", reg->order,
                          "icon", group_icon(web_spec(r), reg->group), "label", reg->label, "level", reg->level, "audience", reg->audience, "search", !reg->no_search);
    if (reg->number_field)
        json_object_set_new(j, "number", json_string(reg->number_field));
    json_object_set_new(j, "fields", fields);
    json_object_set_new(j, "states", states);
    json_object_set_new(j, "actions", actions);
    json_object_set_new(j, "list", names(reg->n_list, reg->list));
    json_object_set_new(j, "children", children);
    json_object_set_new(j, "may_create", json_boolean(may_create(r->user, reg)));
    json_object_set_new(j, "may_export", json_true());
    TRY(paper_books(c, web_spec(r), reg, &books));
    if (json_array_size(books))
        json_object_set_new(j, "books", books);
    *ret_j = j;
    return 0;
}

static int registers_json(struct web_req *r, json_t **ret_list) {
    const struct spec *s = web_spec(r);
    json_t *list = json_array(), *one;
    for (int i = 0; i < s->n_registers; i++)
        if (auth_sees_register(r->user, &s->registers[i])) {
            TRY(register_json(r, &s->registers[i], &one));
            json_array_append_new(list, one);
        }
    *ret_list = list;
    return 0;
}

static int model(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec *s = web_spec(r);
    json_t *groups = json_array(), *levels = json_array(), *roles = json_array(), *registers;
    TRY(registers_json(r, &registers));
    for (int i = 0; i < s->n_groups; i++)
        json_array_append_new(groups, json_pack("{s:s,s:s,s:s?,s:i}", "name", s->groups[i].name, "title", TX(s->groups[i].title),
                                                "icon", s->groups[i].icon, "order", s->groups[i].order));
    for (int i = 0; i <= 4; i++)
        json_array_append_new(levels, json_string(spec_level_name(i, c->lang)));
    for (int i = 0; i < s->n_roles; i++)
        json_array_append_new(roles, json_pack("{s:s,s:s,s:s}", "name", s->roles[i].name, "title", TX(s->roles[i].title),
                                               "kind", s->roles[i].admin ? "admin" : "business"));
    char today[DATE_SIZE];
    ctx_today(c, today);
    struct db *db;
    TRY(web_read(r, &db));
    json_t *about = json_pack("{s:s,s:s#}", "name", reg_office(c, db, s), "year", today, 4);
    return web_json(r, 200, json_pack("{s:o,s:o,s:o,s:o,s:o}", "registers", registers, "groups", groups, "levels", levels, "roles", roles, "office", about));
}

ROUTE(model, .method = "GET", .path = "/model", .who = WHO_USER, .flags = WEB_FRESH, .summary = "The registers, groups, roles and levels this user may see",
      .answer = "Model", .run = model);
