/* Where the settings of GRUB may lie: menus, passwords. */
#ifndef PROBE_LOADER_H
#define PROBE_LOADER_H
#include "probe/collect.h"

int probe_loader_files(struct probe *p, const char *const **ret_paths);     /* whether they are there or not; count */
#endif
