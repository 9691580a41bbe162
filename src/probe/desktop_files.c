/* Settings that desktops keep in files of their own: KDE's (KConfig), Xfce's (xfconf), deepin's since V23 (DConfig) and of its file manager.
 * Sources: KConfig's documentation ("[$i]"), xfconf's per-channel XML, DTK's "DConfig" and its configuration specification; dde-file-manager, dfm-base/base/application/settings.cpp. */
#include "base/json.h"
#include "probe/desktop.h"

/* Up to the next whole number. */
static int64_t up(double v) {
    return !(v > -1e9 && v < 1e9) ? NOT_TOLD : (int64_t)v + (v > (double)(int64_t)v);
}

static int64_t number(const char *text) {
    char *end;
    double v;
    if (!text || str_eq(text, "true"))
        return text ? 1 : NOT_TOLD;
    if (str_eq(text, "false"))
        return 0;
    v = strtod(text, &end);
    return end == text || *end ? NOT_TOLD : up(v);
}

/* The user's value unless the system's is fixed, else the system's, else the program's own; what is there and makes no sense is not told. */
static int64_t prefer(const struct setting *k, const char *user, const char *system, bool fixed, const char **ret_source) {
    const char *text = fixed || !user ? system : user;
    *ret_source = fixed ? "locked" : text && text == user ? "user" : text ? "system" : "default";
    return text ? number(text) : k->otherwise;
}

/* ---- KDE: schema is the file, path "Group/Key" ---- */
int64_t kconfig_get(struct probe *p, const struct home *h, const struct setting *k, const char **ret_source) {
    struct ctx *c = p->c;
    const char *slash = strchr(k->path, '/'), *group = arena_dupn(c->mem, k->path, (size_t)(slash - k->path)), *key = slash + 1, *fixed_key = arena_printf(c->mem, "%s[$i]", key);
    const char *user = probe_text(p, arena_printf(c->mem, "%s/.config/%s", h->dir, k->schema), SMALL_MAX, NULL), *system = probe_text(p, arena_printf(c->mem, "/etc/xdg/%s", k->schema), SMALL_MAX, NULL);
    const char *fixed = ini_get(c, system, group, fixed_key);
    bool whole = system && (strstr(system, arena_printf(c->mem, "[%s][$i]", group)) || str_starts(system, "[$i]"));
    return prefer(k, ini_get(c, user, group, key), fixed ? fixed : ini_get(c, system, group, key), fixed || whole, ret_source);
}

/* ---- Xfce: schema is the channel, path the property ---- */
struct property { const char *value; bool locked; };

static const char *attribute(struct ctx *c, const char *tag, const char *end, const char *name) {
    size_t n = strlen(name);
    for (const char *s = tag; s + n + 2 < end; s++)
        if (strncmp(s, name, n) == 0 && s[-1] == ' ' && s[n] == '=' && (s[n + 1] == '"' || s[n + 1] == '\'')) {
            const char *from = s + n + 2, *to = memchr(from, s[n + 1], (size_t)(end - from));
            return to ? arena_dupn(c->mem, from, (size_t)(to - from)) : NULL;
        }
    return NULL;
}

/* Walks the tags; `at` is how much of the wanted path the open properties make up, by depth. */
static struct property xml_property(struct ctx *c, const char *text, const char *path) {
    enum { DEPTH = 16 };
    struct property r = {0};
    const char *at[DEPTH] = {path};                 /* NULL: not on the way */
    int depth = 0;
    for (const char *tag = text ? strchr(text, '<') : NULL, *end; tag && (end = strchr(tag, '>')) && depth < DEPTH - 1; tag = strchr(end, '<')) {
        bool channel = str_starts(tag, "<channel "), property = str_starts(tag, "<property ");
        if (str_starts(tag, "</property"))
            depth -= depth > 0;
        if (!channel && !property)
            continue;
        const char *name = attribute(c, tag + 1, end, "name"), *rest = at[depth];
        size_t n = name ? strlen(name) : 0;
        bool on = property && name && rest && *rest == '/' && strncmp(rest + 1, name, n) == 0 && (rest[n + 1] == '/' || !rest[n + 1]);
        if ((on || channel) && attribute(c, tag + 1, end, "locked"))
            r.locked = true;
        if (on && !rest[n + 1])
            r.value = attribute(c, tag + 1, end, "value");
        if (property && end[-1] != '/')
            at[++depth] = on ? rest + n + 1 : NULL;
    }
    return r;
}

int64_t xfconf_get(struct probe *p, const struct home *h, const struct setting *k, const char **ret_source) {
    struct ctx *c = p->c;
    const char *const file = arena_printf(c->mem, "xfce4/xfconf/xfce-perchannel-xml/%s.xml", k->schema);
    struct property user = xml_property(c, probe_text(p, arena_printf(c->mem, "%s/.config/%s", h->dir, file), SMALL_MAX, NULL), k->path),
                    system = xml_property(c, probe_text(p, arena_printf(c->mem, "/etc/xdg/%s", file), SMALL_MAX, NULL), k->path);
    return prefer(k, user.value, system.value, system.locked && system.value, ret_source);
}

/* ---- deepin's file manager: schema is the file, path the key of its general settings; what is not in it is compiled into the program ---- */
static const char *general_value(struct probe *p, const char *path, const char *key) {
    const char *text = probe_text(p, path, SMALL_MAX, NULL);
    const json_t *j = text ? json_loads(text, 0, NULL) : NULL, *v = json_object_get(json_object_get(j, "GenericAttribute"), key);
    if (text && !j)
        probe_damaged(p, path);
    return json_is_boolean(v) ? json_is_true(v) ? "true" : "false" : v ? "?" : NULL;
}

int64_t dfm_get(struct probe *p, const struct home *h, const struct setting *k, const char **ret_source) {
    struct ctx *c = p->c;
    return prefer(k, general_value(p, arena_printf(c->mem, "%s/.config/%s.json", h->dir, k->schema), k->path), general_value(p, arena_printf(c->mem, "/etc/xdg/%s.json", k->schema), k->path), false, ret_source);
}

/* ---- deepin: schema is the name of the description, path the key ---- */
#define APP "org.deepin.dde.daemon"

/* The key's object in a file of that kind; NULL. */
static const json_t *dconfig_key(struct probe *p, const char *path, const char *magic, const char *key) {
    const char *text = probe_text(p, path, SMALL_MAX, NULL);
    const json_t *j = text ? json_loads(text, 0, NULL) : NULL;
    if (str_eq(json_text(j, "magic"), magic))
        return json_object_get(json_object_get(j, "contents"), key);
    if (text)
        probe_damaged(p, path);
    return NULL;
}

static const json_t *dconfig_meta(struct probe *p, const struct setting *k) {
    return dconfig_key(p, arena_printf(p->c->mem, "/usr/share/dsg/configs/%s/%s.json", APP, k->schema), "dsg.config.meta", k->path);
}

bool dconfig_here(struct probe *p, const struct setting *k) { return dconfig_meta(p, k) != NULL; }

static int64_t dconfig_value(const json_t *o) {
    const json_t *v = json_object_get(o, "value");
    return json_is_number(v) ? up(json_number_value(v)) : json_is_boolean(v) ? json_is_true(v) : NOT_TOLD;
}

/* Lays the overrides of a folder over what is there, in the order of their names: the last one wins. */
static void dconfig_overrides(struct probe *p, const char *dir, const char *key, const json_t **value, const json_t **permissions, const json_t **serial) {
    const char *const *name;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++) {
        const json_t *o = str_ends(name[i], ".json") ? dconfig_key(p, arena_printf(p->c->mem, "%s/%s", dir, name[i]), "dsg.config.override", key) : NULL, *v;
        if (!o)
            continue;
        *value = json_object_get(o, "value") ? o : *value;
        *permissions = (v = json_object_get(o, "permissions")) ? v : *permissions;
        *serial = (v = json_object_get(o, "serial")) ? v : *serial;
    }
}

/* What the user set: in the state of the service that keeps the settings, before that in his home. told: one of the two places is there, so that nothing found means nothing set. */
static const json_t *dconfig_user(struct probe *p, const struct home *h, const struct setting *k, bool *told) {
    struct ctx *c = p->c;
    const char *const dir[] = {arena_printf(c->mem, "/var/lib/dde-dconfig-daemon/%lld", (long long)h->uid), arena_printf(c->mem, "%s/.config/dsg/configs", h->dir)};
    const json_t *found = NULL;
    *told = probe_is(p, "/var/lib/dde-dconfig-daemon");
    for (size_t i = 0; i < COUNT(dir) && !found; i++) {
        *told = *told || probe_is(p, dir[i]);
        found = dconfig_key(p, arena_printf(c->mem, "%s/%s/%s.json", dir[i], APP, k->schema), "dsg.config.cache", k->path);
    }
    return found;
}

int64_t dconfig_get(struct probe *p, const struct home *h, const struct setting *k, const char **ret_source) {
    static const char *const dir[] = {"/usr/share/dsg/configs/overrides/" APP "/", "/etc/dsg/configs/overrides/" APP "/"};
    const json_t *meta = dconfig_meta(p, k), *value = meta, *permissions = json_object_get(meta, "permissions"), *serial = json_object_get(meta, "serial"), *flag;
    bool told, fixed = false;
    size_t i;
    json_array_foreach(json_object_get(meta, "flags"), i, flag)
        fixed = fixed || str_eq(json_string_value(flag), "nooverride");
    for (i = 0; i < COUNT(dir) && !fixed; i++)
        dconfig_overrides(p, arena_printf(p->c->mem, "%s%s", dir[i], k->schema), k->path, &value, &permissions, &serial);
    *ret_source = value == meta ? "vendor" : "system";
    if (!str_eq(json_string_value(permissions), "readwrite")) {
        *ret_source = "locked";
        return dconfig_value(value);
    }
    const json_t *user = dconfig_user(p, h, k, &told), *his = json_object_get(user, "serial");
    if (user && (!json_is_integer(his) || json_equal(his, serial))) {
        *ret_source = "user";
        return dconfig_value(user);
    }
    return told ? dconfig_value(value) : NOT_TOLD;
}
