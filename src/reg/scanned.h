/* What a scanner reads from a label. */
#ifndef REG_SCANNED_H
#define REG_SCANNED_H
#include "reg/reg.h"

/* The code that a scan means: of our own label's QR text "SZ1|code|office", else the text itself, without blanks around.
 * out ret_other  the office a label is of when it is not this one (its codes are not ours: every office has an SZ00000001), else NULL */
const char *reg_scanned(struct ctx *c, struct db *db, const struct spec *spec, const char *text, const char **ret_other);
#endif
