/* Actions of a register: reading, and checking every name they mention. */
#include "spec/internal.h"

#include <ctype.h>

const struct spec_field *column_of(const struct spec_register *r, const char *name) {
    static const char *const of_level[] = {"密级程度", "秘密等级", "涉密等级", "涉密程度", "文件密级", "涉密级别", "密级和保密期限", "密级及保密期限", "密级/期限", "密级期限"},
                            *const of_audience[] = {"传达范围", "阅读范围", "发放范围", "知悉人员"};
    static const struct spec_field columns[] = {
        {.name = "id", .type = F_INTEGER, .type_name = "integer", .title = {"序号", "Id"}, .max = INT64_MAX},
        {.name = "unit", .type = F_UNIT, .type_name = "unit", .title = {"单位", "Unit"}, .ref = "unit"},
        {.name = "version", .type = F_INTEGER, .type_name = "integer", .title = {"版本", "Version"}, .max = INT64_MAX},
        {.name = "state", .type = F_TEXT, .type_name = "text", .title = {"状态", "State"}, .max = 40},
        {.name = "level", .type = F_LEVEL, .type_name = "level", .title = {"密级", "Level"}, .max = 4, .n_also = COUNT(of_level), .also = of_level},
        {.name = "audience", .type = F_TEXT, .type_name = "audience", .title = {"知悉范围", "Audience"}, .max = 20000, .n_also = COUNT(of_audience), .also = of_audience},
        {.name = "created_at", .type = F_DATETIME, .type_name = "datetime", .title = {"登记时间", "Entered at"}},
        {.name = "created_by", .type = F_PERSON, .type_name = "person", .title = {"登记人", "Entered by"}, .ref = "person"},
        {.name = "updated_at", .type = F_DATETIME, .type_name = "datetime", .title = {"修改时间", "Changed at"}},
        {.name = "updated_by", .type = F_PERSON, .type_name = "person", .title = {"修改人", "Changed by"}, .ref = "person"},
        {.name = "last_seq", .type = F_INTEGER, .type_name = "integer", .title = {"留痕号", "Event"}, .max = INT64_MAX}};
    const struct spec_field *f = spec_field(r, name);
    for (size_t i = 0; !f && i < COUNT(columns); i++)
        if (str_eq(columns[i].name, name))
            f = &columns[i];
    return f;
}

static int bad_field(struct load *l, int line, const char *what, const char *name) {
    struct ctx *c = l->c;
    return MODEL_BAD(l, line, "%s 提到未知字段 %s", "%s names unknown field %s", what, name);
}

int read_set(struct load *l, const struct node *map, int *ret_n, const struct spec_set **ret) {
    struct ctx *c = l->c;
    const struct node *n = node_get(map, "set");
    if (!n)
        return 0;
    if (n->kind != N_MAP)
        return MODEL_BAD(l, n->line, "set 应写成 {字段: 值}", "set must be a map");
    struct spec_set *set = NEWN(c, struct spec_set, n->n);
    for (int i = 0; i < n->n; i++) {
        if (n->item[i]->kind != N_SCALAR)
            return MODEL_BAD(l, n->item[i]->line, "set 的值应为文本", "a value of set must be text");
        set[i] = (struct spec_set){n->item[i]->key, n->item[i]->text};
    }
    *ret = set;
    *ret_n = n->n;
    return 0;
}

/* The day an action happened, where it is entered later: an input of every action that notes its day or moves something in the books. */
static const struct spec_field acted = {
    .name = SPEC_ACTED, .type = F_DATE, .type_name = "date", .title = {"办理日期", "Done on"},
    .help = {"不填为今天；事后补录的，填实际办理的日期，留痕中两个日期都看得到", "empty: today; for what is entered later, the day it was done: the history shows both days"}};

static bool notes_day(int n, const struct spec_set *set) {
    for (int i = 0; i < n; i++)
        if (str_starts(set[i].value, "$today") || str_starts(set[i].value, "$now"))
            return true;
    return false;
}

static int read_dated(struct load *l, const struct spec_register *r, const struct node *n, struct spec_action *a) {
    struct ctx *c = l->c;
    const char *said = NULL;
    bool dated = a->n_move || notes_day(a->n_set, a->set);
    for (int i = 0; i < a->n_make; i++)
        dated = dated || notes_day(a->make[i].n_set, a->make[i].set);
    TRY(read_text(l, n, "dated", false, &said));
    const struct spec_field *f = said ? spec_field(r, said) : NULL;
    if (said && !str_eq(said, "true") && !str_eq(said, "false") && (!f || f->type != F_DATE || !spec_asks(a, said)))
        return MODEL_BAD(l, node_get(n, "dated")->line, "dated 应为 true、false 或本动作填写的一个日期字段：%s", "dated takes true, false or a date field that the action asks for: %s", said);
    dated = said ? !str_eq(said, "false") : dated;
    if (!dated || !a->n_who)                               /* what only the program does is of today */
        return 0;
    a->dated = f ? f->name : acted.name;
    if (f)
        return 0;
    struct spec_input *in = NEWN(c, struct spec_input, a->n_input + 1);
    if (a->n_input)
        memcpy(in, a->input, sizeof *in * (size_t)a->n_input);
    in[a->n_input++] = (struct spec_input){&acted, false};
    a->input = in;
    return 0;
}

static int read_inputs(struct load *l, struct spec_register *r, const struct node *n, struct spec_action *a) {
    struct ctx *c = l->c;
    const char *const *words;
    int count = read_words(l, n, "input", false, &words);
    TRY(count);
    struct spec_input *in = NEWN(c, struct spec_input, count);
    for (int i = 0; i < count; i++) {
        size_t len = strlen(words[i]);
        bool must = words[i][len - 1] == '!';
        const char *name = arena_dupn(c->mem, words[i], len - must);
        in[i] = (struct spec_input){column_of(r, name), must};
        bool system = name_reserved(name) && !str_eq(name, "level") && !str_eq(name, "audience");
        if (!in[i].field || system || (str_eq(name, "level") && !r->level) || (str_eq(name, "audience") && !r->audience))
            return bad_field(l, node_get(n, "input")->item[i]->line, "input", name);
        for (int k = 0; k < i; k++)
            if (in[k].field == in[i].field)
                return MODEL_BAD(l, node_get(n, "input")->item[i]->line, "input 中 %s 重复", "%s stands twice in input", name);
    }
    a->input = in;
    a->n_input = count;
    return 0;
}

static int read_due(struct load *l, const struct node *n, struct spec_action *a) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"days", "of", NULL};
    const struct node *due = node_get(n, "due");
    int64_t days = -1;
    if (!due)
        return 0;
    TRY(read_keys(l, due, keys, "due"));
    TRY(read_int(l, due, "days", 0, &days));
    if (days < 0 || days > 36500)
        return MODEL_BAD(l, due->line, "due 的 days 应为 0 到 36500", "days of due must be 0 to 36500");
    a->due_days = (int)days;
    return read_text(l, due, "of", true, &a->due_of);
}

static int read_make(struct load *l, const struct node *n, bool change, struct spec_make *m) {
    static const char *const keys[] = {"register", "count", "each", "record", "action", "set", NULL};
    struct ctx *c = l->c;
    TRY(read_keys(l, n, keys, change ? "change" : "make"));
    TRY(read_text(l, n, "register", true, &m->register_name));
    m->count = "1";
    TRY(read_text(l, n, "count", false, &m->count));
    TRY(read_text(l, n, "each", false, &m->each));
    TRY(read_text(l, n, "record", false, &m->record));
    TRY(read_text(l, n, "action", change, &m->action));
    if (change ? !m->each == !m->record : m->record || m->action)
        return MODEL_BAD(l, n->line, "change 写 action 和 record 或 each;make 不写 record、action", "change has an action and either record or each; make has neither record nor action");
    return read_set(l, n, &m->n_set, &m->set);
}

static int read_makes(struct load *l, const struct node *n, struct spec_action *a) {
    const struct node *list[2];
    TRY(read_list_of(l, n, "make", false, &list[0]));
    TRY(read_list_of(l, n, "change", false, &list[1]));
    struct spec_make *make = NEWN(l->c, struct spec_make, list[0]->n + list[1]->n);
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < list[k]->n; i++)
            TRY(read_make(l, list[k]->item[i], k == 1, &make[a->n_make++]));
    a->make = make;
    return 0;
}

static int read_sign(struct load *l, const struct node *n, struct spec_action *a) {
    struct ctx *c = l->c;
    const struct node *sign = node_get(n, "sign"), *comment = node_get(n, "comment");
    if (sign && (sign->kind != N_SCALAR || !(str_eq(sign->text, "true") || str_eq(sign->text, "false") || str_eq(sign->text, "2") || str_eq(sign->text, "1"))))
        return MODEL_BAD(l, sign->line, "sign 应为 true 或 2", "sign must be true or 2");
    if (sign)
        a->sign = str_eq(sign->text, "2") ? 2 : !str_eq(sign->text, "false");
    if (comment && (comment->kind != N_SCALAR || !(str_eq(comment->text, "required") || str_eq(comment->text, "optional"))))
        return MODEL_BAD(l, comment->line, "comment 应为 required 或 optional", "comment must be required or optional");
    if (comment)
        a->comment = str_eq(comment->text, "required") ? 2 : 1;
    return 0;
}

int load_action(struct load *l, struct spec_register *r, const struct node *n, struct spec_action *a) {
    static const char *const keys[] = {"name", "zh", "en", "from", "to", "who", "input", "sign", "separate", "second", "widen", "several",
                                       "comment", "set", "due", "counter", "make", "change", "move", "effect", "dated", NULL};
    TRY(read_keys(l, n, keys, "action"));
    TRY(read_name(l, n, "name", &a->name));
    TRY(read_title(l, n, &a->title));
    TRY(a->n_from = read_words(l, n, "from", false, &a->from));
    TRY(read_text(l, n, "to", true, &a->to));
    TRY(a->n_who = read_words(l, n, "who", true, &a->who));
    TRY(a->n_separate = read_words(l, n, "separate", false, &a->separate));
    TRY(a->n_second = read_words(l, n, "second", false, &a->second));
    TRY(a->n_widen = read_words(l, n, "widen", false, &a->widen));
    TRY(read_text(l, n, "several", false, &a->several));
    TRY(read_inputs(l, r, n, a));
    TRY(read_sign(l, n, a));
    TRY(read_bool(l, n, "counter", &a->counter));
    TRY(read_set(l, n, &a->n_set, &a->set));
    TRY(read_due(l, n, a));
    TRY(read_makes(l, n, a));
    TRY(load_moves(l, n, a));
    TRY(read_dated(l, r, n, a));
    return read_text(l, n, "effect", false, &a->effect);
}

static bool person_field(const struct spec_register *r, const char *at_name) {
    const struct spec_field *f = column_of(r, at_name + 1);
    return f && (f->type == F_PERSON || f->type == F_PERSONS);
}

static int check_states(struct load *l, struct spec_register *r, const struct node *n, const struct spec_action *a) {
    struct ctx *c = l->c;
    for (int i = 0; i <= a->n_from; i++) {
        const char *name = i < a->n_from ? a->from[i] : a->to;
        int line = i < a->n_from ? node_get(n, "from")->item[i]->line : node_get(n, "to")->line;
        const struct spec_state *s = spec_state(r, name);
        if (!s)
            return MODEL_BAD(l, line, "动作 %s 提到未知状态 %s", "action %s names unknown state %s", a->name, name);
        if (i < a->n_from && s->final && str_eq(name, a->to) && !a->counter)
            return MODEL_BAD(l, line, "动作 %s 修改已入账状态 %s，须写 counter: true", "action %s changes the final state %s without counter: true", a->name, name);
    }
    return 0;
}

static int check_people(struct load *l, struct spec_register *r, const struct node *n, const struct spec_action *a) {
    struct ctx *c = l->c;
    for (int i = 0; i < a->n_who; i++) {
        int line = node_get(n, "who")->item[i]->line;
        if (*a->who[i] == '@' && !person_field(r, a->who[i]))
            return MODEL_BAD(l, line, "who 中 %s 不是人员字段", "%s in who is no person field", a->who[i]);
        if (*a->who[i] != '@' && !str_eq(a->who[i], "*") && !map_get(&l->role_by_name, a->who[i]))
            return MODEL_BAD(l, line, "who 提到未知角色 %s", "who names unknown role %s", a->who[i]);
    }
    for (int i = 0; i < a->n_separate; i++) {
        int line = node_get(n, "separate")->item[i]->line;
        if (*a->separate[i] == '@' ? !person_field(r, a->separate[i]) : !spec_action(r, a->separate[i]))
            return MODEL_BAD(l, line, "separate 提到未知动作或字段 %s", "separate names unknown action or person field %s", a->separate[i]);
    }
    for (int i = 0; i < a->n_second; i++)
        if (a->sign != 2 || !(*a->second[i] == '@' ? person_field(r, a->second[i]) : map_get(&l->role_by_name, a->second[i]) != NULL))
            return MODEL_BAD(l, node_get(n, "second")->item[i]->line, "second 应为人员字段（@字段）或角色，且 sign: 2：%s", "second takes person fields (@field) or roles, of an action with sign: 2: %s", a->second[i]);
    for (int i = 0; i < a->n_widen; i++) {
        const struct spec_field *f = column_of(r, a->widen[i]);
        if (!f || f->type != F_PERSONS || !spec_asks(a, f->name))
            return MODEL_BAD(l, node_get(n, "widen")->item[i]->line, "widen 应为本动作填写的 persons 字段：%s", "widen takes persons fields that the action asks for: %s", a->widen[i]);
    }
    const struct spec_field *many = a->several ? column_of(r, a->several) : NULL;
    if (a->several && (!many || many->type != F_REF || a->n_from || a->sign || !spec_asks(a, many->name)))
        return MODEL_BAD(l, node_get(n, "several")->line, "several 应为不需签字的新建动作填写的 ref 字段：%s", "several takes a ref field that an unsigned action making a record asks for: %s", a->several);
    if (a->due_of && !spec_action(r, a->due_of))
        return MODEL_BAD(l, node_get(n, "due")->line, "due 提到未知动作 %s", "due of unknown action %s", a->due_of);
    return 0;
}

/* $today+30d, $now+10min, $random, $actor, $department, $second, $id, $n, $input.x, $field.x and, with `each`, $row.x */
bool value_known(struct ctx *c, const struct spec_register *r, const char *v) {
    static const char *const plain[] = {"today", "now", "actor", "department", "second", "id", "n", "random"};
    if (*v != '$')
        return true;
    size_t len = strspn(v + 1, "abcdefghijklmnopqrstuvwxyz0123456789_.");
    const char *name = arena_dupn(c->mem, v + 1, len), *rest = v + 1 + len;
    if (*rest) {
        size_t digits = strspn(rest + 1, "0123456789");
        const char *unit = rest + 1 + digits;
        if ((*rest != '+' && *rest != '-') || !digits || digits > 5 || !(str_eq(unit, "d") || str_eq(unit, "m") || str_eq(unit, "min")))
            return false;
    }
    for (size_t i = 0; i < COUNT(plain); i++)
        if (str_eq(name, plain[i]))
            return true;
    return str_starts(name, "row.") || ((str_starts(name, "input.") || str_starts(name, "field.")) && column_of(r, name + 6));
}

int check_set(struct load *l, struct spec_register *r, const struct spec_register *to, const struct node *map) {
    struct ctx *c = l->c;
    const struct node *set = node_get(map, "set");
    for (int i = 0; set && i < set->n; i++) {
        const char *name = set->item[i]->key;
        bool system = name_reserved(name) && !str_eq(name, "level") && !str_eq(name, "audience") && to == r;
        if (!column_of(to, name) || system)
            return bad_field(l, set->item[i]->line, "set", name);
        if (!value_known(c, r, set->item[i]->text))
            return MODEL_BAD(l, set->item[i]->line, "set 的值 %s 无法识别", "unknown value %s in set", set->item[i]->text);
        const struct spec_field *f = column_of(to, name);
        bool known = f->type != F_CHOICE || *set->item[i]->text == '$' || str_eq(set->item[i]->text, "null") || spec_choice(f, set->item[i]->text);
        if (!known)
            return MODEL_BAD(l, set->item[i]->line, "%s 没有选项 %s", "%s has no choice %s", name, set->item[i]->text);
    }
    return 0;
}

static bool sets(const struct spec_make *m, const char *field) {
    for (int i = 0; i < m->n_set; i++)
        if (str_eq(m->set[i].field, field))
            return true;
    return false;
}

static int check_make(struct load *l, struct spec_register *r, const struct node *node, const struct spec_make *m) {
    struct ctx *c = l->c;
    int64_t count;
    const struct spec_register *to = spec_register(l->s, m->register_name);
    if (!to)
        return MODEL_BAD(l, node->line, "make 提到未知台账 %s", "make names unknown register %s", m->register_name);
    if (*m->count == '$' ? !value_known(c, r, m->count) : !str_i64(m->count, 1, LIMIT_MAKE_CHILDREN, &count))
        return MODEL_BAD(l, node->line, "make 的 count %s 无法识别", "unknown count %s in make", m->count);
    if (m->each && !load_source(l, arena_printf(c->mem, "each/%s.sql", m->each)))
        return MODEL_BAD(l, node->line, "没有文件 each/%s.sql", "there is no each/%s.sql", m->each);
    if (m->record && !(*m->record == '$' && value_known(c, r, m->record)))
        return MODEL_BAD(l, node->line, "change 的 record %s 无法识别", "unknown record %s in change", m->record);
    const struct spec_action *action = m->action ? spec_action(to, m->action) : NULL;
    if (m->action && (!action || !action->n_from))
        return MODEL_BAD(l, node->line, "%s 没有可在记录上办理的动作 %s", "%s has no action %s on a record", to->name, m->action);
    for (int i = 0; !action && i < to->n_fields; i++)
        if (to->fields[i].required && !sets(m, to->fields[i].name) && !str_eq(to->fields[i].name, to->number_field))
            return MODEL_BAD(l, node->line, "make %s 没有给出必填的 %s", "make %s leaves out %s, which is required", to->name, to->fields[i].name);
    return check_set(l, r, to, node);
}

int check_action(struct load *l, struct spec_register *r, const struct node *n, const struct spec_action *a) {
    TRY(check_states(l, r, n, a));
    TRY(check_people(l, r, n, a));
    TRY(check_set(l, r, r, n));
    const struct node *make = node_get(n, "make"), *change = node_get(n, "change");
    int n_make = make ? make->n : 0;
    for (int i = 0; i < a->n_make; i++)
        TRY(check_make(l, r, i < n_make ? make->item[i] : change->item[i - n_make], &a->make[i]));
    return check_moves(l, r, n, a);
}
