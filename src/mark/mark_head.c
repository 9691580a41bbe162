/* The head of page 1: copy number, urgency, reference number. */
#include "mark/mark_in.h"

static int skip_gaps(const struct mark_text *t, int i) {
    while (i < t->n && mark_gap(t->cp[i]) && !mark_newline(t->cp[i]))
        i++;
    return i;
}

/* 〔2026〕12号 with any brackets, Chinese digits too. */
static bool reference_at(const struct mark_text *t, int i) {
    if (mark_ideograph(t->cp[i]) || mark_fold(t->cp[i]) != '[')
        return false;
    int digits = 0, n = 0, j = skip_gaps(t, i + 1);
    for (; j < t->n && digits < 4 && mark_numeral(mark_fold(t->cp[j])) >= 0 && mark_numeral(mark_fold(t->cp[j])) < 10; j = skip_gaps(t, j + 1))
        digits++;
    if (digits != 4 || j >= t->n || mark_fold(t->cp[j]) != ']')
        return false;
    for (j++; j < t->n && n < 8; j++) {
        uint32_t cp = mark_fold(t->cp[j]);
        if (cp == U'号')
            return n > 0;
        if ((mark_gap(cp) && !mark_newline(cp)) || cp == U'第' || cp == U'字')
            continue;
        if (mark_numeral(cp) < 0 && !(n && (cp == '-' || cp == '.')))
            return false;
        n++;
    }
    return false;
}

/* A line of the head: [№|份号:] six digits, 特急, a mark, nothing else. */
static void head_line(const struct mark_text *t, int from, int to, struct mark_head *h) {
    static const uint32_t beside[] = U"★·、・[]:件绝机秘密级年月个长期份号紧程度编第";      /* copy number and urgency: a mark, brackets, labels */
    int digits = 0, urgent = 0, other = 0, named = 0, i = from;
    for (; i < to && !other && !(mark_numeral(mark_fold(t->cp[i])) >= 0); i++) {
        uint32_t cp = mark_fold(t->cp[i]);
        named += !mark_gap(cp);
        other += !mark_gap(cp) && !mark_in(cp, U"No.№:份号编第");
    }
    int first = i < to ? mark_numeral(mark_fold(t->cp[i])) : -1;
    for (; i < to && mark_fold(t->cp[i]) < 0x80 && mark_numeral(mark_fold(t->cp[i])) >= 0; i++, i = skip_gaps(t, i))
        digits++;
    bool copy = digits == 6 && !other && (named || first == 0);      /* 202605, 100070: no copies are so many */
    for (i = copy ? i : from; i < to; i++) {
        uint32_t cp = mark_fold(t->cp[i]);
        bool u = mark_in(cp, U"特急加平提");
        urgent += u;
        if (!u && !mark_gap(cp) && !mark_in(cp, beside) && !(mark_numeral(cp) >= 0))
            return;
    }
    h->copy_number = h->copy_number || copy;
    h->urgency = h->urgency || (urgent >= 2 && urgent <= 4);
}

void mark_read_head(const struct mark_text *t, struct mark_head *h) {
    int line = 0, lines = 0;
    memset(h, 0, sizeof *h);
    for (int i = 0; i <= t->n; i++) {
        if (i < t->n && !mark_newline(t->cp[i])) {
            h->reference = h->reference || reference_at(t, i);
            continue;
        }
        bool label = line + 3 < i && t->cp[line] == U'份' && mark_fold(t->cp[line + 1]) == U'号';            /* 份号 */
        h->copy_number = h->copy_number || (lines < 8 && label);
        if (lines < 12)
            head_line(t, line, i, h);
        lines += i > line;
        line = i + 1;
    }
}
