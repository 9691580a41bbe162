/* The words of a standard's spreadsheet, as offices write them: Chinese or English, full or half width, with blanks and line ends between the characters of a
 * title, with a unit behind a number. What is not known stays as it was said, to be refused by name. */
#ifndef ASSESS_SHEET_WORDS_H
#define ASSESS_SHEET_WORDS_H
#include "assess/sheet.h"

/* What a cell of the body may hold. */
enum sheet_holds { HOLDS_TEXT, HOLDS_NAME, HOLDS_NUMBER, HOLDS_STATUS, HOLDS_COUNT, HOLDS_TRUTH, HOLDS_SCOPE };

int sheet_column(struct ctx *c, const char *title);           /* by its title; -1: no such title */
const char *sheet_titles(struct ctx *c);                      /* all of them, for a message */
enum sheet_holds sheet_holds(int column);
const char *sheet_key(struct ctx *c, const char *said);       /* of a row of the head, in English; NULL: none */
const char *sheet_keys(struct ctx *c);
/* The standard's word for a cell, a number in the form of YAML; NULL: it is none, and ret_may says what it may be. */
const char *sheet_value(struct ctx *c, enum sheet_holds holds, const char *said, const char **ret_may);
/* The same for the value of a key of the head. */
const char *sheet_head_value(struct ctx *c, const char *key, const char *said, const char **ret_may);
enum item_kind sheet_kind(struct ctx *c, const char *category);   /* by the id of a category: 加重, 否决 or any other */
/* Is it the first cell of a sum, or of a note or signature, under the rows? */
bool sheet_sum(struct ctx *c, const char *first);
bool sheet_note(struct ctx *c, const char *first);
#endif
