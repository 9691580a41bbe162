#include "mark/mark_in.h"
#include "text/code.h"

#include <stdio.h>

/* A star or a blank in the writing of pages and scripts, where a text is none (a dump of a database, a log): &#9733; &starf; \u2605 &nbsp;. Characters taken, 0 none. */
static int spelled(const struct mark_text *t, int i, uint32_t *ret_cp) {
    static const struct { const char *name; uint32_t cp; } all[] = {{"#9733;", MARK_STAR}, {"#x2605;", MARK_STAR}, {"#9734;", MARK_STAR}, {"#x2606;", MARK_STAR}, {"starf;", MARK_STAR}, {"bigstar;", MARK_STAR}, {"star;", MARK_STAR}, {"u2605", MARK_STAR}, {"u2606", MARK_STAR},
        {"nbsp;", ' '}, {"#160;", ' '}, {"ensp;", ' '}, {"emsp;", ' '}, {"#12288;", ' '}, {"#x3000;", ' '}};
    static const char again[] = "amp;";
    if (!mark_in(t->cp[i], U"&\\%"))
        return 0;
    for (int from = i + 1, k = 0; k < 2; k++) {
        for (size_t a = 0; a < COUNT(all); a++) {
            int n = 0;
            while (all[a].name[n] && from + n < t->n && (t->cp[from + n] == (uint8_t)all[a].name[n] || t->cp[from + n] == (uint8_t)all[a].name[n] - 32u))
                n++;
            *ret_cp = all[a].cp;
            if (!all[a].name[n])
                return from + n - i;
        }
        for (int n = 0; again[n]; n++, from++)                  /* &amp;#9733;: written twice */
            if (from >= t->n || t->cp[from] != (uint8_t)again[n])
                return 0;
    }
    return 0;
}

/* 机密★__10__年: what a form has to be written on. */
static bool filled(uint32_t before) { return before == MARK_STAR || mark_numeral(before) >= 0; }

/* Gaps may be wide where lines change (a vertical form), else a few characters. */
void mark_collect(const struct mark_text *t, int i, struct mark_token *k) {
    k->n = 0;
    while (i < t->n && k->n < MARK_TOKENS) {
        int gap = 0, n = 0;
        bool line = false;
        uint32_t cp = 0;
        for (; i < t->n && (mark_gap(t->cp[i]) || (t->cp[i] == '_' && k->n && filled(k->cp[k->n - 1])) || ((n = spelled(t, i, &cp)) && cp == ' ')); i += n ? n : 1, n = 0, gap++)
            line = line || mark_newline(t->cp[i]);
        if (i == t->n || gap > (line ? 160 : 16))
            return;
        k->cp[k->n] = n ? cp : mark_fold(t->cp[i]);
        i += n ? n : 1;
        k->at[k->n] = i - 1;
        k->line[k->n++] = line;
    }
}

int mark_numeral(uint32_t cp) {
    static const uint32_t *const tens[] = {U"零一二三四五六七八九", U"零壹贰叁肆伍陆柒捌玖", U"○弌弍參肆伍陸柒捌玖"};
    static const struct { uint32_t cp; int v; } other[] = {{U'两', 2}, {U'貳', 2}, {U'十', 10}, {U'拾', 10}, {U'廿', 20}, {U'卄', 20}, {U'卅', 30}, {U'百', 100}};
    if (cp >= '0' && cp <= '9')
        return (int)cp - '0';
    for (size_t i = 0; i < COUNT(tens); i++)
        for (int d = 0; d < 10; d++)
            if (tens[i][d] == cp)
                return d;
    for (size_t i = 0; i < COUNT(other); i++)
        if (other[i].cp == cp)
            return other[i].v;
    return -1;
}

/* A numeral, or the letter that was typed or read for it: 1O年, l年. */
static int digit(const struct mark_token *k, int i, int before) {
    uint32_t cp = k->cp[i], next = i + 1 < k->n ? k->cp[i + 1] : 0;
    if (mark_in(cp, U"Oo") && before)
        return 0;
    return mark_in(cp, U"lI") && mark_in(next, U"0123456789Oo年个") ? 1 : mark_numeral(cp);
}

/* A number from token j, of at most `most` tokens; returns tokens taken. */
static int number_most(const struct mark_token *k, int j, int most, int *ret_v) {
    int n = 0, v = 0, last = 0;
    for (; j + n < k->n && n < most; n++) {
        int d = digit(k, j + n, n);
        if (d < 0)
            break;
        if (d >= 20 && d <= 30) {
            v += d;
        } else if (d == 10 || d == 100) {
            v += (last ? last : 1) * d;
            last = 0;
        } else if (k->cp[j + n] < 0x80) {
            last = last * 10 + d;
        } else {
            last = n && last ? last * 10 + d : d;
        }
    }
    *ret_v = v + last;
    return n;
}

static int number(const struct mark_token *k, int j, int *ret_v) { return number_most(k, j, 8, ret_v); }

static bool word(const struct mark_token *k, int j, const uint32_t *w) {
    for (; *w; w++, j++)
        if (j >= k->n || k->cp[j] != *w)
            return false;
    return true;
}

/* The longest of words that begins at token j: its tokens, 0 none. */
static int any_word(const struct mark_token *k, int j, const uint32_t *const *words, size_t n) {
    int longest = 0;
    for (size_t i = 0, len; i < n; i++)
        if (word(k, j, words[i])) {
            for (len = 0; words[i][len]; len++)
                continue;
            longest = (int)len > longest ? (int)len : longest;
        }
    return longest;
}

static void say(struct mark_period *p, const char *fmt, int a, int b, int c) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    snprintf(p->text, sizeof p->text, fmt, a, b, c);
#pragma GCC diagnostic pop
}

enum { FIRST_YEAR = 1990 };      /* no mark bore a star and a period before */

/* 2030年5月1日, 2030-05-01, 2030.5.1; a calendar year makes it a date. */
static bool date(const struct mark_token *k, int j, struct mark_period *p) {
    int y, m = 0, d = 0, n = number(k, j, &y), a, b, at;
    if (n == 8 && k->cp[j] < 0x80 && y / 10000 >= FIRST_YEAR && y / 10000 <= 2200 && y / 100 % 100 >= 1 && y / 100 % 100 <= 12 && y % 100 >= 1 && y % 100 <= 31) {      /* 20301231 */
        p->tokens = 8;
        say(p, "%d年%d月%d日", y / 10000, y / 100 % 100, y % 100);
        return p->date = true;
    }
    if (n != 4 || y < FIRST_YEAR || y > 2200 || j + n >= k->n)
        return false;
    uint32_t sep = k->cp[j + n];
    int next = sep == U'年' && j + n + 1 < k->n ? j + n + 1 : 0;              /* what follows the year; 0 none */
    bool glued = next && k->at[next] == k->at[next - 1] + 1 && mark_ideograph(k->cp[next]) && mark_numeral(k->cp[next]) < 0 && !mark_in(k->cp[next], U"前后止解到至底末内起关第度");         /* 绝密★2026年押题卷 */
    bool year_of = next && k->cp[next] == U'度' && !k->line[next];            /* 2026年度 */
    if (glued || year_of || (sep != U'年' && sep != '-' && sep != '.' && sep != '/'))
        return false;
    p->tokens = n + 1;
    p->date = true;
    p->value = y;
    a = number_most(k, j + p->tokens, 2, &m);
    if (a && m >= 1 && m <= 12) {
        p->tokens += a;
        p->tokens += j + p->tokens < k->n && (k->cp[j + p->tokens] == U'月' || k->cp[j + p->tokens] == sep);
        at = j + p->tokens;
        b = number_most(k, at, at < k->n && k->cp[at] < 0x80 ? 2 : 3, &d);       /* the next line may begin with another number */
        if (b && d >= 1 && d <= 31) {
            p->tokens += b;
            p->tokens += j + p->tokens < k->n && k->cp[j + p->tokens] == U'日';
            say(p, "%d年%d月%d日", y, m, d);
        } else {
            say(p, "%d年%d月", y, m, 0);
        }
    } else {
        say(p, "%d年", y, 0, 0);
    }
    return sep == U'年' || m;
}

/* 1年6个月, 1年零6个月, 1年半: what follows the year of a span that began at token `from`. */
static bool more_months(const struct mark_token *k, int i, int years, int from, struct mark_period *p) {
    int m = 0, n, at = i;
    bool ge;
    if (i >= k->n || k->line[i])
        return false;
    if (word(k, i, U"半")) {
        m = 6;
        n = 1;
    } else {
        at += mark_in(k->cp[i], U"零又");
        n = number(k, at, &m);
        if (!n || m < 1 || m > 99)
            return false;
        n += ge = at + n < k->n && mark_in(k->cp[at + n], U"个箇ヶケ");
        if (at + n >= k->n || k->cp[at + n] != U'月')
            return false;
        n++;
        if (!ge && at + n < k->n && mark_numeral(k->cp[at + n]) >= 0)
            return false;                                /* 6月30日 */
    }
    p->tokens = at + n - from;
    p->value = years;
    say(p, "%d年%d个月", years, m, 0);
    return true;
}

static bool span(const struct mark_token *k, int j, struct mark_period *p) {
    int v, n = number(k, j, &v), i = j + n;
    if (word(k, j, U"半年")) {
        p->tokens = 2;
        say(p, "%d个月", 6, 0, 0);
        return true;
    }
    if (!n || v < 1 || v > 999 || i >= k->n)
        return false;
    bool ge = mark_in(k->cp[i], U"个箇ヶケ");
    i += ge;
    if (i >= k->n)
        return false;
    bool zheng = !ge && k->cp[i] == U'年' && i + 1 < k->n && k->cp[i + 1] == U'度' && !k->line[i + 1];       /* 年度 is no period */
    if (k->cp[i] == U'年' && !ge && !zheng && more_months(k, i + 1, v, j, p))
        return true;
    if ((k->cp[i] == U'年' && !ge && !zheng) || k->cp[i] == U'月' || ((k->cp[i] == U'日' || k->cp[i] == U'天') && !ge)) {
        p->tokens = i + 1 - j;
        p->value = v;
        say(p, k->cp[i] == U'年' ? "%d年" : k->cp[i] == U'月' ? "%d个月" : "%d日", v, 0, 0);
        return true;
    }
    return false;
}

static bool say_words(struct mark_period *p, const struct mark_token *k, int j, int n) {
    size_t len = 0;
    for (int i = j; i < j + n; i++) {
        uint32_t cp = k->cp[i] == '[' ? U'（' : k->cp[i] == ']' ? U'）' : k->cp[i];
        if (len + 5 > sizeof p->text)
            return false;
        len += (size_t)code_put(ENC_UTF8, cp, (uint8_t *)p->text + len);
    }
    p->text[len] = 0;
    p->tokens = n;
    return true;
}

static bool plain(uint32_t cp) { return mark_ideograph(cp) || mark_letter(cp) || (cp >= '0' && cp <= '9'); }

/* What parts or holds the words of a clause: “十五五”规划, 《某规划》, 统一考试（第一批）, 5·12, 1-3批. A straight quote only at a word. */
static bool within_clause(const struct mark_token *k, int i) {
    uint32_t cp = k->cp[i];
    if (mark_in(cp, U"\"'"))
        return i + 1 < k->n && plain(k->cp[i + 1]);
    return mark_in(cp, U"“”‘’「」『』《》[]·・•‧∙、-—–~～/.");
}

/* Does a clause end behind token j: 某会议结束, 公开之日, when nothing goes on; any, when 至 or 解密条件 led to it? */
static bool clause_ends(const struct mark_token *k, int j, bool led) {
    static const uint32_t *const ends[] = {U"结束", U"完成", U"终止", U"之日", U"之时", U"为止", U"失效", U"期满", U"届满"};
    bool goes_down = k->line[j] && j + 1 < k->n && mark_in(k->cp[j + 1], U"前后"), stops = j + 1 >= k->n || (k->line[j + 1] && !goes_down) || !(mark_ideograph(k->cp[j + 1]) || mark_numeral(k->cp[j + 1]) >= 0);
    for (size_t i = 0; stops && !led && i < COUNT(ends); i++)
        if (word(k, j - 1, ends[i]))
            return true;
    return stops && led;
}

/* 启用前, 公布前, 2026年高考结束后, 某会议结束 …: a clause on the same line. A long one, or one with signs in it, ends its line or sentence. */
static bool condition(const struct mark_token *k, int j, bool led, struct mark_period *p) {
    enum { SHORT = 18, LONG = 36 };
    bool rating = j > 1 && k->cp[j - 1] == MARK_STAR && k->cp[j - 2] == MARK_STAR, strict = j < k->n && !plain(k->cp[j]);
    if (strict && !within_clause(k, j))
        return false;
    for (int n = 1; n < LONG && j + n < k->n; n++) {
        uint32_t cp = k->cp[j + n];
        if (n > 1 && k->line[j + n] && !k->line[j + 1])
            return false;
        strict = strict || n >= SHORT || !(mark_ideograph(cp) || (cp >= '0' && cp <= '9'));
        if ((strict && rating) || (!plain(cp) && !within_clause(k, j + n)))
            return false;
        if (n == 1 && cp == U'前' && !clause_ends(k, j + n, true))      /* 绝密★考前冲刺 */
            return false;
        if (strict ? (cp == U'前' || cp == U'后') && clause_ends(k, j + n, true) : cp == U'前' || cp == U'后')
            return say_words(p, k, j, n + 1);
        if (clause_ends(k, j + n, led && n > 2))
            return say_words(p, k, j, n + 1);
    }
    return false;
}

/* Words that may stand between the star and the period: 至 到 截至 截止 期限 保密期限 …, brackets and colons. Tokens taken. */
static int lead_in(const struct mark_token *k, int j) {
    static const uint32_t *const words[] = {U"保密期限", U"期限", U"保密期", U"保密至", U"保密到", U"截至", U"截止", U"期至", U"至", U"到", U"解密条件", U"解密时间", U"解密日期", U"解密日", U"[", U":", U"为"};
    int n = 0;
    for (int found = 1, rounds = 0; found && rounds < 4; rounds++) {
        found = 0;
        for (size_t i = 0; i < COUNT(words) && !found; i++)
            if (word(k, j + n, words[i]))
                for (found = 1; words[i][found]; found++)
                    continue;
        n += found;
    }
    return n;
}

/* 2026年高考启用前: a year that begins a condition. */
static bool goes_on(const struct mark_token *k, int j, const struct mark_period *p) {
    struct mark_period q;
    int end = j + p->tokens;
    return p->date && end < k->n && !k->line[end] && (mark_ideograph(k->cp[end]) || mark_in(k->cp[end], U"“‘「『《\"、")) && !mark_in(k->cp[end], U"前后止解") && condition(k, j, false, &q);
}

/* 2026年1月1日至2030年12月31日: till the second day. */
static void until(const struct mark_token *k, int j, struct mark_period *p) {
    struct mark_period q = {0};
    int at = j + p->tokens;
    bool to = at + 1 < k->n && !k->line[at] && mark_in(k->cp[at], U"至到—－-～~");
    at += to && k->cp[at + 1] == k->cp[at] ? 2 : 1;
    if (to && date(k, at, &q)) {
        q.tokens += at - j;
        *p = q;
    }
}

/* 自2026年1月1日起10年 */
static bool counted(const struct mark_token *k, int j, struct mark_period *p) {
    struct mark_period day = {0};
    if ((!word(k, j, U"自") && !word(k, j, U"从")) || !date(k, j + 1, &day))
        return false;
    int at = j + 1 + day.tokens;
    at += word(k, at, U"之日") ? 2 : 0;
    at += word(k, at, U"起") ? 1 : 0;
    if (!span(k, at, p))
        return false;
    p->tokens += at - j;
    return true;
}

static bool one_line(const struct mark_token *k, int j, int tokens) {
    for (int i = 1; i < tokens; i++)
        if (k->line[j + i])
            return false;
    return true;
}

/* Down a column: every character on a line of its own. */
static bool column(const struct mark_token *k, int from, int to) {
    while (from < to && k->line[from])
        from++;
    return from == to;
}

/* 启用前, 考试结束前: conditions that are one without a star, as papers of examinations have them; to the end of their line or bracket. */
static bool surely(const struct mark_token *k, int j, struct mark_period *p) {
    static const uint32_t *const words[] = {U"启用前", U"考试启用前", U"启用并使用完毕前", U"使用完毕前", U"考试结束前", U"考试结束后", U"考试完毕前", U"开考前"};
    int n = any_word(k, j, words, COUNT(words));
    return n && !k->line[j] && (j + n == k->n || k->line[j + n] || k->cp[j + n] == ']') && say_words(p, k, j, n);
}

bool mark_period(const struct mark_token *k, int at, bool star, struct mark_period *p) {
    memset(p, 0, sizeof *p);
    int skip = star ? lead_in(k, at) : 0, j = at + skip;
    bool far = j < k->n && k->line[j];
    bool ok = word(k, j, U"长期") || word(k, j, U"永久");
    if (ok) {
        p->tokens = 2;
        snprintf(p->text, sizeof p->text, "%s", k->cp[j] == U'长' ? "长期" : "永久");
    } else if (!star && surely(k, j, p)) {
        ok = true;
    } else if (star && !far && counted(k, j, p)) {
        ok = true;
    } else if (star && date(k, j, p) && (!far || column(k, at, j + p->tokens)) && !goes_on(k, j, p)) {
        ok = true;
        until(k, j, p);
    } else {
        ok = span(k, j, p) && (star || (!far && p->value <= 60 && one_line(k, j, p->tokens))) && !(far && p->value > 60);
        ok = ok || (star && condition(k, j, skip && (word(k, j - 1, U"至") || word(k, j - 1, U"到") || word(k, at, U"解密条件")), p) && (!far || column(k, at, j + p->tokens)));
        if (!ok && star && skip && !k->line[at] && condition(k, at, false, p)) {
            ok = true;                            /* 期满前 began like a lead-in */
            skip = 0;
        }
    }
    p->tokens = ok ? p->tokens + skip : 0;
    return ok;
}

int mark_level(uint32_t a, uint32_t b) {
    b = mark_fold(b);
    if (b != U'密' && b != U'部')
        return MARK_NONE;
    a = mark_fold(a);
    if (b == U'密')
        return a == U'绝' ? MARK_TOP : a == U'机' ? MARK_CONFIDENTIAL : a == U'秘' ? MARK_SECRET : MARK_NONE;
    return a == U'内' ? MARK_INNER : MARK_NONE;
}

static const char *const level_text[] = {"", "内部", "秘密", "机密", "绝密"};

/* 注意保存, 严禁外传, 阅后退回 …: what is to be done with it. Tokens, 0 none. */
int mark_keeping(const struct mark_token *k, int j) {
    static const uint32_t *const how[] = {U"注意", U"不得", U"严禁", U"请勿", U"切勿", U"禁止", U"不准", U"不予", U"不对外", U"妥善", U"请妥善", U"请注意", U"会后", U"阅后", U"用后"};
    static const uint32_t *const what[] = {U"保存", U"保管", U"保密", U"外传", U"外泄", U"公开", U"翻印", U"复印", U"复制", U"转载", U"转发", U"摘抄", U"扩散", U"传播", U"泄露", U"泄漏", U"回收", U"收回", U"退回", U"清退", U"交回", U"销毁", U"即焚"};
    int n = any_word(k, j, how, COUNT(how)), m = n ? any_word(k, j + n, what, COUNT(what)) : 0;
    return m ? n + m : 0;
}

/* What may follow 内部: 资料 文件 材料 使用 参考 事项, then 注意保存 不得外传 …; these make it a mark without a star. */
static int inner_tail(const struct mark_token *k, int j, struct scan_mark *m) {
    static const uint32_t *const nouns[] = {U"资料", U"文件", U"材料", U"使用", U"参考", U"事项", U"刊物", U"文稿", U"传阅", U"掌握", U"发行", U"交流", U"讨论", U"讨论稿", U"信息"};
    enum { ONLY = 12 };
    int n = j + any_word(k, j, nouns, COUNT(nouns)), q = n;
    while (q < k->n && q < n + 2 && mark_in(k->cp[q], U",、·★["))
        q++;
    bool only = q < k->n && mark_in(k->cp[q], U"仅供");               /* 仅供参考，不得外传 */
    for (int to = only ? q + ONLY : q; q <= to && q < k->n && !(only && k->line[q]); q++) {
        int keep = mark_keeping(k, q);
        if (keep) {
            m->keep = true;
            return q + keep;
        }
    }
    return n;
}

/* A character of a symbol font, or what stands for it where the font is not told: between a level and a period it is the star. */
static bool symbol(uint32_t cp) { return (cp >= 0xAA && cp <= 0xAF) || (cp >= 0xF020 && cp <= 0xF0FF); }

static int star_or_lost(const struct mark_token *k, int j, bool lost, bool *ret_star) {
    int n = j;
    while (n < k->n && k->cp[n] == MARK_STAR && n < j + 3)
        n++;
    struct mark_period p;
    if (n == j && j < k->n && symbol(k->cp[j]) && mark_period(k, j + 1, true, &p))
        n++;
    *ret_star = n > j;
    for (int skip = 1; lost && n == j && skip <= 2; skip++)
        if (j + skip < k->n && mark_period(k, j + skip, false, &p)) {
            *ret_star = true;
            return j + skip;
        }
    return n;
}

/* What stands where the star should: a dot or box of a font that has none, or brackets, before a period. Tokens up to the period, j none. */
static int stand_in(const struct mark_token *k, int j, bool *ret_star) {
    uint32_t cp = j < k->n && !k->line[j] ? k->cp[j] : 0;
    *ret_star = mark_in(cp, U"·•・‧∙●◆■□◇◎▲△▼?\uFFFD#+");
    bool twice = mark_in(cp, U"-—_") && j + 1 < k->n && k->cp[j + 1] == cp;      /* 机密——10年 */
    return *ret_star || mark_in(cp, U"[-—–/|_") ? j + 1 + twice : j;
}

/* 工作 before 秘密: where it begins, -1 none. */
static int work_before(const struct mark_text *t, int i) {
    static const uint32_t back[] = U"作工";
    for (size_t n = 0, gap = 0; n < 2; n++, gap = 0) {
        for (i--; i >= 0 && mark_gap(t->cp[i]) && gap < 40; i--)
            gap++;
        if (i < 0 || t->cp[i] != back[n])
            return -1;
    }
    return i;
}

bool mark_read(const struct mark_text *t, int i, bool lost_star, struct scan_mark *m) {
    struct mark_token k;
    struct mark_period p;
    enum { GRADE = 2 };
    int j = GRADE;
    bool star = false;
    memset(m, 0, sizeof *m);
    mark_collect(t, i, &k);
    if (k.n < GRADE || !(m->level = mark_level(k.cp[0], k.cp[1])))
        return false;
    m->start = i;
    if (m->level > MARK_INNER && j < k.n && k.cp[j] == U'级')       /* 机密级★ */
        j++;
    if (j + 1 < k.n && (k.cp[j] == '[' || k.cp[j] == ']') && k.cp[j + 1] == MARK_STAR)
        j++;
    int start = m->level == MARK_SECRET ? work_before(t, i) : -1;
    if (start >= 0) {
        m->level = MARK_INNER;
        m->start = start;
    }
    int after = star_or_lost(&k, j, lost_star, &m->star), aid = GRADE;
    if (!m->star) {
        after = m->level == MARK_INNER ? inner_tail(&k, GRADE, m) : GRADE;
        after = after > GRADE && !m->keep ? star_or_lost(&k, after, false, &m->star) : after;       /* 内部资料★3年 */
        aid = m->level > MARK_INNER ? stand_in(&k, j, &star) : GRADE;
    }
    if (aid > GRADE && mark_period(&k, aid, false, &p))
        after = aid, m->period = true;
    else if (mark_period(&k, after, m->star, &p) && (m->star || (m->level > MARK_INNER && after == GRADE)))
        m->period = true;
    else
        p.tokens = 0;
    after += p.tokens;
    m->end = k.at[after - 1] + 1;
    snprintf(m->text, sizeof m->text, "%s%s%s", start >= 0 ? "工作秘密" : level_text[m->level], m->star || (m->period && star) ? "★" : "", m->period ? p.text : "");
    return true;
}

bool mark_parse(const struct mark_text *t, int i, bool lost_star, struct scan_mark *m) {
    bool is = mark_read(t, i, lost_star, m);
    if (is)
        mark_judge(t, m);
    return is;
}

bool mark_may_follow(uint32_t cp) {
    cp = mark_fold(cp);
    if (!mark_ideograph(cp))
        return true;
    return mark_in(cp, U"级长永特急加平提件亲资文材使参參事刊传掌发交讨信注不严嚴请請妥切") || mark_numeral(cp) >= 0;
}
