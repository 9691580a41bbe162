/* The stacks of PAM, with their includes, as lines of one file. */
#ifndef PROBE_PAM_H
#define PROBE_PAM_H
#include "probe/collect.h"

struct pam_line { const char *type, *control, *module, *args; };
/* Lines of the first stack that exists of those that password changes and logins go through. */
int pam_lines(struct probe *p, struct pam_line *out, int max);
/* Value of "key=" in the arguments; NULL: not there. */
const char *pam_arg(struct ctx *c, const char *args, const char *key);
/* None of the usual modules: it may make demands and lock accounts in ways that are not known here. */
bool pam_vendor(const char *module);
/* Settings of pwquality: its folder of drop-ins, then the file, which has the last word. "" when there are none. */
const char *pam_quality(struct probe *p);
#endif
