#include "scan/mark.h"

#include <stdio.h>

enum { STAR = MARK_STAR, TOKENS = 48, LOOK = 24 };

/* The characters of a mark without the gaps between them. */
struct token { uint32_t cp[TOKENS]; int at[TOKENS]; bool line[TOKENS]; int n; };   /* line: a line ends before it */

static bool newline(uint32_t cp) { return cp == '\n' || cp == '\r' || cp == '\f' || cp == 0x2028 || cp == 0x2029; }

/* Gaps may be wide where lines change (a vertical form), else a few characters. */
static void collect(const struct mark_text *t, int i, struct token *k) {
    k->n = 0;
    while (i < t->n && k->n < TOKENS) {
        int gap = 0;
        bool line = false;
        for (; i < t->n && mark_gap(t->cp[i]); i++, gap++)
            line = line || newline(t->cp[i]);
        if (i == t->n || gap > (line ? 160 : 16))
            return;
        k->cp[k->n] = mark_fold(t->cp[i]);
        k->at[k->n] = i++;
        k->line[k->n++] = line;
    }
}

static int numeral(uint32_t cp) {
    static const uint32_t zh[] = {0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D};
    static const uint32_t formal[] = {0x96F6, 0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D, 0x9646, 0x67D2, 0x634C, 0x7396}, older[] = {0x25CB, 0x5F0C, 0x5F0D, 0x53C3, 0x8086, 0x4F0D, 0x9678, 0x67D2, 0x634C, 0x7396};
    if (cp >= '0' && cp <= '9')
        return (int)cp - '0';
    for (int i = 0; i < 10; i++)
        if (zh[i] == cp || formal[i] == cp || older[i] == cp)
            return i;
    switch (cp) {
    case 0x4E24:                                  /* 两 */
    case 0x8CB3:                                  /* 貳 */
        return 2;
    case 0x5341: case 0x62FE:
        return 10;
    case 0x5EFF: case 0x5344:                     /* 廿 */
        return 20;
    case 0x5345:                                  /* 卅 */
        return 30;
    case 0x767E:
        return 100;
    default:
        return -1;
    }
}

/* A number from token j; returns tokens taken. */
static int number(const struct token *k, int j, int *ret_v) {
    int n = 0, v = 0, last = 0;
    for (; j + n < k->n && n < 8; n++) {
        int d = numeral(k->cp[j + n]);
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

static bool word(const struct token *k, int j, const uint32_t *w) {
    for (; *w; w++, j++)
        if (j >= k->n || k->cp[j] != *w)
            return false;
    return true;
}
#define W(...) ((const uint32_t[]){__VA_ARGS__, 0})
#define YEAR 0x5E74
#define MONTH 0x6708
#define DAY 0x65E5

struct period { int tokens, value; char text[56]; bool date; };

static void say(struct period *p, const char *fmt, int a, int b, int c) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    snprintf(p->text, sizeof p->text, fmt, a, b, c);
#pragma GCC diagnostic pop
}

/* 2030年5月1日, 2030-05-01, 2030.5.1; a calendar year makes it a date. */
static bool date(const struct token *k, int j, struct period *p) {
    int y, m = 0, d = 0, n = number(k, j, &y), a, b;
    if (n == 8 && k->cp[j] < 0x80 && y / 10000 >= 1949 && y / 10000 <= 2200 && y / 100 % 100 >= 1 && y / 100 % 100 <= 12 && y % 100 >= 1 && y % 100 <= 31) {      /* 20301231 */
        p->tokens = 8;
        say(p, "%d年%d月%d日", y / 10000, y / 100 % 100, y % 100);
        return p->date = true;
    }
    if (n != 4 || y < 1949 || y > 2200 || j + n >= k->n)
        return false;
    uint32_t sep = k->cp[j + n];
    if (sep != YEAR && sep != '-' && sep != '.' && sep != '/')
        return false;
    p->tokens = n + 1;
    p->date = true;
    p->value = y;
    a = number(k, j + p->tokens, &m);
    if (a && a <= 2 && m >= 1 && m <= 12) {
        p->tokens += a;
        p->tokens += j + p->tokens < k->n && (k->cp[j + p->tokens] == MONTH || k->cp[j + p->tokens] == sep);
        b = number(k, j + p->tokens, &d);
        if (b && b <= 3 && d >= 1 && d <= 31) {
            p->tokens += b;
            p->tokens += j + p->tokens < k->n && k->cp[j + p->tokens] == DAY;
            say(p, "%d年%d月%d日", y, m, d);
        } else {
            say(p, "%d年%d月", y, m, 0);
        }
    } else {
        say(p, "%d年", y, 0, 0);
    }
    return sep == YEAR || m;
}

static bool span(const struct token *k, int j, struct period *p) {
    int v, n = number(k, j, &v), i = j + n;
    if (!n || v < 1 || v > 999 || i >= k->n)
        return false;
    bool ge = k->cp[i] == 0x4E2A || k->cp[i] == 0x7B87 || k->cp[i] == 0x30F6 || k->cp[i] == 0x30B1;       /* 个 箇 ヶ ケ */
    i += ge;
    if (i >= k->n)
        return false;
    bool zheng = !ge && k->cp[i] == 0x5E74 && i + 1 < k->n && k->cp[i + 1] == 0x5EA6;       /* 年度 is no period */
    if ((k->cp[i] == YEAR && !ge && !zheng) || k->cp[i] == MONTH || ((k->cp[i] == DAY || k->cp[i] == 0x5929) && !ge)) {
        p->tokens = i + 1 - j;
        p->value = v;
        say(p, k->cp[i] == YEAR ? "%d年" : k->cp[i] == MONTH ? "%d个月" : "%d日", v, 0, 0);
        return true;
    }
    return false;
}

/* 启用前, 公布前, 2026年高考结束后 …: a short clause on the same line that ends with 前 or 后. */
static bool condition(const struct token *k, int j, struct period *p) {
    for (int n = 1; n < 18 && j + n < k->n; n++) {
        uint32_t cp = k->cp[j + n];
        if (n > 1 && k->line[j + n] && !k->line[j + 1])
            return false;
        if (!(cp >= 0x4E00 && cp <= 0x9FFF) && !(cp >= '0' && cp <= '9'))
            return false;
        if (cp == 0x524D || cp == 0x540E) {
            size_t len = 0;
            for (int i = j; i <= j + n; i++) {
                uint32_t u = k->cp[i];
                if (len + 4 > sizeof p->text)
                    return false;
                if (u >= 0x80)
                    p->text[len++] = (char)(0xE0 | u >> 12), p->text[len++] = (char)(0x80 | (u >> 6 & 0x3F)), p->text[len++] = (char)(0x80 | (u & 0x3F));
                else
                    p->text[len++] = (char)u;
            }
            p->text[len] = 0;
            p->tokens = n + 1;
            return true;
        }
    }
    return false;
}

/* Words that may stand between the star and the period: 至 到 截至 截止 期限 保密期限 …, brackets and colons. Tokens taken. */
static int lead_in(const struct token *k, int j) {
    static const uint32_t words[][5] = {{0x4FDD, 0x5BC6, 0x671F, 0x9650}, {0x671F, 0x9650}, {0x4FDD, 0x5BC6, 0x671F}, {0x4FDD, 0x5BC6, 0x81F3}, {0x4FDD, 0x5BC6, 0x5230}, {0x622A, 0x81F3}, {0x622A, 0x6B62}, {0x671F, 0x81F3}, {0x81F3}, {0x5230}, {'['}, {':'}, {0x4E3A}};
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
static bool goes_on(const struct token *k, int j, const struct period *p) {
    struct period q;
    int end = j + p->tokens;
    return p->date && end < k->n && !k->line[end] && k->cp[end] >= 0x4E00 && k->cp[end] <= 0x9FFF && k->cp[end] != 0x524D && k->cp[end] != 0x540E && k->cp[end] != 0x6B62 && k->cp[end] != 0x89E3 && condition(k, j, &q);
}

static bool period(const struct token *k, int at, bool star, struct period *p) {
    memset(p, 0, sizeof *p);
    int skip = star ? lead_in(k, at) : 0, j = at + skip;
    bool far = j < k->n && k->line[j];
    bool ok = word(k, j, W(0x957F, 0x671F)) || word(k, j, W(0x6C38, 0x4E45));
    if (ok) {
        p->tokens = 2;
        snprintf(p->text, sizeof p->text, "%s", k->cp[j] == 0x957F ? "长期" : "永久");
    } else if (star && !far && date(k, j, p) && !goes_on(k, j, p)) {
        ok = true;
    } else {
        ok = span(k, j, p) && (star || (!far && p->value <= 60)) && !(far && p->value > 60);
        ok = ok || (star && !far && condition(k, j, p));
        if (!ok && star && skip && !k->line[at] && condition(k, at, p)) {
            ok = true;                            /* 期满前 began like a lead-in */
            skip = 0;
        }
    }
    p->tokens = ok ? p->tokens + skip : 0;
    return ok;
}

static int level_of(const struct token *k, int *ret_tokens) {
    uint32_t a = k->cp[0], b = k->cp[1];
    *ret_tokens = 2;
    if (b == 0x5BC6)
        return a == 0x7EDD ? MARK_TOP : a == 0x673A ? MARK_CONFIDENTIAL : a == 0x79D8 ? MARK_SECRET : MARK_NONE;
    return a == 0x5185 && b == 0x90E8 ? MARK_INNER : MARK_NONE;
}

/* Are the characters before i, back to the line's beginning, only what may stand beside a mark? */
static bool alone_before(const struct mark_text *t, int i, bool *ret_label) {
    int n = 0;
    for (int j = i - 1; j >= 0 && !newline(t->cp[j]) && n <= LOOK; j--) {
        uint32_t cp = mark_fold(t->cp[j]);
        if (mark_gap(t->cp[j]))
            continue;
        if (cp == 0x5BC6 || cp == 0x7EA7) {
            int k = j - 1;
            while (k > 0 && mark_gap(t->cp[k]) && !newline(t->cp[k]))
                k--;
            *ret_label = *ret_label || (cp == 0x7EA7 && k >= 0 && t->cp[k] == 0x5BC6);
        } else if (!(cp == '[' || cp == ':' || cp == '<' || cp == STAR || cp == 0x300A || cp == 0x25A0 || cp == 0x25CF || (cp >= '0' && cp <= '9') || cp == '.' || cp == '-' || cp == '|' || cp == ',' || cp == '#' || cp == 0x2014 ||
                     cp == 'N' || cp == 'o' || cp == 0x2116 || cp == 0x53F7 || cp == 0x4EFD || cp == 0x7F16 || cp == 0x7279 || cp == 0x6025 || cp == 0x52A0 || cp == 0x5E73 || cp == 0x63D0 ||
                     cp == 0x6807 || cp == 0x5FD7 || cp == 0x5B9A || cp == 0x7B49 || cp == 0x4EC5 || cp == 0x4F9B || cp == 0x9650 || cp == 0x7B2C || cp == 0x671F || cp == 0x548C || cp == 0x4FDD || cp == 0x7D27 || cp == 0x7A0B || cp == 0x5EA6)) {
            /* 份 编号 特急 加急 平急 特提 密级 标志 定密 等级 仅供 限 第 期 和 保 紧急程度 */
            return false;
        }
        n++;
    }
    return n <= LOOK;
}

static bool alone_after(const struct mark_text *t, int i, bool label) {
    int n = 0;
    i += label && i < t->n && mark_fold(t->cp[i]) == 0x7EA7;          /* 密级：机密级 */
    for (; i < t->n && !newline(t->cp[i]); i++) {
        uint32_t cp = mark_fold(t->cp[i]);
        if (mark_gap(t->cp[i]))
            continue;
        if (!(cp == ']' || cp == '>' || cp == 0x300B || cp == STAR || cp == '|' || cp == 0x3002 || cp == 0x7279 || cp == 0x6025 || cp == 0x52A0 || cp == 0x5E73 || cp == 0x63D0 || cp == 0x4EF6 || (cp >= '0' && cp <= '9') || cp == ':' || cp == '[' || cp == 0x7D27 || cp == 0x7A0B || cp == 0x5EA6 ||
              cp == 0x4EFD || cp == 0x53F7 || cp == 0x2116 || cp == 'N' || cp == 'o' || cp == '.' || cp == '-' || cp == ',' || cp == ';' || cp == 0x7B2C || cp == 0x9875 || cp == 0x2014 ||
              cp == 0xB7 || cp == 0x30FB || cp == 0x2022 || cp == 0x3001 || cp == '/' || cp == '+' || cp == 0x4FDD || cp == 0x5BC6 || cp == 0x671F || cp == 0x9650 || cp == 0x957F || cp == YEAR || cp == MONTH || cp == 0x4E2A))
            return false;
        if (++n > LOOK)
            return false;
    }
    return true;
}

static bool open_quote(uint32_t cp) { return cp == 0x201C || cp == 0x2018 || cp == 0x300C || cp == 0x300E || cp == '"' || cp == '\'' || cp == 0x301D || cp == '`'; }
static bool close_quote(uint32_t cp) { return cp == 0x201D || cp == 0x2019 || cp == 0x300D || cp == 0x300F || cp == '"' || cp == '\'' || cp == 0x301E || cp == '`'; }

/* Words that speak of marks: 如 例 标注 标明 字样 格式 样式 写作 表示 是指 标识 标志. */
static bool speaks(const struct mark_text *t, int from, int to) {
    static const uint32_t pair[][2] = {{0x4F8B, 0x5982}, {0x6BD4, 0x5982}, {0x8B6C, 0x5982}, {0x8BF8, 0x5982}, {0x5F62, 0x5982}, {0x5982, 0xFF1A}, {0x6807, 0x6CE8}, {0x6807, 0x660E}, {0x6807, 0x4E3A}, {0x6807, 0x8BC6},
        {0x6807, 0x5FD7}, {0x5B57, 0x6837}, {0x6837, 0x5F0F}, {0x683C, 0x5F0F}, {0x5199, 0x4F5C}, {0x5199, 0x4E3A}, {0x8868, 0x793A}, {0x8868, 0x8FF0}, {0x662F, 0x6307}, {0x6A19, 0x8A3B}, {0x6A19, 0x660E}, {0x6A19, 0x8A8C},
        {0x4F8B, 0xFF1A}, {0x5F62, 0x5F0F}, {0x6807, 0x5B9A}, {0x6253, 0x4E0A}, {0x5370, 0x6709}, {0x5E94, 0x6807}, {0x89C4, 0x5B9A}, {0x6240, 0x8C13}, {0x662F, 0x4EC0}, {0x7684, 0x542B}, {0x7684, 0x610F}, {0x542B, 0x4E49}, {0x4EE3, 0x8868}, {0x6307, 0x7684}};
    for (int i = from < 0 ? 0 : from; i + 1 < to && i + 1 < t->n; i++) {
        if (newline(t->cp[i]))
            continue;
        for (size_t k = 0; k < COUNT(pair); k++)
            if (t->cp[i] == pair[k][0] && t->cp[i + 1] == pair[k][1])
                return true;
    }
    return false;
}

/* Another level with a star on the same line: a list of examples. */
static bool others_on_line(const struct mark_text *t, const struct scan_mark *m) {
    int from = m->start, to = m->end;
    while (from > 0 && m->start - from < 80 && !newline(t->cp[from - 1]))
        from--;
    while (to < t->n && to - m->end < 80 && !newline(t->cp[to]))
        to++;
    for (int i = from; i + 2 < to; i++) {
        struct token k = {.cp = {mark_fold(t->cp[i]), mark_fold(t->cp[i + 1])}, .n = 2};
        int n;
        if ((i < m->start || i >= m->end) && level_of(&k, &n) > MARK_INNER && level_of(&k, &n) != m->level && mark_fold(t->cp[i + 2]) == STAR)
            return true;
    }
    return false;
}

/* 绝密 30年 above or below 机密 20年: a table of levels, where no star makes them marks. */
static bool ladder(const struct mark_text *t, const struct scan_mark *m) {
    for (int i = m->start > 100 ? m->start - 100 : 0; i + 1 < t->n && i < m->end + 100; i++) {
        struct token k = {.cp = {mark_fold(t->cp[i]), mark_fold(t->cp[i + 1])}, .n = 2};
        int n, level = i < m->start || i >= m->end ? level_of(&k, &n) : MARK_NONE;
        if (level <= MARK_INNER || level == m->level)
            continue;
        struct period p;
        struct token rest;
        collect(t, i + 2, &rest);
        for (int j = 0; j < 3 && j < rest.n; j++)
            if (!(j && rest.line[j]) && period(&rest, j, false, &p))
                return true;
    }
    return false;
}

/* 绝密 with 机密 alone on the next line: a list of levels to choose from. */
static bool rung(const struct mark_text *t, const struct scan_mark *m) {
    for (int i = m->start > 40 ? m->start - 40 : 0; i + 1 < t->n && i < m->end + 40; i++) {
        struct token k = {.cp = {mark_fold(t->cp[i]), mark_fold(t->cp[i + 1])}, .n = 2};
        int n, level = i < m->start || i >= m->end ? level_of(&k, &n) : MARK_NONE;
        bool label = false;
        if (level != MARK_NONE && level != m->level && alone_before(t, i, &label) && alone_after(t, i + 2, false))
            return true;
    }
    return false;
}

/* A quoted field of data ("级别":"机密★10年", a line of CSV) is no quotation. */
static bool field(const struct mark_text *t, int open, int close) {
    if ((t->cp[open] != '"' && t->cp[open] != '\'') || close >= t->n || t->cp[close] != t->cp[open])
        return false;
    for (open--; open >= 0 && (t->cp[open] == ' ' || t->cp[open] == '\t'); open--)
        continue;
    for (close++; close < t->n && (t->cp[close] == ' ' || t->cp[close] == '\t'); close++)
        continue;
    uint32_t a = open < 0 ? '\n' : t->cp[open], z = close >= t->n ? '\n' : t->cp[close];
    return (newline(a) || a == ':' || a == ',' || a == '[' || a == ';' || a == '\t' || a == '=') && (newline(z) || z == ',' || z == '}' || z == ']' || z == ';' || z == '\t' || z == '>' || z == '/');
}

/* 商业秘密, 商业机密, 个人秘密, 技术秘密, 企业秘密: no secrets of state, whatever period their owner gives them. */
static bool private_secret(const struct mark_text *t, const struct scan_mark *m) {
    static const uint32_t owner[][2] = {{0x5546, 0x4E1A}, {0x4E2A, 0x4EBA}, {0x6280, 0x672F}, {0x4F01, 0x4E1A}, {0x516C, 0x53F8}, {0x666E, 0x5546}};
    for (size_t i = 0; (m->level == MARK_SECRET || m->level == MARK_CONFIDENTIAL) && m->start >= 2 && i < COUNT(owner); i++)
        if (mark_fold(t->cp[m->start - 2]) == owner[i][0] && mark_fold(t->cp[m->start - 1]) == owner[i][1])
            return true;
    return false;
}

/* A star without a period that is no mark's: three of five stars, or a word goes on behind it. */
static bool ornament(const struct mark_text *t, const struct scan_mark *m) {
    uint32_t last = mark_fold(t->cp[m->end - 1]), before = mark_fold(t->cp[m->end - 2]), next = m->end < t->n ? mark_fold(t->cp[m->end]) : 0;
    return m->star && !m->period && last == STAR && (before == STAR || (next >= 0x4E00 && next <= 0x9FFF && next != 0x7279 && next != 0x52A0 && next != 0x5E73 && next != 0x7684 && next != 0x6587 && next != 0x4EF6) || (next < 0x80 && next > ' ' && next != ']' && next != '"' && next != ',' && next != '|' && next != '.'));
}

/* A. 绝密★30年: an answer to choose. */
static bool choice(const struct mark_text *t, const struct scan_mark *m) {
    int i = m->start - 1, n = 0;
    for (; i >= 0 && (mark_gap(t->cp[i]) || mark_fold(t->cp[i]) == '[' || mark_fold(t->cp[i]) == ']' || t->cp[i] == 0x3001 || mark_fold(t->cp[i]) == '.' || mark_fold(t->cp[i]) == ':') && n < 6 && !newline(t->cp[i]); i--)
        n++;
    uint32_t cp = i >= 0 ? mark_fold(t->cp[i]) | 32 : 0;
    return n && cp >= 'a' && cp <= 'h' && (i == 0 || mark_gap(t->cp[i - 1]) || mark_fold(t->cp[i - 1]) == '[');
}

static void judge(const struct mark_text *t, struct scan_mark *m) {
    int a = m->start - 1, z = m->end, line = m->start;
    while (a >= 0 && mark_gap(t->cp[a]) && !newline(t->cp[a]))
        a--;
    while (z < t->n && mark_gap(t->cp[z]) && !newline(t->cp[z]))
        z++;
    while (line > 0 && m->start - line < 20 && !newline(t->cp[line - 1]))
        line--;
    bool before = a >= 0 && !newline(t->cp[a]);
    m->own_line = alone_before(t, m->start, &m->label) && alone_after(t, m->end, m->label);
    m->spoken_of = ((before && open_quote(t->cp[a])) || (z < t->n && close_quote(t->cp[z]))) && !(before && field(t, a, z));
    m->spoken_of = m->spoken_of || private_secret(t, m) || ornament(t, m) || choice(t, m) || (m->period && !m->star && ladder(t, m)) || (!m->period && !m->star && m->own_line && m->level > MARK_INNER && rung(t, m));
    if (!m->own_line)
        m->spoken_of = m->spoken_of || (before && (t->cp[a] == 0x5982 || t->cp[a] == 0x6216)) || speaks(t, line, m->start) || speaks(t, m->end, m->end + 8) || others_on_line(t, m);
}

static const char *const level_text[] = {"", "内部", "秘密", "机密", "绝密"};

/* What may follow 内部: 资料 文件 材料 使用 参考 事项, then 注意保存 不得外传 …; these make it a mark without a star. */
static int inner_tail(const struct token *k, int j, struct scan_mark *m) {
    static const uint32_t nouns[][2] = {{0x8D44, 0x6599}, {0x6587, 0x4EF6}, {0x6750, 0x6599}, {0x4F7F, 0x7528}, {0x53C2, 0x8003}, {0x4E8B, 0x9879}, {0x520A, 0x7269}, {0x6587, 0x7A3F}, {0x4F20, 0x9605}, {0x638C, 0x63E1}, {0x53D1, 0x884C}, {0x4EA4, 0x6D41}, {0x8BA8, 0x8BBA}, {0x4FE1, 0x606F}};
    static const uint32_t keep[][4] = {{0x6CE8, 0x610F, 0x4FDD, 0x5B58}, {0x4E0D, 0x5F97, 0x5916, 0x4F20}, {0x4E25, 0x7981, 0x5916, 0x4F20}, {0x8BF7, 0x52FF, 0x5916, 0x4F20},
        {0x6CE8, 0x610F, 0x4FDD, 0x7BA1}, {0x6CE8, 0x610F, 0x4FDD, 0x5BC6}, {0x59A5, 0x5584, 0x4FDD, 0x7BA1}, {0x5207, 0x52FF, 0x5916, 0x4F20}, {0x4E0D, 0x5F97, 0x516C, 0x5F00}, {0x4E0D, 0x4E88, 0x516C, 0x5F00},
        {0x8BF7, 0x52FF, 0x516C, 0x5F00}, {0x4E0D, 0x5F97, 0x7FFB, 0x5370}, {0x4E0D, 0x51C6, 0x5916, 0x4F20}, {0x7981, 0x6B62, 0x5916, 0x4F20}, {0x59A5, 0x5584, 0x4FDD, 0x5B58}, {0x6CE8, 0x610F, 0x56DE, 0x6536}, {0x8BF7, 0x52FF, 0x7FFB, 0x5370}, {0x8BF7, 0x52FF, 0x6269, 0x6563}, {0x4E0D, 0x5F97, 0x6269, 0x6563}};
    int n = j;
    for (size_t i = 0; i < COUNT(nouns); i++)
        if (word(k, j, W(nouns[i][0], nouns[i][1])))
            n = j + 2;
    int q = n;
    while (q < k->n && q < n + 2 && (k->cp[q] == ',' || k->cp[q] == 0x3001 || k->cp[q] == 0x00B7 || k->cp[q] == STAR))
        q++;
    for (size_t i = 0; i < COUNT(keep); i++) {
        if (word(k, q, W(keep[i][0], keep[i][1], keep[i][2], keep[i][3]))) {
            m->keep = true;
            return q + 4;
        }
    }
    return n;
}

static int star_or_lost(const struct token *k, int j, bool lost, bool *ret_star) {
    int n = j;
    while (n < k->n && k->cp[n] == STAR && n < j + 3)
        n++;
    *ret_star = n > j;
    struct period p;
    for (int skip = 1; lost && n == j && skip <= 2; skip++)
        if (j + skip < k->n && period(k, j + skip, false, &p)) {
            *ret_star = true;
            return j + skip;
        }
    return n;
}

/* What stands where the star should: a dot or box of a font that has none, or brackets, before a period. Tokens up to the period, j none. */
static int stand_in(const struct token *k, int j, bool *ret_star) {
    uint32_t cp = j < k->n && !k->line[j] ? k->cp[j] : 0;
    *ret_star = cp == 0xB7 || cp == 0x2022 || cp == 0x30FB || cp == 0x2027 || cp == 0x2219 || cp == 0x25CF || cp == 0x25C6 || cp == 0x25A0 || cp == 0x25A1 || cp == 0x25C7 || cp == 0x25CE || cp == '?' || cp == 0xFFFD || cp == '#' || cp == '+';
    return *ret_star || cp == '[' || cp == '-' || cp == 0x2014 || cp == 0x2013 || cp == '/' || cp == '|' ? j + 1 : j;
}

/* 工作 before 秘密: where it begins, -1 none. */
static int work_before(const struct mark_text *t, int i) {
    static const uint32_t back[] = {0x4F5C, 0x5DE5};
    for (size_t n = 0, gap = 0; n < 2; n++, gap = 0) {
        for (i--; i >= 0 && mark_gap(t->cp[i]) && gap < 40; i--)
            gap++;
        if (i < 0 || t->cp[i] != back[n])
            return -1;
    }
    return i;
}

bool mark_parse(const struct mark_text *t, int i, bool lost_star, struct scan_mark *m) {
    struct token k;
    struct period p;
    int j;
    bool star = false;
    memset(m, 0, sizeof *m);
    collect(t, i, &k);
    if (k.n < 2 || !(m->level = level_of(&k, &j)))
        return false;
    m->start = i;
    int grade = j;
    if (m->level > MARK_INNER && j < k.n && k.cp[j] == 0x7EA7)       /* 机密级★ */
        j++;
    if (j + 1 < k.n && (k.cp[j] == '[' || k.cp[j] == ']') && k.cp[j + 1] == STAR)
        j++;
    int start = m->level == MARK_SECRET ? work_before(t, i) : -1;
    if (start >= 0) {
        m->level = MARK_INNER;
        m->start = start;
    }
    int after = star_or_lost(&k, j, lost_star, &m->star), aid = grade;
    if (!m->star) {
        after = m->level == MARK_INNER ? inner_tail(&k, grade, m) : grade;
        aid = m->level > MARK_INNER ? stand_in(&k, j, &star) : grade;
    }
    if (aid > grade && period(&k, aid, false, &p))
        after = aid, m->period = true;
    else if (period(&k, after, m->star, &p) && (m->star || (m->level > MARK_INNER && after == grade)))
        m->period = true;
    else
        p.tokens = 0;
    after += p.tokens;
    m->end = k.at[after - 1] + 1;
    snprintf(m->text, sizeof m->text, "%s%s%s", start >= 0 ? "工作秘密" : level_text[m->level], m->star || (m->period && star) ? "★" : "", m->period ? p.text : "");
    judge(t, m);
    return true;
}

bool mark_may_follow(uint32_t cp) {
    cp = mark_fold(cp);
    if (cp < 0x4E00 || cp > 0x9FFF)
        return true;
    switch (cp) {
    case 0x7EA7: case 0x957F: case 0x6C38: case 0x7279: case 0x6025: case 0x52A0: case 0x5E73: case 0x63D0: case 0x4EF6:               /* 级 长 永 特 急 加 平 提 件 */
    case 0x8D44: case 0x6587: case 0x6750: case 0x4F7F: case 0x53C2: case 0x53C3: case 0x4E8B: case 0x520A:                            /* 资 文 材 使 参 事 刊 */
    case 0x6CE8: case 0x4E0D: case 0x4E25: case 0x56B4: case 0x8BF7: case 0x8ACB: case 0x59A5: case 0x5207:                            /* 注 不 严 请 妥 切 */
        return true;
    default:
        return numeral(cp) >= 0;
    }
}

static int skip_gaps(const struct mark_text *t, int i) {
    while (i < t->n && mark_gap(t->cp[i]) && !newline(t->cp[i]))
        i++;
    return i;
}

/* 〔2026〕12号 with any brackets, Chinese digits too. */
static bool reference_at(const struct mark_text *t, int i) {
    if (mark_fold(t->cp[i]) != '[')
        return false;
    int digits = 0, n = 0, j = skip_gaps(t, i + 1);
    for (; j < t->n && digits < 4 && numeral(mark_fold(t->cp[j])) >= 0 && numeral(mark_fold(t->cp[j])) < 10; j = skip_gaps(t, j + 1))
        digits++;
    if (digits != 4 || j >= t->n || mark_fold(t->cp[j]) != ']')
        return false;
    for (j++; j < t->n && n < 8; j++) {
        uint32_t cp = mark_fold(t->cp[j]);
        if (cp == 0x53F7)
            return n > 0;
        if ((mark_gap(cp) && !newline(cp)) || cp == 0x7B2C || cp == 0x5B57)
            continue;
        if (numeral(cp) < 0 && !(n && (cp == '-' || cp == '.')))
            return false;
        n++;
    }
    return false;
}

static bool urgent_char(uint32_t cp) { return cp == 0x7279 || cp == 0x6025 || cp == 0x52A0 || cp == 0x5E73 || cp == 0x63D0; }

/* Beside copy number and urgency: a mark, brackets, labels. */
static bool head_char(uint32_t cp) {
    return cp == STAR || cp == 0xB7 || cp == 0x3001 || cp == 0x30FB || cp == '[' || cp == ']' || cp == ':' || cp == 0x4EF6 || cp == 0x7EDD || cp == 0x673A || cp == 0x79D8 || cp == 0x5BC6 || cp == 0x7EA7 || cp == YEAR || cp == MONTH || cp == 0x4E2A || cp == 0x957F || cp == 0x671F ||
           cp == 0x4EFD || cp == 0x53F7 || cp == 0x7D27 || cp == 0x7A0B || cp == 0x5EA6 || cp == 0x7F16 || cp == 0x7B2C;
}

/* A line of the head: [№|份号:] six digits, 特急, a mark, nothing else. */
static void head_line(const struct mark_text *t, int from, int to, struct mark_head *h) {
    int digits = 0, urgent = 0, other = 0, i = from;
    for (; i < to && !(numeral(mark_fold(t->cp[i])) >= 0); i++) {
        uint32_t cp = mark_fold(t->cp[i]);
        other += !(mark_gap(cp) || cp == 'N' || cp == 'o' || cp == '.' || cp == 0x2116 || cp == ':' || cp == 0x4EFD || cp == 0x53F7 || cp == 0x7F16 || cp == 0x7B2C);
    }
    for (; i < to && mark_fold(t->cp[i]) < 0x80 && numeral(mark_fold(t->cp[i])) >= 0; i++, i = skip_gaps(t, i))
        digits++;
    bool copy = digits == 6 && !other;
    for (i = copy ? i : from; i < to; i++) {
        uint32_t cp = mark_fold(t->cp[i]);
        bool u = urgent_char(cp);
        urgent += u;
        if (!u && !mark_gap(cp) && !head_char(cp) && !(numeral(cp) >= 0))
            return;
    }
    h->copy_number = h->copy_number || copy;
    h->urgency = h->urgency || (urgent >= 2 && urgent <= 4);
}

void mark_read_head(const struct mark_text *t, struct mark_head *h) {
    int line = 0, lines = 0;
    memset(h, 0, sizeof *h);
    for (int i = 0; i <= t->n; i++) {
        if (i < t->n && !newline(t->cp[i])) {
            h->reference = h->reference || reference_at(t, i);
            continue;
        }
        bool label = line + 3 < i && t->cp[line] == 0x4EFD && mark_fold(t->cp[line + 1]) == 0x53F7;            /* 份号 */
        h->copy_number = h->copy_number || (lines < 8 && label);
        if (lines < 12)
            head_line(t, line, i, h);
        lines += i > line;
        line = i + 1;
    }
}
