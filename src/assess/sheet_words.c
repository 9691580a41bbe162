/* The words of a standard's spreadsheet. */
#include "assess/sheet_words.h"

struct word { const char *zh, *en; };

static const struct { struct word title; enum sheet_holds holds; } columns[SHEET_COLUMNS] = {
    {{"类号", "category"}, HOLDS_TEXT}, {{"类名", "category title"}, HOLDS_TEXT}, {{"类分值", "category points"}, HOLDS_NUMBER}, {{"项号", "item"}, HOLDS_TEXT},
    {{"自查内容", "title"}, HOLDS_TEXT}, {{"分值", "points"}, HOLDS_NUMBER}, {{"适用", "applies"}, HOLDS_SCOPE}, {{"状态", "status"}, HOLDS_STATUS},
    {{"扣分情形", "case"}, HOLDS_TEXT}, {{"规则", "rule"}, HOLDS_NAME}, {{"最少扣", "min"}, HOLDS_NUMBER}, {{"最多扣", "max"}, HOLDS_NUMBER}, {{"计次", "per"}, HOLDS_COUNT},
    {{"上限", "cap"}, HOLDS_NUMBER}, {{"权重", "weight"}, HOLDS_NUMBER}, {{"终止", "abort"}, HOLDS_TRUTH}, {{"提示", "hint"}, HOLDS_TEXT},
    {{"类名英文", "category title en"}, HOLDS_TEXT}, {{"自查内容英文", "title en"}, HOLDS_TEXT}, {{"扣分情形英文", "case en"}, HOLDS_TEXT}, {{"提示英文", "hint en"}, HOLDS_TEXT}};

static const struct word keys[] = {{"标准", "standard"}, {"名称", "title"}, {"版本", "version"}, {"来源", "origin"}, {"评分方法", "grammar"}, {"对象", "subject"}, {"完整", "complete"},
                                   {"总分", "total"}, {"下限", "floor"}, {"说明", "note"}, {"等次", "band"}, {0}};
/* The first of each meaning is the one that a message names. */
static const struct word statuses[] = {{"已核实", "verified"}, {"推定", "derived"}, {"缺", "missing"}, {0}};
static const struct word counts[] = {{"一次", "once"}, {"一次性", "once"}, {"不计次", "once"}, {"按次", "occurrence"}, {"按起", "occurrence"}, {"每次", "occurrence"}, {"每起", "occurrence"},
                                     {"逐次", "occurrence"}, {"计次", "occurrence"}, {0}};
static const struct word truths[] = {{"是", "true"}, {"1", "true"}, {"√", "true"}, {"否", "false"}, {"0", "false"}, {"×", "false"}, {0}};
static const struct word scopes[] = {{"总是", "always"}, {"询问", "ask"}, {0}};
static const struct word grammars[] = {{"扣分", "deduction"}, {"加权", "weighted"}, {"是否", "yesno"}, {"减分", "subtractive"}, {"中止", "abort"}, {"千分", "thousand"}, {0}};
static const struct word subjects[] = {{"单位", "unit"}, {"部门", "department"}, {"人员", "person"}, {0}};
static const struct word origins[] = {{"自定", "own"}, {"官方", "official"}, {"公开", "public"}, {0}};

/* In half width, without blanks and line ends: what was set apart to fill a cell is one word. */
static char *closed(struct ctx *c, const char *s) {
    struct str out;
    str_init(&out, c, LIMIT_MODEL_BYTES);
    for (uint32_t cp; (cp = utf8_next(&s));)
        if (cp > ' ' && cp != 0x3000 && cp != 0xA0)
            utf8_put(&out, utf8_narrow(cp));
    return out.len ? out.p : arena_dup(c->mem, "");
}

/* said is closed; English words have blanks. */
static bool same(const char *said, const struct word *w) {
    if (str_eq(said, w->zh))
        return true;
    for (const char *e = w->en; *e; e++)
        if (*e != ' ' && (*said | 0x20) != *e)
            return false;
        else
            said += *e != ' ';
    return !*said;
}

/* A title without what hangs on it: 分值（分）, 总分：. */
static const char *title_of(struct ctx *c, const char *said) {
    char *s = closed(c, said), *unit = strchr(s, '(');
    size_t n = strlen(s);
    if (unit && unit > s && s[n - 1] == ')')
        *unit = 0;
    else if (n && s[n - 1] == ':')
        s[n - 1] = 0;
    return s;
}

const char *standard_sheet_title(int column) {
    return columns[column].title.zh;
}

int sheet_column(struct ctx *c, const char *title) {
    const char *said = title_of(c, title);
    for (int i = 0; i < SHEET_COLUMNS; i++)
        if (same(said, &columns[i].title))
            return i;
    return -1;
}

static const char *listed(struct ctx *c, const struct word *list) {
    struct str s;
    str_init(&s, c, LIMIT_MODEL_BYTES);
    for (const struct word *w = list, *was = NULL; w->zh; was = w++)
        if (!was || !str_eq(was->en, w->en))
            str_putf(&s, "%s%s", was ? T("、", ", ") : "", T(w->zh, w->en));
    return s.p;
}

const char *sheet_titles(struct ctx *c) {
    struct word all[SHEET_COLUMNS + 1] = {0};
    for (int i = 0; i < SHEET_COLUMNS; i++)
        all[i] = columns[i].title;
    return listed(c, all);
}

const char *sheet_keys(struct ctx *c) {
    return listed(c, keys);
}

enum sheet_holds sheet_holds(int column) {
    return columns[column].holds;
}

static const char *known(struct ctx *c, const struct word *list, const char *said) {
    const char *word = closed(c, said);
    for (; list->zh; list++)
        if (same(word, list))
            return list->en;
    return NULL;
}

const char *sheet_key(struct ctx *c, const char *said) {
    return known(c, keys, title_of(c, said));
}

/* 1,000 is one number, 2,0 is not. */
static void drop_thousands(char *s) {
    size_t lead = strspn(s, "0123456789");
    const char *p = s + lead;
    if (*p != ',' || !lead || lead > 3)
        return;
    for (; *p == ','; p += 4)
        if (strspn(p + 1, "0123456789") != 3)
            return;
    if (*p && *p != '.')
        return;
    char *to = s;
    for (const char *from = s; *from; from++)
        if (*from != ',')
            *to++ = *from;
    *to = 0;
}

static void drop_end(char *s, const char *end) {
    if (str_ends(s, end) && strlen(s) > strlen(end))
        s[strlen(s) - strlen(end)] = 0;
}

/* 2分, ２.５, 2.000, 1,000; a share also with %. */
static const char *number(struct ctx *c, const char *said, bool share, const char **ret_may) {
    char *s = closed(c, said);
    int64_t v;
    drop_end(s, "分");
    if (share)
        drop_end(s, "%");
    drop_thousands(s);
    for (const char *dot = strchr(s, '.'); dot && strlen(dot) > 3 && str_ends(s, "0");)
        drop_end(s, "0");
    *ret_may = T("应是数，最多两位小数，如 2 或 0.5", "should be a number with at most two decimals, such as 2 or 0.5");
    return str_hundredths(s, &v) ? s : NULL;
}

static const char *among(struct ctx *c, const struct word *list, const char *said, const char **ret_may) {
    *ret_may = arena_printf(c->mem, T("只能写：%s", "should be one of: %s"), listed(c, list));
    return known(c, list, said);
}

/* What a spreadsheet program shows where it could not reckon; NULL: it is a value. */
static const char *broken(struct ctx *c, const char *cell) {
    if (str_eq(cell, SHEET_NO_VALUE))
        return T("是公式，文件里没有算出的值：请用电子表格程序打开并保存，再交", "is a formula, and the file does not hold its value: open it in a spreadsheet program and save it");
    return spec_cell_error(cell) ? T("是公式出错：请改正这一格", "is a formula that failed: mend this cell") : NULL;
}

const char *sheet_value(struct ctx *c, enum sheet_holds holds, const char *said, const char **ret_may) {
    const char *scope;
    if ((*ret_may = broken(c, said)))
        return NULL;
    switch (holds) {
    case HOLDS_NUMBER: return number(c, said, false, ret_may);
    case HOLDS_STATUS: return among(c, statuses, said, ret_may);
    case HOLDS_COUNT: return among(c, counts, said, ret_may);
    case HOLDS_TRUTH: return among(c, truths, said, ret_may);
    case HOLDS_SCOPE:
        scope = known(c, scopes, said);
        return scope ? scope : closed(c, said);
    case HOLDS_NAME: return closed(c, said);
    default: return said;
    }
}

const char *sheet_head_value(struct ctx *c, const char *key, const char *said, const char **ret_may) {
    const struct { const char *key; const struct word *list; } of[] = {{"complete", truths}, {"grammar", grammars}, {"subject", subjects}, {"origin", origins}};
    if ((*ret_may = broken(c, said)))
        return NULL;
    for (size_t i = 0; i < COUNT(of); i++)
        if (str_eq(key, of[i].key))
            return among(c, of[i].list, said, ret_may);
    if (str_eq(key, "total") || str_eq(key, "floor") || str_eq(key, "band"))
        return number(c, said, str_eq(key, "band"), ret_may);
    return str_eq(key, "standard") ? closed(c, said) : said;
}

enum item_kind sheet_kind(struct ctx *c, const char *category) {
    static const char *const aggravation[] = {"加重", "加重项", "加重扣分", "加重扣分项", "aggravation"}, *const veto[] = {"否决", "否决项", "一票否决", "一票否决项", "veto"};
    const char *said = closed(c, category);
    return str_among(veto, COUNT(veto), said) ? ITEM_VETO : str_among(aggravation, COUNT(aggravation), said) ? ITEM_AGGRAVATION : ITEM_SCORED;
}

bool sheet_sum(struct ctx *c, const char *first) {
    static const char *const words[] = {"合计", "总计", "小计", "共计", "Total", "total", "Sum", "sum"};
    return str_among(words, COUNT(words), title_of(c, first));
}

/* Such a word and a colon, or who signs. */
bool sheet_note(struct ctx *c, const char *first) {
    static const char *const words[] = {"注", "备注", "说明", "审核人", "复核人", "负责人", "合计", "总计", "Note"}, *const signs[] = {"填表", "制表", "填报", "单位负责人"};
    const char *said = closed(c, first), *colon = strchr(said, ':');
    for (size_t i = 0; i < COUNT(signs); i++)
        if (str_starts(said, signs[i]))
            return true;
    return colon && str_among(words, COUNT(words), arena_dupn(c->mem, said, (size_t)(colon - said)));
}
