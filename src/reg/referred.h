/* What other records name a record. */
#ifndef REG_REFERRED_H
#define REG_REFERRED_H
#include "reg/reg.h"

/* What is to be a mistake: nothing has come of it, no other record names it, alone or in a list.
 * but: a register whose records do not count, NULL none      err E_STATE, with that register's title      cost a look-up a field that names such records */
int reg_unreferred(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const char *but);
#endif
