/* The checks of a standard. Internal to assess/. */
#ifndef ASSESS_CHECK_H
#define ASSESS_CHECK_H
#include "assess/standard.h"
/* err E_MODEL file:line of the first thing wrong, every further one as an error item */
int standard_check(struct ctx *c, const struct spec *spec, const struct standard *s);
/* Ids stand in lists and in addresses: none holds what parts these. err E_MODEL */
int standard_ids_fit(struct ctx *c, const struct standard *s);
#endif
