/* What the files of marks share: a mark's characters, its numbers and periods, sets of characters. */
#ifndef MARK_MARK_IN_H
#define MARK_MARK_IN_H
#include "mark/mark.h"

enum { MARK_TOKENS = 48 };
struct mark_token { uint32_t cp[MARK_TOKENS]; int at[MARK_TOKENS]; bool line[MARK_TOKENS]; int n; };   /* the characters of a mark without the gaps between them, folded; line: a line ends before it */
struct mark_period { int tokens, value; char text[120]; bool date; };

static inline bool mark_newline(uint32_t cp) { return cp == '\n' || cp == '\r' || cp == '\f' || cp == 0x2028 || cp == 0x2029; }
static inline bool mark_ideograph(uint32_t cp) { return cp >= 0x4E00 && cp <= 0x9FFF; }
static inline bool mark_letter(uint32_t cp) { return cp < 0x80 && (cp | 32) >= 'a' && (cp | 32) <= 'z'; }

/* Is cp one of the characters of a set, written as U"份号"? */
static inline bool mark_in(uint32_t cp, const uint32_t *set) {
    while (*set && *set != cp)
        set++;
    return *set;
}

/* ---- mark.c */
void mark_collect(const struct mark_text *t, int i, struct mark_token *ret_k);               /* the characters from i on, up to a wide gap */
int mark_numeral(uint32_t cp);                                                               /* 0 to 10, 20, 30, 100 of a digit or Chinese numeral; -1 none */
int mark_level(uint32_t first, uint32_t second);                                             /* MARK_NONE … of two characters */
bool mark_period(const struct mark_token *k, int at, bool star, struct mark_period *ret_p);  /* a period, a date or a condition from token `at` on */

int mark_keeping(const struct mark_token *k, int j);                                         /* 注意保存, 不得外传: tokens, 0 none */

/* ---- mark_judge.c */
void mark_judge(const struct mark_text *t, struct scan_mark *m);   /* own_line, label, spoken_of: by what stands around [start, end) */

/* ---- mark_form.c */
bool mark_ticked(const struct mark_text *t, struct scan_mark *m);            /* the one level that is ticked of those a form offers; own_line, label */
bool mark_labelled(const struct mark_text *t, const struct scan_mark *m);     /* the value of a field that is called by a level's name */
bool mark_declared(const struct mark_text *t, struct scan_mark *m);          /* a bare level that a field or the paper itself says of itself; own_line, label */

/* ---- mark_talk.c */
bool mark_told(const struct mark_text *t, const struct scan_mark *m);        /* in a sentence that speaks of marks, a question, a list of examples, a table of contents */
bool mark_of_thing(const struct mark_text *t, const struct scan_mark *m);    /* the level of a machine, a person: 设备密级：机密 */
bool mark_captioned(const struct mark_text *t, const struct scan_mark *m);   /* on a line of its own, with 示例 or 样式 above or below */
#endif
