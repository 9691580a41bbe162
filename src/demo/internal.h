/* Inside of demo/. */
#ifndef DEMO_INTERNAL_H
#define DEMO_INTERNAL_H
#include "demo/demo.h"
/* Login accounts of the demo's people and the three administrators; all with one password. */
int demo_accounts(struct ctx *c, struct db *db, const char *password, struct demo_done *d);
#endif
