/* Parsing standards. */
#include "assess/standard.h"

#include <stdlib.h>

#include "assess/check.h"
#include "assess/yaml.h"
#include "ledger/ledger.h"

enum { MAX_ITEMS = 400, MAX_CATEGORIES = 60, MAX_DEDUCTIONS = 60, MAX_BANDS = 10, MAX_PARTS = 64, SCALE_MAX = 1000 };

/* A standard while it is being read. */
struct build {
    struct standard s;
    struct category categories[MAX_CATEGORIES];
    struct item items[MAX_ITEMS];
    struct band bands[MAX_BANDS];
    int64_t scale;                    /* of the parts, in hundredths */
    int n_parts;                      /* and the head */
};

const char *grammar_name(enum grammar g) {
    static const char *const name[] = {"deduction", "weighted", "yesno", "subtractive", "abort", "thousand"};
    return name[g];
}

static int read_deduction(struct yaml *y, const struct node *n, struct deduction *d) {
    struct ctx *c = y->c;
    int each;
    d->line = yaml_line(n);
    const struct node *manual = yaml_get(n, "manual");
    if (manual) {
        TRY(yaml_keys(y, n, "manual min max per cap"));
        TRY(yaml_text2(y, n, "manual", &d->title));
        TRY(yaml_points(y, n, "max", -1, &d->max));
        if (d->max < 0 && yaml_get(n, "max"))
            return yaml_fail(y, n, T("最多扣（max）必须大于 0", "max must be positive"));
        TRY(yaml_points(y, n, "min", d->max, &d->min));
    } else {
        TRY(yaml_keys(y, n, "rule title points per cap"));
        TRY(yaml_text2(y, n, "title", &d->title));
        d->rule = yaml_str(n, "rule");
        if (!d->rule)
            return yaml_fail(y, n, T("扣分条要有 rule 或 manual", "a deduction needs rule or manual"));
        TRY(yaml_points(y, n, "points", -1, &d->max));
        if (d->max < 0 && yaml_get(n, "points"))
            return yaml_fail(y, n, T("扣分（最多扣，points）必须大于 0", "points must be positive"));
        d->min = d->max;
    }
    TRY(yaml_points(y, n, "cap", 0, &d->cap));
    TRY(yaml_choice(y, n, "per", "once occurrence", 0, &each));
    d->each = each == 1;
    return 0;
}

/* What is said without points takes the whole item where it can take nothing else, or where a rule is named. */
static int take_whole(struct yaml *y, const struct node *n, enum grammar g, const struct item *it, struct deduction *d) {
    struct ctx *c = y->c;
    bool whole = d->rule || it->kind != ITEM_SCORED || g == GRAMMAR_YESNO || g == GRAMMAR_SUBTRACTIVE || g == GRAMMAR_ABORT;
    if (!whole)
        return yaml_fail(y, n, arena_printf(c->mem, T("“%s”没有写最多扣几分（最多扣，max）", "\"%s\": how many points at most (max) is missing"), TX(d->title)));
    d->max = it->points;
    d->min = d->min < 0 ? d->max : d->min;
    return 0;
}

static int read_deductions(struct yaml *y, const struct node *n, enum grammar g, struct item *it) {
    struct ctx *c = y->c;
    int count = yaml_list(y, n, "deductions");
    if (count < 0)
        return count;
    if (count > MAX_DEDUCTIONS)
        return yaml_fail(y, n, arena_printf(c->mem, T("第 %s 项的扣分条超过 %d 条：请并成几条，或分成几项", "item %s has more than %d deductions: join some, or split the item"), it->id, MAX_DEDUCTIONS));
    struct deduction *d = NEWN(c, struct deduction, count ? count : 1);
    for (int i = 0; i < count; i++) {
        const struct node *at = yaml_at(n, "deductions", i);
        TRY(read_deduction(y, at, &d[i]));
        if (d[i].max < 0)
            TRY(take_whole(y, at, g, it, &d[i]));
    }
    it->n_deductions = count;
    it->deductions = d;
    return 0;
}

static int read_head(struct yaml *y, const struct node *n, struct item *it) {
    struct ctx *c = y->c;
    it->file = y->file;
    it->line = yaml_line(n);
    it->id = yaml_str(n, "id");
    TRY(yaml_text2(y, n, "title", &it->title));
    TRY(yaml_text2(y, n, "hint", &it->hint));
    TRY(yaml_points(y, n, "points", 0, &it->points));
    if (!it->id || !*it->id || !it->title.zh)
        return yaml_fail(y, n, T("每一项要有项号（id）和自查内容（title）", "an item needs id and title"));
    return 0;
}

static int new_item(struct yaml *y, struct build *b, const struct node *n, struct item **ret_it) {
    struct ctx *c = y->c;
    if (b->s.n_items == MAX_ITEMS)
        return yaml_fail(y, n, arena_printf(c->mem, T("项目超过 %d 项：请分成几个标准", "more than %d items: make several standards of it"), MAX_ITEMS));
    *ret_it = &b->items[b->s.n_items++];
    return 0;
}

static int read_item(struct yaml *y, struct build *b, const struct node *n, int category) {
    struct item *it = NULL;
    int status, truth;
    TRY(new_item(y, b, n, &it));
    TRY(yaml_keys(y, n, "id title hint points weight applies abort deductions status"));
    TRY(read_head(y, n, it));
    it->category = category;
    if (!it->points && b->s.grammar == GRAMMAR_YESNO)
        it->points = 100;
    TRY(yaml_points(y, n, "weight", it->points, &it->weight));
    TRY(yaml_choice(y, n, "status", "verified derived missing", STATUS_VERIFIED, &status));
    it->status = (enum item_status)status;
    TRY(yaml_choice(y, n, "abort", "false true", 0, &truth));
    it->abort = truth == 1;
    const char *applies = yaml_str(n, "applies");
    it->asks = str_eq(applies, "ask");
    it->applies = applies && !it->asks && !str_eq(applies, "always") ? applies : NULL;
    return read_deductions(y, n, b->s.grammar, it);
}

static int read_category(struct yaml *y, struct build *b, const struct node *n) {
    struct ctx *c = y->c;
    if (b->s.n_categories == MAX_CATEGORIES)
        return yaml_fail(y, n, arena_printf(c->mem, T("类别超过 %d 类：请并成几类，或分成几个标准", "more than %d categories: join some, or make several standards of it"), MAX_CATEGORIES));
    struct category *k = &b->categories[b->s.n_categories];
    k->file = y->file;
    k->line = yaml_line(n);
    k->id = yaml_str(n, "id");
    TRY(yaml_text2(y, n, "title", &k->title));
    TRY(yaml_points(y, n, "points", 0, &k->points));
    k->points_known = yaml_get(n, "points") != NULL;
    if (!k->id || !*k->id || !k->title.zh)
        return yaml_fail(y, n, T("每一类要有类号（id）和类名（title）", "a category needs id and title"));
    int items = yaml_list(y, n, "items");
    if (items < 0)
        return items;
    for (int i = 0; i < items; i++)
        TRY(read_item(y, b, yaml_at(n, "items", i), b->s.n_categories));
    b->s.n_categories++;
    return 0;
}

/* Aggravations and veto: `rule`, `rules` or `deductions`; without any a person says it. */
static int read_extra(struct yaml *y, struct build *b, const struct node *n, enum item_kind kind) {
    struct ctx *c = y->c;
    struct item *it = NULL;
    int each;
    TRY(new_item(y, b, n, &it));
    TRY(yaml_keys(y, n, "id title hint points per rule rules deductions status"));
    TRY(read_head(y, n, it));
    TRY(yaml_choice(y, n, "per", "once occurrence", 1, &each));
    it->kind = kind;
    it->category = -1;
    if (kind == ITEM_VETO && !it->points)
        it->points = 100;                      /* so that a loss tells that it holds */
    int status;
    TRY(yaml_choice(y, n, "status", "verified derived missing", STATUS_VERIFIED, &status));
    it->status = (enum item_status)status;
    if (yaml_get(n, "deductions"))
        return read_deductions(y, n, b->s.grammar, it);
    const char *rule = yaml_str(n, "rule");
    const char **word;
    int rules = yaml_words(y, n, "rules", &word), total = rule ? 1 : rules > 0 ? rules : 1;
    TRY(rules);
    struct deduction *d = NEWN(c, struct deduction, total);
    for (int i = 0; i < total; i++) {
        const struct node *at = rule || !rules ? n : yaml_at(n, "rules", i);
        d[i] = (struct deduction){.rule = rule, .min = it->points, .max = it->points, .each = each == 1, .line = yaml_line(at)};
        if (!rule && rules)
            d[i].rule = word[i];
        if (!d[i].rule)
            d[i].title = it->title;
    }
    it->deductions = d;
    it->n_deductions = total;
    return 0;
}

static int read_extras(struct yaml *y, struct build *b, const struct node *root, const char *key, enum item_kind kind) {
    int n = yaml_list(y, root, key);
    for (int i = 0; i < n; i++)
        TRY(read_extra(y, b, yaml_at(root, key, i), kind));
    return n;
}

static int read_bands(struct yaml *y, struct build *b, const struct node *root) {
    struct ctx *c = y->c;
    int n = yaml_list(y, root, "bands");
    if (n < 0 || n > MAX_BANDS)
        return n < 0 ? n : yaml_fail(y, yaml_get(root, "bands"), arena_printf(c->mem, T("等次超过 %d 个", "more than %d bands"), MAX_BANDS));
    for (int i = 0; i < n; i++) {
        const struct node *at = yaml_at(root, "bands", i);
        struct band *k = &b->bands[i];
        TRY(yaml_keys(y, at, "min verdict zh en"));
        TRY(yaml_points(y, at, "min", -1, &k->min));
        *k = (struct band){k->min, yaml_str(at, "verdict"), {yaml_str(at, "zh"), yaml_str(at, "en")}, yaml_line(at)};
        if (k->min < 0 || !k->verdict || !k->title.zh || !k->title.en)
            return yaml_fail(y, at, T("等次要写齐四样：最低百分比（min）、代号（verdict，如 meets）、名称（zh）、英文名称（en，表格中可空）", "a band needs min, verdict, zh and en"));
    }
    b->s.n_bands = n;
    return 0;
}

static int read_root(struct yaml *y, struct build *b, const struct node *root) {
    struct ctx *c = y->c;
    struct standard *s = &b->s;
    int v;
    TRY(yaml_keys(y, root, "standard title version origin note grammar subject complete total floor scale parts bands categories aggravations veto"));
    s->id = yaml_str(root, "standard");
    s->version = yaml_str(root, "version");
    s->origin = yaml_str(root, "origin");
    TRY(yaml_text2(y, root, "title", &s->title));
    TRY(yaml_text2(y, root, "note", &s->note));
    TRY(yaml_choice(y, root, "grammar", "deduction weighted yesno subtractive abort thousand", 0, &v));
    s->grammar = (enum grammar)v;
    TRY(yaml_choice(y, root, "subject", "unit department person", 0, &v));
    s->subject = (enum subject)v;
    TRY(yaml_choice(y, root, "complete", "false true", 1, &v));
    s->complete = v == 1;
    TRY(yaml_points(y, root, "total", 0, &s->total));
    s->total_line = yaml_line(yaml_get(root, "total"));
    TRY(yaml_points(y, root, "floor", s->grammar == GRAMMAR_SUBTRACTIVE ? -20300 : 0, &s->floor));
    TRY(yaml_points(y, root, "scale", 100, &b->scale));
    if (b->scale < 100 || b->scale % 100 || b->scale > SCALE_MAX * 100)
        return yaml_fail(y, yaml_get(root, "scale"), T("scale 应为 1 到 1000 的整数", "scale should be a whole number from 1 to 1000"));
    if (!s->id || !s->title.zh || !s->version || !s->origin)
        return yaml_fail(y, root, T("缺少标准（standard）、名称（title）、版本（version）或来源（origin）", "standard, title, version or origin is missing"));
    if (b->n_parts == 1 && yaml_get(root, "parts"))
        return yaml_fail(y, yaml_get(root, "parts"), T("parts 所指的标准没有分册", "the standard that parts: names has no parts"));
    return read_bands(y, b, root);
}

/* The lists of a head or a part. A part is one category, or aggravations and veto. */
static int read_lists(struct yaml *y, struct build *b, const struct node *root, enum item_kind kind) {
    if (kind == ITEM_AGGRAVATION)
        return read_extras(y, b, root, "aggravations", kind);
    if (kind == ITEM_VETO)
        return read_extras(y, b, root, "veto", kind);
    int n = yaml_list(y, root, "categories");
    for (int i = 0; i < n; i++) {
        TRY(yaml_keys(y, yaml_at(root, "categories", i), "id title points items"));
        TRY(read_category(y, b, yaml_at(root, "categories", i)));
    }
    if (n == 0 && yaml_get(root, "items"))
        return read_category(y, b, root);
    return n;
}

struct part { const char *file, *text; size_t n; };

/* Splits at lines `--- # <file>`. */
static int split(struct ctx *c, const char *file, const char *text, size_t n, struct part *parts) {
    int count = 0;
    const char *end = text + n, *p = text;
    parts[count++] = (struct part){file, text, n};
    while (p < end && count < MAX_PARTS) {
        const char *nl = memchr(p, '\n', (size_t)(end - p));
        size_t len = (size_t)((nl ? nl : end) - p);
        if (len >= 3 && memcmp(p, "---", 3) == 0 && p > text) {
            parts[count - 1].n = (size_t)(p - parts[count - 1].text);
            const char *name = len > 6 ? arena_dupn(c->mem, p + 6, len - 6) : file;
            const char *from = nl ? nl + 1 : end;
            parts[count++] = (struct part){name, from, (size_t)(end - from)};
        }
        p = nl ? nl + 1 : end;
    }
    return count;
}

/* The name in messages of a file of the model: an office's own by its path. */
static const char *shown(const struct spec *spec, const char *file) {
    for (int k = 0; k < spec->n_standards; k++)
        if (str_eq(spec->standards[k].path, file) && spec->standards[k].shown)
            return spec->standards[k].shown;
    return file;
}

/* In the order of the standard: what is scored of every part, then the aggravations, then the veto. */
static int read_parts(struct ctx *c, struct build *b, const struct part *parts, int n) {
    struct yaml y[MAX_PARTS];
    for (int i = 0; i < n; i++) {
        TRY(yaml_read(c, parts[i].file, parts[i].text, parts[i].n, &y[i]));
        if (i == 0)
            TRY(read_root(&y[i], b, y[i].root));
        else
            TRY(yaml_keys(&y[i], y[i].root, "id title points items aggravations veto categories"));
    }
    for (enum item_kind k = ITEM_SCORED; k <= ITEM_VETO; k++)
        for (int i = 0; i < n; i++)
            TRY(read_lists(&y[i], b, y[i].root, k));
    return 0;
}

/* `scale: 10` makes a thousand-point scheme of a hundred-point one: every point of the parts counts tenfold. */
static void scale_up(struct build *b) {
    int64_t by = b->scale / 100;
    for (int i = 0; i < b->s.n_categories; i++)
        b->categories[i].points *= by;
    for (int i = 0; i < b->s.n_items; i++) {
        struct deduction *d = (struct deduction *)(uintptr_t)b->items[i].deductions;
        b->items[i].points *= by;
        b->items[i].weight *= by;
        for (int k = 0; k < b->items[i].n_deductions; k++) {
            d[k].min *= by;
            d[k].max *= by;
            d[k].cap *= by;
        }
    }
}

int standard_parse_kept(struct ctx *c, const struct spec *spec, const char *file, const char *yaml, size_t n, const struct standard **ret_s) {
    struct build *b = NEW(c, struct build);
    struct part *parts = NEWN(c, struct part, MAX_PARTS);
    unsigned char digest[32];
    char *hex = arena_alloc(c->mem, 65);
    if (n >= 3 && !memcmp(yaml, "\xEF\xBB\xBF", 3))            /* an editor of Windows marks UTF-8 so */
        yaml += 3, n -= 3;
    int n_parts = b->n_parts = split(c, file, yaml, n, parts);
    for (int i = 0; i < n_parts; i++)
        parts[i].file = shown(spec, parts[i].file);
    TRY(read_parts(c, b, parts, n_parts));
    scale_up(b);
    sm3(yaml, n, digest);
    hex_print(digest, 32, hex);
    b->s.sm3 = hex;
    b->s.text = arena_dupn(c->mem, yaml, n);
    b->s.file = parts[0].file;
    b->s.categories = b->categories;
    b->s.items = b->items;
    b->s.bands = b->bands;
    TRY(standard_check(c, spec, &b->s));
    *ret_s = &b->s;
    return 0;
}

int standard_parse(struct ctx *c, const struct spec *spec, const char *file, const char *yaml, size_t n, const struct standard **ret_s) {
    const struct standard *s;
    TRY(standard_parse_kept(c, spec, file, yaml, n, &s));
    TRY(standard_ids_fit(c, s));
    *ret_s = s;
    return 0;
}

static const char *head_id(struct ctx *c, const char *path) {
    const char *name = strrchr(path, '/');
    name = name ? name + 1 : path;
    return str_ends(name, ".yaml") ? arena_dupn(c->mem, name, strlen(name) - 5) : NULL;
}

/* model/standards/x.yaml is a head, model/standards/x/01_y.yaml a part of it. Paths may begin with "standards/" or "model/standards/". */
static const char *below(const char *path) {
    const char *p = strstr(path, "standards/");
    return p ? p + 10 : path;
}

const char *standard_id(struct ctx *c, const struct spec *spec, int i) {
    for (int k = 0; k < spec->n_standards; k++)
        if (!strchr(below(spec->standards[k].path), '/') && i-- == 0)
            return head_id(c, spec->standards[k].path);
    return NULL;
}

/* `parts: shenzhi-100` in a head borrows that standard's parts; else its own folder. */
static const char *parts_of(struct ctx *c, const char *head, const char *id) {
    const char *line = strstr(head, "\nparts: ");
    if (!line)
        return arena_printf(c->mem, "%s/", id);
    line += strlen("\nparts: ");
    return arena_printf(c->mem, "%.*s/", (int)strcspn(line, " \r\n#"), line);
}

void standard_parts(struct ctx *c, const struct spec *spec, const char *id, struct str *out) {
    const char *dir = parts_of(c, out->p, id);
    for (int k = 0; k < spec->n_standards; k++)
        if (str_starts(below(spec->standards[k].path), dir)) {
            str_putf(out, "--- # standards/%s\n", below(spec->standards[k].path));
            str_putn(out, spec->standards[k].bytes, spec->standards[k].n);
        }
}

const char *standard_text(struct ctx *c, const struct spec *spec, const char *id) {
    struct str out;
    str_init(&out, c, LIMIT_MODEL_BYTES);
    const char *head = arena_printf(c->mem, "%s.yaml", id);
    for (int k = 0; k < spec->n_standards; k++)
        if (str_eq(below(spec->standards[k].path), head))
            str_putn(&out, spec->standards[k].bytes, spec->standards[k].n);
    if (!out.len)
        return NULL;
    standard_parts(c, spec, id, &out);
    return out.p;
}

bool standard_bind(const struct standard *s, const char *rule, int *ret_item, int *ret_deduction) {
    for (int i = 0; i < s->n_items; i++)
        for (int d = 0; d < s->items[i].n_deductions; d++)
            if (s->items[i].deductions[d].rule && str_eq(s->items[i].deductions[d].rule, rule)) {
                *ret_item = i;
                *ret_deduction = d;
                return true;
            }
    return false;
}

int standard_item(const struct standard *s, const char *id) {
    for (int i = 0; i < s->n_items; i++)
        if (str_eq(s->items[i].id, id))
            return i;
    return -1;
}
