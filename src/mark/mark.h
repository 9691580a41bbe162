/* Classification marks (GB/T 9704, 国家秘密标志): level, star, period, in every written form.
 *
 * Text comes as code points. White space between the characters of a mark, vertical lines, full width, traditional forms and Chinese numerals
 * make no difference. A mark that prose merely speaks of ("如“机密★10年”") is told by its quotes, by words before and after it, and by
 * other marks on its line. */
#ifndef MARK_MARK_H
#define MARK_MARK_H
#include "base/base.h"

enum { MARK_STAR = 0x2605 };
enum mark_level { MARK_NONE, MARK_INNER, MARK_SECRET, MARK_CONFIDENTIAL, MARK_TOP };
struct mark_text { const uint32_t *cp; int n; };
struct scan_mark {
    int level, start, end;       /* place in the text: [start, end) */
    bool star, period;
    bool own_line;               /* nothing else on its line but brackets, copy number, urgency or a label */
    bool label;                  /* 密级:… before it */
    bool keep;                   /* 注意保存, 不得外传 … behind an inner mark */
    bool spoken_of;              /* prose about marks, not a mark */
    char text[144];              /* as a clerk writes it: 机密★10年 */
};
struct mark_head {               /* what stands at the head of page 1 */
    bool copy_number, urgency, reference;
    bool sample;                 /* and a mark that is only spoken of */
};

/* The mark whose level begins at i; false when there is none. `lost_star`: any one or two characters may stand for the star (OCR). */
bool mark_parse(const struct mark_text *t, int i, bool lost_star, struct scan_mark *ret_m);
bool mark_read(const struct mark_text *t, int i, bool lost_star, struct scan_mark *ret_m);         /* only what it says, not judged by what stands around */
/* Copy number, urgency and reference number in the lines of a page's head. */
void mark_read_head(const struct mark_text *t, struct mark_head *ret_h);
uint32_t mark_fold(uint32_t cp);         /* full width to half, traditional to simplified, radicals to characters, stars to one, brackets to [ ] */
uint32_t mark_kin(uint32_t cp);          /* the character that a radical or a compatibility form stands for */
uint32_t mark_simple(uint32_t cp);       /* the simplified form of a traditional character */
bool mark_names_level(const char *utf8, size_t n);   /* is it what a level is called, in papers or by programs: 密级, 保密等级, doc_mj, secLevel? */
bool mark_gap(uint32_t cp);
bool mark_may_follow(uint32_t cp);       /* may a mark go on, or its line hold, this character behind the level? */
#endif
