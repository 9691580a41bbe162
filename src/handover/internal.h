/* Inside of handover/. */
#ifndef HANDOVER_INTERNAL_H
#define HANDOVER_INTERNAL_H
#include "handover/handover.h"
#include "handover/sql.gen.h"

struct handing { int64_t id, person, successor, taken_by, clearance; };      /* clearance: the successor's */
int handing_load(struct ctx *c, struct db *db, int64_t id, struct handing *ret_h);
/* Lines of the handover brought in step with the ties as they are. */
int lines_gather(struct ctx *c, struct db *db, const struct spec *spec, const struct handing *h);
#endif
