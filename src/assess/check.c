/* `standard check`: sums, ids, unknown rules, unreachable items and deductions, bands. */
#include "assess/check.h"

#include <stdio.h>

#include "assess/score.h"

struct report { struct ctx *c; int n; char first[400]; };
struct word_of { const char *zh, *en; int most; bool lines; };

/* Collects; all of them are shown, the first is the message. */
static void bad(struct report *r, const char *file, int line, const char *what) {
    struct ctx *c = r->c;
    const char *where = arena_printf(c->mem, "%s:%d", file, line);
    ctx_field_error(c, E_MODEL, where, "%s", what);
    if (!r->n++)
        snprintf(r->first, sizeof r->first, "%s: %s", where, what);
}

static const char *say(struct ctx *c, const char *zh, const char *en, const char *arg) {
    return arena_printf(c->mem, "%s %s", c->lang == LANG_EN ? en : zh, arg);
}

/* Somebody wrote the title for the name: the name to write. */
static const char *register_titled(struct ctx *c, const struct spec *spec, const char *title) {
    for (int i = 0; i < spec->n_registers; i++)
        if (str_eq(spec->registers[i].title.zh, title) || str_eq(spec->registers[i].title.en, title))
            return arena_printf(c->mem, T("，请写台账名 %s", ", write %s"), spec->registers[i].name);
    return T("，请写 总是（always）、询问（ask）或台账名，如 document", ", write always, ask or a register, such as document");
}

static const char *rule_titled(struct ctx *c, const struct spec *spec, const char *title) {
    for (int i = 0; i < spec->n_rules; i++)
        if (str_eq(spec->rules[i].title.zh, title) || str_eq(spec->rules[i].title.en, title))
            return arena_printf(c->mem, T("，请写规则名 %s", ", write %s"), spec->rules[i].id);
    return T("，规则名见 shenzhi rule list；由人判定的请写扣分情形（manual）", ", shenzhi rule list tells them; what a person judges is manual");
}

static const char *pts(struct ctx *c, int64_t v) {
    return hundredths_str(c, v);
}

static void ids(struct report *r, const struct standard *s) {
    struct ctx *c = r->c;
    struct map seen = {0}, rules = {0}, cats = {0};
    for (int i = 0; i < s->n_items; i++) {
        const struct item *it = &s->items[i];
        if (map_get(&seen, it->id))
            bad(r, it->file, it->line, say(c, "项号重复：", "item id stands twice:", it->id));
        map_put(c, &seen, it->id, it);
        for (int d = 0; d < it->n_deductions; d++) {
            const struct deduction *k = &it->deductions[d];
            if (k->rule && map_get(&rules, k->rule))
                bad(r, it->file, k->line, say(c, "同一规则扣了两次，请留一处：", "rule is bound twice:", k->rule));
            if (k->rule)
                map_put(c, &rules, k->rule, k);
        }
    }
    for (int i = 0; i < s->n_categories; i++) {
        if (map_get(&cats, s->categories[i].id))
            bad(r, s->categories[i].file, s->categories[i].line, say(c, "类号重复：", "category id stands twice:", s->categories[i].id));
        map_put(c, &cats, s->categories[i].id, s);
    }
}

static void rules(struct report *r, const struct spec *spec, const struct standard *s) {
    struct ctx *c = r->c;
    for (int i = 0; i < s->n_items; i++) {
        const struct item *it = &s->items[i];
        if (it->applies && !spec_register(spec, it->applies))
            bad(r, it->file, it->line, arena_printf(c->mem, T("适用（applies）：没有台账“%s”%s", "applies: no register \"%s\"%s"), it->applies, register_titled(c, spec, it->applies)));
        for (int d = 0; d < it->n_deductions; d++) {
            const char *id = it->deductions[d].rule;
            const struct spec_rule *rule = id ? spec_rule(spec, id) : NULL;
            if (id && !rule)
                bad(r, it->file, it->deductions[d].line, arena_printf(c->mem, T("没有这条规则：%s%s", "unknown rule: %s%s"), id, rule_titled(c, spec, id)));
            else if (id && !(rule->use & USE_SCORE))
                bad(r, it->file, it->deductions[d].line, say(c, "这条规则不用于计分（未标 use: score）：", "rule is not for score:", id));
        }
    }
}

static void deduction(struct report *r, const struct item *it, const struct deduction *d) {
    struct ctx *c = r->c;
    const char *name = d->rule ? d->rule : d->title.zh;
    if (d->max <= 0 && it->kind != ITEM_VETO)
        bad(r, it->file, d->line, say(c, "扣分必须大于 0:", "points must be positive:", name));
    if (d->min > d->max || d->min < 0)
        bad(r, it->file, d->line, say(c, "最少扣（min）大于最多扣（max），或小于 0：", "min is above max, or below 0:", name));
    if (it->kind == ITEM_SCORED && it->points >= 0 && d->max > it->points)
        bad(r, it->file, d->line, say(c, "单条扣分超过该项分值，永远扣不到：", "deduction above the item's points can never be reached:", name));
    if (d->cap && (d->cap < d->max || (it->kind == ITEM_SCORED && d->cap > it->points)))
        bad(r, it->file, d->line, say(c, "上限（cap）必须不小于每次扣分且不大于该项分值：", "cap must be at least one occurrence and at most the item's points:", name));
    if (d->cap && !d->each)
        bad(r, it->file, d->line, say(c, "一次性扣分不用上限（cap）；按次扣的请写 按次（per: occurrence）：", "cap needs per: occurrence:", name));
}

/* The most a deduction can take. */
static int64_t reach(const struct item *it, const struct deduction *d) {
    return d->cap ? d->cap : d->each ? it->points : d->max;
}

static void items(struct report *r, const struct standard *s) {
    struct ctx *c = r->c;
    for (int i = 0; i < s->n_items; i++) {
        const struct item *it = &s->items[i];
        int64_t most = 0;
        for (int d = 0; d < it->n_deductions; d++) {
            deduction(r, it, &it->deductions[d]);
            most += reach(it, &it->deductions[d]);
        }
        if (it->points < 0)
            bad(r, it->file, it->line, say(c, "分值不能小于 0：", "points must not be below 0:", it->id));
        else if (it->kind == ITEM_SCORED && it->status != STATUS_MISSING && !it->points)
            bad(r, it->file, it->line, say(c, "该项没有分值：", "item has no points:", it->id));
        if (it->kind == ITEM_SCORED && s->grammar == GRAMMAR_WEIGHTED && it->status != STATUS_MISSING && it->weight <= 0)
            bad(r, it->file, it->line, say(c, "权重必须大于 0:", "the weight must be positive:", it->id));
        if (s->complete && it->status == STATUS_MISSING)
            bad(r, it->file, it->line, arena_printf(c->mem, T("完整（complete）写的是“是”，第 %s 项的状态却是缺（missing）：补齐后改为已核实（verified），或先把完整改为“否”", "complete is true, but the status of item %s is missing: complete it and say verified, or set complete to false"), it->id));
        bool sums = s->grammar == GRAMMAR_DEDUCTION || s->grammar == GRAMMAR_THOUSAND;
        if (s->complete && it->kind == ITEM_SCORED && sums && it->points > 0 && most < it->points)
            bad(r, it->file, it->line, arena_printf(c->mem, T("第 %s 项 %s 分，各条最多只能扣 %s 分，有分永远扣不到", "item %s has %s points, its deductions reach only %s"), it->id, pts(c, it->points), pts(c, most)));
        if (it->kind == ITEM_AGGRAVATION && it->points <= 0)
            bad(r, it->file, it->line, say(c, "加重扣分项要写每起扣几分：", "an aggravation needs points:", it->id));
    }
}

static void sums(struct report *r, const struct standard *s) {
    struct ctx *c = r->c;
    int64_t all = 0;
    for (int k = 0; k < s->n_categories; k++) {
        const struct category *cat = &s->categories[k];
        int64_t sum = 0;
        bool gap = false;
        for (int i = 0; i < s->n_items; i++)
            if (s->items[i].category == k) {
                sum += s->items[i].points;
                gap |= s->items[i].status == STATUS_MISSING;
            }
        all += sum;
        if (cat->points_known && !gap && sum != cat->points)
            bad(r, cat->file, cat->line, arena_printf(c->mem, T("第 %s 类 %s 分，各项合计 %s 分", "category %s has %s points, its items sum to %s"), cat->id, pts(c, cat->points), pts(c, sum)));
        if (cat->points_known && gap && sum > cat->points)
            bad(r, cat->file, cat->line, arena_printf(c->mem, T("第 %s 类已知各项合计 %s 分，超过类分值 %s", "category %s: known items sum to %s, above its %s"), cat->id, pts(c, sum), pts(c, cat->points)));
    }
    bool must = s->complete && s->total && (s->grammar == GRAMMAR_DEDUCTION || s->grammar == GRAMMAR_THOUSAND || s->grammar == GRAMMAR_ABORT);
    if (must && all != s->total)
        bad(r, s->file, s->total_line, arena_printf(c->mem, T("总分（total）%s，各项分值合计 %s", "total is %s, items sum to %s"), pts(c, s->total), pts(c, all)));
    if (s->floor > 0)
        bad(r, s->file, 1, T("下限（floor）不能大于 0", "floor must not be above 0"));
    if (s->grammar == GRAMMAR_SUBTRACTIVE && s->total <= 0)
        bad(r, s->file, 1, T("减分（subtractive）标准要写总分（total）", "subtractive needs a total"));
}

static void fractions(struct report *r, const struct standard *s) {
    struct ctx *c = r->c;
    int64_t den;
    const struct item *it = s->grammar == GRAMMAR_WEIGHTED ? score_denominator(s, &den) : NULL;
    if (it)
        bad(r, it->file, it->line, say(c, "weighted 标准各项分值的公倍数太大，请改用整数或常见小数的分值：", "the points of a weighted standard have too large a common multiple, take rounder ones:", it->id));
}

/* One text, of at most so many characters and without what no paper can hold. */
static void text(struct report *r, const char *file, int line, const struct word_of *w, const char *said) {
    struct ctx *c = r->c;
    if (!said)
        return;
    if (utf8_len(said) > (size_t)w->most)
        bad(r, file, line, arena_printf(c->mem, T("%s超过 %d 个字（现有 %zu 个）：请缩短", "%s has more than %d characters (%zu): shorten it"), T(w->zh, w->en), w->most, utf8_len(said)));
    if (utf8_unfit(said, w->lines))
        bad(r, file, line, arena_printf(c->mem, T("%s含有看不见的控制字符（U+%04X）：请删去重打", "%s holds an invisible control character (U+%04X): remove it"), T(w->zh, w->en), (unsigned)utf8_unfit(said, w->lines)));
}

static void both(struct report *r, const char *file, int line, const struct word_of *w, const struct text2 *said) {
    text(r, file, line, w, said->zh);
    if (said->en != said->zh)
        text(r, file, line, w, said->en);
}

/* Ids stand in file names, addresses, cells and answers; titles in forms and tables. */
static void words(struct report *r, const struct standard *s) {
    static const struct word_of id = {"类号、项号或版本", "an id or version", 40, false}, band = {"等次的代号或名称", "the verdict or title of a band", 40, false},
                                title = {"名称（自查内容）", "a title", 2000, true}, long_text = {"扣分情形、提示或说明", "a case, hint or note", LIMIT_LONGTEXT_CHARS, true};
    struct ctx *c = r->c;
    enum { ID = 40 };
    size_t n = strlen(s->id);
    if (!n || n > ID || strspn(s->id, "abcdefghijklmnopqrstuvwxyz0123456789_-") != n)
        bad(r, s->file, 1, T("标准（standard）一行写的是标准的代号，只能用小写字母、数字、- 和 _，40 个以内", "the id of a standard has lower-case letters, digits, - and _, at most 40"));
    both(r, s->file, 1, &title, &s->title);
    both(r, s->file, 1, &long_text, &s->note);
    text(r, s->file, 1, &id, s->version);
    for (int i = 0; i < s->n_bands; i++) {
        text(r, s->file, s->bands[i].line, &band, s->bands[i].verdict);
        both(r, s->file, s->bands[i].line, &band, &s->bands[i].title);
    }
    for (int i = 0; i < s->n_categories; i++) {
        text(r, s->categories[i].file, s->categories[i].line, &id, s->categories[i].id);
        both(r, s->categories[i].file, s->categories[i].line, &title, &s->categories[i].title);
    }
    for (int i = 0; i < s->n_items; i++) {
        const struct item *it = &s->items[i];
        text(r, it->file, it->line, &id, it->id);
        both(r, it->file, it->line, &title, &it->title);
        both(r, it->file, it->line, &long_text, &it->hint);
        for (int d = 0; d < it->n_deductions; d++)
            both(r, it->file, it->deductions[d].line, &long_text, &it->deductions[d].title);
    }
}

static void bands(struct report *r, const struct standard *s) {
    struct ctx *c = r->c;
    for (int i = 1; i < s->n_bands; i++)
        if (s->bands[i].min >= s->bands[i - 1].min)
            bad(r, s->file, s->bands[i].line, T("等次要从高到低写", "bands must go from high to low"));
    for (int i = 0; i < s->n_bands; i++)
        for (int k = 0; k < i; k++)
            if (str_eq(s->bands[i].verdict, s->bands[k].verdict))
                bad(r, s->file, s->bands[i].line, say(c, "等次的代号（verdict）重复：", "a verdict stands twice:", s->bands[i].verdict));
    if (!s->n_bands || s->bands[s->n_bands - 1].min != 0 || s->bands[0].min > 10000)
        bad(r, s->file, s->n_bands ? s->bands[s->n_bands - 1].line : 1, T("等次的最低一档（min）必须是 0，最高一档不超过 100", "the lowest band must have min 0, the highest at most 100"));
}

int standard_ids_fit(struct ctx *c, const struct standard *s) {
    struct report r = {.c = c};
    for (int i = 0; i < s->n_items; i++)
        if (strpbrk(s->items[i].id, ",/"))
            bad(&r, s->items[i].file, s->items[i].line, say(c, "项号不能含有半角逗号或斜线：", "an item's id must not hold a comma or a slash:", s->items[i].id));
    return r.n ? fail(c, E_MODEL, T("%s（共 %d 处）", "%s (%d in all)"), r.first, r.n) : 0;
}

int standard_check(struct ctx *c, const struct spec *spec, const struct standard *s) {
    struct report r = {.c = c};
    if (!str_eq(s->origin, "own") && !str_eq(s->origin, "official") && !str_eq(s->origin, "public"))
        bad(&r, s->file, 1, T("来源（origin）只能是自定（own）、官方（official）、公开（public）", "origin must be own, official or public"));
    if (!s->n_items)
        bad(&r, s->file, 1, T("一项也没有", "no items"));
    words(&r, s);
    ids(&r, s);
    rules(&r, spec, s);
    items(&r, s);
    sums(&r, s);
    fractions(&r, s);
    bands(&r, s);
    return r.n ? fail(c, E_MODEL, T("%s（共 %d 处）", "%s (%d in all)"), r.first, r.n) : 0;
}
