/* Reader of GVDB files (dconf databases): one value by its path. Source: the format's own header comments in dconf and GLib. */
#ifndef PROBE_GVDB_H
#define PROBE_GVDB_H
#include "base/base.h"

/* The value at a path ("/org/gnome/desktop/session/idle-delay") as an integer: b u i x n q y; false: not there, other type, damaged.
 * out  ret_bad  true when the file is no GVDB or lies about its parts */
bool gvdb_integer(const char *bytes, size_t n, const char *path, int64_t *ret_v, bool *ret_bad);
#endif
