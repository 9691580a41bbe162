/* Registers: every file's own fields and states; then what refers to other files (reference.c). */
#include "db/step.h"
#include "spec/internal.h"

#include <regex.h>

static const char *const type_names[] = {"text", "longtext", "integer", "decimal", "date", "datetime", "bool", "choice",
                                         "level", "period", "person", "department", "unit", "ref", "persons", "files"};

static int read_type(struct load *l, const struct node *n, struct spec_field *f) {
    struct ctx *c = l->c;
    TRY(read_text(l, n, "type", true, &f->type_name));
    for (size_t i = 0; i < COUNT(type_names); i++)
        if (str_eq(type_names[i], f->type_name)) {
            f->type = (enum field_type)i;
            return 0;
        }
    return MODEL_BAD(l, node_get(n, "type")->line, "未知字段类型 %s", "unknown field type %s", f->type_name);
}

static int read_choices(struct load *l, const struct node *n, struct spec_field *f) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"name", "zh", "en", "also", NULL};
    const struct node *list;
    TRY(read_list_of(l, n, "choices", f->type == F_CHOICE, &list));
    if (f->type == F_CHOICE ? !list->n : list->n && f->type != F_TEXT)
        return MODEL_BAD(l, n->line, "字段 %s：choices 只属于 choice 类型（不可为空）和 text 类型", "field %s: choices belong to type choice, which needs them, and text", f->name);
    struct spec_choice *choice = NEWN(c, struct spec_choice, list->n);
    for (int i = 0; i < list->n; i++) {
        TRY(read_keys(l, list->item[i], keys, "choice"));
        TRY(read_name(l, list->item[i], "name", &choice[i].name));
        TRY(read_title(l, list->item[i], &choice[i].title));
        TRY(choice[i].n_also = read_words(l, list->item[i], "also", false, &choice[i].also));
        for (int k = 0; k < i; k++)
            if (str_eq(choice[k].name, choice[i].name))
                return MODEL_BAD(l, list->item[i]->line, "选项 %s 重复", "choice %s stands twice", choice[i].name);
    }
    f->choices = choice;
    f->n_choices = list->n;
    return 0;
}

static int read_range(struct load *l, const struct node *n, struct spec_field *f) {
    struct ctx *c = l->c;
    bool text = spec_is_text(f), number = f->type == F_INTEGER || f->type == F_DECIMAL;
    f->min = number ? INT64_MIN : 0;
    f->max = f->type == F_TEXT ? LIMIT_TEXT_CHARS : f->type == F_LONGTEXT ? LIMIT_LONGTEXT_CHARS : f->type == F_LEVEL ? 4 : INT64_MAX;
    if ((node_get(n, "max") || node_get(n, "min")) && !text && !number)
        return MODEL_BAD(l, n->line, "字段 %s:min、max 只属于文本和数字", "field %s: min and max belong to texts and numbers", f->name);
    TRY(read_int(l, n, "min", INT64_MIN, &f->min));
    TRY(read_int(l, n, "max", INT64_MIN, &f->max));
    if (f->min > f->max || (text && (f->max < 1 || f->max > LIMIT_LONGTEXT_CHARS || f->min < 0)))
        return MODEL_BAD(l, n->line, "字段 %s:min、max 不合理", "field %s: min and max make no sense", f->name);
    TRY(read_text(l, n, "pattern", false, &f->pattern));
    regex_t re;
    if (f->pattern && (!text || strlen(f->pattern) > 200 || regcomp(&re, f->pattern, REG_EXTENDED | REG_NOSUB)))
        return MODEL_BAD(l, node_get(n, "pattern")->line, "字段 %s:pattern 无效", "field %s: bad pattern", f->name);
    if (f->pattern)
        regfree(&re);
    return 0;
}

/* What the form of a new record begins with: an offer of the page, which the server never fills in by itself. */
static int read_preset(struct load *l, const struct node *n, struct spec_field *f) {
    struct ctx *c = l->c;
    static const struct { const char *name; enum field_type type; } presets[] = {
        {"$today", F_DATE}, {"$now", F_DATETIME}, {"$year", F_INTEGER}, {"$actor", F_PERSON}, {"$department", F_DEPARTMENT}};
    TRY(read_text(l, n, "preset", false, &f->preset));
    if (!f->preset)
        return 0;
    for (size_t i = 0; i < COUNT(presets); i++)
        if (presets[i].type == f->type && str_eq(presets[i].name, f->preset))
            return 0;
    return MODEL_BAD(l, node_get(n, "preset")->line, "字段 %s：preset 应为 $today（日期）、$now（时间）、$year（整数）、$actor（人员）或 $department（部门）",
                     "field %s: preset is $today (a date), $now (a datetime), $year (an integer), $actor (a person) or $department (a department)", f->name);
}

/* `past: true`, or the states in which the date has been; `after`: the date it is not before. */
static int read_past(struct load *l, const struct node *n, struct spec_field *f) {
    struct ctx *c = l->c;
    const struct node *past = node_get(n, "past");
    bool day = f->type == F_DATE || f->type == F_DATETIME;
    if (past && past->kind == N_LIST)
        TRY(f->n_past = read_words(l, n, "past", true, &f->past_in));
    else
        TRY(read_bool(l, n, "past", &f->past));
    f->past = f->past || f->n_past;
    TRY(read_text(l, n, "after", false, &f->after));
    if ((f->past || f->after) && !day)
        return MODEL_BAD(l, n->line, "字段 %s：past、after 只属于日期和时间", "field %s: past and after belong to dates and datetimes", f->name);
    return 0;
}

static int read_field(struct load *l, const struct node *n, struct spec_field *f) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"name", "type", "required", "zh", "en", "max", "min", "digits", "pattern", "unit",
                                       "choices", "register", "names", "of", "preset", "past", "after", "hidden", "also", "tail", "help_zh", "help_en", NULL};
    TRY(read_keys(l, n, keys, "field"));
    TRY(read_name(l, n, "name", &f->name));
    if (name_reserved(f->name) || name_sql(f->name))
        return MODEL_BAD(l, node_get(n, "name")->line, "字段名 %s 已被系统或 SQL 占用", "field name %s is reserved", f->name);
    TRY(read_type(l, n, f));
    TRY(read_title(l, n, &f->title));
    TRY(read_bool(l, n, "required", &f->required));
    TRY(read_range(l, n, f));
    TRY(read_int(l, n, "digits", 0, &f->digits));
    if (f->digits && (f->type != F_INTEGER || f->digits > 12))
        return MODEL_BAD(l, node_get(n, "digits")->line, "字段 %s：digits 只属于 integer 类型，至多 12", "field %s: digits belongs to type integer, at most 12", f->name);
    TRY(read_choices(l, n, f));
    TRY(read_text(l, n, "unit", false, &f->unit));
    TRY(read_text(l, n, "names", false, &f->names));
    if (f->names && f->type != F_TEXT)
        return MODEL_BAD(l, node_get(n, "names")->line, "字段 %s：names 只属于 text 类型", "field %s: names belongs to type text", f->name);
    TRY(read_text(l, n, "of", false, &f->of));
    if (f->of && f->type != F_INTEGER)
        return MODEL_BAD(l, node_get(n, "of")->line, "字段 %s：of 只属于 integer 类型", "field %s: of belongs to type integer", f->name);
    TRY(read_preset(l, n, f));
    TRY(read_past(l, n, f));
    TRY(read_bool(l, n, "hidden", &f->hidden));
    TRY(f->n_also = read_words(l, n, "also", false, &f->also));
    TRY(read_bool(l, n, "tail", &f->tail));
    if (f->tail && f->type != F_TEXT)
        return MODEL_BAD(l, node_get(n, "tail")->line, "字段 %s：tail 只属于 text 类型", "field %s: tail belongs to type text", f->name);
    TRY(read_text(l, n, "help_zh", false, &f->help.zh));
    TRY(read_text(l, n, "help_en", false, &f->help.en));
    TRY(read_text(l, n, "register", f->type == F_REF, &f->ref));
    if (f->ref && f->type != F_REF)
        return MODEL_BAD(l, node_get(n, "register")->line, "字段 %s:register 只属于 ref 类型", "field %s: register belongs to type ref", f->name);
    if (f->type == F_PERSON || f->type == F_PERSONS)
        f->ref = "person";
    else if (f->type == F_DEPARTMENT || f->type == F_UNIT)
        f->ref = f->type_name;
    return 0;
}

static const short *order_of_names(struct ctx *c, const struct spec_register *r) {
    short *order = NEWN(c, short, r->n_fields);
    for (int i = 0; i < r->n_fields; i++) {
        int at = i;
        for (; at > 0 && strcmp(r->fields[order[at - 1]].name, r->fields[i].name) > 0; at--)
            order[at] = order[at - 1];
        order[at] = (short)i;
    }
    return order;
}

static int read_fields(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    const struct node *list;
    TRY(read_list_of(l, doc, "fields", true, &list));
    if (!list->n || list->n > 200)
        return MODEL_BAD(l, doc->line, "字段数应为 1 到 200", "1 to 200 fields are wanted");
    struct spec_field *f = NEWN(c, struct spec_field, list->n);
    r->fields = f;
    for (int i = 0; i < list->n; i++) {
        TRY(read_field(l, list->item[i], &f[i]));
        if (spec_field(r, f[i].name))
            return MODEL_BAD(l, list->item[i]->line, "字段 %s 重复", "field %s stands twice", f[i].name);
        r->n_fields++;
    }
    r->by_name = order_of_names(c, r);
    for (int i = 0; i < list->n; i++) {
        const struct spec_field *named = f[i].of ? spec_field(r, f[i].of) : NULL;
        if (f[i].of && !(named && named->names && str_eq(named->names, "register")))
            return MODEL_BAD(l, node_get(list->item[i], "of")->line, "字段 %s：of 应为一个 names: register 的字段", "field %s: of should be a field with names: register", f[i].name);
    }
    return 0;
}

/* Unless it says otherwise, a posted state is well and any other waits for somebody. */
static int read_tone(struct load *l, const struct node *n, struct spec_state *s) {
    struct ctx *c = l->c;
    static const char *const tones[] = {"wait", "good", "calm", "bad"};
    s->tone = s->final ? "good" : "wait";
    TRY(read_text(l, n, "tone", false, &s->tone));
    for (size_t i = 0; i < COUNT(tones); i++)
        if (str_eq(s->tone, tones[i]))
            return 0;
    return MODEL_BAD(l, node_get(n, "tone")->line, "状态 %s：tone 应为 wait、good、calm 或 bad", "state %s: tone should be wait, good, calm or bad", s->name);
}

static int read_states(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"name", "zh", "en", "final", "never", "tone", NULL};
    const struct node *list;
    TRY(read_list_of(l, doc, "states", true, &list));
    if (!list->n)
        return MODEL_BAD(l, doc->line, "至少要有一个状态", "at least one state is needed");
    struct spec_state *s = NEWN(c, struct spec_state, list->n);
    r->states = s;
    for (int i = 0; i < list->n; i++) {
        TRY(read_keys(l, list->item[i], keys, "state"));
        TRY(read_name(l, list->item[i], "name", &s[i].name));
        TRY(read_title(l, list->item[i], &s[i].title));
        TRY(read_bool(l, list->item[i], "final", &s[i].final));
        TRY(read_bool(l, list->item[i], "never", &s[i].never));
        if (s[i].never && !s[i].final)
            return MODEL_BAD(l, list->item[i]->line, "状态 %s：never 的状态须是 final", "state %s: one that is never is final", s[i].name);
        TRY(read_tone(l, list->item[i], &s[i]));
        if (spec_state(r, s[i].name))
            return MODEL_BAD(l, list->item[i]->line, "状态 %s 重复", "state %s stands twice", s[i].name);
        r->n_states++;
    }
    return 0;
}

/* The states and the field that the dates of what has been name are those of the register. */
static int check_past(struct load *l, const struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    const struct node *list = node_get(doc, "fields");
    for (int i = 0; i < r->n_fields; i++) {
        const struct spec_field *f = &r->fields[i], *after = f->after ? spec_field(r, f->after) : NULL;
        for (int k = 0; k < f->n_past; k++)
            if (!spec_state(r, f->past_in[k]))
                return MODEL_BAD(l, list->item[i]->line, "字段 %s：past 中没有状态 %s", "field %s: past names unknown state %s", f->name, f->past_in[k]);
        if (f->after && !(after && after != f && (after->type == F_DATE || after->type == F_DATETIME)))
            return MODEL_BAD(l, list->item[i]->line, "字段 %s：after 应为另一个日期字段", "field %s: after should be another date field", f->name);
    }
    return 0;
}

/* Tables that the migrations make, and the prefixes of what is made beside them. */
static bool of_the_store(const char *name) {
    return str_starts(name, "reg_") || str_starts(name, "sqlite_") || str_starts(name, "json_") || db_step_makes(name);
}

static int read_head(struct load *l, struct spec_register *r, const struct node *doc) {
    struct ctx *c = l->c;
    static const char *const keys[] = {"register", "title", "group", "order", "requirement", "basis", "label", "number",
                                       "level", "audience", "access", "fields", "states", "actions", "list", "search",
                                       "unique", "index", "few", "children", "keep", "keyed", "periodic", "began", NULL}, *const titles[] = {"zh", "en", NULL};
    int64_t order = 0;
    const char *basis;
    TRY(read_keys(l, doc, keys, "register"));
    TRY(read_name(l, doc, "register", &r->name));
    if (name_sql(r->name))
        return MODEL_BAD(l, node_get(doc, "register")->line, "台账名 %s 已被 SQL 占用", "register name %s is reserved", r->name);
    if (of_the_store(r->name))
        return MODEL_BAD(l, node_get(doc, "register")->line, "台账名 %s 是程序自己的表", "register name %s is a table of the program itself", r->name);
    if (!str_eq(r->file, arena_printf(c->mem, "registers/%s.yaml", r->name)))
        return MODEL_BAD(l, node_get(doc, "register")->line, "台账名 %s 与文件名不同", "register %s is not the file's name", r->name);
    const struct node *title = node_get(doc, "title");
    if (!title)
        return MODEL_BAD(l, doc->line, "缺少 %s", "no %s", "title");
    TRY(read_keys(l, title, titles, "title"));
    TRY(read_title(l, title, &r->title));
    TRY(read_text(l, doc, "group", true, &r->group));
    if (!map_get(&l->group_by_name, r->group))
        return MODEL_BAD(l, node_get(doc, "group")->line, "未知分组 %s", "unknown group %s", r->group);
    TRY(read_int(l, doc, "order", 0, &order));
    r->order = order > 1000000 ? 1000000 : (int)order;
    TRY(r->n_requirement = read_words(l, doc, "requirement", false, &r->requirement));
    TRY(read_text(l, doc, "basis", false, &basis));
    TRY(read_text(l, doc, "label", true, &r->label));
    TRY(read_bool(l, doc, "level", &r->level));
    TRY(read_bool(l, doc, "keyed", &r->keyed));
    return read_bool(l, doc, "audience", &r->audience);
}

int load_registers(struct load *l) {
    struct ctx *c = l->c;
    l->registers = NEWN(c, struct spec_register, l->n);
    l->doc = NEWN(c, struct node *, l->n);
    l->shown = NEWN(c, const char *, l->n);
    l->s->registers = l->registers;
    for (int i = 0; i < l->n; i++) {
        const struct source *src = &l->src[i];
        if (!str_starts(src->rel, "registers/"))
            continue;
        l->file = src->shown;
        if (!str_ends(src->rel, ".yaml"))
            return MODEL_BAD(l, 1, "registers/ 里只能有 .yaml 文件", "only .yaml files belong in registers/");
        int nr = l->s->n_registers++;
        struct spec_register *r = &l->registers[nr];
        r->nr = nr;
        r->file = src->rel;
        l->shown[nr] = src->shown;
        TRY(spec_yaml(c, src->shown, src->bytes, src->n, &l->doc[nr]));
        TRY(read_head(l, r, l->doc[nr]));
        TRY(read_fields(l, r, l->doc[nr]));
        TRY(read_states(l, r, l->doc[nr]));
        TRY(check_past(l, r, l->doc[nr]));
        map_put(c, &l->s->register_by_name, r->name, r);
    }
    return load_references(l);
}
