/* Inside of classify/. */
#ifndef CLASSIFY_INTERNAL_H
#define CLASSIFY_INTERNAL_H
#include "classify/classify.h"
#include "classify/sql.gen.h"

/* Documents, derived decisions, tasks and notices of a decided review; counts onto the review. */
int cascade_carry(struct ctx *c, struct db *db, const struct spec *spec, int64_t review, const struct classify_change *change);
/* Affected ids as a JSON array. */
const char *ids_json(struct ctx *c, const struct classify_document *d, int n);
#endif
