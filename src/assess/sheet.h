/* A standard as a spreadsheet, so that an office can complete or write one in its own program.
 *
 * Rows of text cells. First the head, one `key | value` a row (standard, title, version, origin, grammar, subject, complete, total, note;
 * floor; band | least percent | verdict | title | title in English; title and note have theirs in the third cell). Then a row of column titles (类号, 项号 …; also in English), then one row a
 * deduction in the columns of SHEET_COLUMNS, which are found by their titles, in any order; what is left empty on the left is as in the row above; sums, notes and signatures under the rows are passed over (a sum that is not one is told).
 * A case beside a rule is the rule's name in this standard. Words may be Chinese or English (一次, once; 是, TRUE). The category 加重 (aggravation)
 * and 否决 (veto) hold what has no points of its own. standard_from_sheet(standard_to_sheet(s)) is s. */
#ifndef ASSESS_SHEET_H
#define ASSESS_SHEET_H
#include "assess/standard.h"

enum { SHEET_CATEGORY, SHEET_CATEGORY_TITLE, SHEET_CATEGORY_POINTS, SHEET_ITEM, SHEET_TITLE, SHEET_POINTS, SHEET_APPLIES, SHEET_STATUS,
       SHEET_CASE, SHEET_RULE, SHEET_MIN, SHEET_MAX, SHEET_PER, SHEET_CAP, SHEET_WEIGHT, SHEET_ABORT, SHEET_HINT,
       SHEET_CATEGORY_EN, SHEET_TITLE_EN, SHEET_CASE_EN, SHEET_HINT_EN, SHEET_COLUMNS };
struct sheet_row { int n; const char *const *cells; int row; };      /* row: its number in the sheet, from 1 */

/* Title of a column. */
const char *standard_sheet_title(int column);
/* Calls fn with each row, of SHEET_COLUMNS cells or fewer. */
int standard_to_sheet(struct ctx *c, const struct standard *s, int (*fn)(void *arg, int n, const char *const *cells), void *arg);
/* The YAML text that standard_parse reads; its line n is row n, so what standard_parse says of a line is said of the row.
 * err  E_INVALID the first that is wrong, by its row; all of them, by their cells, are the error's items */
int standard_from_sheet(struct ctx *c, int n, const struct sheet_row *rows, const char **ret_yaml);
#endif
