/* Programs that no list of packages knows. */
#ifndef PROBE_ENTRIES_H
#define PROBE_ENTRIES_H
#include "probe/collect.h"

/* Fills p->called (what entries of menus and desktops call, AppImages) and p->started (what a session starts), names without version. What cannot be read is no reason to doubt the table being filled. */
void probe_entries(struct probe *p);
#endif
