/* UTF-8: validity, length, CJK bigrams for the full-text index. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H
#include <stdbool.h>
#include "base/str.h"

/* Well-formed UTF-8: no surrogates, nothing overlong, nothing above U+10FFFF. source RFC 3629 */
bool utf8_valid(const char *s, size_t n_bytes);
size_t utf8_len(const char *s);                          /* code points */
/* The first code point that no text of ours holds, 0 none: control characters (lines: but tab and line ends), line and paragraph separators, what turns
 * the direction of writing so that a name reads as another one, and what XML cannot hold. */
uint32_t utf8_unfit(const char *s, bool lines);
bool utf8_point_unfit(uint32_t cp, bool lines);
/* A copy without characters that nobody sees (of no width, soft hyphens, fillers), which text brings along from pages and chats; `blanks`: without blanks of any width, too, as names are compared. */
const char *utf8_shown(struct arena *mem, const char *s, bool blanks);
void utf8_mend(char *s, bool lines);                     /* makes their bytes, and those that are no UTF-8, question marks */
/* A text of any length as one line of at most so many characters: line ends and what no text of ours holds are blanks, what was cut off is told by …
 * owns  mem      cost  as long as what is kept */
const char *utf8_line(struct arena *mem, const char *s, size_t chars);
/* Next code point, advancing *p; 0 at the end, 0xFFFD on a bad byte. */
uint32_t utf8_next(const char **p);
void utf8_put(struct str *s, uint32_t cp);
/* A full-width form (１, Ａ, ，) in half width; fold: and capitals of A to Z small. Another code point is itself. */
static inline uint32_t utf8_narrow(uint32_t cp) { return cp >= 0xFF01 && cp <= 0xFF5E ? cp - 0xFEE0 : cp; }
static inline uint32_t utf8_fold(uint32_t cp) {
    cp = utf8_narrow(cp);
    return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
}
/* Text as search tokens: every two neighbouring CJK characters, each CJK run's last character,
 * and ASCII words in lower case, parted by blanks. Both index and query use it. */
void utf8_bigrams(struct str *out, const char *text);
/* Query text as an FTS5 expression over such tokens; "" when nothing to look for. All parts must be there; a word is found by its beginning, but
 * words joined by -_/.()[]〔〕 are one number and stand side by side, and a word that Chinese characters follow at once is a whole one. */
void utf8_match(struct str *out, const char *query);
#endif
