/* A bare level that a form, a field of data or the paper itself says of itself: a ticked box, "密级":"机密", 本文件密级为机密, 【机密】 before the title. */
#include "mark/mark_in.h"

#include <string.h>

static bool end_of_line(const struct mark_text *t, int i) { return i < 0 || i >= t->n || mark_newline(t->cp[i]); }

static int over_gaps(const struct mark_text *t, int i, int step) {
    while (i >= 0 && i < t->n && mark_gap(t->cp[i]) && !mark_newline(t->cp[i]))
        i += step;
    return i;
}

static bool quote(uint32_t cp) { return mark_in(cp, U"\"'“”‘’「」"); }

/* Does `word` end at i (fold)? Its characters, 0: no. */
static int ends(const struct mark_text *t, int i, const uint32_t *word) {
    int n = 0;
    while (word[n])
        n++;
    for (int k = 0; k < n; k++)
        if (i - k < 0 || mark_fold(t->cp[i - k]) != word[n - 1 - k])
            return 0;
    return n;
}

static int begins(const struct mark_text *t, int i, const uint32_t *word) {
    int n = 0;
    for (; word[n]; n++)
        if (i + n >= t->n || mark_fold(t->cp[i + n]) != word[n])
            return 0;
    return n;
}

#define ANY(how, t, i, words) any_of(how, t, i, words, COUNT(words))
static int any_of(int (*how)(const struct mark_text *, int, const uint32_t *), const struct mark_text *t, int i, const uint32_t *const *words, size_t n) {
    for (size_t k = 0; k < n; k++)
        if (how(t, i, words[k]))
            return how(t, i, words[k]);
    return 0;
}

/* A box: 1 with a tick, -1 empty, 0 none; those of symbol fonts, too. Characters taken. */
static int box_at(const struct mark_text *t, int i, int *ret_n) {
    int n = 1;
    if (mark_in(t->cp[i], U"☑☒✓✔√✅■●◉⊙▣\U0001F5F9\xF0FE\xF052\xF0FD"))
        return *ret_n = n, 1;
    if (mark_in(t->cp[i], U"□☐○◯◇▢\xF0A8\xF06F\xF0A3"))
        return *ret_n = n, -1;
    if (mark_fold(t->cp[i]) != '[')
        return 0;
    while (i + n < t->n && mark_gap(t->cp[i + n]) && !mark_newline(t->cp[i + n]))
        n++;
    bool tick = i + n < t->n && mark_in(t->cp[i + n], U"√✓✔×VvXx");
    for (n += tick; i + n < t->n && mark_gap(t->cp[i + n]) && !mark_newline(t->cp[i + n]);)
        n++;
    *ret_n = n + 1;
    return i + n < t->n && mark_fold(t->cp[i + n]) == ']' ? tick ? 1 : -1 : 0;
}

static bool boxed(const struct mark_text *t, int i) {
    int n;
    return i >= 0 && i < t->n && (mark_fold(t->cp[i]) == ']' || box_at(t, i, &n));
}

static bool offered(uint32_t cp) { return mark_gap(cp) || mark_newline(cp) || mark_in(mark_fold(cp), U"绝机秘密内部公开非普通一般无不涉级★0123456789年月长期[]、/,;|√✓✔☑☒✅■●◉⊙▣□☐○◯◇▢×VvXx\U0001F5F9\xF0FE\xF052\xF0FD\xF0A8\xF06F\xF0A3"); }

/* □绝密 ☑机密 □秘密, 绝密（）机密（√）: of the levels that a form offers the one that is ticked. */
static bool ticked(const struct mark_text *t, const struct scan_mark *m) {
    enum { FAR = 60 };
    int a = m->start, z = m->end, ticks = 0, empty = 0, n = 1, box = 0, at = -1;
    while (a > 0 && m->start - a < FAR && offered(t->cp[a - 1]))
        a--;
    while (z < t->n && z - m->end < FAR && offered(t->cp[z]))
        z++;
    while (a < z && !box_at(t, a, &n) && !mark_ideograph(t->cp[a]))
        a++;
    if (z - a > 2 && t->cp[a] == U'密' && t->cp[a + 1] == U'级')
        a += 2;
    while (a < z && mark_gap(t->cp[a]))
        a++;
    bool boxes_first = a < z && box_at(t, a, &n);
    bool mine = false;
    for (int i = a; i < z; i += n) {
        int b = box_at(t, i, &n);
        bool level = !b && i + 1 < t->n && mark_level(t->cp[i], t->cp[i + 1]);
        n = b ? n : level ? 2 : 1;
        if (level)
            at = i;
        if (b)
            box = b;
        if (!box || at < 0 || !(boxes_first ? level : b))
            continue;
        ticks += box > 0;
        empty += box < 0;
        mine = mine || (box > 0 && at >= m->start && at < m->end);
        box = 0, at = -1;
    }
    return mine && ticks == 1 && empty;
}

/* 机密 | 秘密, 机密 (3) 秘密 (5): does another level follow, of those to choose? */
static bool other_follows(const struct mark_text *t, int i) {
    while (i < t->n && !mark_newline(t->cp[i]) && (mark_gap(t->cp[i]) || mark_in(mark_fold(t->cp[i]), U"|/、,[]0123456789") || mark_letter(t->cp[i])))
        i++;
    return i + 1 < t->n && mark_level(t->cp[i], t->cp[i + 1]) > MARK_INNER;
}

/* {"mj":"机密","count":12}: of how many is told. */
static bool counted_by(const struct mark_text *t, int i) {
    static const uint32_t *const numbers[] = {U"count", U"total", U"num", U"cnt", U"数量", U"合计"};
    while (i < t->n && (mark_gap(t->cp[i]) || quote(t->cp[i]) || t->cp[i] == ',') && !mark_newline(t->cp[i]))
        i++;
    return ANY(begins, t, i, numbers);
}

/* Nothing, or no more than ，期限为10年, up to the line's end. */
static bool brief(const struct mark_text *t, int i) {
    enum { REST = 14 };
    bool parts = end_of_line(t, i) || mark_in(mark_fold(t->cp[i]), U",;");
    for (int n = 0; parts && n < REST; n++)
        if (end_of_line(t, i + n))
            return true;
    return false;
}

/* wjmj, secLevel, secret_level_name: is it what a program calls a level? Letters only, small. */
static bool program_key(const char *key, int n) {
    static const char *const more[] = {"name", "text", "mc"}, *const initials[] = {"mj", "miji"}, *const rank[] = {"level", "grade", "degree"}, *const of[] = {"secre", "secur", "sec", "confid"};
    enum { SHORT = 6 };
    for (size_t i = 0; i < COUNT(more); i++)
        if (n > (int)strlen(more[i]) && memcmp(key + n - strlen(more[i]), more[i], strlen(more[i])) == 0)
            n -= (int)strlen(more[i]);
    for (size_t i = 0; n <= SHORT && i < COUNT(initials); i++)
        if (n >= (int)strlen(initials[i]) && memcmp(key + n - strlen(initials[i]), initials[i], strlen(initials[i])) == 0)
            return true;
    for (size_t i = 0; i < COUNT(rank); i++)
        for (size_t k = 0; n > (int)strlen(rank[i]) && memcmp(key + n - strlen(rank[i]), rank[i], strlen(rank[i])) == 0 && k < COUNT(of); k++) {
            const char *at = strstr(key, of[k]);
            if (at && (at[3] == 'r' || at[3] == 'u' || at[3] == 'f' || at + 3 == key + n - strlen(rank[i])))          /* no second level */
                return true;
        }
    return false;
}

/* Does such a key end at i? Its characters, 0 no. */
static int key_at(const struct mark_text *t, int i) {
    enum { KEY = 32 };
    char key[KEY + 1] = "";
    int n = 0, at = KEY;
    for (; n <= i && (mark_letter(t->cp[i - n]) || mark_in(t->cp[i - n], U"_-")); n++)
        if (at > 0 && mark_letter(t->cp[i - n]))
            key[--at] = (char)(t->cp[i - n] | 32);
    int last = n - 1;                                          /* doc_mj, docMj: what stands before does not matter */
    while (last > 0 && !mark_in(t->cp[i - n + last], U"_-"))
        last--;
    int tail = last > 0 ? n - last - 1 : n;
    return program_key(key + at, KEY - at) || (tail < n && tail <= KEY && program_key(key + KEY - tail, tail)) ? n : 0;
}

/* What a level is called, in papers and by programs, that ends at i: its characters, 0 no. */
static int level_name(const struct mark_text *t, int i) {
    static const uint32_t *const names[] = {U"密级", U"秘密等级", U"秘密级别", U"涉密等级", U"涉密级别", U"密级标识", U"密级标志", U"密级名称", U"密级程度", U"密级类别", U"密级代码", U"保密等级", U"保密级别"};
    int n = ANY(ends, t, i, names);
    return n ? n : key_at(t, i);
}

bool mark_names_level(const char *utf8, size_t n) {
    enum { NAME = 40 };
    uint32_t cp[NAME];
    char name[NAME];
    struct mark_text t = {cp, 0};
    if (n < 2 || n >= NAME)
        return false;
    memcpy(name, utf8, n);
    name[n] = 0;
    for (const char *p = name; *p;)
        cp[t.n++] = utf8_next(&p);
    return level_name(&t, t.n - 1);
}

/* 国家秘密·机密, 国家秘密（机密）, 国家机密: where the level's field has its value. */
static int over_state(const struct mark_text *t, int i) {
    static const uint32_t *const state[] = {U"国家秘密", U"国家"};
    int k = over_gaps(t, i - (i >= 0 && mark_in(mark_fold(t->cp[i]), U"·•[-")), -1), n = ANY(ends, t, k, state);
    return n ? over_gaps(t, k - n, -1) : i;
}

/* "name":"密级","value":"机密", <param name="mj" value="机密">: when `value` ends at i, what it is the value of ends at the result; else i. */
static int over_value(const struct mark_text *t, int i) {
    static const uint32_t *const value[] = {U"Value", U"value", U"VALUE", U"val", U"v", U"V", U"值"};
    int k = i, n = ANY(ends, t, k, value);
    if (!n)
        return i;
    for (k -= n; k >= 0 && mark_letter(t->cp[k]); k--)
        continue;
    k -= k >= 0 && quote(t->cp[k]);
    k = over_gaps(t, k, -1);
    k = over_gaps(t, k - (k >= 0 && t->cp[k] == ','), -1);
    return k > 0 && quote(t->cp[k]) && level_name(t, k - 1) ? k - 1 : i;
}

/* What ends right before the value of a field, that begins at `at`: its name's end; *ret_sign: a sign stands between them, *ret_verb: 为, 是. -1 none. */
static int name_before(const struct mark_text *t, int at, bool *ret_sign, bool *ret_verb) {
    int i = over_gaps(t, at - 1, -1);
    i -= i >= 0 && quote(t->cp[i]);
    i = over_state(t, over_gaps(t, i, -1));
    bool sign = i >= 0 && mark_in(mark_fold(t->cp[i]), U":=]>"), parted = sign || i < at - 1, arrow = sign && i > 0 && t->cp[i] == '>' && t->cp[i - 1] == '=';
    i = over_gaps(t, i - sign - arrow, -1);
    i -= i >= 0 && (quote(t->cp[i]) || (sign && mark_fold(t->cp[i]) == ']'));            /* 【密级】：机密 */
    *ret_verb = i >= 0 && mark_in(t->cp[i], U"为是");                     /* 密级为：机密，期限为：10年, at the beginning of a line */
    *ret_sign = sign;
    i = sign ? over_value(t, i - *ret_verb) : i - *ret_verb;
    return i < 1 || !(parted || *ret_verb) ? -1 : i;
}

/* "密级":"机密", <密级>机密, mj: 机密, 密级：机密 within brackets or among other fields of a line, 收文编号 3　密级 机密　份数 1: a field. */
static bool field_value(const struct mark_text *t, const struct scan_mark *m) {
    static const uint32_t *const asked[] = {U"查询", U"筛选", U"检索", U"搜索", U"条件", U"统计", U"where", U"WHERE", U"and", U"AND", U"or", U"OR", U"when", U"WHEN", U"String", U"string"}, *const counted[] = {U"共", U"结果", U"合计", U"命中", U"的"};      /* a search, not a paper */
    enum { NAME = 4 };
    bool sign, verb;
    int i = name_before(t, m->start, &sign, &verb), z = m->end, n = i < 0 ? 0 : level_name(t, i);
    if (!n || (!sign && mark_letter(t->cp[i])))
        return false;
    if (verb)
        return end_of_line(t, over_gaps(t, i - n, -1)) && brief(t, z);
    for (i -= n, n = 0; i >= 0 && sign && mark_ideograph(t->cp[i]) && n < NAME; n++)
        i--;
    z += z < t->n && t->cp[z] == U'级';
    z += begins(t, z, U"国家秘密");
    if (other_follows(t, z) || counted_by(t, z) || ANY(ends, t, over_gaps(t, i, -1), asked) || ANY(begins, t, over_gaps(t, z, 1), counted))
        return false;
    bool begun = end_of_line(t, i) || mark_gap(t->cp[i]) || quote(t->cp[i]) || mark_letter(t->cp[i]) || mark_in(mark_fold(t->cp[i]), U"[{,;|《<_-:.、]");
    return begun && (end_of_line(t, z) || mark_gap(t->cp[z]) || quote(t->cp[z]) || mark_in(mark_fold(t->cp[z]), U"],;|<"));
}

/* 等级 特急·机密: with the urgency of a telegram, at the beginning of its line or in its field. */
static bool urgent(const struct mark_text *t, const struct scan_mark *m) {
    static const uint32_t *const urgency[] = {U"特急", U"加急", U"特提", U"平急"}, *const field[] = {U"等级", U"等级:", U"缓急", U"缓急:"};
    int i = over_gaps(t, m->start - 1, -1), z = m->end, n;
    i = over_gaps(t, i - (i >= 0 && mark_in(t->cp[i], U"·•・、/")), -1);
    if (!(n = ANY(ends, t, i, urgency)) || i == m->start - 1)
        return false;
    i = over_gaps(t, i - n, -1);
    return (end_of_line(t, i) || ANY(ends, t, i, field)) && (end_of_line(t, z) || mark_gap(t->cp[z]));
}

/* 本文件密级为机密, 此件属于秘密级国家秘密: the paper speaks of itself. */
static bool of_itself(const struct mark_text *t, const struct scan_mark *m) {
    static const uint32_t *const verbs[] = {U"确定为", U"定为", U"属于", U"属", U"系", U"为", U"是"}, *const secrets[] = {U"国家秘密", U"文件", U"材料", U"资料", U"载体", U"件"};
    enum { WORDS = 8 };
    int i = over_gaps(t, m->start - 1, -1), z = m->end, n = ANY(ends, t, i, verbs);
    if (!n)
        return false;
    i -= n;
    for (n = 0; i >= 0 && n < WORDS && mark_ideograph(t->cp[i]) && !mark_in(t->cp[i], U"本此"); n++)
        i--;
    if (i < 0 || n == 0 || n == WORDS || !mark_in(t->cp[i], U"本此") || (i > 0 && mark_ideograph(t->cp[i - 1])))
        return false;
    static const uint32_t *const papers[] = {U"文件", U"件", U"材料", U"资料", U"报告", U"方案", U"通知", U"文", U"电报", U"公文", U"计划", U"纪要"};
    z += z < t->n && t->cp[z] == U'级';
    z += ANY(begins, t, z, secrets);
    return ANY(begins, t, i + 1, papers) && (end_of_line(t, z) || !mark_ideograph(t->cp[z]));
}

/* Does the line around i name a kind of paper? 【绝密】今晚直播 is none. */
static bool names_paper(const struct mark_text *t, int i) {
    static const uint32_t *const kinds[] = {U"关于", U"通知", U"报告", U"方案", U"请示", U"意见", U"纪要", U"通报", U"计划", U"规划", U"文件", U"材料", U"批复", U"办法", U"名单", U"清单", U"预案", U"总结", U"汇报", U"决定", U"命令", U"电报", U"简报", U"记录", U"说明", U"设计", U"图纸", U"手册", U"稿", U"任务书", U"议程", U"目录", U"附件", U"台账", U"统计", U"数据", U"资料", U"项目", U"工程", U"会议", U"参数", U"表", U"函"};
    enum { FAR = 80 };
    for (int n = 0; n < FAR && !end_of_line(t, i - 1); n++)
        i--;
    for (int n = 0; n < 2 * FAR && !end_of_line(t, i); n++, i++)
        if (ANY(begins, t, i, kinds))
            return true;
    return false;
}

/* 【机密】关于…, 关于…（机密）, 机密文件 严禁外传, 国家秘密 机密级: a line that is a title or a cover's. */
static bool of_the_line(const struct mark_text *t, const struct scan_mark *m) {
    static const uint32_t *const papers[] = {U"文件", U"件", U"材料", U"资料", U"级文件", U"级", U"亲启"}, *const keep[] = {U"阅后", U"严禁", U"不得", U"不准", U"请勿", U"注意", U"妥善", U"会后", U"用后"}, *const secret[] = {U"国家秘密", U"涉密文件", U"涉密材料", U"涉密资料"};
    int i = over_gaps(t, m->start - 1, -1), z = over_gaps(t, m->end, 1), n;
    if (i >= 0 && mark_fold(t->cp[i]) == '[' && z < t->n && mark_fold(t->cp[z]) == ']')
        return (end_of_line(t, over_gaps(t, i - 1, -1)) || end_of_line(t, over_gaps(t, z + 1, 1))) && names_paper(t, m->start);
    if ((n = ANY(ends, t, i, secret)) && i < m->start - 1)                   /* a gap between them */
        return end_of_line(t, over_gaps(t, i - n, -1)) && end_of_line(t, over_gaps(t, z + (z < t->n && t->cp[z] == U'级'), 1));
    struct mark_token k;
    if (!end_of_line(t, i))
        return false;
    if (!(n = ANY(begins, t, z, papers))) {                                  /* 机密 不得翻印 */
        mark_collect(t, z, &k);
        return z > m->end && mark_keeping(&k, 0);
    }
    z = over_gaps(t, z + n, 1);
    if (end_of_line(t, z))
        return m->level > MARK_SECRET;
    z = over_gaps(t, z + (mark_in(mark_fold(t->cp[z]), U",、;.!。，！[") ? 1 : 0), 1);
    return ANY(begins, t, z, keep);
}

bool mark_ticked(const struct mark_text *t, struct scan_mark *m) {
    bool is = m->level > MARK_INNER && (boxed(t, over_gaps(t, m->start - 1, -1)) || boxed(t, over_gaps(t, m->end, 1))) && ticked(t, m);
    m->own_line = m->label = is;
    return is;
}

bool mark_labelled(const struct mark_text *t, const struct scan_mark *m) { return m->level > MARK_INNER && field_value(t, m); }

bool mark_declared(const struct mark_text *t, struct scan_mark *m) {
    if (m->level <= MARK_INNER)
        return false;
    m->label = field_value(t, m) || (!m->period && of_itself(t, m));
    m->own_line = m->label || (!m->period && (urgent(t, m) || of_the_line(t, m)));
    return m->own_line;
}
