/* Desktops and their settings, as dconf and GSettings read them. */
#ifndef PROBE_DESKTOP_H
#define PROBE_DESKTOP_H
#include "probe/collect.h"
#include "probe/gvdb.h"

#define NOT_TOLD INT64_MIN
struct setting { const char *schema, *path; int64_t otherwise; };   /* otherwise: the desktop's own default where no compiled schemas are there, or NOT_TOLD */

enum { LAYERS_MAX = 16, SCHEMAS_MAX = 3 };
struct layer { struct gvdb g, locks; bool user, here, has_locks; const char *path; };
struct settings { struct layer v[LAYERS_MAX]; int n; struct gvdb schemas[SCHEMAS_MAX]; int n_schemas; };   /* layers: the most preferred first */

/* Whether a session of those names (globs by commas) can be chosen at login; "*": any. */
bool desktop_here(struct probe *p, const char *sessions);
/* Whether a home's user sits at desktops: root does not where persons have accounts. */
bool desktop_user(const struct probe *p, const struct home *h);
/* What dconf's profile names for a user, system databases with their locks, and the compiled schemas with the vendor's overrides. Notes its sources. */
void settings_read(struct probe *p, const struct home *h, struct settings *ret_s);
/* The value in force: a locked key is the locking database's or what lies below it; then the user's, the system's, the schema's default.
 * NOT_TOLD: nothing says. ret_source: user system locked vendor default. */
int64_t setting_get(struct probe *p, const struct settings *s, const struct setting *k, const char **ret_source);
/* The same of desktops that keep their settings in files of their own (desktop_files.c); NOT_TOLD too where a value makes no sense. Real numbers are rounded up.
 * kconfig: schema is KDE's file, path "Group/Key". xfconf: the channel, the property. dconfig: the description of deepin's daemon, the key; dconfig_here: this system keeps it there. dfm: deepin's file manager, the file, the key. */
typedef int64_t settings_of(struct probe *p, const struct home *h, const struct setting *k, const char **ret_source);
settings_of kconfig_get, xfconf_get, dconfig_get, dfm_get;
bool dconfig_here(struct probe *p, const struct setting *k);
/* By a desktop's own way (get NULL: dconf); `none` for a setting without a path. source: the one among all that were asked that tells most about who chose, a user's own first. */
struct asked { struct probe *p; const struct home *h; const struct settings *s; settings_of *get; const char *source; };
int64_t setting_ask(struct asked *a, const struct setting *k, int64_t none);
/* The same of a text; NULL: nothing says. */
const char *setting_text(const struct settings *s, const struct setting *k);
#endif
