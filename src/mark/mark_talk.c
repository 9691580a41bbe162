/* Is a mark talked about? Words around it on its line, and the lines above and below one that stands alone. The words are model/scan/talk.tsv: only what is certain, as a mark within a sentence is a mark. */
#include "mark/mark_in.h"

#include <string.h>

#include "mark/talk.gen.h"

enum { BACK = 20, ON = 8, ASK = 18, SHORT = 8, LINE = 80, CAPTION = 26 };

/* Does one of the words, parted by spaces, begin at i? The length of the longest that does, 0 none. */
static int word_at(const struct mark_text *t, int i, const uint32_t *words) {
    int longest = 0;
    for (const uint32_t *w = words; *w;) {
        int n = 0;
        while (w[n] && w[n] != ' ' && i + n < t->n && mark_fold(t->cp[i + n]) == w[n])
            n++;
        if ((!w[n] || w[n] == ' ') && n > longest)
            longest = n;
        for (w += n; *w && *w != ' '; w++)
            continue;
        w += *w == ' ';
    }
    return longest;
}

/* Does one of the words end before i? */
static bool word_before(const struct mark_text *t, int i, const uint32_t *words) {
    for (int n = 1; n <= 4 && n <= i; n++)
        if (word_at(t, i - n, words) == n)
            return true;
    return false;
}

static bool word_within(const struct mark_text *t, int from, int to, const uint32_t *words) {
    for (int i = from; i < to && i < t->n; i++)
        if (word_at(t, i, words))
            return true;
    return false;
}

/* Bytes that are no text part it, as in a database, where record stands by record. */
static bool line_edge(uint32_t cp) { return mark_newline(cp) || (cp < ' ' && cp != '\t'); }

/* Where the line that `at` stands on begins and ends, at most `most` characters away. */
static int line_start(const struct mark_text *t, int at, int most) {
    while (at > 0 && most-- > 0 && !line_edge(t->cp[at - 1]))
        at--;
    return at;
}
static int line_end(const struct mark_text *t, int at, int most) {
    while (at < t->n && most-- > 0 && !line_edge(t->cp[at]))
        at++;
    return at;
}

/* Where the line above begins, and what the line below says; empty lines, and those of gaps, are none. At the text's edge: its own beginning or end. */
static int line_above(const struct mark_text *t, int from) {
    while (from > 0 && mark_gap(t->cp[from - 1]))
        from--;
    return line_start(t, from, t->n);
}
static int line_below(const struct mark_text *t, int end) {
    while (end < t->n && mark_gap(t->cp[end]))
        end++;
    return end;
}

static bool sentence_end(uint32_t cp) { return mark_newline(cp) || mark_in(cp, U"。！？；!?;"); }

/* Where the title of a paper, 《…》, that ends right before `end` begins; `end` when none does. */
static int title_before(const struct mark_text *t, int end) {
    int i = end - 1;
    if (i < 0 || t->cp[i] != U'》')
        return end;
    while (i > 0 && end - i < LINE && t->cp[i] != U'《' && !mark_newline(t->cp[i]))
        i--;
    return t->cp[i] == U'《' ? i : end;
}

static bool cell_edge(uint32_t cp) { return cp == '\t' || cp == '|' || cp == 0x3000; }

/* Where the label of a value begins that ends right before i: 密级：, level=; i when none does. */
static int label_before(const struct mark_text *t, int i) {
    int k = i;
    if (k > 1 && t->cp[k - 1] == '=') {
        for (k--; k > 0 && (mark_letter(t->cp[k - 1]) || t->cp[k - 1] == '_'); k--)
            continue;
        return k < i - 1 ? k : i;
    }
    while (k > 0 && (mark_gap(t->cp[k - 1]) || mark_fold(t->cp[k - 1]) == ':') && !mark_newline(t->cp[k - 1]))
        k--;
    return k > 2 && k < i && mark_fold(t->cp[k - 1]) == U'级' && mark_fold(t->cp[k - 2]) == U'密' ? k - 2 : i;
}

/* In a cell of its own, or behind its own label, the mark is told by no other cell but a short one right before: 示例 | 机密★10年. Where that begins, -1: it has none of its own; and ends. */
static int cell_before(const struct mark_text *t, const struct scan_mark *m, int *ret_end) {
    int i = label_before(t, m->start), gaps = 0, end, label = i < m->start;
    for (; i > 0 && mark_gap(t->cp[i - 1]) && !cell_edge(t->cp[i - 1]) && !mark_newline(t->cp[i - 1]); i--)
        gaps++;
    if (i == 0 || !(cell_edge(t->cp[i - 1]) || (label && (gaps > 1 || (gaps && t->cp[m->start - 1] == '=')))))
        return -1;
    while (i > 0 && (cell_edge(t->cp[i - 1]) || mark_gap(t->cp[i - 1])) && !mark_newline(t->cp[i - 1]))
        i--;
    for (end = i; i > 0 && !cell_edge(t->cp[i - 1]) && !sentence_end(t->cp[i - 1]); i--)
        continue;
    *ret_end = end;
    return end - i > SHORT ? end : i;
}

/* What precedes it: a word that tells of marks in its sentence or clause, or a verb or a question right before it. What papers are called tells nothing. */
static bool told_before(const struct mark_text *t, const struct scan_mark *m) {
    int end = m->start, cell = cell_before(t, m, &end), from, near, comma;
    while (cell < 0 && end > 0 && (mark_gap(t->cp[end - 1]) || mark_fold(t->cp[end - 1]) == '[') && !mark_newline(t->cp[end - 1]))
        end--;
    if (title_before(t, end) == end)
        end = cell < 0 ? m->start : end;
    end = title_before(t, end);
    from = near = comma = end;
    while (from > 0 && end - from < BACK && from != cell && !sentence_end(t->cp[from - 1]) && (cell >= 0 || !(t->cp[from - 1] == '\t' || t->cp[from - 1] == '|')))
        from--;
    while (near > from && (mark_gap(t->cp[near - 1]) || mark_fold(t->cp[near - 1]) == ':'))
        near--;
    while (comma > from && !mark_in(mark_fold(t->cp[comma - 1]), U",、"))
        comma--;
    return word_within(t, from, end, talk_before_sentence) || word_within(t, comma, end, talk_before_clause) || word_before(t, near, talk_before_right) ||
           (near > 0 && mark_in(t->cp[near - 1], U"如即标例") && (near == 1 || !mark_ideograph(t->cp[near - 2])));
}

/* The papers of that mark: 的文件, 级文件, 载体 …; where the words behind them begin, `i` when there are none. */
static int papers(const struct mark_text *t, int i) {
    int at = i + word_at(t, i, U"级"), of = at + word_at(t, at, U"的 之");
    int noun = word_at(t, of, talk_papers);
    return noun ? of + noun : i;
}

/* What follows: explanations, rules for all papers so marked. */
static bool told_behind(const struct mark_text *t, const struct scan_mark *m) {
    int behind = papers(t, m->end), to = m->end;
    while (to < t->n && to < m->end + ON && !sentence_end(t->cp[to]) && t->cp[to] != '\t' && t->cp[to] != '|' && t->cp[to] != U'《' && !word_at(t, to, U"关于"))
        to++;
    return word_within(t, m->end, to, talk_behind_sentence) || word_at(t, m->end, talk_behind_right) || (behind > m->end && word_at(t, behind, talk_behind_papers));
}

/* find(x) == ["机密★20年"]: what a program compares with. */
static bool compared(const struct mark_text *t, const struct scan_mark *m) {
    int i = m->start - 1, quotes = 0;
    for (; i >= 0 && m->start - i < 6 && (t->cp[i] == '"' || t->cp[i] == '\'' || t->cp[i] == '[' || t->cp[i] == '('); i--)
        quotes += t->cp[i] == '"' || t->cp[i] == '\'';
    return quotes && i > 3 && t->cp[i] == ' ' && t->cp[i - 1] == '=' && t->cp[i - 2] == '=' && (t->cp[i - 3] == ' ' || t->cp[i - 3] == '=');
}

/* A gap to fill in: 机密★10年的文件，十年后（  ）。 */
static bool blank(const struct mark_text *t, const struct scan_mark *m) {
    if (m->end >= t->n || t->cp[m->end] != U'的')
        return false;
    for (int i = m->end, n = 0; i < t->n && i < m->end + LINE && !mark_newline(t->cp[i]); i++) {
        uint32_t cp = mark_fold(t->cp[i]);
        if (cp == ']' && n)
            return true;
        n = cp == '[' || (n && mark_gap(t->cp[i])) ? n + 1 : 0;
    }
    return false;
}

/* A question: 机密★20年能复印吗？ A question mark alone may stand for a character that was lost. */
static bool asked(const struct mark_text *t, const struct scan_mark *m) {
    int i = m->end;
    while (i < t->n && i < m->end + ASK && !mark_newline(t->cp[i]) && t->cp[i] != U'。' && mark_fold(t->cp[i]) != '?')
        i++;
    return i > m->end && i < t->n && mark_fold(t->cp[i]) == '?' && (mark_in(t->cp[i - 1], U"吗呢么") || word_within(t, m->end, i, talk_question));
}

/* A line of a table of contents: words behind the mark, then dots and a number. */
static bool contents(const struct mark_text *t, const struct scan_mark *m) {
    int i = m->end, dots = 0, digits = 0;
    if (i >= t->n || !mark_ideograph(t->cp[i]))
        return false;
    for (; i < t->n && !mark_newline(t->cp[i]) && i < m->end + LINE; i++) {
        uint32_t cp = mark_fold(t->cp[i]);
        bool dot = mark_in(cp, U"….·‥・⋯");
        digits = cp >= '0' && cp <= '9' ? digits + 1 : mark_gap(cp) ? digits : 0;
        dots = dot || mark_gap(cp) || digits ? dots + dot * (t->cp[i] == U'…' ? 3 : 1) : 0;
    }
    return dots >= 4 && digits && digits < 5;
}

static bool data_edge(uint32_t cp) { return cp == '\t' || cp == ',' || cp == ';' || cp == '|' || mark_newline(cp); }

/* A keyed field ("密级":"机密★10年"), or a cell of a line of data: one of many is no list of examples. */
static bool keyed(const struct mark_text *t, const struct scan_mark *m) {
    int a = m->start - 1, z = m->end;
    bool quotes = a >= 0 && z < t->n && (t->cp[a] == '"' || t->cp[a] == '\'') && t->cp[z] == t->cp[a];
    a -= quotes, z += quotes;
    while (a > 0 && t->cp[a] == ' ')
        a--;
    while (z < t->n && t->cp[z] == ' ')
        z++;
    uint32_t open = a < 0 ? '\n' : t->cp[a], close = z < t->n ? t->cp[z] : '\n';
    return (quotes && (open == ':' || open == '=')) || (!quotes && data_edge(open) && data_edge(close));
}

/* Does a row of data end, and the next begin, from `from` to `to`? ),( */
static bool next_row(const struct mark_text *t, int from, int to) {
    for (int i = from; i < to; i++)
        if (t->cp[i] == ')')
            for (int k = i + 1; k < to && (t->cp[k] == ',' || t->cp[k] == '(' || mark_gap(t->cp[k])); k++)
                if (t->cp[k] == '(')
                    return true;
    return false;
}

/* Where the mark that begins at i ends, i: none begins there. */
static int mark_from(const struct mark_text *t, int i, int to, int *ret_level, struct mark_period *ret_p) {
    struct mark_token k;
    *ret_level = i + 2 < to ? mark_level(t->cp[i], t->cp[i + 1]) : MARK_NONE;
    if (*ret_level <= MARK_INNER || mark_fold(t->cp[i + 2]) != MARK_STAR)
        return i;
    mark_collect(t, i + 3, &k);
    return mark_period(&k, 0, true, ret_p) ? k.at[ret_p->tokens - 1] + 1 : i + 3;
}

/* A paper is named right before the mark: 《某方案》机密★10年；《某报告》秘密★5年; or, the mark in brackets of its own, by its kind: 某方案（机密★10年）. */
static bool of_paper(const struct mark_text *t, const struct scan_mark *m) {
    int i = m->start, z = m->end;
    while (i > 0 && mark_gap(t->cp[i - 1]) && !mark_newline(t->cp[i - 1]))
        i--;
    while (z < t->n && mark_gap(t->cp[z]) && !mark_newline(t->cp[z]))
        z++;
    bool brackets = i > 0 && z < t->n && mark_fold(t->cp[i - 1]) == '[' && mark_fold(t->cp[z]) == ']';
    i -= brackets;
    while (i > 0 && mark_gap(t->cp[i - 1]) && !mark_newline(t->cp[i - 1]))
        i--;
    return title_before(t, i) != i || (brackets && word_before(t, i, talk_kinds));
}

/* Other marks with a star on the same line: a list of examples. Rows and cells of data are none, unless they are nothing but marks. */
static bool others_on_line(const struct mark_text *t, const struct scan_mark *m) {
    int to = line_end(t, m->end, LINE), level = MARK_NONE;
    const char *own = strstr(m->text, "★");
    bool others = false, words = false;
    if (of_paper(t, m) || label_before(t, m->start) < m->start)
        return false;
    for (int i = line_start(t, m->start, LINE), end; i < to; i = end) {
        struct mark_period p = {0};
        end = i == m->start ? m->end : mark_from(t, i, to, &level, &p);
        bool is_mark = end > i;
        end += !is_mark;
        words = words || (!is_mark && (mark_ideograph(t->cp[i]) || mark_letter(t->cp[i])));
        if (is_mark && i != m->start && !next_row(t, i < m->start ? end : m->end, i < m->start ? m->start : i))
            others = others || level != m->level || (m->period && own && p.tokens && !str_eq(p.text, own + strlen("★")));
    }
    return others && (!words || !keyed(t, m));
}

/* A star without a period on a line that names both other levels without one: a program's list of them. */
static bool all_levels(const struct mark_text *t, const struct scan_mark *m) {
    enum { ALL = 1 << MARK_TOP | 1 << MARK_CONFIDENTIAL | 1 << MARK_SECRET };
    int seen = 1 << m->level, to = line_end(t, m->end, LINE);
    if (m->period)
        return false;
    for (int i = line_start(t, m->start, LINE); i + 2 < to; i++)
        if (mark_fold(t->cp[i + 2]) != MARK_STAR)
            seen |= 1 << mark_level(t->cp[i], t->cp[i + 1]);
    return (seen & ALL) == ALL;
}

/* Where the explanation of a mark that begins its line ends: 绝密★30年——最高等级; -1: none. */
static int glossed(const struct mark_text *t, int from, int *ret_level) {
    struct mark_token k;
    struct mark_period p;
    while (from < t->n && mark_gap(t->cp[from]) && !mark_newline(t->cp[from]))
        from++;
    *ret_level = from + 3 < t->n ? mark_level(t->cp[from], t->cp[from + 1]) : MARK_NONE;
    if (*ret_level <= MARK_INNER || mark_fold(t->cp[from + 2]) != MARK_STAR)
        return -1;
    mark_collect(t, from + 3, &k);
    if (!mark_period(&k, 0, true, &p) || p.tokens >= k.n || k.line[p.tokens] || !mark_in(k.cp[p.tokens], U"—－-:=→"))
        return -1;
    return line_end(t, k.at[p.tokens], t->n);
}

/* Lines that each say what a mark of another level means. */
static bool glossary(const struct mark_text *t, const struct scan_mark *m) {
    int from = line_start(t, m->start, t->n), level, end = glossed(t, from, &level);
    return end >= 0 && ((glossed(t, line_above(t, from), &level) >= 0 && level != m->level) || (glossed(t, line_below(t, end), &level) >= 0 && level != m->level));
}

/* Is there nothing on the line behind the mark that begins at i? */
static bool line_of_mark(const struct mark_text *t, int i) {
    struct mark_period p = {0};
    int level, to = line_end(t, i, t->n), end = mark_from(t, i, to, &level, &p);
    while (end < to && mark_gap(t->cp[end]))
        end++;
    return end == to;
}

/* The level of a mark that stands right behind the number of its line: （一）绝密★30年, 2、机密★20年; behind a sign, when it is all there is: ○ 机密★20年. MARK_NONE none: a title behind a gap is a paper's. */
static int numbered(const struct mark_text *t, int from) {
    int i = from, digits = 0;
    while (i < t->n && (mark_gap(t->cp[i]) || mark_fold(t->cp[i]) == '[') && !mark_newline(t->cp[i]))
        i++;
    bool circled = i < t->n && t->cp[i] >= 0x2460 && t->cp[i] <= 0x2473, sign = i < t->n && mark_in(t->cp[i], U"○●◯◎☐☑□■√-");
    for (; !circled && !sign && i < t->n && mark_numeral(mark_fold(t->cp[i])) >= 0; i++)
        digits++;
    if ((!circled && !sign && (!digits || digits > 3)) || i + 1 >= t->n || !mark_in(circled || sign ? '.' : mark_fold(t->cp[i]), U".、])"))
        return MARK_NONE;
    for (i++; i < t->n && mark_gap(t->cp[i]) && !mark_newline(t->cp[i]); i++)
        continue;
    struct mark_period p = {0};
    int level, end = mark_from(t, i, t->n, &level, &p);
    bool title = end + 4 < t->n && mark_gap(t->cp[end]) && !mark_newline(t->cp[end]) && mark_ideograph(t->cp[end + 1]) && mark_ideograph(t->cp[end + 4]);
    return end == i || title || (sign && !line_of_mark(t, i)) ? MARK_NONE : level;
}

/* One of several numbered lines with marks of other levels: the kinds there are. */
static bool one_of_kinds(const struct mark_text *t, const struct scan_mark *m) {
    int from = line_start(t, m->start, t->n);
    if (numbered(t, from) != m->level)
        return false;
    int above = numbered(t, line_above(t, from)), below = numbered(t, line_below(t, line_end(t, m->end, t->n)));
    return (above > MARK_INNER && above != m->level) || (below > MARK_INNER && below != m->level);
}

static int behind_edges(const struct mark_text *t, int i, int to) {
    while (i < to && !mark_ideograph(t->cp[i]) && !mark_letter(t->cp[i]))
        i++;
    return i;
}

/* The level that a line of a table gives with its period and how both are written, and nothing else: 1 | 绝密 | 30年 | 绝密★30年 */
static int row_of_level(const struct mark_text *t, int from) {
    struct mark_period p = {0}, q = {0};
    struct mark_token k;
    int to = line_end(t, from, LINE), i = behind_edges(t, from, to), level = i + 1 < to ? mark_level(t->cp[i], t->cp[i + 1]) : MARK_NONE, same;
    if (level <= MARK_INNER)
        return MARK_NONE;
    i += i + 2 < to && t->cp[i + 2] == U'级' ? 3 : 2;
    while (i < to && (mark_gap(t->cp[i]) || data_edge(t->cp[i])))
        i++;
    mark_collect(t, i, &k);
    if (!mark_period(&k, 0, false, &p))
        return MARK_NONE;
    i = behind_edges(t, k.at[p.tokens - 1] + 1, to);
    int end = mark_from(t, i, to, &same, &q);
    return end > i && same == level && str_eq(p.text, q.text) && behind_edges(t, end, to) == to ? level : MARK_NONE;
}

/* A table of levels: several such lines. */
static bool table_of_levels(const struct mark_text *t, const struct scan_mark *m) {
    int from = line_start(t, m->start, LINE);
    if (!m->period || row_of_level(t, from) != m->level)
        return false;
    int above = row_of_level(t, line_above(t, from)), below = row_of_level(t, line_below(t, line_end(t, m->end, t->n)));
    return (above && above != m->level) || (below && below != m->level);
}

static bool between_cells(uint32_t cp) { return mark_gap(cp) || data_edge(cp); }

/* A level, its period and how both are written, in three cells one after the other: the level, MARK_NONE none. */
static int triple(const struct mark_text *t, int i, int *ret_start) {
    struct mark_period p = {0}, q = {0};
    struct mark_token k;
    int level = i + 3 < t->n ? mark_level(t->cp[i], t->cp[i + 1]) : MARK_NONE, same;
    if (level <= MARK_INNER)
        return MARK_NONE;
    i += t->cp[i + 2] == U'级' ? 3 : 2;
    int cell = i;
    while (i < t->n && between_cells(t->cp[i]))
        i++;
    mark_collect(t, i, &k);
    if (i == cell || !mark_period(&k, 0, false, &p))
        return MARK_NONE;
    for (i = k.at[p.tokens - 1] + 1; i < t->n && between_cells(t->cp[i]); i++)
        continue;
    *ret_start = i;
    return mark_from(t, i, t->n, &same, &q) > i && same == level && str_eq(p.text, q.text) ? level : MARK_NONE;
}

/* Such cells of more than one level, this mark's among them. */
static bool cells_of_levels(const struct mark_text *t, const struct scan_mark *m) {
    bool own = false, other = false;
    for (int i = 0, start; m->period && m->star && i + 3 < t->n; i++) {
        int level = triple(t, i, &start);
        own = own || (level == m->level && start == m->start);
        other = other || (level && level != m->level);
    }
    return own && other;
}

/* Does the line from i on end with several stars behind a gap? 长城  ★★★★ */
static bool rated(const struct mark_text *t, int i) {
    int end = line_end(t, i, t->n), stars = 0;
    for (; end > i && (mark_gap(t->cp[end - 1]) || mark_fold(t->cp[end - 1]) == MARK_STAR); end--)
        stars += !mark_gap(t->cp[end - 1]);
    return stars > 1 && end > i && mark_gap(t->cp[end]);
}

/* 秘密  ★ beside a line of several stars: what somebody likes. */
static bool rating(const struct mark_text *t, const struct scan_mark *m) {
    return m->star && !m->period && mark_gap(t->cp[m->end - 2]) && (rated(t, line_above(t, line_start(t, m->start, t->n))) || rated(t, line_below(t, line_end(t, m->end, t->n))));
}

bool mark_told(const struct mark_text *t, const struct scan_mark *m) {
    return rating(t, m) || compared(t, m) || cells_of_levels(t, m) || told_before(t, m) || told_behind(t, m) || asked(t, m) || blank(t, m) || contents(t, m) || others_on_line(t, m) || all_levels(t, m) || glossary(t, m) || one_of_kinds(t, m) || table_of_levels(t, m);
}

/* Is the line that ends at `end` one of marks? */
static bool mark_line(const struct mark_text *t, int from, int end) {
    for (int i = from; i + 2 < end; i++)
        if (mark_level(t->cp[i], t->cp[i + 1]) > MARK_INNER && mark_fold(t->cp[i + 2]) == MARK_STAR)
            return end - from < CAPTION;
    return false;
}

/* Trims gaps, brackets and colons; false: nothing is left, or too much for a caption. */
static bool trim(const struct mark_text *t, int *from, int *end) {
    while (*from < *end && (mark_gap(t->cp[*from]) || mark_in(mark_fold(t->cp[*from]), U"[]:《》<>#*")))
        ++*from;
    while (*from < *end && (mark_gap(t->cp[*end - 1]) || mark_in(mark_fold(t->cp[*end - 1]), U"[]:《》<>.。0123456789*一二三四")))
        --*end;
    return *from < *end && *end - *from <= CAPTION;
}

/* Do the characters from a to z, of a line that ends at `end`, say that an example follows? */
static bool captions(const struct mark_text *t, int a, int z, int end) {
    bool about = word_within(t, a, z, talk_caption_about), colon = mark_fold(t->cp[end - 1]) == ':';
    if (z - a == 1 && t->cp[a] == U'例')
        return true;
    if (word_within(t, a, z, talk_caption_secrets) && word_within(t, a, z, talk_caption_teaches))
        return true;
    for (int i = a; i < z; i++)
        if (mark_fold(t->cp[i]) == '[' && word_before(t, i, talk_caption))       /* 公文模板（供起草人参照） */
            z = i;
    if (word_before(t, z, talk_caption))
        return about || z - a <= 4;
    if (colon && word_before(t, z, talk_caption_colon))
        return true;
    return colon && about && word_before(t, z, talk_caption_colon_about);
}

/* A line of a paper's head beside the mark: copy number, urgency, their labels. */
static bool head_line(const struct mark_text *t, int from, int end) {
    int n = 0;
    for (; from < end; from++, n++)
        if (!mark_gap(t->cp[from]) && !mark_in(mark_fold(t->cp[from]), U"0123456789№No:份号编第紧急程度缓特加平提密级和保期限"))
            return false;
    return n <= CAPTION;
}

/* 示例 above a mark, or marks, or the head they stand in: "密级标志样式", "示例1：", "标志如下：" */
static bool caption_above(const struct mark_text *t, const struct scan_mark *m) {
    int end = line_start(t, m->start, t->n);
    for (int lines = 0; lines < 8; lines++) {
        while (end > 0 && mark_gap(t->cp[end - 1]))
            end--;
        int from = line_start(t, end, t->n);
        if (!mark_line(t, from, end) && !head_line(t, from, end)) {
            int a = from, z = end;
            return trim(t, &a, &z) && captions(t, a, z, end);
        }
        end = from;
    }
    return false;
}

/* 图3 密级标志示例, （示例） below it. */
static bool caption_below(const struct mark_text *t, const struct scan_mark *m) {
    int from = line_end(t, m->end, t->n);
    while (from < t->n && mark_gap(t->cp[from]))
        from++;
    int end = line_end(t, from, t->n);
    bool bracket = from < end && mark_fold(t->cp[from]) == '[', figure = from < end && (t->cp[from] == U'图' || mark_fold(t->cp[from]) == U'图');
    return (bracket || figure) && trim(t, &from, &end) && word_before(t, end, talk_caption_below);
}

/* The line below says what the mark means, or names its parts. */
static bool explained(const struct mark_text *t, const struct scan_mark *m) {
    int from = line_end(t, m->end, t->n), names = 0, n;
    while (from < t->n && mark_gap(t->cp[from]))
        from++;
    int end = line_end(t, from, t->n);
    bool quoted = from + 3 < end && mark_in(t->cp[from], U"“‘「『\"") && mark_level(t->cp[from + 1], t->cp[from + 2]) && mark_in(t->cp[from + 3], U"”’」』\"");
    if (quoted || (from < end && word_at(t, from, talk_below_explains)))
        return true;
    for (; from < end; from += n) {
        bool gap = mark_gap(t->cp[from]) || mark_in(mark_fold(t->cp[from]), U"★*+-—、|");
        n = gap ? 1 : word_at(t, from, talk_below_names);
        if (!n)
            return false;
        names += !gap;
    }
    return names >= 2;
}

/* A level alone that is a book's title: its author, or what kind of book it is, stands near below. */
static bool story(const struct mark_text *t, const struct scan_mark *m) {
    int from = line_below(t, line_end(t, m->end, t->n));
    for (int lines = 0; !m->star && !m->period && !m->label && lines < 3 && from < t->n; lines++) {
        int a = from, z = line_end(t, from, t->n);
        if (trim(t, &a, &z) && (word_at(t, a, talk_story_begins) || word_before(t, z, talk_story_ends)))
            return true;
        from = line_below(t, line_end(t, from, t->n));
    }
    return false;
}

/* 设备密级：机密: the level of what is no paper. */
bool mark_of_thing(const struct mark_text *t, const struct scan_mark *m) {
    int from = line_start(t, m->start, BACK);
    for (int i = m->start - 1; m->label && !m->star && i > from; i--)
        if (mark_fold(t->cp[i]) == U'级')
            return word_before(t, i - 1, talk_things) || (i > from + 2 && word_before(t, i - 3, talk_things)) || (i > from + 1 && word_before(t, i - 2, talk_things));
    return false;
}

/* The level of a line that is nothing but a level and a star, MARK_NONE another. */
static int star_alone(const struct mark_text *t, int from) {
    struct mark_period p = {0};
    while (from < t->n && mark_gap(t->cp[from]) && !mark_newline(t->cp[from]))
        from++;
    int level, to = line_end(t, from, t->n), end = mark_from(t, from, to, &level, &p);
    return end > from && !p.tokens && line_of_mark(t, from) ? level : MARK_NONE;
}

/* One of such lines of every level: the words that a program looks for. */
static bool listed(const struct mark_text *t, const struct scan_mark *m) {
    enum { ALL = 1 << MARK_TOP | 1 << MARK_CONFIDENTIAL | 1 << MARK_SECRET };
    int seen = 1 << m->level, level = m->level, at = line_start(t, m->start, t->n);
    if (!m->star || m->period)
        return false;
    for (int n = 0; n < 2 && at > 0 && (level = star_alone(t, at = line_above(t, at))); n++)
        seen |= 1 << level;
    at = line_end(t, m->end, t->n);
    for (int n = 0; n < 2 && (at = line_below(t, at)) < t->n && (level = star_alone(t, at)); n++, at = line_end(t, at, t->n))
        seen |= 1 << level;
    return (seen & ALL) == ALL;
}

bool mark_captioned(const struct mark_text *t, const struct scan_mark *m) { return rating(t, m) || listed(t, m) || mark_of_thing(t, m) || story(t, m) || cells_of_levels(t, m) || caption_above(t, m) || caption_below(t, m) || explained(t, m) || one_of_kinds(t, m); }
