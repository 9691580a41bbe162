/* Questions that only a person on site can answer. */
#ifndef CHECK_ASK_H
#define CHECK_ASK_H
#include "verdict/verdict.h"

/* Puts the questions of the class on the terminal, one line an answer; who answers is asked too when by is not known.
 * in   text   lines id=yes|no|na of --answers, or NULL; terminal: ask for the rest
 * err  E_SYNTAX names the line | E_NOTFOUND no such question */
int ask_all(struct ctx *c, const struct checks *k, int cls, char *text, bool terminal, const char *by, struct verdict_answers *ret_a);
#endif
