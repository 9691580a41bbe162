/* What a register refers to: its own fields in lists and numbers, other registers in fields, children and actions. Read when all registers are known. */
#include "spec/internal.h"

static int check_label(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    int line = node_get(doc, "label")->line;
    for (const char *p = r->label; (p = strchr(p, '{')); p++) {
        const char *end = strchr(p, '}');
        if (!end)
            return MODEL_BAD(l, line, "label 缺少 }", "label: } is missing");
        const char *name = arena_dupn(c->mem, p + 1, (size_t)(end - p - 1));
        if (!column_of(r, name))
            return MODEL_BAD(l, line, "label 提到未知字段 %s", "label names unknown field %s", name);
    }
    return 0;
}

static int check_number(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"field", "format", NULL};
    const struct node *n = node_get(doc, "number");
    if (!n)
        return 0;
    TRY(read_keys(l, n, keys, "number"));
    TRY(read_text(l, n, "field", true, &r->number_field));
    TRY(read_text(l, n, "format", true, &r->number_format));
    const struct spec_field *f = spec_field(r, r->number_field);
    if (!f || f->type != F_TEXT)
        return MODEL_BAD(l, n->line, "number 的字段 %s 不是文本字段", "number: %s is no text field", r->number_field);
    int seqs = 0;
    for (const char *p = r->number_format; (p = strchr(p, '{')); p++) {
        const char *end = strchr(p, '}');
        const char *name = end ? arena_dupn(c->mem, p + 1, (size_t)(end - p - 1)) : "";
        bool seq = str_eq(name, "seq") || (str_starts(name, "seq:") && name[4] >= '1' && name[4] <= '9' && !name[5]);
        seqs += seq;
        if (!seq && !str_eq(name, "yyyy") && !str_eq(name, "mm") && !str_eq(name, "dd") && !spec_field(r, name))
            return MODEL_BAD(l, n->line, "编号格式 %s 中有未知部分 {%s}", "number format %s: unknown part {%s}", r->number_format, name);
    }
    if (seqs != 1)
        return MODEL_BAD(l, n->line, "编号格式 %s 应含一个 {seq}", "number format %s must have one {seq}", r->number_format);
    return 0;
}

static int check_access(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"everyone", "roles", "department", "persons", NULL};
    const struct node *n = node_get(doc, "access");
    if (!n)
        return MODEL_BAD(l, doc->line, "缺少 %s", "no %s", "access");
    TRY(read_keys(l, n, keys, "access"));
    TRY(read_bool(l, n, "everyone", &r->everyone));
    TRY(r->n_roles = read_words(l, n, "roles", false, &r->roles));
    TRY(r->n_persons = read_words(l, n, "persons", false, &r->persons));
    TRY(read_text(l, n, "department", false, &r->department_field));
    for (int i = 0; i < r->n_roles; i++)
        if (!map_get(&l->role_by_name, r->roles[i]))
            return MODEL_BAD(l, node_get(n, "roles")->item[i]->line, "access 提到未知角色 %s", "access names unknown role %s", r->roles[i]);
    for (int i = 0; i < r->n_persons; i++) {
        const struct spec_field *f = column_of(r, r->persons[i]);
        if (!f || (f->type != F_PERSON && f->type != F_PERSONS))
            return MODEL_BAD(l, node_get(n, "persons")->item[i]->line, "access 中 %s 不是人员字段", "access: %s is no person field", r->persons[i]);
    }
    const struct spec_field *f = r->department_field ? spec_field(r, r->department_field) : NULL;
    if (r->department_field && (!f || f->type != F_DEPARTMENT))
        return MODEL_BAD(l, node_get(n, "department")->line, "access 中 %s 不是部门字段", "access: %s is no department field", r->department_field);
    return 0;
}

static int columns(struct load *l, const struct spec_register *r, const struct node *list, const char *what, bool text) {
    struct ctx *c = l->c;
    for (int i = 0; i < list->n; i++) {
        const char *name = list->item[i]->kind == N_SCALAR ? list->item[i]->text : "";
        const struct spec_field *f = column_of(r, name);
        if (!f)
            return MODEL_BAD(l, list->item[i]->line, "%s 提到未知字段 %s", "%s names unknown field %s", what, name);
        if (f->hidden && str_eq(what, "list"))
            return MODEL_BAD(l, list->item[i]->line, "%s 中 %s 是不显示的字段", "%s: %s is hidden", what, name);
        if (text && f->type != F_TEXT && f->type != F_LONGTEXT)
            return MODEL_BAD(l, list->item[i]->line, "%s 中 %s 不是文本字段", "%s: %s is no text field", what, name);
    }
    return 0;
}

static int read_index(struct load *l, const struct spec_register *r, const struct node *doc, const char *key, const struct spec_key **ret) {
    struct ctx *c = l->c;
    const struct node *list;
    TRY(read_list_of(l, doc, key, false, &list));
    struct spec_key *keys = NEWN(c, struct spec_key, list->n);
    for (int i = 0; i < list->n; i++) {
        const struct node *one = list->item[i];
        if (one->kind != N_LIST || !one->n)
            return MODEL_BAD(l, one->line, "%s 应写成 [[字段, 字段]]", "%s must be a list of lists", key);
        TRY(columns(l, r, one, key, false));
        const char **names = NEWN(c, const char *, one->n);
        for (int k = 0; k < one->n; k++)
            names[k] = one->item[k]->text;
        keys[i] = (struct spec_key){one->n, names};
    }
    *ret = keys;
    return list->n;
}

static int read_few(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"name", "on", "where", NULL};
    const struct node *list;
    TRY(read_list_of(l, doc, "few", false, &list));
    struct spec_few *few = NEWN(c, struct spec_few, list->n);
    for (int i = 0; i < list->n; i++) {
        const struct node *one = list->item[i];
        TRY(read_keys(l, one, keys, "few"));
        TRY(read_name(l, one, "name", &few[i].name));
        TRY(read_name(l, one, "on", &few[i].on));
        TRY(read_text(l, one, "where", true, &few[i].where));
        few[i].at = arena_printf(c->mem, "%s:%d", l->file, one->line);
        if (!column_of(r, few[i].on) && !str_eq(few[i].on, "id"))
            return MODEL_BAD(l, one->line, "%s 提到未知字段 %s", "%s names unknown field %s", "few", few[i].on);
        if (strlen(few[i].where) > 300 || strchr(few[i].where, ';') || strstr(few[i].where, "--") || strstr(few[i].where, "/*"))
            return MODEL_BAD(l, one->line, "few %s:where 应是不超过 300 字的一个条件", "few %s: where must be one condition of at most 300 characters", few[i].name);
    }
    r->few = few;
    r->n_few = list->n;
    return 0;
}

/* The name of a field of that type, or NULL. */
static int read_field_of(struct load *l, const struct spec_register *r, const struct node *n, const char *key, enum field_type type, const char **ret) {
    struct ctx *c = l->c;
    TRY(read_text(l, n, key, false, ret));
    const struct spec_field *f = *ret ? spec_field(r, *ret) : NULL;
    if (*ret && (!f || f->type != type))
        return type == F_DATE ? MODEL_BAD(l, node_get(n, key)->line, "periodic：%s 不是日期字段", "periodic: %s is no date field", *ret)
                              : MODEL_BAD(l, node_get(n, key)->line, "periodic：%s 不是人员字段", "periodic: %s is no person field", *ret);
    return 0;
}

static int read_periodic(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"kind", "done", "due", "holds", "ended", "who", "while", NULL};
    const struct node *list;
    TRY(read_list_of(l, doc, "periodic", false, &list));
    struct spec_periodic *p = NEWN(c, struct spec_periodic, list->n);
    const struct spec_register *to = spec_register(l->s, SPEC_PERIODIC);
    if (list->n && !to)
        return MODEL_BAD(l, list->line, "没有台账 %s", "there is no register %s", SPEC_PERIODIC);
    for (int i = 0; i < list->n; i++) {
        TRY(read_keys(l, list->item[i], keys, "periodic"));
        TRY(read_name(l, list->item[i], "kind", &p[i].kind));
        TRY(read_field_of(l, r, list->item[i], "done", F_DATE, &p[i].done));
        TRY(read_field_of(l, r, list->item[i], "due", F_DATE, &p[i].due));
        TRY(read_field_of(l, r, list->item[i], "ended", F_DATE, &p[i].ended));
        TRY(read_field_of(l, r, list->item[i], "who", F_PERSON, &p[i].who));
        TRY(read_text(l, list->item[i], "holds", false, &p[i].holds));
        const struct spec_field *held = p[i].holds ? spec_field(r, p[i].holds) : NULL;
        if (p[i].holds && (!held || (held->type != F_PERSON && held->type != F_BOOL && held->type != F_LEVEL && held->type != F_CHOICE && !spec_is_text(held)) || p[i].done || p[i].due))
            return MODEL_BAD(l, list->item[i]->line, "periodic：holds 应为人员、密级、是否、选项或文字字段，且不写 done、due：%s", "periodic: holds takes a person, level, bool, choice or text field, without done and due: %s", p[i].holds);
        if (!p[i].done && !p[i].due && !p[i].holds)
            return MODEL_BAD(l, list->item[i]->line, "periodic 应写明 done、due 或 holds", "periodic: done, due or holds is needed");
        TRY(p[i].n_states = read_words(l, list->item[i], "while", true, &p[i].states));
        for (int k = 0; k < p[i].n_states; k++)
            if (!spec_state(r, p[i].states[k]))
                return MODEL_BAD(l, list->item[i]->line, "periodic 提到未知状态 %s", "periodic names unknown state %s", p[i].states[k]);
    }
    r->periodic = p;
    r->n_periodic = list->n;
    return 0;
}

/* Text fields besides label and number, or `none`: nobody looks for words here. */
static int check_search(struct load *l, struct spec_register *r, const struct node *doc) {
    const struct node *search = node_get(doc, "search");
    r->no_search = search && search->kind == N_SCALAR && str_eq(search->text, "none");
    if (!search || r->no_search)
        return 0;
    TRY(r->n_search = read_words(l, doc, "search", false, &r->search));
    return columns(l, r, search, "search", true);
}

static int read_began(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    TRY(read_text(l, doc, "began", false, &r->began));
    const struct spec_field *f = r->began ? spec_field(r, r->began) : NULL;
    if (r->began && (!f || (f->type != F_DATE && f->type != F_DATETIME)))
        return MODEL_BAD(l, node_get(doc, "began")->line, "began：%s 不是日期或时间字段", "began: %s is no field of type date or datetime", r->began);
    return 0;
}

static int check_lists(struct load *l, struct spec_register *r, const struct node *doc) {
    TRY(r->n_list = read_words(l, doc, "list", true, &r->list));
    TRY(columns(l, r, node_get(doc, "list"), "list", false));
    TRY(check_search(l, r, doc));
    TRY(read_began(l, r, doc));
    TRY(r->n_keep = read_words(l, doc, "keep", false, &r->keep));
    if (node_get(doc, "keep"))
        TRY(columns(l, r, node_get(doc, "keep"), "keep", false));
    TRY(r->n_unique = read_index(l, r, doc, "unique", &r->unique));
    TRY(r->n_index = read_index(l, r, doc, "index", &r->index));
    TRY(read_few(l, r, doc));
    return read_periodic(l, r, doc);
}

static int check_children(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"register", "field", NULL};
    const struct node *list;
    TRY(read_list_of(l, doc, "children", false, &list));
    struct spec_child *child = NEWN(c, struct spec_child, list->n);
    for (int i = 0; i < list->n; i++) {
        TRY(read_keys(l, list->item[i], keys, "children"));
        TRY(read_text(l, list->item[i], "register", true, &child[i].register_name));
        TRY(read_text(l, list->item[i], "field", true, &child[i].field));
        const struct spec_register *to = spec_register(l->s, child[i].register_name);
        if (!to)
            return MODEL_BAD(l, list->item[i]->line, "children 提到未知台账 %s", "children names unknown register %s", child[i].register_name);
        const struct spec_field *f = column_of(to, child[i].field);
        if (!f || !f->ref || !str_eq(f->ref, r->name))
            return MODEL_BAD(l, list->item[i]->line, "children:%s.%s 不指向本台账", "children: %s.%s does not refer to this register", to->name, child[i].field);
    }
    r->children = child;
    r->n_children = list->n;
    return 0;
}

static int read_actions(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    const struct node *list;
    TRY(read_list_of(l, doc, "actions", true, &list));
    struct spec_action *a = NEWN(c, struct spec_action, list->n);
    r->actions = a;
    for (int i = 0; i < list->n; i++) {
        TRY(load_action(l, r, list->item[i], &a[i]));
        if (spec_action(r, a[i].name))
            return MODEL_BAD(l, list->item[i]->line, "动作 %s 重复", "action %s stands twice", a[i].name);
        r->n_actions++;
    }
    return 0;
}

static int check_actions(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    for (int i = 0; i < r->n_actions; i++)
        TRY(check_action(l, r, node_get(doc, "actions")->item[i], &r->actions[i]));
    for (int s = 0; s < r->n_states; s++) {
        bool reached = false;
        for (int i = 0; i < r->n_actions; i++)
            reached |= str_eq(r->actions[i].to, r->states[s].name);
        if (!reached)
            return MODEL_BAD(l, node_get(doc, "states")->item[s]->line, "没有动作到达状态 %s", "no action leads to state %s", r->states[s].name);
    }
    return 0;
}

static int check_refs(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    for (int i = 0; i < r->n_fields; i++)
        if (r->fields[i].ref && !spec_register(l->s, r->fields[i].ref))
            return MODEL_BAD(l, node_get(doc, "fields")->item[i]->line, "字段 %s 指向未知台账 %s", "field %s refers to unknown register %s", r->fields[i].name, r->fields[i].ref);
    return 0;
}

/* Registers that make each other would never end. mark: 0 new, 1 on the way, 2 done */
static int make_cycle(struct load *l, const struct spec_register *r, char *mark) {
    struct ctx *c = l->c;
    mark[r->nr] = 1;
    for (int i = 0; i < r->n_actions; i++)
        for (int k = 0; k < r->actions[i].n_make; k++) {
            if (r->actions[i].make[k].action)      /* a change makes nothing further */
                continue;
            const struct spec_register *to = spec_register(l->s, r->actions[i].make[k].register_name);
            l->file = l->shown[r->nr];
            if (mark[to->nr] == 1)
                return MODEL_BAD(l, node_get(node_get(l->doc[r->nr], "actions")->item[i], "make")->line, "make 成环：%s 又产生 %s", "make goes in a circle: %s makes %s again", r->name, to->name);
            if (!mark[to->nr])
                TRY(make_cycle(l, to, mark));
        }
    mark[r->nr] = 2;
    return 0;
}

static int second_pass(struct load *l, struct spec_register *r, const struct node *doc) {
    TRY(check_refs(l, r, doc));
    TRY(check_label(l, r, doc));
    TRY(check_number(l, r, doc));
    TRY(check_access(l, r, doc));
    TRY(check_lists(l, r, doc));
    TRY(check_children(l, r, doc));
    return read_actions(l, r, doc);
}

int load_references(struct load *l) {
    struct ctx *c = l->c;
    for (int i = 0; i < l->s->n_registers; i++) {
        l->file = l->shown[i];
        TRY(second_pass(l, &l->registers[i], l->doc[i]));
    }
    for (int i = 0; i < l->s->n_registers; i++) {
        l->file = l->shown[i];
        TRY(check_actions(l, &l->registers[i], l->doc[i]));     /* all are read: actions name those of other registers */
    }
    char *mark = NEWN(c, char, l->s->n_registers + 1);
    for (int i = 0; i < l->s->n_registers; i++)
        if (!mark[i])
            TRY(make_cycle(l, &l->registers[i], mark));
    return 0;
}
