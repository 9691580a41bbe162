/* Which files, in the folders of saved connections, the programs that read them pass over. */
#ifndef PROBE_SAVED_H
#define PROBE_SAVED_H
#include "probe/collect.h"

bool keyfile_passed_over(const char *name);        /* by NetworkManager */
bool ifcfg_passed_over(const char *name);          /* by its reader of ifcfg files */
#endif
