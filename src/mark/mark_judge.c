/* Is it a mark, or prose about marks? By the characters around it. */
#include "mark/mark_in.h"

enum { LOOK = 24, PAIR = 80 };    /* LOOK: characters of its line that may stand beside a mark; PAIR: as far as a quotation goes */

/* 机密 CONFIDENTIAL: how a level is called abroad, in capitals; its length at i, 0 none. */
static int translated(const struct mark_text *t, int i) {
    static const uint32_t *const word[] = {U"TOP SECRET", U"SECRET", U"CONFIDENTIAL", U"CLASSIFIED", U"RESTRICTED"};
    for (size_t k = 0; k < COUNT(word); k++) {
        int n = 0;
        while (word[k][n] && i + n < t->n && t->cp[i + n] == word[k][n])
            n++;
        if (!word[k][n] && (i + n == t->n || !mark_letter(t->cp[i + n])))
            return n;
    }
    return 0;
}

/* TOP SECRET 绝密: where such a word that ends at i begins, i + 1 none does. */
static int translation(const struct mark_text *t, int i) {
    int k = i + 1;
    while (k > 0 && (mark_letter(t->cp[k - 1]) || (t->cp[k - 1] == ' ' && k > 1 && mark_letter(t->cp[k - 2]))))
        k--;
    return k <= i && translated(t, k) == i + 1 - k ? k : i + 1;
}

/* 密级(Level)： where the bracket that closes at i opens, when only letters are in it; i itself otherwise. */
static int letters_in_brackets(const struct mark_text *t, int i) {
    int k = i - 1;
    while (mark_fold(t->cp[i]) == ']' && k > 0 && (mark_letter(t->cp[k]) || t->cp[k] == ' '))
        k--;
    return k < i - 1 && mark_fold(t->cp[k]) == '[' ? k : i;
}

/* Are the characters before i, back to the line's beginning, only what may stand beside a mark? What has a level may be named: 文件密级, 拟定密级. */
static bool alone_before(const struct mark_text *t, int i, bool *ret_label) {
    enum { NAME = 4 };
    int n = 0, name = 0;
    for (int j = i - 1; j >= 0 && !mark_newline(t->cp[j]) && n <= LOOK; j--) {
        j = letters_in_brackets(t, j);
        uint32_t cp = mark_fold(t->cp[j]);
        if (mark_gap(t->cp[j]))
            continue;
        int word = translation(t, j);
        if (word <= j) {
            j = word;
            continue;
        }
        if (cp == U'密' || cp == U'级') {
            int k = j - 1;
            while (k > 0 && mark_gap(t->cp[k]) && !mark_newline(t->cp[k]))
                k--;
            *ret_label = *ret_label || (cp == U'级' && k >= 0 && t->cp[k] == U'密');
            name = *ret_label;
        } else if (!mark_in(cp, U"[:=<★《■●0123456789.-_|/,;#—No№号份编特急加平提标志识别定等仅供限第期和保紧程度") && !(name && mark_ideograph(cp) && name++ <= NAME)) {
            return false;
        } else if (!mark_ideograph(cp)) {
            name = 0;
        }
        n++;
    }
    return n <= LOOK;
}

/* 密级 on the line above, or in the cell before: a form. */
static bool label_above(const struct mark_text *t, int i) {
    enum { UP = 24 };
    int lines = 0, from = i;
    for (i--; i >= 0 && from - i < UP && (mark_gap(t->cp[i]) || mark_newline(t->cp[i]) || mark_in(mark_fold(t->cp[i]), U":|-")); i--)          /* - - -: below the head of a table */
        lines += mark_newline(t->cp[i]);
    if (!lines || i < 1 || mark_fold(t->cp[i]) != U'级')
        return false;
    for (i--; i > 0 && mark_gap(t->cp[i]) && !mark_newline(t->cp[i]); i--)
        continue;
    return mark_fold(t->cp[i]) == U'密' && (i == 0 || mark_gap(t->cp[i - 1]) || mark_newline(t->cp[i - 1]) || t->cp[i - 1] == '|');
}

/* 密级：机密  编号：003: does the next field of a form begin at i? */
static bool next_field(const struct mark_text *t, int i) {
    int n = 0;
    while (i + n < t->n && n <= 6 && (mark_ideograph(t->cp[i + n]) || t->cp[i + n] == ' '))
        n++;
    return n >= 2 && n <= 6 && i + n < t->n && mark_fold(t->cp[i + n]) == ':';
}

static bool alone_after(const struct mark_text *t, int i, bool label) {
    int n = 0;
    bool grade = i < t->n && mark_fold(t->cp[i]) == U'级';
    i += grade && (label || i + 1 == t->n || mark_newline(t->cp[i + 1]));          /* 密级：机密级; a line of 机密级 */
    int from = i;
    for (; i < t->n && !mark_newline(t->cp[i]); i++) {
        uint32_t cp = mark_fold(t->cp[i]);
        if (mark_gap(t->cp[i]) || cp == '_')
            continue;
        int english = translated(t, i);
        if (english) {
            i += english - 1;
            continue;
        }
        if (label && i > from && next_field(t, i))
            return true;
        if (!mark_in(cp, U"]>》★|。特急加平提件0123456789:[紧程度份号№No.-,;第页—·・•、/+保密期限长年月个"))
            return false;
        if (++n > LOOK)
            return false;
    }
    return true;
}

static bool open_quote(uint32_t cp) { return mark_in(cp, U"“‘「『\"'〝`"); }
static bool close_quote(uint32_t cp) { return mark_in(cp, U"”’」』\"'〞`"); }

/* Another level than the mark's that begins at i outside it, MARK_NONE none. */
static int other_level(const struct mark_text *t, const struct scan_mark *m, int i) {
    int level = i < m->start || i >= m->end ? mark_level(t->cp[i], t->cp[i + 1]) : MARK_NONE;
    return level != m->level ? level : MARK_NONE;
}

/* 绝密 30年 above or below 机密 20年: a table of levels, where no star makes them marks. */
static bool ladder(const struct mark_text *t, const struct scan_mark *m) {
    for (int i = m->start > 100 ? m->start - 100 : 0; i + 1 < t->n && i < m->end + 100; i++) {
        struct mark_period p;
        struct mark_token rest;
        if (other_level(t, m, i) <= MARK_INNER)
            continue;
        mark_collect(t, i + 2, &rest);
        for (int j = 0; j < 3 && j < rest.n; j++)
            if (!(j && rest.line[j]) && mark_period(&rest, j, false, &p))
                return true;
    }
    return false;
}

/* 绝密 with 机密 alone on the next line: a list of levels to choose from. */
static bool rung(const struct mark_text *t, const struct scan_mark *m) {
    for (int i = m->start > 40 ? m->start - 40 : 0; i + 1 < t->n && i < m->end + 40; i++) {
        bool label = false;
        if (other_level(t, m, i) && alone_before(t, i, &label) && alone_after(t, i + 2, false))
            return true;
    }
    return false;
}

/* N'…', E'…', U&'…', _utf8'…', u"…": where what names the kind of string before a quote begins. */
static int string_kind(const struct mark_text *t, int open) {
    int i = open;
    while (i > 0 && open - i < 8 && (mark_letter(t->cp[i - 1]) || mark_in(t->cp[i - 1], U"&_@$0123456789")))
        i--;
    return open - i <= 2 || t->cp[i] == '_' ? i : open;
}

/* VALUES ('…'); and rows of it that follow each other. */
static bool row_ends(const struct mark_text *t, int close) {
    int i = close + 1;
    bool comma = i < t->n && t->cp[i] == ',';
    for (i += comma; comma && i < t->n && mark_gap(t->cp[i]); i++)
        continue;
    return i < t->n && t->cp[i] == (comma ? '(' : ';');
}

/* level="机密★10年" user="…": does another value's name begin behind the quote? */
static bool value_follows(const struct mark_text *t, int i) {
    int n = 0;
    while (i < t->n && mark_gap(t->cp[i]))
        i++;
    while (i < t->n && (mark_letter(t->cp[i]) || mark_ideograph(t->cp[i]) || mark_in(t->cp[i], U"_-:.0123456789")))
        i++, n++;
    return n && i < t->n && t->cp[i] == '=';
}

/* SET mj='机密★10年' WHERE …: what is stored; a condition is asked for. */
static bool where_follows(const struct mark_text *t, int i) {
    static const char where[] = "where";
    int n = 0;
    while (i < t->n && mark_gap(t->cp[i]))
        i++;
    while (where[n] && i + n < t->n && (t->cp[i + n] | 32) == (uint8_t)where[n])
        n++;
    return !where[n];
}

/* A quoted field of data ("级别":"机密★10年", a line of CSV) is no quotation. */
static bool field(const struct mark_text *t, int open, int close) {
    if ((t->cp[open] != '"' && t->cp[open] != '\'') || close >= t->n || t->cp[close] != t->cp[open])
        return false;
    open -= open > 1 && t->cp[open - 1] == 'K' && t->cp[open - 2] == ';';                 /* C;X3;Y7;K"…": a cell of SYLK */
    for (open = string_kind(t, open) - 1; open >= 0 && t->cp[open] == ' '; open--)
        continue;
    for (close++; close < t->n && t->cp[close] == ' '; close++)
        continue;
    uint32_t a = open < 0 || (open == 0 && t->cp[0] == 0xFEFF) ? '\n' : t->cp[open], z = close >= t->n ? '\n' : t->cp[close];
    if ((a == '(' && z == ',') || (a == ',' && z == ')'))                                  /* VALUES (3, '…') */
        return true;
    if (a == '(' && z == ')' && ((open > 0 && mark_letter(t->cp[open - 1])) || row_ends(t, close)))      /* alert("…") */
        return true;
    if (a == '=' && (value_follows(t, close) || where_follows(t, close)))
        return true;
    return (mark_newline(a) || mark_in(a, U":,[;\t=")) && (mark_newline(z) || mark_in(z, U",}];\t>/@#"));
}

/* Straight quotes open and close alike, and bytes that are no text look like them: they quote in pairs, on one line of text. */
static bool paired(const struct mark_text *t, int i, int step) {
    uint32_t quote = t->cp[i], other = quote == '`' ? '\'' : quote == '\'' ? '`' : quote;       /* ``…'' of TeX */
    if (quote != '"' && quote != '\'' && quote != '`')
        return true;
    for (int n = 0; (i += step) >= 0 && i < t->n && n < PAIR && (t->cp[i] >= ' ' || t->cp[i] == '\t') && t->cp[i] < 0x110000; n++)
        if (t->cp[i] == quote || t->cp[i] == other)
            return true;
    return false;
}

static bool straight(uint32_t cp) { return cp == '"' || cp == '\''; }

/* Does a string of data begin at the quote: the value of a key, one of a list? */
static bool value_begins(const struct mark_text *t, int open) {
    int i = open - 1;
    while (i >= 0 && t->cp[i] == ' ')
        i--;
    return i < 0 || mark_newline(t->cp[i]) || mark_in(t->cp[i], U":,[=({\t");
}

/* And end: a comma, a bracket. */
static bool value_ends(const struct mark_text *t, int close) {
    return close + 1 >= t->n || mark_newline(t->cp[close + 1]) || mark_in(t->cp[close + 1], U",}])\t");
}

/* The mark begins or ends a longer string of data ("body": "机密★20年\n关于…"): its quote on one side is none of the mark's. */
static bool within_value(const struct mark_text *t, int a, int z, bool opens, bool closes) {
    if (opens && closes)
        return false;
    if (opens)
        return straight(t->cp[a]) && value_begins(t, a);
    int open = z - 1;
    for (int n = 0; open >= 0 && n < PAIR && t->cp[open] != t->cp[z]; n++)
        open--;
    return straight(t->cp[z]) && open >= 0 && t->cp[open] == t->cp[z] && value_begins(t, open) && value_ends(t, z);
}

static bool quoted(const struct mark_text *t, int a, int z) {
    bool opens = a >= 0 && !mark_newline(t->cp[a]) && open_quote(t->cp[a]), closes = z < t->n && close_quote(t->cp[z]);
    if (a >= 0 && !mark_newline(t->cp[a]) && field(t, a, z))
        return false;
    if ((opens || closes) && within_value(t, a, z, opens, closes))
        return false;
    return (opens && paired(t, a, 1)) || (closes && paired(t, z, -1));
}

/* 商业秘密, 商业机密, 个人秘密, 技术秘密, 企业秘密: no secrets of state, whatever period their owner gives them. */
static bool private_secret(const struct mark_text *t, const struct scan_mark *m) {
    static const uint32_t *const owner[] = {U"商业", U"个人", U"技术", U"企业", U"公司", U"普商"};
    for (size_t i = 0; (m->level == MARK_SECRET || m->level == MARK_CONFIDENTIAL) && m->start >= 2 && i < COUNT(owner); i++)
        if (mark_fold(t->cp[m->start - 2]) == owner[i][0] && mark_fold(t->cp[m->start - 1]) == owner[i][1])
            return true;
    return false;
}

/* 机密★  年, 机密★××年: a form to fill in. */
static bool unfilled(const struct mark_text *t, int i) {
    while (i < t->n && (mark_gap(t->cp[i]) || mark_in(mark_fold(t->cp[i]), U"×✕○□_")) && !mark_newline(t->cp[i]))
        i++;
    return i < t->n && mark_in(mark_fold(t->cp[i]), U"年月");
}

/* A star without a period that is no mark's: three of five stars, or a word goes on behind it. */
static bool ornament(const struct mark_text *t, const struct scan_mark *m) {
    uint32_t last = mark_fold(t->cp[m->end - 1]), before = mark_fold(t->cp[m->end - 2]), next = m->end < t->n ? mark_fold(t->cp[m->end]) : 0;
    uint32_t second = m->end + 1 < t->n ? mark_fold(t->cp[m->end + 1]) : 0;
    bool urgent = mark_in(next, U"特加平") && (mark_gap(second) || mark_in(second, U"急提")), word = mark_ideograph(next) && !urgent && !mark_in(next, U"的文件"), letter = next > ' ' && next < 0x80 && !mark_in(next, U"]\",|.");
    return m->star && !m->period && last == MARK_STAR && (before == MARK_STAR || word || letter || unfilled(t, m->end));
}

/* 《秘密》: what a book is called. */
static bool title(const struct mark_text *t, const struct scan_mark *m) {
    return !m->star && !m->period && !m->label && m->start > 0 && m->end < t->n && t->cp[m->start - 1] == U'《' && t->cp[m->end] == U'》';
}

/* A. 绝密★30年: an answer to choose. */
static bool choice(const struct mark_text *t, const struct scan_mark *m) {
    int i = m->start - 1, n = 0;
    for (int steps = 0; i >= 0 && (mark_gap(t->cp[i]) || mark_in(mark_fold(t->cp[i]), U"[]、.:")) && steps < 6 && !mark_newline(t->cp[i]); i--, steps++)
        n += !mark_gap(t->cp[i]);
    uint32_t cp = i >= 0 ? mark_fold(t->cp[i]) | 32 : 0;
    return n && cp >= 'a' && cp <= 'h' && (i == 0 || mark_gap(t->cp[i - 1]) || mark_in(mark_fold(t->cp[i - 1]), U"[\"'="));
}

void mark_judge(const struct mark_text *t, struct scan_mark *m) {
    int a = m->start - 1, z = m->end;
    while (a >= 0 && mark_gap(t->cp[a]) && !mark_newline(t->cp[a]))
        a--;
    while (z < t->n && mark_gap(t->cp[z]) && !mark_newline(t->cp[z]))
        z++;
    while (z + 2 < t->n && t->cp[z] == '\\' && mark_in(t->cp[z + 1], U"nr"))      /* "机密★10年\n": of a list of lines */
        z += 2;
    if (!m->star && mark_ticked(t, m))
        return;
    m->own_line = alone_before(t, m->start, &m->label) && alone_after(t, m->end, m->label);
    m->label = m->label || (m->own_line && (label_above(t, m->start) || (!m->star && mark_labelled(t, m))));
    if (!m->own_line && !m->star && !m->keep && mark_declared(t, m)) {
        m->spoken_of = mark_of_thing(t, m);
        return;
    }
    if (!m->own_line && !m->star && !m->label && !m->keep) {      /* most: a word in a sentence */
        m->spoken_of = true;
        return;
    }
    m->spoken_of = quoted(t, a, z) || private_secret(t, m) || ornament(t, m) || title(t, m) || choice(t, m) || (m->period && !m->star && ladder(t, m)) || (!m->period && !m->star && m->own_line && !m->keep && rung(t, m));
    m->spoken_of = m->spoken_of || (m->own_line ? mark_captioned(t, m) : mark_told(t, m));
}
