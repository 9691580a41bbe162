/* Reader of GVDB files (dconf databases, compiled schemas). Source: the format's own header comments in dconf and GLib. */

#ifndef PROBE_GVDB_H
#define PROBE_GVDB_H
#include "base/base.h"

struct gvdb { const unsigned char *p; size_t n, items; uint32_t n_items; };   /* one table; points into the bytes */

/* The root table of a file; false: no GVDB, or it lies about its parts. */
bool gvdb_open(const char *bytes, size_t n, struct gvdb *ret_g);
/* A table within a table (".locks" of a dconf database, a schema by its name); false: not there, or damaged. */
bool gvdb_table(const struct gvdb *g, const char *name, struct gvdb *ret_g);
/* Whether there is a value at a path. */
bool gvdb_has(const struct gvdb *g, const char *path);

enum gvdb_found { GVDB_NONE, GVDB_VALUE, GVDB_BAD, GVDB_DESKTOP };
/* The value at a path ("/org/gnome/desktop/session/idle-delay") as an integer: b u i x n q y, alone or first in a tuple, as a compiled schema holds a key's default.
 * NONE: not there, or another type; BAD: the file lies; DESKTOP: the schema gives other defaults for some desktops. */
enum gvdb_found gvdb_integer(const struct gvdb *g, const char *path, int64_t *ret_v);
/* The text there, alone or first in a tuple; points into the bytes; NULL: not there, or no text. */
const char *gvdb_text(const struct gvdb *g, const char *path);
#endif
